// Which token a sentence is about: the one that is watched, unless it says otherwise.

/** How sentences call it. */
export interface Subject {
  /** In the middle of a sentence. */
  name: string;
  /** What to do where it does not work. */
  replace: string;
  /** Told once, so it may say how long ago something was; an open issue would change at every check. */
  once?: true;
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
};
/** One that is only asked about. */
export const GIVEN: Subject = { name: 'this token', replace: 'Generate a new token at Meta.', once: true };
/** What Meta issued for the pasted one, and for the stored one. */
export const EXCHANGED: Subject = { ...NEW, name: 'the exchanged token' };
export const RENEWED: Subject = { ...STORED, name: 'the renewed token', once: true };

export function backupIn(variable: string): Subject {
  return { name: `the backup in \`${variable}\``, replace: `Save a new token in \`${variable}\`.` };
}

/** A sentence with its gaps filled: `{token}`, `{Token}` at its beginning, `{replace}`. */
export function about({ name, replace }: Subject, sentence: string): string {
  const gaps: Record<string, string> = {
    '{token}': name,
    '{Token}': name.charAt(0).toUpperCase() + name.slice(1),
    '{replace}': replace,
  };
  return sentence.replace(/\{\w+\}/g, (gap) => gaps[gap] ?? gap);
}
