// The page in a real browser: nobody is asked for anything, everybody can read it, and it knows when it is old.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type * as Playwright from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { makeBots, makeRuns, NOW, TELLING } from '../../sandbox/histories.ts';
import { type History, printHistory } from '../../src/core/history/history.ts';
import { makePage } from '../../src/page.ts';
import { findTool, loadTool } from '../../tools/load.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ORIGIN = 'http://page.test';
const REPOSITORY = 'https://github.com/octo/bot';
const MINUTE = 60_000;

/** A made-up server: the page's own files, and a list of everything else that was asked for. */
interface Visit {
  tab: Page;
  asked: string[];
  complaints: string[];
}

let browser: Browser;
let pages: Record<'none' | 'one' | 'three' | 'hundred', Readonly<Record<string, string>>>;

/** In the way of jest: a suite that cannot run says why, and is counted as skipped. */
const missing = existsSync(CHROMIUM)
  ? findTool('playwright-core')
    ? undefined
    : 'playwright-core is not installed. Run `npm run tools`.'
  : `there is no Chromium at ${CHROMIUM}. Name one in CHROMIUM.`;
const withChromium = missing ? describe.skip : describe;
if (missing) console.warn(`Skipped: ${missing}`);

async function make(histories: readonly History[]) {
  const files = Object.fromEntries(histories.map((history) => [`${history.bot}.json`, printHistory(history)]));
  const readHistories = async () => ({ files, runs: makeRuns() });
  const links = { issues: `${REPOSITORY}/issues`, replace: `${REPOSITORY}/actions/workflows/update-token.yml` };
  const ports = { readHistories, now: NOW, intervalMs: 30 * MINUTE, links };
  return (await makePage(ports, AbortSignal.timeout(30_000))).files;
}

async function visit(
  which: keyof typeof pages,
  { laterMs = 5 * MINUTE, ...options }: BrowserContextOptions & { laterMs?: number },
  look: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'UTC', locale: 'en-GB', ...options });
  try {
    const tab = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      asked.push(url.href);
      const body = pages[which][url.pathname.slice(1) || 'index.html'];
      if (url.origin !== ORIGIN || body === undefined) return await route.abort();
      const contentType = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[
        url.pathname.split('.')[1] ?? 'html'
      ];
      await route.fulfill({ body, contentType: contentType ?? 'text/html' });
    });
    await tab.clock.setFixedTime(new Date(NOW.getTime() + laterMs));
    await tab.goto(ORIGIN);
    await look({ tab, asked, complaints });
  } finally {
    await context.close();
  }
}

const day = (tab: Page) => tab.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);

/** The text that is seen, which leaves out what is hidden. */
const shown = (tab: Page, selector: string) =>
  tab.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).innerText`);

/** What axe finds. It is put in past the page's own policy, which keeps scripts of others out. */
async function violations(tab: Page): Promise<unknown[]> {
  await tab.evaluate(readFileSync(findTool('axe-core/axe.min.js') ?? '', 'utf8'));
  const found = await tab.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run({ resultTypes: ['violations'] })`,
  );
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

withChromium('the page in Chromium', () => {
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
    browser = await loadTool<typeof Playwright>('playwright-core').chromium.launch({ executablePath: CHROMIUM, args });
    const [none, one, three, hundred] = await Promise.all([[], TELLING.slice(1, 2), TELLING, makeBots(100)].map(make));
    pages = { none, one, three, hundred } as typeof pages;
  }, 60_000);
  afterAll(async () => await browser.close());

  const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
  const looks = (['none', 'one', 'three', 'hundred'] as const).flatMap((which) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      (['desktop', 'phone'] as const).map((size) => [which, scheme, size] as const),
    ),
  );
  test.each(looks)('%s, %s, on a %s: readable for everybody', async (which, colorScheme, size) => {
    // Three hours later as well, when the banner of an old page is shown.
    for (const laterMs of which === 'hundred' ? [5 * MINUTE] : [5 * MINUTE, 180 * MINUTE])
      await visit(which, { colorScheme, viewport: SIZES[size], laterMs }, async ({ tab }) => {
        // All bots are alike to axe, which takes half a minute for a hundred: of each kind the first ones stay.
        await tab.evaluate(
          `document.querySelectorAll('article:nth-of-type(n + 7)').forEach((bot) => { bot.remove(); })`,
        );
        const isWide = () => tab.evaluate('document.documentElement.scrollWidth > window.innerWidth');
        expect([await isWide(), await violations(tab)]).toEqual([false, []]);
        await tab.evaluate(`document.querySelectorAll('details').forEach((part) => { part.open = true; })`);
        expect([await isWide(), await violations(tab)]).toEqual([false, []]);
      });
  });

  test('asks for its own three files, and for nothing else', async () => {
    await visit('three', {}, async ({ tab, asked, complaints }) => {
      for (const part of await tab.locator('summary').all()) await part.click();
      await tab.waitForTimeout(200);
      expect(asked.map((url) => url.replace(ORIGIN, '')).sort()).toEqual(['/', '/script.js', '/style.css']);
      expect(complaints).toEqual([]);
    });
  });

  test('lets nothing be loaded, run or sent elsewhere, even where it got in', async () => {
    await visit('three', {}, async ({ tab, asked, complaints }) => {
      await tab.evaluate(`
        document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/a.png"><p style="color: red">x</p>');
        const script = document.createElement('script');
        script.src = 'https://example.org/b.js';
        document.body.append(script);
        fetch('https://example.org/c').catch(() => {});`);
      await tab.waitForTimeout(200);
      expect(asked).toHaveLength(3);
      expect(complaints.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(4);
    });
  });

  test('is walked through by keyboard, and what is opened stays open', async () => {
    await visit('three', {}, async ({ tab }) => {
      const focused = () => tab.evaluate<string>(`document.activeElement.textContent.trim().replace(/\\s+/g, ' ')`);
      await tab.keyboard.press('Tab');
      const outline = () => tab.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(await focused()).toBe('Skip to the bots');
      await tab.keyboard.press('Enter');
      for (const label of ['Replace the token', 'Open the issue']) {
        await tab.keyboard.press('Tab');
        expect([await focused(), await outline()]).toEqual([label, 'solid']);
      }
      await tab.keyboard.press('Tab');
      expect([await day(tab), await outline()]).toEqual(['Tue, 24 Nov 2026: down 41 min, up 8 h 36 min', 'solid']);
      await tab.keyboard.press('Tab');
      expect(await focused()).toBe('Uptime and incidents');
      await tab.keyboard.press('Enter');
      expect(await tab.getByText('The token was replaced.').first().isVisible()).toBe(true);
      await tab.keyboard.press('Tab');
      expect(await focused()).toBe('Issue #23');
    });
  });

  test('a row that is well opens on demand, by keyboard as well', async () => {
    await visit('three', {}, async ({ tab }) => {
      const row = tab.locator('#bot-shop');
      const more = row.getByText('What you need to do');
      expect([await row.getByText('46 days left').isVisible(), await more.isVisible()]).toEqual([true, false]);
      await row.locator('summary').first().focus();
      await tab.keyboard.press('Enter');
      expect(await more.isVisible()).toBe(true);
      const drawn = await tab.evaluate(`document.querySelector('#bot-shop .strip use').getBBox().width`);
      expect(drawn).toBeGreaterThan(890);
    });
  });

  describe('the strip', () => {
    test('is walked through with the arrow keys, and tells each day with its date', async () => {
      await visit('three', {}, async ({ tab }) => {
        await tab.locator('#bot-support .days li').last().focus();
        await tab.keyboard.press('ArrowLeft');
        expect(await day(tab)).toBe('Mon, 23 Nov 2026: up');
        const bubble = await tab.evaluate(`getComputedStyle(document.activeElement, '::after').content`);
        expect(bubble).toBe('"Mon, 23 Nov 2026: up"');
        await tab.keyboard.press('Home');
        expect(await day(tab)).toBe('Thu, 27 Aug 2026: not monitored');
        await tab.keyboard.press('ArrowLeft');
        expect(await day(tab)).toBe('Thu, 27 Aug 2026: not monitored');
        await tab.keyboard.press('End');
        expect(await day(tab)).toMatch(/^Tue, 24 Nov 2026/);
      });
    });

    test('can be reached without a script, day by day', async () => {
      await visit('three', { javaScriptEnabled: false }, async ({ tab }) => {
        expect(await tab.locator('#bot-support .days li[tabindex="0"]').count()).toBe(90);
      });
    });

    test('has thirty days on a phone, and wider ones', async () => {
      const widthOf = async (tab: Page) =>
        (await tab.locator('#bot-support .days li').last().boundingBox())?.width ?? 0;
      await visit('three', { viewport: SIZES.phone }, async ({ tab }) => {
        expect(await tab.locator('#bot-support .days li:visible').count()).toBe(30);
        expect(await widthOf(tab)).toBeGreaterThan(9);
        expect(await shown(tab, '#bot-support figcaption')).toBe('Last 30 days');
        await tab.locator('#bot-support .days li').last().focus();
        await tab.keyboard.press('Home');
        expect(await day(tab)).toMatch(/^Mon, 26 Oct 2026/);
        // Wherever a day stands, what it tells stays on the screen.
        for (const index of [61, 68, 75, 76, 83, 90]) {
          const long = `document.querySelector('#bot-support .days li:nth-child(${index})')`;
          await tab.evaluate(
            `${long}.setAttribute('aria-label', 'Wed, 25 Nov 2026: down 10 h 10 min, up 10 h 10 min, not monitored 3 h')`,
          );
          await tab.evaluate(`${long}.focus()`);
          expect(await tab.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
        }
      });
      await visit('three', { viewport: SIZES.desktop }, async ({ tab }) => {
        expect(await tab.locator('#bot-support .days li:visible').count()).toBe(90);
        expect(await shown(tab, '#bot-support figcaption')).toBe('Last 90 days');
      });
    });
  });

  test('the feed is what an XML parser takes for one, and the page names it', async () => {
    await visit('hundred', {}, async ({ tab }) => {
      const href = await tab.locator('link[type="application/atom+xml"]').getAttribute('href');
      expect(href).toBe('feed.xml');
      const told = await tab.evaluate<unknown[]>(`(() => {
        const feed = new DOMParser().parseFromString(${JSON.stringify(pages.hundred['feed.xml'])}, 'application/xml');
        const atom = (name) => feed.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name).length;
        return [feed.querySelector('parsererror')?.textContent, ...['entry', 'id', 'title', 'updated', 'link'].map(atom)];
      })()`);
      expect(told).toEqual([undefined, 50, 51, 51, 51, 52]);
    });
  });

  describe('its age', () => {
    const banner = (tab: Page) => tab.getByText('This page is out of date.');

    test('is told by the clock of the reader', async () => {
      await visit('three', { laterMs: 12 * MINUTE }, async ({ tab }) => {
        expect(await tab.locator('.made').textContent()).toContain('12 min ago');
        expect(await banner(tab).isVisible()).toBe(false);
        expect(await shown(tab, '.verdict')).toBe('1 of 3 bots is down.');
        expect(await tab.title()).toBe('1 of 3 bots is down · WhatsApp tokens');
      });
    });

    test('is told in large letters after two intervals', async () => {
      await visit('three', { laterMs: 61 * MINUTE }, async ({ tab }) => {
        expect(await banner(tab).isVisible()).toBe(true);
        // What it says is of the past, in its words, its title and its icon.
        expect(await shown(tab, '.verdict')).toBe('Last known: 1 of 3 bots is down.');
        expect(await shown(tab, '#bot-support .badge')).toBe('Last known: Down');
        expect(await shown(tab, '#bot-support .now')).toMatch(/^Last known: The token expired\./);
        expect(await tab.getByText('46 days left').isVisible()).toBe(false);
        expect(await tab.title()).toBe('Out of date · 1 of 3 bots is down · WhatsApp tokens');
        expect(await tab.locator('link[rel="icon"]').getAttribute('href')).toContain('%236b757e');
        const size = await tab.evaluate(`parseFloat(getComputedStyle(document.querySelector('.loud')).fontSize)`);
        expect(size).toBeGreaterThanOrEqual(36);
      });
    });

    test('comes up on a page that stays open', async () => {
      await visit('three', {}, async ({ tab }) => {
        expect(await banner(tab).isVisible()).toBe(false);
        await tab.clock.install({ time: new Date(NOW.getTime() + 50 * MINUTE) });
        await tab.reload();
        expect(await banner(tab).isVisible()).toBe(false);
        await tab.clock.fastForward(20 * MINUTE);
        expect(await banner(tab).isVisible()).toBe(true);
      });
    });
  });

  test('tells times in the zone of the reader, then in UTC', async () => {
    await visit('three', { timezoneId: 'Asia/Kolkata' }, async ({ tab }) => {
      expect(await tab.locator('.made time').first().textContent()).toMatch(/^2026-11-24 14:47 \S+ \(09:17 UTC\)$/);
    });
    await visit('three', { timezoneId: 'Pacific/Auckland' }, async ({ tab }) => {
      expect(await tab.locator('#bot-support .now time').textContent()).toMatch(/^2026-11-24 21:36 \S+ \(08:36 UTC\)$/);
      expect(await tab.locator('#bot-bookings .needs time').first().textContent()).toMatch(
        /^2026-11-29 22:17 \S+ \(09:17 UTC\)$/,
      );
    });
    // The day is another one there.
    await visit('three', { timezoneId: 'Pacific/Honolulu' }, async ({ tab }) => {
      const time = tab.locator('#bot-support .now time');
      expect(await time.textContent()).toMatch(/^2026-11-23 22:36 \S+ \(2026-11-24 08:36 UTC\)$/);
    });
    await visit('three', { timezoneId: 'UTC' }, async ({ tab }) => {
      expect(await tab.locator('.made time').first().textContent()).toBe('2026-11-24 09:17 UTC');
    });
  });

  test('without JavaScript it shows everything but that, and says when it was made', async () => {
    await visit('three', { javaScriptEnabled: false }, async ({ tab, asked }) => {
      expect(await tab.locator('article').count()).toBe(3);
      expect(await tab.locator('.by-clock').textContent()).toContain('describes 2026-11-24 09:17 UTC');
      expect(await tab.locator('.by-clock').isVisible()).toBe(true);
      expect(await tab.locator('summary').first().isVisible()).toBe(true);
      expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
    });
  });

  test('every picture has words', async () => {
    await visit('hundred', {}, async ({ tab }) => {
      expect(await tab.locator('img, svg:not([aria-hidden])').count()).toBe(0);
      const strips = await tab
        .locator('.days')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
      expect(strips).toHaveLength(100);
      for (const words of strips) expect(words).toMatch(/^The last 90 days of bot-\d{3}: .*not monitored\.$/);
    });
  });
});
