// What GitHub's runner prints before a step begins, and the process that the step then is.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { RunnerConsole } from './console.ts';
import { type Contexts, expand, type Trace } from './expressions.ts';
import { actionStep } from './run-action.ts';
import type { StepCall } from './run-step.ts';
import { type Step, usesAction, type Values } from './workflow-file.ts';

const MANIFEST = new URL('../../action.yml', import.meta.url);

export interface StepSurroundings {
  contexts: Contexts;
  /** The `env:` blocks of workflow, job and step together. */
  env: Record<string, string>;
  /** What the machine adds for the process, and does not print. */
  machine: Record<string, string>;
  event: object;
  /** Inputs of the Action that take the place of its defaults. */
  standIns: Record<string, string>;
}

/** Everything is printed before the process exists that could have it masked. There is none for the Actions of others. */
export async function beginStep(
  step: Step,
  around: StepSurroundings,
  console: RunnerConsole,
): Promise<Omit<StepCall, 'onText'> | undefined> {
  const { event } = around;
  const env = { ...around.machine, ...around.env };
  if (step.run !== undefined) {
    const script = expand(step.run, around.contexts, console.debug);
    printScript(script, around.env, console);
    return { command: ['bash', '-e', '-c', script], event, env };
  }
  const given = expandAll(step.with, around.contexts, console.debug);
  const ours = usesAction(step);
  const defaults = ours ? { ...(await readDefaults(around.contexts, console.debug)), ...around.standIns } : {};
  const inputs = { ...given, ...defaults, ...given };
  printAction(step.uses ?? '', inputs, around.env, console);
  return ours ? actionStep({ inputs, event, env }) : undefined;
}

export function expandAll(values: Values | undefined, contexts: Contexts, trace: Trace): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, expand(String(value), contexts, trace)]),
  );
}

async function readDefaults(contexts: Contexts, trace: Trace): Promise<Record<string, string>> {
  const { inputs }: { inputs: Record<string, { default?: string }> } = parse(await readFile(MANIFEST, 'utf8'));
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']);
  return expandAll(Object.fromEntries(defaults), contexts, trace);
}

/** https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs */
function printAction(uses: string, inputs: Record<string, string>, env: Record<string, string>, to: RunnerConsole) {
  to.output(`##[group]Run ${uses}`);
  const filled = Object.entries(inputs).filter(([, value]) => value !== '');
  printBlock('with:', filled, to);
  printBlock('env:', Object.entries(env), to);
  to.output('##[endgroup]');
}

/** https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandler.cs */
function printScript(script: string, env: Record<string, string>, to: RunnerConsole): void {
  to.output(`##[group]Run ${script.trimStart().split(/\r?\n/)[0]}`);
  for (const line of script.trimEnd().split(/\r?\n/)) to.output(`\u001b[36;1m${line}\u001b[0m`);
  to.output('shell: /usr/bin/bash -e {0}');
  printBlock('env:', Object.entries(env), to);
  to.output('##[endgroup]');
}

function printBlock(head: string, entries: [string, string][], { output }: RunnerConsole): void {
  if (entries.length === 0) return;
  output(head);
  for (const [name, value] of entries) output(`  ${name}: ${value}`);
}
