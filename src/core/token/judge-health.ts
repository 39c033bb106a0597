// Judges one token from Meta's two answers: the phone number decides whether it works, /debug_token when and why it ends.

import { hasEffect, type Reason, worstLevel } from '../reason.ts';
import { renderTime } from '../time.ts';
import { TOKEN_CODES } from './codes.ts';
import { isShortLived, judgeDataAccess, judgeExpiry } from './expiry.ts';
import { causeOf, mayHideKind } from './graph-causes.ts';
import { classifyGraphError, type GraphFault } from './graph-errors.ts';
import type { MetaAnswers, State, TokenFacts, TokenHealth } from './token-health.ts';
import { levelOfState } from './token-health.ts';
import { canServe, kindByLooks, kindByType, lacksMessaging } from './token-kind.ts';

/** What is needed to judge besides Meta's answers. */
export interface HealthRules {
  now: Date;
  warnBefore: 'auto' | number;
  checkIntervalMs: number;
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
  const { state, reasons: causes } = judgeAnswers(answers, rules);
  // What Meta says to a deleted app is no fault of its id and secret.
  const isGone = hasEffect(causes, 'app-gone');
  const circumstances = judgeCircumstances(answers).filter(({ effect }) => !(isGone && effect === 'another-app'));
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

function judgeAnswers(answers: MetaAnswers, rules: HealthRules): Judged {
  const { phone } = answers;
  const inspected = findInspectionFault(answers);
  if (phone.is === 'value') return judgeWorking(answers, inspected, rules);
  if (phone.is === 'silence') return judgeUnanswered(silent(phone.reason), inspected);

  const fault = nameKind(classifyGraphError(phone.error, 'phone-number'), answers);
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
function nameKind(fault: GraphFault, { looksLike, inspection }: MetaAnswers): GraphFault {
  if (!mayHideKind(fault.reason.code)) return fault;
  if (fault.class === 'bad')
    return looksLike ? { ...fault, reason: kindByLooks(looksLike, fault.reason.level) } : fault;
  const type = inspection.is === 'value' ? inspection.value.type : undefined;
  return type && !canServe(type) ? { ...fault, reason: kindByType(type, fault.reason.level) } : fault;
}

/** An error about the token or about whoever asked for it. `is_valid: false` without a code says too little. */
function findInspectionFault(answers: MetaAnswers): GraphFault | undefined {
  const { inspection, inspector } = answers;
  if (inspection.is === 'error') return classifyGraphError(inspection.error, 'debug_token', inspector);
  if (inspection.is === 'silence' || inspection.value.isValid) return undefined;
  const { error } = inspection.value;
  return error?.code === undefined ? undefined : nameKind(classifyGraphError(error, 'inspected'), answers);
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

function judgeWorking({ inspection }: MetaAnswers, inspected: GraphFault | undefined, rules: HealthRules): Judged {
  if (inspected?.class === 'bad' || (inspection.is === 'value' && !inspection.value.isValid)) {
    return { state: 'valid', reasons: [contradiction(inspected)] };
  }
  if (inspection.is === 'value') return judgeFacts(inspection.value, rules);
  const why = inspection.is === 'silence' ? inspection.reason : inspected?.reason.what;
  return { state: 'valid', reasons: [expiryUnknown(why, inspected?.reason.fix)] };
}

function judgeFacts(facts: TokenFacts, { now, ...rules }: HealthRules): Judged {
  const { expiresAt, issuedAt, scopes } = facts;
  const reasons: Reason[] = [];
  let state: State = 'valid';
  if (expiresAt === undefined) reasons.push(expiryUnknown('Meta described the token without an expiry.'));
  if (expiresAt instanceof Date) {
    const expiry = judgeExpiry({ expiresAt, issuedAt, now, ...rules });
    if (expiry.expiring) state = 'expiring';
    if (expiry.expiring || expiry.endsBeforeNextCheck) reasons.push(endsSoon(expiresAt, expiry));
    if (isShortLived(facts, now)) reasons.push(TEMPORARY_TOKEN);
  }
  const dataAccess = judgeDataAccess(facts, now);
  if (dataAccess) {
    reasons.push(dataAccess);
    // Once it is over and the token works all the same, there is nothing left to expire.
    if (facts.dataAccessExpiresAt && facts.dataAccessExpiresAt > now) state = 'expiring';
  }
  // A token that works sends messages, and this one cannot.
  return lacksMessaging(scopes) ? { state: 'misconfigured', reasons: [SCOPE_MISSING, ...reasons] } : { state, reasons };
}

/** What came along with the answers, whatever they say. */
function judgeCircumstances({ appRefused, proofRefused, otherVersion }: MetaAnswers): Reason[] {
  const reasons: Reason[] = [];
  if (appRefused && !proofRefused) reasons.push(asWarning(classifyGraphError(appRefused, 'debug_token', 'app').reason));
  if (proofRefused) {
    const { why, fix } = causeOf('APP_SECRET_WRONG');
    const what = 'The app secret is wrong: Meta refused the call that was signed with it, so it was repeated unsigned.';
    reasons.push({ code: 'APP_SECRET_WRONG', level: 'warning', what, why, fix });
  }
  if (otherVersion) {
    const { asked, served } = otherVersion;
    reasons.push({
      code: 'GRAPH_VERSION_RETIRED',
      level: 'warning',
      what: `Meta answered with version ${served} of the Graph API, not ${asked}.`,
      why: 'Meta retires each version after about two years and then serves the next one.',
      fix: `Update this program, or set \`graph-api-version\` to ${served}.`,
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

function contradiction(inspected: GraphFault | undefined): Reason {
  return {
    code: 'META_CONTRADICTS',
    level: 'warning',
    what: 'Meta contradicts itself: the token works for the phone number, but its inspection calls it invalid.',
    why: inspected?.reason.what ?? 'Meta gave no cause; its servers may not agree yet.',
    fix: 'Nothing yet: the bot can send. If the next checks say the same, make a new token.',
  };
}

function expiryUnknown(why: string | undefined, fix = 'Nothing yet: the next check asks again.'): Reason {
  return {
    code: 'EXPIRY_UNKNOWN',
    level: 'warning',
    what: 'The token works, but when it expires is not known, so nobody can be warned before.',
    ...(why ? { why } : {}),
    fix,
  };
}

// No durations in these: an open issue would be rewritten at every check.
function endsSoon(expiresAt: Date, { remainingMs, endsBeforeNextCheck }: ReturnType<typeof judgeExpiry>): Reason {
  const at = renderTime(expiresAt);
  const early = endsBeforeNextCheck ? ', and the next check may come too late' : '';
  return {
    code: 'TOKEN_EXPIRING',
    level: 'warning',
    what:
      remainingMs > 0
        ? `The token expires at ${at}${early}.`
        : `The token should have ended at ${at}, yet Meta still accepts it.`,
    fix: 'Make a new token at Meta and put it in the place of this one.',
    ...TOKEN_CODES.TOKEN_EXPIRING,
  };
}

const TEMPORARY_TOKEN: Reason = {
  code: 'TEMPORARY_TOKEN',
  level: 'info',
  what: 'This is a temporary token, which lives for hours.',
  why: 'API Setup at Meta makes such tokens for trying things out.',
  fix: 'For a bot that runs all the time make a token of a system user: https://business.facebook.com/latest/settings → System users → Generate token.',
  ...TOKEN_CODES.TEMPORARY_TOKEN,
};

const SCOPE_MISSING: Reason = {
  code: 'SCOPE_MISSING',
  level: 'error',
  what: 'The token lacks the permission whatsapp_business_messaging, so the bot cannot send with it.',
  why: 'It was not ticked when the token was made, or was taken away.',
  fix: 'Make a new token with whatsapp_business_messaging and whatsapp_business_management, and put it in the place of this one.',
};
