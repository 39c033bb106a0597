// Figures of many lives as one table, which can be read in a terminal and is Markdown. Pure.
import type { Figures } from './simulate.ts';
import { HOUR } from './time.ts';

/** One line: the same case, lived once for each seed. */
export interface Row {
  token: string;
  strategy: string;
  lives: readonly Figures[];
}

const COLUMNS: readonly { title: string; of(figures: Figures): number; digits: number }[] = [
  { title: 'Tokens pasted', of: ({ pastes }) => pastes, digits: 0 },
  { title: 'Hours down', of: ({ silence }) => silence.totalMs / HOUR, digits: 1 },
  { title: 'Longest downtime, hours', of: ({ silence }) => silence.longestMs / HOUR, digits: 1 },
  { title: 'Alerts sent', of: ({ alerts }) => alerts, digits: 0 },
];

export function renderTable(rows: readonly Row[]): string {
  const titles = ['Token', 'Strategy', ...COLUMNS.map(({ title }) => title)];
  const lines = rows.map(({ token, strategy, lives }) => [
    token,
    strategy,
    ...COLUMNS.map(({ of, digits }) => renderSpread(lives.map(of), digits)),
  ]);
  const width = (column: number) => Math.max(...[titles, ...lines].map((line) => line[column]?.length ?? 0));
  const widths = titles.map((_title, column) => width(column));
  const print = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    print(titles),
    print(
      titles.map(() => ''),
      '-',
    ),
    ...lines.map((line) => print(line)),
  ].join('\n');
}

/** `median (min–max)`; one figure where all are the same. */
export function renderSpread(figures: readonly number[], digits: number): string {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const print = (figure: number) =>
    figure.toLocaleString('en-GB', { maximumFractionDigits: figure < 100 ? digits : 0 });
  const [all, least, most] = [median, sorted[0] ?? 0, sorted.at(-1) ?? 0].map(print);
  return least === most ? `${all}` : `${all} (${least}–${most})`;
}
