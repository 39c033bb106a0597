// A rotation that is killed at any of its requests: nothing is broken in between, and the same command finishes the work.
import { afterAll, expect, test } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import type { RecordedRequest } from '../../sandbox/service.ts';
import { runWithoutLeak } from '../support/secrets.ts';
import { makeIssue, type OpenIssue, startScene } from './scene.ts';
import { printTable } from './table.ts';

const AT_ONCE = 3;
const MINUTE = 60_000;

interface Killed {
  command: 'update' | 'refresh';
  livesForMs: number;
  /** Of the pasted token. */
  exchange: 'auto' | 'never';
  /** Where a token is exchanged for another one in each run, the other one is deployed as well. */
  mostDeployments: number;
}

const COMMANDS: Record<string, Killed> = {
  update: { command: 'update', livesForMs: 0, exchange: 'never', mostDeployments: 1 },
  'update, which exchanges': { command: 'update', livesForMs: 0, exchange: 'auto', mostDeployments: 2 },
  refresh: { command: 'refresh', livesForMs: 40 * MINUTE, exchange: 'auto', mostDeployments: 1 },
};

interface Outcome {
  /** The number of the request, and what it asked. */
  at: number;
  request: string;
  wasKilled: boolean;
  inBetween: { isKnown: boolean; stored: string; running: string };
  /** What must be the same, wherever the first run was killed. */
  end: { exitCode: number | null; ended: string; stored: string; running: string; openIssues: number };
  deployments: number;
}

/** Starts over, kills the command at its n-th request, and runs the same again. */
async function killAt(at: number, { command, livesForMs, exchange }: Killed, openIssue: OpenIssue): Promise<Outcome> {
  await using scene = await startScene({ livesForMs });
  const { bot, look } = scene;
  const { railway, github } = bot.sandbox;
  // On its way until it has been seen once, which takes no waiting.
  railway.deploymentScript = ['BUILDING', 'SUCCESS'];
  if (command === 'update') await github.createIssueAs('octo', openIssue);
  const pasted = bot.issueToken('b', 120 * MINUTE);
  const call = {
    inputs: { command, exchange, 'monitor-workflow': 'monitor.yml' },
    env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
    event: { inputs: { token: pasted } },
  };
  const before = await look();
  const nameOf = (token = '') =>
    token === bot.token ? 'the old token' : token === pasted ? 'the pasted one' : 'one that Meta gave out';

  const trap = setTrap(bot, at);
  const first = await runWithoutLeak(bot, { ...call, signal: trap.signal });
  const between = await look();
  const again = await runWithoutLeak(bot, call);
  const end = await look();
  const good = command === 'update' && exchange === 'never' ? [pasted] : bot.sandbox.meta.issued;
  return {
    at,
    request: trap.request(),
    wasKilled: first.exitCode === null,
    inBetween: {
      isKnown: scene.known().includes(between.stored) && scene.known().includes(between.running ?? ''),
      stored: nameOf(between.stored),
      running: nameOf(between.running),
    },
    end: {
      exitCode: again.exitCode,
      ended: ['live', 'unchanged'].includes(again.outputs.rotation ?? '') ? 'live or unchanged' : 'otherwise',
      stored: good.includes(end.stored) ? 'the new token' : 'something else',
      running: end.running === end.stored ? 'the same' : 'something else',
      openIssues: end.issues.filter(({ state }) => state === 'open').length,
    },
    deployments: end.done.deployments - before.done.deployments,
  };
}

/** Springs when the n-th request from now on has arrived, at whichever of the three; it is answered all the same. */
function setTrap({ sandbox: { meta, railway, github } }: Bot, at: number) {
  const controller = new AbortController();
  let count = 0;
  let caught = '';
  for (const [name, { latencies }] of Object.entries({ Meta: meta, Railway: railway, GitHub: github })) {
    latencies.set((request) => {
      count++;
      if (count === at) {
        caught = `${name}: ${describe(request)}`;
        controller.abort();
      }
      return false;
    }, 0);
  }
  return { signal: controller.signal, request: () => caught };
}

/** Without an id or a query, which are of no interest or secret. */
function describe({ method, path, body }: Pick<RecordedRequest, 'method' | 'path' | 'body'>): string {
  const [, operation] = /"query":"(?:query|mutation) (\w+)/.exec(body) ?? [];
  return operation ?? `${method} ${path}`;
}

/** Request after request, until a run ends by itself. */
async function killEverywhere(killed: Killed): Promise<Outcome[]> {
  const openIssue = await makeIssue();
  const outcomes: Outcome[] = [];
  for (let from = 1; ; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, index) => from + index);
    const runs = await Promise.all(numbers.map((at) => killAt(at, killed, openIssue)));
    outcomes.push(...runs.filter(({ wasKilled }) => wasKilled));
    if (runs.some(({ wasKilled }) => !wasKilled)) return outcomes;
  }
}

const FINISHED: Outcome['end'] = {
  exitCode: 0,
  ended: 'live or unchanged',
  stored: 'the new token',
  running: 'the same',
  openIssues: 0,
};

const tables = new Map<string, Outcome[]>();

test.each(Object.entries(COMMANDS))(
  '%s, killed at every single request: the same again ends well, with no more deployments than needed',
  async (name, killed) => {
    const outcomes = await killEverywhere(killed);
    tables.set(name, outcomes);
    expect(outcomes.length).toBeGreaterThan(15);
    expect(outcomes.filter(({ inBetween }) => !inBetween.isKnown)).toEqual([]);
    expect(outcomes.map(({ at, end }) => ({ at, ...end }))).toEqual(outcomes.map(({ at }) => ({ at, ...FINISHED })));
    expect(Math.max(...outcomes.map(({ deployments }) => deployments))).toBe(killed.mostDeployments);
    // Killed both before and after the write, or it would not have been everywhere.
    expect(new Set(outcomes.map(({ inBetween }) => inBetween.stored)).size).toBe(2);
  },
  300_000,
);

afterAll(() => {
  for (const [name, outcomes] of tables) {
    const lines = outcomes.map(({ at, request, inBetween, deployments }) => [
      String(at),
      request,
      inBetween.stored,
      inBetween.running,
      String(deployments),
    ]);
    printTable(
      `Killed at each request: ${name}`,
      ['#', 'request', 'then stored', 'then running', 'deployments in all'],
      lines,
    );
  }
});
