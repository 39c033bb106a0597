import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type * as MailParser from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type * as MailServers from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createNotifiers } from '../../../src/adapters/notify/http.ts';
import type { Reason } from '../../../src/core/reason.ts';
import { parseNotifyUrls } from '../../../src/notify/parse-urls.ts';
import { sendAll } from '../../../src/notify/send-all.ts';
import { findTool, loadTool } from '../../../tools/load.ts';
import { asClean } from '../../support/clean.ts';
import { aNotification, expectNothingOf, HOSTILE } from '../../support/notification.ts';

const http = createHttp({ userAgent: 'test', clean: asClean, env: {} });

interface MailServer extends AsyncDisposable {
  port: number;
  mails: { mail: ParsedMail; from: string; to: string[]; user: unknown }[];
  open(): number;
}

const hasServer = findTool('smtp-server') !== undefined;
if (!hasServer) console.warn('Skipped: smtp-server is not installed. Run `npm run tools`.');
const withServer = hasServer ? describe : describe.skip;

/** An SMTP server for `someone` with `password`, which keeps what it gets. */
async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const { SMTPServer } = loadTool<typeof MailServers>('smtp-server');
  const { simpleParser } = loadTool<typeof MailParser>('mailparser');
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'someone' && password === 'pass word'
        ? done(null, { user: username })
        : done(new Error(`no, ${password}`)),
    async onData(stream, session, done) {
      const mail = await simpleParser(stream);
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      mails.push({ mail, from, to: rcptTo.map(({ address }) => address), user: session.user });
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    open: () => server.connections.size,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function tell(urls: string, notification = aNotification(), limitMs = 10_000): Promise<Reason[]> {
  const { channels, problems } = parseNotifyUrls(urls);
  expect(problems).toEqual([]);
  return await sendAll(createNotifiers(channels, { http }), notification, new AbortController().signal, { limitMs });
}

withServer('mail', () => {
  test('a message arrives as text: subject, lines, link, and nothing of a header more', async () => {
    await using server = await startMailServer();
    const url = `mailto://someone:pass%20word@127.0.0.1:${server.port}?from=Bot <bot@example.com>&to=me+bot@example.com,you@example.com`;
    const title = '🚨 <b>now</b>\r\nBcc: evil@evil.example';
    expect(await tell(url, aNotification({ title, lines: HOSTILE }))).toEqual([]);
    expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(['me+bot@example.com', 'you@example.com']);
    for (const { mail, from, to, user } of server.mails) {
      expect({ from, user, recipients: to.length }).toEqual({
        from: 'bot@example.com',
        user: 'someone',
        recipients: 1,
      });
      expect(mail.subject).toBe('🚨 <b>now</b> Bcc: evil@evil.example');
      expect(mail.bcc).toBeUndefined();
      expect(mail.html).toBe(false);
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail.text?.trimEnd()).toBe(
        [...HOSTILE, 'https://github.com/octo/my_bot/issues/7'].join('\n').replaceAll('\r\n', '\n'),
      );
    }
  });

  describe('what went wrong is said without addresses or passwords', () => {
    const refuse = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });
    const cases: [
      name: string,
      options: SMTPServerOptions,
      url: (port: number) => string,
      what: RegExp,
      why: RegExp,
    ][] = [
      [
        'a wrong password, which the server repeats',
        {},
        (port) => `mailto://someone:another-password@127.0.0.1:${port}?from=bot@example.com`,
        /^mail #1 was refused \(SMTP 535\)\.$/,
        /user or password/,
      ],
      [
        'a sender who may not send',
        { onMailFrom: ({ address }, _session, done) => done(refuse(`not you, ${address}`, 550)) },
        (port) => `mailto://127.0.0.1:${port}?from=unwanted-sender@example.com`,
        /^mail #1 was refused \(SMTP 550\)\.$/,
        /sender or the recipient/,
      ],
      [
        'a server that is busy',
        { onMailFrom: ({ address }, _session, done) => done(refuse(`later, ${address}`, 451)) },
        (port) => `mailto://127.0.0.1:${port}?from=unwanted-sender@example.com`,
        /^mail #1 could not be handed over \(SMTP 451\)\./,
        /^$/,
      ],
      [
        'no encryption where it is wanted',
        {},
        (port) => `mailtos://someone:pass%20word@127.0.0.1:${port}?from=bot@example.com`,
        /^mail #1 /,
        /encryption|^$/,
      ],
      [
        'a certificate that proves nothing',
        { disabledCommands: [] },
        (port) => `mailtos://someone:pass%20word@127.0.0.1:${port}?from=bot@example.com`,
        /^mail #1 /,
        /prove|^$/,
      ],
    ];
    test.each(cases)('%s', async (_name, options, urlFor, what, why) => {
      let passwords = 0;
      await using server = await startMailServer({
        onAuth: ({ password }, _session, done) => {
          passwords += 1;
          done(refuse(`no, ${password}`, 535));
        },
        ...options,
      });
      const url = urlFor(server.port);
      const reasons = await tell(url);
      expect(reasons).toHaveLength(1);
      expect(reasons[0]?.what).toMatch(what);
      expect(reasons[0]?.why ?? '').toMatch(why);
      expect(server.mails).toEqual([]);
      if (url.startsWith('mailtos')) expect(passwords).toBe(0);
      expectNothingOf(url, JSON.stringify(reasons));
    });

    test('a server that hangs is left alone at the limit', async () => {
      await using server = await startMailServer({ onMailFrom: () => {} });
      const reasons = await tell(`mailto://127.0.0.1:${server.port}?from=bot@example.com`, aNotification(), 300);
      expect(reasons[0]?.what).toMatch(/^mail #1 did not accept the message within 0\.3 s\./);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(server.open()).toBe(0);
    });
  });
});
