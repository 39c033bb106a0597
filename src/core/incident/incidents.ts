// The times that a bot was silent, or about to be, as its issue keeps them.

import { findNeed } from '../backup/backup.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Incident } from './marker.ts';

/** On its backup the bot answers: that is no incident, and ends the one before. */
export function continueIncidents(incidents: readonly Incident[], verdict: Verdict, now: Date): Incident[] {
  if (findNeed(verdict.reasons) && verdict.level === 'warning') return endIncidents(incidents, now);
  const last = incidents.at(-1);
  if (!last || last.to) return [...incidents, { from: now, state: verdict.state }];
  return [...incidents.slice(0, -1), { ...last, state: verdict.state }];
}

export function endIncidents(incidents: readonly Incident[], now: Date): Incident[] {
  return incidents.map((incident) => (incident.to ? incident : { ...incident, to: now }));
}
