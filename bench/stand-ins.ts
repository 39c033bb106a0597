// What the measurements against the stand-ins share.
import { fileURLToPath } from 'node:url';
import type { Bot } from '../sandbox/bot.ts';
import { actionStep } from '../sandbox/runner/run-action.ts';
import { runStep } from '../sandbox/runner/run-step.ts';

/** How long each answer takes, in milliseconds. */
export const LATENCY_MS = 100;

/** The Action as it is built here. */
export const ACTION = fileURLToPath(new URL('../dist/action/index.js', import.meta.url));

export type Strings = Record<string, string>;

export const servicesOf = ({ sandbox: { meta, railway, github } }: Bot) => [meta, railway, github];

export const requestsOf = (bot: Bot) => servicesOf(bot).reduce((sum, { requests }) => sum + requests.length, 0);

/** The inputs that spare a check from looking them up. */
export const idsOf = ({ serviceId, sandbox: { railway } }: Bot) => ({
  'railway-project-id': railway.project.id,
  'railway-environment-id': railway.environmentId,
  'railway-service-id': serviceId,
});

/** A healthy check. */
export interface Checked {
  ms: number;
  requests: number;
  /** Lines of the log that were found. */
  findings: number;
}

/** Runs a healthy check by this entry of the Action. Throws where it did not end as one. */
export async function checkOf(action: string, bot: Bot, inputs: Strings = {}, env: Strings = {}): Promise<Checked> {
  let printed = '';
  const before = requestsOf(bot);
  const { outputs, durationMs } = await runStep({
    ...actionStep({ inputs: { ...bot.inputs, ...inputs }, env: { ...bot.env, ...MONITOR, ...env } }),
    command: [process.execPath, action],
    onText: (text) => (printed += text),
  });
  if (outputs.state !== 'valid') throw new Error(`${action}: ${outputs.state}\n${printed}`);
  return { ms: durationMs, requests: requestsOf(bot) - before, findings: Number(outputs['log-findings']) };
}

/** As in a real run: then the monitor's past runs are asked for as well. */
const MONITOR = { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main' };
