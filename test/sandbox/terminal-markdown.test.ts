import { expect, test } from '@jest/globals';
import { columnsOf, renderBox, renderMarkdown, wrap } from '../../sandbox/terminal-markdown.ts';

const at = (width: number, markdown: string) => renderMarkdown(markdown, { width });

test.each<[string, string, string[]]>([
  ['a heading and its text', '## Title\na **bold** [link](https://a.example)', ['Title', '', 'a bold link']],
  [
    'a table without a heading',
    '| | |\n| --- | --- |\n| State | 🔴 **expired** |\n| Bot | `bot` |',
    ['State  🔴 expired', 'Bot    bot'],
  ],
  ['a table with one', '| Lines | Seen |\n| --: | --- |\n| 1 | now |', ['Lines  Seen', '1      now']],
  ['steps', '1. one\n2. two\n   more', ['1. one', '2. two', '   more']],
  ['items that are wrapped', '- one two three four five', ['• one two three', '  four five']],
  [
    'what is folded',
    'a\n\n<details><summary>More &amp; more</summary>\n\nhidden\n\n</details>\n\nb',
    ['a', '', '▸ More & more', '', 'b'],
  ],
  ['what nobody sees', '<!-- marker -->\na <sub>CODE</sub>', ['a CODE']],
  ['code', '```\nnpm run demo\n```', ['  npm run demo']],
])('%s', (_name, markdown, lines) => {
  expect(at(17, markdown)).toEqual(lines);
});

test('a box is as wide as it is told to be, emoji or not', () => {
  const box = renderBox('A title', '# 🚨 ALARM 🚨\n\nSome text that has to be wrapped, as it is long.', { width: 30 });
  expect(box.map(columnsOf)).toEqual(box.map(() => 30));
});

test('a word that is too long has a line of its own', () => {
  expect(wrap('a https://a.example/long b', 10, 2)).toEqual(['a', '  https://a.example/long', '  b']);
});
