// Asks Meta about one token, and judges what it says.
import { judgeTokenHealth } from '../core/token/judge-health.ts';
import type { TokenHealth } from '../core/token/token-health.ts';
import type { Clock, Meta, TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

/** Never throws for an outage: then the state is `unknown`. */
export type InspectToken = (credentials: TokenCredentials) => Promise<TokenHealth>;

export function createInspector(
  { warnBefore, checkIntervalMs }: Pick<Bot, 'warnBefore' | 'checkIntervalMs'>,
  { meta, clock }: { meta: Meta; clock: Clock },
  signal: AbortSignal,
  /** What time it is by Meta, with each answer that says so. */
  whenTold: (now: Date) => void = () => {},
): InspectToken {
  return async (credentials) => {
    const answers = await meta.probe(credentials, signal);
    if (answers.now) whenTold(answers.now);
    return judgeTokenHealth(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs });
  };
}
