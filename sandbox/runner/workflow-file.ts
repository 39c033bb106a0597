// What the sandbox's runner needs to know of a workflow file.
import { parse } from 'yaml';

export interface Workflow {
  name: string;
  'run-name'?: string;
  on: string | string[] | Events;
  env?: Values;
  jobs: Record<string, Job>;
}

export interface Events {
  workflow_dispatch?: { inputs?: Record<string, { type?: string; options?: string[] }> } | null;
  [event: string]: unknown;
}

export interface Job {
  name?: string;
  if?: string;
  env?: Values;
  strategy?: { matrix?: Record<string, (string | number | boolean)[]> };
  steps: Step[];
}

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Values;
  env?: Values;
}

export type Values = Record<string, string | number | boolean>;

export const parseWorkflow = (text: string): Workflow => parse(text);

/** A job is run once for each combination of its matrix; once without one. */
export function combinationsOf({ strategy }: Job): Values[] {
  const axes = Object.entries(strategy?.matrix ?? {});
  return axes.reduce<Values[]>(
    (found, [name, values]) => found.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

/** Whether the Action is told of several bots. */
export function watchesSeveral(text: string): boolean {
  const steps = Object.values(parseWorkflow(text).jobs).flatMap((job) => job.steps);
  return steps.some((step) => usesAction(step) && step.with?.bots !== undefined);
}

/** Does a step use the Action of this repository? */
export const usesAction = ({ uses = '' }: Step) => /^(\.|\$)\/?$|\/whatsapp-token-manager@/.test(uses);

/** What the Action may be told to do in a file, in the order of its steps; empty where it does not use it. */
export function commandsOf(text: string): string[] {
  const { jobs, on } = parseWorkflow(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return steps.filter(usesAction).flatMap((step) => {
    const command = String(step.with?.command ?? 'check');
    const [, input] = /inputs\.([\w-]+)/.exec(command) ?? [];
    return input ? optionsOf(on, input) : [command];
  });
}

/** What may be chosen for an input of a run by hand. */
function optionsOf(on: Workflow['on'], input: string): string[] {
  const byHand = typeof on === 'object' && !Array.isArray(on) ? on.workflow_dispatch : undefined;
  return byHand?.inputs?.[input]?.options ?? [];
}

export function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}
