// The history's branch in the GitHub stand-in as people meet it, and the list of workflow runs that the emulator lacks.

import type { Reply } from '../call.ts';
import { json } from '../service.ts';
import { OWNER } from './answers.ts';
import type { Repository } from './repository.ts';

const BRANCH = 'whatsapp-token-history';

export interface HistoryBranch {
  /** The text of each file by its path; nothing where there is no branch. */
  files(): Promise<Record<string, string>>;
  /** The messages of its commits, newest first. */
  commits(): Promise<string[]>;
  /** A person commits files; `rewrite` throws away what was there before. */
  commit(files: Record<string, string>, how?: 'rewrite'): Promise<void>;
  delete(): Promise<void>;
}

/** A run of a workflow as the list shows it. */
export interface WorkflowRun {
  startedAt: Date;
  /** `success`, `failure`, `cancelled`, …; `null` while it runs. */
  conclusion: string | null;
  /** What started it; `schedule` unless said. */
  event?: string;
}

export function openHistoryBranch({ ask, forward }: Repository, root: string): HistoryBranch {
  async function findHead(): Promise<string | undefined> {
    const reply = await forward(OWNER, 'GET', `${root}/git/ref/heads/${BRANCH}`);
    return reply.status === 404 ? undefined : JSON.parse(reply.body).object.sha;
  }
  return {
    async files() {
      const head = await findHead();
      if (!head) return {};
      const { tree } = await ask<{ tree: { path: string; type: string; sha: string }[] }>(
        OWNER,
        'GET',
        `/git/trees/${head}?recursive=1`,
      );
      const blobs = tree.filter(({ type }) => type === 'blob');
      const texts = blobs.map(async ({ path, sha }) => {
        const { content } = await ask<{ content: string }>(OWNER, 'GET', `/git/blobs/${sha}`);
        return [path, Buffer.from(content, 'base64').toString('utf8')];
      });
      return Object.fromEntries(await Promise.all(texts));
    },
    async commits() {
      const messages: string[] = [];
      for (let sha = await findHead(); sha; ) {
        const { message, parents } = await ask<{ message: string; parents: { sha: string }[] }>(
          OWNER,
          'GET',
          `/git/commits/${sha}`,
        );
        messages.push(message);
        sha = parents[0]?.sha;
      }
      return messages;
    },
    async commit(files, how) {
      const head = await findHead();
      const kept = how === 'rewrite' ? undefined : head;
      const entries = Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
      const base = kept && (await ask<{ tree: { sha: string } }>(OWNER, 'GET', `/git/commits/${kept}`)).tree.sha;
      const tree = await ask<{ sha: string }>(OWNER, 'POST', '/git/trees', {
        tree: entries,
        ...(base ? { base_tree: base } : {}),
      });
      const commit = { message: 'by hand', tree: tree.sha, parents: kept ? [kept] : [] };
      const { sha } = await ask<{ sha: string }>(OWNER, 'POST', '/git/commits', commit);
      if (head) await ask(OWNER, 'PATCH', `/git/refs/heads/${BRANCH}`, { sha, force: true });
      else await ask(OWNER, 'POST', '/git/refs', { ref: `refs/heads/${BRANCH}`, sha });
    },
    delete: async () => void (await ask(OWNER, 'DELETE', `/git/refs/heads/${BRANCH}`)),
  };
}

const MOST_SHOWN = 1024 * 1024;

/** Of a file over 1 MB the contents are left out. https://docs.github.com/en/rest/repos/contents#get-repository-content */
export function withholdLarge(reply: Reply): Reply {
  if (reply.status !== 200) return reply;
  const file = JSON.parse(reply.body);
  if (!(file.size > MOST_SHOWN)) return reply;
  return { ...reply, body: JSON.stringify({ ...file, content: '', encoding: 'none' }) };
}

/** Newest first, a page at a time. https://docs.github.com/en/rest/actions/workflow-runs */
export function listRuns(runs: readonly WorkflowRun[], query: URLSearchParams): Reply {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const wanted = query.get('event');
  const found = runs.filter(({ event = 'schedule' }) => wanted === null || event === wanted);
  const newest = found.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const shown = newest
    .slice((page - 1) * size, page * size)
    .map(({ startedAt, conclusion, event = 'schedule' }, index) => ({
      id: index + 1,
      status: conclusion ? 'completed' : 'in_progress',
      conclusion,
      event,
      created_at: startedAt,
      run_started_at: startedAt,
    }));
  return json(200, { total_count: found.length, workflow_runs: shown });
}
