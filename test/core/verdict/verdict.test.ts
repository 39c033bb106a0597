import { describe, expect, test } from '@jest/globals';
import type { VerdictFacts } from '../../../src/core/verdict/observation.ts';
import { decide } from '../../../src/core/verdict/verdict.ts';
import { anObservation } from '../../support/builders.ts';

const decideOn = (change: Partial<VerdictFacts>) => decide(anObservation(change));

describe('the level', () => {
  test.each([
    ['valid', 'info', true],
    ['expiring', 'warning', true],
    ['unknown', 'warning', false],
    ['misconfigured', 'error', false],
    ['expired', 'critical', false],
    ['invalid', 'critical', false],
    ['blocked', 'critical', false],
  ] as const)('of %s is %s', (state, level, healthy) => {
    expect(decideOn({ health: { state, level: 'info', reasons: [] } })).toMatchObject({ state, level, healthy });
  });

  test('is raised by a reason, never lowered, and the loudest reason comes first', () => {
    const quiet = { code: 'DRY_RUN', level: 'info', what: 'a' } as const;
    const loud = { code: 'SCOPE_MISSING', level: 'warning', what: 'b' } as const;
    const verdict = decideOn({ health: { state: 'valid', level: 'info', reasons: [quiet] }, notes: [loud] });
    expect(verdict.level).toBe('warning');
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(['SCOPE_MISSING', 'DRY_RUN']);
  });
});

describe('a working token', () => {
  const error = { code: 'VARIABLE_MISSING', level: 'error', what: 'b' } as const;
  test.each<[string, Partial<VerdictFacts>, boolean]>([
    ['is healthy while an issue is open', { issueIsOpen: true }, true],
    ['is healthy with a warning', { notes: [{ ...error, level: 'warning' }] }, true],
    ['is not with an error', { notes: [error] }, false],
    [
      'is not while the reason for the issue may not be over',
      { notes: [{ ...error, level: 'info', effect: 'holds-issue' }] },
      false,
    ],
  ])('%s', (_name, change, healthy) => {
    expect(decideOn(change).healthy).toBe(healthy);
  });
});
