// Runs the built Action as the runner would: inputs by environment, an event file, files for outputs and summary.
import { runStep, type StepCall, type StepRun } from './run-step.ts';

const ACTION = new URL('../../dist/action/index.js', import.meta.url).pathname;

export interface ActionRun extends StepRun {
  /** Standard output and error, without the commands that the runner obeys instead of printing; nothing is masked. */
  log: string;
  /** What the runner was told to mask. */
  masks: string[];
}

export interface ActionCall extends Pick<StepCall, 'signal'> {
  inputs: Record<string, string>;
  event?: object;
  env?: Record<string, string>;
}

export async function runAction(call: ActionCall): Promise<ActionRun> {
  let printed = '';
  const run = await runStep({ ...actionStep(call), onText: (text) => (printed += text) });
  const lines = printed.split('\n');
  const isMask = (line: string) => line.startsWith('::add-mask::');
  return {
    ...run,
    log: lines.filter((line) => line !== '' && !isMask(line)).join('\n'),
    masks: lines.filter(isMask).map((line) => decodeURIComponent(line.slice('::add-mask::'.length))),
  };
}

/** The process that a step with these inputs is. */
export function actionStep({ inputs, event = {}, env = {}, signal }: ActionCall): Omit<StepCall, 'onText'> {
  const asEnv = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { command: [process.execPath, ACTION], event, env: { ...Object.fromEntries(asEnv), ...env }, signal };
}
