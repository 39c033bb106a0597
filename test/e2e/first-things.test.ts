// What a person sees first of a run of the built Action and of the built command line.
import { expect, test } from '@jest/globals';
import { startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret } from '../support/secrets.ts';

const DAY = 24 * 60 * 60_000;
const ALARM = '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨';

test('advice is an annotation once, and a plain line of the log after that', async () => {
  const bot = await startBot();
  bot.sandbox.meta.expire(bot.token, new Date(Date.now() + 3 * DAY));
  try {
    const check = async () => {
      const run = await runAction({ inputs: bot.inputs, env: bot.env });
      await expectNoSecret(run, bot);
      return run;
    };
    const first = await check();
    const second = await check();
    expect(first.outputs).toMatchObject({ state: 'expiring', 'issue-step': 'opened' });
    expect(first.log).toMatch(/^::warning::TOKEN_EXPIRING: /m);
    expect(second.log).not.toContain('::warning::');
    expect(second.log).toMatch(/^TOKEN_EXPIRING: /m);
  } finally {
    await bot.sandbox.close();
  }
});

test('a rejected paste comes before the token that is stored, and is not annotated twice', async () => {
  const bot = await startBot();
  try {
    const { meta } = bot.sandbox;
    const pasted = bot.issueToken('b', DAY);
    meta.expire(pasted);
    meta.expire(bot.token);
    const run = await runAction({
      inputs: { ...bot.inputs, command: 'update' },
      env: { ...bot.env, GITHUB_EVENT_NAME: 'workflow_dispatch' },
      event: { inputs: { token: pasted }, repository: { private: true } },
    });
    await expectNoSecret(run, bot, pasted);
    expect(run.summary).toMatch(/^## ✋ New token rejected by Meta: .* Nothing was changed\.$/m);
    expect(run.summary.indexOf('New token rejected')).toBeLessThan(run.summary.indexOf(ALARM));
    expect(run.log.indexOf('New token rejected')).toBeLessThan(run.log.indexOf(ALARM));
    expect(run.log.match(/^::error::✋ New token rejected by Meta: /gm)).toHaveLength(1);
  } finally {
    await bot.sandbox.close();
  }
});

test('the command line is told of the token it was given, never under the alarm, on lines that fit', async () => {
  const bot = await startBot();
  try {
    const { meta } = bot.sandbox;
    const pasted = bot.issueToken('b', DAY);
    meta.expire(pasted);
    meta.expire(bot.token);
    const call = async (...args: string[]) => {
      const run = await runCli({ args, env: cliEnv(bot), input: pasted });
      await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot, pasted);
      return run.stdout;
    };
    const checked = await call('check', '-');
    expect(checked).toMatch(/^❌ Token rejected by Meta: /);
    expect(checked).not.toContain('🚨');
    const updated = await call('update', '-');
    expect(updated).toMatch(/^✋ New token rejected by Meta: [^🚨]*Nothing was\s+changed\.[^🚨]*🚨/mu);
    for (const line of `${checked}${updated}`.split('\n').filter((each) => !each.includes('https://')))
      expect(line.length).toBeLessThanOrEqual(100);
  } finally {
    await bot.sandbox.close();
  }
});
