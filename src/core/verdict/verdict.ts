// Decides, from everything that was observed, what state the watched token is in and how loudly to say so.

import { type Effect, hasEffect, isLoud, type Level, type Reason, sortByLevel, worstLevel } from '../reason.ts';
import { preferLasting } from '../token/permanent-token.ts';
import type { State } from '../token/token-health.ts';
import { isWorking, levelOfState } from '../token/token-health.ts';
import type { VerdictFacts } from './observation.ts';
import { RULES } from './rules.ts';

/** The decision of one pass. */
export interface Verdict {
  state: State;
  level: Level;
  /** Loudest first. */
  reasons: Reason[];
  /** The bot answers again (or still): an open issue may be closed. */
  healthy: boolean;
}

/** The problem may be over, and is not called so yet. */
const HOLDING = ['holds-issue', 'awaits-proof'] as const;

export function decide(observation: VerdictFacts): Verdict {
  const { health, notes } = observation;
  const found = RULES.flatMap((rule) => rule(observation) ?? []);
  const reasons = preferLasting([...health.reasons, ...notes, ...found]);
  const level = worstLevel([levelOfState(health.state), health.level, ...reasons.map((reason) => reason.level)]);
  return {
    state: health.state,
    level,
    reasons: sortByLevel(reasons),
    healthy: isWorking(health.state) && !HOLDING.some((effect) => hasEffect(reasons, effect)) && !isLoud(level),
  };
}

/** What says more than a state in which the token is not known to work. */
const LEADS: Partial<Record<State, Effect>> = { unknown: 'blind', misconfigured: 'monitor-refused' };

/** The reason that the first line is about: the loudest that says more than the state; nothing where none does. */
export function findLeading({ state, reasons }: Pick<Verdict, 'state'> & { reasons: readonly Reason[] }) {
  if (!isWorking(state)) return reasons.find(({ effect }) => effect !== undefined && effect === LEADS[state]);
  const loud = sortByLevel(reasons.filter(({ level }) => isLoud(level)));
  const quiet = state === 'valid' ? reasons : [];
  return loud.find(({ headline }) => headline) ?? loud[0] ?? quiet.find(({ headline }) => headline);
}
