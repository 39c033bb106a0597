// `node bench/compare.ts FOLDER_A FOLDER_B`: cold start and healthy checks of two built versions in turn, for bench/README.md.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { startBot } from '../sandbox/bot.ts';
import { actionStep } from '../sandbox/runner/run-action.ts';
import { runStep } from '../sandbox/runner/run-step.ts';
import { median, timed } from './measure.ts';
import { idsOf, LATENCY_MS, requestsOf } from './stand-ins.ts';

const ROUNDS = 21;
const actions = process.argv.slice(2).map((folder) => join(resolve(folder), 'dist/action/index.js'));
const bot = await startBot({ latencyMs: LATENCY_MS });

/** Milliseconds. */
async function check(action: string, inputs: Record<string, string>): Promise<number> {
  const step = actionStep({ inputs: { ...bot.inputs, ...inputs }, env: bot.env });
  const run = await runStep({ ...step, command: [process.execPath, action], onText: () => {} });
  if (run.outputs.state !== 'valid') throw new Error(`${action}: ${run.outputs.state}`);
  return run.durationMs;
}

const MEASURES: Record<string, (action: string) => number | Promise<number>> = {
  'cold start': (action) => timed(() => spawnSync(process.execPath, [action], { env: { PATH: process.env.PATH } })),
  'healthy check, project token alone': (action) => check(action, {}),
  'healthy check, the ids given as well': (action) => check(action, idsOf(bot)),
};

for (const [name, measure] of Object.entries(MEASURES)) {
  const times = actions.map((): number[] => []);
  const requests = actions.map(() => 0);
  // In turn, and each one first as often, so that a busy moment meets both; the first round only warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const order = [...actions.keys()];
    for (const at of round % 2 === 0 ? order : order.toReversed()) {
      const before = requestsOf(bot);
      const ms = await measure(actions[at] ?? '');
      requests[at] = requestsOf(bot) - before;
      if (round > 0) times[at]?.push(ms);
    }
  }
  const figures = times.map(
    (each, at) => `${Math.round(median(each))} ms (from ${Math.round(Math.min(...each))}), ${requests[at]} requests`,
  );
  process.stdout.write(`${name}: ${figures.join(' | ')}\n`);
}
await bot.sandbox.close();
