// One simulated life of a bot: the real manager in a made world, event after event.
import { SimulatedClock } from './clock.ts';
import { createManager, type Strategy } from './manager.ts';
import { SimulatedMeta } from './meta.ts';
import { Person } from './person.ts';
import { SimulatedRailway } from './railway.ts';
import { between, createRandom } from './random.ts';
import { planChecks } from './schedule.ts';
import { measureSilence, type Silence } from './silence.ts';
import { DAY, HOUR, START } from './time.ts';
import type { TokenKind } from './tokens.ts';

/** Everything that a life follows from. */
export interface Life {
  kind: TokenKind;
  strategy: Strategy;
  seed: number;
  days: number;
  /** Minutes of the hour at which the monitor is scheduled. */
  minutes: readonly number[];
}

/** What came of it. */
export interface Figures {
  pastes: number;
  silence: Silence;
  alerts: number;
}

/** The first token is some time old already, and surely still works. */
const OLDEST_FIRST_TOKEN: Record<TokenKind, number> = { hourly: HOUR, 'sixty-day': 60 * DAY, never: 60 * DAY };

export async function simulate({ kind, strategy, seed, days, minutes }: Life): Promise<Figures> {
  const span = { from: START, to: START + days * DAY };
  const clock = new SimulatedClock(START);
  const meta = new SimulatedMeta(clock);
  const firstMadeAt = START - between({ from: 0, to: OLDEST_FIRST_TOKEN[kind] }, createRandom(seed, 'first token'));
  const first = { token: meta.giveOut(kind, firstMadeAt), since: firstMadeAt };
  const railway = new SimulatedRailway(clock, first, createRandom(seed, 'deployments'));
  const person = new Person(clock, createRandom(seed, 'person'));
  const manager = createManager({ clock, meta, railway, person }, strategy);
  const checks = strategy.checks ? planChecks(minutes, span, createRandom(seed, 'schedule')) : [];

  for (;;) {
    const checkAt = checks[0] ?? Number.POSITIVE_INFINITY;
    const pasteAt = person.nextPasteAt(meta.acceptedUntil(railway.running().token));
    // Runs share a concurrency group: one that comes due during another begins after it.
    const begin = Math.max(clock.time, Math.min(checkAt, pasteAt));
    if (begin >= span.to) break;
    clock.jumpTo(begin);
    if (pasteAt <= checkAt) {
      person.paste();
      await manager.updateRailwayToken(meta.giveOut(kind, clock.time));
    } else {
      checks.shift();
      await manager.check();
    }
  }
  clock.jumpTo(span.to);
  const reigns = railway.reigns().map(({ from, token }) => ({ from, acceptedUntil: meta.acceptedUntil(token) }));
  return { pastes: person.pastes, silence: measureSilence(reigns, span), alerts: person.alerts };
}
