// Businesses of the Meta stand-in: what they hold, who of their system users has what, and the calls that change that.
import type { Call, Reply } from '../call.ts';
import { json } from '../service.ts';
import { authorize, GraphFault, mintToken } from './answers.ts';
import { REFUSALS, type RefusalName } from './refusals.ts';
import { ACCOUNT_ID, BUSINESS_ID, type MetaState, type TokenRecord } from './state.ts';

export interface SystemUserRecord {
  name: string;
  role: 'ADMIN' | 'EMPLOYEE';
  apps: Set<string>;
  accounts: Set<string>;
}

export interface BusinessRecord {
  name: string;
  ownedApps: Set<string>;
  /** WhatsApp accounts that others share with it. */
  sharedAccounts: Set<string>;
  systemUsers: Map<string, SystemUserRecord>;
  /** Ten with full access. https://developers.facebook.com/docs/marketing-api/get-started/authorization */
  mostSystemUsers: number;
}

export type BusinessCall = 'create' | 'install' | 'assign' | 'generate';

export interface BusinessState {
  businesses: Map<string, BusinessRecord>;
  /** What Meta says to a call in the place of carrying it out, so many times. */
  refusals: Map<BusinessCall, { name: RefusalName; times: number }>;
  /** Tokens that were generated for system users, oldest first. */
  generated: string[];
  /** How many looks at the number find nothing before the grants of a new token are there. */
  blindLooks: number;
  /** Success as a bare `true`, as one of Meta's pages shows it. */
  bareSuccess: boolean;
  /** `assigned_applications` of a system user cannot be read. */
  appsHidden: boolean;
  /** The app does not say whose it is. */
  ownerHidden: boolean;
  /** Gives a business to the stand-in; one that has the WhatsApp account unless said. */
  addBusiness(business?: Partial<BusinessRecord>, id?: string): BusinessRecord;
  addSystemUser(user: Partial<SystemUserRecord> & { name: string }, businessId?: string): string;
}

export function createBusinessState(): BusinessState {
  const businesses: BusinessState['businesses'] = new Map();
  const addBusiness: BusinessState['addBusiness'] = (business, id = BUSINESS_ID) => {
    const record = {
      name: 'Lucky Shrub',
      ownedApps: new Set<string>(),
      sharedAccounts: new Set<string>(),
      systemUsers: new Map(),
      mostSystemUsers: 10,
      ...business,
    };
    businesses.set(id, record);
    return record;
  };
  let serial = 0;
  return {
    businesses,
    refusals: new Map(),
    generated: [],
    blindLooks: 0,
    bareSuccess: false,
    appsHidden: false,
    ownerHidden: false,
    addBusiness,
    addSystemUser(user, businessId = BUSINESS_ID) {
      const business = businesses.get(businessId) ?? addBusiness({}, businessId);
      serial += 1;
      const id = String(100_008_179_981_000 + serial);
      business.systemUsers.set(id, { role: 'EMPLOYEE', apps: new Set(), accounts: new Set(), ...user });
      return id;
    },
  };
}

/** Whether a token may see a number by now: what its system user was given counts, a few looks late. */
export function seesNumber(state: MetaState, record: TokenRecord, id: string): boolean {
  const { systemUserId, phoneNumberIds } = record;
  if (!systemUserId) return phoneNumberIds.includes(id);
  const user = findSystemUser(state, systemUserId)?.user;
  if (!user?.accounts.has(state.phoneNumbers.get(id)?.accountId ?? '')) return false;
  const looks = (LOOKS.get(record) ?? 0) + 1;
  LOOKS.set(record, looks);
  return looks > state.business.blindLooks;
}

const LOOKS = new WeakMap<TokenRecord, number>();

function findSystemUser(state: MetaState, id: string) {
  for (const [businessId, business] of state.business.businesses) {
    const user = business.systemUsers.get(id);
    if (user) return { user, business, businessId };
  }
  return undefined;
}

const list = (entries: readonly object[]): Reply => json(200, { data: entries, paging: {} });

/** Nothing where the path is about something else. */
export function answerBusiness(state: MetaState, call: Call, now: Date): Reply | undefined {
  const [id = '', edge = ''] = decodeURIComponent(call.path).split('/');
  const read = READS[edge];
  const write = WRITES[edge];
  if (call.method === 'GET' && (read || ownerAsked(call))) {
    const record = authorizeAdmin(state, call, now);
    return read ? read(state, id, call, record) : readOwner(state, id);
  }
  if (call.method !== 'POST' || !write) return undefined;
  const form = new URLSearchParams(call.body);
  // The proof stands among the fields.
  const record = authorizeAdmin(state, { ...call, query: form }, now);
  const refusal = state.business.refusals.get(write.call);
  if (refusal && refusal.times > 0) {
    refusal.times -= 1;
    throw REFUSALS[refusal.name]();
  }
  return write.perform(state, id, form, record);
}

function authorizeAdmin(state: MetaState, call: Call, now: Date): TokenRecord {
  const record = authorize(state, call, now);
  if (!record.scopes.includes('business_management')) throw REFUSALS.noPermission();
  return record;
}

const ownerAsked = ({ query }: Call) => /owner_business/.test(query.get('fields') ?? '');

function readOwner(state: MetaState, id: string): Reply {
  const account = state.accounts.get(id);
  const named = (businessId: string | undefined) => {
    const business = state.business.businesses.get(businessId ?? '');
    return business && { id: businessId, name: business.name };
  };
  if (account) return json(200, { id, owner_business_info: named(account.businessId) });
  if (!state.apps.has(id) || state.business.ownerHidden)
    throw new GraphFault(
      400,
      100,
      '(#100) Tried accessing nonexisting field (owner_business) on node type (Application)',
    );
  const [owner] = [...state.business.businesses].find(([, { ownedApps }]) => ownedApps.has(id)) ?? [];
  return json(200, { id, name: state.apps.get(id)?.name, ...(owner && { owner_business: named(owner) }) });
}

type Read = (state: MetaState, id: string, call: Call, record: TokenRecord) => Reply;

function businessOf(state: MetaState, id: string): BusinessRecord {
  const business = state.business.businesses.get(id);
  if (!business) throw REFUSALS.accountHidden();
  return business;
}

const READS: Readonly<Record<string, Read>> = {
  businesses: (state) => list([...state.business.businesses].map(([id, { name }]) => ({ id, name }))),
  owned_apps: (state, id) => list([...businessOf(state, id).ownedApps].map((app) => ({ id: app }))),
  client_whatsapp_business_accounts: (state, id) =>
    list([...businessOf(state, id).sharedAccounts].map((account) => ({ id: account }))),
  system_users: (state, id) =>
    list([...businessOf(state, id).systemUsers].map(([user, { name, role }]) => ({ id: user, name, role }))),
  assigned_users(state, id, { query }) {
    const business = query.get('business');
    if (!business) throw new GraphFault(400, 100, 'The parameter business is required to specify a business');
    const users = [...businessOf(state, business).systemUsers].filter(([, { accounts }]) => accounts.has(id));
    return list(users.map(([user, { name }]) => ({ id: user, name, user_type: 'SYSTEM_USER' })));
  },
  assigned_applications(state, id) {
    if (state.business.appsHidden) throw REFUSALS.noPermission();
    return list([...(findSystemUser(state, id)?.user.apps ?? [])].map((app) => ({ id: app })));
  },
};

interface WriteEdge {
  call: BusinessCall;
  perform(state: MetaState, id: string, form: URLSearchParams, record: TokenRecord): Reply;
}

const success = ({ business: { bareSuccess } }: MetaState) => json(200, bareSuccess ? true : { success: true });

const WRITES: Readonly<Record<string, WriteEdge>> = {
  system_users: {
    call: 'create',
    perform(state, id, form, { appId }) {
      const business = businessOf(state, id);
      const name = form.get('name') ?? '';
      if (!business.ownedApps.has(appId)) throw REFUSALS.appNotClaimed();
      if (business.systemUsers.size >= business.mostSystemUsers) throw REFUSALS.noMoreSystemUsers();
      if ([...business.systemUsers.values()].some((user) => user.name === name)) throw REFUSALS.duplicateName();
      const role = form.get('role') === 'ADMIN' ? 'ADMIN' : 'EMPLOYEE';
      return json(200, { id: state.business.addSystemUser({ name, role }, id) });
    },
  },
  applications: {
    call: 'install',
    perform(state, id, form) {
      const found = findSystemUser(state, id);
      const app = form.get('business_app') ?? '';
      if (!found) throw REFUSALS.invalidUser();
      if (!found.business.ownedApps.has(app)) throw REFUSALS.appNotClaimed();
      found.user.apps.add(app);
      return success(state);
    },
  },
  assigned_users: {
    call: 'assign',
    perform(state, id, form) {
      const found = findSystemUser(state, form.get('user') ?? '');
      const account = state.accounts.get(id);
      if (!found) throw REFUSALS.invalidUser();
      if (!account) throw REFUSALS.accountUnknown();
      if (account.businessId !== found.businessId && !found.business.sharedAccounts.has(id))
        throw REFUSALS.accountHidden();
      if (found.user.accounts.has(id)) throw REFUSALS.alreadyAssigned();
      found.user.accounts.add(id);
      return success(state);
    },
  },
  access_tokens: { call: 'generate', perform: generate },
};

/** https://developers.facebook.com/docs/business-management-apis/system-users/install-apps-and-generate-tokens */
function generate(state: MetaState, id: string, form: URLSearchParams): Reply {
  const found = findSystemUser(state, id);
  const appId = form.get('business_app') ?? '';
  if (!found?.user.apps.has(appId)) throw REFUSALS.noPermission();
  const token = issueSystemUserToken(state, id, {
    appId,
    scopes: (form.get('scope') ?? '').split(','),
    lasts: form.get('set_token_expires_in_60_days') === 'true' ? 60 : 'never',
  });
  return json(200, { access_token: token });
}

/** As the dashboard and the API give it out. `lasts`: in days. */
export function issueSystemUserToken(
  state: MetaState,
  systemUserId: string,
  { appId, scopes, lasts }: { appId: string; scopes: string[]; lasts: number | 'never' },
): string {
  const token = mintToken(`EAAT${systemUserId}`, state.business.generated.length);
  const now = Date.now();
  state.addToken({
    token,
    appId,
    type: 'SYSTEM_USER',
    phoneNumberIds: [],
    systemUserId,
    scopes,
    owner: findSystemUser(state, systemUserId)?.user.name ?? '',
    issuedAt: new Date(now),
    expiresAt: lasts === 'never' ? 'never' : new Date(now + lasts * 86_400_000),
  });
  state.business.generated.push(token);
  return token;
}

/** A token from Graph API Explorer, with everything ticked. */
export function issueAdminToken(
  state: MetaState,
  given: Partial<TokenRecord> & { token: string; appId: string },
): string {
  const phoneNumberIds = [...state.phoneNumbers].flatMap(([id, { accountId }]) =>
    accountId === ACCOUNT_ID ? [id] : [],
  );
  const scopes = ['business_management', 'whatsapp_business_management', 'whatsapp_business_messaging'];
  state.addToken({
    type: 'USER',
    owner: 'An Admin',
    phoneNumberIds,
    scopes,
    expiresAt: new Date(Date.now() + 90 * 60_000),
    ...given,
  });
  return given.token;
}
