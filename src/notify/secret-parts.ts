// Which parts of a notification or heartbeat URL nobody may see, for the redactor and the runner's masks.
import { KINDS } from './parse-urls.ts';
import { decode, isLoopback } from './url.ts';

const SHORTEST_PART = 8;

/** Public names: knowing them gives nobody anything, and masking them would garble our own sentences. */
const PUBLIC = new Set([
  ...KINDS.flatMap(({ nativeHosts = [], publicParts = [] }) => [...nativeHosts, ...publicParts]),
  ...['hc-ping.com', 'healthchecks.io', 'uptime.betterstack.com', 'heartbeat', 'cronitor.link'],
]);
/** Stands in nearly everything that is said; what is left and right of it in a topic or path is masked. */
const OUR_OWN_WORD = /whatsapp/i;
/** Parameters that hold one of a few known words. */
const WORD_PARAMETER = /^(?:level|mode)=/i;

/**
 * User, password, host, parts of the path and values of the query, as they stand there and decoded, if they have eight
 * characters or more. Works on anything, a URL or not, so that it can come before every check.
 */
export function secretParts(url: string): string[] {
  const [, address = '', query = ''] = /^(?:[a-z]+:\/\/)?([^?]*)\??(.*)$/is.exec(url.trim()) ?? [];
  const values = query
    .split('&')
    .filter((pair) => !WORD_PARAMETER.test(pair))
    .flatMap((pair) => pair.slice(pair.indexOf('=') + 1).split(','));
  const parts = [address.split('/').slice(1), address.split(/[/@]/), address.split(/[/@:]/), values].flat();
  const pieces = parts.flatMap((part) => [part, decode(part)]).flatMap((part) => part.split(OUR_OWN_WORD));
  return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST_PART && !isPublic(piece));
}

function isPublic(piece: string): boolean {
  return PUBLIC.has(piece.toLowerCase()) || isLoopback(piece);
}
