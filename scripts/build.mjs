// Builds what is committed: tsc emits plain JavaScript into build/, ncc bundles both doors into dist/.
// ncc's own TypeScript loader needs a compiler API that TypeScript 7 no longer has. The library is build/ as it is.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { collectLicenses } from './licenses.mjs';
import { writeSourceLines } from './source-lines.mjs';

const run = (...command) => execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });

rmSync('build', { recursive: true, force: true });
const compile = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
run(...compile);
// None of them does anything by being loaded, which their package.json does not say. Said here, in copies that the bundler
// finds first, what nobody calls stays out: a second HTTP client, for signing in to clouds.
for (const name of ['core', 'exec', 'github', 'http-client', 'io']) {
  const copy = `build/node_modules/@actions/${name}`;
  cpSync(`node_modules/@actions/${name}`, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${copy}/package.json`, 'utf8'));
  writeFileSync(`${copy}/package.json`, JSON.stringify({ ...manifest, sideEffects: false }));
}
// One bundle, so that what both doors need is in it once.
writeFileSync(
  'build/doors.js',
  "export const action = () => import('./action.js');\nexport const cli = () => import('./cli.js');\n",
);
rmSync('dist', { recursive: true, force: true });
run(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/doors.js',
  '-o',
  'dist',
  '--target',
  'es2022',
  '--source-map',
  '--no-source-map-register',
  // node-fetch's stand-in for what Node has had since 18.
  '--external',
  'web-streams-polyfill/dist/ponyfill.es2018.js',
);
for (const door of ['action', 'cli']) {
  mkdirSync(`dist/${door}`);
  writeFileSync(`dist/${door}/index.js`, `import { ${door} } from '../index.js';\n\nawait ${door}();\n`);
}
rmSync('build/node_modules', { recursive: true });
run(...compile, '--sourceMap', '--declaration', 'false', '--outDir', 'build/mapped');
writeSourceLines('dist', 'build/mapped');
rmSync('build/mapped', { recursive: true });
// Some packages come with the line ends of Windows; what is committed has those of .gitattributes. And one character that
// is not ASCII makes the engine hold the whole file in two bytes each: in strings and expressions an escape says the same.
for (const name of readdirSync('dist').filter((file) => file.endsWith('index.js'))) {
  const path = `dist/${name}`;
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const spellOut = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, text.replace(/[^\0-\x7f]/g, spellOut));
}
writeFileSync('dist/LICENSES.txt', collectLicenses());
