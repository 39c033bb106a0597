// `node bench/bundles.ts FILE…`: the cold start of published bundles beside that of `dist/action`, for bench/README.md.
import { timeStarts } from './start.ts';

const files = ['dist/action/index.js', ...process.argv.slice(2)];
const commands = { 'node -e 0': ['-e', '0'], ...Object.fromEntries(files.map((file) => [file, [file]])) };
for (const [name, ms] of Object.entries(timeStarts(commands, 21)))
  process.stdout.write(`${Math.round(ms)} ms  ${name}\n`);
