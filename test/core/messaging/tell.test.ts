// How loudly it is told: two checks in a row for what blocks, once a week for the rest, and nothing that is muted.
import { describe, expect, test } from '@jest/globals';
import type { MessagingMemory } from '../../../src/core/messaging/memory.ts';
import { parseMemory, printMemory } from '../../../src/core/messaging/memory.ts';
import type { Messaging } from '../../../src/core/messaging/messaging.ts';
import type { MessagingFinding } from '../../../src/core/messaging/number.ts';
import { type TellOptions, tellMessaging } from '../../../src/core/messaging/tell.ts';
import { chooseQuestions } from '../../../src/core/messaging/webhook.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

const finding = (code: MessagingFinding['code']): MessagingFinding => ({ code, what: `${code}.`, fix: 'Mend it.' });
const BLOCKED = finding('APP_NOT_SUBSCRIBED');
const PAYMENT = finding('PAYMENT_METHOD_FAILED');

function messagingOf(change: Partial<Messaging>): Messaging {
  const read = ['number', 'subscribedApps', 'webhook'] as const;
  return { canSend: 'yes', canReceive: 'yes', send: [], receive: [], ids: {}, unread: {}, read, ...change };
}

function told(change: Partial<Messaging>, options: Partial<TellOptions> = {}) {
  return tellMessaging(messagingOf(change), { memory: { codes: {} }, mute: new Set(), now: NOW, ...options });
}

const levels = ({ reasons }: ReturnType<typeof told>) => reasons.map(({ code, level }) => `${code} ${level}`);

describe('what lets nothing through', () => {
  test('the first check warns, the next one is sure, and a third changes nothing', () => {
    const first = told({ receive: [BLOCKED] });
    expect(levels(first)).toEqual(['APP_NOT_SUBSCRIBED warning']);
    expect(first.reasons[0]?.why).toMatch(/first check that sees it/);
    const second = told({ receive: [BLOCKED] }, { memory: first.memory });
    expect(second.reasons).toMatchObject([
      { code: 'APP_NOT_SUBSCRIBED', level: 'error', effect: 'cannot-receive', headline: { title: 'cannot receive' } },
    ]);
    expect(told({ receive: [BLOCKED] }, { memory: second.memory }).memory).toEqual(second.memory);
  });

  test('one that is gone in between begins anew', () => {
    const first = told({ receive: [BLOCKED] });
    const well = told({}, { memory: first.memory });
    expect(well).toEqual({ reasons: [], memory: { codes: {} } });
    expect(levels(told({ receive: [BLOCKED] }, { memory: well.memory }))).toEqual(['APP_NOT_SUBSCRIBED warning']);
  });

  test.each<[string, Partial<TellOptions>]>([
    ['nothing remembers', { memory: undefined }],
    ['an issue is open already', { issueIsOpen: true }],
  ])('one check has to do where %s', (_name, options) => {
    expect(levels(told({ receive: [BLOCKED] }, options))).toEqual(['APP_NOT_SUBSCRIBED error']);
  });

  test('is not over where that was not read: an issue about it waits', () => {
    const memory: MessagingMemory = { codes: { APP_NOT_SUBSCRIBED: ago(1), NUMBER_RESTRICTED: ago(1) } };
    const unread = { number: "Couldn't check the number's health. Meta did not answer." };
    const found = told({ read: ['webhook'], unread }, { memory });
    expect(found.reasons).toMatchObject([
      { code: 'MESSAGING_UNCHECKED', level: 'warning', effect: 'awaits-proof', why: unread.number },
    ]);
    expect(found.memory).toEqual(memory);
    expect(told({}, { memory }).memory.codes).toEqual({});
  });
});

describe('what is said once', () => {
  test.each<[string, MessagingMemory | undefined, string, number | undefined]>([
    ['the first time', { codes: {} }, 'warning', 0],
    ['the day after', { codes: { PAYMENT_METHOD_FAILED: ago(1) } }, 'info', 1],
    ['after a week', { codes: { PAYMENT_METHOD_FAILED: ago(7) } }, 'warning', 0],
    ['where nothing remembers', undefined, 'warning', undefined],
  ])('the payment method: %s', (_name, memory, level, at) => {
    const found = told({ send: [PAYMENT] }, { memory });
    expect(levels(found)).toEqual([`PAYMENT_METHOD_FAILED ${level}`]);
    if (at !== undefined) expect(found.memory.codes.PAYMENT_METHOD_FAILED).toEqual(ago(at));
  });

  test.each<[MessagingFinding['code'], MessagingMemory | undefined, string]>([
    ['BUSINESS_UNVERIFIED', { codes: {} }, 'warning'],
    ['BUSINESS_UNVERIFIED', { codes: { BUSINESS_UNVERIFIED: ago(6) } }, 'info'],
    ['BUSINESS_UNVERIFIED', undefined, 'info'],
    ['SENDS_REFUSED', { codes: {} }, 'warning'],
    ['CALLBACK_ELSEWHERE', { codes: {} }, 'info'],
    ['TEST_NUMBER', undefined, 'info'],
  ])('%s, remembering %p: %s', (code, memory, level) => {
    expect(levels(told({ send: [finding(code)] }, { memory }))).toEqual([`${code} ${level}`]);
  });

  test('it never becomes an error', () => {
    const memory: MessagingMemory = { codes: { PAYMENT_METHOD_FAILED: ago(40) } };
    expect(levels(told({ send: [PAYMENT] }, { memory, issueIsOpen: true }))).toEqual(['PAYMENT_METHOD_FAILED warning']);
  });
});

test('what is muted is not told and not remembered', () => {
  const mute: TellOptions['mute'] = new Set(['APP_NOT_SUBSCRIBED', 'PAYMENT_METHOD_FAILED']);
  const memory: MessagingMemory = { codes: { APP_NOT_SUBSCRIBED: ago(1) } };
  expect(told({ send: [PAYMENT], receive: [BLOCKED] }, { mute, memory })).toEqual({
    reasons: [],
    memory: { codes: {} },
  });
  expect(told({ read: [] }, { mute, memory }).reasons).toEqual([]);
});

test('the account is remembered for the next check', () => {
  const ids = { accountId: '102290129340398', businessId: '506914307656634' };
  const { memory } = told({ ids });
  expect(memory).toEqual({ ...ids, codes: {} });
  expect(told({ read: [] }, { memory }).memory).toEqual(memory);
  expect(parseMemory(JSON.parse(JSON.stringify(printMemory(memory))))).toEqual(memory);
});

test.each([null, 7, 'text', [], undefined])('%p is no memory', (value) => {
  expect(parseMemory(value)).toBeUndefined();
});

test('what people made of a memory is left out', () => {
  const value = {
    account: '1; drop',
    APP_NOT_SUBSCRIBED: 'soon',
    TOKEN_EXPIRED: NOW.toISOString(),
    NUMBER_RESTRICTED: NOW.toISOString(),
  };
  expect(parseMemory(value)).toEqual({ codes: { NUMBER_RESTRICTED: NOW } });
});

describe('what is asked besides', () => {
  const HALF_HOUR = 1_800_000;
  const ask = (facts: { accountId?: string; hasApp?: boolean; memory?: MessagingMemory; now?: Date }) =>
    chooseQuestions({
      accountId: undefined,
      hasApp: true,
      memory: undefined,
      now: NOW,
      checkIntervalMs: HALF_HOUR,
      ...facts,
    });
  const next = new Date(NOW.getTime() + HALF_HOUR);
  const account = { accountId: '102290129340398' };

  test.each<[string, Parameters<typeof ask>[0], object]>([
    ['neither is known', { hasApp: false }, {}],
    ['the app', {}, { webhook: true }],
    ['the account', { ...account, hasApp: false }, { subscribedAppsOf: account.accountId }],
    ['both', account, { subscribedAppsOf: account.accountId, takesTurns: true }],
    ['both, the next time', { ...account, now: next }, { webhook: true, takesTurns: true }],
    [
      'both, where the app was not subscribed',
      { ...account, now: next, memory: { codes: { APP_NOT_SUBSCRIBED: NOW } } },
      { subscribedAppsOf: account.accountId, takesTurns: true },
    ],
    [
      'both, where `messages` was off',
      { ...account, memory: { codes: { MESSAGES_NOT_SUBSCRIBED: NOW } } },
      { webhook: true, takesTurns: true },
    ],
  ])('%s', (_name, facts, questions) => {
    expect(ask(facts)).toEqual(questions);
  });
});
