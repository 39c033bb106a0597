import { describe, expect, test } from '@jest/globals';
import { codeFence, inlineCode, sanitizeLine } from '../../src/core/sanitize.ts';

describe('sanitizeLine', () => {
  test.each([
    [
      'plain text stays',
      'Session has expired on Saturday, 29-Jun-24 09:00:00 PDT.',
      'Session has expired on Saturday, 29-Jun-24 09:00:00 PDT.',
    ],
    ['other scripts and emoji stay', 'Zürich 東京 мир 🚨', 'Zürich 東京 мир 🚨'],
    ['several lines become one', ' a\r\n\r\nb\tc\u2028d\u2029e\u0085f ', 'a b c d e f'],
    ['colours', '\x1b[1;31mred\x1b[0m \x9b32mgreen', 'red green'],
    ['a window title', '\x1b]0;owned\x07text', 'text'],
    ['a link of the terminal', '\x1b]8;;https://example.com\x1b\\text\x1b]8;;\x1b\\', 'text'],
    ['a device string', '\x1bPq#0\x1b\\text', 'text'],
    ['a colour that is cut', 'red\x1b[31', 'red'],
    ['a window title without end', 'text\x1b]0;owned', 'text'],
    ['a character set', 'a\x1b(Bb\x1b(', 'ab'],
    ['a reset', '\x1bctext', 'text'],
    ['an escape in an escape', '\x1b\x1b[0m[31mx', '[31mx'],
    ['other control characters', 'a\x00b\x08c\x7fd\x84e', 'abcde'],
    ['direction of writing', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
    ['what cannot be seen', 'a\u200bb\u00adc\ufeffd\u2060e\u3164f\u{e0041}g\ufe0f', 'abcdefg'],
    ['spaces around what cannot be seen', 'a \u200b b', 'a b'],
    ['halves of characters', 'a\ud83db\udca9c', 'abc'],
    ['a command of the runner', '::set-output name=valid::true', '：:set-output name=valid::true'],
    ['one behind white space and invisible characters', ' \n\u200b:\u200b:error::x', '：:error::x'],
    ['one that begins with three colons', ':::error::x', '：::error::x'],
    ['no command inside a line', 'std::string', 'std::string'],
    ['an old command of the runner', 'x ##[add-mask]e ###[x', 'x #＃[add-mask]e ##＃[x'],
    ['our own marker', '<!-- whatsapp-token-monitor:v1 {} -->', '‹!-- whatsapp-token-monitor:v1 {} --›'],
    ['links and pictures', '[a](https://evil.example) ![b][c] [d] (e)', '[a］(https://evil.example) ![b］[c] [d] (e)'],
    ['mentions', 'hello @octo and @octo/team, x@y', 'hello ＠octo and ＠octo/team, x＠y'],
    ['references', '#12 octo/bot#3 GH-4 gh-5 #x (#190)', '＃12 octo/bot＃3 GH‑4 gh‑5 #x (＃190)'],
    [
      'references by URL',
      'https://github.com/octo/bot/issues/1 and pull/2',
      'https://github.com/octo/bot/issues／1 and pull/2',
    ],
  ])('%s', (_name, text, line) => {
    expect(sanitizeLine(text)).toBe(line);
    expect(sanitizeLine(line)).toBe(line);
  });

  test.each([
    ['as long as allowed', 'abcde', 'abcde'],
    ['one too many', 'abcdef', 'abcd…'],
    ['counted in code points', '🚨🚨🚨🚨🚨', '🚨🚨🚨🚨🚨'],
    ['never cut through a character', '🚨🚨🚨🚨🚨🚨', '🚨🚨🚨🚨…'],
    ['what is taken out does not count', '\x1b[0m\x1b[0m\x1b[0mabcde', 'abcde'],
    ['text that is never reached leaves its mark', `ab${'\x00'.repeat(100)}cd`, 'ab…'],
    ['what replaces a character is no longer than it', '@@@@@', '＠＠＠＠＠'],
  ])('length: %s', (_name, text, line) => {
    expect(sanitizeLine(text, 5)).toBe(line);
    expect(sanitizeLine(line, 5)).toBe(line);
  });
});

test.each([
  ['plain lines', ['a', 'b'], '```\na\nb\n```'],
  ['no lines', [], '```\n```'],
  ['backticks that meet only across lines', ['``', '``'], '```\n``\n``\n```'],
  ['a fence inside', ['```', 'b', '```'], '````\n```\nb\n```\n````'],
  ['longer ones, also of tildes', ['x ````` y', '~~~~~~~'], '````````\nx ````` y\n~~~~~~~\n````````'],
])('a code block with %s', (_name, lines, block) => {
  expect(codeFence(lines)).toBe(block);
});

test.each([
  ['plain text', 'W1_WHATSAPP_ACCESS_TOKEN', '`W1_WHATSAPP_ACCESS_TOKEN`'],
  ['backticks inside', 'a`b``c', '```a`b``c```'],
  ['backticks at the ends', '`a`', '`` `a` ``'],
  ['spaces at the ends', ' a ', '`  a  `'],
  ['nothing', '', '`  `'],
  ['bars, which end a cell', 'a|b\\|c', '`a｜b\\｜c`'],
  ['line breaks', 'a\n\nb', '`a b`'],
])('a code span with %s', (_name, text, span) => {
  expect(inlineCode(text)).toBe(span);
});
