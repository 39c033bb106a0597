// Makes remote text harmless: one plain line that no terminal, log or Markdown reader takes for an instruction.

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
  const looked = text.slice(0, maxLength * RAW_PER_SHOWN);
  const plain = looked.replace(ESCAPES, '').replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
  const line = cut([...plain], maxLength, looked.length < text.length);
  return LOOKALIKES.reduce((safe, [pattern, lookalike]) => safe.replace(pattern, lookalike), line);
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
