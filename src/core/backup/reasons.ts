// What is said about backup tokens: one reason for each way to be none, the rows of a report, and the steps to a new one.

import type { Behaviour, Reason } from '../reason.ts';
import { renderTime } from '../time.ts';
import type { TokenHealth } from '../token/token-health.ts';
import type { BackupReport, BackupStatus } from './standing.ts';

/** What is said of backups. */
export const BACKUP_CODES = {
  RUNNING_ON_BACKUP: {
    headline: {
      line: 'The bot {bot} runs on its backup WhatsApp token and needs a new backup',
      title: 'running on the backup',
    },
    effect: 'needs-backup',
  },
  BACKUP_AWAITED: {
    headline: { line: 'The bot {bot} has no working backup WhatsApp token', title: 'without a backup' },
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
    what: `The bot runs on its backup: \`${primary}\` now holds the token of \`${backup}\`. ${behind ? `Only \`${behind}\` is left as a backup.` : 'No other backup is left.'}`,
    why: 'The previous token stopped working, so the backup took over.',
    fix: `Save another token in \`${backup}\`, or replace the token with \`update\`. Then \`${backup}\` is a backup again.`,
    ...BACKUP_CODES.RUNNING_ON_BACKUP,
  };
}

export const AWAITED: Reason = {
  code: 'BACKUP_AWAITED',
  level: 'warning',
  what: 'The backup was used, and the token saved since then cannot take over.',
  fix: 'Save a token that works as the new backup. This issue closes then.',
  ...BACKUP_CODES.BACKUP_AWAITED,
};

export function same(variable: string, as: string): Reason {
  return {
    code: 'BACKUP_SAME_TOKEN',
    level: 'warning',
    what: `\`${variable}\` cannot be a backup: it holds the same token as \`${as}\`, and stops working with it.`,
    why: 'It was probably copied.',
    fix: `Save another token in \`${variable}\`, preferably a system user token, or delete the variable.`,
  };
}

export function diesToo(variable: string): Reason {
  return {
    code: 'BACKUP_DIES_TOO',
    level: 'warning',
    what: `\`${variable}\` cannot be a backup: like the token, it is temporary, from the same user, and expires with it.`,
    why: 'Both come from API Setup at Meta, where tokens expire within hours.',
    fix: `Save a system user token in \`${variable}\`: https://business.facebook.com/latest/settings → System users → Generate token.`,
  };
}

export function expiring(variable: string, { reasons }: TokenHealth): Reason {
  const end = reasons.find(({ effect }) => effect === 'token-ends' || effect === 'data-ends');
  return {
    code: 'BACKUP_EXPIRING',
    level: 'warning',
    what: end?.what ?? `The backup in \`${variable}\` expires soon.`,
    fix: 'Save a new backup before then.',
  };
}

export function dead(variable: string, reason: Reason | undefined): Reason {
  return {
    code: 'BACKUP_DEAD',
    level: 'warning',
    what: reason?.what ?? `Meta rejected the backup in \`${variable}\`.`,
    fix: `Save a new token in \`${variable}\`, or delete the variable.`,
  };
}

export function unusable(variable: string, reason: Reason | undefined): Reason {
  return {
    code: 'BACKUP_UNUSABLE',
    level: 'warning',
    what: `The backup in \`${variable}\` cannot take over.`,
    ...(reason ? { why: reason.what } : {}),
    fix: reason?.fix ?? `Save another token in \`${variable}\`.`,
  };
}

/** A variable whose text cannot be a token: the problem names it. */
export function broken({ what, why, fix }: Reason): Reason {
  return { code: 'BACKUP_UNUSABLE', level: 'warning', what, ...(why ? { why } : {}), ...(fix ? { fix } : {}) };
}

export function sealed(variable: string): Reason {
  return {
    code: 'BACKUP_SEALED',
    level: 'warning',
    what: `Couldn't verify the backup in \`${variable}\`: the variable is sealed, so its token can be neither read nor used.`,
    fix: 'Replace the sealed variable with an ordinary one.',
  };
}

/** A check wanted to put a backup in place, and could not. */
export function switchFailed(reason: Reason | undefined): Reason {
  return {
    code: 'SWITCH_FAILED',
    level: 'error',
    what: `Couldn't switch to the backup.${reason ? ` ${reason.what}` : ''}`,
    ...(reason?.why ? { why: reason.why } : {}),
    fix: 'Fix this problem. Every check tries again.',
  };
}

/** Between the look and the switch another run was faster. */
export const SWITCH_NOT_NEEDED: Reason = {
  code: 'SWITCH_NOT_NEEDED',
  level: 'info',
  what: 'The token works again or was replaced meanwhile, so the backup was not needed.',
};

const STANDING: Record<BackupStatus, string> = {
  ready: 'works',
  expiring: 'works for now',
  'not-known': "couldn't be checked this time",
  running: 'is in use: the bot runs on it',
  same: 'cannot be a backup: it is the same token',
  'dies-too': 'cannot be a backup: it expires with the token',
  dead: 'does not work: Meta rejects it',
  unusable: 'cannot take over',
  sealed: "is sealed, so it can't be verified",
};

/** How a backup stands, in a few words. */
export function backupWords({ variable, standing, expiresAt }: BackupReport): string {
  const isAlive = standing === 'ready' || standing === 'expiring';
  const end = expiresAt === 'never' ? ', never expires' : expiresAt ? `, expires at ${renderTime(expiresAt)}` : '';
  return `\`${variable}\` ${STANDING[standing]}${isAlive ? end : ''}`;
}

/** How to save a new backup, as Markdown: nothing is deployed for it. */
export function backupSteps(variable: string): string[] {
  return [
    '### Save a new backup (the bot keeps running)',
    '',
    '1. **Generate a token** that does not expire together with this one, preferably a system user token: [Business settings](https://business.facebook.com/latest/settings) → **System users** → **Generate token**.',
    `2. **Save it to Railway** as \`${variable}\`. This command asks for the token without showing it, and restarts nothing:`,
    '   ```sh',
    `   read -rs TOKEN && printf %s "$TOKEN" | railway variable set ${variable} --stdin --skip-deploys --service YOUR-SERVICE`,
    '   ```',
    '3. **Wait for the next check.** It verifies the backup and closes this issue. You can also replace the token with `update`: then the token in use now becomes its backup again.',
  ];
}
