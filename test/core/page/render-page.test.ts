// The page as text: nothing from a history can become markup, and every case has words of its own.
import { describe, expect, test } from '@jest/globals';
import { makeBots, NOW, TELLING } from '../../../sandbox/histories.ts';
import type { History } from '../../../src/core/history/history.ts';
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
      {
        unreadable: [name],
      },
    );
    expect(text).not.toContain(name);
    expect(text.match(/<script/g)).toHaveLength(1);
  });
});

describe('the first sentence', () => {
  const cases: [name: string, histories: readonly History[], sentence: string][] = [
    ['of no bots', [], 'No bot has a history yet.'],
    ['of one that is well', [TELLING[1] as History], 'The bot answers.'],
    ['of one that is silent', [TELLING[2] as History], '1 bot: 1 silent.'],
    ['of several that are well', TELLING.slice(0, 2), 'All 2 bots answer.'],
    ['of many', makeBots(100), '100 bots: 6 silent, 94 answering.'],
  ];
  test.each(cases)('%s', (_name, histories, sentence) => {
    expect(page(histories)).toContain(`<p class="verdict">${sentence}</p>`);
  });
});

test('what is wrong stands first, then the names in order', () => {
  const names = [...page(TELLING).matchAll(/<article class="bot \w+" id="bot-([\w-]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['support', 'bookings', 'shop']);
});

test('a bot that nobody has seen yet is told so, and has no shares', () => {
  const text = page([{ bot: 'fresh', since: NOW, changes: [], days: [] }]);
  expect(text).toContain('No check has told anything yet.');
  expect(text).not.toMatch(/\d %/);
});

test('whether the runs are known is said', () => {
  expect(page(TELLING)).toContain('When the monitor ran is not known here');
  expect(page(TELLING, { runsKnown: true, ranAt: NOW })).not.toContain('not known here');
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
    expect(shown.test(page(TELLING, more))).toBe(isShown);
  });

  test('is not shown over nothing', () => {
    expect(shown.test(page([], { runsKnown: true }))).toBe(false);
  });
});
