// `doctor` against the stand-ins: what it proves, what it finds wrong, what it does not know, and that it writes nothing.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, type BotOptions, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import { COMMON_FAULTS, type Fault } from '../../sandbox/faults.ts';
import { lateRuns } from '../../sandbox/github/runs.ts';
import { HEALTH } from '../../sandbox/meta/health.ts';
import { ACCOUNT_ID } from '../../sandbox/meta/state.ts';
import { type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret } from '../support/secrets.ts';

interface Finding {
  about: string;
  is: string;
  what: string;
  fix?: string;
  inputs?: Record<string, string>;
  code?: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, '.github/workflows'), { recursive: true });
  for (const name of ['monitor.yml', 'update-token.yml'])
    await writeFile(join(folder, '.github/workflows', name), 'uses: octo/whatsapp-token-manager@v1\n');
});
afterAll(() => rm(folder, { recursive: true }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A schedule that is kept; the last run so many minutes ago. */
const halfHourly = (minutesAgo: number, event = 'schedule') =>
  Array.from({ length: 200 }, (_, index) => ({
    startedAt: new Date(Date.now() - (minutesAgo + 30 * index) * MINUTE),
    conclusion: 'success',
    event,
  }));
const refusal: Fault = {
  kind: 'status',
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Resource not accessible by integration' }),
};

type Call = { args?: string[]; env?: Record<string, string>; folder?: string };

/** Whatever it finds, nothing is written anywhere and no secret is shown. */
async function call(bot: Bot, { args = [], env = {}, folder: elsewhere = folder }: Call = {}): Promise<CliRun> {
  const { railway, github } = bot.sandbox;
  const run = await runCli({
    args: ['doctor', ...args],
    env: { ...cliEnv(bot), REPO: 'octo/bot', ...env },
    folder: elsewhere,
  });
  expect(railway.requests.filter(({ body }) => body.includes('mutation'))).toEqual([]);
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

/** All findings by what they are about; several about one thing in their order. */
async function examine(bot: Bot, options: Call = {}) {
  const run = await call(bot, { ...options, args: [...(options.args ?? []), '--json'] });
  const { findings }: { findings: Finding[] } = JSON.parse(run.stdout);
  const about = (name: string) => findings.filter((finding) => finding.about === name);
  return { exitCode: run.exitCode, about, marks: (name: string) => about(name).map(({ is }) => is) };
}

test('a set-up in order: every line proved, what cannot be proved is said, exit 0', async () => {
  const bot = await startBot({ livesForMs: 'never' });
  bot.sandbox.github.runs.set('monitor.yml', halfHourly(12));
  const run = await call(bot, { env: { NOTIFY: 'json://127.0.0.1:9/team-hook-c2VjcmV0' } });
  const shown = run.stdout.replace(/^(. Node +)[\d.]+$/m, '$124.0.0.').replace(/(?<=-id: ).+$/gm, 'ID');
  expect(shown).toMatchInlineSnapshot(`
"✓ Node             24.0.0.
✓ settings         Set: railway-token (environment), repo (environment), github-token (environment), notify (environment), graph-api-url (environment), railway-api-url (environment).
✓ Railway token    Railway accepts it. It is a project token for one environment.
                   can: read variables, deployments and logs
                   cannot: reach another project or environment
                   ends: never, until it is deleted on Railway
– Railway writing  Not checked: only a change shows if it may save and redeploy. A project token may do both.
✓ service          whatsapp-bot in production.
                   → For faster checks, add these IDs under \`with:\` in both workflows. Each check then sends one fewer request to Railway.
                     railway-project-id: ID
                     railway-environment-id: ID
                     railway-service-id: ID
✓ variables        On Railway: W1_WHATSAPP_ACCESS_TOKEN, W1_WHATSAPP_PHONE_NUMBER_ID, W1_WHATSAPP_APP_ID, W1_WHATSAPP_APP_SECRET.
✓ log              Readable: 1 line in the last 35 min.
✓ Meta             Reachable.
✓ token            It works. It is a system user token.
                   can: send messages (whatsapp_business_messaging); read the account and its phone numbers (whatsapp_business_management)
                   ends: never
✓ app secret       Meta accepts it.
                   can: renew tokens; show when a token expires; sign calls
                   cannot: send messages
                   ends: never, until it is reset at Meta
✓ phone number     The token may use it.
✓ lasting token    The token never expires, so it needs no renewal.
✓ sending          Meta lets the bot send: number, account, business and app are available.
✓ app subscribed   The bot's app gets the messages of the WhatsApp account 102290129340398.
✓ webhook          The app has a webhook that is on, and its field \`messages\` is subscribed.
– callback         Meta sends messages to whatsapp-bot.localhost, a domain of the Railway service. It was not asked: its address is not public.
✓ GitHub token     GitHub accepts it for octo/bot.
                   can: read issues; list the runs of the monitor (actions: read)
                   ends: GitHub names no end
– GitHub writing   Not checked: only writing an issue shows if it may. It needs the permission issues: write.
✓ schedule         monitor.yml is active. In a public repository, GitHub disables schedules after 60 days without activity, and sends an email.
✓ runs             The monitor ran 12 min ago, every 30 min in the last 2 days, longest gap 30 min.
✓ notify           Valid URLs: json #1. Nothing was sent.
                   → Run \`notify --test\` to send a test message to each.
✓ workflow files   monitor.yml and update-token.yml are in .github/workflows.

Everything that was checked is fine. Nothing was changed.
"
`);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  await bot.sandbox.close();
});

test('the three IDs of the place are printed until all of them are given', async () => {
  const bot = await startBot();
  const { project, environmentId } = bot.sandbox.railway;
  const inputs = {
    'railway-project-id': project.id,
    'railway-environment-id': environmentId,
    'railway-service-id': bot.serviceId,
  };
  const flags = Object.entries(inputs).flatMap(([name, id]) => [`--${name}`, id]);
  const some = await examine(bot, { args: flags.slice(2) });
  expect(some.about('service')).toMatchObject([
    { is: 'fine', what: 'whatsapp-bot in production.', fix: expect.stringContaining('`with:`'), inputs },
  ]);
  const all = await examine(bot, { args: flags });
  expect(all.about('service')).toEqual([{ about: 'service', is: 'fine', what: 'whatsapp-bot in production.' }]);
  await bot.sandbox.close();
});

test.each<[string, (bot: Bot) => void, string, RegExp]>([
  ['a user token', () => {}, 'untried', /permanent.*system_users\?business_id=\d+/],
  [
    'a system user token',
    ({ sandbox, token }) => Object.assign(sandbox.meta.tokens.get(token) ?? {}, { type: 'SYSTEM_USER' }),
    'fine',
    /renewal is known/,
  ],
  [
    'a system user token without the app secret',
    ({ sandbox, token, serviceId }) => {
      Object.assign(sandbox.meta.tokens.get(token) ?? {}, { type: 'SYSTEM_USER' });
      sandbox.railway.deleteVariable('W1_WHATSAPP_APP_SECRET', { serviceId });
    },
    'untried',
    /app-secret.*settings\/basic/,
  ],
])('%s: whether it lasts, and what it lacks', async (_name, arrange, is, says) => {
  const bot = await startBot();
  arrange(bot);
  const { about } = await examine(bot);
  expect(about('lasting token')).toMatchObject([{ is }]);
  expect(about('lasting token').map(({ what, fix = '' }) => `${what} ${fix}`)[0]).toMatch(says);
  await bot.sandbox.close();
});

test('where an input comes from is said: flag, environment, .env', async () => {
  const bot = await startBot();
  const elsewhere = await mkdtemp(join(tmpdir(), 'doctor-env-'));
  await writeFile(join(elsewhere, '.env'), 'BOT_NAME=shop\nREPO=octo/other\n');
  const { about } = await examine(bot, { args: ['--log-window', '1h'], folder: elsewhere });
  const [given] = about('settings');
  for (const text of ['railway-token (environment)', 'log-window (flag)', 'bot-name (.env)', 'repo (environment)'])
    expect(given?.what).toContain(text);
  await Promise.all([bot.sandbox.close(), rm(elsewhere, { recursive: true })]);
});

interface Case {
  name: string;
  options?: BotOptions;
  arrange?(bot: Bot): void;
  call?: (bot: Bot) => Call;
  about: string;
  marks: string[];
  says: RegExp;
  exitCode: number;
}

const CASES: Case[] = [
  {
    name: 'a number that was never registered',
    arrange: ({ sandbox: { meta } }) => meta.setHealth(PHONE_NUMBER_ID, HEALTH.unregistered),
    about: 'sending',
    marks: ['wrong'],
    says: /not registered with the Cloud API.*\/register/s,
    exitCode: 1,
  },
  {
    name: 'an app that is not subscribed to the account, though nobody gave its id',
    arrange: ({ sandbox: { meta } }) => void meta.accounts.get(ACCOUNT_ID)?.subscribedApps.splice(0),
    about: 'app subscribed',
    marks: ['wrong'],
    says: new RegExp(`not subscribed to the WhatsApp account.*${ACCOUNT_ID}/subscribed_apps`, 's'),
    exitCode: 1,
  },
  {
    name: '`messages` not ticked',
    arrange: ({ sandbox: { meta } }) => Object.assign(meta.apps.get(APP_ID)?.webhook ?? {}, { fields: [] }),
    about: 'webhook',
    marks: ['wrong'],
    says: /webhook field `messages` is off/,
    exitCode: 1,
  },
  {
    name: 'a callback of another system, which does not answer',
    arrange: ({ sandbox: { meta } }) =>
      Object.assign(meta.apps.get(APP_ID)?.webhook ?? {}, { callback: 'https://old.bot.invalid/in?key=hidden' }),
    about: 'callback',
    marks: ['fine', 'wrong'],
    says: /old\.bot\.invalid \(set in the app\).*old\.bot\.invalid: nothing answers/s,
    exitCode: 1,
  },
  {
    name: 'health and webhooks that Meta does not show',
    arrange: ({ sandbox: { meta } }) =>
      meta.faults.set(
        ({ path, query }) => (query.get('fields') ?? '').includes('health_status') || path.endsWith('/subscriptions'),
        { kind: 'status', status: 502, body: '' },
      ),
    about: 'sending',
    marks: ['unsure'],
    says: /Couldn't check the number's health\. Meta gave no usable answer/,
    exitCode: 3,
  },
  {
    name: 'no app secret: the webhook cannot be read',
    arrange: ({ sandbox: { railway }, serviceId }) => railway.deleteVariable('W1_WHATSAPP_APP_SECRET', { serviceId }),
    about: 'webhook',
    marks: ['untried'],
    says: /needs the app id and the app secret/,
    exitCode: 0,
  },
  {
    name: 'a temporary token works, and is told to be none for production',
    options: { livesForMs: 90 * 60_000 },
    about: 'token',
    marks: ['fine', 'wrong'],
    says: /temporary token.*Generate a system user token/s,
    exitCode: 1,
  },
  {
    name: 'an expired token',
    arrange: ({ sandbox: { meta }, token }) => meta.expire(token),
    about: 'token',
    marks: ['wrong'],
    says: /TOKEN_EXPIRED/,
    exitCode: 1,
  },
  {
    name: 'an expired token says nothing of the number',
    arrange: ({ sandbox: { meta }, token }) => meta.expire(token),
    about: 'phone number',
    marks: ['untried'],
    says: /Not checked/,
    exitCode: 1,
  },
  {
    name: 'a wrong app secret',
    call: () => ({ env: { W1_WHATSAPP_APP_SECRET: '0f0e0d0c0b0a09080706050403020100' } }),
    about: 'app secret',
    marks: ['wrong'],
    says: /APP_SECRET_WRONG/,
    exitCode: 1,
  },
  {
    name: 'no app secret is no fault, but told',
    arrange: ({ sandbox: { railway }, serviceId }) => railway.deleteVariable('W1_WHATSAPP_APP_SECRET', { serviceId }),
    about: 'app secret',
    marks: ['untried'],
    says: /app-secret/,
    exitCode: 0,
  },
  {
    name: 'another phone number',
    call: () => ({ env: { PHONE_NUMBER_ID: '106853218861000' } }),
    about: 'phone number',
    marks: ['wrong'],
    says: /PHONE_NUMBER_NOT_FOUND/,
    exitCode: 1,
  },
  {
    name: 'the id of the WhatsApp Business Account instead of the phone number id',
    arrange: ({ sandbox: { meta } }) => meta.addNode('102290129340398', 'WhatsAppBusinessAccount'),
    call: () => ({ env: { PHONE_NUMBER_ID: '102290129340398' } }),
    about: 'phone number',
    marks: ['wrong'],
    says: /ID of a WhatsApp Business Account.*NOT_A_PHONE_NUMBER/,
    exitCode: 1,
  },
  {
    name: 'no phone number id',
    arrange: ({ sandbox: { railway }, serviceId }) =>
      railway.deleteVariable('W1_WHATSAPP_PHONE_NUMBER_ID', { serviceId }),
    about: 'phone number',
    marks: ['wrong'],
    says: /PHONE_NUMBER_ID_MISSING/,
    exitCode: 1,
  },
  {
    name: 'Meta is down',
    arrange: ({ sandbox: { meta } }) => void Object.assign(meta, { fault: COMMON_FAULTS.badGateway() }),
    about: 'Meta',
    marks: ['unsure'],
    says: /META_UNAVAILABLE/,
    exitCode: 3,
  },
  {
    name: 'a Railway token that was deleted',
    arrange: ({ sandbox: { railway } }) => railway.revokeToken(railway.projectToken),
    about: 'Railway token',
    marks: ['wrong'],
    says: /RAILWAY_TOKEN_REFUSED/,
    exitCode: 1,
  },
  {
    name: 'an account token reaches more than it needs to',
    call: ({ sandbox: { railway } }) => ({
      env: { RAILWAY_TOKEN: railway.accountToken, RAILWAY_ENVIRONMENT_ID: railway.environmentId },
    }),
    about: 'Railway token',
    marks: ['fine'],
    says: /account or workspace token.*project token is enough/s,
    exitCode: 0,
  },
  {
    name: 'an account token without ids: the token is fine, the place is missing',
    call: ({ sandbox: { railway } }) => ({ env: { RAILWAY_TOKEN: railway.accountToken } }),
    about: 'service',
    marks: ['wrong'],
    says: /RAILWAY_IDS_MISSING/,
    exitCode: 1,
  },
  {
    name: 'Railway is down',
    arrange: ({ sandbox: { railway } }) => void Object.assign(railway, { fault: COMMON_FAULTS.cloudflare1015() }),
    about: 'Railway token',
    marks: ['unsure'],
    says: /1015/,
    exitCode: 3,
  },
  {
    name: 'a sealed variable',
    arrange: ({ sandbox: { railway }, serviceId, token }) =>
      void railway.setVariable({ name: 'W1_WHATSAPP_ACCESS_TOKEN', value: token, serviceId, isSealed: true }),
    about: 'variables',
    marks: ['fine', 'wrong', 'untried'],
    says: /VARIABLE_SEALED/,
    exitCode: 1,
  },
  {
    name: 'only the log of the running deployment',
    arrange: ({ sandbox: { railway } }) => railway.refuse('environmentLogs'),
    about: 'log',
    marks: ['fine'],
    says: /from the running deployment only/,
    exitCode: 0,
  },
  {
    name: 'no log at all',
    arrange({ sandbox: { railway } }) {
      railway.refuse('environmentLogs');
      railway.refuse('deploymentLogs');
    },
    about: 'log',
    marks: ['wrong'],
    says: /RAILWAY_TOKEN_REFUSED/,
    exitCode: 1,
  },
  {
    name: 'a GitHub token that is none',
    call: () => ({ env: { GITHUB_TOKEN: 'ghp_000000000000000000000000000000000000' } }),
    about: 'GitHub token',
    marks: ['wrong'],
    says: /GITHUB_TOKEN_REFUSED/,
    exitCode: 1,
  },
  {
    name: 'a GitHub token that ends some day',
    arrange: ({ sandbox: { github } }) => github.expireToken(new Date('2099-12-24T12:00:00Z')),
    call: ({ sandbox: { github } }) => ({ env: { GITHUB_TOKEN: github.personalToken } }),
    about: 'GitHub token',
    marks: ['fine'],
    says: /"ends":"2099-12-24 12:00 UTC"/,
    exitCode: 0,
  },
  {
    name: 'a GitHub token that ends in ten days',
    arrange: ({ sandbox: { github } }) => github.expireToken(new Date(Date.now() + 10 * DAY)),
    call: ({ sandbox: { github } }) => ({ env: { GITHUB_TOKEN: github.personalToken } }),
    about: 'GitHub token',
    marks: ['fine', 'wrong'],
    says: /monitor's own GitHub token expires at 20.*GITHUB_TOKEN_EXPIRES/s,
    exitCode: 1,
  },
  {
    name: 'a Meta token without the permission to send',
    arrange: ({ sandbox: { meta }, token }) => {
      const known = meta.tokens.get(token);
      if (known) known.scopes = ['whatsapp_business_management'];
    },
    about: 'token',
    marks: ['wrong'],
    says: /SCOPE_MISSING/,
    exitCode: 1,
  },
  {
    name: 'a repository that the token does not see',
    call: () => ({ env: { REPO: 'octo/elsewhere' } }),
    about: 'GitHub token',
    marks: ['wrong'],
    says: /REPOSITORY_NOT_FOUND/,
    exitCode: 1,
  },
  {
    name: 'a schedule that GitHub has switched off',
    arrange: ({ sandbox: { github } }) => void github.workflows.set('monitor.yml', 'disabled_inactivity'),
    about: 'schedule',
    marks: ['wrong'],
    says: /60 days.*gh workflow enable monitor\.yml/s,
    exitCode: 1,
  },
  {
    name: 'a schedule that GitHub does not know',
    arrange: ({ sandbox: { github } }) => void github.workflows.delete('monitor.yml'),
    about: 'schedule',
    marks: ['wrong'],
    says: /default branch.*init/s,
    exitCode: 1,
  },
  {
    name: 'a schedule that GitHub calls active, and has dropped for nine days',
    arrange: ({ sandbox: { github } }) => void github.runs.set('monitor.yml', halfHourly(9 * 24 * 60)),
    about: 'runs',
    marks: ['wrong'],
    says: /last scheduled run of monitor\.yml was 9 d.* ago\. One is due every 30 min.*gh workflow run monitor\.yml/s,
    exitCode: 1,
  },
  {
    name: 'the same, and somebody started it an hour ago',
    arrange: ({ sandbox: { github } }) =>
      void github.runs.set('monitor.yml', [
        { startedAt: new Date(Date.now() - HOUR), conclusion: 'failure', event: 'workflow_dispatch' },
        ...halfHourly(9 * 24 * 60),
      ]),
    about: 'runs',
    marks: ['wrong'],
    says: /was 9 d.* started manually 1 h ago/s,
    exitCode: 1,
  },
  {
    name: 'the same, but a clock of its own keeps it awake',
    arrange: ({ sandbox: { github } }) => void github.runs.set('monitor.yml', halfHourly(12, 'workflow_dispatch')),
    about: 'runs',
    marks: ['fine'],
    says: /ran 12 min ago, every 30 min/,
    exitCode: 0,
  },
  {
    name: 'a schedule with the gaps of 2026',
    arrange: ({ sandbox: { github } }) =>
      void github.runs.set('monitor.yml', lateRuns({ until: new Date(), durationMs: 9 * DAY })),
    about: 'runs',
    marks: ['fine'],
    says: /ran 47 min ago, every 1 h 1 min in the last .*, longest gap 3 h 10 min.*examples\/clock/s,
    exitCode: 0,
  },
  {
    name: 'a monitor that has not run yet',
    arrange: ({ sandbox: { github } }) => void github.runs.delete('monitor.yml'),
    about: 'runs',
    marks: ['wrong'],
    says: /has not run yet.*gh workflow run monitor\.yml -R octo\/bot/s,
    exitCode: 1,
  },
  {
    name: 'a token that may not list runs',
    arrange: ({ sandbox: { github } }) => void github.faults.set(({ path }) => path.endsWith('/runs'), refusal),
    about: 'runs',
    marks: ['untried'],
    says: /actions: read/,
    exitCode: 0,
  },
  {
    name: 'no repository at all',
    call: () => ({ env: { REPO: '' } }),
    about: 'GitHub token',
    marks: ['untried'],
    says: /`--repo`/,
    exitCode: 0,
  },
  {
    name: 'a folder that is no repository',
    call: () => ({ folder: tmpdir() }),
    about: 'workflow files',
    marks: ['untried'],
    says: /not a git repository/,
    exitCode: 0,
  },
  {
    name: 'a workflow file that is not there',
    call: () => ({ env: { UPDATE_WORKFLOW: 'new-token.yml' } }),
    about: 'workflow files',
    marks: ['wrong'],
    says: /new-token\.yml.*init/s,
    exitCode: 1,
  },
];

describe('one thing at a time', () => {
  test.concurrent.each(CASES)('$name', async ({ options, arrange, call: with_, about, marks, says, exitCode }) => {
    const bot = await startBot(options);
    bot.sandbox.github.runs.set('monitor.yml', halfHourly(12));
    arrange?.(bot);
    const found = await examine(bot, with_?.(bot));
    expect(found.marks(about)).toEqual(marks);
    expect(JSON.stringify(found.about(about))).toMatch(says);
    expect(found.exitCode).toBe(exitCode);
    await bot.sandbox.close();
  });
});

test('wrong inputs: each problem is a line, nothing is asked, the files are looked at all the same, exit 2', async () => {
  const bot = await startBot();
  const { railway, meta, github } = bot.sandbox;
  const env = { WARN_BEFORE: 'soon', NOTIFY: 'carrier-pigeon://c2VjcmV0cGF0aA' };
  const { exitCode, about, marks } = await examine(bot, { env });
  expect(marks('settings')).toEqual(['fine', 'wrong', 'wrong']);
  expect(about('settings').map(({ what }) => what)).toEqual([
    expect.stringContaining('warn-before (environment)'),
    expect.stringContaining('`--warn-before`'),
    expect.stringContaining('`--notify`'),
  ]);
  expect(marks('workflow files')).toEqual(['fine']);
  expect(exitCode).toBe(2);
  expect([railway, meta, github].flatMap(({ requests }) => requests)).toEqual([]);
  await bot.sandbox.close();
});

test('quiet shows bad news only, and nothing where there is none', async () => {
  const bot = await startBot({ livesForMs: 'never' });
  bot.sandbox.github.runs.set('monitor.yml', halfHourly(12));
  expect(await call(bot, { args: ['--quiet'] })).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  bot.sandbox.github.workflows.set('monitor.yml', 'disabled_manually');
  const { stdout } = await call(bot, { args: ['--quiet'] });
  expect(stdout.match(/^[✓✗?–] /gm)).toEqual(['✗ ']);
  await bot.sandbox.close();
});

test('a list of bots is refused, and not left out in silence', async () => {
  const bot = await startBot();
  const { exitCode, stderr } = await call(bot, { args: ['--bots', 'bots.yml'] });
  expect(stderr).toContain('--bots');
  expect(exitCode).toBe(2);
  await bot.sandbox.close();
});
