// The peak memory of a check over as many log lines as Railway gives at once, beside Node.js that does nothing.
import { startBot } from '../sandbox/bot.ts';
import { MAX_LINES } from '../sandbox/railway/logs.ts';
import { makeLog } from './log.ts';
import { asMB, inTurn, median, type Row } from './measure.ts';
import { peakOf } from './peak.ts';
import { ACTION, checkOf } from './stand-ins.ts';
import { BARE, start } from './start.ts';

const ROUNDS = 5;
const LINE = 1024;
const SPREAD_MS = 30 * 60_000;

export const OVER_LINES = `Peak memory of a check over ${MAX_LINES.toLocaleString('en')} log lines of 1 KiB`;

/** Medians, in bytes, for each of several Actions. */
export interface Peaks {
  empty: number[];
  full: number[];
}

export async function measurePeaks(actions: readonly string[], rounds = ROUNDS): Promise<Peaks> {
  const bot = await startBot();
  bot.sandbox.railway.lines.length = 0;
  const measure = async (lines: number) => {
    const peaks = await inTurn(actions, rounds, (action) =>
      peakOf(async (env) => {
        const { findings } = await checkOf(action, bot, {}, env);
        if (findings !== lines / 100) throw new Error(`${action}: found ${findings} lines`);
      }),
    );
    return peaks.map(median);
  };
  const empty = await measure(0);
  const began = Date.now() - SPREAD_MS;
  makeLog({ lines: MAX_LINES, length: LINE }).forEach((line, number) => {
    bot.sandbox.railway.log(bot.serviceId, line, { at: new Date(began + (number / MAX_LINES) * SPREAD_MS) });
  });
  const full = await measure(MAX_LINES);
  await bot.sandbox.close();
  return { empty, full };
}

/** Of processes that only start, in bytes. */
export async function peaksOfStarts(commands: readonly (readonly string[])[], rounds = ROUNDS): Promise<number[]> {
  const peaks = await inTurn(commands, rounds, (args) => peakOf(async (env) => start(args, env)));
  return peaks.map(median);
}

export async function measureMemory(): Promise<Row[]> {
  const [bare = 0] = await peaksOfStarts([BARE]);
  const { empty, full } = await measurePeaks([ACTION]);
  return [
    {
      what: OVER_LINES,
      figure: asMB(full[0] ?? 0),
      beside: `over an empty log: ${asMB(empty[0] ?? 0)}; bare \`node -e 0\`: ${asMB(bare)}`,
    },
  ];
}
