// The doctor's findings that no stand-in can bring about, and what they come to.
import { describe, expect, test } from '@jest/globals';
import { diagnoseFiles, diagnoseGitHub } from '../../src/core/diagnose-github.ts';
import { exitCodeOf, type Finding, type Mark, renderFindings, sumUp, toFinding } from '../../src/core/diagnosis.ts';

const NOW = new Date('2026-11-24T09:00:00Z');

const finding = (is: Mark): Finding => ({ about: 'it', is, what: 'So it is.' });

describe('the exit code', () => {
  test.each<[name: string, marks: Mark[], code: number]>([
    ['nothing wrong', ['fine', 'untried'], 0],
    ['somebody did not answer', ['fine', 'unsure'], 3],
    ['something wrong goes before silence', ['unsure', 'wrong'], 1],
    ['nothing at all', [], 0],
  ])('%s', (_name, marks, code) => {
    expect(exitCodeOf(marks.map(finding))).toBe(code);
  });
});

test('the last line counts, and says that nothing was changed', () => {
  expect(sumUp([finding('wrong'), finding('unsure')])).toBe(
    '1 to put right. 1 could not be found out; run it again in a few minutes. Nothing was changed.',
  );
});

test('a fix stands below what it is for', () => {
  const wrong: Finding = { ...finding('wrong'), code: 'IT_BROKE', fix: 'Mend it.' };
  expect(renderFindings([wrong, finding('fine')])).toEqual([
    '✗ it  IT_BROKE: So it is.',
    '      → Mend it.',
    '✓ it  So it is.',
  ]);
});

test('an outage proves nothing', () => {
  const reason = { code: 'GITHUB_UNAVAILABLE', level: 'warning', what: 'GitHub gave no usable answer.' } as const;
  expect(toFinding('GitHub token', reason).is).toBe('unsure');
});

describe('the schedule', () => {
  const schedule = (state: string) => {
    const answers = { issues: { is: 'answer', value: [] }, schedule: { is: 'answer', value: state } } as const;
    return diagnoseGitHub({ repo: 'octo/bot', workflow: 'monitor.yml', now: NOW, ...answers }).at(-1);
  };

  test.each<[state: string, mark: Mark, says: RegExp]>([
    ['active', 'fine', /60 days/],
    ['disabled_fork', 'wrong', /fork/],
    ['disabled_manually', 'wrong', /Somebody/],
    ['deleted', 'wrong', /default branch/],
    ['hidden', 'untried', /may not look/],
    ['a word of the future', 'unsure', /not known here/],
  ])('%s', (state, mark, says) => {
    expect(schedule(state)).toMatchObject({ about: 'schedule', is: mark, what: expect.stringMatching(says) });
  });

  test('where GitHub refuses the token, that is said once', () => {
    const reason = { code: 'GITHUB_TOKEN_REFUSED', level: 'error', what: 'GitHub refused it.' } as const;
    const fault = { is: 'fault', reason } as const;
    const found = diagnoseGitHub({
      repo: 'octo/bot',
      workflow: 'monitor.yml',
      now: NOW,
      issues: fault,
      schedule: fault,
    });
    expect(found.map(({ is }) => is)).toEqual(['wrong', 'untried']);
  });
});

test('a file that still names nobody is not ready', () => {
  expect(diagnoseFiles([{ name: 'monitor.yml', is: 'template' }])).toMatchObject({
    is: 'wrong',
    fix: expect.stringContaining('OWNER'),
  });
});
