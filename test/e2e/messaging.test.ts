// A token that works and a bot that is silent all the same: what Meta shows of that, found by the built Action.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, type BotOptions, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { HEALTH, type Health } from '../../sandbox/meta/health.ts';
import { ACCOUNT_ID, BUSINESS_ID, CALLBACK } from '../../sandbox/meta/state.ts';
import { parseHistory } from '../../src/core/history/history.ts';
import { BESIDE_THE_TOKEN } from '../faults/faults.ts';
import { runWithoutLeak } from '../support/secrets.ts';
import { sendJson, startServer } from '../support/server.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ livesForMs: 'never' });
  // What is asked beside the token has half a second more than that. On a busy machine a process may need as long, so the
  // token's own answers take a while here.
  bot.sandbox.meta.latencies.set((call) => !BESIDE_THE_TOKEN(call), 300);
});
afterEach(() => bot.sandbox.close());

const HISTORY = {
  inputs: { history: 'branch' },
  env: { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main' },
};

/** The account is known, so that it can be asked about. */
const knowAccount = ({ sandbox: { railway }, serviceId }: Bot) =>
  void railway.setVariable({
    name: 'W1_WHATSAPP_BUSINESS_ACCOUNT_ID',
    value: ACCOUNT_ID,
    serviceId,
    updatedAt: new Date(Date.now() - 86_400_000),
  });
const withoutSecret = ({ sandbox: { railway }, serviceId }: Bot) =>
  railway.deleteVariable('W1_WHATSAPP_APP_SECRET', { serviceId });
const health = (said: Health) => (bot: Bot) => bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, said);
const webhookOf = (bot: Bot) => bot.sandbox.meta.apps.get(APP_ID)?.webhook;
const log = (text: string) => (bot: Bot) => void bot.sandbox.railway.log(bot.serviceId, text);
const sendError = (code: number) =>
  log(
    `POST graph.facebook.com failed: {"error":{"message":"(#${code}) refused","type":"OAuthException","code":${code},"fbtrace_id":"A"}}`,
  );

interface Silence {
  arrange(bot: Bot): void;
  canSend?: string;
  canReceive?: string;
  code: string;
  says: RegExp;
  cure: RegExp;
}

/** In the order of the reports of them; those that no API shows are not here. */
const OPENS_AN_ISSUE: Record<string, Silence> = {
  'the app is not subscribed to the account': {
    arrange(world) {
      knowAccount(world);
      withoutSecret(world);
      (world.sandbox.meta.accounts.get(ACCOUNT_ID) as { subscribedApps: unknown[] }).subscribedApps.length = 0;
    },
    canReceive: 'no',
    code: 'APP_NOT_SUBSCRIBED',
    says: /its app is not subscribed to the WhatsApp account/,
    cure: new RegExp(`${ACCOUNT_ID}/subscribed_apps`),
  },
  'only another app is': {
    arrange(world) {
      knowAccount(world);
      withoutSecret(world);
      const account = world.sandbox.meta.accounts.get(ACCOUNT_ID);
      if (account) account.subscribedApps = [{ id: '670843887433847' }];
    },
    canReceive: 'no',
    code: 'APP_NOT_SUBSCRIBED',
    says: /Only another app is/,
    cure: new RegExp(`${ACCOUNT_ID}/subscribed_apps`),
  },
  '`messages` is not ticked': {
    arrange: (world) => Object.assign(webhookOf(world) ?? {}, { fields: ['account_update'] }),
    canReceive: 'no',
    code: 'MESSAGES_NOT_SUBSCRIBED',
    says: /webhook field `messages` is off/,
    cure: new RegExp(`apps/${APP_ID}/whatsapp-business/wa-settings`),
  },
  'the webhook is off, its fields as strings': {
    arrange: (world) => Object.assign(webhookOf(world) ?? {}, { isActive: false, asStrings: true }),
    canReceive: 'no',
    code: 'WEBHOOK_INACTIVE',
    says: /webhook is switched off/,
    cure: new RegExp(`apps/${APP_ID}/`),
  },
  'the app has no callback': {
    arrange: (world) => void Object.assign(world.sandbox.meta.apps.get(APP_ID) ?? {}, { webhook: undefined }),
    canReceive: 'no',
    code: 'CALLBACK_MISSING',
    says: /no callback URL for WhatsApp/,
    cure: new RegExp(`apps/${APP_ID}/`),
  },
  'the number was never registered': {
    arrange: health(HEALTH.unregistered),
    canSend: 'no',
    code: 'NUMBER_UNREGISTERED',
    says: /not registered with the Cloud API/,
    cure: new RegExp(`${PHONE_NUMBER_ID}/register`),
  },
  'the number is banned': {
    arrange: health(HEALTH.banned),
    canSend: 'no',
    code: 'NUMBER_RESTRICTED',
    says: /status BANNED/,
    cure: /business-support-home/,
  },
  'a code that nobody has heard of': {
    arrange: health(HEALTH.unheardOf),
    canSend: 'no',
    code: 'SENDING_BLOCKED',
    says: /code 149999: "The partner ＠everyone is on hold/,
    cure: /Ask the partner/,
  },
};

const IS_A_WARNING: Record<string, Silence> = {
  'the payment method fails': {
    arrange: health(HEALTH.payment),
    canSend: 'limited',
    code: 'PAYMENT_METHOD_FAILED',
    says: /template messages fail, replies may still work/,
    cure: new RegExp(`billing_hub/accounts/details/\\?asset_id=${ACCOUNT_ID}`),
  },
  'the recipient is not on the list of the test number': {
    arrange: sendError(131030),
    canSend: 'limited',
    code: 'SENDS_REFUSED',
    says: /code 131030 \(the recipient is not on the list of Meta's test number\)/,
    cure: new RegExp(`apps/${APP_ID}/whatsapp-business/wa-dev-console/\\?business_id=${BUSINESS_ID}`),
  },
  'payment, as the log says': {
    arrange: sendError(131042),
    canSend: 'limited',
    code: 'SENDS_REFUSED',
    says: /code 131042 \(the payment method failed\)/,
    cure: /billing_hub/,
  },
  'the account is locked, as the log says': {
    arrange: sendError(131031),
    canSend: 'limited',
    code: 'SENDS_REFUSED',
    says: /code 131031 \(the WhatsApp account is locked\)/,
    cure: /business-support-home/,
  },
  'not registered any more, as the log says': {
    arrange: sendError(133010),
    canSend: 'limited',
    code: 'SENDS_REFUSED',
    says: /code 133010 \(the phone number is not registered\)/,
    cure: /phone_numbers/,
  },
  'every send fails with code 2, as the log says': {
    arrange: sendError(2),
    canSend: 'limited',
    code: 'SENDS_REFUSED',
    says: /code 2 \(a temporary error/,
    cure: /billing_hub/,
  },
};

const IS_SAID: Record<string, Silence> = {
  "Meta's test number": {
    arrange: health(HEALTH.testNumber),
    canSend: 'limited',
    code: 'TEST_NUMBER',
    says: /reaches only up to five listed recipients/,
    cure: /wa-dev-console/,
  },
  'the business is not verified': {
    arrange: health(HEALTH.unverified),
    canSend: 'limited',
    code: 'BUSINESS_UNVERIFIED',
    says: /business is not verified/,
    cure: new RegExp(`security_center\\?business_id=${BUSINESS_ID}`),
  },
  'the display name is not approved': {
    arrange: health(HEALTH.nameUnapproved),
    canSend: 'limited',
    code: 'DISPLAY_NAME_UNAPPROVED',
    says: /not approved the number's display name/,
    cure: /phone_numbers/,
  },
  'the callback of another system: an override of the number': {
    arrange: ({ sandbox: { meta } }) =>
      Object.assign(meta.phoneNumbers.get(PHONE_NUMBER_ID) ?? {}, {
        override: 'https://crm.example.net/in?key=hidden',
      }),
    canReceive: 'elsewhere',
    code: 'CALLBACK_ELSEWHERE',
    says: /sends messages to crm\.example\.net \(set on the phone number\)/,
    cure: /remove that override/,
  },
  'the callback of another system: the app’s': {
    arrange: (world) => Object.assign(webhookOf(world) ?? {}, { callback: 'https://old.example.org/in?key=hidden' }),
    canReceive: 'elsewhere',
    code: 'CALLBACK_ELSEWHERE',
    says: /sends messages to old\.example\.org \(set in the app\)/,
    cure: /change the callback/,
  },
};

const cases = (all: Record<string, Silence>) => Object.entries(all);

describe('found, named and cured by the text', () => {
  test.each(cases(OPENS_AN_ISSUE))('%s: an error and the one issue', async (_name, silence) => {
    silence.arrange(bot);
    const run = await runWithoutLeak(bot);
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'valid', level: 'error', 'issue-step': 'opened' } });
    expectToldOf(run, silence);
    const [issue, ...others] = await bot.sandbox.github.issues();
    expect(others).toEqual([]);
    expect(issue?.body).toMatch(/The token is fine\./);
    expect(issue?.body).toMatch(silence.says);
    expect(issue?.body).toMatch(silence.cure);
    expect(issue?.title).toMatch(silence.canSend ? /cannot send/ : /cannot receive/);
    expect(issue?.body).not.toContain('MANUAL UPDATE REQUIRED');
  });

  test.each(cases(IS_A_WARNING))('%s: a warning', async (_name, silence) => {
    silence.arrange(bot);
    const run = await runWithoutLeak(bot);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning', 'issue-step': 'none' } });
    expectToldOf(run, silence);
  });

  test.each(cases(IS_SAID))('%s: said', async (_name, silence) => {
    silence.arrange(bot);
    const run = await runWithoutLeak(bot);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'info', 'issue-step': 'none' } });
    expectToldOf(run, silence);
    expect(run.log + run.summary + run.outputs.report).not.toContain('hidden');
  });

  function expectToldOf(
    run: Awaited<ReturnType<typeof runWithoutLeak>>,
    { canSend, canReceive, code, says, cure }: Silence,
  ) {
    expect(run.outputs).toMatchObject({
      ...(canSend && { 'can-send': canSend }),
      ...(canReceive && { 'can-receive': canReceive }),
    });
    const report = JSON.parse(run.outputs.report ?? '{}');
    expect(report.reasons.map((reason: { code: string }) => reason.code)).toContain(code);
    for (const text of [run.log.replace(/\s+/g, ' '), run.summary]) {
      expect(text).toMatch(says);
      expect(text).toMatch(cure);
    }
  }
});

describe('all is well', () => {
  test('Meta’s own example in which the word on top is BLOCKED is silent', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.sipOnly);
    const run = await runWithoutLeak(bot);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'info', 'can-send': 'yes' } });
    expect(JSON.parse(run.outputs.report ?? '{}').reasons).toEqual([]);
    expect(await bot.sandbox.github.issues()).toEqual([]);
  });

  test('sends and receives, where both questions about webhooks can be asked', async () => {
    knowAccount(bot);
    const { outputs } = await runWithoutLeak(bot);
    expect(outputs).toMatchObject({ level: 'info', 'can-send': 'yes', 'can-receive': 'yes' });
    expect(bot.sandbox.meta.requests).toHaveLength(4);
  });

  test('what was never asked is not known', async () => {
    expect((await runWithoutLeak(bot)).outputs).toMatchObject({ 'can-send': 'yes', 'can-receive': 'unknown' });
  });

  test('a custom domain among others is the service', async () => {
    const { railway, meta } = bot.sandbox;
    railway.domains.set(bot.serviceId, ['whatsapp-bot-production.up.railway.app', 'bot.example.com']);
    Object.assign(meta.apps.get(APP_ID)?.webhook ?? {}, { callback: 'https://bot.example.com/in' });
    expect((await runWithoutLeak(bot)).outputs).toMatchObject({ level: 'info', 'can-receive': 'unknown' });
  });

  test('`messaging-health: off` asks nothing', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.banned);
    const run = await runWithoutLeak(bot, { inputs: { 'messaging-health': 'off' } });
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { level: 'info', 'can-send': 'unknown', 'can-receive': 'unknown' },
    });
    expect(bot.sandbox.meta.requests).toHaveLength(2);
  });

  test('what is muted is not told', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.payment);
    const run = await runWithoutLeak(bot, { inputs: { mute: 'PAYMENT_METHOD_FAILED\n' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { level: 'info', 'can-send': 'limited' } });
    expect(run.summary).not.toContain('PAYMENT_METHOD_FAILED');
  });
});

describe('the questions fail', () => {
  const error = (status: number, code: number, message: string): Fault => ({
    kind: 'status',
    status,
    body: JSON.stringify({ error: { message, type: 'OAuthException', code, fbtrace_id: 'A' } }),
  });

  test.each<[string, Fault]>([
    ['hang', { kind: 'hang' }],
    ['a page of HTML', { kind: 'not-json' }],
    ['HTTP 500', { kind: 'status', status: 500, body: '' }],
    ['a trouble of Meta’s own', error(500, 2, 'Service temporarily unavailable')],
    ['refused, each field', error(403, 10, '(#10) Application does not have permission for this action')],
    ['the token, says this answer alone', error(401, 190, 'Error validating access token: Session has expired')],
    ['drip', { kind: 'slow-drip', everyMs: 200 }],
  ])('%s: the token’s verdict and the time of a run are what they were', async (_name, fault) => {
    const began = performance.now();
    await runWithoutLeak(bot);
    const usual = performance.now() - began;
    bot.sandbox.meta.faults.set(BESIDE_THE_TOKEN, fault);
    const again = performance.now();
    const run = await runWithoutLeak(bot);
    // A try is given up after ten seconds.
    expect(performance.now() - again).toBeLessThan(usual + 8_000);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'info', 'can-send': 'unknown' } });
    expect(JSON.parse(run.outputs.report ?? '{}').reasons).toEqual([]);
    expect(await bot.sandbox.github.issues()).toEqual([]);
  });

  test('a field that does not exist any more: the health alone is asked for', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.unregistered);
    const refusal = {
      status: 400,
      code: 100,
      message: '(#100) Tried accessing nonexisting field (webhook_configuration)',
    };
    bot.sandbox.meta.refusedFields.set('webhook_configuration', refusal);
    expect((await runWithoutLeak(bot)).outputs).toMatchObject({ state: 'valid', 'can-send': 'no' });
  });
});

describe('over several checks', () => {
  const files = () => bot.sandbox.github.history.files();
  const untick = () => Object.assign(webhookOf(bot) ?? {}, { fields: [] });
  const tick = () => Object.assign(webhookOf(bot) ?? {}, { fields: ['messages'] });

  test('with a history, two checks in a row decide; the issue closes once messages go through again', async () => {
    await runWithoutLeak(bot, HISTORY);
    expect(parseHistory((await files())['history/bot.json'] ?? '')?.changes.at(-1)?.messaging?.accountId).toBe(
      ACCOUNT_ID,
    );
    untick();
    // The account is known by now, so its question and that of the app take turns.
    const account = bot.sandbox.meta.accounts.get(ACCOUNT_ID);
    if (account) account.subscribedApps = [];
    const first = await runWithoutLeak(bot, HISTORY);
    expect(first).toMatchObject({
      exitCode: 0,
      outputs: { level: 'warning', 'can-receive': 'no', 'issue-step': 'none' },
    });
    expect(first.summary).toContain('first check that sees it');
    const second = await runWithoutLeak(bot, HISTORY);
    expect(second).toMatchObject({ exitCode: 1, outputs: { level: 'error', 'issue-step': 'opened' } });
    expect(await runWithoutLeak(bot, HISTORY)).toMatchObject({ outputs: { 'issue-step': 'none' } });
    tick();
    if (account) account.subscribedApps = [{ id: APP_ID }];
    const well = await runWithoutLeak(bot, HISTORY);
    expect(well).toMatchObject({ exitCode: 0, outputs: { level: 'info', 'issue-step': 'closed' } });
    const [issue] = await bot.sandbox.github.issues();
    expect(issue?.comments.at(-1)).toContain('Meta delivers messages to the bot again.');
    expect(issue?.body).toContain('## ✅ Meta delivers messages to bot again');
  });

  test('what recovered is told, and not that the token works again', async () => {
    await using people = await startServer((_request, response) => sendJson(response, 200, { ok: true }));
    const inputs = { notify: `json://${people.url.host}/team-hook-c2VjcmV0` };
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.banned);
    await runWithoutLeak(bot, { inputs });
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.well);
    await runWithoutLeak(bot, { inputs });
    const [issue] = await bot.sandbox.github.issues();
    const texts = [
      issue?.body?.split('\n')[1],
      issue?.comments.at(-1),
      JSON.parse(people.requests.at(-1)?.body ?? '{}').title,
    ];
    expect(texts).toEqual([
      '## ✅ Meta lets bot send messages again',
      expect.stringMatching(/^✅ Meta lets the bot send messages again\. Duration/),
      expect.stringMatching(/^✅ Meta lets bot send messages again, after /),
    ]);
    expect([issue?.body, ...texts].join()).not.toContain('token of bot works again');
  });

  test('a token that works again does not close an issue that is about messaging', async () => {
    bot.sandbox.meta.kill(bot.token, {
      code: 190,
      subcode: 463,
      message: 'Error validating access token: Session has expired',
    });
    expect((await runWithoutLeak(bot)).outputs).toMatchObject({ 'issue-step': 'opened', 'can-send': 'unknown' });
    const record = bot.sandbox.meta.tokens.get(bot.token);
    if (record) delete record.dead;
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.banned);
    const run = await runWithoutLeak(bot);
    expect(run.outputs).toMatchObject({ state: 'valid', level: 'error', 'issue-step': 'updated', 'can-send': 'no' });
    const [issue] = await bot.sandbox.github.issues();
    expect(issue).toMatchObject({ state: 'open' });
    expect(issue?.body).toContain('The token is fine.');
  });

  test('an issue about it waits while Meta does not answer', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.banned);
    await runWithoutLeak(bot);
    const restore = bot.sandbox.meta.faults.set(({ query }) => (query.get('fields') ?? '').includes('health_status'), {
      kind: 'status',
      status: 502,
      body: '',
    });
    const run = await runWithoutLeak(bot);
    expect(run.outputs).toMatchObject({ state: 'valid', level: 'warning', 'can-send': 'unknown' });
    expect(run.outputs.report).toContain('MESSAGING_UNCHECKED');
    expect(await bot.sandbox.github.issues()).toMatchObject([{ state: 'open' }]);
    restore();
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.well);
    expect((await runWithoutLeak(bot)).outputs).toMatchObject({ level: 'info', 'issue-step': 'closed' });
  });

  test('payment is said once, and nothing is renewed, deployed or switched for it', async () => {
    await runWithoutLeak(bot, HISTORY);
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.payment);
    const all = {
      ...HISTORY,
      inputs: { ...HISTORY.inputs, 'auto-refresh': 'true', 'auto-redeploy': 'true', 'auto-switch': 'true' },
    };
    const deployments = bot.sandbox.railway.deployments.length;
    expect((await runWithoutLeak(bot, all)).outputs).toMatchObject({
      level: 'warning',
      'can-send': 'limited',
      rotation: '',
    });
    expect((await runWithoutLeak(bot, all)).outputs).toMatchObject({
      level: 'info',
      'can-send': 'limited',
      rotation: '',
    });
    expect(bot.sandbox.railway.deployments).toHaveLength(deployments);
    expect(bot.sandbox.meta.issued).toEqual([]);
  });
});

describe('what people read', () => {
  const another = async (options: BotOptions) => {
    await bot.sandbox.close();
    bot = await startBot(options);
  };

  test('an issue that begins with the good news, says the problem once, and asks for no new token', async () => {
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.banned);
    const run = await runWithoutLeak(bot);
    const [issue] = await bot.sandbox.github.issues();
    const body = issue?.body ?? '';
    expect(body).toMatch(
      /^<!--[^>]*-->\n## The token is fine\. Messages from bot do not go out\n\nThe bot cannot send: Meta has restricted/,
    );
    expect(body.match(/The token is fine\./g)).toHaveLength(1);
    expect(body).toContain('| Messages | cannot send · receiving not checked |');
    for (const text of [body, run.summary]) expect(text).not.toMatch(/Get a token|Generate access token|Replace it/);
    expect(run.log).toMatch(/Messages +cannot send · receiving not checked/);
    expect(run.summary).toContain('| Messages | cannot send · receiving not checked |');
  });

  test('a token that expires soon beside it does not hide the cure', async () => {
    await another({ livesForMs: 60 * 86_400_000 });
    bot.sandbox.meta.expire(bot.token, new Date(Date.now() + 2 * 86_400_000));
    bot.sandbox.meta.setHealth(PHONE_NUMBER_ID, HEALTH.unregistered);
    const { outputs } = await runWithoutLeak(bot);
    expect(outputs).toMatchObject({ state: 'expiring', level: 'error', 'can-send': 'no' });
    const [issue] = await bot.sandbox.github.issues();
    expect(issue?.body).toMatch(new RegExp(`What is wrong[^]*${PHONE_NUMBER_ID}/register`));
  });

  test('the way to a token that lasts opens the reader’s own business and app, and says what is done', async () => {
    const users = `https://business.facebook.com/latest/settings/system_users?business_id=${BUSINESS_ID}`;
    await another({ livesForMs: 5_400_000 });
    const temporary = await runWithoutLeak(bot, HISTORY);
    expect(temporary.outputs).toMatchObject({ 'can-send': 'yes' });
    expect(temporary.summary).toContain(users);
    bot.sandbox.meta.expire(bot.token);
    await runWithoutLeak(bot, HISTORY);
    const [issue] = await bot.sandbox.github.issues();
    expect(issue?.body).toContain(users);
    expect(issue?.body).toContain(`- [x] The app ${APP_ID} belongs to the business ${BUSINESS_ID}.`);
    expect(issue?.body).toContain(`your WhatsApp account (${ACCOUNT_ID})`);
  });
});

test('of the callback, which may hold a secret, only the host is shown', async () => {
  Object.assign(webhookOf(bot) ?? {}, { callback: `${CALLBACK}/k3y-of-the-callback?token=k3y-of-the-callback` });
  const run = await runWithoutLeak(bot);
  expect(run.outputs.report).toContain(new URL(CALLBACK).host);
  expect(JSON.stringify(run)).not.toContain('k3y-of-the-callback');
});

test('`probe-callback: true` asks it, and says what came of it', async () => {
  Object.assign(webhookOf(bot) ?? {}, { callback: 'https://no-such-bot.invalid/webhook' });
  bot.sandbox.railway.domains.set(bot.serviceId, ['no-such-bot.invalid']);
  const run = await runWithoutLeak(bot, { inputs: { 'probe-callback': 'true' } });
  expect(run).toMatchObject({ exitCode: 0, outputs: { level: 'warning' } });
  expect(run.summary).toMatch(/no-such-bot\.invalid: nothing answers at that address/);
});
