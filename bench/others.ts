// `npm run bench:others -- FOLDER…`: other JavaScript Actions, in clones of yours, beside this one: start, size, memory.
import { fileURLToPath } from 'node:url';
import { asMB, asMs, describeMachine, type Machine, thisMachine } from './measure.ts';
import { peaksOfStarts } from './memory.ts';
import { BARE, timeStarts } from './start.ts';
import { type ActionFolder, archiveBytes, builtBytes, loadedBytes, readAction } from './weight.ts';
import { writeTable } from './write-table.ts';

const ROUNDS = 21;
const HERE = fileURLToPath(new URL('..', import.meta.url));

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const machine = thisMachine();
try {
  const table = await compareWith(folders.map(readAction), machine);
  process.stdout.write(`${table}\n`);
  if (process.argv.includes('--write')) writeTable('others', table, 'bench/README.md');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function compareWith(others: readonly ActionFolder[], machine: Machine): Promise<string> {
  const actions = [...others, { ...readAction(HERE), name: '**this project**' }];
  const commands = [BARE, ...actions.map(({ entry }) => [entry])];
  process.stderr.write(`${actions.length} Actions, ${ROUNDS} starts each …\n`);
  const [bareMs = 0, ...times] = await timeStarts(commands, ROUNDS);
  const [barePeak = 0, ...peaks] = await peaksOfStarts(commands);
  const rows = actions.map((action, at) => {
    const ms = times[at] ?? 0;
    const weights = [loadedBytes(action), builtBytes(action)].map(asMB);
    const cells = [
      action.name,
      action.version,
      ...[asMs(ms), (ms / bareMs).toFixed(1)],
      ...[...weights, asMB(peaks[at] ?? 0), asMB(archiveBytes(action))],
    ];
    return { ms, line: `| ${cells.join(' | ')} |` };
  });
  return [
    '| Action | Version | Start to end | × bare Node | Loaded at start | Built | Peak memory | Archive |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| \`node -e 0\` | | ${asMs(bareMs)} | 1.0 | | | ${asMB(barePeak)} | |`,
    ...rows.toSorted((a, b) => a.ms - b.ms).map(({ line }) => line),
    '',
    `Medians of ${ROUNDS} starts in turn, by \`npm run bench:others\` with`,
    `${describeMachine(machine)}.`,
  ].join('\n');
}
