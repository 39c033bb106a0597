// What people paste is cleaned where that is safe, and refused with the reason where it is not.
import type { Code, Outcome } from '../core/reason.ts';
import { isJson } from './lookalikes.ts';

/** Meta names no longest token; those that were seen have some 250 characters. */
const MOST_PASTED = 10_000;

/**
 * The token inside what was pasted, or why there is none.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens
 */
export function cleanPasted(text: string): Outcome<string> {
  if (text.length > MOST_PASTED) {
    return refuse(
      'TOKEN_BROKEN',
      `This text has ${text.length} characters, too many for a token.`,
      'Paste only the token.',
    );
  }
  const token = unwrap(text);
  if (token === '')
    return refuse(
      'TOKEN_MISSING',
      'No token was given.',
      'Paste the token from API Setup at Meta. The update workflow also reads the secret `NEW_WHATSAPP_TOKEN`.',
    );
  if (isJson(token)) {
    return refuse(
      'TOKEN_BROKEN',
      'This is a whole JSON response, not only a token.',
      'Paste only the token from it, without braces and quotes.',
    );
  }
  if (/[\r\n]/.test(token)) {
    return refuse(
      'TOKEN_BROKEN',
      'This token has a line break inside, so it is not complete.',
      'Copy it again with the copy button at Meta, as one line.',
    );
  }
  if (/\s/.test(token)) {
    return refuse('TOKEN_BROKEN', 'This text has spaces inside, so it is not only a token.', 'Paste only the token.');
  }
  if (/^\d{10,20}\|/.test(token)) {
    return refuse(
      'TOKEN_KIND_WRONG',
      'This is an app token (`id|secret`), which cannot send messages.',
      'Paste the access token from API Setup, or a system user token. The app secret is not needed here.',
    );
  }
  return { ok: true, value: token };
}

/** Takes off what gets copied along: white space and a BOM, quotes, `Bearer `, `NAME=`. */
function unwrap(text: string): string {
  let token = text.replace(/^\uFEFF/, '').trim();
  for (;;) {
    const before = token;
    token = token
      .replace(/^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(?=\S)/, '')
      .replace(/^(?:Authorization:\s*)?Bearer\s+/i, '')
      .replace(/^(["'`])([\s\S]*)\1$/, '$2')
      .trim();
    if (token === before) return token;
  }
}

function refuse(code: Code, what: string, fix: string): Outcome<never> {
  return { ok: false, reason: { code, level: 'error', what, fix } };
}
