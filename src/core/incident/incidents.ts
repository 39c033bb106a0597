// What an issue keeps from run to run: the times that a bot was down, or about to be, and the advice that was told.

import { findNeed } from '../backup/backup.ts';
import { blockedIn } from '../messaging/memory.ts';
import { DAY_MS } from '../time.ts';
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

const RECOVERED: Partial<Record<Marker['state'], string>> = {
  expiring: 'The token no longer expires soon.',
  unknown: 'Checks work again, and Meta accepts the token.',
};

/** What is well again, by what the issue was about. */
export function recoveryWords({ state, backup, refused, messaging }: Marker, now: Date): string {
  if (backup) return 'The bot no longer depends on its backup token.';
  if (refused) return quietSince(now.getTime() - refused.getTime());
  if (blockedIn(messaging)) return 'Meta lets messages through again.';
  return RECOVERED[state] ?? 'Resolved: Meta accepts the token.';
}

function quietSince(durationMs: number): string {
  if (durationMs < DAY_MS) return "Meta no longer rejects calls in the bot's log.";
  return 'No rejected call was seen for 24 hours.';
}
