// Brings the stored token to life where the bot still runs with an older one. Nothing is written.

import * as words from '../core/rotation/reasons.ts';
import { isWorking } from '../core/token/token-health.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials } from '../token/credentials.ts';
import type { RotatePorts, Rotation } from './rollout.ts';
import { refused, rotate } from './rotate.ts';

/** Never throws but for a bug of ours. A bot that may still run well is not put on a token that is dead. */
export async function redeploy(bot: Bot, ports: RotatePorts, signal?: AbortSignal): Promise<Rotation> {
  return await rotate(
    bot,
    ports,
    async ({ before, ask }) => {
      const chosen = chooseCredentials(bot, before);
      if ('problem' in chosen) return refused([chosen.problem]);
      ports.say('Asking Meta about the stored token.');
      const { state, reasons } = await ask(chosen.credentials);
      if (isWorking(state)) return { token: 'stored', notes: [] };
      if (state === 'unknown') return { changed: false, reasons: reasons.map(words.stoppedBefore) };
      return refused([words.storedIsDead(reasons[0])]);
    },
    signal,
  );
}
