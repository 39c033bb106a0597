// The frame of every rotation: reads what is there, lets the way at hand choose the token, and carries it out.

import type { Reason } from '../core/reason.ts';
import * as words from '../core/rotation/reasons.ts';
import type { Clean } from '../core/sanitize.ts';
import { isWorking } from '../core/token/token-health.ts';
import { toReason } from '../errors.ts';
import type { Railway, ServiceSnapshot } from '../ports.ts';
import { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { inspectionContext } from '../token/credentials.ts';
import { createInspector, type InspectToken } from '../token/inspect-token.ts';
import { LONGEST_MS } from './prove-use.ts';
import { Rollout } from './rollout.ts';
import type { RotatePorts, Rotation } from './rotation.ts';

/** Besides following the deployment and watching its log: for asking, writing and looking. Milliseconds. */
const MARGIN_MS = 120_000;

/** What a way of choosing works with. */
export interface RotationContext {
  before: ServiceSnapshot;
  ask: InspectToken;
  /** By Meta's clock, once it has answered. */
  now(): Date;
  signal: AbortSignal;
}

/** The token to put in place, or that the stored one is to run; or the end of the rotation, with nothing written. */
export type TokenChoice =
  | { is: 'chosen'; token: Secret | 'stored'; notes: Reason[] }
  | { is: 'ended'; rotation: Rotation };

/**
 * Throws only what is a bug of ours: what stops it half-way is an outcome that says where it stopped.
 * @param more ends it early; it has a deadline of its own besides
 */
export async function rotate(
  bot: Bot,
  ports: RotatePorts,
  choose: (context: RotationContext) => Promise<TokenChoice>,
  more?: AbortSignal,
): Promise<Rotation> {
  const { railway, clock, progress } = ports;
  const { deployTimeoutMs, proofWindowMs } = bot.rotation;
  const deadline = clock.deadline(Math.min(deployTimeoutMs + proofWindowMs, LONGEST_MS) + MARGIN_MS);
  const signal = more ? AbortSignal.any([deadline, more]) : deadline;
  let toldByMeta: Date | undefined;
  const ask = createInspector(bot, ports, signal, (now) => {
    toldByMeta = now;
  });
  const now = () => toldByMeta ?? clock.now();
  let started: Rollout | undefined;
  let notes: Reason[] = [];
  try {
    const before = await railway.readService(bot.target, signal);
    const choice = await choose({ before, ask, now, signal });
    if (choice.is === 'ended') return choice.rotation;
    notes = [...choice.notes];
    const [staged, copies] = await Promise.all([
      railway.countStagedChanges(before.place, signal).catch(() => 0),
      choice.token === 'stored' ? [] : findCopies(bot, railway, before, signal),
    ]);
    const { serviceNames = {} } = before.place;
    notes.push(...copies.map((id) => words.copiedTo(serviceNames[id]?.shown() ?? id, bot.target.variables.token)));
    if (staged > 0) {
      notes.push(words.stagedChanges(staged));
      progress(words.stagedChanges(staged).what);
    }

    started = new Rollout(bot, ports, { place: before.place, token: choice.token, signal });
    const companions = inspectionContext(bot, before);
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

/** Writing over a reference would cut the two apart. One to a shared variable that holds the value is followed. */
export function findReferenceFault(bot: Bot, { tokenReference: reference }: ServiceSnapshot): TokenChoice | undefined {
  const { token } = bot.target.variables;
  switch (reference?.is) {
    case 'elsewhere':
      return refuse([
        words.refersElsewhere(
          token,
          reference.path.map((name) => name.shown()),
        ),
      ]);
    case 'composed':
      return refuse([
        words.isComposed(
          token,
          reference.of.map((name) => name.shown()),
        ),
      ]);
    default:
      return undefined;
  }
}

/** Each costs a request. */
const MOST_NAMESAKES = 5;

/** Other services whose own variable holds the very token that is replaced. What cannot be read is not claimed. */
async function findCopies(bot: Bot, railway: Railway, before: ServiceSnapshot, signal: AbortSignal): Promise<Clean[]> {
  const { token } = bot.target.variables;
  const value = before.values[token]?.reveal().trim();
  const { namesakes = [] } = before.tokenVariable;
  if (!value || namesakes.length > MOST_NAMESAKES) return [];
  const holds = async (serviceId: string) => {
    const other = await railway.readService(bot.target, signal, { ...before.place, serviceId });
    return other.values[token]?.reveal().trim() === value;
  };
  const held = await Promise.all(namesakes.map((id) => holds(id).catch(() => false)));
  return namesakes.filter((_id, at) => held[at]);
}

/** Ends the rotation: this token is not the one to run. */
export function refuse(reasons: Reason[]): TokenChoice {
  return { is: 'ended', rotation: { outcome: 'refused', changed: false, reasons } };
}

/** Ends the rotation: Meta could not say, so it has no outcome. */
export function stopBefore(reasons: readonly Reason[], notes: readonly Reason[] = []): TokenChoice {
  return { is: 'ended', rotation: { changed: false, reasons: [...reasons.map(words.stoppedBefore), ...notes] } };
}
