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
}

/** Oldest first. A check that could not find out ends none. */
export function findIncidents(changes: readonly Change[]): PastIncident[] {
  const incidents: (PastIncident & { causes: string[] })[] = [];
  for (const [index, change] of changes.entries()) {
    const last = incidents.at(-1);
    const open = last && !last.ended ? last : undefined;
    if (isLoud(change.level)) {
      if (!open)
        incidents.push({
          state: change.state,
          causes: change.cause ? [change.cause] : [],
          began: startOf(change, changes[index - 1]),
          noticed: change.at,
        });
      else if (change.cause && !open.causes.includes(change.cause)) open.causes.push(change.cause);
    } else if (open && change.state !== 'unknown') {
      open.ended = change.at;
      if (change.cure) open.cure = change.cure;
    }
  }
  return incidents;
}
