// What GitHub lists, as an issue: anything of another form is none.
import type { Issue } from '../../core/incident/issue.ts';
import type { Clean } from '../../core/sanitize.ts';
import { isOfThisCentury } from '../../core/time.ts';

type Fields = Record<string, unknown>;

export function isPullRequest(raw: unknown): boolean {
  return Boolean((Object(raw) as Fields).pull_request);
}

/** Nothing where it is not an issue of GitHub's form. https://docs.github.com/en/rest/issues/issues */
export function parseIssue(raw: unknown): Issue | undefined {
  const { number, html_url: url, title, body, state, comments, ...rest } = Object(raw) as Fields;
  const createdAt = toDate(rest.created_at);
  const closedAt = toDate(rest.closed_at);
  const labels = Array.isArray(rest.labels) ? rest.labels.map(toLabel) : undefined;
  if (!Number.isSafeInteger(number) || Number(number) < 1 || !isIssueUrl(url)) return undefined;
  if (typeof title !== 'string' || (typeof body !== 'string' && body !== null && body !== undefined)) return undefined;
  if ((state !== 'open' && state !== 'closed') || !createdAt || !isAllThere(labels)) return undefined;
  const { login, type } = Object(rest.user) as Fields;
  const { type: closer } = Object(rest.closed_by) as Fields;
  return {
    number: Number(number),
    url,
    title,
    body: body ?? '',
    open: state === 'open',
    ...(typeof rest.state_reason === 'string' ? { stateReason: rest.state_reason } : {}),
    createdAt,
    ...(closedAt ? { closedAt } : {}),
    ...(typeof closer === 'string' ? { closedByPerson: closer === 'User' } : {}),
    comments: typeof comments === 'number' ? comments : 0,
    labels,
    author: typeof login === 'string' ? login : '',
    authorType: typeof type === 'string' ? type : '',
    authorAssociation: typeof rest.author_association === 'string' ? rest.author_association : 'NONE',
  };
}

/** Its page, which is linked to: a URL without anything that ends a link or begins something else. */
export function isIssueUrl(value: unknown): value is Clean {
  return typeof value === 'string' && value.length < 300 && /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+\/\d+$/.test(value);
}

function isAllThere<T>(values: (T | undefined)[] | undefined): values is T[] {
  return values?.every((value) => value !== undefined) ?? false;
}

function toLabel(raw: unknown): string | undefined {
  const name = typeof raw === 'string' ? raw : (Object(raw) as Fields).name;
  return typeof name === 'string' ? name : undefined;
}

function toDate(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return isOfThisCentury(date) ? date : undefined;
}
