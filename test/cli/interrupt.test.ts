// Ctrl-C in the middle of a command: what was changed is said, what was not as well, and the same call finishes the work.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Call } from '../../sandbox/call.ts';
import { listed, startFleet } from '../../sandbox/fleet.ts';
import { type CliCall, type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { ADMIN, pipe, startScene } from '../e2e/permanent-scene.ts';
import { expectNoSecret } from '../support/secrets.ts';

const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';
const MINUTE = 60_000;
const SLOW_MS = 3_000;

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

const stored = () => bot.sandbox.railway.running(bot.serviceId)?.variables[VARIABLE];

/** Sends the signal as soon as that was printed, or is so at the stand-ins. */
async function stopAt(
  args: string[],
  at: RegExp | (() => boolean),
  { delayMs = 0, ...call }: Partial<CliCall> & { delayMs?: number } = {},
): Promise<CliRun> {
  let isSent = false;
  let looking: NodeJS.Timeout | undefined;
  const run = await runCli({
    args,
    env: cliEnv(bot),
    ...call,
    onOutput(child, stdout) {
      if (isSent || !(at instanceof RegExp) || !at.test(stdout)) return;
      isSent = true;
      setTimeout(() => child.kill('SIGINT'), delayMs);
    },
    onStart(child) {
      if (at instanceof RegExp) return;
      looking = setInterval(() => {
        if (isSent || !at()) return;
        isSent = true;
        child.kill('SIGINT');
      }, 20);
    },
  });
  clearInterval(looking);
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

const AGAIN = 'Run the same command again: it finishes the work.';
const STARTED = /Deployment \S+ was started\. Its result was not reported yet\./;
const NOTHING = 'Stopped. Nothing was changed on Railway.';
const words = ({ stderr }: CliRun) => stderr.trim().replace(/\s+/g, ' ');

describe('update', () => {
  test('before anything was sent: nothing was changed', async () => {
    bot.sandbox.meta.latencyMs = SLOW_MS;
    const run = await stopAt(['update'], /Verifying the new token/, { input: bot.issueToken('b', 'never') });
    expect(run.exitCode).toBeNull();
    expect(run.stderr.trim()).toBe(NOTHING);
    expect(stored()).toBe(bot.token);
  });

  test('while the deployment is followed: saved and started, and the same call ends well', async () => {
    const fresh = bot.issueToken('b', 'never');
    const run = await stopAt(['update'], /Deployment \S+: /, { input: fresh });
    expect(run.exitCode).toBeNull();
    expect(run.stderr.trim()).toMatch(
      new RegExp(`^Stopped\\. The new token is saved to Railway\\. ${STARTED.source} ${AGAIN}$`),
    );
    const again = await runCli({ args: ['update'], env: cliEnv(bot), input: fresh });
    expect(again.exitCode).toBe(0);
    expect(stored()).toBe(fresh);
  });

  test('while a change is on its way: it is not claimed to have happened, nor not to have', async () => {
    bot.sandbox.railway.latencyMs = 1_500;
    const call = { input: bot.issueToken('b', 'never'), delayMs: 300 };
    const run = await stopAt(['update'], /(Setting|Saving).*Railway/, call);
    expect(run.stderr).toContain('was being saved to Railway, and Railway had not answered yet.');
    expect(run.stderr).toContain('The bot still runs with the token it had.');
  });
});

describe('what only reads', () => {
  test.each<[string, string[], string]>([
    ['check', ['check'], NOTHING],
    ['check of one token', ['check', '-'], NOTHING],
    ['logs', ['logs'], NOTHING],
    ['doctor', ['doctor'], 'Stopped. Nothing was changed.'],
  ])('%s says that nothing was changed', async (_name, args, says) => {
    const { meta, railway } = bot.sandbox;
    for (const service of [meta, railway]) service.latencyMs = SLOW_MS;
    const isAsked = () => meta.requests.length + railway.requests.length > 0;
    const run = await stopAt(args, isAsked, { input: args.includes('-') ? bot.token : '' });
    expect([run.exitCode, run.stderr.trim()]).toEqual([null, says]);
  });
});

describe('what renews and redeploys', () => {
  const older = () =>
    bot.sandbox.railway.setVariable({
      name: VARIABLE,
      value: bot.issueToken('b', 'never'),
      serviceId: bot.serviceId,
    });
  const due = async () => {
    await bot.sandbox.close();
    bot = await startBot({ livesForMs: 40 * MINUTE });
  };

  test.each<[string, string[], () => unknown, string]>([
    ['refresh', ['refresh'], due, 'The new token is saved to Railway.'],
    ['redeploy', ['redeploy'], older, 'The variable was not changed.'],
    ['a check that renews', ['check', '--auto-refresh'], due, 'The new token is saved to Railway.'],
    ['a check that redeploys', ['check', '--auto-redeploy'], older, 'The variable was not changed.'],
  ])(
    '%s: the deployment that was started is named, and the same call ends well',
    async (_name, args, arrange, says) => {
      await arrange();
      const run = await stopAt(args, /Deployment \S+: /);
      expect(run.exitCode).toBeNull();
      expect(words(run)).toMatch(new RegExp(`^Stopped\\. ${says} ${STARTED.source} ${AGAIN}$`));
      expect((await runCli({ args, env: cliEnv(bot) })).exitCode).toBe(0);
    },
  );

  test('monitor ends well, and says what it left half-done', async () => {
    older();
    const run = await stopAt(['monitor', '--auto-redeploy'], /Deployment \S+: /);
    expect(run.exitCode).toBe(0);
    expect(words(run)).toMatch(new RegExp(`^Stopped\\. The variable was not changed\\. ${STARTED.source} ${AGAIN}$`));
    expect(run.stdout.trimEnd()).toMatch(/Monitoring has ended\.$/);
  });

  test('monitor says nothing of what was reported', async () => {
    older();
    bot.sandbox.railway.deploymentScript = ['SUCCESS'];
    const run = await stopAt(['monitor', '--auto-redeploy', '--proof-window', '0'], /valid · info/);
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
  });
});

describe('of many bots', () => {
  test.each<[string, string]>([
    ['check', 'check'],
    ['monitor, asked twice', 'monitor'],
  ])('%s tells of each that was changed, by its name', async (_name, command) => {
    const fleet = await startFleet({ count: 3 });
    const { meta, railway } = fleet.sandbox;
    const folder = await mkdtemp(join(tmpdir(), 'interrupt-'));
    const file = join(folder, 'bots.yml');
    await writeFile(file, fleet.bots.map(listed).join(''));
    for (const [at, { serviceId, variable, phoneNumberId }] of fleet.bots.entries()) {
      if (at === 0) continue;
      const value = `EAAT${`fakenew${at}`.repeat(25)}ZDZD`;
      meta.addToken({ token: value, appId: '634974688087057', type: 'SYSTEM_USER', phoneNumberIds: [phoneNumberId] });
      railway.setVariable({ name: variable, value, serviceId });
    }
    const env = {
      RAILWAY_TOKEN: fleet.inputs['railway-token'] ?? '',
      RAILWAY_ENVIRONMENT_ID: fleet.inputs['railway-environment-id'] ?? '',
      GRAPH_API_URL: meta.url,
      RAILWAY_API_URL: `${railway.url}/graphql/v2`,
    };
    const run = await runCli({
      args: [command, '--bots', file, '--auto-redeploy'],
      env,
      onOutput(child, stdout) {
        if (!/bot-0002: Deployment/.test(stdout) || !/bot-0003: Deployment/.test(stdout)) return;
        child.kill('SIGINT');
        if (command === 'monitor') setTimeout(() => child.kill('SIGINT'), 100);
      },
    });
    expect(run.exitCode).toBeNull();
    const [stopped, ...lines] = run.stderr.trim().split('\n');
    expect(stopped).toBe('Stopped.');
    const said = new RegExp(`^bot-000[23]: The variable was not changed\\. ${STARTED.source}$`);
    expect(lines.toSorted().slice(1)).toEqual([expect.stringMatching(said), expect.stringMatching(said)]);
    expect(lines.at(-1)).toBe(`Nothing else was changed on Railway. ${AGAIN}`);
    await fleet.sandbox.close();
    await rm(folder, { recursive: true });
  });
});

describe('permanent', () => {
  const GOES_ON = 'Run the same command again: it looks at Meta first, and takes only the steps that are missing.';
  const UNTOUCHED = `Nothing was changed on Railway. The bot still runs with the token it had. ${GOES_ON}`;
  const CREATED = 'The system user \\d+ was created at Meta\\.';
  const INSTALLED = 'The app was installed for the system user\\.';
  const ASSIGNED = 'The WhatsApp account was assigned to the system user\\.';
  const asked = (what: string) => `Meta was asked to ${what}, and its answer had not come yet\\.`;
  const posts = (path: string) => (call: Call) => call.method === 'POST' && call.path.endsWith(path);
  const probes = (call: Call) => call.method === 'GET' && call.path.includes('debug_token');

  test.each<[string, RegExp | ((call: Call) => boolean), string]>([
    ['before the plan', probes, 'Nothing was changed at Meta or on Railway\\.'],
    ['while a system user is created', posts('/system_users'), `${asked('create a system user')} ${UNTOUCHED}`],
    [
      'while the app is installed',
      posts('/applications'),
      `${CREATED} ${asked('install the app for the system user')} ${UNTOUCHED}`,
    ],
    [
      'while the account is assigned',
      posts('/assigned_users'),
      `${CREATED} ${INSTALLED} ${asked('assign the WhatsApp account to the system user')} ${UNTOUCHED}`,
    ],
    [
      'while the token is generated',
      posts('/access_tokens'),
      `${CREATED} ${INSTALLED} ${ASSIGNED} ${asked('generate a token')} If it did, that token is lost, and expires after 60 days\\. ${UNTOUCHED}`,
    ],
    [
      'while the token is saved',
      /Deployment \S+: /,
      `${CREATED} ${INSTALLED} ${ASSIGNED} A token was generated for the system user\\. The new token is saved to Railway\\. ${STARTED.source} ${AGAIN}`,
    ],
  ])('%s: what was sent is named, and the same again ends well', async (_name, at, says) => {
    await using scene = await startScene();
    const { meta } = scene.bot.sandbox;
    const { env } = scene;
    let isReached = false;
    const find = (call: Call) => {
      const isHere = at instanceof Function && at(call);
      isReached ||= isHere;
      return isHere;
    };
    meta.latencies.set(find, SLOW_MS);
    const until = at instanceof RegExp ? at : () => isReached;
    const run = await stopAt(['permanent', '-', '--yes'], until, { env, input: `${ADMIN}\n` });
    expect(run.exitCode).toBeNull();
    expect(words(run)).toMatch(new RegExp(`^Stopped\\. ${says}$`));
    meta.latencies.clear();
    expect((await pipe(scene, ['-', '--yes'])).exitCode).toBe(0);
    expect(scene.business.systemUsers.size).toBe(1);
  });

  test('with a token that was generated and is not saved yet: it is lost, and that is said', async () => {
    await using scene = await startScene();
    const { business } = scene.bot.sandbox.meta;
    business.blindLooks = 5;
    const run = await pipe(scene, ['-', '--yes'], undefined, {
      onOutput(child, stdout) {
        if (stdout.includes('does not see the phone number yet')) child.kill('SIGINT');
      },
    });
    expect(words(run)).toContain('A token was generated for the system user. That token was not saved, and cannot');
    expect(words(run)).toContain(UNTOUCHED);
  });
});
