// What docs/decisions.md names is there: a package in a package.json, anything else in what it decides about.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');

const PACKAGES = ['package.json', 'tools/package.json'].flatMap((path) => {
  const { dependencies = {}, devDependencies } = JSON.parse(read(path));
  return Object.keys({ ...dependencies, ...devDependencies });
});

/** Where our own words and those of the platforms stand. */
const SUBJECTS = ['src', 'scripts', 'action.yml', 'examples', '.github', '.ci'];

const isPackage = (name: string) => PACKAGES.some((known) => name === known || name.startsWith(`${known}/`));

function isOurWord(name: string): boolean {
  const files = execFileSync('git', ['ls-files', '-z', '--', ...SUBJECTS], { cwd: ROOT, encoding: 'utf8' });
  return files.split('\0').some((path) => path !== '' && read(path).includes(name));
}

/** Names in backticks that could be those of packages, which is more than those that are. */
const namesIn = (text: string) => [
  ...new Set([...text.matchAll(/`((?:@[a-z][\w-]*\/)?[a-z][a-z0-9-]*(?:\/[a-z-]+)?)`/g)].map(([, name = '']) => name)),
];

const strangersIn = (text: string) => namesIn(text).filter((name) => !isPackage(name) && !isOurWord(name));

test('no decision is about a package that is not there', () => {
  const text = read('docs/decisions.md');
  expect(namesIn(text)).toEqual(expect.arrayContaining(['re2js', 'zod/mini', '@actions/expressions', 'unknown']));
  expect(strangersIn(text)).toEqual([]);
});

test('one that was taken out is found', () => {
  expect(strangersIn('**`p-retry` for reads**, `@octokit/rest` and `zod/mini` for `check-interval`.')).toEqual([
    'p-retry',
  ]);
});
