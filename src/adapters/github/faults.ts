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

const GITHUB_HINT = "Wait: the next run tries again. GitHub's status: https://www.githubstatus.com";

/** GitHub did not say what it was asked for. */
export function gitHubUnavailable(what: string, options?: ErrorOptions): ServiceUnavailableError {
  const said = `GitHub gave no usable answer (${what}), so the issue was left as it is.`;
  return new ServiceUnavailableError('GitHub', said, { ...options, fix: GITHUB_HINT });
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
      what: `The repository ${repository} is archived. GitHub refuses every write.`,
      fix: 'Unarchive it (Settings → General → Danger Zone), or set `repo` to another repository.',
    },
    {
      says: /SAML/i,
      code: 'SSO_REQUIRED',
      what: `The organization of ${repository} accepts only tokens authorized for single sign-on.`,
      fix: 'Open Settings → Developer settings → Personal access tokens → Configure SSO, and authorize the token.',
    },
    {
      says: /IP allow ?list|IP address is not (?:permitted|allowed)/i,
      code: 'ADDRESS_NOT_ALLOWED',
      what: `The organization of ${repository} has an IP allow list that does not include this machine.`,
      fix: 'Add its address to the list, or use a runner that is on the list.',
    },
    {
      says: /OAuth App access restrictions|forbids access via/i,
      code: 'TOKEN_KIND_FORBIDDEN',
      what: `The organization of ${repository} does not accept this kind of token.`,
      fix: 'Use a kind of token that the organization accepts. In a workflow, you can leave `github-token` out.',
    },
    {
      says: /resource not accessible/i,
      code: 'ISSUES_FORBIDDEN',
      what: 'GitHub refused access to the issues.',
      why: 'The token may not write issues, or the run belongs to a pull request from a fork.',
      fix: 'Add `permissions: { issues: write }` to the job, or give your own token that permission.',
    },
    {
      says: /restricted|limited the ability|interaction|user is blocked|blocked from|can't perform that action/i,
      code: 'INTERACTIONS_RESTRICTED',
      what: `The repository ${repository} limits who may write issues, and this token may not.`,
      fix: 'Lift the limit (Settings → Moderation options → Interaction limits), or use another `github-token`.',
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
        fix: 'Set a valid `github-token`. In a workflow, you can leave it out.',
      });
    case 403:
    case 422:
      return refused(number, context, { words, isAboutLabel, isLimited, said, options });
    case 410:
      return fault('ISSUES_DISABLED', {
        what: `Issues are disabled in ${owner}/${repo}, so no issue can be opened.`,
        fix: 'Enable them (Settings → General → Features → Issues), or set `repo` to another repository.',
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
        what: `GitHub found no repository ${owner}/${repo} for this token.`,
        why: '`repo` is misspelled, or the token has no access to it.',
        fix: 'Correct `repo`, or set a `github-token` that may read and write its issues.',
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
      what: `Issue #${number} is locked, so no comment was added. Its text was updated.`,
      fix: 'Unlock the conversation.',
    });
  }
  const known = refusals(context).find(({ says }) => says.test(words));
  if (known) return new SetupError(known.code, { ...known, what: `${known.what}${said}` }, options);
  if (isLimited) return gitHubUnavailable(LIMITED, options);
  if (isAboutLabel) {
    return new SetupError('LABEL_REFUSED', {
      what: `GitHub refused the label of the issue.${said}`,
      why: 'The label has a name that GitHub refuses, or this token may not set labels.',
      fix: 'Create the label in the repository, or change `issue-label`.',
    });
  }
  return new SetupError('GITHUB_REFUSED', {
    what: `GitHub refused to write the issue.${said}`,
    fix: 'Do what GitHub asks for. If its message names no cause, report this with the message above.',
  });
}

/** The issue is there; only the people are not on it. */
export function assigneesRefused(assignees: readonly string[], error: unknown): Reason {
  return {
    code: 'ASSIGNEES_REFUSED',
    level: 'info',
    what: `The issue was opened, but ${assignees.join(', ')} could not be assigned.`,
    why: error instanceof SetupError ? error.message : 'GitHub assigns only users with access to the repository.',
    fix: 'Correct `issue-assignees`.',
  };
}

/** The issue is there, and the next check that needs it finds it by its marker. */
export function labelRefused(label: Clean, number: number): Reason {
  return {
    code: 'LABEL_REFUSED',
    level: 'warning',
    what: `Issue #${number} was opened without the label \`${label}\`, which GitHub refused.`,
    why: 'The label has a name that GitHub refuses, or this token may not set labels.',
    fix: `Create the label, and add it to issue #${number}. Without it, no check closes the issue after recovery.`,
  };
}
