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
  sequel: 'the same',
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
const MESSAGING: Record<PlainFields<Awaited<ReturnType<Meta['readMessaging']>>>, string> = {
  message: 'cleaned by the adapter, as every error of Meta',
  details: 'the same',
  reason: 'our own sentence',
};

const BUSINESS: Record<PlainFields<Answers<Business>>, string> = {
  message: 'cleaned by the adapter, as every error of Meta',
  details: 'the same',
  reason: 'our own sentence',
};

test('what a port hands over as it came is known, and why it is never shown', () => {
  expect([RAILWAY, ISSUES, HISTORY, MESSAGING, BUSINESS].flatMap(Object.values).every(Boolean)).toBe(true);
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
