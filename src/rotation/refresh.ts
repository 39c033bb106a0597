// Renews the stored token at Meta before it expires, and puts the renewed one in its place.

import type { Reason } from '../core/reason.ts';
import { cannotRenew, GAINED_NOTHING, notDue, RENEWED_BY_ANOTHER } from '../core/renewal/reasons.ts';
import { judgeRenewal } from '../core/renewal/renewal.ts';
import * as words from '../core/rotation/reasons.ts';
import { judgeRotation } from '../core/token/judge-candidate.ts';
import { RENEWED, STORED } from '../core/token/subject.ts';
import { isDead, isWorking, type TokenHealth } from '../core/token/token-health.ts';
import { toReason } from '../errors.ts';
import type { TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials, findMeans } from '../token/credentials.ts';
import { findReferenceFault, type RotationContext, refuse, rotate, stopBefore, type TokenChoice } from './rotate.ts';
import type { RotatePorts, Rotation } from './rotation.ts';

/** Throws only what is a bug of ours. Looks again itself whether the token is due: another run may have been faster. */
export async function refresh(bot: Bot, ports: RotatePorts, signal?: AbortSignal): Promise<Rotation> {
  const rotation = await rotate(bot, ports, (context) => choose(bot, ports, context), signal);
  const [first, ...others] = rotation.reasons;
  if (first?.effect !== 'overtaken') return rotation;
  return { outcome: 'unchanged', changed: rotation.changed, reasons: [RENEWED_BY_ANOTHER, ...others] };
}

async function choose(
  bot: Bot,
  ports: RotatePorts,
  { before, ask, now, signal }: RotationContext,
): Promise<TokenChoice> {
  const fault = findReferenceFault(bot, before);
  if (fault) return fault;
  const chosen = chooseCredentials(bot, before);
  if (!chosen.ok) return refuse([chosen.reason]);
  const { credentials } = chosen.value;
  const current = await ask(credentials, STORED);
  const means = findMeans(credentials, before);
  const renewal = judgeRenewal({ health: current, means, now: now(), checkIntervalMs: bot.checkIntervalMs });
  if (renewal.is === 'later') return storedAsItIs(notDue(renewal.from));
  if (renewal.is === 'impossible') return giveUp(renewal.because, current);
  const { appSecret, appId = current.appId } = credentials;
  if (!appSecret || !appId) return refuse([cannotRenew('no-app-secret')]);
  return await renew(ports, { credentials: { ...credentials, appSecret, appId }, current, ask, signal });
}

function giveUp(because: Parameters<typeof cannotRenew>[0], current: TokenHealth): TokenChoice {
  if (because === 'never-expires') return storedAsItIs(cannotRenew(because));
  if (because === 'not-known') return stopBefore(current.reasons);
  // Of a token that is neither good nor dead, what was found out says more.
  const isOther = because === 'expiry-unknown' || (because === 'not-working' && !isDead(current.state));
  return refuse([cannotRenew(because, isOther ? current.reasons[0]?.fix : undefined)]);
}

async function renew(
  { meta, progress }: RotatePorts,
  {
    credentials,
    current,
    ask,
    signal,
  }: Pick<RotationContext, 'ask' | 'signal'> & {
    credentials: TokenCredentials & Required<Pick<TokenCredentials, 'appId' | 'appSecret'>>;
    current: TokenHealth;
  },
): Promise<TokenChoice> {
  progress('Asking Meta to renew the token.');
  const kind = current.type === 'SYSTEM_USER' ? { expiresIn60Days: true as const } : {};
  try {
    const renewed = await meta.exchange({ ...credentials, ...kind }, signal);
    if (renewed.reveal() === credentials.token.reveal()) return refuse([GAINED_NOTHING]);
    const next = await ask({ ...credentials, token: renewed }, RENEWED);
    if (isWorking(next.state) && !lastsLonger(next, current)) return refuse([GAINED_NOTHING]);
    // Whatever `force` says: it is about what people paste.
    const judgement = judgeRotation({
      next,
      current,
      expectedAppId: credentials.appId,
      force: false,
      subject: RENEWED,
    });
    if (judgement.is === 'unanswered') return stopBefore(judgement.reasons);
    if (judgement.is === 'refused') return refuse(judgement.reasons);
    progress('Meta issued a token that lasts longer. Saving that one.');
    return { is: 'chosen', token: renewed, notes: judgement.notes };
  } catch (error) {
    const reason = toReason(error);
    // An outage leaves no outcome; a refusal is one.
    if (reason.level === 'error') return refuse([words.stoppedBefore(reason)]);
    throw error;
  }
}

/** What nobody knows is no gain. */
function lastsLonger(next: TokenHealth, current: TokenHealth): boolean {
  if (next.expiresAt === 'never') return true;
  return next.expiresAt instanceof Date && current.expiresAt instanceof Date && next.expiresAt > current.expiresAt;
}

/** An earlier run may have been killed after storing it: then the bot is still to be put on it. */
function storedAsItIs(note: Reason): TokenChoice {
  return { is: 'chosen', token: 'stored', notes: [note] };
}
