import { describe, expect, test } from '@jest/globals';
import { sanitizeExcerpt } from '../../src/core/excerpt.ts';
import { createRedactor } from '../../src/core/redact.ts';
import { aToken } from '../support/builders.ts';

const TOKEN = aToken('a');
const redact = createRedactor([TOKEN, 'c0ffee-fake-4222-8000']);
const show = (text: string, word = 'unauthorized') =>
  sanitizeExcerpt(text, (clean) => clean.indexOf(word), { redact, holds: redact.holds });

describe('the part that was found', () => {
  test.each([
    ['a short line is whole', 'send: unauthorized', 'send: unauthorized'],
    ['behind much else', `${'x '.repeat(100_000)}unauthorized here`, `…${'x '.repeat(40)}unauthorized here`],
    ['several lines become one', 'a\nb unauthorized\nc', 'a b unauthorized c'],
    ['what was masked is not looked for', 'password=unauthorized1 x', 'password=*** x'],
  ])('%s', (_name, text, shown) => {
    expect(show(text)).toBe(shown);
  });

  test('never more than 300 characters', () => {
    const line = show(`${'x '.repeat(5000)}unauthorized ${'y '.repeat(5000)}`);
    expect([...line]).toHaveLength(300);
    expect(line).toMatch(/^….* unauthorized .*…$/);
  });

  test.each(Array.from({ length: 30 }, (_, at) => at * 7))(
    'a secret that is cut %i characters before it has no part shown',
    (at) => {
      const line = show(`${'. '.repeat(200)}${aToken('b')}${'.'.repeat(at)}unauthorized`);
      expect(line).not.toMatch(/fakeb/);
    },
  );
});

/** Ways to write a token that are none of the redactor's. */
const WRITTEN: Record<string, (text: string) => string> = {
  'as a JSON buffer': (text) => JSON.stringify(Buffer.from(text)),
  'as an inspected buffer': (text) => `<Buffer ${Buffer.from(text).toString('hex').match(/../g)?.join(' ')}>`,
  'as a list of bytes': (text) => `[${[...Buffer.from(text)].join(', ')}]`,
  'as a list of hex bytes': (text) => [...Buffer.from(text)].map((byte) => `0x${byte.toString(16)}`).join(', '),
  'as \\x escapes': (text) => text.replace(/./g, (each) => `\\x${each.charCodeAt(0).toString(16)}`),
  'as \\u escapes': (text) => text.replace(/./g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`),
  'as \\u escapes in JSON in JSON': (text) => text.replace(/./g, (each) => `\\\\u00${each.charCodeAt(0).toString(16)}`),
  'as octal escapes': (text) => text.replace(/./g, (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`),
  'every other character as an escape': (text) =>
    text.replace(/.(.)/g, (both, each) => `${both[0]}\\x${each.charCodeAt(0).toString(16)}`),
  'as entities': (text) => text.replace(/./g, (each) => `&#${each.charCodeAt(0)};`),
  'as hex entities': (text) => text.replace(/./g, (each) => `&#x${each.charCodeAt(0).toString(16)};`),
  'every third character as an entity': (text) =>
    text.replace(/(..)(.)/g, (_all, two, each) => `${two}&#${each.charCodeAt(0)};`),
  'percent-encoded as a whole': (text) => text.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16)}`),
  'percent-encoded twice': (text) => text.replace(/./g, (each) => `%25${each.charCodeAt(0).toString(16)}`),
  'in base64 twice': (text) => btoa(btoa(text)),
  'in base64 three times': (text) => btoa(btoa(btoa(text))),
  'in base64 of hex': (text) => btoa(Buffer.from(text).toString('hex')),
  reversed: (text) => [...text].reverse().join(''),
  'with spaces': (text) => [...text].join(' '),
  'wrapped at six characters': (text) => text.match(/.{1,6}/g)?.join('\n') ?? '',
  'wrapped with quotes and plus': (text) => text.match(/.{1,7}/g)?.join('" +\n  "') ?? '',
  'wrapped with written line breaks': (text) => text.match(/.{1,6}/g)?.join('\\n') ?? '',
  'wrapped and reversed': (text) =>
    [...text]
      .reverse()
      .join('')
      .match(/.{1,6}/g)
      ?.join('\n') ?? '',
};

describe('a token is not shown in any notation', () => {
  test.each(Object.entries(WRITTEN))('%s', (_name, write) => {
    const fragments = Array.from({ length: TOKEN.length - 7 }, (_, at) => write(TOKEN.slice(at, at + 8)));
    for (const part of [TOKEN, TOKEN.slice(0, 40), TOKEN.slice(100, 140)]) {
      const line = show(`unauthorized: ${write(part)}.`);
      expect(fragments.filter((fragment) => fragment.length > 7 && line.includes(fragment))).toEqual([]);
      expect(line).toMatch(/^unauthorized: |^\(not shown/);
      expect(line).toMatch(/\*\*\*|\[number\]|not shown/);
    }
  });
});

describe('what looks like nothing that people read is masked, though nobody knows it', () => {
  test.each([
    ['a hash', `unauthorized ${'0a1b2c3d'.repeat(5)}`, 'unauthorized ***'],
    ['a mixed key', 'unauthorized Zk4fAkE9xQ2pLm7vB8nR1', 'unauthorized ***'],
    [
      'names stay',
      'unauthorized W1_WHATSAPP_ACCESS_TOKEN BusinessStartupService1',
      'unauthorized W1_WHATSAPP_ACCESS_TOKEN BusinessStartupService1',
    ],
    [
      'paths stay',
      'unauthorized at /app/node_modules/@nestjs/passport/dist/auth.guard.js:60:30',
      'unauthorized at /app/node_modules/＠nestjs/passport/dist/auth.guard.js:60:30',
    ],
    ['accents in JSON stay', 'unauthorized: autenticaci\\u00f3n', 'unauthorized: autenticaci\\u00f3n'],
  ])('%s', (_name, text, shown) => {
    expect(show(text)).toBe(shown);
  });
});
