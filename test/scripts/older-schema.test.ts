// What engine and linter get to see: the workflow without what they do not know, and nothing else changed or moved.
import { expect, test } from '@jest/globals';
import { forOlderSchema } from '../../scripts/older-schema.ts';

test('only the three unknown things go, and every line stays where it was', () => {
  const workflow = `on:
  schedule:
    - cron: "17 * * * *" # timezone: below
      timezone: Europe/Berlin
concurrency:
  group: one
  queue: max
  cancel-in-progress: false
env: { queue: max, timezone: UTC }
jobs:
  a:
    concurrency: { group: two, cancel-in-progress: false }
    steps:
      - uses: $/
      - uses: "$/sub"
      - run: echo '$/' queue:max
        with:
          queue: max
`;
  const seen = forOlderSchema(workflow);
  expect(seen.split('\n').map((line) => line.trimEnd())).toEqual(
    workflow
      .replace('      timezone: Europe/Berlin', '')
      .replace('  queue: max\n  cancel', '\n  cancel')
      .replace('uses: $/', 'uses: ./')
      .replace('uses: "$/sub"', 'uses: "./sub"')
      .split('\n'),
  );
});
