// What the shell learns of how it went: 0 well, 1 a finding, 2 set up wrongly, 3 not known, 70 a bug of ours.
import { hasEffect, LEVELS } from '../core/reason.ts';
import { isRotationDone, type Report } from '../core/report/report.ts';
import type { State } from '../core/token/token-health.ts';
import type { LogObservation } from '../core/verdict/observation.ts';

const OF_STATE: Record<State, number> = {
  valid: 0,
  expiring: 0,
  expired: 1,
  invalid: 1,
  blocked: 1,
  misconfigured: 2,
  unknown: 3,
};

export const OWN_BUG = 70;

/** Of an update, a renewal or a redeployment. */
export function exitCodeOfRotation(report: Report): number {
  if (hasEffect(report.reasons, 'own-bug')) return OWN_BUG;
  return isRotationDone(report) ? 0 : 1;
}

/** Of a check. What is known of the token goes before a bug of ours. */
export function exitCodeOf({ state, level, reasons }: Pick<Report, 'state' | 'level' | 'reasons'>): number {
  const isFinding = LEVELS.indexOf(level) >= LEVELS.indexOf('error');
  const ofState = OF_STATE[state];
  if (hasEffect(reasons, 'own-bug')) return ofState === 1 || ofState === 2 ? ofState : OWN_BUG;
  return ofState || (isFinding ? 1 : 0);
}

/** Of a look into the log. An outage is known by its level. */
export function exitCodeOfLogs(logs: LogObservation): number {
  if (logs.is === 'off') return 0;
  if (logs.is === 'unread' && logs.reason.effect === 'own-bug') return OWN_BUG;
  if (logs.is === 'unread') return logs.reason.level === 'info' ? 3 : 2;
  return logs.findings.count > 0 ? 1 : 0;
}
