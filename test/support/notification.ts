// A message that tries everything, and the addresses that must not stand in any text.
import { expect } from '@jest/globals';
import type { Notification } from '../../src/core/report/notification.ts';
import { secretParts } from '../../src/notify/secret-parts.ts';

export function aNotification(change: Partial<Notification> = {}): Notification {
  return {
    level: 'critical',
    bot: 'bot',
    state: 'expired',
    title: '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨',
    lines: ['Meta says that the token has expired.', 'Make a new one & paste it.'],
    url: 'https://github.com/octo/my_bot/issues/7',
    ...change,
  };
}

/** Mentions, markup, links and line breaks of every service. */
export const HOSTILE = [
  '@everyone <!channel> <@U024BE7LH> <@&123> @durov',
  '```\n# heading\n> quote\n**bold** _it_ ~~no~~ ||spoiler|| `code`',
  '[click](https://evil.example/a_b) <https://evil.example|here> <script>alert(1)</script> &lt;!here&gt; &amp;',
  '\r\nBcc: someone@evil.example 👾',
];

/** Neither the URL nor any part of it of eight characters or more. */
export function expectNothingOf(url: string, text: string): void {
  const parts = [url, ...url.split(/[/?&=@:]+/), ...secretParts(url)].filter((part) => part.length >= 8);
  const publicNames = /^(?:critical|services|webhooks|hooks\.slack\.com|discord\.com|127\.0\.0\.1)$/;
  expect(parts.filter((part) => !publicNames.test(part) && text.includes(part))).toEqual([]);
}
