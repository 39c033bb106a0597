// `page` as the built program: a folder that is whole or as it was, never over anybody's files, and what is said.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TELLING, writeHistories } from '../../sandbox/histories.ts';
import { runCli } from '../../sandbox/run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'history'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (...args: string[]) => runCli({ args: ['page', ...args], folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const FILES = ['feed.xml', 'index.html', 'script.js', 'style.css'];

test('makes the page of a folder, and the same again in its place', async () => {
  writeHistories(join(folder, 'history'), TELLING, [new Date()]);
  const { exitCode, stdout, stderr } = await page('--out', 'site/page', '--history', 'history');
  expect([exitCode, stdout.trim(), stderr]).toEqual([0, 'page  3 bots, in site/page/index.html', '']);
  expect(readdirSync(join(folder, 'site/page')).sort()).toEqual(FILES);
  expect(read('site/page/index.html')).toContain('id="bot-support"');

  rmSync(join(folder, 'history/support.json'));
  expect((await page('--out', 'site/page', '--history', 'history')).exitCode).toBe(0);
  expect(read('site/page/index.html')).not.toContain('id="bot-support"');
  expect(readdirSync(join(folder, 'site'))).toEqual(['page']);
});

test('everybody may read it, or GitHub Pages refuses to publish it', async () => {
  writeHistories(join(folder, 'history'), TELLING);
  expect((await page('--out', 'page', '--history', 'history')).exitCode).toBe(0);
  const modes = ['', ...FILES].map((name) => statSync(join(folder, 'page', name)).mode & 0o777);
  expect(modes).toEqual([0o755, 0o644, 0o644, 0o644, 0o644]);
});

test('takes one file, and says that it does not know when the monitor ran', async () => {
  writeHistories(join(folder, 'history'), TELLING);
  const { exitCode, stdout } = await page('--out', 'page', '--history', 'history/shop.json', '--interval', '2h');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('When the monitor ran is unknown');
  expect(read('page/index.html')).toContain('A new one is due every 2 h');
});

test('leads to GitHub, where it is told the repository', async () => {
  writeHistories(join(folder, 'history'), TELLING);
  expect((await page('--out', 'page', '--history', 'history', '--repo', 'octo/bot')).exitCode).toBe(0);
  expect(read('page/index.html')).toContain('href="https://github.com/octo/bot/actions/workflows/update-token.yml"');
  expect(read('page/index.html')).toContain('href="https://github.com/octo/bot/issues/23"');
  expect(read('page/feed.xml')).toContain('href="https://github.com/octo/bot/issues/23"');
});

test('an empty folder is said, and makes no page', async () => {
  const { exitCode, stderr } = await page('--out', 'page', '--history', 'history');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The folder "history" has no history files.');
  expect(readdirSync(folder)).toEqual(['history']);
});

test('--json says where the page is, and what was said', async () => {
  writeHistories(join(folder, 'history'), TELLING, [new Date()]);
  const { exitCode, stdout } = await page('--out', 'page', '--history', 'history', '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    result: 'made',
    folder: 'page',
    messages: [{ level: 'info' }],
  });
});

test('a broken history is left out, and said', async () => {
  writeHistories(join(folder, 'history'), TELLING);
  writeFileSync(join(folder, 'history/broken.json'), '{"version":1,"bot":"broken","changes":7}');
  const { exitCode, stdout } = await page('--out', 'page', '--history', 'history');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('HISTORY_UNREADABLE: broken.json');
  expect(read('page/index.html')).toContain('<code>broken.json</code>');
});

describe('nothing is written', () => {
  beforeEach(() => writeHistories(join(folder, 'history'), TELLING));

  test('over files of somebody else', async () => {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/index.html'), '<h1>Mine</h1>');
    const { exitCode, stderr } = await page('--out', 'docs', '--history', 'history');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('The folder "docs" holds other files');
    expect(readdirSync(join(folder, 'docs'))).toEqual(['index.html']);
    expect(read('docs/index.html')).toBe('<h1>Mine</h1>');
  });

  test('over a page of ours that somebody put a file into', async () => {
    await page('--out', 'page', '--history', 'history');
    writeFileSync(join(folder, 'page/CNAME'), 'status.example.org\n');
    expect((await page('--out', 'page', '--history', 'history')).exitCode).toBe(2);
    expect(readdirSync(join(folder, 'page')).sort()).toEqual(['CNAME', ...FILES]);
  });

  test.each(['constructor', '__proto__', 'toString'])('over a file that is called %s', async (name) => {
    await page('--out', 'page', '--history', 'history');
    writeFileSync(join(folder, 'page', name), 'mine');
    const { exitCode, stderr } = await page('--out', 'page', '--history', 'history');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('holds other files');
    expect(read(join('page', name))).toBe('mine');
  });

  const calls: [name: string, args: string[], said: string][] = [
    ['without a folder to write to', ['--history', 'history'], '--out'],
    ['from a folder that is not there', ['--out', 'page', '--history', 'nowhere'], 'ENOENT'],
    ['from nowhere', ['--out', 'page'], '--history'],
    ['where a file stands in the way', ['--out', 'file/page', '--history', 'history'], 'ENOTDIR'],
    ['at an interval that is none', ['--out', 'page', '--history', 'history', '--interval', 'often'], 'check-interval'],
    [
      'with a flag that it does not have',
      ['--out', 'page', '--history', 'history', '--force'],
      'has no flag `--force`',
    ],
  ];
  test.each(calls)('%s', async (_name, args, said) => {
    writeFileSync(join(folder, 'file'), '');
    const { exitCode, stderr } = await page(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
    expect(readdirSync(folder).sort()).toEqual(['file', 'history']);
  });

  test.each(['no JSON', '{}', '["2026-11-24T09:00:00Z"]', '[{"createdAt":"yesterday"}]', '[null]'])(
    'with a list of runs that says %s',
    async (text) => {
      writeFileSync(join(folder, 'history/runs.json'), text);
      const { exitCode, stderr } = await page('--out', 'page', '--history', 'history');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('`runs.json` is not a list of runs');
      expect(readdirSync(folder)).toEqual(['history']);
    },
  );
});
