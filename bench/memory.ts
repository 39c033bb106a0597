// The peak memory of a check over as many log lines as Railway gives at once, beside Node.js that does nothing.
import { spawnSync } from 'node:child_process';
import { type Bot, startBot } from '../sandbox/bot.ts';
import { MAX_LINES } from '../sandbox/railway/logs.ts';
import { runAction } from '../sandbox/runner/run-action.ts';
import { makeLog } from './log.ts';
import { median, type Row } from './measure.ts';
import { peakOf } from './peak.ts';

const RUNS = 5;
const LINE = 1024;
const SPREAD_MS = 30 * 60_000;

export async function measureMemory(): Promise<Row[]> {
  const bare = await repeat(peakOfBareNode);
  const bot = await startBot();
  bot.sandbox.railway.lines.length = 0;
  const quiet = await repeat(() => peakOfCheck(bot, 0));
  const lines = makeLog({ lines: MAX_LINES, length: LINE });
  const began = Date.now() - SPREAD_MS;
  lines.forEach((line, number) => {
    bot.sandbox.railway.log(bot.serviceId, line, { at: new Date(began + (number / MAX_LINES) * SPREAD_MS) });
  });
  const busy = await repeat(() => peakOfCheck(bot, MAX_LINES / 100));
  await bot.sandbox.close();
  return [
    {
      what: `Peak memory of a check over ${MAX_LINES.toLocaleString('en')} log lines of 1 KiB`,
      figure: `${busy} MB`,
      beside: `over an empty log: ${quiet} MB; bare \`node -e 0\`: ${bare} MB`,
    },
  ];
}

/** The median of several peaks, in MB. */
async function repeat(peak: () => Promise<number>): Promise<number> {
  const peaks: number[] = [];
  for (let run = 0; run < RUNS; run++) peaks.push(await peak());
  return Math.round(median(peaks) / 1_000_000);
}

function peakOfBareNode(): Promise<number> {
  return peakOf(async (env) => spawnSync(process.execPath, ['-e', '0'], { env: { PATH: process.env.PATH, ...env } }));
}

function peakOfCheck(bot: Bot, findings: number): Promise<number> {
  return peakOf(async (env) => {
    const { outputs, log } = await runAction({ inputs: bot.inputs, env: { ...bot.env, ...env } });
    if (outputs.state !== 'valid' || outputs['log-findings'] !== String(findings)) throw new Error(log);
  });
}
