// What a rotation needs of the outside world, and what becomes of it.

import type { Reason } from '../core/reason.ts';
import type { RotationOutcome } from '../core/rotation/next-step.ts';
import type { UnsettledWrite } from '../core/rotation/unsettled.ts';
import type { Clean } from '../core/sanitize.ts';
import type { ObservePorts, Railway } from '../ports.ts';
import type { Secret } from '../secret.ts';

/** What a rotation needs besides observing. */
export interface RotatePorts extends ObservePorts {
  railway: Railway;
  /** Makes a secret of a pasted token, known to the redactor from then on. */
  register(value: string): Secret;
  /** Tells of progress, a line at a time. */
  progress(text: string): void;
}

/** How a rotation ended, and what a person should know of it. */
export interface Rotation {
  /** Absent where Meta or Railway could not be asked, and in a dry run. */
  outcome?: RotationOutcome;
  /** Whether the variable holds something else than before. */
  changed: boolean;
  deploymentId?: string;
  /** When the variable was put back, though the running deployment has that value. */
  restoredAt?: Date;
  /** Railway did not answer a write, so that it may still take place. */
  unsettled?: UnsettledWrite;
  /** The token that is stored now, where nobody can read it back. */
  stored?: Secret;
  /** Why Railway refused to deploy, in its own words. */
  refusal?: Clean;
  /** When Meta last refused a call of the deployment that has the token, as its log says. */
  refusedAt?: Date;
  /** A call of that deployment was seen to succeed. */
  isUsed?: true;
  reasons: Reason[];
}

/** Whether Meta accepts a token at this moment. */
export type IsAccepted = (token: Secret) => Promise<boolean>;
