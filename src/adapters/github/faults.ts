// GitHub's refusals in words: by status, message and header. https://docs.github.com/en/rest/issues/issues
import type { Reason } from '../../core/reason.ts';
import { IssueGone, Outage, SetupFault } from '../../errors.ts';

/** Whose issues, and how remote text is made fit to print. */
export interface FaultContext {
  owner: string;
  repo: string;
  /** Redacts and neutralises. */
  clean(text: string): string;
}

/** An outage's sentence. */
export function unusable(what: string): string {
  return `GitHub gave no usable answer (${what}), so the issue was left as it is. The next run tries again; see https://www.githubstatus.com if it lasts.`;
}

/** GitHub's refusals, by status and message. https://docs.github.com/en/rest/issues/issues */
export function translate(error: unknown, number: number | undefined, { clean, owner, repo }: FaultContext): Error {
  if (error instanceof Outage) return error;
  // Octokit calls a lost connection HTTP 500; what really happened is its cause.
  const lost = error instanceof Error && error.cause instanceof Outage;
  const { status, response } = (error ?? {}) as {
    status?: number;
    response?: { data?: unknown; headers?: Record<string, unknown> };
  };
  const data = response?.data;
  const json = typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer);
  const message = json && 'message' in data && typeof data.message === 'string' ? data.message : '';
  const said = message ? ` GitHub says: "${clean(message)}".` : '';
  const options = { cause: error };
  const limited =
    status === 429 ||
    /rate limit/i.test(message) ||
    response?.headers?.['x-ratelimit-remaining'] === '0' ||
    response?.headers?.['retry-after'] !== undefined;

  if (number !== undefined && (status === 301 || status === 404 || (status === 410 && json)))
    return new IssueGone(number, options);
  if (status === 403 && /locked/i.test(message)) {
    return new SetupFault(
      'ISSUE_LOCKED',
      {
        what: `Issue #${number} is locked, so no comment could be added; its text was updated all the same.`,
        fix: 'Unlock the conversation.',
      },
      options,
    );
  }
  if (status === 401 && json) {
    return new SetupFault(
      'GITHUB_TOKEN_REFUSED',
      {
        what: `GitHub refused \`github-token\`.${said}`,
        fix: 'Leave `github-token` out to use the token of the workflow, or store a valid one.',
      },
      options,
    );
  }
  if (status === 403 && json && !limited) {
    return new SetupFault(
      'ISSUES_FORBIDDEN',
      {
        what: `GitHub does not let this run keep the issue.${said}`,
        why: 'The job has no `issues: write`, or it runs for a pull request from a fork.',
        fix: 'Add `permissions: { issues: write }` to the job.',
      },
      options,
    );
  }
  if (status === 410 && json) {
    return new SetupFault(
      'ISSUES_DISABLED',
      {
        what: `Issues are switched off in ${owner}/${repo}, so there is nowhere to tell about the token.`,
        fix: 'Switch them on under Settings → General → Features → Issues, or name another repository with `repo`.',
      },
      options,
    );
  }
  if ((status === 404 || status === 301) && json) {
    return new SetupFault(
      'REPOSITORY_NOT_FOUND',
      {
        what: `GitHub shows this token no repository ${owner}/${repo}.`,
        why: 'The name in `repo` is wrong, or the token belongs to another repository.',
        fix: 'Correct `repo`, or give a `github-token` that may read and write its issues.',
      },
      options,
    );
  }
  if (status === 422 && json) {
    return new SetupFault(
      'GITHUB_REFUSED',
      { what: `GitHub refused to write the issue.${said}`, fix: 'Please report this with the message above.' },
      options,
    );
  }
  return new Outage(
    'GitHub',
    unusable(
      limited ? 'it limits the rate of requests' : status && !lost ? `HTTP ${status}` : 'no complete answer arrived',
    ),
    options,
  );
}

/** The issue is there; only the people are not on it. */
export function assigneesRefused(assignees: readonly string[], error: unknown): Reason {
  return {
    code: 'ASSIGNEES_REFUSED',
    level: 'info',
    what: `The issue was opened, but ${assignees.join(', ')} could not be assigned.`,
    why: error instanceof SetupFault ? error.message : 'GitHub assigns only people with access to the repository.',
    fix: 'Correct `issue-assignees`.',
  };
}
