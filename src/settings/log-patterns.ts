// The patterns that log lines are held against: the built-in ones, less those taken out, and the user's own.
import type { Evidence } from '../core/log/log-classes.ts';
import { BUILT_IN_PATTERNS, judgeLine, type LogPattern } from '../core/log/log-scan.ts';
import type { CleanText } from '../core/sanitize.ts';

const WHOLE_CLASSES: readonly Evidence[] = ['strong', 'weak', 'messaging', 'elsewhere'];
const LINE = /^line:\s*(?=\S)/i;

/** What patterns of users are held against lines with. */
export type PatternEngine = Pick<typeof import('re2js'), 'RE2JS' | 'RE2Set'>;

/** The engine, where something is given that may need it: to load it takes longer than to read all settings. */
export async function loadPatternEngine(text: string | undefined): Promise<{ patternEngine?: PatternEngine }> {
  return text ? { patternEngine: await import('re2js') } : {};
}

/**
 * The input `log-patterns`, understood; each problem is a sentence.
 * @param engine needed where a pattern is given
 * @param hidesValues no problem repeats a pattern: what stands there may be a secret in the wrong place
 */
export function readPatterns(
  text: string,
  clean: CleanText,
  { patternEngine: engine, hidesValues = false }: { patternEngine?: PatternEngine; hidesValues?: boolean },
): { patterns: LogPattern[]; problems: string[] } {
  const shown = (name: string) => (hidesValues ? `one of ${name.length} characters` : `\`${clean(name)}\``);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const removed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
  const own = compile(
    lines.filter((line) => !line.startsWith('!')),
    { clean, shown, hidesValues, engine },
  );
  const silenced = compile(
    removed.filter((name) => LINE.test(name)).map((name) => name.replace(LINE, '')),
    { clean, shown, hidesValues, engine },
  );
  const named = removed.filter((name) => !LINE.test(name));
  const classes = WHOLE_CLASSES.filter((name) => named.includes(name));
  const builtIn = classes.includes('weak') ? [] : BUILT_IN_PATTERNS.filter(({ name }) => !named.includes(name));
  return {
    patterns: [
      ...builtIn,
      ...own.patterns,
      ...silenced.patterns.map((pattern): LogPattern => ({ ...pattern, silences: true })),
      ...classes.filter((name) => name !== 'weak').map(silenceClass),
    ],
    problems: [
      ...named.flatMap((name) => (isBuiltIn(name) ? [] : [unknown(hidesValues ? shown(name) : `\`!${clean(name)}\``)])),
      ...own.problems,
      ...silenced.problems,
    ],
  };
}

function isBuiltIn(name: string): boolean {
  return BUILT_IN_PATTERNS.some((pattern) => pattern.name === name) || WHOLE_CLASSES.some((each) => each === name);
}

/** @param name fit to be shown */
function unknown(name: string): string {
  const known = [...BUILT_IN_PATTERNS.map((pattern) => pattern.name), ...WHOLE_CLASSES].map((each) => `\`${each}\``);
  return `\`log-patterns\`: ${name} is not a built-in pattern or class. These are: ${known.join(', ')}. To ignore lines, write \`!line: \` and a part of the line.`;
}

/** Lines of a class that the table knows without the patterns. */
function silenceClass(evidence: Evidence): LogPattern {
  return { name: evidence, silences: true, matches: (text) => judgeLine(text)?.evidence === evidence };
}

interface Compiling {
  clean: CleanText;
  shown(name: string): string;
  hidesValues: boolean;
  engine: PatternEngine | undefined;
}

/** On an engine that is linear by construction, each line held against all at once. */
function compile(
  names: readonly string[],
  { clean, shown, hidesValues, engine }: Compiling,
): { patterns: LogPattern[]; problems: string[] } {
  if (names.length === 0) return { patterns: [], problems: [] };
  if (!engine) throw new Error('a pattern is given, and no engine to read it with');
  const problems: string[] = [];
  // A set, not one expression: two patterns may name a group alike, or leave a `\Q` open.
  const set = new engine.RE2Set(engine.RE2Set.UNANCHORED, engine.RE2JS.CASE_INSENSITIVE);
  const compiled = names.flatMap((name) => {
    try {
      return [{ name, id: set.add(name) }];
    } catch (error) {
      // The engine's words repeat a part of the pattern.
      const why = hidesValues ? '' : ` (${clean(error instanceof Error ? error.message : String(error))})`;
      problems.push(
        `\`log-patterns\`: ${shown(name)} is not valid RE2 syntax${why}. RE2 has no look-around and no back references.`,
      );
      return [];
    }
  });
  set.compile();
  let last: { text: string; ids: readonly number[] } | undefined;
  const match = (text: string) => {
    if (last?.text !== text) last = { text, ids: set.match(text) };
    return last.ids;
  };
  return {
    patterns: compiled.map(({ name, id }) => ({
      name: clean(name),
      matches: (text) => match(text).includes(id),
      locate: (text) => locate(name, text, engine),
    })),
    problems,
  };
}

/** A set does not tell where. */
function locate(name: string, text: string, { RE2JS }: PatternEngine): number {
  const matcher = RE2JS.compile(name, RE2JS.CASE_INSENSITIVE).matcher(text);
  return matcher.find() ? matcher.start() : -1;
}
