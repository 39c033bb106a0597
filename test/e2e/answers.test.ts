// What each class of Meta's answers comes to, end to end: the state, the colour of the run, and whether an issue opens.
import { expect, test } from '@jest/globals';
import { APP_ID, type Bot, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import type { App, TokenRecord } from '../../sandbox/meta/state.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

/** Meta's answer about the number, or to everything, with the error as the Graph API wraps it. */
const answers =
  (status: number, error: { code?: number; message: string; is_transient?: true }, to = '') =>
  ({ sandbox }: Bot) =>
    void sandbox.meta.faults.set(({ path }) => path.endsWith(to), {
      kind: 'status',
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: { type: 'OAuthException', ...error } }),
    });
const dies =
  (status: number, subcode: number, words: string) =>
  ({ sandbox, token }: Bot) =>
    sandbox.meta.kill(token, { code: 190, subcode, status, message: `Error validating access token: ${words}` });
const app =
  (change: Partial<App>) =>
  ({ sandbox }: Bot) =>
    void Object.assign(sandbox.meta.apps.get(APP_ID) ?? {}, change);
const isBlocked = app({ blocked: true });
const isSwitchedOff = app({ blocked: 'API access deactivated. To reactivate, go to the app dashboard.' });

const hasAccount = ({ sandbox }: Bot) => sandbox.meta.addNode(ACCOUNT, 'WhatsAppBusinessAccount');

const variable =
  (name: string, value: string) =>
  ({ sandbox, serviceId }: Bot) =>
    sandbox.railway.setVariable({ name: `W1_WHATSAPP_${name}`, value, serviceId });
const is =
  (change: Partial<TokenRecord>) =>
  ({ sandbox, token }: Bot) =>
    void Object.assign(sandbox.meta.tokens.get(token) ?? {}, change);

const INSTAGRAM = `IGAA${'fakei'.repeat(30)}`;
const EXPIRED = 'Session has expired on Tuesday, 24-Nov-26 01:00:00 PST. The current time is now.';
const LOGGED_OUT = 'The session is invalid because the user logged out.';
const APP_REMOVED = `The user has not authorized application ${APP_ID}.`;
const NOT_PERMITTED = { code: 10, message: '(#10) Application does not have permission for this action' };
const LIMITED = { code: 4, message: '(#4) Application request limit reached', is_transient: true } as const;
const TEMPORARY = { code: 2, message: 'Service temporarily unavailable' };
const ACCOUNT = '102290129340398';
const ANOTHER_NUMBER = { 'phone-number-id': '106853218861310' };

test.each<[string, string, 'red' | 'green', string, (bot: Bot) => void, Record<string, string>?]>([
  ['expired, HTTP 401', 'expired', 'red', 'opened', dies(401, 463, EXPIRED)],
  ['expired, HTTP 400', 'expired', 'red', 'opened', dies(400, 463, EXPIRED)],
  ['revoked', 'invalid', 'red', 'opened', dies(401, 467, LOGGED_OUT)],
  ['the app was removed', 'invalid', 'red', 'opened', dies(400, 458, APP_REMOVED)],
  ['the app is blocked', 'blocked', 'red', 'opened', isBlocked],
  ['the app is switched off', 'blocked', 'red', 'opened', isSwitchedOff],
  ['the app is deleted', 'invalid', 'red', 'opened', app({ deleted: true })],
  ['a version that does not exist', 'misconfigured', 'red', 'opened', () => {}, { 'graph-api-version': 'v99.0' }],
  ['no permission', 'misconfigured', 'red', 'opened', answers(403, NOT_PERMITTED, PHONE_NUMBER_ID)],
  ['another number', 'misconfigured', 'red', 'opened', () => {}, ANOTHER_NUMBER],
  ['the account instead of the number', 'misconfigured', 'red', 'opened', hasAccount, { 'phone-number-id': ACCOUNT }],
  ['the app instead of the number', 'misconfigured', 'red', 'opened', () => {}, { 'phone-number-id': APP_ID }],
  ['no permission to send', 'misconfigured', 'red', 'opened', is({ scopes: ['whatsapp_business_management'] })],
  ['a Page token', 'misconfigured', 'red', 'opened', is({ type: 'PAGE', phoneNumberIds: [] })],
  ['an Instagram token', 'invalid', 'red', 'opened', variable('ACCESS_TOKEN', INSTAGRAM)],
  ['the whole JSON', 'misconfigured', 'red', 'opened', variable('ACCESS_TOKEN', `{"access_token":"${INSTAGRAM}"}`)],
  ['the number in quotes', 'misconfigured', 'red', 'opened', variable('PHONE_NUMBER_ID', `"${PHONE_NUMBER_ID}"`)],
  ['rate limit, HTTP 403', 'unknown', 'green', 'none', answers(403, LIMITED)],
  ['a trouble of its own, HTTP 503', 'unknown', 'green', 'none', answers(503, TEMPORARY)],
  ['HTTP 401 without a code', 'unknown', 'green', 'none', answers(401, { message: 'Unauthorized' })],
])('%s: %s, %s, issue %s', async (_name, state, colour, step, arrange, inputs = {}) => {
  const bot = await startBot();
  await using sandbox = bot.sandbox;
  arrange(bot);
  const run = await runWithoutLeak(bot, { inputs });
  await expectNoSecret(run, bot, INSTAGRAM);
  expect(run.outputs).toMatchObject({ state, 'issue-step': step });
  expect(run.exitCode).toBe(colour === 'red' ? 1 : 0);
  expect(await sandbox.github.issues()).toHaveLength(step === 'opened' ? 1 : 0);
});
