// Proves that octokit gets from the stand-in of GitHub what GitHub would give it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { type GitHubSandbox, startGitHub } from '../../../sandbox/github/github.ts';

const NOW = new Date('2026-01-02T03:04:05.678Z');
const LABEL = 'whatsapp-token';
let github: GitHubSandbox;
let at: { owner: string; repo: string };

beforeEach(async () => {
  github = await startGitHub({ now: () => NOW });
  at = { owner: github.owner, repo: github.repo };
});
afterEach(() => github.close());

const silent = () => {};
function client(auth = github.token) {
  const fetchOnce: typeof fetch = (url, init) => fetch(url, { ...init, redirect: 'manual' });
  return new Octokit({
    auth,
    baseUrl: github.url,
    request: { fetch: fetchOnce },
    log: { debug: silent, info: silent, warn: silent, error: silent },
  }).rest;
}
async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    (answer) => answer as { status: number },
    (thrown: { status: number; response: { data: { message: string } } }) => ({
      status: thrown.status,
      message: thrown.response.data.message,
    }),
  );
  return [error.status, 'message' in error ? error.message : ''];
}

test('an issue is opened, found, commented on, closed and reopened', async () => {
  const { issues } = client();
  const { data: opened } = await issues.create({ ...at, title: 'Expired', body: 'text', labels: [LABEL] });
  expect(opened).toMatchObject({
    number: 1,
    user: { login: 'github-actions[bot]', type: 'Bot' },
    author_association: 'NONE',
    created_at: '2026-01-02T03:04:05Z',
  });
  expect(opened.html_url).toBe('https://github.com/octo/bot/issues/1');
  await issues.createComment({ ...at, issue_number: 1, body: 'still expired' });
  const list = async (query: { state: 'open' | 'closed' | 'all'; labels?: string }) =>
    (await issues.listForRepo({ ...at, ...query })).data;
  expect(await list({ state: 'open', labels: LABEL })).toMatchObject([{ number: 1, comments: 1 }]);
  expect(await list({ state: 'open', labels: 'other' })).toEqual([]);

  const closed = await issues.update({ ...at, issue_number: 1, state: 'closed', state_reason: 'duplicate' });
  expect(closed.data).toMatchObject({ state: 'closed', state_reason: 'duplicate', closed_at: '2026-01-02T03:04:05Z' });
  // Ignored unless the state changes.
  await issues.update({ ...at, issue_number: 1, state_reason: 'not_planned' });
  expect(await list({ state: 'closed', labels: LABEL })).toMatchObject([{ state_reason: 'duplicate' }]);
  const reopened = await issues.update({ ...at, issue_number: 1, state: 'open', state_reason: 'reopened' });
  expect(reopened.data).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null });
  expect(await github.issues()).toMatchObject([{ number: 1, labels: [LABEL], comments: ['still expired'] }]);
});

test('people are who they are, and the past can be changed', async () => {
  for (const login of ['octo', 'colleague', 'passer-by']) await github.createIssueAs(login, { title: login });
  await github.closeAs('colleague', 1, 'not_planned');
  await github.backdate(1, { closedAt: new Date('2026-01-01T02:00:00Z'), comments: 300 });
  expect(await github.issues()).toMatchObject([
    {
      user: { login: 'octo', type: 'User' },
      author_association: 'OWNER',
      state_reason: 'not_planned',
      closed_at: '2026-01-01T02:00:00Z',
    },
    { user: { login: 'colleague' }, author_association: 'COLLABORATOR' },
    { user: { login: 'passer-by' }, author_association: 'NONE' },
  ]);
  expect((await client().issues.get({ ...at, issue_number: 1 })).data.comments).toBe(300);
});

test('an app has a name, private members may write, and who closed an issue is said', async () => {
  const { issues, repos } = client(github.appToken);
  const { data: opened } = await issues.create({ ...at, title: 'a' });
  expect(opened.user).toMatchObject({ login: 'token-keeper[bot]', type: 'Bot' });
  const permissionOf = async (username: string) =>
    (await repos.getCollaboratorPermissionLevel({ ...at, username })).data.permission;
  expect([await permissionOf('insider'), await permissionOf('passer-by')]).toEqual(['write', 'read']);
  await github.closeAs('stale[bot]', 1, 'not_planned');
  const { data: closed } = await issues.get({ ...at, issue_number: 1 });
  expect(closed.closed_by).toMatchObject({ login: 'stale[bot]', type: 'Bot' });

  const ask = async (query: string) => {
    const headers = { authorization: `Bearer ${github.appToken}` };
    const answer = await fetch(`${github.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return await answer.json();
  };
  expect(await ask('{ viewer { login } }')).toEqual({ data: { viewer: { login: 'token-keeper[bot]' } } });
  expect(await ask('{ viewer { email } }')).toMatchObject({ errors: [{ message: expect.stringContaining('email') }] });
  github.rename('acme/shop');
  expect(await refusal(issues.listForRepo(at))).toEqual([301, '']);
  expect(await ask('{ repository(owner: "octo", name: "bot") { nameWithOwner } }')).toEqual({
    data: { repository: { nameWithOwner: 'acme/shop' } },
  });
});

test('lists can lag behind, and labels be refused', async () => {
  const { issues } = client();
  await issues.create({ ...at, title: 'a', labels: [LABEL] });
  const release = await github.holdLists();
  github.delete(1);
  expect((await issues.listForRepo(at)).data).toHaveLength(1);
  release();
  expect((await issues.listForRepo(at)).data).toHaveLength(0);
  github.refuseLabels();
  expect(await refusal(issues.create({ ...at, title: 'b', labels: [LABEL] }))).toEqual([422, 'Validation Failed']);
  expect((await issues.create({ ...at, title: 'b' })).status).toBe(201);
});

describe('refusals', () => {
  const create = (auth?: string, more: object = {}) => client(auth).issues.create({ ...at, title: 'a', ...more });
  const update = () => client().issues.update({ ...at, issue_number: 1, body: 'b' });
  const comment = () => client().issues.createComment({ ...at, issue_number: 1, body: 'b' });

  test.each<[string, () => Promise<unknown>, number, string | RegExp]>([
    ['no issues: write', () => create(github.readOnlyToken), 403, 'Resource not accessible by integration'],
    ['an unknown token', () => create('ghs_unknown'), 401, 'Bad credentials'],
    ['who am I', () => client().users.getAuthenticated(), 403, 'Resource not accessible by integration'],
    ['another repository', () => client().issues.listForRepo({ owner: 'octo', repo: 'other' }), 404, 'Not Found'],
    ['a body that is too long', () => create(undefined, { body: 'x'.repeat(65_537) }), 422, /^Validation Failed/],
    ['an assignee who is nobody here', () => create(undefined, { assignees: ['nobody'] }), 422, /^Validation Failed/],
  ])('%s', async (_name, call, status, message) => {
    const [seen, said] = await refusal(call());
    expect(seen).toBe(status);
    expect(said).toMatch(message);
  });

  test('issues switched off', async () => {
    github.disableIssues();
    expect(await refusal(create())).toEqual([410, 'Issues has been disabled in this repository.']);
  });

  test('an issue that is locked, transferred or deleted', async () => {
    await create();
    await github.lock(1);
    expect(await refusal(comment())).toEqual([403, 'Unable to create comment because issue is locked.']);
    expect((await update()).status).toBe(200);
    github.transfer(1);
    expect((await refusal(update()))[0]).toBe(301);
    github.delete(1);
    expect(await refusal(update())).toEqual([410, 'This issue was deleted']);
    expect(await github.issues()).toEqual([]);
  });
});

test('a workflow that is started is remembered', async () => {
  await client().actions.createWorkflowDispatch({ ...at, workflow_id: 'monitor.yml', ref: 'main' });
  expect(github.dispatches()).toEqual([{ target: 'monitor.yml', body: { ref: 'main' } }]);
});
