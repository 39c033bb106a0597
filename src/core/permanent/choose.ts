// Which portfolio and which system user are meant, out of all that Meta showed.
import type { MetaIds } from '../messaging/answers.ts';
import type { Clean } from '../sanitize.ts';
import type { Probe } from '../token/token-health.ts';
import { type Assets, type Owners, type Portfolio, SYSTEM_USER_NAME, type SystemUser } from './facts.ts';

export type Known = 'yes' | 'no' | 'not known';

/** The portfolio to work in, which is the app's, and the account's owner where that is another one. */
export interface ChosenPortfolio {
  businessId?: string;
  accountOwnerId?: string;
}

/**
 * A system user and the app have to be of the same portfolio. `claimers`: portfolios that have claimed the app, asked
 * where Meta does not name its owner. https://developers.facebook.com/docs/business-management-apis/system-users/overview
 */
export function choosePortfolio(
  ids: Pick<MetaIds, 'businessId'>,
  owners: Owners,
  claimers: readonly Portfolio[],
): ChosenPortfolio {
  const ofAccount = ownerIn(owners.ofAccount) ?? ids.businessId;
  const ofApp = ownerIn(owners.ofApp) ?? claimers.find(({ id }) => id === ofAccount)?.id ?? claimers[0]?.id;
  const businessId = ofApp ?? ofAccount;
  return {
    ...(businessId ? { businessId } : {}),
    ...(ofApp && ofAccount && ofApp !== ofAccount ? { accountOwnerId: ofAccount } : {}),
  };
}

export function ownerIn(probe: Probe<{ owner?: Portfolio }>): Clean | undefined {
  return probe.is === 'value' ? probe.value.owner?.id : undefined;
}

/** Whether an id is in the list that Meta gave. */
export function holds(list: Probe<readonly string[]> | undefined, id: string | undefined): Known {
  if (list?.is !== 'value' || id === undefined) return 'not known';
  return list.value.includes(id) ? 'yes' : 'no';
}

/** A system user, and what it has. */
export interface UserCandidate {
  user: SystemUser;
  hasApp: Known;
  hasAccount: Known;
}

/**
 * The one that has both app and account, else the one that an earlier run created; both, where there is one. What the
 * reader chose goes before.
 */
export function chooseSystemUser(assets: Assets, { appId }: MetaIds, chosenId?: string): UserCandidate | undefined {
  const users = assets.systemUsers.is === 'value' ? assets.systemUsers.value : [];
  const candidates = users.map((user) => ({
    user,
    hasApp: holds(assets.appsOf[user.id], appId),
    hasAccount: holds(assets.accountHolders, user.id),
  }));
  const isReady = ({ hasApp, hasAccount }: UserCandidate) => hasApp === 'yes' && hasAccount === 'yes';
  const isOurs = ({ user }: UserCandidate) => user.name?.raw() === SYSTEM_USER_NAME;
  return (
    candidates.find(({ user }) => user.id === chosenId) ??
    candidates.find((candidate) => isOurs(candidate) && isReady(candidate)) ??
    candidates.find(isReady) ??
    candidates.find(isOurs)
  );
}
