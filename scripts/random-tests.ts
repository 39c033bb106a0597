// Runs every test of a property with seeds nobody chose, `npm run test:random -- 10` with ten of them. One that fails is
// printed with the command that repeats it, and the others still run.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { argv, env, execPath } from 'node:process';

const rounds = Number(argv[2] ?? 1);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('How many seeds has to be a whole number from 1 on.');

const files = globSync('test/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));
const jest = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];

const failed: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31);
  console.log(`\nSeed ${seed} (${round} of ${rounds})`);
  const run = spawnSync(execPath, [...jest, ...files], { stdio: 'inherit', env: { ...env, TEST_SEED: String(seed) } });
  if (run.error) throw run.error;
  if (run.status !== 0) failed.push(seed);
}

console.log(`\n${rounds - failed.length} of ${rounds} seeds hold.`);
for (const seed of failed) console.log(`Again: TEST_SEED=${seed} npm test -- ${files.join(' ')}`);
if (failed.length > 0) process.exitCode = 1;
