// Meta's JSON about businesses and system users in our words. Nobody has seen many of these bodies: what is of another
// form counts as absent.
import * as z from 'zod/mini';
import type { Portfolio, SystemUser, WriteError } from '../../core/permanent/facts.ts';
import { type Clean, type CleanText, Outside, toWord } from '../../core/sanitize.ts';
import { ID, lax, parseGraphError, toId } from './parse.ts';

const NODE = z.object({ id: ID, name: lax(z.string()), role: lax(z.string()), user_type: lax(z.string()) });
const NODES = z.object({ data: z.array(z.catch(z.nullable(NODE), null)) });
const ACCOUNT = z.object({ id: ID, owner_business_info: lax(NODE) });
const APP = z.object({ id: ID, owner_business: lax(NODE) });
const SAID = z.object({ error: z.object({ error_user_title: lax(z.string()), error_user_msg: lax(z.string()) }) });

/** Room for what Meta advises. */
const SENTENCE = 300;

/** Items of a list that have an id. */
function nodesIn(body: unknown): z.infer<typeof NODE>[] | undefined {
  return NODES.safeParse(body).data?.data.filter((node) => node !== null);
}

export function parsePortfolios(body: unknown, clean: CleanText): Portfolio[] | undefined {
  return nodesIn(body)?.flatMap((node) => toPortfolio(node, clean) ?? []);
}

export function parseIds(body: unknown): Clean[] | undefined {
  return nodesIn(body)?.flatMap(({ id }) => toId(id) ?? []);
}

export function parseSystemUsers(body: unknown, clean: CleanText): SystemUser[] | undefined {
  return nodesIn(body)?.flatMap((node) => {
    const role = toWord(node.role ?? '');
    const portfolio = toPortfolio(node, clean);
    return portfolio ? [{ ...portfolio, ...(role ? { role } : {}) }] : [];
  });
}

export function parseAccountOwner(body: unknown, clean: CleanText): { owner?: Portfolio } | undefined {
  return toOwner(ACCOUNT.safeParse(body).data, (account) => account.owner_business_info, clean);
}

export function parseAppOwner(body: unknown, clean: CleanText): { owner?: Portfolio } | undefined {
  return toOwner(APP.safeParse(body).data, (app) => app.owner_business, clean);
}

function toOwner<T>(
  parsed: T | undefined,
  ownerOf: (parsed: T) => z.infer<typeof NODE> | undefined,
  clean: CleanText,
): { owner?: Portfolio } | undefined {
  if (parsed === undefined) return undefined;
  const node = ownerOf(parsed);
  const owner = node && toPortfolio(node, clean);
  return owner ? { owner } : {};
}

function toPortfolio({ id: text, name }: z.infer<typeof NODE>, clean: CleanText): Portfolio | undefined {
  const id = toId(text);
  return id && { id, ...(name ? { name: new Outside(name, clean) } : {}) };
}

/** The id of what was created; nothing where the body is of another form. */
export function parseCreated(body: unknown): Clean | undefined {
  return toId(NODE.safeParse(body).data?.id);
}

/** A bare `true`, or `{"success":true}`: Meta's pages show both. */
export function parseSuccess(body: unknown): true | undefined {
  const { success } = z.object({ success: z.unknown() }).safeParse(body).data ?? {};
  return [true, 'true'].some((yes) => body === yes || success === yes) || undefined;
}

export function parseWriteError(body: unknown, status: number, clean: CleanText): WriteError | undefined {
  const error = parseGraphError(body, status, clean);
  if (!error) return undefined;
  const { error_user_title: title, error_user_msg: message } = SAID.safeParse(body).data?.error ?? {};
  return {
    ...error,
    ...(title ? { userTitle: clean(title, SENTENCE) } : {}),
    ...(message ? { userMessage: clean(message, SENTENCE) } : {}),
  };
}
