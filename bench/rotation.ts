// What `update` and `refresh` add to the time that the deployment itself takes.
import { type Bot, startBot } from '../sandbox/bot.ts';
import type { Deployment, Script } from '../sandbox/railway/deployment.ts';
import { type ActionRun, runAction } from '../sandbox/runner/run-action.ts';
import { median, type Row } from './measure.ts';
import { LATENCY_MS, requestsOf, servicesOf } from './stand-ins.ts';

const HOUR = 3_600_000;
const RUNS = 3;
const DEPLOYMENT_MS = 10_000;
const DEPLOYMENT: Script = [
  { status: 'BUILDING', forMs: DEPLOYMENT_MS / 2 },
  { status: 'DEPLOYING', forMs: DEPLOYMENT_MS / 2 },
  'SUCCESS',
];

interface Rotation {
  command: 'update' | 'refresh';
  /** What was there before, and what the run is given. */
  arrange(): Promise<{ bot: Bot; typed?: string }>;
}

const ROTATIONS: Rotation[] = [
  // A token of API Setup is pasted for one that has expired: it is exchanged, and the issue is closed.
  {
    command: 'update',
    async arrange() {
      const bot = await startBot();
      bot.sandbox.meta.expire(bot.token);
      await runAction({ inputs: bot.inputs, env: bot.env });
      return { bot, typed: bot.issueToken('b', HOUR) };
    },
  },
  // A token that is about to expire is renewed at Meta.
  {
    command: 'refresh',
    arrange: async () => ({ bot: await startBot({ livesForMs: HOUR }) }),
  },
];

interface Taken {
  overheadMs: number;
  /** Of the overhead, what went by between the deployment's end and the look that saw it. */
  unseenMs: number;
  requests: number;
}

export async function measureRotations(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const rotation of ROTATIONS) {
    const runs: Taken[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await rotate(rotation));
    const middle = (figure: keyof Taken) => median(runs.map((taken) => taken[figure]));
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    rows.push({
      what: `\`${rotation.command}\` with a deployment of ${DEPLOYMENT_MS / 1000} s, each answer after ${LATENCY_MS} ms`,
      figure: `${seconds(middle('overheadMs'))} more than the deployment`,
      beside: `${seconds(middle('unseenMs'))} of it until the next look at the deployment; ${middle('requests')} requests`,
    });
  }
  return rows;
}

async function rotate({ command, arrange }: Rotation): Promise<Taken> {
  const { bot, typed = '' } = await arrange();
  bot.sandbox.railway.deploymentScript = DEPLOYMENT;
  for (const service of servicesOf(bot)) service.latencyMs = LATENCY_MS;
  const before = requestsOf(bot);
  const run = await runAction({
    inputs: { ...bot.inputs, command, 'monitor-workflow': 'monitor.yml' },
    event: { inputs: { token: typed }, repository: { private: true, default_branch: 'main' } },
    env: { ...bot.env, GITHUB_EVENT_NAME: 'workflow_dispatch' },
  });
  const { createdAt, updatedAt } = deploymentOf(bot, run);
  await bot.sandbox.close();
  return {
    overheadMs: run.durationMs - DEPLOYMENT_MS,
    unseenMs: updatedAt.getTime() - createdAt.getTime() - DEPLOYMENT_MS,
    requests: requestsOf(bot) - before,
  };
}

/** The deployment that runs now, which the run says it brought about. */
function deploymentOf({ sandbox, serviceId }: Bot, { outputs, log }: ActionRun): Deployment {
  const deployment = sandbox.railway.running(serviceId);
  if (outputs.rotation !== 'live' || !deployment || deployment.id !== outputs['deployment-id']) throw new Error(log);
  return deployment;
}
