// Takes secrets and personal data out of text that is about to leave.

/** What stands where something was taken out. */
const GONE = '***';

/** A fragment of a secret this long gives it away; Latin letters, digits and the like, one byte each. */
const FRAGMENT = 8;

/**
 * Shapes of tokens that are redacted whether or not they are known. Each is linear: one run, no nesting.
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
 */
const SHAPES: readonly [RegExp, string][] = [
  [/\bEA[A-Z][A-Za-z0-9_-]{16,}/g, GONE],
  [/\b\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,}/gi, GONE],
  [
    /\b((?:access_token|input_token|fb_exchange_token|client_secret|appsecret_proof|revoke_token)(?:"\s*:\s*"|'\s*:\s*'|=))[^&\s"']+/gi,
    `$1${GONE}`,
  ],
  [/\b(Bearer\s+)[A-Za-z0-9._~+/|=-]{8,}/gi, `$1${GONE}`],
  [/\b(?:gh[opsur]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,})/g, GONE],
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g, GONE],
];

/**
 * A function that takes these secrets out of any text: raw, URL-encoded, in base64 (either alphabet, any alignment), in
 * hex, JSON-escaped, and every part of eight or more characters of any of these. Also what merely has a token's shape.
 */
export function createRedactor(secrets: Iterable<string>): (text: string) => string {
  const index = new Map<number, Set<string>>();
  for (const secret of secrets) addForms(index, secret);
  return (text) => redactShapes(redactKnown(text, index));
}

function redactShapes(text: string): string {
  return SHAPES.reduce((rest, [shape, replacement]) => rest.replace(shape, replacement), text);
}

function addForms(index: Map<number, Set<string>>, secret: string): void {
  const value = secret.trim();
  if (value.length < 4) return;
  for (const form of new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]))
    addGrams(index, form, FRAGMENT);
  const bytes = new TextEncoder().encode(value);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  addGrams(index, hex, 2 * FRAGMENT);
  addGrams(index, hex.toUpperCase(), 2 * FRAGMENT);
  for (const shift of [0, 1, 2]) {
    // The first group mixes with what stood before, the last with what follows: neither is the secret's alone.
    const encoded = base64([...new Uint8Array(shift), ...bytes])
      .slice(shift === 0 ? 0 : 4)
      .replace(/.{1,4}$/, (last) => ((bytes.length + shift) % 3 === 0 ? last : ''));
    for (const form of new Set([encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')]))
      addGrams(index, form, FRAGMENT);
  }
}

/** Every part of `size` characters of a form; a shorter form stands for itself. Parts with white space are words. */
function addGrams(index: Map<number, Set<string>>, form: string, size: number): void {
  const add = (gram: string) => {
    const known = index.get(gram.length) ?? new Set<string>();
    index.set(gram.length, known.add(gram));
  };
  if (form.length < 4) return;
  if (form.length < size || /\s/.test(form)) add(form);
  for (const word of form.split(/\s+/)) {
    for (let at = 0; at + size <= word.length; at++) add(word.slice(at, at + size));
  }
}

function base64(bytes: number[]): string {
  return btoa(String.fromCharCode(...bytes));
}

/** One pass over the text: what is covered by a known part is replaced, run by run. */
function redactKnown(text: string, index: ReadonlyMap<number, ReadonlySet<string>>): string {
  if (index.size === 0) return text;
  let result = '';
  let copied = 0;
  let covered = -1;
  for (let at = 0; at < text.length; at++) {
    let end = 0;
    for (const [size, grams] of index) if (grams.has(text.slice(at, at + size))) end = Math.max(end, at + size);
    if (end === 0) continue;
    if (at > covered) {
      if (covered >= 0) copied = covered;
      result += `${text.slice(copied, at)}${GONE}`;
    }
    covered = Math.max(covered, end);
    copied = covered;
  }
  return result + text.slice(copied);
}

/** `2026-11-24T21:36:59.123Z` and its like: digits that are nobody's number. */
const TIMES = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?/;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){7,14}/;
const PERSONAL = new RegExp(`(${TIMES.source})|${NUMBER.source}`, 'g');
const E_MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;

/** Phone numbers (8 to 15 digits) and e-mail addresses of the bot's customers, as its log may hold them. */
export function redactPersonal(text: string): string {
  return text
    .replace(E_MAIL, '[e-mail]')
    .replace(PERSONAL, (found, time: string | undefined) => (time === undefined ? '[number]' : found));
}
