// Tells of each change at Railway, so that a run that is ended half-way can say how far it came.
import { SetupError } from '../errors.ts';
import type { Railway } from '../ports.ts';

export type ChangeKind = 'write' | 'deploy';

/** One change that was sent; `answered` once Railway has: the id of a deployment, or `yes`. */
export interface RailwayChange {
  kind: ChangeKind;
  answered?: string;
}

/** The same Railway. What it refused to change is taken out again. */
export function watchChanges(railway: Railway, changes: RailwayChange[]): Railway {
  async function note<T>(kind: ChangeKind, sent: Promise<T>, answerOf: (answer: T) => string): Promise<T> {
    const change: RailwayChange = { kind };
    changes.push(change);
    try {
      const answer = await sent;
      change.answered = answerOf(answer);
      return answer;
    } catch (error) {
      if (error instanceof SetupError) changes.splice(changes.indexOf(change), 1);
      throw error;
    }
  }
  return {
    ...railway,
    writeVariable: (...call) => note('write', railway.writeVariable(...call), () => 'yes'),
    redeploy: (...call) => note('deploy', railway.redeploy(...call), String),
    deploy: (...call) => note('deploy', railway.deploy(...call), String),
  };
}
