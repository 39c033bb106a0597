// Every workflow that people copy, as a file, on a real engine: started by each event that it declares, judged by what
// then stands at the stand-ins of GitHub and Railway. `npm run test:workflows`; `npm test` does not run it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Bot, fakeToken, startBot } from '../../sandbox/bot.ts';
import { runWorkflow, type WorkflowCall, type WorkflowRun } from '../../sandbox/runner/run-workflow.ts';
import { watchesSeveral } from '../../sandbox/runner/workflow-file.ts';
import { addSupport } from '../support/workflow-scenarios.ts';
import { type Trigger, triggersOf } from './triggers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const FRESH = fakeToken('b');
const HOUR = 3_600_000;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The step that uses the Action: this repository's own, or the published one. */
function stepOf(workflow: string): { uses: string; with: Record<string, string> } | undefined {
  const jobs: { steps?: { uses?: string }[] }[] = Object.values(parse(workflow).jobs);
  const steps = jobs.flatMap(({ steps = [] }) => steps);
  return steps.find(({ uses = '' }) => /^(?:\.\/|\$\/|OWNER\/whatsapp-token-manager@)/.test(uses)) as never;
}

const FILES = ['.github/workflows', 'examples/workflows']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => stepOf(read(file)) !== undefined)
  // GitHub Pages has no stand-in, and its three actions are fetched from GitHub: the page itself is proved in a browser.
  .filter((file) => !read(file).includes('actions/deploy-pages@'));

/** What a workflow does when it is started so: what the form says, what its step says, or the Action's default. */
function commandOf(workflow: string, { inputs }: Trigger): string {
  const command = inputs.command ?? stepOf(workflow)?.with.command ?? 'check';
  return command.startsWith('${{') ? 'check' : command;
}

const stored = ({ sandbox, serviceId }: Bot) => sandbox.railway.variable(TOKEN, { serviceId })?.value;
const running = ({ sandbox, serviceId }: Bot) => sandbox.railway.running(serviceId)?.variables[TOKEN];
const issues = async ({ sandbox }: Bot) => (await sandbox.github.issues()).map(({ state }) => state);

interface Scene {
  bot: Bot;
  trigger: Trigger;
  /** Runs the workflow. */
  run(secrets?: Record<string, string>): Promise<WorkflowRun>;
  /** Runs the monitor beside it, as by its schedule. */
  runMonitor(): Promise<WorkflowRun>;
}

/** What each command has to bring about. */
const STORIES: Record<string, (scene: Scene) => Promise<void>> = {
  async check({ bot, run }) {
    expect((await run()).exitCode).toBe(0);
    expect(await issues(bot)).toEqual([]);
    bot.sandbox.meta.expire(bot.token);
    expect((await run()).exitCode).toBe(1);
    expect(await issues(bot)).toEqual(['open']);
    bot.sandbox.railway.setVariable({ name: TOKEN, value: FRESH, serviceId: bot.serviceId });
    bot.sandbox.railway.addDeployment({ serviceId: bot.serviceId });
    expect((await run()).exitCode).toBe(0);
    expect(await issues(bot)).toEqual(['closed']);
  },

  async update({ bot, trigger, run, runMonitor }) {
    bot.sandbox.meta.expire(bot.token);
    await runMonitor();
    expect(await issues(bot)).toEqual(['open']);
    // Without a token in form or secret there is nothing to put in place.
    const typed = Object.values(trigger.inputs).includes(FRESH);
    if (!typed) expect((await run()).exitCode).toBe(1);
    expect(bot.sandbox.railway.deployments.filter(({ serviceId }) => serviceId === bot.serviceId)).toHaveLength(1);
    expect((await run(typed ? {} : { NEW_WHATSAPP_TOKEN: FRESH })).exitCode).toBe(0);
    expect([stored(bot), running(bot)]).toEqual([FRESH, FRESH]);
    expect(await issues(bot)).toEqual(['closed']);
    expect(bot.sandbox.github.dispatches()).toEqual([{ target: 'monitor.yml', body: { ref: 'main' } }]);
  },

  async refresh({ bot, run }) {
    expect((await run()).exitCode).toBe(0);
    expect(stored(bot)).not.toBe(bot.token);
    expect(running(bot)).toBe(stored(bot));
  },

  async redeploy({ bot, run }) {
    bot.sandbox.railway.setVariable({ name: TOKEN, value: FRESH, serviceId: bot.serviceId });
    expect((await run()).exitCode).toBe(0);
    expect(running(bot)).toBe(FRESH);
  },
};

async function play(workflow: string, monitor: string, trigger: Trigger, change: Partial<WorkflowCall> = {}) {
  const command = commandOf(workflow, trigger);
  const story = STORIES[command];
  if (!story) throw new Error(`No story says yet what \`command: ${command}\` has to bring about: write one.`);
  const bot = await startBot(command === 'refresh' ? { livesForMs: HOUR } : {});
  bot.sandbox.railway.deploymentScript = ['SUCCESS'];
  bot.issueToken('b', 'never');
  // Beside the bot that the stories are about there is another, which none of them may touch.
  const support = watchesSeveral(workflow) ? addSupport(bot) : undefined;
  const logs: string[] = [];
  const start = async (call: WorkflowCall) => {
    const secrets = { ...support?.secrets, ...call.secrets };
    const run = await runWorkflow(bot, { vars: { WHATSAPP_MONITOR: 'on' }, ...call, secrets, ...change });
    logs.push(run.log);
    return run;
  };
  const [scheduled] = triggersOf(monitor, FRESH);
  try {
    await story({
      bot,
      trigger,
      run: (secrets = {}) => start({ workflow, secrets, event: trigger.event, payload: trigger.payload }),
      runMonitor: () => start({ workflow: monitor, event: 'schedule', payload: scheduled?.payload ?? {} }),
    });
    const held = support && bot.sandbox.railway.running(support.serviceId)?.variables;
    expect(held?.SUPPORT_WHATSAPP_ACCESS_TOKEN).toBe(support?.token);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nThe engine's log, run by run:\n\n${logs.join('\n---\n')}`;
    throw error;
  } finally {
    await bot.sandbox.close();
  }
}

describe.each(FILES)('%s', (file) => {
  const workflow = read(file);
  const monitor = read(join(dirname(file), watchesSeveral(workflow) ? 'fleet.yml' : 'monitor.yml'));
  // The stories are about the first bot of a list.
  const triggers = triggersOf(workflow, FRESH).filter(({ inputs }) => inputs.bot !== 'support');
  test.each(triggers.map((trigger) => [trigger.title, trigger] as const))('%s', (_title, trigger) =>
    play(workflow, monitor, trigger),
  );
});

const MONITOR = read('examples/workflows/monitor.yml');
const OWN_MONITOR = read('.github/workflows/monitor.yml');

test('the workflows at hand are both monitors and both updates', () => {
  expect(FILES).toEqual(
    expect.arrayContaining(
      ['.github', 'examples'].flatMap((folder) =>
        ['monitor', 'update-token'].map((name) => `${folder}/workflows/${name}.yml`),
      ),
    ),
  );
});

test("this repository's own monitor does nothing where its switch is off", async () => {
  const bot = await startBot();
  const [trigger] = triggersOf(OWN_MONITOR, FRESH);
  const run = await runWorkflow(bot, { workflow: OWN_MONITOR, event: 'schedule', payload: trigger?.payload ?? {} });
  await bot.sandbox.close();
  expect(run.exitCode).toBe(0);
  expect(bot.sandbox.railway.requests).toEqual([]);
});

test('every event that a workflow declares is tried', () => {
  const on = `on:
  schedule: [{ cron: 1 * * * * }]
  repository_dispatch: { types: [whatsapp-token-error] }
  workflow_dispatch:
    inputs:
      command: { type: choice, default: check, options: [check, redeploy] }
      token: { type: string }
`;
  expect(triggersOf(on, FRESH).map(({ title, inputs }) => [title, inputs])).toEqual([
    ['schedule 1 * * * *', {}],
    ['workflow_dispatch as the form opens', { command: 'check', token: '' }],
    ['workflow_dispatch with command redeploy', { command: 'redeploy', token: '' }],
    ['workflow_dispatch with token', { command: 'check', token: FRESH }],
    ['repository_dispatch whatsapp-token-error', {}],
  ]);
});

describe('a broken workflow does not pass', () => {
  const broken: [what: string, from: string, to: string][] = [
    ['misspelt secret', 'secrets.RAILWAY_TOKEN', 'secrets.RAILWAY_TOKN'],
    ['misspelt input', 'railway-token:', 'railway_token:'],
    ['another event', 'schedule:', 'schedules:'],
    ['a job that never runs', 'runs-on:', "if: github.event_name == 'push'\n    runs-on:"],
  ];
  test.each(broken)('%s', async (_what, from, to) => {
    const workflow = MONITOR.replace(from, to);
    const [trigger] = triggersOf(MONITOR, FRESH);
    if (workflow === MONITOR || !trigger) throw new Error('the example does not say that any more');
    await expect(play(workflow, MONITOR, trigger)).rejects.toThrow();
  });
});
