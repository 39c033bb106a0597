// The inputs as flags of the command line: what each is called in `--help`, and which command takes which.
import { type Command, Option } from 'commander';
import { ALL, type CommandName, GROUPS, type InputSpec } from '../settings/input-spec.ts';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import type { Flags } from './input-sources.ts';

type FlagName = { [Name in InputName]: (typeof INPUTS)[Name] extends { flag: unknown } ? Name : never }[InputName];

/** As `--help` shows them. */
const FLAGS = GROUPS.flatMap((group) =>
  (Object.keys(INPUTS) as InputName[]).flatMap((name) => {
    const spec: InputSpec = INPUTS[name];
    return spec.flag && spec.group === group ? [{ ...spec, ...spec.flag, name: name as FlagName }] : [];
  }),
);

/** Which flags a command takes. */
export const TAKES = Object.fromEntries(
  ALL.map((command) => [command, FLAGS.filter(({ commands }) => commands.includes(command)).map(({ name }) => name)]),
) as Record<CommandName, FlagName[]>;

/** Gives a command flags for inputs, each of the same name. */
export function addInputs(command: Command, names: readonly FlagName[]): Command {
  for (const flag of FLAGS) {
    if (names.includes(flag.name)) command.addOption(toOption(flag));
  }
  return command;
}

/** What the flags of a command were given as. */
export function readFlags(command: Command): Flags {
  const given: Record<string, unknown> = command.opts();
  const flags: Flags = {};
  for (const { name } of FLAGS) {
    const value = given[toAttribute(name)];
    if (value !== undefined) flags[name] = String(value);
  }
  if (given.interval !== undefined) flags['check-interval'] = String(given.interval);
  return flags;
}

/** A lone `-` is no flag: it stands for the standard input. */
export function isFlag(text: string): boolean {
  return text.startsWith('-') && text !== '-';
}

/** Whether a flag put a secret on the command line. */
export function typesSecret(flags: Flags): boolean {
  return FLAGS.some(({ name, secret }) => secret && flags[name]);
}

function toOption({ name, group, placeholder, help, value }: (typeof FLAGS)[number]): Option {
  const byDefault = placeholder && value.default ? ` (default: ${value.default})` : '';
  const option = new Option(`--${name}${placeholder && ` <${placeholder}>`}`, `${help}${byDefault}`);
  if (value.is === 'lines')
    option.argParser((line: string, before?: string) => (before === undefined ? line : `${before}\n${line}`));
  return group === 'This run' ? option : option.helpGroup(`${group}:`);
}

/** As commander calls it: `railway-token` is `railwayToken`. */
function toAttribute(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
