// The page as text: nothing from a history can become markup, and every case has words of its own.
import { describe, expect, test } from '@jest/globals';
import { makeBots, NOW, TELLING } from '../../../sandbox/histories.ts';
import type { Change, History } from '../../../src/core/history/history.ts';
import { html } from '../../../src/core/page/html.ts';
import { type PageData, renderPage } from '../../../src/core/page/render-page.ts';
import { computeStats } from '../../../src/core/page/stats.ts';

const MINUTE = 60_000;

function page(histories: readonly History[], more: Partial<PageData> = {}): string {
  const bots = histories.map((history) => computeStats(history, { intervalMs: 30 * MINUTE }, NOW));
  return renderPage({ bots, unreadable: [], madeAt: NOW, runsKnown: false, intervalMs: 30 * MINUTE, ...more });
}

describe('text in HTML', () => {
  const hostile = `<img src=x onerror="alert('1')">&amp;`;
  test('is escaped, in elements and in attributes', () => {
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</p>',
    );
  });

  test('that the template made goes in as it is, lists one after the other, and what is absent leaves nothing', () => {
    expect(html`<b>${[html`<i>1</i>`, '<', false, undefined, 2]}</b>`.toString()).toBe('<b><i>1</i>&lt;2</b>');
  });

  test('comes out escaped, whatever a history or the name of a file holds', () => {
    const name = '"><script src=//example.org></script>';
    const [shop] = TELLING as [History];
    const text = page(
      [{ ...shop, bot: name, changes: [{ at: NOW, state: 'expired', level: 'critical', cause: name }] }],
      { unreadable: [name], links: { issues: `javascript:${name}`, replace: name } },
    );
    expect(text).not.toContain(name);
    expect(text.match(/<script/g)).toHaveLength(1);
  });
});

describe('the first sentence', () => {
  const unknown: History = {
    bot: 'quiet',
    since: NOW,
    changes: [{ at: NOW, state: 'unknown', level: 'warning', cause: 'META_UNAVAILABLE' }],
    days: [],
  };
  const cases: [name: string, histories: readonly History[], sentence: string, color: string, preview: string][] = [
    ['of no bots', [], 'No bot has a history yet.', '6b757e', 'Nothing needs attention.'],
    ['of one that is well', [TELLING[1] as History], 'The bot is up.', '1f8a4c', 'Nothing needs attention.'],
    ['of one that is down', [TELLING[2] as History], 'The bot is down.', 'c62828', 'support: down.'],
    ['of one that nobody knows of', [unknown], 'The state of the bot is unknown.', '6b757e', 'quiet: unknown.'],
    [
      'of several that are up',
      TELLING.slice(0, 2),
      'All 2 bots are up, 1 token expires soon.',
      '9a6400',
      'bookings: expires soon.',
    ],
    [
      'of several of each kind',
      [...TELLING, unknown],
      '1 of 4 bots is down, 1 unknown.',
      'c62828',
      'support: down, bookings: expires soon, quiet: unknown.',
    ],
    [
      'of many',
      makeBots(100),
      '6 of 100 bots are down.',
      'c62828',
      'bot-004: down, bot-021: down, bot-038: down, bot-055: down, bot-072: down and',
    ],
  ];
  test.each(cases)('%s stands on the page, in its title, its icon and its preview', (_name, histories, ...told) => {
    const [sentence, color, preview] = told;
    const text = page(histories);
    expect(text).toMatch(new RegExp(`<p class="verdict">.*</span>${sentence.replaceAll('.', '\\.')}</p>`));
    expect(text).toContain(`<title>${sentence.slice(0, -1)} · WhatsApp tokens</title>`);
    expect(text).toContain(`<meta property="og:title" content="${sentence}">`);
    expect(text).toContain(`<meta property="og:description" content="As of 2026-11-24 09:17 UTC. ${preview}`);
    expect(text).toMatch(new RegExp(`<link rel="icon" [^>]*href="data:image/svg\\+xml,[^"]*%23${color}`));
  });
});

describe('a bot that is well', () => {
  test('is one row that opens without a script', () => {
    expect(page(TELLING)).toMatch(/<article class="bot row good" id="bot-shop"[^>]*>\s*<details>\s*<summary>/);
  });
});

describe('a bot that is not', () => {
  const links = {
    issues: 'https://github.com/octo/bot/issues',
    replace: 'https://github.com/octo/bot/actions/workflows/u.yml',
  };
  const actions = (change: Partial<Change>) => {
    const changes = [{ at: NOW, state: 'expired', level: 'critical', ...change } as Change];
    const text = page([{ bot: 'shop', since: NOW, changes, days: [] }], { links });
    const [line = ''] = /<p class="actions">.*?<\/p>/.exec(text) ?? [];
    return [...line.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, label]) => [label, href]);
  };
  const replace = ['Replace the token', links.replace];
  const issue = ['Open the issue', `${links.issues}/7`];
  test.each<[string, Partial<Change>, string[][]]>([
    ['has an expired token', { issue: 7 }, [replace, issue]],
    ['has no known issue', {}, [replace, ['Open the issues', links.issues]]],
    ['has a setup problem', { state: 'misconfigured', level: 'error', issue: 7 }, [issue, replace]],
    ['expires soon, told in an issue', { state: 'expiring', level: 'warning', issue: 7 }, [replace, issue]],
    ['expires soon, not told', { state: 'expiring', level: 'warning' }, [replace]],
    ['is restricted, which no new token changes', { state: 'blocked', issue: 7 }, [issue]],
    ['has had no answer', { state: 'unknown', level: 'warning' }, []],
  ])('%s', (_name, change, expected) => {
    expect(actions(change)).toEqual(expected);
  });

  test('has no links, where the repository is not known', () => {
    expect(page(TELLING)).not.toMatch(/class="actions"|github\.com/);
  });
});

test('an incident leads to its issue', () => {
  const links = { issues: 'https://ghes.example/octo/bot/issues', replace: 'https://ghes.example/x' };
  expect(page(TELLING, { links })).toContain('<a href="https://ghes.example/octo/bot/issues/23">Issue #23</a>');
});

test('each day of a strip has its date and what it was', () => {
  const text = page(TELLING);
  expect(text.match(/<li tabindex="0" aria-label="\w{3}, \d\d \w{3} 2026: [^"]+">/g)).toHaveLength(3 * 90);
  expect(text).toContain('aria-label="Sat, 24 Oct 2026: down 8 h, up 16 h"');
  expect(text).toContain('aria-label="Tue, 24 Nov 2026: down 41 min, up 8 h 36 min"');
  expect(text).toContain('aria-label="Thu, 27 Aug 2026: not monitored"');
  expect(text).toContain('aria-label="Mon, 23 Nov 2026: up"');
});

describe('shares', () => {
  const young = (hours: number): History => {
    const at = new Date(NOW.getTime() - hours * 60 * MINUTE);
    return { bot: 'young', since: at, changes: [{ at, state: 'valid', level: 'info' }], days: [] };
  };
  test('are not given for less than a day', () => {
    expect(page([young(23)])).toContain('not enough data');
    expect(page([young(23)])).not.toMatch(/\d%( uptime)?</);
    expect(page([young(24)])).toContain('100%');
  });

  test('count no time before the first check as a gap', () => {
    expect(page([young(30)])).toContain('Monitored since 2026-11-23');
    expect(page([young(30)])).not.toMatch(/Not monitored \d/);
  });
});

test('what is wrong stands first, then the names in order', () => {
  const names = [...page(TELLING).matchAll(/<article class="bot \w+ \w+" id="bot-([\w-]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['support', 'bookings', 'shop']);
});

test('a bot that nobody has seen yet is told so, and has no shares', () => {
  const text = page([{ bot: 'fresh', since: NOW, changes: [], days: [] }]);
  expect(text).toContain('No check has found anything out yet.');
  expect(text).not.toMatch(/\d%( uptime)?</);
});

test('whether the runs are known is said', () => {
  expect(page(TELLING)).toContain('The times of the monitor’s runs are unknown here');
  expect(page(TELLING, { runsKnown: true, ranAt: NOW })).not.toContain('unknown here');
});

describe('the banner of an old page', () => {
  const shown = /data-stale-after="[^"]+">/;
  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * MINUTE);
  const cases: [name: string, more: Partial<PageData>, isShown: boolean][] = [
    ['waits, where the runs are not known', {}, false],
    ['waits for two intervals', { runsKnown: true, ranAt: hoursAgo(1) }, false],
    ['is shown after them', { runsKnown: true, ranAt: hoursAgo(1.01) }, true],
    ['is shown where there was no run at all', { runsKnown: true }, true],
    ['waits longer for a rarer monitor', { runsKnown: true, ranAt: hoursAgo(1.01), intervalMs: 60 * MINUTE }, false],
  ];
  test.each(cases)('%s', (_name, more, isShown) => {
    const text = page(TELLING, more);
    expect(shown.test(text)).toBe(isShown);
    expect(text.includes('<title>Out of date · ')).toBe(isShown);
    expect(text.includes('<html lang="en" class="stale">')).toBe(isShown);
  });

  test('is not shown over nothing', () => {
    expect(shown.test(page([], { runsKnown: true }))).toBe(false);
  });
});
