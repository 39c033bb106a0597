// A reason is read by a tired person: it has to be said in whole sentences.
import { expect } from '@jest/globals';
import type { Reason } from '../../src/core/reason.ts';

/** Fails where something that should be said is empty, or is no sentence. */
export function expectSentences({ what, why, fix }: Pick<Reason, 'what' | 'why' | 'fix'>): void {
  for (const text of [what, why ?? 'So it is.', fix ?? 'So be it.']) expect(text).toMatch(/^["`A-Z].+\s.+[.)a-z]$/s);
}
