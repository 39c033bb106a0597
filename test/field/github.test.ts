// What GitHub answered in the field, and what is right to make of it: each row names where it was seen.
import { expect, test } from '@jest/globals';
import { createGitHub } from '../../src/adapters/github/issues.ts';
import { createHttp } from '../../src/adapters/http/client.ts';
import { findOurs, hasLabel, type Issue } from '../../src/core/incident/issue.ts';
import { IssueGoneError, ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { Secret } from '../../src/secret.ts';
import { anIssue, HOUR, NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aWorld, expiredAnswers } from '../support/fakes.ts';
import { expectSentences } from '../support/sentences.ts';
import { sendJson, startServer } from '../support/server.ts';

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const soon = () => AbortSignal.timeout(20_000);

/** GitHub as one answer to everything; `graphql` for what its other API says. */
async function gitHubThatSays({ status, body, headers = {} }: Answer, graphql: unknown = {}) {
  const server = await startServer((request, response) =>
    request.url.pathname === '/graphql'
      ? sendJson(response, 200, graphql)
      : sendJson(response, status, body, { ...headers }),
  );
  const { fetch } = createHttp({ userAgent: 'test', clean: asClean, env: {} });
  const same = (text: string) => text;
  const apiUrl = server.url.href.replace(/\/$/, '');
  const token = new Secret('ghs_made_up');
  const { issues } = createGitHub({
    token,
    apiUrl,
    owner: 'octo',
    repo: 'bot',
    fetch,
    clean: asClean,
    redact: same,
    isPaced: true,
  });
  return { server, issues };
}

const CALLS = {
  list: (issues) => issues.listOpen({ label: 'whatsapp-token' }, soon()),
  open: (issues) =>
    issues.apply({ do: 'open', title: 'Expired', body: 'text', label: 'whatsapp-token', assignees: [] }, soon()),
  edit: (issues) => issues.apply({ do: 'edit', number: 7, body: 'text' }, soon()),
  comment: (issues) => issues.apply({ do: 'comment', number: 7, text: 'text' }, soon()),
} satisfies Record<string, (issues: Awaited<ReturnType<typeof gitHubThatSays>>['issues']) => Promise<unknown>>;

/** The name of what the call came to, and its words. */
async function resultOf(call: keyof typeof CALLS, answer: Answer, graphql?: unknown) {
  const { server, issues } = await gitHubThatSays(answer, graphql);
  await using _ = server;
  try {
    await CALLS[call](issues);
    return { is: 'fine', text: '' };
  } catch (error) {
    if (error instanceof ServiceUnavailableError) return { is: 'outage', text: error.message };
    if (error instanceof IssueGoneError) return { is: 'gone', text: error.message };
    if (!(error instanceof SetupError)) throw error;
    expectSentences({ what: error.message, fix: error.fix, ...(error.why ? { why: error.why } : {}) });
    return { is: error.code, text: `${error.message} ${error.fix}` };
  }
}

const says = (status: number, message: string, more: object = {}, headers: Record<string, string> = {}): Answer => ({
  status,
  body: { message, ...more, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  headers,
});
const invalid = (error: object) => says(422, 'Validation Failed', { errors: [error] });

test.each<[source: string, call: keyof typeof CALLS, answer: Answer, is: string, text?: RegExp]>([
  // It is busy: the next run tries again.
  [
    'docs, rate limits',
    'open',
    says(403, 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation.'),
    'outage',
    /rate of requests/,
  ],
  ['docs, rate limits', 'comment', says(403, 'You have been temporarily blocked from content creation.'), 'outage'],
  ['docs, rate limits', 'list', says(403, 'Forbidden', {}, { 'x-ratelimit-remaining': '0' }), 'outage'],
  [
    'intel/dffml#1408',
    'open',
    invalid({ resource: 'Issue', code: 'custom', message: 'was submitted too quickly' }),
    'outage',
  ],
  ['intel/dffml#1408', 'comment', says(422, 'was submitted too quickly'), 'outage'],
  [
    'trstringer/manual-approval#208',
    'comment',
    invalid({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: "Could not resolve to a node with the global id of 'I_kwDO'.",
    }),
    'outage',
  ],
  // A refusal with a cause of its own.
  [
    'conda-forge, feedstocks',
    'edit',
    says(403, 'Repository was archived so is read-only.'),
    'REPOSITORY_ARCHIVED',
    /Unarchive it/,
  ],
  [
    'docs, SAML',
    'list',
    says(403, 'Resource protected by organization SAML enforcement. You must grant your Personal Access token access.'),
    'SSO_REQUIRED',
    /Configure SSO/,
  ],
  [
    'SalesforceFoundation/NPSP#7247',
    'list',
    says(
      403,
      'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
    'ADDRESS_NOT_ALLOWED',
    /IP allow list/,
  ],
  [
    'docs, OAuth app access restrictions',
    'list',
    says(
      403,
      'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
    ),
    'TOKEN_KIND_FORBIDDEN',
  ],
  [
    'docs, token policy',
    'list',
    says(403, '`acme` forbids access via a personal access token (classic). Please use a GitHub App.'),
    'TOKEN_KIND_FORBIDDEN',
    /leave `github-token` out/,
  ],
  [
    'k0shk0sh/FastHub#1782',
    'open',
    says(403, 'Interactions on this repository have been restricted to prior contributors only.'),
    'INTERACTIONS_RESTRICTED',
    /Moderation options/,
  ],
  [
    'actions/stale#948',
    'open',
    says(403, 'Resource not accessible by integration'),
    'ISSUES_FORBIDDEN',
    /issues: write/,
  ],
  [
    'actions/stale#948',
    'open',
    says(403, 'Resource not accessible by personal access token'),
    'ISSUES_FORBIDDEN',
    /issues: write/,
  ],
  [
    'utterance/utterances#536',
    'open',
    says(403, 'At least one email address must be verified to do that.'),
    'GITHUB_REFUSED',
    /email address must be verified/,
  ],
  [
    'NullVoxPopuli/aeonvera#354',
    'open',
    invalid({ resource: 'Issue', code: 'custom', field: 'title', message: 'title is too long' }),
    'GITHUB_REFUSED',
    /title is too long/,
  ],
  [
    'docs, locking',
    'comment',
    says(403, 'Unable to create comment because issue is locked.'),
    'ISSUE_LOCKED',
    /#7 is locked/,
  ],
  ['docs, locking', 'open', says(403, 'Unable to create: the issue is locked.'), 'GITHUB_REFUSED'],
  ['docs, issues', 'edit', says(404, 'Not Found'), 'gone'],
  ['docs, issues', 'edit', says(410, 'This issue was deleted'), 'gone'],
  ['docs, issues', 'open', says(410, 'Issues are disabled for this repo'), 'ISSUES_DISABLED'],
  // Something on the way answers, which knows nothing of issues.
  ['a gateway', 'edit', { status: 404, body: {} }, 'outage'],
  ['a gateway', 'edit', { status: 301, body: '<html>' }, 'outage'],
  ['a gateway', 'list', { status: 403, body: { error: 'blocked by policy' } }, 'outage'],
  ['a gateway', 'list', { status: 401, body: null }, 'outage'],
  // Lists and issues of another form.
  ...[[{}], [null], [7], ['text'], [{ number: 1 }], {}, 'text', 7, [[]]].map(
    (body): [string, 'list', Answer, string] => ['a proxy', 'list', { status: 200, body }, 'outage'],
  ),
  ...[null, 7, 'bug', [null], [7], [{}], [{ name: 7 }], { name: 'bug' }].map(
    (labels): [string, 'list', Answer, string] => [
      'a proxy',
      'list',
      { status: 200, body: [aListed({ labels })] },
      'outage',
    ],
  ),
  ...[{ number: '7' }, { number: -1 }, { number: 1.5 }, { html_url: null }, { state: 'OPEN' }, { created_at: 7 }].map(
    (change): [string, 'list', Answer, string] => [
      'a proxy',
      'list',
      { status: 200, body: [aListed(change)] },
      'outage',
    ],
  ),
  ['docs, ghosts', 'list', { status: 200, body: [aListed({ user: null, body: null })] }, 'fine'],
  ['docs, labels', 'list', { status: 200, body: [aListed({ labels: ['bug', { name: 'help' }] })] }, 'fine'],
  ['a proxy', 'open', { status: 201, body: {} }, 'outage'],
  ['a proxy', 'edit', { status: 200, body: null }, 'outage'],
])('%s: %s %j is %s', async (_source, call, answer, is, text = /./) => {
  const result = await resultOf(call, answer);
  expect(result.is).toBe(is);
  if (is !== 'fine') expect(result.text).toMatch(text);
  expect(result.text).not.toMatch(/undefined|null|NaN/);
});

function aListed(change: object = {}): object {
  return {
    number: 7,
    html_url: 'https://github.com/octo/bot/issues/7',
    title: 'Expired',
    body: 'text',
    state: 'open',
    created_at: '2026-11-24T09:00:00Z',
    closed_at: null,
    comments: 0,
    labels: [],
    user: { login: 'octo', type: 'User' },
    author_association: 'OWNER',
    ...change,
  };
}

const MOVED = says(301, 'Moved Permanently', { url: 'https://api.github.com/repositories/2/issues' });

test.each<[string, unknown, RegExp]>([
  [
    'and GraphQL knows where',
    { data: { repository: { nameWithOwner: 'acme/shop' } } },
    /it is acme\/shop now.*`acme\/shop`/,
  ],
  [
    'and nobody says where',
    { errors: [{ message: 'Could not resolve to a Repository' }] },
    /https:\/\/github.com\/octo\/bot/,
  ],
])('a repository was moved, %s', async (_name, graphql, text) => {
  const result = await resultOf('list', MOVED, graphql);
  expect(result.is).toBe('REPOSITORY_MOVED');
  expect(result.text).toMatch(text);
});

test.each([
  [
    'gitalk/gitalk#338',
    says(422, 'Validation Failed', { errors: [{ resource: 'Label', field: 'name', code: 'invalid' }] }),
  ],
  ['JuliaRegistries/TagBot#443', says(403, 'You do not have permission to create labels on this repository.')],
])('%s: a refused label does not cost the issue', async (_source, { status, body }) => {
  const sent: unknown[] = [];
  await using server = await startServer((request, response) => {
    const issue = JSON.parse(request.body);
    sent.push(issue.labels);
    if (issue.labels.length > 0) return sendJson(response, status, body);
    return sendJson(response, 201, aListed());
  });
  const { fetch } = createHttp({ userAgent: 'test', clean: asClean, env: {} });
  const same = (text: string) => text;
  const at = { apiUrl: server.url.href.replace(/\/$/, ''), owner: 'octo', repo: 'bot' };
  const { issues } = createGitHub({
    token: new Secret('ghs_made_up'),
    ...at,
    fetch,
    clean: asClean,
    redact: same,
    isPaced: true,
  });
  expect(await CALLS.open(issues)).toMatchObject({ number: 7, notes: [{ code: 'LABEL_REFUSED', level: 'warning' }] });
  expect(sent).toEqual([['whatsapp-token'], []]);
});

test('the label is dropped without a word where the token may not set any: said', async () => {
  const { server, issues } = await gitHubThatSays({ status: 201, body: aListed() });
  await using _ = server;
  expect(await CALLS.open(issues)).toMatchObject({ notes: [{ code: 'LABEL_REFUSED' }] });
});

test('HTTP 101 is an outage, at once', async () => {
  await using server = await startServer((_request, response) => {
    response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n');
  });
  const { fetch } = createHttp({ userAgent: 'test', clean: asClean, env: {}, tryTimeoutMs: 60_000 });
  const began = performance.now();
  await expect(fetch(server.url)).rejects.toThrow(/101/);
  expect(performance.now() - began).toBeLessThan(5_000);
});

/** What GitHub shows of an issue that this program opened, and whether it is then still taken for its own. */
test.each<[what: string, source: string, shown: Partial<Issue>, isOurs: boolean]>([
  ['as the token of a workflow writes it', 'docs, authors', {}, true],
  ['by an author whose association is hidden', 'docs, associations', { author: 'insider', vouched: true }, true],
  ['by another app, which passes on what strangers wrote', 'docs, GitHub Apps', { author: 'relay[bot]' }, false],
  ['closed as a duplicate', 'docs, state reasons', { open: false, stateReason: 'duplicate' }, false],
  ['closed as not planned', 'actions/stale', { open: false, stateReason: 'not_planned' }, true],
])('an issue %s (%s)', (_what, _source, shown, isOurs) => {
  const { ours } = findOurs([anIssue(shown)], { bot: 'bot' });
  expect(ours).toHaveLength(isOurs ? 1 : 0);
});

test.each(['whatsapp-token', 'WhatsApp-Token', 'WHATSAPP-TOKEN'])('docs, labels: %s is the same label', (label) => {
  expect(hasLabel({ labels: ['bug', label] }, 'Whatsapp-token')).toBe(true);
});

test.each<[how: string, source: string, closedByPerson: boolean, step: string]>([
  ['by a person, which acknowledges it', 'docs, state reasons', true, 'none'],
  ['by a workflow that tidies up', 'actions/stale', false, 'reopened'],
])('closed as not planned %s (%s)', async (_how, _source, closedByPerson, step) => {
  const { meta, issues, check } = aWorld();
  meta.answers = expiredAnswers();
  await check();
  const [issue] = issues.all;
  if (!issue) throw new Error('the check opens an issue');
  Object.assign(issue, { open: false, closedAt: NOW, stateReason: 'not_planned', closedByPerson });
  expect((await check(HOUR)).issue.step).toBe(step);
});

test('mattpocock/sandcastle#598: a list that still shows what is gone does not cost the new issue', async () => {
  const { meta, issues, check } = aWorld();
  meta.answers = expiredAnswers();
  await check();
  const shown = issues.all.map((issue) => ({ ...issue }));
  issues.faults.gone = 1;
  const { listOpen } = issues;
  issues.listOpen = async (query) => [...shown, ...(await listOpen.call(issues, query))];
  const error = {
    code: 190,
    subcode: 458,
    message: asClean('The user removed the app.'),
    transient: false,
    status: 400,
  };
  meta.answers = { ...expiredAnswers(), phone: { is: 'error', error }, inspection: { is: 'error', error } };
  expect((await check(HOUR)).issue).toMatchObject({ step: 'opened', number: 2 });
  expect(issues.all.filter(({ open }) => open).map(({ number }) => number)).toEqual([2]);
});
