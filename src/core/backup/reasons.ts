// What is said about backup tokens: one reason for each way to be none, the rows of a report, and the steps to a new one.

import type { Behaviour, Reason } from '../reason.ts';
import { renderTime } from '../time.ts';
import type { TokenHealth } from '../token/token-health.ts';
import type { BackupReport, BackupStatus } from './standing.ts';

/** What is said of backups. */
export const BACKUP_CODES = {
  RUNNING_ON_BACKUP: {
    headline: {
      line: 'The bot {bot} is running on the backup WhatsApp token: it needs a new backup',
      title: 'running on the backup',
    },
    effect: 'needs-backup',
  },
  BACKUP_AWAITED: {
    headline: { line: 'The bot {bot} has no backup WhatsApp token that works', title: 'without a backup' },
    effect: 'awaits-backup',
  },
  BACKUP_SAME_TOKEN: {},
  BACKUP_DIES_TOO: {},
  BACKUP_EXPIRING: {},
  BACKUP_DEAD: {},
  BACKUP_UNUSABLE: {},
  BACKUP_SEALED: {},
  SWITCH_FAILED: {},
  SWITCH_NOT_NEEDED: {},
} as const satisfies Record<string, Behaviour>;

declare module '../reason.ts' {
  interface CodeTables {
    backup: typeof BACKUP_CODES;
  }
}

export function running({ primary, backup, behind }: { primary: string; backup: string; behind?: string }): Reason {
  return {
    code: 'RUNNING_ON_BACKUP',
    level: 'warning',
    what: `The bot is running on the backup: \`${primary}\` now holds the token of \`${backup}\`, and ${behind ? `only \`${behind}\` stands` : 'nothing stands'} behind it.`,
    why: 'The token before it had died, so the backup took its place.',
    fix: `Store another token in \`${backup}\`, or hand in a new one with \`update\`: then \`${backup}\` is a backup again.`,
    ...BACKUP_CODES.RUNNING_ON_BACKUP,
  };
}

export const AWAITED: Reason = {
  code: 'BACKUP_AWAITED',
  level: 'warning',
  what: 'The backup was used up, and what was stored since cannot stand in for it.',
  fix: 'See what is said of it here, and store a token that works. This issue closes by itself then.',
  ...BACKUP_CODES.BACKUP_AWAITED,
};

export function same(variable: string, as: string): Reason {
  return {
    code: 'BACKUP_SAME_TOKEN',
    level: 'warning',
    what: `\`${variable}\` is no backup: it holds the same token as \`${as}\`, and dies with it.`,
    why: 'It was probably copied.',
    fix: `Make another token, best of a system user, and store that one in \`${variable}\`; or delete the variable.`,
  };
}

export function diesToo(variable: string): Reason {
  return {
    code: 'BACKUP_DIES_TOO',
    level: 'warning',
    what: `\`${variable}\` is no backup: like the token itself it is a short-lived one of the same user, and dies with it.`,
    why: 'Both were made in API Setup at Meta, where tokens live for hours.',
    fix: `Store a token of a system user in \`${variable}\`: https://business.facebook.com/latest/settings → System users → Generate token.`,
  };
}

export function expiring(variable: string, { reasons }: TokenHealth): Reason {
  const end = reasons.find(({ effect }) => effect === 'token-ends' || effect === 'data-ends');
  return {
    code: 'BACKUP_EXPIRING',
    level: 'warning',
    what: `The backup in \`${variable}\` ends soon.${end ? ` ${end.what}` : ''}`,
    fix: 'Store a new one before that.',
  };
}

export function dead(variable: string, reason: Reason | undefined): Reason {
  return {
    code: 'BACKUP_DEAD',
    level: 'warning',
    what: `The backup in \`${variable}\` is dead.${reason ? ` ${reason.what}` : ''}`,
    fix: `Store a new one in \`${variable}\`, or delete the variable.`,
  };
}

export function unusable(variable: string, reason: Reason | undefined): Reason {
  return {
    code: 'BACKUP_UNUSABLE',
    level: 'warning',
    what: `The backup in \`${variable}\` could not take over.`,
    ...(reason ? { why: reason.what } : {}),
    fix: reason?.fix ?? `Store another one in \`${variable}\`.`,
  };
}

/** A variable whose text is no token: the problem names it. */
export function broken({ what, why, fix }: Reason): Reason {
  return { code: 'BACKUP_UNUSABLE', level: 'warning', what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
}

export function sealed(variable: string): Reason {
  return {
    code: 'BACKUP_SEALED',
    level: 'warning',
    what: `Whether the backup in \`${variable}\` works cannot be proved: the variable is sealed, so nobody can read it, and nothing can put it in place.`,
    fix: 'Replace the sealed variable with an ordinary one.',
  };
}

/** A check wanted to put a backup in place, and could not. */
export function switchFailed(reason: Reason | undefined): Reason {
  return {
    code: 'SWITCH_FAILED',
    level: 'error',
    what: `The backup could not be put in the place of the dead token.${reason ? ` ${reason.what}` : ''}`,
    ...(reason?.why ? { why: reason.why } : {}),
    fix: 'Put that right; every check tries again.',
  };
}

/** Between the look and the switch somebody was faster. */
export const SWITCH_NOT_NEEDED: Reason = {
  code: 'SWITCH_NOT_NEEDED',
  level: 'info',
  what: 'The token in place works again, or is another one by now, so no backup took its place.',
};

const STANDING: Record<BackupStatus, string> = {
  ready: 'works',
  expiring: 'works, but not for long',
  'not-known': 'could not be asked about this time',
  running: 'in use: the bot runs on it',
  same: 'none: it is the same token',
  'dies-too': 'none: it dies with the token',
  dead: 'dead: Meta refuses it',
  unusable: 'cannot take over',
  sealed: 'sealed: nobody can prove it',
};

/** How a backup stands, in a few words. */
export function backupWords({ variable, standing, expiresAt }: BackupReport): string {
  const isAlive = standing === 'ready' || standing === 'expiring';
  const end = expiresAt === 'never' ? ', never expires' : expiresAt ? `, expires at ${renderTime(expiresAt)}` : '';
  return `\`${variable}\` ${STANDING[standing]}${isAlive ? end : ''}`;
}

/** How to store a new backup, as Markdown: nothing is deployed for it. */
export function backupSteps(variable: string): string[] {
  return [
    '### Store a new backup (the bot works meanwhile)',
    '',
    '1. **Make a token** that does not end together with this one, best of a system user: [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Generate token**.',
    `2. **Store it** on Railway as \`${variable}\`. This asks for it without showing it, and restarts nothing:`,
    '   ```sh',
    `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${variable} --stdin --skip-deploys --service YOUR-SERVICE`,
    '   ```',
    '3. **That is all.** The next check proves it, and this issue closes by itself. A new token that is handed in with `update` does as well: what the bot runs on now is then its backup again.',
  ];
}
