// What the checks may use: the tokens that were given, what these lead to, and one way to ask each service.
import { createHmac } from 'node:crypto';
import { createHttp } from '../../src/adapters/http/client.ts';
import { LOCATE_BY_PROJECT_TOKEN, READ_SERVICE } from '../../src/adapters/railway/operations.ts';
import type { Clean } from '../../src/core/sanitize.ts';
import { type Answer, isOk, listAt, pick, textAt } from './check.ts';

const LONGEST_MS = 30_000;
export const SYSTEM_USER_NAME = 'whatsapp-token-manager';

/** What a person gives; each may be absent. */
export interface Given {
  railwayToken?: string;
  githubToken?: string;
  /** A token of Meta that has expired. */
  expiredToken?: string;
  /** One of an admin, from the Graph API Explorer. */
  adminToken?: string;
  /** The environment: base URLs, and what the bot's own variables do not say. */
  env: Readonly<Record<string, string | undefined>>;
}

/** The variables of one environment on Railway. */
export interface RailwayPlace {
  projectId: string;
  environmentId: string;
  serviceId?: string;
  /** Listed, of every service. */
  variables: readonly unknown[];
  /** With their values, of the bot's service. */
  values: Readonly<Record<string, unknown>>;
  answer: Answer;
}

export interface Access extends Given {
  place?: RailwayPlace;
  token?: string;
  phoneNumberId?: string;
  appId?: string;
  appSecret?: string;
  /** What Meta says about `token`, as `data` of `/debug_token`. */
  facts?: unknown;
  /** Ids as `health_status` names them. */
  ids: { accountId?: string; businessId?: string; appId?: string };
  /** How many the business has, where that can be read. */
  systemUsers?: number | undefined;
  /** The system user that the writes are about. */
  systemUserId?: string;
  graph(path: string, query: Record<string, string>, by: string, method?: 'GET' | 'POST'): Promise<Answer>;
  railway(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  github(path: string, body?: unknown): Promise<Answer>;
}

/** Opens the services and reads, with what is given, what the checks are about. Nothing is written. */
export async function openAccess(given: Given): Promise<Access> {
  const { env, railwayToken, githubToken } = given;
  // What a fault says is never shown.
  const http = createHttp({ userAgent: 'whatsapp-token-manager live-check', env, clean: () => '' as Clean });
  const version = env.GRAPH_API_VERSION || 'v26.0';
  const graphUrl = `${(env.GRAPH_API_URL || 'https://graph.facebook.com').replace(/\/$/, '')}/${version}/`;
  const railwayUrl = env.RAILWAY_API_URL || 'https://backboard.railway.com/graphql/v2';
  const githubUrl = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, '');

  async function send(url: URL, init: { method: string; headers: Record<string, string>; body?: string }) {
    const response = await http.fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST_MS) });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  }

  const access: Access = {
    ...given,
    ids: {},
    graph(path, query, by, method = 'GET') {
      const url = new URL(path, graphUrl);
      const form = new URLSearchParams(query);
      // An app token has no proof. https://developers.facebook.com/docs/graph-api/guides/secure-requests
      if (access.appSecret && !by.includes('|'))
        form.set('appsecret_proof', createHmac('sha256', access.appSecret).update(by).digest('hex'));
      if (method === 'GET') url.search = String(form);
      return send(url, {
        method,
        headers: {
          authorization: `Bearer ${by}`,
          ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(method === 'POST' && { body: String(form) }),
      });
    },
    railway(query, variables = {}) {
      const url = new URL(railwayUrl);
      url.searchParams.set('source', 'live-check');
      const headers = { 'project-access-token': railwayToken ?? '', 'content-type': 'application/json' };
      return send(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    },
    github(path, body) {
      const headers = { authorization: `Bearer ${githubToken}`, accept: 'application/vnd.github+json' };
      return send(new URL(`${githubUrl}${path}`), {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    },
  };
  await quietly(() => findPlace(access));
  await quietly(() => findBot(access));
  await quietly(() => findSystemUser(access));
  return access;
}

/** The app's own credential. */
export function appToken({ appId, appSecret }: Access): string | undefined {
  return appId && appSecret ? `${appId}|${appSecret}` : undefined;
}

async function findPlace(access: Access): Promise<void> {
  if (!access.railwayToken) return;
  const { env } = access;
  const answer = await access.railway(LOCATE_BY_PROJECT_TOKEN);
  const found = pick(answer.body, 'data', 'projectToken');
  const [projectId, environmentId] = [textAt(found, 'projectId'), textAt(found, 'environmentId')];
  if (!projectId || !environmentId) return;
  const variables = listAt(found, 'environment', 'variables', 'edges').map((edge) => pick(edge, 'node'));
  const name = env.TOKEN_VARIABLE || `${prefixOf(env)}WHATSAPP_ACCESS_TOKEN`;
  const holder = variables.find((each) => textAt(each, 'name') === name && textAt(each, 'serviceId'));
  const serviceId = env.RAILWAY_SERVICE_ID || textAt(holder, 'serviceId');
  const place = { projectId, environmentId, variables, answer, ...(serviceId && { serviceId }) };
  access.place = { ...place, values: {} };
  if (!serviceId) return;
  const service = await access.railway(READ_SERVICE, { projectId, environmentId, serviceId, withListing: false });
  access.place = { ...place, values: (pick(service.body, 'data', 'rendered') ?? {}) as Record<string, unknown> };
}

async function findBot(access: Access): Promise<void> {
  const { env, place } = access;
  const prefix = prefixOf(env);
  const given = (input: string, variable: string) => env[input] || textAt(place?.values, variable)?.trim() || undefined;
  Object.assign(access, {
    token: given('WHATSAPP_TOKEN', env.TOKEN_VARIABLE || `${prefix}WHATSAPP_ACCESS_TOKEN`),
    phoneNumberId: given('PHONE_NUMBER_ID', `${prefix}WHATSAPP_PHONE_NUMBER_ID`),
    appId: given('APP_ID', `${prefix}WHATSAPP_APP_ID`),
    appSecret: given('APP_SECRET', `${prefix}WHATSAPP_APP_SECRET`),
  });
  const { token, phoneNumberId } = access;
  if (!token) return;
  const inspection = await access.graph('debug_token', { input_token: token }, appToken(access) ?? token);
  access.facts = pick(inspection.body, 'data');
  const appId = access.appId ?? textAt(access.facts, 'app_id');
  if (appId) access.appId = appId;
  if (!phoneNumberId) return;
  const health = await access.graph(phoneNumberId, { fields: 'health_status' }, token);
  if (!isOk(health)) return;
  for (const entity of listAt(health.body, 'health_status', 'entities')) {
    const id = textAt(entity, 'id');
    const type = textAt(entity, 'entity_type');
    if (id && type === 'WABA') access.ids.accountId = id;
    if (id && type === 'BUSINESS') access.ids.businessId = id;
    if (id && type === 'APP') access.ids.appId = id;
  }
}

/** One that could be the bot's own: by the tool's name, else the only one. */
async function findSystemUser(access: Access): Promise<void> {
  const { adminToken, ids } = access;
  if (!adminToken || !ids.businessId) return;
  const answer = await access.graph(`${ids.businessId}/system_users`, { fields: 'id,name' }, adminToken);
  const users = listAt(answer.body, 'data');
  const named = users.find((user) => textAt(user, 'name')?.startsWith(SYSTEM_USER_NAME));
  const id = textAt(named ?? (users.length === 1 ? users[0] : undefined), 'id');
  access.systemUsers = isOk(answer) ? users.length : undefined;
  if (id) access.systemUserId = id;
}

const prefixOf = (env: Given['env']) => env.VARIABLE_PREFIX ?? 'W1_';

/** What cannot be found out, the checks say themselves. */
async function quietly(find: () => Promise<void>): Promise<void> {
  await find().catch(() => {});
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
