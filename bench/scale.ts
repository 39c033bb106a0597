// `npm run scale`: what a check of many bots takes, measured against the stand-ins. `--write` puts it into docs/scale.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFleet } from '../sandbox/fleet.ts';
import { runCli } from '../sandbox/run-cli.ts';
import { peakOf } from './peak.ts';
import { writeTable } from './write-table.ts';

const LATENCY_MS = 200;
/** What Railway allows an hour and a second. https://docs.railway.com/integrations/api */
const HOBBY = { limit: 1_000, remaining: 1_000, perSecond: 10 };
const PRO = { limit: 10_000, remaining: 10_000, perSecond: 50 };

interface Case {
  what: string;
  count: number;
  plan: typeof HOBBY;
  onOneService?: boolean;
  /** Railway takes no request about ten services. */
  eachAlone?: true;
}

const CASES: Case[] = [
  { what: '1', count: 1, plan: HOBBY },
  { what: '10', count: 10, plan: HOBBY },
  { what: '100', count: 100, plan: HOBBY },
  { what: '100, all on one service', count: 100, plan: HOBBY, onOneService: true },
  { what: '1,000', count: 1_000, plan: HOBBY },
  { what: '1,000', count: 1_000, plan: PRO },
  { what: '1,000, services read one at a time', count: 1_000, plan: PRO, eachAlone: true },
];

async function measure({ what, count, plan, onOneService = false, eachAlone }: Case): Promise<string> {
  process.stderr.write(`${what}: ${plan.perSecond} a second …\n`);
  const fleet = await startFleet({ count, onOneService, latencyMs: LATENCY_MS });
  const { railway, meta, github } = fleet.sandbox;
  railway.rateLimit = { ...plan };
  if (eachAlone)
    railway.faults.set(({ body }) => body.includes('readTenServices'), { kind: 'status', status: 400, body: '{}' });
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
  if (railway.requests.some(({ status }) => status === 429)) throw new Error('Railway was asked too fast.');
  await Promise.all([fleet.sandbox.close(), rm(folder, { recursive: true })]);
  const requests = [railway, meta, github].map((service) => service.requests.length);
  return `| ${what} | ${plan === PRO ? 'Pro' : 'Hobby'} | ${requests.join(' | ')} | ${seconds.toFixed(1)} s | ${Math.round(peak / 1_000_000)} MB | ${Math.ceil(seconds / 60)} |`;
}

const rows: string[] = [];
for (const each of CASES) rows.push(await measure(each));
const table = [
  '| Bots | Railway plan | Requests to Railway | to Meta | to GitHub | Takes | Peak memory | Billed minutes |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) writeTable('scale', table, 'docs/scale.md');
