// The tests mirror the tree: one is named after the source that it is about, or says in its first line what it is about.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Where the folder stands in src/ as well, and no source has the name of the test, nor a line says what it is about. */
function findNameless(files: readonly string[], { isThere, read }: Tree): string[] {
  return files.filter(
    (file) =>
      isThere(join('src', dirname(file))) &&
      !isThere(join('src', file.replace(/\.test\.ts$/, '.ts'))) &&
      !read(join('test', file)).startsWith('// '),
  );
}

interface Tree {
  isThere(path: string): boolean;
  read(path: string): string;
}

const TESTS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replaceAll('\\', '/'));

test('every test is named after a source, or says what it is about', () => {
  expect(TESTS.length).toBeGreaterThan(100);
  expect(findNameless(TESTS, { isThere: existsSync, read: (path) => readFileSync(path, 'utf8') })).toEqual([]);
});

test('one whose source was moved away is found', () => {
  const there = ['src/settings', 'src/settings/bots.ts'];
  const texts: Record<string, string> = { 'test/settings/told.test.ts': '// What is told.\nimport' };
  const tree: Tree = { isThere: (path) => there.includes(path), read: (path) => texts[path] ?? 'import' };
  const files = ['settings/bots.test.ts', 'settings/shard.test.ts', 'settings/told.test.ts', 'e2e/check.test.ts'];
  expect(findNameless(files, tree)).toEqual(['settings/shard.test.ts']);
});
