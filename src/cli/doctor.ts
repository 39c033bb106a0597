// `doctor`: what it takes and how it ends. What it does is loaded only when it runs.
import type { Command } from 'commander';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, readFlags, TAKES } from './flags.ts';

const HELP = `
✓ proved   ✗ wrong, with its fix   ? nobody answered   – not tried
Exit code: 0 nothing is wrong, 1 something is, 2 the inputs are, 3 something could not be found out.

Examples:
  $ whatsapp-token-manager doctor
  $ whatsapp-token-manager doctor --repo octo/bot --json`;

/** `folder`: where the workflow files are looked for. */
export function registerDoctor(program: Command, tools: CommandContext, folder = process.cwd()): void {
  const command = program
    .command('doctor')
    .description('prove the set-up, one line at a time; nothing is written')
    .option('--json', 'print one JSON document, and nothing else on standard output')
    .option('--quiet', 'print only what is wrong or not known')
    .addHelpText('after', HELP)
    .action(async (manner: OutputOptions) => {
      const { proveSetup } = await import('./run-doctor.ts');
      await proveSetup(tools, { ...manner, flags: readFlags(command), folder });
    });
  // Nothing is changed anyway, and one bot is proved: that of the inputs, not those of a list.
  const left: readonly string[] = ['dry-run', 'bots', 'bot', 'shard'];
  const inputs = TAKES.check.filter((name) => !left.includes(name));
  addInputs(command, [...inputs, 'monitor-workflow']);
}
