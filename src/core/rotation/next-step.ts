// The steps of a rotation: what to do next, from what is there now. That is what makes it resumable.

/** How a deployment stands. Superseded: removed, since another one took its place. */
export type DeploymentPhase = 'up' | 'failed' | 'crashed' | 'superseded' | 'in-flight';

/** A deployment as the rotation looks at it. */
export interface DeploymentView {
  id: string;
  phase: DeploymentPhase;
  createdAt: Date;
}

/** How a rotation ended, as the output `rotation` names it. */
export type RotationOutcome = 'live' | 'live-but-refused' | 'unchanged' | 'set-not-live' | 'restored' | 'refused';

/** What is there now, as seen anew after every step. */
export interface RotationView {
  /** What the variable holds; `hidden` where it is sealed. */
  stored: 'new' | 'other' | 'hidden';
  /** How many looks in a row have shown another token since Railway took the write. */
  otherSeen?: number;
  /** Writes of this run: sent at all, and answered by Railway. */
  writes: { sent: number; answered: number };
  /** When the variable last changed. */
  changedAt?: Date;
  active?: DeploymentView;
  /** The deployment that ran when this run began: it cannot have what this run wrote, whatever the times say. */
  ranBefore?: string;
  inFlight: readonly DeploymentView[];
  /** How often this run asked for a deployment, and for which one it got the answer and has not followed it yet. */
  deploys: number;
  asked?: string;
  /** The deployment that was followed to its end, and how it ended. */
  followed?: { id: string; ended: DeploymentEnd };
  /** Deployments of pushes that this run has waited for. */
  waitedFor?: readonly string[];
  /** The deployment whose log was watched, and whether Meta refuses its calls; `off` where no log is to be watched. */
  proof?: 'off' | { id: string; refused: boolean };
}

/** How following a deployment ended. */
export type DeploymentEnd = Exclude<DeploymentPhase, 'in-flight'> | 'timeout';

/** What to do next, one step at a time. */
export type RotationStep =
  | { do: 'write' }
  | { do: 'look-again' }
  | { do: 'wait'; id: string }
  | { do: 'deploy' }
  | { do: 'follow'; id: string }
  | { do: 'prove'; id: string }
  | { do: 'undo'; because: 'failed' | 'crashed' }
  | {
      do: 'finish';
      as: 'live' | 'live-but-refused' | 'unchanged' | 'not-written' | 'overtaken' | 'timeout' | 'not-deployed';
    };

/** What has not ended by then will hardly end by itself. */
const STUCK_AFTER_MS = 30 * 60_000;

/** Whether a deployment on its way is no longer worth waiting for. */
export function isStuck({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() > STUCK_AFTER_MS;
}

/** A lost answer is settled by looking; what then is still to do is tried once more, and no more. */
const MOST_TRIES = 2;

export function nextStep(view: RotationView): RotationStep {
  const { stored, writes, deploys, followed, active, changedAt } = view;
  if (stored !== 'new' && writes.answered === 0) {
    return writes.sent < MOST_TRIES ? { do: 'write' } : { do: 'finish', as: 'not-written' };
  }
  // A read may be older than the write before it: one is no proof that somebody else wrote.
  if (stored === 'other') return (view.otherSeen ?? 0) < 2 ? { do: 'look-again' } : { do: 'finish', as: 'overtaken' };
  if (view.asked) return { do: 'follow', id: view.asked };
  if (followed?.ended === 'failed' || followed?.ended === 'crashed') return { do: 'undo', because: followed.ended };
  if (followed?.ended === 'timeout') return { do: 'finish', as: 'timeout' };
  // What was followed has it. Railway may still list the old one as active for a moment.
  if (followed?.ended === 'up') {
    const hasCrashed = active?.id === followed.id && active.phase === 'crashed';
    return hasCrashed ? { do: 'undo', because: 'crashed' } : proveOrFinish(view, followed.id, 'live');
  }

  const hasIt = ({ id, createdAt }: DeploymentView) =>
    changedAt !== undefined && createdAt >= changedAt && (writes.sent === 0 || id !== view.ranBefore);
  const untouched = writes.sent === 0 && deploys === 0 && !followed;
  if (active && active.phase === 'up' && hasIt(active)) {
    return proveOrFinish(view, active.id, untouched ? 'unchanged' : 'live');
  }
  const coming = view.inFlight.find((deployment) => hasIt(deployment) && deployment.id !== followed?.id);
  if (coming) return { do: 'follow', id: coming.id };
  // What was begun before the change lacks it, and would take the place of what is started now, or lose its code to it.
  const waitedFor = [...(view.waitedFor ?? []), ...(followed ? [followed.id] : [])];
  const push = view.inFlight.find(({ id }) => !waitedFor.includes(id));
  if (push && deploys === 0) return { do: 'wait', id: push.id };
  return deploys < MOST_TRIES ? { do: 'deploy' } : { do: 'finish', as: 'not-deployed' };
}

/** That it runs says nothing about the token: its log does. */
function proveOrFinish({ proof }: RotationView, id: string, as: 'live' | 'unchanged'): RotationStep {
  if (proof === 'off') return { do: 'finish', as };
  if (proof?.id !== id) return { do: 'prove', id };
  return { do: 'finish', as: proof.refused ? 'live-but-refused' : as };
}

/** Pauses between looks at a deployment grow to 15 s: 8 minutes cost some 40 requests. Milliseconds. */
export function pollPauseMs(polls: number): number {
  return Math.min(15_000, 2_000 + polls * 1_000);
}
