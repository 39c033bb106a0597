// What a check fixes without being asked, where the settings let it, and how it tells of it.

import { findSuccessor } from '../core/backup/backup.ts';
import { switchFailed } from '../core/backup/reasons.ts';
import type { RecoveredBy } from '../core/history/history.ts';
import { hasEffect, type Reason } from '../core/reason.ts';
import { MINUTE_MS } from '../core/time.ts';
import { wasDeployed } from '../core/verdict/rules.ts';
import type { RotatePorts, Rotation } from '../rotation/rotation.ts';
import type { Bot } from '../settings/settings.ts';
import type { Assessment, AssessOptions } from './assess.ts';

/** Renewing the token at Meta, redeploying a bot that runs with an older one, or switching to a backup. */
export type Remediation = 'refresh' | 'redeploy' | 'switch';
/** Besides those, what only a person starts. */
export type RotationKind = Remediation | 'update';

type Remedy = (bot: Bot, ports: RotatePorts, signal?: AbortSignal) => Promise<Rotation>;

/** Loaded where one is due: most checks have nothing to mend. */
export const REMEDIES: Record<Remediation, () => Promise<Remedy>> = {
  refresh: async () => (await import('../rotation/refresh.ts')).refresh,
  redeploy: async () => (await import('../rotation/redeploy.ts')).redeploy,
  switch: async () => (await import('../rotation/switch-to-backup.ts')).switchToBackup,
};

/** How a recovery came about, for the history; a redeployment replaces no token. */
export const CURE: Partial<Record<RotationKind, RecoveredBy>> = {
  update: 'pasted',
  refresh: 'renewed',
  switch: 'switched',
};

/**
 * A renewal deploys as well, so it goes first. Once per change of the variable is enough for a redeployment. Over a
 * sealed variable no backup is written: nobody could read it back, and the next check would ask about the dead token.
 */
export function chooseRemediation(bot: Bot, assessment: Assessment): Remediation | undefined {
  const { renewal, verdict, observation, backups } = assessment;
  const isWritable = observation.means.storage === 'open';
  if (bot.autoSwitch && isWritable && findSuccessor(observation.health.state, backups.reports)) return 'switch';
  if (bot.autoRefresh && renewal.is === 'due') return 'refresh';
  const isOld = hasEffect(verdict.reasons, 'bot-silent');
  const wasTried = observation.deployment !== undefined && wasDeployed(observation.deployment);
  const hasLanded = assessment.landed === 'wrote' && (bot.autoRefresh || bot.autoSwitch);
  const isHalfDone =
    hasLanded || (bot.autoRefresh && isHalfRenewed(assessment)) || (bot.autoSwitch && isHalfSwitched(assessment));
  const mayDeploy = bot.autoRedeploy || isHalfDone;
  return mayDeploy && isOld && !wasTried ? 'redeploy' : undefined;
}

const LEFT: Record<Remediation, string> = {
  refresh: 'The token was not renewed',
  redeploy: 'The bot was not redeployed',
  switch: 'The backup token was not used',
};

/** What a run for a pull request leaves as it is. */
export function leftForNextCheck(kind: Remediation): Reason {
  return {
    code: 'PULL_REQUEST',
    level: 'info',
    what: `${LEFT[kind]}: this run is for a pull request.`,
    why: 'Its code and inputs may come from a stranger, so nothing on Railway was changed.',
    fix: 'Wait: the next scheduled check does it.',
  };
}

/** What Meta gave out only just before it was stored is from a program, and a run may have been killed in between. */
const JUST_BEFORE_MS = 15 * MINUTE_MS;
/** One time is Meta's, the other Railway's: they may differ by more than their answers show. */
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

function isHalfRenewed({ observation: { health, deployment, clocks = {} } }: Assessment): boolean {
  const { issuedAt } = health;
  const storedAt = deployment?.variableUpdatedAt;
  if (!issuedAt || !storedAt) return false;
  const { meta, railway } = clocks;
  const skewMs = meta === undefined || railway === undefined ? 0 : railway - meta;
  const afterMs = storedAt.getTime() - issuedAt.getTime() - skewMs;
  return afterMs >= -CLOCKS_DIFFER_MS && afterMs <= JUST_BEFORE_MS;
}

/** A backup stands in the token's place; a run may have been killed before it was deployed. */
function isHalfSwitched({ backups }: Assessment): boolean {
  return backups.reports.some(({ standing }) => standing === 'running');
}

/** Why what a check mends by itself left the old token in place. Nothing where there was nothing to renew. */
function findRemediationFailure({ outcome, reasons }: Rotation): Reason | undefined {
  const [first] = reasons;
  const isFault = outcome === undefined || outcome === 'refused' || outcome === 'restored';
  return isFault && first?.effect !== 'not-tried' ? first : undefined;
}

/** Whether something was changed, which then is told first. Where not, the state says why. */
export function wasBegun({ outcome }: Rotation): boolean {
  return outcome !== undefined && outcome !== 'refused' && outcome !== 'unchanged';
}

/** What the verdict has to reckon with after a rotation that failed. */
export function reckonWith(kind: RotationKind, rotation: Rotation): AssessOptions {
  const failure = findRemediationFailure(rotation);
  if (failure && kind === 'refresh') return { failedRenewal: failure.code };
  return failure && kind === 'switch' ? { notes: [switchFailed(failure)] } : {};
}

/** The verdict has judged how bad a failed attempt is; what stands beside it only explains. */
export function explain(rotation: Rotation): Rotation {
  if (!findRemediationFailure(rotation)) return rotation;
  return { ...rotation, reasons: rotation.reasons.map((reason) => ({ ...reason, level: 'info' })) };
}
