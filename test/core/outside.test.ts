// Text of others, and what is left of it once it is shown.
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { cleanLine, cleanOwnLine } from '../../src/core/excerpt.ts';
import { createRedactor } from '../../src/core/redact.ts';
import { Outside, toWord } from '../../src/core/sanitize.ts';

const SECRET = 'sesame-0815-4711';
const redact = createRedactor([SECRET]);
const clean = (text: string, maxLength?: number) => cleanLine(text, redact, maxLength);

test('as it came it is for comparing; printing, joining and JSON show nothing of it', () => {
  const name = new Outside(`@octo ${SECRET}`, clean);
  expect(name.raw()).toBe(`@octo ${SECRET}`);
  expect([`${name}`, [name].join(), JSON.stringify(name), inspect(name)].join()).not.toMatch(/octo|sesame/);
});

test('it is cleaned when it is shown: a secret that becomes known meanwhile counts', () => {
  const late = createRedactor([]);
  const name = new Outside('bot of opensesame-1234', (text) => cleanLine(text, late));
  expect(name.shown()).toBe('bot of opensesame-1234');
  late.add('opensesame-1234');
  expect(name.shown()).toBe('bot of ***');
});

test.each<[string, string]>([
  [`a\n::error::${SECRET}`, 'a ::error::***'],
  ['sesame-\u200b0815-4\u200b711', '***'],
  ['shared.9f3c1e7ab2d84c60a5e1f7d20b9c4e88', 'shared.***'],
  [`EAATother${'x9'.repeat(60)}`, '***'],
  ['@octo', '＠octo'],
])('%j is shown as %j', (text, shown) => {
  expect(clean(text)).toBe(shown);
  expect(clean(shown)).toBe(shown);
});

test('a line of whoever runs the program keeps its links and mentions, and loses secrets and escapes', () => {
  const line = `@octo see https://github.com/octo/bot/issues/7 \u001b[2J${SECRET}`;
  expect(cleanOwnLine(line, redact)).toBe('@octo see https://github.com/octo/bot/issues/7 ***');
});

test.each([
  ['8a1f6c1e-2f0e-4c8e-9d15-5f0f1d6c7a11', true],
  ['SUCCESS', true],
  ['c0ffee0000000000000000000000000000000001', true],
  ['', false],
  ['-x', false],
  ['a b', false],
  ['a\nb', false],
  ['a::b', false],
  ['x'.repeat(65), false],
])('%j is a word by its form: %j', (text, is) => {
  expect(toWord(text)).toBe(is ? text : undefined);
});
