// `doctor`: what it takes and how it ends. What it does is loaded only when it runs.
import type { Command } from 'commander';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, addOutput, readFlags, TAKES } from './flags.ts';
import { addExamples } from './help.ts';

const HELP = `
✓ fine   ✗ wrong, with its fix   ? couldn't check   – not checked
Exit codes: 0 nothing is wrong, 1 something is wrong, 2 wrong settings, 3 couldn't check everything.

Examples:
  $ whatsapp-token-manager doctor
  $ whatsapp-token-manager doctor --repo octo/bot --json`;

/** `folder`: where the workflow files are looked for. */
export function registerDoctor(program: Command, tools: CommandContext, folder = process.cwd()): void {
  const command = program
    .command('doctor')
    .summary('check the setup step by step, and change nothing')
    .description('Checks the setup step by step: Railway, Meta, GitHub, notifications. It changes nothing.')
    .action(async (manner: OutputOptions) => {
      const { proveSetup } = await import('./run-doctor.ts');
      await proveSetup(tools, { ...manner, flags: readFlags(command), folder });
    });
  addOutput(command, 'print only what is wrong, or could not be checked');
  // Nothing is changed anyway, and one bot is looked at: that of the inputs, not those of a list.
  const left: readonly string[] = ['dry-run', 'bots', 'bot', 'shard'];
  const inputs = TAKES.check.filter((name) => !left.includes(name));
  addExamples(addInputs(command, [...inputs, 'monitor-workflow']), HELP);
}
