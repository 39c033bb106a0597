// The questions beside the token, over HTTP: what is asked, and what a refusal or nonsense comes to.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createMeta } from '../../../src/adapters/meta/meta.ts';
import type { MessagingQuestions } from '../../../src/core/messaging/answers.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean, withoutOutside } from '../../support/clean.ts';
import { type Recorded, sendJson, startServer } from '../../support/server.ts';

const TOKEN = `EAAG${'q'.repeat(180)}`;
const APP = { appId: '634974688087057', appSecret: '0123456789abcdef'.repeat(2) };
const PHONE = '106853218861309';
const ACCOUNT = '102290129340398';
const FIELDS = 'health_status,status,platform_type,account_mode,name_status,webhook_configuration';
const WELL = {
  id: PHONE,
  status: 'CONNECTED',
  health_status: {
    can_send_message: 'AVAILABLE',
    entities: [{ entity_type: 'WABA', id: ACCOUNT, can_send_message: 'AVAILABLE' }],
  },
  webhook_configuration: { application: 'https://bot.example.com/webhook?key=hidden' },
};
const SUBSCRIBED = { data: [{ whatsapp_business_api_data: { id: APP.appId, name: 'Lucky Shrub' } }] };
const WEBHOOK = {
  data: [
    { object: 'page', callback_url: 'https://page.example.com', active: false, fields: [] },
    {
      object: 'whatsapp_business_account',
      callback_url: 'https://bot.example.com/w',
      active: true,
      fields: [{ name: 'messages' }],
    },
  ],
};

const fault = (status: number, code: number, message: string, subcode?: number) => ({
  status,
  body: { error: { message, type: 'OAuthException', code, ...(subcode && { error_subcode: subcode }) } },
});

type Answer = { status?: number; body: unknown };
type Say = Answer | ((request: Recorded) => Answer);

async function read(
  answers: { number?: Say; apps?: Say; webhook?: Say },
  { about = {}, withApp = true }: { about?: MessagingQuestions; withApp?: boolean } = {},
) {
  await using server = await startServer((request, response) => {
    const { pathname } = request.url;
    const part = pathname.endsWith('/subscribed_apps')
      ? 'apps'
      : pathname.endsWith('/subscriptions')
        ? 'webhook'
        : 'number';
    const given = answers[part];
    const answer = typeof given === 'function' ? given(request) : given;
    if (typeof answer?.body === 'string') response.writeHead(answer.status ?? 200).end(answer.body);
    else if (answer) sendJson(response, answer.status ?? 200, answer.body);
    else response.destroy();
  });
  const http = createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 });
  const register = (value: string) => new Secret(value);
  const meta = createMeta({ http, baseUrl: server.url, version: 'v26.0', register, clean: asClean });
  const credentials = {
    token: new Secret(TOKEN),
    phoneNumberId: PHONE,
    ...(withApp ? { appId: APP.appId, appSecret: new Secret(APP.appSecret) } : {}),
  };
  const found = await meta.readMessaging(credentials, about, new AbortController().signal);
  return {
    found,
    requests: server.requests.map(({ url, headers }) => ({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      by: headers.authorization,
    })),
  };
}

describe('what is asked', () => {
  const proof = createHmac('sha256', APP.appSecret).update(TOKEN).digest('hex');

  test('the number alone, signed, once', async () => {
    const { requests } = await read({ number: { body: WELL } });
    expect(requests).toEqual([
      { path: `/v26.0/${PHONE}`, query: { fields: FIELDS, appsecret_proof: proof }, by: `Bearer ${TOKEN}` },
    ]);
  });

  test('the account by the token, the app by its own word', async () => {
    const { requests, found } = await read(
      { number: { body: WELL }, apps: { body: SUBSCRIBED }, webhook: { body: WEBHOOK } },
      { about: { subscribedAppsOf: ACCOUNT, webhook: true } },
    );
    expect(requests.slice(1).toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: `/v26.0/${ACCOUNT}/subscribed_apps`, query: { appsecret_proof: proof }, by: `Bearer ${TOKEN}` },
      { path: `/v26.0/${APP.appId}/subscriptions`, query: {}, by: `Bearer ${APP.appId}|${APP.appSecret}` },
    ]);
    expect(withoutOutside(found)).toEqual({
      number: {
        is: 'value',
        value: {
          id: PHONE,
          status: 'CONNECTED',
          entities: [{ type: 'WABA', id: ACCOUNT, canSend: 'AVAILABLE', errors: [], notes: [] }],
          callbacks: { app: { host: 'bot.example.com' } },
        },
      },
      subscribedApps: { is: 'value', value: [{ id: APP.appId }] },
      webhook: {
        is: 'value',
        value: { exists: true, isActive: true, hasMessages: true, callback: { host: 'bot.example.com' } },
      },
    });
    expect(JSON.stringify(found)).not.toContain('hidden');
  });

  test('no app without its secret', async () => {
    const { requests, found } = await read({ number: { body: WELL } }, { about: { webhook: true }, withApp: false });
    expect(requests).toHaveLength(1);
    expect(found).not.toHaveProperty('webhook');
  });
});

describe('a refused field', () => {
  const NONEXISTING = fault(
    400,
    100,
    '(#100) Tried accessing nonexisting field (webhook_configuration) on node type (…)',
  );

  test.each([
    ['does not exist', NONEXISTING],
    ['needs another permission', fault(403, 10, '(#10) Application does not have permission for this action')],
    ['is not for this token', fault(403, 200, '(#200) Requires business_management')],
  ])('%s: once more with the health alone', async (_name, refusal) => {
    const { found, requests } = await read({
      number: ({ url }) => (url.searchParams.get('fields') === 'health_status' ? { body: WELL } : refusal),
    });
    expect(requests.map(({ query }) => query.fields)).toEqual([FIELDS, 'health_status']);
    expect(found.number).toMatchObject({ is: 'value' });
  });

  test('that is refused as well: it could not be checked', async () => {
    const { found, requests } = await read({ number: NONEXISTING });
    expect(requests).toHaveLength(2);
    expect(found.number).toMatchObject({ is: 'error', error: { code: 100 } });
  });

  test('a number that the token may not see is not asked about twice', async () => {
    const { requests } = await read({ number: fault(400, 100, 'Unsupported get request.', 33) });
    expect(requests).toHaveLength(1);
  });
});

describe('no answer is an answer, and asked once', () => {
  const about = { subscribedAppsOf: ACCOUNT, webhook: true } as const;
  test.each<[string, Answer | undefined]>([
    ['a page of HTML', { body: '<html><h1>Sorry</h1></html>' }],
    [
      'a trouble of its own',
      { status: 500, body: { error: { message: 'Service temporarily unavailable', code: 2, is_transient: true } } },
    ],
    ['a gateway', { status: 502, body: '<h1>502</h1>' }],
    ['nothing', undefined],
    ['another form', { body: { data: 'none', id: 7 } }],
    ['null', { body: null }],
  ])('%s', async (_name, answer) => {
    const all = answer ? { number: answer, apps: answer, webhook: answer } : {};
    const { found, requests } = await read(all, { about });
    expect(requests).toHaveLength(3);
    for (const probe of [found.number, found.subscribedApps, found.webhook])
      expect(probe?.is).toMatch(/^(silence|error)$/);
  });
});

describe('the forms that were seen', () => {
  const about = { subscribedAppsOf: ACCOUNT, webhook: true } as const;
  const form = async (apps: object, webhook: object) =>
    (await read({ number: { body: WELL }, apps: { body: apps }, webhook: { body: webhook } }, { about })).found;

  test('fields as strings, inactive, and an override', async () => {
    const found = await form(
      {
        data: [
          {
            whatsapp_business_api_data: { id: APP.appId },
            override_callback_uri: 'https://crm.example.net/in?k=hidden',
          },
        ],
      },
      { data: [{ object: 'whatsapp_business_account', active: false, fields: ['account_update'] }] },
    );
    expect(withoutOutside(found)).toMatchObject({
      subscribedApps: { value: [{ id: APP.appId, override: { host: 'crm.example.net' } }] },
      webhook: { value: { exists: true, isActive: false, hasMessages: false } },
    });
  });

  test('nobody is subscribed, and the app has no webhook', async () => {
    expect(await form({ data: [] }, { data: [] })).toMatchObject({
      subscribedApps: { is: 'value', value: [] },
      webhook: { is: 'value', value: { exists: false } },
    });
  });
});

test('asked too often, it slows nobody else down', async () => {
  await using server = await startServer((_request, response) =>
    sendJson(response, 429, { error: { message: 'Too many calls', code: 4 } }, { 'retry-after': '3600' }),
  );
  const http = createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 });
  const turns: string[] = [];
  const pace = { turn: async () => void turns.push('turn'), slowDown: () => void turns.push('slower') };
  const register = (value: string) => new Secret(value);
  const meta = createMeta({ http, baseUrl: server.url, version: 'v26.0', register, clean: asClean, pace });
  const { signal } = new AbortController();
  const found = await meta.readMessaging({ token: new Secret(TOKEN), phoneNumberId: PHONE }, {}, signal);
  expect(found.number).toMatchObject({ is: 'error' });
  expect(turns).toEqual(['turn']);
});
