// Whether an open issue has anything new to say: the time of checking is not, nor is what a check could not see.

import { isMessagingCode } from '../messaging/codes.ts';
import { blockedIn } from '../messaging/memory.ts';
import { isLoud } from '../reason.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type Marker, remembersSame, withoutMemory } from './marker.ts';

/** The body and the memory in it, as they are and as this check would write them. */
export interface Rewrite {
  before: string;
  after: string;
  marker: Marker;
  next: Marker;
  verdict: Verdict;
  /** Meta did not answer in time whether the bot can send and receive. */
  isUnheard?: boolean | undefined;
}

export function saysNews({ before, after, marker, next, verdict, isUnheard = false }: Rewrite): boolean {
  if (!isUnheard) return timeless(before) !== timeless(after);
  if (!remembersSame(marker, next)) return true;
  // It is about what was not seen this time, and nothing else is wrong.
  if (blockedIn(marker.messaging) && !isLoud(verdict.level)) return false;
  return withoutMessages(before) !== withoutMessages(after);
}

/** Without the time of checking, which stands on a line of its own. */
function timeless(body: string): string {
  return body
    .replaceAll('\r\n', '\n')
    .replace(/^.*Last check.*$/gm, '')
    .trim();
}

/** Without the lines that say whether messages go through. */
function withoutMessages(body: string): string {
  const lines = timeless(withoutMemory(body)).split('\n');
  return lines.filter((line) => line !== '' && !isAboutMessages(line)).join('\n');
}

function isAboutMessages(line: string): boolean {
  const [, code = ''] = /^- .*<sub>([A-Z_]+)<\/sub>$/.exec(line) ?? [];
  return isMessagingCode(code) || line.startsWith('| Messages |') || line === '### What is wrong';
}
