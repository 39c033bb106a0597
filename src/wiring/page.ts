// The page on the real adapters: where histories are read, what draws, and where the page is put.
import { HISTORY_FOLDER } from '../core/history/history.ts';
import type { PageLinks } from '../core/page/bot-section.ts';
import type { ConsoleLine } from '../core/report/console.ts';
import { DAY_MS, MINUTE_MS } from '../core/time.ts';
import { SetupError } from '../errors.ts';
import type { ReadHistories, RunLog } from '../ports.ts';
import type { Secrets } from '../secret.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import { openHttp } from './connections.ts';
import type { Runtime } from './runtime.ts';
import { clock, loadHistory } from './wiring.ts';

/** What became of the page, told, and how it ended. */
export interface PageOutcome {
  lines: readonly ConsoleLine[];
  is: 'made' | 'outage' | 'fault';
}

/** Makes the page and puts it into its folder. Whatever that needs is loaded only here. */
export async function publishPage(settings: PageSettings, secrets: Secrets, runtime: Runtime): Promise<PageOutcome> {
  const [{ describeFailure, describePage, makePage }, { writePage }, readHistories] = await Promise.all([
    import('../page.ts'),
    import('../adapters/page/folder.ts'),
    openHistories(settings, secrets, runtime),
  ]);
  const { intervalMs, folder } = settings;
  try {
    const links = linksOf(settings, runtime);
    const page = await makePage(
      { readHistories, now: clock.now(), intervalMs, ...(links ? { links } : {}) },
      clock.deadline(READ_HISTORIES_MS),
    );
    await writePage(folder, page.files);
    return { lines: describePage(page, folder), is: 'made' };
  } catch (error) {
    return describeFailure(error);
  }
}

const READ_HISTORIES_MS = MINUTE_MS;

/** Workflows lie where this one runs, else beside the issues, as for the links of an issue. */
function linksOf({ repo, updateWorkflow }: PageSettings, { serverUrl, repository }: Runtime): PageLinks | undefined {
  if (!repo) return undefined;
  return {
    issues: `${serverUrl}/${repo}/issues`,
    replace: `${serverUrl}/${repository ?? repo}/actions/workflows/${updateWorkflow}`,
  };
}

/** Where the histories come from: a folder or a file of this machine, or the branch of the repository. */
async function openHistories(
  { history, github }: PageSettings,
  secrets: Secrets,
  runtime: Runtime,
): Promise<ReadHistories> {
  if (history) return (await import('../adapters/page/folder.ts')).readHistoriesIn(history);
  if (!github) return async () => ({ files: {} });
  const { clean, redact } = secrets;
  const { fetch } = openHttp(runtime, secrets);
  const store = loadHistory({ ...github, apiUrl: runtime.githubApiUrl, fetch, clean, redact });
  return async (signal) => {
    const [paths, runs] = await Promise.all([store.list(signal), listRuns(store, github.monitorWorkflow, signal)]);
    const { files } = await store.read(paths, signal);
    const texts = Object.entries(files).map(([path, { text }]) => [path.slice(HISTORY_FOLDER.length), text]);
    return { files: Object.fromEntries(texts), ...(runs ? { runs } : {}) };
  };
}

/** A little more than the page shows. */
const RUNS_MS = 91 * DAY_MS;

/** Where the list is refused, when the monitor ran is not known. */
async function listRuns(runs: RunLog, workflow: string, signal: AbortSignal): Promise<Date[] | undefined> {
  try {
    const since = new Date(clock.now().getTime() - RUNS_MS);
    return (await runs.listRuns(workflow, { since }, signal)).map(({ at }) => at);
  } catch (error) {
    if (error instanceof SetupError) return undefined;
    throw error;
  }
}
