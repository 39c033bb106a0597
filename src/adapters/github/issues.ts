// The issues of one repository, on @octokit/rest: GitHub's dialect in, our words out.
import type { WorkflowState } from '../../core/doctor/github.ts';
import { hasLabel, type Issue } from '../../core/incident/issue.ts';
import { mapNotes } from '../../core/incident/marker.ts';
import type { IssueStep } from '../../core/incident/plan.ts';
import { SetupError } from '../../errors.ts';
import type { Issues, WrittenIssue } from '../../ports.ts';
import { createWitness } from './authors.ts';
import { createCall, createOctokit, type GitHubOptions } from './client.ts';
import { assigneesRefused, gitHubUnavailable, labelRefused } from './faults.ts';
import { isIssueUrl, isPullRequest, parseIssue } from './parse.ts';
import { watchTokenExpiry } from './token-expiry.ts';

/** Reads of one kind stop after so many pages of 100. */
const MAX_PAGES = 10;

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

type OpenStep = IssueStep & { do: 'open' };

export function createGitHub(options: GitHubOptions): GitHub {
  const { owner, repo, token, clean, redact } = options;
  const octokit = createOctokit(options);
  const { issues: api, actions } = octokit;
  const tokenExpiresAt = watchTokenExpiry(octokit, token);
  const call = createCall(octokit, options);
  const witness = createWitness(octokit, call, options);

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
      if (!Array.isArray(data)) throw gitHubUnavailable('a list of issues was expected');
      found.push(...data.filter((each) => !isPullRequest(each)).map(expectIssue));
      if (data.length < 100) break;
    }
    return await witness.vouch(found, query.labels !== undefined, signal);
  }

  async function create({ title, body }: Pick<OpenStep, 'title' | 'body'>, labels: string[], signal: AbortSignal) {
    const data = await call({ signal }, (request) => api.create({ owner, repo, title, body, labels, request }));
    const written = asWritten(data);
    const issue = parseIssue(data);
    // It shows who we are; GitHub tells this to the workflow's token in no other way of REST.
    if (issue) witness.learn(issue.author);
    return { written, isLabelled: !issue || labels.every((label) => hasLabel(issue, label)) };
  }

  /** A refusal has written nothing, so the same may be asked once more without the label. */
  async function createLabelled(step: OpenStep, signal: AbortSignal): Promise<WrittenIssue> {
    const { label } = step;
    const noted = ({ written }: { written: WrittenIssue }) => ({
      ...written,
      notes: [labelRefused(clean(label), written.number)],
    });
    try {
      const created = await create(step, [label], signal);
      return created.isLabelled ? created.written : noted(created);
    } catch (error) {
      if (!(error instanceof SetupError) || error.code !== 'LABEL_REFUSED') throw error;
      return noted(await create(step, [], signal));
    }
  }

  async function open(step: OpenStep, signal: AbortSignal): Promise<WrittenIssue> {
    const { assignees } = step;
    const issue = await createLabelled(step, signal);
    if (assignees.length === 0) return issue;
    try {
      // A call of its own: an unknown login would make the whole creation fail.
      await call({ number: issue.number, signal }, (request) =>
        api.addAssignees({ owner, repo, issue_number: issue.number, assignees: [...assignees], request }),
      );
      return issue;
    } catch (error) {
      return { ...issue, notes: [...issue.notes, assigneesRefused(assignees, error)] };
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
          ...(title ? { title } : {}),
          ...(body ? { body: mapNotes(body, redact) } : {}),
          ...(state ? { state } : {}),
          ...(stateReason ? { state_reason: stateReason } : {}),
        };
        const data = await call({ number, signal }, (request) => api.update({ ...at, ...change, request }));
        return asWritten(data);
      }
      case 'comment':
        await call({ number, signal }, (request) => api.createComment({ ...at, body: step.text, request }));
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
      async read(number, signal) {
        const data = await call({ number, signal }, (request) =>
          api.get({ owner, repo, issue_number: number, request }),
        );
        const [issue] = await witness.vouch([expectIssue(data)], true, signal);
        return issue as Issue;
      },
      apply,
      tokenExpiresAt: async () => tokenExpiresAt(),
    },
    async readWorkflow(file, signal) {
      try {
        const workflow = await call({ signal }, (request) =>
          actions.getWorkflow({ owner, repo, workflow_id: file, request }),
        );
        return workflow.state;
      } catch (error) {
        const state = error instanceof SetupError ? WORKFLOW_REFUSED[error.code] : undefined;
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
        if (!(error instanceof SetupError)) throw error;
        throw new SetupError(
          'MONITOR_NOT_STARTED',
          {
            what: `The workflow ${file} could not be started. The badge changes with its next run.`,
            why: 'The token may not write Actions, or the default branch has no such file with `workflow_dispatch`.',
            fix: 'Add `permissions: { actions: write }` to the job, or leave `monitor-workflow` out.',
          },
          { cause: error },
        );
      }
    },
  };
}

/** Throws `ServiceUnavailableError` for anything else, which may come from something on the way. */
function expectIssue(raw: unknown): Issue {
  const issue = parseIssue(raw);
  if (!issue) throw gitHubUnavailable('an issue was expected');
  return issue;
}

/** Anything may come from a proxy on the way; the issue is then seen again by the next run. */
function asWritten(data: unknown): WrittenIssue {
  const { number, html_url: url } = Object(data) as { number?: unknown; html_url?: unknown };
  if (!Number.isSafeInteger(number) || !isIssueUrl(url)) throw gitHubUnavailable('an issue was expected');
  return { number: Number(number), url, notes: [] };
}
