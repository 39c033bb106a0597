// Meta's Graph API: asks about one token in two ways at once, and never throws for an outage.
import { createHmac } from 'node:crypto';
import type { CleanText } from '../../core/sanitize.ts';
import { isOfThisCentury } from '../../core/time.ts';
import { classifyGraphError } from '../../core/token/graph-errors.ts';
import type { GraphError, MetaAnswers, Probe } from '../../core/token/token-health.ts';
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import type { Meta, TokenCredentials } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import { nameLookalike } from '../../token/lookalikes.ts';
import { type JsonAnswer, sentAt } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import type { Pace } from '../http/pace.ts';
import { parseGraphError, parseIssued, parsePhone, parseTokenFacts, refusesProof } from './parse.ts';
import { type Credential, createReadMessaging, type MetaReply } from './read-messaging.ts';

const HINT = "Wait: the next run tries again. Meta's status: https://metastatus.com/whatsapp-business-api";

export interface MetaOptions {
  http: Http;
  /** `https://graph.facebook.com`. */
  baseUrl: URL | string;
  /** `v26.0`. An expired version is served as a newer one. https://developers.facebook.com/docs/graph-api/guides/versioning */
  version: string;
  /** Makes what Meta says fit to be shown. */
  clean: CleanText;
  /** Makes a secret of a token that Meta gives out, known to the redactor from then on. */
  register(value: string): Secret;
  /** Keeps the requests a second within bounds, where many bots are watched. */
  pace?: Pace;
}

/**
 * Every node of the graph has an id; only a phone number has the other. Its value is not read.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/
 */
const PHONE_FIELDS = 'id,display_phone_number';

/** Wrong secret, wrong app id: codes about whoever asks. */
const APP_REFUSED = [190, 101];

export function createMeta(options: MetaOptions): Meta {
  const { http, version, clean, register } = options;
  const base = `${new URL(options.baseUrl).href.replace(/\/$/, '')}/${version}`;

  async function ask(
    path: string,
    query: Record<string, string>,
    by: Credential,
    signal: AbortSignal,
  ): Promise<MetaReply> {
    const url = new URL(`${base}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (by.proof) url.searchParams.set('appsecret_proof', by.proof);
    const headers: Record<string, string> = {};
    // A value that no header can carry goes the other way that Meta takes it, so that Meta itself says what is wrong.
    if (/^[\x20-\x7e]*$/.test(by.token)) headers.authorization = `Bearer ${by.token}`;
    else url.searchParams.set('access_token', by.token);
    try {
      const answer = await http.requestJson({
        service: 'Meta',
        hint: HINT,
        method: 'GET',
        url,
        headers,
        idempotent: !by.once,
        signal,
        ...(options.pace && { pace: by.once ? asGuest(options.pace) : options.pace }),
      });
      const refused = by.proof !== undefined && refusesProof(answer.body);
      if (!refused) return { is: 'answer', answer, proofRefused: false };
    } catch (error) {
      if (error instanceof ServiceUnavailableError) return { is: 'silence', reason: error.message };
      throw error;
    }
    const { proof: _refused, ...unsigned } = by;
    const again = await ask(path, query, unsigned, signal);
    return again.is === 'answer' ? { ...again, proofRefused: true } : again;
  }

  /** An error that Graph worded, a value, or a sentence about a body that is neither. */
  function read<T>(reply: MetaReply, parse: (answer: JsonAnswer) => T | string): Probe<T> {
    if (reply.is === 'silence') return reply;
    const { body, status } = reply.answer;
    const error = parseGraphError(body, status, clean);
    if (error) return { is: 'error', error };
    const value = status === 200 ? parse(reply.answer) : unrecognised(status);
    return typeof value === 'string' ? { is: 'silence', reason: value } : { is: 'value', value };
  }

  const readInspection = (reply: MetaReply) =>
    read(reply, ({ body, status }) => parseTokenFacts(body, status, clean) ?? unrecognised(status));

  /**
   * The app, where its id and secret are both known; else the token about itself, which its own developer's tokens may.
   * Where Meta refuses the app's word, the token is asked after all: a wrong secret must not hide when it expires.
   * https://developers.facebook.com/docs/graph-api/reference/debug_token
   */
  async function inspect(
    { token, appId, appSecret }: TokenCredentials,
    own: Credential,
    signal: AbortSignal,
  ): Promise<{ reply: MetaReply; by: MetaAnswers['inspector']; appRefused?: GraphError }> {
    const query = { input_token: token.reveal() };
    if (!appId || !appSecret) return { reply: await ask('debug_token', query, own, signal), by: 'token' };
    const reply = await ask('debug_token', query, { token: `${appId}|${appSecret.reveal()}` }, signal);
    const inspection = readInspection(reply);
    if (inspection.is !== 'error' || !APP_REFUSED.includes(inspection.error.code ?? 0)) return { reply, by: 'app' };
    const again = await ask('debug_token', query, own, signal);
    return readInspection(again).is === 'value'
      ? { reply: again, by: 'token', appRefused: inspection.error }
      : { reply, by: 'app' };
  }

  return {
    readMessaging: createReadMessaging({ ask, read, sign: withProof, clean, unrecognised }),

    async exchange({ token, appId, appSecret, expiresIn60Days }, signal) {
      const url = new URL(`${base}/oauth/access_token`);
      const query = {
        grant_type: 'fb_exchange_token',
        client_id: appId,
        client_secret: appSecret.reveal(),
        fb_exchange_token: token.reveal(),
        ...(expiresIn60Days ? { set_token_expires_in_60_days: 'true' } : {}),
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      // Meta gives out a new token at every call, but an unused one does no harm: a read for our purposes.
      const answer = await http.requestJson({
        service: 'Meta',
        hint: HINT,
        method: 'GET',
        url,
        idempotent: true,
        signal,
      });
      const error = parseGraphError(answer.body, answer.status, clean);
      if (error) throw exchangeRefused(error);
      const issued = parseIssued(answer.body);
      if (issued === undefined) throw new ServiceUnavailableError('Meta', unrecognised(answer.status));
      return register(issued);
    },

    async probe(credentials, signal) {
      const { token, phoneNumberId, appSecret } = credentials;
      const own = withProof(token, appSecret);
      const looksLike = nameLookalike(token.reveal());
      const [inspected, phoned] = await Promise.all([
        inspect(credentials, own, signal),
        phoneNumberId === undefined
          ? {
              is: 'silence' as const,
              reason: 'Meta was not asked about the phone number, because no phone number ID is known.',
            }
          : ask(encodeURIComponent(phoneNumberId), { fields: PHONE_FIELDS }, own, signal),
      ]);
      const answers = [inspected.reply, phoned].filter((reply) => reply.is === 'answer');
      return {
        inspector: inspected.by,
        ...(inspected.appRefused ? { appRefused: inspected.appRefused } : {}),
        inspection: readInspection(inspected.reply),
        phone: read(phoned, ({ body, status }) => {
          const phone = parsePhone(body);
          if (!phone) return unrecognised(status);
          return phone.id === phoneNumberId ? phone : 'Meta answered about another phone number.';
        }),
        proofRefused: answers.some((reply) => reply.proofRefused),
        ...(looksLike ? { looksLike } : {}),
        ...latestDate(answers.map(({ answer }) => answer)),
        ...otherVersion(
          answers.map(({ answer }) => answer),
          version,
        ),
      };
    },
  };
}

/** Takes its turns, and makes nobody wait: where such a question comes too often, that of the token may be well. */
function asGuest({ turn }: Pace): Pace {
  return { turn, slowDown: () => {} };
}

/** https://developers.facebook.com/docs/facebook-login/security/#proof */
function withProof(token: Secret, appSecret: Secret | undefined): Credential {
  if (!appSecret) return { token: token.reveal() };
  const proof = createHmac('sha256', appSecret.reveal()).update(token.reveal()).digest('hex');
  return { token: token.reveal(), proof };
}

function exchangeRefused(error: GraphError): Error {
  const { class: kind, reason } = classifyGraphError(error, 'oauth');
  if (kind === 'retry' || kind === 'rate' || kind === 'unknown')
    return new ServiceUnavailableError('Meta', reason.what, {
      ...(reason.why ? { why: reason.why } : {}),
      ...(reason.fix ? { fix: reason.fix } : {}),
    });
  return new SetupError(reason.code, {
    what: reason.what,
    ...(reason.why ? { why: reason.why } : {}),
    fix: reason.fix ?? '',
  });
}

function latestDate(answers: JsonAnswer[]): Pick<MetaAnswers, 'now' | 'clockAheadMs'> {
  const times = answers.flatMap(({ headers }) => sentAt(headers) ?? []).filter(isOfThisCentury);
  if (times.length === 0) return {};
  const now = new Date(Math.max(...times.map((time) => time.getTime())));
  return { now, clockAheadMs: now.getTime() - Date.now() };
}

function otherVersion(answers: JsonAnswer[], asked: string): Pick<MetaAnswers, 'otherVersion'> {
  const versions = answers.map(({ headers }) => headers.get('facebook-api-version') ?? asked);
  const served = versions.find((version) => version !== asked && /^v\d+\.\d+$/.test(version));
  return served === undefined ? {} : { otherVersion: { asked, served } };
}

function unrecognised(status: number): string {
  return `Meta gave no usable answer (HTTP ${status} without a token, a number or an error code). A proxy may be answering for it. ${HINT}`;
}
