// A file imports its own folder and lines below it; adapters know no other adapter, http aside; core imports core.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findViolations, type Tree } from './rule.ts';

const SRC = 'src';
const TREE: Tree = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, file), 'utf8')]),
);

test('src/ keeps the import rule', () => {
  expect(TREE.size).toBeGreaterThan(100);
  expect(findViolations(TREE)).toEqual([]);
});

const crowd = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`core/verdict/extra-${at}.ts`, '']));

/** A function of 62 lines with this beginning, indented as that is. */
function long(...head: string[]): string {
  const indentation = /^ */.exec(head[0] ?? '')?.[0] ?? '';
  const body = Array.from({ length: 61 - head.length }, () => `${indentation}  tell();`);
  return [...head, ...body, `${indentation}}`, ''].join('\n');
}

test.each<[string, Record<string, string>, RegExp]>([
  ['a file without a place', { 'helpers/text.ts': '' }, /helpers\/text\.ts has no place/],
  ['a new file at the top', { 'extra.ts': '' }, /extra\.ts has no place/],
  ['a new folder in core/', { 'core/extra/extra.ts': '' }, /core\/extra\/extra\.ts has no place/],
  ['an adapter that knows another', { 'adapters/meta/x.ts': "import '../railway/parse.ts';" }, /stands not above/],
  [
    'an adapter that knows another by its type',
    { 'adapters/meta/x.ts': "import type { X } from '../github/faults.ts';" },
    /stands not above/,
  ],
  ['core that knows a package', { 'core/x.ts': "import ms from 'ms';" }, /the package ms/],
  ['core that knows Node.js', { 'core/x.ts': "import { join } from 'node:path';" }, /core\/ is pure/],
  ['core that knows a port', { 'core/report/x.ts': "import type { Meta } from '../../ports.ts';" }, /stands not above/],
  [
    'a type from above',
    { 'token/x.ts': "import type { Report } from '../manager.ts';" },
    /token stands not above manager/,
  ],
  [
    'a program that knows an adapter',
    { 'check/x.ts': "import { x } from '../adapters/http/client.ts';" },
    /stands not above/,
  ],
  [
    'something loaded later from above',
    { 'check/x.ts': "const x = await import('../manager.ts');" },
    /stands not above/,
  ],
  ['an export from above', { 'check/x.ts': "export { x } from '../manager.ts';" }, /stands not above/],
  ['a door that knows a door', { 'cli/x.ts': "import '../action.ts';" }, /stands not above/],
  [
    'a package that is known elsewhere',
    { 'check/x.ts': "import { Octokit } from '@octokit/rest';" },
    /the package @octokit/,
  ],
  ['a package that is known nowhere', { 'cli/x.ts': "import { x } from 'left-pad';" }, /the package left-pad/],
  ['a file that is not there', { 'cli/x.ts': "import './y.ts';" }, /no file of src/],
  [
    'a circle of types',
    {
      'core/verdict/a.ts': "import type { B } from './b.ts';",
      'core/verdict/b.ts': "import type { A } from './a.ts';",
    },
    /A circle: core\/verdict\/a\.ts → core\/verdict\/b\.ts → core\/verdict\/a\.ts/,
  ],
  ['an eleventh file in a folder', crowd, /core\/verdict\/ has \d+ files/],
  ['a file that is too long', { 'core/x.ts': '//\n'.repeat(301) }, /more than 300 lines/],
  [
    'a function that is too long',
    { 'core/x.ts': long('export function tell(', '  what: string,', '): void {') },
    /tell has 62 lines/,
  ],
  ['a long function inside another', { 'core/x.ts': long('const tell = async () => {') }, /has 62 lines/],
  [
    'a method that is too long',
    { 'core/x.ts': `class X {\n${long('  async #tell(what: string) {')}}` },
    /#tell has 62 lines/,
  ],
  [
    'one with a long head',
    { 'core/x.ts': `class X {\n${long('  async tell(', '    what: string,', '  ): Promise<void> {')}}` },
    /tell has 62 lines/,
  ],
  [
    'a name that is taken',
    { 'core/x.ts': 'export interface Verdict {}' },
    /Verdict is defined in core\/\S+ and in core\/x.ts/,
  ],
])('%s is refused', (_name, planted, expected) => {
  expect(findViolations(new Map([...TREE, ...Object.entries(planted)])).join('\n')).toMatch(expected);
});
