// `permanent`: what it takes. What it does is loaded only when it runs.
import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { addInputs, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
import type { PermanentOptions } from './run-permanent.ts';

const EXAMPLES = `
An admin token from Graph API Explorer is asked for without showing it. It is never saved.
Nothing is changed before you type yes. If you stop half-way, run the same command again.
Without a terminal it only prints the plan; with --yes it takes the steps.

Examples:
  $ whatsapp-token-manager permanent
  $ whatsapp-token-manager permanent --json           prints the plan, and changes nothing
  $ pass show meta/admin | whatsapp-token-manager permanent - --yes`;

const TYPED =
  '`permanent` accepts no token as an argument, where other programs could see it. Generate another one at Meta, and leave it out: a terminal asks for it.';

/** `folder`: where the workflow files are looked for. */
export function registerPermanent(program: Command, tools: CommandContext, folder = process.cwd()): void {
  const command = program
    .command('permanent')
    .summary('get a system user token, which the monitor renews')
    .description(
      'Leads to a system user token step by step: says what is missing at Meta, and does it if you agree.\nThe new token replaces the one on Railway as update does.',
    )
    .argument('[-]', 'read the admin token from a pipe; leave it out to be asked')
    .option('--json', 'print the plan as one JSON document, and change nothing')
    .option('--yes', 'take the steps without asking, for a run without a terminal')
    .option('--system-user <id>', 'use this system user of the business');
  // Nothing is changed before the reader agrees, and Meta generates what is wanted; the rest is for checks.
  const left: readonly string[] = ['dry-run', 'exchange', 'force', 'heartbeat-url', 'history'];
  const inputs = TAKES.update.filter((name) => !left.includes(name));
  addExamples(addInputs(command, inputs), EXAMPLES).action(
    async (argument: string | undefined, options: PermanentOptions) => {
      if (argument !== undefined && argument !== '-') {
        tools.secrets.register(argument);
        throw new UserError('WRONG_INPUT', [TYPED]);
      }
      const { runPermanent } = await import('./run-permanent.ts');
      await runPermanent(tools, { ...options, reads: argument === '-', folder });
    },
  );
}
