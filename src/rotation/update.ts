// Puts a pasted token in place: cleans it, proves it at Meta, exchanges it where that makes it last.

import type { Reason } from '../core/reason.ts';
import * as words from '../core/rotation/reasons.ts';
import { isShortLived } from '../core/token/expiry.ts';
import { judgeRotation } from '../core/token/judge-candidate.ts';
import { EXCHANGED, NEW, STORED } from '../core/token/subject.ts';
import type { TokenHealth } from '../core/token/token-health.ts';
import { isWorking } from '../core/token/token-health.ts';
import { ServiceUnavailableError, toReason } from '../errors.ts';
import type { TokenCredentials } from '../ports.ts';
import type { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials, inspectionContext } from '../token/credentials.ts';
import { cleanPasted } from '../token/pasted-token.ts';
import { phoneNumberFault } from '../token/phone-number-id.ts';
import { findReferenceFault, type RotationContext, refuse, rotate, stopBefore, type TokenChoice } from './rotate.ts';
import type { RotatePorts, Rotation } from './rotation.ts';

/** Throws only what is a bug of ours. */
export async function update(bot: Bot, pasted: string, ports: RotatePorts): Promise<Rotation> {
  const cleaned = cleanPasted(pasted);
  if (!cleaned.ok) return { outcome: 'refused', changed: false, reasons: [cleaned.reason] };
  const token = ports.register(cleaned.value);
  return await rotate(bot, ports, async (context) => {
    const fault = findReferenceFault(bot, context.before);
    if (fault) return fault;
    ports.progress('Verifying the new token and the stored token at Meta.');
    return await prove(bot, ports, { ...context, token });
  });
}

interface Proof extends RotationContext {
  token: Secret;
}

/** The token to store, pasted or exchanged for it, or the end of the rotation. */
async function prove(bot: Bot, ports: RotatePorts, proof: Proof): Promise<TokenChoice> {
  const { token, before, ask } = proof;
  const companions = inspectionContext(bot, before);
  const stored = chooseCredentials(bot, before);
  const known = stored.ok ? stored.value.credentials : undefined;
  const current = known?.token.reveal() === token.reveal() ? undefined : known;
  const [pastedHealth, currentHealth] = await Promise.all([
    ask({ token, ...companions }, NEW),
    current && ask(current, STORED),
  ]);
  const exchanged = await exchange(bot, ports, { ...proof, health: pastedHealth, companions });
  const { token: chosen = token, health = pastedHealth, notes } = exchanged;
  const expectedAppId = companions.appId ?? currentHealth?.appId;
  const judgement = judgeRotation({
    next: health,
    ...(currentHealth ? { current: currentHealth } : {}),
    ...(expectedAppId ? { expectedAppId } : {}),
    force: bot.rotation.force,
  });
  if (judgement.is === 'accepted') return { is: 'chosen', token: chosen, notes: [...notes, ...judgement.notes] };
  if (judgement.is === 'refused') return refuse([...judgement.reasons, ...notes]);
  if (!companions.phoneNumberId) return refuse([phoneNumberFault(bot, before), ...notes]);
  return stopBefore(judgement.reasons, notes);
}

interface Exchanged {
  token?: Secret;
  health?: TokenHealth;
  notes: Reason[];
}

/** Only a short-lived user token, only with the secret. A failed exchange is said, and the pasted token is used. */
async function exchange(
  bot: Bot,
  { meta, progress }: RotatePorts,
  {
    token,
    health,
    companions,
    ask,
    now,
    signal,
  }: Proof & { health: TokenHealth; companions: Omit<TokenCredentials, 'token'> },
): Promise<Exchanged> {
  const { appSecret, appId = health.appId } = companions;
  if (
    bot.rotation.exchange === 'never' ||
    !isWorking(health.state) ||
    !isShortLived(health, now()) ||
    !appSecret ||
    !appId
  )
    return { notes: [] };
  progress('This is a temporary token. Asking Meta to exchange it for a long-lived one.');
  try {
    const issued = await meta.exchange({ token, appId, appSecret }, signal);
    const issuedHealth = await ask({ ...companions, token: issued }, EXCHANGED);
    if (!isWorking(issuedHealth.state))
      throw new ServiceUnavailableError('Meta', issuedHealth.reasons[0]?.what ?? 'Meta rejected the exchanged token.');
    // A dry run gives the same one back.
    if (issued.reveal() !== token.reveal())
      progress('Meta exchanged it for a long-lived token, which is saved instead.');
    return { token: issued, health: issuedHealth, notes: [] };
  } catch (error) {
    return { notes: [words.exchangeFailed(toReason(error))] };
  }
}
