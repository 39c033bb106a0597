// What the set-up says of the seed is what the properties of a test file go by.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SEED } from '../support/seed.ts';

test('properties use the seed that the set-up gave, and nothing else is left to chance', () => {
  const drawn = () => {
    const values: number[] = [];
    const { seed } = fc.check(fc.property(fc.integer(), (value) => void values.push(value)));
    return { seed, values };
  };
  const first = drawn();
  expect(first.seed).toBe(SEED);
  expect(first.values).toHaveLength(100);
  expect(drawn()).toEqual(first);
});
