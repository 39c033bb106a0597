// Runs a workflow file as GitHub's runner does, and keeps what people and the API then see of it.

import { createConsole, type RunnerConsole } from './console.ts';
import { type Contexts, expand, isMet } from './expressions.ts';
import { createMasker } from './masker.ts';
import { runStep, type StepCall, type StepRun } from './run-step.ts';
import { beginStep, expandAll } from './step.ts';
import { combinationsOf, eventsOf, type Job, parseWorkflow, usesAction } from './workflow-file.ts';

export interface WorkflowCall {
  /** The text of the workflow file. */
  workflow: string;
  event: { name: string; payload: Record<string, unknown> };
  secrets: Record<string, string>;
  vars?: Record<string, string>;
  /** The token that each job gets: `github.token` and `secrets.GITHUB_TOKEN`. */
  githubToken: string;
  /** Inputs of the Action that take the place of its defaults: where the stand-ins are. */
  standIns: Record<string, string>;
  /** What the machine adds to the environment of a process. */
  env?: Record<string, string>;
  /** Step debug logging, which anybody who may run a workflow again can turn on. */
  debug?: boolean;
}

export interface RunnerView {
  /** The whole log, masked. */
  log: string;
  /** Names of run, job and steps. GitHub's servers write those of run and job, and know nothing of later masks. */
  titles: string[];
  annotations: string[];
  summary: string;
  /** One for each step that used the Action and was run. */
  runs: StepRun[];
}

const GITHUB = {
  actor: 'octo',
  ref: 'refs/heads/main',
  repository: 'octo/bot',
  run_id: '4711',
  server_url: 'https://github.com',
  triggering_actor: 'octo',
};

/** @throws where the workflow does not run on this event, or has an expression that the sandbox does not know. */
export async function runWorkflow(call: WorkflowCall): Promise<RunnerView> {
  const { event, githubToken, vars = {} } = call;
  const workflow = parseWorkflow(call.workflow);
  if (!eventsOf(workflow).includes(event.name)) throw new Error(`this workflow does not run on ${event.name}`);
  const contexts = {
    github: { ...GITHUB, event: event.payload, event_name: event.name, token: githubToken },
    inputs: event.name === 'workflow_dispatch' ? (event.payload.inputs ?? {}) : {},
    vars,
    secrets: { ...call.secrets, GITHUB_TOKEN: githubToken },
  };
  const untold = () => {};
  const view: RunnerView = { log: '', titles: [], annotations: [], summary: '', runs: [] };
  view.titles.push(expand(workflow['run-name'] ?? workflow.name, contexts, untold));
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!isMet(job.if, contexts, untold)) continue;
    for (const matrix of combinationsOf(job)) {
      const known = { ...contexts, matrix };
      view.titles.push(expand(job.name ?? id, known, untold));
      await runJob({ ...job, env: { ...workflow.env, ...job.env } }, known, call, view);
    }
  }
  return view;
}

/** Adds to the view what is seen of one job; a step that fails is the last that is run. */
async function runJob(
  job: Job,
  contexts: Contexts & { secrets: Record<string, string> },
  { event, standIns, debug = false, ...call }: WorkflowCall,
  view: RunnerView,
): Promise<void> {
  const masker = createMasker();
  for (const secret of Object.values(contexts.secrets)) masker.addLines(secret.trim());
  const console = createConsole(masker, debug);
  const trace = console.debug;
  const machine = { ...call.env, GITHUB_EVENT_NAME: event.name, ...(debug ? { RUNNER_DEBUG: '1' } : {}) };
  const jobEnv = expandAll(job.env, contexts, trace);
  let failed = false;
  for (const step of job.steps) {
    const env = { ...jobEnv, ...expandAll(step.env, { ...contexts, env: jobEnv }, trace) };
    const known = { ...contexts, env };
    view.titles.push(masker.mask(expand(step.name ?? `Run ${step.run ?? step.uses}`, known, trace)));
    if (!isMet(step.if, known, trace) || failed) continue;
    const begun = await beginStep(step, { contexts: known, env, machine, event: event.payload, standIns }, console);
    if (!begun) continue;
    const run = await runInConsole(begun, console);
    if (usesAction(step)) view.runs.push(run);
    view.summary += run.summary.split('\n').map(masker.mask).join('\n');
    failed = run.exitCode !== 0;
  }
  view.log += console.log.map((text) => `${text}\n`).join('');
  view.annotations.push(...console.annotations);
}

async function runInConsole(step: Omit<StepCall, 'onText'>, console: RunnerConsole): Promise<StepRun> {
  const rest = { stdout: '', stderr: '' };
  const run = await runStep({
    ...step,
    onText(text, stream) {
      // .NET ends a line at a carriage return, too; one at the very end may be half of a line break.
      const lines = (rest[stream] + text).split(/\r\n|\n|\r(?!$)/);
      rest[stream] = lines.pop() ?? '';
      lines.forEach(console.hear);
    },
  });
  for (const line of Object.values(rest)) if (line !== '') console.hear(line);
  for (const [name, value] of Object.entries(run.outputs)) console.debug(`Set output ${name} = ${value}`);
  return run;
}
