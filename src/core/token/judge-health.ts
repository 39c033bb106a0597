// Judges one token from Meta's two answers: the phone number decides whether it works, /debug_token when and why it ends.

import type { Cadence } from '../cadence.ts';
import { hasEffect, type Reason, worstLevel } from '../reason.ts';
import { renderMoment, renderTime } from '../time.ts';
import { TOKEN_CODES } from './codes.ts';
import { isShortLived, judgeDataAccess, judgeExpiry } from './expiry.ts';
import { causeOf, mayHideKind } from './graph-causes.ts';
import { classifyGraphError, type GraphFault } from './graph-errors.ts';
import { about, type Subject, tellOf, WATCHED } from './subject.ts';
import type { MetaAnswers, State, TokenFacts, TokenHealth } from './token-health.ts';
import { levelOfState } from './token-health.ts';
import { canServe, kindByLooks, kindByType, lacksMessaging } from './token-kind.ts';

/** What is needed to judge besides Meta's answers. */
export interface HealthRules {
  now: Date;
  warnBefore: 'auto' | number;
  checkIntervalMs: number;
  /** How often the monitor really runs, where that is known. */
  cadence?: Cadence | undefined;
  /** The watched token unless given. */
  subject?: Subject;
}

type Judged = Pick<TokenHealth, 'state' | 'reasons'>;

const STATE_OF_CLASS: Record<Exclude<GraphFault['class'], 'bad'>, State> = {
  setup: 'misconfigured',
  blocked: 'blocked',
  fine: 'valid',
  retry: 'unknown',
  rate: 'unknown',
  unknown: 'unknown',
};

/** The state of one token, how loudly to say so, and why. `expired` and `invalid` only where Meta says so. */
export function judgeTokenHealth(answers: MetaAnswers, rules: HealthRules): TokenHealth {
  const subject = sayWhen(rules.subject ?? WATCHED, answers, rules);
  const { state, reasons: causes } = judgeAnswers(answers, { ...rules, subject });
  // What Meta says to a deleted app is no fault of its id and secret.
  const isGone = hasEffect(causes, 'app-gone');
  const circumstances = judgeCircumstances(answers, subject).filter(
    ({ effect }) => !(isGone && effect === 'another-app'),
  );
  const reasons = [...causes, ...circumstances];
  const level = worstLevel([levelOfState(state), ...reasons.map((reason) => reason.level)]);
  const { inspection } = answers;
  return {
    state,
    level,
    reasons,
    ...(inspection.is === 'value' ? describeToken(inspection.value) : {}),
    ...(isOfInspectorsApp(answers) ? { ofOtherApp: true } : {}),
  };
}

/** An app may inspect only its own tokens. Code 100 alone can mean much. */
function isOfInspectorsApp({ inspection, inspector }: MetaAnswers): boolean {
  if (inspection.is !== 'error' || inspection.error.code !== 100) return false;
  return classifyGraphError(inspection.error, 'debug_token', inspector).reason.effect === 'another-app';
}

type RulesOfOne = HealthRules & { subject: Subject };

function judgeAnswers(answers: MetaAnswers, rules: RulesOfOne): Judged {
  const { phone } = answers;
  const { subject } = rules;
  const inspected = findInspectionFault(answers, rules);
  if (phone.is === 'value') return judgeWorking(answers, inspected, rules);
  if (phone.is === 'silence') return judgeUnanswered(silent(phone.reason), inspected);

  const classified = classifyGraphError(phone.error, 'phone-number', undefined, subject);
  const fault = nameKind(classified, answers, subject);
  switch (fault.class) {
    case 'fine': {
      const working = judgeWorking(answers, inspected, rules);
      return { ...working, reasons: [fault.reason, ...working.reasons] };
    }
    case 'bad': {
      const more = inspected?.class === 'bad' && inspected.reason.code !== fault.reason.code ? [inspected.reason] : [];
      return { state: fault.state, reasons: [fault.reason, ...more] };
    }
    case 'setup':
      // A dead token sees no phone number either: then that is the cause, not the id.
      return fromFault(inspected?.class === 'bad' ? inspected : fault);
    case 'blocked':
      return fromFault(fault);
    default:
      return judgeUnanswered(fault.reason, inspected);
  }
}

/** A token of another kind is refused in words that fit others, too. What it is explains more. */
function nameKind(fault: GraphFault, { looksLike, inspection }: MetaAnswers, subject: Subject): GraphFault {
  const { code, level } = fault.reason;
  if (!mayHideKind(code)) return fault;
  if (fault.class === 'bad') return looksLike ? { ...fault, reason: kindByLooks(looksLike, level, subject) } : fault;
  const type = inspection.is === 'value' ? inspection.value.type : undefined;
  return type && !canServe(type) ? { ...fault, reason: kindByType(type, level, subject) } : fault;
}

/** When it expired, where Meta said so. */
function sayWhen(subject: Subject, { inspection }: MetaAnswers, { now }: HealthRules): Subject {
  const { expiresAt } = inspection.is === 'value' ? inspection.value : {};
  if (!subject.once || !(expiresAt instanceof Date) || expiresAt > now) return subject;
  return { ...subject, expired: `it expired ${renderMoment(expiresAt, now)}` };
}

/** An error about the token or about whoever asked for it. `is_valid: false` without a code says too little. */
function findInspectionFault(answers: MetaAnswers, { subject }: RulesOfOne): GraphFault | undefined {
  const { inspection, inspector } = answers;
  if (inspection.is === 'error') return classifyGraphError(inspection.error, 'debug_token', inspector, subject);
  if (inspection.is === 'silence' || inspection.value.isValid) return undefined;
  const { error } = inspection.value;
  if (error?.code === undefined) return undefined;
  const fault = classifyGraphError(error, 'inspected', undefined, subject);
  return nameKind(fault, answers, subject);
}

function fromFault(fault: GraphFault): Judged {
  return { state: fault.class === 'bad' ? fault.state : STATE_OF_CLASS[fault.class], reasons: [fault.reason] };
}

/** The phone number said nothing about the token. Only a clear word of the inspection then counts. */
function judgeUnanswered(reason: Reason, inspected: GraphFault | undefined): Judged {
  if (inspected?.class === 'bad' || inspected?.class === 'blocked') return fromFault(inspected);
  const hint = inspected && inspected.reason.code !== reason.code ? [asWarning(inspected.reason)] : [];
  return { state: 'unknown', reasons: [reason, ...hint] };
}

function judgeWorking({ inspection }: MetaAnswers, inspected: GraphFault | undefined, rules: RulesOfOne): Judged {
  const { subject } = rules;
  if (inspected?.class === 'bad' || (inspection.is === 'value' && !inspection.value.isValid)) {
    return { state: 'valid', reasons: [contradiction(inspected, subject)] };
  }
  if (inspection.is === 'value') return judgeFacts(inspection.value, rules);
  const why = inspection.is === 'silence' ? inspection.reason : inspected?.reason.what;
  return { state: 'valid', reasons: [expiryUnknown(subject, why, inspected?.reason.fix)] };
}

function judgeFacts(facts: TokenFacts, { now, subject, ...rules }: RulesOfOne): Judged {
  const { expiresAt, issuedAt, scopes } = facts;
  const reasons: Reason[] = [];
  let state: State = 'valid';
  if (expiresAt === undefined) reasons.push(expiryUnknown(subject, 'Meta named no expiry.'));
  if (expiresAt instanceof Date) {
    const expiry = judgeExpiry({ expiresAt, issuedAt, now, ...rules });
    if (expiry.expiring) state = 'expiring';
    if (expiry.expiring || expiry.endsBeforeNextCheck) reasons.push(endsSoon(expiresAt, expiry, { subject, now }));
    if (isShortLived(facts, now)) reasons.push(temporary(subject));
  }
  const dataAccess = judgeDataAccess(facts, now, subject);
  if (dataAccess) {
    reasons.push(dataAccess);
    // Once it is over and the token works all the same, there is nothing left to expire.
    if (facts.dataAccessExpiresAt && facts.dataAccessExpiresAt > now) state = 'expiring';
  }
  // A token that works sends messages, and this one cannot.
  return lacksMessaging(scopes)
    ? { state: 'misconfigured', reasons: [scopeMissing(subject), ...reasons] }
    : { state, reasons };
}

/** What came along with the answers, whatever they say. */
function judgeCircumstances({ appRefused, proofRefused, otherVersion }: MetaAnswers, subject: Subject): Reason[] {
  const reasons: Reason[] = [];
  if (appRefused && !proofRefused)
    reasons.push(asWarning(classifyGraphError(appRefused, 'debug_token', 'app', subject).reason));
  if (proofRefused) {
    const { why, fix } = causeOf('APP_SECRET_WRONG');
    const what = 'The app secret is wrong: Meta rejected the signed call. The check repeated it unsigned.';
    reasons.push({ code: 'APP_SECRET_WRONG', level: 'warning', what, why, fix });
  }
  if (otherVersion) {
    const { asked, served } = otherVersion;
    reasons.push({
      code: 'GRAPH_VERSION_RETIRED',
      level: 'warning',
      what: `Meta answered with Graph API ${served}, not ${asked}.`,
      why: 'Meta retires each version after about two years, then serves the next one.',
      fix: `Update this program. Until then, set \`graph-api-version\` to ${served}.`,
    });
  }
  return reasons;
}

/** Facts to report. An expiry of 0 means `never` only of a token that is valid. */
function describeToken({
  isValid,
  expiresAt,
  dataAccessExpiresAt,
  issuedAt,
  type,
  appId,
  userId,
  scopes,
}: TokenFacts): Partial<TokenHealth> {
  return {
    ...(expiresAt instanceof Date || (expiresAt && isValid) ? { expiresAt } : {}),
    ...(issuedAt ? { issuedAt } : {}),
    ...(dataAccessExpiresAt ? { dataAccessExpiresAt } : {}),
    ...(type ? { type } : {}),
    ...(appId ? { appId } : {}),
    ...(userId ? { userId } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
  };
}

function asWarning(reason: Reason): Reason {
  return { ...reason, level: 'warning' };
}

/** The sentence says all: what happened, why probably, and what to do. */
function silent(what: string): Reason {
  return {
    code: 'META_UNAVAILABLE',
    level: 'warning',
    what: `${what} This says nothing about the token.`,
    noAnswerFrom: 'Meta',
  };
}

function contradiction(inspected: GraphFault | undefined, subject: Subject): Reason {
  return {
    code: 'META_CONTRADICTS',
    level: 'warning',
    what: about(
      subject,
      'Meta contradicts itself: {token} works for the phone number, but its inspection calls it invalid.',
    ),
    why: inspected?.reason.what ?? 'Meta gave no cause. Its servers may not be in sync yet.',
    fix: 'Wait for the next check: the bot can send. If the next checks say the same, generate a new token.',
  };
}

const UNWARNED = ", so you won't be warned before it expires";

function expiryUnknown(subject: Subject, why: string | undefined, fix = 'Wait: the next check asks again.'): Reason {
  return {
    code: 'EXPIRY_UNKNOWN',
    level: 'warning',
    ...tellOf(subject, `{Token} works, but its expiry is unknown${subject.once ? '' : UNWARNED}.`),
    ...(why ? { why } : {}),
    fix,
  };
}

// No durations in these: an open issue would be rewritten at every check.
function endsSoon(
  expiresAt: Date,
  { remainingMs, endsBeforeNextCheck }: ReturnType<typeof judgeExpiry>,
  { subject, now }: Pick<RulesOfOne, 'subject' | 'now'>,
): Reason {
  const at = `at ${renderTime(expiresAt)}`;
  const early = endsBeforeNextCheck ? ', possibly before the next check' : '';
  const when = subject.once ? renderMoment(expiresAt, now) : `${at}${early}`;
  const what =
    remainingMs > 0 ? `{Token} expires ${when}.` : `{Token} should have expired ${at}, but Meta still accepts it.`;
  return {
    code: 'TOKEN_EXPIRING',
    level: 'warning',
    ...tellOf(subject, what),
    fix: subject.replace,
    ...TOKEN_CODES.TOKEN_EXPIRING,
  };
}

function temporary(subject: Subject): Reason {
  return {
    code: 'TEMPORARY_TOKEN',
    level: 'info',
    ...tellOf(subject, '{Token} is a temporary token, which expires within hours.'),
    fix: 'For a bot in production, use a system user token: https://business.facebook.com/latest/settings → System users → Generate token.',
    ...TOKEN_CODES.TEMPORARY_TOKEN,
  };
}

function scopeMissing(subject: Subject): Reason {
  return {
    code: 'SCOPE_MISSING',
    level: 'error',
    ...tellOf(subject, '{Token} lacks the permission whatsapp_business_messaging, so the bot cannot send.'),
    why: 'It was not selected when the token was generated, or was removed later.',
    fix: `${subject.replace} Select whatsapp_business_messaging and whatsapp_business_management for it.`,
  };
}
