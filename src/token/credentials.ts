// Which token is the one to check, and what is odd about how it is stored. Values stay inside; only findings come out.
import { createHash } from 'node:crypto';
import type { Outcome, Reason } from '../core/reason.ts';
import type { RefreshPrerequisites } from '../core/renewal/renewal.ts';
import { isPlaceholder } from '../core/sensitive-shapes.ts';
import type { ServiceSnapshot, TokenCredentials, VariableReference } from '../ports.ts';
import { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { isJson } from './lookalikes.ts';
import { isPhoneNumberId } from './phone-number-id.ts';

/** What to ask Meta with, and what is odd about it. */
interface Chosen {
  credentials: TokenCredentials;
  notes: Reason[];
}

/** What goes along with a token when Meta is asked; what was handed in goes before the Railway variables. */
export function inspectionContext(
  { given, target }: Bot,
  service: ServiceSnapshot | undefined,
): Omit<TokenCredentials, 'token'> {
  const values = service?.values ?? {};
  const stored = values[target.variables.phoneNumberId]?.reveal().trim();
  const phoneNumberId = given.phoneNumberId ?? (stored && isPhoneNumberId(stored) ? stored : undefined);
  const appId = given.appId ?? values[target.variables.appId]?.reveal().trim();
  const appSecret = (given.appSecret ?? storedSecret(values[target.variables.appSecret]))?.reveal().trim();
  return {
    ...(phoneNumberId ? { phoneNumberId } : {}),
    ...(appId ? { appId } : {}),
    ...(appSecret ? { appSecret: new Secret(appSecret) } : {}),
  };
}

/** The WhatsApp account, where a variable names it. */
export function accountIdOf({ target }: Bot, service: ServiceSnapshot | undefined): string | undefined {
  const { accountId = '' } = target.variables;
  const stored = service?.values[accountId]?.reveal().trim() ?? '';
  return /^\d{5,20}$/.test(stored) ? stored : undefined;
}

/** A placeholder is none. */
function storedSecret(value: Secret | undefined): Secret | undefined {
  return value && isPlaceholder(value.reveal()) ? undefined : value;
}

/** Takes the token that the bot itself uses; the one handed in only stands in where that cannot be read. */
export function chooseCredentials(bot: Bot, service: ServiceSnapshot | undefined): Outcome<Chosen> {
  const chosen = chooseToken(bot, service);
  const { appSecret } = bot.target.variables;
  const isUsed = bot.given.appSecret || storedSecret(service?.values[appSecret]) === service?.values[appSecret];
  if (!chosen.ok || isUsed) return chosen;
  return { ok: true, value: { ...chosen.value, notes: [...chosen.value.notes, notFilledIn(appSecret)] } };
}

function chooseToken(bot: Bot, service: ServiceSnapshot | undefined): Outcome<Chosen> {
  const { given, target } = bot;
  const name = target.variables.token;
  const rest = inspectionContext(bot, service);
  const stored = service?.values[name];
  if (stored) return fromVariable(name, stored, rest, { given: given.token, reference: service?.tokenReference });
  if (service && !service.tokenVariable.exists) return { ok: false, reason: missing(name) };
  if (!given.token) return { ok: false, reason: sealed(name) };
  const notes = service ? [sealedNote(name)] : [];
  return { ok: true, value: { credentials: { token: given.token, ...rest }, notes } };
}

function fromVariable(
  name: string,
  stored: Secret,
  rest: Omit<TokenCredentials, 'token'>,
  { given, reference }: { given: Secret | undefined; reference: VariableReference | undefined },
): Outcome<Chosen> {
  const raw = stored.reveal();
  const value = raw.trim();
  const problem = value === '' && reference ? refersToNothing(name, reference) : judgeStoredText(name, value);
  if (problem) return { ok: false, reason: problem };
  const notes: Reason[] = [];
  if (raw !== value) {
    notes.push({
      code: 'VARIABLE_PADDED',
      level: 'warning',
      what: `The Railway variable ${name} has a space or a line break around the token.`,
      why: 'It was probably pasted with the token. Some bots ignore it, others fail.',
      fix: 'Save the token again without it.',
    });
  }
  if (given && given.reveal() !== value) {
    notes.push({
      code: 'TOKEN_DIFFERS',
      level: 'warning',
      what: `\`whatsapp-token\` differs from the Railway variable ${name}. The variable was checked, because the bot uses it.`,
      why: 'The secret behind `whatsapp-token` is probably from before the last update.',
      fix: 'Remove `whatsapp-token`: it is needed only when the variable cannot be read.',
    });
  }
  return { ok: true, value: { credentials: { token: new Secret(value), ...rest }, notes } };
}

/** No secret is as short: it is not masked in the runner's log, where it would blank out words. */
const SHORTEST_TOKEN = 8;

/** Faults that can be seen without asking Meta; text that a bot would send to Meta as it is. */
export function judgeStoredText(name: string, value: string): Reason | undefined {
  const fault = (what: string, fix: string): Reason => ({ code: 'VARIABLE_UNUSABLE', level: 'error', what, fix });
  if (value === '') {
    return fault(`The Railway variable ${name} is empty.`, 'Set it to a token from API Setup at Meta.');
  }
  if (isJson(value)) {
    return fault(
      `The Railway variable ${name} holds a whole JSON response, not only the token.`,
      'Copy only the token from it, without braces and quotes.',
    );
  }
  if (/^(["'`]).*\1$/s.test(value)) {
    return fault(
      `The Railway variable ${name} has quotes around the token, and the bot sends them too.`,
      'Set it again without the quotes.',
    );
  }
  if (/^bearer\s/i.test(value)) {
    return fault(
      `The Railway variable ${name} starts with \`Bearer\`, which is not part of the token.`,
      'Set it again without that word.',
    );
  }
  if (/\s/.test(value)) {
    return fault(
      `The Railway variable ${name} has a space or a line break inside the token.`,
      'Copy the token again, as one line. It was probably split when it was pasted.',
    );
  }
  if (isPlaceholder(value)) {
    return fault(
      `The Railway variable ${name} looks like a placeholder, not a token.`,
      'Set it to a token from API Setup at Meta.',
    );
  }
  if (value.length < SHORTEST_TOKEN) {
    return fault(
      `The Railway variable ${name} holds only ${value.length === 1 ? '1 character' : `${value.length} characters`}, too few for a token.`,
      'Set it to a token from API Setup at Meta.',
    );
  }
  if (value.includes('${{')) {
    return fault(
      `The Railway variable ${name} refers to another variable that does not exist.`,
      'Correct the reference in the Variables tab of the service.',
    );
  }
  return undefined;
}

function notFilledIn(name: string): Reason {
  return {
    code: 'VARIABLE_UNUSABLE',
    level: 'warning',
    what: `The Railway variable ${name} looks like a placeholder, so it was not used.`,
    why: 'It was probably copied from a template and never filled in.',
    fix: 'Set it to the real value, or remove it.',
  };
}

function refersToNothing(name: string, reference: VariableReference): Reason {
  const names =
    reference.is === 'shared'
      ? [`shared.${reference.name.shown()}`]
      : (reference.is === 'elsewhere' ? reference.path : reference.of).map((name) => name.shown());
  const where = names.map((each) => `\`\${{${each.replaceAll('`', "'")}}}\``).join(' → ');
  const what = `The Railway variable ${name} refers to ${where}, which is empty or does not exist.`;
  return {
    code: 'VARIABLE_UNUSABLE',
    level: 'error',
    what,
    fix: 'Set that variable, or correct the reference in the Variables tab of the service.',
  };
}

function missing(name: string): Reason {
  return {
    code: 'VARIABLE_MISSING',
    level: 'error',
    what: `The Railway service has no variable ${name}.`,
    why: 'The bot may use another name for it, or the service ID may belong to another service.',
    fix: 'Set its name as `token-variable`, or correct `railway-service-id`.',
  };
}

function sealed(name: string): Reason {
  return {
    code: 'VARIABLE_SEALED',
    level: 'error',
    what: `The Railway variable ${name} is sealed, so the monitor cannot read the token.`,
    fix: 'Save the same token as a repository secret and pass it as `whatsapp-token`. Always replace both together.',
  };
}

function sealedNote(name: string): Reason {
  return {
    code: 'VARIABLE_SEALED',
    level: 'info',
    what: `The Railway variable ${name} is sealed, so \`whatsapp-token\` was checked instead.`,
    fix: 'Keep both the same: replace the secret whenever you replace the variable.',
  };
}

/** Nothing can be renewed. */
export const NO_MEANS: RefreshPrerequisites = { hasAppSecret: false, storage: 'none', key: '' };

/** What a renewal would work with. */
export function findMeans(
  { token, appId, appSecret }: TokenCredentials,
  service: ServiceSnapshot | undefined,
): RefreshPrerequisites {
  const parts = [token.reveal(), appId ?? '', appSecret?.reveal() ?? ''];
  return {
    hasAppSecret: appSecret !== undefined,
    storage: service === undefined ? 'none' : service.tokenVariable.isSealed ? 'sealed' : 'open',
    key: shortHash(parts),
  };
}

/** Says whether two things are the same, and nothing about what they are. */
export function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
