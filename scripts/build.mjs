// Builds what is committed: tsc emits plain JavaScript into build/, ncc bundles each door into dist/.
// ncc's own TypeScript loader needs a compiler API that TypeScript 7 no longer has. The library is build/ as it is.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { collectLicenses } from './licenses.mjs';

const run = (...command) => execFileSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });

rmSync('build', { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const door of ['action', 'cli']) {
  rmSync(`dist/${door}`, { recursive: true, force: true });
  run(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `build/${door}.js`,
    '-o',
    `dist/${door}`,
    '--target',
    'es2022',
  );
}
// Some packages come with the line ends of Windows; what is committed has those of .gitattributes.
for (const door of ['action', 'cli']) {
  for (const name of readdirSync(`dist/${door}`).filter((file) => file.endsWith('.js'))) {
    const path = `dist/${door}/${name}`;
    const text = readFileSync(path, 'utf8');
    if (text.includes('\r\n')) writeFileSync(path, text.replaceAll('\r\n', '\n'));
  }
}
writeFileSync('dist/LICENSES.txt', collectLicenses());
