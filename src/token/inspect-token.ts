// Asks Meta about one token, and judges what it says.
import { judgeTokenHealth } from '../core/token/judge-health.ts';
import { type Subject, WATCHED } from '../core/token/subject.ts';
import type { TokenHealth } from '../core/token/token-health.ts';
import type { Clock, Meta, TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

/**
 * Never throws for an outage: then the state is `unknown`.
 * @param subject how the reasons call it; the watched token unless given
 */
export type InspectToken = (credentials: TokenCredentials, subject?: Subject) => Promise<TokenHealth>;

export function createInspector(
  { warnBefore, checkIntervalMs }: Pick<Bot, 'warnBefore' | 'checkIntervalMs'>,
  { meta, clock }: { meta: Meta; clock: Clock },
  signal: AbortSignal,
  /** What time it is by Meta, with each answer that says so. */
  whenTold: (now: Date) => void = () => {},
): InspectToken {
  return async (credentials, subject = WATCHED) => {
    const answers = await meta.probe(credentials, signal);
    if (answers.now) whenTold(answers.now);
    return judgeTokenHealth(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs, subject });
  };
}
