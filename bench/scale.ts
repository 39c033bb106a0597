// `npm run scale`: what a check of many bots takes, measured against the stand-ins. `--write` puts it into docs/scale.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFleet } from '../sandbox/fleet.ts';
import { runCli } from '../sandbox/run-cli.ts';
import { peakOf } from './peak.ts';
import { writeTable } from './write-table.ts';

const LATENCY_MS = 200;
const CASES = [
  { count: 1, onOneService: false },
  { count: 10, onOneService: false },
  { count: 100, onOneService: false },
  { count: 100, onOneService: true },
  { count: 1_000, onOneService: false },
];

async function measure({ count, onOneService }: (typeof CASES)[number]): Promise<string> {
  process.stderr.write(`${count} bots${onOneService ? ' on one service' : ''} …\n`);
  const fleet = await startFleet({ count, onOneService, latencyMs: LATENCY_MS });
  // What the Pro plan allows in an hour: a thousand bots are more than Hobby does.
  fleet.sandbox.railway.rateLimit = { limit: 10_000, remaining: 10_000 };
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  const file = join(folder, 'bots.yml');
  await writeFile(file, fleet.inputs.bots ?? '');
  const given = Object.entries({ ...fleet.inputs, bots: file, repo: 'octo/bot' });
  const env = Object.fromEntries(given.map(([name, value]) => [name.toUpperCase().replaceAll('-', '_'), value]));
  let seconds = 0;
  const peak = await peakOf(async (more) => {
    const run = await runCli({ args: ['check', '--json'], env: { ...env, ...fleet.env, ...more }, longestMs: 600_000 });
    if (run.exitCode !== 0) throw new Error(run.stderr || run.stdout.slice(0, 2_000));
    seconds = run.durationMs / 1_000;
  });
  const { railway, meta, github } = fleet.sandbox;
  await Promise.all([fleet.sandbox.close(), rm(folder, { recursive: true })]);
  const requests = [railway, meta, github].map((service) => service.requests.length);
  const what = onOneService ? `${count}, all on one service` : String(count);
  return `| ${what} | ${requests.join(' | ')} | ${seconds.toFixed(1)} s | ${Math.round(peak / 1_000_000)} MB | ${Math.ceil(seconds / 60)} |`;
}

const rows: string[] = [];
for (const each of CASES) rows.push(await measure(each));
const table = [
  '| Bots | Requests to Railway | to Meta | to GitHub | Takes | Peak memory | Billed minutes |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) writeTable('scale', table, 'docs/scale.md');
