// The speed table as Markdown, with what it was measured on beneath it.
import { describeMachine, type Machine, type Row } from './measure.ts';

export function renderSpeedTable(rows: readonly Row[], machine: Machine): string {
  return [
    '| What | Figure | Beside |',
    '| --- | --- | --- |',
    ...rows.map(({ what, figure, beside }) => `| ${what} | ${figure} | ${beside} |`),
    '',
    `Medians of \`npm run bench\` with ${describeMachine(machine)}; the services are local`,
    'stand-ins. What each figure means, and what it does not: [bench](../bench/README.md).',
  ].join('\n');
}
