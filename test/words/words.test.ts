// Every text that a user reads keeps to the table of words, and no sentence is longer than a tired reader can take in.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { judge, type LongSentence, type Violation } from './judge.ts';
import { RULES } from './rules.ts';
import { renderSurfaces } from './surfaces.ts';
import { blocksOf, collectTexts, type Text } from './texts.ts';

/** Sentences of more than 25 words that are still there. The number goes down, never up. */
const LONG_SENTENCES = 0;

let texts: Text[];
let found: { violations: Violation[]; long: LongSentence[] };
beforeAll(async () => {
  texts = [...collectTexts(), ...(await renderSurfaces())];
  found = judge(texts);
});

test('no text uses a word that another one stands for; `npm run words` names the places', () => {
  expect(found.violations.map(({ where, line, found: word, say }) => `${where}:${line} ${word} → ${say}`)).toEqual([]);
});

test('no sentence is too long', () => {
  const named = found.long.map(({ where, line, words }) => `${where}:${line} ${words} words`);
  expect(named.slice(LONG_SENTENCES)).toEqual([]);
});

test('the texts are those of the program, the docs, the workflows and every surface', () => {
  const places = new Set(texts.map(({ where }) => where.replace(/:.*/, '')));
  for (const place of ['src/core/token/judge-health.ts', 'README.md', 'action.yml', 'docs/troubleshooting.md'])
    expect(places).toContain(place);
  for (const surface of ['issue', 'comment', 'summary', 'console', 'progress', 'slack #1', 'mail #1', 'page', 'help'])
    expect(places).toContain(surface);
  const commands = ['check', 'update', 'refresh', 'doctor'].map((command) => `help: ${command}`);
  expect(texts.map(({ where }) => where)).toEqual(expect.arrayContaining(commands));
});

describe('the judge', () => {
  const judged = (text: string) => judge([{ where: 'a', line: 1, text }]);
  const words = (text: string) => judged(text).violations.map(({ found: word }) => word);

  test.each([
    ['Hand in a new token.', 'Hand in'],
    ['Nothing happens by itself.', 'by itself'],
    ['It is a token of a system user.', 'token of a system user'],
    ['This is no repository.', 'is no '],
    ['It expires in 59 d 23 h.', '59 d 23 h'],
    ['Up 99.59 % of the time.', '9 %'],
    ['Recognise the colour.', 'colour'],
    ['The token is dead.', 'dead'],
  ])('%s', (text, word) => {
    expect(words(text)).toContain(word);
  });

  test.each([
    'Run `whatsapp-token-manager refresh`.',
    'There is no token.',
    'It is no longer valid.',
    'See https://example.com/by-hand/dead.',
    'An API key is not needed.',
    '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });

  test('counts the words of a sentence, whatever line it is wrapped at, and names of commands as one', () => {
    const long = `A ${'word '.repeat(25)}end.`;
    expect(judged(`Short. ${long.replace('word word', 'word\nword')} Short.`).long).toMatchObject([{ words: 27 }]);
    expect(judged(`${'Short sentence of words. '.repeat(20)}`).long).toEqual([]);
    expect(judged(`Type \`${'word '.repeat(26)}\` now.`).long).toEqual([]);
  });

  test('reads cells, items and paragraphs one by one, and leaves code out', () => {
    const page =
      '# A title\n\none\nline\n\n- an item\n- another\n\n| a | b |\n| --- | --- |\n\n```sh\nby hand # a comment\n```\n';
    expect(blocksOf(page)).toEqual([
      { line: 1, text: 'A title' },
      { line: 3, text: 'one\nline' },
      { line: 6, text: 'an item' },
      { line: 7, text: 'another' },
      { line: 9, text: 'a' },
      { line: 9, text: 'b' },
      { line: 13, text: 'a comment' },
    ]);
  });

  test('has no rule that says what another one says', () => {
    const sources = RULES.map(({ never }) => never.source);
    expect(sources).toEqual([...new Set(sources)]);
  });
});
