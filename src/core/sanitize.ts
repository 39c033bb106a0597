// Makes remote text harmless: one plain line that no terminal, log or Markdown reader takes for an instruction.

declare const CLEAN: unique symbol;

/**
 * What others wrote, fit to be shown: without secrets, and in a form that nobody obeys. All that leaves the program is
 * made of our own words and of this, which only `cleanLine` and its neighbours make.
 */
export type Clean = string & { readonly [CLEAN]: true };

/** Makes text from outside fit to be shown, as one line of at most so many characters. */
export type CleanText = (text: string, maxLength?: number) => Clean;

/** What others wrote, as it came. Printing, joining and JSON show nothing of it. */
export class Outside {
  readonly #text: string;
  readonly #clean: CleanText;
  constructor(text: string, clean: CleanText) {
    this.#text = text;
    this.#clean = clean;
  }
  /** To compare with, to search in, to send back to where it came from; never to be shown. */
  raw(): string {
    return this.#text;
  }
  /** Cleaned when it is shown, so that secrets count that were not known when it came. */
  shown(maxLength?: number): Clean {
    return this.#clean(this.#text, maxLength);
  }
  toString(): string {
    return '[text from outside]';
  }
  toJSON(): string {
    return '[text from outside]';
  }
}

/** An id or a word out of a service's own list, which is harmless by its form; nothing where it has another. */
export function toWord(text: string): Clean | undefined {
  return /^\w[\w-]{0,63}$/.test(text) ? (text as Clean) : undefined;
}

/** Our own word in the place of one from outside: a literal, which the compiler sees to. */
export function ourWord<const Text extends string>(
  text: Record<never, never> extends Record<Text, 1> ? never : Text,
): Clean {
  return text as string as Clean;
}

/** Cursor movements, colours, window titles and links, ended or not. https://invisible-island.net/xterm/ctlseqs/ctlseqs.html */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Everything that is there without being seen, which includes lone surrogates and the direction of writing. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?![\t-\r\x85])\p{Cc}/gu;
const WHITE_SPACE = /[\s\x85]+/g;

/**
 * What GitHub acts upon, and a character of the same looks and length to take its place: a zero-width one would be
 * stripped the next time, a longer one could be cut.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const LOOKALIKES: readonly [pattern: RegExp, lookalike: string][] = [
  [/@/g, '＠'],
  // `#1`, `owner/repo#1`, and the runner's old commands, which it obeys anywhere in a line: `##[error]`.
  [/#(?=[\d[])/g, '＃'],
  [/(?<=gh)-(?=\d)/gi, '‑'],
  [/(?<=\/(?:issues|pull|discussions))\/(?=\d)/gi, '／'],
  // The runner's commands begin a line: `::error::`.
  [/^:(?=:)/g, '：'],
  // Tags, comments, links and pictures, where the text does not stand in a code block.
  [/<(?=[a-z/!?])/gi, '‹'],
  [/\](?=[([])/g, '］'],
  [/(?<=--)>/g, '›'],
];

/** Enough of the raw text to fill the line even when much of it turns out to be escapes. */
const RAW_PER_SHOWN = 8;

/**
 * One line of at most `maxLength` code points, `…` included where it was cut. Applying it again changes nothing.
 * Only the beginning of a long text is looked at.
 */
export function sanitizeLine(text: string, maxLength = 300): string {
  const line = plainLine(text, maxLength);
  return LOOKALIKES.reduce((safe, [pattern, lookalike]) => safe.replace(pattern, lookalike), line);
}

/** The same for the words of whoever runs the program: they may link and mention whom they like. */
export function plainLine(text: string, maxLength: number): string {
  const looked = text.slice(0, maxLength * RAW_PER_SHOWN);
  const plain = looked.replace(ESCAPES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
  return cut([...plain], maxLength, looked.length < text.length);
}

function cut(codePoints: string[], maxLength: number, isCut: boolean): string {
  if (!isCut && codePoints.length <= maxLength) return codePoints.join('');
  return `${codePoints.slice(0, maxLength - 1).join('')}…`;
}

/** The lines as a Markdown code block, in a fence that nothing inside can close. */
export function codeFence(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [fence, ...lines, fence].join('\n');
}

/** The text as a Markdown code span that nothing inside can close, also in a cell of a table. */
export function inlineCode(text: string): string {
  // An escaped bar shows its backslash outside tables, and a backslash before it would undo the escape.
  const line = text.replace(WHITE_SPACE, ' ').replaceAll('|', '｜');
  const ticks = '`'.repeat(longestRun(line) + 1);
  const room = line === '' || /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${ticks}${room}${line}${room}${ticks}`;
}

function longestRun(text: string): number {
  return (text.match(/`+|~+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
