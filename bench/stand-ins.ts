// What the measurements against the stand-ins share.
import type { Bot } from '../sandbox/bot.ts';

/** How long each answer takes, in milliseconds. */
export const LATENCY_MS = 100;

export const servicesOf = ({ sandbox: { meta, railway, github } }: Bot) => [meta, railway, github];

export const requestsOf = (bot: Bot) => servicesOf(bot).reduce((sum, { requests }) => sum + requests.length, 0);
