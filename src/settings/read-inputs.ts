// Reads single inputs by their row in the table, and collects what is wrong with them.
import ms from 'ms';
import { looksSecret } from '../core/redact.ts';
import { UserError } from '../errors.ts';
import { Secret, type Secrets } from '../secret.ts';
import type { Duration, InputSpec } from './input-spec.ts';
import { INPUTS, type InputName, type ReadInput } from './inputs.ts';
import { findIdMistake, findSecretMistake, isRounded } from './mistakes.ts';

type Row<Name extends InputName> = (typeof INPUTS)[Name];

/** What an input is once it is read; `undefined` only where it has no default. */
export type InputValue<Name extends InputName> =
  | Given<Row<Name>>
  | (Row<Name>['value'] extends { default: string } ? never : undefined);

type Given<R extends InputSpec> = R['value'] extends { is: 'switch' }
  ? boolean
  : R['value'] extends { is: 'duration'; or: infer Word }
    ? number | Word
    : R['value'] extends { is: 'duration' }
      ? number
      : R['value'] extends { is: 'choice'; of: readonly (infer Word)[] }
        ? Word
        : R['value'] extends { is: 'url' }
          ? URL
          : R extends { value: { is: 'text' }; secret: true }
            ? Secret
            : string;

/** The inputs of a scope that have a field of their own, by it. */
export type Fields<Scope extends 'run' | 'bot'> = {
  [Name in InputName as undefined extends InputValue<Name> ? never : FieldOf<Row<Name>, Scope>]: InputValue<Name>;
} & {
  [Name in InputName as undefined extends InputValue<Name> ? FieldOf<Row<Name>, Scope> : never]?: Given<Row<Name>>;
};

type FieldOf<R extends InputSpec, Scope> = R extends { field: infer Field extends string }
  ? R extends { scope: 'run' }
    ? Scope extends 'run'
      ? Field
      : never
    : Scope extends 'bot'
      ? Field
      : never
  : never;

const SPECS: Readonly<Record<InputName, InputSpec>> = INPUTS;
const ID = /^\d{5,20}$/;
const LONGEST_SHOWN = 25;
/** What is shorter may stand anywhere by chance. */
const SHORTEST_HIDDEN = 8;

export class Reader {
  readonly #read: ReadInput;
  readonly #secrets: Secrets;
  readonly #problems: string[] = [];
  /** What is shown in issues and messages, and the secrets that must not stand there. */
  readonly #shown = new Map<InputName, string>();
  readonly #hidden = new Set<string>();
  readonly #longestShown: number;
  constructor(read: ReadInput, secrets: Secrets, { hidesValues = false } = {}) {
    this.#read = read;
    this.#secrets = secrets;
    this.#longestShown = hidesValues ? 0 : LONGEST_SHOWN;
  }

  /** The value of an input. What is wrong with it is a problem, and gives a value of the right kind nevertheless. */
  value<Name extends InputName>(name: Name): InputValue<Name> {
    return this.#toValue(name) as InputValue<Name>;
  }

  /** All inputs that have a field of their own in `Bot`, or in `Settings`. */
  fields<Scope extends 'run' | 'bot'>(scope: Scope): Fields<Scope> {
    const rows = (Object.keys(SPECS) as InputName[]).map((name) => ({ name, ...SPECS[name] }));
    const ours = rows.filter(({ field, scope: of = 'bot' }) => field !== undefined && of === scope);
    const values = ours.map(({ name, field }) => [field, this.#toValue(name)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Fields<Scope>;
  }

  /** As it was given, or the default, without white space around it. */
  text(name: InputName): string | undefined {
    return this.#read(name)?.trim() || SPECS[name].value.default;
  }

  problem(text: string): void {
    this.#problems.push(text);
  }

  throwProblems(): void {
    for (const [name, text] of this.#shown) {
      if (looksSecret(text) || [...this.#hidden].some((secret) => text.includes(secret)))
        this.problem(`\`${name}\` contains a secret, but its text is public. Remove the secret there, and replace it.`);
    }
    if (this.#problems.length > 0) throw new UserError('WRONG_INPUT', this.#problems);
  }

  #toValue(name: InputName): unknown {
    const { value: spec, secret = false } = SPECS[name];
    const text = this.text(name);
    const mistake = text === undefined ? undefined : this.#findMistake(text, spec.is, secret);
    if (mistake) {
      this.problem(`\`${name}\` ${mistake}`);
      // Not masked: it is no secret, and would garble every sentence that names it.
      return secret && spec.is === 'text' ? new Secret(text ?? '') : undefined;
    }
    if (secret && spec.is === 'text') return this.#secret(name);
    if (text === undefined) return undefined;
    if (spec.is === 'text') this.#shown.set(name, text);
    switch (spec.is) {
      case 'switch':
        return this.#oneOf(name, text, ['false', 'true']) === 'true';
      case 'choice':
        return this.#oneOf(name, text, spec.of, spec.note);
      case 'duration':
        return text === spec.or ? text : this.#duration(name, text, spec);
      case 'url':
        return this.#url(name, text);
      case 'id':
        if (!ID.test(text)) this.#wrong(name, text, spec.allowed);
        return text;
      case 'text':
        if (spec.like && !spec.like.test(text)) this.#wrong(name, text, spec.allowed ?? '');
        return text;
      default:
        return text;
    }
  }

  #findMistake(text: string, kind: InputSpec['value']['is'], secret: boolean): string | undefined {
    const isShown = !secret && text.length <= this.#longestShown;
    if ((kind === 'id' || kind === 'text') && isRounded(text))
      return `${isShown ? `is \`${text}\`: it ` : ''}was read as a number, and digits may be lost. Put it in quotes: \`'…'\`.`;
    if (kind === 'id') return findIdMistake(text);
    return secret ? findSecretMistake(text) : undefined;
  }

  /** Masked as it was given, before it is looked at. */
  #secret(name: InputName): Secret | undefined {
    this.#secrets.register(this.#read(name) ?? '');
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value.length >= SHORTEST_HIDDEN) this.#hidden.add(value);
    return this.#secrets.register(value);
  }

  #oneOf(name: InputName, text: string, allowed: readonly string[], note = ''): string | undefined {
    if (allowed.includes(text)) return text;
    this.#wrong(name, text, `one of ${allowed.map((word) => `\`${word}\``).join(', ')}${note}`);
    return allowed[0];
  }

  #duration(name: InputName, text: string, { from, to, note = '' }: { from: Duration; to: Duration; note?: string }) {
    const parsed = text === '0' ? 0 : /^\d+(\.\d+)?\s?(s|m|h|d)$/.test(text) ? ms(text as Duration) : Number.NaN;
    if (!(parsed >= ms(from) && parsed <= ms(to)))
      this.#wrong(name, text, `a duration from ${from} to ${to}, such as 30m or 2h${note}`);
    return parsed;
  }

  /** A token must not travel in the clear. */
  #url(name: InputName, text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : undefined;
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

  #wrong(name: InputName, value: string, allowed: string): void {
    // What is longer may be a secret that was pasted into the wrong place.
    const isShort = value.length <= this.#longestShown;
    const given = isShort
      ? `\`${this.#secrets.clean(value).replaceAll('`', "'")}\``
      : `something of ${value.length} characters`;
    this.problem(`\`${name}\` is ${given}. Allowed: ${allowed}.`);
  }
}
