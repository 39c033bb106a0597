// Builders for the states that tests start from.
import type { Issue } from '../../src/core/incident/issue.ts';
import { type Marker, replaceOurPart } from '../../src/core/incident/marker.ts';
import type { VerdictFacts } from '../../src/core/verdict/observation.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';

export const NOW = new Date('2026-11-24T09:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A token as Meta shapes them, and plainly none: `aToken('a')` differs from `aToken('b')`. */
export function aToken(letter: string): string {
  return `EAAT${`fake${letter}`.repeat(40)}ZDZD`;
}

export function ago(durationMs: number, time = NOW): Date {
  return new Date(time.getTime() - durationMs);
}

/** A healthy token, and nothing of note beside it. */
export function anObservation(change: Partial<VerdictFacts> = {}): VerdictFacts {
  const findings = { scanned: 50, count: 0, strong: 0, groups: [], droppedByRailway: false };
  return {
    now: NOW,
    health: { state: 'valid', level: 'info', reasons: [] },
    notes: [],
    logs: { is: 'read', findings, truncated: false },
    issueIsOpen: false,
    checkIntervalMs: HOUR / 2,
    ...change,
  };
}

export function aVerdict(state: Verdict['state'], change: Partial<Verdict> = {}): Verdict {
  const level = {
    valid: 'info',
    expiring: 'warning',
    unknown: 'warning',
    misconfigured: 'error',
    expired: 'critical',
    invalid: 'critical',
    blocked: 'critical',
  } as const;
  return { state, level: level[state], reasons: [], healthy: state === 'valid' || state === 'expiring', ...change };
}

export function aMarker(change: Partial<Marker> = {}): Marker {
  return {
    bot: 'bot',
    place: '0123456789abcdef',
    state: 'expired',
    since: ago(HOUR),
    incidents: [{ from: ago(HOUR), state: 'expired' }],
    ...change,
  };
}

export function anIssue(change: Partial<Issue> & { marker?: Marker } = {}): Issue {
  const { number = 7, marker = aMarker(), ...rest } = change;
  return {
    number,
    url: 'https://github.com/octo/bot/issues/7',
    title: 'WhatsApp token (bot): expired',
    body: replaceOurPart('', { number, ...marker }, `rendered ${marker.state}`),
    open: true,
    createdAt: ago(HOUR),
    comments: 0,
    labels: ['whatsapp-token'],
    author: rest.authorType === 'User' ? 'someone' : 'github-actions[bot]',
    authorType: 'Bot',
    authorAssociation: 'NONE',
    ...rest,
  };
}
