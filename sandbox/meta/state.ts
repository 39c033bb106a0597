// What the Meta stand-in knows: apps, phone numbers and access tokens, and how tests change them.
import { createHmac } from 'node:crypto';

export interface App {
  secret: string;
  name: string;
  /** "Require App Secret" in the app's settings: calls without `appsecret_proof` fail. */
  requireProof: boolean;
  /** Every call says "API access blocked.", or what is said here. */
  blocked: boolean | string;
  /** Its tokens are refused, and so is the app itself. */
  deleted: boolean;
}

export interface PhoneNumber {
  display_phone_number: string;
  verified_name: string;
  quality_rating: string;
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
  /** May its user inspect tokens of the app? */
  developer: boolean;
  dead?: Death;
}

export type NewToken = Pick<TokenRecord, 'token' | 'appId' | 'type' | 'phoneNumberIds'> & Partial<TokenRecord>;

export interface MetaState {
  apps: Map<string, App>;
  phoneNumbers: Map<string, PhoneNumber>;
  /** Types of other nodes by their ids: a WhatsApp Business Account, an app, … */
  nodes: Map<string, string>;
  tokens: Map<string, TokenRecord>;
  /** Tokens that were given out in exchange for others, oldest first. */
  issued: string[];
  /** How long an exchanged token lives, in seconds; as in Meta's own example. */
  exchangedLifeS: number;
  /** The Graph version that answers, where it is not the one asked for: so shows a version that is gone. */
  servedVersion: string | undefined;
  addApp(id: string, app: Partial<App> & { secret: string }): void;
  addPhoneNumber(id: string, number?: Partial<PhoneNumber>): void;
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

const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

export function createMetaState(now: () => Date): MetaState {
  const apps: MetaState['apps'] = new Map();
  const phoneNumbers: MetaState['phoneNumbers'] = new Map();
  const nodes: MetaState['nodes'] = new Map();
  const tokens: MetaState['tokens'] = new Map();

  function recordOf(token: string): TokenRecord {
    const record = tokens.get(token);
    if (!record) throw new Error('the sandbox knows no such token');
    return record;
  }

  const state: MetaState = {
    apps,
    phoneNumbers,
    nodes,
    tokens,
    issued: [],
    exchangedLifeS: 5_183_944,
    servedVersion: undefined,
    addApp: (id, app) =>
      void apps.set(id, { name: 'Test App', requireProof: false, blocked: false, deleted: false, ...app }),
    addPhoneNumber: (id, number) =>
      void phoneNumbers.set(id, {
        display_phone_number: '+1 555-555-5555',
        verified_name: 'Test Number',
        quality_rating: 'GREEN',
        ...number,
      }),
    addNode: (id, type) => void nodes.set(id, type),
    addToken(token) {
      tokens.set(token.token, { expiresAt: 'never', scopes: SCOPES, owner: 'Test Owner', developer: true, ...token });
      if (!apps.has(token.appId))
        state.addApp(token.appId, { secret: createHmac('md5', 'secret').update(token.appId).digest('hex') });
      for (const id of token.phoneNumberIds) if (!phoneNumbers.has(id)) state.addPhoneNumber(id);
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
