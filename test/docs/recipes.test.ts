// The recipes of CONTRIBUTING, replayed in a copy of the tree as they stand there: what they touch, and that it works.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { marked, type Tokens } from 'marked';
import { findViolations } from '../architecture/rule.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let copy: string;

/** A whole file, or what becomes of one that is there. */
type Step = { path: string; text: string; is: 'file' | 'diff' };

/** The code blocks under a heading that name a path. */
function readRecipe(heading: string): Step[] {
  const tokens = marked.lexer(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'));
  const begin = tokens.findIndex((token) => token.type === 'heading' && token.text === heading);
  const length = tokens.slice(begin + 1).findIndex((token) => token.type === 'heading');
  const blocks = tokens
    .slice(begin + 1, begin + 1 + length)
    .filter((token): token is Tokens.Code => token.type === 'code');
  return blocks.flatMap(({ lang = '', text }) => {
    const [language, path] = lang.split(' ');
    return path ? [{ path, text, is: language === 'diff' ? 'diff' : 'file' }] : [];
  });
}

/** As `patch` does it, by the text alone: what a hunk takes out must be there, once. */
function applyHunks(text: string, diff: string): string {
  return diff.split(/^@@.*\n/m).reduce((result, hunk) => {
    const lines = hunk.split('\n').filter(Boolean);
    const side = (mark: string) =>
      lines.filter((line) => line.startsWith(mark) || line.startsWith(' ')).map((line) => `${line.slice(1)}\n`);
    const pieces = result.split(side('-').join(''));
    if (pieces.length !== 2) throw new Error(`This is there ${pieces.length - 1} times:\n${hunk}`);
    return pieces.join(side('+').join(''));
  }, text);
}

/** Follows a recipe, and names what it added and what it changed. */
function follow(heading: string): string[] {
  return readRecipe(heading).map(({ path, text, is }) => {
    const target = join(copy, path);
    if (is === 'file' && existsSync(target)) throw new Error(`${path} is there already.`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, is === 'file' ? `${text}\n` : applyHunks(readFileSync(target, 'utf8'), text));
    return `${is === 'file' ? 'adds' : 'changes'} ${path}`;
  });
}

function run(...args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  }
}

const TOUCHES: [recipe: string, touched: string[]][] = [
  [
    'Add a channel',
    [
      'adds src/notify/channels/pushover.ts',
      'changes src/notify/parse-urls.ts',
      'adds test/notify/channels/pushover.test.ts',
    ],
  ],
  ['Add an input', ['changes src/settings/inputs.ts', 'changes action.yml', 'adds test/settings/grace-period.test.ts']],
  [
    'Add a verdict rule',
    ['changes src/core/verdict/rules.ts', 'changes test/core/verdict/rules.test.ts', 'changes docs/troubleshooting.md'],
  ],
  [
    'Add a Railway operation',
    [
      'changes src/adapters/railway/operations.ts',
      'changes src/adapters/railway/parse.ts',
      'changes src/ports.ts',
      'changes src/adapters/railway/railway.ts',
      'changes src/adapters/dry-run.ts',
      'changes sandbox/railway/railway.graphql',
      'changes sandbox/railway/resolvers.ts',
      'changes test/support/fakes.ts',
      'changes bench/treadmill/railway.ts',
      'adds test/adapters/railway/cancel.test.ts',
    ],
  ],
];
/** What is made, or fetched, and not written. */
const LEFT_OUT = ['.git', '.stryker-tmp', '.tools', 'build', 'coverage', 'dist', 'node_modules', 'reports'];
/** The contract of the inputs, and the docs against the sources. */
const HELD_BY = ['test/settings/settings.test.ts', 'test/docs/docs.test.ts'];
const touched = new Map<string, string[]>();

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'recipes-'));
  for (const path of readdirSync(ROOT).filter((name) => !LEFT_OUT.includes(name)))
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const [recipe] of TOUCHES) touched.set(recipe, follow(recipe));
});
afterAll(() => rmSync(copy, { recursive: true }));

test.each(TOUCHES)('%s: no more is touched than this', (recipe, expected) => {
  expect(touched.get(recipe)).toEqual(expected);
});

test('the tree keeps the import rule', () => {
  const src = join(copy, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(findViolations(new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')])))).toEqual([]);
});

function runTests(...args: string[]): void {
  const { transform, extensionsToTreatAsEsm } = JSON.parse(readFileSync(join(ROOT, 'jest.config.json'), 'utf8'));
  run(
    ...['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-i'],
    ...['--config', JSON.stringify({ transform, extensionsToTreatAsEsm }), '--cacheDirectory', join(copy, 'cache')],
    ...['--runTestsByPath', ...args],
  );
}

test('types hold, and so do their tests, the contract of the inputs and the docs', () => {
  const changed = TOUCHES.flatMap(([, paths]) => paths.map((path) => path.split(' ')[1] ?? ''));
  expect(run('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')).toBe('');
  run('scripts/docs.mjs');
  runTests(...changed.filter((path) => path.endsWith('.test.ts')), ...HELD_BY);
});

test('a rule without its heading is missed', () => {
  const page = 'docs/troubleshooting.md';
  cpSync(join(ROOT, page), join(copy, page));
  expect(() => runTests('test/docs/docs.test.ts', '-t', 'one heading for each code')).toThrow('DEPLOYMENTS_QUEUED');
});
