// Gathers the histories into the files of one static page.
import { readFile } from 'node:fs/promises';
import { parseHistory } from './core/history/history.ts';
import type { PageLinks } from './core/page/bot-section.ts';
import { renderFeed } from './core/page/feed.ts';
import { renderPage } from './core/page/render-page.ts';
import { computeStats } from './core/page/stats.ts';
import { plural } from './core/page/words.ts';
import { type Reason, reasonLine } from './core/reason.ts';
import type { ConsoleLine } from './core/report/console.ts';
import { ServiceUnavailableError, SetupError } from './errors.ts';
import type { PageFiles, ReadHistories } from './ports.ts';

// One literal address each: the bundler then carries the files along.
const ASSETS = {
  'style.css': new URL('../assets/style.css', import.meta.url),
  'script.js': new URL('../assets/script.js', import.meta.url),
};

export interface Page {
  /** Texts by file name, all in one folder. */
  files: PageFiles;
  bots: number;
  /** Names of files that hold no history. */
  unreadable: readonly string[];
  runsKnown: boolean;
}

/** Throws what `readHistories` throws. */
export async function makePage(
  {
    readHistories,
    now,
    intervalMs,
    links,
  }: { readHistories: ReadHistories; now: Date; intervalMs: number; links?: PageLinks },
  signal: AbortSignal,
): Promise<Page> {
  const { files, runs } = await readHistories(signal);
  const unreadable: string[] = [];
  const watching = { ...(runs ? { runs } : {}), intervalMs };
  const bots = Object.entries(files).flatMap(([name, text]) => {
    const history = parseHistory(text);
    if (!history) unreadable.push(name);
    return history ? [computeStats(history, watching, now)] : [];
  });
  const ranAt = runs?.filter((run) => run <= now).toSorted((a, b) => b.getTime() - a.getTime())[0];
  const where = links ? { links } : {};
  const index = renderPage({
    bots,
    unreadable,
    madeAt: now,
    ...(ranAt ? { ranAt } : {}),
    runsKnown: runs !== undefined,
    intervalMs,
    ...where,
  });
  const feed = renderFeed({ bots, madeAt: now, ...where });
  const assets = await Promise.all(
    Object.entries(ASSETS).map(async ([name, url]) => [name, await readFile(url, 'utf8')] as const),
  );
  return {
    files: { 'index.html': index, 'feed.xml': feed, ...Object.fromEntries(assets) },
    bots: bots.length,
    unreadable,
    runsKnown: runs !== undefined,
  };
}

/** What is said once it is written. */
export function describePage({ bots, unreadable, runsKnown }: Page, folder: string): ConsoleLine[] {
  const lines: ConsoleLine[] = [{ level: 'info', text: `page  ${plural(bots, 'bot')}, in ${folder}/index.html` }];
  if (!runsKnown)
    lines.push({
      level: 'info',
      text: 'When the monitor ran is unknown, so all time since its first check counts as monitored.',
    });
  for (const name of unreadable) {
    const what = `${/^[\w.-]{1,60}$/.test(name) ? name : 'A file'} ${UNREADABLE.what}`;
    lines.push({ level: UNREADABLE.level, text: reasonLine({ ...UNREADABLE, what }) });
  }
  return lines;
}

const UNREADABLE = {
  code: 'HISTORY_UNREADABLE',
  level: 'warning',
  what: 'holds no readable history, so its bot is not on the page.',
  why: 'It may have been edited, or written by a newer version.',
  fix: 'Restore it from an earlier commit of its branch, or remove it.',
} as const satisfies Reason;

/** What kept the page from being made. Rethrows a bug of ours and a wrong call. */
export function describeFailure(error: unknown): { lines: ConsoleLine[]; is: 'outage' | 'fault' } {
  if (error instanceof SetupError) {
    const { code, message, why, fix } = error;
    const text = reasonLine({ code, what: message, fix, ...(why ? { why } : {}) });
    return { lines: [{ level: 'error', text }], is: 'fault' };
  }
  if (!(error instanceof ServiceUnavailableError)) throw error;
  const text = `${error.service.toUpperCase()}_UNAVAILABLE: ${error.message} The page was not made. What to do: run it again in a few minutes.`;
  return { lines: [{ level: 'warning', text }], is: 'outage' };
}
