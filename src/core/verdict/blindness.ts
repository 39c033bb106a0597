// A monitor that could not find out for hours is a problem of its own, though it says nothing about the token.
import { LATENESS_MS, type MonitorRun } from '../cadence.ts';
import { hasEffect, type Reason } from '../reason.ts';
import { DAY_MS, renderDuration, renderTime } from '../time.ts';
import type { State } from '../token/token-health.ts';
import { VERDICT_CODES } from './rules.ts';
import type { Verdict } from './verdict.ts';

/** Whether the verdict is that of a monitor which has been blind for too long; one pass alone cannot know that. */
export function isBlind({ state, reasons }: { state: State; reasons: readonly Reason[] }): boolean {
  return state === 'unknown' && hasEffect(reasons, 'blind');
}

/** The verdict, louder where nothing could be found out for so long. `since` is when the history says it began. */
export function judgeBlindness(
  verdict: Verdict,
  { since, now, blindAfterMs }: { since: Date | undefined; now: Date; blindAfterMs: number },
): Verdict {
  if (verdict.state !== 'unknown' || !since || now.getTime() - since.getTime() < blindAfterMs) return verdict;
  const reasons = [blindSince(since, verdict.reasons), ...verdict.reasons];
  return { ...verdict, level: verdict.level === 'critical' ? 'critical' : 'error', reasons };
}

/**
 * When it was last known whether the token works: nobody looked while no check ran. `unknown` is when the history says
 * that it began, and the check of that moment began a little before.
 */
export function lastKnownAt(runs: readonly MonitorRun[], unknown: Date | undefined, now: Date): Date | undefined {
  const latest = (unknown ?? now).getTime() - LATENESS_MS;
  return runs.find(({ at }) => at.getTime() <= latest)?.at ?? unknown;
}

/** That the monitor did not run for a day or more, told by the check that ends it. */
export function judgeAwakening(
  [last]: readonly MonitorRun[],
  { now, blindAfterMs }: { now: Date; blindAfterMs: number },
): Reason[] {
  const gapMs = last ? now.getTime() - last.at.getTime() : 0;
  if (!last || gapMs < Math.max(DAY_MS, blindAfterMs)) return [];
  return [
    {
      code: 'MONITOR_ASLEEP',
      level: 'warning',
      what: `No check ran for ${renderDuration(gapMs)}, since ${renderTime(last.at)}.`,
      why: 'GitHub dropped the scheduled runs, or disabled the schedule.',
      fix: 'Open the workflow under Actions and check that it is enabled. If hours matter, start it with your own clock: examples/clock.',
      ...VERDICT_CODES.MONITOR_ASLEEP,
    },
  ];
}

const SERVICES = ['Meta', 'Railway'];

function blindSince(since: Date, reasons: readonly Reason[]): Reason {
  const silent = SERVICES.filter((service) => reasons.some(({ noAnswerFrom }) => noAnswerFrom === service));
  const cause = silent.length > 0 ? `: couldn't reach ${silent.join(' and ')}` : '';
  return {
    code: 'MONITOR_BLIND',
    level: 'error',
    what: `No check could tell whether the token works since ${renderTime(since)}${cause}.`,
    why: 'There is a long outage, or the network blocks the checks. This says nothing about the token.',
    fix: 'Send the bot a message to see whether it answers. Then open https://metastatus.com/whatsapp-business-api and https://status.railway.com. If both are fine, run `doctor` on the command line.',
    ...VERDICT_CODES.MONITOR_BLIND,
  };
}
