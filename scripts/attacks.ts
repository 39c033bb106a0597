// Counts the attack suite by promise, and prints it as a table; with `--write` the table in SECURITY.md is written anew.
// Counting runs nothing: what holds is shown by `npm test`, `npm run test:e2e` and `npm run test:faults`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { PROMISES } from '../test/attacks/promises.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'SECURITY.md');
const BETWEEN = /(<!-- attacks:begin -->\n)[\s\S]*?(<!-- attacks:end -->)/;
const JEST = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
/** The name of no test, so that each is listed and none run. */
const NONE = '(?!)';

const fileOf = (suite: string) => `test/${suite}.test.ts`;

function countTests(): Map<string, number> {
  const files = PROMISES.flatMap(({ suites }) => suites.map((suite) => join(ROOT, fileOf(suite))));
  const args = ['--json', '--testNamePattern', NONE, '--testPathIgnorePatterns=/node_modules/', '--runTestsByPath'];
  const text = execFileSync(process.execPath, [...JEST, ...args, ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const { testResults }: { testResults: { name: string; assertionResults: unknown[] }[] } = JSON.parse(
    text.slice(text.indexOf('{"')),
  );
  return new Map(testResults.map(({ name, assertionResults }) => [name, assertionResults.length]));
}

const counts = countTests();
const rows = PROMISES.map(({ promise, suites }) => {
  const attacks = suites.map((suite) => counts.get(join(ROOT, fileOf(suite))) ?? 0);
  if (attacks.includes(0)) throw new Error(`${promise}: a suite has no tests.`);
  return { promise, attacks: attacks.reduce((sum, count) => sum + count, 0), suites };
});
const total = rows.reduce((sum, { attacks }) => sum + attacks, 0);
const table = [
  '| Promise | Attacks | Where |',
  '| --- | --- | --- |',
  ...rows.map(({ promise, attacks, suites }) => {
    const places = suites.map((suite) => `\`${fileOf(suite)}\``).join(', ');
    return `| ${promise} | ${attacks} | ${places} |`;
  }),
  `| **Together** | **${total}** | |`,
].join('\n');

if (argv.includes('--write')) {
  const page = readFileSync(PAGE, 'utf8');
  if (!BETWEEN.test(page)) throw new Error('SECURITY.md has no marks for the table.');
  writeFileSync(
    PAGE,
    page.replace(BETWEEN, (_all, begin, end) => `${begin}${table}\n${end}`),
  );
} else console.log(table);
