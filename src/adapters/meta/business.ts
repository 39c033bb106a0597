// The business management part of the Graph API: what an admin token can see, and the four calls that make a token.
import { createHmac } from 'node:crypto';
import type { Assets, Written } from '../../core/permanent/facts.ts';
import type { Probe } from '../../core/token/token-health.ts';
import { ServiceUnavailableError } from '../../errors.ts';
import type { Admin, Business } from '../../permanent/ports.ts';
import type { JsonAnswer } from '../http/answer.ts';
import type { MetaOptions } from './meta.ts';
import { parseGraphError, parseIssued } from './parse.ts';
import {
  parseAccountOwner,
  parseAppOwner,
  parseCreated,
  parseIds,
  parsePortfolios,
  parseSuccess,
  parseSystemUsers,
  parseWriteError,
} from './parse-business.ts';

const HINT = 'Run the same command again in a few minutes. Meta: https://metastatus.com/whatsapp-business-api';

/** A business has ten system users, and a hundred apps, at most. */
const PAGE = { limit: '200' };
/** Each costs a request. */
const MOST_ASKED = 20;

type BusinessOptions = Omit<MetaOptions, 'pace'>;

interface Graph {
  read<T>(
    path: string,
    query: Record<string, string>,
    by: Admin,
    parse: Parse<T>,
    signal: AbortSignal,
  ): Promise<Probe<T>>;
  write<T>(
    path: string,
    fields: Record<string, string>,
    by: Admin,
    parse: Parse<T>,
    signal: AbortSignal,
  ): Promise<Written<T>>;
}

type Parse<T> = (body: unknown) => T | undefined;

/** Reads are asked again after a fault, writes are sent once. */
function openGraph(options: BusinessOptions): Graph {
  const { http, version, clean } = options;
  const base = `${new URL(options.baseUrl).href.replace(/\/$/, '')}/${version}`;

  function request(path: string, by: Admin, signal: AbortSignal) {
    const headers = { authorization: `Bearer ${by.token.reveal()}` };
    return { service: 'Meta', hint: HINT, url: new URL(`${base}/${path}`), headers, signal };
  }

  async function read<T>(
    path: string,
    query: Record<string, string>,
    by: Admin,
    parse: Parse<T>,
    signal: AbortSignal,
  ): Promise<Probe<T>> {
    const asked = request(path, by, signal);
    for (const [name, value] of Object.entries({ ...query, ...proofOf(by) })) asked.url.searchParams.set(name, value);
    try {
      const { body, status } = await http.requestJson({ ...asked, method: 'GET', idempotent: true });
      const error = parseGraphError(body, status, clean);
      if (error) return { is: 'error', error };
      const value = status === 200 ? parse(body) : undefined;
      return value === undefined ? { is: 'silence', reason: unrecognised(status) } : { is: 'value', value };
    } catch (error) {
      if (error instanceof ServiceUnavailableError) return { is: 'silence', reason: error.message };
      throw error;
    }
  }

  async function write<T>(
    path: string,
    fields: Record<string, string>,
    by: Admin,
    parse: Parse<T>,
    signal: AbortSignal,
  ): Promise<Written<T>> {
    let answer: JsonAnswer;
    try {
      const form = { ...fields, ...proofOf(by) };
      answer = await http.requestJson({ ...request(path, by, signal), method: 'POST', form, idempotent: false });
    } catch (error) {
      if (error instanceof ServiceUnavailableError) return { is: 'lost', reason: error.message };
      throw error;
    }
    const { body, status } = answer;
    const error = parseWriteError(body, status, clean);
    if (error) return { is: 'refused', error };
    const value = status === 200 ? parse(body) : undefined;
    return value === undefined ? { is: 'lost', reason: unrecognised(status) } : { is: 'written', value };
  }

  return { read, write };
}

export function createBusiness(options: BusinessOptions): Business {
  const graph = openGraph(options);
  return { ...createReads(graph, options), ...createWrites(graph, options) };
}

type Reads = Pick<Business, 'readOwners' | 'readAssets' | 'readOwnedApps'>;

function createReads({ read }: Graph, { clean }: BusinessOptions): Reads {
  const readOwnedApps: Business['readOwnedApps'] = (by, businessId, signal) =>
    read(`${at(businessId)}/owned_apps`, { fields: 'id,name', ...PAGE }, by, parseIds, signal);

  return {
    readOwnedApps,

    async readOwners(by, { accountId, appId }, signal) {
      // Each alone: one refused field fails the whole call.
      const [ofAccount, ofApp, mine] = await Promise.all([
        accountId === undefined
          ? NOT_ASKED
          : read(
              at(accountId),
              { fields: 'id,owner_business_info' },
              by,
              (body) => parseAccountOwner(body, clean),
              signal,
            ),
        appId === undefined
          ? NOT_ASKED
          : read(at(appId), { fields: 'id,owner_business' }, by, (body) => parseAppOwner(body, clean), signal),
        read('me/businesses', { fields: 'id,name', ...PAGE }, by, (body) => parsePortfolios(body, clean), signal),
      ]);
      return { ofAccount, ofApp, mine };
    },

    async readAssets(by, { businessId, accountId, shared }, signal) {
      const business = at(businessId);
      const fields = { fields: 'id,name,role', ...PAGE };
      const [ownedApps, systemUsers, accountHolders, sharedAccounts] = await Promise.all([
        readOwnedApps(by, businessId, signal),
        read(`${business}/system_users`, fields, by, (body) => parseSystemUsers(body, clean), signal),
        accountId === undefined
          ? NOT_ASKED
          : read(
              `${at(accountId)}/assigned_users`,
              { business: businessId, fields: 'id,name,user_type', ...PAGE },
              by,
              parseIds,
              signal,
            ),
        shared
          ? read(`${business}/client_whatsapp_business_accounts`, { fields: 'id,name', ...PAGE }, by, parseIds, signal)
          : undefined,
      ]);
      const users = systemUsers.is === 'value' ? systemUsers.value.slice(0, MOST_ASKED) : [];
      const apps = await Promise.all(
        users.map(async ({ id }): Promise<[string, Assets['ownedApps']]> => {
          return [
            id,
            await read(`${at(id)}/assigned_applications`, { fields: 'id,name', ...PAGE }, by, parseIds, signal),
          ];
        }),
      );
      const appsOf = Object.fromEntries(apps);
      return { ownedApps, systemUsers, accountHolders, appsOf, ...(sharedAccounts ? { sharedAccounts } : {}) };
    },
  };
}

function createWrites({ write }: Graph, { register }: BusinessOptions): Omit<Business, keyof Reads> {
  return {
    createSystemUser: (by, { businessId, name }, signal) =>
      write(`${at(businessId)}/system_users`, { name, role: 'EMPLOYEE' }, by, parseCreated, signal),

    installApp: (by, { systemUserId, appId }, signal) =>
      write(`${at(systemUserId)}/applications`, { business_app: appId }, by, parseSuccess, signal),

    assignAccount: (by, { systemUserId, accountId }, signal) =>
      write(`${at(accountId)}/assigned_users`, { user: systemUserId, tasks: '["MANAGE"]' }, by, parseSuccess, signal),

    generateToken: (by, { systemUserId, appId, scopes }, signal) =>
      write(
        `${at(systemUserId)}/access_tokens`,
        { business_app: appId, scope: scopes.join(','), set_token_expires_in_60_days: 'true' },
        by,
        (body) => {
          const issued = parseIssued(body);
          return issued === undefined ? undefined : register(issued);
        },
        signal,
      ),
  };
}

const NOT_ASKED = { is: 'silence', reason: 'Meta was not asked, because an ID is not known.' } as const;

const at = (id: string) => encodeURIComponent(id);

/** Of the token that calls. https://developers.facebook.com/docs/facebook-login/security/#proof */
function proofOf({ token, appSecret }: Admin): { appsecret_proof?: string } {
  if (!appSecret) return {};
  return { appsecret_proof: createHmac('sha256', appSecret.reveal()).update(token.reveal()).digest('hex') };
}

function unrecognised(status: number): string {
  return `Meta gave no usable answer (HTTP ${status} without what was asked for, and without an error code). ${HINT}`;
}
