// Whoever is told (a channel, the heartbeat's service) fails in every way: the run is what the token makes it, and says so.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { ActionRun } from '../../sandbox/runner/run-action.ts';
import { type Service, startService } from '../../sandbox/service.ts';
import { runWithoutLeak } from '../support/secrets.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { FAULTS, ODD_ANSWERS } from './faults.ts';

const AT_ONCE = 2;
const ALL = { ...FAULTS, ...ODD_ANSWERS };
/** They took it, whatever they answered: what comes with HTTP 200 is not read. */
const TAKEN = /^(an empty body|no JSON|other JSON|null|JSON: .*|HTTP 204)$/;
/** A check, and a process that starts on a busy machine. */
const ENDS_IN_MS = 55_000;

const outcomes = new Map<string, Promise<ActionRun>>();
let elsewhere: TestServer;
const open: (Bot['sandbox'] | Service)[] = [];

async function meet(name: string): Promise<ActionRun> {
  const bot = await startBot();
  const told = await startService({
    ...{ name: 'told', now: () => new Date() },
    handle: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }),
  });
  open.push(bot.sandbox, told);
  bot.sandbox.meta.expire(bot.token);
  told.fault = ALL[name]?.(elsewhere.url.href.replace('127.0.0.1', 'localhost'));
  const { host } = new URL(told.url);
  const inputs = { notify: `json://${host}/a-channel-of-ours`, 'heartbeat-url': `${told.url}/a-heartbeat-of-ours` };
  const run = await runWithoutLeak(bot, { inputs });
  expect(await bot.sandbox.github.issues()).toMatchObject([{ state: 'open' }]);
  expect(told.requests.map(({ path }) => path)).toEqual(['/a-channel-of-ours', '/a-heartbeat-of-ours/fail']);
  return run;
}

beforeAll(async () => {
  elsewhere = await startServer((_request, response) => void response.end('{}'));
  const left = Object.keys(ALL);
  const worker = async () => {
    for (let name = left.shift(); name; name = left.shift()) {
      const outcome = meet(name);
      outcomes.set(name, outcome);
      await outcome.catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, 300_000);

afterAll(async () => {
  await Promise.all([elsewhere[Symbol.asyncDispose](), ...open.map((each) => each.close())]);
});

test.each(Object.keys(ALL))('%s', async (name) => {
  const run = (await outcomes.get(name)) as ActionRun;
  expect(run).toMatchObject({ exitCode: 1, outputs: { state: 'expired', level: 'critical', 'issue-step': 'opened' } });
  expect(run.summary).toContain('EXPIRED');
  expect(run.log).not.toMatch(/^\s+at .+:\d+|node:internal|INTERNAL_ERROR/m);
  expect(run.durationMs).toBeLessThan(ENDS_IN_MS);
  const failed = ['NOTIFY_FAILED', 'HEARTBEAT_FAILED'].map((code) => run.outputs.report?.includes(code));
  expect(failed).toEqual(TAKEN.test(name) ? [false, false] : [true, true]);
});

test('the host of the redirects was never asked', () => {
  expect(elsewhere.requests).toEqual([]);
});
