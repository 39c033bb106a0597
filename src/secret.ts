// A string that cannot print itself, and the keeper that takes every such string out of outgoing text.
import { createRedactor } from './core/redact.ts';

/** Holds a secret. Printing, joining, JSON and `util.inspect` show `[secret]`; only `reveal()` gives the value. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value. Call this where it is sent, and nowhere else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

const NOT_CLEANED = 'This text could not be searched for secrets, so it is not shown. Please report that.';

/** Where every secret of a run is made, so that none exists that the redactor does not know. */
export class Secrets {
  readonly #values = new Set<string>();
  readonly #onNew: (value: string) => void;
  readonly #redactor = createRedactor([]);

  /** @param onNew told of each new value before anything else can see it; masks it in the runner's log. */
  constructor(onNew: (value: string) => void = () => {}) {
    this.#onNew = onNew;
  }

  register(value: string): Secret {
    if (value.trim() !== '' && !this.#values.has(value)) {
      this.#onNew(value);
      this.#values.add(value);
      this.#redactor.add(value);
    }
    return new Secret(value);
  }

  /** The text without any secret, in whatever common encoding it stands there; nothing of it where that fails. */
  readonly redact = (text: string): string => {
    try {
      return this.#redactor(text);
    } catch {
      return NOT_CLEANED;
    }
  };

  /** Whether a secret, or eight characters of one, is in the text. */
  readonly holds = (text: string): boolean => this.#redactor.holds(text);
}
