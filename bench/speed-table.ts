// The speed table as Markdown, with what it was measured on beneath it.
import type { Row } from './measure.ts';

export interface Machine {
  node: string;
  cores: number;
  /** How many processes wanted a core when the measuring began, on the average of a minute. */
  load: number;
}

export function renderSpeedTable(rows: readonly Row[], { node, cores, load }: Machine): string {
  return [
    '| What | Figure | Beside |',
    '| --- | --- | --- |',
    ...rows.map(({ what, figure, beside }) => `| ${what} | ${figure} | ${beside} |`),
    '',
    `Medians of \`npm run bench\` with Node.js ${node} on ${cores} cores, at a load of ${load.toFixed(1)} before it began; the services are local`,
    'stand-ins. What each figure means, and what it does not: [bench](../bench/README.md).',
  ].join('\n');
}
