// What a healthy check costs: how many requests, and how many of them wait for one another.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { RecordedRequest } from '../../sandbox/service.ts';
import { runWithoutLeak } from '../support/secrets.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

const place = ({ sandbox: { railway } }: Bot) => ({
  'railway-project-id': railway.project.id,
  'railway-environment-id': railway.environmentId,
});
const service = ({ serviceId }: Bot) => ({ 'railway-service-id': serviceId });
const account = ({ sandbox }: Bot) => ({ 'railway-token': sandbox.railway.accountToken });
/** As GitHub tells every job: with it the runs of the workflow are listed. */
const WORKFLOW = { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main' };
const kind = () => ({ 'railway-token-type': 'account' });

test.each<[string, number, number, ((bot: Bot) => Record<string, string>)[]]>([
  ['a project token alone', 3, 9, []],
  ['a project token and all ids', 2, 9, [place, service]],
  ['an account token and the environment', 5, 10, [account, place]],
  ['an account token and all ids', 3, 10, [account, place, service]],
  ['an account token, named as such, and all ids', 2, 9, [account, place, service, kind]],
])('%s: at most %d round trips in a row, %d requests', async (_name, trips, requests, inputs) => {
  const { meta, railway, github } = bot.sandbox;
  const services = [meta, railway, github];
  // So long that loading a part of the program, on a busy machine, is not taken for waiting.
  for (const each of services) each.latencyMs = 400;
  const run = await runWithoutLeak(bot, {
    inputs: Object.assign({}, ...inputs.map((give) => give(bot))),
    env: WORKFLOW,
  });
  expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', level: 'info' } });
  // What is spared must not be missed.
  expect(run.log).toContain('whatsapp-bot in production');
  expect(github.requests.map(({ path }) => path)).toContain('/repos/octo/bot/actions/workflows/monitor.yml/runs');
  const made = services.flatMap((each) => each.requests);
  expect(made.length).toBeLessThanOrEqual(requests);
  expect(longestChain(made)).toBeLessThanOrEqual(trips);
});

/** How many requests, at most, may have waited for one another: each begins after the one before it has ended. */
function longestChain(requests: readonly RecordedRequest[]): number {
  const depths = new Map<RecordedRequest, number>();
  for (const request of requests.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const before = [...depths].filter(([{ endedAt = Infinity }]) => endedAt <= request.startedAt);
    depths.set(request, 1 + Math.max(0, ...before.map(([, depth]) => depth)));
  }
  return Math.max(...depths.values());
}

test('a slow log is waited for beside Meta, not before it', async () => {
  const { railway, meta } = bot.sandbox;
  const isLog = ({ body }: { body: string }) => body.includes('environmentLogs');
  railway.latencies.set(isLog, 1_500);
  expect(await runWithoutLeak(bot)).toMatchObject({ outputs: { state: 'valid', 'log-findings': '0' } });
  const logEndedAt = railway.requests.find(isLog)?.endedAt ?? 0;
  expect(meta.requests).toHaveLength(4);
  for (const { endedAt } of meta.requests) expect(endedAt).toBeLessThan(logEndedAt);
});

test.each([-1, 1])(
  'a machine %i h ahead of everybody reads the right hour of the log, and is told so',
  async (hours) => {
    const world = await startBot({ now: () => new Date(Date.now() - hours * 3_600_000) });
    try {
      const { railway, meta, github } = world.sandbox;
      const at = new Date(Date.now() - hours * 3_600_000 - 300_000);
      const error = { message: 'Session has expired', type: 'OAuthException', code: 190 };
      railway.log(world.serviceId, JSON.stringify({ error }), { at });
      const run = await runWithoutLeak(world);
      expect(run).toMatchObject({ exitCode: 0, outputs: { state: 'valid', 'log-findings': '1' } });
      const side = hours > 0 ? 'ahead of' : 'behind';
      const told = new RegExp(`CLOCK_SKEWED: This machine's clock is (59 min|1 h) ${side} Meta and Railway\\.`, 'g');
      expect(run.log.match(told)).toHaveLength(1);
      // The log once more.
      expect([meta, railway, github].flatMap(({ requests }) => requests).length).toBeLessThanOrEqual(10);
    } finally {
      await world.sandbox.close();
    }
  },
);
