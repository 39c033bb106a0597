// The history's branch through GitHub's git data API, and GitHub's own list of runs.
import type { MonitorRun } from '../../core/cadence.ts';
import { HISTORY_BRANCH, isHistoryPath } from '../../core/history/history.ts';
import { type Clean, toWord } from '../../core/sanitize.ts';
import { ServiceUnavailableError } from '../../errors.ts';
import type { HistoryFolder, HistoryStore, RunLog, StoredFile } from '../../ports.ts';
import { createOctokit, type GitHubOptions } from './client.ts';
import { historyUnread, translateHistory, translateRuns } from './history-faults.ts';

const REF = `heads/${HISTORY_BRANCH}`;
const PAGE = 100;
const SHA = /^[0-9a-f]{40,64}$/;
/** More runs than three months at the shortest interval have. */
const MAX_PAGES = 300;
/** A run that was cancelled or skipped has looked at nothing. */
const LOOKED = new Set(['success', 'failure', 'timed_out']);

export function createGitHubHistory(options: GitHubOptions): HistoryStore & HistoryFolder & RunLog {
  const { owner, repo } = options;
  // Three small writes make one commit, and that is all of a run.
  const { git, repos, actions } = createOctokit(options, false);
  const at = { owner, repo };

  async function readFile(path: string, head: string, signal: AbortSignal): Promise<StoredFile | undefined> {
    const answer = await absent(repos.getContent({ ...at, path, ref: head, request: { signal } }));
    if (!answer || Array.isArray(answer.data) || answer.data.type !== 'file') return undefined;
    const { sha, encoding } = answer.data;
    // Of a file over 1 MB the contents are left out.
    const { content } =
      encoding === 'base64' ? answer.data : (await git.getBlob({ ...at, file_sha: sha, request: { signal } })).data;
    if (typeof content !== 'string') throw new TypeError('no file');
    return { text: Buffer.from(content, 'base64').toString('utf8'), sha: shaOf(answer.data) };
  }

  return {
    list: (signal) =>
      asked(options, signal, async () => {
        const ref = await absent(git.getRef({ ...at, ref: REF, request: { signal } }));
        if (!ref) return [];
        const head = { tree_sha: shaOf(ref.data.object), recursive: 'true', request: { signal } };
        const { tree } = (await git.getTree({ ...at, ...head })).data;
        return tree.map(({ path }) => path).filter(isHistoryPath);
      }),

    read: (paths, signal) =>
      asked(options, signal, async () => {
        const ref = await absent(git.getRef({ ...at, ref: REF, request: { signal } }));
        if (!ref) return { files: {} };
        const head = shaOf(ref.data.object);
        const files = await Promise.all(paths.map(async (path) => [path, await readFile(path, head, signal)] as const));
        return { head, files: Object.fromEntries(files.flatMap(([path, file]) => (file ? [[path, file]] : []))) };
      }),

    write: ({ head, files, message }, signal) =>
      asked(options, signal, async () => {
        const request = { signal };
        const base = head && shaOf((await git.getCommit({ ...at, commit_sha: head, request })).data.tree);
        const entries = Object.entries(files).map(([path, file]) => ({
          path,
          mode: '100644' as const,
          type: 'blob' as const,
          ...(typeof file === 'string' ? { content: file } : { sha: file.sha }),
        }));
        const tree = await git.createTree({ ...at, ...(base ? { base_tree: base } : {}), tree: entries, request });
        const commit = { message, tree: shaOf(tree.data), parents: head ? [head] : [] };
        const sha = shaOf((await git.createCommit({ ...at, ...commit, request })).data);
        try {
          if (head) await git.updateRef({ ...at, ref: REF, sha, force: false, request });
          else await git.createRef({ ...at, ref: `refs/${REF}`, sha, request });
          return 'written';
        } catch (error) {
          if (wasLate(error)) return 'lost';
          throw error;
        }
      }),

    listRuns: (workflow, { since, newest }, signal) =>
      asked(
        options,
        signal,
        async () => {
          const found: MonitorRun[] = [];
          for (let page = 1; page <= MAX_PAGES; page++) {
            // Without a filter by time, with which GitHub lists no more than a thousand. Newest first.
            const { data } = await actions.listWorkflowRuns({
              ...at,
              workflow_id: workflow,
              per_page: newest ?? PAGE,
              page,
              // A check does without, rather than waiting for another try.
              request: { signal, ...(newest ? { retries: 0 } : {}) },
            });
            for (const { conclusion, run_started_at, created_at, event } of data.workflow_runs) {
              const at = new Date(run_started_at ?? created_at);
              if (LOOKED.has(conclusion ?? '')) found.push({ at, isScheduled: event === 'schedule' });
            }
            const oldest = data.workflow_runs.at(-1);
            if (newest || data.workflow_runs.length < PAGE || !oldest || new Date(oldest.created_at) < since) break;
          }
          return found.filter(({ at }) => at >= since);
        },
        translateRuns,
      ),
  };
}

/** What is built on must be there: the answer may have come from something on the way. */
function shaOf({ sha }: { sha: string }): Clean {
  const name = SHA.test(sha) ? toWord(sha) : undefined;
  if (!name) throw new TypeError('no object of git');
  return name;
}

/** Runs calls inside the deadline and translates what goes wrong, also an answer of another form. */
async function asked<T>(
  options: GitHubOptions,
  signal: AbortSignal,
  run: () => Promise<T>,
  translate = translateHistory,
): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const abort = () => reject(new ServiceUnavailableError('GitHub', historyUnread('it took too long')));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    if (error instanceof TypeError)
      throw new ServiceUnavailableError('GitHub', historyUnread('an answer of another form'));
    throw translate(error, options);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Nothing where it is not there; a repository without a single commit has nothing either. */
async function absent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { status } = Object(error) as { status?: number };
    if (status === 404 || status === 409) return undefined;
    throw error;
  }
}

/** Another run has moved the branch, made it, or somebody deleted it. */
function wasLate(error: unknown): boolean {
  const { status, message = '' } = Object(error) as { status?: number; message?: string };
  if (status === 404 || status === 409) return true;
  return status === 422 && /fast.?forward|already exists|does not exist/i.test(message);
}
