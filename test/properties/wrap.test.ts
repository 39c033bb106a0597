// A terminal of any width: no line is wider, and no word is lost.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnsOf, wrapLine } from '../../src/core/report/console.ts';

const aWord = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9.,:`/]{1,15}$/),
  fc.constantFrom('🚨', '⚠️', '界面', 'é', '🔴', '→', '·'),
);
const aText = fc.array(aWord, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const aWidth = fc.integer({ min: 40, max: 200 });
const words = (text: string) => text.split(/\s+/).filter(Boolean);

test('every line fits, the later ones are indented, and the words are the same in the same order', () => {
  fc.assert(
    fc.property(aText, aWidth, fc.integer({ min: 0, max: 20 }), (text, width, hang) => {
      const lines = wrapLine({ text, hang }, width);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      for (const line of lines.slice(1)) expect(line.startsWith(' '.repeat(hang))).toBe(true);
      expect(words(lines.join('\n'))).toEqual(words(text));
    }),
    { numRuns: 1000 },
  );
});

test('the name of a row stays whole, and its value is below itself', () => {
  fc.assert(
    fc.property(aText, fc.integer({ min: 60, max: 100 }), (text, width) => {
      const name = '   What happens next    ';
      const [first = '', ...rest] = wrapLine({ text: `${name}${text}`, hang: name.length }, width);
      expect(first.startsWith(name.trimEnd())).toBe(true);
      for (const line of rest) expect(line.startsWith(' '.repeat(name.length))).toBe(true);
    }),
  );
});

test('a word that is wider than the terminal is not broken', () => {
  const url = `https://example.com/${'x'.repeat(120)}`;
  expect(wrapLine({ text: `See ${url} now`, hang: 3 }, 80)).toEqual(['See', `   ${url}`, '   now']);
});

test('nothing comes to stand at the beginning of a line that a runner would take for a command', () => {
  const evil = fc.constantFrom('::error::x', '::add-mask::x', '##[error]x', '::', '##');
  const text = fc
    .array(fc.oneof(aWord, evil), { minLength: 1, maxLength: 40 })
    .map((words) => `log ${words.join(' ')}`);
  fc.assert(
    fc.property(text, aWidth, fc.integer({ min: 0, max: 20 }), (line, width, hang) => {
      for (const each of wrapLine({ text: line, hang }, width)) expect(each).not.toMatch(/^\s*(?:::|##)/);
    }),
    { numRuns: 1000 },
  );
});
