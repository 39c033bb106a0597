// What will become of the token: when it ends, what happens by itself, and what a person has to do.

import { type Cadence, nextCheckWithinMs } from '../cadence.ts';
import { renderTime } from '../time.ts';
import { isDead, isWorking, type State, type TokenHealth } from '../token/token-health.ts';
import type { RefreshBlocker, Renewal } from './renewal.ts';

/** The future of a token, in times and in words. The words change only when something else does. */
export interface Prediction {
  /** When the token ends, or its access to data, whichever is first; absent where it never does or nobody knows. */
  endsAt?: Date;
  /** Renewing moves the expiry only. */
  endsBy?: 'expiry' | 'data-access';
  /** The latest that the next check can be expected, by how late GitHub was in the last days. */
  nextCheckBy: Date;
  endsBeforeNextCheck: boolean;
  /** What happens if nobody does anything. */
  byItself: string;
  /** What a person has to do, and by when; absent where nothing. */
  byHand?: string;
}

/** Everything it is foreseen from. */
export interface Outlook {
  health: Pick<TokenHealth, 'state' | 'type' | 'expiresAt' | 'dataAccessExpiresAt'>;
  renewal: Renewal;
  /** Whether checks renew by themselves. */
  autoRefresh: boolean;
  now: Date;
  checkIntervalMs: number;
  cadence?: Cadence | undefined;
  /** The backup that would take over. */
  standIn?: Successor;
  /** A new backup is asked for. */
  needsBackup?: boolean;
}

/** A backup that works, and whether a check puts it in the token's place; into a sealed variable it never does. */
export interface Successor {
  variable: string;
  how: 'by-itself' | 'off' | 'sealed';
}

type Words = Pick<Prediction, 'byItself' | 'byHand'>;

export function forecastToken(outlook: Outlook): Prediction {
  const { health, now, checkIntervalMs, cadence } = outlook;
  const next = new Date(now.getTime() + nextCheckWithinMs(checkIntervalMs, cadence));
  const end = isWorking(health.state) ? findEnd(health) : undefined;
  return {
    ...end,
    nextCheckBy: next,
    endsBeforeNextCheck: end !== undefined && end.endsAt <= next,
    ...(isWorking(health.state)
      ? backedUp(foreseeWorking(outlook), outlook)
      : (foreseeSwitch(outlook) ?? WITHOUT_TOKEN[health.state])),
  };
}

/** Only a user's token loses its data: 90 days after that user last logged in to the app. */
function findEnd({
  type,
  expiresAt,
  dataAccessExpiresAt,
}: Outlook['health']): Required<Pick<Prediction, 'endsAt' | 'endsBy'>> | undefined {
  const ends = [
    ...(expiresAt instanceof Date ? [{ endsAt: expiresAt, endsBy: 'expiry' as const }] : []),
    ...(type === 'USER' && dataAccessExpiresAt
      ? [{ endsAt: dataAccessExpiresAt, endsBy: 'data-access' as const }]
      : []),
  ];
  return ends.toSorted((a, b) => a.endsAt.getTime() - b.endsAt.getTime())[0];
}

const DEAD = {
  byItself: 'Nothing changes until you replace the token.',
  byHand: 'Replace the token now.',
} satisfies Words;

const WITHOUT_TOKEN: Record<Exclude<State, 'valid' | 'expiring'>, Words> = {
  expired: DEAD,
  invalid: DEAD,
  blocked: { byItself: 'Nothing changes until Meta lifts the restriction.', byHand: 'Request a review at Meta.' },
  misconfigured: { byItself: 'Nothing changes until you fix the setup.', byHand: 'Fix the setup problem below.' },
  unknown: { byItself: 'The next check tries again.' },
};

function backedUp({ byItself, byHand }: Words, { standIn, needsBackup }: Outlook): Words {
  const takeover =
    standIn?.how === 'by-itself'
      ? ` Once Meta rejects the token, the backup in \`${standIn.variable}\` takes over.`
      : '';
  const todo = [...(byHand ? [byHand] : []), ...(needsBackup ? ['Save a new backup token.'] : [])];
  return { byItself: byItself + takeover, ...(todo.length > 0 ? { byHand: todo.join(' ') } : {}) };
}

/** Only where a new token is the cure is a backup one, too. */
function foreseeSwitch({ health, standIn }: Outlook): Words | undefined {
  if (!standIn || !isDead(health.state)) return undefined;
  const { variable, how } = standIn;
  switch (how) {
    case 'by-itself':
      return {
        byItself: `The next check tries to switch to the backup in \`${variable}\`.`,
        byHand: DEAD.byHand,
      };
    case 'off':
      return {
        byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but \`auto-switch\` is off.`,
        byHand: DEAD.byHand,
      };
    case 'sealed':
      return {
        byItself: `${DEAD.byItself} The backup in \`${variable}\` works, but the token variable is sealed.`,
        byHand: `Replace the token now. You can use the one in \`${variable}\`.`,
      };
  }
}

function foreseeWorking({ health, renewal, autoRefresh }: Outlook): Words {
  const { expiresAt } = health;
  if (!(expiresAt instanceof Date)) {
    return expiresAt === 'never'
      ? { byItself: 'The token never expires.', ...loginAgain(health) }
      : { byItself: 'The token expires at an unknown time.' };
  }
  const end = renderTime(expiresAt);
  const byHand = `Replace the token before ${end}.`;
  if (renewal.is === 'impossible' || !autoRefresh) return { byItself: notRenewed(renewal, autoRefresh), byHand };
  const ifThatFails = `If that fails too, replace the token before ${end}.`;
  switch (renewal.is) {
    case 'later':
      return { byItself: `The first check after ${renderTime(renewal.from)} renews the token.`, ...loginAgain(health) };
    case 'due':
      return renewal.again
        ? { byItself: 'The next check tries again to renew the token.', byHand: ifThatFails }
        : { byItself: 'The next check renews the token.', ...loginAgain(health) };
    case 'held-back':
      return renewal.until
        ? {
            byItself: `The first check after ${renderTime(renewal.until)} tries again to renew it.`,
            byHand: ifThatFails,
          }
        : { byItself: 'The last renewal failed, and trying again would not help.', byHand };
  }
}

const MISSING: Partial<Record<RefreshBlocker, string>> = {
  'no-app-secret': 'the app secret is not known',
  sealed: 'the variable is sealed',
};

/** Why nothing renews it, as far as somebody could change that. */
function notRenewed(renewal: Renewal, autoRefresh: boolean): string {
  const missing = renewal.is === 'impossible' ? MISSING[renewal.because] : undefined;
  const why = [...(autoRefresh ? [] : ['`auto-refresh` is off']), ...(missing ? [missing] : [])];
  return why.length > 0 ? `No automatic renewal: ${why.join(', and ')}.` : 'No automatic renewal.';
}

/** Whether renewing a user's token moves the end of its access to data, Meta does not say. */
function loginAgain({ type, dataAccessExpiresAt }: Outlook['health']): Pick<Words, 'byHand'> {
  if (type !== 'USER' || !dataAccessExpiresAt) return {};
  return {
    byHand: `Before ${renderTime(dataAccessExpiresAt)}, replace the token with one from a user who has just logged in. Meta ends its data access then.`,
  };
}
