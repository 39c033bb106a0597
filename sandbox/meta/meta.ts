// The stand-in of Meta's Graph API: `/debug_token`, phone numbers, `/me`, and the exchange of tokens.
import type { Call, Reply } from '../call.ts';
import { json, type Service, startService } from '../service.ts';
import {
  appOf,
  authorize,
  checkApp,
  credentialOf,
  GraphFault,
  mintToken,
  renderFault,
  renderInspection,
  renderMalformed,
  userIdOf,
} from './answers.ts';
import { answerBusiness, seesNumber } from './business.ts';
import { renderSubscribedApps, renderWebhook } from './health.ts';
import {
  createMetaState,
  deathOf,
  type MetaState,
  type NumberSetup,
  type PhoneNumber,
  type TokenRecord,
} from './state.ts';

export type MetaSandbox = Service & MetaState;

const PHONE_FIELDS = ['id', 'display_phone_number', 'verified_name', 'quality_rating'];
const MORE_PHONE_FIELDS = [
  'status',
  'platform_type',
  'account_mode',
  'name_status',
  'health_status',
  'webhook_configuration',
];
const OLDEST_VERSION = 'v21.0';
/** One that is still to come is unknown, unlike one that is gone. https://developers.facebook.com/docs/graph-api/changelog */
const NEWEST_VERSION = 27;

export async function startMeta({
  latencyMs,
  now,
}: {
  latencyMs?: number | undefined;
  now: () => Date;
}): Promise<MetaSandbox> {
  const service = await startService({ name: 'Meta', latencyMs, now, handle: (call) => answer(meta, call, now()) });
  const meta: MetaSandbox = Object.assign(service, createMetaState(now));
  return meta;
}

function answer(state: MetaState, call: Call, now: Date): Reply {
  const [, asked, path = ''] = /^(?:\/(v\d+\.\d+))?\/(.*)$/.exec(call.path) ?? [];
  const isToCome = Number(asked?.slice(1) ?? 0) > NEWEST_VERSION;
  const reply = isToCome
    ? renderFault(new GraphFault(400, 2500, `Unknown path components: /${path}`))
    : answerOrFault(state, { ...call, path }, now);
  const version = state.servedVersion ?? asked ?? OLDEST_VERSION;
  const usage = '{"call_count":0,"total_cputime":0,"total_time":0}';
  return { ...reply, headers: { ...reply.headers, 'facebook-api-version': version, 'x-app-usage': usage } };
}

function answerOrFault(state: MetaState, call: Call, now: Date): Reply {
  try {
    const ofBusiness = answerBusiness(state, call, now);
    if (ofBusiness) return ofBusiness;
    if (call.method !== 'GET')
      throw new GraphFault(400, 100, `Unsupported ${call.method.toLowerCase()} request.`, {
        type: 'GraphMethodException',
      });
    if (call.path === 'debug_token') return debugToken(state, call, now);
    if (call.path === 'oauth/access_token') return exchange(state, call, now);
    if (call.path === 'me') {
      const record = authorize(state, call, now);
      return json(200, { name: record.owner, id: userIdOf(record) });
    }
    if (call.path.endsWith('/subscriptions')) return readWebhook(state, call);
    if (call.path.endsWith('/subscribed_apps')) return readSubscribedApps(state, call, now);
    return readObject(state, call, now);
  } catch (error) {
    if (error instanceof GraphFault) return renderFault(error);
    throw error;
  }
}

function debugToken(state: MetaState, call: Call, now: Date): Reply {
  const input = call.query.get('input_token');
  const credential = credentialOf(call) ?? '';
  const appId = appOf(state, credential);
  if (credential.includes('|') && !appId) throw new GraphFault(400, 190, 'Invalid OAuth access token signature.');
  // A token may inspect itself, even when it is dead.
  const inspector = appId ? undefined : authorize(state, call, now, { deadToo: credential === input });
  const app = state.apps.get(appId ?? '');
  if (app) checkApp(app);
  if (!input) throw new GraphFault(400, 100, '(#100) The parameter input_token is required');

  const inputApp = appOf(state, input);
  const record = state.tokens.get(input);
  if (!record && !inputApp) return json(200, { data: renderMalformed(state, input) });
  if (inspector && (!inspector.developer || inspector.appId !== (record?.appId ?? inputApp))) {
    throw new GraphFault(
      400,
      100,
      '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
    );
  }
  if (appId && appId !== (record?.appId ?? inputApp)) {
    throw new GraphFault(400, 100, '(#100) The App_id in the input_token did not match the Viewing App');
  }
  if (record) return json(200, { data: renderInspection(state, record, now) });
  return json(200, {
    data: {
      app_id: inputApp,
      type: 'APP',
      application: state.apps.get(inputApp ?? '')?.name,
      is_valid: true,
      scopes: [],
    },
  });
}

/** https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived */
function exchange(state: MetaState, { query }: Call, now: Date): Reply {
  const app = state.apps.get(query.get('client_id') ?? '');
  if (!app) throw new GraphFault(400, 101, 'Error validating application. Invalid Client ID.');
  if (query.get('client_secret') !== app.secret) throw new GraphFault(400, 1, 'Error validating client secret.');
  if (query.get('grant_type') !== 'fb_exchange_token') throw new GraphFault(400, 100, 'Invalid parameter');
  checkApp(app);
  const old = state.tokens.get(query.get('fb_exchange_token') ?? '');
  if (!old) throw new GraphFault(400, 190, 'Invalid OAuth access token - Cannot parse access token');
  if (old.appId !== query.get('client_id')) {
    throw new GraphFault(400, 1, `The access token does not belong to application ${query.get('client_id')}`);
  }
  const death = deathOf(old, now);
  if (death) throw new GraphFault(400, death.code, death.message, { subcode: death.subcode });

  const expires = old.type === 'USER' || query.get('set_token_expires_in_60_days') === 'true';
  const renewed: TokenRecord = {
    ...old,
    token: mintToken(old.token, state.issued.length),
    issuedAt: new Date(Math.floor(now.getTime() / 1000) * 1000),
    expiresAt: expires ? new Date(now.getTime() + state.exchangedLifeS * 1000) : 'never',
  };
  state.tokens.set(renewed.token, renewed);
  state.issued.push(renewed.token);
  return json(200, {
    access_token: renewed.token,
    token_type: 'bearer',
    ...(expires && { expires_in: state.exchangedLifeS }),
  });
}

function readObject(state: MetaState, call: Call, now: Date): Reply {
  const record = authorize(state, call, now, { status: 401 });
  const id = decodeURIComponent(call.path);
  const fields = call.query.get('fields')?.split(',') ?? PHONE_FIELDS;
  const node = state.apps.has(id) ? 'Application' : id === userIdOf(record) ? 'User' : state.nodes.get(id);
  if (node) return readOtherNode(id, node, fields);
  const number = state.phoneNumbers.get(id);
  if (!number || !seesNumber(state, record, id)) {
    const message = `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`;
    throw new GraphFault(400, 100, message, { subcode: 33, type: 'GraphMethodException' });
  }
  rejectUnknown(fields, [...PHONE_FIELDS, ...MORE_PHONE_FIELDS], 'WhatsAppBusinessPhoneNumber');
  for (const field of fields) {
    const refusal = state.refusedFields.get(field);
    if (refusal) throw new GraphFault(refusal.status, refusal.code, refusal.message);
  }
  const all: Record<string, unknown> = { id, ...renderNumber(state, id, number, record.appId) };
  return json(200, Object.fromEntries(['id', ...fields].map((field) => [field, all[field]])));
}

function renderNumber(
  state: MetaState,
  id: string,
  { health, accountId, override, ...number }: PhoneNumber & NumberSetup,
  appId: string,
): Record<string, unknown> {
  const account = state.accounts.get(accountId);
  const ofAccount = account?.subscribedApps.find((app) => app.id === appId)?.override;
  const ofApp = state.apps.get(appId)?.webhook?.callback;
  return {
    ...number,
    webhook_configuration: {
      ...(override && { phone_number: override }),
      ...(ofAccount && { whatsapp_business_account: ofAccount }),
      ...(ofApp && { application: ofApp }),
    },
    ...health({ number: id, account: accountId, business: account?.businessId ?? '', app: appId }),
  };
}

/** Needs the app's own word. https://developers.facebook.com/docs/graph-api/reference/app/subscriptions */
function readWebhook(state: MetaState, call: Call): Reply {
  const id = decodeURIComponent(call.path.split('/')[0] ?? '');
  const app = state.apps.get(id);
  if (!app || appOf(state, credentialOf(call) ?? '') !== id)
    throw new GraphFault(400, 15, '(#15) This method must be called with an app access_token.');
  checkApp(app);
  return json(200, renderWebhook(app.webhook));
}

function readSubscribedApps(state: MetaState, call: Call, now: Date): Reply {
  const record = authorize(state, call, now);
  const id = decodeURIComponent(call.path.split('/')[0] ?? '');
  const account = state.accounts.get(id);
  const mayManage = record.scopes.includes('whatsapp_business_management');
  const isOwn = record.phoneNumberIds.some((number) => state.phoneNumbers.get(number)?.accountId === id);
  if (!account || !mayManage || !isOwn) throw new GraphFault(403, 200, '(#200) Permissions error');
  return json(200, renderSubscribedApps(account.subscribedApps));
}

/** It answers to its id alone, as every node does. */
function readOtherNode(id: string, type: string, fields: readonly string[]): Reply {
  rejectUnknown(fields, ['id', 'name'], type);
  return json(200, { id });
}

function rejectUnknown(fields: readonly string[], known: readonly string[], type: string): void {
  const unknown = fields.find((field) => !known.includes(field));
  if (!unknown) return;
  const message = `(#100) Tried accessing nonexisting field (${unknown}) on node type (${type})`;
  throw new GraphFault(400, 100, message);
}
