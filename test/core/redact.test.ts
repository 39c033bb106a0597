import { describe, expect, test } from '@jest/globals';
import { createRedactor, redactOutside, redactPersonal } from '../../src/core/redact.ts';
import { aToken } from '../support/builders.ts';

/** Has everything that encodings treat differently; no pattern would find it. */
const SECRET = 'fake/Pa55+w0rd=&"q\\u%ö~!ok';
/** A new one each time: whatever it keeps, no test rests on another. */
const redact = (text: string) => createRedactor([SECRET])(text);

/** How a secret is met in the wild. */
const ENCODINGS: readonly [name: string, encode: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['URL-encoded', encodeURIComponent],
  ['URL-encoded in lower case', (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase())],
  ['as a form sends it', (text) => new URLSearchParams({ '': text }).toString().slice(1)],
  ['as JSON', (text) => JSON.stringify(text).slice(1, -1)],
  ['as JSON with escaped slashes', (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/')],
  ['in hex', (text) => Buffer.from(text).toString('hex')],
  ['in upper-case hex', (text) => Buffer.from(text).toString('hex').toUpperCase()],
  ...(['base64', 'base64url'] as const).flatMap((encoding) =>
    ['', '1', '12'].map((before): [string, (text: string) => string] => [
      `in ${encoding} behind ${before.length} bytes`,
      (text) => Buffer.from(before + text).toString(encoding),
    ]),
  ),
];

describe('a known secret does not get through', () => {
  test.each(ENCODINGS)('%s', (_name, encode) => {
    // Around base64 up to three digits remain that depend on neighbours as well.
    expect(redact(`say ${encode(SECRET)} aloud`)).toMatch(/^say [\w-]{0,3}\*\*\*=* aloud$/);
  });

  test.each(ENCODINGS)('nor eight characters of it: %s', (_name, encode) => {
    for (let start = 0; start + 8 <= SECRET.length; start++) {
      const fragment = encode(SECRET.slice(start, start + 8));
      expect(redact(`say ${fragment} aloud`)).toMatch(/^say [\w+/-]{0,3}\*\*\*[\w+/-]?=* aloud$/);
    }
  });

  const [first, second] = ['alpha-1234-omega', 'omega-5678-delta'];
  const redactBoth = createRedactor([first, second]);
  test.each([
    ['halves', `${first.slice(0, 8)} ${first.slice(8)}`, '*** ***'],
    ['two side by side', first + second, '***'],
    ['twice the same', first + first, '***'],
    ['overlapping', 'alpha-1234-omega-5678-delta', '***'],
    ['grown together with text', `x${first}y`, 'x***y'],
    ['at both ends', `${first} ${second}`, '*** ***'],
    ['a fragment beside the other whole one', `${first.slice(2, 11)}${second}`, '***'],
    ['beside a shape', `${aToken('a')}${first}`, '***'],
    ['inside a shape', `EAAT${'x'.repeat(20)}${first}${'y'.repeat(90)}`, '***'],
    ['seven characters are no fragment', first.slice(0, 7), first.slice(0, 7)],
  ])('%s', (_name, text, clean) => {
    expect(redactBoth(text)).toBe(clean);
  });

  test.each([
    ['three characters are no secret', 'abc', 'abc abcabc', 'abc abcabc'],
    ['four are, as a whole', 'abcd', 'abc abcd xabcdx', 'abc *** x***x'],
    ['overlapping itself', 'abab', 'ababab', '***'],
    ['short and in base64', 'p1n4', `x ${btoa('p1n4')}`, 'x ***=='],
    ['white space around a short one', ' p1n4\n', 'x p1n4x', 'x ***x'],
    ['white space around it', `  ${SECRET}\n`, `x${SECRET}x`, 'x***x'],
    ['short and in base64 behind one byte', 'p1n4', `x ${btoa('xp1n4')}`, 'x eH***='],
    ['short and in base64 behind two', 'p1n4', `x ${btoa('xyp1n4')}`, 'x eHl***'],
    ['short and in base64 before one', 'p1n4', `x ${btoa('p1n4y')}`, 'x ***Hk='],
    ['short and in base64 between two bytes', 'p1n4', `x ${btoa('xp1n4y')}`, 'x eH***R5'],
    ['short and in base64 with a plus', 'ab>d', `x ${btoa('ab>d')}`, 'x ***=='],
    ['short and in JSON', 'p"n4', 'x p\\"n4 x', 'x *** x'],
    ['short and as a form sends it', 'p!n4', 'x=p%21n4', 'x=***'],
    ['words: the whole', 'the token is in the safe', 'Look: the token is in the safe.', 'Look: ***.'],
    [
      'words: our own sentences stay',
      'the token is in the safe',
      'This says that the token is in use.',
      'This says that the token is in use.',
    ],
    ['words: a long one is a secret', 'use correcthorse here', 'use a correcthorse', 'use a ***'],
    ['words: URL-encoded', 'a bad secret', 'x=a%20bad%20secret', 'x=***'],
    ['several lines', 'line-one-1\nline-two-2', 'a line-two-2', 'a ***'],
    ['a URL', 'https://chat.example.com/hook/T0000', 'POST https://chat.example.com/hook/T0000', 'POST https://***'],
    [
      'a URL: other URLs stay',
      'https://chat.example.com/hook/T0000',
      'https://github.com/octo/bot',
      'https://github.com/octo/bot',
    ],
    ['a pasted line of .env', 'W1_APP_SECRET=0fake0123', 'Set W1_APP_SECRET. 0fake0123', 'Set W1_APP_SECRET. ***'],
    ['a name in its middle', 'p@ssTOKEN=w0rd1234', 'x p@ssTOKEN=w0rd1234', 'x ***'],
    ['a name before too few characters', 'API_KEY=p1n4567', 'x API_KEY=p1n4567', 'x ***'],
    ['asterisks of its own', 'pass***word', 'pass***word', '***'],
    ['half a character', '\ud83d1234567', 'x1234567', 'x1234567'],
  ])('%s', (_name, secret, text, clean) => {
    expect(createRedactor([secret])(text)).toBe(clean);
  });

  test('a mask that completes another secret', () => {
    expect(createRedactor(['12345678', 'ab***cd'])('ab12345678cd')).toBe('***');
  });
});

describe('what looks like a secret goes, though nobody knows it', () => {
  test.each([
    ['Meta token', `Malformed access token ${aToken('a')}`, 'Malformed access token ***'],
    ['Meta token of another kind', `EAJ${'fake1'.repeat(6)}`, '***'],
    ['half of one', `Malformed access token ${aToken('a').slice(0, 24)}`, 'Malformed access token ***'],
    ['one behind an escaped line break', `\\n${aToken('a')}\\n`, '\\n***\\n'],
    ['app token', `1234567890123456|${'fakesecret'.repeat(3)}`, '***'],
    ['app token, URL-encoded', `1234567890123456%7C${'fakesecret'.repeat(3)}`, '***'],
    [
      'query string',
      'GET /debug_token?input_token=abc&access_token=d.e|f&fields=id',
      'GET /debug_token?input_token=***&access_token=***&fields=id',
    ],
    [
      'webhook verification',
      '/webhook?hub.verify_token=abc&hub.challenge=1',
      '/webhook?hub.verify_token=***&hub.challenge=1',
    ],
    [
      'proof and exchange',
      'appsecret_proof=0a1b fb_exchange_token=x client_secret=y',
      'appsecret_proof=*** fb_exchange_token=*** client_secret=***',
    ],
    ['JSON', '{"access_token":"a b","token_type":"bearer"}', '{"access_token":"***","token_type":"bearer"}'],
    ['JSON with spaces', '{ "client_secret" : "ab" }', '{ "client_secret" : "***" }'],
    [
      'JSON in JSON',
      '{"body":"{\\"access_token\\":\\"ab\\",\\"x\\":1}"}',
      '{"body":"{\\"access_token\\":\\"***\\",\\"x\\":1}"}',
    ],
    ['cut JSON', '{"access_token":"ab', '{"access_token":"***'],
    ['an inspected object', "{ accessToken: 'ab', id: 1 }", "{ accessToken: '***', id: 1 }"],
    ['a header', 'Project-Access-Token: 00000000-fake-4222-8000-000000000000', 'Project-Access-Token: ***'],
    ['Bearer', 'authorization: Bearer abc.def-123', 'authorization: Bearer ***'],
    ['Bearer, far away', 'authorization: Bearer   abc.def-123', 'authorization: Bearer   ***'],
    ['GitHub', `ghp_${'fake'.repeat(9)} github_pat_${'fake_'.repeat(9)}`, '*** ***'],
    ['JWT', `eyJ${'fake'.repeat(5)}.eyJ${'fake'.repeat(5)}.sig-nature`, '***'],
  ])('%s', (_name, text, clean) => {
    expect(createRedactor([])(text)).toBe(clean);
  });

  test.each([
    'Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT.',
    'The Railway variable W1_WHATSAPP_ACCESS_TOKEN is empty.',
    '`app-secret` is wrong: Meta refused it. (#190)',
    'Authorization: Bearer undefined',
    'EASYJET_BOT and EARLY-BIRD',
    'https://github.com/octo/bot/actions/runs/1234567890',
    '<!-- whatsapp-token-monitor:v1 {"bot":"bot","place":"0123456789abcdef","state":"expired"} -->',
  ])('and this stays: %s', (text) => {
    expect(createRedactor([aToken('a'), SECRET])(text)).toBe(text);
  });
});

test('redacting again changes nothing, whatever stands side by side', () => {
  const secrets = ['abcdefghijkl', 'ghijklmnop', 'pass*word***99', '****', '***abc', 'two words', 'p1n4'];
  const pieces = [
    ...secrets,
    '*',
    '***',
    'efgh',
    'access_token=',
    '"access_token":"',
    '"',
    '\\"',
    'Bearer ',
    'EAAT',
    'x'.repeat(17),
    ' ',
  ];
  const redactAll = createRedactor(secrets);
  const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.map((c) => a + b + c)));
  expect(texts.filter((text) => redactAll(redactAll(text)) !== redactAll(text))).toEqual([]);
  expect(texts.filter((text) => secrets.some((secret) => redactAll(text).includes(secret)))).toEqual([]);
});

describe('personal data', () => {
  test.each([
    ['an international number', 'from +49 151 1234-5678 to 4915112345678', 'from [number] to [number]'],
    ['with brackets', 'call +1 (555) 555-0100.', 'call [number].'],
    ['without separators', 'to=4915112345678;', 'to=[number];'],
    ['copied from a telephone', '+49\u00a0151\u00a012345678', '[number]'],
    ['two side by side', '4915112345678 4915187654321', '[number]'],
    ['inside a word', 'wa4915112345678x', 'wa[number]x'],
    ['behind a date', '2026-11-24 4915112345678', '2026-11-24 [number]'],
    ['seven digits are no number', '555-0100', '555-0100'],
    [
      'WhatsApp ids',
      '4915112345678@s.whatsapp.net 4915112345678:12@s.whatsapp.net 120363025246125486@g.us',
      '[number] [number] [number]',
    ],
    ['an e-mail address', 'mail <max.muster+bot@example.co.uk>, ok', 'mail <[e-mail]>, ok'],
    ['one in a URL', '?email=max%40example.com&x=1', '?email=[e-mail]&x=1'],
    ['one in another script', 'jürgen@bücher.example', '[e-mail]'],
    ['a package is no address', 'node_modules/express@4.18.2/lib', 'node_modules/express@4.18.2/lib'],
    ['the time of a log line', '2026-11-24T09:00:00.123456789Z 401', '2026-11-24T09:00:00.123456789Z 401'],
    ['with an offset', '2026-11-24T09:00:00+01:00 401', '2026-11-24T09:00:00+01:00 401'],
    ['with a space', '2026-11-24 09:00:00,123 ERROR', '2026-11-24 09:00:00,123 ERROR'],
    ['an error of Meta', '{"code":190,"error_subcode":463} (#131030)', '{"code":190,"error_subcode":463} (#131030)'],
  ])('%s', (_name, text, clean) => {
    expect(redactPersonal(text)).toBe(clean);
    expect(redactPersonal(clean)).toBe(clean);
  });
});

/** Put together here, so that no scanner takes this file for a leak. */
const fake = (length: number) => 'fake1'.repeat(20).slice(0, length);

describe('secrets of other services, in what others wrote', () => {
  test.each([
    ['OpenAI', `key sk-proj-${fake(40)}.`, 'key ***.'],
    ['Anthropic', `sk-ant-api03-${fake(60)}`, '***'],
    ['Stripe', `sk_live_${fake(24)} rk_test_${fake(24)} whsec_${fake(24)}`, '*** *** ***'],
    ['SendGrid', `SG.${fake(22)}.${fake(43)}`, '***'],
    ['Slack', `xoxb-1234567890-${fake(24)} xapp-1-${fake(20)}`, '*** ***'],
    ['a Slack webhook', `https://hooks.slack.com/services/T0/B0/${fake(24)}`, 'https://hooks.slack.com/services/***'],
    ['a Discord webhook', `https://discord.com/api/webhooks/1/${fake(40)}`, 'https://discord.com/api/webhooks/***'],
    ['Google', `AIza${fake(35)} ya29.${fake(40)} GOCSPX-${fake(28)}`, '*** *** ***'],
    ['AWS', `AKIA${'FAKE'.repeat(4)} is no key`, '*** is no key'],
    ['an AWS secret', 'AWS_SECRET_ACCESS_KEY=fake/Fake+1', 'AWS_SECRET_ACCESS_KEY=***'],
    ['Telegram', `https://api.telegram.org/bot7000000001:AA${fake(33)}/getMe`, 'https://api.telegram.org/bot***/getMe'],
    ['Twilio', `SK${'0123456789abcdef'.repeat(2)}`, '***'],
    ['GitLab and npm', `glpat-${fake(20)} npm_${fake(36)}`, '*** ***'],
    [
      'a private key',
      '-----BEGIN RSA PRIVATE KEY-----\nfake\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----',
    ],
    ['Basic', 'Authorization: Basic YWRtaW46ZmFrZQ==', 'Authorization: Basic ***'],
    ['any scheme', 'authorization=AWS4-HMAC fake, x', 'authorization=*** fake, x'],
    ['a header in JSON', '{"Authorization":"Basic YWRtaW46ZmFrZQ==","x":1}', '{"Authorization":"Basic ***","x":1}'],
    ['cookies', 'set-cookie: a=b; c=d', 'set-cookie: ***'],
    ['a cookie of a session', "{ cookie: 'sid=s%3Afake; x=y', host: 'h' }", "{ cookie: '***', host: 'h' }"],
    ['an api key', 'x-api-key: B6D711FC apikey=fakekey', 'x-api-key: *** apikey=***'],
    ['a query', '/x?token=fake&key=fake&page=2&sig=fake', '/x?token=***&key=***&page=2&sig=***'],
    ['a query, encoded', 'x%3Ftoken%3Dfakefake%26', 'x%3Ftoken%3D***'],
    ['JSON', '{"password":"a b","user":"x"}', '{"password":"***","user":"x"}'],
    ['an object', "{ clientSecret: 'fake', dbPassword: 'fake' }", "{ clientSecret: '***', dbPassword: '***' }"],
    ['a number in JSON', '{"pin":1234,"otp":987654}', '{"pin":***,"otp":***'],
    ['a list of settings', 'user: bot password: fakefake secret: fakefake', 'user: bot password: *** secret: ***'],
    ['a setting', 'DB_PASSWORD=fake SESSION_SECRET=fake', 'DB_PASSWORD=*** SESSION_SECRET=***'],
    ['a connection string', 'postgres://bot:p$s!K@x9#Z/q@db:5432/bot', 'postgres://***@db:5432/bot'],
    ['one without a user', 'redis://:fake@cache:6379', 'redis://***@cache:6379'],
    ['one of Go', 'bot:fake@tcp(mysql:3306)/bot', 'bot:***@tcp(mysql:3306)/bot'],
  ])('%s', (_name, text, clean) => {
    expect(redactOutside(text)).toBe(clean);
    expect(redactOutside(clean)).toBe(clean);
  });

  test.each([
    'Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT.',
    'Malformed access token: undefined',
    'token=undefined password=null',
    'Authorization: Bearer undefined',
    'UnauthorizedError: No authorization token was found',
    'ACCESS_TOKEN_EXPIRE_MINUTES=30 turkey=yes monkey=no',
    'POST https://graph.facebook.com/v20.0/me/messages 401 120ms',
    'TypeError at /app/node_modules/axios/lib/core/settle.js:19:12',
    '(#131047) Re-engagement message',
    'key "x" is missing, token: expired',
  ])('and this stays: %s', (text) => {
    expect(redactOutside(text)).toBe(text);
  });
});

describe('personal data in every notation', () => {
  const NUMBER = '5511987654321';
  const inScript = (zero: number) => [...NUMBER].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
  const parted = (separator: string) =>
    NUMBER.replace(/^(..)(..)(.....)(....)$/, [1, 2, 3, 4].map((at) => `$${at}`).join(separator));
  test.each([
    ['Arabic digits', inScript(0x660), '[number]'],
    ['Devanagari digits', inScript(0x966), '[number]'],
    ['full-width digits', inScript(0xff10), '[number]'],
    ...[
      '/',
      '_',
      '·',
      '•',
      '|',
      '~',
      '*',
      ':',
      ',',
      ' - ',
      '\u2009',
      '\u202f',
      '\t',
      '%20',
      '%2520',
      '%2D',
      '+',
      '&nbsp;',
      '\\u00a0',
      '\\t',
    ].map((separator): [string, string, string] => [
      `parted by ${JSON.stringify(separator)}`,
      parted(separator),
      '[number]',
    ]),
    ['percent-encoded plus', `%2B${NUMBER}`, '%2B[number]'],
    [
      'a message id',
      'mark wamid.HBgNNTUxMTk4NzY1NDMyMRUCABEYEjVGNDI1QTc0RjEzMDMzNDkyMA== as read',
      'mark [message id] as read',
    ],
    ['a business-scoped user id', 'to US.13491208655302741918 and BR.ENT.1a2b3c4d5e6f', 'to [user] and [user]'],
    ['an e-mail address, quoted', '"max muster"@example.com', '[e-mail]'],
    ['encoded twice', 'max%2540example.com', '[e-mail]'],
    ['as an entity', 'max&#64;example.com', '[e-mail]'],
    ['as JSON', 'max\\u0040example.com', '[e-mail]'],
    ['made harmless', 'max＠example.com', '[e-mail]'],
    ['a WhatsApp id, encoded', `${NUMBER}%40s.whatsapp.net`, '[number]'],
    ['IPv4', 'from 10.0.0.5, 1.2.3.4', 'from [ip], [ip]'],
    ['IPv4 of many digits', 'from 203.0.113.77:5432', 'from [number]'],
    ['a number that only looks like one', '100-100.100.100.1', '[number]'],
    ['IPv6', 'from 2001:db8::1 and 2001:db8:0:0:0:0:0:1 and ::ffff:10.0.0.5', 'from [ip] and [ip] and [ip]'],
    ['a place', 'lat=-23.5505 "longitude":46.6333', 'lat=[place] "longitude":[place]'],
  ])('%s', (_name, text, clean) => {
    expect(redactPersonal(text)).toBe(clean);
    expect(redactPersonal(clean)).toBe(clean);
  });

  test.each([
    '29-Jun-24 09:00:00 PDT',
    '[28/Nov/2026:12:00:00 +0000]',
    'Tue Jul 01 2025 12:54:21 ERROR',
    '2026/11/28 12:00:00 ERROR',
    '12:50:26.145 ERROR',
    'std::string a::b settle.js:19:12',
    'express@4.18.2 v20.0 HTTP/1.1',
    '(#131047) 24 hours',
  ])('and this stays: %s', (text) => {
    expect(redactPersonal(text)).toBe(text);
  });
});
