// Help on one screen: the common flags by task, and where the others are.
import type { Command, Option } from 'commander';
import { GROUPS } from '../settings/input-spec.ts';
import { isCommon } from './flags.ts';

const NAME = 'whatsapp-token-manager';
/** Where what is no input is shown. */
const [OWN_GROUP = ''] = GROUPS;

const ABOUT = 'Monitors the WhatsApp access token of a bot on Railway, and replaces it safely.';

const FOOTER = `
Settings come from flags, then from the environment, then from the file .env in this folder.
--railway-token is RAILWAY_TOKEN there. Keep secrets in the environment or in .env.
Where a token is wanted, - reads it from a pipe, or asks for it on a terminal. update needs no -.

Examples:
  $ ${NAME} check
  $ ${NAME} update
  $ ${NAME} monitor --interval 30m

Exit codes: 0 fine, 1 problem found, 2 wrong call or setup, 3 couldn't check, 70 bug in this program.`;

type Row = readonly [term: string, text: string];

/** All commands, by what they are for. */
export function renderOverview(program: Command): string {
  const width = Math.max(...program.commands.map((command) => command.name().length));
  const groups = Map.groupBy(program.commands, (command) => command.helpGroup());
  return [
    `Usage: ${NAME} COMMAND [flags]`,
    '',
    ABOUT,
    '',
    ...[...groups].flatMap(([group, commands]) => [
      `${group}:`,
      ...renderRows(
        commands.map((command) => [command.name(), command.summary() || command.description()]),
        width,
      ),
    ]),
    FOOTER,
  ].join('\n');
}

/** One command. `all`: the rare flags as well. */
export function renderHelp(command: Command, { all = false } = {}): string {
  const { options, registeredArguments } = command;
  const shown = options.filter((option) => all || isCommon(option));
  const operands = registeredArguments.map((argument): Row => [argument.name(), argument.description]);
  const flags = shown.map((option): Row => [option.flags, option.description]);
  const width = Math.max(0, ...[...operands, ...flags].map(([term]) => term.length));
  const groups = Map.groupBy(shown, (option: Option) => option.helpGroupHeading ?? OWN_GROUP);
  const usage = registeredArguments.map((argument) => (argument.required ? argument.name() : `[${argument.name()}]`));
  const rest = options.length - shown.length;
  return [
    [`Usage: ${NAME} ${command.name()}`, ...usage, ...(options.length > 0 ? ['[flags]'] : [])].join(' '),
    '',
    command.description(),
    '',
    ...(operands.length > 0 ? [...renderRows(operands, width), ''] : []),
    ...GROUPS.flatMap((group) => {
      const found = groups.get(group) ?? [];
      const rows = found.map((option): Row => [option.flags, option.description]);
      return rows.length > 0 ? [`${group}:`, ...renderRows(rows, width)] : [];
    }),
    EXAMPLES.get(command) ?? '',
    ...(rest > 0 ? ['', `${rest} more flags: ${NAME} help ${command.name()} --all`] : []),
  ].join('\n');
}

/** Examples belong to a command, and commander has no place for them but below a help of its own. */
const EXAMPLES = new WeakMap<Command, string>();

export function addExamples(command: Command, text: string): Command {
  EXAMPLES.set(command, text);
  return command;
}

function renderRows(rows: readonly Row[], width: number): string[] {
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`);
}

/** `help`, `help COMMAND`, `help COMMAND --all`. Gives what is wrong with the call, where something is. */
export function registerHelp(
  program: Command,
  { out }: { out(text: string): void },
  findCommand: (name: string) => Command,
): void {
  const command = program
    .command('help')
    .helpGroup('Set up')
    .description('show the help of a command')
    .argument('[COMMAND]', 'the command to explain')
    .option('--all', 'show its rare flags, too')
    .action((name: string | undefined, { all = false }: { all?: boolean }) =>
      out(name === undefined ? renderOverview(program) : renderHelp(findCommand(name), { all })),
    );
  addExamples(command, `\nExample:\n  $ ${NAME} help check --all`);
}
