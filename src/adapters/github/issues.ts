// The issues of one repository, on @octokit/rest: GitHub's dialect in, our words out.
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit, type RestEndpointMethodTypes } from '@octokit/rest';
import type { WorkflowState } from '../../core/doctor/github.ts';
import type { Issue } from '../../core/incident/issue.ts';
import type { IssueStep } from '../../core/incident/plan.ts';
import { Outage, SetupFault } from '../../errors.ts';
import type { Issues, WrittenIssue } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import type { Fetch } from '../http/client.ts';
import { assigneesRefused, translate, unusable } from './faults.ts';

/** Reads of one kind stop after so many pages of 100. */
const MAX_PAGES = 10;
/** A rate limit that asks for a longer pause is left to the next run. Seconds. */
const MAX_PAUSE_S = 10;

export interface GitHubOptions {
  token: Secret;
  /** `https://api.github.com`, or that of a GitHub Enterprise Server: octokit does not read it by itself. */
  apiUrl: string;
  owner: string;
  repo: string;
  fetch: Fetch;
  /** Redacts and neutralises remote text. */
  clean(text: string): string;
  /** Redacts what goes out. */
  redact(text: string): string;
  /** Somebody else keeps GitHub's limit of writes, for many bots at once: octokit's own would take three seconds each. */
  isPaced?: boolean;
}

/** What of GitHub is used. */
export interface GitHub {
  issues: Issues;
  /** Starts a workflow by its file name. Throws like `Issues`. */
  startWorkflow(file: string, branch: string, signal: AbortSignal): Promise<void>;
  /** How a workflow stands, by its file name. Throws like `Issues`. */
  readWorkflow(file: string, signal: AbortSignal): Promise<WorkflowState>;
}

/** What a refusal means where a workflow was asked for. Whether the repository is there, reading its issues shows. */
const WORKFLOW_REFUSED: Record<string, WorkflowState> = { REPOSITORY_NOT_FOUND: 'missing', ISSUES_FORBIDDEN: 'hidden' };

type Listed = RestEndpointMethodTypes['issues']['listForRepo']['response']['data'][number];
type Answer<T> = { status: number; data: T };

export function createGitHub(options: GitHubOptions): GitHub {
  const { owner, repo, redact } = options;
  const { issues: api, actions } = createOctokit(options);

  /** Runs one call inside the deadline and translates what goes wrong. */
  async function call<T>(
    what: { number?: number; signal: AbortSignal },
    run: (request: { signal: AbortSignal }) => Promise<Answer<T>>,
  ): Promise<T> {
    const { signal } = what;
    try {
      const answer = await Promise.race([run({ signal }), aborted(signal)]);
      // Octokit takes a redirect for a success; we don't follow one: that issue is in another repository now.
      if (answer.status >= 300) throw Object.assign(new Error('moved'), { status: answer.status });
      return answer.data;
    } catch (error) {
      throw translate(error, what.number, options);
    }
  }

  async function list(
    query: { state: 'open' | 'closed'; labels?: string; sort?: 'updated' },
    pages: number,
    signal: AbortSignal,
  ): Promise<Issue[]> {
    const found: Issue[] = [];
    for (let page = 1; page <= pages; page++) {
      const data = await call({ signal }, (request) =>
        api.listForRepo({ owner, repo, ...query, per_page: 100, page, request }),
      );
      if (!Array.isArray(data)) throw new Outage('GitHub', unusable('a list of issues was expected'));
      found.push(...data.filter((issue) => !issue.pull_request).map(toIssue));
      if (data.length < 100) break;
    }
    return found;
  }

  async function open(step: IssueStep & { do: 'open' }, signal: AbortSignal): Promise<WrittenIssue> {
    const { title, body, label, assignees } = step;
    const data = await call({ signal }, (request) =>
      api.create({ owner, repo, title: redact(title), body: redact(body), labels: [label], request }),
    );
    const issue = asWritten(data);
    if (assignees.length === 0) return issue;
    try {
      // A call of its own: an unknown login would make the whole creation fail.
      await call({ number: issue.number, signal }, (request) =>
        api.addAssignees({ owner, repo, issue_number: issue.number, assignees: [...assignees], request }),
      );
      return issue;
    } catch (error) {
      return { ...issue, notes: [assigneesRefused(assignees, error)] };
    }
  }

  async function apply(step: IssueStep, signal: AbortSignal): Promise<WrittenIssue> {
    if (step.do === 'open') return await open(step, signal);
    const { number } = step;
    const at = { owner, repo, issue_number: number };
    switch (step.do) {
      case 'edit': {
        const { title, body, state, stateReason } = step;
        const change = {
          ...(title ? { title: redact(title) } : {}),
          ...(body ? { body: redact(body) } : {}),
          ...(state ? { state } : {}),
          ...(stateReason ? { state_reason: stateReason } : {}),
        };
        const data = await call({ number, signal }, (request) => api.update({ ...at, ...change, request }));
        return asWritten(data);
      }
      case 'comment':
        await call({ number, signal }, (request) => api.createComment({ ...at, body: redact(step.text), request }));
        return { number, url: '', notes: [] };
      case 'label':
        await call({ number, signal }, (request) => api.addLabels({ ...at, labels: [step.label], request }));
        return { number, url: '', notes: [] };
    }
  }

  return {
    issues: {
      listOpen: ({ label }, signal) => list({ state: 'open', ...(label ? { labels: label } : {}) }, MAX_PAGES, signal),
      listClosed: ({ label }, signal) => list({ state: 'closed', labels: label, sort: 'updated' }, 1, signal),
      apply,
    },
    async readWorkflow(file, signal) {
      try {
        const workflow = await call({ signal }, (request) =>
          actions.getWorkflow({ owner, repo, workflow_id: file, request }),
        );
        return workflow.state;
      } catch (error) {
        const state = error instanceof SetupFault ? WORKFLOW_REFUSED[error.code] : undefined;
        if (state === undefined) throw error;
        return state;
      }
    },
    async startWorkflow(file, branch, signal) {
      try {
        await call({ signal }, (request) =>
          actions.createWorkflowDispatch({ owner, repo, workflow_id: file, ref: branch, request }),
        );
      } catch (error) {
        if (!(error instanceof SetupFault)) throw error;
        throw new SetupFault(
          'MONITOR_NOT_STARTED',
          {
            what: `The workflow ${file} could not be started, so the badge follows with its next run.`,
            why: 'The job has no `actions: write`, or the default branch has no such file with `workflow_dispatch`.',
            fix: 'Add `permissions: { actions: write }` to the job, or leave `monitor-workflow` out.',
          },
          { cause: error },
        );
      }
    },
  };
}

/**
 * GitHub's client: bounded, and repeating nothing but reads.
 * @param spaced a second between writes, as GitHub asks of who writes many issues, unless somebody else sees to it
 */
export function createOctokit({ token, apiUrl, fetch, isPaced = false }: GitHubOptions, spaced = !isPaced): Octokit {
  const goOn = (pauseSeconds: number, request: { method?: string }, _octokit: unknown, retries: number) =>
    request.method === 'GET' && pauseSeconds <= MAX_PAUSE_S && retries < 1;
  const silent = () => {};
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: token.reveal(),
    baseUrl: apiUrl,
    userAgent: 'whatsapp-token-manager',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch },
    retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: { enabled: spaced, onRateLimit: goOn, onSecondaryRateLimit: goOn },
  });
  // A write whose answer was lost may have happened: only reads are repeated.
  octokit.hook.before('request', (request) => {
    if (request.method !== 'GET') request.request = { ...request.request, retries: 0 };
  });
  return octokit;
}

function toIssue(issue: Listed): Issue {
  return {
    number: issue.number,
    url: issue.html_url,
    title: issue.title,
    body: issue.body ?? '',
    open: issue.state === 'open',
    ...(issue.state_reason ? { stateReason: issue.state_reason } : {}),
    createdAt: new Date(issue.created_at),
    ...(issue.closed_at ? { closedAt: new Date(issue.closed_at) } : {}),
    comments: issue.comments,
    labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    authorType: issue.user?.type ?? '',
    authorAssociation: issue.author_association ?? 'NONE',
  };
}

/** Anything may come from a proxy on the way; the issue is then seen again by the next run. */
function asWritten(data: unknown): WrittenIssue {
  const { number, html_url: url } = Object(data) as Partial<Listed>;
  if (typeof number !== 'number' || typeof url !== 'string')
    throw new Outage('GitHub', unusable('an issue was expected'));
  return { number, url, notes: [] };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new Outage('GitHub', unusable('it took too long')));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}
