// Ctrl-C in the middle of a command: what was changed is said, what was not as well, and the same call finishes the work.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type CliRun, cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret } from '../support/secrets.ts';

const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

const stored = () => bot.sandbox.railway.running(bot.serviceId)?.variables[VARIABLE];

/** Sends the signal as soon as that was printed; `whenSent` looks at the sandbox instead of the words. */
async function stopAt(args: string[], at: RegExp, input = '', delayMs = 0): Promise<CliRun> {
  let isSent = false;
  const run = await runCli({
    args,
    env: cliEnv(bot),
    input,
    onOutput(child, stdout) {
      if (isSent || !at.test(stdout)) return;
      isSent = true;
      setTimeout(() => child.kill('SIGINT'), delayMs);
    },
  });
  await expectNoSecret({ log: run.stdout + run.stderr, summary: '', outputs: {} }, bot);
  return run;
}

test('before anything was sent: nothing was changed', async () => {
  bot.sandbox.meta.latencyMs = 3_000;
  const run = await stopAt(['update'], /Verifying the new token/, bot.issueToken('b', 'never'));
  expect(run.exitCode).toBeNull();
  expect(run.stderr.trim()).toBe('Stopped. Nothing was changed on Railway.');
  expect(stored()).toBe(bot.token);
});

test('while the deployment is followed: saved and started, and the same call ends well', async () => {
  const fresh = bot.issueToken('b', 'never');
  const run = await stopAt(['update'], /Deployment \S+: /, fresh);
  expect(run.exitCode).toBeNull();
  expect(run.stderr.trim()).toMatch(
    /^Stopped\. The new token is saved to Railway\. Deployment \S+ was started, but not checked\. Run the same command again: it finishes the work\.$/,
  );
  const again = await runCli({ args: ['update'], env: cliEnv(bot), input: fresh });
  expect(again.exitCode).toBe(0);
  expect(stored()).toBe(fresh);
});

test('while a change is on its way: it is not claimed to have happened, nor not to have', async () => {
  bot.sandbox.railway.latencyMs = 1_500;
  const run = await stopAt(['update'], /(Setting|Saving).*Railway/, bot.issueToken('b', 'never'), 300);
  expect(run.stderr).toContain('was being saved to Railway, and Railway had not answered yet.');
  expect(run.stderr).toContain('The bot still runs with the token it had.');
});
