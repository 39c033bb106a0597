import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInShard, parseShard } from '../../src/settings/bots.ts';

const aName = fc.stringMatching(/^[a-z0-9-]{1,40}$/);

test('every bot is in exactly one part, whoever else is in the list', () => {
  fc.assert(
    fc.property(aName, fc.integer({ min: 1, max: 100 }), (name, of) => {
      const parts = Array.from({ length: of }, (_, at) => isInShard(name, { part: at + 1, of }));
      expect(parts.filter(Boolean)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test.each([2, 3, 5, 10])('names that differ in a number are spread over %i parts', (of) => {
  const sizes = Array.from({ length: of }, () => 0);
  for (let at = 0; at < 1_000; at++)
    for (let part = 1; part <= of; part++)
      if (isInShard(`bot-${String(at).padStart(4, '0')}`, { part, of })) sizes[part - 1] = (sizes[part - 1] ?? 0) + 1;
  for (const size of sizes) expect(Math.abs(size - 1_000 / of)).toBeLessThan((1_000 / of) * 0.35);
});

test.each([
  ['2/5', { part: 2, of: 5 }],
  ['1/1', { part: 1, of: 1 }],
  ['0/5', undefined],
  ['6/5', undefined],
  ['1/101', undefined],
  ['2-5', undefined],
  ['', undefined],
])('%p', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});
