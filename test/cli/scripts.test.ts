// The commands of the documents, typed as they stand there: through npm, the two scripts, and with a Node that is old.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type CliCall, type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { VERSION } from '../../src/cli/version.ts';
import { expectNoSecret } from '../support/secrets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UPDATE = join(ROOT, 'scripts/update-whatsapp-token.sh');
const MANAGER = join(ROOT, 'scripts/whatsapp-token-manager.js');
const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

const stored = () => bot.sandbox.railway.running(bot.serviceId)?.variables[VARIABLE];
const run = (program: [string, ...string[]], args: string[], more: Partial<CliCall> = {}) =>
  runCli({ program, args, ...more, env: { ...cliEnv(bot), HOME: tmpdir(), ...more.env } });
const npm = (...args: string[]) => run(['npm', 'run'], args, { folder: ROOT });

describe('npm run', () => {
  test('check-token', async () => {
    const { exitCode, stdout } = await npm('check-token');
    expect(stdout).toContain('valid · info · bot · whatsapp-bot in production');
    expect(exitCode).toBe(0);
  });

  test('check-token -- TOKEN', async () => {
    const fresh = bot.issueToken('b', 'never');
    const { exitCode, stdout, stderr } = await npm('check-token', '--', fresh);
    expect(stdout).toMatch(/Expires +never/);
    expect(stderr).toContain('npm prints and logs it');
    expect(exitCode).toBe(0);
  });

  test('update-token TOKEN', async () => {
    const fresh = bot.issueToken('b', 'never');
    expect(await npm('update-token', fresh)).toMatchObject({ exitCode: 0 });
    expect(stored()).toBe(fresh);
  });

  test('token-manager logs', async () => {
    const { exitCode, stdout } = await npm('token-manager', 'logs');
    expect(stdout).toContain('no authentication errors');
    expect(exitCode).toBe(0);
  });

  test('sandbox: what it prints is all that the commands need', async () => {
    const [node, ...script] = manifest.scripts.sandbox.split(' ');
    expect(node).toBe('node');
    let check: Promise<CliRun> | undefined;
    await run([process.execPath, ...script], [], {
      folder: ROOT,
      onOutput(child, stdout) {
        if (check || !stdout.includes('A token to update to')) return;
        const given = [...stdout.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name = '', value = '']) => [name, value]);
        check = runCli({ args: ['check'], env: Object.fromEntries(given) }).finally(() => child.kill('SIGTERM'));
      },
    });
    expect((await check)?.stdout).toContain('valid · info');
  });
});

describe('scripts/update-whatsapp-token.sh', () => {
  test.each<[string, (fresh: string) => { args: string[]; input?: string }]>([
    ['as argument', (fresh) => ({ args: [fresh] })],
    ['by standard input', (fresh) => ({ args: [], input: `${fresh}\n` })],
    ['by standard input, with a flag', (fresh) => ({ args: ['--deploy-timeout', '1m'], input: fresh })],
    ['by standard input, by its name', (fresh) => ({ args: ['-'], input: fresh })],
  ])('takes the token %s, in any folder', async (_name, call) => {
    const fresh = bot.issueToken('b', 'never');
    const folder = await mkdtemp(join(tmpdir(), 'any folder '));
    const { args, input } = call(fresh);
    const done = await run([UPDATE], args, { folder, ...(input ? { input } : {}) });
    await rm(folder, { recursive: true });
    await expectNoSecret({ log: done.stdout + done.stderr, summary: '', outputs: {} }, bot);
    expect(done.exitCode).toBe(0);
    expect(stored()).toBe(fresh);
  });

  test('gives back how it ended', async () => {
    expect(await run([UPDATE], ['-'], { input: 'EAAnothing' })).toMatchObject({ exitCode: 1 });
    expect(await run([UPDATE], ['--nope'])).toMatchObject({ exitCode: 2 });
  });

  test('passes ShellCheck, where that is installed', () => {
    try {
      execFileSync('shellcheck', ['--version'], { stdio: 'ignore' });
    } catch {
      return;
    }
    expect(execFileSync('shellcheck', [UPDATE], { encoding: 'utf8' })).toBe('');
  });
});

/** The arguments of every process there is, and what stands in its environment. */
function listProcesses(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) =>
      ['cmdline', 'environ'].map((file) => {
        try {
          return readFileSync(`/proc/${pid}/${file}`, 'utf8');
        } catch {
          return '';
        }
      }),
    );
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('no child of the scripts has the token among its arguments or in its environment', async () => {
  // Other tests run beside this one, and their processes are seen as well: no token of theirs is the same.
  const fresh = bot.issueToken(randomUUID().slice(0, 8), 'never');
  bot.sandbox.meta.latencyMs = 200;
  const seen = new Set<string>();
  const watch = setInterval(() => {
    for (const shown of listProcesses()) if (shown.includes(fresh)) seen.add(shown);
  }, 20);
  await run([UPDATE], [fresh, '--dry-run']);
  clearInterval(watch);
  // The shell that was called with it shows it, as do its forks until they start a program; nothing else may.
  const called = ['/bin/sh', UPDATE, fresh, '--dry-run', ''].join('\0');
  expect([...seen].filter((shown) => shown !== called)).toEqual([]);
  expect(seen.size).toBeGreaterThan(0);
});

describe('a Node that is too old', () => {
  const LAUNCHER = join(ROOT, 'bin/whatsapp-token-manager.js');
  /** Makes this Node believe it is another one, before anything else runs. */
  const pretend = (version: string): [string, ...string[]] => {
    const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    return [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(code)}`];
  };

  test.each(['12.22.12', '18.20.8', '22.9.0', '22.20.0'])('%s gets one clear sentence', async (version) => {
    const [file, ...args] = pretend(version);
    const done = await run([file, ...args, LAUNCHER], ['check']);
    expect(done).toMatchObject({ exitCode: 2, stdout: '' });
    expect(done.stderr).toMatch(/^whatsapp-token-manager needs Node 22\.21 or later, but this is Node [\d.]+\. .+\n$/);
    expect(done.stderr).toContain(version);
  });

  test.each(['22.21.0', '23.0.0', '24.0.0'])('%s is not one', async (version) => {
    const [file, ...args] = pretend(version);
    expect(await run([file, ...args, LAUNCHER], ['--version'])).toMatchObject({ exitCode: 0, stdout: `${VERSION}\n` });
  });

  test('is what package.json says', () => {
    const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node) ?? [];
    expect(readFileSync(LAUNCHER, 'utf8')).toContain(`[${major}, ${minor}]`);
    expect(readFileSync(MANAGER, 'utf8')).toContain(`major > ${major} || (major === ${major} && minor >= ${minor})`);
  });

  test('can read the launcher', () => {
    const code = readFileSync(LAUNCHER, 'utf8');
    expect(code).not.toMatch(/=>|`[^`]*\$\{|\b(?:const|let|await|class)\b|\?\.|\?\?|^import .* from/m);
  });

  test('scripts/whatsapp-token-manager.js takes the one that `npm ci` brought, and hands it no token to show', async () => {
    const [file, ...args] = pretend('18.20.8');
    const done = await run([file, ...args, MANAGER], ['check', bot.token]);
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain('✅ This token works');
    expect((await run([file, ...args, MANAGER], ['check', '-'], { input: bot.token })).exitCode).toBe(0);
    expect((await run([file, ...args, MANAGER], ['chek'])).exitCode).toBe(2);
  });
});
