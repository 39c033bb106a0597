// Businesses and system users over HTTP: what is sent, that a write is sent once, and what odd answers come to.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createBusiness } from '../../../src/adapters/meta/business.ts';
import type { Business } from '../../../src/permanent/ports.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean, withoutOutside } from '../../support/clean.ts';
import { type Recorded, sendJson, startServer } from '../../support/server.ts';

const TOKEN = `EAAG${'q'.repeat(180)}`;
const SECRET = '0123456789abcdef'.repeat(2);
const BY = { token: new Secret(TOKEN), appSecret: new Secret(SECRET) };
const PROOF = createHmac('sha256', SECRET).update(TOKEN).digest('hex');
const ABOUT = {
  businessId: '506',
  systemUserId: '100',
  accountId: '102',
  appId: '634',
  name: 'bot',
  scopes: ['a', 'b'],
};
const signal = AbortSignal.timeout(10_000);

type Answer = { status?: number; body: unknown } | 'reset' | 'page';

async function ask<T>(
  call: (business: Business) => Promise<T>,
  answer: Answer | ((request: Recorded) => Answer),
): Promise<{ got: T; requests: Recorded[]; registered: string[] }> {
  await using server = await startServer((request, response) => {
    const said = typeof answer === 'function' ? answer(request) : answer;
    if (said === 'reset') response.destroy();
    else if (said === 'page') response.writeHead(502).end('<html>');
    else sendJson(response, said.status ?? 200, said.body);
  });
  const registered: string[] = [];
  const business = createBusiness({
    http: createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 }),
    baseUrl: server.url,
    version: 'v26.0',
    clean: asClean,
    register: (text) => {
      registered.push(text);
      return new Secret(text);
    },
  });
  const got = await call(business);
  return { got, requests: [...server.requests], registered };
}

const fault = (code: number, more: object = {}, status = 400): Answer => ({
  status,
  body: { error: { message: 'no', type: 'OAuthException', code, ...more } },
});

const WRITES: Record<
  string,
  [call: (business: Business) => Promise<unknown>, path: string, form: object, good: unknown]
> = {
  create: [
    (b) => b.createSystemUser(BY, ABOUT, signal),
    '506/system_users',
    { name: 'bot', role: 'EMPLOYEE' },
    { id: 77 },
  ],
  install: [(b) => b.installApp(BY, ABOUT, signal), '100/applications', { business_app: '634' }, true],
  assign: [
    (b) => b.assignAccount(BY, ABOUT, signal),
    '102/assigned_users',
    { user: '100', tasks: '["MANAGE"]' },
    { success: true },
  ],
  generate: [
    (b) => b.generateToken(BY, ABOUT, signal),
    '100/access_tokens',
    { business_app: '634', scope: 'a,b', set_token_expires_in_60_days: 'true' },
    { access_token: 'EAAnew' },
  ],
};

describe.each(Object.entries(WRITES))('%s', (name, [call, path, form, good]) => {
  test('is one signed form, the token in its header alone', async () => {
    const { got, requests } = await ask(call, { body: good });
    expect(got).toMatchObject({ is: 'written' });
    const [{ method, url, headers, body } = {} as Recorded] = requests;
    expect([method, url.pathname, url.search]).toEqual(['POST', `/v26.0/${path}`, '']);
    expect(headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ ...form, appsecret_proof: PROOF });
    expect(`${url.href}${body}`).not.toContain(TOKEN);
  });

  test.each<[string, Answer]>([
    ['no answer', 'reset'],
    ['a page', 'page'],
    ['an answer of another form', { body: { hello: 1 } }],
    ['nothing', { body: null }],
  ])('%s leaves open what was done, and is not asked again', async (_name, answer) => {
    const { got, requests } = await ask(call, answer);
    expect(got).toMatchObject({ is: 'lost', reason: expect.stringContaining('Meta gave no usable answer') });
    expect(requests).toHaveLength(1);
  });

  test('a refusal brings what Meta wrote for people', async () => {
    const said = {
      error_subcode: 2_859_009,
      error_user_title: 'Two factors',
      error_user_msg: 'Enter it.',
      is_transient: true,
    };
    const { got, requests } = await ask(call, fault(415, said, 500));
    expect(withoutOutside(got)).toMatchObject({
      is: 'refused',
      error: { code: 415, subcode: 2_859_009, userTitle: 'Two factors', userMessage: 'Enter it.', transient: true },
    });
    expect([name, requests.length]).toEqual([name, 1]);
  });
});

test.each([[true], [{ success: true }], [{ success: 'true' }]])('%j is success', async (body) => {
  expect((await ask((b) => b.installApp(BY, ABOUT, signal), { body })).got).toEqual({ is: 'written', value: true });
});

test('a generated token is registered as a secret', async () => {
  const { registered } = await ask((b) => b.generateToken(BY, ABOUT, signal), { body: { access_token: 'EAAnew' } });
  expect(registered).toEqual(['EAAnew']);
});

test('without the app secret nothing is signed', async () => {
  const { requests } = await ask((b) => b.installApp({ token: BY.token }, ABOUT, signal), { body: true });
  expect(requests[0]?.body).toBe('business_app=634');
});

describe('owners', () => {
  const read = (answers: Record<string, Answer>) =>
    ask(
      (b) => b.readOwners(BY, ABOUT, signal),
      ({ url }) => answers[url.pathname.replace('/v26.0/', '')] ?? { body: { data: [] } },
    );

  test('each is asked alone, and says whose it is', async () => {
    const { got, requests } = await read({
      102: { body: { id: '102', owner_business_info: { id: '506', name: 'Lucky' } } },
      634: { body: { id: 634, owner_business: { id: '777' } } },
      'me/businesses': { body: { data: [{ id: '506', name: 'Lucky' }, 'nonsense', { name: 'no id' }] } },
    });
    expect(got.ofAccount).toMatchObject({ value: { owner: { id: '506' } } });
    expect(got.ofApp).toMatchObject({ value: { owner: { id: '777' } } });
    expect(got.mine).toMatchObject({ value: [{ id: '506' }] });
    for (const { url, headers } of requests) {
      expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(url.searchParams.get('appsecret_proof')).toBe(PROOF);
      expect(url.href).not.toContain(TOKEN);
    }
  });

  test('a field that is refused spoils nothing else', async () => {
    const { got } = await read({ 634: fault(100), 102: { body: { id: '102' } } });
    expect(got.ofApp).toMatchObject({ is: 'error', error: { code: 100 } });
    expect(got.ofAccount).toEqual({ is: 'value', value: {} });
  });

  test('an outage is silence', async () => {
    const { got } = await read({ 634: 'page', 102: 'reset' });
    expect([got.ofApp.is, got.ofAccount.is]).toEqual(['silence', 'silence']);
  }, 30_000);
});

describe('assets', () => {
  const read = (answers: Record<string, Answer>, shared = false) =>
    ask(
      (b) => b.readAssets(BY, { ...ABOUT, shared }, signal),
      ({ url }) => answers[url.pathname.replace('/v26.0/', '')] ?? { body: { data: [] } },
    );
  const USERS = {
    body: { data: [{ id: '100', name: 'bot', role: 'EMPLOYEE' }, { id: 'odd', name: 'x' }, { id: '101' }] },
  };

  test('system users, each with its apps', async () => {
    const { got, requests } = await read({
      '506/system_users': USERS,
      '506/owned_apps': { body: { data: [{ id: '634' }] } },
      '102/assigned_users': { body: { data: [{ id: '100', user_type: 'SYSTEM_USER' }] } },
      '100/assigned_applications': { body: { data: [{ id: '634' }] } },
      '101/assigned_applications': fault(100),
    });
    expect(got).toMatchObject({
      ownedApps: { value: ['634'] },
      accountHolders: { value: ['100'] },
      systemUsers: { value: [{ id: '100', role: 'EMPLOYEE' }, { id: '101' }] },
      appsOf: { 100: { value: ['634'] }, 101: { is: 'error' } },
    });
    expect(got.sharedAccounts).toBeUndefined();
    const holders = requests.find(({ url }) => url.pathname.endsWith('/assigned_users'));
    expect(holders?.url.searchParams.get('business')).toBe('506');
  });

  test('accounts of others are asked for only where that matters', async () => {
    const path = '506/client_whatsapp_business_accounts';
    const { got } = await read({ [path]: { body: { data: [{ id: '102' }] } } }, true);
    expect(got.sharedAccounts).toEqual({ is: 'value', value: ['102'] });
  });
});
