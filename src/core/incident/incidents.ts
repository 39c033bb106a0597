// What an issue keeps from run to run: the times that a bot was down, or about to be, and the advice that was told.

import { findNeed } from '../backup/backup.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Incident, Marker } from './marker.ts';

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

/** The advice that is not news the next time. */
export function toldIn({ reasons }: Verdict): Pick<Marker, 'told'> {
  const codes = reasons.filter(({ level }) => level === 'warning').map(({ code }) => code);
  return codes.length > 0 ? { told: [...new Set(codes)].sort() } : {};
}
