// The outside world on the way to a system user token: the business at Meta, and the reader.
import type { Assets, Owners, Written } from '../core/permanent/facts.ts';
import type { Clean } from '../core/sanitize.ts';
import type { TokenCredentials } from '../ports.ts';
import type { Secret } from '../secret.ts';

/** Who asks: the token of an admin, and the secret of its app, with which each call is signed. */
export type Admin = Pick<TokenCredentials, 'token' | 'appSecret'>;

/**
 * The business management part of Meta's Graph API. Reads never throw for an outage: silence is an answer. Each write is
 * sent once, and never repeated.
 * https://developers.facebook.com/docs/business-management-apis/system-users/create-retrieve-update
 */
export interface Business {
  readOwners(by: Admin, ids: { accountId?: string; appId?: string }, signal: AbortSignal): Promise<Owners>;
  /** `shared`: also which WhatsApp accounts others share with it. */
  readAssets(
    by: Admin,
    about: { businessId: string; accountId?: string; shared?: boolean },
    signal: AbortSignal,
  ): Promise<Assets>;
  /** Ids of the apps that a portfolio has claimed. */
  readOwnedApps(by: Admin, businessId: string, signal: AbortSignal): Promise<Assets['ownedApps']>;
  /** One with the role EMPLOYEE, which has the least power; gives its id. */
  createSystemUser(
    by: Admin,
    about: { businessId: string; name: string },
    signal: AbortSignal,
  ): Promise<Written<Clean>>;
  /** https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens */
  installApp(by: Admin, about: { systemUserId: string; appId: string }, signal: AbortSignal): Promise<Written<true>>;
  /** https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/assigned_users/ */
  assignAccount(
    by: Admin,
    about: { systemUserId: string; accountId: string },
    signal: AbortSignal,
  ): Promise<Written<true>>;
  /** A token for 60 days. The answer is its only copy, and every call makes another one. */
  generateToken(
    by: Admin,
    about: { systemUserId: string; appId: string; scopes: readonly string[] },
    signal: AbortSignal,
  ): Promise<Written<Secret>>;
}

/** Whoever runs the command. Where nobody can answer, each question gives nothing. */
export interface Dialog {
  say(...lines: readonly string[]): void;
  /** What was typed, or nothing where nobody can be asked. */
  ask(question: string): Promise<string | undefined>;
  /** The same unseen; nothing also where only Enter was pressed. */
  askSecret(question: string): Promise<Secret | undefined>;
}
