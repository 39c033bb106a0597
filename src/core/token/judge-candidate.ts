// Whether a new token may take the place of the stored one.

import type { Code, Reason } from '../reason.ts';
import { about, NEW, type Subject, tellOf } from './subject.ts';
import type { TokenHealth } from './token-health.ts';
import { isWorking } from './token-health.ts';
import { canServe, kindByType, lacksMessaging, MESSAGING } from './token-kind.ts';

/** What Meta says of the new token and of the one that is stored. */
export interface Candidate {
  next: TokenHealth;
  /** Absent where the stored token could not be read. */
  current?: TokenHealth;
  /** The app it must belong to: as given, else as Meta says of the stored token. */
  expectedAppId?: string;
  /** Overrides *expires sooner* and *another app*, nothing else. */
  force: boolean;
  /** The new token unless given. */
  subject?: Subject;
}

/** Whether to write the new token. `unanswered`: Meta could not be asked, so nothing is known against it. */
export type Judgement =
  | { is: 'accepted'; notes: Reason[] }
  | { is: 'refused'; reasons: Reason[] }
  | { is: 'unanswered'; reasons: Reason[] };

export function judgeRotation({ next, current, expectedAppId, force, subject = NEW }: Candidate): Judgement {
  if (next.state === 'unknown') return { is: 'unanswered', reasons: next.reasons };
  if (!isWorking(next.state)) return { is: 'refused', reasons: next.reasons.map(asRefusal) };
  const against: Reason[] = [];
  const notes: Reason[] = [];
  if (next.type && !canServe(next.type)) against.push(kindByType(next.type, 'error', subject));
  if (lacksMessaging(next.scopes)) {
    const told = tellOf(subject, `{Token} lacks the permission \`${MESSAGING}\`, so the bot could not send with it.`);
    against.push(refusal('SCOPE_MISSING', told, 'Generate it again and select that permission.'));
  }
  if (isOfOtherApp(next, current, expectedAppId)) {
    const ids = next.appId && expectedAppId ? ` (${next.appId}, not ${expectedAppId})` : '';
    const told = tellOf(subject, `{Token} belongs to a different Meta app than the bot uses${ids}.`);
    const advice = 'Generate it in the app that the bot uses. If you did, correct `app-id` and `app-secret`.';
    (force ? notes : against).push(overridable('APP_DIFFERS', told, advice, force));
  } else if (!expectedAppId || !next.appId) {
    notes.push({
      code: 'APP_UNKNOWN',
      level: 'info',
      what: about(subject, "Couldn't check whether {token} belongs to the same app as the old one."),
    });
  }
  if (current && isWorking(current.state) && endsSooner(next, current)) {
    const told = tellOf(subject, '{Token} expires sooner than the stored token, which still works.');
    (force ? notes : against).push(overridable('EXPIRES_SOONER', told, 'Keep the stored token.', force));
  }
  return against.length > 0 ? { is: 'refused', reasons: against } : { is: 'accepted', notes };
}

/** An app id and secret to which the stored token does not belong either are wrong themselves, and say nothing. */
function isOfOtherApp(next: TokenHealth, current: TokenHealth | undefined, expectedAppId: string | undefined): boolean {
  if (next.ofOtherApp) return !current?.ofOtherApp;
  return expectedAppId !== undefined && next.appId !== undefined && next.appId !== expectedAppId;
}

function endsSooner(next: TokenHealth, current: TokenHealth): boolean {
  const end = ({ expiresAt }: TokenHealth) => (expiresAt === 'never' ? Number.POSITIVE_INFINITY : expiresAt?.getTime());
  const [nextEnd, currentEnd] = [end(next), end(current)];
  return nextEnd !== undefined && currentEnd !== undefined && nextEnd < currentEnd;
}

type Told = ReturnType<typeof tellOf>;

function refusal(code: Code, told: Told, fix: string): Reason {
  return { code, level: 'error', ...told, fix };
}

function overridable(code: Code, told: Told, advice: string, force: boolean): Reason {
  if (force) return { code, level: 'warning', what: `${told.what} It is used anyway, because \`force\` is on.` };
  return refusal(code, told, `${advice} To use this one anyway, turn on \`force\`.`);
}

/** The stored token goes on as before, so this is no alarm. */
function asRefusal(reason: Reason): Reason {
  return { ...reason, level: reason.level === 'critical' ? 'error' : reason.level };
}
