// What each token and secret of the monitor can do, what it cannot, and when it ends.
import { expiryWords } from '../report/wording.ts';
import { renderTime } from '../time.ts';
import type { TokenHealth } from '../token/token-health.ts';

/** In a few words each. */
export interface Powers {
  can: readonly string[];
  cannot: readonly string[];
  ends: string;
}

/** Permissions that count for a bot. https://developers.facebook.com/docs/permissions */
const SCOPES: readonly (readonly [scope: string, allows: string])[] = [
  ['whatsapp_business_messaging', 'send messages'],
  ['whatsapp_business_management', 'read the account and its phone numbers'],
];

export function powersOfMetaToken({ scopes, dataAccessExpiresAt, type, ...health }: TokenHealth, now: Date): Powers {
  const known = scopes ? SCOPES : [];
  const named = (isGranted: boolean) =>
    known.filter(([scope]) => scopes?.includes(scope) === isGranted).map(([scope, allows]) => `${allows} (${scope})`);
  const access = type === 'USER' && dataAccessExpiresAt ? `; data access ${renderTime(dataAccessExpiresAt)}` : '';
  return { can: named(true), cannot: named(false), ends: `${expiryWords(health, now)}${access}` };
}

export const POWERS_OF_APP_SECRET: Powers = {
  can: ['renew tokens', 'show when a token expires', 'sign calls'],
  cannot: ['send messages'],
  ends: 'never, until it is reset at Meta',
};

/** https://docs.railway.com/integrations/api#project-token */
export function powersOfRailwayToken(kind: 'project' | 'account' | undefined): Powers {
  return {
    can: [
      'read variables, deployments and logs',
      ...(kind === 'account' ? ['reach every project of its account or workspace'] : []),
    ],
    cannot: kind === 'project' ? ['reach another project or environment'] : [],
    ends: 'never, until it is deleted on Railway',
  };
}

export function powersOfGitHubToken({
  canListRuns,
  expiresAt,
}: {
  canListRuns: boolean | undefined;
  expiresAt: Date | undefined;
}): Powers {
  const runs = 'list the runs of the monitor (actions: read)';
  return {
    can: ['read issues', ...(canListRuns === true ? [runs] : [])],
    cannot: canListRuns === false ? [runs] : [],
    ends: expiresAt ? renderTime(expiresAt) : 'GitHub names no end',
  };
}
