// The parts of the speed table that can be judged without a clock: what is measured, and by which instrument.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { makeLog } from '../../bench/log.ts';
import { inTurn, median } from '../../bench/measure.ts';
import { peakOf } from '../../bench/peak.ts';
import { measureHostileLines } from '../../bench/scan.ts';
import { renderSpeedTable } from '../../bench/speed-table.ts';
import { timeStarts } from '../../bench/start.ts';
import { BUILT_IN_PATTERNS, scanLogs } from '../../src/core/log/log-scan.ts';
import { asClean } from '../support/clean.ts';

test.each([
  ['odd', [30, 4, 5], 5],
  ['even: the upper of the two', [1, 100, 20, 3], 20],
  ['one', [7], 7],
  ['none', [], Number.NaN],
])('the median of figures: %s', (_name, figures, expected) => {
  expect(median(figures)).toBe(expected);
});

test('hostile lines are scanned with the engine that a check has for patterns of users', () => {
  expect(measureHostileLines().map(({ figure }) => figure)).toEqual(
    Array(3).fill(expect.stringMatching(/^\d+(\.\d)? ms$/)),
  );
});

describe('the made log', () => {
  const lines = makeLog({ lines: 1_000, length: 1_024 });

  test('has lines of exactly that length, and no two runs differ', () => {
    expect(lines).toHaveLength(1_000);
    expect(new Set(lines.map((line) => Buffer.byteLength(line)))).toEqual(new Set([1_024]));
    expect(makeLog({ lines: 1_000, length: 1_024 })).toEqual(lines);
    expect(new Set(lines).size).toBe(1_000);
  });

  test('is about authentication in one line of a hundred', () => {
    const timestamp = new Date();
    const found = scanLogs(
      lines.map((text) => ({ timestamp, text })),
      { patterns: BUILT_IN_PATTERNS, sanitizeExcerpt: asClean },
    );
    expect(found.count).toBe(10);
  });
});

describe('the peak memory of a process', () => {
  const MB = 1_000_000;
  const peakOfScript = (script: string) =>
    peakOf(async (env) => spawnSync(process.execPath, ['-e', script], { env: { PATH: process.env.PATH, ...env } }));

  test('counts what the process used and gave back, and nothing of the one that started it', async () => {
    const held = Buffer.alloc(400 * MB, 1);
    const bare = await peakOfScript('0');
    const greedy = await peakOfScript(`Buffer.alloc(${200 * MB}, 1)`);
    expect(held[0]).toBe(1);
    expect(bare).toBeGreaterThan(10 * MB);
    expect(bare).toBeLessThan(300 * MB);
    expect(greedy - bare).toBeGreaterThan(150 * MB);
  });
});

test('each command is timed at its own place', async () => {
  const [slow = 0, quick = 0] = await timeStarts(
    [
      ['-e', 'setTimeout(() => {}, 1000)'],
      ['-e', '0'],
    ],
    1,
  );
  expect(slow).toBeGreaterThan(1_000);
  expect(slow - quick).toBeGreaterThan(0);
});

test('several are run in turn, each one first as often, and a first round only warms up', async () => {
  const order: string[] = [];
  const found = await inTurn(['a', 'b'], 2, (each) => {
    order.push(each);
    return `${each}${order.length}`;
  });
  expect(order.join('')).toBe('abbaab');
  expect(found).toEqual([
    ['a4', 'a5'],
    ['b3', 'b6'],
  ]);
});

test('the table says on what it was measured', () => {
  const rows = [{ what: 'A scan', figure: '9 MB/s', beside: 'grep: 7 MB/s' }];
  expect(renderSpeedTable(rows, { node: '24.0.1', cores: 3, load: 0.26 })).toBe(
    [
      '| What | Figure | Beside |',
      '| --- | --- | --- |',
      '| A scan | 9 MB/s | grep: 7 MB/s |',
      '',
      'Medians of `npm run bench` with Node.js 24.0.1 on 3 cores, at a load of 0.3 before it began; the services are local',
      'stand-ins. What each figure means, and what it does not: [bench](../bench/README.md).',
    ].join('\n'),
  );
});
