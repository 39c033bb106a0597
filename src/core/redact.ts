// Takes secrets and personal data out of text that leaves the program, in time linear in its length.
import { PERSONAL, SECRETS, type SecretShape } from './sensitive-shapes.ts';

const MASK = '***';
/** Shorter values would blank out ordinary words everywhere. */
const SHORTEST_SECRET = 4;
/** Eight characters of a secret are always this many of its characters, base64 digits and hex digits. */
const GRAM = { plain: 8, base64: 10, hex: 16 };
const GRAM_LENGTHS = Object.values(GRAM);

/** What often stands before a secret, and in our own sentences as well: a URL's scheme, a pasted `NAME=`. */
const PREAMBLE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Z0-9_]*(?:TOKEN|SECRET|KEY)=)(?=.{8})/s;

interface SecretIndex {
  grams: Set<string>;
  /** Marks the first four characters of every gram, so that most of a text needs no look-up. */
  beginnings: Uint8Array;
  /** What is only known as a whole: short values, and values with white space. */
  wholes: Set<string>;
}

/**
 * A function that masks every known secret, each fragment of eight characters or more, and what looks like a secret
 * of Meta or GitHub: as it is, URL-encoded, JSON-escaped, in hex and in base64. Applying it again changes nothing.
 * Fragments with white space in them stay (a variable that wrongly holds words must not garble our sentences).
 */
export function createRedactor(secrets: Iterable<string>): Redactor {
  // Indexed when the next text comes: many secrets may become known before.
  let waiting = [...secrets];
  const index: SecretIndex = { grams: new Set(), beginnings: new Uint8Array(0x10000), wholes: new Set() };
  const learn = () => {
    for (const value of waiting) indexSecret(index, value);
    waiting = [];
  };
  const redact = (text: string) => {
    learn();
    for (let before = text; ; ) {
      const after = mask(before, index);
      // A mask may complete a secret that has asterisks of its own. Each further round makes the text shorter.
      if (after === before) return after;
      before = after;
    }
  };
  return Object.assign(redact, {
    add: (value: string) => void waiting.push(value),
    holds: (text: string) => {
      learn();
      const covered = new Uint8Array(text.length);
      coverGrams(text, index, covered);
      return covered.includes(1);
    },
  });
}

/** Masks; `add` makes one more secret known, `holds` tells whether eight characters of a known one are in a text. */
export interface Redactor {
  (text: string): string;
  add(value: string): void;
  holds(text: string): boolean;
}

function indexSecret(index: SecretIndex, value: string): void {
  const secret = value.trim().replace(PREAMBLE, '');
  if (secret.length < SHORTEST_SECRET) return;
  for (const form of plainForms(secret)) indexForm(index, form, GRAM.plain);
  for (const form of base64Forms(secret)) indexForm(index, form, GRAM.base64);
  const hex = Buffer.from(secret).toString('hex');
  for (const form of [hex, hex.toUpperCase()]) indexForm(index, form, GRAM.hex);
}

/** Ways to write a value in which eight of its characters never take less than eight. */
function plainForms(secret: string): Set<string> {
  const wellFormed = secret.replace(/\p{Surrogate}/gu, '\ufffd');
  const json = JSON.stringify(secret).slice(1, -1);
  const urls = [encodeURIComponent(wellFormed), new URLSearchParams({ '': wellFormed }).toString().slice(1)];
  const lower = urls.map((url) => url.replace(/%../g, (byte) => byte.toLowerCase()));
  return new Set([secret, json, json.replaceAll('/', '\\/'), ...urls, ...lower]);
}

/** The digits of base64 and base64url that the value alone decides, behind 0, 1 or 2 bytes of something else. */
function base64Forms(secret: string): Set<string> {
  const forms = new Set<string>();
  for (const shift of [0, 1, 2]) {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
    for (const encoding of ['base64', 'base64url'] as const) {
      const digits = bytes
        .toString(encoding)
        .replace(/=+$/, '')
        .slice(Math.ceil((shift * 8) / 6));
      // The last digit counts where the value ends the data, and not where something follows.
      forms.add(digits).add(digits.slice(0, Math.floor((bytes.length * 8) / 6) - Math.ceil((shift * 8) / 6)));
    }
  }
  return forms;
}

function indexForm(index: SecretIndex, form: string, length: number): void {
  if (form.length < length || /\s/.test(form)) index.wholes.add(form);
  for (const run of form.split(/\s+/)) {
    let key = 0;
    for (let at = 0; at <= run.length - length + 3; at++) {
      key = nextKey(key, run.charCodeAt(at));
      if (at < 3) continue;
      index.beginnings[key] = 1;
      index.grams.add(run.slice(at - 3, at - 3 + length));
    }
  }
}

/** A key of the last four characters: whatever came before has been shifted out. */
function nextKey(key: number, charCode: number): number {
  return ((key << 4) ^ charCode) & 0xffff;
}

function mask(text: string, index: SecretIndex): string {
  // Everything is found in the same text and covered first, so that no mask can cut another secret in two.
  const covered = new Uint8Array(text.length);
  coverGrams(text, index, covered);
  for (const whole of index.wholes) {
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
      covered.fill(1, at, at + whole.length);
  }
  for (const shape of SECRETS) if (shape.always) coverShape(text, shape, covered);
  return maskCovered(text, covered);
}

function maskCovered(text: string, covered: Uint8Array): string {
  let masked = '';
  let at = 0;
  for (let start = covered.indexOf(1); start >= 0; start = covered.indexOf(1, at)) {
    masked += text.slice(at, start) + MASK;
    const end = covered.indexOf(0, start);
    if (end < 0) return masked;
    at = end;
  }
  return masked + text.slice(at);
}

function coverShape(text: string, shape: SecretShape, covered: Uint8Array): void {
  if ('says' in shape) {
    for (const match of text.matchAll(shape.says)) {
      const end = match.index + match[0].length;
      covered.fill(1, end - (match[1] ?? match[0]).length, end);
    }
    return;
  }
  const { begins, ends, isWhole, isQuoted, last } = shape;
  begins.lastIndex = 0;
  // Goes on behind each value, so that no character is looked at twice.
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const start = begins.lastIndex;
    ends.lastIndex = start;
    const stop = ends.exec(text)?.index ?? text.length;
    let end = last ? text.slice(start, stop).lastIndexOf(last) + start : stop;
    while (isQuoted && end > start && stop - end < 8 && text[end - 1] === '\\') end -= 1;
    if (end > start) covered.fill(1, isWhole ? match.index : start, end);
    begins.lastIndex = Math.max(start, stop);
  }
}

function coverGrams(text: string, { grams, beginnings }: SecretIndex, covered: Uint8Array): void {
  let key = 0;
  for (let at = 0; at < text.length; at++) {
    key = nextKey(key, text.charCodeAt(at));
    if (beginnings[key] === 0 || at < 3) continue;
    const start = at - 3;
    for (const length of GRAM_LENGTHS) {
      if (grams.has(text.slice(start, start + length))) covered.fill(1, start, start + length);
    }
  }
}

/** Whether something in it has the form of a secret of Meta or GitHub. */
export function looksSecret(text: string): boolean {
  const covered = new Uint8Array(text.length);
  for (const shape of SECRETS) if (shape.always) coverShape(text, shape, covered);
  return covered.includes(1);
}

/** Secrets of other services, and what is personal. For what others wrote: our own sentences say `token:` and `key=`. */
export function redactOutside(text: string): string {
  const covered = new Uint8Array(text.length);
  for (const shape of SECRETS) if (!shape.always) coverShape(text, shape, covered);
  return redactPersonal(maskCovered(text, covered));
}

/** Telephone numbers, addresses and ids of people become a word in brackets; dates and times stay. */
export function redactPersonal(text: string): string {
  return PERSONAL.reduce(
    (clean, { says, instead }) =>
      clean.replace(says, (_match, kept: unknown) => (typeof kept === 'string' ? kept : instead)),
    text,
  );
}
