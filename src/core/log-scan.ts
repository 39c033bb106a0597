// Finds authentication errors among the bot's log lines, in time linear in their length.
import { BLOCKED_LINE, CRITICAL_LINE } from './alerts.ts';

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
  matches(text: string): boolean;
}

/** Strong evidence names the Graph API; the rest is weak, because a bot has 401s of its own. */
export type Evidence = 'strong' | 'weak';

/** Matching lines of one pattern and evidence. */
export interface LogGroup {
  pattern: string;
  evidence: Evidence;
  count: number;
  first: Date;
  last: Date;
  /** The newest line, made safe by the caller's `excerpt`. */
  example: string;
}

/** What a scan found. A line counts once. */
export interface LogFindings {
  /** Lines that were looked at. */
  scanned: number;
  count: number;
  strong: number;
  /** Strong evidence first, then the larger group. */
  groups: LogGroup[];
  /** Railway itself said that it dropped lines. */
  droppedByRailway: boolean;
}

/** `.*` between literals is a question of order, so it is answered by searching one behind the other. */
export function orderedLiterals(name: string, literals: readonly string[]): LogPattern {
  return {
    name,
    matches: (text) =>
      text
        .toLowerCase()
        .split(LINE_BREAK)
        .some((line) => inOrder(line, literals)),
  };
}

// What `.` does not cross in a regular expression.
const LINE_BREAK = /[\n\r\u2028\u2029]/;

function inOrder(line: string, literals: readonly string[]): boolean {
  let from = 0;
  for (const literal of literals) {
    const at = line.indexOf(literal, from);
    if (at < 0) return false;
    from = at + literal.length;
  }
  return true;
}

export const BUILT_IN_PATTERNS: readonly LogPattern[] = [
  ['token.*expir', ['token', 'expir']],
  ['invalid.*token', ['invalid', 'token']],
  ['unauthorized', ['unauthorized']],
  ['authentication.*fail', ['authentication', 'fail']],
  ['403.*forbidden', ['403', 'forbidden']],
  ['401.*unauthorized', ['401', 'unauthorized']],
].map(([name, literals]) => orderedLiterals(name as string, literals as string[]));

/** Meta's texts for a changed password or a revoked session match none of the six patterns. */
const META_OWN_WORDS = ['error validating access token', 'oauthexception'];
const GRAPH_API_ERROR = 'Graph API error';
const NAMES_GRAPH_API =
  /graph\.facebook\.com|graph api|oauthexception|error validating access token|\(#190\)|\bcode["']?\s*[:=]?\s*["']?190\b/;
const OWN_LINES = [CRITICAL_LINE, BLOCKED_LINE].map((line) => line.replace(/^🚨 | 🚨$/gu, ''));
const RAILWAY_DROPPED = 'Railway rate limit of 500 logs/sec reached';

export interface ScanOptions {
  patterns: readonly LogPattern[];
  /** Creation of the running deployment: what was logged before says nothing about it. */
  since?: Date;
  /** The running deployment: lines that name another one don't count. */
  deploymentId?: string;
  /** Makes one line safe to show. Called once a group. */
  excerpt(text: string): string;
}

export function scanLogs(lines: readonly LogLine[], options: ScanOptions): LogFindings {
  const groups = new Map<string, LogGroup & { newest: string }>();
  let scanned = 0;
  let droppedByRailway = false;
  for (const line of lines) {
    if (!belongs(line, options)) continue;
    scanned++;
    if (line.text.includes(RAILWAY_DROPPED)) droppedByRailway = true;
    const found = classify(line.text, options.patterns);
    if (found) addTo(groups, line, found);
  }
  const all = [...groups.values()].map(({ newest, ...group }) => ({ ...group, example: options.excerpt(newest) }));
  const sum = (some: readonly LogGroup[]) => some.reduce((total, group) => total + group.count, 0);
  return {
    scanned,
    count: sum(all),
    strong: sum(all.filter((group) => group.evidence === 'strong')),
    groups: all.sort((a, b) => Number(b.evidence === 'strong') - Number(a.evidence === 'strong') || b.count - a.count),
    droppedByRailway,
  };
}

function belongs(line: LogLine, { since, deploymentId }: ScanOptions): boolean {
  if (line.deploymentId && deploymentId && line.deploymentId !== deploymentId) return false;
  return !since || line.timestamp >= since;
}

function classify(text: string, patterns: readonly LogPattern[]): { pattern: string; evidence: Evidence } | undefined {
  const pattern = patterns.find((candidate) => candidate.matches(text))?.name;
  const lower = text.toLowerCase();
  const inMetasWords = META_OWN_WORDS.some((words) => lower.includes(words));
  if (!pattern && !inMetasWords) return undefined;
  if (OWN_LINES.some((own) => text.includes(own)) || text.startsWith('whatsapp-token-manager')) return undefined;
  return {
    pattern: pattern ?? GRAPH_API_ERROR,
    evidence: inMetasWords || NAMES_GRAPH_API.test(lower) ? 'strong' : 'weak',
  };
}

function addTo(
  groups: Map<string, LogGroup & { newest: string }>,
  line: LogLine,
  found: { pattern: string; evidence: Evidence },
): void {
  const key = `${found.evidence} ${found.pattern}`;
  const group = groups.get(key);
  if (!group) {
    groups.set(key, {
      ...found,
      count: 1,
      first: line.timestamp,
      last: line.timestamp,
      example: '',
      newest: line.text,
    });
    return;
  }
  group.count++;
  if (line.timestamp < group.first) group.first = line.timestamp;
  if (line.timestamp >= group.last) Object.assign(group, { last: line.timestamp, newest: line.text });
}
