// The inputs as flags of the command line: what each is called in help, and which command takes which.
import { type Command, Option } from 'commander';
import { COMMON, type Spell, spellInputs, toOption } from '../settings/input-names.ts';
import { ALL, type CommandName, type Flag, GROUPS, type InputSpec } from '../settings/input-spec.ts';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import type { Flags } from './input-sources.ts';

type FlagName = { [Name in InputName]: (typeof INPUTS)[Name] extends { flag: unknown } ? Name : never }[InputName];

type FlagRow = InputSpec & { flag: Flag; name: FlagName };

/** As help shows them. */
const FLAGS = GROUPS.flatMap((group) =>
  (Object.keys(INPUTS) as InputName[]).flatMap((name) => {
    const spec: InputSpec = INPUTS[name];
    return spec.flag && spec.group === group ? [{ ...spec, flag: spec.flag, name: name as FlagName }] : [];
  }),
);

/** Which flags a command takes. */
export const TAKES = Object.fromEntries(
  ALL.map((command) => [command, FLAGS.filter(({ flag }) => flag.commands.includes(command)).map(({ name }) => name)]),
) as Record<CommandName, FlagName[]>;

/** Gives a command flags for inputs, each of the same name. */
export function addInputs(command: Command, names: readonly FlagName[]): Command {
  for (const row of FLAGS) {
    if (names.includes(row.name)) command.addOption(createOption(row));
  }
  return command;
}

/** Gives a command `--json` and, where asked for, `--quiet`. */
export function addOutput(command: Command, quiet?: string): Command {
  command.option('--json', 'print one JSON document to standard output');
  return quiet ? command.option('--quiet', quiet) : command;
}

/** Whether the first page of help shows a flag. What is no input belongs to its command alone. */
export function isCommon(option: Option): boolean {
  const name = option.name() as InputName;
  return !Object.hasOwn(INPUTS, name) || COMMON.includes(name);
}

/** What the flags of a command were given as. */
export function readFlags(command: Command): Flags {
  const given: Record<string, unknown> = command.opts();
  const flags: Flags = {};
  for (const { name } of FLAGS) {
    const value = given[toOption(name)];
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

const asFlag: Spell = (name, value) => {
  const spec: InputSpec = INPUTS[name];
  if (name === 'command' && value !== undefined) return value;
  if (!spec.flag) return value === undefined ? name : `${name}: ${value}`;
  if (value === undefined || (spec.value.is === 'switch' && value === 'true')) return `--${name}`;
  return `--${name} ${value}`;
};

/** Sentences of ours name inputs as the Action does; here they get the names of flags. */
export function inFlags(text: string): string {
  // An entry of a list of bots has inputs of its own, which are no flags.
  return text.startsWith('bots, entry') ? text : spellInputs(text, asFlag);
}

function createOption({ name, group, flag: { placeholder, help }, value }: FlagRow): Option {
  // An address is longer than all that is said of it.
  const byDefault = placeholder && value.default && value.is !== 'url' ? ` (default: ${value.default})` : '';
  const option = new Option(`--${name}${placeholder && ` <${placeholder}>`}`, `${help}${byDefault}`);
  if (value.is === 'lines')
    option.argParser((line: string, before?: string) => (before === undefined ? line : `${before}\n${line}`));
  return option.helpGroup(group);
}
