import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parseNotifyUrls } from '../../src/notify/parse-urls.ts';
import { aNotification, expectNothingOf } from '../support/notification.ts';

/** Where each message would go, and with which authorization. */
function targets(text: string) {
  const { channels, problems } = parseNotifyUrls(text);
  expect(problems).toEqual([]);
  return channels.map(({ delivery }) => {
    if (delivery.by === 'smtp') {
      const { server, from, to } = delivery.mail(aNotification());
      return { server, from, to };
    }
    const { url, headers } = delivery.post(aNotification());
    return headers.authorization ? [url, headers.authorization] : [url];
  });
}
const basic = (login: string) => `Basic ${Buffer.from(login).toString('base64')}`;
const SID = 'AC0123456789abcdef0123456789abcdef';
const SMS = `https://api.twilio.com/2010-04-01/Accounts/${SID}/Messages.json`;

describe('where a URL leads', () => {
  const slack = 'https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F';
  const discord = 'https://discord.com/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js';
  test.each([
    ['slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F', [[slack]]],
    ['slack://botname@T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F/?level=error', [[slack]]],
    [slack, [[slack]]],
    ['discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js/', [[discord]]],
    ['discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?thread=77', [[`${discord}?thread_id=77`]]],
    [discord, [[discord]]],
    ['https://discordapp.com/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js', [[discord]]],
    ['https://discord.com/api/v10/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js', [[discord]]],
    [
      'tgram://123456789:abcdefg_hijklmnop/12315544/-100200:7/@bots/',
      Array(3).fill(['https://api.telegram.org/bot123456789:abcdefg_hijklmnop/sendMessage']),
    ],
    [`twilio://${SID}:e29dfbcebf390dee9@19005559999/18005551223`, [[SMS, basic(`${SID}:e29dfbcebf390dee9`)]]],
    [
      `twilio://${SID}:e29dfbcebf390dee9@+1-(900) 555-9999/1-(800) 555-1223/+18005551224?apikey=SK735c307c62944b5a`,
      Array(2).fill([SMS, basic('SK735c307c62944b5a:e29dfbcebf390dee9')]),
    ],
    [`twilio://${SID}:e29dfbcebf390dee9@12345/18005551223`, [[SMS, basic(`${SID}:e29dfbcebf390dee9`)]]],
    [`twilio://${SID}:e29dfbcebf390dee9@19005559999/`, [[SMS, basic(`${SID}:e29dfbcebf390dee9`)]]],
    ['ntfy://great-place', [['https://ntfy.sh/']]],
    ['ntfy://tk_abcdefghijk@ntfy.sh/great-place', [['https://ntfy.sh/', 'Bearer tk_abcdefghijk']]],
    [
      'ntfys://me:pa%2Fss@push.example.com:8443/one/two',
      Array(2).fill(['https://push.example.com:8443/', basic('me:pa/ss')]),
    ],
    ['ntfys://push.example.com/one?token=tk_abcdefghijk', [['https://push.example.com/', 'Bearer tk_abcdefghijk']]],
    ['ntfy://localhost:8080/one', [['http://localhost:8080/']]],
    ['json://127.0.0.1:8080', [['http://127.0.0.1:8080/']]],
    [
      'jsons://me:pw@hooks.example.com/a%2Fb/?-key=v+1&-x=&+X-Token=abc',
      [['https://hooks.example.com/a%2Fb/?key=v%2B1&x=', basic('me:pw')]],
    ],
    ['apprises://apprise.example.com/path/my-key?tags=devops', [['https://apprise.example.com/path/notify/my-key']]],
  ])('%s', (url, expected) => {
    expect(targets(url)).toEqual(expected);
  });
});

describe('which mail server, and how', () => {
  const login = { user: 'user', password: 'pa:ss/word' };
  test.each([
    [
      'mailtos://user:pa:ss%2Fword@example.com',
      { host: 'example.com', port: 587, secure: false, requireTls: true, login, addressDomain: 'example.com' },
      'user@example.com',
      'user@example.com',
    ],
    [
      'mailto://user:pa:ss%2Fword@example.com?smtp=mail.example.com&from=Bot <bot@example.com>&to=me+bot@example.com',
      { host: 'mail.example.com', port: 25, secure: false, requireTls: true, login },
      'Bot <bot@example.com>',
      'me+bot@example.com',
    ],
    [
      'mailtos://smtp.sendgrid.net:465?user=apikey&pass=SG.aaaa.bbbb&from=bot@example.com&to=me@example.com',
      {
        host: 'smtp.sendgrid.net',
        port: 465,
        secure: true,
        requireTls: true,
        login: { user: 'apikey', password: 'SG.aaaa.bbbb' },
      },
      'bot@example.com',
      'me@example.com',
    ],
    [
      'mailtos://postmaster%40mg.example.com:pw@smtp.mailgun.org:587/me@example.com',
      {
        host: 'smtp.mailgun.org',
        port: 587,
        secure: false,
        requireTls: true,
        login: { user: 'postmaster@mg.example.com', password: 'pw' },
      },
      'postmaster@mg.example.com',
      'me@example.com',
    ],
    [
      'mailto://localhost?from=bot@example.com&mode=starttls',
      { host: 'localhost', port: 25, secure: false, requireTls: false, addressDomain: 'localhost' },
      'bot@example.com',
      'bot@example.com',
    ],
  ])('%s', (url, server, from, to) => {
    expect(targets(url)).toEqual([{ server, from, to }]);
  });

  test('each recipient is a channel of its own', () => {
    const { channels } = parseNotifyUrls('mailtos://u:p@example.com/a@example.com?to=b@example.com,C <c@example.com>');
    expect(channels.map(({ name }) => name)).toEqual(['mail #1', 'mail #2', 'mail #3']);
  });
});

describe('several lines', () => {
  const text = [
    'ntfy://one?level=critical',
    '',
    '  slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F  ',
    'ntfy://two/three?level=nonsense',
    'ntfy://ntfy.sh/two/three\r',
  ].join('\n');

  test('have harmless names and thresholds; wrong ones are named by their number', () => {
    const { channels, problems } = parseNotifyUrls(text);
    expect(channels.map(({ name, threshold }) => `${name} ${threshold}`)).toEqual([
      'ntfy #1 critical',
      'slack #1 info',
      'ntfy #2 info',
      'ntfy #3 info',
    ]);
    expect(problems).toEqual([
      '`notify`, line 4: (ntfy) `level` must be one of `info`, `warning`, `error`, `critical`.',
    ]);
  });

  test('print nothing of a URL', () => {
    const { channels } = parseNotifyUrls(`${text}\nmailtos://someone:fake-pass-w0rd@mail.example.com`);
    const shown = inspect(channels, { depth: 9 }) + JSON.stringify(channels);
    for (const line of text.split('\n')) expectNothingOf(line, shown);
    expectNothingOf('mailtos://someone:fake-pass-w0rd@mail.example.com', shown);
  });
});

test('nothing is no channel and no problem', () => {
  expect(parseNotifyUrls(' \n\n')).toEqual({ channels: [], problems: [] });
});

describe('a URL that cannot be used', () => {
  test.each([
    ['no URL at all', 'T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F', 'is not a URL'],
    ['a line break hidden in it', 'ntfys://push.example.com/topic?token=abc%0d%0aX-Evil:%201', 'is not a URL'],
    ['an unknown service', 'pover://uQiRzpo4DXghDmr9QzzfQu27cmVRsG@gznej3rKEVAvPUxu9vvNnqpmZpokzF', 'apprises://'],
    ['another web address', 'https://hooks.example.com/services/abcdefgh', '`jsons://`'],
    ['a Slack bot', 'slack://xoxb-1234-1234-4ddbc191d40ee098cbaae6f3523ada2d', 'an incoming webhook'],
    ['a Slack channel', 'slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7F/#general', '(slack) must look like'],
    [
      'a Slack workflow',
      'https://hooks.slack.com/workflows/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazk',
      '(slack) must look like',
    ],
    ['half a Discord webhook', 'https://discord.com/api/webhooks/4174216298', '(discord) must look like'],
    ['Telegram without a chat', 'tgram://123456789:abcdefg_hijklmnop/', '(telegram) must look like'],
    ['Twilio without a password', `twilio://${SID}@19005559999/18005551223`, '(twilio) must look like'],
    ['WhatsApp by Twilio', `twilio://${SID}:e29dfbcebf390dee9@19005559999/w:18005551223`, 'no calls and no WhatsApp'],
    ['a short code with nobody to write to', `twilio://${SID}:e29dfbcebf390dee9@12345`, '(twilio) must look like'],
    ['ntfy in the clear', 'ntfy://push.example.com/great-place', 'Write `ntfys://`'],
    ['JSON in the clear', 'json://hooks.example.com/path-to-it', '`jsons://`'],
    ['Apprise in the clear', 'apprise://apprise.example.com/my-config-key', 'Write `apprises://`'],
    ['a host that only looks like loopback', 'json://127.0.0.1.example.com/path-to-it', '`jsons://`'],
    ['no host', 'jsons:///path-to-it', 'no usable host'],
    ['a header of other letters', 'jsons://hooks.example.com/?+X-Token=caf%C3%A9', 'plain ASCII'],
    ['mail without a sender', 'mailto://mailhost.example.com', '(mail) must look like'],
    ['mail with a user and no password', 'mailtos://someone@mail.example.com', '(mail) must look like'],
    ['mail to no address', 'mailtos://someone:fake-pass-w0rd@mail.example.com?to=somebody', '(mail) must look like'],
    ['a misspelt parameter', 'ntfy://great-place?levle=critical', 'known ones are `level`, `token`'],
    ['a parameter that only Apprise has', 'jsons://hooks.example.com/?verify=no', 'known ones are `level`, `-*`, `+*`'],
    ['an unknown level', 'ntfy://great-place?level=fatal-error', '`level` must be one of'],
  ])('%s', (_name, url, expected) => {
    const { channels, problems } = parseNotifyUrls(url);
    expect(channels).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^`notify`, line 1: .*\.$/);
    expect(problems[0]).toContain(expected);
    expectNothingOf(url, String(problems[0]));
  });
});
