// GitHub's refusals in words: by the sentence that GitHub says, then by status and header.
import type { Code, Reason } from '../../core/reason.ts';
import type { Clean, CleanText } from '../../core/sanitize.ts';
import { IssueGoneError, ServiceUnavailableError, SetupError } from '../../errors.ts';

/** Whose issues, and how remote text is made fit to print. */
export interface FaultContext {
  owner: string;
  repo: string;
  clean: CleanText;
  /** `owner/repo` that the repository is called now, where it was moved and GitHub says so. */
  movedTo?: Clean | undefined;
}

/** GitHub did not say what it was asked for. */
export function gitHubUnavailable(what: string, options?: ErrorOptions): ServiceUnavailableError {
  const said = `GitHub gave no usable answer (${what}), so the issue was left as it is. The next run tries again; see https://www.githubstatus.com if it lasts.`;
  return new ServiceUnavailableError('GitHub', said, options);
}

/** What GitHub says of itself when it is only busy, or not up to date with itself. */
const TRANSIENT: readonly (readonly [sentence: RegExp, is: string])[] = [
  // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
  [/rate limit|temporarily blocked|too quickly|abuse detection/i, 'it limits the rate of requests'],
  // trstringer/manual-approval#208
  [/could not resolve to a node/i, 'it does not see its own issue yet'],
];

/** A refusal with a cause of its own, known by GitHub's sentence. */
interface Refusal {
  says: RegExp;
  code: Code;
  what: string;
  why?: string;
  fix: string;
}

function refusals({ owner, repo }: FaultContext): Refusal[] {
  const repository = `${owner}/${repo}`;
  return [
    {
      says: /archived/i,
      code: 'REPOSITORY_ARCHIVED',
      what: `The repository ${repository} is archived, so GitHub refuses every write.`,
      fix: 'Unarchive it under Settings → General → Danger Zone, or name another repository with `repo`.',
    },
    {
      says: /SAML/i,
      code: 'SSO_REQUIRED',
      what: `The organization of ${repository} accepts only tokens that are authorized for its single sign-on.`,
      fix: 'Authorize the token under Settings → Developer settings → Personal access tokens → Configure SSO, or leave `github-token` out.',
    },
    {
      says: /IP allow ?list|IP address is not (?:permitted|allowed)/i,
      code: 'ADDRESS_NOT_ALLOWED',
      what: `The organization of ${repository} has an IP allow list, and the address of this run is not on it.`,
      fix: 'Run the workflow on a runner whose address is on the list, or add the address to the list.',
    },
    {
      says: /OAuth App access restrictions|forbids access via/i,
      code: 'TOKEN_KIND_FORBIDDEN',
      what: `The organization of ${repository} does not accept this kind of token.`,
      fix: 'Leave `github-token` out to use the token of the workflow, or use a token of a kind that the organization accepts.',
    },
    {
      says: /resource not accessible/i,
      code: 'ISSUES_FORBIDDEN',
      what: 'GitHub does not let this run keep the issue.',
      why: 'The job has no `issues: write`, or it runs for a pull request from a fork.',
      fix: 'Add `permissions: { issues: write }` to the job.',
    },
    {
      says: /restricted|limited the ability|interaction|user is blocked|blocked from|can't perform that action/i,
      code: 'INTERACTIONS_RESTRICTED',
      what: `The repository ${repository} limits who may write issues, and this token is not among them.`,
      fix: 'Lift the limit under Settings → Moderation options → Interaction limits, or give a `github-token` that may write there.',
    },
  ];
}

/** What of an answer tells why. */
interface Said {
  /** GitHub's sentences; empty where it is not GitHub that answered. */
  words: string;
  /** The label is what is refused. */
  isAboutLabel: boolean;
}

/** The message and those of its parts: the one beside `Validation Failed` says more. */
function read(data: unknown): Said {
  const { message, errors } = Object(data) as { message?: unknown; errors?: unknown };
  if (typeof message !== 'string') return { words: '', isAboutLabel: false };
  const parts = (Array.isArray(errors) ? errors : []).map((part): unknown => part);
  const details = parts.flatMap((part) => {
    const detail = typeof part === 'string' ? part : (Object(part) as { message?: unknown }).message;
    return typeof detail === 'string' ? [detail] : [];
  });
  const isAboutLabel = parts.some((part) => {
    const { resource, field } = Object(part) as { resource?: unknown; field?: unknown };
    return resource === 'Label' || field === 'labels';
  });
  const words = [message, ...details].join(': ');
  return { words, isAboutLabel: isAboutLabel || /\blabels?\b/i.test(words) };
}

/** https://docs.github.com/en/rest/issues/issues */
export function translate(error: unknown, number: number | undefined, context: FaultContext): Error {
  if (error instanceof ServiceUnavailableError) return error;
  // Octokit calls a lost connection HTTP 500; what really happened is its cause.
  const lost = error instanceof Error && error.cause instanceof ServiceUnavailableError;
  const { status, response } = (error ?? {}) as {
    status?: number;
    response?: { data?: unknown; headers?: Record<string, unknown> };
  };
  const { clean, owner, repo, movedTo } = context;
  const { words, isAboutLabel } = read(response?.data);
  const said = words ? ` GitHub says: "${clean(words)}".` : '';
  const options = { cause: error };
  const outage = (what: string) => gitHubUnavailable(what, options);
  const fault = (code: Code, text: ConstructorParameters<typeof SetupError>[1]) => new SetupError(code, text, options);

  const isLimited =
    status === 429 ||
    response?.headers?.['x-ratelimit-remaining'] === '0' ||
    response?.headers?.['retry-after'] !== undefined;
  // What is no sentence of GitHub's comes from something on the way, which knows nothing of issues.
  if (!words) return outage(isLimited ? LIMITED : status && !lost ? `HTTP ${status}` : 'no complete answer arrived');
  const passing = TRANSIENT.find(([sentence]) => sentence.test(words));
  if (passing && status !== 410) return outage(passing[1]);

  if (number !== undefined && (status === 301 || status === 404 || status === 410))
    return new IssueGoneError(number, options);
  switch (status) {
    case 401:
      return fault('GITHUB_TOKEN_REFUSED', {
        what: `GitHub refused \`github-token\`.${said}`,
        fix: 'Leave `github-token` out to use the token of the workflow, or store a valid one.',
      });
    case 403:
    case 422:
      return refused(number, context, { words, isAboutLabel, isLimited, said, options });
    case 410:
      return fault('ISSUES_DISABLED', {
        what: `Issues are switched off in ${owner}/${repo}, so there is nowhere to tell about the token.`,
        fix: 'Switch them on under Settings → General → Features → Issues, or name another repository with `repo`.',
      });
    case 301:
      return fault('REPOSITORY_MOVED', {
        what: `The repository ${owner}/${repo} was renamed or moved${movedTo ? `: it is ${movedTo} now` : ''}.`,
        fix: movedTo
          ? `Set \`repo\` to \`${movedTo}\`.`
          : `Open https://github.com/${owner}/${repo} to see where it is now, and correct \`repo\`.`,
      });
    case 404:
      return fault('REPOSITORY_NOT_FOUND', {
        what: `GitHub shows this token no repository ${owner}/${repo}.`,
        why: 'The name in `repo` is wrong, or the token belongs to another repository.',
        fix: 'Correct `repo`, or give a `github-token` that may read and write its issues.',
      });
    default:
      return outage(isLimited ? LIMITED : status && !lost ? `HTTP ${status}` : 'no complete answer arrived');
  }
}

const LIMITED = 'it limits the rate of requests';

/** GitHub understood, and says no: which of many causes it is stands in its sentence alone. */
function refused(
  number: number | undefined,
  context: FaultContext,
  { words, isAboutLabel, isLimited, said, options }: Said & { isLimited: boolean; said: string; options: ErrorOptions },
): Error {
  if (number !== undefined && /\b(?:issue|conversation)\b.*\blocked\b/i.test(words)) {
    return new SetupError('ISSUE_LOCKED', {
      what: `Issue #${number} is locked, so no comment could be added; its text was updated all the same.`,
      fix: 'Unlock the conversation.',
    });
  }
  const known = refusals(context).find(({ says }) => says.test(words));
  if (known) return new SetupError(known.code, { ...known, what: `${known.what}${said}` }, options);
  if (isLimited) return gitHubUnavailable(LIMITED, options);
  if (isAboutLabel) {
    return new SetupError('LABEL_REFUSED', {
      what: `GitHub refused the label of the issue.${said}`,
      why: 'GitHub does not take a label of that name, or this token may not set labels.',
      fix: 'Create the label in the repository, or change `issue-label`.',
    });
  }
  return new SetupError('GITHUB_REFUSED', {
    what: `GitHub refused to write the issue.${said}`,
    fix: 'Do what GitHub asks for in its message. If it names no cause, please report this with the message above.',
  });
}

/** The issue is there; only the people are not on it. */
export function assigneesRefused(assignees: readonly string[], error: unknown): Reason {
  return {
    code: 'ASSIGNEES_REFUSED',
    level: 'info',
    what: `The issue was opened, but ${assignees.join(', ')} could not be assigned.`,
    why: error instanceof SetupError ? error.message : 'GitHub assigns only people with access to the repository.',
    fix: 'Correct `issue-assignees`.',
  };
}

/** The issue is there, and the next check that needs it finds it by its marker. */
export function labelRefused(label: Clean, number: number): Reason {
  return {
    code: 'LABEL_REFUSED',
    level: 'warning',
    what: `Issue #${number} was opened without the label \`${label}\`, which GitHub did not take.`,
    why: 'GitHub does not take a label of that name, or this token may not set labels.',
    fix: `Create the label in the repository and add it to issue #${number}. Without it, no check closes the issue after recovery.`,
  };
}
