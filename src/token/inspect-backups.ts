// Asks Meta about the backup tokens that are stored beside the token. Values stay inside; only facts come out.

import type { BackupFacts } from '../core/backup/backup.ts';
import { backupIn } from '../core/token/subject.ts';
import type { BackupVariable, ServiceSnapshot } from '../ports.ts';
import { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { inspectionContext, judgeStoredText } from './credentials.ts';
import type { InspectToken } from './inspect-token.ts';

/** All at once, each different token once. An empty variable is none. Asks nothing where there are none. */
export async function proveBackups(
  bot: Bot,
  service: ServiceSnapshot | undefined,
  ask: InspectToken,
): Promise<BackupFacts[]> {
  if (!service?.backups?.length) return [];
  const companions = inspectionContext(bot, service);
  const tokenVariable = bot.target.variables.token;
  const known = new Map<string, string>();
  const primary = (service.values[tokenVariable] ?? bot.given.token)?.reveal().trim();
  if (primary) known.set(primary, tokenVariable);
  const prove = async ({ variable, isSealed, updatedAt }: BackupVariable): Promise<BackupFacts[]> => {
    const about = { variable, ...(updatedAt ? { changedAt: updatedAt } : {}) };
    if (isSealed) return [{ ...about, is: 'sealed' }];
    const value = service.values[variable]?.reveal().trim();
    if (!value) return [];
    const as = known.get(value);
    if (as !== undefined) return [{ ...about, is: 'same', as }];
    known.set(value, variable);
    const problem = judgeStoredText(variable, value);
    if (problem) return [{ ...about, is: 'broken', problem }];
    return [
      { ...about, is: 'asked', health: await ask({ token: new Secret(value), ...companions }, backupIn(variable)) },
    ];
  };
  return (await Promise.all(service.backups.map(prove))).flat();
}
