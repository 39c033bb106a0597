// The frame of every rotation: reads what is there, lets the way at hand choose the token, and carries it out.

import type { Reason } from '../core/reason.ts';
import * as words from '../core/rotation/reasons.ts';
import { isWorking } from '../core/token/token-health.ts';
import { toReason } from '../errors.ts';
import type { ServiceReading } from '../ports.ts';
import { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { companionsOf } from '../token/credentials.ts';
import { type Ask, createAsk } from '../token/inspect-token.ts';
import { CarryOut, type RotatePorts, type Rotation } from './rollout.ts';

/** Besides following the deployment: for asking, writing and looking. Milliseconds. */
const MARGIN_MS = 120_000;

/** What a way of choosing works with. */
export interface Desk {
  before: ServiceReading;
  ask: Ask;
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
  choose: (desk: Desk) => Promise<TokenChoice>,
  more?: AbortSignal,
): Promise<Rotation> {
  const { railway, clock, say } = ports;
  const deadline = clock.deadline(bot.rotation.deployTimeoutMs + MARGIN_MS);
  const signal = more ? AbortSignal.any([deadline, more]) : deadline;
  const ask = createAsk(bot, ports, signal);
  let started: CarryOut | undefined;
  let notes: Reason[] = [];
  try {
    const before = await railway.readService(bot.target, signal);
    const choice = await choose({ before, ask, signal });
    if (choice.is === 'ended') return choice.rotation;
    notes = [...choice.notes];
    const staged = await railway.countStagedChanges(before.place, signal).catch(() => 0);
    if (staged > 0) {
      notes.push(words.stagedChanges(staged));
      say(words.stagedChanges(staged).what);
    }

    started = new CarryOut(bot, ports, { place: before.place, token: choice.token, signal });
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

/** Where the variable only refers to another one, writing over it would cut the two apart. A shared one is followed. */
export function findReferenceFault(bot: Bot, { tokenReference }: ServiceReading): TokenChoice | undefined {
  if (tokenReference?.is !== 'elsewhere') return undefined;
  return refuse([words.refersElsewhere(bot.target.variables.token, tokenReference.name)]);
}

/** Ends the rotation: this token is not the one to run. */
export function refuse(reasons: Reason[]): TokenChoice {
  return { is: 'ended', rotation: { outcome: 'refused', changed: false, reasons } };
}

/** Ends the rotation: Meta could not say, so it has no outcome. */
export function stopBefore(reasons: readonly Reason[], notes: readonly Reason[] = []): TokenChoice {
  return { is: 'ended', rotation: { changed: false, reasons: [...reasons.map(words.stoppedBefore), ...notes] } };
}
