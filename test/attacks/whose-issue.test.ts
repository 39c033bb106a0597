// Whose issue it is, and what GitHub says that is not so: lists that lag, apps that pass on texts, refused labels.
import { expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import type { IssueView } from '../../sandbox/github/github.ts';
import { parseMarker } from '../../src/core/incident/marker.ts';
import { runWithoutLeak } from '../support/secrets.ts';

const TOKEN_VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';
const LABEL = 'whatsapp-token';

interface World extends Bot {
  /** Runs a check, and says what it wrote to GitHub, as `POST /issues`. */
  check(
    inputs?: Record<string, string>,
  ): Promise<{ run: Awaited<ReturnType<typeof runWithoutLeak>>; writes: string[] }>;
  issue(number: number): Promise<IssueView>;
  /** A working token stands in the variable, and a deployment that has it runs. */
  recover(): void;
}

/** With a token that has expired. */
async function withExpiredToken(story: (world: World) => Promise<void>) {
  const bot = await startBot();
  await using sandbox = bot.sandbox;
  const { github, railway } = sandbox;
  sandbox.meta.expire(bot.token);
  await story({
    ...bot,
    async check(inputs = {}) {
      const before = github.requests.length;
      const run = await runWithoutLeak(bot, { inputs });
      const sent = github.requests.slice(before).filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
      return { run, writes: sent.map(({ method, path }) => `${method} ${path.replace('/repos/octo/bot', '')}`) };
    },
    async issue(number) {
      const found = (await github.issues()).find((issue) => issue.number === number);
      if (!found) throw new Error(`there is no issue #${number}`);
      return found;
    },
    recover() {
      const value = bot.issueToken('b', 'never');
      railway.setVariable({ name: TOKEN_VARIABLE, value, serviceId: bot.serviceId });
      railway.deploy(bot.serviceId);
      railway.settle();
    },
  });
}

/** With the issue that the first run opened. */
const withOpenIssue = (story: (world: World) => Promise<void>) =>
  withExpiredToken(async (world) => {
    const { run } = await world.check();
    expect(run.outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened', 'issue-number': '1' });
    await story(world);
  });

test.concurrent('it names its own issue from the first run on', () =>
  withExpiredToken(async ({ check, issue }) => {
    expect((await check()).writes).toEqual(['POST /issues', 'PATCH /issues/1']);
    expect(parseMarker((await issue(1)).body ?? '')?.number).toBe(1);
    expect((await check()).writes).toEqual([]);
  }));

/** Texts of ours in issues of others; `NUMBER` is the issue's own. */
test.concurrent.each<[string, string, (body: string) => string]>([
  ['an app that passes on a text which names its own issue', 'crash-reporter[bot]', (body) => body],
  [
    'a workflow that quotes another issue',
    'github-actions[bot]',
    (body) => `Digest:\n\n${body.replace('NUMBER', '7')}`,
  ],
  [
    'a workflow that passes on a marker without a number',
    'github-actions[bot]',
    (body) => `> ${body.replace('"number":NUMBER,', '')}`,
  ],
  ['the owner, who quotes another issue', 'octo', (body) => body.replace('NUMBER', '7')],
  ['a stranger', 'passer-by', (body) => body],
])('%s: left alone, open or closed', (_name, login, write) =>
  withOpenIssue(async ({ sandbox: { github }, check, issue, recover }) => {
    const { title, body } = await issue(1);
    github.delete(1);
    const ours = (body ?? '').replace('"number":1,', '"number":NUMBER,');
    const plant = (number: number, text = ours) =>
      github.createIssueAs(login, { title, labels: [LABEL], body: write(text).replace('NUMBER', String(number)) });
    await plant(2);
    await plant(3);
    await github.closeAs('colleague', 3, 'not_planned');
    // Another place: a conflict of names, if it counted.
    await plant(4, ours.replace(/"place":"[0-9a-f]{4}/, '"place":"0000'));
    const planted = [await issue(2), await issue(3), await issue(4)];
    const opened = await check();
    expect(opened.run.outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '5' });
    expect((await check()).writes).toEqual([]);
    recover();
    expect((await check()).writes).toEqual(['PATCH /issues/5', 'POST /issues/5/comments']);
    expect([await issue(2), await issue(3), await issue(4)]).toEqual(planted);
  }),
);

test.concurrent("an app's own token finds its own issue again", () =>
  withExpiredToken(async ({ sandbox: { github }, check, issue, recover }) => {
    const inputs = { 'github-token': github.appToken };
    expect((await check(inputs)).run.outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '1' });
    expect((await issue(1)).user.login).toBe('token-keeper[bot]');
    expect((await check(inputs)).writes).toEqual([]);
    recover();
    expect((await check(inputs)).run.outputs).toMatchObject({ 'issue-step': 'closed', 'issue-number': '1' });
    const asked = github.requests.filter(({ path }) => path === '/graphql');
    expect(asked).toHaveLength(2);
  }));

test.concurrent('an author whose membership is private is asked about, and the issue not duplicated', () =>
  withOpenIssue(async ({ sandbox: { github }, check, issue }) => {
    const { title, body } = await issue(1);
    github.delete(1);
    const moved = (body ?? '').replace('"number":1,', '"number":2,');
    await github.createIssueAs('insider', { title, labels: [LABEL], body: moved });
    expect((await issue(2)).author_association).toBe('NONE');
    const { run, writes } = await check();
    expect(run.outputs).toMatchObject({ 'issue-step': 'none', 'issue-number': '2' });
    expect(writes).toEqual([]);
  }));

test.concurrent('closed as not planned by a workflow that tidies up: no acknowledgement, so it comes back', () =>
  withOpenIssue(async ({ sandbox: { github }, check }) => {
    await github.closeAs('github-actions[bot]', 1, 'not_planned');
    expect((await check()).run.outputs).toMatchObject({ 'issue-step': 'reopened', 'issue-number': '1' });
  }));

test.concurrent('a label in other letters is the same label', () =>
  withExpiredToken(async ({ check }) => {
    await check({ 'issue-label': 'WhatsApp-Token' });
    expect((await check()).writes).toEqual([]);
  }));

test.concurrent('a refused label does not cost the issue, which is found again by its marker', () =>
  withExpiredToken(async ({ sandbox: { github }, check, issue }) => {
    github.refuseLabels();
    const { run } = await check();
    expect(run.outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '1' });
    expect(run.log).toMatch(/LABEL_REFUSED: Issue #1 was opened without the label `whatsapp-token`/);
    expect((await issue(1)).labels).toEqual([]);
    const again = await check();
    expect(again.run.outputs).toMatchObject({ 'issue-step': 'none', 'issue-number': '1' });
    expect(await github.issues()).toHaveLength(1);
  }));

test.concurrent('a list that lags behind does not close the new issue in favour of the deleted one', () =>
  withOpenIssue(async ({ sandbox: { github, meta }, token, check, issue }) => {
    meta.kill(token, { code: 368, message: 'The action attempted has been deemed abusive' });
    const release = await github.holdLists();
    github.delete(1);
    const { run, writes } = await check();
    expect(run.outputs).toMatchObject({ state: 'blocked', 'issue-step': 'opened', 'issue-number': '2' });
    expect(writes).toEqual(['POST /issues', 'PATCH /issues/2']);
    release();
    expect((await check()).writes).toEqual([]);
    expect((await issue(2)).state).toBe('open');
  }));

test.concurrent('a list that lags behind tells a recovery once', () =>
  withOpenIssue(async ({ sandbox: { github }, check, issue, recover }) => {
    recover();
    const release = await github.holdLists();
    expect((await check()).writes).toEqual(['PATCH /issues/1', 'POST /issues/1/comments']);
    const { run, writes } = await check();
    expect({ step: run.outputs['issue-step'], writes }).toEqual({ step: 'none', writes: [] });
    release();
    expect((await issue(1)).comments).toHaveLength(1);
  }));

test.concurrent('the repository was renamed: said, with its name of today', () =>
  withExpiredToken(async ({ sandbox: { github }, check }) => {
    github.rename('acme/shop');
    const { run } = await check();
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expired', 'issue-step': 'none' } });
    expect(run.log).toMatch(/REPOSITORY_MOVED: .*acme\/shop.*`repo`/);
  }));

const OK = { 'content-type': 'application/json' };
const answers = (body: unknown): Fault => ({ kind: 'status', status: 200, headers: OK, body: JSON.stringify(body) });

test.concurrent.each<[string, Fault]>([
  ['a list of nothing', answers([{}])],
  ['a list of null', answers([null])],
  ['a list of numbers', answers([7])],
  ['labels that are null', answers([{ number: 1, title: 'a', state: 'open', labels: null }])],
  ['HTTP 101', { kind: 'switching-protocols' }],
])('%s from GitHub: an outage, and the token decides the colour', (_name, fault) =>
  withExpiredToken(async ({ sandbox: { github }, check, recover }) => {
    github.fault = fault;
    const { run } = await check();
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expired', level: 'critical', 'issue-step': 'none' } });
    expect(run.log).toMatch(/GITHUB_UNAVAILABLE/);
    expect(run.summary).toContain('EXPIRED');
    recover();
    expect((await check()).run).toMatchObject({ exitCode: 0, outputs: { state: 'valid' } });
  }),
);
