// What is said where somebody ends a command half-way: how far it came at Meta and at Railway, by what was sent last.
import type { Write } from '../core/permanent/facts.ts';
import type { ChangeKind, SentChange } from '../wiring/watch-changes.ts';

export const NOTHING_ON_RAILWAY = 'Nothing was changed on Railway.';

/**
 * Says how far it came, and lets the signal do what it does to any other program.
 * @param nothing what is said where nothing was sent
 */
export function tellWhenInterrupted(
  journal: readonly SentChange[],
  err: (text: string) => void,
  nothing = NOTHING_ON_RAILWAY,
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      err(describeStop(journal, nothing));
      // Once it is written: on some systems a terminal takes its time.
      process.stderr.write('', () => process.kill(process.pid, signal));
    });
}

const AGAIN = 'Run the same command again: it finishes the work.';
const GOES_ON = 'Run the same command again: it looks at Meta first, and takes only the steps that are missing.';
const STILL_OLD = 'The bot still runs with the token it had.';

/** For people: what was changed, what was not, and what to do. */
export function describeStop(journal: readonly SentChange[], nothing = NOTHING_ON_RAILWAY): string {
  if (journal.length === 0) return `\nStopped. ${nothing}`;
  const atMeta = sayMeta(journal);
  if (!journal.some(isOfRailway)) return `\nStopped. ${[...atMeta, NOTHING_ON_RAILWAY, STILL_OLD, GOES_ON].join(' ')}`;
  const bots = [...Map.groupBy(journal.filter(isOfRailway), ({ bot }) => bot)];
  const [first] = bots;
  if (first && first[0] === undefined) return `\nStopped. ${[...atMeta, ...sayRailway(first[1]), AGAIN].join(' ')}`;
  const lines = bots.map(([bot, changes]) => `${bot}: ${sayRailway(changes).join(' ')}`);
  return ['\nStopped.', ...lines, `Nothing else was changed on Railway. ${AGAIN}`].join('\n');
}

function isOfRailway({ kind }: SentChange): boolean {
  return kind === 'write' || kind === 'deploy';
}

/** Of one bot. */
function sayRailway(changes: readonly SentChange[]): string[] {
  const [write, deploy] = [findLast(changes, 'write'), findLast(changes, 'deploy')];
  const isSecond = changes.filter(({ kind }) => kind === 'write').length > 1;
  const token = isSecond ? 'old token' : 'new token';
  const saved = !write
    ? 'The variable was not changed.'
    : write.answered
      ? `The ${token} is saved to Railway.`
      : `The ${token} was being saved to Railway, and Railway had not answered yet.`;
  const deployed = !deploy
    ? STILL_OLD
    : deploy.answered
      ? `Deployment ${deploy.answered} was started. Its result was not reported yet.`
      : 'A redeploy was requested, and Railway had not answered yet.';
  return [saved, deployed];
}

/** What Meta did, and what it was asked to do. */
const AT_META: Record<Write, { done(id: string): string; asked: string }> = {
  create: { done: (id) => `The system user ${id} was created at Meta.`, asked: 'create a system user' },
  install: { done: () => 'The app was installed for the system user.', asked: 'install the app for the system user' },
  assign: {
    done: () => 'The WhatsApp account was assigned to the system user.',
    asked: 'assign the WhatsApp account to the system user',
  },
  generate: { done: () => 'A token was generated for the system user.', asked: 'generate a token' },
};

/** A token that is not saved by then is lost: nothing else keeps it. */
const LOST = 'That token was not saved, and cannot be read again. It expires after 60 days.';

function sayMeta(journal: readonly SentChange[]): string[] {
  const kinds = Object.keys(AT_META) as Write[];
  const said = kinds.flatMap((kind) => {
    const change = findLast(journal, kind);
    const { done, asked } = AT_META[kind];
    if (!change) return [];
    return [change.answered ? done(change.answered) : `Meta was asked to ${asked}, and its answer had not come yet.`];
  });
  const generated = findLast(journal, 'generate');
  if (!generated || findLast(journal, 'write')) return said;
  return [...said, generated.answered ? LOST : 'If it did, that token is lost, and expires after 60 days.'];
}

function findLast(changes: readonly SentChange[], kind: ChangeKind): SentChange | undefined {
  return changes.findLast((change) => change.kind === kind);
}
