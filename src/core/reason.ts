// The words every judgement is made of: a level, and reasons that say what happened, why probably, and what to do.

/** How loudly a finding is told. `info` and `warning` leave a run green unless `fail-on` says otherwise. */
export type Level = 'info' | 'warning' | 'error' | 'critical';

/** Whether it is an error, or worse: it opens an issue, and makes a run red unless `fail-on` says otherwise. */
export function isLoud(level: Level): boolean {
  return level === 'error' || level === 'critical';
}

/** From quiet to loud, so that the worst of several can be taken. */
export const LEVELS: readonly Level[] = ['info', 'warning', 'error', 'critical'];

/** What a reason does besides being told. Whoever acts upon reasons goes by this, never by their codes. */
export type Effect =
  /** The bot does not run with the stored token. Where it is an error, the bot is silent although that token works. */
  | 'bot-silent'
  /** The bot runs on its backup, so a new one has to be stored. */
  | 'needs-backup'
  /** A new backup was asked for, and what was stored since is none. */
  | 'awaits-backup'
  /** The token works, and messages do not go out, or do not come in. */
  | 'cannot-send'
  | 'cannot-receive'
  /** The monitor could not find anything out for too long. */
  | 'blind'
  /** The problem may be over, but is not yet: an open issue waits. */
  | 'holds-issue'
  /** The stored token works, and Meta refuses the bot's own calls. */
  | 'calls-refused'
  /** They were refused, and the bot was not seen to work since: an open issue stays, and says so. */
  | 'awaits-proof'
  /** It says when the token ends, which renewing it puts off. */
  | 'token-ends'
  /** It says when the token loses its access to data, which only its user can put off. */
  | 'data-ends'
  /** The token lives for hours: harmless where things are tried out, and bad advice for a bot in production. */
  | 'temporary'
  | 'temporary-in-use'
  /** It tells of something that was done, so a dry run leaves it out. */
  | 'was-done'
  /** It says why nothing was tried, so nothing failed. */
  | 'not-tried'
  /** The app that made the token is not there any more, so that its id seems wrong says nothing new. */
  | 'app-gone'
  /** The token belongs to another app than the one that asks. */
  | 'another-app'
  /** Another run was faster. */
  | 'overtaken'
  /** A service refused the token of the monitor itself, which says nothing about the bot or its token. */
  | 'monitor-refused'
  /** The program itself failed at something: the run is red, and what depends on that is not known. */
  | 'own-bug';

/** How a reason is told first. */
export interface Headline {
  /** One line; `{bot}` stands for the bot's name. */
  line: string;
  /** A few words for the title of the issue. */
  title: string;
}

/** What a code does whenever it is said; the words beside it may differ. */
export interface Behaviour {
  /** Absent where its own sentence has to do. */
  headline?: Headline;
  effect?: Effect;
}

/**
 * Every code, by subject. Each subject declares its table where its reasons are, and adds it here from there: this file
 * is the ground that they stand on, and cannot import them.
 */
export interface CodeTables {
  outages: typeof OUTAGES;
}

/** Every one has a heading in `docs/troubleshooting.md`. */
export type Code = { [Subject in keyof CodeTables]: keyof CodeTables[Subject] }[keyof CodeTables];

/** The codes of services that gave no usable answer, and which these are. */
export const OUTAGES = {
  META_UNAVAILABLE: 'Meta',
  RAILWAY_UNAVAILABLE: 'Railway',
  GITHUB_UNAVAILABLE: 'GitHub',
} as const;

/** One thing a person should know. */
export interface Reason extends Behaviour {
  code: Code;
  level: Level;
  /** What happened, as one sentence. */
  what: string;
  /** The same behind words that named the token already: ` by Meta: it has expired.` after `New token rejected`. */
  sequel?: string;
  /** The likeliest cause. */
  why?: string;
  /** What to do about it. */
  fix?: string;
  /** The service that gave no usable answer, where the reason says just that. */
  noAnswerFrom?: string;
}

export function hasEffect(reasons: readonly Reason[], effect: Effect): boolean {
  return reasons.some((reason) => reason.effect === effect);
}

/** What programs are told of a reason: what people are told. */
export function toldOf({
  headline: _line,
  effect: _does,
  noAnswerFrom: _silent,
  sequel: _same,
  ...told
}: Reason): Reason {
  return told;
}

/** Loudest first. */
export function sortByLevel(reasons: readonly Reason[]): Reason[] {
  return reasons.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
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
