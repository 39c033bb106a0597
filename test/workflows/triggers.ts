// What starts a workflow, read from its own `on:`: each event with the payload that GitHub sends.
import { parse } from 'yaml';

export interface Trigger {
  title: string;
  event: string;
  payload: object;
  /** What the form held, or GitHub filled in. */
  inputs: Record<string, string>;
}

interface Input {
  type?: string;
  default?: unknown;
  options?: string[];
}

interface Declared {
  schedule?: { cron: string }[];
  workflow_dispatch?: { inputs?: Record<string, Input> } | null;
  repository_dispatch?: { types?: string[] } | null;
}

const REPOSITORY = { full_name: 'octo/bot', name: 'bot', default_branch: 'main', private: true };

/** Every way to start it by schedule, by form and by dispatch; `typed` is what a person types into a text field. */
export function triggersOf(workflow: string, typed: string): Trigger[] {
  const on: Declared = parse(workflow).on;
  return [
    ...(on.schedule ?? []).map(({ cron }) => trigger(`schedule ${cron}`, { schedule: cron })),
    ...('workflow_dispatch' in on ? forms(on.workflow_dispatch?.inputs ?? {}, typed) : []),
    ...(on.repository_dispatch?.types ?? []).map((type) =>
      trigger(`repository_dispatch ${type}`, { action: type, branch: 'main', client_payload: { code: 190 } }),
    ),
  ];
}

/** The form as it opens, then with one field at a time filled in or chosen otherwise. */
function forms(inputs: Record<string, Input>, typed: string): Trigger[] {
  const untouched = Object.fromEntries(
    // A drop-down opens with its first option.
    Object.entries(inputs).map(([name, each]) => [name, String(each.default ?? each.options?.[0] ?? '')]),
  );
  const touched = Object.entries(inputs).flatMap(([name, { options = [typed] }]) =>
    options
      .filter((value) => value !== untouched[name])
      .map((value) => form(`with ${name}${value === typed ? '' : ` ${value}`}`, { ...untouched, [name]: value })),
  );
  return [form('as the form opens', untouched), ...touched];
}

const form = (how: string, inputs: Record<string, string>) =>
  trigger(`workflow_dispatch ${how}`, { inputs, ref: 'refs/heads/main' }, inputs);

const trigger = (title: string, payload: object, inputs: Record<string, string> = {}): Trigger => ({
  title,
  event: String(title.split(' ')[0]),
  payload: { ...payload, repository: REPOSITORY },
  inputs,
});
