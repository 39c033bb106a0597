// What recovered, by what the problem was about, and the words for it.
import { expect, test } from '@jest/globals';
import {
  goodNews,
  type PastProblem,
  type Recovery,
  recoveryOf,
  recoveryWords,
} from '../../../src/core/incident/recovery.ts';

const DAY = 24 * 60 * 60_000;

test.each<[Partial<PastProblem>, Recovery, string, string]>([
  [{ state: 'expired' }, 'token', 'The WhatsApp token of shop works again', 'Resolved: Meta accepts the token.'],
  // What was known of messages before the token expired is not what people waited for.
  [{ state: 'expired', effects: ['cannot-send'] }, 'token', 'The WhatsApp token of shop works again', 'Meta accepts'],
  [{ state: 'misconfigured' }, 'token', 'The WhatsApp token of shop works again', 'Resolved: Meta accepts the token.'],
  [{ state: 'expiring' }, 'expiry', 'The WhatsApp token of shop no longer expires soon', 'no longer expires soon'],
  [{ state: 'unknown' }, 'checks', 'Checks of the WhatsApp token of shop work again', 'Checks work again'],
  [{ backup: 'running' }, 'backup', 'no longer depends on its backup WhatsApp token', 'depends on its backup token'],
  [{ effects: ['calls-refused'] }, 'use', 'Meta no longer rejects calls of shop', "calls in the bot's log"],
  [{ effects: ['cannot-send'] }, 'sending', 'Meta lets shop send messages again', 'lets the bot send messages again'],
  [
    { effects: ['cannot-receive'] },
    'receiving',
    'Meta delivers messages to shop again',
    'delivers messages to the bot',
  ],
  [
    { effects: ['cannot-send', 'cannot-receive'] },
    'messages',
    'from and to shop through again',
    'messages through again',
  ],
  [{ state: 'expiring', effects: ['cannot-send'] }, 'sending', 'Meta lets shop send messages again', 'send messages'],
  // A bot that ran with an older token, for one: its own token worked all the time.
  [{}, 'other', 'All is well again with the WhatsApp token of shop', 'Resolved: the token works'],
  [{ state: 'recovered' }, 'other', 'All is well again with the WhatsApp token of shop', 'Resolved: the token works'],
])('%j: %s', (problem, recovery, line, words) => {
  expect(recoveryOf({ state: 'valid', effects: [], ...problem })).toBe(recovery);
  expect(goodNews('shop', recovery)).toMatch(/^✅ /);
  expect(goodNews('shop', recovery)).toContain(line);
  expect(recoveryWords(recovery)).toContain(words);
});

test('of refused calls that were not seen for a day, no more than that is said', () => {
  expect(recoveryWords('use', DAY - 1)).toBe("Meta no longer rejects calls in the bot's log.");
  expect(recoveryWords('use', DAY)).toBe('No rejected call was seen for 24 hours.');
});
