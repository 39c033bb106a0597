// An outage is never an incident: every way in which Meta, Railway and GitHub can fail, met by the built Action.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import { COMMON_FAULTS, type Fault } from '../../sandbox/faults.ts';
import type { IssueView } from '../../sandbox/github.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';
import type { Call } from '../../sandbox/service.ts';
import { runWithoutLeak } from '../support/secrets.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** The deadline of a run is 45 s; the rest is for starting on a busy machine. */
const END_MS = 50_000;

const status = (code: number, headers: Record<string, string> = {}, body = ''): Fault => ({
  kind: 'status',
  status: code,
  headers,
  body,
});
const html = (code: number) => status(code, { 'content-type': 'text/html' }, '<html><h1>Sorry</h1></html>');

/** Gets the address of a host that nobody asked for. */
const FAULTS: Record<string, (elsewhere: string) => Fault> = {
  'HTTP 500': () => status(500),
  'HTTP 502 with HTML': () => COMMON_FAULTS.badGateway(),
  'HTTP 429': () => status(429),
  'HTTP 429, back in 1 s': () => status(429, { 'retry-after': '1' }),
  'HTTP 429, back in an hour': () => status(429, { 'retry-after': '3600' }),
  'HTTP 401 with HTML': () => html(401),
  'HTTP 403 with HTML': () => html(403),
  reset: () => ({ kind: 'reset' }),
  'an empty body': () => ({ kind: 'empty' }),
  'no JSON': () => ({ kind: 'not-json' }),
  'other JSON': () => ({ kind: 'wrong-json' }),
  null: () => ({ kind: 'null' }),
  'half an answer': () => ({ kind: 'truncated' }),
  'a body without end': () => ({ kind: 'endless' }),
  'no answer, ever': () => ({ kind: 'hang' }),
  'a redirect to itself': () => ({ kind: 'redirect-loop' }),
  'a redirect to another host': (url) => ({ kind: 'redirect-to', url }),
  'a redirect to another host, body and all': (url) => ({ kind: 'redirect-to', url, status: 307 }),
};

const UNKNOWN = { state: 'unknown', level: 'warning', exitCode: 0 };
const EXPIRED = { state: 'expired', level: 'critical', exitCode: 1 };
const VALID = { state: 'valid', level: 'info', exitCode: 0 };

/** One run: what is there, what fails, and what must come of it. */
interface Case {
  name: string;
  token: 'living' | 'dead';
  issue: 'none' | 'open';
  breakIt(bot: Bot, elsewhere: string): void;
  expected: typeof UNKNOWN;
  /** What becomes of the issue; it stays exactly as it was unless said. */
  opens?: true;
  says: RegExp;
}

const SERVICES = [
  { service: 'meta', says: /Meta (gave no usable answer|answered in a form).*the next run tries again/, blinds: true },
  { service: 'railway', says: /Railway gave no usable answer.*the next run tries again/, blinds: true },
  { service: 'github', says: /GitHub gave no usable answer.*The next run tries again/, blinds: false },
] as const;

/** Everything of one service fails. */
const EVERYTHING: Case[] = SERVICES.flatMap(({ service, says, blinds }) =>
  Object.entries(FAULTS).flatMap(([fault, make]) => {
    const breakIt = ({ sandbox }: Bot, elsewhere: string) => {
      sandbox[service].fault = make(elsewhere);
    };
    // Either would be touched, were the fault not there.
    const dead = { token: 'dead', issue: 'none', expected: blinds ? UNKNOWN : EXPIRED } as const;
    const living = { token: 'living', issue: 'open', expected: blinds ? UNKNOWN : VALID } as const;
    return [
      { name: `${service}: ${fault}; the token is dead, no issue is open`, breakIt, says, ...dead },
      { name: `${service}: ${fault}; the token lives, an issue is open`, breakIt, says, ...living },
    ];
  }),
);

const inBody =
  (...words: string[]) =>
  ({ body }: Call) =>
    words.some((word) => body.includes(word));
const inPath =
  (word: string) =>
  ({ path }: Call) =>
    path.endsWith(word);
const UNREAD = /The bot's log could not be read.*Railway gave no usable answer.*the next run tries again/;

/** Only a part of one service fails. */
const PARTS: Case[] = [
  {
    name: 'railway: no answer, ever, for the log alone; the token lives',
    token: 'living',
    issue: 'none',
    breakIt: ({ sandbox }) => {
      sandbox.railway.faults.set(inBody('environmentLogs', 'deploymentLogs'), { kind: 'hang' });
    },
    expected: VALID,
    says: UNREAD,
  },
  {
    name: 'railway: the log takes up all the time until there is no answer, ever; the token is dead',
    token: 'dead',
    issue: 'none',
    breakIt: ({ sandbox: { railway } }) => {
      railway.latencies.set(inBody('environmentLogs'), 3_000);
      railway.faults.set(inBody('environmentLogs'), { kind: 'hang' });
      railway.faults.set(inBody('environmentLogs'), { ...status(429, { 'retry-after': '10' }), times: 2 });
    },
    expected: EXPIRED,
    opens: true,
    says: UNREAD,
  },
  {
    name: 'railway: HTTP 502 for the log alone; the token is dead',
    token: 'dead',
    issue: 'none',
    breakIt: ({ sandbox }) => {
      sandbox.railway.faults.set(inBody('environmentLogs', 'deploymentLogs'), COMMON_FAULTS.badGateway());
    },
    expected: EXPIRED,
    opens: true,
    says: UNREAD,
  },
  {
    name: 'meta: HTTP 502 for the inspection alone; the token lives',
    token: 'living',
    issue: 'none',
    breakIt: ({ sandbox }) => void sandbox.meta.faults.set(inPath('debug_token'), COMMON_FAULTS.badGateway()),
    expected: { ...VALID, level: 'warning' },
    says: /EXPIRY_UNKNOWN: .*Meta gave no usable answer/,
  },
  {
    name: 'meta: HTTP 502 for the number alone; the token is dead',
    token: 'dead',
    issue: 'none',
    breakIt: ({ sandbox }) => void sandbox.meta.faults.set(inPath(PHONE_NUMBER_ID), COMMON_FAULTS.badGateway()),
    expected: EXPIRED,
    opens: true,
    says: /Meta says that the token has expired/,
  },
  {
    name: 'github: HTTP 502 for writing alone; the token is dead',
    token: 'dead',
    issue: 'none',
    breakIt: ({ sandbox }) =>
      void sandbox.github.faults.set(({ method }) => method !== 'GET', COMMON_FAULTS.badGateway()),
    expected: EXPIRED,
    says: /GitHub gave no usable answer.*The next run tries again/,
  },
];
const CASES = [...EVERYTHING, ...PARTS];

type Outcome = { run: ActionRun; before: IssueView[]; after: IssueView[] };
const outcomes = new Map<string, Promise<Outcome>>();
let elsewhere: TestServer;
let openIssue: { title: string; body: string; labels: string[] };

async function meet({ token, issue, breakIt }: Case): Promise<Outcome> {
  const bot = await startBot();
  const { meta, github } = bot.sandbox;
  if (token === 'dead') meta.expire(bot.token);
  if (issue === 'open') await github.createIssueAs('octo', openIssue);
  const before = await github.issues();
  breakIt(bot, new URL('/caught', elsewhere.url).href.replace('127.0.0.1', 'localhost'));
  try {
    const run = await runWithoutLeak(bot);
    return { run, before, after: await github.issues() };
  } finally {
    await bot.sandbox.close();
  }
}

/** Runs wait most of the time: the longest all at once, the others a few at a time beside them. */
beforeAll(async () => {
  elsewhere = await startServer((_request, response) => void response.end('{}'));
  const bot = await startBot();
  bot.sandbox.meta.expire(bot.token);
  await runWithoutLeak(bot);
  const [issue] = await bot.sandbox.github.issues();
  openIssue = { title: issue?.title ?? '', body: issue?.body ?? '', labels: issue?.labels ?? [] };
  await bot.sandbox.close();

  const start = async (each: Case) => {
    const outcome = meet(each);
    outcomes.set(each.name, outcome);
    await outcome.catch(() => {});
  };
  const isLong = ({ name }: Case) => name.includes('no answer, ever');
  const short = CASES.filter((each) => !isLong(each));
  const worker = async () => {
    for (let each = short.shift(); each; each = short.shift()) await start(each);
  };
  await Promise.all([...CASES.filter(isLong).map(start), ...Array.from({ length: 8 }, worker)]);
}, 150_000);
afterAll(async () => await elsewhere[Symbol.asyncDispose]());

test.each(CASES)('$name', async ({ name, expected, opens, says }) => {
  const { run, before, after } = (await outcomes.get(name)) as Outcome;
  expect({ state: run.outputs.state, level: run.outputs.level, exitCode: run.exitCode }).toEqual(expected);
  if (opens) expect(after).toMatchObject([{ state: 'open', title: expect.stringContaining('expired') }]);
  else expect(after).toEqual(before);
  expect(run.log).toMatch(says);
  expect(run.log).not.toMatch(/^\s+at .+:\d+|node:internal|is a bug of/m);
  expect(JSON.parse(run.outputs.report ?? '')).toMatchObject({ state: expected.state });
  expect(run.summary).toContain(expected.state);
  expect(run.durationMs).toBeLessThan(END_MS);
});

test('the host of the redirects was never asked, so no token went there', () => {
  expect(elsewhere.requests).toEqual([]);
});
