// What is changed at Railway, each change sent once: where its answer is lost, it may take place all the same, now or later.
import type { UnsettledWrite } from '../core/rotation/unsettled.ts';
import type { Clean } from '../core/sanitize.ts';
import { ServiceUnavailableError, SetupError } from '../errors.ts';
import type { ServiceInstance, ServiceSnapshot } from '../ports.ts';
import type { Secret } from '../secret.ts';
import type { Bot } from '../settings/settings.ts';
import { type RunningToken, rememberWrite } from '../token/fingerprint.ts';
import type { RotatePorts } from './rotation.ts';

/** Awaits a change that was sent. Throws where it was refused, and where the time is up. */
export type Settle = <T>(sent: Promise<T>, whenAnswered: (value: T) => void) => Promise<void>;

/** A change whose answer was lost may have happened: that is found out by looking, never by sending it again. */
export function createSettle(
  { progress }: Pick<RotatePorts, 'progress'>,
  signal: AbortSignal,
  /** With Railway's own words, where it had some. */
  whenLost: (said: Clean | undefined) => void,
): Settle {
  return async (sent, whenAnswered) => {
    try {
      whenAnswered(await sent);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableError) || signal.aborted) throw error;
      const { said } = error;
      whenLost(said);
      const why = said ? `Railway says: "${said}".` : error.message;
      progress(`${why} Checking whether the change happened anyway.`);
    }
  };
}

/** The writes of one rotation to the token variable of one service. */
export class VariableWrites {
  sent = 0;
  answered = 0;
  /** What is known to run, for the case that its token turns up in the variable later. */
  running: RunningToken | undefined;
  readonly #variable: string;
  readonly #place: ServiceInstance;
  readonly #settle: Settle;
  #wrote: Secret | undefined;

  constructor({ target }: Bot, place: ServiceInstance, settle: Settle) {
    this.#variable = target.variables.token;
    this.#place = place;
    this.#settle = settle;
  }

  async write(
    value: Secret,
    { tokenReference: reference }: ServiceSnapshot,
    { railway }: Pick<RotatePorts, 'railway'>,
    signal: AbortSignal,
  ): Promise<void> {
    const shared = reference?.is === 'shared';
    const variable = { name: shared ? reference.name.raw() : this.#variable, shared, value };
    this.#wrote ??= value;
    this.sent++;
    try {
      await this.#settle(railway.writeVariable(this.#place, variable, signal), () => {
        this.answered++;
      });
    } catch (error) {
      // What was refused is not written.
      if (error instanceof SetupError) this.sent--;
      throw error;
    }
  }

  /** Nothing where Railway has answered every write. */
  unsettled(): { unsettled?: UnsettledWrite } {
    if (!this.#wrote || this.sent <= this.answered) return {};
    return { unsettled: rememberWrite(this.#wrote, this.running) };
  }
}
