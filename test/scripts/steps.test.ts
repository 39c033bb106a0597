// What CI shows of steps that run at the same time: each whole, all of them, and at the end what failed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function run(script: string) {
  const { status, stdout } = spawnSync('bash', ['-c', `set -euo pipefail\n. scripts/steps.sh\n${script}`], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, lines: stdout.split('\n').filter(Boolean) };
}

/** A step of two lines, between which others have their time. */
const step = (name: string, end = 'true') =>
  `step_${name}() { echo "${name} begins"; sleep 0.3; echo "${name} ends"; ${end}; }; start ${name} step_${name}\n`;

test('steps at the same time are shown one after the other, whole, and what follows waits for all', () => {
  const { status, lines } = run(`${step('one')}${step('two')}${step('three')}finish; echo after`);
  expect({ status, lines }).toEqual({
    status: 0,
    lines: [...['one', 'two', 'three'].flatMap((name) => [`== ${name}`, `${name} begins`, `${name} ends`]), 'after'],
  });
});

test('they run beside each other', () => {
  // Each waits for the other, so that one alone would never end.
  const meet = (own: string, other: string) =>
    `${own}() { touch "$output/${own}"; until [ -e "$output/${other}" ]; do sleep 0.01; done; }; start ${own} ${own}\n`;
  expect(run(`${meet('here', 'there')}${meet('there', 'here')}finish`).status).toBe(0);
});

test('whichever fails, the others are waited for and shown, what failed is the last line, and the first exit code is kept', () => {
  const { status, lines } = run(
    `${step('one', 'exit 7')}${step('two')}${step('three', 'false; echo not reached')}${step('four')}finish; echo after`,
  );
  expect(status).toBe(7);
  expect(lines.slice(-3)).toEqual(['four begins', 'four ends', '== Failed: one; three']);
  expect(lines).toEqual(expect.arrayContaining(['two ends', 'three ends']));
  expect(lines.join('\n')).not.toMatch(/after|not reached/);
});

test('where the run itself is ended, what it started ends as well, and shows how far it came', async () => {
  const script = '. scripts/steps.sh; long() { echo here; exec sleep 60; }; start Long long; echo $!; finish';
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  await once(child.stdout, 'data');
  await sleep(200);
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(text).toMatch(/^\d+\n\n== Long\nhere\n$/);
  expect(() => process.kill(Number.parseInt(text, 10), 0)).toThrow('ESRCH');
});

test('a step that runs alone and fails is the last line, too', () => {
  expect(run('step One\n(exit 5)\nstep Two')).toEqual({ status: 5, lines: ['== One', '== Failed: One'] });
});
