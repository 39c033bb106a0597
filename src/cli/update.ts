// `update`: puts a new token in the place of the stored one.
import type { Command } from 'commander';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOfRotation } from './exit-code.ts';
import { addInputs, TAKES } from './flags.ts';
import { showReport } from './output.ts';
import { findTokenProblem, takeToken } from './prompt.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager update                   asks for the new token, which is not shown
  $ pass show bot/token | whatsapp-token-manager update -
  $ whatsapp-token-manager update --dry-run         proves it and says what would be done`;

export function registerUpdate(program: Command, tools: CommandContext): void {
  const command = program
    .command('update')
    .summary('put a new token in place and deploy')
    .description(
      'Proves the new token at Meta, sets the variable on Railway, deploys what runs, follows that deployment, and checks again. The same call again finishes what was interrupted.',
    )
    .argument('[TOKEN]', 'better left out: it is asked for unseen; - reads standard input')
    .option('--quiet', 'say nothing where all is well');
  addInputs(command, TAKES.update)
    .addHelpText('after', EXAMPLES)
    .action(async (argument: string | undefined, manner: OutputOptions) => {
      const { openManager: openEngine } = await import('./open-manager.ts');
      const problems = findTokenProblem(argument);
      const { manager } = await openEngine(tools, { ...manner, command: 'update', problems });
      const token = await takeToken(argument, 'New token');
      tools.secrets.register(token);
      const report = await manager.updateRailwayToken(token);
      showReport(report, tools, manner);
      tools.exit(exitCodeOfRotation(report));
    });
}
