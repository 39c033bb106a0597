// Finds authentication errors among the bot's log lines, in time linear in their length.
import { BLOCKED_WORDS, CRITICAL_WORDS } from '../alert-lines.ts';
import type { Clean } from '../sanitize.ts';
import { classify, type Evidence, type Found, NAMES_GRAPH, SUSPECT, WEAK } from './log-classes.ts';

/** One line of the bot's own log, as Railway stored it. */
export interface LogLine {
  timestamp: Date;
  /** The message; where the bot logs JSON, its attributes follow, one a line. */
  text: string;
  deploymentId?: string;
}

/** A named test that a log line passes or not. Built-in ones are case-insensitive. */
export interface LogPattern {
  /** The pattern as the user knows it, such as `token.*expir`. */
  name: string;
  /** `lower` is the text in lower case, where the caller has it already. */
  matches(text: string, lower?: string): boolean;
  /** Where in the text it matches, below zero where it does not. */
  locate?(text: string): number;
  /** Lines that match are not counted, unless they name graph.facebook.com. */
  silences?: true;
}

/** The matching lines of one kind: what they were recognised for, and nearly the same words around it. */
export interface LogGroup {
  /** What the lines were recognised for: a pattern, an error of Meta, or the service that they name. */
  pattern: string;
  evidence: Evidence;
  count: number;
  first: Date;
  last: Date;
  /** An excerpt of the newest line. */
  example: Clean;
}

export interface LogMatches {
  /** Lines that were judged: those of the running deployment. */
  scanned: number;
  /** Lines that look like authentication errors of this token, strong and weak, each counted once. */
  count: number;
  strong: number;
  /** Strong ones first, then weak ones, then what is not about the token; by count within each. */
  groups: LogGroup[];
  /** Railway threw lines away. https://docs.railway.com/observability/logs */
  droppedByRailway: boolean;
}

/** The weak patterns: case-insensitive, `.*` stays within a line. */
export const BUILT_IN_PATTERNS: readonly LogPattern[] = WEAK.map((literals) =>
  orderedLiterals(literals.join('.*'), literals),
);

const EVIDENCE: readonly Evidence[] = ['strong', 'weak', 'messaging', 'elsewhere'];
/** Kinds of lines that one pattern is split into at most; the last one takes what is left. */
const MOST_KINDS = 4;

const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';
/** The colours of `util.inspect`, also as JSON writes them. */
const COLOURS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /(?:\x1b|\\{1,4}(?:u00|x)1b)\[[\d;]{0,20}m/gi;

export interface ScanOptions {
  patterns: readonly LogPattern[];
  /** When the running deployment was created. */
  since?: Date;
  /** The running deployment. A line that names another does not count, one that names none is judged by time. */
  deploymentId?: string;
  /** Makes a line fit to be shown, around the place that `locate` finds in the clean text; called once a group. */
  sanitizeExcerpt(text: string, locate: (text: string) => number): Clean;
}

type OpenGroup = Omit<LogGroup, 'example'> & { newest: string; locate: Found['locate'] };

export function scanLogs(lines: readonly LogLine[], options: ScanOptions): LogMatches {
  const groups = new Map<string, OpenGroup>();
  const kinds = new Map<string, Set<string>>();
  const patterns = sortPatterns(options.patterns);
  const findings: LogMatches = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
  for (const line of lines) {
    if (!isOfRunningDeployment(line, options)) continue;
    findings.scanned++;
    if (line.text.startsWith(RAILWAY_DROPS)) findings.droppedByRailway = true;
    const found = judgeLine(line.text, patterns);
    if (!found) continue;
    const { text } = line;
    if (found.evidence === 'strong') findings.strong++;
    if (found.evidence === 'strong' || found.evidence === 'weak') findings.count++;
    const name = `${found.evidence} ${found.name}`;
    const known = kinds.get(name) ?? new Set();
    kinds.set(name, known);
    const kind = fingerprint(text, found.locate(text));
    if (known.size < MOST_KINDS) known.add(kind);
    const key = `${name} ${known.has(kind) ? kind : ''}`;
    count(groups, key, { ...found, text, timestamp: line.timestamp });
  }
  findings.groups = [...groups.values()]
    .sort((a, b) => EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) || b.count - a.count)
    .map(({ newest, locate, ...group }) => ({ ...group, example: options.sanitizeExcerpt(newest, locate) }));
  return findings;
}

function count(
  groups: Map<string, OpenGroup>,
  key: string,
  { evidence, name, locate, text, timestamp }: Found & { text: string; timestamp: Date },
): void {
  const group = groups.get(key);
  if (!group) {
    const times = { first: timestamp, last: timestamp };
    groups.set(key, { pattern: name, evidence, count: 1, ...times, newest: text, locate });
    return;
  }
  group.count++;
  if (timestamp < group.first) group.first = timestamp;
  if (timestamp >= group.last) Object.assign(group, { last: timestamp, newest: text, locate });
}

interface SortedPatterns {
  builtIn: readonly LogPattern[];
  own: readonly LogPattern[];
  silencing: readonly LogPattern[];
}

function sortPatterns(patterns: readonly LogPattern[]): SortedPatterns {
  return {
    builtIn: patterns.filter((pattern) => BUILT_IN_PATTERNS.includes(pattern)),
    own: patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern) && !pattern.silences),
    silencing: patterns.filter(({ silences }) => silences),
  };
}

/** A pattern of the user's own counts, whatever else the line names: it was asked for. */
export function judgeLine(
  line: string,
  { builtIn, own, silencing }: SortedPatterns = { builtIn: BUILT_IN_PATTERNS, own: [], silencing: [] },
): Found | undefined {
  const isSuspect = SUSPECT.test(line);
  if ((!isSuspect && own.length === 0) || isOurOwn(line)) return undefined;
  const text = line.replace(COLOURS, '');
  const lower = text.toLowerCase();
  const isGraphs = isSuspect && NAMES_GRAPH.test(lower);
  const matching = (pattern: LogPattern) => pattern.matches(text, lower);
  if (!isGraphs && silencing.some(matching)) return undefined;
  const asked = own.find(matching);
  const weak = (isSuspect ? (isGraphs ? BUILT_IN_PATTERNS : builtIn).find(matching) : undefined) ?? asked;
  const found = isSuspect ? classify(lower, weak && locate(weak, text)) : undefined;
  if (found?.evidence === 'strong' || (found && !asked)) return found;
  return weak && { evidence: 'weak', name: weak.name, locate: (shown) => locate(weak, shown) };
}

function locate(pattern: LogPattern, text: string): number {
  return pattern.locate?.(text) ?? 0;
}

/** Tells one error from another by the words around what was found, less what differs from line to line. */
function fingerprint(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const words = (part: string) => part.toLowerCase().match(/(?<![^\s"'{,:])[\p{L}.-]{3,30}(?![^\s"'},:])/gu) ?? [];
  const before = words(text.slice(Math.max(start, at - 100), Math.max(at, 0))).slice(-4);
  return [...before, ...words(text.slice(Math.max(at, 0), at + 200)).slice(0, 6)].join(' ');
}

/** Whether the running deployment wrote it, as far as can be told. */
export function isOfRunningDeployment(line: LogLine, { since, deploymentId }: ScanOptions): boolean {
  if (deploymentId !== undefined && line.deploymentId !== undefined) return line.deploymentId === deploymentId;
  return since === undefined || line.timestamp >= since;
}

/** Our alerts are about the token, too; a monitor on Railway must not take them for the bot's. */
function isOurOwn(text: string): boolean {
  return text.startsWith(OWN_NAME) || text.includes(CRITICAL_WORDS) || text.includes(BLOCKED_WORDS);
}

/**
 * The pattern `a.*b.*c` for literals in lower case. Between literals `.*` only asks for their order, which repeated
 * searching answers in linear time, where a backtracking engine needs quadratic time for `token token token …`.
 */
export function orderedLiterals(name: string, literals: readonly string[]): LogPattern {
  return {
    name,
    matches: (text, lower = text.toLowerCase()) => findInOrder(lower, literals) >= 0,
    locate: (text) => findInOrder(text.toLowerCase(), literals),
  };
}

/** Where the first of them stands, or -1. */
function findInOrder(text: string, literals: readonly string[]): number {
  let from = 0;
  let found = 0;
  let first = -1;
  for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
    const at = text.indexOf(literal, from);
    if (at < 0) return -1;
    const lineStart = found === 0 ? from : lastLineStart(text, from, at);
    if (lineStart > from) {
      // No line before this one has that literal behind the others, so the search goes on here.
      from = lineStart;
      found = 0;
    } else {
      if (found === 0) first = at;
      from = at + literal.length;
      found++;
    }
  }
  return first;
}

/** Where the line of `at` begins, or `from` where no line break lies between. */
function lastLineStart(text: string, from: number, at: number): number {
  for (let index = at - 1; index >= from; index--) {
    if (isLineBreak(text.charCodeAt(index))) return index + 1;
  }
  return from;
}

/** The characters that `.` does not match. https://tc39.es/ecma262/#prod-LineTerminator */
function isLineBreak(charCode: number): boolean {
  return charCode === 10 || charCode === 13 || charCode === 0x2028 || charCode === 0x2029;
}

/** `1 log line`, `2 log lines`. */
export function countLogLines(count: number): string {
  return count === 1 ? '1 log line' : `${count} log lines`;
}
