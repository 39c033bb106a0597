import { describe, expect, test } from '@jest/globals';
import type { LogFindings } from '../../../src/core/log-scan.ts';
import {
  type DeploymentObservation,
  decide,
  type LogObservation,
  type Observation,
} from '../../../src/core/verdict/verdict.ts';
import { ago, HOUR, NOW } from '../../support/builders.ts';
import { expectSentences } from '../../support/sentences.ts';

function logs(count: number, strong = 0): LogObservation {
  const findings: LogFindings = { scanned: 50, count, strong, groups: [], droppedByRailway: false };
  return { is: 'read', findings, truncated: false };
}

function observed(change: Partial<Observation> = {}): Observation {
  return {
    now: NOW,
    health: { state: 'valid', level: 'info', reasons: [] },
    notes: [],
    logs: logs(0),
    issueIsOpen: false,
    ...change,
  };
}

const running = { id: 'd1', createdAt: ago(2 * HOUR) };
const coming = { id: 'd2', createdAt: ago(HOUR / 2), status: 'BUILDING' };
const stale: DeploymentObservation = { variableUpdatedAt: ago(HOUR), active: running, inFlight: [] };

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
    expect(decide(observed({ health: { state, level: 'info', reasons: [] } }))).toMatchObject({
      state,
      level,
      healthy,
    });
  });

  test('is raised by a reason, never lowered, and the loudest reason comes first', () => {
    const quiet = { code: 'A', level: 'info', what: 'a' } as const;
    const loud = { code: 'B', level: 'warning', what: 'b' } as const;
    const verdict = decide(observed({ health: { state: 'valid', level: 'info', reasons: [quiet] }, notes: [loud] }));
    expect(verdict.level).toBe('warning');
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(['B', 'A']);
  });
});

describe('the log', () => {
  test.each<[string, LogObservation, string[], string]>([
    ['clean', logs(0), [], 'info'],
    ['weak lines', logs(3), ['LOG_ERRORS_WEAK'], 'warning'],
    ['strong lines', logs(3, 1), ['LOG_ERRORS_STRONG'], 'warning'],
    ['not read', { is: 'unread', reason: { code: 'LOGS_UNREAD', level: 'info', what: 'x' } }, ['LOGS_UNREAD'], 'info'],
    ['off', { is: 'off' }, [], 'info'],
  ])('%s', (_name, given, codes, level) => {
    const verdict = decide(observed({ logs: given }));
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(codes);
    expect(verdict).toMatchObject({ state: 'valid', level, healthy: true });
  });

  test('says nothing new beside a dead token', () => {
    expect(
      decide(observed({ health: { state: 'expired', level: 'critical', reasons: [] }, logs: logs(9, 9) })).reasons,
    ).toEqual([]);
  });
});

describe('the deployment', () => {
  test.each<[string, Partial<Observation>, string | undefined, string, boolean]>([
    [
      'newer than the variable',
      { deployment: { ...stale, variableUpdatedAt: ago(3 * HOUR) } },
      undefined,
      'info',
      true,
    ],
    ['older than the variable', { deployment: stale }, 'NOT_DEPLOYED', 'warning', true],
    [
      'older, and the Graph API refuses the bot',
      { deployment: stale, logs: logs(2, 2) },
      'NOT_DEPLOYED',
      'error',
      false,
    ],
    ['older, while an issue is open', { deployment: stale, issueIsOpen: true }, 'NOT_DEPLOYED', 'error', false],
    ['older, a newer one on its way', { deployment: { ...stale, inFlight: [coming] } }, 'DEPLOYING', 'info', true],
    [
      'older, a newer one on its way, while an issue is open',
      { deployment: { ...stale, inFlight: [coming] }, issueIsOpen: true },
      'DEPLOYING',
      'info',
      false,
    ],
    [
      'older, one on its way that began before the change',
      { deployment: { ...stale, inFlight: [{ ...coming, createdAt: ago(1.5 * HOUR) }] } },
      'NOT_DEPLOYED',
      'warning',
      true,
    ],
    ['none active', { deployment: { variableUpdatedAt: ago(HOUR), inFlight: [] } }, undefined, 'info', true],
  ])('%s', (_name, change, code, level, healthy) => {
    const verdict = decide(observed(change));
    expect(verdict.reasons.find((reason) => /DEPLOY/.test(reason.code))?.code).toBe(code);
    expect(verdict).toMatchObject({ level, healthy });
  });
});

describe('what the log leaves open', () => {
  const read = (change: object, findings: object = {}): LogObservation => {
    const clean = { scanned: 50, count: 0, strong: 0, groups: [], droppedByRailway: false };
    return { is: 'read', truncated: false, findings: { ...clean, ...findings }, ...change };
  };
  test.each<[string, LogObservation, string | undefined]>([
    ['nothing', read({}), undefined],
    ['more lines than are read', read({ truncated: true }), 'only the newest 50 were read'],
    ['lines that Railway dropped', read({}, { droppedByRailway: true }), 'Railway dropped log lines'],
    ['both: what we left out', read({ truncated: true }, { droppedByRailway: true }), 'only the newest 50 were read'],
  ])('%s', (_name, given, says) => {
    const { reasons, level } = decide(observed({ logs: given }));
    expect(level).toBe('info');
    expect(reasons).toEqual(
      says === undefined ? [] : [{ code: 'LOGS_INCOMPLETE', level: 'info', what: expect.stringContaining(says) }],
    );
  });
});

describe('what is not there', () => {
  test('a log that is not looked at says nothing, about the deployment neither', () => {
    expect(decide(observed({ logs: { is: 'off' } })).reasons).toEqual([]);
    const { reasons } = decide(observed({ logs: { is: 'off' }, deployment: stale }));
    expect(reasons).toMatchObject([{ code: 'NOT_DEPLOYED', level: 'warning' }]);
  });

  test('a working token is healthy while an issue is open, unless its deployment is on its way', () => {
    expect(decide(observed({ issueIsOpen: true })).healthy).toBe(true);
    const { reasons, healthy } = decide(observed({ issueIsOpen: true, deployment: { ...stale, inFlight: [coming] } }));
    expect(reasons).toMatchObject([{ code: 'DEPLOYING', level: 'info' }]);
    expect(healthy).toBe(false);
  });
});

describe('in the very moment of the change', () => {
  const moment = ago(HOUR);
  test.each<[string, DeploymentObservation, string[]]>([
    ['what runs has it', { ...stale, active: { ...running, createdAt: moment } }, []],
    ['what comes has it', { ...stale, inFlight: [{ ...coming, createdAt: moment }] }, ['DEPLOYING']],
    ['a value that was put back is what runs', { ...stale, restoredAt: moment }, []],
    ['one that was put back before is not', { ...stale, restoredAt: ago(2 * HOUR) }, ['NOT_DEPLOYED']],
  ])('%s', (_name, deployment, codes) => {
    expect(decide(observed({ deployment })).reasons.map(({ code }) => code)).toEqual(codes);
  });
});

describe('every reason is said in whole sentences', () => {
  test.each<[string, Partial<Observation>, RegExp]>([
    ['one weak line', { logs: logs(1) }, /shows 1 line that looks like/],
    ['several', { logs: logs(3) }, /shows 3 lines that look like/],
    ['one strong line', { logs: logs(1, 1) }, /shows 1 line about authentication, 1 of them/],
    ['several, one of them strong', { logs: logs(3, 1) }, /shows 3 lines about authentication, 1 of them/],
    ['not deployed', { deployment: stale }, /old token/],
    ['on its way', { deployment: { ...stale, inFlight: [coming] } }, /\(BUILDING\)/],
  ])('%s', (_name, change, says) => {
    const { reasons } = decide(observed(change));
    expect(reasons.map(({ what }) => what)).toEqual([expect.stringMatching(says)]);
    for (const reason of reasons) expectSentences(reason);
  });
});
