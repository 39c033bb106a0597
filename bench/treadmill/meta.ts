// Meta as the simulation assumes it: gives out tokens, says what they are, exchanges those that still work.
import { ourWord } from '../../src/core/sanitize.ts';
import type { GraphError, MetaAnswers, TokenFacts } from '../../src/core/token/token-health.ts';
import { SetupError } from '../../src/errors.ts';
import type { Clock, Meta, TokenCredentials } from '../../src/ports.ts';
import { Secret } from '../../src/secret.ts';
import { acceptedUntil, exchangeToken, type FetchedKind, makeToken, type SimulatedToken } from './tokens.ts';

const APP_ID = '634974688087057';
const EXPIRED: GraphError = {
  code: 190,
  subcode: 463,
  message: ourWord('Error validating access token: Session has expired'),
  transient: false,
  status: 401,
};

export class SimulatedMeta implements Meta {
  readonly #clock: Clock;
  readonly #tokens = new Map<string, SimulatedToken>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What a person copies from Meta's page at that time. */
  giveOut(kind: FetchedKind, at: number): string {
    return this.#keep(makeToken(kind, at));
  }

  acceptedUntil(text: string): number {
    return acceptedUntil(this.#find(text));
  }

  /** When a token really ends, and when it is said to. */
  endOf(text: string): { acceptedUntil: number; expiresAt: number } {
    const token = this.#find(text);
    return { acceptedUntil: acceptedUntil(token), expiresAt: token.expiresAt };
  }

  async probe({ token, phoneNumberId = '' }: TokenCredentials): Promise<MetaAnswers> {
    const now = this.#clock.now();
    const found = this.#find(token.reveal());
    const isValid = now.getTime() < acceptedUntil(found);
    return {
      inspector: 'app',
      inspection: { is: 'value', value: describe(found, isValid) },
      phone: isValid ? { is: 'value', value: { id: phoneNumberId } } : { is: 'error', error: EXPIRED },
      proofRefused: false,
      now,
    };
  }

  async readMessaging(): Promise<object> {
    return {};
  }

  async exchange({ token }: { token: Secret }): Promise<Secret> {
    const time = this.#clock.now().getTime();
    const found = this.#find(token.reveal());
    if (time >= acceptedUntil(found)) {
      throw new SetupError('TOKEN_EXPIRED', { what: 'Meta exchanges no expired token.', fix: 'Make a new one.' });
    }
    return new Secret(this.#keep(exchangeToken(found, time)));
  }

  #keep(token: SimulatedToken): string {
    const text = `EAAfake${this.#tokens.size}`;
    this.#tokens.set(text, token);
    return text;
  }

  #find(text: string): SimulatedToken {
    const token = this.#tokens.get(text);
    if (!token) throw new Error('The simulated Meta was asked about a token that it never gave out.');
    return token;
  }
}

/** As `/debug_token` words it: an expiry that never comes is `never`. */
function describe({ type, issuedAt, expiresAt, dataAccessUntil }: SimulatedToken, isValid: boolean): TokenFacts {
  return {
    isValid,
    type,
    appId: APP_ID,
    expiresAt: Number.isFinite(expiresAt) ? new Date(expiresAt) : 'never',
    ...(Number.isFinite(dataAccessUntil) ? { dataAccessExpiresAt: new Date(dataAccessUntil) } : {}),
    ...(issuedAt === undefined ? {} : { issuedAt: new Date(issuedAt) }),
    scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
    ...(isValid ? {} : { error: { ...EXPIRED, status: 200 } }),
  };
}
