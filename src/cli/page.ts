// `page`: the histories of all bots as one folder that any web server can show.
import type { Command } from 'commander';
import type { CommandContext } from './context.ts';
import { addInputs } from './flags.ts';
import { showLines } from './output.ts';

const EXAMPLES = `
The folder of histories is \`history\` on the branch \`whatsapp-token-history\`. A file runs.json in it, as
\`gh run list --workflow monitor.yml --limit 5000 --json createdAt\` prints it, says when the monitor ran.

Examples:
  $ whatsapp-token-manager page --out page --history history
  $ whatsapp-token-manager page --out page --history history/shop.json --interval 1h`;

const EXIT = { made: 0, fault: 2, outage: 3 } as const;

export function registerPage(program: Command, tools: CommandContext): void {
  const command = program
    .command('page')
    .summary('make a static page of what was kept of all bots')
    .description(
      'Makes a static page of the histories: what each bot is doing, when a person is next needed, and the last 90 days.',
    )
    .requiredOption('--out <dir>', 'folder that becomes the page; one that is there must be a page of this program')
    .option('--history <path>', 'folder of histories, or one file; else the branch of the repository')
    .option('--interval <duration>', 'how often the monitor runs; the same as --check-interval');
  addInputs(command, ['check-interval', 'repo', 'github-token'])
    .addHelpText('after', EXAMPLES)
    .action(async ({ out, history }: { out: string; history?: string }) => {
      const [{ readPageSettings }, { publishPage }, { readRuntime }] = await Promise.all([
        import('../settings/page-settings.ts'),
        import('../wiring/page.ts'),
        import('../wiring/runtime.ts'),
      ]);
      const where = { folder: out, ...(history ? { history } : {}) };
      const settings = readPageSettings(tools.read, tools.secrets, where);
      const { lines, is } = await publishPage(settings, tools.secrets, readRuntime(tools.env));
      showLines(lines, tools);
      tools.exit(EXIT[is]);
    });
}
