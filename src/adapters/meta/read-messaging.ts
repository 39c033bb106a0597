// What a bot needs besides a token, read beside it: each question once, and what is refused is no alarm.
import type { MessagingAnswers, NumberHealth } from '../../core/messaging/answers.ts';
import type { CleanText } from '../../core/sanitize.ts';
import type { GraphError, Probe } from '../../core/token/token-health.ts';
import type { Meta } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import type { JsonAnswer } from '../http/answer.ts';
import { parseNumberHealth, parseSubscribedApps, parseWebhook } from './parse-messaging.ts';

/** Whose word a question rests on. The proof goes along with a user's or system user's token, never with the app's own. */
export interface Credential {
  token: string;
  proof?: string;
  /** It is not waited for long, so another try would come too late. */
  once?: true;
}

/** An answer to one question, or the sentence that says why there is none. */
export type MetaReply = { is: 'answer'; answer: JsonAnswer; proofRefused: boolean } | { is: 'silence'; reason: string };

/** Asking as the adapter of the whole API does. */
export interface Asking {
  ask(path: string, query: Record<string, string>, by: Credential, signal: AbortSignal): Promise<MetaReply>;
  read<T>(reply: MetaReply, parse: (answer: JsonAnswer) => T | string): Probe<T>;
  sign(token: Secret, appSecret: Secret | undefined): Credential;
  unrecognised(status: number): string;
  clean: CleanText;
}

/** One that is refused fails the whole call. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status */
const FIELDS = 'health_status,status,platform_type,account_mode,name_status,webhook_configuration';
const SUREST_FIELD = 'health_status';

/** A field that does not exist, or needs another permission; 100 with subcode 33 is about the number itself. */
function isAboutFields({ code = 0, subcode }: GraphError): boolean {
  return [100, 10, 200].includes(code) && subcode !== 33;
}

export function createReadMessaging({ ask, read, sign, unrecognised, clean }: Asking): Meta['readMessaging'] {
  async function readNumber(id: string, fields: string, by: Credential, signal: AbortSignal) {
    const reply = await ask(encodeURIComponent(id), { fields }, by, signal);
    return read<NumberHealth>(reply, ({ body, status }) => {
      const health = parseNumberHealth(body, clean);
      return health?.id === id ? health : unrecognised(status);
    });
  }

  return async ({ token, phoneNumberId, appId, appSecret }, { subscribedAppsOf, webhook }, signal) => {
    const own: Credential = { ...sign(token, appSecret), once: true };
    const askNumber = async () => {
      const number = await readNumber(phoneNumberId, FIELDS, own, signal);
      const isRefused = number.is === 'error' && isAboutFields(number.error);
      return isRefused ? await readNumber(phoneNumberId, SUREST_FIELD, own, signal) : number;
    };
    const askAccount = async (account: string) => {
      const reply = await ask(`${encodeURIComponent(account)}/subscribed_apps`, {}, own, signal);
      return read(reply, ({ body, status }) => parseSubscribedApps(body, clean) ?? unrecognised(status));
    };
    const askApp = async (id: string, secret: Secret) => {
      const app: Credential = { token: `${id}|${secret.reveal()}`, once: true };
      const reply = await ask(`${encodeURIComponent(id)}/subscriptions`, {}, app, signal);
      return read(reply, ({ body, status }) => parseWebhook(body, clean) ?? unrecognised(status));
    };
    const answers: MessagingAnswers = {};
    await Promise.all([
      askNumber().then((number) => Object.assign(answers, { number })),
      subscribedAppsOf && askAccount(subscribedAppsOf).then((apps) => Object.assign(answers, { subscribedApps: apps })),
      webhook &&
        appId &&
        appSecret &&
        askApp(appId, appSecret).then((found) => Object.assign(answers, { webhook: found })),
    ]);
    return answers;
  };
}
