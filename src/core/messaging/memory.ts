// What earlier checks knew of sending and receiving, as an issue, a history or a watching process remembers it.
import type { Effect } from '../reason.ts';
import { behaviourOf, isMessagingCode, type MessagingCodeName } from './codes.ts';

export interface MessagingMemory {
  /** The WhatsApp account, which Meta names beside the number's health, too late for the check that learns it. */
  accountId?: string;
  /** The business behind it: a token that has expired shows it no more, and then its links are needed. */
  businessId?: string;
  /** When each was seen first, where it blocks, or told last. */
  codes: Readonly<Partial<Record<MessagingCodeName, Date>>>;
}

/** Of text that people can edit: what is of another form is left out. */
export function parseMemory(value: unknown): MessagingMemory | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { account, business, ...rest }: Record<string, unknown> = { ...value };
  const codes = Object.entries(rest).flatMap(([code, at]): [MessagingCodeName, Date][] => {
    const date = new Date(typeof at === 'string' ? at : Number.NaN);
    return isMessagingCode(code) && !Number.isNaN(date.getTime()) ? [[code, date]] : [];
  });
  return {
    ...(isId(account) ? { accountId: account } : {}),
    ...(isId(business) ? { businessId: business } : {}),
    codes: Object.fromEntries(codes),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^\d{5,20}$/.test(value);
}

/** The same as JSON takes it, always in one order. */
export function printMemory({ accountId, businessId, codes }: MessagingMemory): Record<string, unknown> {
  const sorted = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ids = { ...(accountId ? { account: accountId } : {}), ...(businessId ? { business: businessId } : {}) };
  return { ...ids, ...Object.fromEntries(sorted) };
}

export function isSameMemory(a: MessagingMemory | undefined, b: MessagingMemory | undefined): boolean {
  return JSON.stringify(a && printMemory(a)) === JSON.stringify(b && printMemory(b));
}

/** The codes of what lets nothing through, as one text; empty where there are none. */
export function blockedIn(memory: MessagingMemory | undefined): string {
  return findBlocking(memory).sort().join(' ');
}

/** What they do: nothing goes out, or nothing comes in. */
export function blockedEffects(memory: MessagingMemory | undefined): Effect[] {
  return findBlocking(memory).flatMap((code) => behaviourOf(code).effect ?? []);
}

function findBlocking(memory: MessagingMemory | undefined): MessagingCodeName[] {
  const codes = Object.keys(memory?.codes ?? {}).filter(isMessagingCode);
  return codes.filter((code) => behaviourOf(code).weight === 'blocked');
}
