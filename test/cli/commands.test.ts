// The commands as a person calls them, on the built program and the stand-ins: what is shown, done, and returned.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type CliCall, type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { showLines } from '../../src/cli/output.ts';
import { Secrets } from '../../src/secret.ts';
import { expectNoSecret } from '../support/secrets.ts';
import { sendJson, startServer } from '../support/server.ts';

const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';
const ISSUES = { REPO: 'octo/bot' };

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

/** Whatever is called, no secret comes out. */
async function call(args: string[], { env = {}, ...more }: Partial<CliCall> = {}): Promise<CliRun> {
  const run = await runCli({ args, env: { ...cliEnv(bot), ...env }, ...more });
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

const asked = () => Object.values(bot.sandbox).flatMap((service) => ('requests' in service ? service.requests : []));
const stored = () => bot.sandbox.railway.running(bot.serviceId)?.variables[VARIABLE];

describe('check', () => {
  const break_ = () => bot.sandbox.railway.deleteVariable(VARIABLE, { serviceId: bot.serviceId });
  const outage = () => {
    bot.sandbox.meta.fault = { kind: 'status', status: 404, body: '<html>' };
  };
  const undeployed = () =>
    bot.sandbox.railway.setVariable({
      name: VARIABLE,
      value: bot.issueToken('b', 'never'),
      serviceId: bot.serviceId,
    });
  const errors = () =>
    bot.sandbox.railway.log(bot.serviceId, 'Error validating access token: Session has expired', { at: new Date() });

  test.each<[string, () => unknown, number, string]>([
    ['valid', () => {}, 0, 'valid · info'],
    ['expiring', () => bot.sandbox.meta.expire(bot.token, new Date(Date.now() + 20 * 60_000)), 0, 'expiring · warning'],
    ['expired', () => bot.sandbox.meta.expire(bot.token), 1, 'expired · critical'],
    ['misconfigured', break_, 2, 'misconfigured · error'],
    ['unknown', outage, 3, 'unknown · warning'],
    ['not deployed', undeployed, 0, 'valid · warning'],
    ['not deployed, and the log shows it', () => [undeployed(), errors()], 1, 'valid · error'],
  ])('%s', async (_name, arrange, exitCode, verdict) => {
    arrange();
    const run = await call(['check']);
    expect(run.stdout).toContain(verdict);
    expect(run).toMatchObject({ exitCode, stderr: '' });
  });

  test('says the alarm first, and keeps the issue only where a repository is named', async () => {
    bot.sandbox.meta.expire(bot.token);
    const without = await call(['check']);
    expect(without.stdout).toMatch(/^🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨\n/);
    expect(bot.sandbox.github.requests).toEqual([]);
    await call(['check', '--dry-run'], { env: ISSUES });
    expect(await bot.sandbox.github.issues()).toEqual([]);
    const withIssue = await call(['check'], { env: ISSUES });
    expect(withIssue.stdout).toContain('#1 opened');
    expect(await bot.sandbox.github.issues()).toHaveLength(1);
  });

  test('says nothing where all is well and it is to be quiet', async () => {
    expect(await call(['check', '--quiet'])).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    bot.sandbox.meta.expire(bot.token);
    expect((await call(['check', '--quiet'])).stdout).toContain('🚨');
  });

  test('takes an account token by the name that Railway gives it', async () => {
    const { RAILWAY_TOKEN: _project, ...env } = cliEnv(bot);
    const [account = ''] = bot.sandbox.railway.accountTokens;
    const ids = { RAILWAY_ENVIRONMENT_ID: bot.sandbox.railway.environmentId };
    const run = await runCli({ args: ['check'], env: { ...env, ...ids, RAILWAY_API_TOKEN: account } });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('says that nothing is remembered, where people are told and no issue is kept', async () => {
    bot.sandbox.meta.expire(bot.token);
    await using people = await startServer((_request, response) => sendJson(response, 200, {}));
    const { stderr } = await call(['check'], { env: { NOTIFY: `json://127.0.0.1:${people.url.port}/hook` } });
    expect(stderr).toContain('nothing is remembered');
  });
});

describe('check TOKEN', () => {
  test('looks at that very token, and leaves issue and Railway alone', async () => {
    bot.sandbox.meta.expire(bot.token);
    const run = await call(['check', bot.issueToken('b', 'never')], { env: ISSUES });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/^✅ This token works\n +Expires +never/);
    expect(run.stderr.trim().split('\n')).toEqual([expect.stringMatching(/shell history.*npm.*without being shown/)]);
    expect(bot.sandbox.github.requests).toEqual([]);
  });

  test('takes it from standard input, without a word about arguments', async () => {
    bot.sandbox.meta.expire(bot.token);
    const run = await call(['check', '-'], { input: `${bot.token}\n` });
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(run.stdout).toMatch(/^❌ Token rejected by Meta: /);
  });

  test('is not in the list of processes', async () => {
    if (process.platform !== 'linux') return;
    const seen: string[] = [];
    bot.sandbox.meta.latencyMs = 1_000;
    const run = await call(['check', bot.token], {
      onOutput: ({ pid }) => {
        try {
          seen.push(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
        } catch {
          // With its last words it may be gone already.
        }
      },
    });
    expect(run.exitCode).toBe(0);
    expect(seen.join()).toContain('whatsapp-token-manager');
    expect(seen.join()).not.toContain('EAA');
  });
});

describe('logs', () => {
  const errors = () => bot.sandbox.railway.log(bot.serviceId, 'Graph API: 401 Unauthorized', { at: new Date() });
  const outage = () => {
    bot.sandbox.railway.fault = { kind: 'not-json' };
  };
  const refuse = () => bot.sandbox.railway.projectTokens.clear();

  test.each<[string, () => unknown, number, RegExp]>([
    ['no errors', () => {}, 0, /no authentication errors/],
    ['errors', errors, 1, /1 of 2 log lines/],
    ['refused', refuse, 2, /couldn't read it/],
    ['no answer', outage, 3, /couldn't read it/],
  ])('%s', async (_name, arrange, exitCode, says) => {
    arrange();
    const run = await call(['logs']);
    expect(run.stdout).toMatch(says);
    expect(run).toMatchObject({ exitCode, stderr: '' });
  });

  test('shows a line of each kind only where that is asked for', async () => {
    errors();
    expect((await call(['logs'])).stdout).not.toContain('Graph API:');
    expect((await call(['logs', '--issue-log-excerpts', 'redacted'])).stdout).toContain('Graph API:');
  });
});

describe('update', () => {
  test('puts the token of standard input in place', async () => {
    const fresh = bot.issueToken('b', 'never');
    const run = await call(['update'], { input: fresh });
    expect(run.stdout).toContain('✅ Done: the new token is saved to Railway');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(stored()).toBe(fresh);
    expect((await call(['update', '-'], { input: fresh })).stdout).toContain('✅ Nothing to do');
  });

  test('does not take the token that runs for the new one', async () => {
    const run = await call(['update'], { env: { [VARIABLE]: bot.token } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('No token was given');
    expect(asked()).toEqual([]);
  });

  test.each<[string, () => string, number, string]>([
    ['a token that Meta refuses', () => bot.token.replaceAll('a', 'x'), 1, 'New token rejected by Meta: it is not'],
    ['a token cut in two', () => `${bot.token.slice(0, 40)}\n${bot.token.slice(40)}`, 1, 'line break inside'],
  ])('%s is not stored', async (_name, token, exitCode, says) => {
    const run = await call(['update', '-'], { input: token() });
    expect(run.exitCode).toBe(exitCode);
    expect(run.stdout).toContain(says);
    expect(stored()).toBe(bot.token);
  });

  test('that could not ask anybody has not done it', async () => {
    bot.sandbox.meta.fault = { kind: 'status', status: 404, body: '<html>' };
    expect(await call(['update', '-'], { input: bot.issueToken('b', 'never') })).toMatchObject({ exitCode: 1 });
    expect(stored()).toBe(bot.token);
  });

  test('writes nothing in a dry run', async () => {
    const run = await call(['update', '-', '--dry-run'], { input: bot.issueToken('b', 'never') });
    expect(run.stdout).toContain('would save the token to the variable');
    expect(run.exitCode).toBe(0);
    expect(stored()).toBe(bot.token);
  });
});

describe('--json puts one document on standard output, and nothing else', () => {
  test.each<[string, string[], string | undefined]>([
    ['check', ['check', '--json'], undefined],
    ['check of one token', ['check', '-', '--json'], 'token'],
    ['logs', ['logs', '--json'], undefined],
    ['update', ['update', '--json', '--dry-run'], 'token'],
    ['refresh', ['refresh', '--json', '--dry-run'], undefined],
    ['redeploy', ['redeploy', '--json', '--dry-run'], undefined],
    ['doctor', ['doctor', '--json'], undefined],
    ['init outside of a repository', ['init', '--json'], undefined],
    ['notify without a channel', ['notify', '--test', '--json'], undefined],
    ['a wrong call', ['check', '--json', '--check-interval', 'soon'], undefined],
    ['a flag that is not there', ['logs', '--nope', '--json'], undefined],
  ])('%s', async (_name, args, input) => {
    const run = await call(args, { input: input ? bot.token : '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ version: 1 });
  });

  test('though it is an alarm, and a token was typed', async () => {
    bot.sandbox.meta.expire(bot.token);
    const run = await call(['check', bot.token, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ state: 'expired', level: 'critical', token: {} });
    expect(run.stderr).toContain('shell history');
    expect(run.exitCode).toBe(1);
  });
});

describe('a wrong call', () => {
  const NO_VARIABLES = { RAILWAY_TOKEN: '', WHATSAPP_TOKEN: '' };
  test.each<[string, string[], Record<string, string>, string[]]>([
    ['a mistyped command', ['chek'], {}, ['`chek` is not a command. Did you mean `check`?']],
    ['an unknown command', ['frobnicate'], {}, ['`frobnicate` is not a command. The commands are `check`']],
    ['help of an unknown command', ['help', 'updat'], {}, ['Did you mean `update`?']],
    ['a flag before the command', ['--quiet', 'check'], {}, ['`--quiet` stands before the command']],
    ['an unknown flag', ['check', '--nope=x'], {}, ['`check` has no flag `--nope`']],
    ['a mistyped flag', ['check', '--dry-rum'], {}, ['no flag `--dry-rum`. Did you mean `--dry-run`?']],
    [
      'a mistyped flag, and nothing set up',
      ['check', '--fali-on', 'error'],
      NO_VARIABLES,
      ['`check` has no flag `--fali-on`', '`--railway-token` and `--whatsapp-token` are both empty'],
    ],
    ['a flag of another command', ['logs', '--force'], {}, ['`logs` has no flag `--force`']],
    ['arguments too many', ['monitor', 'now'], {}, ['`monitor` accepts no argument: `now`']],
    ['a flag without its value', ['monitor', '--interval'], {}, ["'--interval <duration>' argument missing"]],
    ['a bad duration', ['monitor', '--interval', 'soon'], {}, ['`--check-interval` is `soon`']],
    ['a bad URL', ['check'], { GRAPH_API_URL: 'http://graph.example' }, ['`--graph-api-url` must be an https URL']],
    ['a bad notification URL', ['check', '--notify', 'nope://x'], {}, ['`--notify`, line 1']],
    ['missing variables', ['check'], NO_VARIABLES, ['`--railway-token` and `--whatsapp-token` are both empty']],
    ['no log to read', ['logs', '--log-window', '0'], {}, ['`--log-window` is `0`']],
    [
      'no Railway token for the log',
      ['logs'],
      { RAILWAY_TOKEN: '', WHATSAPP_TOKEN: 'x'.repeat(80) },
      ['`--whatsapp-token` looks like a placeholder'],
    ],
    [
      'several things at once',
      ['update', '--nope', '--deploy-timeout', 'ages', '--log-patterns', '('],
      { RAILWAY_TOKEN: '' },
      [
        'no flag `--nope`',
        'No token was given',
        '`--railway-token` is empty',
        '`--deploy-timeout` is `ages`',
        '`--log-patterns`',
      ],
    ],
  ])('%s', async (_name, args, env, problems) => {
    const run = await call(args, { env });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    for (const problem of problems) expect(run.stderr).toContain(problem);
    expect(run.stderr.match(/^WRONG_INPUT/gm)).toHaveLength(1);
    expect(asked()).toEqual([]);
    expect(run.durationMs).toBeLessThan(5000);
  });

  test.each([
    ['as the command', (token: string) => [token]],
    ['as an unknown flag', (token: string) => ['check', `--${token}`]],
    ['as the value of one', (token: string) => ['check', `--token=${token}`]],
    ['as one argument too many', (token: string) => ['monitor', token]],
    ['as a duration', (token: string) => ['monitor', '--interval', token]],
  ])('does not show a token that was typed %s', async (_name, args) => {
    expect((await call(args(bot.token))).exitCode).toBe(2);
  });
});

describe('the file .env', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('gives what neither a flag nor the environment does', async () => {
    const { RAILWAY_TOKEN = '', ...env } = cliEnv(bot);
    await writeFile(join(folder, '.env'), `RAILWAY_TOKEN=${RAILWAY_TOKEN}\nBOT_NAME=from-file\nCHECK_INTERVAL=10m\n`);
    const run = (args: string[], more = {}) => runCli({ args, env: { ...env, ...more }, folder });
    expect((await run(['check'])).stdout).toContain('of from-file works');
    expect((await run(['check'], { BOT_NAME: 'from-env' })).stdout).toContain('of from-env works');
    expect((await run(['check', '--bot-name', 'flag'], { BOT_NAME: 'from-env' })).stdout).toContain('of flag works');
  });

  test('does not say where tokens are sent', async () => {
    const { GRAPH_API_URL = '', ...env } = cliEnv(bot);
    await writeFile(join(folder, '.env'), 'GRAPH_API_URL=http://graph.example\n');
    const run = await runCli({ args: ['check'], env: { ...env, GRAPH_API_URL }, folder });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toBe('GRAPH_API_URL in .env is ignored: a file must not decide where your tokens are sent.\n');
    const without = await runCli({ args: ['check'], env: { ...env, RAILWAY_TOKEN: '' }, folder });
    expect(without.stderr).toContain('Set it in the environment, or use `--graph-api-url`.');
  });
});

describe('colour', () => {
  const show = (isTerminal: boolean, env: Record<string, string>) => {
    const shown: string[] = [];
    const silent = { err() {}, exit() {}, read: () => undefined, secrets: new Secrets(), problems: [] };
    showLines([{ level: 'critical', text: 'x' }], { ...silent, out: (text) => shown.push(text), env, isTerminal });
    return shown.join();
  };

  test.each<[string, boolean, Record<string, string>, string]>([
    ['on a terminal', true, {}, '\u001b[31mx\u001b[0m'],
    ['not in a pipe', false, {}, 'x'],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, 'x'],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, 'x'],
  ])('%s', (_name, isTerminal, env, shown) => expect(show(isTerminal, env)).toBe(shown));
});
