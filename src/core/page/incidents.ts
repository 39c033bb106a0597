// The incidents of a bot's past: what began when, why, who noticed how fast, and how it ended.

import { startOf } from '../history/availability.ts';
import type { Change, RecoveredBy } from '../history/history.ts';
import { isLoud } from '../reason.ts';
import type { State } from '../token/token-health.ts';

/** A time of level error or critical. */
export interface PastIncident {
  /** The state that began it. */
  state: State;
  /** Codes of the loudest reasons, in the order they came. */
  causes: readonly string[];
  /** When it began; earlier than `noticed` only where Meta had said when the token would end. */
  began: Date;
  noticed: Date;
  /** Absent while it lasts. */
  ended?: Date;
  cure?: RecoveredBy;
  /** Number of the first issue that told of it. */
  issue?: number;
}

/** Oldest first. A check that could not find out ends none. */
export function findIncidents(changes: readonly Change[]): PastIncident[] {
  const incidents: (PastIncident & { causes: string[] })[] = [];
  for (const [index, change] of changes.entries()) {
    let open = incidents.at(-1);
    if (open?.ended) open = undefined;
    if (isLoud(change.level)) {
      if (!open) {
        open = { state: change.state, causes: [], began: startOf(change, changes[index - 1]), noticed: change.at };
        incidents.push(open);
      }
      if (change.cause && !open.causes.includes(change.cause)) open.causes.push(change.cause);
    } else if (open && change.state !== 'unknown') {
      open.ended = change.at;
      if (change.cure) open.cure = change.cure;
    }
    if (open && !open.issue && change.issue) open.issue = change.issue;
  }
  return incidents;
}
