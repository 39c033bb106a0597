// What a simulated life leaves behind for the page: the history that its monitor kept, and when that ran.

import { HISTORY_FOLDER, historyPath } from '../../src/core/history/history.ts';
import { makePage, type Page } from '../../src/page.ts';
import type { StoredHistories } from '../../src/ports.ts';
import { SimulatedHistory } from './history.ts';
import { type Events, type Life, live } from './simulate.ts';
import { MINUTE } from './time.ts';

/** As the example workflows have it. */
export const INTERVAL_MS = 30 * MINUTE;

export interface RememberedLife {
  events: Events;
  /** As the page reads it, the list of runs included. */
  stored: StoredHistories;
}

export async function remember(life: Life): Promise<RememberedLife> {
  const store = new SimulatedHistory();
  const events = await live(life, store);
  const { text = '' } = (await store.read()).files[historyPath('bot')] ?? {};
  const runs = events.checks.map((time) => new Date(time));
  return { events, stored: { files: { [historyPath('bot').slice(HISTORY_FOLDER.length)]: text }, runs } };
}

/** The page as it is at the end of that life. */
export async function makeSimulatedPage({ events, stored }: RememberedLife): Promise<Page> {
  const now = new Date(events.span.to);
  return await makePage(
    { readHistories: async () => stored, now, intervalMs: INTERVAL_MS },
    new AbortController().signal,
  );
}
