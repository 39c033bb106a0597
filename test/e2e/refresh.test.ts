// Renewing before expiry and redeploying, through the built Action and the terminal: what is stored and runs afterwards.
import { expect, test } from '@jest/globals';
import { type Bot, type BotOptions, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { type ActionCall, type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const SECRET = 'W1_WHATSAPP_APP_SECRET';
const WRONG = 'a0wrong0secret0of0thirty0two0cha';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AUTO = { 'auto-refresh': 'true' };

const stored = ({ sandbox, serviceId }: Bot) => sandbox.railway.variable(TOKEN, { serviceId })?.value;
const running = ({ sandbox, serviceId }: Bot) => sandbox.railway.running(serviceId)?.variables[TOKEN];
const mutations = ({ sandbox }: Bot) =>
  sandbox.railway.requests.flatMap(({ body }) => /"query":"mutation (\w+)/.exec(body)?.[1] ?? []);
const exchanges = ({ sandbox }: Bot) =>
  sandbox.meta.requests.filter(({ path }) => path.endsWith('/oauth/access_token'));

/** A bot whose deployments come up at once, and what happens to it. */
function story(options: BotOptions, tell: (bot: Bot) => Promise<void>): () => Promise<void> {
  return async () => {
    const bot = await startBot(options);
    bot.sandbox.railway.deploymentScript = ['SUCCESS'];
    try {
      await tell(bot);
    } finally {
      await bot.sandbox.close();
    }
  };
}
const check = (bot: Bot, inputs: Record<string, string> = AUTO, call: Partial<ActionCall> = {}) =>
  runWithoutLeak(bot, { ...call, inputs });

/** Its token has lived for most of its 60 days. */
function age({ sandbox, token }: Bot): void {
  const record = sandbox.meta.tokens.get(token);
  if (record) record.issuedAt = new Date(Date.now() - 55 * DAY);
}

/** The token of old is where it was, and runs. */
function expectUntouched(bot: Bot): void {
  expect({ stored: stored(bot), running: running(bot) }).toEqual({ stored: bot.token, running: bot.token });
}

test.concurrent(
  'an hour token that is about to expire becomes a 60-day one, without an issue',
  story({ livesForMs: 40 * MINUTE }, async (bot) => {
    const run = await check(bot);
    expect(run.outputs).toMatchObject({ state: 'valid', level: 'info', rotation: 'live', changed: 'true' });
    expect(run.exitCode).toBe(0);
    const [renewed] = bot.sandbox.meta.issued;
    expect({ stored: stored(bot), running: running(bot) }).toEqual({ stored: renewed, running: renewed });
    expect(Number(run.outputs['expires-in-minutes'])).toBeGreaterThan(59 * 24 * 60);
    expect(await bot.sandbox.github.issues()).toEqual([]);
    expect(run.masks).toContain(renewed);
    // The next one finds nothing to do.
    expect((await check(bot)).outputs).toMatchObject({ state: 'valid', rotation: '', changed: '' });
    expect(exchanges(bot)).toHaveLength(1);
  }),
);

test.concurrent(
  'three runs at once end with one long-lived, working token stored and running',
  story({ livesForMs: 40 * MINUTE }, async (bot) => {
    const { meta, railway } = bot.sandbox;
    railway.deploymentScript = ['BUILDING', 'SUCCESS'];
    const runs = await Promise.all([check(bot), check(bot), check(bot)]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(meta.issued).toContain(stored(bot));
    expect(running(bot)).toBe(stored(bot));
    const after = await check(bot);
    expect(after.outputs).toMatchObject({ state: 'valid', level: 'info', rotation: '' });
    expect(await bot.sandbox.github.issues()).toEqual([]);
  }),
);

interface Failure {
  name: string;
  arrange(bot: Bot): void;
  rotation: string;
  says: RegExp;
}

const badRequest = (error: object) => ({ kind: 'status', status: 400, body: JSON.stringify({ error }) }) as const;
const exchangeOf = ({ path }: { path: string }) => path.endsWith('/oauth/access_token');

const FAILURES: Failure[] = [
  {
    name: 'a wrong app secret',
    arrange: ({ sandbox, serviceId }) => sandbox.railway.setVariable({ name: SECRET, value: WRONG, serviceId }),
    rotation: 'refused',
    says: /APP_SECRET_WRONG/,
  },
  {
    name: 'a refused exchange',
    arrange: ({ sandbox }) =>
      sandbox.meta.faults.set(
        exchangeOf,
        badRequest({ message: '(#10) This may not be done', code: 10, type: 'OAuthException' }),
      ),
    rotation: 'refused',
    says: /PERMISSION_MISSING/,
  },
  {
    name: 'a deployment that fails',
    arrange: ({ sandbox }) => {
      sandbox.railway.deploymentScript = ['FAILED'];
    },
    rotation: 'restored',
    says: /DEPLOYMENT_FAILED/,
  },
  {
    name: 'a token that lives shorter',
    arrange: ({ sandbox }) => {
      sandbox.meta.exchangedLifeS = 60 * 60;
    },
    rotation: 'refused',
    says: /RENEWAL_GAINED_NOTHING/,
  },
  {
    name: 'an outage of the exchange',
    arrange: ({ sandbox }) => sandbox.meta.faults.set(exchangeOf, { kind: 'status', status: 500 }),
    rotation: '',
    says: /META_UNAVAILABLE/,
  },
];

test.concurrent.each(FAILURES)(
  '$name leaves the old token in place, and says why',
  async ({ arrange, rotation, says }) => {
    await story({ livesForMs: 5 * DAY }, async (bot) => {
      age(bot);
      arrange(bot);
      const run = await check(bot);
      expect(run.outputs).toMatchObject({ state: 'expiring', level: 'error', rotation, 'issue-step': 'opened' });
      expect(run.exitCode).toBe(1);
      expectUntouched(bot);
      const [issue] = await bot.sandbox.github.issues();
      expect(issue?.title).toContain('not renewed');
      expect(issue?.body).toMatch(says);
      expect(run.summary).toContain('RENEWAL_FAILED');
      // Back-off: the same again tries nothing, and changes nothing.
      const tried = exchanges(bot).length;
      const again = await check(bot);
      expect(again.outputs).toMatchObject({ level: 'error', rotation: '' });
      // What Meta said of sending too late for the first run, the second one remembers.
      expect(again.outputs['issue-step']).toMatch(/^(none|updated)$/);
      expect(exchanges(bot)).toHaveLength(tried);
      expect(await bot.sandbox.github.issues()).toHaveLength(1);
    })();
  },
);

test.concurrent(
  'once the cause is mended, the same run renews it and closes the issue',
  story({ livesForMs: 5 * DAY }, async (bot) => {
    const { railway, github } = bot.sandbox;
    age(bot);
    railway.setVariable({ name: SECRET, value: WRONG, serviceId: bot.serviceId });
    await check(bot);
    railway.setVariable({ name: SECRET, value: bot.appSecret, serviceId: bot.serviceId });
    const run = await check(bot);
    expect(run.outputs).toMatchObject({ state: 'valid', rotation: 'live', 'issue-step': 'closed' });
    expect((await github.issues()).map(({ state }) => state)).toEqual(['closed']);
  }),
);

test.concurrent(
  'a dry run says what it would do, and does nothing',
  story({ livesForMs: 40 * MINUTE }, async (bot) => {
    const run = await check(bot, { ...AUTO, 'dry-run': 'true' });
    expect(run.log).toContain('Dry run: would exchange');
    expect(run.outputs).toMatchObject({ rotation: '', changed: 'false' });
    expect({ mutations: mutations(bot), exchanges: exchanges(bot) }).toEqual({ mutations: [], exchanges: [] });
    expectUntouched(bot);
  }),
);

interface Asked {
  name: string;
  command: 'refresh' | 'redeploy';
  livesForMs: number | 'never';
  arrange?: (bot: Bot) => void;
  rotation: string;
  exitCode: number;
  says: RegExp;
}

const ASKED: Asked[] = [
  {
    name: 'due',
    command: 'refresh',
    livesForMs: 40 * MINUTE,
    rotation: 'live',
    exitCode: 0,
    says: /✅ Done: the token is renewed/,
  },
  {
    name: 'not due',
    command: 'refresh',
    livesForMs: 60 * DAY,
    rotation: 'unchanged',
    exitCode: 0,
    says: /RENEWAL_NOT_DUE.*renewed after/,
  },
  {
    name: 'for ever',
    command: 'refresh',
    livesForMs: 'never',
    rotation: 'unchanged',
    exitCode: 0,
    says: /never expires/,
  },
  {
    name: 'expired',
    command: 'refresh',
    livesForMs: HOUR,
    arrange: ({ sandbox, token }) => sandbox.meta.expire(token),
    rotation: 'refused',
    exitCode: 1,
    says: /Meta renews only tokens that work/,
  },
  {
    name: 'without the app secret',
    command: 'refresh',
    livesForMs: HOUR,
    arrange: ({ sandbox, serviceId }) => sandbox.railway.deleteVariable(SECRET, { serviceId }),
    rotation: 'refused',
    exitCode: 1,
    says: /only with the app secret, which is not known/,
  },
  {
    name: 'runs already',
    command: 'redeploy',
    livesForMs: 'never',
    rotation: 'unchanged',
    exitCode: 0,
    says: /Nothing was deployed/,
  },
  {
    name: 'runs with an older token',
    command: 'redeploy',
    livesForMs: 'never',
    arrange: (bot) =>
      bot.sandbox.railway.setVariable({ name: TOKEN, value: bot.issueToken('b', 'never'), serviceId: bot.serviceId }),
    rotation: 'live',
    exitCode: 0,
    says: /✅ Done: the bot runs with the token saved on Railway/,
  },
  {
    name: 'the stored token is dead',
    command: 'redeploy',
    livesForMs: 'never',
    arrange: ({ sandbox, token }) => sandbox.meta.revoke(token),
    rotation: 'refused',
    exitCode: 1,
    says: /STORED_TOKEN_DEAD/,
  },
];

test.concurrent.each(ASKED)('$command: $name, from the Action and the terminal alike', async (asked) => {
  const { command, livesForMs, arrange, rotation, exitCode, says } = asked;
  const byAction = story({ livesForMs }, async (bot) => {
    arrange?.(bot);
    const run = await check(bot, { command, 'monitor-workflow': 'monitor.yml' });
    expect(run.outputs.rotation).toBe(rotation);
    expect(run.log).toMatch(says);
    expect(run.exitCode).toBe(exitCode);
    expect(bot.sandbox.github.dispatches()).toHaveLength(rotation === 'live' ? 1 : 0);
  });
  const byTerminal = story({ livesForMs }, async (bot) => {
    arrange?.(bot);
    const run = await runCli({ args: [command], env: cliEnv(bot) });
    expect(run.stdout).toMatch(says);
    expect(run.exitCode).toBe(exitCode);
    await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  });
  await Promise.all([byAction(), byTerminal()]);
});

test.concurrent(
  'a bot that runs with an older token is redeployed by the check, at most once for each change of the variable',
  story({ livesForMs: 'never' }, async (bot) => {
    const { railway } = bot.sandbox;
    const auto = { 'auto-redeploy': 'true' };
    railway.deploymentScript = ['FAILED'];
    railway.setVariable({ name: TOKEN, value: bot.issueToken('b', 'never'), serviceId: bot.serviceId });
    expect((await check(bot, auto)).outputs).toMatchObject({ rotation: 'set-not-live', changed: 'false' });
    expect((await check(bot, auto)).log).toContain('ended as FAILED');
    expect(mutations(bot)).toEqual(['redeploy']);
    railway.deploymentScript = ['SUCCESS'];
    railway.setVariable({ name: TOKEN, value: bot.issueToken('c', 'never'), serviceId: bot.serviceId });
    expect((await check(bot, auto)).outputs).toMatchObject({ state: 'valid', level: 'info', rotation: 'live' });
    expect(running(bot)).toBe(stored(bot));
  }),
);

test.concurrent(
  'a token for trying things out in production: the issue leads to one that lasts',
  story({ livesForMs: HOUR }, async (bot) => {
    bot.sandbox.meta.expire(bot.token);
    const run = await check(bot, {});
    const [issue] = await bot.sandbox.github.issues();
    const headings = [...(issue?.body ?? '').matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Restore the bot', 'Stop it from happening again']);
    expect(issue?.body).toContain('**This bot runs in production with a temporary token');
    expect(issue?.body).toContain('business.facebook.com/latest/settings');
    expect(run.summary).toContain('TEMPORARY_TOKEN_IN_USE');
  }),
);

test.concurrent(
  'an event of the bot’s own starts a check like any other, and nothing of it is used',
  story({ livesForMs: HOUR }, async (bot) => {
    bot.sandbox.meta.expire(bot.token);
    const payload = { code: 190, text: '::error::@everyone ${{ secrets.RAILWAY_TOKEN }}' };
    const run: ActionRun = await check(
      bot,
      {},
      {
        env: { GITHUB_EVENT_NAME: 'repository_dispatch' },
        event: { action: 'whatsapp-token-error', client_payload: payload, repository: { private: false } },
      },
    );
    expect(run.outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened' });
    expect(JSON.stringify([run.log, run.summary, await bot.sandbox.github.issues()])).not.toContain('@everyone');
  }),
);

test.concurrent(
  'a check for a pull request renews nothing, and says so',
  story({ livesForMs: 40 * MINUTE }, async (bot) => {
    const run = await check(bot, AUTO, { env: { GITHUB_EVENT_NAME: 'pull_request' } });
    expectUntouched(bot);
    expect(mutations(bot)).toEqual([]);
    expect(exchanges(bot)).toEqual([]);
    expect(run.outputs).toMatchObject({ rotation: '', changed: '' });
    expect(run.log).toContain('The token was not renewed: this run is for a pull request.');
  }),
);

test('a pull request renews and deploys nothing', async () => {
  for (const command of ['refresh', 'redeploy']) {
    const run = await runAction({
      inputs: { command, 'railway-token': 'a-token' },
      env: { GITHUB_EVENT_NAME: 'pull_request_target' },
    });
    expect(run.log).toContain('does not run for pull requests');
    expect(run.exitCode).toBe(1);
  }
});
