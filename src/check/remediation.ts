// What a check mends by itself, where the settings let it, and how it tells of it.

import { findSuccessor } from '../core/backup/backup.ts';
import { hasEffect, type Reason } from '../core/reason.ts';
import { wasDeployed } from '../core/verdict/rules.ts';
import type { Rotation } from '../rotation/rollout.ts';
import type { Bot } from '../settings/settings.ts';
import type { Sight } from './assess.ts';

/** Renewing the token at Meta, redeploying a bot that runs with an older one, or switching to a backup. */
export type Mending = 'renew' | 'redeploy' | 'switch';

/**
 * A renewal deploys as well, so it goes first. Once per change of the variable is enough for a redeployment. Over a
 * sealed variable no backup is written: nobody could read it back, and the next check would ask about the dead token.
 */
export function chooseMending(bot: Bot, sight: Sight): Mending | undefined {
  const { renewal, verdict, findings, backups } = sight;
  const isWritable = findings.means.storage === 'open';
  if (bot.autoSwitch && isWritable && findSuccessor(findings.health.state, backups.reports)) return 'switch';
  if (bot.autoRefresh && renewal.is === 'due') return 'renew';
  const isOld = hasEffect(verdict.reasons, 'bot-silent');
  const wasTried = findings.deployment !== undefined && wasDeployed(findings.deployment);
  const isHalfDone = (bot.autoRefresh && isHalfRenewed(sight)) || (bot.autoSwitch && isHalfSwitched(sight));
  const mayDeploy = bot.autoRedeploy || isHalfDone;
  return mayDeploy && isOld && !wasTried ? 'redeploy' : undefined;
}

/** What Meta gave out only just before it was stored is from a program, and a run may have been killed in between. */
const JUST_BEFORE_MS = 15 * 60_000;

function isHalfRenewed({ findings: { health, deployment } }: Sight): boolean {
  const { issuedAt } = health;
  const storedAt = deployment?.variableUpdatedAt;
  if (!issuedAt || !storedAt) return false;
  const afterMs = storedAt.getTime() - issuedAt.getTime();
  return afterMs >= 0 && afterMs <= JUST_BEFORE_MS;
}

/** A backup stands in the token's place; a run may have been killed before it was deployed. */
function isHalfSwitched({ backups }: Sight): boolean {
  return backups.reports.some(({ standing }) => standing === 'running');
}

/** Why what a check mends by itself left the old token in place. Nothing where there was nothing to renew. */
export function findMendingFault({ outcome, reasons }: Rotation): Reason | undefined {
  const [first] = reasons;
  const isFault = outcome === undefined || outcome === 'refused' || outcome === 'restored';
  return isFault && first?.effect !== 'not-tried' ? first : undefined;
}

/** The verdict has judged how bad a failed attempt is; what stands beside it only explains. */
export function explain(rotation: Rotation): Rotation {
  if (!findMendingFault(rotation)) return rotation;
  return { ...rotation, reasons: rotation.reasons.map((reason) => ({ ...reason, level: 'info' })) };
}
