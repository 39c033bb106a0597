// Every rule in one table: what was observed, and what it has to say of it.
import { describe, expect, test } from '@jest/globals';
import type { Reason } from '../../../src/core/reason.ts';
import type { DeploymentObservation, LogObservation, VerdictFacts } from '../../../src/core/verdict/observation.ts';
import { RULES } from '../../../src/core/verdict/rules.ts';
import { decide } from '../../../src/core/verdict/verdict.ts';
import { ago, anObservation, HOUR } from '../../support/builders.ts';
import { asClean, outside } from '../../support/clean.ts';
import { expectSentences } from '../../support/sentences.ts';

const log = (
  count: number,
  strong = 0,
  change: { truncated?: true; droppedByRailway?: true } = {},
): LogObservation => ({
  is: 'read',
  findings: { scanned: 50, count, strong, groups: [], droppedByRailway: change.droppedByRailway ?? false },
  truncated: change.truncated ?? false,
});

const MINUTE = HOUR / 60;

/** A log with so many refusals in the last interval, and in the one before. */
function refused({ recent = 0, before = 0 }): Pick<VerdictFacts, 'logs'> {
  const last = ago(recent > 0 ? MINUTE : HOUR / 2);
  const refusals = { count: recent + before, last, recent, before };
  return {
    logs: { ...(log(recent + before, recent + before) as object), refusals, lastLineAt: last } as LogObservation,
  };
}
/** A log without refusals, whose newest line is so old. */
const quiet = (ageMs: number): Pick<VerdictFacts, 'logs'> => ({
  logs: { ...(log(0) as object), lastLineAt: ago(ageMs) } as LogObservation,
});
const unread = { logs: { is: 'off' } } as const;
const changed = ago(HOUR);
const running = { id: 'd1', status: asClean('SUCCESS'), phase: 'up' as const, createdAt: ago(2 * HOUR) };
const coming = { id: 'd2', status: asClean('BUILDING'), phase: 'in-flight' as const, createdAt: ago(HOUR / 2) };
const failed = { id: 'd3', status: asClean('FAILED'), phase: 'failed' as const, createdAt: ago(HOUR / 2) };
const STALE: DeploymentObservation = { variableUpdatedAt: changed, active: running, inFlight: [] };
const stale = (change: Partial<DeploymentObservation>) => ({ deployment: { ...STALE, ...change } });

const health = (change: Partial<VerdictFacts['health']>): Pick<VerdictFacts, 'health'> => ({
  health: { state: 'valid', level: 'info', reasons: [], ...change },
});
const dead = health({ state: 'expired', level: 'critical' });
const temporary = health({ type: 'USER', expiresAt: ago(-HOUR) });
const UNREAD: Reason = { code: 'LOGS_UNREAD', level: 'info', what: 'It could not be read.' };

type Row = [name: string, observed: Partial<VerdictFacts>, code?: string, level?: Reason['level'], says?: RegExp];

const TABLE: Record<string, Row[]> = {
  temporaryInProduction: [
    [
      'in production',
      { ...temporary, environmentName: outside('production') },
      'TEMPORARY_TOKEN_IN_USE',
      'info',
      /production bot uses a temporary token/,
    ],
    ['in staging', { ...temporary, environmentName: outside('staging') }],
    ['another token', { environmentName: outside('production') }],
  ],
  oldDeployment: [
    ['older than the variable', stale({}), 'NOT_DEPLOYED', 'warning', /with the old token/],
    ['while an issue is open', { ...stale({}), issueIsOpen: true }, 'NOT_DEPLOYED', 'error'],
    ['while the Graph API refuses the bot', { ...stale({}), logs: log(2, 2) }, 'NOT_DEPLOYED', 'error'],
    ['while the log looks odd', { ...stale({}), logs: log(2) }, 'NOT_DEPLOYED', 'warning'],
    ['while the log is not read', { ...stale({}), logs: { is: 'off' } }, 'NOT_DEPLOYED', 'warning'],
    [
      'what a rotation wrote came late',
      stale({ landedLate: true, latest: failed }),
      'NOT_DEPLOYED',
      'warning',
      /created\. An update by this monitor wrote it, and Railway saved it only later\. A newer deployment ended/,
    ],
    [
      'a newer one failed',
      stale({ latest: failed }),
      'NOT_DEPLOYED',
      'warning',
      /A newer deployment ended as FAILED\.$/,
    ],
    ['a newer one is on its way', stale({ inFlight: [coming] }), 'DEPLOYING', 'info', /\(BUILDING\)/],
    ['while an issue is open', { ...stale({ inFlight: [coming] }), issueIsOpen: true }, 'DEPLOYING', 'info'],
    [
      'one on its way is older',
      stale({ inFlight: [{ ...coming, createdAt: ago(1.5 * HOUR) }] }),
      'NOT_DEPLOYED',
      'warning',
    ],
    [
      'one is on its way since that moment',
      stale({ variableUpdatedAt: ago(20 * MINUTE), inFlight: [{ ...coming, createdAt: ago(20 * MINUTE) }] }),
      'DEPLOYING',
      'info',
    ],
    [
      'one is on its way for too long',
      stale({ inFlight: [{ ...coming, createdAt: ago(45 * MINUTE) }] }),
      'NOT_DEPLOYED',
      'warning',
      /in progress for 45 min \(BUILDING\)/,
    ],
    [
      'one waits for an approval',
      stale({ awaitsApproval: { createdAt: ago(MINUTE) } }),
      'NOT_DEPLOYED',
      'warning',
      /waiting for approval/,
    ],
    ['put back before the last change', stale({ restoredAt: ago(2 * HOUR) }), 'NOT_DEPLOYED', 'warning'],
    ['newer than the variable', stale({ variableUpdatedAt: ago(3 * HOUR) })],
    ['as old as the variable', stale({ active: { ...running, createdAt: changed } })],
    ['the value that runs was put back', stale({ restoredAt: changed })],
    ['none runs', { deployment: { variableUpdatedAt: changed, inFlight: [] } }],
    ['nobody knows since when the variable is so', { deployment: { active: running, inFlight: [] } }],
    ['of a dead token', { ...dead, ...stale({}) }],
  ],
  notRunning: [
    [
      'none runs',
      { deployment: { variableUpdatedAt: changed, inFlight: [] } },
      'BOT_NOT_RUNNING',
      'warning',
      /for it\.$/,
    ],
    [
      'the newest was removed',
      { deployment: { inFlight: [], latest: { ...failed, status: asClean('REMOVED'), phase: 'superseded' } } },
      'BOT_NOT_RUNNING',
      'warning',
      /\(the newest is REMOVED\)\.$/,
    ],
    [
      'it has crashed',
      { deployment: { active: { ...running, status: asClean('CRASHED'), phase: 'crashed' }, inFlight: [] } },
      'BOT_NOT_RUNNING',
      'warning',
      /crashed \(CRASHED\)\.$/,
    ],
    [
      'one is on its way for too long',
      { deployment: { inFlight: [{ ...coming, createdAt: ago(HOUR) }] } },
      'BOT_NOT_RUNNING',
      'warning',
    ],
    ['one is on its way', { deployment: { inFlight: [coming] } }],
    ['it runs', { deployment: { active: running, inFlight: [] } }],
    ['a dead token comes first', { ...dead, deployment: { inFlight: [] } }],
  ],
  unreadLog: [
    ['why it was not read', { logs: { is: 'unread', reason: UNREAD } }, 'LOGS_UNREAD', 'info'],
    ['off', { logs: { is: 'off' } }],
  ],
  refusedCalls: [
    [
      'five in one interval',
      refused({ recent: 5 }),
      'CALLS_REFUSED',
      'error',
      /rejects the bot's own calls \(5 log lines, /,
    ],
    ['four', refused({ recent: 4 })],
    ['one, and one in the interval before', refused({ recent: 1, before: 1 }), 'CALLS_REFUSED', 'error'],
    ['many, all in the interval before', refused({ before: 9 })],
    ['none', { logs: log(3) }],
    ['beside a dead token', { ...dead, ...refused({ recent: 9 }) }],
    ['a bot that runs with the old token has another reason', { ...stale({}), ...refused({ recent: 9 }) }],
    [
      'unless that is the value it was put back to',
      { ...stale({ restoredAt: changed }), ...refused({ recent: 9 }) },
      'CALLS_REFUSED',
      'error',
    ],
    ['one, known to be refused', { ...refused({ recent: 1 }), refusedAt: ago(HOUR) }, 'CALLS_REFUSED', 'error'],
    ['known since a moment, and the log is not read', { ...unread, refusedAt: ago(MINUTE) }, 'CALLS_REFUSED', 'error'],
    ['quiet for less than an interval', { ...quiet(MINUTE), refusedAt: ago(29 * MINUTE) }, 'CALLS_REFUSED', 'error'],
    ['quiet for an interval with lines in it', { ...quiet(MINUTE), refusedAt: ago(30 * MINUTE) }],
    [
      'silent for an interval',
      { ...quiet(32 * MINUTE), refusedAt: ago(31 * MINUTE) },
      'NOT_SEEN_TO_WORK',
      'warning',
      /no newer lines/,
    ],
    ['not read for an interval', { ...unread, refusedAt: ago(31 * MINUTE) }, 'NOT_SEEN_TO_WORK', 'warning'],
    ['silent for almost a day', { ...unread, refusedAt: ago(23.9 * HOUR) }, 'NOT_SEEN_TO_WORK', 'warning'],
    ['silent for a day', { ...unread, refusedAt: ago(24 * HOUR) }],
    ['a memory of what is yet to come is none', { ...unread, refusedAt: ago(-2 * HOUR) }],
  ],
  strongLogLines: [
    ['said to be refused', refused({ recent: 5 })],
    ['too few to say so', refused({ recent: 1 }), 'LOG_ERRORS_STRONG', 'warning'],
    ['of before the recovery', { ...refused({ before: 3 }), refusedAt: ago(HOUR) }],
    [
      'one',
      { logs: log(1, 1) },
      'LOG_ERRORS_STRONG',
      'warning',
      /has 1 line that looks like an authentication error \(1 from/,
    ],
    [
      'among others',
      { logs: log(3, 1) },
      'LOG_ERRORS_STRONG',
      'warning',
      /has 3 lines that look like authentication errors \(1 from/,
    ],
    ['weak ones', { logs: log(3) }],
    ['beside a dead token', { ...dead, logs: log(9, 9) }],
  ],
  weakLogLines: [
    ['one', { logs: log(1) }, 'LOG_ERRORS_WEAK', 'warning', /has 1 line that looks like an authentication error\./],
    ['several', { logs: log(3) }, 'LOG_ERRORS_WEAK', 'warning', /has 3 lines that look like authentication errors\./],
    ['none', { logs: log(0) }],
    ['beside a strong one', { logs: log(3, 1) }],
    ['beside a dead token', { ...dead, logs: log(9) }],
  ],
  incompleteLog: [
    [
      'more lines than are read',
      { logs: log(0, 0, { truncated: true }) },
      'LOGS_INCOMPLETE',
      'info',
      /newest 50 were read/,
    ],
    [
      'Railway dropped some',
      { logs: log(0, 0, { droppedByRailway: true }) },
      'LOGS_INCOMPLETE',
      'info',
      /Railway dropped/,
    ],
    [
      'both',
      { logs: log(0, 0, { truncated: true, droppedByRailway: true }) },
      'LOGS_INCOMPLETE',
      'info',
      /newest 50 were read/,
    ],
    ['beside a dead token', { ...dead, logs: log(0, 0, { truncated: true }) }, 'LOGS_INCOMPLETE', 'info'],
    ['all lines', { logs: log(0) }],
  ],
};

test('every row is of a rule that speaks in verdicts', () => {
  expect(RULES.map((rule) => rule.name).toSorted()).toEqual(Object.keys(TABLE).sort());
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(TABLE[name] ?? [])('%s', (...[, observed, code, level, says = /./]: Row) => {
    const reason = rule(anObservation(observed));
    expect(reason?.code).toBe(code);
    if (!reason) return;
    expect(reason).toMatchObject({ level, what: expect.stringMatching(says) });
    expectSentences(reason);
    expect(decide(anObservation(observed)).reasons).toContainEqual(reason);
  });

  test('speaks in some rows of the table, and is silent in others', () => {
    expect(new Set(TABLE[name]?.map(([, , code]) => code !== undefined))).toEqual(new Set([true, false]));
  });
});

test('nothing of note: no reason, whatever state', () => {
  for (const observed of [{}, dead]) expect(decide(anObservation(observed)).reasons).toEqual([]);
});

test('a deployment on its way holds an open issue, and nothing else', () => {
  const deploying = stale({ inFlight: [coming] });
  expect(decide(anObservation(deploying)).healthy).toBe(true);
  expect(decide(anObservation({ ...deploying, issueIsOpen: true })).healthy).toBe(false);
});

test('of a temporary token in production only the advice for production is said', () => {
  const advice: Reason = { code: 'TEMPORARY_TOKEN', level: 'info', what: 'It is temporary.', effect: 'temporary' };
  const known = health({ ...temporary.health, reasons: [advice] });
  const codes = (environmentName: string) =>
    decide(anObservation({ ...known, environmentName: outside(environmentName) })).reasons.map(({ code }) => code);
  expect(codes('production')).toEqual(['TEMPORARY_TOKEN_IN_USE']);
  expect(codes('staging')).toEqual(['TEMPORARY_TOKEN']);
});

test.each(['production', 'staging'])('a temporary token that works in %s is quiet', (environmentName) => {
  const verdict = decide(anObservation({ ...temporary, environmentName: outside(environmentName) }));
  expect(verdict).toMatchObject({ state: 'valid', level: 'info', healthy: true });
});
