// What recovered, and how that is told: a bot whose token worked all the time did not get it back.

import type { BackupNeed } from '../backup/backup.ts';
import type { Effect } from '../reason.ts';
import { DAY_MS } from '../time.ts';
import { isWorking } from '../token/token-health.ts';
import type { KeptState } from './marker.ts';

/** `use`: Meta accepts the bot's own calls again. `other`: the token worked, and no more than that is known. */
export type Recovery =
  | 'token'
  | 'expiry'
  | 'checks'
  | 'backup'
  | 'use'
  | 'sending'
  | 'receiving'
  | 'messages'
  | 'other';

/** What was known of the problem while it lasted. */
export interface PastProblem {
  state: KeptState;
  backup?: BackupNeed | undefined;
  effects: readonly Effect[];
}

/** By what the problem was about. */
export function recoveryOf({ state, backup, effects }: PastProblem): Recovery {
  if (backup) return 'backup';
  if (state === 'unknown') return 'checks';
  if (state !== 'recovered' && !isWorking(state)) return 'token';
  if (effects.includes('calls-refused')) return 'use';
  const [sends, receives] = [effects.includes('cannot-send'), effects.includes('cannot-receive')];
  if (sends || receives) return sends && receives ? 'messages' : sends ? 'sending' : 'receiving';
  return state === 'expiring' ? 'expiry' : 'other';
}

/** The first line of what is told, and the heading of the issue that is closed. */
const NEWS: Record<Recovery, (bot: string) => string> = {
  token: (bot) => `The WhatsApp token of ${bot} works again`,
  expiry: (bot) => `The WhatsApp token of ${bot} no longer expires soon`,
  checks: (bot) => `Checks of the WhatsApp token of ${bot} work again`,
  backup: (bot) => `The bot ${bot} no longer depends on its backup WhatsApp token`,
  use: (bot) => `Meta no longer rejects calls of ${bot}`,
  sending: (bot) => `Meta lets ${bot} send messages again`,
  receiving: (bot) => `Meta delivers messages to ${bot} again`,
  messages: (bot) => `Meta lets messages from and to ${bot} through again`,
  other: (bot) => `All is well again with the WhatsApp token of ${bot}`,
};

export function goodNews(bot: string, recovery: Recovery): string {
  return `✅ ${NEWS[recovery](bot)}`;
}

const WORDS: Record<Recovery, string> = {
  token: 'Resolved: Meta accepts the token.',
  expiry: 'The token no longer expires soon.',
  checks: 'Checks work again, and Meta accepts the token.',
  backup: 'The bot no longer depends on its backup token.',
  use: "Meta no longer rejects calls in the bot's log.",
  sending: 'Meta lets the bot send messages again.',
  receiving: 'Meta delivers messages to the bot again.',
  messages: 'Meta lets messages through again.',
  other: 'Resolved: the token works, and nothing else is wrong.',
};

/** The same in a comment. Of refused calls it is only known how long none was seen. Milliseconds. */
export function recoveryWords(recovery: Recovery, quietForMs = 0): string {
  return recovery === 'use' && quietForMs >= DAY_MS ? 'No rejected call was seen for 24 hours.' : WORDS[recovery];
}
