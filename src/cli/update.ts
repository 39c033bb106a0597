// `update`: replaces the stored token.
import type { Command } from 'commander';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOfRotation } from './exit-code.ts';
import { addInputs, addOutput, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
import { showReport } from './output.ts';
import { askToken, readToken } from './prompt.ts';

const EXAMPLES = `
Examples:
  $ whatsapp-token-manager update                   asks for the new token without showing it
  $ pass show bot/token | whatsapp-token-manager update
  $ whatsapp-token-manager update --dry-run         verifies it, and changes nothing`;

export function registerUpdate(program: Command, tools: CommandContext): void {
  const command = program
    .command('update')
    .summary('replace the token, and redeploy the bot')
    .description(
      'Verifies the new token at Meta, saves it to Railway, redeploys the bot and checks it again.\nIf you stop it half-way, run it again: it finishes the work.',
    )
    .argument('[TOKEN]', 'leave it out: a terminal asks for it, a pipe is read; so does -');
  addOutput(command, 'print nothing if all is well');
  addExamples(addInputs(command, TAKES.update), EXAMPLES).action(
    async (argument: string | undefined, manner: OutputOptions) => {
      const { openManager: openEngine } = await import('./open-manager.ts');
      const { token: given, problems } = await readToken(argument);
      const { manager } = await openEngine(tools, { ...manner, command: 'update', problems });
      const token = given ?? (await askToken('New token'));
      tools.secrets.register(token);
      const report = await manager.updateRailwayToken(token);
      showReport(report, tools, manner);
      tools.exit(exitCodeOfRotation(report));
    },
  );
}
