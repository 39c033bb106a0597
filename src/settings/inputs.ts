// Every input by name and default, and how single ones are read: as text, choice, duration, URL or secret.
import ms from 'ms';
import { UserError } from '../errors.ts';
import type { Secret, Secrets } from '../secret.ts';

/** Every input and its default. `action.yml` and the README are held to this by a test. */
export const INPUTS = {
  command: { default: 'check' },
  bots: {},
  bot: {},
  shard: {},
  'railway-token': {},
  'railway-token-type': { default: 'auto' },
  'railway-project-id': {},
  'railway-environment-id': {},
  'railway-service-id': {},
  'variable-prefix': { default: 'W1_' },
  'token-variable': {},
  'whatsapp-token': {},
  'phone-number-id': {},
  'app-id': {},
  'app-secret': {},
  'warn-before': { default: 'auto' },
  'check-interval': { default: '30m' },
  'log-window': { default: '35m' },
  'log-patterns': {},
  'github-token': {},
  repo: {},
  'bot-name': { default: 'bot' },
  'issue-label': { default: 'whatsapp-token' },
  'issue-title': { default: 'WhatsApp token' },
  'issue-assignees': {},
  'issue-log-excerpts': { default: 'auto' },
  'fail-on': { default: 'error' },
  'token-input': { default: 'token' },
  'update-workflow': { default: 'update-token.yml' },
  'monitor-workflow': {},
  exchange: { default: 'auto' },
  force: { default: 'false' },
  'deploy-timeout': { default: '8m' },
  'auto-refresh': { default: 'false' },
  'auto-redeploy': { default: 'false' },
  'auto-switch': { default: 'false' },
  notify: {},
  'remind-every': { default: '6h' },
  'heartbeat-url': {},
  history: { default: 'off' },
  'blind-after': { default: '3h' },
  'page-dir': { default: 'page' },
  'dry-run': { default: 'false' },
  'graph-api-url': { default: 'https://graph.facebook.com' },
  'graph-api-version': { default: 'v26.0' },
  'railway-api-url': { default: 'https://backboard.railway.com/graphql/v2' },
} as const satisfies Record<string, InputSpec>;

interface InputSpec {
  default?: string;
}

export type InputName = keyof typeof INPUTS;

/** As `ms` reads it. */
type Duration = `${number}${'s' | 'm' | 'h' | 'd'}` | '0';

/** Gives the raw value of an input; empty or absent alike mean "not given". */
export type ReadInput = (name: InputName) => string | undefined;

const LONGEST_SHOWN = 25;

/** Reads single inputs and collects what is wrong with them. */
export class Reader {
  readonly #read: ReadInput;
  readonly #secrets: Secrets;
  readonly #problems: string[] = [];
  readonly #longestShown: number;
  constructor(read: ReadInput, secrets: Secrets, { hidesValues = false } = {}) {
    this.#read = read;
    this.#secrets = secrets;
    this.#longestShown = hidesValues ? 0 : LONGEST_SHOWN;
  }

  text(name: InputName): string | undefined {
    const specs: Record<InputName, InputSpec> = INPUTS;
    return this.#read(name)?.trim() || specs[name].default;
  }

  /** Masked as it was given, before it is looked at. */
  secret(name: InputName): Secret | undefined {
    this.#secrets.keep(this.#read(name) ?? '');
    const value = this.text(name);
    return value === undefined ? undefined : this.#secrets.keep(value);
  }

  matching(name: InputName, pattern: RegExp, allowed: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !pattern.test(value)) this.#wrong(name, value, allowed);
    return value;
  }

  oneOf<T extends string>(name: InputName, allowed: readonly T[], note = ''): T {
    const value = this.text(name);
    const found = allowed.find((candidate) => candidate === value);
    if (!found) this.#wrong(name, value ?? '', `one of ${allowed.map((word) => `\`${word}\``).join(', ')}${note}`);
    return found ?? (allowed[0] as T);
  }

  /** A duration in milliseconds, such as `30m` or `2h`. */
  duration(name: InputName, least: Duration, most: Duration, note = ''): number {
    const value = this.text(name) ?? '';
    const parsed = value === '0' ? 0 : /^\d+(\.\d+)?\s?(s|m|h|d)$/.test(value) ? ms(value as Duration) : Number.NaN;
    if (!(parsed >= ms(least) && parsed <= ms(most)))
      this.#wrong(name, value, `a duration from ${least} to ${most}, such as 30m or 2h${note}`);
    return parsed;
  }

  /** https, or http on this very machine: a token must not travel in the clear. */
  url(name: InputName): URL {
    const value = this.text(name) ?? '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const loopback = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (
      !url ||
      url.username ||
      url.password ||
      !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))
    ) {
      this.problem(`\`${name}\` must be an https URL without user name and password (http only for localhost).`);
    }
    return url ?? new URL('https://localhost');
  }

  problem(text: string): void {
    this.#problems.push(text);
  }

  #wrong(name: InputName, value: string, allowed: string): void {
    // What is longer may be a secret that was pasted into the wrong place.
    const isShort = value.length <= this.#longestShown;
    const given = isShort ? `\`${value.replaceAll('`', "'")}\`` : `something of ${value.length} characters`;
    this.problem(`\`${name}\` is ${given}; allowed is ${allowed}.`);
  }

  throwProblems(): void {
    if (this.#problems.length > 0) throw new UserError('WRONG_INPUT', this.#problems);
  }
}
