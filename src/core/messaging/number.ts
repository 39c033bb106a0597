// Whether a number can send, by what Meta says of each node behind it; never by the word on top, which SIP calls spoil.
import type { HealthEntity, HealthError, MetaIds, NumberHealth } from './answers.ts';
import { behaviourOf, type MessagingCodeName } from './codes.ts';
import { LINKS } from './links.ts';

/** One thing that speaks against it. */
export interface MessagingFinding {
  code: MessagingCodeName;
  what: string;
  why?: string;
  fix: string;
}

type Words = (ids: MetaIds) => MessagingFinding;

/** Calls over SIP, which no bot needs; ordinary numbers carry them. And a template, which is not the number's health. */
const IGNORED_CODES: ReadonlySet<number> = new Set([138024, 138025, 141002]);
const IGNORED_TYPE = 'MESSAGE_TEMPLATE';

const unregistered: Words = ({ phoneNumberId = 'PHONE-NUMBER-ID', ...ids }) => ({
  code: 'NUMBER_UNREGISTERED',
  what: 'The token is fine. The bot cannot send: its phone number is not registered with the Cloud API.',
  why: 'It was never registered, or lost its registration when it moved to another account.',
  fix: `Register it: send POST https://graph.facebook.com/v26.0/${phoneNumberId}/register with messaging_product=whatsapp and your six-digit pin. Registered minutes ago? Meta may still review it: ${LINKS.phoneNumbers(ids)}`,
});

const payment: Words = (ids) => ({
  code: 'PAYMENT_METHOD_FAILED',
  what: 'The token is fine. Meta cannot charge the payment method: template messages fail, replies may still work.',
  why: 'The account has no payment method, or the card is not the default or was declined.',
  fix: `Add a card, set it as default, and complete the tax details: ${LINKS.billing(ids)}`,
});

const unverified: Words = (ids) => ({
  code: 'BUSINESS_UNVERIFIED',
  what: 'The token is fine. The business is not verified, so Meta limits what the bot may send.',
  fix: `Start the verification, or finish it: ${LINKS.verification(ids)}`,
});

const unapprovedName: Words = (ids) => ({
  code: 'DISPLAY_NAME_UNAPPROVED',
  what: "The token is fine. Meta has not approved the number's display name, which keeps the message limit low.",
  fix: `Check the display name: ${LINKS.phoneNumbers(ids)}`,
});

const KNOWN_CODES: Readonly<Record<number, Words>> = {
  141000: unregistered,
  141006: payment,
  141010: unverified,
};

const restricted = (status: string, ids: MetaIds): MessagingFinding => ({
  code: 'NUMBER_RESTRICTED',
  what: `The token is fine. The bot cannot send: Meta has restricted its phone number (status ${status}).`,
  why: 'Meta restricts numbers over its policies, or after many complaints.',
  fix: `Read what Meta wants and ask for a review: ${LINKS.support(ids)}`,
});

const disconnected = (status: string, ids: MetaIds): MessagingFinding => ({
  code: 'NUMBER_DISCONNECTED',
  what: `The token is fine. The bot cannot send: its phone number left the Cloud API (status ${status}).`,
  why: 'It was deleted, disconnected, or moved to another account or provider.',
  fix: `Connect it again, or give the bot the number it uses now: ${LINKS.phoneNumbers(ids)}`,
});

const slowed = (status: string, ids: MetaIds): MessagingFinding => ({
  code: 'SENDING_LIMITED',
  what: `The token is fine. Meta limits what the bot may send (status of the number: ${status}).`,
  fix: `See why: ${LINKS.phoneNumbers(ids)}`,
});

/** What a status other than `CONNECTED` means; one that is not here, such as a new one, means nothing by itself. */
const STATUSES: Readonly<Record<string, typeof restricted>> = {
  BANNED: restricted,
  RESTRICTED: restricted,
  DELETED: disconnected,
  DISCONNECTED: disconnected,
  MIGRATED: disconnected,
  FLAGGED: slowed,
  RATE_LIMITED: slowed,
};

const testNumber: Words = (ids) => ({
  code: 'TEST_NUMBER',
  what: "The token is fine. The bot uses Meta's test number, which reaches only up to five listed recipients.",
  fix: `Add recipients as Meta writes their numbers, or add a number of your own: ${LINKS.apiSetup(ids)}`,
});

/** What speaks against sending, each code once. */
export function judgeNumber(health: NumberHealth, ids: MetaIds): MessagingFinding[] {
  const { entities, status = '', platform, mode, nameStatus } = health;
  const lost = Object.hasOwn(STATUSES, status) ? STATUSES[status]?.(status, ids) : undefined;
  const isRegistered = platform !== 'NOT_APPLICABLE' || status === 'CONNECTED';
  const found = [
    ...(lost ? [lost] : []),
    ...(isRegistered ? [] : [unregistered(ids)]),
    ...entities.flatMap((entity) => judgeEntity(entity, nameStatus, ids)),
    ...(nameStatus === 'DECLINED' ? [unapprovedName(ids)] : []),
    ...(mode === 'SANDBOX' ? [testNumber(ids)] : []),
  ];
  return found.filter(
    ({ code, what }, at) => found.findIndex((each) => each.code === code && !isOther(each, what)) === at,
  );
}

/** Two texts of Meta under one of our general codes are two things. */
function isOther({ code, what }: MessagingFinding, other: string): boolean {
  return (code === 'SENDING_BLOCKED' || code === 'SENDING_LIMITED') && what !== other;
}

/** The word of the node decides whether anything is wrong, and the codes only say what. */
function judgeEntity(entity: HealthEntity, nameStatus: string | undefined, ids: MetaIds): MessagingFinding[] {
  const { type, canSend, errors, notes } = entity;
  if (canSend === undefined || canSend === 'AVAILABLE' || type === IGNORED_TYPE) return [];
  const weighty = errors.filter(({ code }) => code === undefined || !IGNORED_CODES.has(code));
  // Blocked for SIP alone.
  if (errors.length > 0 && weighty.length === 0 && notes.length === 0) return [];
  const isBlocked = canSend === 'BLOCKED';
  const named = weighty.map(
    (error) => nameError(error, isBlocked, ids) ?? quote(entity, sayError(error), error.solution, ids),
  );
  const noted = notes.flatMap((note) => {
    if (!/display name/i.test(note)) return [quote(entity, `"${note}"`, undefined, ids)];
    // The note may be older than the approval.
    return nameStatus === 'APPROVED' ? [] : [unapprovedName(ids)];
  });
  const found = [...named, ...noted];
  return found.length > 0 || notes.length > 0 ? found : [quote(entity, 'and gives no reason', undefined, ids)];
}

/** Our words for it, where they are as loud as Meta's. */
function nameError({ code = 0 }: HealthError, isBlocked: boolean, ids: MetaIds): MessagingFinding | undefined {
  const known = Object.hasOwn(KNOWN_CODES, code) ? KNOWN_CODES[code]?.(ids) : undefined;
  if (!known) return undefined;
  const { weight } = behaviourOf(known.code);
  // Of the payment method Meta says BLOCKED, and lets replies through.
  const isAsLoud = known.code === 'PAYMENT_METHOD_FAILED' || (weight === 'blocked') === isBlocked;
  return isAsLoud ? known : undefined;
}

function sayError({ code, description }: HealthError): string {
  const number = code === undefined ? '' : `code ${code}`;
  const said = description ? `"${description}"` : '';
  return [number, said].filter(Boolean).join(': ') || 'and gives no reason';
}

/** What we have no words for, in Meta's own. */
function quote(
  { type, canSend }: HealthEntity,
  said: string,
  solution: string | undefined,
  ids: MetaIds,
): MessagingFinding {
  const isBlocked = canSend === 'BLOCKED';
  const effect = isBlocked ? 'The bot cannot send: Meta blocks' : 'Meta limits';
  return {
    code: isBlocked ? 'SENDING_BLOCKED' : 'SENDING_LIMITED',
    what: `The token is fine. ${effect} ${type ?? 'a part of it'} (${said}).`,
    fix: `${solution ? `Meta's advice: "${solution}" ` : ''}See ${LINKS.phoneNumbers(ids)}`,
  };
}

/** The nodes that the answer names. */
export function idsIn(health: NumberHealth | undefined): MetaIds {
  const idOf = (type: string) => health?.entities.find((entity) => entity.type === type)?.id;
  const [phoneNumberId, accountId, businessId, appId] = ['PHONE_NUMBER', 'WABA', 'BUSINESS', 'APP'].map(idOf);
  return {
    ...(phoneNumberId ? { phoneNumberId } : {}),
    ...(accountId ? { accountId } : {}),
    ...(businessId ? { businessId } : {}),
    ...(appId ? { appId } : {}),
  };
}
