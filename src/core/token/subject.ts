// Which token a sentence is about: the one that is watched, unless it says otherwise.

import type { Reason } from '../reason.ts';

/** How sentences call it. */
export interface Subject {
  /** In the middle of a sentence. */
  name: string;
  /** What to do where it does not work. */
  replace: string;
  /** Told once, so it may say how long ago something was; an open issue would change at every check. */
  once?: true;
  /** What Meta has to say against it, in place of `it has expired`. */
  expired?: string;
  /** Its reasons may follow words that named it already: `New token rejected`. */
  isNamedBefore?: true;
}

const REPLACE = 'Replace the token with a new one from Meta.';

export const WATCHED: Subject = { name: 'the token', replace: REPLACE };
/** Beside others. */
export const STORED: Subject = { name: 'the stored token', replace: REPLACE };
/** One that is to be put in the place of the stored one. */
export const NEW: Subject = {
  name: 'the new token',
  replace: 'Generate another token at Meta and use that one.',
  once: true,
  isNamedBefore: true,
};
/** One that is only asked about. */
export const GIVEN: Subject = {
  name: 'this token',
  replace: 'Generate a new token at Meta.',
  once: true,
  isNamedBefore: true,
};
/** What Meta issued for the pasted one, and for the stored one. */
export const EXCHANGED: Subject = { ...NEW, name: 'the exchanged token' };
export const RENEWED: Subject = { ...STORED, name: 'the renewed token', once: true };

export function backupIn(variable: string): Subject {
  return { name: `the backup in \`${variable}\``, replace: `Save a new token in \`${variable}\`.` };
}

/** How a sentence goes on from words that named the token, instead of these gaps at its beginning. */
const SEQUELS: readonly (readonly [gap: string, sequel: string])[] = [
  ['{Rejected}', ' by Meta'],
  ['{Token} ', ': it '],
];

/** What a reason says about it, from a sentence with gaps. */
export function tellOf(subject: Subject, sentence: string): Pick<Reason, 'what' | 'sequel'> {
  const what = about(subject, sentence);
  const [gap, sequel] = SEQUELS.find(([begin]) => subject.isNamedBefore && sentence.startsWith(begin)) ?? [];
  return gap ? { what, sequel: `${sequel}${about(subject, sentence.slice(gap.length))}` } : { what };
}

/** A sentence with its gaps filled: `{token}`, `{Token}` and `{Rejected}` at its beginning, `{expired}`, `{replace}`. */
export function about({ name, replace, expired = 'it has expired' }: Subject, sentence: string): string {
  const gaps: Record<string, string> = {
    '{token}': name,
    '{Token}': name.charAt(0).toUpperCase() + name.slice(1),
    '{Rejected}': `Meta rejected ${name}`,
    '{expired}': expired,
    '{replace}': replace,
  };
  return sentence.replace(/\{\w+\}/g, (gap) => gaps[gap] ?? gap);
}
