// `npm run bench:others`: a made-up Action beside this one, as a reader would clone it.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { archiveBytes, builtBytes, loadedBytes, readAction } from '../../bench/weight.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SLOW_MS = 400;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiny-action-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('action.yml', 'name: Tiny\nruns:\n  using: node24\n  main: dist/index.js\n');
  write('package.json', '{"version":"3.2.1"}');
  write('dist/index.js', `require('./part.js');\nsetTimeout(() => process.exit(1), ${SLOW_MS});\n`);
  write('dist/part.js', `// ${'x'.repeat(50_000)}\n`);
  write('dist/unused.js', `// ${'x'.repeat(100_000)}\n`);
  // What does not compress, and is fetched by nobody.
  write('picture', Array.from({ length: 20_000 }, () => Math.random().toString(36)).join(''));
  write('.gitattributes', 'picture export-ignore\n');
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args]);
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'git@github.com:octo/tiny.git');
  git('add', '--all', '--force');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'All');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what an Action weighs: loaded are the entry and what it requires, fetched is what is not left out', () => {
  const action = readAction(folder);
  expect(action).toMatchObject({ name: 'octo/tiny', version: expect.stringMatching(/^3\.2\.1 `[0-9a-f]{7}`$/) });
  expect(loadedBytes(action)).toBeGreaterThan(50_000);
  expect(loadedBytes(action)).toBeLessThan(51_000);
  expect(builtBytes(action)).toBeGreaterThan(150_000);
  expect(builtBytes(action)).toBeLessThan(151_000);
  expect(archiveBytes(action)).toBeLessThan(10_000);
});

test('the table has a line for each Action, the slowest last, and one for Node.js alone', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/others.ts', folder], { cwd: ROOT });
  const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(cells.map(([, name]) => name)).toEqual(['Action', '---', '`node -e 0`', '**this project**', 'octo/tiny']);
  const [, , , startToEnd = '', ratio, loaded, built] = cells.at(-1) ?? [];
  expect(Number.parseInt(startToEnd, 10)).toBeGreaterThanOrEqual(SLOW_MS);
  expect(Number(ratio)).toBeGreaterThan(1);
  expect([loaded, built]).toEqual(['0.05 MB', '0.15 MB']);
});

test.each([
  ['no Action', {}, 'has no action.yml'],
  ['no JavaScript', { 'action.yml': 'runs:\n  using: composite\n  steps: []\n' }, '`runs.using` is composite'],
  ['not built', { 'action.yml': 'runs:\n  using: node24\n  main: dist/index.js\n' }, 'has no dist/index.js'],
])('a folder is refused in words: %s', async (_name, files, words) => {
  const empty = mkdtempSync(join(tmpdir(), 'no-action-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(empty, name), text);
  const run = promisify(execFile)(process.execPath, ['bench/others.ts', empty], { cwd: ROOT });
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`${empty} `) });
  await expect(run).rejects.toMatchObject({ stderr: expect.stringContaining(words) });
  await expect(run).rejects.toMatchObject({ stderr: expect.not.stringContaining(' at ') });
  rmSync(empty, { recursive: true });
});
