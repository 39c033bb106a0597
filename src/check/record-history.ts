// Reads the history before a verdict and adds to it afterwards, and copes with other runs and people who write as well.

import { badgePath, renderBadge } from '../core/history/badge.ts';
import { appendCheck, type CheckRecord, changeAt } from '../core/history/changes.ts';
import { brokenPath, type History, historyPath, parseHistory, printHistory } from '../core/history/history.ts';
import type { Reason } from '../core/reason.ts';
import { attempt } from '../errors.ts';
import type { HistoryCommit, HistoryReading, HistoryStore } from '../ports.ts';

/** Each time somebody else was faster, which gets rarer with every one that is done. */
const MOST_TRIES = 8;

/** What keeping a history needs of the outside world. */
export interface HistoryPorts {
  store: HistoryStore;
  /** Takes what a bot found out, where all of a run is written together. */
  later?(pass: CheckRecord): void;
}

/** What of the past is known before the verdict. */
export interface HistoryReadingOfBot {
  /** Absent where it could not be read. */
  reading?: HistoryReading;
  /** The bot's own; absent where there is none yet. */
  history?: History;
  /** Why it could not be read. */
  notes: Reason[];
}

/** The past of one bot. An outage or a refusal leaves it unknown. */
export async function readHistory(store: HistoryStore, bot: string, signal: AbortSignal): Promise<HistoryReadingOfBot> {
  const read = await attempt(readOne(store, historyPath(bot), signal));
  return read.ok ? { ...read.value, notes: [] } : { notes: [note(read.reason)] };
}

async function readOne(
  store: HistoryStore,
  path: string,
  signal: AbortSignal,
): Promise<Omit<HistoryReadingOfBot, 'notes'>> {
  const reading = await store.read([path], signal);
  const history = parseHistory(reading.files[path]?.text ?? '');
  return { reading, ...(history ? { history } : {}) };
}

/**
 * Adds what the passes of a run found out, all in one commit, where anything changed. A lost race reads again and
 * applies again. Failures become notes: they never stop a run, and the next one makes up for it.
 * @param reading what was read already; read here where it is not given
 */
export async function recordHistory(
  store: HistoryStore,
  passes: readonly CheckRecord[],
  signal: AbortSignal,
  reading?: HistoryReading,
): Promise<Reason[]> {
  const kept = await attempt(commitPasses(store, passes, signal, reading));
  return kept.ok ? kept.value : [note(kept.reason)];
}

async function commitPasses(
  store: HistoryStore,
  passes: readonly CheckRecord[],
  signal: AbortSignal,
  reading: HistoryReading | undefined,
): Promise<Reason[]> {
  const paths = passes.map(({ bot }) => historyPath(bot));
  let known = reading;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    known ??= await store.read(paths, signal);
    const { commit, notes } = planCommit(passes, known);
    if (!commit || (await store.write(commit, signal)) === 'written') return notes;
    known = undefined;
  }
  return [BUSY];
}

/** Nothing to commit where all is known already. */
function planCommit(
  passes: readonly CheckRecord[],
  { head, files }: HistoryReading,
): { commit?: HistoryCommit; notes: Reason[] } {
  const changed: Record<string, HistoryCommit['files'][string]> = {};
  const news: string[] = [];
  const notes: Reason[] = [];
  for (const pass of passes) {
    const { bot } = pass;
    const file = files[historyPath(bot)];
    const before = file && parseHistory(file.text);
    const after = appendCheck(before && { ...before, bot }, pass);
    if (!after) continue;
    if (file && !before) {
      const aside = brokenPath(bot, file.sha);
      changed[aside] = { sha: file.sha };
      notes.push(broken(historyPath(bot), aside));
    }
    const latest = after.changes.at(-1);
    changed[historyPath(bot)] = printHistory(after);
    if (latest) changed[badgePath(bot)] = renderBadge(bot, latest);
    news.push(`${bot}: ${[before && changeAt(before, pass.at)?.state, pass.state].filter(Boolean).join(' → ')}`);
  }
  if (news.length === 0) return { notes };
  return { commit: { ...(head ? { head } : {}), files: changed, message: news.join('\n') }, notes };
}

/** What is written, or was read of the past, is a help, never a condition. */
export function note(reason: Reason): Reason {
  if (reason.effect === 'own-bug') return reason;
  return { ...reason, level: reason.level === 'error' ? 'warning' : 'info' };
}

function broken(path: string, aside: string): Reason {
  return {
    code: 'HISTORY_BROKEN',
    level: 'warning',
    what: `Couldn't read ${path} on the branch whatsapp-token-history. It was renamed to ${aside}, and a new history was started.`,
    why: 'It was probably edited, or written by another program.',
    fix: 'To keep the past, fix the renamed file and give it its old name again.',
  };
}

const BUSY: Reason = {
  code: 'HISTORY_BUSY',
  level: 'info',
  what: `The history was not saved: other runs were faster ${MOST_TRIES} times in a row. The next run catches up.`,
};
