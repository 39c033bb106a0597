// Lines of text under headings, as wide as they need to be, for a person who looks at the end of a run.

export function renderTable(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [headings, ...lines];
  const widths = headings.map((_heading, at) => Math.max(...all.map((line) => (line[at] ?? '').length)));
  const render = (line: readonly string[]) =>
    widths
      .map((width, at) => (line[at] ?? '').padEnd(width))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [render(headings), rule, ...lines.map(render)].join('\n');
}

/** Straight to the terminal: the table is for people, and nothing keeps it. */
export function printTable(title: string, headings: readonly string[], lines: readonly (readonly string[])[]): void {
  process.stdout.write(`\n${title}\n\n${renderTable(headings, lines)}\n\n`);
}
