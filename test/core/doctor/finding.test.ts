// The doctor's findings that no stand-in can bring about, and what they come to.
import { describe, expect, test } from '@jest/globals';
import {
  exitCodeOfFindings,
  type Finding,
  isBadNews,
  type Mark,
  renderFindings,
  sumUp,
  toDiagnosisJson,
  toFinding,
} from '../../../src/core/doctor/finding.ts';
import { diagnoseFiles, diagnoseGitHub } from '../../../src/core/doctor/github.ts';
import { ServiceUnavailableError, toReason } from '../../../src/errors.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const HOUR = 3_600_000;

const finding = (is: Mark): Finding => ({ about: 'it', is, what: 'So it is.' });

describe('the exit code', () => {
  test.each<[name: string, marks: Mark[], code: number]>([
    ['nothing wrong', ['fine', 'untried'], 0],
    ['somebody did not answer', ['fine', 'unsure'], 3],
    ['something wrong goes before silence', ['unsure', 'wrong'], 1],
    ['nothing at all', [], 0],
  ])('%s', (_name, marks, code) => {
    expect(exitCodeOfFindings(marks.map(finding))).toBe(code);
  });
});

describe('the last line counts, and says that nothing was changed', () => {
  test.each<[marks: Mark[], line: string]>([
    [['fine', 'untried'], 'Everything that was checked is fine. Nothing was changed.'],
    [['wrong', 'fine', 'wrong'], '2 problems to fix. Nothing was changed.'],
    [['unsure'], "1 couldn't be checked: run this again in a few minutes. Nothing was changed."],
    [
      ['wrong', 'unsure'],
      "1 problem to fix. 1 couldn't be checked: run this again in a few minutes. Nothing was changed.",
    ],
  ])('%j', (marks, line) => {
    expect(sumUp(marks.map(finding))).toBe(line);
  });
});

test('each finding is a line, with its code where it is not fine, and its fix below it', () => {
  const wrong: Finding = { ...finding('wrong'), code: 'SCOPE_MISSING', fix: 'Mend it.' };
  const others = [{ ...finding('fine'), code: 'TEMPORARY_TOKEN' as const }, finding('unsure'), finding('untried')];
  expect(renderFindings([wrong, ...others])).toEqual([
    '✗ it  SCOPE_MISSING: So it is.',
    '      → Mend it.',
    '✓ it  So it is.',
    '? it  So it is.',
    '– it  So it is.',
  ]);
});

test('for programs everything is there, and whether all is well', () => {
  const findings = [finding('fine'), finding('untried')];
  expect(toDiagnosisJson(findings)).toEqual({ version: 1, ok: true, findings });
  expect(toDiagnosisJson([finding('unsure')])).toMatchObject({ ok: false });
});

test('bad news is what is wrong or could not be found out', () => {
  const marks: Mark[] = ['fine', 'wrong', 'unsure', 'untried'];
  expect(marks.filter((mark) => isBadNews(finding(mark)))).toEqual(['wrong', 'unsure']);
});

describe('a reason as a finding', () => {
  test.each<[string, Parameters<typeof toFinding>[1], Omit<Finding, 'about'>]>([
    [
      'an outage proves nothing',
      toReason(new ServiceUnavailableError('GitHub', 'GitHub gave no usable answer.')),
      { is: 'unsure', what: 'GitHub gave no usable answer.', code: 'GITHUB_UNAVAILABLE' },
    ],
    [
      'information is fine',
      { code: 'TEMPORARY_TOKEN', level: 'info', what: 'It is temporary.' },
      { is: 'fine', what: 'It is temporary.', code: 'TEMPORARY_TOKEN' },
    ],
    [
      'the rest is wrong, with why and what to do',
      { code: 'SCOPE_MISSING', level: 'warning', what: 'It lacks one.', why: 'Not ticked.', fix: 'Tick it.' },
      { is: 'wrong', what: 'It lacks one. Not ticked.', fix: 'Tick it.', code: 'SCOPE_MISSING' },
    ],
  ])('%s', (_name, reason, found) => {
    expect(toFinding('it', reason)).toEqual({ about: 'it', ...found });
  });
});

describe('the schedule', () => {
  const schedule = (state: string) => {
    const answers = { issues: { ok: true, value: [] }, schedule: { ok: true, value: state } } as const;
    return diagnoseGitHub({
      repo: 'octo/bot',
      workflow: 'monitor.yml',
      checkIntervalMs: HOUR / 2,
      now: NOW,
      ...answers,
    }).at(-1);
  };

  test.each<[state: string, mark: Mark, says: RegExp]>([
    ['active', 'fine', /60 days/],
    ['disabled_fork', 'wrong', /fork/],
    ['disabled_manually', 'wrong', /manually/],
    ['deleted', 'wrong', /default branch/],
    ['hidden', 'untried', /may not read workflows/],
    ['a word of the future', 'unsure', /unknown state/],
  ])('%s', (state, mark, says) => {
    expect(schedule(state)).toMatchObject({ about: 'schedule', is: mark, what: expect.stringMatching(says) });
  });

  test('where GitHub refuses the token, that is said once', () => {
    const reason = { code: 'GITHUB_TOKEN_REFUSED', level: 'error', what: 'GitHub refused it.' } as const;
    const fault = { ok: false, reason } as const;
    const found = diagnoseGitHub({
      repo: 'octo/bot',
      workflow: 'monitor.yml',
      checkIntervalMs: HOUR / 2,
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
