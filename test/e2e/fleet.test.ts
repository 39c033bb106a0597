// Many bots in one run of the built Action: one failure touches nobody else, and what they share is asked for once.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import { type Fleet, type FleetOptions, listed, startFleet } from '../../sandbox/fleet.ts';
import { runCli } from '../../sandbox/run-cli.ts';
import { runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret } from '../support/secrets.ts';

function story(options: FleetOptions, tell: (fleet: Fleet) => Promise<void>): () => Promise<void> {
  return async () => {
    const fleet = await startFleet(options);
    fleet.sandbox.railway.deploymentScript = ['SUCCESS'];
    try {
      await tell(fleet);
    } finally {
      await fleet.sandbox.close();
    }
  };
}

async function check(fleet: Fleet, inputs: Record<string, string> = {}, event: object = {}) {
  const run = await runAction({ inputs: { ...fleet.inputs, ...inputs }, env: fleet.env, event });
  await expectNoSecret(run, fleet as unknown as Bot);
  return { ...run, report: run.outputs.report ? JSON.parse(run.outputs.report) : undefined };
}

const titles = async ({ sandbox }: Fleet) =>
  (await sandbox.github.issues()).map(({ title, state }) => `${state} ${title}`);
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

test.concurrent(
  'all is well: one line for each, and what they share is asked for once',
  story({ count: 12 }, async (fleet) => {
    const { railway, meta, github } = fleet.sandbox;
    const run = await check(fleet);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ state: 'valid', level: 'info', 'issue-step': 'none' });
    expect(run.report.bots.map(({ bot, state }: { bot: string; state: string }) => [bot, state])).toEqual(
      fleet.bots.map(({ name }) => [name, 'valid']),
    );
    expect(run.summary).toContain('12 bots: 12 valid');
    expect(run.summary.match(/^\| `bot-/gm)).toHaveLength(12);
    // The kind of the token, the environment, its log; ten services in one request, and two by themselves. Four questions
    // to Meta for each; one listing.
    expect(railway.requests).toHaveLength(3 + 1 + 2);
    expect(meta.requests).toHaveLength(48);
    expect(github.requests).toHaveLength(1);
  }),
);

test.concurrent(
  'bots on one service share its one read',
  story({ count: 12, onOneService: true }, async (fleet) => {
    const run = await check(fleet);
    expect(run.outputs.state).toBe('valid');
    expect(fleet.sandbox.railway.requests).toHaveLength(4);
  }),
);

test.concurrent(
  'each log line belongs to its own bot',
  story({ count: 3 }, async (fleet) => {
    const { serviceId } = at(fleet.bots, 1);
    fleet.sandbox.railway.log(serviceId, 'Error validating access token: OAuthException');
    const run = await check(fleet);
    const findings = run.report.bots.map(({ logs }: { logs: { findings: number } }) => logs.findings);
    expect(findings).toEqual([0, 1, 0]);
    expect(run.outputs['log-findings']).toBe('1');
  }),
);

test.concurrent(
  'log lines are shown of the bots that allow it, and of no other',
  story({ count: 2 }, async (fleet) => {
    for (const { serviceId, token } of fleet.bots) {
      fleet.sandbox.railway.log(serviceId, 'Error validating access token: OAuthException');
      fleet.sandbox.meta.expire(token);
    }
    const [shown, hidden] = ['redacted', 'none'].map(
      (excerpts, index) => `${listed(at(fleet.bots, index))}  issue-log-excerpts: ${excerpts}\n`,
    );
    await check(fleet, { bots: `${shown}${hidden}` });
    const issues = await fleet.sandbox.github.issues();
    const bodies = fleet.bots.map(({ name }) => issues.find(({ title }) => title.includes(name))?.body);
    expect(bodies).toEqual([
      expect.stringContaining('Error validating access token'),
      expect.not.stringContaining('Error validating access token'),
    ]);
  }),
);

test(
  'one with a bad Railway token, one whose Meta hangs, one expired, 17 healthy: two issues, and nobody else is touched',
  story({ count: 20 }, async (fleet) => {
    const { meta, github } = fleet.sandbox;
    const [bad, hanging, expired] = fleet.bots;
    if (!bad || !hanging || !expired) throw new Error('there are 20');
    meta.expire(expired.token);
    meta.faults.set(
      ({ path, query }) => path.endsWith(hanging.phoneNumberId) || query.get('input_token') === hanging.token,
      {
        kind: 'hang',
      },
    );
    const wrong = 'd1e2f3a4-0b1c-4d2e-8f3a-5b6c7d8e9f0a';
    const bots = fleet.bots.map((bot) => `${listed(bot)}${bot === bad ? `  railway-token: ${wrong}\n` : ''}`).join('');
    const run = await check(fleet, { bots });
    expect(run.durationMs).toBeLessThan(55_000);
    expect(run.outputs).toMatchObject({ state: 'expired', level: 'critical' });
    expect(run.exitCode).toBe(1);
    const states = run.report.bots.map(({ state }: { state: string }) => state);
    expect(states.slice(0, 3)).toEqual(['misconfigured', 'unknown', 'expired']);
    expect(new Set(states.slice(3))).toEqual(new Set(['valid']));
    expect((await titles(fleet)).toSorted()).toEqual([
      `open WhatsApp token (${bad.name}): Railway token refused`,
      `open WhatsApp token (${expired.name}): expired`,
    ]);
    expect(JSON.stringify(await github.issues())).not.toContain(wrong);
  }),
  90_000,
);

test.concurrent(
  'a Railway token that several bots share and Railway refuses is one issue that names them, closed when it works again',
  story({ count: 4 }, async (fleet) => {
    const { railway } = fleet.sandbox;
    const token = fleet.inputs['railway-token'] ?? '';
    railway.revokeToken(token);
    const run = await check(fleet);
    expect(run.outputs).toMatchObject({ state: 'misconfigured', level: 'error' });
    const [issue, ...others] = await fleet.sandbox.github.issues();
    expect(others).toEqual([]);
    for (const { name } of fleet.bots) expect(issue?.body).toContain(name);
    expect(await titles(fleet)).toEqual([
      expect.stringMatching(/^open WhatsApp token \(railway-[0-9a-f]{8}\): Railway token refused$/),
    ]);
    railway.accountTokens.add(token);
    expect((await check(fleet)).outputs).toMatchObject({ state: 'valid' });
    expect(await titles(fleet)).toEqual([expect.stringMatching(/^closed /)]);
  }),
);

test.concurrent(
  'many that expire at once: an issue each, the writes within GitHub’s limit, and closed again',
  story({ count: 8 }, async (fleet) => {
    const { meta, github, railway } = fleet.sandbox;
    for (const { token } of fleet.bots) meta.expire(token);
    await check(fleet);
    expect(await github.issues()).toHaveLength(8);
    const writes = github.requests.filter(({ method }) => method === 'POST');
    const [first, last] = [at(writes, 0), at(writes, writes.length - 1)];
    expect(last.startedAt - first.startedAt).toBeGreaterThanOrEqual(7 * 750);
    for (const { token } of fleet.bots) meta.expire(token, new Date(Date.now() + 40 * 86_400_000));
    expect((await check(fleet)).outputs.state).toBe('valid');
    expect((await titles(fleet)).every((title) => title.startsWith('closed'))).toBe(true);
    expect(railway.requests.length).toBeGreaterThan(0);
  }),
);

test.concurrent(
  'a 429 of Railway slows all of them down together, and every bot is still seen',
  story({ count: 6 }, async (fleet) => {
    const { railway } = fleet.sandbox;
    railway.faults.set(({ body }) => body.includes('readService'), {
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '2', 'content-type': 'application/json' },
      body: '{"data":null}',
      times: 2,
    });
    const run = await check(fleet);
    expect(run.outputs.state).toBe('valid');
  }),
);

const PAGE = ({ body }: { body: string }) => body.includes('readTenServices');
const TOO_COMPLEX = {
  kind: 'status',
  status: 400,
  headers: { 'content-type': 'application/json' },
  body: '{"errors":[{"message":"Query is too complex","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
} as const;

describe('where each of 60 has to be read by itself', () => {
  test.each([
    ['Pro', { limit: 10_000, remaining: 10_000, perSecond: 50 }, 0, 7_000],
    ['Hobby', { limit: 1_000, remaining: 1_000, perSecond: 10 }, 7_000, 30_000],
  ])(
    'Railway is asked as fast as %s allows, and never faster',
    (_plan, rateLimit, fromMs, toMs) =>
      story({ count: 60 }, async (fleet) => {
        const { railway } = fleet.sandbox;
        railway.rateLimit = rateLimit;
        railway.faults.set(PAGE, TOO_COMPLEX);
        const run = await check(fleet);
        expect(run.outputs.state).toBe('valid');
        expect(railway.requests).toHaveLength(3 + 1 + 60);
        expect(railway.requests.filter(({ status }) => status === 429)).toEqual([]);
        const times = railway.requests.map(({ startedAt }) => startedAt);
        const tookMs = Math.max(...times) - Math.min(...times);
        expect(tookMs).toBeGreaterThan(fromMs);
        expect(tookMs).toBeLessThan(toMs);
      })(),
    60_000,
  );
});

test(
  'ten in one request that Railway never answers: each is read by itself, and told the same',
  story({ count: 12 }, async (fleet) => {
    const { meta, railway } = fleet.sandbox;
    meta.expire(at(fleet.bots, 4).token);
    railway.faults.set(PAGE, { kind: 'hang' });
    const run = await check(fleet);
    expect(run.durationMs).toBeLessThan(55_000);
    const states = run.report.bots.map(({ state }: { state: string }) => state);
    expect(states).toEqual(fleet.bots.map((_bot, index) => (index === 4 ? 'expired' : 'valid')));
    expect(railway.requests.filter(PAGE)).toHaveLength(1);
    expect(await titles(fleet)).toEqual([`open WhatsApp token (${at(fleet.bots, 4).name}): expired`]);
  }),
  90_000,
);

test.each([
  ['answers with errors', { kind: 'status', status: 502, body: '<html>' } as const],
  ['never answers', { kind: 'hang' } as const],
])(
  'Railway %s from the services on: nothing is known of any bot, and no issue is opened',
  (_what, fault) =>
    story({ count: 12 }, async (fleet) => {
      fleet.sandbox.railway.faults.set(({ body }) => /query read(Ten)?Service/.test(body), fault);
      const run = await check(fleet);
      expect(run.durationMs).toBeLessThan(55_000);
      expect(run.report.bots.map(({ state }: { state: string }) => state)).toEqual(fleet.bots.map(() => 'unknown'));
      expect(await titles(fleet)).toEqual([]);
    })(),
  90_000,
);

describe('one of them', () => {
  test.concurrent(
    'is updated by name, and no other is touched',
    story({ count: 3 }, async (fleet) => {
      const { meta, railway } = fleet.sandbox;
      const bot = at(fleet.bots, 1);
      const token = `EAAT${'fakenew'.repeat(25)}ZDZD`;
      meta.addToken({ token, appId: '634974688087057', type: 'SYSTEM_USER', phoneNumberIds: [bot.phoneNumberId] });
      const run = await runAction({
        inputs: { ...fleet.inputs, command: 'update', bot: bot.name },
        env: { ...fleet.env, GITHUB_EVENT_NAME: 'workflow_dispatch' },
        event: { inputs: { token } },
      });
      await expectNoSecret(run, fleet as unknown as Bot);
      expect(run.outputs).toMatchObject({ rotation: 'live', state: 'valid' });
      const stored = fleet.bots.map(({ serviceId, variable }) => railway.variable(variable, { serviceId })?.value);
      expect(stored).toEqual([at(fleet.bots, 0).token, token, at(fleet.bots, 2).token]);
    }),
  );

  test.concurrent(
    'has to be named where something is to be changed',
    story({ count: 2 }, async (fleet) => {
      const run = await check(fleet, { command: 'redeploy' });
      expect(run.log).toContain('Set `bot` to one of the 2 bots');
      expect(fleet.sandbox.railway.requests).toEqual([]);
    }),
  );
});

test.concurrent(
  'the parts of a list together see every bot once',
  story({ count: 9 }, async (fleet) => {
    const runs = await Promise.all(['1/3', '2/3', '3/3'].map((shard) => check(fleet, { shard })));
    const seen = runs.flatMap(({ report }) => report.bots.map(({ bot }: { bot: string }) => bot));
    expect(seen.toSorted()).toEqual(fleet.bots.map(({ name }) => name));
  }),
);

test.concurrent(
  'the past of all of them is one read and one commit, and one that is not changed is not written',
  story({ count: 3 }, async (fleet) => {
    const { github, meta } = fleet.sandbox;
    await check(fleet, { history: 'branch' });
    expect(Object.keys(await github.history.files()).toSorted()).toEqual(
      ['badge', 'history'].flatMap((folder) => fleet.bots.map(({ name }) => `${folder}/${name}.json`)),
    );
    meta.expire(at(fleet.bots, 0).token);
    meta.expire(at(fleet.bots, 2).token);
    const run = await check(fleet, { history: 'branch' });
    expect(run.outputs.state).toBe('expired');
    await check(fleet, { history: 'branch' });
    const messages = await github.history.commits();
    expect(messages).toHaveLength(2);
    expect(messages.some((text) => text.includes('bot-0001: valid → expired\nbot-0003: valid → expired'))).toBe(true);
  }),
);

test.concurrent(
  'the terminal reads the list from a file, where secrets are names of environment variables',
  story({ count: 3 }, async (fleet) => {
    const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
    const file = join(folder, 'bots.yml');
    const [first] = fleet.bots;
    await writeFile(
      file,
      fleet.bots
        .map((bot) => `${listed(bot)}${bot === first ? '  railway-token: { env: SHOP_TOKEN }\n' : ''}`)
        .join(''),
    );
    fleet.sandbox.meta.expire(at(fleet.bots, 2).token);
    const env = {
      SHOP_TOKEN: fleet.inputs['railway-token'] ?? '',
      RAILWAY_TOKEN: fleet.inputs['railway-token'] ?? '',
      RAILWAY_ENVIRONMENT_ID: fleet.inputs['railway-environment-id'] ?? '',
      GRAPH_API_URL: fleet.inputs['graph-api-url'] ?? '',
      RAILWAY_API_URL: fleet.inputs['railway-api-url'] ?? '',
    };
    const run = await runCli({ args: ['check', '--bots', file], env });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('3 bots: 1 expired, 2 valid');
    const one = await runCli({ args: ['check', '--bots', file, '--bot', 'bot-0001', '--json'], env });
    expect(JSON.parse(one.stdout)).toMatchObject({ bot: 'bot-0001', state: 'valid' });
    const watch = await runCli({
      args: ['monitor', '--bots', file],
      env,
      // Once: a second one would not wait for the end.
      onOutput: (child, stdout) =>
        !stdout.includes('ended') && !child.killed && stdout.includes('3 bots:') && child.kill('SIGTERM'),
    });
    expect(watch.exitCode).toBe(0);
    expect(watch.stdout).toMatch(/Checking every 30 min.*3 bots: 1 expired, 2 valid.*Monitoring has ended/s);
    await expectNoSecret(
      { log: run.stdout + run.stderr + one.stdout + watch.stdout, summary: '', outputs: {} },
      fleet as unknown as Bot,
    );
    await rm(folder, { recursive: true });
  }),
);
