// Brings the stored token to life where the bot still runs with an older one. Nothing is written.

import * as words from '../core/rotation/reasons.ts';
import { STORED } from '../core/token/subject.ts';
import { isWorking } from '../core/token/token-health.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials } from '../token/credentials.ts';
import { refuse, rotate, stopBefore } from './rotate.ts';
import type { RotatePorts, Rotation } from './rotation.ts';

/** Throws only what is a bug of ours. A bot that may still run well is not put on a token that is dead. */
export async function redeploy(bot: Bot, ports: RotatePorts, signal?: AbortSignal): Promise<Rotation> {
  return await rotate(
    bot,
    ports,
    async ({ before, ask }) => {
      const chosen = chooseCredentials(bot, before);
      if (!chosen.ok) return refuse([chosen.reason]);
      ports.progress('Verifying the stored token at Meta.');
      const { state, reasons } = await ask(chosen.value.credentials, STORED);
      if (isWorking(state)) return { is: 'chosen', token: 'stored', notes: [] };
      if (state === 'unknown') return stopBefore(reasons);
      return refuse([words.storedIsDead(reasons[0])]);
    },
    signal,
  );
}
