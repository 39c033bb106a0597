// How loudly it is told: what blocks is an error once two checks have seen it, and the rest is not told every half hour.
import type { Level, Reason } from '../reason.ts';
import { WEEK_MS } from '../time.ts';
import { behaviourOf, isMessagingCode, type MessagingCodeName } from './codes.ts';
import type { MessagingMemory } from './memory.ts';
import type { Messaging, Question } from './messaging.ts';
import type { MessagingFinding } from './number.ts';

export interface ToldMessaging {
  reasons: Reason[];
  /** From now on. */
  memory: MessagingMemory;
  /** Something is told that is no error, and for the first time, or again after a week. */
  isNews?: true;
}

export interface TellOptions {
  /** Absent where nothing remembers the check before: then one check has to do. */
  memory: MessagingMemory | undefined;
  mute: ReadonlySet<MessagingCodeName>;
  now: Date;
  /** People look already, so one check has to do as well. */
  issueIsOpen?: boolean;
}

export function tellMessaging(
  messaging: Messaging,
  { memory, mute, now, issueIsOpen = false }: TellOptions,
): ToldMessaging {
  const codes: Partial<Record<MessagingCodeName, Date>> = {};
  const reasons: Reason[] = [];
  let isNews = false;
  for (const finding of [...messaging.send, ...messaging.receive].filter(({ code }) => !mute.has(code))) {
    const { reason, at } = tell(finding, { memory, now, issueIsOpen });
    reasons.push(reason);
    if (at) codes[finding.code] = at;
    const { weight } = behaviourOf(finding.code);
    if (at === now && (weight === 'limited' || weight === 'advice')) isNews = true;
  }
  const { accountId = memory?.accountId, businessId = memory?.businessId } = messaging.ids;
  const ids = { ...(accountId ? { accountId } : {}), ...(businessId ? { businessId } : {}) };
  const unseen = findUnseen(messaging, memory, mute);
  if (unseen.some(isBlocking)) reasons.push(unchecked(messaging));
  const kept = Object.fromEntries(unseen.map((code) => [code, memory?.codes[code]]));
  return { reasons, ...(isNews ? { isNews } : {}), memory: { ...ids, codes: { ...kept, ...codes } } };
}

function tell(
  { code, ...words }: MessagingFinding,
  { memory, now, issueIsOpen }: Omit<TellOptions, 'mute'>,
): { reason: Reason; at?: Date } {
  const { weight, headline, effect } = behaviourOf(code);
  const before = memory?.codes[code];
  const say = (level: Level): Reason => ({ code, level, ...words });
  if (weight === 'blocked') {
    const at = before ?? now;
    if (memory && !before && !issueIsOpen) return { reason: { ...say('warning'), why: FIRST }, at };
    return { reason: { ...say('error'), ...(headline ? { headline } : {}), ...(effect ? { effect } : {}) }, at };
  }
  if (weight === 'passing') return { reason: say('warning') };
  if (weight === 'notice') return { reason: say('info') };
  if (!memory) return { reason: say(weight === 'limited' ? 'warning' : 'info') };
  const isDue = !before || now.getTime() - before.getTime() >= WEEK_MS;
  return {
    reason: { ...say(isDue ? 'warning' : 'info'), ...(isDue && headline ? { headline } : {}) },
    at: isDue ? now : before,
  };
}

const FIRST = 'This is the first check that sees it. Meta can lag behind, so the next check decides.';

/** Where each is seen: what was not read says nothing about it. */
const SEEN_IN: Readonly<Partial<Record<MessagingCodeName, Question>>> = {
  APP_NOT_SUBSCRIBED: 'subscribedApps',
  MESSAGES_NOT_SUBSCRIBED: 'webhook',
  WEBHOOK_INACTIVE: 'webhook',
};

function isBlocking(code: MessagingCodeName): boolean {
  return behaviourOf(code).weight === 'blocked';
}

/** What was neither seen nor seen to be over. */
function findUnseen(
  { read, send, receive }: Messaging,
  memory: MessagingMemory | undefined,
  mute: TellOptions['mute'],
): MessagingCodeName[] {
  const codes = Object.keys(memory?.codes ?? {}).filter(isMessagingCode);
  return codes.filter(
    (code) =>
      !mute.has(code) &&
      !read.includes(SEEN_IN[code] ?? 'number') &&
      ![...send, ...receive].some((finding) => finding.code === code),
  );
}

function unchecked({ unread }: Messaging): Reason {
  const [why] = Object.values(unread);
  const { effect } = behaviourOf('MESSAGING_UNCHECKED');
  return {
    code: 'MESSAGING_UNCHECKED',
    level: 'warning',
    what: "The token is fine. This check couldn't see whether messages go through again.",
    ...(why ? { why } : {}),
    fix: 'Nothing: the next check asks again.',
    ...(effect ? { effect } : {}),
  };
}
