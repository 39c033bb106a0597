// Which part of a fleet a run takes: by a hash of the name, so that a bot stays where it is when others come.

/** One of so many parts, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

const MOST_PARTS = 100;

/** `2/5`; nothing where it is not that. */
export function parseShard(text: string): Shard | undefined {
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part >= 1 && shard.part <= shard.of && shard.of <= MOST_PARTS ? shard : undefined;
}

export function isInShard(name: string, { part, of }: Shard): boolean {
  return fnv1a(name) % of === part - 1;
}

/** http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a, 32 bits); names are ASCII. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  // The last bits alone are poorly mixed for names that differ in one character.
  return ((hash >>> 16) ^ hash) >>> 0;
}
