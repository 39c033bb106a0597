// Text of others is no string: the compiler refuses to render it before it was cleaned. Checked with the types.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Clean } from '../../src/core/sanitize.ts';
import { Outside, ourWord } from '../../src/core/sanitize.ts';
import type { Business } from '../../src/permanent/ports.ts';
import type { HistoryStore, Issues, Meta, ObservePorts, Railway } from '../../src/ports.ts';
import { type Secret, Secrets } from '../../src/secret.ts';

/** The names of the fields, at any depth, that are plain text. */
type PlainFields<T, Name = never> = string extends T
  ? Name
  : T extends Clean | Outside | Secret | Date | ((...call: never) => unknown)
    ? never
    : T extends readonly (infer Each)[]
      ? PlainFields<Each, Name>
      : T extends object
        ? { [Field in keyof T]-?: PlainFields<T[Field], Field extends string ? Field : Name> }[keyof T]
        : never;

/** What a port hands over. */
type Answers<Port> = {
  [Call in keyof Port]: Port[Call] extends (...call: never) => Promise<infer Answer> ? Answer : never;
}[keyof Port];

/** A field that is not here and hands over text as it came does not compile; neither does one that is here for nothing. */
const RAILWAY: Record<PlainFields<Answers<Railway>>, string> = {
  projectId: 'sent back',
  environmentId: 'sent back',
  serviceId: 'sent back',
  name: 'of the listing, which goes back to the adapter; the log does not show it',
  references: 'the same',
  variable: 'our own name for a backup',
  text: 'of a log line: only `sanitizeExcerpt` makes an excerpt of it',
  deploymentId: 'of a log line, compared',
};
const ISSUES: Record<PlainFields<Answers<Issues>>, string> = {
  url: 'by its form',
  what: 'our own sentence',
  sequel: 'our own sentence',
  why: 'our own sentence',
  fix: 'our own sentence',
  line: 'our own sentence',
  noAnswerFrom: 'our own word',
  title: 'never shown; what people write beside our part of the body goes back, without secrets',
  body: 'the same',
  labels: 'compared',
  stateReason: 'compared',
  author: 'compared',
  authorType: 'compared',
  authorAssociation: 'compared',
};
const HISTORY: Record<PlainFields<Answers<HistoryStore>>, string> = {
  head: 'sent back',
  text: 'parsed field by field',
};
const TOKEN: Record<PlainFields<Awaited<ReturnType<Meta['probe']>>>, string> = {
  type: 'cleaned by the adapter',
  appId: 'digits, as the adapter sees to',
  userId: 'compared',
  scopes: 'compared',
  id: 'compared',
  reason: 'our own sentence',
  looksLike: 'our own words',
  asked: 'our own setting',
  served: 'by its form',
};
const MESSAGING: Record<PlainFields<Awaited<ReturnType<Meta['readMessaging']>>>, string> = {
  reason: 'our own sentence',
};

const BUSINESS: Record<PlainFields<Answers<Business>>, string> = {
  reason: 'our own sentence',
};

const LISTS: Record<string, string>[] = [RAILWAY, ISSUES, HISTORY, TOKEN, MESSAGING, BUSINESS];
const MAY_BE_SHOWN = /^(?:our own|by its form|digits|cleaned)/;
const NEVER_SHOWN = LISTS.flatMap((list) => Object.keys(list).filter((name) => !MAY_BE_SHOWN.test(list[name] ?? '')))
  // What many other things are called as well.
  .filter((name) => !['id', 'name'].includes(name));

test('what a port hands over as it came is known, and why it is never shown', () => {
  expect(LISTS.flatMap(Object.values).every(Boolean)).toBe(true);
  expect(NEVER_SHOWN).toEqual(expect.arrayContaining(['title', 'body', 'author', 'text', 'serviceId']));
});

/** The sentences of reasons that hold one of these by its name. A plain string would compile there. */
function findShown(source: string, names: readonly string[]): string[] {
  const sentences = source.matchAll(/\b(?:what|why|fix|sequel)\b[^`\n]{0,60}(`(?:[^`\\]|\\.)*`)/g);
  const hole = new RegExp(`\\$\\{(?:[\\w?]+\\.)*(?:${names.join('|')})(?:\\.[^}]*)?\\}`);
  return [...sentences].flatMap(([, sentence = '']) => (hole.test(sentence) ? [sentence] : []));
}

test('no reason is made of what is never shown', () => {
  const root = new URL('../../src', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  // Adapters take text in, and the types of their answers see to it there.
  const behind = files.filter((file) => !file.startsWith('adapters'));
  expect(behind.flatMap((file) => findShown(readFileSync(join(root, file), 'utf8'), NEVER_SHOWN))).toEqual([]);
});

test.each([
  ["{ code: 'X', what: `The issue ${issue.title} is open.` }", 1],
  ['const fix = `Ask ${author} for it.`;', 1],
  ['what: `The service ${place.serviceId.slice(0, 8)} is gone.`', 1],
  ['what: `The issue #${issue.number} is open.`', 0],
  ['const line = `${title} (${bot})`;', 0],
])('%s: %i found', (source, found) => {
  expect(findShown(source, NEVER_SHOWN)).toHaveLength(found);
});

test('the compiler refuses what was not cleaned', () => {
  const text: string = 'a name';
  // @ts-expect-error: not cleaned
  const clean: Clean = text;
  // @ts-expect-error: no string
  const shown: string = new Outside(text, new Secrets().clean);
  // @ts-expect-error: not a literal
  ourWord(text);
  // @ts-expect-error: nor is this, whatever it begins with
  ourWord(`a ${text}`);
  // @ts-expect-error: an excerpt is clean
  const port: ObservePorts['sanitizeExcerpt'] = (line) => line;
  expect([clean, String(shown), typeof port]).toEqual(['a name', '[text from outside]', 'function']);
});

test('nothing but the door makes clean text', () => {
  const root = new URL('../../src', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const makers = files.filter((file) => /\bas Clean\b|custom<Clean>/.test(readFileSync(join(root, file), 'utf8')));
  expect(makers.toSorted()).toEqual(['adapters/railway/parse.ts', 'core/excerpt.ts', 'core/sanitize.ts']);
});
