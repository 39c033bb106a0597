// The way to a system user token as data: each step, how it stands, where to do it at Meta, and the call that does it.
import type { MetaIds } from '../messaging/answers.ts';
import { LINKS } from '../messaging/links.ts';
import { chooseSystemUser, holds, type Known } from './choose.ts';
import { type PermanentFacts, SYSTEM_USER_NAME } from './facts.ts';

export type StepId =
  | 'claim-app'
  | 'share-account'
  | 'system-user'
  | 'install-app'
  | 'assign-account'
  | 'generate-token'
  | 'replace-token'
  | 'app-secret';

export type Standing = 'done' | 'missing' | 'not known';

/** One step. */
export interface Step {
  id: StepId;
  is: Standing;
  /** What to do, as one sentence. */
  what: string;
  /** The page at Meta, opened at the reader's own business and app. */
  link: string;
  /** What to press there, in Meta's own words. */
  press: string;
  /** The one call that does the same, where there is one. */
  call?: string;
}

/** The permissions of the bot's token. That for the business is left out: the bot has no use for such power. */
export const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

const OF_KNOWN: Record<Known, Standing> = { yes: 'done', no: 'missing', 'not known': 'not known' };

/** Everything in the order in which it is done. */
export function planSteps(situation: PermanentFacts): Step[] {
  const { ids, current, assets, accountOwnerId, hasAppSecret } = situation;
  const candidate = assets && chooseSystemUser(assets, ids, situation.chosenId);
  const isListed = assets?.systemUsers.is === 'value';
  const isLasting = current.is === 'lasting';
  const ofUser = (known: Known | undefined): Standing => (known ? OF_KNOWN[known] : isListed ? 'missing' : 'not known');
  const standings: [StepId, Standing][] = [
    ['claim-app', OF_KNOWN[holds(assets?.ownedApps, ids.appId)]],
    ...(accountOwnerId
      ? ([['share-account', OF_KNOWN[holds(assets?.sharedAccounts, ids.accountId)]]] satisfies [StepId, Standing][])
      : []),
    ['system-user', candidate ? 'done' : isListed ? 'missing' : 'not known'],
    ['install-app', ofUser(candidate?.hasApp)],
    ['assign-account', ofUser(candidate?.hasAccount)],
    ['generate-token', 'missing'],
    ['replace-token', 'missing'],
  ];
  const secret: [StepId, Standing] = ['app-secret', hasAppSecret ? 'done' : 'missing'];
  // A token that is there was made by somebody who took all these steps, in whatever way.
  const all = [...standings.map(([id, is]): [StepId, Standing] => [id, isLasting ? 'done' : is]), secret];
  return all.map(([id, is]) => ({ is, ...describeStep(id, situation, candidate?.user.id) }));
}

/** One step, with the reader's own ids. */
export function describeStep(
  id: StepId,
  { ids, accountOwnerId }: Pick<PermanentFacts, 'ids' | 'accountOwnerId'>,
  systemUserId?: string,
): Omit<Step, 'is'> {
  const names = nameIds(ids, systemUserId);
  return { id, ...STEPS[id]({ ...names, ids: { ...ids }, owner: accountOwnerId ?? names.business }) };
}

interface Names {
  ids: MetaIds;
  app: string;
  account: string;
  business: string;
  user: string;
  /** The business that has the WhatsApp account. */
  owner: string;
}

function nameIds({ appId, accountId, businessId }: MetaIds, systemUserId?: string) {
  return {
    app: appId ?? 'APP_ID',
    account: accountId ?? 'ACCOUNT_ID',
    business: businessId ?? 'BUSINESS_ID',
    user: systemUserId ?? 'SYSTEM_USER_ID',
  };
}

/** Labels of 2026. https://developers.facebook.com/documentation/business-messaging/whatsapp/get-started */
const STEPS: Readonly<Record<StepId, (names: Names) => Omit<Step, 'id' | 'is'>>> = {
  'claim-app': ({ ids, app, business }) => ({
    what: `Claim the app ${app} for the business ${business}.`,
    link: LINKS.settings(ids),
    press: `Accounts → Apps → Add, then enter the app ID ${app}.`,
  }),
  'share-account': ({ ids, account, business, owner }) => ({
    what: `Share the WhatsApp account ${account} with the app's business ${business}.`,
    link: LINKS.settings({ ...ids, businessId: owner }),
    press: `Accounts → WhatsApp accounts → ${account} → Partners → Assign partner, then enter the business ID ${business}.`,
  }),
  'system-user': ({ ids, business }) => ({
    what: 'Create a system user for the bot.',
    link: LINKS.systemUsers(ids),
    press: `System users → Add+, with the name \`${SYSTEM_USER_NAME}\` and the role Employee.`,
    call: `POST /${business}/system_users name=${SYSTEM_USER_NAME} role=EMPLOYEE`,
  }),
  'install-app': ({ ids, app, user }) => ({
    what: 'Let the system user use the app.',
    link: LINKS.systemUsers(ids),
    press: `Select the system user → Assign assets → the app ${app} → Manage app → Assign assets.`,
    call: `POST /${user}/applications business_app=${app}`,
  }),
  'assign-account': ({ ids, account, user }) => ({
    what: 'Let the system user manage the WhatsApp account.',
    link: LINKS.systemUsers(ids),
    press: `Select the system user → Assign assets → the WhatsApp account ${account} → Manage WhatsApp Business accounts → Assign assets.`,
    call: `POST /${account}/assigned_users user=${user} tasks=["MANAGE"]`,
  }),
  'generate-token': ({ ids, app, user }) => ({
    what: 'Generate a system user token for 60 days.',
    link: LINKS.systemUsers(ids),
    press: `Select the system user → Generate token → the app ${app} → 60 days → select \`${SCOPES.join('` and `')}\` → copy it.`,
    call: `POST /${user}/access_tokens business_app=${app} scope=${SCOPES.join(',')} set_token_expires_in_60_days=true`,
  }),
  'replace-token': ({ ids }) => ({
    what: 'Verify the token for this phone number, and save it to Railway.',
    link: LINKS.systemUsers(ids),
    press: 'Nothing at Meta: this command does it, and so does `whatsapp-token-manager update`.',
  }),
  'app-secret': ({ ids }) => ({
    what: 'Set the app secret, which automatic renewal needs.',
    link: LINKS.appSecret(ids),
    press: 'App secret → Show, then set it as `app-secret` or as the Railway variable of the bot.',
  }),
};
