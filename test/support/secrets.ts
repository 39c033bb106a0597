// The sentinel of the end-to-end tests: no secret of a bot stands in anything that leaves a run, however it is written.
import { expect } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import type { ActionRun } from '../../sandbox/run-action.ts';

/** Looks through log, summary, outputs and every issue; `others` are secrets that the bot does not know of. */
export async function expectNoSecret(run: ActionRun, bot: Bot, ...others: string[]): Promise<void> {
  const { meta, railway, github } = bot.sandbox;
  const issues = (await github.issues()).map(({ title, body, comments }) => ({ title, body, comments }));
  const left = JSON.stringify([run.log, run.summary, run.outputs, issues]);
  const database = railway.variable('DATABASE_URL', { serviceId: bot.serviceId })?.value ?? '';
  const secrets = [
    ...meta.tokens.keys(),
    bot.appSecret,
    railway.projectToken,
    railway.accountToken,
    github.token,
    ...(database ? [database, new URL(database).password] : []),
    ...others,
  ];
  // Said by number, so that a failing test does not print what must not be printed.
  const leaked = secrets.flatMap((secret, number) =>
    formsOf(secret).some((form) => left.includes(form)) ? [number] : [],
  );
  expect(leaked).toEqual([]);
}

/** The secret as it is and as it may be written, and each half of it. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const middle = Math.ceil(secret.length / 2);
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    secret.slice(0, middle),
    secret.slice(middle),
  ];
}
