// What is said where somebody ends a command half-way: how far it came at Railway, by its last finished step.
import type { ChangeKind, RailwayChange } from '../wiring/watch-changes.ts';

/** Says how far it came, and lets the signal do what it does to any other program. */
export function tellWhenInterrupted(journal: readonly RailwayChange[], err: (text: string) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      err(describeStop(journal));
      // Once it is written: on some systems a terminal takes its time.
      process.stderr.write('', () => process.kill(process.pid, signal));
    });
}

const AGAIN = 'Run the same command again: it finishes the work.';
const STILL_OLD = 'The bot still runs with the token it had.';

/** For people: what was changed, what was not, and what to do. */
export function describeStop(journal: readonly RailwayChange[]): string {
  const last = (kind: ChangeKind) => journal.findLast((change) => change.kind === kind);
  const [write, deploy] = [last('write'), last('deploy')];
  if (!write && !deploy) return '\nStopped. Nothing was changed on Railway.';
  const isSecond = journal.filter(({ kind }) => kind === 'write').length > 1;
  const token = isSecond ? 'old token' : 'new token';
  const saved = !write
    ? 'The variable was not changed.'
    : write.answered
      ? `The ${token} is saved to Railway.`
      : `The ${token} was being saved to Railway, and Railway had not answered yet.`;
  const deployed = !deploy
    ? STILL_OLD
    : deploy.answered
      ? `Deployment ${deploy.answered} was started, but not checked.`
      : 'A redeploy was requested, and Railway had not answered yet.';
  return `\nStopped. ${saved} ${deployed} ${AGAIN}`;
}
