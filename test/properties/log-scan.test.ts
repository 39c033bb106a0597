// The scanner finds the very lines that plain regular expressions find, however the words of the patterns are mixed.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as patternEngine from 're2js';
import { RE2JS } from 're2js';
import { BUILT_IN_PATTERNS, type LogMatches, scanLogs } from '../../src/core/log/log-scan.ts';
import { readPatterns } from '../../src/settings/log-patterns.ts';
import { NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';

const numRuns = 3000;

const cased = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.replace(/[aeiou]/g, (vowel) => vowel.toUpperCase()),
  // Unicode has another capital K and a dotted capital I.
  (word: string) => word.replaceAll('k', '\u212a'),
  (word: string) => word.replaceAll('i', 'İ'),
);
/** The words of the patterns and of Meta's sentences, whole or cut short at either end. */
const word = fc
  .constantFrom(
    ...['token', 'expired', 'invalid', 'unauthorized', 'authentication', 'failed', '403', '401', 'forbidden'],
    ...['status code', 'http', 'inválid', 'caduc', 'no autorizad', 'autentica', 'falh'],
    ...['OAuthException', 'Error validating access token'],
  )
  .chain((whole) => {
    const cut = fc.tuple(fc.constantFrom(0, 0, 1), fc.integer({ min: -3, max: -1 })).map(([a, b]) => whole.slice(a, b));
    return fc.oneof({ weight: 3, arbitrary: fc.constant(whole) }, cut);
  })
  .chain((text) => cased.map((change) => change(text)));
const noise = fc.oneof(
  fc.constantFrom(' ', ' ', '\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\t', ': ', '"', '{"code":190}', 'ß'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const aLine = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: noise }), { maxLength: 10 })
  .map((pieces) => pieces.join(''));

const expressions = BUILT_IN_PATTERNS.map(({ name }) => [name, new RegExp(name, 'iu')] as const);
/** Meta's own words that the made lines can hold. */
const META = /error validating access token|code[^\w\n]{0,12}190\b/iu;

/** Whether regular expressions find something in a line, as a person reads the table. */
function isFoundPlainly(line: string): boolean {
  return expressions.some(([, regex]) => regex.test(line)) || META.test(line);
}

const total = ({ groups }: LogMatches) => groups.reduce((sum, { count }) => sum + count, 0);

const scan = (lines: readonly string[], patterns = BUILT_IN_PATTERNS) =>
  scanLogs(
    lines.map((text) => ({ timestamp: NOW, text })),
    { patterns, sanitizeExcerpt: asClean },
  );

describe('the built-in patterns', () => {
  test.each(expressions)('%s matches what its regular expression matches', (name, regex) => {
    const pattern = BUILT_IN_PATTERNS.find((each) => each.name === name);
    fc.assert(
      fc.property(aLine, (line) => {
        expect(pattern?.matches(line)).toBe(regex.test(line));
      }),
      { numRuns },
    );
  });

  test('find, all at once, the lines that the expressions find, each once, and a weak one for the first of them', () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: 6 }), (lines) => {
        const findings = scan(lines);
        expect(findings.scanned).toBe(lines.length);
        expect(total(findings)).toBe(lines.filter(isFoundPlainly).length);
        for (const { evidence, pattern, example } of findings.groups) {
          if (evidence === 'weak') expect(pattern).toBe(expressions.find(([, regex]) => regex.test(example))?.[0]);
        }
      }),
      { numRuns },
    );
  });

  test('come to an end on long lines of any repeated words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), noise, (words, gap) => {
        const piece = `${words.join(gap)}${gap} `;
        expect(scan([piece.repeat((1 << 19) / piece.length)]).scanned).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the patterns of the user', () => {
  const { regex } = fc.letrec<{ regex: string; atom: string; group: string }>((tie) => ({
    regex: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join('')),
    atom: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        'token',
        'expir',
        'a',
        'login',
        '.',
        '.*',
        '.+?',
        String.raw`\d`,
        String.raw`\bfail`,
        '[a-e]+',
        '^',
        '$',
      ),
      fc.constantFrom(String.raw`\.`, String.raw`\(`, 'x?', 'é', '🚨', '[^ ]', String.raw`\s`, '40[13]', '(?-i:Fail)'),
      tie('group'),
    ),
    group: fc
      .tuple(
        tie('regex'),
        tie('regex'),
        fc.constantFrom('', '*', '+', '?', '{2}'),
        fc.constantFrom('', '?:', '?P<name>'),
      )
      .map(([a, b, times, kind]) => `(${kind}${a}|${b})${times}`),
  }));
  /** Also what only seems to be a pattern, and what is one only as long as nothing stands behind it. */
  const broken = fc.constantFrom(
    String.raw`\Qlogin(`,
    String.raw`\Qa\E`,
    '(?=x)',
    '(',
    ')',
    '[a',
    'a)|(b',
    '*',
    String.raw`\1`,
    'x{1001}',
  );
  const names = fc.array(fc.oneof({ weight: 5, arbitrary: regex }, broken), { minLength: 1, maxLength: 4 });
  const line = fc
    .array(fc.oneof(word, noise, fc.constantFrom('a', 'login', 'login(', 'Fail', '401', 'é', '🚨', '.')), {
      maxLength: 8,
    })
    .map((pieces) => pieces.join(''));

  test('match as RE2 matches each of them alone; the others are a problem each, and never an exception', () => {
    fc.assert(
      fc.property(names, fc.array(line, { maxLength: 4 }), (own, lines) => {
        const sound = own.flatMap((name) => compile(name));
        const { patterns, problems } = readPatterns(own.join('\n'), asClean, { patternEngine });
        const read = patterns.slice(BUILT_IN_PATTERNS.length);
        expect(read.map(({ name }) => name)).toEqual(sound.map(({ name }) => name));
        expect(problems).toHaveLength(own.length - sound.length);
        for (const text of lines) {
          const expected = sound.filter(({ expression }) => expression.matcher(text).find()).map(({ name }) => name);
          expect(read.filter((pattern) => pattern.matches(text)).map(({ name }) => name)).toEqual(expected);
          expect(total(scan([text], patterns))).toBe(isFoundPlainly(text) || expected.length > 0 ? 1 : 0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  function compile(name: string): { name: string; expression: RE2JS }[] {
    try {
      return [{ name, expression: RE2JS.compile(name, RE2JS.CASE_INSENSITIVE) }];
    } catch {
      return [];
    }
  }
});
