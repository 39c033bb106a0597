// What Railway refuses, in words. https://docs.railway.com/integrations/api
import { type Clean, type CleanText, Outside } from '../../core/sanitize.ts';
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import type { AnswerOf } from './parse.ts';

export const HINT = "Wait: the next run tries again. Railway's status: https://status.railway.com";

/** What a GraphQL answer amounts to. A refusal is of the token; `said` are Railway's own words, as they came. */
export type Reply =
  | { is: 'data'; data: unknown }
  | { is: 'refused'; said: Outside }
  | { is: 'rejected'; said: Outside }
  | { is: 'nothing'; said?: Outside };

const DOUBTFUL = /not authorized/i;
const REFUSED = /not authorized|project token not found/i;
const REJECTED = /not found|does not exist/i;
const REJECTED_CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'];

/**
 * Sorts an answer by what its errors say. The message comes first: a refusal carries the code INTERNAL_SERVER_ERROR,
 * and HTTP 200.
 */
export function judgeReply(body: AnswerOf<'REPLY'> | undefined, clean: CleanText): Reply {
  if (!body) return { is: 'nothing' };
  const { data, errors = [] } = body;
  const first = errors[0];
  if (!first) return data === undefined || data === null ? { is: 'nothing' } : { is: 'data', data };
  const refusal = errors.find(({ message }) => REFUSED.test(message));
  if (refusal) return { is: 'refused', said: new Outside(refusal.message, clean) };
  const rejection = errors.find(
    ({ message, extensions }) => REJECTED_CODES.includes(extensions?.code ?? '') || REJECTED.test(message),
  );
  if (rejection) return { is: 'rejected', said: new Outside(rejection.message, clean) };
  return { is: 'nothing', said: new Outside(first.message, clean) };
}

/** Whether Railway may think otherwise a moment later; that it knows no such project token is said of other kinds only. */
export function isDoubtful(said: string): boolean {
  return DOUBTFUL.test(said);
}

/** The edge in front of Railway has a limit of its own, and answers in text. */
export function explainText({ text }: { text: string }): string | undefined {
  if (/error code: 1015/i.test(text)) {
    return 'Cloudflare, in front of Railway, limits the rate of requests from this address ("error code: 1015"). Runners share addresses. Such a block may last hours.';
  }
  if (/error code: 1010/i.test(text)) {
    return 'Cloudflare, in front of Railway, blocks this program ("error code: 1010").';
  }
  if (/cloudflare/i.test(text) && /access denied|blocked/i.test(text)) {
    return 'Cloudflare, in front of Railway, blocks this address. Runners share addresses.';
  }
  return undefined;
}

export function tokenRefused(said: Clean): SetupError {
  return new SetupError('RAILWAY_TOKEN_REFUSED', {
    what: `Railway refused the monitor's own token, RAILWAY_TOKEN (it says "${said}"). The WhatsApp token is not affected.`,
    why: 'The token was deleted, it is for another project or environment, or an ID is wrong.',
    fix: "Create a token for the bot's environment (on Railway: project → Settings → Tokens). Save it as `railway-token`, and check the IDs.",
  });
}

export function requestRejected(said: Clean): SetupError {
  return new SetupError('RAILWAY_REQUEST_REFUSED', {
    what: `Railway rejected the request (it says "${said}").`,
    why: 'An ID in the settings is wrong, or Railway has changed its API.',
    fix: 'On Railway, press Ctrl+K to copy the IDs. Compare `railway-project-id`, `railway-environment-id` and `railway-service-id`. If they are right, report this.',
  });
}

export function noAnswer(what: string, said?: Clean): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'Railway',
    `Railway gave no usable answer: ${what}`,
    said === undefined ? { fix: HINT } : { fix: HINT, said },
  );
}
