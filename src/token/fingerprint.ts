// Remembers tokens without a way back to them, so that a value that turns up later is known again.
import { createHmac, randomBytes } from 'node:crypto';
import type { Landed, UnsettledWrite } from '../core/rotation/unsettled.ts';
import type { Secret } from '../secret.ts';

/** A deployment, and the token that it runs with. */
export interface RunningToken {
  deploymentId: string;
  token: Secret;
}

/** Only for tokens that Meta has accepted: no dictionary has one. */
export function rememberWrite(wrote: Secret, runs: RunningToken | undefined): UnsettledWrite {
  const salt = randomBytes(16).toString('hex');
  return {
    salt,
    wrote: fingerprint(salt, wrote),
    ...(runs ? { runs: fingerprint(salt, runs.token, runs.deploymentId) } : {}),
  };
}

/** What of it the variable holds now, where it does; what the bot runs with goes first. */
export function recognize(
  { salt, wrote, runs }: UnsettledWrite,
  stored: Secret,
  deploymentId: string | undefined,
): Landed | undefined {
  if (runs && deploymentId !== undefined && fingerprint(salt, stored, deploymentId) === runs) return 'runs';
  return fingerprint(salt, stored) === wrote ? 'wrote' : undefined;
}

function fingerprint(salt: string, token: Secret, deploymentId?: string): string {
  const text = JSON.stringify([token.reveal(), deploymentId ?? null]);
  return createHmac('sha256', salt).update(text).digest('hex').slice(0, 32);
}
