// The command line as commander reads it. Everything that is wrong with a call is said at once, and shows no secret.
import { Command, CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import type { ReadInput } from '../settings/inputs.ts';
import { registerCheck } from './check.ts';
import type { CommandContext } from './context.ts';
import { registerDoctor } from './doctor.ts';
import { isFlag, readFlags, TAKES, typesSecret } from './flags.ts';
import { registerInit } from './init.ts';
import { createLookup, readEnvFile } from './input-sources.ts';
import { registerLogs } from './logs.ts';
import { registerMonitor } from './monitor.ts';
import { registerNotify } from './notify.ts';
import { registerPage } from './page.ts';
import { registerRedeploy, registerRefresh } from './refresh-and-redeploy.ts';
import { registerUpdate } from './update.ts';
import { VERSION } from './version.ts';

/** In the order of `--help`. */
const COMMANDS: readonly ((program: Command, tools: CommandContext) => void)[] = [
  registerCheck,
  registerLogs,
  registerMonitor,
  registerUpdate,
  registerRefresh,
  registerRedeploy,
  registerPage,
  registerDoctor,
  registerInit,
  registerNotify,
];

const ABOUT = 'Watches the WhatsApp Business access token of a bot on Railway, and replaces it safely.';

const HELP = `
Values come from flags, then from the environment, then from the file .env in this folder. The names are the same:
--railway-token is RAILWAY_TOKEN. Without RAILWAY_TOKEN (a project token) RAILWAY_API_TOKEN (an account token) is used.

Examples:
  $ whatsapp-token-manager check
  $ whatsapp-token-manager update
  $ whatsapp-token-manager monitor --interval 30m

Exit codes: 0 well, 1 a problem was found, 2 a wrong call or set-up, 3 could not be found out, 70 a bug of ours.`;

const TYPED =
  'Note: a secret that is typed as an argument stays in the history of the shell, and npm prints and logs it. Left out, a token is asked for unseen; other secrets belong in the environment or in .env.';

/** What is longer may be a secret in the wrong place. */
const LONGEST_SHOWN = 25;

/** Runs one call. Throws `UserError` for a wrong one. */
export async function runProgram(
  args: readonly string[],
  base: Omit<CommandContext, 'read' | 'problems'>,
): Promise<void> {
  const call: { read: ReadInput; problems: readonly string[] } = { read: () => undefined, problems: [] };
  const tools: CommandContext = {
    ...base,
    read: (name) => call.read(name),
    get problems() {
      return call.problems;
    },
  };
  const hide = (text: string) =>
    text.length > LONGEST_SHOWN
      ? `something of ${text.length} characters`
      : `\`${tools.secrets.clean(text).replaceAll('`', "'")}\``;
  const program = new Command('whatsapp-token-manager')
    .description(ABOUT)
    .version(VERSION, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .addHelpText('after', HELP)
    .configureOutput({ writeOut: (text) => tools.out(text.trimEnd()), writeErr: () => {}, outputError: () => {} })
    .exitOverride()
    .action(() => {});
  for (const register of COMMANDS) register(program, tools);
  for (const command of [program, ...program.commands]) command.allowUnknownOption().allowExcessArguments();

  program.hook('preAction', (_program, command) => {
    const flags = readFlags(command);
    const [argument] = command.registeredArguments.length > 0 ? command.args : [];
    const typed = argument && argument !== '-' && !isFlag(argument) ? argument : '';
    tools.secrets.register(typed);
    call.read = createLookup(flags, tools.env, readEnvFile(process.cwd()));
    call.problems = command === program ? [nameCommands(program, hide)] : findStrays(command, hide);
    if (call.problems.length > 0 && !(command.name() in TAKES)) throw new UserError('WRONG_INPUT', call.problems);
    if (typed || typesSecret(flags)) tools.err(TYPED);
  });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // `--help` and `--version` end this way, too. Commander's own complaints name flags, never values.
    if (error.exitCode !== 0) throw new UserError('WRONG_INPUT', [sentence(tools.secrets.cleanOwn(error.message))]);
  }
}

/** There is no such command, or none at all. */
function nameCommands(program: Command, hide: (text: string) => string): string {
  const names = program.commands.map((command) => `\`${command.name()}\``).join(', ');
  const [first] = program.args;
  if (first === undefined) return `No command was given. There are ${names}.`;
  const what = first.startsWith('-')
    ? `The flag ${hide(first)} comes before any command`
    : `${hide(first)} is no command`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. There are ${names}; flags come after them.`;
}

/** Flags that the command does not have, and arguments that it does not take. */
function findStrays(command: Command, hide: (text: string) => string): string[] {
  const { args, registeredArguments } = command;
  const end = args.findIndex(isFlag);
  const operands = end < 0 ? args : args.slice(0, end);
  return [
    ...(end < 0 ? [] : args.slice(end))
      .filter(isFlag)
      .map((flag) => `\`${command.name()}\` has no flag ${hide(flag.replace(/=.*/s, ''))}.`),
    ...operands
      .slice(registeredArguments.length)
      .map(
        (text) =>
          `\`${command.name()}\` takes no ${registeredArguments.length > 0 ? 'further ' : ''}argument ${hide(text)}.`,
      ),
  ];
}

function sentence(message: string): string {
  const text = message.replace(/^error: /, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
