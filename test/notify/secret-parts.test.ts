import { describe, expect, test } from '@jest/globals';
import { secretParts } from '../../src/notify/secret-parts.ts';
import { Secrets } from '../../src/secret.ts';

describe('what is masked of a URL', () => {
  test.each([
    [
      'https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F',
      ['T1JJ3T3L2', 'A1BRTD4JD', 'TIiajkdnlazkcOXrIdevi7F'],
    ],
    [
      'slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F?level=critical',
      ['A1BRTD4JD', 'TIiajkdnlazkcOXrIdevi7F', 'T1JJ3T3L2'],
    ],
    [
      'tgram://123456789:abcdefg_hijklmnop/12315544',
      ['12315544', '123456789:abcdefg_hijklmnop', '123456789', 'abcdefg_hijklmnop'],
    ],
    [
      'mailtos://apikey:SG.aaaa%2Fbbbb@smtp.sendgrid.net?to=me@example.com,you@example.com&mode=starttls',
      [
        'apikey:SG.aaaa%2Fbbbb',
        'apikey:SG.aaaa/bbbb',
        'SG.aaaa%2Fbbbb',
        'SG.aaaa/bbbb',
        'me@example.com',
        'you@example.com',
      ],
    ],
    [
      'jsons://hooks.example.com:8443/a/long-path?-key=abcdefgh',
      ['long-path', 'hooks.example.com:8443', 'hooks.example.com', 'abcdefgh'],
    ],
    ['json://localhost:8080/a', []],
    ['ntfy://my-whatsapp-bot-alarms', ['-bot-alarms']],
    ['https://hc-ping.com/0f3c2a9e-1111-4222-8333-444455556666', ['0f3c2a9e-1111-4222-8333-444455556666']],
    ['not-a-url-but-a-token', ['not-a-url-but-a-token']],
    ['', []],
  ])('%s', (url, expected) => {
    expect(secretParts(url)).toEqual(expected);
  });
});

test('our own sentences stay readable', () => {
  const secrets = new Secrets();
  for (const url of [
    'slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazk?level=critical',
    'ntfy://whatsapp-token',
    'discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js',
  ])
    for (const part of secretParts(url)) secrets.register(part);
  const sentence = 'whatsapp-token-manager: critical; look at the services and webhooks of https://discord.com.';
  expect(secrets.redact(sentence)).toBe(sentence);
  expect(secrets.redact('POST /services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazk')).toBe('POST /services/***/***/***');
});
