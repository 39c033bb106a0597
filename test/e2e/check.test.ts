// The command `check` as a user meets it: the bot's log, what is deployed, how red a run is, and what it leaves behind.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { APP_ID, type Bot, fakeToken, startBot } from '../../sandbox/bot.ts';
import type { Status } from '../../sandbox/railway/deployment.ts';
import { runWithoutLeak } from '../support/secrets.ts';

const HOUR = 3_600_000;
const STRONG = 'OAuthException: Error validating access token: Session has expired on Tuesday';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

const log = (line: string) => bot.sandbox.railway.log(bot.serviceId, line);
const complain = () => log(STRONG);
const expire = () => bot.sandbox.meta.expire(bot.token, new Date(Date.now() - HOUR));
const store = (value: string, updatedAt: Date) =>
  bot.sandbox.railway.setVariable({
    name: 'W1_WHATSAPP_ACCESS_TOKEN',
    value,
    serviceId: bot.serviceId,
    updatedAt,
  });
const replace = () => void store(bot.issueToken('b', 'never'), new Date());
const empty = () => void store('', new Date(Date.now() - 24 * HOUR));

test('where the log of the environment is refused, that of the deployment is read', async () => {
  const { railway } = bot.sandbox;
  railway.refuse('environmentLogs', { to: 'project' });
  log('send failed: 401 Unauthorized');
  complain();
  const { outputs } = await runWithoutLeak(bot);
  expect(outputs).toMatchObject({ state: 'valid', level: 'warning', 'log-findings': '2' });
  expect(railway.requests.some(({ body }) => body.includes('deploymentLogs'))).toBe(true);
});

test('send errors of Meta and errors of other services are told, and change no level', async () => {
  log('{"error":{"message":"(#131047) Re-engagement message","type":"OAuthException","code":131047}}');
  log('ETELEGRAM: 401 Unauthorized (https://api.telegram.org)');
  const run = await runWithoutLeak(bot);
  expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'info', 'log-findings': '0' } });
  expect(run.log).toContain('2 log lines not about this token: 1 × Meta: code 131047, 1 × Telegram');
  expect(run.summary).toContain('<details><summary>2 log lines not about this token');
});

const replaceAndComplain = () => {
  replace();
  complain();
};
const replaceAndDeploy = () => {
  replace();
  bot.sandbox.railway.deploymentScript = ['BUILDING'];
  bot.sandbox.railway.deploy(bot.serviceId);
};

/** Replaced an hour ago, and then a push of that age came to this. */
const replaceAndPush = (status: Status, minutes: number) => () => {
  store(bot.issueToken('b', 'never'), new Date(Date.now() - HOUR));
  const { railway } = bot.sandbox;
  for (const deployment of railway.deployments) deployment.createdAt = new Date(Date.now() - 2 * HOUR);
  railway.addDeployment({ serviceId: bot.serviceId, status, createdAt: new Date(Date.now() - minutes * 60_000) });
};
const takeDown = () => {
  for (const deployment of bot.sandbox.railway.deployments) deployment.status = 'REMOVED';
};
const crash = () => void bot.sandbox.railway.addDeployment({ serviceId: bot.serviceId, status: 'CRASHED' });

test.each<[string, () => void, string, string, RegExp]>([
  [
    'replaced, and a push was skipped',
    replaceAndPush('SKIPPED', 5),
    'warning',
    'none',
    /NOT_DEPLOYED: (?!.*SKIPPED).*Redeploy the bot/,
  ],
  [
    'replaced, and a push waits for an approval',
    replaceAndPush('NEEDS_APPROVAL', 5),
    'warning',
    'none',
    /NOT_DEPLOYED: .*waiting for approval.*Approve/,
  ],
  [
    'replaced, and a build hangs',
    replaceAndPush('BUILDING', 45),
    'warning',
    'none',
    /NOT_DEPLOYED: .*for 4[45] min \(BUILDING\)/,
  ],
  ['replaced, and a push is built', replaceAndPush('BUILDING', 5), 'info', 'none', /DEPLOYING: .*BUILDING/],
  ['taken down', takeDown, 'warning', 'none', /BOT_NOT_RUNNING: .*the newest is REMOVED/],
  ['crashed', crash, 'warning', 'none', /BOT_NOT_RUNNING: .*crashed/],
  ['replaced, not deployed', replace, 'warning', 'none', /NOT_DEPLOYED: .*Redeploy the bot/],
  ['replaced, not deployed, and the bot complains', replaceAndComplain, 'error', 'opened', /NOT_DEPLOYED/],
  ['replaced, and being deployed', replaceAndDeploy, 'info', 'none', /DEPLOYING: .*BUILDING/],
])('%s', async (_name, arrange, level, step, says) => {
  arrange();
  const run = await runWithoutLeak(bot);
  expect(run.outputs).toMatchObject({ state: 'valid', level, 'issue-step': step });
  expect(run.log).toMatch(says);
  expect(run.exitCode).toBe(level === 'error' ? 1 : 0);
  expect(await bot.sandbox.github.issues()).toHaveLength(step === 'opened' ? 1 : 0);
});

test.each<[string, string, () => void, 'red' | 'green']>([
  ['warning', 'a warning', complain, 'red'],
  ['error', 'a warning', complain, 'green'],
  ['critical', 'an error', empty, 'green'],
  ['critical', 'an expired token', expire, 'red'],
  ['never', 'an expired token', expire, 'green'],
])('fail-on %s, and %s', async (failOn, _problem, arrange, colour) => {
  arrange();
  const { exitCode } = await runWithoutLeak(bot, { inputs: { 'fail-on': failOn } });
  expect(exitCode).toBe(colour === 'red' ? 1 : 0);
});

test('a dry run says what it would do, and writes nothing', async () => {
  expire();
  const { exitCode, outputs, log, summary } = await runWithoutLeak(bot, { inputs: { 'dry-run': 'true' } });
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ state: 'expired', 'issue-step': 'none', 'issue-number': '', 'issue-url': '' });
  for (const place of [log, summary]) {
    expect(place).toContain('Dry run: would open the issue');
    expect(place).toMatch(/dry run:? +nothing was changed/i);
  }
  expect(bot.sandbox.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('every output, with a problem', async () => {
  expire();
  complain();
  const { outputs } = await runWithoutLeak(bot);
  expect(outputs).toMatchObject({
    state: 'expired',
    level: 'critical',
    'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
    'expires-in-minutes': '0',
    'log-findings': '1',
    'issue-number': '1',
    'issue-url': 'https://github.com/octo/bot/issues/1',
    'issue-step': 'opened',
  });
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({
    state: 'expired',
    token: { type: 'USER', appId: APP_ID, expiresAt: outputs['expires-at'] },
    logs: { read: true, findings: 1, strong: 1 },
    issue: { number: 1, step: 'opened' },
  });
});

test('every output, with a token that never expires', async () => {
  store(bot.issueToken('b', 'never'), new Date(Date.now() - 24 * HOUR));
  const { outputs } = await runWithoutLeak(bot);
  expect(outputs).toMatchObject({
    state: 'valid',
    level: 'info',
    'expires-at': '',
    'expires-in-minutes': '',
    'log-findings': '0',
    'issue-number': '',
    'issue-url': '',
    'issue-step': 'none',
  });
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({ state: 'valid', token: { expiresAt: 'never' } });
});

test('no file for the summary', async () => {
  const run = await runWithoutLeak(bot, { env: { GITHUB_STEP_SUMMARY: '' } });
  expect(run).toMatchObject({ exitCode: 0, summary: '', outputs: { state: 'valid' } });
});

test.each([
  ['a living token', () => {}],
  ['an expired one', expire],
])('debug logging is on: %s', async (_name, arrange) => {
  arrange();
  const run = await runWithoutLeak(bot, { env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' } });
  expect(run.outputs.state).toMatch(/valid|expired/);
});

test('every secret is masked, and no id is', async () => {
  const given = fakeToken('z');
  const { masks } = await runWithoutLeak(bot, { inputs: { 'whatsapp-token': given } });
  const { railway, github } = bot.sandbox;
  const secrets = [bot.token, given, bot.appSecret, railway.projectToken, github.token];
  expect(masks).toEqual(expect.arrayContaining(secrets));
  expect(masks).not.toContain(APP_ID);
});
