// One simulated life of a bot: the real manager in a made world, event after event.
import { SimulatedClock } from './clock.ts';
import { planSitting } from './guide.ts';
import type { SimulatedHistory } from './history.ts';
import { createManager, type Strategy } from './manager.ts';
import { SimulatedMeta } from './meta.ts';
import { Person } from './person.ts';
import { SimulatedRailway } from './railway.ts';
import { between, createRandom } from './random.ts';
import { type Punctuality, planChecks } from './schedule.ts';
import { measureSilence, type Reign, type Silence } from './silence.ts';
import { DAY, HOUR, START } from './time.ts';
import type { FetchedKind, TokenKind } from './tokens.ts';

/** Everything that a life follows from. */
export interface Life {
  kind: TokenKind;
  strategy: Strategy;
  seed: number;
  days: number;
  /** Minutes of the hour at which the monitor is scheduled. */
  minutes: readonly number[];
  /** How GitHub keeps the schedule; as its documentation has it unless said. */
  punctuality?: Punctuality;
}

/** What came of it. */
export interface Figures {
  pastes: number;
  silence: Silence;
  alerts: number;
}

/** What happened, by the world's own account. Times in milliseconds. */
export interface Events {
  span: { from: number; to: number };
  /** The tokens that the bot ran with, in their order. */
  reigns: readonly NamedReign[];
  /** When checks began. */
  checks: readonly number[];
  /** When somebody looked whether the token works: each check, and each paste at its end. */
  looks: readonly Look[];
  pastes: number;
  alerts: number;
}

/** With the end that Meta names, which is later than the true one where data access ends before. */
export interface NamedReign extends Reign {
  expiresAt: number;
}

export interface Look {
  at: number;
  by: 'check' | 'paste';
  /** The variable holds another token than before it. */
  replaced: boolean;
}

/** GitHub's page of runs. */
export const LISTED = 100;

/** The first token is some time old already, and surely still works. */
const OLDEST_FIRST_TOKEN: Record<TokenKind, number> = { hourly: HOUR, 'sixty-day': 60 * DAY, never: 60 * DAY };

export async function simulate(life: Life): Promise<Figures> {
  return sumUp(await live(life));
}

export function sumUp({ reigns, span, pastes, alerts }: Events): Figures {
  return { pastes, silence: measureSilence(reigns, span), alerts };
}

/** @param store where the monitor keeps a history, where it does */
export async function live(
  { kind, strategy, seed, days, minutes, punctuality }: Life,
  store?: SimulatedHistory,
): Promise<Events> {
  const span = { from: START, to: START + days * DAY };
  const clock = new SimulatedClock(START);
  const meta = new SimulatedMeta(clock);
  const firstMadeAt = START - between({ from: 0, to: OLDEST_FIRST_TOKEN[kind] }, createRandom(seed, 'first token'));
  const first = { token: meta.giveOut(kind, firstMadeAt), since: firstMadeAt };
  const railway = new SimulatedRailway(clock, first, createRandom(seed, 'deployments'));
  const person = new Person(clock, createRandom(seed, 'person'));
  const checks: number[] = [];
  const looks: Look[] = [];
  // The run that asks is the last one.
  const listRuns = async () =>
    checks
      .slice(-1 - LISTED, -1)
      .map((time) => ({ at: new Date(time), isScheduled: true }))
      .reverse();
  const world = { clock, meta, railway, person, listRuns, ...(store ? { history: { store } } : {}) };
  const manager = createManager(world, strategy);
  const due = strategy.checks ? planChecks(minutes, span, createRandom(seed, 'schedule'), punctuality) : [];

  // Whose token never expires has been where the guide leads.
  let sitting = strategy.guided && kind !== 'never' ? planSitting(createRandom(seed, 'guide')) : undefined;
  let fetched: FetchedKind = kind;

  for (;;) {
    const checkAt = due[0] ?? Number.POSITIVE_INFINITY;
    const neededAt = person.nextPasteAt(meta.acceptedUntil(railway.running().token));
    const pasteAt = Math.min(neededAt, sitting ? START + sitting.takes : Number.POSITIVE_INFINITY);
    // Runs share a concurrency group: one that comes due during another begins after it.
    const begin = Math.max(clock.time, Math.min(checkAt, pasteAt));
    if (begin >= span.to) break;
    clock.jumpTo(begin);
    const before = railway.stored();
    const by = pasteAt <= checkAt ? 'paste' : 'check';
    if (by === 'paste') {
      if (sitting && pasteAt < neededAt) {
        fetched = 'system-user';
        person.paste(sitting.pastes);
        sitting = undefined;
      } else person.paste();
      await manager.updateRailwayToken(meta.giveOut(fetched, clock.time));
    } else {
      due.shift();
      checks.push(clock.time);
      await manager.check();
    }
    looks.push({ at: clock.time, by, replaced: railway.stored() !== before });
  }
  clock.jumpTo(span.to);
  const reigns = railway.reigns().map(({ from, token }) => ({ from, ...meta.endOf(token) }));
  return { span, reigns, checks, looks, pastes: person.pastes, alerts: person.alerts };
}
