// Finds out where a bot stands on the way to a system user token. Nothing is written.
import type { MetaIds } from '../core/messaging/answers.ts';
import { idsIn } from '../core/messaging/number.ts';
import { choosePortfolio, holds, ownerIn } from '../core/permanent/choose.ts';
import type { CurrentToken, Owners, PermanentFacts, Portfolio } from '../core/permanent/facts.ts';
import { renderMoment } from '../core/time.ts';
import { isWorking, type TokenHealth } from '../core/token/token-health.ts';
import type { Clock, Meta, Railway, TokenCredentials } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { accountIdOf, chooseCredentials, inspectionContext } from '../token/credentials.ts';
import { createInspector } from '../token/inspect-token.ts';
import type { Admin, Business } from './ports.ts';

export interface ReadPorts {
  meta: Meta;
  railway: Railway;
  business: Business;
  clock: Clock;
}

/** Each costs a request. */
const MOST_PORTFOLIOS = 10;

/** What the bot's own token and secret tell. `known` goes along with whatever is asked later. */
export interface BotRead {
  situation: PermanentFacts;
  known: Omit<TokenCredentials, 'token'>;
}

/** Throws `ServiceUnavailableError` and `SetupError` of Railway. */
export async function readBot(bot: Bot, { meta, railway, clock }: ReadPorts, signal: AbortSignal): Promise<BotRead> {
  const service = await railway.readService(bot.target, signal);
  const known = inspectionContext(bot, service);
  const chosen = chooseCredentials(bot, service);
  const ask = createInspector(bot, { meta, clock }, signal);
  const health = chosen.ok ? await ask(chosen.value.credentials) : undefined;
  const accountId = accountIdOf(bot, service);
  const { phoneNumberId, appId = health?.appId } = known;
  const isUsable = chosen.ok && health !== undefined && isWorking(health.state);
  const ids: MetaIds = {
    ...(isUsable ? await readNumber(meta, chosen.value.credentials, signal) : {}),
    ...(accountId ? { accountId } : {}),
    ...(phoneNumberId ? { phoneNumberId } : {}),
    ...(appId ? { appId } : {}),
  };
  return {
    known: { ...known, ...(appId ? { appId } : {}) },
    situation: { ids, current: describeToken(health, clock.now()), hasAppSecret: known.appSecret !== undefined },
  };
}

/** The nodes behind the number; none where Meta does not show them. */
async function readNumber(meta: Meta, credentials: TokenCredentials, signal: AbortSignal): Promise<MetaIds> {
  const { phoneNumberId } = credentials;
  if (!phoneNumberId) return {};
  const { number } = await meta.readMessaging({ ...credentials, phoneNumberId }, {}, signal);
  return number?.is === 'value' ? idsIn(number.value) : {};
}

function describeToken(health: TokenHealth | undefined, now: Date): CurrentToken {
  if (!health || health.state === 'unknown') return { is: 'not known' };
  const { type, state, expiresAt } = health;
  const isLasting = type === 'SYSTEM_USER' && isWorking(state);
  const when = expiresAt instanceof Date && renderMoment(expiresAt, now);
  const expiry =
    expiresAt === 'never' ? 'never expires' : when && `${isWorking(state) ? 'expires' : 'expired'} ${when}`;
  return { is: isLasting ? 'lasting' : 'other', ...(type ? { type } : {}), ...(expiry ? { expiry } : {}) };
}

/** The same with what an admin can see. */
export async function readBusiness(
  { situation, known }: BotRead,
  { meta, business }: ReadPorts,
  by: Admin,
  signal: AbortSignal,
): Promise<PermanentFacts> {
  const seen = situation.ids.accountId ? {} : await readNumber(meta, { ...known, ...by }, signal);
  const ids: MetaIds = { ...seen, ...situation.ids };
  const owners = await business.readOwners(by, ids, signal);
  const claimers = ownerIn(owners.ofApp) ? [] : await findClaimers(business, by, owners, ids, signal);
  const { businessId = ids.businessId, accountOwnerId } = choosePortfolio(ids, owners, claimers);
  return await readAssets(
    {
      ...situation,
      ids: { ...ids, ...(businessId ? { businessId } : {}) },
      ...(accountOwnerId ? { accountOwnerId } : {}),
    },
    business,
    by,
    signal,
  );
}

/** The same again with what the business holds by now. Which one it is stays as it was: an outage must not change that. */
export async function readAssets(
  situation: PermanentFacts,
  business: Business,
  by: Admin,
  signal: AbortSignal,
): Promise<PermanentFacts> {
  const { ids, accountOwnerId } = situation;
  const { businessId, accountId } = ids;
  if (!businessId) return situation;
  const about = { businessId, ...(accountId ? { accountId } : {}), ...(accountOwnerId ? { shared: true } : {}) };
  return { ...situation, assets: await business.readAssets(by, about, signal) };
}

async function findClaimers(
  business: Business,
  by: Admin,
  { mine }: Owners,
  { appId }: MetaIds,
  signal: AbortSignal,
): Promise<Portfolio[]> {
  const all = mine.is === 'value' ? mine.value.slice(0, MOST_PORTFOLIOS) : [];
  const owned = await Promise.all(all.map(({ id }) => business.readOwnedApps(by, id, signal)));
  return all.filter((_portfolio, at) => holds(owned[at], appId) === 'yes');
}
