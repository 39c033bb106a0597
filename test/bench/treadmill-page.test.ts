// The page against the simulation: 90 days lived with a history, and each of its figures counted a second time from what
// really happened. Equal, not close: both know the same looks, in whole milliseconds.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { STRATEGIES } from '../../bench/treadmill/manager.ts';
import { findNoticed, findWatched, intersect, measure, type Span } from '../../bench/treadmill/noticed.ts';
import { INTERVAL_MS, makeSimulatedPage, type RememberedLife, remember } from '../../bench/treadmill/page.ts';
import { findSilences } from '../../bench/treadmill/silence.ts';
import type { Events } from '../../bench/treadmill/simulate.ts';
import { DAY, MINUTE } from '../../bench/treadmill/time.ts';
import type { TokenKind } from '../../bench/treadmill/tokens.ts';
import { type History, parseHistory } from '../../src/core/history/history.ts';
import { type BotStats, computeStats } from '../../src/core/page/stats.ts';

/** With it the bot of a sixty-day token falls silent once. */
const SEED = 5;

async function liveWith(kind: TokenKind, strategyName: string): Promise<RememberedLife> {
  const strategy = STRATEGIES.find(({ name }) => name === strategyName);
  if (!strategy) throw new Error(`There is no strategy ${strategyName}.`);
  return await remember({ kind, strategy, seed: SEED, days: 90, minutes: [17, 47] });
}

function openPage({ events, stored }: RememberedLife): { history: History; figures: BotStats } {
  const history = parseHistory(stored.files['bot.json'] ?? '');
  if (!history) throw new Error('The monitor kept no history.');
  const watching = { runs: stored.runs ?? [], intervalMs: INTERVAL_MS };
  return { history, figures: computeStats(history, watching, new Date(events.span.to)) };
}

/** The silence as the page may know it. Of days that became sums the hours are forgotten: it stands at their beginning. */
function findSilent(events: Events, { since, earlier }: BotStats): Span[] {
  const noticed = findNoticed(events).map(({ began, ended = events.span.to }) => ({ from: began, to: ended }));
  const keptFrom = earlier?.before.getTime() ?? events.span.from;
  const silent = intersect(noticed, [{ from: keptFrom, to: events.span.to }]);
  for (let day = startOfDay(events.span.from); day < keptFrom; day += DAY) {
    const sum = measure(intersect(noticed, [{ from: day, to: Math.min(day + DAY, keptFrom) }]));
    const from = Math.max(day, since.getTime());
    if (sum > 0) silent.push({ from, to: from + sum });
  }
  return silent;
}

function sumUp(events: Events, silent: readonly Span[], window: Span): BotStats['days'][number]['sums'] {
  const watched = intersect(findWatched(events), [window]);
  const silentMs = measure(intersect(silent, watched));
  const watchedMs = measure(watched);
  return { up: watchedMs - silentMs, silent: silentMs, unwatched: window.to - window.from - watchedMs };
}

function sumsOf(lengths: readonly number[]): BotStats['toRepair'] {
  const sorted = lengths.toSorted((a, b) => a - b);
  const middle = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)].map((at) => sorted[at] ?? 0);
  const median = middle.reduce((sum, each) => sum + each, 0) / 2;
  return sorted.length === 0 ? undefined : { count: sorted.length, median, longest: sorted.at(-1) ?? 0 };
}

const startOfDay = (time: number) => Math.floor(time / DAY) * DAY;

// At least one silence each, or none, so that no case shows nothing by chance.
const LIVES: [kind: TokenKind, strategy: string, silences: 'many' | 'some' | 'none'][] = [
  ['hourly', 'Check and alert only', 'many'],
  ['hourly', 'With auto-refresh', 'none'],
  ['sixty-day', 'Check and alert only', 'some'],
  ['sixty-day', 'With auto-refresh', 'none'],
];

describe.each(LIVES)('90 days of a %s token: %s', (kind, strategy, silences) => {
  let life: RememberedLife;
  let events: Events;
  let history: History;
  let figures: BotStats;
  let keptFrom: number;
  beforeAll(async () => {
    life = await liveWith(kind, strategy);
    events = life.events;
    ({ history, figures } = openPage(life));
    keptFrom = figures.earlier?.before.getTime() ?? events.span.from;
  }, 300_000);

  test('pastes and renewals', () => {
    const { cures, earlier = { pasted: 0, renewed: 0 } } = figures;
    const replacing = events.looks.filter(({ at, replaced }) => replaced && at <= events.span.to);
    const count = (by: 'paste' | 'check') => replacing.filter((look) => look.by === by).length;
    expect(cures).toEqual({
      pasted: count('paste') - earlier.pasted,
      renewed: count('check') - earlier.renewed,
      switched: 0,
      'by-itself': 0,
    });
    expect(count('paste')).toBe(events.pastes);
  });

  test('incidents: when each began, was noticed and ended, and how', () => {
    const noticed = findNoticed(events);
    expect(noticed.length > 100 ? 'many' : noticed.length > 0 ? 'some' : 'none').toBe(silences);
    const kept = noticed.filter((each) => each.noticed >= keptFrom);
    expect(figures.earlier?.incidents ?? 0).toBe(noticed.length - kept.length);
    expect(
      figures.incidents.map(({ state, causes, began, noticed, ended, cure }) => [
        state,
        ...causes,
        began.getTime(),
        noticed.getTime(),
        ended?.getTime(),
        cure,
      ]),
    ).toEqual(kept.map(({ began, noticed, ended, cure }) => ['expired', 'TOKEN_EXPIRED', began, noticed, ended, cure]));
  });

  test('time to notice and time to repair', () => {
    const kept = findNoticed(events).filter(({ noticed }) => noticed >= keptFrom);
    const late = kept.map(({ began, noticed }) => noticed - began).filter((length) => length > 0);
    expect(figures.toNotice).toEqual(sumsOf(late));
    const repaired = kept.flatMap(({ noticed, ended }) => (ended === undefined ? [] : [ended - noticed]));
    expect(figures.toRepair).toEqual(sumsOf(repaired));
  });

  test('availability of every window and of every day', () => {
    const silent = findSilent(events, figures);
    const { to } = events.span;
    const windows = { '7 days': 7, '30 days': 30, '90 days': 90 };
    expect(figures.windows).toEqual(
      Object.entries(windows).map(([name, days]) => ({
        name,
        sums: sumUp(events, silent, { from: to - days * DAY, to }),
      })),
    );
    for (const { day, sums } of figures.days) {
      const from = Math.max(Date.parse(day), events.span.from);
      expect([day, sums]).toEqual([day, sumUp(events, silent, { from, to: Math.min(Date.parse(day) + DAY, to) })]);
    }
  });

  test('days that became sums', () => {
    const noticed = findNoticed(events);
    const silent = noticed.map(({ began, ended = events.span.to }) => ({ from: began, to: ended }));
    for (const { day, silentMs, incidents } of history.days) {
      const window = { from: Date.parse(day), to: Date.parse(day) + DAY };
      const within = noticed.filter((each) => startOfDay(each.noticed) === window.from);
      expect([day, silentMs, incidents]).toEqual([day, measure(intersect(silent, [window])), within.length]);
    }
    expect(history.days.length > 0).toBe(silences === 'many');
  });

  test('the true silence is what the page tells, and what nobody could know', () => {
    const noticed = findNoticed(events);
    const known = new Set(noticed.map(({ of }) => of.from));
    const unnoticed = findSilences(events.reigns, events.span).filter(({ from }) => !known.has(from));
    for (const { from, to } of unnoticed) expect(events.looks.filter(({ at }) => at >= from && at < to)).toEqual([]);
    // From the deployment that answers to the look that sees it: one poll of the update that waits for it.
    const afterwards = noticed.map(({ of, ended = of.to }) => ended - of.to);
    for (const length of afterwards) expect(length).toBeLessThan(MINUTE);
    const silent = findSilent(events, figures);
    const unwatchedMs = measure(silent) - measure(intersect(silent, findWatched(events)));
    const unnamedMs = noticed.reduce((sum, { of, began }) => sum + began - of.from, 0);
    const told = figures.windows.find(({ name }) => name === '90 days')?.sums.silent ?? Number.NaN;
    expect(measure(findSilences(events.reigns, events.span))).toBe(
      told + measure(unnoticed) + unwatchedMs + unnamedMs - afterwards.reduce((sum, each) => sum + each, 0),
    );
  });

  test('the page itself says so', async () => {
    const { files } = await makeSimulatedPage(life);
    const text = (files['index.html'] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const { cures, incidents } = figures;
    expect(text).toContain(`Tokens replaced ${cures.pasted} manually, ${cures.renewed} automatically`);
    expect(text).toContain(incidents.length === 0 ? 'No incidents' : ` ${incidents.length} incident`);
  });
});
