// Watches the log of a deployment that came up: does Meta accept the calls that it makes?

import { judgeProof, type Proof } from '../core/log/log-proof.ts';
import type { DeploymentEnd } from '../core/rotation/next-step.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, renderSeconds } from '../core/time.ts';
import { attempt } from '../errors.ts';
import type { Bot } from '../settings/settings.ts';
import { type FollowPorts, lookAt } from './follow-deployment.ts';

/** Following and watching together: the job that it runs in has an end. */
export const LONGEST_MS = 11 * MINUTE_MS;
/** Two requests each. */
const PAUSE_MS = 10_000;
/** A line of progress each so many looks. */
const SAY_EVERY = 3;

/** What the log shows, and how the deployment stood at the last look. */
export interface Use {
  ended: DeploymentEnd;
  proof: Proof;
}

/** Ends early on proof either way, or when another one takes its place. Looks once where the time is up already. */
export async function watchUse(
  id: string,
  { logPatterns, rotation }: Bot,
  { railway, clock, progress, sanitizeExcerpt }: FollowPorts,
  { until, signal }: { until: AbortSignal; signal: AbortSignal },
): Promise<Use> {
  progress(
    `Deployment ${id} is running. Watching its log for up to ${renderSeconds(rotation.proofWindowMs)} to see whether Meta accepts its calls.`,
  );
  let proof: Proof = { isUsed: false };
  let createdAt = clock.now();
  // By Railway's own clock. It is the log of this deployment alone, so the window may be wide.
  const readLog = async () => {
    const window = { from: new Date(createdAt.getTime() - HOUR_MS), to: new Date(createdAt.getTime() + DAY_MS) };
    return await attempt(railway.readDeploymentLogs(id, window, signal));
  };
  for (let looks = 1; ; looks++) {
    const isLast = until.aborted || signal.aborted;
    const deployment = await lookAt(id, railway, signal);
    createdAt = deployment?.createdAt ?? createdAt;
    const log = await readLog();
    if (log.ok) proof = judgeProof(log.value.lines, { patterns: logPatterns, deploymentId: id, sanitizeExcerpt });
    const ended = deployment && deployment.phase !== 'in-flight' ? deployment.phase : 'up';
    if (isLast || ended !== 'up' || proof.refusals || proof.isUsed) return { ended, proof };
    if (looks % SAY_EVERY === 0) progress(`Still watching the log of ${id}: ${seenSoFar(proof)}`);
    await clock.sleep(PAUSE_MS, AbortSignal.any([until, signal]));
  }
}

function seenSoFar({ lines }: Proof): string {
  if (lines === undefined) return "couldn't read it yet.";
  return `${lines === 1 ? '1 line' : `${lines} lines`}, no call to Meta seen yet.`;
}
