// Whatever may be remembered of sending and receiving, for properties.
import fc from 'fast-check';
import { MESSAGING_CODES, type MessagingCodeName } from '../../src/core/messaging/codes.ts';
import type { MessagingMemory } from '../../src/core/messaging/memory.ts';

/** @param aDate times that are written and read unchanged */
export function aMessagingMemory(aDate: fc.Arbitrary<Date>): fc.Arbitrary<MessagingMemory> {
  const aCode = fc.constantFrom(...(Object.keys(MESSAGING_CODES) as MessagingCodeName[]));
  const anId = fc.stringMatching(/^\d{5,20}$/);
  return fc.record(
    { accountId: anId, businessId: anId, codes: fc.dictionary(aCode, aDate, { noNullPrototype: true }) },
    { requiredKeys: ['codes'] },
  );
}
