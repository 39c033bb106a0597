// How each backup token stands: whether it could take over, why not, and whether the bot runs on one already.

import { hasEffect, type Reason } from '../reason.ts';
import { isShortLived } from '../token/expiry.ts';
import { judgeRotation } from '../token/judge-candidate.ts';
import { backupIn } from '../token/subject.ts';
import { isDead, isWorking, type State, type TokenHealth } from '../token/token-health.ts';
import * as words from './reasons.ts';
import { type BackupReport, type BackupStatus, isReady } from './standing.ts';

/** Names of the variables that may hold a backup, in the order in which they take over. */
export function backupVariables(tokenVariable: string): string[] {
  return [`${tokenVariable}_BACKUP`, `${tokenVariable}_BACKUP_2`];
}

/** What was found out about one backup that is there. */
export type BackupFacts = { variable: string; changedAt?: Date } & (
  | { is: 'sealed' }
  /** It holds the very token that another variable holds. */
  | { is: 'same'; as: string }
  /** Text that is no token. */
  | { is: 'broken'; problem: Reason }
  | { is: 'asked'; health: TokenHealth }
);

/** The token that the backups stand behind. */
export interface Primary {
  variable: string;
  changedAt?: Date;
  health: TokenHealth;
  /** The app that its tokens belong to: as given, else as Meta says of the stored token. */
  expectedAppId?: string;
}

/** All backups of one token. */
export interface BackupJudgement {
  reports: BackupReport[];
  reasons: Reason[];
}

/**
 * @param wasNeeded what the issue said last: once it asked for a new backup, it does so until one is there
 */
export function judgeBackups(
  primary: Primary,
  backups: readonly BackupFacts[],
  { now, wasNeeded }: { now: Date; wasNeeded?: BackupNeed | undefined },
): BackupJudgement {
  const judged = backups.map((facts) => judgeOne(primary, facts, now));
  const reports = judged.map(({ report }) => report);
  const reasons = judged.flatMap(({ reason }) => reason ?? []);
  if (!isWorking(primary.health.state) || backups.length === 0) return { reports, reasons };
  const running = reports.find(({ standing }) => standing === 'running');
  const next = reports.find(isReady);
  if (running) {
    const behind = next ? { behind: next.variable } : {};
    reasons.unshift(words.running({ primary: primary.variable, backup: running.variable, ...behind }));
  } else if (wasNeeded && !next) reasons.unshift(words.AWAITED);
  return { reports, reasons };
}

function judgeOne(primary: Primary, facts: BackupFacts, now: Date): { report: BackupReport; reason?: Reason } {
  const { variable } = facts;
  const only = (standing: BackupStatus, reason?: Reason) => ({
    report: { variable, standing },
    ...(reason ? { reason } : {}),
  });
  switch (facts.is) {
    case 'sealed':
      return only('sealed', words.sealed(variable));
    case 'broken':
      return only('unusable', words.broken(facts.problem));
    case 'same':
      return isInUse(primary, facts) ? only('running') : only('same', words.same(variable, facts.as));
    case 'asked': {
      const { state, expiresAt } = facts.health;
      const { standing, reason } = judgeAsked(primary, variable, facts.health, now);
      const report = { variable, standing, state, ...(expiresAt ? { expiresAt } : {}) };
      return { report, ...(reason ? { reason } : {}) };
    }
  }
}

/** Whoever stores a copy does so after the token is there; whoever puts a backup in place, after the backup was. */
function isInUse(primary: Primary, { as, changedAt }: Extract<BackupFacts, { is: 'same' }> & { changedAt?: Date }) {
  return as === primary.variable && !!changedAt && !!primary.changedAt && primary.changedAt > changedAt;
}

function judgeAsked(
  primary: Primary,
  variable: string,
  health: TokenHealth,
  now: Date,
): { standing: BackupStatus; reason?: Reason } {
  const { state } = health;
  if (state === 'unknown') return { standing: 'not-known' };
  if (isDead(state)) return { standing: 'dead', reason: words.dead(variable, health.reasons[0]) };
  if (!isWorking(state)) {
    // What concerns both is said of the token already.
    const isShared = state === primary.health.state;
    return { standing: 'unusable', ...(isShared ? {} : { reason: words.unusable(variable, health.reasons[0]) }) };
  }
  const { expectedAppId } = primary;
  const judgement = judgeRotation({
    next: health,
    // As when it takes over: nothing is then compared with a token that works.
    current: { ...primary.health, state: 'expired' },
    ...(expectedAppId ? { expectedAppId } : {}),
    force: false,
    subject: backupIn(variable),
  });
  if (judgement.is !== 'accepted')
    return { standing: 'unusable', reason: words.unusable(variable, judgement.reasons[0]) };
  if (diesToo(primary.health, health, now)) return { standing: 'dies-too', reason: words.diesToo(variable) };
  if (state === 'expiring') return { standing: 'expiring', reason: words.expiring(variable, health) };
  return { standing: 'ready' };
}

/** Both made in the same way within the same hours: such a backup is none. */
function diesToo(primary: TokenHealth, backup: TokenHealth, now: Date): boolean {
  const areOfOneUser = primary.userId !== undefined && primary.userId === backup.userId;
  return isWorking(primary.state) && areOfOneUser && isShortLived(primary, now) && isShortLived(backup, now);
}

/** The backup to put in the token's place: only where Meta itself says that the token is dead. */
export function findSuccessor(state: State, reports: readonly BackupReport[]): BackupReport | undefined {
  return isDead(state) ? reports.find(isReady) : undefined;
}

/** Why a person has to store a new backup: the bot runs on the old one, or what was stored since is none. */
export type BackupNeed = 'running' | 'awaited';

export function findNeed(reasons: readonly Reason[]): BackupNeed | undefined {
  if (hasEffect(reasons, 'needs-backup')) return 'running';
  return hasEffect(reasons, 'awaits-backup') ? 'awaited' : undefined;
}
