// `npm run live-check`: what docs/live-checks.md asks, of your own accounts. Reads; asks before each write; prints a table
// without secrets, numbers and names, to paste into an issue.
import { createInterface } from 'node:readline/promises';
import { askToken } from '../src/cli/prompt.ts';
import { UserError } from '../src/errors.ts';
import { renderOutcomes, runChecks } from './live-check/run.ts';

const { env, stdin, stderr, stdout } = process;
const isTerminal = stdin.isTTY === true;

/** From the terminal, unseen. Enter alone means that there is none. */
async function ask(question: string): Promise<string | undefined> {
  if (!isTerminal) return undefined;
  // The question before it has paused it.
  stdin.resume();
  try {
    return (await askToken(`${question}; Enter to skip`)).trim();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function confirm(id: string, changes: string): Promise<boolean> {
  if (!isTerminal) return false;
  const terminal = createInterface({ input: stdin, output: stderr });
  const answer = await terminal.question(`${id}: ${changes}\nSend it? [y/N] `).finally(() => terminal.close());
  return /^y(es)?$/i.test(answer.trim());
}

const railwayToken = env.RAILWAY_TOKEN || (await ask('Railway project token'));
const expiredToken = env.EXPIRED_TOKEN || (await ask('A WhatsApp token that has expired'));
// Never from the environment, where other programs could read it.
const adminToken = await ask('Admin token from the Graph API Explorer');
const githubToken = env.GITHUB_TOKEN;
const given = {
  env,
  ...(railwayToken && { railwayToken }),
  ...(expiredToken && { expiredToken }),
  ...(adminToken && { adminToken }),
  ...(githubToken && { githubToken }),
};
const outcomes = await runChecks(given, { confirm, progress: (id) => stderr.write(`${id} …\n`) });
stdout.write(`${renderOutcomes(outcomes)}\n`);
