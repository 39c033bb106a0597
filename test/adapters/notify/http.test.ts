import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createEmulator, type Emulator } from 'emulate';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createNotifiers } from '../../../src/adapters/notify/http.ts';
import type { Notification } from '../../../src/core/report/notification.ts';
import { type Endpoints, parseNotifyUrls } from '../../../src/notify/parse-urls.ts';
import { sendAll } from '../../../src/notify/send-all.ts';
import { asClean } from '../../support/clean.ts';
import { aNotification, expectNothingOf, HOSTILE } from '../../support/notification.ts';
import { type Recorded, sendJson, startServer } from '../../support/server.ts';

const http = createHttp({ userAgent: 'test', clean: asClean, env: {} });
const never = new AbortController().signal;

async function tell(urls: string, notification: Notification, endpoints: Endpoints = {}, limitMs = 10_000) {
  const { channels, problems } = parseNotifyUrls(urls, endpoints);
  expect(problems).toEqual([]);
  return await sendAll(createNotifiers(channels, { http }), notification, never, { limitMs });
}
const hostile = aNotification({ title: `🚨 <!channel> @everyone *now*\nsecond`, lines: HOSTILE });

describe('Slack', () => {
  const url = 'slack://T000000001/B000000001/X000000001';
  let slack: Emulator;
  beforeAll(async () => {
    const tokens = [{ token: 'xoxb-fake', user: 'admin' }];
    slack = await createEmulator({ service: 'slack', port: 0, seed: { slack: { tokens } } });
  });
  afterAll(() => slack.close());

  async function messages(): Promise<string[]> {
    const answer = await fetch(`${slack.url}/api/conversations.history`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-fake', 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'C000000001' }),
    });
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    return messages.map(({ text }) => text);
  }

  test('shows the text, and no mention in it', async () => {
    expect(await tell(url, hostile, { slack: slack.url })).toEqual([]);
    const [text = ''] = await messages();
    expect(text).not.toMatch(/[<>]/);
    const read = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(read).toBe(['🚨 <!channel> @everyone *now* second', ...HOSTILE, hostile.url].join('\n'));
  });

  test('the markup that has no escape is switched off', async () => {
    await using server = await startServer((_request, response) => response.end('ok'));
    expect(await tell(url, hostile, { slack: server.url.origin })).toEqual([]);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({ mrkdwn: false });
  });
});

describe('Twilio', () => {
  const sid = `AC${'0123456789abcdef'.repeat(2)}`;
  const token = 'fake0auth0token0';
  const authorization = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
  let twilio: Emulator;
  beforeAll(async () => {
    const seed = { account: { sid, auth_token: token }, phone_numbers: [{ phone_number: '+19005559999' }] };
    twilio = await createEmulator({ service: 'twilio', port: 0, seed: { twilio: seed } });
  });
  afterAll(() => twilio.close());

  test('sends a short text to each number', async () => {
    const urls = `twilio://${sid}:${token}@1-(900) 555-9999/18005551223/18005551224`;
    expect(await tell(urls, { ...hostile, lines: [...HOSTILE, 'x'.repeat(2000)] }, { twilio: twilio.url })).toEqual([]);
    const answer = await fetch(`${twilio.url}/2010-04-01/Accounts/${sid}/Messages.json`, {
      headers: { authorization },
    });
    const { messages } = (await answer.json()) as { messages: { to: string; from: string; body: string }[] };
    expect(messages.map(({ to }) => to).sort()).toEqual(['+18005551223', '+18005551224']);
    for (const { from, body } of messages) {
      expect(from).toBe('+19005559999');
      expect(body.length).toBeLessThanOrEqual(480);
      expect(body.startsWith(['🚨 <!channel> @everyone *now* second', ...HOSTILE].join('\n'))).toBe(true);
      expect(body.endsWith(`…\n${hostile.url}`)).toBe(true);
    }
  });

  test('a wrong password is said without it', async () => {
    const url = `twilio://${sid}:another0fake0token@19005559999/18005551223`;
    const [reason] = await tell(url, hostile, { twilio: twilio.url });
    expect(reason).toMatchObject({ what: 'twilio #1 answered HTTP 401.', code: 'NOTIFY_FAILED' });
    expectNothingOf(url, JSON.stringify(reason));
  });
});

describe('what the services document', () => {
  const cases: [name: string, url: string, service: string, check: (asked: Recorded, body: any) => void][] = [
    [
      'Discord: every character of markup escaped, nobody mentioned, no previews',
      'discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?thread=77',
      'discord',
      ({ url }, body) => {
        expect(url.pathname + url.search).toBe('/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?thread_id=77');
        expect(body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
        const { content } = body as { content: string };
        const outsideLinks = content.replace(/https:\/\/[^\s<]+/g, '');
        expect(outsideLinks.replace(/\\[^A-Za-z0-9\s]/g, '')).not.toMatch(/[*_~`|>#+\-[\]()<@]/);
        expect(content.replace(/\\([^A-Za-z0-9\s])/g, '$1')).toBe(
          ['🚨 <!channel> @everyone *now* second', ...HOSTILE, hostile.url].join('\n'),
        );
        expect(content.endsWith('\nhttps://github.com/octo/my_bot/issues/7')).toBe(true);
      },
    ],
    [
      'Telegram: plain text, and nobody called',
      'tgram://123456789:abcdefg_hijklmnop/-100200:7',
      'telegram',
      ({ url }, body) => {
        expect(url.pathname).toBe('/bot123456789:abcdefg_hijklmnop/sendMessage');
        const { text, ...rest } = body;
        expect(rest).toEqual({ chat_id: '-100200', message_thread_id: 7, link_preview_options: { is_disabled: true } });
        expect(text).not.toMatch(/@\w/);
        expect(text.replaceAll('＠', '@')).toBe(
          ['🚨 <!channel> @everyone *now* second', ...HOSTILE, hostile.url].join('\n'),
        );
      },
    ],
    [
      'ntfy: title, text, link and priority as JSON',
      'ntfy://tk_abcdefghijk@great-place',
      'ntfy',
      ({ url, headers }, body) => {
        expect(url.pathname).toBe('/');
        expect(headers.authorization).toBe('Bearer tk_abcdefghijk');
        expect(body).toEqual({
          topic: 'great-place',
          title: '🚨 <!channel> @everyone *now* second',
          message: [...HOSTILE, hostile.url].join('\n'),
          priority: 5,
          click: hostile.url,
        });
      },
    ],
  ];
  test.each(cases)('%s', async (_name, url, service, check) => {
    await using server = await startServer((_request, response) =>
      service === 'discord' ? response.writeHead(204).end() : sendJson(response, 200, { ok: true }),
    );
    expect(await tell(url, hostile, { [service]: server.url.origin })).toEqual([]);
    const [asked] = server.requests as [Recorded];
    expect(asked).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    check(asked, JSON.parse(asked.body));
  });

  test('a webhook of one’s own: all that is known, with its query and headers', async () => {
    await using server = await startServer((_request, response) => response.writeHead(202).end());
    const url = `json://me:pw@${server.url.host}/hook/?-key=a%26b&+X-Token=abc`;
    expect(await tell(url, hostile)).toEqual([]);
    const [asked] = server.requests as [Recorded];
    expect(asked.url.pathname + asked.url.search).toBe('/hook/?key=a%26b');
    expect(asked.headers).toMatchObject({
      'x-token': 'abc',
      authorization: `Basic ${Buffer.from('me:pw').toString('base64')}`,
    });
    expect(JSON.parse(asked.body)).toEqual({
      level: 'critical',
      title: '🚨 <!channel> @everyone *now* second',
      message: HOSTILE.join('\n'),
      url: hostile.url,
      bot: 'bot',
      state: 'expired',
    });
  });

  test.each([
    [200, []],
    [204, ['apprise #1 answered HTTP 204.']],
    [424, ['apprise #1 answered HTTP 424.']],
  ])('an Apprise server that answers %s', async (status, expected) => {
    await using server = await startServer((_request, response) => response.writeHead(status).end());
    const reasons = await tell(`apprise://${server.url.host}/my-config-key?tags=devops`, hostile);
    expect(reasons.map(({ what }) => what)).toEqual(expected);
    const [asked] = server.requests as [Recorded];
    expect(asked.url.pathname).toBe('/notify/my-config-key');
    expect(JSON.parse(asked.body)).toEqual({
      title: '🚨 <!channel> @everyone *now* second',
      body: [...HOSTILE, hostile.url].join('\n'),
      type: 'failure',
      format: 'text',
      tag: 'devops',
    });
  });
});

test('a threshold keeps quieter messages away, but not the end of what was told', async () => {
  await using server = await startServer((_request, response) => response.end());
  const urls = `json://${server.url.host}/all\njson://${server.url.host}/loud?level=critical`;
  const paths = () =>
    server.requests
      .splice(0)
      .map(({ url }) => url.pathname)
      .sort();
  await tell(urls, aNotification({ level: 'warning' }));
  expect(paths()).toEqual(['/all']);
  await tell(urls, aNotification({ level: 'critical' }));
  expect(paths()).toEqual(['/all', '/loud']);
  await tell(urls, aNotification({ level: 'info', state: 'valid', concerns: 'critical' }));
  expect(paths()).toEqual(['/all', '/loud']);
});

describe('what went wrong is said without the URL, and said once', () => {
  const secretPath = 'secret-path/TIiajkdnlazkcOXrIdevi7F?-key=k3y-of-the-hook&+X-Token=t0ken-of-the-hook';
  test.each([
    [301, 'json #1 answered HTTP 301, which points to another address.'],
    [401, 'json #1 answered HTTP 401.'],
    [404, 'json #1 answered HTTP 404.'],
    [429, 'json #1 answered HTTP 429: it limits the rate of messages.'],
    [503, 'json #1 answered HTTP 503: it has an internal problem.'],
  ])('HTTP %s', async (status, what) => {
    await using server = await startServer((request, response) => {
      // A server may repeat all that it was asked.
      response.writeHead(status, { location: request.url.href }).end(request.url.href);
    });
    const url = `json://someone:fake-pass-w0rd@${server.url.host}/${secretPath}`;
    const reasons = await tell(url, hostile);
    expect(reasons).toMatchObject([{ code: 'NOTIFY_FAILED', level: 'warning', what, fix: expect.any(String) }]);
    expect(server.requests).toHaveLength(1);
    expectNothingOf(url, JSON.stringify(reasons));
  });

  test('nobody listens there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const url = `json://someone:fake-pass-w0rd@127.0.0.1:${port}/${secretPath}`;
    const reasons = await tell(url, hostile);
    expect(reasons[0]?.what).toMatch(/^json #1 refused the connection\./);
    expectNothingOf(url, JSON.stringify(reasons));
  });

  test('even its errors hold nothing of the URL, cause included', async () => {
    await using server = await startServer((_request, response) => response.destroy());
    const url = `json://someone:fake-pass-w0rd@${server.url.host}/${secretPath}`;
    const [notifier] = createNotifiers(parseNotifyUrls(url).channels, { http });
    const error = await notifier?.send(hostile, never).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(Error);
    expectNothingOf(url, inspect(error, { depth: 9 }));
  });
});

test('one hangs, one refuses, one is fine: the fine one is told at once, and the rest within the limit', async () => {
  let toldAfterMs = Number.NaN;
  const started = performance.now();
  await using server = await startServer(({ url }, response) => {
    if (url.pathname === '/refuses') response.writeHead(403).end();
    if (url.pathname !== '/fine') return;
    toldAfterMs = performance.now() - started;
    response.end();
  });
  const urls = ['hangs', 'refuses', 'fine'].map((path) => `json://${server.url.host}/${path}`).join('\n');
  const reasons = await tell(urls, hostile, {}, 300);
  expect(reasons.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^json #1 did not accept the message within 0\.3 s\./),
    'json #2 answered HTTP 403.',
  ]);
  expect(toldAfterMs).toBeLessThan(300);
  expect(performance.now() - started).toBeLessThan(1500);
});
