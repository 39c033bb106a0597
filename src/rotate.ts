// Replaces the token: cleans what was pasted, proves it at Meta, exchanges it where that makes it last, carries it out.
import { CarryOut, type RotatePorts, type Rotation, sharedNameIn } from './carry-out.ts';
import { isShortLived } from './core/expiry.ts';
import { judgeTokenHealth } from './core/judge-health.ts';
import { judgeRotation } from './core/judge-rotation.ts';
import type { Reason } from './core/reason.ts';
import * as words from './core/rotation-words.ts';
import type { TokenHealth } from './core/token-health.ts';
import { isWorking } from './core/verdict.ts';
import { chooseCredentials, companionsOf } from './credentials.ts';
import { Outage } from './errors.ts';
import { toReason } from './observe.ts';
import { cleanPasted } from './pasted-token.ts';
import type { ServiceReading, TokenCredentials } from './ports.ts';
import { Secret } from './secret.ts';
import type { Bot } from './settings.ts';

/** Besides following the deployment: for asking, writing and looking. Milliseconds. */
const MARGIN_MS = 120_000;

/** Never throws but for a bug of ours: what stops it half-way is an outcome that says where it stopped. */
export async function rotate(bot: Bot, pasted: string, ports: RotatePorts): Promise<Rotation> {
  const { railway, clock, say } = ports;
  const cleaned = cleanPasted(pasted);
  if (cleaned.is === 'refused') return refused([cleaned.reason]);
  const token = ports.keep(cleaned.token);
  const signal = clock.deadline(bot.rotation.deployTimeoutMs + MARGIN_MS);
  const ask = createAsk(bot, ports, signal);
  let started: CarryOut | undefined;
  let notes: Reason[] = [];
  try {
    const place = await railway.locate(bot.target, signal);
    const before = await railway.readService(place, bot.target, signal);
    const elsewhere = referenceElsewhere(before);
    if (elsewhere) return refused([words.refersElsewhere(bot.target.variables.token, elsewhere)]);

    say('Asking Meta about the new token and the stored one.');
    const proved = await prove(bot, ports, { token, before, ask, signal });
    if ('token' in proved === false) return proved;
    notes = proved.notes;
    const staged = await railway.countStagedChanges(place, signal).catch(() => 0);
    if (staged > 0) {
      notes.push(words.stagedChanges(staged));
      say(words.stagedChanges(staged).what);
    }

    started = new CarryOut(bot, ports, { place, token: proved.token, signal });
    const companions = companionsOf(bot, before);
    const works = async (token: Secret) =>
      isWorking((await ask({ token: new Secret(token.reveal().trim()), ...companions })).state);
    const rotation = await started.run(before, works);
    return { ...rotation, reasons: [...rotation.reasons, ...notes] };
  } catch (error) {
    const reason = toReason(error);
    const rotation = started?.stopped(reason) ?? { changed: false, reasons: [words.stoppedBefore(reason)] };
    return { ...rotation, reasons: [...rotation.reasons, ...notes] };
  }
}

type Ask = (credentials: TokenCredentials) => Promise<TokenHealth>;

function createAsk({ warnBefore, checkIntervalMs }: Bot, { meta, clock }: RotatePorts, signal: AbortSignal): Ask {
  return async (credentials) => {
    const answers = await meta.probe(credentials, signal);
    return judgeTokenHealth(answers, { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs });
  };
}

interface Proof {
  token: Secret;
  before: ServiceReading;
  ask: Ask;
  signal: AbortSignal;
}

/** The token to store, pasted or exchanged for it, or the end of the rotation. */
async function prove(
  bot: Bot,
  ports: RotatePorts,
  proof: Proof,
): Promise<{ token: Secret; notes: Reason[] } | Rotation> {
  const { token, before, ask } = proof;
  const companions = companionsOf(bot, before);
  const stored = chooseCredentials(bot, before);
  const current =
    'credentials' in stored && stored.credentials.token.reveal() !== token.reveal() ? stored.credentials : undefined;
  const [pastedHealth, currentHealth] = await Promise.all([ask({ token, ...companions }), current && ask(current)]);
  const exchanged = await exchange(bot, ports, { ...proof, health: pastedHealth, companions });
  const { token: chosen = token, health = pastedHealth, notes } = exchanged;
  const expectedAppId = companions.appId ?? currentHealth?.appId;
  const judgement = judgeRotation({
    next: health,
    ...(currentHealth ? { current: currentHealth } : {}),
    ...(expectedAppId ? { expectedAppId } : {}),
    force: bot.rotation.force,
  });
  if (judgement.is === 'accepted') return { token: chosen, notes: [...notes, ...judgement.notes] };
  if (judgement.is === 'refused') return refused([...judgement.reasons, ...notes]);
  return { changed: false, reasons: [...judgement.reasons.map(words.stoppedBefore), ...notes] };
}

interface Exchanged {
  token?: Secret;
  health?: TokenHealth;
  notes: Reason[];
}

/** Only a short-lived user token, only with the secret. A failed exchange is said, and the pasted token is used. */
async function exchange(
  bot: Bot,
  { meta, clock, say }: RotatePorts,
  {
    token,
    health,
    companions,
    ask,
    signal,
  }: Proof & { health: TokenHealth; companions: Omit<TokenCredentials, 'token'> },
): Promise<Exchanged> {
  const { appSecret, appId = health.appId } = companions;
  if (
    bot.rotation.exchange === 'never' ||
    !isWorking(health.state) ||
    !isShortLived(health, clock.now()) ||
    !appSecret ||
    !appId
  )
    return { notes: [] };
  say('It is a short-lived user token: asking Meta for a long-lived one in exchange.');
  try {
    const issued = await meta.exchange({ token, appId, appSecret }, signal);
    const issuedHealth = await ask({ ...companions, token: issued });
    if (!isWorking(issuedHealth.state))
      throw new Outage(
        'Meta',
        `Meta does not accept the token that it gave out. ${issuedHealth.reasons[0]?.what ?? ''}`,
      );
    // A dry run gives the same one back.
    if (issued.reveal() !== token.reveal()) say('Meta gave a long-lived token for it, which is the one to store.');
    return { token: issued, health: issuedHealth, notes: [] };
  } catch (error) {
    return { notes: [words.exchangeFailed(toReason(error))] };
  }
}

/** Where the variable refers to another service's, or to another of its own. */
function referenceElsewhere(service: ServiceReading): string | undefined {
  if (!service.tokenReference || sharedNameIn(service)) return undefined;
  return /^\$\{\{\s*([^{}]+?)\s*\}\}$/.exec(service.tokenReference)?.[1];
}

function refused(reasons: Reason[]): Rotation {
  return { outcome: 'refused', changed: false, reasons };
}
