// `refresh` and `redeploy`: rotations that need no token from anybody.
import type { Command } from 'commander';
import type { Report } from '../core/report/report.ts';
import type { WhatsAppTokenManager } from '../manager.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { exitCodeOfRotation } from './exit-code.ts';
import { addInputs, addOutput, TAKES } from './flags.ts';
import { addExamples } from './help.ts';
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
  summary: 'renew the token at Meta, if it is due',
  description:
    'Renews the token at Meta if it is due, saves it to Railway, redeploys the bot and checks it again.\nAn expired token cannot be renewed: use update.',
  examples: `
Examples:
  $ whatsapp-token-manager refresh
  $ whatsapp-token-manager refresh --dry-run        says if it is due, and changes nothing`,
  run: (manager) => manager.refreshToken(),
};

const REDEPLOY: Rotating = {
  name: 'redeploy',
  summary: 'redeploy a bot that runs with an older token',
  description:
    'Redeploys the bot if the variable on Railway is newer than the running deployment, and checks it.\nThe token is verified at Meta first.',
  examples: `
Examples:
  $ whatsapp-token-manager redeploy
  $ whatsapp-token-manager redeploy --deploy-timeout 0     starts it, and does not wait`,
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
  const command = program.command(name).summary(summary).description(description);
  addOutput(command, 'print nothing if all is well');
  addExamples(addInputs(command, TAKES[name]), examples).action(async (manner: OutputOptions) => {
    const { openManager: openEngine } = await import('./open-manager.ts');
    const { manager } = await openEngine(tools, { ...manner, command: name });
    const report = await run(manager);
    showReport(report, tools, manner);
    tools.exit(exitCodeOfRotation(report));
  });
}
