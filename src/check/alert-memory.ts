// Whether people have to be told of a pass: by what the issue remembers, or a process that keeps watching.
import { type AlertCause, type AlertMemory, planAlert } from '../core/incident/alert.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import type { RenewalAttempt } from '../core/renewal/renewal.ts';
import type { Report } from '../core/report/report.ts';
import type { UnsettledWrite } from '../core/rotation/unsettled.ts';

/** What a process that keeps watching remembers: what it has told, and what an issue would remember besides. */
export interface MonitorMemory {
  alert?: AlertMemory;
  attempt?: RenewalAttempt;
  refusedAt?: Date;
  unsettled?: UnsettledWrite;
  messaging?: MessagingMemory;
}

/**
 * A single run goes by the issue, which remembers; without one it tells every time. A process that keeps watching
 * remembers by itself, so that an outage of GitHub neither repeats nor swallows a change; only its first pass goes by
 * the issue, and so does what is no problem yet, such as a token that expires soon.
 */
export function chooseAlert(
  report: Report,
  alert: AlertCause | undefined | 'unremembered',
  known: MonitorMemory | undefined,
  remindEveryMs: number,
): AlertCause | undefined {
  const byIssue = alert === 'unremembered' ? undefined : alert;
  const { cause, memory } = planAlert(report, known?.alert, remindEveryMs);
  const isFirst = known?.alert === undefined;
  if (known) known.alert = memory;
  if (isFirst) return alert === 'unremembered' ? cause : byIssue;
  return cause ?? (byIssue?.is === 'changed' && report.level === 'warning' ? byIssue : undefined);
}
