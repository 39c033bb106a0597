// Which inputs most people meet, and what each is called where somebody writes it: in a workflow, a shell, a program.
import { INPUTS, type InputName } from './inputs.ts';

/** What most set-ups meet: the first page of help and of the docs shows these, in the order of the table. */
export const COMMON: readonly InputName[] = [
  'command',
  'dry-run',
  'railway-token',
  'variable-prefix',
  'app-secret',
  'phone-number-id',
  'warn-before',
  'repo',
  'github-token',
  'bot-name',
  'notify',
  'heartbeat-url',
  'auto-refresh',
  'force',
  'check-interval',
  'log-window',
  'history',
];

/** What an input, or an input with its value, is called at a door. */
export type Spell = (name: InputName, value?: string) => string;

/**
 * Our own sentences name an input as the Action does, `railway-token` or `history: branch`; here each gets the name that
 * the reader has to write.
 */
export function spellInputs(text: string, spell: Spell): string {
  return text.replace(/`([a-z]+(?:-[a-z]+)*)(?:: ([\w.-]+))?`/g, (all, name: string, value?: string) =>
    Object.hasOwn(INPUTS, name) ? `\`${spell(name as InputName, value)}\`` : all,
  );
}

/** `railway-token` is `railwayToken`, and `history: branch` is `history: 'branch'`. */
export const asOption: Spell = (name, value) => {
  const option = toOption(name);
  if (value === undefined) return option;
  return `${option}: ${/^(?:true|false)$/.test(value) ? value : `'${value}'`}`;
};

/** `railway-token` is `railwayToken`. */
export function toOption(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
