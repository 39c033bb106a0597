// What is known of a business at Meta, as far as a system user token needs it.
import type { MetaIds } from '../messaging/answers.ts';
import type { Clean, Outside } from '../sanitize.ts';
import type { GraphError, Probe } from '../token/token-health.ts';

/** By this name another run knows the system user again: Meta has no way to delete one. */
export const SYSTEM_USER_NAME = 'whatsapp-token-manager';

/** A business portfolio. */
export interface Portfolio {
  id: Clean;
  name?: Outside;
}

export interface SystemUser {
  id: Clean;
  name?: Outside;
  /** `ADMIN` or `EMPLOYEE`. */
  role?: Clean;
}

/** Whose the WhatsApp account and the app are; the value is empty where Meta names none. */
export interface Owners {
  ofAccount: Probe<{ owner?: Portfolio }>;
  ofApp: Probe<{ owner?: Portfolio }>;
  /** The portfolios of whoever made the admin token, each with the apps that it has claimed. */
  mine: Probe<readonly Portfolio[]>;
}

/** What one portfolio holds. */
export interface Assets {
  /** Ids of the apps that it has claimed. */
  ownedApps: Probe<readonly Clean[]>;
  /** Ids of WhatsApp accounts that others share with it; absent where that was not asked. */
  sharedAccounts?: Probe<readonly Clean[]>;
  systemUsers: Probe<readonly SystemUser[]>;
  /** Ids of those that are assigned to the WhatsApp account. */
  accountHolders: Probe<readonly Clean[]>;
  /** Ids of the apps of each system user, by its id. */
  appsOf: Readonly<Record<string, Probe<readonly Clean[]>>>;
}

/** An error with the sentences that Meta wrote for people: on these calls they say more than the message. */
export interface WriteError extends GraphError {
  userTitle?: Clean;
  userMessage?: Clean;
}

/** The calls that change something. */
export type Write = 'create' | 'install' | 'assign' | 'generate';

/** What became of one. `lost`: no usable answer came, so it may have been carried out. */
export type Written<T> =
  | { is: 'written'; value: T }
  | { is: 'refused'; error: WriteError }
  | { is: 'lost'; reason: string };

/** Everything that is known of the way to a token that lasts. */
export interface PermanentFacts {
  ids: MetaIds;
  /** Of the token that the bot uses. */
  current: CurrentToken;
  hasAppSecret: boolean;
  /** Whose the WhatsApp account is, where it is not of the app's portfolio. */
  accountOwnerId?: string;
  /** Absent without an admin token. */
  assets?: Assets;
  /** The one that the reader chose. */
  chosenId?: string;
}

/** `lasting`: of a system user, and Meta accepts it. */
export interface CurrentToken {
  is: 'lasting' | 'other' | 'not known';
  type?: string;
  /** As people read it: `expires in 40 min, …`. */
  expiry?: string;
}
