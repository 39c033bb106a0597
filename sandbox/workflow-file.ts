// What the sandbox's runner needs to know of a workflow file.
import { parse } from 'yaml';

export interface Workflow {
  name: string;
  'run-name'?: string;
  on: string | string[] | Record<string, unknown>;
  env?: Values;
  jobs: Record<string, Job>;
}

export interface Job {
  name?: string;
  if?: string;
  env?: Values;
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

/** Does a step use the Action of this repository? */
export const usesAction = ({ uses = '' }: Step) => /^(\.|\$)\/?$|\/whatsapp-token-manager@/.test(uses);

/** What the Action is told to do in a file, in the order of its steps; empty where it does not use it. */
export function commandsOf(text: string): string[] {
  const steps = Object.values(parseWorkflow(text).jobs).flatMap((job) => job.steps);
  return steps.filter(usesAction).map((step) => String(step.with?.command ?? 'check'));
}

export function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}
