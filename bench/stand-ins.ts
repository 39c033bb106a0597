// What the measurements against the stand-ins share.
import type { Bot } from '../sandbox/bot.ts';
import { actionStep } from '../sandbox/runner/run-action.ts';
import { runStep } from '../sandbox/runner/run-step.ts';

/** How long each answer takes, in milliseconds. */
export const LATENCY_MS = 100;

export type Inputs = Record<string, string>;

export const servicesOf = ({ sandbox: { meta, railway, github } }: Bot) => [meta, railway, github];

export const requestsOf = (bot: Bot) => servicesOf(bot).reduce((sum, { requests }) => sum + requests.length, 0);

/** The inputs that spare a check from looking them up. */
export const idsOf = ({ serviceId, sandbox: { railway } }: Bot) => ({
  'railway-project-id': railway.project.id,
  'railway-environment-id': railway.environmentId,
  'railway-service-id': serviceId,
});

/** How long a healthy check by this entry of an Action takes, in milliseconds. Throws where it did not end well. */
export async function checkOf(action: string, bot: Bot, inputs: Inputs, env: Inputs = {}): Promise<number> {
  let printed = '';
  const { outputs, durationMs } = await runStep({
    ...actionStep({ inputs: { ...bot.inputs, ...inputs }, env: { ...bot.env, ...env } }),
    command: [process.execPath, action],
    onText: (text) => (printed += text),
  });
  if (outputs.state !== 'valid') throw new Error(`${action}: ${outputs.state}\n${printed}`);
  return durationMs;
}
