// What the Graph API answers, body by body: recorded and documented ones, with their HTTP statuses.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Call, Reply } from '../call.ts';
import { json } from '../service.ts';
import { type App, deathOf, type MetaState, type TokenRecord } from './state.ts';

/** An error of the Graph API, thrown where the answer ends. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: number;
  readonly subcode: number | undefined;
  readonly type: string;
  /** What Meta writes for people. */
  readonly forPeople: { error_user_title?: string | undefined; error_user_msg?: string | undefined };
  constructor(
    status: number,
    code: number,
    message: string,
    {
      subcode,
      type = 'OAuthException',
      userTitle,
      userMessage,
    }: { subcode?: number | undefined; type?: string; userTitle?: string; userMessage?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.type = type;
    this.forPeople = { error_user_title: userTitle, error_user_msg: userMessage };
  }
}

export function renderFault({ status, code, subcode, type, message, forPeople }: GraphFault): Reply {
  const error = {
    message,
    type,
    code,
    ...(subcode !== undefined && { error_subcode: subcode }),
    ...forPeople,
    fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
  };
  // It repeats the message, and with it a malformed token.
  const kind = code === 190 ? 'invalid_token' : 'invalid_request';
  // Header values are Latin-1 and one line.
  const quoted = message.replace(/[^\x20-\x7e]/g, '?').replaceAll('"', "'");
  return json(status, { error }, { 'www-authenticate': `OAuth "Facebook Platform" "${kind}" "${quoted}"` });
}

/** Tokens of one app begin alike, so that only the rest tells them apart. */
export function mintToken(old: string, serial: number): string {
  const rest = createHash('sha512').update(`${old}:${serial}`).digest('hex');
  return `${old.slice(0, 12)}${rest}${rest.slice(0, 40)}ZDZD`;
}

/** The credential of a request: header first. */
export function credentialOf({ headers, query }: Call): string | undefined {
  return headers.authorization?.match(/^(?:Bearer|OAuth)\s+(.+)$/i)?.[1] ?? (query.get('access_token') || undefined);
}

/** The app of an app token `{id}|{secret}` that is right. */
export function appOf(state: MetaState, credential: string): string | undefined {
  const [id = '', secret = ''] = credential.split('|');
  return state.apps.has(id) && state.apps.get(id)?.secret === secret ? id : undefined;
}

/** The record of a token that may call; throws what Meta says of any other. `status`: of code 190 on this path. */
export function authorize(
  state: MetaState,
  call: Call,
  now: Date,
  { status = 400, deadToo = false } = {},
): TokenRecord {
  const credential = credentialOf(call);
  if (!credential) throw new GraphFault(401, 104, 'An access token is required to request this resource.');
  const record = state.tokens.get(credential);
  if (!record) throw new GraphFault(status, 190, describeUnknown(credential));
  const app = state.apps.get(record.appId);
  if (app) checkApp(app);
  checkProof(state, record, call, now);
  const death = deathOf(record, now);
  if (death && !deadToo) {
    throw new GraphFault(death.status ?? (death.code === 190 ? status : 403), death.code, death.message, {
      subcode: death.subcode,
    });
  }
  return record;
}

/** What Meta says to an app, or to a token of it, whatever is asked. */
export function checkApp({ blocked, deleted }: App): void {
  if (deleted) throw new GraphFault(400, 190, 'Error validating application. Application has been deleted.');
  if (blocked) throw new GraphFault(400, 200, blocked === true ? 'API access blocked.' : blocked);
}

function describeUnknown(credential: string): string {
  if (credential.includes('|')) return 'Invalid OAuth access token signature.';
  // Of its own products Meta says the same.
  return /^(?:EA|IG|TH)/.test(credential)
    ? `Malformed access token ${credential}`
    : 'Invalid OAuth access token - Cannot parse access token';
}

/** https://developers.facebook.com/docs/facebook-login/security/ */
function checkProof(state: MetaState, record: TokenRecord, { query }: Call, now: Date): void {
  const app = state.apps.get(record.appId);
  const proof = query.get('appsecret_proof');
  const type = 'GraphMethodException';
  if (!app) return;
  if (proof === null) {
    if (app.requireProof)
      throw new GraphFault(400, 100, 'API calls from the server require an appsecret_proof argument', { type });
    return;
  }
  const time = query.get('appsecret_time');
  const fresh = time === null || Math.abs(now.getTime() / 1000 - Number(time)) <= 300;
  const expected = createHmac('sha256', app.secret)
    .update(time === null ? record.token : `${record.token}|${time}`)
    .digest();
  const given = Buffer.from(proof, 'hex');
  if (!fresh || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new GraphFault(400, 100, 'Invalid appsecret_proof provided in the API argument', { type });
  }
}

/** `data` of `/debug_token`. https://developers.facebook.com/docs/graph-api/reference/debug_token */
export function renderInspection(state: MetaState, record: TokenRecord, now: Date) {
  const { appId, type, expiresAt, issuedAt, scopes } = record;
  const death = deathOf(record, now);
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  return {
    app_id: appId,
    type,
    application: state.apps.get(appId)?.name,
    data_access_expires_at: issuedAt && type === 'USER' ? seconds(issuedAt) + 7_776_000 : 0,
    ...(death && {
      error: {
        code: death.code,
        message: death.message,
        ...(death.subcode !== undefined && { subcode: death.subcode }),
      },
    }),
    expires_at: expiresAt === 'never' ? 0 : seconds(expiresAt),
    is_valid: !death,
    ...(issuedAt && { issued_at: seconds(issuedAt) }),
    scopes,
    granular_scopes: scopes.map((scope) => ({ scope })),
    user_id: userIdOf(record),
  };
}

/** What `/debug_token` says of an input that is no token: HTTP 200, the error inside. */
export function renderMalformed(state: MetaState, input: string) {
  const [id = '', rest] = input.split('|');
  const isToken = /^EA[A-Za-z0-9]{60,}$/.test(input);
  const message =
    rest === undefined
      ? isToken
        ? 'The access token could not be decrypted'
        : 'Invalid OAuth access token - Cannot parse access token'
      : state.apps.has(id)
        ? 'Invalid OAuth access token signature.'
        : 'Error validating application. Cannot get application info due to a system error.';
  return { error: { code: 190, message }, is_valid: false, scopes: [] };
}

/** A stable id for the owner's name. */
export function userIdOf({ owner }: TokenRecord): string {
  const digest = createHmac('sha256', 'user').update(owner).digest();
  return String(100_000_000_000_000 + digest.readUIntBE(0, 6));
}
