// An update that is killed at any of its requests: nothing is broken in between, and the same command finishes the work.
import { expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type ActionCall, runAction } from '../../sandbox/run-action.ts';
import { expectNoSecret } from '../support/secrets.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const HOUR = 3_600_000;
const AT_ONCE = 4;

type Exchange = 'auto' | 'never';

/** What must be the same, wherever the first run was killed. */
interface Outcome {
  /** The number of the request. */
  at: number;
  storedInBetween: 'a known token' | 'something else';
  exitCode: number | null;
  rotation: 'live or unchanged' | string | undefined;
  stored: 'the new token' | 'something else';
  running: 'the same' | 'something else';
  issues: string[];
  deployments: number;
}

/** Starts over with a dead bot, kills an update at its n-th request, and runs the same again. */
async function killAt(at: number, exchange: Exchange): Promise<{ outcome: Outcome; wasKilled: boolean }> {
  const bot = await startBot();
  const { meta, railway, github } = bot.sandbox;
  try {
    // On its way until it has been seen once, which takes no waiting.
    railway.deploymentScript = ['BUILDING', 'SUCCESS'];
    meta.expire(bot.token);
    await runAction({ inputs: bot.inputs, env: bot.env });
    const fresh = bot.issueToken('b', 2 * HOUR);
    const call: ActionCall = {
      inputs: { ...bot.inputs, command: 'update', exchange, 'monitor-workflow': 'monitor.yml' },
      env: { ...bot.env, GITHUB_EVENT_NAME: 'workflow_dispatch' },
      event: { inputs: { token: fresh } },
    };
    const stored = () => railway.variable(TOKEN, { serviceId: bot.serviceId })?.value ?? '';

    const killed = await runAction({ ...call, signal: atRequest(bot, at) });
    await expectNoSecret(killed, bot);
    const knownInBetween = [bot.token, fresh, ...meta.issued].includes(stored());
    const { exitCode, outputs, ...rest } = await runAction(call);
    await expectNoSecret({ exitCode, outputs, ...rest }, bot);
    const good = exchange === 'never' ? [fresh] : meta.issued;
    const ended = outputs.rotation === 'live' || outputs.rotation === 'unchanged';
    return {
      wasKilled: killed.exitCode === null,
      outcome: {
        at,
        storedInBetween: knownInBetween ? 'a known token' : 'something else',
        exitCode,
        rotation: ended ? 'live or unchanged' : outputs.rotation,
        stored: good.includes(stored()) ? 'the new token' : 'something else',
        running: railway.running(bot.serviceId)?.variables[TOKEN] === stored() ? 'the same' : 'something else',
        issues: (await github.issues()).map(({ state }) => state),
        deployments: railway.deployments.length,
      },
    };
  } finally {
    await bot.sandbox.close();
  }
}

/** Aborts when the n-th request from now on has arrived, at whichever of the three; it is answered all the same. */
function atRequest({ sandbox: { meta, railway, github } }: Bot, at: number): AbortSignal {
  const controller = new AbortController();
  let count = 0;
  for (const { latencies } of [meta, railway, github]) {
    latencies.set(() => {
      count++;
      if (count === at) controller.abort();
      return false;
    }, 0);
  }
  return controller.signal;
}

/** Every `step`-th request until a run ends by itself. */
async function killEverywhere(exchange: Exchange, step: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = step; ; from += AT_ONCE * step) {
    const runs = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => killAt(from + index * step, exchange)),
    );
    outcomes.push(...runs.map(({ outcome }) => outcome));
    if (runs.some(({ wasKilled }) => !wasKilled)) return outcomes;
  }
}

const finished = {
  storedInBetween: 'a known token',
  exitCode: 0,
  rotation: 'live or unchanged',
  stored: 'the new token',
  running: 'the same',
  issues: ['closed'],
};

test('killed at every single request, the same command again ends live, with one deployment in all', async () => {
  const outcomes = await killEverywhere('never', 1);
  expect(outcomes.length).toBeGreaterThan(15);
  expect(outcomes).toEqual(outcomes.map(({ at }) => ({ ...finished, at, deployments: 2 })));
}, 90_000);

test('killed at every second request of an update that exchanges: a token exchanged from it is stored and runs', async () => {
  const outcomes = await killEverywhere('auto', 2);
  expect(Math.max(...outcomes.map(({ deployments }) => deployments))).toBeLessThanOrEqual(3);
  expect(outcomes).toEqual(outcomes.map(({ at, deployments }) => ({ ...finished, at, deployments })));
}, 90_000);
