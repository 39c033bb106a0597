// Backup tokens through the built Action and the terminal: what is asked, said, stored, and runs afterwards.
import { expect, test } from '@jest/globals';
import { type Bot, type BotOptions, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const BACKUP = `${TOKEN}_BACKUP`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ON = { 'auto-switch': 'true' };

const stored = ({ sandbox, serviceId }: Bot) => sandbox.railway.variable(TOKEN, { serviceId })?.value;
const running = ({ sandbox, serviceId }: Bot) => sandbox.railway.running(serviceId)?.variables[TOKEN];
const mutations = ({ sandbox }: Bot) =>
  sandbox.railway.requests.flatMap(({ body }) => /"query":"mutation (\w+)/.exec(body)?.[1] ?? []);
const store = ({ sandbox, serviceId }: Bot, value: string, change: { isSealed?: boolean; name?: string } = {}) =>
  sandbox.railway.setVariable({ name: BACKUP, value, serviceId, ...change });
/** A backup that was stored a day ago. */
const back = (bot: Bot, value: string, name = BACKUP) =>
  bot.sandbox.railway.setVariable({ name, value, serviceId: bot.serviceId, updatedAt: new Date(Date.now() - DAY) });
const backupsIn = ({ outputs }: { outputs: Record<string, string> }) => JSON.parse(outputs.report ?? '{}').backups;

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
const check = (bot: Bot, inputs: Record<string, string> = {}) => runWithoutLeak(bot, { inputs });

test.concurrent(
  'expired: the backup is live in the same run, the issue asks for a new one, and closes once that is there',
  story({}, async (bot) => {
    const { meta, github } = bot.sandbox;
    const backup = bot.issueToken('b', 'never');
    back(bot, backup);
    meta.expire(bot.token);

    const run = await check(bot, ON);
    expect(run.outputs).toMatchObject({
      state: 'valid',
      level: 'warning',
      rotation: 'live',
      changed: 'true',
      'issue-step': 'opened',
    });
    expect(run.exitCode).toBe(0);
    expect({ stored: stored(bot), running: running(bot) }).toEqual({ stored: backup, running: backup });
    expect(run.masks).toContain(backup);
    expect(backupsIn(run)).toEqual([{ variable: BACKUP, standing: 'running' }]);
    for (const text of [run.log, run.summary]) expect(text).toContain('RUNNING_ON_BACKUP');
    const [issue] = await github.issues();
    expect(issue?.title).toBe('WhatsApp token (bot): running on the backup');
    expect(issue?.body).toMatch(/runs on its backup[\s\S]*### Save a new backup/);

    const again = await check(bot, ON);
    expect(again).toMatchObject({ exitCode: 0, outputs: { level: 'warning', 'issue-step': 'none', rotation: '' } });

    store(bot, bot.issueToken('c', 'never'));
    const after = await check(bot, ON);
    expect(after.outputs).toMatchObject({ state: 'valid', level: 'info', 'issue-step': 'closed', rotation: '' });
    expect((await github.issues()).map(({ state }) => state)).toEqual(['closed']);
    expect(mutations(bot)).toHaveLength(2);
  }),
);

test.concurrent(
  'invalid, with an open issue: the same issue goes on, and a new token by `update` closes it',
  story({}, async (bot) => {
    const { meta, github } = bot.sandbox;
    meta.revoke(bot.token);
    expect((await check(bot, ON)).outputs).toMatchObject({ state: 'invalid', 'issue-step': 'opened', rotation: '' });
    back(bot, bot.issueToken('b', 'never'));
    const run = await check(bot, ON);
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { rotation: 'live', level: 'warning', 'issue-step': 'updated' },
    });
    const fresh = bot.issueToken('c', 'never');
    const update = await runWithoutLeak(bot, { inputs: { command: 'update', 'whatsapp-token': fresh } });
    expect(update.outputs).toMatchObject({ rotation: 'live', level: 'info', 'issue-step': 'closed' });
    expect(backupsIn(update)).toMatchObject([{ variable: BACKUP, standing: 'ready' }]);
    expect(await github.issues()).toHaveLength(1);
  }),
);

test.concurrent(
  'off: that a backup works is said, and nothing is changed',
  story({}, async (bot) => {
    back(bot, bot.issueToken('b', 'never'));
    bot.sandbox.meta.expire(bot.token);
    const run = await check(bot);
    expect(run.outputs).toMatchObject({ state: 'expired', level: 'critical', rotation: '', 'issue-step': 'opened' });
    expect(mutations(bot)).toEqual([]);
    const [issue] = await bot.sandbox.github.issues();
    for (const text of [run.log, run.summary, issue?.body]) {
      expect(text).toContain(`\`${BACKUP}\` works, never expires`);
      expect(text).toContain('`auto-switch` is off');
    }
  }),
);

const phone = ({ path }: { path: string }) => /\/\d+$/.test(path);

test.concurrent.each<[state: string, arrange: (bot: Bot) => void]>([
  ['unknown', ({ sandbox }) => sandbox.meta.faults.set(phone, { kind: 'status', status: 500 })],
  ['blocked', ({ sandbox, token }) => sandbox.meta.kill(token, { code: 131031, message: 'Account has been locked' })],
  [
    'misconfigured',
    ({ sandbox, token }) => Object.assign(sandbox.meta.tokens.get(token) ?? {}, { phoneNumberIds: [] }),
  ],
])('a token that is %s is never replaced', async (state, arrange) => {
  await story({}, async (bot) => {
    back(bot, bot.issueToken('b', 'never'));
    arrange(bot);
    const run = await check(bot, ON);
    expect(run.outputs).toMatchObject({ state, rotation: '' });
    expect(mutations(bot)).toEqual([]);
    expect(stored(bot)).toBe(bot.token);
  })();
});

interface Said {
  name: string;
  livesForMs?: number;
  arrange(bot: Bot): void;
  standing: string;
  says: string;
}

const SAID: Said[] = [
  { name: 'the same token', arrange: (bot) => store(bot, bot.token), standing: 'same', says: 'BACKUP_SAME_TOKEN' },
  {
    name: 'dying',
    arrange: (bot) => back(bot, bot.issueToken('b', HOUR / 2)),
    standing: 'expiring',
    says: 'BACKUP_EXPIRING',
  },
  {
    name: 'short-lived, as the token, of the same user',
    livesForMs: 3 * HOUR,
    arrange: (bot) => back(bot, bot.issueToken('b', 4 * HOUR)),
    standing: 'dies-too',
    says: 'BACKUP_DIES_TOO',
  },
  {
    name: 'dead',
    arrange: (bot) => {
      back(bot, bot.issueToken('b', 'never'));
      bot.sandbox.meta.revoke(bot.sandbox.railway.variable(BACKUP, { serviceId: bot.serviceId })?.value ?? '');
    },
    standing: 'dead',
    says: 'BACKUP_DEAD',
  },
  {
    name: 'sealed',
    arrange: (bot) => store(bot, bot.issueToken('b', 'never'), { isSealed: true }),
    standing: 'sealed',
    says: 'BACKUP_SEALED',
  },
];

test.concurrent.each(SAID)('a backup that is $name: a warning, no issue, a green run', async (said) => {
  const options = said.livesForMs ? { livesForMs: said.livesForMs } : {};
  await story(options, async (bot) => {
    said.arrange(bot);
    const run = await check(bot, ON);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning', rotation: '' } });
    expect(backupsIn(run)).toMatchObject([{ variable: BACKUP, standing: said.standing }]);
    for (const text of [run.log, run.summary]) expect(text).toContain(said.says);
    expect(await bot.sandbox.github.issues()).toEqual([]);
    expect(mutations(bot)).toEqual([]);
  })();
});

test.concurrent(
  'a check costs as many requests as before without a backup, and the two about it with one, beside the token’s own',
  story({ latencyMs: 100 }, async (bot) => {
    const { meta, railway, github } = bot.sandbox;
    const made = () => [meta, railway, github].map(({ requests }) => requests.length);
    await check(bot);
    const without = made();
    await check(bot, ON);
    expect(made()).toEqual(without.map((count) => 2 * count));
    back(bot, bot.issueToken('b', 'never'));
    await check(bot, ON);
    const [toMeta = 0, ...others] = without;
    expect(made()).toEqual([3 * toMeta + 2, ...others.map((count) => 3 * count)]);
    // All four at once: none waits for another.
    const four = meta.requests.slice(-4);
    const firstEnd = Math.min(...four.map(({ endedAt = 0 }) => endedAt));
    expect(four.every(({ startedAt }) => startedAt < firstEnd)).toBe(true);
  }),
);

test.concurrent(
  'a dry run says what it would set, and sets nothing',
  story({}, async (bot) => {
    back(bot, bot.issueToken('b', 'never'));
    bot.sandbox.meta.expire(bot.token);
    const run = await check(bot, { ...ON, 'dry-run': 'true' });
    expect(run.log).toContain(`Dry run: would save the token to the variable ${TOKEN} on Railway`);
    expect(run.outputs).toMatchObject({ rotation: '', changed: 'false' });
    expect(mutations(bot)).toEqual([]);
    expect(await bot.sandbox.github.issues()).toEqual([]);
  }),
);

test.concurrent(
  'a deployment that fails leaves the backup stored, is red, and says that the bot does not have it',
  story({}, async (bot) => {
    const backup = bot.issueToken('b', 'never');
    back(bot, backup);
    bot.sandbox.meta.expire(bot.token);
    bot.sandbox.railway.deploymentScript = ['FAILED'];
    const run = await check(bot, ON);
    expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'set-not-live', level: 'error' } });
    expect({ stored: stored(bot), running: running(bot) }).toEqual({ stored: backup, running: bot.token });
    expect((await bot.sandbox.github.issues())[0]?.title).toContain('not deployed');
  }),
);

test.concurrent(
  'two runs at once end with one backup in place and one issue',
  story({}, async (bot) => {
    const backup = bot.issueToken('b', 'never');
    back(bot, backup);
    bot.sandbox.meta.expire(bot.token);
    bot.sandbox.railway.deploymentScript = ['BUILDING', 'SUCCESS'];
    const runs = await Promise.all([check(bot, ON), check(bot, ON)]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect({ stored: stored(bot), running: running(bot) }).toEqual({ stored: backup, running: backup });
    const open = (await bot.sandbox.github.issues()).filter(({ state }) => state === 'open');
    expect(open).toHaveLength(1);
  }),
);

test.concurrent(
  'from the terminal: --auto-switch puts it in place, for a variable of another name as well',
  story({}, async (bot) => {
    const { railway, meta } = bot.sandbox;
    const backup = bot.issueToken('b', 'never');
    railway.setVariable({ name: 'BOT_KEY', value: bot.token, serviceId: bot.serviceId });
    back(bot, backup, 'BOT_KEY_BACKUP_2');
    meta.expire(bot.token);
    const args = ['check', '--auto-switch', '--token-variable', 'BOT_KEY'];
    const run = await runCli({ args, env: cliEnv(bot) });
    expect(run.stdout).toContain('RUNNING_ON_BACKUP');
    expect(run.exitCode).toBe(0);
    expect(railway.variable('BOT_KEY', { serviceId: bot.serviceId })?.value).toBe(backup);
    await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  }),
);
