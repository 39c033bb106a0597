// What people and machines may write without slowing us down. Measured, so apart from the tests that mutants run against.
import { describe, expect, test } from '@jest/globals';
import { sanitizeExcerpt } from '../../src/core/excerpt.ts';
import { BUILT_IN_PATTERNS, scanLogs } from '../../src/core/log/log-scan.ts';
import { createRedactor, redactOutside } from '../../src/core/redact.ts';
import { renderBody } from '../../src/core/report/notification.ts';
import { sanitizeLine } from '../../src/core/sanitize.ts';
import { aToken, NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aNotification } from '../support/notification.ts';

const MEBIBYTE = 1 << 20;

/** CPU time in milliseconds, which does not grow on a busy machine as time by the clock does. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a mebibyte of hostile text takes no time', () => {
  const redactTokens = createRedactor(Array.from({ length: 20 }, (_, index) => aToken(`${index}`)));
  const fragment = aToken('1').slice(3, 10);
  test.each([
    '1',
    '1-',
    '1:',
    '12 ',
    'a.',
    'a@',
    '@',
    'a@1.',
    '%40',
    '\\',
    'EA',
    'eyJ',
    'eyJ-',
    'access_token',
    'access_token=',
    'access_token":"',
    'access_token":"\\\\',
    'Bearer ',
    '2026-11-24 ',
    fragment,
    aToken('1'),
    ...[
      'key=',
      'key:1',
      'key":"',
      'authorization: ',
      'cookie=',
      '://a:',
      '://a:b@',
      'a://',
      ':a',
      ':a@tcp(',
      'Basic ',
      'sk-',
      'sk-1',
    ],
    ...[
      '-----BEGIN PRIVATE KEY-----',
      'wamid.',
      'US.1',
      '1.1.1.',
      '1:',
      'a:1:',
      '::',
      '"a"@',
      '"',
      '%25',
      '1%20',
      '1&#1;',
      '1\\u00a0',
    ],
    ...['Jan 1 ', '1-Jan-26 ', '12:00:00 ', 'lat=1.', '1,', '1::', '٣', '(#1)', 'sv=1'],
  ])('%j', (piece) => {
    const text = piece.repeat(MEBIBYTE / piece.length);
    expect(cost(() => redactOutside(redactTokens(text)))).toBeLessThan(2000);
  });

  test.each([
    ['value', 'access_token='],
    ['quoted value', 'access_token":"'],
    ['token', 'EAA'],
    ['number', '1'],
  ])('nor does a %s of many mebibytes, which must not exhaust the stack either', (_name, beginning) => {
    const text =
      beginning +
      beginning
        .slice(-1)
        .replace(/\W/, 'x')
        .repeat(8 * MEBIBYTE);
    expect(cost(() => redactOutside(redactTokens(text)))).toBeLessThan(8000);
  });
});

test.each(['unauthorized ', 'a1', '&#65;', '\\x41', '41 ', '1, ', 'eyJ', '=', 'EAA'])(
  'an excerpt of a mebibyte of %j takes no time',
  (piece) => {
    const redact = createRedactor([aToken('1')]);
    const text = piece.repeat(MEBIBYTE / piece.length);
    const start = performance.now();
    const line = sanitizeExcerpt(`${text}unauthorized`, (clean) => clean.indexOf('unauthorized'), {
      redact,
      holds: redact.holds,
    });
    expect([...line].length).toBeLessThanOrEqual(300);
    expect(performance.now() - start).toBeLessThan(3000);
  },
);

test.each(['\x1b', '\x1b]', '\u200b', '<!--', '::', ' ', '\ud83d', '@'])(
  'eight mebibytes of %j are made harmless at once',
  (piece) => {
    const text = piece.repeat((8 * MEBIBYTE) / piece.length);
    expect(cost(() => sanitizeLine(text))).toBeLessThan(200);
    expect([...sanitizeLine(text)].length).toBeLessThanOrEqual(300);
  },
);

test('a message of a megabyte is shortened at once', () => {
  const notification = aNotification({ lines: ['*&<'.repeat(400_000)] });
  const shorten = () => renderBody(notification, { maxLength: 4000, quote: (text) => text.replaceAll('*', '\\*') });
  expect(cost(shorten)).toBeLessThan(500);
});

describe('lines of a mebibyte are scanned at once', () => {
  const options = { patterns: BUILT_IN_PATTERNS, sanitizeExcerpt: asClean };
  const expired = 'token expired';
  test.each([
    ['token without end', 'token ', '', 0],
    ['token without end, then it expires', 'token ', expired, 1],
    ['a token on every line', 'token\n', '', 0],
    ['a token on every line, one word behind all of them', 'token\n', 'expired', 0],
    ['a token on every line, the last one expired', 'token\n', expired, 1],
    ['words in the wrong order', 'expired\ntoken\n', '', 0],
    ['almost all words', 'invalid authentication 401 403 ', '', 0],
    ['line breaks of Unicode', 'authentication\u2028', 'fail', 0],
    ['almost the evidence', 'unauthorized code"""""" ', '', 1],
    ['almost a code', 'code""190', '', 1],
    ['codes of others', 'token_type {"code":1,', '', 0],
    ['almost a challenge', 'oauth invalid_', '', 0],
    ['almost an access log', 'unauthorized GET /', '', 1],
    ['almost a host', 'unauthorized https://a.b.', '', 0],
    ['almost a session', 'session has ', '', 0],
    ['almost a setting', 'token_expires', '', 1],
    ['almost good news', 'token expires in', '', 0],
    ['colours', 'unauthorized \x1b[3', '', 1],
  ])('%s', (_name, piece, end, count) => {
    const text = piece.repeat(MEBIBYTE / piece.length) + end;
    const scan = () => scanLogs([{ timestamp: NOW, text }], options);
    // Some milliseconds in truth; a backtracking engine takes minutes.
    expect(cost(scan)).toBeLessThan(1000);
    expect(scan().count).toBe(count);
  });
});
