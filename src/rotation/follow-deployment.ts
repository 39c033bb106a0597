// Follows one deployment to its end.

import { type DeploymentEnd, pollPauseMs } from '../core/rotation/next-step.ts';
import { ServiceUnavailableError } from '../errors.ts';
import type { Deployment, ObservePorts, Railway } from '../ports.ts';

export interface FollowPorts extends ObservePorts {
  railway: Railway;
  progress(text: string): void;
}

/** Looks again and again, ever more rarely, and says each change. */
export async function follow(
  id: string,
  { railway, clock, progress }: FollowPorts,
  { until, signal }: { until: AbortSignal; signal: AbortSignal },
): Promise<DeploymentEnd> {
  let seen = '';
  for (let polls = 0; !until.aborted; polls++) {
    const deployment = await lookAt(id, railway, signal);
    if (deployment && deployment.status !== seen) progress(`Deployment ${id}: ${deployment.status}`);
    seen = deployment?.status ?? seen;
    if (deployment && deployment.phase !== 'in-flight') return deployment.phase;
    await clock.sleep(pollPauseMs(polls), AbortSignal.any([until, signal]));
  }
  return 'timeout';
}

/** A look that failed is no news: the next one follows. */
export async function lookAt(id: string, railway: Railway, signal: AbortSignal): Promise<Deployment | undefined> {
  try {
    return await railway.readDeployment(id, signal);
  } catch (error) {
    if (!(error instanceof ServiceUnavailableError) || signal.aborted) throw error;
    return undefined;
  }
}
