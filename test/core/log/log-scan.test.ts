import { describe, expect, test } from '@jest/globals';
import { BLOCKED_LINE, CRITICAL_LINE } from '../../../src/core/alert-lines.ts';
import {
  BUILT_IN_PATTERNS,
  type LogLine,
  orderedLiterals,
  type ScanOptions,
  scanLogs,
} from '../../../src/core/log/log-scan.ts';
import { ago, HOUR, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

function scan(lines: readonly (string | LogLine)[], options: Partial<ScanOptions> = {}) {
  const logLines = lines.map((line) => (typeof line === 'string' ? { timestamp: NOW, text: line } : line));
  return scanLogs(logLines, { patterns: BUILT_IN_PATTERNS, sanitizeExcerpt: asClean, ...options });
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
    expect(LINES.filter((line) => scan([line], { patterns: [pattern] }).groups.length === 1)).toEqual(expected);
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
    ['401 Unauthorized GET https://graph.facebook.com/v26.0/1', 'strong', 'Meta: HTTP 401'],
    ['GET https://graph.facebook.com/v26.0/1 200 in 401 ms: token will expire', 'weak', 'token.*expir'],
    ['GET https://graph.facebook.com/v26.0/1 200 401 token expired', 'weak', 'token.*expir'],
    ['403 forbidden by graph.facebook.com', 'weak', '403.*forbidden'],
    ['{"error":{"message":"Invalid token","code":190}}', 'strong', 'code 190'],
    ['{"error": {"message": "Invalid token", "code": 190}}', 'strong', 'code 190'],
    ["{ message: 'Invalid token', error_code: '190' }", 'strong', 'code 190'],
    ['"{\\"message\\":\\"Invalid token\\",\\"code\\":190}"', 'strong', 'code 190'],
    ['invalid token, error code 190', 'strong', 'code 190'],
    ['invalid token (#190)', 'strong', 'code 190'],
    ['code 190', 'strong', 'code 190'],
    ['{"type":"OAuthException","code":102}', 'strong', 'Meta: token error code'],
    ['{"type":"OAuthException","code":0}', 'strong', 'Meta: token error code'],
    ['{"type":"OAuthException","code":452}', 'strong', 'Meta: token error code'],
    ['{"type":"OAuthException","code":10,"error_subcode":190}', 'messaging', 'Meta: code 10'],
    ['{"type":"OAuthException","code":368}', 'messaging', 'Meta: code 368'],
    ['{"error":{"code":131047}}', 'messaging', 'Meta: code 131047'],
    ['OAuthException: token expired', 'weak', 'token.*expir'],
    ['Graph API: token expired', 'weak', 'token.*expir'],
    ['invalid token, code 1900', 'weak', 'invalid.*token'],
    ['invalid token, exit code 190', 'weak', 'invalid.*token'],
    ['invalid token 190', 'weak', 'invalid.*token'],
    ['401 unauthorized: GET /admin', 'weak', 'unauthorized'],
    ['GET /admin 401 unauthorized', 'elsewhere', 'access log'],
    ['telegram: unauthorized', 'elsewhere', 'Telegram'],
    ['telegram: error code 190', 'elsewhere', 'Telegram'],
    ['telegram: token expired (graph.facebook.com)', 'weak', 'token.*expir'],
  ])('%s is %s: %s', (text, evidence, pattern) => {
    const [strong, count] = [evidence === 'strong', evidence === 'strong' || evidence === 'weak'].map(Number);
    expect(scan([text])).toMatchObject({ count, strong, groups: [{ evidence, pattern }] });
  });

  test.each([
    ['a call that went well', 'POST https://graph.facebook.com/v26.0/1/messages 200'],
    ['the type of any error of Meta', "  type: 'OAuthException',"],
    ['an exit code', 'worker ended with exit code 190'],
    ['code 0 of anybody', '{"code":0}'],
    ['a merge', 'Merge pull request (#190)'],
    ['a good answer with a code', 'auth ok {"code":0,"data":{"messaging_product":"whatsapp"}}'],
    ['another one', 'auth ok {"code":200,"data":{"messaging_product":"whatsapp"}}'],
    ['another service without a word about authentication', 'telegram: ready'],
  ])('%s is none', (_name, text) => {
    expect(scan([text]).groups).toEqual([]);
  });

  test('a pattern of the user counts whatever else the line names', () => {
    const own = { name: 'quota', matches: (text: string) => text.includes('quota') };
    const lines = ['telegram: unauthorized, quota', '{"error":{"code":131047}} quota', 'code 190 quota'];
    expect(scan(lines, { patterns: [...BUILT_IN_PATTERNS, own] })).toMatchObject({ count: 3, strong: 1 });
  });

  test('a silencing pattern takes out its lines, but none that names graph.facebook.com', () => {
    const silencing = { name: 'line', silences: true as const, matches: (text: string) => text.includes('token') };
    const lines = ['token expired', 'code 190 token', 'token expired at graph.facebook.com', 'unauthorized'];
    expect(scan(lines, { patterns: [...BUILT_IN_PATTERNS, silencing] }).count).toBe(2);
    expect(scan(lines, { patterns: [] }).groups.map(({ example }) => example)).toEqual([
      'code 190 token',
      'token expired at graph.facebook.com',
    ]);
  });
});

describe('different errors are different groups', () => {
  const messages = (lines: string[]) => scan(lines).groups.map(({ count, example }) => `${count} ${example}`);

  test('by the words around what was found, not by ids, numbers and names', () => {
    expect(
      messages([
        'send to 4711 failed: unauthorized',
        'send to 4712 failed: unauthorized',
        'template sync failed: unauthorized',
        '8a7b6c send to 5 failed: unauthorized',
      ]),
    ).toEqual(['3 8a7b6c send to 5 failed: unauthorized', '1 template sync failed: unauthorized']);
  });

  test('Meta’s by their code', () => {
    expect(messages(['(#131047)', '(#131030)', '(#131047)'])).toEqual(['2 (#131047)', '1 (#131030)']);
  });

  test('a handful at most', () => {
    const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' ');
    const groups = scan(words.map((word) => `${word} unauthorized`)).groups;
    expect(groups).toHaveLength(5);
    expect(groups[0]).toMatchObject({ count: 6 });
  });
});

test('an excerpt is told where to look', () => {
  const text = `${'x '.repeat(500)}telegram bot: unauthorized`;
  const { groups } = scan([text, `${'x '.repeat(500)}{"code":131047}`, `${'x '.repeat(500)}unauthorized`], {
    sanitizeExcerpt: (line, locate) => asClean(line.slice(locate(line))),
  });
  expect(groups.map(({ example }) => example)).toEqual(['unauthorized', 'code":131047}', 'telegram bot: unauthorized']);
});

test('groups: strong first, then by count, with the newest line as the example, made once', () => {
  const excerpts: string[] = [];
  const findings = scan(
    [
      { timestamp: ago(2), text: 'invalid token of 2' },
      { timestamp: ago(1), text: 'invalid token of 1' },
      { timestamp: ago(3), text: 'invalid token of 3' },
      { timestamp: ago(5), text: '403 forbidden' },
      { timestamp: ago(4), text: '401 by graph.facebook.com' },
    ],
    {
      sanitizeExcerpt: (text) => {
        excerpts.push(text);
        return asClean(`<${text}>`);
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
        pattern: 'Meta: HTTP 401',
        evidence: 'strong',
        count: 1,
        first: ago(4),
        last: ago(4),
        example: '<401 by graph.facebook.com>',
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

test('strong ones first, then weak ones, then those about something else; each kind by count', () => {
  const lines = [
    'unauthorized',
    'telegram: unauthorized',
    '(#131047)',
    '(#131047)',
    'Invalid OAuth access token',
    ...Array(3).fill('token expired'),
    ...Array(2).fill('code 190'),
    ...Array(5).fill('discord: unauthorized'),
  ];
  expect(scan(lines).groups.map(({ pattern, evidence, count }) => `${count} ${evidence} ${pattern}`)).toEqual([
    '2 strong code 190',
    '1 strong Meta: token rejected',
    '3 weak token.*expir',
    '1 weak unauthorized',
    '2 messaging Meta: code 131047',
    '5 elsewhere Discord',
    '1 elsewhere Telegram',
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
