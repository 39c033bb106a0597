// Every command of the docs is run as it stands there, in a fresh clone with nothing installed and against the stand-ins;
// or a comment before it says why not.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBot } from '../../sandbox/bot.ts';
import { lateRuns } from '../../sandbox/github/runs.ts';
import { TELLING, writeHistories } from '../../sandbox/histories.ts';
import { cliEnv } from '../../sandbox/run-cli.ts';
import { addSupport } from '../support/workflow-scenarios.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOME = 'https://github.com/OWNER/whatsapp-token-manager';
const NAME = 'whatsapp-token-manager';

interface Block {
  /** Page and line, and what it begins with. */
  title: string;
  text: string;
  /** Why it is not run. */
  excuse?: string;
}

/** The blocks of a page that a reader may paste into a shell. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const fences = text.matchAll(
    /(?:<!-- not run: ([^>]*) -->\n\s*)?^( *)```(?:sh|bash|powershell|console)\n([\s\S]*?)^ *```$/gm,
  );
  return [...fences].map(({ 0: all, 1: excuse, 2: indent = '', 3: body = '', index }) => {
    const line = text.slice(0, index).split('\n').length + all.split('\n').findIndex((each) => each.includes('```'));
    const block = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { title: `${page}:${line} ${block.split('\n')[0]}`, text: block, ...(excuse !== undefined && { excuse }) };
  });
}

const PAGES = globSync(['*.md', 'docs/**/*.md', 'bench/**/*.md', 'examples/**/*.md'], { cwd: ROOT }).sort();
const BLOCKS = PAGES.flatMap(blocksOf);
const RUN = BLOCKS.filter(({ excuse }) => excuse === undefined);

/** What a clone is made from: the tree as it is, `dist/` as it was just built. */
let origin: string;
beforeAll(() => {
  origin = mkdtempSync(join(tmpdir(), 'origin-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: origin, encoding: 'utf8' });
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(origin, file)), { recursive: true });
    cpSync(join(ROOT, file), join(origin, file), { force: true });
  }
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all', '--force');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'All');
});
afterAll(() => rmSync(origin, { recursive: true }));

/** Git finds the clone there, whatever the docs call it. */
const gitEnv = () => ({
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `url.${pathToFileURL(origin).href}.insteadOf`,
  GIT_CONFIG_VALUE_0: HOME,
});

const BOTS = `- name: shop
  railway-token: { env: SHOP_RAILWAY_TOKEN }
- name: support
  railway-token: { env: SUPPORT_RAILWAY_TOKEN }
  variable-prefix: SUPPORT_
`;

/** A folder with the repository of a bot, and a clone beside it unless the commands make one. The doctor finds workflows there. */
function makeFolder(text: string, fresh: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, env: { ...process.env, ...gitEnv() } });
  run('init', '--quiet', 'bot');
  if (text.includes('doctor')) {
    const workflows = join(folder, 'bot/.github/workflows');
    mkdirSync(workflows, { recursive: true });
    for (const name of ['monitor.yml', 'update-token.yml']) {
      const workflow = readFileSync(join(ROOT, 'examples/workflows', name), 'utf8');
      writeFileSync(join(workflows, name), workflow.replaceAll('OWNER/', 'octo/'));
    }
  }
  if (text.includes('git clone')) return folder;
  run('clone', '--quiet', '--depth', '1', HOME);
  const clone = join(folder, NAME);
  writeFileSync(join(clone, 'token.txt'), `${fresh}\n`);
  writeFileSync(join(clone, 'bots.yml'), BOTS);
  for (const kept of [join(clone, 'history'), join(folder, 'kept/history')]) {
    mkdirSync(kept, { recursive: true });
    writeHistories(kept, TELLING);
  }
  return folder;
}

/** Whether a command asks for a token: not where it comes by standard input. */
const asks = (text: string) => /index\.js update(?! - )/.test(text);

/** Runs a block in bash; on a terminal where it asks for a token, which is then typed. */
async function runBlock(text: string, folder: string, env: Record<string, string>, typed: string) {
  const [program, ...args] = asks(text)
    ? ['script', '-qec', `bash --norc -euo pipefail -c '${text}'`, '/dev/null']
    : ['bash', '--norc', '-euo', 'pipefail', '-c', text];
  const child = spawn(program ?? '', args, { cwd: folder, env: { TERM: 'xterm', SHELL: '/bin/bash', ...env } });
  let output = '';
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (part: string) => {
      if (!/not shown/.test(output) && /not shown/.test(output + part)) child.stdin.write(`${typed}\r`);
      output += part;
    });
  if (!asks(text)) child.stdin.end();
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, output };
}

test('there are commands that are run, and each other says why not', () => {
  expect(RUN.length).toBeGreaterThan(15);
  const silent = BLOCKS.filter(({ excuse }) => excuse !== undefined && excuse.trim().split(' ').length < 2);
  expect(silent).toEqual([]);
});

describe('a block of commands does what it says', () => {
  test.each(RUN.map((block) => [block.title, block] as const))('%s', async (_title, { text }) => {
    const bot = await startBot();
    const { railway, github } = bot.sandbox;
    github.runs.set('monitor.yml', lateRuns({ until: new Date(), durationMs: 86_400_000 }));
    railway.deploymentScript = ['SUCCESS'];
    const fresh = bot.issueToken('b', 'never');
    const channel = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await once(channel, 'listening');
    const env = {
      ...cliEnv(bot),
      ...addSupport(bot).secrets,
      ...gitEnv(),
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      REPO: 'octo/bot',
      NOTIFY: `json://127.0.0.1:${(channel.address() as AddressInfo).port}`,
    };
    const folder = makeFolder(text, fresh);
    const isBeside = text.includes(`../${NAME}`) || text.includes('git clone');
    const run = await runBlock(text, join(folder, isBeside ? 'bot' : NAME), env, fresh);
    const saved = railway.variable('W1_WHATSAPP_ACCESS_TOKEN', { serviceId: bot.serviceId })?.value;
    channel.close();
    rmSync(folder, { recursive: true });
    await bot.sandbox.close();
    expect(run).toEqual({ exitCode: 0, output: run.output });
    expect(saved).toBe(/index\.js update|update-whatsapp-token/.test(text) ? fresh : bot.token);
    expect(run.output).not.toContain(fresh);
  });
});
