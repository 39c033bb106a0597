// `refresh` and `redeploy`: rotations that need no token from anybody.
import type { Command } from 'commander';
import type { Report } from '../core/report/report.ts';
import type { WhatsAppTokenManager } from '../manager.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOfRotation } from './exit-code.ts';
import { addInputs, TAKES } from './flags.ts';
import { showReport } from './output.ts';

interface Rotating {
  name: 'refresh' | 'redeploy';
  summary: string;
  description: string;
  examples: string;
  run(manager: WhatsAppTokenManager): Promise<Report>;
}

const REFRESH: Rotating = {
  name: 'refresh',
  summary: 'renew the token at Meta, where it is due',
  description:
    'Renews the stored token at Meta where it is due, and puts the renewed one in its place: proved, set on Railway, deployed, followed. A token that has expired cannot be renewed, and one that never expires need not be.',
  examples: `
Examples:
  $ whatsapp-token-manager refresh
  $ whatsapp-token-manager refresh --dry-run        says whether it is due and what would be done`,
  run: (manager) => manager.refreshToken(),
};

const REDEPLOY: Rotating = {
  name: 'redeploy',
  summary: 'redeploy a bot that still runs with an older token',
  description:
    'Deploys the code that runs once more where the variable on Railway is newer than the running deployment, and follows that deployment. The stored token is proved at Meta first.',
  examples: `
Examples:
  $ whatsapp-token-manager redeploy
  $ whatsapp-token-manager redeploy --deploy-timeout 0    starts it and does not wait`,
  run: (manager) => manager.redeploy(),
};

export function registerRefresh(program: Command, tools: CommandContext): void {
  register(program, tools, REFRESH);
}

export function registerRedeploy(program: Command, tools: CommandContext): void {
  register(program, tools, REDEPLOY);
}

function register(
  program: Command,
  tools: CommandContext,
  { name, summary, description, examples, run }: Rotating,
): void {
  const command = program
    .command(name)
    .summary(summary)
    .description(description)
    .option('--json', 'one JSON document on standard output, everything else on standard error')
    .option('--quiet', 'say nothing where all is well');
  addInputs(command, TAKES[name])
    .addHelpText('after', examples)
    .action(async (manner: OutputOptions) => {
      const { openManager: openEngine } = await import('./open-manager.ts');
      const { manager } = await openEngine(tools, { ...manner, command: name });
      const report = await run(manager);
      showReport(report, tools, manner);
      tools.exit(exitCodeOfRotation(report));
    });
}
