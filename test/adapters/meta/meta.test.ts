// Meta's recorded answers, served over HTTP, and what becomes of them. Bodies marked "recorded" are from
// https://github.com/bk-rs/facebook-apis-rs (facebook-access-token-api/tests/response_body_json_files), shortened.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createMeta } from '../../../src/adapters/meta/meta.ts';
import { classifyGraphError } from '../../../src/core/token/graph-errors.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean, withoutOutside } from '../../support/clean.ts';
import { type Recorded, sendJson, startServer } from '../../support/server.ts';

const TOKEN = `EAAG${'q'.repeat(180)}`;
const APP_SECRET = '0123456789abcdef'.repeat(2);
const PHONE = '106853218861309';
const PHONE_OK = { id: PHONE };
const NEVER_EXPIRING = {
  data: {
    app_id: '634974688087057',
    type: 'SYSTEM_USER',
    application: 'Lucky Shrub',
    data_access_expires_at: 0,
    expires_at: 0,
    is_valid: true,
    issued_at: 1712099387,
    scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    user_id: '104169029247128',
  },
};
const PROOF_REFUSED = {
  error: { message: 'Invalid appsecret_proof provided in the API argument', type: 'GraphMethodException', code: 100 },
};

type Answer = { status?: number; body: unknown; headers?: Record<string, string> };

/** Asks a server that answers the two questions as given. */
async function probe(
  answers: { inspection?: Answer; phone?: Answer | ((request: Recorded) => Answer) },
  credentials: { token?: string; phoneNumberId?: string | undefined; appId?: string; appSecret?: string } = {},
) {
  await using server = await startServer((request, response) => {
    const given = request.url.pathname.endsWith('/debug_token') ? answers.inspection : answers.phone;
    const answer = typeof given === 'function' ? given(request) : given;
    if (answer) sendJson(response, answer.status ?? 200, answer.body, answer.headers);
    else response.destroy();
  });
  const { token = TOKEN, appId, appSecret } = credentials;
  const clean = (text: string) => asClean(text.replaceAll(token, '***'));
  const http = createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 });
  const meta = createMeta({
    http,
    baseUrl: server.url,
    version: 'v26.0',
    register: (value) => new Secret(value),
    clean,
  });
  const phoneNumberId = 'phoneNumberId' in credentials ? credentials.phoneNumberId : PHONE;
  const found = await meta.probe(
    {
      token: new Secret(token),
      ...(phoneNumberId !== undefined && { phoneNumberId }),
      ...(appId && { appId }),
      ...(appSecret && { appSecret: new Secret(appSecret) }),
    },
    new AbortController().signal,
  );
  const asked = (name: string) => server.requests.filter(({ url }) => url.pathname === `/v26.0/${name}`);
  return { found, inspections: asked('debug_token'), phones: asked(PHONE), requests: server.requests };
}

describe('what is asked', () => {
  const healthy = { inspection: { body: NEVER_EXPIRING }, phone: { body: PHONE_OK } };
  const proof = createHmac('sha256', APP_SECRET).update(TOKEN).digest('hex');

  test('the token about itself, where the app is not known', async () => {
    const { found, inspections, phones } = await probe(healthy);
    expect(found.inspector).toBe('token');
    expect(inspections[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(Object.fromEntries(inspections[0]?.url.searchParams ?? [])).toEqual({ input_token: TOKEN });
    expect(phones[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(Object.fromEntries(phones[0]?.url.searchParams ?? [])).toEqual({ fields: 'id,display_phone_number' });
  });

  test('the app, where id and secret are known; the proof goes with the token only', async () => {
    const { found, inspections, phones } = await probe(healthy, { appId: '1234567890', appSecret: APP_SECRET });
    expect(found).toMatchObject({ inspector: 'app', proofRefused: false });
    expect(inspections[0]?.headers.authorization).toBe(`Bearer 1234567890|${APP_SECRET}`);
    expect(inspections[0]?.url.searchParams.has('appsecret_proof')).toBe(false);
    expect(phones[0]?.url.searchParams.get('appsecret_proof')).toBe(proof);
  });

  test('the token with a proof, where only the secret is known', async () => {
    const { found, inspections } = await probe(healthy, { appSecret: APP_SECRET });
    expect(found.inspector).toBe('token');
    expect(inspections[0]?.url.searchParams.get('appsecret_proof')).toBe(proof);
  });

  test('once more without the proof, where it is refused', async () => {
    const phone = ({ url }: Recorded) =>
      url.searchParams.has('appsecret_proof') ? { status: 400, body: PROOF_REFUSED } : { body: PHONE_OK };
    const { found, phones } = await probe({ ...healthy, phone }, { appId: '1', appSecret: APP_SECRET });
    expect(found).toMatchObject({ proofRefused: true, phone: { is: 'value', value: { id: PHONE } } });
    expect(phones).toHaveLength(2);
  });

  test('nothing about a number that is not known', async () => {
    const { found, requests } = await probe(healthy, { phoneNumberId: undefined });
    expect(found.phone).toMatchObject({ is: 'silence' });
    expect(requests).toHaveLength(1);
  });

  test('one path segment, whatever the phone number id holds', async () => {
    const { requests } = await probe(healthy, { phoneNumberId: '../me?access_token=x#' });
    const paths = requests.map(({ url }) => url.pathname);
    expect(paths).toContain('/v26.0/..%2Fme%3Faccess_token%3Dx%23');
  });

  test('a token that no header can carry is still judged by Meta', async () => {
    const token = '“EAAG…”';
    const { phones } = await probe(healthy, { token });
    expect(phones[0]?.url.searchParams.get('access_token')).toBe(token);
    expect(phones[0]?.headers.authorization).toBeUndefined();
  });
});

describe('inspection', () => {
  const EXPIRED = 'Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST.';
  const cases: [string, Answer, unknown][] = [
    [
      'a system user that never expires',
      { body: NEVER_EXPIRING },
      {
        isValid: true,
        type: 'SYSTEM_USER',
        appId: '634974688087057',
        userId: '104169029247128',
        expiresAt: 'never',
        issuedAt: new Date(1712099387_000),
        scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      },
    ],
    [
      'a short-lived user (recorded)',
      {
        body: {
          data: {
            app_id: '257422819769992',
            type: 'USER',
            data_access_expires_at: 1676526788,
            expires_at: 1668754800,
            is_valid: true,
            metadata: { auth_type: 'rerequest' },
            scopes: ['public_profile'],
          },
        },
      },
      {
        isValid: true,
        type: 'USER',
        appId: '257422819769992',
        expiresAt: new Date('2022-11-18T07:00:00Z'),
        dataAccessExpiresAt: new Date(1676526788_000),
        scopes: ['public_profile'],
      },
    ],
    [
      'an expired one (recorded)',
      {
        body: {
          data: {
            app_id: '257422819769992',
            type: 'USER',
            error: { code: 190, message: EXPIRED, subcode: 463 },
            expires_at: 1668613551,
            is_valid: false,
            scopes: [],
          },
        },
      },
      {
        isValid: false,
        type: 'USER',
        appId: '257422819769992',
        expiresAt: new Date(1668613551_000),
        scopes: [],
        error: { code: 190, subcode: 463, message: EXPIRED, transient: false, status: 200 },
      },
    ],
    [
      'an invalidated one, whose expires_at 0 is not "never" (recorded)',
      {
        body: {
          data: { error: { code: 190, message: 'x', subcode: 460 }, expires_at: 0, is_valid: false, scopes: [] },
        },
      },
      { isValid: false, scopes: [], error: { code: 190, subcode: 460, message: 'x', transient: false, status: 200 } },
    ],
    [
      'one that cannot be parsed, with no other field (recorded)',
      { body: { data: { error: { code: 190, message: `Malformed access token ${TOKEN}` }, is_valid: false } } },
      {
        isValid: false,
        scopes: [],
        error: { code: 190, message: 'Malformed access token ***', transient: false, status: 200 },
      },
    ],
    [
      'fields of other types',
      {
        body: { data: { is_valid: true, app_id: 42, expires_at: 'soon', scopes: 'all', type: null, issued_at: 1e300 } },
      },
      { isValid: true, appId: '42', scopes: [] },
    ],
  ];
  test.each(cases)('%s', async (_name, inspection, value) => {
    const { found } = await probe({ inspection, phone: { body: PHONE_OK } });
    expect(withoutOutside(found.inspection)).toEqual({ is: 'value', value });
  });

  test.each([400, 401, 500, 200])('an error at the top with HTTP %i is passed on as it is', async (status) => {
    const message = 'Invalid OAuth access token signature.';
    const body = { error: { message, type: 'OAuthException', code: 190, fbtrace_id: 'x' } };
    const { found } = await probe({ inspection: { status, body }, phone: { body: PHONE_OK } });
    expect(withoutOutside(found.inspection)).toEqual({
      is: 'error',
      error: { code: 190, message, transient: false, status },
    });
  });

  test('what an error means does not hang on what happens to be a secret', async () => {
    const message = 'Error validating access token: The session has been invalidated because the user changed it.';
    const { found } = await probe(
      { inspection: { status: 400, body: { error: { message, code: 190 } } }, phone: { body: PHONE_OK } },
      { token: 'invalidated' },
    );
    const { inspection } = found;
    if (inspection.is !== 'error') throw new Error('an error was expected');
    expect(classifyGraphError(inspection.error, 'phone-number').reason.code).toBe('TOKEN_INVALIDATED');
  });

  const odd: [string, Answer][] = [
    ['no shape at all', { body: [] }],
    ['data without is_valid', { body: { data: { app_id: '1' } } }],
    ['401 without an error of Graph', { status: 401, body: { error: 'unauthorized' } }],
    ['a good shape with a bad status', { status: 404, body: NEVER_EXPIRING }],
  ];
  test.each(odd)('silence: %s', async (_name, inspection) => {
    const { found } = await probe({ inspection, phone: { body: PHONE_OK } });
    expect(found.inspection).toMatchObject({ is: 'silence', reason: expect.stringMatching(/^Meta .*\./) });
    expect(found.phone.is).toBe('value');
  });
});

describe('the phone number', () => {
  test('a transient error keeps its mark', async () => {
    const body = { error: { message: 'Service temporarily unavailable', code: 2, is_transient: true } };
    const { found, phones } = await probe({ inspection: { body: NEVER_EXPIRING }, phone: { status: 503, body } });
    expect(found.phone).toMatchObject({ is: 'error', error: { code: 2, transient: true, status: 503 } });
    expect(phones).toHaveLength(3);
  });

  test('a subcode is kept', async () => {
    const body = { error: { message: 'Session has expired', code: 190, error_subcode: 463 } };
    const { found } = await probe({ inspection: { body: NEVER_EXPIRING }, phone: { status: 401, body } });
    expect(found.phone).toMatchObject({ error: { code: 190, subcode: 463, status: 401 } });
  });

  test('no answer is silence, and shows no token', async () => {
    const { found } = await probe({}, { appId: '1', appSecret: APP_SECRET });
    expect(found).toMatchObject({ inspection: { is: 'silence' }, phone: { is: 'silence' } });
    expect(JSON.stringify(found)).toContain('metastatus.com');
    expect(JSON.stringify(found)).not.toContain(TOKEN.slice(0, 20));
    expect(found.now).toBeUndefined();
  });

  test('an answer about another number is silence', async () => {
    const { found } = await probe({ inspection: { body: NEVER_EXPIRING }, phone: { body: { id: '1' } } });
    expect(found.phone).toMatchObject({ is: 'silence', reason: expect.stringContaining('another phone number') });
  });
});

describe('what comes along', () => {
  test('the later date, and a version other than the one asked for', async () => {
    const { found } = await probe({
      inspection: { body: NEVER_EXPIRING, headers: { date: 'Tue, 24 Nov 2026 21:00:00 GMT' } },
      phone: {
        body: PHONE_OK,
        headers: { date: 'Tue, 24 Nov 2026 21:00:02 GMT', 'facebook-api-version': 'v27.0' },
      },
    });
    expect(found).toMatchObject({
      now: new Date('2026-11-24T21:00:02Z'),
      otherVersion: { asked: 'v26.0', served: 'v27.0' },
    });
  });

  test.each([
    ['ahead', 2 * 3_600_000],
    ['behind', -2 * 3_600_000],
  ])("how far Meta's clock is %s", async (_name, aheadMs) => {
    const headers = { date: new Date(Date.now() + aheadMs).toUTCString() };
    const { found } = await probe({
      inspection: { body: NEVER_EXPIRING, headers },
      phone: { body: PHONE_OK, headers },
    });
    expect(Math.abs((found.clockAheadMs ?? 0) - aheadMs)).toBeLessThan(60_000);
  });

  test.each(['soon', 'Sat, 13 Sep 275760 00:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'no time where the date is none: %s',
    async (date) => {
      const headers = { date };
      const { found } = await probe({
        inspection: { body: NEVER_EXPIRING, headers },
        phone: { body: PHONE_OK, headers },
      });
      expect(found).not.toHaveProperty('now');
      expect(found).not.toHaveProperty('clockAheadMs');
    },
  );

  test('no version where it is the one asked for', async () => {
    const headers = { 'facebook-api-version': 'v26.0' };
    const { found } = await probe({ inspection: { body: NEVER_EXPIRING, headers }, phone: { body: PHONE_OK } });
    expect(found).not.toHaveProperty('otherVersion');
  });
});

test.each([-1, 1, 946_684_799, 4_102_444_800, 1e12, 1e300, 8.64e12])(
  '%p is no time that a token ends at',
  async (time) => {
    const data = { ...NEVER_EXPIRING.data, expires_at: time, data_access_expires_at: time, issued_at: time };
    const { found } = await probe({ inspection: { body: { data } }, phone: { body: PHONE_OK } });
    const { inspection } = found;
    expect(inspection).toMatchObject({ is: 'value', value: { isValid: true } });
    expect(JSON.stringify(inspection)).not.toMatch(/(expiresAt|AccessExpiresAt|issuedAt)":/);
  },
);

test.each(['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT', 'Wed, 01 Jan 33658 00:00:00 GMT', 'soon'])(
  'it is not %s, whatever a header says',
  async (date) => {
    const answer = { body: PHONE_OK, headers: { date } };
    const { found } = await probe({ inspection: { body: NEVER_EXPIRING, headers: { date } }, phone: answer });
    expect(found).not.toHaveProperty('now');
  },
);
