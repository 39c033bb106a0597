// `node bench/compare.ts BEFORE [AFTER]`: two built versions of this project, each in turn, for bench/README.md. `--write`
// puts the table there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorOf, measureWays, type Way } from './check.ts';
import { asMB, asMs, describeMachine, type Machine, thisMachine } from './measure.ts';
import { measurePeaks, OVER_LINES, peaksOfStarts } from './memory.ts';
import { LATENCY_MS } from './stand-ins.ts';
import { BARE, timeStarts } from './start.ts';
import { type ActionFolder, archiveBytes, builtBytes, loadedBytes, readAction } from './weight.ts';
import { writeTable } from './write-table.ts';

const START_ROUNDS = 21;
const CHECK_ROUNDS = 9;

/** What was measured, a cell for each version, and what it should be at most. */
type Line = [what: string, cells: string[], limit: string];

const [before, after = '.'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!before) throw new Error('Give the folder of an older version: node bench/compare.ts BEFORE [AFTER]');
const versions = [before, after].map(readAction);
const entries = versions.map(({ entry }) => entry);
const machine = thisMachine();

const PARTS: [name: string, measure: () => Line[] | Promise<Line[]>][] = [
  ['cold starts', compareStarts],
  ['healthy checks, two minutes', async () => (await measureWays(entries, CHECK_ROUNDS)).flatMap(linesOf)],
  ['peak memory', comparePeaks],
  ['weight', compareWeights],
];
const lines: Line[] = [];
for (const [name, measure] of PARTS) {
  process.stderr.write(`${name} …\n`);
  lines.push(...(await measure()));
}
const table = render(lines, versions, machine);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) writeTable('before-after', table, 'bench/README.md');

async function compareStarts(): Promise<Line[]> {
  const [bare = 0, ...times] = await timeStarts([BARE, ...entries.map((entry) => [entry])], START_ROUNDS);
  const cells = times.map((ms) => `${(ms / bare).toFixed(2)} × (${asMs(ms)})`);
  return [[`Cold start of \`dist/action\`, beside bare Node at ${asMs(bare)}`, cells, '2.00 ×']];
}

function linesOf(way: Way): Line[] {
  const { name, checks, journeys } = way;
  const over = checks.map(({ ms, requests }) => `${asMs(ms - floorOf(way))} (${asMs(ms)}); ${requests} requests`);
  const trips = journeys.map(({ trips, ms, connections }) => `${trips} (${asMs(ms)}); ${connections} connections`);
  return [
    [`Healthy check, ${name}, answers after ${LATENCY_MS} ms: over its floor of ${asMs(floorOf(way))}`, over, '100 ms'],
    [`Network round trips of it over TLS, in brackets at ${LATENCY_MS} ms a trip`, trips, String(way.floor + 2)],
  ];
}

async function comparePeaks(): Promise<Line[]> {
  const { empty, full } = await measurePeaks(entries);
  const [bare = 0] = await peaksOfStarts([BARE]);
  return [
    [`Peak memory of a check over an empty log, beside bare Node at ${asMB(bare)}`, empty.map(asMB), '72 MB'],
    [OVER_LINES, full.map(asMB), '112 MB'],
  ];
}

function compareWeights(): Line[] {
  const weigh = (weight: (version: ActionFolder) => number) => versions.map((version) => asMB(weight(version)));
  return [
    ['Program files loaded at a cold start', weigh(loadedBytes), ''],
    ['`dist/`', weigh(builtBytes), ''],
    ['Archive of the commit, as `uses:` fetches it', weigh(archiveBytes), '1.5 MB'],
    ['`npm ci`: packages, and what they take', versions.map(installedIn), '370, 400 MB'],
  ];
}

/** As npm keeps it beside what it installed. */
function installedIn({ folder }: ActionFolder): string {
  const modules = join(folder, 'node_modules');
  const lock = join(modules, '.package-lock.json');
  if (!existsSync(lock)) return 'not installed there';
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  // What it takes on the disk, where one binary is there twice and takes its place once.
  const [kibibytes] = execFileSync('du', ['-sk', modules], { encoding: 'utf8' }).split('\t');
  return `${Object.keys(packages).length}, ${asMB(Number(kibibytes) * 1024)}`;
}

function render(all: readonly Line[], [old, young]: readonly ActionFolder[], measured: Machine): string {
  return [
    `| What | Before, ${old?.version} | After, ${young?.version} | At most |`,
    '| --- | ---: | ---: | ---: |',
    ...all.map(([what, cells, limit]) => `| ${what} | ${cells.join(' | ')} | ${limit} |`),
    '',
    `Medians of ${START_ROUNDS} starts, ${CHECK_ROUNDS} checks and 5 peaks, each version in turn, by \`node bench/compare.ts\` with`,
    `${describeMachine(measured)}.`,
  ].join('\n');
}
