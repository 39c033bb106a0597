// Makes text that came from outside harmless: in a run's log, in Markdown, in a terminal.

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
const ESCAPES = /\u001b\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)?|[\u001b\u009b][[\]()#;?]*[0-9;]{0,40}[A-Za-z~]?/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * One line of plain text of at most `maxLength` characters. Escape sequences, control, invisible and bidirectional
 * characters are gone; workflow commands, HTML comments, mentions and issue references are broken but readable.
 * What the runner obeys: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function neutralise(text: string, maxLength = 300): string {
  const plain = text
    .slice(0, 20 * maxLength)
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  const harmless = plain
    .replace(/::/g, ': :')
    .replace(/##\[/g, '## [')
    .replace(/<!--/g, '<! --')
    .replace(/-->/g, '-- >')
    .replace(/@(?=[\w[])/g, '@ ')
    .replace(/#(?=\d)/g, '# ')
    .replace(/\bGH-(?=\d)/gi, 'GH -');
  const letters = [...harmless];
  return letters.length <= maxLength
    ? harmless
    : `${letters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}

/** A Markdown fence that nothing inside can close. */
export function codeFence(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [fence + 'text', ...lines, fence].join('\n');
}

/** An inline code span that nothing inside can close, also in the cell of a table. */
export function inlineCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
