// The few figures that the README repeats are those of the measured tables.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const page = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const tableOf = (name: string) =>
  new RegExp(`<!-- ${name}:begin -->([\\s\\S]*?)<!-- ${name}:end -->`).exec(page('docs/benchmarks.md'))?.[1] ?? '';

test('hours down with a temporary token, in the world of 2026', () => {
  const hoursDown = (strategy: string) =>
    new RegExp(`^\\| Temporary, one hour *\\| ${strategy} *\\|[^|]*\\| ([\\d.,]+)`, 'm').exec(
      tableOf('treadmill-2026'),
    )?.[1];
  const said = `${hoursDown('Check and alert only')} hours with alerts only, and for ${hoursDown('With auto-refresh')} hours`;
  expect(page('README.md')).toContain(said);
});

test('tokens warned of in time', () => {
  const [, share = ''] = /^\| Its expiry, and when the monitor ran \| ([\d.]+)%/m.exec(tableOf('warnings')) ?? [];
  expect(page('README.md')).toContain(`in time for ${Math.floor(Number(share))} of 100 tokens`);
});
