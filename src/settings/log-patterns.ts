// The patterns that log lines are held against: the built-in ones, less those taken out, and the user's own.
import { RE2JS, RE2Set } from 're2js';
import { BUILT_IN_PATTERNS, type LogPattern } from '../core/log-scan.ts';

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

/** On an engine that is linear by construction, each line held against all at once. */
function compile(names: readonly string[]): { patterns: LogPattern[]; problems: string[] } {
  const problems: string[] = [];
  // A set, not one expression: two patterns may name a group alike, or leave a `\Q` open.
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE);
  const compiled = names.flatMap((name) => {
    try {
      return [{ name, id: set.add(name) }];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      problems.push(
        `\`log-patterns\`: \`${name}\` is no pattern of the RE2 syntax (${why}). Look-around and back references are not part of it.`,
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
    patterns: compiled.map(({ name, id }) => ({ name, matches: (text) => match(text).includes(id) })),
    problems,
  };
}
