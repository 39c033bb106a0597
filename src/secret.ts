// A string that cannot print itself, and the keeper that takes every such string out of outgoing text.
import { cleanLine, cleanOwnLine, sanitizeExcerpt } from './core/excerpt.ts';
import { createRedactor } from './core/redact.ts';
import type { Clean, CleanText } from './core/sanitize.ts';
import { isPlaceholder } from './core/sensitive-shapes.ts';

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

  readonly register = (value: string): Secret => {
    // A placeholder hides nothing, and masked it would garble what others say of tokens.
    if (value.trim() !== '' && !this.#values.has(value) && !isPlaceholder(value)) {
      this.#onNew(value);
      this.#values.add(value);
      this.#redactor.add(value);
    }
    return new Secret(value);
  };

  /** The text without any secret, in whatever common encoding it stands there; nothing of it where that fails. */
  readonly redact = (text: string): string => {
    try {
      return this.#redactor(text);
    } catch {
      return NOT_CLEANED;
    }
  };

  /** What others wrote, fit to be shown. */
  readonly clean: CleanText = (text, maxLength) => cleanLine(text, this.redact, maxLength);

  /** The same of several lines, such as the stack of an error. */
  readonly cleanLines = (text: string): string =>
    text
      .split('\n')
      .map((line) => this.clean(line))
      .join('\n');

  /** A line of whoever runs the program, without secrets. */
  readonly cleanOwn = (line: string): Clean => cleanOwnLine(line, this.redact);

  /** A log line, fit to be shown, around the place that `locate` finds in it. */
  readonly sanitizeExcerpt = (text: string, locate: (text: string) => number): Clean =>
    sanitizeExcerpt(text, locate, this);

  /** Whether a secret, or eight characters of one, is in the text. */
  readonly holds = (text: string): boolean => this.#redactor.holds(text);
}
