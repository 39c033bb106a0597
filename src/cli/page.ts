// `page`: the histories of all bots as one folder that any web server can show.
import type { Command } from 'commander';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, addOutput } from './flags.ts';
import { addExamples } from './help.ts';
import { showJson, showLines } from './output.ts';

const EXAMPLES = `
The histories are in the folder history on the branch whatsapp-token-history.
To show when the monitor ran, save a file runs.json beside them:
  $ gh run list --workflow monitor.yml --limit 5000 --json createdAt >history/runs.json

Examples:
  $ whatsapp-token-manager page --out page --history history
  $ whatsapp-token-manager page --out page --history history/shop.json --interval 1h`;

const EXIT = { made: 0, fault: 2, outage: 3 } as const;

export function registerPage(program: Command, tools: CommandContext): void {
  const command = program
    .command('page')
    .summary('write the status page from the history')
    .description('Writes the status page: how each bot is doing, when you are needed next, and the last 90 days.')
    .requiredOption('--out <dir>', 'folder to write: a new one, an empty one, or an older page (required)')
    .option('--history <path>', 'folder of histories, or one file; by default the branch of --repo')
    .option('--interval <duration>', 'time between two checks; the same as --check-interval');
  addOutput(command);
  addExamples(addInputs(command, ['check-interval', 'repo', 'github-token', 'update-workflow']), EXAMPLES).action(
    async ({ out, history, json }: { out: string; history?: string } & OutputOptions) => {
      const [{ readPageSettings }, { publishPage }, { readRuntime }] = await Promise.all([
        import('../settings/page-settings.ts'),
        import('../wiring/page.ts'),
        import('../wiring/runtime.ts'),
      ]);
      const where = { folder: out, ...(history ? { history } : {}) };
      const settings = readPageSettings(tools.read, tools.secrets, where);
      const { lines, is } = await publishPage(settings, tools.secrets, readRuntime(tools.env));
      if (json) showJson({ version: 1, result: is, folder: out, messages: lines }, tools);
      else showLines(lines, tools);
      tools.exit(EXIT[is]);
    },
  );
}
