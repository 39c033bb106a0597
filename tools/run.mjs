// Runs a program of this folder: `node tools/run.mjs biome check .`
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name = '', ...args] = process.argv.slice(2);
const program = fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));
if (existsSync(program)) {
  process.exitCode = spawnSync(program, args, { stdio: 'inherit' }).status ?? 1;
} else {
  console.error(`${name} is not installed. Run \`npm run tools\`, then the same command again.`);
  process.exitCode = 1;
}
