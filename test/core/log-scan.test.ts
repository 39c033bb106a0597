import { describe, expect, test } from '@jest/globals';
import { BLOCKED_LINE, CRITICAL_LINE } from '../../src/core/alert-lines.ts';
import {
  BUILT_IN_PATTERNS,
  type LogLine,
  orderedLiterals,
  type ScanOptions,
  scanLogs,
} from '../../src/core/log-scan.ts';
import { ago, HOUR, NOW } from '../support/builders.ts';

function scan(lines: readonly (string | LogLine)[], options: Partial<ScanOptions> = {}) {
  const logLines = lines.map((line) => (typeof line === 'string' ? { timestamp: NOW, text: line } : line));
  return scanLogs(logLines, { patterns: BUILT_IN_PATTERNS, excerpt: (text) => text, ...options });
}

describe('each built-in pattern means what its regular expression means', () => {
  const LINES = [
    'token expired',
    'TOKEN EXPIRED',
    'the ToKeN will be eXpIrEd soon',
    'tokenexpir',
    'expired token',
    'tokexpir',
    'token\nexpired',
    'token\rexpired',
    'token\u2028expired',
    'token\u2029expired',
    'token\u0085expired',
    'token\texpired',
    'token\ntoken expired',
    'token\ntoken\ntoken expi\nred expir',
    'expired\ntoken\nexpired token\n token is expiring',
    'invalid token',
    'token invalid',
    'invalidtoken',
    'invalid\ntoken',
    'invalid\ninvalid access token',
    'invalid token token expired',
    'Unauthorized',
    'unauthorised',
    'authentication failed',
    'AUTHENTICATION_FAILURE',
    'fail: authentication',
    'authentication\r\nfailed',
    '403 Forbidden',
    'forbidden 403',
    '4030forbidden',
    '403\n403 x forbidden',
    '401 Unauthorized',
    'unauthorized 401',
    '401\u2028unauthorized',
    '401',
    '',
    '\n',
    'İ token İ expired ß',
    'to\u212aen expired',
  ];

  test.each(BUILT_IN_PATTERNS)('$name', (pattern) => {
    const expression = new RegExp(pattern.name, 'iu');
    const expected = LINES.filter((line) => expression.test(line));
    expect(LINES.filter((line) => pattern.matches(line))).toEqual(expected);
    expect(LINES.filter((line) => scan([line], { patterns: [pattern] }).count === 1)).toEqual(expected);
  });

  test('also for more than two literals', () => {
    const pattern = orderedLiterals('a.*b.*c', ['a', 'b', 'c']);
    const lines = ['abc', 'a b\nc', 'a\nb a c\nabc', 'acb', 'ab\na b c', 'a b\nb c', 'a b c\n'];
    expect(lines.filter((line) => pattern.matches(line))).toEqual(lines.filter((line) => /a.*b.*c/.test(line)));
  });
});

describe('what counts', () => {
  test('a line counts once, for the first pattern it matches', () => {
    const { scanned, count, groups } = scan(['401 unauthorized: invalid token, token expired', 'hello']);
    expect({ scanned, count }).toEqual({ scanned: 2, count: 1 });
    expect(groups).toMatchObject([{ pattern: 'token.*expir', count: 1 }]);
  });

  test.each([
    ['our critical alert', CRITICAL_LINE],
    ['our alert about a block, inside a line', `12:00 ${BLOCKED_LINE} (token expired)`],
    ['an alert whose emoji was lost', '? WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED ?'],
    ['our own name in front', 'whatsapp-token-manager: token expired'],
  ])('not %s', (_name, text) => {
    expect(scan([text])).toMatchObject({ scanned: 1, count: 0 });
  });

  const early = ago(2 * HOUR);
  const since = ago(HOUR);
  test.each([
    ['before the running deployment', { timestamp: early }, { since }, 0],
    ['after it began', { timestamp: NOW }, { since }, 1],
    ['in the moment it began', { timestamp: since }, { since }, 1],
    ['of another deployment, late', { timestamp: NOW, deploymentId: 'old' }, { since, deploymentId: 'new' }, 0],
    ['of the running deployment', { timestamp: early, deploymentId: 'new' }, { since, deploymentId: 'new' }, 1],
    ['that names no deployment, early', { timestamp: early }, { since, deploymentId: 'new' }, 0],
    ['that names no deployment, late', { timestamp: NOW }, { since, deploymentId: 'new' }, 1],
    ['where the running one is not known', { timestamp: NOW, deploymentId: 'old' }, { since }, 1],
    ['where nothing is known', { timestamp: early, deploymentId: 'old' }, {}, 1],
  ])('a line %s', (_name, line, options, count) => {
    expect(scan([{ text: 'token expired', ...line }], options)).toMatchObject({ scanned: count, count });
  });
});

describe('evidence', () => {
  test.each([
    ['401 Unauthorized GET https://graph.facebook.com/v26.0/1', 'strong'],
    ['Graph API: token expired', 'strong'],
    ['GraphAPI: token expired', 'strong'],
    ['{"error":{"message":"Invalid token","code":190}}', 'strong'],
    ['{"error": {"message": "Invalid token", "code": 190}}', 'strong'],
    ["{ message: 'Invalid token', error_code: '190' }", 'strong'],
    ['"{\\"message\\":\\"Invalid token\\",\\"code\\":190}"', 'strong'],
    ['invalid token, error code 190', 'strong'],
    ['invalid token (#190)', 'strong'],
    ['OAuthException: token expired', 'strong'],
    ['invalid token, code 1900', 'weak'],
    ['invalid token 190', 'weak'],
    ['401 unauthorized: GET /admin', 'weak'],
  ])('%s is %s', (text, evidence) => {
    expect(scan([text])).toMatchObject({ count: 1, strong: evidence === 'strong' ? 1 : 0, groups: [{ evidence }] });
  });

  test.each([
    [
      'a changed password',
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    ],
    ['a revoked token', 'Error validating access token: The session was invalidated explicitly using an API call.'],
    ['any OAuthException', '{"error":{"type":"OAuthException","code":10}}'],
  ])('%s is a Graph API error of its own, though no pattern matches', (_name, text) => {
    expect(scan([text], { patterns: [] }).groups).toMatchObject([{ pattern: 'Graph API error', evidence: 'strong' }]);
  });

  test('alone makes no finding', () => {
    expect(scan(['POST https://graph.facebook.com/v26.0/1/messages 200', 'code 190']).count).toBe(0);
  });
});

test('groups: strong first, then by count, with the newest line as the example, made once', () => {
  const excerpts: string[] = [];
  const findings = scan(
    [
      { timestamp: ago(2), text: 'invalid token of 2' },
      { timestamp: ago(1), text: 'invalid token of 1' },
      { timestamp: ago(3), text: 'invalid token of 3' },
      { timestamp: ago(5), text: '403 forbidden' },
      { timestamp: ago(4), text: '403 forbidden by graph.facebook.com' },
    ],
    {
      excerpt: (text) => {
        excerpts.push(text);
        return `<${text}>`;
      },
    },
  );
  expect(findings).toEqual({
    scanned: 5,
    count: 5,
    strong: 1,
    droppedByRailway: false,
    groups: [
      {
        pattern: '403.*forbidden',
        evidence: 'strong',
        count: 1,
        first: ago(4),
        last: ago(4),
        example: '<403 forbidden by graph.facebook.com>',
      },
      {
        pattern: 'invalid.*token',
        evidence: 'weak',
        count: 3,
        first: ago(3),
        last: ago(1),
        example: '<invalid token of 1>',
      },
      {
        pattern: '403.*forbidden',
        evidence: 'weak',
        count: 1,
        first: ago(5),
        last: ago(5),
        example: '<403 forbidden>',
      },
    ],
  });
  expect(excerpts).toHaveLength(3);
});

test('the strong ones come first, each kind by count', () => {
  const lines = [
    'unauthorized',
    'OAuthException: authentication failed',
    ...Array(3).fill('token expired'),
    ...Array(2).fill('OAuthException: token expired'),
    ...Array(2).fill('invalid token'),
  ];
  expect(scan(lines).groups.map(({ pattern, evidence, count }) => `${count} ${evidence} ${pattern}`)).toEqual([
    '2 strong token.*expir',
    '1 strong authentication.*fail',
    '3 weak token.*expir',
    '2 weak invalid.*token',
    '1 weak unauthorized',
  ]);
});

test('of two lines in the same moment the later one is the newest, in whatever order the others come', () => {
  const lines = [2, 1, 3, 2, 1].map((age, at) => ({ timestamp: ago(age), text: `invalid token of line ${at}` }));
  expect(scan(lines).groups).toMatchObject([{ first: ago(3), last: ago(1), example: 'invalid token of line 4' }]);
});

test('a pattern of the user sees the line as it stands', () => {
  const own = { name: 'E_LOGIN', matches: (text: string) => text.includes('E_LOGIN') };
  expect(scan(['E_LOGIN', 'e_login'], { patterns: [own] }).groups).toMatchObject([{ pattern: 'E_LOGIN', count: 1 }]);
});

test.each([
  [
    'Railway rate limit of 500 logs/sec reached for replica, update your application to reduce the logging rate. Messages dropped: 57',
    true,
  ],
  ['my bot says: Railway rate limit of 500 logs/sec reached', false],
])('lines that Railway threw away: %s', (text, droppedByRailway) => {
  expect(scan([text]).droppedByRailway).toBe(droppedByRailway);
});
