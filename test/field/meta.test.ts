// What Meta really answers, after public reports of people who run such bots, and what is right to say then. All values are
// made up. Each answer goes over HTTP through the adapter, and ends in what a check, an update, a refresh or the doctor says.
import { expect, test } from '@jest/globals';
import { createHttp } from '../../src/adapters/http/client.ts';
import { createMeta } from '../../src/adapters/meta/meta.ts';
import { diagnoseMeta } from '../../src/core/doctor/meta.ts';
import { examineBot } from '../../src/doctor.ts';
import { Secret, Secrets } from '../../src/secret.ts';
import { cleanersOf } from '../../src/wiring/wiring.ts';
import { aToken, NOW } from '../support/builders.ts';
import { aBot, aWorld } from '../support/fakes.ts';
import { type Recorded, sendJson, startServer } from '../support/server.ts';

const APP = '634974688087057';
const PHONE = '106853218861309';
const STORED = aToken('a');
const PASTED = aToken('b');

/** What the Graph API answers to one question. */
interface Answer {
  status?: number;
  body: object;
  headers?: Record<string, string>;
}

interface Answers {
  /** About the phone number. */
  phone?: Answer;
  debug?: Answer;
  exchange?: Answer;
}

/** What is right: about the text, everything that the report says. */
interface Right {
  state?: string;
  level?: 'info' | 'warning' | 'error' | 'critical';
  /** The first reason. */
  code?: string;
  says?: RegExp;
  never?: RegExp;
  rotation?: string;
}

type Command = 'check' | 'update' | 'refresh' | 'doctor';

interface Row {
  what: string;
  /** Where it was seen. */
  source: string;
  commands: readonly Command[];
  answers: Answers;
  /** The token that is asked about: stored, or in an update the one that is pasted. */
  token?: string;
  /** What Railway's variables hold besides. */
  variables?: Readonly<Record<string, string>>;
  right: Right;
}

/** An error as the Graph API wraps it. */
function graph(
  code: number,
  message: string,
  { status = 400, ...more }: { status?: number; [more: string]: unknown } = {},
): Answer {
  return {
    status,
    body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'AFieldCase00000000000', ...more } },
  };
}

/** What `/debug_token` says of it. */
function inspected(change: object = {}): Answer {
  const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
  return { body: { data: { app_id: APP, type: 'SYSTEM_USER', is_valid: true, expires_at: 0, scopes, ...change } } };
}

const HEALTHY: Answers = { phone: { body: { id: PHONE, display_phone_number: '15550783881' } }, debug: inspected() };

/** A node of another type answers to its id, and to no field of a phone number. */
const anotherNode = (type: string): Answers => ({
  phone: graph(100, `(#100) Tried accessing nonexisting field (display_phone_number) on node type (${type})`),
});

const SETUP = { state: 'misconfigured', level: 'error', rotation: 'refused' } as const;
const ALL: readonly Command[] = ['check', 'update', 'doctor'];

const ANOTHER_NODE: Row[] = [
  {
    what: 'the id of the WhatsApp Business Account stands in the phone number variable',
    source: 'PipedreamHQ/pipedream#9004',
    commands: ALL,
    answers: anotherNode('WhatsAppBusinessAccount'),
    right: {
      ...SETUP,
      code: 'NOT_A_PHONE_NUMBER',
      says: /id of a WhatsApp Business Account.*Phone number ID.*API Setup/s,
    },
  },
  ...(
    [
      ['Business', 'a business portfolio'],
      ['Application', 'an app'],
      ['User', 'a user'],
      ['Page', 'a Facebook Page'],
      ['ProductCatalog', 'a ProductCatalog'],
    ] as const
  ).map(
    ([type, words]): Row => ({
      what: `the id of ${words}`,
      source: 'public code that asks for `display_phone_number`, with the same sentence',
      commands: ALL,
      answers: anotherNode(type),
      right: { ...SETUP, code: 'NOT_A_PHONE_NUMBER', says: new RegExp(`the id of ${words}, not of a phone number`) },
    }),
  ),
  {
    what: 'another node, in the older wording without its type',
    source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    commands: ['check'],
    answers: { phone: graph(100, '(#100) Tried accessing nonexisting field (display_phone_number)') },
    right: { ...SETUP, code: 'NOT_A_PHONE_NUMBER', says: /not the id of a phone number/ },
  },
  {
    what: 'the id of an account that the token may not see',
    source: 'tawn33y/whatsapp-cloud-api#7',
    commands: ALL,
    answers: {
      phone: graph(
        100,
        "Unsupported get request. Object with ID '102290129340398' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
        {
          type: 'GraphMethodException',
          error_subcode: 33,
        },
      ),
    },
    right: { ...SETUP, code: 'PHONE_NUMBER_NOT_FOUND' },
  },
  {
    what: 'a phone number, asked for more than its id',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/about-the-platform',
    commands: ['check', 'doctor'],
    answers: {},
    right: { state: 'valid', level: 'info' },
  },
];

const ROWS: Row[] = [...ANOTHER_NODE];

/** Meta documents all of this, so none of it is ours to be told of. */
const NEVER = /report (?:it|this)|bug/i;

interface Said {
  state?: string;
  level?: string;
  code?: string | undefined;
  rotation?: string | undefined;
  issues: number;
  text: string;
}

/** Carries the command out in a world whose Meta gives these answers about the token; of any other it says good things. */
async function run(command: Command, { answers, token, variables = {} }: Row): Promise<Said> {
  const secrets = new Secrets();
  const { clean, keep } = cleanersOf(secrets);
  const asked = keep(token ?? (command === 'update' ? PASTED : STORED));
  await using server = await startServer((request, response) => {
    const isOther = credentialOf(request) !== asked.reveal();
    const { status = 200, body, headers } = answerTo(request, isOther ? HEALTHY : { ...HEALTHY, ...answers });
    // As everywhere, a malformed token comes back in the message.
    const echoed = JSON.parse(JSON.stringify(body).replaceAll('(the token)', asked.reveal()));
    sendJson(response, status, echoed, { date: NOW.toUTCString(), ...headers });
  });
  const { ports, railway, issues, manager } = aWorld();
  const http = createHttp({ userAgent: 'test', env: {}, random: () => 0 });
  ports.meta = createMeta({ http, baseUrl: server.url, version: 'v26.0', clean, keep });
  for (const [name, value] of Object.entries(variables)) railway.service.values[name] = new Secret(value);
  if (command !== 'update' && token) railway.set(token);
  if (command === 'doctor') {
    const { meta } = await examineBot(aBot(), ports, new AbortController().signal);
    const findings = diagnoseMeta(meta);
    const [wrong] = findings.filter(({ is }) => is === 'wrong');
    return { code: wrong?.code, issues: 0, text: JSON.stringify(findings) };
  }
  const before = railway.stored;
  const report = await {
    check: () => manager.check(),
    update: () => manager.updateRailwayToken(asked.reveal()),
    refresh: () => manager.refreshToken(),
  }[command]();
  if (report.rotation?.outcome === 'refused') expect([railway.stored, railway.written]).toEqual([before, []]);
  const { state, level, reasons, rotation } = report;
  const text = JSON.stringify([reasons, issues.all.map(({ title, body }) => [title, body])]);
  return { state, level, code: reasons[0]?.code, rotation: rotation?.outcome, issues: issues.all.length, text };
}

/** Whose question it is: of the token asked for, or of the one that asks. */
function credentialOf({ url: { searchParams }, headers }: Recorded): string | undefined {
  const asked = searchParams.get('input_token') ?? searchParams.get('fb_exchange_token');
  return asked ?? searchParams.get('access_token') ?? headers.authorization?.replace('Bearer ', '');
}

function answerTo({ url: { pathname, searchParams } }: Recorded, { phone, debug, exchange }: Answers): Answer {
  if (pathname.endsWith('/debug_token')) return debug ?? inspected();
  if (pathname.endsWith('/oauth/access_token'))
    return exchange ?? graph(1, 'An unknown error occurred', { status: 500 });
  // Every node has an id, so that alone is answered by all.
  return (searchParams.get('fields') === 'id' ? HEALTHY.phone : phone) ?? graph(100, 'no such answer');
}

test.each(ROWS.flatMap((row) => row.commands.map((command) => ({ ...row, command }))))(
  '$command: $what ($source)',
  async ({ command, ...row }) => {
    const { right, token = command === 'update' ? PASTED : STORED } = row;
    const said = await run(command, row);
    expect(said.text).toMatch(right.says ?? /./);
    expect(said.text).not.toMatch(right.never ?? NEVER);
    expect(said.text).not.toMatch(NEVER);
    expect(said.text).not.toContain(token.slice(0, 40));
    if (right.code) expect(said.code).toBe(right.code);
    if (command === 'check') expect(said).toMatchObject({ state: right.state, level: right.level });
    if (command === 'check') expect(said.issues).toBe(right.level === 'error' || right.level === 'critical' ? 1 : 0);
    if ((command === 'update' || command === 'refresh') && right.rotation) expect(said.rotation).toBe(right.rotation);
  },
);
