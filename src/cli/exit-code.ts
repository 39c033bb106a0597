// What the shell learns of how it went: 0 well, 1 a finding, 2 set up wrongly, 3 not known.
import { LEVELS } from '../core/reason.ts';
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

/** Of an update, a renewal or a redeployment. */
export function exitCodeOfRotation(report: Report): number {
  return isRotationDone(report) ? 0 : 1;
}

/** Of a check. */
export function exitCodeOf({ state, level }: Report): number {
  const isFinding = LEVELS.indexOf(level) >= LEVELS.indexOf('error');
  return OF_STATE[state] || (isFinding ? 1 : 0);
}

/** Of a look into the log. An outage is known by its level. */
export function exitCodeOfLogs(logs: LogObservation): number {
  if (logs.is === 'off') return 0;
  if (logs.is === 'unread') return logs.reason.level === 'info' ? 3 : 2;
  return logs.findings.count > 0 ? 1 : 0;
}
