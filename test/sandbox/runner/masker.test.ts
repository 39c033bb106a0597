// The sandbox's runner masks what GitHub's runner masks, and nothing more.
import { describe, expect, test } from '@jest/globals';
import { createMasker, ENCODERS } from '../../../sandbox/runner/masker.ts';

describe('each encoder', () => {
  test.each<[encoder: keyof typeof ENCODERS, value: string, encoded: string]>([
    ['Base64StringEscape', 'a:b', 'YTpi'],
    ['Base64StringEscape', 'grün', 'Z3LDvG4='],
    ['Base64StringEscapeShift1', 'a:b', 'OmI='],
    ['Base64StringEscapeShift1', 'a', 'YQ=='],
    ['Base64StringEscapeShift2', 'a:b', 'Yg=='],
    ['Base64StringEscapeShift2', 'ü', 'w7w='],
    ['CommandLineArgumentEscape', 'a "word"', 'a \\"word\\"'],
    ['ExpressionStringEscape', "it's", "it''s"],
    ['JsonStringEscape', 'a"b\\c/d\te\nf', 'a\\"b\\\\c/d\\te\\nf'],
    ['JsonStringEscape', '\u0001\u001f\u0085\u2028\u2029ü', '\\u0001\\u001f\\u0085\\u2028\\u2029ü'],
    ['UriDataEscape', "a b|c+d/e?f=g&h-_.~!*'()", 'a%20b%7Cc%2Bd%2Fe%3Ff%3Dg%26h-_.~%21%2A%27%28%29'],
    ['UriDataEscape', 'ü\ud83d', '%C3%BC%EF%BF%BD'],
    ['XmlDataEscape', `<a b="c" d='e'>&`, '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;'],
    ['TrimDoubleQuotes', '"longer"', ''],
    ['TrimDoubleQuotes', '"longest"', 'longest'],
    ['TrimDoubleQuotes', '"longest', ''],
    ['PowerShellPreAmpersandEscape', 'one&two&three', 'one&two&'],
    ['PowerShellPreAmpersandEscape', 'first&+second&third', 'first&+'],
    ['PowerShellPreAmpersandEscape', 'abc&d', ''],
    ['PowerShellPreAmpersandEscape', 'none here', ''],
    ['PowerShellPostAmpersandEscape', 'one&two&thirds', 'thirds'],
    ['PowerShellPostAmpersandEscape', 'one&+seconds', 'econds'],
    ['PowerShellPostAmpersandEscape', 'one&+', ''],
    ['PowerShellPostAmpersandEscape', 'none here', ''],
  ])('%s of %j', (encoder, value, encoded) => {
    expect(ENCODERS[encoder]?.(value)).toBe(encoded);
  });
});

describe('a masked text', () => {
  const SECRET = 'Passw0rd"of\'us';
  test.each<[name: string, secrets: string[], text: string, masked: string]>([
    ['has three stars for the value', [SECRET], `a${SECRET}b`, 'a***b'],
    ['keeps other cases', ['Passw0rd'], 'passw0rd PASSW0RD', 'passw0rd PASSW0RD'],
    ['keeps parts', ['Passw0rd'], 'Passw0r', 'Passw0r'],
    ['has no value too short', ['a'], 'banana', 'b***n***n***'],
    ['has one mask where values touch', ['one', 'two'], 'onetwo', '***'],
    ['has one mask where values overlap', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
    ['has one mask where a value overlaps itself', ['aba'], 'xababax', 'x***x'],
    ['has two masks where something is between', ['one', 'two'], 'one two', '*** ***'],
    ['is masked behind any prefix in base64', ['Passw0rd!'], btoa('ab:Passw0rd!'), 'YWI6***'],
    ['is masked behind a prefix of one byte', ['Passw0rd!'], btoa(':Passw0rd!'), 'OlBh***'],
    ['is masked behind a prefix of two bytes', ['Passw0rd!'], btoa('a:Passw0rd!'), 'YTpQ***'],
    ['is masked in JSON', [SECRET], JSON.stringify({ SECRET }), '{"SECRET":"***"}'],
    ['keeps base64url and hex', ['~~~???'], 'fn5-Pz8_ 7e7e7e3f3f3f', 'fn5-Pz8_ 7e7e7e3f3f3f'],
    ['has no mask for nothing', [''], 'text', 'text'],
  ])('%s', (_name, secrets, text, masked) => {
    const masker = createMasker();
    secrets.forEach(masker.add);
    expect(masker.mask(text)).toBe(masked);
  });

  test('has a mask for each line of a value that was taken in by lines, without the white space around', () => {
    const masker = createMasker();
    masker.addLines('  first line \r\n\n second\n');
    expect(masker.mask('first line, second, third')).toBe('***, ***, third');
  });

  test('is masked from the moment on, not before', () => {
    const masker = createMasker();
    expect(masker.mask('Passw0rd')).toBe('Passw0rd');
    masker.add('Passw0rd');
    expect(masker.mask('Passw0rd')).toBe('***');
  });
});
