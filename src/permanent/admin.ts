// The token of an admin: asked for, signed with the secret of its app, and proved before anything is done with it.
import { type AdminToken, adminTokenSteps, judgeAdminToken } from '../core/permanent/admin-token.ts';
import type { PermanentFacts } from '../core/permanent/facts.ts';
import type { Secret } from '../secret.ts';
import type { Admin, Dialog } from './ports.ts';
import type { BotRead, ReadPorts } from './read.ts';

/** For one round of questions, or one call. Milliseconds. */
export const ROUND_MS = 60_000;

export interface CarryOutPorts extends ReadPorts {
  dialog: Dialog;
}

/** Asks until one is good, or none is given. */
export async function askAdmin(
  bot: BotRead,
  ports: CarryOutPorts,
  { ids }: PermanentFacts,
): Promise<Admin | undefined> {
  const { dialog } = ports;
  dialog.say('', ...adminTokenSteps(ids), '');
  for (;;) {
    const token = await dialog.askSecret('Admin token, or only Enter to go on without');
    if (!token) return undefined;
    const admin = signedBy(bot, token);
    const problem = await findAdminProblem(bot, ports, admin, ids);
    if (!problem) return admin;
    dialog.say(problem.what);
  }
}

/** The token with the secret of its app. */
export function signedBy({ known: { appSecret } }: BotRead, token: Secret): Admin {
  return { token, ...(appSecret ? { appSecret } : {}) };
}

/** Why an admin token cannot be used, or whether Meta could not say; nothing where it can. */
export async function findAdminProblem(
  { known: { appId } }: BotRead,
  { meta, clock }: Pick<CarryOutPorts, 'meta' | 'clock'>,
  admin: Admin,
  ids: PermanentFacts['ids'],
): Promise<Exclude<AdminToken, { is: 'good' }> | undefined> {
  const answers = await meta.probe({ ...admin, ...(appId ? { appId } : {}) }, clock.deadline(ROUND_MS));
  const judged = judgeAdminToken(answers, ids);
  return judged.is === 'good' ? undefined : judged;
}
