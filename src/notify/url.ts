// Takes a notification URL apart the way Apprise does, whose URLs are not quite those of the web.

/** The parts of one URL, decoded unless said otherwise. */
export interface NotifyUrl {
  /** Lower case. */
  scheme: string;
  user?: string;
  password?: string;
  /** What stands before the first slash: a host with its port, a token, a phone number. */
  host: string;
  /** The parts between slashes that are not empty. */
  path: string[];
  /** As it was written, with its first slash. */
  rawPath: string;
  query: ReadonlyMap<string, string>;
}

/** Why a URL cannot be used, as the end of a sentence that begins with its line. Holds nothing of the URL. */
export interface Problem {
  problem: string;
}

const URL_PARTS = /^([a-z]+):\/\/(?:([^/?]*)@)?([^/?]*)(\/[^?]*)?(?:\?(.*))?$/is;

/**
 * Nothing where the text is no URL, or holds control characters. Unlike a web URL, a host may hold a colon or spaces
 * (`tgram://123:abc/456`), a `#` and a `+` mean themselves, and a `%` that encodes nothing stays.
 * https://appriseit.com/getting-started/universal-syntax/
 */
export function splitUrl(text: string): NotifyUrl | undefined {
  const match = URL_PARTS.exec(text);
  if (!match) return undefined;
  const [, scheme = '', login, host = '', rawPath = '', query = ''] = match;
  const [user, ...password] = login?.split(':') ?? [];
  const url = {
    scheme: scheme.toLowerCase(),
    ...(user ? { user: decode(user) } : {}),
    ...(password.length > 0 ? { password: decode(password.join(':')) } : {}),
    host: decode(host),
    path: rawPath.split('/').filter(Boolean).map(decode),
    rawPath,
    query: new Map(query.split('&').filter(Boolean).map(splitPair)),
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a decoded line break would begin a header of its own
  return /[\x00-\x1f\x7f]/.test([url.user, url.password, url.host, ...url.path, ...url.query].flat().join(' '))
    ? undefined
    : url;
}

function splitPair(pair: string): [name: string, value: string] {
  const [name = '', ...value] = pair.split('=');
  return [decode(name), decode(value.join('='))];
}

/** The text without percent-encoding; as it is where that is broken. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** This very machine, with or without a port. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}

/** `https://host:port`, or http on loopback: messages and passwords must not travel in the clear. */
export function webOrigin({ scheme, host }: NotifyUrl): string | Problem {
  const secure = scheme.endsWith('s');
  if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`https://${host}`))
    return { problem: 'has no usable host name and port' };
  if (!secure && !isLoopback(host))
    return {
      problem: `would send unencrypted. Write \`${scheme}s://\` (only this machine may be reached without TLS)`,
    };
  return `${secure ? 'https' : 'http'}://${host}`;
}
