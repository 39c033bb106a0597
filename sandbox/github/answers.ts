// What GitHub answers where the emulator has no answer of its own. https://docs.github.com/en/rest/issues/issues
import type { Reply } from '../call.ts';
import { json } from '../service.ts';

const DOCS = 'https://docs.github.com/rest/issues/issues';

function refusal(status: number, message: string, more: object = {}): Reply {
  return json(status, { message, ...more, documentation_url: DOCS, status: String(status) });
}

const invalid = (error: object): Reply =>
  refusal(422, 'Validation Failed', { errors: [{ resource: 'Issue', ...error }] });

export const REFUSALS = {
  badCredentials: () => refusal(401, 'Bad credentials'),
  noToken: () => refusal(401, 'Requires authentication'),
  notFound: () => refusal(404, 'Not Found'),
  /** The token lacks a permission, such as `issues: write`. */
  notAccessible: () => refusal(403, 'Resource not accessible by integration'),
  locked: () => refusal(403, 'Unable to create comment because issue is locked.'),
  disabled: () => refusal(410, 'Issues has been disabled in this repository.'),
  deleted: () => refusal(410, 'This issue was deleted'),
  labelRefused: () => invalid({ resource: 'Label', code: 'invalid', field: 'name' }),
  bodyTooLong: () =>
    invalid({ code: 'custom', field: 'body', message: 'body is too long (maximum is 65536 characters)' }),
  unknownAssignee: (login: string) => invalid({ code: 'invalid', field: 'assignees', value: login }),
  moved(url: string): Reply {
    const { status, headers, body } = refusal(301, 'Moved Permanently', { url });
    return { status, headers: { ...headers, location: url }, body };
  },
};

/** https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
export function describeWorkflow(file: string, state: string | undefined): Reply {
  if (state === undefined) return REFUSALS.notFound();
  return json(200, { id: 1, name: file, path: `.github/workflows/${file}`, state });
}

/** An issue as GitHub sends it, as far as it matters here. */
export interface RawIssue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  state_reason: string | null;
  closed_by?: { login: string; type: string } | null;
  labels: { name: string }[];
  assignees: { login: string }[];
  user: { login: string; type: string };
  author_association: string;
  comments: number;
  locked: boolean;
  html_url: string;
  created_at: string;
  updated_at: string;
  closed_at: string | null;
}

export interface RawComment {
  body: string;
  user: { login: string; type: string };
  author_association: string;
  html_url: string;
}

/** What is known of an issue beside the emulator's own record. */
export interface Overlay {
  createdAt: Date;
  updatedAt: Date;
  closedAt?: Date;
  /** Somebody who has no account in the emulator. */
  login?: string;
  closedBy?: string;
  stateReason?: string;
  /** Comments that were never written, but count. */
  extraComments: number;
  gone?: 'deleted' | 'transferred';
}

export const BOT = 'github-actions[bot]';
export const OWNER = 'octo';
/** An app of one's own, in place of the workflow's account. */
export const APP = 'token-keeper[bot]';
export const COLLABORATOR = 'colleague';
/** May write, as a member in private of the organization, which others are not shown. */
export const INSIDER = 'insider';
const ASSOCIATIONS: Record<string, string> = { [OWNER]: 'OWNER', [COLLABORATOR]: 'COLLABORATOR' };

/** GitHub writes times to the second. */
const stamp = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;

const typeOf = (login: string) => (login.endsWith('[bot]') ? 'Bot' : 'User');

/** What somebody may do here. https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
export function describePermission(login: string): Reply {
  const permission = login === OWNER ? 'admin' : login === COLLABORATOR || login === INSIDER ? 'write' : 'read';
  return json(200, { permission, role_name: permission, user: { login, type: typeOf(login) } });
}

/** Its author and page as GitHub shows them. */
export function dress<T extends RawIssue | RawComment>(raw: T, url: string, login = raw.user.login): T {
  return {
    ...raw,
    user: { ...raw.user, login, type: typeOf(login) },
    author_association: ASSOCIATIONS[login] ?? 'NONE',
    html_url: raw.html_url.replace(url, 'https://github.com'),
  };
}

export function dressIssue(raw: RawIssue, overlay: Overlay, url: string): RawIssue {
  return {
    ...dress(raw, url, overlay.login),
    state_reason: overlay.stateReason ?? raw.state_reason,
    closed_by:
      raw.state === 'closed' && overlay.closedBy ? { login: overlay.closedBy, type: typeOf(overlay.closedBy) } : null,
    comments: raw.comments + overlay.extraComments,
    created_at: stamp(overlay.createdAt),
    updated_at: stamp(overlay.updatedAt),
    closed_at: raw.state === 'closed' && overlay.closedAt ? stamp(overlay.closedAt) : null,
  };
}

/** One page of issues; filtered here, as the emulator knows neither our times nor our authors. */
export function listIssues(issues: readonly RawIssue[], query: URLSearchParams, url: string): Reply {
  const state = query.get('state') ?? 'open';
  const sort = query.get('sort') === 'updated' ? 'updated_at' : 'created_at';
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  const labels =
    query
      .get('labels')
      ?.split(',')
      .map((label) => label.trim().toLowerCase()) ?? [];
  const found = issues
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => labels.every((label) => issue.labels.some(({ name }) => name.toLowerCase() === label)))
    .filter(({ user }) => !query.has('creator') || user.login === query.get('creator'))
    .filter((issue) => !query.has('since') || issue.updated_at >= (query.get('since') ?? ''))
    .sort((a, b) => sign * (a[sort].localeCompare(b[sort]) || a.number - b.number));
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Number(query.get('page') ?? 1);
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  return json(
    200,
    found.slice((page - 1) * size, page * size),
    page * size < found.length ? { link: `<${url}?${next}>; rel="next"` } : {},
  );
}
