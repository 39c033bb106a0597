// `npm run bench`: every figure of the README, measured here and now. `--write` puts the table into the README.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import { startBot } from '../sandbox/bot.ts';
import { runAction } from '../sandbox/run-action.ts';
import { BUILT_IN_PATTERNS, type LogPattern, scanLogs } from '../src/core/log-scan.ts';
import { neutralise } from '../src/core/neutralise.ts';
import { writeIntoReadme } from './readme-table.ts';

const MB = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const rows: [what: string, figure: string, beside: string][] = [];

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
const say = (what: string) => process.stderr.write(`${what} …\n`);

function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** The median of several runs after one that warms up, in milliseconds. */
function measure(run: () => void, times = 5): number {
  run();
  return median(Array.from({ length: times }, () => timed(run)));
}

/** A log of about so many bytes in which one line of a hundred is about authentication. */
function makeLog(bytes: number): string[] {
  const words =
    'message from customer received status delivered webhook verified retry queue 200 GET /webhook cache warm user session'.split(
      ' ',
    );
  const lines: string[] = [];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  for (let size = 0; size < bytes; ) {
    let line = `2026-11-24T09:00:00Z ${lines.length % 100 === 0 ? 'WARN the access token has expired' : 'INFO'}`;
    while (line.length < 120) line += ` ${words[random(words.length)]}`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines;
}

function scan(lines: readonly string[], patterns: readonly LogPattern[] = BUILT_IN_PATTERNS) {
  const timestamp = new Date();
  return scanLogs(
    lines.map((text) => ({ timestamp, text })),
    { patterns, excerpt: (text) => neutralise(text) },
  );
}

function benchScan(): void {
  say('the scan');
  const lines = makeLog(32 * MB);
  const file = join(folder, 'log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  // As they come from Railway's JSON: each a string of its own.
  const parsed: string[] = JSON.parse(JSON.stringify(lines));
  const ours = measure(() => void scan(parsed));
  const expression = BUILT_IN_PATTERNS.map((pattern) => pattern.name).join('|');
  const grep = measure(() => void spawnSync('grep', ['-ciE', expression, file]), 3);
  const found = Number(spawnSync('grep', ['-ciE', expression, file], { encoding: 'utf8' }).stdout);
  if (found !== scan(parsed).count) throw new Error('grep counts other lines than the scan');
  const rate = (ms: number) => `${Math.round(32 / (ms / 1000))} MB/s`;
  rows.push([
    'Scanning 32 MB of log for the six patterns',
    rate(ours),
    `\`grep -ciE\` on the same file: ${rate(grep)}`,
  ]);
}

function benchHostile(): void {
  say('hostile lines');
  const hostile = 'token '.repeat(Math.ceil((1024 * 1024) / 6));
  rows.push(['A 1 MiB line `token token token …`', `${measure(() => void scan([hostile])).toFixed(1)} ms`, '']);
  const compiled = RE2JS.compile('(a+)+$', RE2JS.CASE_INSENSITIVE);
  const pattern = { name: '(a+)+$', matches: (text: string) => compiled.matcher(text).find() };
  const letters = `${'a'.repeat(1024 * 1024)}!`;
  rows.push([
    "A user's pattern `(a+)+$` on a 1 MiB line",
    `${measure(() => void scan([letters], [pattern]), 3).toFixed(0)} ms`,
    '',
  ]);
}

function benchColdStart(): void {
  say('the cold start');
  // Without any input the Action says what is missing and ends: that is all of its loading and no network.
  const start = (...args: string[]) =>
    measure(() => void spawnSync(process.execPath, args, { env: { PATH: process.env.PATH } }), 9);
  const bare = start('-e', '0');
  const action = start('dist/action/index.js');
  const beside = `bare \`node -e 0\`: ${Math.round(bare)} ms`;
  rows.push(['Cold start of `dist/action`', `${Math.round(action)} ms`, beside]);
  const version = start('bin/whatsapp-token-manager.js', '--version');
  rows.push(['Cold start of `whatsapp-token-manager --version`', `${Math.round(version)} ms`, beside]);
}

async function benchCheck(): Promise<void> {
  say('a healthy check');
  const bot = await startBot({ latencyMs: 100 });
  const { meta, railway, github } = bot.sandbox;
  const ids = {
    'railway-project-id': railway.project.id,
    'railway-environment-id': railway.environmentId,
    'railway-service-id': bot.serviceId,
  };
  for (const [name, inputs, trips] of [
    ['project token alone', {}, 3],
    ['the ids given as well', ids, 2],
  ] as const) {
    const runs: number[] = [];
    let requests = 0;
    for (let time = 0; time < 5; time++) {
      for (const service of [meta, railway, github]) service.requests.length = 0;
      const run = await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env });
      if (run.outputs.state !== 'valid') throw new Error(run.log);
      runs.push(run.durationMs);
      requests = meta.requests.length + railway.requests.length + github.requests.length;
    }
    const wall = median(runs);
    rows.push([
      `Healthy check, ${name}, each answer after 100 ms`,
      `${Math.round(wall)} ms`,
      `floor: ${trips} sequential round trips, ${trips * 100} ms; ${requests} requests`,
    ]);
  }
  await bot.sandbox.close();
}

benchScan();
benchHostile();
benchColdStart();
await benchCheck();
rmSync(folder, { recursive: true });

const cpu = execFileSync('sh', ['-c', 'nproc'], { encoding: 'utf8' }).trim();
const table = [
  '| What | Figure | Beside |',
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
  `Medians of \`npm run bench\` with Node.js ${process.versions.node} on ${cpu} cores; the services are local stand-ins.`,
].join('\n');
process.stdout.write(`${table}\n`);
if (process.argv.includes('--write')) writeIntoReadme('bench', table);
