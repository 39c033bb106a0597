// The feed: an entry an incident, the newest first, each under an id that stays, and nothing from outside as markup.
import { describe, expect, test } from '@jest/globals';
import { makeBots, NOW, TELLING } from '../../../sandbox/histories.ts';
import type { History } from '../../../src/core/history/history.ts';
import { type FeedData, renderFeed } from '../../../src/core/page/feed.ts';
import { computeStats } from '../../../src/core/page/stats.ts';

const MINUTE = 60_000;
const links = { issues: 'https://github.com/octo/bot/issues', replace: 'https://github.com/octo/bot/actions' };

function feed(histories: readonly History[], more: Partial<FeedData> = {}, now = NOW): string {
  const bots = histories.map((history) => computeStats(history, { intervalMs: 30 * MINUTE }, now));
  return renderFeed({ bots, madeAt: now, links, ...more });
}

const entriesOf = (text: string) => text.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
const idsOf = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

test('tells of an incident what the page tells', () => {
  expect(entriesOf(feed(TELLING))[0]?.replace(/\n */g, '\n')).toBe(
    `<entry>
<id>tag:github.com,2026:whatsapp-tokens/octo/bot/support/2026-11-24T08:57:00.000Z</id>
<title>support: Token expired (ongoing)</title>
<published>2026-11-24T08:57:00.000Z</published>
<updated>2026-11-24T08:57:00.000Z</updated>
<link rel="alternate" type="text/html" href="https://github.com/octo/bot/issues/23"/>
<category term="TOKEN_EXPIRED"/>
<summary type="text">Began 2026-11-24 08:36 UTC · Detected 2026-11-24 08:57 UTC, 21 min later · Ongoing · Duration 41 min so far</summary>
</entry>`,
  );
});

test('has the newest first, and is as new as that', () => {
  const text = feed(TELLING);
  const updated = [...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, time]) => time);
  expect(updated).toHaveLength(7);
  expect(updated).toEqual(updated.toSorted().reverse());
  expect(updated[0]).toBe(updated[1]);
});

test('keeps the id of an incident when it is resolved, and says so', () => {
  const [, , support] = TELLING as [History, History, History];
  const later = new Date(NOW.getTime() + 60 * MINUTE);
  const changes = [...support.changes, { at: later, state: 'valid', level: 'info', cure: 'pasted' } as const];
  const [before = '', after = ''] = [feed([support]), feed([{ ...support, changes }], {}, later)];
  expect(idsOf(after)).toEqual(idsOf(before));
  expect(entriesOf(after)[0]).toContain('<title>support: Token expired (resolved)</title>');
  expect(entriesOf(after)[0]).toContain(`<updated>${later.toISOString()}</updated>`);
  expect(entriesOf(after)[0]).toContain(
    'Resolved 2026-11-24 10:17 UTC · Duration 1 h 41 min · The token was replaced.',
  );
});

test('of many bots has the last fifty, each under an id of its own', () => {
  const ids = idsOf(feed(makeBots(100)));
  expect(ids).toHaveLength(51);
  expect(new Set(ids).size).toBe(51);
});

describe('where there is little to tell', () => {
  test('no incidents are no entries', () => {
    const text = feed([]);
    expect(entriesOf(text)).toEqual([]);
    expect(text).toContain(`<updated>${NOW.toISOString()}</updated>`);
  });

  test('without a repository it leads to the page', () => {
    const { links: _none, ...rest }: FeedData = { bots: [], madeAt: NOW, links };
    const bots = TELLING.map((history) => computeStats(history, { intervalMs: 30 * MINUTE }, NOW));
    const text = renderFeed({ ...rest, bots });
    expect(text).toContain('href="index.html#bot-support"');
    expect(text).toContain('<id>tag:whatsapp-token-manager.invalid,2026:whatsapp-tokens/support/');
  });
});

test('takes nothing for markup, and leaves out what XML cannot hold', () => {
  const name = `"><script>&\u0000\u001b\ud800\uffff'`;
  const text = feed(
    [{ bot: name, since: NOW, changes: [{ at: NOW, state: 'expired', level: 'critical', cause: name }], days: [] }],
    { links: { issues: `https://example.org/${name}/issues`, replace: name } },
  );
  expect(text).not.toContain('<script');
  expect(text).toContain('<title>&quot;&gt;&lt;script&gt;&amp;\ufffd&#39;: Token expired (ongoing)</title>');
});
