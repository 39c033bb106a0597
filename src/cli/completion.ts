// `completion`: what a shell needs to complete commands, flags and their values, made from the commands themselves.
import type { Command, Option } from 'commander';
import { UserError } from '../errors.ts';
import type { InputSpec } from '../settings/input-spec.ts';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import type { CommandContext } from './context.ts';
import { addExamples } from './help.ts';

const NAME = 'whatsapp-token-manager';
const FUNCTION = '_whatsapp_token_manager';

/** How the value of a flag is completed. */
type Value = { is: 'none' } | { is: 'words'; words: readonly string[] } | { is: 'file' } | { is: 'any' };

const SHELLS = { bash: renderBash, zsh: renderZsh, fish: renderFish } as const;

const EXAMPLES = `
Examples:
  $ source <(${NAME} completion bash)      in ~/.bashrc
  $ source <(${NAME} completion zsh)       in ~/.zshrc
  $ ${NAME} completion fish | source       in ~/.config/fish/config.fish`;

export function registerCompletion(program: Command, { out }: CommandContext): void {
  const command = program
    .command('completion')
    .helpGroup('Set up')
    .description('print the completion script for bash, zsh or fish')
    .argument('[SHELL]', Object.keys(SHELLS).join(', '))
    .action((shell: string | undefined) => {
      if (shell === undefined || !Object.hasOwn(SHELLS, shell))
        throw new UserError('WRONG_INPUT', ['`completion` needs the name of a shell: `bash`, `zsh` or `fish`.']);
      out(SHELLS[shell as keyof typeof SHELLS](program.commands));
    });
  addExamples(command, EXAMPLES);
}

/** The words that may follow a command in place of a flag. */
function operandsOf(command: Command): readonly string[] {
  if (command.name() === 'completion') return Object.keys(SHELLS);
  return command.name() === 'help' ? (command.parent?.commands ?? []).map((each) => each.name()) : [];
}

function completionOf(option: Option): Value {
  if (!option.required) return { is: 'none' };
  if (/<(?:file|dir|path)>/.test(option.flags)) return { is: 'file' };
  const spec: InputSpec | undefined = INPUTS[option.name() as InputName];
  return spec?.value.is === 'choice' ? { is: 'words', words: spec.value.of } : { is: 'any' };
}

const flagsOf = ({ options }: Command) => options.flatMap((option) => (option.long ? [option.long] : []));

function renderBash(commands: readonly Command[]): string {
  const values = commands.flatMap((command) =>
    command.options.flatMap((option) => {
      const value = completionOf(option);
      if (value.is === 'none') return [];
      const does =
        value.is === 'words' ? `words='${value.words.join(' ')}'` : value.is === 'file' ? 'files=1' : 'words=';
      return [`    '${command.name()} ${option.long}') ${does} ;;`];
    }),
  );
  return [
    `# Completion of ${NAME} for bash: source <(${NAME} completion bash)`,
    `${FUNCTION}() {`,
    `  local cur=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} words= files=`,
    '  case $COMP_CWORD in',
    `    1) words='${commands.map((command) => command.name()).join(' ')} --help --version' ;;`,
    '    *)',
    '      case $command in',
    ...commands.map(
      (each) => `        ${each.name()}) words='${[...operandsOf(each), ...flagsOf(each), '--help'].join(' ')}' ;;`,
    ),
    '      esac ;;',
    '  esac',
    `  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in`,
    ...values,
    '  esac',
    '  if [ -n "$files" ]; then COMPREPLY=($(compgen -f -- "$cur")); else COMPREPLY=($(compgen -W "$words" -- "$cur")); fi',
    '}',
    `complete -F ${FUNCTION} ${NAME}`,
  ].join('\n');
}

function renderZsh(commands: readonly Command[]): string {
  const described = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, text]) => quote(`${name}:${text.replaceAll(':', '\\:')}`)).join(' ');
  const values = commands.flatMap((command) =>
    command.options.flatMap((option) => {
      const value = completionOf(option);
      if (value.is === 'none') return [];
      const does = value.is === 'words' ? `compadd -- ${value.words.join(' ')}` : value.is === 'file' ? '_files' : ':';
      return [`    '${command.name()} ${option.long}') ${does}; return ;;`];
    }),
  );
  return [
    `#compdef ${NAME}`,
    `# Completion of ${NAME} for zsh: source <(${NAME} completion zsh)`,
    `${FUNCTION}() {`,
    '  local -a found',
    '  if (( CURRENT == 2 )); then',
    `    found=(${described(commands.map((command) => [command.name(), describe(command)]))})`,
    '    _describe command found',
    '    return',
    '  fi',
    '  case "$words[2] $words[CURRENT-1]" in',
    ...values,
    '  esac',
    '  case $words[2] in',
    ...commands.map((command) => {
      const operands = operandsOf(command).map((word): [string, string] => [word, word]);
      const flags = command.options.map((option): [string, string] => [option.long ?? '', option.description]);
      return `    ${command.name()}) found=(${described([...operands, ...flags])}) ;;`;
    }),
    '  esac',
    '  _describe flag found',
    '}',
    `if [ -n "\${functions[compdef]}" ]; then compdef ${FUNCTION} ${NAME}; fi`,
  ].join('\n');
}

function renderFish(commands: readonly Command[]): string {
  const complete = `complete -c ${NAME}`;
  return [
    `# Completion of ${NAME} for fish: ${NAME} completion fish | source`,
    `${complete} -f`,
    ...commands.map(
      (command) => `${complete} -n __fish_use_subcommand -a ${command.name()} -d ${quote(describe(command))}`,
    ),
    ...commands.flatMap((command) => {
      const after = `${complete} -n '__fish_seen_subcommand_from ${command.name()}'`;
      const operands = operandsOf(command).map((word) => `${after} -a ${word}`);
      const flags = command.options.map((option) => {
        const value = completionOf(option);
        const takes = { none: '', any: ' -x', file: ' -r -F', words: '' }[value.is];
        const words = value.is === 'words' ? ` -x -a ${quote(value.words.join(' '))}` : '';
        return `${after} -l ${option.name()}${takes}${words} -d ${quote(option.description)}`;
      });
      return [...operands, ...flags];
    }),
  ].join('\n');
}

const describe = (command: Command) => command.summary() || command.description();

/** For a shell. No text of ours has a backslash. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
