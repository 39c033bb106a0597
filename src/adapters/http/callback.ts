// One plain GET to an address that somebody else typed: out on the internet only, and nothing but its status is read.
import { type LookupAddress, lookup } from 'node:dns';
import { request } from 'node:https';
import type { CallbackAnswer, CallbackFailure } from '../../core/messaging/answers.ts';
import { isPrivateAddress, mayBeAsked } from '../../core/messaging/callback.ts';
import type { Outside } from '../../core/sanitize.ts';

/** Meta gives a webhook longer, and a person who looks at a page does not. */
const TIMEOUT_MS = 2_000;

/** What tests have to do without. */
export interface CallbackOptions {
  userAgent: string;
  /** Where the name leads to; the system's own look-up unless given. */
  resolve?: (host: string) => Promise<readonly string[]>;
  isPrivate?: (address: string) => boolean;
  port?: number;
  /** A certificate to trust besides. */
  ca?: string;
}

const resolveHost = (host: string) =>
  new Promise<readonly string[]>((resolve, reject) => {
    lookup(host, { all: true }, (error, found: LookupAddress[]) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    );
  });

/** Never throws, follows nothing, and takes no proxy: what stands behind one says nothing of the way that Meta goes. */
export function createAskCallback({
  userAgent,
  resolve = resolveHost,
  isPrivate = isPrivateAddress,
  ...tls
}: CallbackOptions): (url: Outside, signal: AbortSignal) => Promise<CallbackAnswer> {
  return async (outside, signal) => {
    const url = outside.raw();
    if (!mayBeAsked(url)) return failed('not-asked');
    const ends = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const { hostname } = new URL(url);
    const addresses = await resolve(hostname.replace(/^\[|\]$/g, '')).catch(() => []);
    const [address] = addresses;
    if (address === undefined) return failed(ends.aborted ? 'timeout' : 'unreachable');
    // All of them: which one is taken must not be left to chance.
    if (addresses.some(isPrivate)) return failed('not-asked');
    return await ask(new URL(url), { address, userAgent, ends, ...tls });
  };
}

function ask(
  url: URL,
  {
    address,
    userAgent,
    ends,
    ...tls
  }: { address: string; userAgent: string; ends: AbortSignal; port?: number; ca?: string },
): Promise<CallbackAnswer> {
  return new Promise((resolve) => {
    const headers = { host: url.host, 'user-agent': userAgent };
    const { hostname: servername, pathname, search } = url;
    const options = {
      host: address,
      servername,
      path: `${pathname}${search}`,
      headers,
      signal: ends,
      agent: false,
      ...tls,
    };
    const asked = request(options, (response) => {
      resolve({ is: 'status', status: response.statusCode ?? 0 });
      asked.destroy();
    });
    asked.on('error', (error: Error & { code?: string }) => resolve(failed(nameFailure(error, ends))));
    asked.end();
  });
}

function nameFailure({ code = '' }: { code?: string }, ends: AbortSignal): CallbackFailure {
  if (ends.aborted) return 'timeout';
  return /CERT|TLS|SSL|EPROTO|UNABLE_TO|SELF_SIGNED|HOSTNAME/.test(code) ? 'tls' : 'unreachable';
}

function failed(how: CallbackFailure): CallbackAnswer {
  return { is: 'failed', how };
}
