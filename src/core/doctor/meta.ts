// What the doctor says of Meta: is it reachable, and do token, app secret and phone number belong together?

import type { MetaIds } from '../messaging/answers.ts';
import { withOwnLinks } from '../messaging/links.ts';
import type { Code, Reason } from '../reason.ts';
import type { Outside } from '../sanitize.ts';
import { type HealthRules, judgeTokenHealth } from '../token/judge-health.ts';
import { isTemporaryInProduction, preferLasting, TEMPORARY_TOKEN_IN_USE } from '../token/permanent-token.ts';
import type { MetaAnswers, TokenHealth } from '../token/token-health.ts';
import { type Finding, toFinding } from './finding.ts';
import { POWERS_OF_APP_SECRET, powersOfMetaToken } from './powers.ts';

/** Meta's answers, and what it was asked with. */
export interface MetaFound {
  answers: MetaAnswers;
  rules: HealthRules;
  /** An app secret is known, so the calls were signed. */
  isSigned: boolean;
  /** Set where no phone number id is known. */
  phoneMissing?: Reason;
  /** Of the environment on Railway, as far as it is known. */
  environmentName?: Outside;
  /** The reader's own nodes at Meta, as far as they are known. */
  ids?: MetaIds;
}

type About = 'Meta' | 'token' | 'app secret' | 'phone number';

/** Reasons that are about something else than the token itself. */
const ABOUT: Partial<Record<Code, About>> = {
  META_UNAVAILABLE: 'Meta',
  META_RATE_LIMITED: 'Meta',
  META_UNCLEAR: 'Meta',
  GRAPH_VERSION_RETIRED: 'Meta',
  GRAPH_PATH_UNKNOWN: 'Meta',
  APP_SECRET_WRONG: 'app secret',
  APP_SECRET_REQUIRED: 'app secret',
  APP_ID_WRONG: 'app secret',
  PERMISSION_MISSING: 'phone number',
  PHONE_NUMBER_ID_MISSING: 'phone number',
  PHONE_NUMBER_ID_UNUSABLE: 'phone number',
  PHONE_NUMBER_NOT_FOUND: 'phone number',
  NOT_A_PHONE_NUMBER: 'phone number',
  NUMBER_NOT_REGISTERED: 'phone number',
};

/** Nothing was asked where there is no token. */
export function diagnoseMeta(found: MetaFound | undefined): Finding[] {
  if (!found) return [untried('Meta'), untried('token'), untried('app secret'), untried('phone number')];
  const { answers, rules, phoneMissing } = found;
  const { inspection } = answers;
  // Without a number the inspection has to do: the rest of the judgement would only say that nobody was asked.
  const isEnough = phoneMissing && inspection.is === 'value' && inspection.value.isValid;
  const health = judgeTokenHealth(
    isEnough ? { ...answers, phone: { is: 'value', value: { id: '' } } } : answers,
    rules,
  );
  const makeshift = isTemporaryInProduction(health, found.environmentName, rules.now);
  // The first says that the number was not asked about, which is nothing against Meta.
  const isUnasked = phoneMissing && health.state === 'unknown' && inspection.is !== 'silence';
  const judged = isUnasked ? health.reasons.slice(1) : health.reasons;
  const all = preferLasting([
    ...judged,
    ...(makeshift ? [{ ...TEMPORARY_TOKEN_IN_USE, level: 'warning' as const }] : []),
    ...(phoneMissing ? [phoneMissing] : []),
  ]);
  const reasons = withOwnLinks(all, found.ids ?? {});
  const told = (about: About) =>
    reasons.filter(({ code }) => (ABOUT[code] ?? 'token') === about).map((reason) => toFinding(about, reason));
  return [
    ...orElse(told('Meta'), { about: 'Meta', is: 'fine', what: 'Reachable.' }),
    ...diagnoseToken(health, told('token'), rules.now),
    ...orElse(told('app secret'), diagnoseSecret(found)),
    ...orElse(told('phone number'), diagnosePhone(answers)),
  ];
}

function untried(about: About): Finding {
  return { about, is: 'untried', what: 'Not checked: no token is known.' };
}

function orElse(told: Finding[], otherwise: Finding): Finding[] {
  return told.length > 0 ? told : [otherwise];
}

const TYPES: Record<string, string> = { USER: 'a user token', SYSTEM_USER: 'a system user token' };

/** What speaks against a token that works comes in lines of its own; a piece of advice stands with it. */
function diagnoseToken(health: TokenHealth, told: Finding[], now: Date): Finding[] {
  const about = 'token';
  const { state, type } = health;
  if (state === 'valid' || state === 'expiring') {
    const advice = told.find(({ is }) => is === 'fine');
    const kind = type && `It is ${TYPES[type] ?? `a token with type ${type}`}.`;
    const what = ['It works.', kind, advice?.what].filter(Boolean).join(' ');
    const works: Finding = { ...advice, about, is: 'fine', what, powers: powersOfMetaToken(health, now) };
    return [works, ...told.filter((finding) => finding !== advice)];
  }
  if (state === 'unknown')
    return orElse(told, { about, is: 'unsure', what: "Couldn't check: Meta gave no clear answer." });
  return orElse(told, { about, is: 'untried', what: 'Not checked: fix the other problems first.' });
}

function diagnoseSecret({ answers: { inspector, inspection, phone }, isSigned }: MetaFound): Finding {
  const about = 'app secret';
  if (!isSigned) {
    return {
      about,
      is: 'untried',
      what: 'Not checked: no app secret is known. Meta may not say when the token expires.',
      fix: 'Set …WHATSAPP_APP_ID and …WHATSAPP_APP_SECRET on Railway, or set `app-id` and `app-secret`. Both are at Meta: App settings → Basic.',
    };
  }
  const isProved = phone.is === 'value' || (inspector === 'app' && inspection.is === 'value');
  return isProved
    ? { about, is: 'fine', what: 'Meta accepts it.', powers: POWERS_OF_APP_SECRET }
    : { about, is: 'untried', what: "Couldn't check: Meta's answer does not show it." };
}

function diagnosePhone({ phone }: MetaAnswers): Finding {
  const about = 'phone number';
  return phone.is === 'value'
    ? { about, is: 'fine', what: 'The token may use it.' }
    : { about, is: 'untried', what: 'Not checked, because the token does not work or Meta did not answer.' };
}
