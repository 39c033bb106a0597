// What `npm pack` makes: a program that can be called, and a class that can be imported with its types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { VERSION } from '../../src/cli/version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NAME = 'whatsapp-token-manager';
let folder: string;

/** As `npm install` of the tarball leaves it; only the dependencies are those of this project. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const env = { ...process.env, HOME: folder };
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT, env });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  mkdirSync(join(folder, 'node_modules', NAME), { recursive: true });
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', join('node_modules', NAME)], { cwd: folder });
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const dependency of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) {
    if (dependency.includes('/')) mkdirSync(join(folder, 'node_modules', dependency, '..'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', dependency), join(folder, 'node_modules', dependency));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

test('the program runs, and knows its version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(version).toBe(VERSION);
  expect(node(join('node_modules', NAME, 'bin/whatsapp-token-manager.js'), '--version')).toBe(`${version}\n`);
});

test('the class is imported, and says what is wrong with its options', () => {
  const code = `
    import { UserError, WhatsAppTokenManager } from '${NAME}';
    try { new WhatsAppTokenManager({ checkInterval: 'soon' }); }
    catch (error) { console.log(error instanceof UserError, error.problems.length); }`;
  writeFileSync(join(folder, 'use.js'), code);
  expect(node('use.js')).toBe('true 2\n');
});

test('its types hold under the strictest settings', () => {
  const code = `
    import { type Level, type Report, WhatsAppTokenManager } from '${NAME}';
    const manager = new WhatsAppTokenManager({ railwayToken: 'x', notifiers: [{ send: async (_text: string, _level: Level) => {} }] });
    export const report: Promise<Report> = manager.check();
    new WhatsAppTokenManager({ dryRun: true, logWindow: 0, phoneNumberId: 106853218861309, issueAssignees: ['ada'] });
    // @ts-expect-error: durations are text
    new WhatsAppTokenManager({ checkInterval: 30 });
    // @ts-expect-error: no such option
    new WhatsAppTokenManager({ dryrun: true });
    // @ts-expect-error: one of a few words
    new WhatsAppTokenManager({ exchange: 'sometimes' });`;
  writeFileSync(join(folder, 'use.ts'), code);
  const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
  const base = { module: 'nodenext', target: 'es2024', lib: ['es2024'], types: ['node'], noEmit: true };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...base, ...compilerOptions }, files: ['use.ts'] }),
  );
  expect(node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
}, 60_000);
