// "Did you mean …": commander knows which word is near, and tells it where it refuses one.
import { Command, CommanderError } from 'commander';

/** ` Did you mean check?`, or nothing where nothing is near. */
export function suggestCommand(word: string, known: readonly string[]): string {
  const probe = createProbe();
  for (const name of known) probe.command(name);
  return suggest(probe, word);
}

/** The same for a flag, with its dashes. */
export function suggestFlag(word: string, known: readonly string[]): string {
  const probe = createProbe();
  for (const name of known) probe.option(name);
  return suggest(probe, word);
}

function createProbe(): Command {
  return new Command()
    .exitOverride()
    .helpOption(false)
    .helpCommand(false)
    .configureOutput({ outputError: () => {} });
}

function suggest(probe: Command, word: string): string {
  try {
    probe.parse([word], { from: 'user' });
  } catch (error) {
    const [, near] = error instanceof CommanderError ? (/\(Did you mean (.+)\?\)/.exec(error.message) ?? []) : [];
    const words = near?.replace(/^one of /, '').split(', ') ?? [];
    if (words.length > 0) return ` Did you mean ${words.map((each) => `\`${each}\``).join(' or ')}?`;
  }
  return '';
}
