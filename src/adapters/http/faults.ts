// The ways in which an exchange over HTTP fails, in words: what happened and why, probably.

/** A failed exchange. `what` follows the name of the address: `graph.facebook.com/v26.0/me` *refused the connection*. */
export interface Fault {
  what: string;
  why: string;
  /** Whether the same read may well succeed a moment later. */
  again: boolean;
  /** The system's own code, such as `ECONNRESET`. */
  code?: string;
}

/** The time for the whole run was up. */
export const OUT_OF_TIME: Fault = {
  what: 'had not answered when this run ran out of time',
  why: 'Earlier requests took too long.',
  again: false,
};

/** One try took too long. */
export function timedOut(timeoutMs: number): Fault {
  return {
    what: `timed out after ${timeoutMs / 1_000} s`,
    why: 'It is overloaded, or the network drops packets.',
    again: true,
  };
}

/** The body was longer than the caller is willing to hold. */
function tooLarge(maxBytes: number): Fault {
  return {
    what: `sent more than ${Math.ceil(maxBytes / 1024)} KiB, which is too much`,
    why: 'Something other than the service may be answering.',
    again: false,
  };
}

// Codes: https://nodejs.org/api/errors.html, https://nodejs.org/api/tls.html#x509-certificate-error-codes, zlib, llhttp.
const FAULTS: readonly (Fault & { codes: RegExp })[] = [
  {
    codes: /^(ENOTFOUND|EAI_\w+|ENODATA)$/,
    what: 'could not be found by name (DNS)',
    why: 'The name server or the network has a problem, or the address is misspelled.',
    again: true,
  },
  {
    codes: /^ECONNREFUSED$/,
    what: 'refused the connection',
    why: 'It is down, the address is wrong, or a firewall or proxy blocks it.',
    again: true,
  },
  {
    codes: /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ECONNABORTED)$/,
    what: 'closed the connection before its answer was complete',
    why: 'It restarted, it is overloaded, or the network failed.',
    again: true,
  },
  {
    codes: /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    what: 'could not be reached',
    why: 'The network is down, or a firewall drops the packets.',
    again: true,
  },
  {
    // In between stands a company's proxy or a virus scanner; no further try helps.
    codes: /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)_\w+)$/,
    what: 'showed a certificate that is not trusted (TLS)',
    why: 'A proxy that inspects TLS probably replaces certificates. Set `NODE_EXTRA_CA_CERTS` to its root certificate (a PEM file).',
    again: false,
  },
  {
    codes: /CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^UNABLE_TO_|^HOSTNAME_MISMATCH$/,
    what: 'has no valid certificate (TLS)',
    why: 'Its certificate has expired or is for another name, or the address does not use TLS.',
    again: true,
  },
  {
    codes: /^ERR_PROXY_/,
    what: 'could not be reached through the proxy',
    why: 'The proxy in HTTPS_PROXY or HTTP_PROXY refused the connection.',
    again: true,
  },
  {
    codes: /^(Z_|HPE_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/,
    what: 'sent an answer that cannot be read',
    why: 'A proxy damaged it, or the address does not use HTTP.',
    again: true,
  },
  {
    codes: /^ERR_HTTP_UPGRADED$/,
    what: 'answered HTTP 101, which was not requested',
    why: 'A proxy mistook the request for another protocol.',
    again: true,
  },
  {
    codes: /^ERR_INVALID_CHAR$/,
    what: 'was not asked, because a header would contain a character that is not allowed',
    why: 'A token or key probably contains a line break, a typographic quote or another non-ASCII character.',
    again: false,
  },
];

/**
 * Puts an error of node-fetch into words. Takes only its code and kind: its message holds the whole URL, with the query.
 */
export function describeError(error: unknown, maxBytes: number): Fault {
  const { code, type, message } = error as { code?: unknown; type?: unknown; message?: unknown };
  if (type === 'max-size') return tooLarge(maxBytes);
  // node-fetch gives this one fault no code of its own.
  const early = String(message).startsWith('Premature close') ? 'ERR_STREAM_PREMATURE_CLOSE' : undefined;
  const name = typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : early;
  if (name === undefined) return { what: 'could not be asked', why: 'The request itself may be wrong.', again: false };
  const known = FAULTS.find((fault) => fault.codes.test(name));
  if (!known)
    return { what: `failed (${name})`, why: 'The network or the service had a problem.', again: true, code: name };
  const { codes: _, ...fault } = known;
  return { ...fault, code: name };
}
