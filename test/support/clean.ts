// Text as the door gives it out, for tests that begin behind the door.
import { type Clean, Outside } from '../../src/core/sanitize.ts';

/** As if it had been cleaned. */
export function asClean(text: string): Clean {
  return text as Clean;
}

export function outside(text: string): Outside {
  return new Outside(text, asClean);
}

/** The same value with every text from outside in it as it would be shown. */
export function shownIn(value: unknown): unknown {
  return replaceOutside(value, (text) => text.shown());
}

/** The same value without any. */
export function withoutOutside(value: unknown): unknown {
  return replaceOutside(value, () => undefined);
}

function replaceOutside(value: unknown, replace: (text: Outside) => unknown): unknown {
  if (value instanceof Outside) return replace(value);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => replaceOutside(each, replace));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceOutside(each, replace)]));
}
