// How long a healthy check takes while each answer of the stand-ins takes a tenth of a second.
import { startBot } from '../sandbox/bot.ts';
import { runAction } from '../sandbox/runner/run-action.ts';
import { median, type Row } from './measure.ts';
import { idsOf, LATENCY_MS, requestsOf } from './stand-ins.ts';

const RUNS = 5;

export async function measureChecks(): Promise<Row[]> {
  const bot = await startBot({ latencyMs: LATENCY_MS });
  const rows: Row[] = [];
  for (const [name, inputs, trips] of [
    ['project token alone', {}, 3],
    ['the ids given as well', idsOf(bot), 2],
  ] as const) {
    const times: number[] = [];
    const before = requestsOf(bot);
    for (let run = 0; run < RUNS; run++) {
      const { outputs, durationMs, log } = await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env });
      if (outputs.state !== 'valid') throw new Error(log);
      times.push(durationMs);
    }
    const requests = (requestsOf(bot) - before) / RUNS;
    rows.push({
      what: `Healthy check, ${name}, each answer after ${LATENCY_MS} ms`,
      figure: `${Math.round(median(times))} ms`,
      beside: `floor: ${trips} sequential round trips, ${trips * LATENCY_MS} ms; ${requests} requests`,
    });
  }
  await bot.sandbox.close();
  return rows;
}
