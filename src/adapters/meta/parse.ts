// Meta's JSON in our words. Tolerant: Meta adds, drops and reshapes fields overnight, and none of that makes a token bad.
import * as z from 'zod/mini';
import { type Clean, type CleanText, Outside, toWord } from '../../core/sanitize.ts';
import { isOfThisCentury } from '../../core/time.ts';
import type { GraphError, TokenFacts } from '../../core/token/token-health.ts';

/** An optional field; one of another type counts as absent. */
export const lax = <T extends z.ZodMiniType>(type: T) => z.catch(z.optional(type), undefined);

/** Ids are strings, though a long number does no harm. */
export const ID = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id) => String(id)),
);

const ERROR = z.object({
  message: lax(z.string()),
  code: lax(z.number()),
  error_subcode: lax(z.number()),
  /** What `/debug_token` calls it inside `data`. */
  subcode: lax(z.number()),
  is_transient: lax(z.boolean()),
  /** Elsewhere in the graph it is a string that holds JSON, and nothing for people. */
  error_data: lax(z.object({ details: lax(z.string()) })),
});

const FAILURE = z.object({ error: ERROR });

const INSPECTION = z.object({
  data: z.object({
    is_valid: z.boolean(),
    type: lax(z.string()),
    app_id: lax(ID),
    user_id: lax(ID),
    expires_at: lax(z.number()),
    data_access_expires_at: lax(z.number()),
    issued_at: lax(z.number()),
    scopes: z.catch(z.array(z.string()), []),
    error: lax(ERROR),
  }),
});

const PHONE = z.object({ id: ID });

const ISSUED = z.object({ access_token: z.string().check(z.minLength(1)) });

/** Meta repeats malformed tokens in its messages, so nothing it says goes on as it came. */
type SaidFacts = TokenFacts & { type?: Clean; appId?: Clean; userId?: Clean };

/** The error in an answer's body, where there is one that Graph worded. */
export function parseGraphError(body: unknown, status: number, clean: CleanText): GraphError | undefined {
  const parsed = FAILURE.safeParse(body);
  return parsed.success ? toGraphError(parsed.data.error, status, clean) : undefined;
}

/** What `/debug_token` says; nothing where the body is of another form. */
export function parseTokenFacts(body: unknown, status: number, clean: CleanText): SaidFacts | undefined {
  const parsed = INSPECTION.safeParse(body);
  if (!parsed.success) return undefined;
  const { data } = parsed.data;
  const expiresAt = toDate(data.expires_at);
  const dataAccessExpiresAt = toDate(data.data_access_expires_at);
  const issuedAt = toDate(data.issued_at);
  const [appId, userId] = [toId(data.app_id), toId(data.user_id)];
  return {
    isValid: data.is_valid,
    scopes: data.scopes,
    ...(data.type !== undefined && { type: clean(data.type) }),
    ...(appId && { appId }),
    // Of a token that is not valid, 0 means nothing: it stands beside an invalidated session, too.
    ...(data.is_valid && data.expires_at === 0 ? { expiresAt: 'never' as const } : expiresAt && { expiresAt }),
    ...(userId && { userId }),
    ...(dataAccessExpiresAt && { dataAccessExpiresAt }),
    ...(issuedAt && { issuedAt }),
    ...(data.error && { error: toGraphError(data.error, status, clean) }),
  };
}

/** The id of a phone number; nothing where the body is of another form. */
export function parsePhone(body: unknown): { id: string } | undefined {
  return PHONE.safeParse(body).data;
}

/** The token that `/oauth/access_token` gives out; nothing where the body is of another form. */
export function parseIssued(body: unknown): string | undefined {
  return ISSUED.safeParse(body).data?.access_token;
}

function toGraphError(error: z.infer<typeof ERROR>, status: number, clean: CleanText): GraphError {
  const { message = '', code, error_subcode, subcode = error_subcode, is_transient = false, error_data } = error;
  const details = clean(error_data?.details ?? '');
  return {
    message: clean(message),
    said: new Outside(message, clean),
    transient: is_transient,
    status,
    ...(details && { details }),
    ...(code !== undefined && { code }),
    ...(subcode !== undefined && { subcode }),
  };
}

/** Whether the signature of a call was refused. */
export function refusesProof(body: unknown): boolean {
  return /invalid appsecret_proof/i.test(FAILURE.safeParse(body).data?.error.message ?? '');
}

/** An id is digits: it goes into a link as it is. */
export function toId(text = ''): Clean | undefined {
  return /^\d+$/.test(text) ? toWord(text) : undefined;
}

/** Unix seconds; 0 and what can be no time of a token give nothing. */
function toDate(seconds: number | undefined): Date | undefined {
  const date = new Date((seconds ?? 0) * 1_000);
  return isOfThisCentury(date) ? date : undefined;
}
