// How one backup stands: whether it could take over.
import type { State } from '../token/token-health.ts';

/** `running`: the bot's own variable was set to it after it had been stored, so it stands behind nothing any more. */
export type BackupStatus =
  | 'ready'
  | 'expiring'
  | 'not-known'
  | 'running'
  | 'same'
  | 'dies-too'
  | 'dead'
  | 'unusable'
  | 'sealed';

/** One backup, told. No token in it. */
export interface BackupReport {
  variable: string;
  standing: BackupStatus;
  /** As Meta sees it; absent where Meta was not asked. */
  state?: State;
  expiresAt?: Date | 'never';
}

/** Meta accepts it, and nothing speaks against it. */
export function isReady({ standing }: BackupReport): boolean {
  return standing === 'ready' || standing === 'expiring';
}
