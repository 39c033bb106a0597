// The one issue, through the built Action: when it is opened, edited, closed and reopened, whose it is, what stands in it.
import { describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, fakeToken, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import type { IssueView } from '../../sandbox/github/github.ts';
import { type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { parseMarker } from '../../src/core/incident/marker.ts';
import { expectNoSecret } from '../support/secrets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TOKEN_VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';
const FIRST_LINE = '## 🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨';
const PRIVATE = { repository: { private: true } };

/** A bot in a world whose clock can be put forward, and what tests do and see there. */
interface World extends Bot {
  check(change?: { inputs?: Record<string, string>; event?: object }): Promise<ActionRun>;
  /** The same, and what the run wrote to GitHub, as `POST /issues`. */
  checkWrites(change?: { inputs?: Record<string, string> }): Promise<{ run: ActionRun; writes: string[] }>;
  pass(durationMs: number): void;
  /** A working token stands in the variable, and a deployment that has it runs. */
  replaceToken(letter: string): string;
  issue(number?: number): Promise<IssueView>;
}

async function inWorld(story: (world: World) => Promise<void>, options: { livesForMs?: number | 'never' } = {}) {
  let ahead = 0;
  const bot = await startBot({ ...options, now: () => new Date(Date.now() + ahead) });
  const { railway, github } = bot.sandbox;
  const world: World = {
    ...bot,
    async check({ inputs = {}, event = {} } = {}) {
      const run = await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env, event });
      await expectNoSecret(run, bot);
      return run;
    },
    async checkWrites(change) {
      const before = github.requests.length;
      const run = await world.check(change);
      const sent = github.requests.slice(before).filter(({ method }) => method !== 'GET');
      return { run, writes: sent.map(({ method, path }) => `${method} ${path.replace('/repos/octo/bot', '')}`) };
    },
    pass(durationMs) {
      ahead += durationMs;
    },
    replaceToken(letter) {
      const token = bot.issueToken(letter, 'never');
      railway.setVariable({ name: TOKEN_VARIABLE, value: token, serviceId: bot.serviceId });
      railway.deploy(bot.serviceId);
      railway.settle();
      return token;
    },
    async issue(number = 1) {
      const found = (await github.issues()).find((issue) => issue.number === number);
      if (!found) throw new Error(`there is no issue #${number}`);
      return found;
    },
  };
  try {
    await story(world);
  } finally {
    await bot.sandbox.close();
  }
}

/** With an expired token and the issue that the first run opened. */
const withOpenIssue = (story: (world: World) => Promise<void>) =>
  inWorld(async (world) => {
    world.sandbox.meta.expire(world.token);
    const run = await world.check();
    expect(run.outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened', 'issue-number': '1' });
    await story(world);
  });

/** With an issue that was opened and closed again by us. */
const withClosedIssue = (story: (world: World, token: string) => Promise<void>) =>
  withOpenIssue(async (world) => {
    const token = world.replaceToken('b');
    expect((await world.check()).outputs['issue-step']).toBe('closed');
    await story(world, token);
  });

const block = ({ sandbox }: World, token: string) =>
  sandbox.meta.kill(token, { code: 368, message: 'The action attempted has been deemed abusive' });
const visibleLines = ({ body }: IssueView) => (body ?? '').replace(/<!--.*?-->\n?/gs, '').split('\n');
const titlesOf = (issues: IssueView[]) => issues.map(({ number, state }) => `#${number} ${state}`);

test('secrets that read like our own words lose no issue: it is opened once, and closed', async () => {
  await inWorld(async ({ check, replaceToken, issue, sandbox, serviceId }) => {
    sandbox.railway.setVariable({ name: TOKEN_VARIABLE, value: 'your-whatsapp-token', serviceId });
    const inputs = { 'app-secret': 'whatsapp-token-monitor-1' };
    const steps = [];
    for (const _check of [1, 2, 3]) steps.push((await check({ inputs })).outputs['issue-step']);
    expect(steps).toEqual(['opened', 'none', 'none']);
    expect(await sandbox.github.issues()).toHaveLength(1);
    replaceToken('n');
    expect((await check()).outputs['issue-step']).toBe('closed');
    expect((await issue()).state).toBe('closed');
  });
});

describe('one problem, one issue', () => {
  test.concurrent('five runs at once leave one open issue', () =>
    inWorld(async (world) => {
      world.sandbox.meta.expire(world.token);
      const runs = await Promise.all(Array.from({ length: 5 }, () => world.check()));
      expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1, 1]);
      await world.check();
      const issues = await world.sandbox.github.issues();
      expect(titlesOf(issues.filter(({ state }) => state === 'open'))).toEqual(['#1 open']);
      for (const { state_reason } of issues.slice(1)) expect(state_reason).toBe('duplicate');

      const { writes } = await world.checkWrites();
      expect(writes).toEqual([]);
    }));

  test.concurrent('it says at once what is wrong, and the second run changes nothing', () =>
    withOpenIssue(async (world) => {
      const issue = await world.issue();
      expect(issue).toMatchObject({
        state: 'open',
        title: 'WhatsApp token (bot): expired',
        labels: ['whatsapp-token'],
        comments: [],
      });
      expect(visibleLines(issue)[0]).toBe(FIRST_LINE);
      expect(parseMarker(issue.body ?? '')).toMatchObject({
        bot: 'bot',
        state: 'expired',
        incidents: [{ state: 'expired' }],
      });

      world.pass(30 * MINUTE);
      const { run, writes } = await world.checkWrites();
      expect(run.outputs).toMatchObject({ state: 'expired', 'issue-step': 'none', 'issue-number': '1' });
      expect(run.exitCode).toBe(1);
      expect(writes).toEqual([]);
    }));

  test.concurrent('another state edits the issue and says so once', () =>
    withOpenIssue(async (world) => {
      block(world, world.token);
      const { run, writes } = await world.checkWrites();
      expect(run.outputs).toMatchObject({ state: 'blocked', 'issue-step': 'updated' });
      expect(writes).toEqual(['PATCH /issues/1', 'POST /issues/1/comments']);
      const issue = await world.issue();
      expect(issue.title).toBe('WhatsApp token (bot): blocked');
      expect(visibleLines(issue)[0]).toContain('A NEW TOKEN WILL NOT HELP');
      expect(issue.comments).toEqual([expect.stringContaining('from `expired` to `blocked`')]);
      expect((await world.checkWrites()).writes).toEqual([]);
    }));

  test.concurrent('an outage leaves it alone', () =>
    withOpenIssue(async (world) => {
      world.sandbox.meta.fault = { kind: 'status', status: 502, body: '<html></html>' };
      const { run, writes } = await world.checkWrites();
      expect(run.outputs).toMatchObject({ state: 'unknown', 'issue-step': 'none' });
      expect(writes).toEqual([]);
    }));
});

describe('recovery and relapse', () => {
  test.concurrent('recovery says how long it lasted and closes it as completed', () =>
    withOpenIssue(async (world) => {
      world.pass(3 * HOUR + 5 * MINUTE);
      world.replaceToken('b');
      const run = await world.check();
      expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', 'issue-step': 'closed' } });
      const issue = await world.issue();
      expect(issue).toMatchObject({ state: 'closed', state_reason: 'completed' });
      expect(issue.comments).toEqual([expect.stringContaining('Duration since it was detected: 3 h 5 min')]);
      expect((await world.checkWrites()).writes).toEqual([]);
    }));

  test.concurrent('a problem within 24 hours of closing reopens the same issue', () =>
    withClosedIssue(async (world, token) => {
      await world.sandbox.github.backdate(1, { closedAt: new Date(Date.now() - 23 * HOUR) });
      world.sandbox.meta.revoke(token);
      const run = await world.check();
      expect(run.outputs).toMatchObject({ state: 'invalid', 'issue-step': 'reopened', 'issue-number': '1' });
      const issue = await world.issue();
      expect(issue).toMatchObject({ state: 'open', title: 'WhatsApp token (bot): invalid' });
      expect(visibleLines(issue)[0]).toBe(FIRST_LINE);
      expect(parseMarker(issue.body ?? '')?.incidents.map(({ state }) => state)).toEqual(['expired', 'invalid']);
      expect(issue.comments).toHaveLength(2);
      expect((await world.checkWrites()).writes).toEqual([]);
    }));

  test.concurrent('after more than a day a fresh issue links the old one and carries its table on, and stays so', () =>
    withClosedIssue(async (world, token) => {
      await world.sandbox.github.backdate(1, { closedAt: new Date(Date.now() - 25 * HOUR) });
      world.sandbox.meta.revoke(token);
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '2' });
      const { writes } = await world.checkWrites();
      expect(writes).toEqual([]);
      block(world, token);
      await world.check();
      const fresh = await world.issue(2);
      expect(fresh.body).toContain('#1');
      expect(fresh.body).toMatch(/^\| .* \| 🔴 expired \| .* \|$/m);
      expect((await world.issue(1)).state).toBe('closed');
    }));

  test.concurrent.each<[string, (world: World) => Promise<void>]>([
    ['300 comments', ({ sandbox }) => sandbox.github.backdate(1, { comments: 300 })],
    ['31 days', ({ sandbox }) => sandbox.github.backdate(1, { createdAt: new Date(Date.now() - 31 * DAY) })],
  ])('an issue of %s is closed at recovery, and the next problem opens a fresh one', (_name, wearOut) =>
    withOpenIssue(async (world) => {
      await wearOut(world);
      const token = world.replaceToken('b');
      expect((await world.check()).outputs['issue-step']).toBe('closed');
      world.sandbox.meta.revoke(token);
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '2' });
      expect((await world.issue(2)).body).toContain('#1');
      expect((await world.issue(1)).state).toBe('closed');
    }),
  );
});

describe('what people do to it', () => {
  const GONE = [
    ['moved to another repository', 'transfer'],
    ['deleted', 'delete'],
  ] as const;

  test.concurrent('closed as completed while the token is dead: it comes back', () =>
    withOpenIssue(async (world) => {
      await world.sandbox.github.closeAs('colleague', 1, 'completed');
      const run = await world.check();
      expect(run).toMatchObject({ exitCode: 1, outputs: { 'issue-step': 'reopened', 'issue-number': '1' } });
      expect(await world.issue()).toMatchObject({ state: 'open' });
    }));

  test.concurrent('closed as not planned: silent for 24 hours, though red, and then it comes back', () =>
    withOpenIssue(async (world) => {
      const { github } = world.sandbox;
      await github.closeAs('colleague', 1, 'not_planned');
      const { run, writes } = await world.checkWrites();
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { state: 'expired', 'issue-step': 'none', 'issue-number': '1' },
      });
      expect(run.log).toContain('ACKNOWLEDGED');
      expect(writes).toEqual([]);

      await github.backdate(1, { closedAt: new Date(Date.now() - 25 * HOUR) });
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'reopened', 'issue-number': '1' });
    }));

  test.concurrent('opened again though nothing is wrong: closed, without another word', () =>
    withClosedIssue(async (world) => {
      await world.sandbox.github.reopen(1);
      const { run, writes } = await world.checkWrites();
      expect(run.outputs['issue-step']).toBe('closed');
      expect(writes).toEqual(['PATCH /issues/1']);
    }));

  test.concurrent('notes before and after our part survive edits, recovery and relapse', () =>
    withOpenIssue(async (world) => {
      const { github, meta } = world.sandbox;
      const notes = {
        before: 'Ask in the channel first.',
        after: '## Diary\n\n- called Meta @ noon\n- waiting',
      };
      await github.editBody(1, `${notes.before}\n\n${(await world.issue()).body}\n\n${notes.after}`);
      const expectNotes = async () => {
        const { body } = await world.issue();
        expect(body?.startsWith(notes.before)).toBe(true);
        expect(body?.endsWith(notes.after)).toBe(true);
        expect(body?.match(/<!-- whatsapp-token-monitor:v1 /g)).toHaveLength(1);
      };
      expect((await world.checkWrites()).writes).toEqual([]);
      block(world, world.token);
      expect((await world.check()).outputs['issue-step']).toBe('updated');
      await expectNotes();
      const token = world.replaceToken('b');
      expect((await world.check()).outputs['issue-step']).toBe('closed');
      await expectNotes();
      meta.revoke(token);
      expect((await world.check()).outputs['issue-step']).toBe('reopened');
      await expectNotes();
    }));

  test.concurrent('a label that was taken off is put on again', () =>
    withOpenIssue(async (world) => {
      await world.sandbox.github.removeLabel(1, 'whatsapp-token');
      const { run, writes } = await world.checkWrites();
      expect(run.outputs).toMatchObject({ 'issue-step': 'none', 'issue-number': '1' });
      expect(writes).toEqual(['POST /issues/1/labels']);
      expect((await world.issue()).labels).toEqual(['whatsapp-token']);
      expect((await world.sandbox.github.issues()).length).toBe(1);
    }));

  test.concurrent('locked: the text is edited, and the refused comment is said', () =>
    withOpenIssue(async (world) => {
      await world.sandbox.github.lock(1);
      block(world, world.token);
      const run = await world.check();
      expect(run.outputs).toMatchObject({ state: 'blocked', 'issue-step': 'updated' });
      expect(run.log).toContain('Issue #1 is locked');
      expect(run.summary).toContain('Unlock the conversation');
      expect(await world.issue()).toMatchObject({ title: 'WhatsApp token (bot): blocked', comments: [] });
    }));

  test.concurrent.each(GONE)('%s: forgotten and opened anew', (_name, action) =>
    withOpenIssue(async (world) => {
      world.sandbox.github[action](1);
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '2' });
      expect((await world.checkWrites()).writes).toEqual([]);
    }),
  );

  test.concurrent.each(GONE)('%s in the middle of a run: opened anew all the same', (_name, action) =>
    withOpenIssue(async (world) => {
      const { github } = world.sandbox;
      block(world, world.token);
      github.faults.set(
        ({ method }) => {
          if (method === 'PATCH') github[action](1);
          return false;
        },
        { kind: 'reset' },
      );
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '2' });
    }),
  );
});

describe('where GitHub refuses', () => {
  test.concurrent('issues are switched off and one is needed: red, with what to do', () =>
    inWorld(async (world) => {
      world.sandbox.github.disableIssues();
      world.sandbox.meta.expire(world.token);
      const run = await world.check({ inputs: { 'fail-on': 'error' } });
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { state: 'expired', 'issue-step': 'none', 'issue-number': '' },
      });
      for (const text of [run.log, run.summary]) expect(text).toContain('Settings → General → Features → Issues');
    }));

  test.concurrent('no permission and an issue is needed for an expiring token: red, with what to do', () =>
    inWorld(async (world) => {
      expireIn(world, 6 * DAY);
      const run = await world.check({ inputs: { 'github-token': world.sandbox.github.readOnlyToken } });
      expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expiring', level: 'error', 'issue-step': 'none' } });
      for (const text of [run.log, run.summary]) expect(text).toContain('permissions: { issues: write }');
    }));

  test.concurrent('no permission to close a recovered one: a warning, with what to do', () =>
    withOpenIssue(async (world) => {
      world.replaceToken('b');
      const run = await world.check({ inputs: { 'github-token': world.sandbox.github.readOnlyToken } });
      expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning', 'issue-step': 'none' } });
      expect(run.log).toMatch(/^::warning::ISSUES_FORBIDDEN: .*permissions: \{ issues: write \}/m);
    }));

  test.concurrent('issues are switched off and none is needed: a warning, with what to do', () =>
    inWorld(async (world) => {
      const body = JSON.stringify({ message: 'Issues are disabled for this repo', status: '410' });
      world.sandbox.github.fault = {
        kind: 'status',
        status: 410,
        body,
        headers: { 'content-type': 'application/json' },
      };
      const run = await world.check();
      expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'warning' } });
      expect(run.log).toMatch(/^::warning::ISSUES_DISABLED: .*Features → Issues/m);
    }));

  test.concurrent('an unknown assignee does not keep the issue from being opened', () =>
    inWorld(async (world) => {
      world.sandbox.meta.expire(world.token);
      const run = await world.check({ inputs: { 'issue-assignees': 'nobody-here' } });
      expect(run.outputs['issue-step']).toBe('opened');
      expect(run.log).toContain('nobody-here could not be assigned');
      expect(await world.issue()).toMatchObject({ state: 'open', assignees: [] });
    }));

  test.concurrent('a known assignee is assigned', () =>
    inWorld(async (world) => {
      world.sandbox.meta.expire(world.token);
      await world.check({ inputs: { 'issue-assignees': '@colleague' } });
      expect(await world.issue()).toMatchObject({ assignees: ['colleague'] });
    }));
});

describe('whose issue it is', () => {
  test.concurrent('a second monitor under the same name, for another service: red, and nothing is touched', () =>
    withOpenIssue(async (world) => {
      const { railway, meta } = world.sandbox;
      const token = world.issueToken('c', 'never');
      const serviceId = railway.addService({
        name: 'second-bot',
        variables: { [TOKEN_VARIABLE]: token, W1_WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID },
      });
      const inputs = { 'railway-service-id': serviceId };
      for (const state of ['valid', 'invalid']) {
        const { run, writes } = await world.checkWrites({ inputs });
        expect(run).toMatchObject({ exitCode: 1, outputs: { state, 'issue-step': 'none', 'issue-number': '' } });
        expect(run.log).toMatch(/^::error::.*Another monitor .*`bot`.*#1 .*`bot-name`/m);
        expect(writes).toEqual([]);
        meta.revoke(token);
      }
    }));

  test.concurrent('a second monitor under the same name, for another variable: red, and nothing is touched', () =>
    withOpenIssue(async (world) => {
      const value = world.issueToken('c', 'never');
      world.sandbox.railway.setVariable({ name: 'OTHER_TOKEN', value, serviceId: world.serviceId });
      const { run, writes } = await world.checkWrites({ inputs: { 'token-variable': 'OTHER_TOKEN' } });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/^::error::.*BOT_NAME_TAKEN/m);
      expect(writes).toEqual([]);
    }));

  test.concurrent('two bots with two names have an issue each', () =>
    withOpenIssue(async (world) => {
      const { railway, meta } = world.sandbox;
      const token = fakeToken('c');
      meta.addToken({ token, appId: APP_ID, type: 'SYSTEM_USER', phoneNumberIds: [PHONE_NUMBER_ID] });
      meta.revoke(token);
      railway.setVariable({ name: 'OTHER_TOKEN', value: token, serviceId: world.serviceId });
      const inputs = { 'token-variable': 'OTHER_TOKEN', 'bot-name': 'second' };
      expect((await world.check({ inputs })).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '2' });
      expect((await world.issue(2)).title).toBe('WhatsApp token (second): invalid');
      for (const change of [{}, { inputs }]) expect((await world.checkWrites(change)).writes).toEqual([]);
    }));

  test.concurrent("a stranger's issue with our title, label and marker is not touched", () =>
    withOpenIssue(async (world) => {
      const { github } = world.sandbox;
      const { title, body } = await world.issue();
      github.delete(1);
      await github.createIssueAs('stranger', { title, body: body ?? '', labels: ['whatsapp-token'] });
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '3' });
      world.replaceToken('b');
      await world.check();
      expect(await world.issue(2)).toMatchObject({ state: 'open', title, body, comments: [] });
      expect(await world.issue(3)).toMatchObject({ state: 'closed' });
      expect(github.requests.some(({ path }) => path.startsWith('/repos/octo/bot/issues/2'))).toBe(false);
    }));

  test.concurrent("a colleague's copy of it is not, as it names another issue", () =>
    withOpenIssue(async (world) => {
      const { github } = world.sandbox;
      const { title, body } = await world.issue();
      github.delete(1);
      await github.createIssueAs('colleague', { title, body: body ?? '', labels: ['whatsapp-token'] });
      expect((await world.check()).outputs).toMatchObject({ 'issue-step': 'opened', 'issue-number': '3' });
      expect(await world.issue(2)).toMatchObject({ state: 'open', body, comments: [] });
    }));

  test.concurrent('one from before issues were numbered is adopted once', () =>
    withOpenIssue(async (world) => {
      const { github } = world.sandbox;
      const { title, body } = await world.issue();
      github.delete(1);
      const before = body?.replace('"number":1,', '') ?? '';
      await github.createIssueAs('colleague', { title, body: before, labels: ['whatsapp-token'] });
      const { run, writes } = await world.checkWrites();
      expect(run.outputs).toMatchObject({ 'issue-step': 'updated', 'issue-number': '2' });
      expect(writes).toEqual(['PATCH /issues/2']);
      expect(parseMarker((await world.issue(2)).body ?? '')?.number).toBe(2);
      expect((await world.checkWrites()).writes).toEqual([]);
    }));
});

/** A token of 60 days with so much of its life left. */
function expireIn({ sandbox, token }: World, leftMs: number): void {
  const record = sandbox.meta.tokens.get(token);
  if (!record) throw new Error('the sandbox knows no such token');
  record.expiresAt = new Date(Date.now() + leftMs);
  record.issuedAt = new Date(record.expiresAt.getTime() - 60 * DAY);
}

describe('before it expires', () => {
  test.concurrent('a token of two hours opens nothing', () =>
    inWorld(
      async (world) => {
        world.sandbox.meta.expire(world.token, new Date(Date.now() + 40 * MINUTE));
        const { run, writes } = await world.checkWrites();
        expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'expiring', 'issue-step': 'none' } });
        expect(writes).toEqual([]);
      },
      { livesForMs: 2 * HOUR },
    ));

  test.concurrent('a token of 60 days with six left opens one, and time alone changes nothing in it', () =>
    inWorld(async (world) => {
      expireIn(world, 6 * DAY);
      const run = await world.check();
      expect(run).toMatchObject({
        exitCode: 0,
        outputs: { state: 'expiring', level: 'warning', 'issue-step': 'opened' },
      });
      expect((await world.issue()).title).toBe('WhatsApp token (bot): expiring');
      for (const durationMs of [30 * MINUTE, DAY, 4 * DAY + 6 * HOUR]) {
        world.pass(durationMs);
        const { run: later, writes } = await world.checkWrites();
        expect(later).toMatchObject({ exitCode: 0, outputs: { state: 'expiring', 'issue-step': 'none' } });
        expect(writes).toEqual([]);
      }
      world.pass(DAY);
      expect((await world.check()).outputs).toMatchObject({ state: 'expired', 'issue-step': 'updated' });
      const issue = await world.issue();
      expect(issue.comments).toEqual([expect.stringContaining('from `expiring` to `expired`')]);
      expect(visibleLines(issue)[0]).toBe(FIRST_LINE);
    }));

  test.concurrent('replaced in time: closed, and nobody is told that the bot was silent', () =>
    inWorld(async (world) => {
      expireIn(world, 6 * DAY);
      await world.check();
      world.replaceToken('b');
      expect((await world.check()).outputs['issue-step']).toBe('closed');
      expect((await world.issue()).comments).toEqual([expect.stringContaining('no longer expires soon')]);
    }));
});

test.concurrent('5,000 noisy lines and many patterns fit into the issue, with room for notes', () =>
  inWorld(async (world) => {
    const { meta, railway } = world.sandbox;
    meta.expire(world.token);
    const patterns = Array.from({ length: 60 }, (_, index) => `needle-${index}-`);
    const filler = 'all work and no play 🙂 '.repeat(14);
    for (let index = 0; index < 5_000; index++)
      railway.log(world.serviceId, `needle-${index % 60}- ${index % 2 ? 'graph.facebook.com' : ''} ${filler}`);
    const inputs = { 'log-patterns': patterns.join('\n') };
    await world.check({ inputs, event: PRIVATE });
    const { body } = await world.issue();
    expect(body?.length).toBeLessThan(60_000);
    expect(body).toContain('**How to verify**');
    expect(body).toContain('**Last incidents**');
    expect(body).toMatch(/<!-- whatsapp-token-monitor:v1 [^\n]*-->$/);
    await world.sandbox.github.editBody(1, `${body}\n\nOur notes`);
    block(world, world.token);
    await world.check({ inputs, event: PRIVATE });
    expect((await world.issue()).body?.endsWith('\n\nOur notes')).toBe(true);
  }));
