// Which address Meta calls, whether it may be asked at all, and what its answer says.
import type { Callback, CallbackAnswer, Callbacks, MessagingAnswers } from './answers.ts';

/** The callback that Meta really uses for the number's messages, and who set it. */
export interface EffectiveCallback extends Callback {
  setOn: 'number' | 'account' | 'app';
}

function effectiveCallback({ number, account, app }: Callbacks): EffectiveCallback | undefined {
  if (number) return { ...number, setOn: 'number' };
  if (account) return { ...account, setOn: 'account' };
  return app && { ...app, setOn: 'app' };
}

/** The one that answers name between them. */
export function callbackIn(
  { number, subscribedApps, webhook }: MessagingAnswers,
  appId: string | undefined,
): EffectiveCallback | undefined {
  const shown = number?.is === 'value' ? number.value.callbacks : undefined;
  const apps = subscribedApps?.is === 'value' ? subscribedApps.value : [];
  const account = shown?.account ?? apps.find(({ id }) => id === appId)?.override;
  const app = shown?.app ?? (webhook?.is === 'value' ? webhook.value.callback : undefined);
  return effectiveCallback({ ...shown, ...(account ? { account } : {}), ...(app ? { app } : {}) });
}

/** Whether it may be asked: https, and a host out on the internet. Where a name leads to is judged when it is looked up. */
export function mayBeAsked(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '') return false;
  if (hostname.startsWith('[')) return !isPrivateAddress(hostname.slice(1, -1));
  if (/^\d+(\.\d+){3}$/.test(hostname)) return !isPrivateAddress(hostname);
  return hostname.includes('.') && !/(^|\.)(localhost|local|internal|lan|home\.arpa)$/i.test(hostname);
}

/** Of somebody's own network, or of no place at all. https://www.iana.org/assignments/iana-ipv4-special-registry */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const v4 = mapped ?? (/^\d+(\.\d+){3}$/.test(address) ? address : undefined);
  // Of IPv6 only what is given out to the world counts as public.
  if (v4 === undefined)
    return !/^[23][0-9a-f]{3}:/i.test(address) || /^2001:0?db8:|^2002:|^2001:0{0,3}:/i.test(address);
  const [a = 0, b = 0, c = 0] = v4.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}

/** What is wrong with the answer, in words; nothing where the bot itself said something, be it no. */
export function faultOf(answer: CallbackAnswer): string | undefined {
  if (answer.is === 'failed') return FAILURES[answer.how];
  const { status } = answer;
  return status === 404 || status >= 500 ? `it answered HTTP ${status}` : undefined;
}

const FAILURES = {
  timeout: 'it did not answer within 2 seconds',
  tls: 'its TLS certificate is not valid',
  unreachable: 'nothing answers at that address',
  'not-asked': undefined,
} as const;
