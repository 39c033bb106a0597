// The person who pastes: answers alerts by day, sleeps at night, and hears by and by that the bot is silent.
import type { Notification } from '../../src/core/report/notification.ts';
import type { SimulatedClock } from './clock.ts';
import { between, type Random } from './random.ts';
import { DAY, HOUR, MINUTE } from './time.ts';

export const WAKES_AT = 8 * HOUR;
export const SLEEPS_AT = 23 * HOUR;
/** From knowing to having the new token pasted. */
export const ANSWERS_AFTER = 10 * MINUTE;
/** From the bot's silence, or from waking up to it, to knowing of it where nothing tells: all equally likely. */
export const NOTICES_AFTER = { from: 10 * MINUTE, to: 3 * HOUR };

/** The moment itself by day, 08:00 at night. What never comes stays so. */
export function whenAwake(time: number): number {
  if (!Number.isFinite(time)) return time;
  const ofDay = time % DAY;
  if (ofDay < WAKES_AT) return time - ofDay + WAKES_AT;
  return ofDay < SLEEPS_AT ? time : time - ofDay + DAY + WAKES_AT;
}

/** When the person pastes, who is told at this time. */
export function answersAt(toldAt: number): number {
  return whenAwake(toldAt) + ANSWERS_AFTER;
}

/** When the person pastes, whom nobody tells that the bot is silent. */
export function noticesAt(silentFrom: number, random: Random): number {
  return answersAt(whenAwake(silentFrom) + between(NOTICES_AFTER, random));
}

export class Person {
  readonly #clock: SimulatedClock;
  readonly #random: Random;
  #answer = Number.POSITIVE_INFINITY;
  #notice = { of: Number.POSITIVE_INFINITY, at: Number.POSITIVE_INFINITY };
  #pastedAt = Number.NEGATIVE_INFINITY;
  pastes = 0;
  /** Messages heard, good news included. */
  alerts = 0;

  constructor(clock: SimulatedClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
  }

  /** A message about a token that is well asks for nothing any more. */
  readonly hear = async ({ state }: Pick<Notification, 'state'>): Promise<void> => {
    this.alerts++;
    const asks = state === 'expired' || state === 'invalid' || state === 'expiring';
    this.#answer = asks ? Math.min(this.#answer, answersAt(this.#clock.time)) : Number.POSITIVE_INFINITY;
  };

  /** @param silentFrom when the bot falls silent, or fell, unless something happens */
  nextPasteAt(silentFrom: number): number {
    // Where a paste did not help, it takes as long again.
    const of = Math.max(silentFrom, this.#pastedAt);
    if (of !== this.#notice.of) this.#notice = { of, at: noticesAt(of, this.#random) };
    return Math.min(this.#answer, this.#notice.at);
  }

  /** @param count where it takes another token before to get this one */
  paste(count = 1): void {
    this.pastes += count;
    this.#pastedAt = this.#clock.time;
    this.#answer = Number.POSITIVE_INFINITY;
  }
}
