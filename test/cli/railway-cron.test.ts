// The Railway cron example: its very command, in the environment that Railway gives a service of its own.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret } from '../support/secrets.ts';

const example = (name: string) => readFileSync(new URL(`../../examples/railway-cron/${name}`, import.meta.url), 'utf8');
const command: string = JSON.parse(example('package.json')).scripts['check-token'];
const [belt = '', args = ''] = command.split(' whatsapp-token-manager ');

/** Runs the command beside the bot: Railway names the cron service itself, which has none of the bot's variables. */
async function runInService(bot: Bot) {
  const { railway } = bot.sandbox;
  const own = {
    RAILWAY_PROJECT_ID: railway.project.id,
    RAILWAY_ENVIRONMENT_ID: railway.environmentId,
    RAILWAY_SERVICE_ID: railway.addService({ name: 'token-check' }),
  };
  const run = await runCli({ args: args.split(' '), env: { ...cliEnv(bot), ...own } });
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

test('watches the bot, not the service it runs in, and sees a token that was replaced a moment ago', async () => {
  const bot = await startBot();
  const { meta, railway } = bot.sandbox;
  const first = await runInService(bot);
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toContain('whatsapp-bot in production');

  meta.expire(bot.token);
  expect((await runInService(bot)).exitCode).toBe(1);

  const fresh = bot.issueToken('b', 'never');
  railway.setVariable({ name: 'W1_WHATSAPP_ACCESS_TOKEN', value: fresh, serviceId: bot.serviceId });
  railway.deploy(bot.serviceId);
  railway.settle();
  expect((await runInService(bot)).exitCode).toBe(0);
  await bot.sandbox.close();
});

test('ends by itself, though nobody ever answers', async () => {
  const bot = await startBot();
  const { meta, railway } = bot.sandbox;
  railway.fault = { kind: 'hang' };
  meta.fault = { kind: 'hang' };
  const { exitCode, durationMs } = await runInService(bot);
  expect(exitCode).toBe(3);
  expect(durationMs).toBeLessThan(60_000);
  await bot.sandbox.close();
}, 90_000);

test('the belt ends it within 300 seconds, whatever it does', () => {
  const [, grace, limit] = /^timeout -k (\d+) (\d+)$/.exec(belt) ?? [];
  expect(Number(grace) + Number(limit)).toBeLessThanOrEqual(300);
});

test('the page names the settings that matter', () => {
  const page = example('README.md');
  for (const text of ['npm run check-token', '*/30 * * * *', '**Never**', 'RAILWAY_TOKEN', '2026-12-01'])
    expect(page).toContain(text);
});
