// The TypeScript of docs/library.md compiles against the package's own types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test('every TypeScript example of the library page compiles', () => {
  const page = readFileSync('docs/library.md', 'utf8');
  const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  expect(examples.length).toBeGreaterThan(0);
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(join('build', 'examples-'));
  for (const [index, code] of examples.entries())
    writeFileSync(join(folder, `example-${index}.ts`), `${code}\nexport {};\n`);
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { paths: { 'whatsapp-token-manager': ['../../src/index.ts'] }, noUnusedLocals: false },
    include: ['*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  try {
    const compiler = 'node_modules/typescript/bin/tsc';
    execFileSync(process.execPath, [compiler, '--noEmit', '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`The examples of docs/library.md do not compile:\n${(error as { stdout?: string }).stdout}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
