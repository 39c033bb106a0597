// The patterns that log lines are held against: the built-in ones, less those taken out, and the user's own.
import { RE2JS } from 're2js';
import { BUILT_IN_PATTERNS, type LogPattern } from './core/log-scan.ts';

/** The input `log-patterns`, understood; each problem is a sentence. */
export function readPatterns(text: string): { patterns: LogPattern[]; problems: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const removed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
  const own = compile(lines.filter((line) => !line.startsWith('!')));
  const names = BUILT_IN_PATTERNS.map((pattern) => pattern.name);
  const unknown = removed.filter((name) => !names.includes(name));
  return {
    patterns: [...BUILT_IN_PATTERNS.filter((pattern) => !removed.includes(pattern.name)), ...own.patterns],
    problems: [
      ...unknown.map(
        (name) =>
          `\`log-patterns\`: \`!${name}\` takes out no built-in pattern. These exist: ${names.map((known) => `\`${known}\``).join(', ')}.`,
      ),
      ...own.problems,
    ],
  };
}

/** On an engine that is linear by construction; about 100 ns a character, so each line is first held against all at once. */
function compile(names: readonly string[]): { patterns: LogPattern[]; problems: string[] } {
  const problems: string[] = [];
  const compiled = names.flatMap((name) => {
    try {
      return [{ name, regex: RE2JS.compile(name, RE2JS.CASE_INSENSITIVE) }];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      problems.push(
        `\`log-patterns\`: \`${name}\` is no pattern of the RE2 syntax (${why}). Look-around and back references are not part of it.`,
      );
      return [];
    }
  });
  if (compiled.length === 0) return { patterns: [], problems };
  const all = RE2JS.compile(compiled.map(({ name }) => `(?:${name})`).join('|'), RE2JS.CASE_INSENSITIVE);
  let last: { text: string; matches: boolean } | undefined;
  const matchesAny = (text: string) => {
    if (last?.text !== text) last = { text, matches: all.matcher(text).find() };
    return last.matches;
  };
  return {
    patterns: compiled.map(({ name, regex }) => ({
      name,
      matches: (text) => matchesAny(text) && regex.matcher(text).find(),
    })),
    problems,
  };
}
