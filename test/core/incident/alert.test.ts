// When a process that watches without an issue tells people, and what it remembers from then on.
import { describe, expect, test } from '@jest/globals';
import { type AlertCause, type AlertMemory, isReminderDue, planAlert } from '../../../src/core/incident/alert.ts';
import type { Reason } from '../../../src/core/reason.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { ago, HOUR, NOW } from '../../support/builders.ts';

const found = (state: Report['state'], level: Report['level']) => ({ state, level, checkedAt: NOW });
const EXPIRED = found('expired', 'critical');
const since = ago(7 * HOUR);
const well: AlertMemory = { state: 'recovered', since };
const dead: AlertMemory = { state: 'expired', since };
const CHANGED: AlertCause = { is: 'changed' };

describe('what is told', () => {
  test.each<[string, ReturnType<typeof found>, AlertMemory | undefined, AlertCause | undefined, AlertMemory]>([
    ['healthy at the start', found('valid', 'info'), undefined, undefined, { state: 'recovered', since: NOW }],
    ['healthy as before', found('valid', 'info'), well, undefined, well],
    ['a warning', found('expiring', 'warning'), well, undefined, well],
    ['no answer at the start', found('unknown', 'warning'), undefined, undefined, { state: 'recovered', since: NOW }],
    ['no answer while it is dead', found('unknown', 'error'), dead, undefined, dead],
    ['dead at the start', EXPIRED, undefined, CHANGED, { state: 'expired', since: NOW }],
    ['dead', EXPIRED, well, CHANGED, { state: 'expired', since: NOW }],
    ['an error', found('misconfigured', 'error'), well, CHANGED, { state: 'misconfigured', since: NOW }],
    ['dead of something else', found('blocked', 'critical'), dead, CHANGED, { state: 'blocked', since }],
    ['dead for long', EXPIRED, dead, { is: 'reminder' }, { ...dead, reminded: NOW }],
    ['dead, and said lately', EXPIRED, { ...dead, reminded: ago(HOUR) }, undefined, { ...dead, reminded: ago(HOUR) }],
    [
      'alive again',
      found('valid', 'info'),
      dead,
      { is: 'recovered', afterMs: 7 * HOUR, of: 'token' },
      { state: 'recovered', since: NOW },
    ],
  ])('%s', (_name, report, memory, cause, kept) => {
    expect(planAlert({ ...report, reasons: [] }, memory, 6 * HOUR)).toEqual({
      ...(cause ? { cause } : {}),
      memory: kept,
    });
  });
});

test('what recovered is told by what the problem was, though the state was good all the time', () => {
  const blocked: Reason = { code: 'NUMBER_RESTRICTED', level: 'error', what: 'It cannot send.', effect: 'cannot-send' };
  const waits: Reason = { code: 'MESSAGING_UNCHECKED', level: 'warning', what: 'Not seen.', effect: 'awaits-proof' };
  const pass = (level: Report['level'], reasons: Reason[], memory?: AlertMemory) =>
    planAlert({ ...found('valid', level), reasons }, memory, 6 * HOUR);
  const first = pass('error', [blocked], well);
  const unsure = pass('warning', [waits], first.memory);
  expect(unsure).toEqual({ memory: first.memory });
  expect(pass('info', [], unsure.memory).cause).toEqual({ is: 'recovered', afterMs: 0, of: 'sending' });
  // It ran with an older token before, and still cannot send.
  const silent: Reason = { code: 'NOT_DEPLOYED', level: 'error', what: 'An older token.', effect: 'bot-silent' };
  const both = pass('error', [blocked], pass('error', [silent], well).memory);
  expect(pass('info', [], both.memory).cause).toMatchObject({ of: 'sending' });
});

describe('a reminder is due', () => {
  test.each<[string, Report['level'], number, Partial<AlertMemory>, boolean]>([
    ['after the whole time', 'critical', 7 * HOUR, {}, true],
    ['not before', 'critical', 7 * HOUR + 1, {}, false],
    ['counted from the last one', 'critical', 6 * HOUR, { reminded: ago(5 * HOUR) }, false],
    ['never where that is set', 'critical', 0, {}, false],
    ['never for less than critical', 'error', HOUR, {}, false],
  ])('%s', (_name, level, remindEveryMs, memory, due) => {
    expect(isReminderDue(level, { since, ...memory }, NOW, remindEveryMs)).toBe(due);
  });
});
