// Whatever a remote text holds, what is left of it is one harmless line, and no fence or span around it breaks.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { parseMarker } from '../../src/core/incident/marker.ts';
import { codeFence, inlineCode, sanitizeLine } from '../../src/core/sanitize.ts';

const numRuns = 2000;

/** What GitHub, its runner, a terminal or Markdown acts upon, whole and in pieces. */
const hostile = fc.constantFrom(
  ...['::', ':', '::error::', '::add-mask::x', '##[', '##[error]', '#', '#12', 'octo/bot#3', 'GH-', 'gh-4', '7', '%0A'],
  ...['@', '@octo', '@octo/team', '/issues/', '/pull/', 'https://github.com/octo/bot/issues/1', '](', '][', ')', '!['],
  ...['<!-- whatsapp-token-monitor:v1 ', '{"bot":"bot","state":"expired"}', ' -->', '-->', '--', '>', '<', '<script>'],
  ...['<!-- /whatsapp-token-monitor -->', '</details>', '`', '```', '````', '~~~', '|', '\\', '\\|', '# ', '> ', '- '],
  ...['\n', '\r\n', '\r', '\t', '\v', '\f', '\x85', '\u2028', '\u2029', ' ', '\u00a0', '\u3000'],
  ...['\x1b', '\x1b[0m', '\x1b]8;;', '\x1b\\', '\x07', '\x9b', '\x9d', '\x9c', '[', ']', '\x00', '\x08', '\x7f'],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\u{e0041}',
    '\ud83d',
    '\udca9',
    '🚨',
  ],
);
const aText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: hostile }, fc.string({ unit: 'binary', maxLength: 4 }), fc.lorem({ maxCount: 1 })),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));
const aLength = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(300));

/** What must not be in the line, as the reader that acts upon it defines it. */
const FORBIDDEN: readonly [string, RegExp][] = [
  [
    'a line break, or another character that is not seen',
    /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u,
  ],
  ['a command of the runner', /^\s*::|##\[/],
  ['a mention', /@/],
  ['a reference', /#\d|\bGH-\d|\/(?:issues|pull|discussions)\/\d/i],
  ['a tag or comment', /<[a-z/!?]|-->/i],
  ['a link', /\]\(|\]\[/],
  ['our marker', /<!--\s*\/?whatsapp-token-monitor/],
];

test('one line, as long as allowed, without anything that somebody acts upon', () => {
  fc.assert(
    fc.property(aText, aLength, (text, maxLength) => {
      const line = sanitizeLine(text, maxLength);
      expect(FORBIDDEN.filter(([, pattern]) => pattern.test(line)).map(([name]) => name)).toEqual([]);
      expect([...line].length).toBeLessThanOrEqual(maxLength);
      expect(line).toBe(line.trim());
      expect(parseMarker(line)).toBeUndefined();
    }),
    { numRuns },
  );
});

test('a second time changes nothing', () => {
  fc.assert(
    fc.property(aText, aLength, (text, maxLength) => {
      const line = sanitizeLine(text, maxLength);
      expect(sanitizeLine(line, maxLength)).toBe(line);
    }),
    { numRuns },
  );
});

test('what a text ends with cannot change how a long one begins', () => {
  fc.assert(
    fc.property(aText, aText, (text, end) => {
      const long = text + 'x'.repeat(8 * 40);
      expect(sanitizeLine(long + end, 40)).toBe(sanitizeLine(`${long}y`, 40));
    }),
    { numRuns },
  );
});

test('plain words stay as they are', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), (words) => {
      expect(sanitizeLine(words)).toBe(words);
    }),
    { numRuns: 200 },
  );
});

describe('Markdown sees what it should', () => {
  const kinds = (tokens: readonly Token[]) => tokens.map(({ type }) => type);

  test('one code block, whatever its lines hold', () => {
    fc.assert(
      fc.property(fc.array(aText, { maxLength: 6 }), (texts) => {
        const lines = texts.map((text) => sanitizeLine(text));
        const tokens = marked.lexer(`${codeFence(lines)}\n\nafter`).filter(({ type }) => type !== 'space');
        expect(kinds(tokens)).toEqual(['code', 'paragraph']);
        // Of empty lines at either end this reader of Markdown keeps one more or one less.
        expect((tokens[0] as { text: string }).text.trim()).toBe(lines.join('\n').trim());
      }),
      { numRuns },
    );
  });

  test('one code span, also in a cell of a table', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const span = inlineCode(sanitizeLine(text));
        expect(kinds(marked.Lexer.lexInline(`before ${span} after`))).toEqual(['text', 'codespan', 'text']);
        const [table, ...others] = marked.lexer(`| a | b |\n| --- | --- |\n| ${span} | x |`);
        expect(others).toEqual([]);
        const [cell, next] = (table as { rows: { tokens: Token[]; text: string }[][] }).rows[0] ?? [];
        expect(kinds(cell?.tokens ?? [])).toEqual(['codespan']);
        expect(next?.text).toBe('x');
      }),
      { numRuns },
    );
  });
});
