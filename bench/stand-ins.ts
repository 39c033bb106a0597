// What the measurements against the stand-ins share.
import type { Bot } from '../sandbox/bot.ts';

/** How long each answer takes, in milliseconds. */
export const LATENCY_MS = 100;

export const servicesOf = ({ sandbox: { meta, railway, github } }: Bot) => [meta, railway, github];

export const requestsOf = (bot: Bot) => servicesOf(bot).reduce((sum, { requests }) => sum + requests.length, 0);

/** The inputs that spare a check from looking them up. */
export const idsOf = ({ serviceId, sandbox: { railway } }: Bot) => ({
  'railway-project-id': railway.project.id,
  'railway-environment-id': railway.environmentId,
  'railway-service-id': serviceId,
});
