// What a rotation leaves for the checks after it where Railway lost an answer: the change may still take place.

/** Salted hashes, in hexadecimal digits: they say whether two values are the same, and nothing about what they are. */
export interface UnsettledWrite {
  /** Of this rotation alone. */
  salt: string;
  /** The token that was written. */
  wrote: string;
  /** A deployment, and the token that it is known to run with. */
  runs?: string;
}

/** What the variable turned out to hold: the token that was written, or the one that the running deployment has. */
export type Landed = 'wrote' | 'runs';
