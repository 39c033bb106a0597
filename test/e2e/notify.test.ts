// Whom a run tells: channels and the dead man's switch, through the built Action.
import { expect, test } from '@jest/globals';
import { startBot } from '../../sandbox/bot.ts';
import { runWithoutLeak } from '../support/secrets.ts';
import { sendJson, startServer } from '../support/server.ts';

test('a change is told once, the recovery as well, and every run pings the heartbeat', async () => {
  await using people = await startServer((_request, response) => sendJson(response, 200, { ok: true }));
  const bot = await startBot();
  const { meta, railway } = bot.sandbox;
  const port = new URL(people.url).port;
  const inputs = {
    notify: `json://127.0.0.1:${port}/team-hook-c2VjcmV0?level=error`,
    'heartbeat-url': `http://127.0.0.1:${port}/ping/0f1e2d3c4b5a`,
  };
  const told = () =>
    people.requests.filter(({ url }) => url.pathname.startsWith('/team-hook')).map(({ body }) => JSON.parse(body));
  const pings = () =>
    people.requests.filter(({ url }) => url.pathname.startsWith('/ping')).map(({ url }) => url.pathname);

  const healthy = await runWithoutLeak(bot, { inputs });
  expect([healthy.outputs.state, told().length]).toEqual(['valid', 0]);

  meta.expire(bot.token);
  await runWithoutLeak(bot, { inputs });
  const still = await runWithoutLeak(bot, { inputs });
  expect(told()).toMatchObject([
    { level: 'critical', state: 'expired', title: expect.stringContaining('WHATSAPP TOKEN EXPIRED') },
  ]);
  expect(`${still.log}${still.summary}${JSON.stringify(still.outputs)}`).not.toMatch(/c2VjcmV0|0f1e2d3c/);

  const fresh = bot.issueToken('b', 'never');
  railway.setVariable({ name: 'W1_WHATSAPP_ACCESS_TOKEN', value: fresh, serviceId: bot.serviceId });
  railway.deploy(bot.serviceId);
  railway.settle();
  const recovered = await runWithoutLeak(bot, { inputs });
  expect(recovered.outputs['issue-step']).toBe('closed');
  expect(told()).toHaveLength(2);
  expect(told()[1]).toMatchObject({ level: 'info', title: expect.stringContaining('works again') });
  expect(pings()).toEqual([
    '/ping/0f1e2d3c4b5a',
    '/ping/0f1e2d3c4b5a/fail',
    '/ping/0f1e2d3c4b5a/fail',
    '/ping/0f1e2d3c4b5a',
  ]);
  await bot.sandbox.close();
});

test('a channel that is down is said without its address, and changes nothing else', async () => {
  await using people = await startServer((_request, response) => sendJson(response, 500, {}));
  const bot = await startBot();
  bot.sandbox.meta.expire(bot.token);
  const port = new URL(people.url).port;
  const run = await runWithoutLeak(bot, { inputs: { notify: `json://127.0.0.1:${port}/team-hook-c2VjcmV0` } });
  expect(run.outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened' });
  expect(run.log).toContain('NOTIFY_FAILED');
  expect(run.log).not.toContain('c2VjcmV0');
  await bot.sandbox.close();
});
