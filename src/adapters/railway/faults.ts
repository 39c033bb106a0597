// What Railway refuses, in words. https://docs.railway.com/integrations/api
import * as z from 'zod/mini';
import { type Clean, type CleanText, Outside } from '../../core/sanitize.ts';
import { ServiceUnavailableError, SetupError } from '../../errors.ts';

export const HINT = "Nothing to do: the next run tries again. Railway's own status is at https://status.railway.com";

const REPLY = z.object({
  data: z.optional(z.unknown()),
  errors: z.optional(
    z.array(
      z.object({
        message: z.catch(z.string(), ''),
        extensions: z.catch(z.optional(z.object({ code: z.optional(z.string()) })), undefined),
      }),
    ),
  ),
});

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
export function judgeReply(body: unknown, clean: CleanText): Reply {
  const parsed = REPLY.safeParse(body);
  if (!parsed.success) return { is: 'nothing' };
  const { data, errors = [] } = parsed.data;
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
    return 'Cloudflare, which stands in front of Railway, limits how often this address may ask ("error code: 1015"). Runners share addresses, and such a block may last hours.';
  }
  if (/error code: 1010/i.test(text)) {
    return 'Cloudflare, which stands in front of Railway, does not let this program in ("error code: 1010").';
  }
  if (/cloudflare/i.test(text) && /access denied|blocked/i.test(text)) {
    return 'Cloudflare, which stands in front of Railway, does not let this address in. Runners share addresses with strangers.';
  }
  return undefined;
}

export function tokenRefused(said: Clean): SetupError {
  return new SetupError('RAILWAY_TOKEN_REFUSED', {
    what: `Railway refused the token (it says "${said}").`,
    why: 'Railway says the same of a token that was deleted, that belongs to another project or environment, and of a wrong id, such as that of a service instance in the place of a service.',
    fix: 'Make a new token for the environment of the bot (in Railway: project → Settings → Tokens), store it as the secret that feeds `railway-token`, and check the ids if any are given.',
  });
}

export function requestRejected(said: Clean): SetupError {
  return new SetupError('RAILWAY_REQUEST_REFUSED', {
    what: `Railway could not make sense of the request (it says "${said}").`,
    why: 'One of the ids in the settings is wrong, or Railway has changed its API.',
    fix: 'Compare `railway-project-id`, `railway-environment-id` and `railway-service-id` with the address of the service in Railway (press Ctrl+K there to copy them). If they are right, please report this.',
  });
}

export function noAnswer(what: string, said?: Clean): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'Railway',
    `Railway gave no usable answer: ${what} ${HINT}`,
    said === undefined ? {} : { said },
  );
}
