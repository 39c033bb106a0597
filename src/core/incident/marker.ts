// The memory of the program: a hidden marker in the body. People can edit it, so nothing in it is trusted.
import type { BackupNeed } from '../backup/backup.ts';
import { BOT_NAME } from '../bot-name.ts';
import { type MessagingMemory, parseMemory, printMemory } from '../messaging/memory.ts';
import type { RenewalAttempt } from '../renewal/renewal.ts';
import type { UnsettledWrite } from '../rotation/unsettled.ts';
import { WEEK_MS } from '../time.ts';
import type { State } from '../token/token-health.ts';

/** One time that the bot was silent, or about to be. */
export interface Incident {
  from: Date;
  /** Absent while it lasts. */
  to?: Date;
  state: State;
}

/** The state announced last; `recovered` once all was well again. */
export type KeptState = State | 'recovered';

/** What the issue remembers between runs. */
export interface Marker {
  bot: string;
  /** The issue it stands in, so that a copy is known as one; absent until the first edit, as no number is known before. */
  number?: number;
  /** A short hash of environment, service and variable; absent where the place was not known. */
  place?: string;
  state: KeptState;
  /** Since when it is in this state. */
  since: Date;
  /** The last incidents, oldest first. */
  incidents: Incident[];
  /** When people were last reminded of a problem that lasts. */
  reminded?: Date;
  /** When the variable was put back after a failed deployment: the running deployment has that value. */
  restored?: Date;
  /** When Meta last refused the bot's own calls although the stored token worked. */
  refused?: Date;
  /** The last attempt to renew the token, where it failed. */
  attempt?: RenewalAttempt;
  /** What the last rotation wrote, where Railway did not answer that. */
  unsettled?: UnsettledWrite;
  /** That a new backup token was asked for, and why. */
  backup?: BackupNeed;
  /** What was known of sending and receiving. */
  messaging?: MessagingMemory;
  /** Number of the issue before this one, which stays closed. */
  previous?: number;
  /** Codes of the warnings that were told last, so that advice is news once. */
  told?: string[];
  /** Set on an issue that we closed because another one is older. */
  duplicate?: true;
}

/**
 * Our part begins with the one and ends with the other, so that what a person needs comes first. Older issues have the
 * memory first and `OLD_END` last.
 */
const START = '<!-- whatsapp-token-monitor -->';
const MEMORY = '<!-- whatsapp-token-monitor:v1 ';
const OLD_END = '<!-- /whatsapp-token-monitor -->';
const KEPT_INCIDENTS = 10;
const STATES = new Set<string>(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown']);

/** The marker of a body, or nothing where there is none that names a bot. Never throws. */
export function parseMarker(body: string): Marker | undefined {
  const begin = body.indexOf(MEMORY);
  if (begin < 0) return undefined;
  const end = body.indexOf('-->', begin + MEMORY.length);
  if (end < 0) return undefined;
  const text = body.slice(begin + MEMORY.length, end).trim();
  const fields = parseFields(text);
  const bot = fields.bot ?? /"bot":"([^"]*)"/.exec(text)?.[1];
  if (typeof bot !== 'string' || !BOT_NAME.test(bot)) return undefined;
  return {
    bot,
    ...parseNumber('number', fields.number ?? Number(/"number":(\d+)/.exec(text)?.[1])),
    ...(typeof fields.place === 'string' && /^[0-9a-f]{8,64}$/.test(fields.place) ? { place: fields.place } : {}),
    state: fields.state === 'recovered' ? 'recovered' : (parseState(fields.state) ?? 'unknown'),
    since: parseDate(fields.since) ?? new Date(0),
    incidents: parseIncidents(fields.incidents),
    ...(parseDate(fields.reminded) ? { reminded: parseDate(fields.reminded) as Date } : {}),
    ...(parseDate(fields.restored) ? { restored: parseDate(fields.restored) as Date } : {}),
    ...(parseDate(fields.refused) ? { refused: parseDate(fields.refused) as Date } : {}),
    ...parseAttempt(fields.attempt),
    ...parseUnsettled(fields.unsettled),
    ...(fields.backup === 'running' || fields.backup === 'awaited' ? { backup: fields.backup } : {}),
    ...parseMessaging(fields.messaging),
    ...parseNumber('previous', fields.previous),
    ...parseTold(fields.told),
    ...(fields.duplicate === true ? { duplicate: true as const } : {}),
  };
}

/** GitHub refuses longer bodies. */
const MAX_BODY = 65_536;

/**
 * The body with our part replaced. What people wrote before or after stays, and `text` is cut where it would not fit
 * beside it. Where somebody removed the mark before it, nothing can tell their words from ours, so all of it is kept.
 */
export function replaceOurPart(body: string, marker: Marker, text: string): string {
  const memory = printMarker(marker);
  const ours = findOurPart(body);
  const before = ours ? body.slice(0, ours.start) : '';
  const rest = ours ? body.slice(ours.end) : body;
  const isEmpty = !ours && body.trim() === '';
  const after = isEmpty ? '' : ours?.isWhole ? rest : `\n\n${rest}`;
  const room = MAX_BODY - before.length - START.length - memory.length - after.length - 2;
  return `${before}${START}\n${cutToFit(text, room)}\n${memory}${after}`;
}

/** Where our part stands; not whole where somebody removed one of its ends, so that a line has to part it from notes. */
function findOurPart(body: string): { start: number; end: number; isWhole: boolean } | undefined {
  const memory = body.indexOf(MEMORY);
  if (memory < 0) return undefined;
  const closing = body.indexOf('-->', memory);
  const end = closing < 0 ? body.length : closing + 3;
  const start = body.lastIndexOf(START, memory);
  if (start >= 0) return { start, end, isWhole: true };
  const oldEnd = body.indexOf(OLD_END, memory);
  if (oldEnd >= 0) return { start: memory, end: oldEnd + OLD_END.length, isWhole: true };
  return { start: memory, end, isWhole: false };
}

/** Whole lines of it; what was open is closed, or it would swallow what people wrote behind. */
export function cutToFit(text: string, room: number): string {
  if (text.length <= room) return text;
  const kept: string[] = [];
  let fence = '';
  let folds = 0;
  let left = room - CUT.length - 2;
  for (const line of text.split('\n')) {
    const [, mark = ''] = /^\s*(`{3,})/.exec(line) ?? [];
    const opened = fence === '' ? mark : mark.length >= fence.length ? '' : fence;
    const inside = fence === '' ? folds + count(line, '<details') - count(line, '</details') : folds;
    left -= line.length + 1;
    if (left < opened.length + 1 + inside * CLOSE.length) break;
    kept.push(line);
    fence = opened;
    folds = inside;
  }
  return [...kept, ...(fence ? [fence] : []), CLOSE.repeat(folds) + CUT].join('\n');
}

const CUT = '*The rest did not fit.*';
const CLOSE = '\n</details>\n\n';

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** What people wrote before and after our part is changed by `map`; our part stays. */
export function mapNotes(body: string, map: (notes: string) => string): string {
  const ours = findOurPart(body);
  if (!ours?.isWhole) return map(body);
  const { start, end } = ours;
  return map(body.slice(0, start)) + body.slice(start, end) + map(body.slice(end));
}

export function startsWithMarker(body: string): boolean {
  const text = body.trimStart();
  return text.startsWith(START) || text.startsWith(MEMORY);
}

/** The same body, its marker naming the issue that it turned out to stand in. */
export function numberMarker(body: string, number: number): string {
  const marker = parseMarker(body);
  if (!marker) return body;
  const begin = body.indexOf(MEMORY);
  const end = body.indexOf('-->', begin) + '-->'.length;
  return body.slice(0, begin) + printMarker({ ...marker, number }) + body.slice(end);
}

/** What people read of it. */
export function withoutMemory(body: string): string {
  const begin = body.indexOf(MEMORY);
  const end = body.indexOf('-->', begin);
  return begin < 0 || end < 0 ? body : body.slice(0, begin) + body.slice(end + '-->'.length);
}

/** Whether they say the same, but for the advice that was told. */
export function remembersSame({ told: _before, ...a }: Marker, { told: _now, ...b }: Marker): boolean {
  return printMarker(a) === printMarker(b);
}

function printMarker({ bot, number, place, state, since, incidents, messaging, ...others }: Marker): string {
  const rest = { ...others, ...(messaging ? { messaging: printMemory(messaging) } : {}) };
  // Always in one order, so that nothing is edited for the order. First what an issue is known by: it is still read
  // where somebody broke what follows.
  const kept = {
    ...{ bot, number, place, state, since, incidents: incidents.slice(-KEPT_INCIDENTS) },
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  // A `-->` inside the JSON would end the comment early.
  return `${MEMORY}${JSON.stringify(kept).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} -->`;
}

function parseFields(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

function parseIncidents(value: unknown): Incident[] {
  if (!Array.isArray(value)) return [];
  const incidents: Incident[] = [];
  for (const entry of value.slice(-KEPT_INCIDENTS)) {
    const fields: Record<string, unknown> = typeof entry === 'object' && entry !== null ? { ...entry } : {};
    const from = parseDate(fields.from);
    const to = parseDate(fields.to);
    const state = parseState(fields.state);
    if (from && state) incidents.push({ from, state, ...(to ? { to } : {}) });
  }
  return incidents;
}

function parseAttempt(value: unknown): Pick<Marker, 'attempt'> {
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const at = parseDate(fields.at);
  const { code, key } = fields;
  if (!at || typeof code !== 'string' || !CODE.test(code)) return {};
  if (typeof key !== 'string' || !/^[0-9a-f]{8,64}$/.test(key)) return {};
  return { attempt: { at, code, key } };
}

function parseMessaging(value: unknown): Pick<Marker, 'messaging'> {
  const messaging = parseMemory(value);
  return messaging ? { messaging } : {};
}

function parseUnsettled(value: unknown): Pick<Marker, 'unsettled'> {
  const { salt, wrote, runs }: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  if (!isPrint(salt) || !isPrint(wrote)) return {};
  return { unsettled: { salt, wrote, ...(isPrint(runs) ? { runs } : {}) } };
}

function parseTold(value: unknown): Pick<Marker, 'told'> {
  const codes = Array.isArray(value) ? value.filter((code) => typeof code === 'string' && CODE.test(code)) : [];
  return codes.length > 0 ? { told: codes.slice(0, KEPT_CODES) } : {};
}

const CODE = /^[A-Z_]{1,40}$/;
const KEPT_CODES = 20;

function isPrint(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function parseNumber<Name extends string>(name: Name, value: unknown): { [Key in Name]?: number } {
  const isNumber = typeof value === 'number' && value > 0 && Number.isSafeInteger(value);
  return (isNumber ? { [name]: value } : {}) as { [Key in Name]?: number };
}

function parseState(value: unknown): State | undefined {
  return typeof value === 'string' && STATES.has(value) ? (value as State) : undefined;
}

function parseDate(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A token that expired this often within a week keeps a person busy. */
const EXPIRED_TOO_OFTEN = 3;

/** Whether it expired again and again. */
export function expiredRepeatedly(incidents: readonly Incident[], now: Date): boolean {
  const recent = incidents.filter(
    ({ state, from }) => state === 'expired' && now.getTime() - from.getTime() <= WEEK_MS,
  );
  return recent.length >= EXPIRED_TOO_OFTEN;
}
