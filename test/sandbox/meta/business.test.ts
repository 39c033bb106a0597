// The stand-in of businesses: who may ask, what each call needs, and that a refusal leaves everything as it was.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { APP_ID, type Bot, PHONE_NUMBER_ID, startBot } from '../../../sandbox/bot.ts';
import { issueAdminToken } from '../../../sandbox/meta/business.ts';
import { ACCOUNT_ID, BUSINESS_ID } from '../../../sandbox/meta/state.ts';

let bot: Bot;
let admin: string;
beforeAll(async () => {
  bot = await startBot();
  admin = issueAdminToken(bot.sandbox.meta, { token: `EAAT${'admin'.repeat(40)}`, appId: APP_ID });
});
beforeEach(() => void bot.sandbox.meta.business.addBusiness({ ownedApps: new Set([APP_ID]) }));
afterAll(() => bot.sandbox.close());

async function call(path: string, form?: Record<string, string>, token = admin) {
  const response = await fetch(`${bot.sandbox.meta.url}/v26.0/${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}` },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return (await response.json()) as { id?: string; access_token?: string; data?: unknown[]; error?: { code: number } };
}

const create = () => call(`${BUSINESS_ID}/system_users`, { name: 'bot', role: 'EMPLOYEE' });

test('a system user comes to a token that sees the number only with app and account', async () => {
  const { id = '' } = await create();
  const generate = () =>
    call(`${id}/access_tokens`, { business_app: APP_ID, scope: 'a', set_token_expires_in_60_days: 'true' });
  expect((await generate()).error?.code).toBe(200);
  await call(`${id}/applications`, { business_app: APP_ID });
  const { access_token: token = '' } = await generate();
  expect((await call(PHONE_NUMBER_ID, undefined, token)).error?.code).toBe(100);
  await call(`${ACCOUNT_ID}/assigned_users`, { user: id, tasks: '["MANAGE"]' });
  expect(await call(PHONE_NUMBER_ID, undefined, token)).toMatchObject({ id: PHONE_NUMBER_ID });
  expect(await call(`${ACCOUNT_ID}/assigned_users?business=${BUSINESS_ID}`)).toMatchObject({ data: [{ id }] });
  expect(await call(`${id}/assigned_applications`)).toMatchObject({ data: [{ id: APP_ID }] });
});

test('what Meta refuses by its own rules', async () => {
  const { meta } = bot.sandbox;
  expect((await call('me/businesses', undefined, bot.token)).error?.code).toBe(200);
  await create();
  expect((await create()).error?.code).toBe(3972);
  meta.business.addBusiness({ ownedApps: new Set([APP_ID]), mostSystemUsers: 0 });
  expect((await create()).error?.code).toBe(3949);
  meta.business.addBusiness();
  expect((await create()).error?.code).toBe(104_001);
  expect((await call(`${ACCOUNT_ID}/assigned_users`)).error?.code).toBe(100);
  expect((await call('615/applications', { business_app: APP_ID })).error?.code).toBe(110);
});

test('a refusal that was asked for comes so often, and changes nothing', async () => {
  const { business } = bot.sandbox.meta;
  business.refusals.set('create', { name: 'twoFactor', times: 1 });
  expect((await create()).error).toMatchObject({ code: 415, error_user_title: 'Two-factor authentication required' });
  expect(business.businesses.get(BUSINESS_ID)?.systemUsers.size).toBe(0);
  expect(await create()).toHaveProperty('id');
});
