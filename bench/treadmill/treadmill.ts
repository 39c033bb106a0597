// `npm run treadmill`: 90 simulated days of a bot, for each kind of token and each strategy. `--write` puts the table
// into docs/benchmarks.md; `--minutes 0,30` schedules the monitor at other minutes of the hour; `--page DIR` makes the page of one
// life of each that is watched, in a folder of its own.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePage } from '../../src/adapters/page/folder.ts';
import { writeTable } from '../write-table.ts';
import { STRATEGIES, type Strategy } from './manager.ts';
import { makeSimulatedPage, remember } from './page.ts';
import { AS_DOCUMENTED, AS_REPORTED_IN_2026, EXAMPLE_MINUTES, type Punctuality } from './schedule.ts';
import { type Figures, simulate } from './simulate.ts';
import { type Row, renderTable } from './table.ts';
import type { TokenKind } from './tokens.ts';
import { renderWarnings } from './warnings.ts';

const DAYS = 90;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const TOKENS: readonly { kind: TokenKind; token: string }[] = [
  { kind: 'hourly', token: 'Temporary, one hour' },
  { kind: 'sixty-day', token: 'User token, 60 days' },
  { kind: 'never', token: 'System user token, never expires' },
];

const { values } = parseArgs({
  options: {
    write: { type: 'boolean' },
    minutes: { type: 'string', default: EXAMPLE_MINUTES.join() },
    page: { type: 'string' },
  },
});
const minutes = values.minutes.split(',').map(Number);
if (!minutes.every((minute) => Number.isInteger(minute) && minute >= 0 && minute < 60)) {
  throw new Error('`--minutes` must be minutes of the hour, such as 17,47.');
}

const WORLDS: readonly { name: string; is: string; punctuality: Punctuality }[] = [
  {
    name: 'treadmill',
    is: 'GitHub starts runs 5 minutes late on average and drops 3% of them, as its documentation suggests.',
    punctuality: AS_DOCUMENTED,
  },
  {
    name: 'treadmill-2026',
    is: 'GitHub starts runs 30 minutes late on average and drops 75% of them, as people report in 2026.',
    punctuality: AS_REPORTED_IN_2026,
  },
];
const ENDS = 1_000;

const WHAT_IS_ASSUMED = [
  `Medians (least–most) of ${SEEDS.length} seeds, ${DAYS} days each, by \`npm run treadmill\`. Alerts count messages of every kind, good news`,
  'included. Two facts are assumed, and only a real account can verify them. Meta exchanges any user token that still works',
  'for one of 60 days, and a long-lived one again for 60 days more. Data access ends 90 days after the person’s last login,',
  'and then the token is useless. *Guided on day 1* makes a 60-day system user token in one sitting, which needs no login.',
  'Meta’s API is estimated to do it 4 times in 10, with one paste. The others make it in the dashboard: two pastes.',
];

for (const { name, is, punctuality } of WORLDS) {
  process.stderr.write(`${is}\n`);
  const table = [renderTable(await liveAll(punctuality)), '', is, ...WHAT_IS_ASSUMED].join('\n');
  show(name, table);
}
show(
  'warnings',
  [
    renderWarnings(ENDS, AS_REPORTED_IN_2026),
    '',
    `${ENDS.toLocaleString('en-GB')} simulated tokens, with 75% of the runs dropped.`,
  ].join('\n'),
);

function show(name: string, table: string): void {
  process.stdout.write(`${table}\n\n`);
  if (values.write) writeTable(name, table);
}

async function liveAll(punctuality: Punctuality): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { kind, token } of TOKENS) {
    for (const strategy of STRATEGIES) {
      process.stderr.write(`${token}: ${strategy.name} …\n`);
      const lives: Figures[] = [];
      for (const seed of SEEDS) lives.push(await simulate({ kind, strategy, seed, days: DAYS, minutes, punctuality }));
      rows.push({ token, strategy: strategy.name, lives });
      if (values.page && strategy.checks && punctuality === AS_DOCUMENTED) await draw(values.page, kind, strategy);
    }
  }
  return rows;
}

async function draw(parent: string, kind: TokenKind, strategy: Strategy): Promise<void> {
  const folder = join(parent, `${kind} ${strategy.name}`.toLowerCase().replaceAll(' ', '-'));
  const [seed = 1] = SEEDS;
  const { files } = await makeSimulatedPage(await remember({ kind, strategy, seed, days: DAYS, minutes }));
  await writePage(folder, files);
  process.stderr.write(`  its page: ${join(folder, 'index.html')}\n`);
}
