// What the Meta stand-in knows: apps, phone numbers and access tokens, and how tests change them.
import { createHmac } from 'node:crypto';
import { type BusinessState, createBusinessState } from './business.ts';
import { HEALTH, type Health, type SubscribedApp, type Webhook } from './health.ts';

export interface App {
  secret: string;
  name: string;
  /** "Require App Secret" in the app's settings: calls without `appsecret_proof` fail. */
  requireProof: boolean;
  /** Every call says "API access blocked.", or what is said here. */
  blocked: boolean | string;
  /** Its tokens are refused, and so is the app itself. */
  deleted: boolean;
  /** Absent where the app has none for WhatsApp. */
  webhook?: Webhook | undefined;
}

/** A WhatsApp Business Account. */
export interface Account {
  businessId: string;
  subscribedApps: SubscribedApp[];
}

export interface PhoneNumber {
  display_phone_number: string;
  verified_name: string;
  quality_rating: string;
  status: string;
  platform_type: string;
  account_mode: string;
  name_status: string;
}

/** What stands behind a number besides what it says of itself. */
export interface NumberSetup {
  accountId: string;
  health: Health;
  /** Callbacks of its own, before those of the account and the app. */
  override?: string;
}

/** Why a token is refused. */
export interface Death {
  code: number;
  subcode?: number;
  message: string;
  /** HTTP status on the phone number; 401 for 190, 403 for others unless said. */
  status?: number;
}

export interface TokenRecord {
  token: string;
  appId: string;
  type: 'USER' | 'SYSTEM_USER' | 'PAGE';
  expiresAt: Date | 'never';
  /** Short-lived user tokens have none. */
  issuedAt?: Date;
  scopes: string[];
  phoneNumberIds: string[];
  /** Name of the user or system user, as `/me` says. */
  owner: string;
  /** Of one of a system user: what that was given counts, and not the list of numbers. */
  systemUserId?: string;
  /** May its user inspect tokens of the app? */
  developer: boolean;
  dead?: Death;
}

export type NewToken = Pick<TokenRecord, 'token' | 'appId' | 'type' | 'phoneNumberIds'> & Partial<TokenRecord>;

export interface MetaState {
  apps: Map<string, App>;
  phoneNumbers: Map<string, PhoneNumber & NumberSetup>;
  accounts: Map<string, Account>;
  /** Fields that a phone number does not have, or does not show: each with what Meta says of it. */
  refusedFields: Map<string, { status: number; code: number; message: string }>;
  /** Types of other nodes by their ids: a WhatsApp Business Account, an app, … */
  nodes: Map<string, string>;
  tokens: Map<string, TokenRecord>;
  business: BusinessState;
  /** Tokens that were given out in exchange for others, oldest first. */
  issued: string[];
  /** How long an exchanged token lives, in seconds; as in Meta's own example. */
  exchangedLifeS: number;
  /** The Graph version that answers, where it is not the one asked for: so shows a version that is gone. */
  servedVersion: string | undefined;
  addApp(id: string, app: Partial<App> & { secret: string }): void;
  addPhoneNumber(id: string, number?: Partial<PhoneNumber & NumberSetup>): void;
  /** What the number says of its health from now on. */
  setHealth(phoneNumberId: string, health: Health): void;
  /** Another node that every token may see, such as a `WhatsAppBusinessAccount`. */
  addNode(id: string, type: string): void;
  /** Valid for ever with the scopes of WhatsApp, unless said otherwise. Its app and numbers are added where unknown. */
  addToken(token: NewToken): void;
  /** Lets it expire one minute ago, or then. */
  expire(token: string, at?: Date): void;
  /** Revokes it as the API does: 190 with subcode 466. */
  revoke(token: string): void;
  /** Gives it any other death. */
  kill(token: string, dead: Death): void;
}

/** As in Meta's documentation. */
export const ACCOUNT_ID = '102290129340398';
export const BUSINESS_ID = '506914307656634';
/** Where Meta calls the bot: a name on this machine, which nobody looks up and the program never asks. */
export const CALLBACK = 'https://whatsapp-bot.localhost/webhook';

const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

export function createMetaState(now: () => Date): MetaState {
  const apps: MetaState['apps'] = new Map();
  const phoneNumbers: MetaState['phoneNumbers'] = new Map();
  const nodes: MetaState['nodes'] = new Map();
  const accounts: MetaState['accounts'] = new Map();
  const tokens: MetaState['tokens'] = new Map();

  function recordOf(token: string): TokenRecord {
    const record = tokens.get(token);
    if (!record) throw new Error('the sandbox knows no such token');
    return record;
  }

  const state: MetaState = {
    apps,
    phoneNumbers,
    accounts,
    refusedFields: new Map(),
    nodes,
    tokens,
    business: createBusinessState(),
    issued: [],
    exchangedLifeS: 5_183_944,
    servedVersion: undefined,
    addApp: (id, app) =>
      void apps.set(id, {
        name: 'Test App',
        requireProof: false,
        blocked: false,
        deleted: false,
        webhook: { callback: CALLBACK, isActive: true, fields: ['messages'] },
        ...app,
      }),
    addPhoneNumber(id, number) {
      const { accountId = ACCOUNT_ID } = number ?? {};
      if (!accounts.has(accountId)) accounts.set(accountId, { businessId: BUSINESS_ID, subscribedApps: [] });
      phoneNumbers.set(id, {
        display_phone_number: '+1 555-555-5555',
        verified_name: 'Test Number',
        quality_rating: 'GREEN',
        status: 'CONNECTED',
        platform_type: 'CLOUD_API',
        account_mode: 'LIVE',
        name_status: 'APPROVED',
        accountId,
        health: HEALTH.well,
        ...number,
      });
    },
    setHealth(phoneNumberId, health) {
      const number = phoneNumbers.get(phoneNumberId);
      if (!number) throw new Error('the sandbox knows no such number');
      number.health = health;
    },
    addNode: (id, type) => void nodes.set(id, type),
    addToken(token) {
      tokens.set(token.token, { expiresAt: 'never', scopes: SCOPES, owner: 'Test Owner', developer: true, ...token });
      if (!apps.has(token.appId))
        state.addApp(token.appId, { secret: createHmac('md5', 'secret').update(token.appId).digest('hex') });
      for (const id of token.phoneNumberIds) {
        if (!phoneNumbers.has(id)) state.addPhoneNumber(id);
        const account = accounts.get(phoneNumbers.get(id)?.accountId ?? '');
        if (account && !account.subscribedApps.some((app) => app.id === token.appId))
          account.subscribedApps.push({ id: token.appId });
      }
    },
    expire(token, at = new Date(now().getTime() - 60_000)) {
      const record = recordOf(token);
      // It has lived as long as before, only earlier.
      if (record.issuedAt && record.expiresAt instanceof Date)
        record.issuedAt = new Date(record.issuedAt.getTime() + at.getTime() - record.expiresAt.getTime());
      record.expiresAt = at;
    },
    revoke(token) {
      const record = recordOf(token);
      record.dead = {
        code: 190,
        subcode: 466,
        message: 'Error validating access token: The session was invalidated explicitly using an API call.',
      };
      record.scopes = [];
    },
    kill(token, dead) {
      recordOf(token).dead = dead;
    },
  };
  return state;
}

/** Why a token is no good at this moment, in Meta's words. */
export function deathOf({ dead, expiresAt }: TokenRecord, now: Date): Death | undefined {
  if (dead) return dead;
  if (expiresAt === 'never' || expiresAt > now) return undefined;
  const message = `Error validating access token: Session has expired on ${pacific(expiresAt)}. The current time is ${pacific(now)}.`;
  return { code: 190, subcode: 463, message };
}

/** `Saturday, 29-Jun-24 09:00:00 PDT`, as Meta writes times. */
function pacific(date: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    weekday: 'long',
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')}-${part('month')}-${part('year')} ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`;
}
