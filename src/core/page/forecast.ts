// When a person is next needed: from what Meta said of the token's end, from who renewed it, and from past lives.

import type { Change, History } from '../history/history.ts';
import { isLoud } from '../reason.ts';
import { isDead, isWorking, type State } from '../token/token-health.ts';

/** `renewed`: not even then, as long as renewing goes on as it did. `about`: going by past tokens alone. */
export type Forecast =
  | { need: 'now'; state: State }
  | { need: 'by'; at: Date; isPast: boolean }
  | { need: 'renewed'; at: Date; renewals: number }
  | { need: 'about'; at: Date; lives: number }
  | { need: 'nobody' }
  | { need: 'unknown' };

export function forecastFromHistory({ changes }: Pick<History, 'changes'>, now: Date): Forecast {
  const latest = changes.at(-1);
  if (!latest || latest.state === 'unknown') return { need: 'unknown' };
  if (!isWorking(latest.state) || isLoud(latest.level)) return { need: 'now', state: latest.state };
  const { expiresAt } = latest;
  if (expiresAt === 'never') return { need: 'nobody' };
  if (expiresAt) {
    const renewals = countRenewals(changes);
    const isPast = expiresAt <= now;
    return renewals > 0 && !isPast
      ? { need: 'renewed', at: expiresAt, renewals }
      : { need: 'by', at: expiresAt, isPast };
  }
  const lives = pastLives(changes);
  const usual = median(lives);
  const born = changes.findLast(({ cure }) => cure !== undefined && cure !== 'by-itself')?.at;
  if (usual === undefined || !born) return { need: 'unknown' };
  return { need: 'about', at: new Date(born.getTime() + usual), lives: lives.length };
}

/** How many renewals there were by themselves since a person last handed one in. */
function countRenewals(changes: readonly Change[]): number {
  const byHand = changes.findLastIndex(({ cure }) => cure === 'pasted' || cure === 'switched');
  return changes.slice(byHand + 1).filter(({ cure }) => cure === 'renewed').length;
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** How long tokens lived whose beginning and end were both seen. Milliseconds. */
function pastLives(changes: readonly Change[]): number[] {
  const lives: number[] = [];
  let born: Date | undefined;
  for (const { at, state, cure } of changes) {
    if (born && isDead(state)) {
      lives.push(at.getTime() - born.getTime());
      born = undefined;
    }
    if (cure && cure !== 'by-itself') born = at;
  }
  return lives;
}
