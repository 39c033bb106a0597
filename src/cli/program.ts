// The command line as commander reads it. Everything that is wrong with a call is said at once, and shows no secret.
import { Command, CommanderError } from 'commander';
import { UserError } from '../errors.ts';
import type { ReadInput } from '../settings/inputs.ts';
import { registerCheck } from './check.ts';
import { registerCompletion } from './completion.ts';
import type { CommandContext } from './context.ts';
import { registerDoctor } from './doctor.ts';
import { isFlag, readFlags, TAKES, typesSecret } from './flags.ts';
import { registerHelp, renderHelp, renderOverview } from './help.ts';
import { registerInit } from './init.ts';
import { createLookup, findIgnored, readEnvFile } from './input-sources.ts';
import { registerLogs } from './logs.ts';
import { registerMonitor } from './monitor.ts';
import { registerNotify } from './notify.ts';
import { registerPage } from './page.ts';
import { registerPermanent } from './permanent.ts';
import { registerRedeploy, registerRefresh } from './refresh-and-redeploy.ts';
import { suggestCommand, suggestFlag } from './suggest.ts';
import { registerUpdate } from './update.ts';
import { VERSION } from './version.ts';

/** In the order of help, by what they are for. */
const COMMANDS: Readonly<Record<string, readonly ((program: Command, tools: CommandContext) => void)[]>> = {
  'Find out': [registerCheck, registerMonitor, registerLogs, registerDoctor],
  'Fix it': [registerUpdate, registerRefresh, registerRedeploy, registerPermanent],
  'Set up': [registerInit, registerNotify, registerPage],
};

const TYPED =
  'Note: a secret typed as an argument stays in the shell history, and npm prints and logs it. Leave the token out, and it is asked for without being shown. Keep other secrets in the environment or in .env.';

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
  const program: Command = new Command('whatsapp-token-manager')
    .version(VERSION, '-v, --version')
    .helpOption('-h, --help')
    .helpCommand(false)
    .configureHelp({ formatHelp: (command) => (command === program ? renderOverview(program) : renderHelp(command)) })
    .configureOutput({ writeOut: (text) => tools.out(text.trimEnd()), writeErr: () => {}, outputError: () => {} })
    .exitOverride()
    .action(() => tools.out(renderOverview(program)));
  registerAll(program, tools);
  registerHelp(program, tools, (name) => {
    const found = program.commands.find((command) => command.name() === name);
    if (found) return found;
    throw new UserError('WRONG_INPUT', [refuseCommand(program, name, hide)]);
  });
  for (const command of [program, ...program.commands]) command.allowUnknownOption().allowExcessArguments();

  program.hook('preAction', (_program, command) => {
    const flags = readFlags(command);
    const [argument] = command.registeredArguments.length > 0 ? command.args : [];
    const typed = command.name() in TAKES && argument && argument !== '-' && !isFlag(argument) ? argument : '';
    tools.secrets.register(typed);
    const file = readEnvFile(process.cwd());
    call.read = createLookup(flags, tools.env, file);
    call.problems =
      command === program
        ? program.args.slice(0, 1).map((word) => refuseCommand(program, word, hide))
        : findStrays(command, hide);
    if (call.problems.length > 0 && !(command.name() in TAKES)) throw new UserError('WRONG_INPUT', call.problems);
    if (typed || typesSecret(flags)) tools.err(TYPED);
    for (const ignored of findIgnored(Object.keys(flags), tools.env, file)) tools.err(ignored);
  });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // `--help` and `--version` end this way, too. Commander's own complaints name flags, never values.
    if (error.exitCode !== 0) throw new UserError('WRONG_INPUT', [sentence(tools.secrets.cleanOwn(error.message))]);
  }
}

function registerAll(program: Command, tools: CommandContext): void {
  for (const [group, registers] of Object.entries(COMMANDS)) {
    const before = program.commands.length;
    for (const register of registers) register(program, tools);
    for (const command of program.commands.slice(before)) command.helpGroup(group);
  }
  registerCompletion(program, tools);
}

/** There is no such command. */
function refuseCommand(program: Command, word: string, hide: (text: string) => string): string {
  const names = program.commands.map((command) => command.name());
  if (word.startsWith('-')) return `The flag ${hide(word)} stands before the command. Write the command first.`;
  const near = suggestCommand(word, names) || ` The commands are ${names.map((name) => `\`${name}\``).join(', ')}.`;
  const what = hide(word);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} is not a command.${near}`;
}

/** Flags that the command does not have, and arguments that it does not take. */
function findStrays(command: Command, hide: (text: string) => string): string[] {
  const { args, options, registeredArguments } = command;
  const name = `\`${command.name()}\``;
  const known = options.flatMap(({ long }) => (long ? [long] : []));
  const end = args.findIndex(isFlag);
  const operands = end < 0 ? args : args.slice(0, end);
  return [
    ...(end < 0 ? [] : args.slice(end)).filter(isFlag).map((given) => {
      const flag = given.replace(/=.*/s, '');
      return `${name} has no flag ${hide(flag)}.${suggestFlag(flag, known)}`;
    }),
    ...operands
      .slice(registeredArguments.length)
      .map(
        (text) =>
          `${name} accepts no ${registeredArguments.length > 0 ? 'more arguments' : 'argument'}: ${hide(text)}.`,
      ),
  ];
}

function sentence(message: string): string {
  const text = message.replace(/^error: /, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
