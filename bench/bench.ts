// `npm run bench`: every figure of docs/benchmarks.md, measured here and now. `--write` puts the table there.
import { measureChecks } from './check.ts';
import { type Row, thisMachine } from './measure.ts';
import { measureMemory } from './memory.ts';
import { measureRotations } from './rotation.ts';
import { measureHostileLines, measureScan } from './scan.ts';
import { renderSpeedTable } from './speed-table.ts';
import { measureColdStarts } from './start.ts';
import { writeTable } from './write-table.ts';

const PARTS: [name: string, measure: () => Row[] | Promise<Row[]>][] = [
  ['the scan', measureScan],
  ['hostile lines', measureHostileLines],
  ['cold starts', measureColdStarts],
  ['healthy checks', measureChecks],
  ['peak memory', measureMemory],
  ['update and refresh, a minute and a half', measureRotations],
];

const machine = thisMachine();
const rows: Row[] = [];
for (const [name, measure] of PARTS) {
  process.stderr.write(`${name} …\n`);
  rows.push(...(await measure()));
}
const table = renderSpeedTable(rows, machine);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) writeTable('bench', table);
