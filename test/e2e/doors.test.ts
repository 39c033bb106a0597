// The three doors in one place: whoever runs the check, people get the same links.
import { afterEach, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { runAction } from '../../sandbox/runner/run-action.ts';
import { WhatsAppTokenManager } from '../../src/index.ts';

type Env = Record<string, string>;

/** What GitHub's runner says of where a job runs. */
const JOB = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'octo/bot', GITHUB_RUN_ID: '4711' };
const PLACES: Record<string, [place: Env, server: string]> = {
  'on github.com': [JOB, 'https://github.com'],
  'on an Enterprise Server': [{ ...JOB, GITHUB_SERVER_URL: 'https://git.example.org' }, 'https://git.example.org'],
};

const DOORS: Record<string, (bot: Bot, place: Env) => Promise<unknown>> = {
  Action: ({ inputs }, env) => runAction({ inputs, env }),
  CLI: (bot, env) => runCli({ args: ['check'], env: { ...cliEnv(bot), REPO: 'octo/bot', ...env } }),
  class: ({ inputs }, env) => {
    const options = Object.entries({ ...inputs, repo: 'octo/bot' }).map(([name, value]) => [
      name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()),
      value,
    ]);
    return within(env, () => new WhatsAppTokenManager(Object.fromEntries(options)).check());
  },
};

const original = { ...process.env };
afterEach(() => {
  process.env = { ...original };
});

async function within(env: Env, run: () => Promise<unknown>): Promise<unknown> {
  process.env = { ...original, ...env };
  return await run();
}

test.each(
  Object.entries(PLACES).flatMap(([where, [place, server]]) =>
    Object.keys(DOORS).map((door) => [where, door, place, server] as const),
  ),
)('%s the %s links to the update workflow and to its own run', async (_where, door, place, server) => {
  const bot = await startBot();
  try {
    bot.sandbox.meta.expire(bot.token);
    await DOORS[door]?.(bot, { ...bot.env, ...place });
    const [issue] = await bot.sandbox.github.issues();
    const links = issue?.body?.match(/https?:[^\s)]+\/actions\/[^\s)]+/g) ?? [];
    expect([...new Set(links)].toSorted()).toEqual([
      `${server}/octo/bot/actions/runs/4711`,
      `${server}/octo/bot/actions/workflows/update-token.yml`,
    ]);
  } finally {
    await bot.sandbox.close();
  }
});
