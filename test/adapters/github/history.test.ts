// The history's branch at GitHub: made on the first write, moved forward only, and whatever people do to it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMON_FAULTS, type Fault } from '../../../sandbox/faults.ts';
import { type GitHubSandbox, startGitHub } from '../../../sandbox/github/github.ts';
import { createGitHubHistory } from '../../../src/adapters/github/history.ts';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { SetupError } from '../../../src/errors.ts';
import type { HistoryStore, RunLog } from '../../../src/ports.ts';
import { Secret } from '../../../src/secret.ts';
import { ago, HOUR, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

const A = 'history/a.json';
const B = 'history/b.json';

let github: GitHubSandbox;
let store: HistoryStore & RunLog;
const signal = () => AbortSignal.timeout(20_000);

beforeEach(async () => {
  github = await startGitHub({ now: () => NOW });
  store = createGitHubHistory({
    token: new Secret(github.token),
    apiUrl: github.url,
    owner: github.owner,
    repo: github.repo,
    fetch: createHttp({ userAgent: 'test', clean: asClean, env: {} }).fetch,
    clean: asClean,
    redact: (text) => text,
  });
});
afterEach(() => github.close());

/** Reads, and writes on top of it. */
async function put(files: Record<string, string>, message = 'one') {
  const { head } = await store.read([], signal());
  return await store.write({ ...(head ? { head } : {}), files, message }, signal());
}
async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SetupError ? error.code : String(error);
}
const isWrite = ({ method }: { method: string }) => method !== 'GET';

test('the first write makes the branch, without a parent; the second goes on top of it and leaves other files', async () => {
  expect(await store.read([A], signal())).toEqual({ files: {} });
  expect(await put({ [A]: 'one\n', 'badge/a.json': 'good' })).toBe('written');
  expect(await put({ [A]: 'two\n' }, 'two')).toBe('written');
  expect(await github.history.files()).toEqual({ [A]: 'two\n', 'badge/a.json': 'good' });
  expect(await github.history.commits()).toEqual(['two', 'one']);
  const { head, files } = await store.read([A, B], signal());
  expect(head).toMatch(/^[0-9a-f]{40}$/);
  expect(files).toEqual({ [A]: { text: 'two\n', sha: expect.stringMatching(/^[0-9a-f]{40}$/) } });
});

test('a file can be kept under another name as it is, whatever bytes it has', async () => {
  await github.history.commit({ [A]: 'hellö \u0000' });
  const { head = '', files } = await store.read([A], signal());
  const { sha = asClean('') } = files[A] ?? {};
  await store.write({ head, files: { 'history/a.broken.json': { sha }, [A]: 'new' }, message: 'aside' }, signal());
  expect(await github.history.files()).toEqual({ 'history/a.broken.json': 'hellö \u0000', [A]: 'new' });
});

test('a file over 1 MB is read as well, and written on top of', async () => {
  const text = `{"long":"${'ö'.repeat(600_000)}"}`;
  await put({ [A]: text });
  const { head = '', files } = await store.read([A, B], signal());
  expect(files).toEqual({ [A]: { text, sha: expect.stringMatching(/^[0-9a-f]{40}$/) } });
  expect(await store.write({ head, files: { [B]: 'small' }, message: 'two' }, signal())).toBe('written');
  expect(await github.history.files()).toEqual({ [A]: text, [B]: 'small' });
});

test.each<[string, object]>([
  ['a content that is none', { content: 7 }],
  ['a content of nothing', { content: null }],
  ['no name of its bytes', { sha: null }],
  ['a name of another kind', { sha: 'HEAD' }],
])('a file with %s is an outage', async (_name, change) => {
  await put({ [A]: 'one' });
  github.faults.set(({ path }) => path.includes('/contents/'), {
    kind: 'altered',
    alter: (body) => JSON.stringify({ ...JSON.parse(body), ...change }),
  });
  expect(await codeOf(store.read([A], signal()))).toMatch(/GitHub gave no usable answer \(an answer of another form\)/);
});

describe('a race is lost', () => {
  test('where another run has made the branch', async () => {
    const { head } = await store.read([A], signal());
    expect(head).toBeUndefined();
    await put({ [B]: 'theirs' }, 'theirs');
    expect(await store.write({ files: { [A]: 'ours' }, message: 'ours' }, signal())).toBe('lost');
    expect(await github.history.commits()).toEqual(['theirs']);
  });

  test.each<[string, () => Promise<unknown>, Record<string, string>]>([
    ['another run has moved it', () => put({ [B]: 'theirs' }), { [A]: 'old', [B]: 'theirs' }],
    [
      'somebody has rewritten it',
      () => github.history.commit({ 'README.md': 'mine now' }, 'rewrite'),
      { 'README.md': 'mine now' },
    ],
    ['somebody has deleted it', () => github.history.delete(), {}],
  ])('where %s', async (_name, meanwhile, left) => {
    await put({ [A]: 'old' });
    const { head = '' } = await store.read([A], signal());
    await meanwhile();
    expect(await store.write({ head, files: { [A]: 'ours' }, message: 'ours' }, signal())).toBe('lost');
    expect(await github.history.files()).toEqual(left);
    // With a fresh look it works.
    expect(await put({ [A]: 'ours' })).toBe('written');
    expect(await github.history.files()).toEqual({ ...left, [A]: 'ours' });
  });
});

const refusal = (status: number, message: string): Fault => ({
  kind: 'status',
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

describe('what GitHub refuses', () => {
  test.each<[string, Fault, string]>([
    ['no contents: write', refusal(403, 'Resource not accessible by integration'), 'HISTORY_FORBIDDEN'],
    ['a rule for branches', refusal(422, 'Repository rule violations found'), 'HISTORY_REFUSED'],
    ['an empty repository', refusal(409, 'Git Repository is empty.'), 'HISTORY_REFUSED'],
    ['another token', refusal(401, 'Bad credentials'), 'GITHUB_TOKEN_REFUSED'],
    ['a rate limit', COMMON_FAULTS.githubSecondaryRateLimit(), 'ServiceUnavailableError: GitHub gave no usable answer'],
    ['an outage', { kind: 'status', status: 502 }, 'ServiceUnavailableError: GitHub gave no usable answer (HTTP 502)'],
    ['a lost connection', { kind: 'reset' }, 'ServiceUnavailableError: GitHub gave no usable answer'],
    [
      'another form',
      { kind: 'null' },
      'ServiceUnavailableError: GitHub gave no usable answer (an answer of another form)',
    ],
  ])('%s', async (_name, fault, code) => {
    github.faults.set(isWrite, fault);
    const said = await codeOf(put({ [A]: 'one' }));
    expect(said.slice(0, code.length)).toBe(code);
    if (code.startsWith('ServiceUnavailableError')) expect(said).toContain('the history was not updated');
    expect(await github.history.files()).toEqual({});
  });

  test('a write is sent once, however it fails', async () => {
    github.faults.set(isWrite, { kind: 'lost-answer' });
    await codeOf(put({ [A]: 'one' }));
    expect(github.requests.filter(isWrite)).toHaveLength(1);
  });

  test('a rule at the very last request is a refusal, no lost race', async () => {
    github.faults.set(({ path, method }) => isWrite({ method }) && path.endsWith('/git/refs'), refusal(422, 'No.'));
    expect(await codeOf(put({ [A]: 'one' }))).toBe('HISTORY_REFUSED');
  });

  test('no answer ends with the deadline', async () => {
    github.fault = { kind: 'hang' };
    expect(await codeOf(store.read([A], AbortSignal.timeout(300)))).toMatch(
      /^ServiceUnavailableError: .*it took too long/,
    );
  });
});

describe('the list of runs', () => {
  const run = (hours: number, conclusion: string | null) => ({ startedAt: ago(hours * HOUR), conclusion });

  test('has those that looked and came to an end, newest first, and who started them', async () => {
    github.runs.set('monitor.yml', [
      run(0, null),
      { ...run(5, 'failure'), event: 'workflow_dispatch' },
      run(4, 'success'),
      run(2, 'cancelled'),
      run(90, 'success'),
    ]);
    expect(await store.listRuns('monitor.yml', { since: ago(48 * HOUR) }, signal())).toEqual([
      { at: ago(4 * HOUR), isScheduled: true },
      { at: ago(5 * HOUR), isScheduled: false },
    ]);
    expect(await store.listRuns('monitor.yml', { since: new Date(0), newest: 3 }, signal())).toEqual([
      { at: ago(4 * HOUR), isScheduled: true },
    ]);
  });

  test('is read page by page, as far as it is asked for', async () => {
    github.runs.set(
      'monitor.yml',
      Array.from({ length: 1_200 }, (_, index) => run(index / 2, 'success')),
    );
    expect(await store.listRuns('monitor.yml', { since: ago(500 * HOUR) }, signal())).toHaveLength(1_001);
    expect(github.requests).toHaveLength(11);
  });

  test.each<[string, string, Fault | undefined]>([
    ['no such workflow', 'other.yml', undefined],
    ['no actions: read', 'monitor.yml', refusal(403, 'Resource not accessible by integration')],
  ])('is hidden: %s', async (_name, workflow, fault) => {
    if (fault) github.fault = fault;
    expect(await codeOf(store.listRuns(workflow, { since: NOW }, signal()))).toBe('RUNS_HIDDEN');
  });
});
