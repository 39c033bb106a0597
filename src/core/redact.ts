// Takes secrets and personal data out of text that leaves the program, in time linear in its length.

const MASK = '***';
/** Shorter values would blank out ordinary words everywhere. */
const SHORTEST_SECRET = 4;
/** Eight characters of a secret are always this many of its characters, base64 digits and hex digits. */
const GRAM = { plain: 8, base64: 10, hex: 16 };
const GRAM_LENGTHS = Object.values(GRAM);

/** What often stands before a secret, and in our own sentences as well: a URL's scheme, a pasted `NAME=`. */
const PREAMBLE = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/|[A-Z0-9_]*(?:TOKEN|SECRET|KEY)=)(?=.{8})/s;

const NAME = `(?:(?:access|input|exchange|revoke|refresh|verify)[_-]?token|(?:client|app)[_-]?secret|appsecret_proof)`;
/** From the name to the value, also inside JSON that is a string of JSON. */
const IS = String.raw`\\{0,8}["']?\s{0,8}(?:=>?|:|%3D)\s{0,8}\\{0,8}`;

/** What begins a secret, and what its value does not hold; the value goes from the one to the other. */
interface Shape {
  begins: RegExp;
  ends: RegExp;
  /** The beginning is part of the value. */
  isWhole?: true;
  /** Backslashes before the end belong to a closing `\"`: without them JSON would break. */
  isQuoted?: true;
}

/**
 * Secrets that give themselves away and have no bound. A lazy `.*?` would do, but the engine keeps a note for every
 * character that it passes, and its room for notes ends at some mebibytes. Meta documents no shape for its tokens: this
 * one was observed.
 */
const SHAPES: readonly Shape[] = [
  { begins: /(?:EAA\w|\bEA[A-Z])[\w-]{16}/g, ends: /[^\w-]/g, isWhole: true },
  { begins: new RegExp(`${NAME}${IS}"`, 'gi'), ends: /["\r\n]/g, isQuoted: true },
  { begins: new RegExp(`${NAME}${IS}'`, 'gi'), ends: /['\r\n]/g, isQuoted: true },
  { begins: new RegExp(`${NAME}(?:=|%3D)`, 'gi'), ends: /[&\s"'\x60\\<>]/g },
];

/**
 * Those that have one; the first group, where there is one, is the part to mask. GitHub's prefixes:
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
const BOUNDED: readonly RegExp[] = [
  /\d{13,18}(?:\||%7C)[A-Za-z0-9_-]{20,9999}/gi,
  new RegExp(String.raw`${NAME}["']?:\s{0,8}([\w.|~+/=-]{16,9999})`, 'gi'),
  // `Bearer undefined` is no secret, but the whole diagnosis.
  /\bBearer(?:\s|%20){1,8}(?!undefined\b)([\w.~+/=|-]{8,9999})/gi,
  /gh[opsru]_[A-Za-z0-9]{16,9999}|github_pat_[A-Za-z0-9_]{16,9999}/g,
  // JSON in base64 as a JWT begins, with or without the parts that follow.
  /eyJ[A-Za-z0-9_-]{14,9999}(?:\.[A-Za-z0-9_-]{0,9999}){0,4}/g,
];

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
  const redact = (text: string) => {
    for (const value of waiting) indexSecret(index, value);
    waiting = [];
    for (let before = text; ; ) {
      const after = mask(before, index);
      // A mask may complete a secret that has asterisks of its own. Each further round makes the text shorter.
      if (after === before) return after;
      before = after;
    }
  };
  return Object.assign(redact, { add: (value: string) => void waiting.push(value) });
}

/** Masks; `add` makes one more secret known. */
export interface Redactor {
  (text: string): string;
  add(value: string): void;
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
  for (let start = 0; start + length <= form.length; start++) {
    const gram = form.slice(start, start + length);
    if (/\s/.test(gram)) continue;
    index.grams.add(gram);
    let key = 0;
    for (let at = 0; at < 4; at++) key = nextKey(key, gram.charCodeAt(at));
    index.beginnings[key] = 1;
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
  for (const shape of SHAPES) coverShape(text, shape, covered);
  for (const shape of BOUNDED) {
    for (const match of text.matchAll(shape)) {
      const end = match.index + match[0].length;
      covered.fill(1, end - (match[1] ?? match[0]).length, end);
    }
  }
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

/** Goes on behind each value, so that no character is looked at twice. */
function coverShape(text: string, { begins, ends, isWhole, isQuoted }: Shape, covered: Uint8Array): void {
  begins.lastIndex = 0;
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const start = begins.lastIndex;
    ends.lastIndex = start;
    const stop = ends.exec(text)?.index ?? text.length;
    let end = stop;
    while (isQuoted && end > start && stop - end < 8 && text[end - 1] === '\\') end -= 1;
    covered.fill(1, isWhole ? match.index : start, end);
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

/** Only begins where a run of digits begins, or each digit of a long run would be a new attempt. */
const WHATSAPP_ID = /(?<![\d:-])\d[\d:-]{0,99}@(?:s\.whatsapp\.net|c\.us|g\.us|lid|broadcast)\b/g;
/** Also URL-encoded. The last part begins with a letter: `express@4.18.2` is a package. */
const E_MAIL =
  /(?<![\w.%+\u00a1-\uffff-])[\w.%+\u00a1-\uffff-]{1,999}(?:@|%40)[\w\u00a1-\uffff-]{1,99}(?:\.[\w\u00a1-\uffff-]{1,99}){0,32}\.[a-z\u00a1-\uffff][\w\u00a1-\uffff-]{1,99}/gi;
const ISO_TIME = String.raw`(?<![\d+])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][012]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)`;
const PHONE_NUMBER = String.raw`\+?\d(?:[ ().\u00a0\u2010-\u2015-]{0,2}\d){7,9999}`;
const TIME_OR_NUMBER = new RegExp(`(${ISO_TIME})|${PHONE_NUMBER}`, 'g');

/**
 * Phone numbers and WhatsApp ids become `[number]`, e-mail addresses `[e-mail]`; ISO dates and times stay. More than
 * the fifteen digits of a phone number are masked as well: two of them may stand side by side.
 */
export function redactPersonal(text: string): string {
  return text
    .replace(WHATSAPP_ID, '[number]')
    .replace(E_MAIL, '[e-mail]')
    .replace(TIME_OR_NUMBER, (_match, time?: string) => time ?? '[number]');
}
