// Puts a backup token in the place of one that Meta calls dead.

import { findSuccessor, judgeBackups } from '../core/backup/backup.ts';
import { SWITCH_NOT_NEEDED, switchFailed } from '../core/backup/reasons.ts';
import { STORED } from '../core/token/subject.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials } from '../token/credentials.ts';
import { proveBackups } from '../token/inspect-backups.ts';
import { findReferenceFault, type RotationContext, refuse, rotate, stopBefore, type TokenChoice } from './rotate.ts';
import type { RotatePorts, Rotation } from './rotation.ts';

/** Throws only what is a bug of ours. Asks Meta again itself: a person may have been faster. */
export async function switchToBackup(bot: Bot, ports: RotatePorts, signal?: AbortSignal): Promise<Rotation> {
  return await rotate(bot, ports, (context) => choose(bot, ports, context), signal);
}

async function choose(bot: Bot, ports: RotatePorts, { before, ask, now }: RotationContext): Promise<TokenChoice> {
  const fault = findReferenceFault(bot, before);
  if (fault) return fault;
  const chosen = chooseCredentials(bot, before);
  if (!chosen.ok) return refuse([chosen.reason]);
  const { credentials } = chosen.value;
  ports.progress('Verifying the stored token and its backups at Meta.');
  const [health, backups] = await Promise.all([ask(credentials, STORED), proveBackups(bot, before, ask)]);
  const { state, reasons } = health;
  if (state === 'unknown') return stopBefore(reasons);
  if (state !== 'expired' && state !== 'invalid')
    return { is: 'ended', rotation: { outcome: 'unchanged', changed: false, reasons: [SWITCH_NOT_NEEDED] } };
  const variable = bot.target.variables.token;
  const primary = { variable, health, ...(credentials.appId ? { expectedAppId: credentials.appId } : {}) };
  const judged = judgeBackups(primary, backups, { now: now() });
  const next = findSuccessor(state, judged.reports);
  const token = next && before.values[next.variable];
  if (!token) return refuse([judged.reasons[0] ?? switchFailed(undefined)]);
  ports.progress(`Meta rejects the stored token and accepts the backup in ${next.variable}. Switching to the backup.`);
  return { is: 'chosen', token: ports.register(token.reveal().trim()), notes: [] };
}
