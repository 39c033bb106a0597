// Finds authentication errors among the bot's log lines, in time linear in their length.
import { BLOCKED_WORDS, CRITICAL_WORDS } from './alert-lines.ts';

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
}

/** How sure it is that a line is about WhatsApp: it names Meta's API, or it only sounds like it. */
export type Evidence = 'strong' | 'weak';

/** The matching lines of one pattern and one evidence. */
export interface LogGroup {
  pattern: string;
  evidence: Evidence;
  count: number;
  first: Date;
  last: Date;
  /** An excerpt of the newest line. */
  example: string;
}

export interface LogFindings {
  /** Lines that were judged: those of the running deployment. */
  scanned: number;
  /** Lines that look like authentication errors, each counted once. */
  count: number;
  strong: number;
  /** Strong ones first, then by count. */
  groups: LogGroup[];
  /** Railway threw lines away. https://docs.railway.com/observability/logs */
  droppedByRailway: boolean;
}

/** The patterns of the product's promise: case-insensitive, `.*` stays within a line. */
export const BUILT_IN_PATTERNS: readonly LogPattern[] = [
  orderedLiterals('token.*expir', ['token', 'expir']),
  orderedLiterals('invalid.*token', ['invalid', 'token']),
  orderedLiterals('unauthorized', ['unauthorized']),
  orderedLiterals('authentication.*fail', ['authentication', 'fail']),
  orderedLiterals('403.*forbidden', ['403', 'forbidden']),
  orderedLiterals('401.*unauthorized', ['401', 'unauthorized']),
];

/** Meta's texts for a changed password or a revoked token match no pattern, and are errors all the same. */
const GRAPH_ERROR = 'Graph API error';
const META_SENTENCES = ['oauthexception', 'error validating access token'];
/** Each built-in pattern and each of Meta's sentences holds one of these, so that most lines are done after one look. */
const SUSPECT = /token|unauthorized|authentication|403|oauthexception/iu;
/** 190 is Meta's code for a token that does not work. */
const STRONG =
  /graph\.facebook\.com|graph[ -]?api|oauthexception|error validating access token|code\W{0,6}190\b|\(#190\)/i;

const RAILWAY_DROPS = 'Railway rate limit of ';
const OWN_NAME = 'whatsapp-token-manager';

export interface ScanOptions {
  patterns: readonly LogPattern[];
  /** When the running deployment was created. */
  since?: Date;
  /** The running deployment. A line that names another does not count, one that names none is judged by time. */
  deploymentId?: string;
  /** Makes a line fit to be shown; called once a group. */
  excerpt(text: string): string;
}

export function scanLogs(lines: readonly LogLine[], options: ScanOptions): LogFindings {
  const groups = new Map<string, Omit<LogGroup, 'example'> & { newest: string }>();
  const own = options.patterns.filter((pattern) => !BUILT_IN_PATTERNS.includes(pattern));
  const findings: LogFindings = { scanned: 0, count: 0, strong: 0, groups: [], droppedByRailway: false };
  for (const line of lines) {
    if (!isOfRunningDeployment(line, options)) continue;
    const { text, timestamp } = line;
    findings.scanned++;
    if (text.startsWith(RAILWAY_DROPS)) findings.droppedByRailway = true;
    const pattern = SUSPECT.test(text)
      ? findPattern(text, options.patterns)
      : own.find((pattern) => pattern.matches(text))?.name;
    if (pattern === undefined || isOurOwn(text)) continue;
    const evidence = STRONG.test(text) ? 'strong' : 'weak';
    findings.count++;
    if (evidence === 'strong') findings.strong++;
    const key = `${evidence} ${pattern}`;
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { pattern, evidence, count: 1, first: timestamp, last: timestamp, newest: text });
      continue;
    }
    group.count++;
    if (timestamp < group.first) group.first = timestamp;
    if (timestamp >= group.last) {
      group.last = timestamp;
      group.newest = text;
    }
  }
  findings.groups = [...groups.values()]
    .sort((a, b) => Number(b.evidence === 'strong') - Number(a.evidence === 'strong') || b.count - a.count)
    .map(({ newest, ...group }) => ({ ...group, example: options.excerpt(newest) }));
  return findings;
}

function isOfRunningDeployment(line: LogLine, { since, deploymentId }: ScanOptions): boolean {
  if (deploymentId !== undefined && line.deploymentId !== undefined) return line.deploymentId === deploymentId;
  return since === undefined || line.timestamp >= since;
}

function findPattern(text: string, patterns: readonly LogPattern[]): string | undefined {
  const lower = text.toLowerCase();
  for (const pattern of patterns) if (pattern.matches(text, lower)) return pattern.name;
  return META_SENTENCES.some((sentence) => lower.includes(sentence)) ? GRAPH_ERROR : undefined;
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
  return { name, matches: (text, lower = text.toLowerCase()) => standInOrder(lower, literals) };
}

function standInOrder(text: string, literals: readonly string[]): boolean {
  let from = 0;
  let found = 0;
  for (let literal = literals[0]; literal !== undefined; literal = literals[found]) {
    const at = text.indexOf(literal, from);
    if (at < 0) return false;
    const lineStart = found === 0 ? from : lastLineStart(text, from, at);
    if (lineStart > from) {
      // No line before this one has that literal behind the others, so the search goes on here.
      from = lineStart;
      found = 0;
    } else {
      from = at + literal.length;
      found++;
    }
  }
  return true;
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
