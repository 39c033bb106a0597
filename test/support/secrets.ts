// Looks for every secret of a bot, in every common disguise, in everything that a run left behind.
import { expect } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import { type ActionCall, type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';

/** Runs the Action for a bot, its own inputs and environment underneath, and looks for secrets afterwards. */
export async function runWithoutLeak(bot: Bot, { inputs = {}, env = {}, ...call }: Partial<ActionCall> = {}) {
  const run = await runAction({ ...call, inputs: { ...bot.inputs, ...inputs }, env: { ...bot.env, ...env } });
  await expectNoSecret(run, bot);
  return run;
}

/**
 * Fails where a secret, or half of one, stands in log, summary or outputs, or in what GitHub holds or was sent.
 * @param others secrets that the stand-ins do not know of.
 */
export async function expectNoSecret(
  run: Pick<ActionRun, 'log' | 'summary' | 'outputs'> & Partial<ActionRun>,
  bot: Bot,
  ...others: string[]
): Promise<void> {
  const { github } = bot.sandbox;
  const places = {
    log: run.log,
    summary: run.summary,
    outputs: JSON.stringify(run.outputs),
    issues: JSON.stringify(await github.issues()),
    history: JSON.stringify(await github.history.files()),
    'requests to GitHub': JSON.stringify(github.requests.map(({ path, query, body }) => ({ path, query, body }))),
  };
  const further = others.map((secret): [string, string] => ['another secret', secret]);
  const leaks = [...secretsOf(bot), ...further].flatMap(([name, secret]) =>
    Object.entries(places)
      .filter(([, text]) => disguisesOf(secret).some((disguise) => text.includes(disguise)))
      .map(([place]) => `${name} in ${place}`),
  );
  expect(leaks).toEqual([]);
}

function secretsOf({ sandbox: { meta, railway, github }, appSecret }: Bot): [name: string, secret: string][] {
  return [
    ...[...meta.tokens.keys()].map((token, at): [string, string] => [`Meta token ${at + 1}`, token]),
    ['app secret', appSecret],
    ...[...railway.projectTokens.keys()].map((token): [string, string] => ['Railway project token', token]),
    ...[...railway.accountTokens].map((token): [string, string] => ['Railway account token', token]),
    ['GitHub token', github.token],
    ['read-only GitHub token', github.readOnlyToken],
    ["an app's GitHub token", github.appToken],
    ['personal GitHub token', github.personalToken],
    ['password of the database', 'a-password-of-the-database'],
  ];
}

/** The whole and each half: as it is, URL-encoded, in base64, base64url and hex. */
function disguisesOf(secret: string): string[] {
  const middle = Math.ceil(secret.length / 2);
  return [secret, secret.slice(0, middle), secret.slice(middle)].flatMap((part) => {
    const encoded = (['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(part).toString(encoding));
    return [part, encodeURIComponent(part), ...encoded.map((text) => text.replace(/=+$/, ''))];
  });
}
