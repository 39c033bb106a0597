// What one pass found out, as far as a verdict goes by it.

import type { Refusals } from '../log/log-proof.ts';
import type { LogMatches } from '../log/log-scan.ts';
import type { Reason } from '../reason.ts';
import type { DeploymentView } from '../rotation/next-step.ts';
import type { Clean, Outside } from '../sanitize.ts';
import type { TokenHealth } from '../token/token-health.ts';

/** Refusals of the running deployment, by the intervals between checks: the log itself remembers the check before. */
export interface RefusedCalls extends Refusals {
  /** In the interval that ends now. */
  recent: number;
  /** In the one before. */
  before: number;
}

/** What became of reading the bot's log. */
export type LogObservation =
  | {
      is: 'read';
      findings: LogMatches;
      truncated: boolean;
      /** Meta's refusals among them; absent where there are none. */
      refusals?: RefusedCalls;
      /** When the running deployment logged its newest line. */
      lastLineAt?: Date;
    }
  | { is: 'off' }
  | { is: 'unread'; reason: Reason };

/** A deployment, with Railway's own word for how it stands: to be shown, never to be judged by. */
export interface ShownDeployment extends DeploymentView {
  status: Clean;
}

/** When the token variable changed and which deployments could have picked it up. */
export interface DeploymentObservation {
  /** By Railway's clock, where it said what time it is; the times here are Railway's. */
  now?: Date;
  variableUpdatedAt?: Date;
  active?: ShownDeployment;
  inFlight: readonly ShownDeployment[];
  /** A newer one that starts only when a person says so. */
  awaitsApproval?: Pick<ShownDeployment, 'createdAt'>;
  /** The newest deployment that was tried, whatever became of it. */
  latest?: ShownDeployment;
  /** When a failed update put the old value back, which the running deployment has. */
  restoredAt?: Date;
  /** The variable holds what a rotation wrote, though Railway did not answer it at the time. */
  landedLate?: true;
  /** Why Railway has just refused to deploy, in its own words. */
  refusal?: Clean;
}

/** Everything one pass found out. No token in it: only facts about one. */
export interface VerdictFacts {
  now: Date;
  health: TokenHealth;
  /** What the settings and Railway had to say besides, such as a token given twice. */
  notes: readonly Reason[];
  logs: LogObservation;
  deployment?: DeploymentObservation;
  issueIsOpen: boolean;
  /** When Meta last refused the bot's own calls although the stored token worked, as far as that is remembered. */
  refusedAt?: Date;
  /** How often it is checked. */
  checkIntervalMs: number;
  /** How far the clocks of Meta and Railway were ahead of this machine's when they answered. Milliseconds. */
  clocks?: { meta?: number; railway?: number };
  /** Name of the environment on Railway, as far as it is known. */
  environmentName?: Outside;
}
