// Proves that the stand-in of Meta answers with the bodies and statuses that were recorded.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { HEALTH } from '../../../sandbox/meta/health.ts';

const fake = (letter: string) => `EAAT${`fake${letter}`.repeat(35)}ZDZD`;
const APP = '634974688087057';
const OTHER_APP = '257422819769992';
const SECRET = '0123456789abcdef0123456789abcdef';
const PHONE = '106853218861309';
const ACCOUNT = '102290129340398';
const INSTAGRAM = `IGAA${'fakei'.repeat(30)}`;
const NOW = new Date('2024-07-01T18:06:30Z');
const tokens = {
  good: fake('a'),
  expired: fake('b'),
  revoked: fake('c'),
  foreign: fake('d'),
  unknown: fake('e'),
  strict: fake('f'),
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => NOW });
  const { meta } = sandbox;
  meta.addApp(APP, { secret: SECRET });
  const common = { appId: APP, type: 'USER' as const, phoneNumberIds: [PHONE] };
  meta.addToken({ ...common, token: tokens.good, expiresAt: new Date(NOW.getTime() + 3_600_000) });
  meta.addToken({ ...common, token: tokens.expired });
  meta.expire(tokens.expired, new Date('2024-06-29T16:00:00Z'));
  meta.addToken({ ...common, token: tokens.revoked });
  meta.revoke(tokens.revoked);
  meta.addToken({ ...common, token: tokens.foreign, appId: OTHER_APP, phoneNumberIds: [] });
  meta.addNode(ACCOUNT, 'WhatsAppBusinessAccount');
  meta.addApp('1001', { secret: SECRET, requireProof: true });
  meta.addToken({ ...common, token: tokens.strict, appId: '1001' });
});
afterAll(() => sandbox.close());

async function ask(path: string, { query = {}, bearer }: { query?: Record<string, string>; bearer?: string } = {}) {
  const url = `${sandbox.meta.url}/v26.0/${path}?${new URLSearchParams(query)}`;
  const response = await fetch(url, bearer ? { headers: { authorization: `Bearer ${bearer}` } } : {});
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

const EXPIRED =
  'Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT. The current time is Monday, 01-Jul-24 11:06:30 PDT.';

describe('the phone number', () => {
  test('answers a good token, in header or query, with its own time and version', async () => {
    for (const call of [{ bearer: tokens.good }, { query: { access_token: tokens.good } }]) {
      const { status, body, headers } = await ask(PHONE, call);
      expect([status, body.id, body.quality_rating]).toEqual([200, PHONE, 'GREEN']);
      expect(headers.get('date')).toBe(NOW.toUTCString());
      expect(headers.get('facebook-api-version')).toBe('v26.0');
    }
  });

  test.each([
    ['expired', PHONE, tokens.expired, {}, 401, 190, 463, EXPIRED],
    ['revoked', PHONE, tokens.revoked, {}, 401, 190, 466, /invalidated explicitly/],
    [
      'malformed: the message echoes it',
      PHONE,
      tokens.unknown,
      {},
      401,
      190,
      undefined,
      `Malformed access token ${tokens.unknown}`,
    ],
    ['of Instagram: echoed as well', PHONE, INSTAGRAM, {}, 401, 190, undefined, `Malformed access token ${INSTAGRAM}`],
    ['no such number', '1', tokens.good, {}, 400, 100, 33, /^Unsupported get request. Object with ID '1'/],
    ['a number it cannot see', PHONE, tokens.foreign, {}, 400, 100, 33, /^Unsupported get request/],
    ['wrong proof', PHONE, tokens.good, { appsecret_proof: 'ab' }, 400, 100, undefined, /^Invalid appsecret_proof/],
    ['proof missing', PHONE, tokens.strict, {}, 400, 100, undefined, /require an appsecret_proof argument$/],
  ])('%s', async (_name, path, bearer, query, status, code, subcode, message) => {
    const answer = await ask(path, { query: query as Record<string, string>, bearer });
    expect(answer.status).toBe(status);
    expect([answer.body.error.code, answer.body.error.error_subcode]).toEqual([code, subcode]);
    expect(answer.body.error.message).toMatch(message);
  });

  test.each([
    ['a WhatsApp Business Account', ACCOUNT, 'WhatsAppBusinessAccount'],
    ['an app', APP, 'Application'],
  ])('another node, %s, has an id, and no field of a phone number', async (_name, id, type) => {
    expect((await ask(id, { bearer: tokens.good, query: { fields: 'id' } })).body).toEqual({ id });
    const { status, body } = await ask(id, { bearer: tokens.good, query: { fields: 'id,display_phone_number' } });
    expect([status, body.error.code]).toEqual([400, 100]);
    expect(body.error.message).toBe(
      `(#100) Tried accessing nonexisting field (display_phone_number) on node type (${type})`,
    );
  });

  test('takes the right proof', async () => {
    const proof = createHmac('sha256', SECRET).update(tokens.strict).digest('hex');
    expect((await ask(PHONE, { bearer: tokens.strict, query: { appsecret_proof: proof } })).status).toBe(200);
  });
});

describe('/debug_token', () => {
  const app = `${APP}|${SECRET}`;

  test.each([
    ['a good one, short-lived', app, tokens.good, { is_valid: true, type: 'USER', expires_at: 1719860790 }],
    ['an expired one', app, tokens.expired, { is_valid: false, error: { code: 190, subcode: 463, message: EXPIRED } }],
    ['an expired one that inspects itself', tokens.expired, tokens.expired, { is_valid: false }],
    ['a revoked one', app, tokens.revoked, { is_valid: false, scopes: [] }],
    [
      'no token at all',
      app,
      'x',
      {
        is_valid: false,
        scopes: [],
        error: { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
      },
    ],
    [
      'one with a wrong letter',
      app,
      tokens.unknown,
      { error: { code: 190, message: 'The access token could not be decrypted' } },
    ],
  ])('HTTP 200: %s', async (_name, bearer, input, data) => {
    const answer = await ask('debug_token', { bearer, query: { input_token: input } });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject(data);
    expect(answer.body.data).not.toHaveProperty('issued_at');
  });

  test.each([
    ['a wrong app secret', `${APP}|wrong`, tokens.good, 190, 'Invalid OAuth access token signature.'],
    [
      'a token of another app',
      app,
      tokens.foreign,
      100,
      '(#100) The App_id in the input_token did not match the Viewing App',
    ],
    [
      'a token that inspects one of another app',
      tokens.good,
      tokens.foreign,
      100,
      /^\(#100\) You must provide an app access token/,
    ],
    ['no input', app, '', 100, /input_token is required/],
  ])('HTTP 400: %s', async (_name, bearer, input, code, message) => {
    const answer = await ask('debug_token', { bearer, query: { input_token: input } });
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
    expect(answer.body.error.message).toMatch(message);
  });
});

describe('an app that Meta has something against', () => {
  const DEACTIVATED = 'API access deactivated. To reactivate, go to the app dashboard.';
  const token = fake('g');
  test.each([
    [{ blocked: true }, 200, 'API access blocked.'],
    [{ blocked: DEACTIVATED }, 200, DEACTIVATED],
    [{ deleted: true }, 190, 'Error validating application. Application has been deleted.'],
  ])('%j: says so to its token, to itself, and at the exchange', async (change, code, message) => {
    sandbox.meta.addApp('1002', { secret: SECRET, ...change });
    sandbox.meta.addToken({ token, appId: '1002', type: 'USER', phoneNumberIds: [PHONE] });
    const query = {
      grant_type: 'fb_exchange_token',
      client_id: '1002',
      client_secret: SECRET,
      fb_exchange_token: token,
    };
    const answers = await Promise.all([
      ask(PHONE, { bearer: token }),
      ask('debug_token', { bearer: `1002|${SECRET}`, query: { input_token: token } }),
      ask('oauth/access_token', { query }),
    ]);
    for (const { status, body } of answers)
      expect([status, body.error.code, body.error.message]).toEqual([400, code, message]);
  });
});

test('a version that is still to come is not known', async () => {
  const response = await fetch(`${sandbox.meta.url}/v99.0/${PHONE}`, {
    headers: { authorization: `Bearer ${tokens.good}` },
  });
  const { error } = (await response.json()) as any;
  expect([response.status, error.code, error.message]).toEqual([400, 2500, `Unknown path components: /${PHONE}`]);
});

describe('/oauth/access_token', () => {
  const exchange = (token: string, secret = SECRET) =>
    ask('oauth/access_token', {
      query: { grant_type: 'fb_exchange_token', client_id: APP, client_secret: secret, fb_exchange_token: token },
    });

  test('gives a long-lived token that works', async () => {
    const { body } = await exchange(tokens.good);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 5_183_944 });
    expect(sandbox.meta.issued).toContain(body.access_token);
    expect((await ask(PHONE, { bearer: body.access_token })).status).toBe(200);
  });

  test('refuses a token of another app with code 1', async () => {
    const { status, body } = await exchange(tokens.foreign);
    expect([status, body.error.code]).toEqual([400, 1]);
    expect(body.error.message).toBe(`The access token does not belong to application ${APP}`);
  });

  test('refuses a wrong secret with code 1, and an expired token', async () => {
    expect((await exchange(tokens.good, 'wrong')).body.error).toMatchObject({
      code: 1,
      message: 'Error validating client secret.',
    });
    expect((await exchange(tokens.expired)).body.error).toMatchObject({ code: 190, error_subcode: 463 });
  });
});

describe('health and webhooks', () => {
  const FIELDS = 'health_status,status,platform_type,account_mode,name_status,webhook_configuration';

  test('a number that is well names the nodes behind it and where its messages go', async () => {
    const { status, body } = await ask(PHONE, { bearer: tokens.good, query: { fields: FIELDS } });
    expect([status, body.status, body.platform_type]).toEqual([200, 'CONNECTED', 'CLOUD_API']);
    expect(body.health_status.can_send_message).toBe('AVAILABLE');
    expect(body.health_status.entities.map((each: { id: string }) => each.id)).toContain(ACCOUNT);
    expect(body.webhook_configuration.application).toMatch(/^https:/);
  });

  test.each(Object.entries(HEALTH))('a number whose health is: %s', async (_name, health) => {
    const { meta } = sandbox;
    meta.setHealth(PHONE, health);
    try {
      const { status, body } = await ask(PHONE, { bearer: tokens.good, query: { fields: FIELDS } });
      expect(status).toBe(200);
      expect(body.health_status.entities.length).toBeGreaterThan(1);
    } finally {
      meta.setHealth(PHONE, HEALTH.well);
    }
  });

  test('one refused field fails the whole call', async () => {
    const refusal = {
      status: 403,
      code: 10,
      message: '(#10) requires that the Business is a Business Solution Provider',
    };
    sandbox.meta.refusedFields.set('webhook_configuration', refusal);
    try {
      const all = await ask(PHONE, { bearer: tokens.good, query: { fields: FIELDS } });
      expect([all.status, all.body.error.code]).toEqual([403, 10]);
      const one = await ask(PHONE, { bearer: tokens.good, query: { fields: 'health_status' } });
      expect(Object.keys(one.body)).toEqual(['id', 'health_status']);
    } finally {
      sandbox.meta.refusedFields.clear();
    }
  });

  test('apps of the account: for a token of it that may manage it', async () => {
    const { status, body } = await ask(`${ACCOUNT}/subscribed_apps`, { bearer: tokens.good });
    expect([status, body.data[0].whatsapp_business_api_data.id]).toEqual([200, APP]);
    const foreign = await ask(`${ACCOUNT}/subscribed_apps`, { bearer: tokens.foreign });
    expect([foreign.status, foreign.body.error.code]).toEqual([403, 200]);
  });

  test('the webhook of the app: for the app alone', async () => {
    const { status, body } = await ask(`${APP}/subscriptions`, { bearer: `${APP}|${SECRET}` });
    expect([status, body.data[0].object, body.data[0].active]).toEqual([200, 'whatsapp_business_account', true]);
    expect((await ask(`${APP}/subscriptions`, { bearer: tokens.good })).status).toBe(400);
  });
});
