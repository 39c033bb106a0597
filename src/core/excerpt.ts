// The one door for what others wrote: out comes a line that may be shown; what cannot be told apart is not shown.
import { redactOutside } from './redact.ts';
import { type Clean, plainLine, sanitizeLine } from './sanitize.ts';

/** How much stands in front of what was found. */
const LEAD = 80;
const MAX_LENGTH = 300;

const WITHHELD = '(not shown: it may hold a secret)';

/** Text in code: as escapes, entities, numbers of bytes. Nobody reads it, and it may be anything. */
const CODED =
  /(?:\\{1,4}(?:x[0-9a-f]{2}|u\{?[0-9a-f]{2,6}\}?|[0-3][0-7]{2})){4,9999}|(?:&[#＃]x?[0-9a-f]{1,6};){4,9999}|(?:%(?:25){0,3}[0-9a-f]{2}){6,9999}|(?<![a-z\d])(?:(?:0x)?[0-9a-f]{2}[ ,:]{1,2}){8,9999}(?:0x)?[0-9a-f]{0,2}|(?:\d{1,3}, ?){8,9999}\d{0,3}/gi;
/** As keys, hashes and base64 look: long, of letters and several digits. */
const OPAQUE = /(?<![A-Za-z0-9+=])(?=[A-Za-z+=]{0,99}\d)[A-Za-z0-9+=]{20,9999}/g;

/** One harmless line without secrets and personal data. Applying it again changes nothing. */
export function cleanLine(text: string, redact: (text: string) => string, maxLength?: number): Clean {
  const hide = (raw: string) => redactOutside(redact(raw));
  // Once more afterwards: an invisible character inside a secret hides it from the first look.
  return hide(sanitizeLine(hide(text).replace(OPAQUE, maskOpaque), maxLength)) as Clean;
}

/** Longer ones are cut by every channel. */
const LONGEST_OWN = 4_000;

/** A line of whoever runs the program, such as a title or a message of a program that uses this one: without secrets. */
export function cleanOwnLine(text: string, redact: (text: string) => string): Clean {
  return redact(plainLine(redact(text), LONGEST_OWN)) as Clean;
}

export interface Excerpts {
  /** Masks the secrets that are known. */
  redact(text: string): string;
  /** Whether a known secret, or eight characters of one, is in the text. */
  holds(text: string): boolean;
}

/** One harmless line of the text around the place that `locate` finds in it, without secrets and personal data. */
export function sanitizeExcerpt(text: string, locate: (text: string) => number, { redact, holds }: Excerpts): Clean {
  const hide = (raw: string) => redactOutside(redact(raw));
  // Whole, before anything is cut: half a secret has no shape. Once more afterwards: what cannot be seen hides one.
  const clean = hide(sanitizeLine(hide(text), Number.MAX_SAFE_INTEGER));
  const start = Math.max(0, locate(clean) - LEAD);
  const part = clean
    .slice(start, start + 2 * MAX_LENGTH)
    .replace(CODED, '***')
    .replace(OPAQUE, maskOpaque);
  const line = sanitizeLine(`${start > 0 ? '…' : ''}${part}`, MAX_LENGTH);
  return (readings(line).some(holds) ? WITHHELD : line) as Clean;
}

function maskOpaque(run: string): string {
  const digits = run.match(/\d/g)?.length ?? 0;
  return digits > 2 && /[A-Za-z]\d*[A-Za-z]/.test(run) ? '***' : run;
}

/** The ways in which somebody could read it: out of its code, joined, backwards. */
function readings(line: string): string[] {
  const decoded = decode(decode(line));
  const joined = [line, decoded].map((text) => text.replace(/\\[nrt]|[\s"'`+,;>|…]+/g, ''));
  return [decoded, ...joined, ...[line, decoded, ...joined].map(backwards), ...[line, ...joined].flatMap(fromBase64)];
}

function decode(line: string): string {
  return line
    .replace(
      /\\{1,4}x([0-9a-f]{2})|\\{1,4}u\{?0{0,4}([0-9a-f]{2})\}?|%(?:25){0,3}([0-9a-f]{2})|&[#＃]x([0-9a-f]{2});/gi,
      (_all, ...codes) => String.fromCharCode(Number.parseInt(codes.slice(0, 4).find(Boolean), 16)),
    )
    .replace(/&[#＃](\d{2,3});/g, (_all, code) => String.fromCharCode(Number(code)));
}

function backwards(line: string): string {
  return [...line].reverse().join('');
}

function fromBase64(line: string): string[] {
  const runs = line.match(/[\w+/-]{12,}/g) ?? [];
  return runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')));
}
