// Where to press the button: Meta's own pages, opened at the reader's own business, account and app.
import type { Reason } from '../reason.ts';
import type { MetaIds } from './answers.ts';

const SUITE = 'https://business.facebook.com';
const APPS = 'https://developers.facebook.com/apps';

/** The page without what is not known: Meta then asks which one is meant. */
function at(page: string, query: Record<string, string | undefined>): string {
  const known = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return known.length === 0 ? page : `${page}?${new URLSearchParams(known)}`;
}

export const LINKS = {
  billing: ({ accountId }: MetaIds) => at(`${SUITE}/billing_hub/accounts/details/`, { asset_id: accountId }),
  phoneNumbers: ({ businessId, accountId }: MetaIds) =>
    at(`${SUITE}/latest/whatsapp_manager/phone_numbers/`, { business_id: businessId, asset_id: accountId }),
  verification: ({ businessId }: MetaIds) =>
    at(`${SUITE}/latest/settings/security_center`, { business_id: businessId }),
  systemUsers: ({ businessId }: MetaIds) => at(`${SUITE}/latest/settings/system_users`, { business_id: businessId }),
  /** Business settings, where apps and WhatsApp accounts are claimed and shared. */
  settings: ({ businessId }: MetaIds) => at(`${SUITE}/latest/settings`, { business_id: businessId }),
  /** App settings → Basic. */
  appSecret: ({ appId }: MetaIds) => (appId ? `${APPS}/${appId}/settings/basic/` : APPS),
  /** Graph API Explorer with the app chosen. */
  explorer: ({ appId }: MetaIds) => `https://developers.facebook.com/tools/explorer/${appId ? `${appId}/` : ''}`,
  support: (_ids: MetaIds) => `${SUITE}/business-support-home`,
  /** WhatsApp → Configuration: callback and webhook fields. */
  webhook: ({ appId, businessId }: MetaIds) =>
    appId ? at(`${APPS}/${appId}/whatsapp-business/wa-settings/`, { business_id: businessId }) : APPS,
  /** WhatsApp → API Setup: recipients of a test number. */
  apiSetup: ({ appId, businessId }: MetaIds) =>
    appId ? at(`${APPS}/${appId}/whatsapp-business/wa-dev-console/`, { business_id: businessId }) : APPS,
};

/** The way to a token that lasts, as reasons name it. */
const BUSINESS_SETTINGS = /https:\/\/business\.facebook\.com\/latest\/settings → \**System users\**/g;

/** The same reasons, their way to the system users opening the reader's own business. */
export function withOwnLinks(reasons: readonly Reason[], ids: MetaIds): Reason[] {
  if (!ids.businessId) return [...reasons];
  const link = LINKS.systemUsers(ids);
  return reasons.map((reason) =>
    reason.fix ? { ...reason, fix: reason.fix.replace(BUSINESS_SETTINGS, () => link) } : reason,
  );
}
