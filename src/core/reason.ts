// The words every judgement is made of: a level, and reasons that say what happened, why probably, and what to do.

/** How loudly a finding is told. `info` and `warning` leave a run green unless `fail-on` says otherwise. */
export type Level = 'info' | 'warning' | 'error' | 'critical';

/** From quiet to loud, so that the worst of several can be taken. */
export const LEVELS: readonly Level[] = ['info', 'warning', 'error', 'critical'];

/** One thing a person should know. Every code has a heading in `docs/troubleshooting.md`. */
export interface Reason {
  code: string;
  level: Level;
  /** What happened, as one sentence. */
  what: string;
  /** The likeliest cause. */
  why?: string;
  /** What to do about it. */
  fix?: string;
}

/** What came of asking somebody outside: an answer, or the reason why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: Reason };

/** All of it in one line, behind its code. */
export function reasonLine({ code, what, why, fix }: Pick<Reason, 'code' | 'what' | 'why' | 'fix'>): string {
  return [`${code}: ${what}`, why, fix && `What to do: ${fix}`].filter(Boolean).join(' ');
}

/** The loudest level among several; `info` when there is none. */
export function worstLevel(levels: Iterable<Level>): Level {
  let worst = 0;
  for (const level of levels) worst = Math.max(worst, LEVELS.indexOf(level));
  return LEVELS[worst] ?? 'info';
}
