// Runs a workflow file for a bot as GitHub's runner would, and looks for its secrets in everything that is then seen.
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type RunnerView, runWorkflow } from '../../sandbox/runner/runner.ts';
import { expectNoSecret } from './secrets.ts';
import type { Attempt } from './workflow-scenarios.ts';

/** A bot whose deployments succeed, for as long as the story takes. */
export async function withBot(story: (bot: Bot) => Promise<void>): Promise<void> {
  const bot = await startBot();
  bot.sandbox.railway.deploymentScript = ['SUCCESS'];
  try {
    await story(bot);
  } finally {
    await bot.sandbox.close();
  }
}

export async function viewWorkflow(
  bot: Bot,
  workflow: string,
  { event: { name, inputs } = { name: 'schedule' }, secrets }: Pick<Attempt, 'event' | 'secrets'>,
  debug: boolean,
): Promise<RunnerView> {
  const { 'railway-token': railwayToken = '', 'github-token': githubToken = '', ...standIns } = bot.inputs;
  const payload = { repository: { private: true, default_branch: 'main' }, ...(inputs ? { inputs } : {}) };
  return await runWorkflow({
    workflow,
    event: { name, payload },
    secrets: { RAILWAY_TOKEN: railwayToken, ...secrets },
    vars: { WHATSAPP_MONITOR: 'on' },
    githubToken,
    standIns,
    env: bot.env,
    debug,
  });
}

/** Fails where a secret stands in a title, the log, an annotation, the summary or an output. */
export async function expectUnseen(
  { log, titles, annotations, summary, runs }: RunnerView,
  bot: Bot,
  ...others: string[]
): Promise<void> {
  const outputs = Object.assign({}, ...runs.map((run) => run.outputs));
  await expectNoSecret({ log: [...titles, log, ...annotations].join('\n'), summary, outputs }, bot, ...others);
}
