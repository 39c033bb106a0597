// The codes that are said of a token besides the causes that the Graph API gives.
import type { Behaviour } from '../reason.ts';

/** Of the token that is watched, and of one that may take its place. */
export const TOKEN_CODES = {
  TOKEN_EXPIRING: { effect: 'token-ends' },
  DATA_ACCESS_EXPIRES: { effect: 'data-ends' },
  TEMPORARY_TOKEN: { effect: 'temporary' },
  TEMPORARY_TOKEN_IN_USE: { effect: 'temporary-in-use' },
  EXPIRY_UNKNOWN: {},
  META_CONTRADICTS: {},
  SCOPE_MISSING: {},
  GRAPH_VERSION_RETIRED: {},
  TOKEN_KIND_WRONG: {},
  APP_DIFFERS: {},
  APP_UNKNOWN: {},
  EXPIRES_SOONER: {},
} as const satisfies Record<string, Behaviour>;

declare module '../reason.ts' {
  interface CodeTables {
    token: typeof TOKEN_CODES;
  }
}
