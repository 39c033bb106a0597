// The log of a job as people and the API see it: what a step prints is obeyed where it is a command, and masked.
import { type Command, parseCommand } from './commands.ts';
import type { Masker } from './masker.ts';

export interface RunnerConsole {
  readonly log: string[];
  /** Message and properties of each annotation. The runner masks the message; the title and the file it does not. */
  readonly annotations: string[];
  output(text: string): void;
  /** Said with step debug logging only. */
  debug(text: string): void;
  /** A line that a step printed, on either stream. */
  hear(line: string): void;
}

/** Commands that change nothing of what can be seen, but for being echoed with step debug logging. */
const SILENT = ['set-env', 'set-output', 'save-state', 'add-path', 'add-matcher', 'remove-matcher', 'echo'];

/**
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 * @param debug step debug logging, the secret or variable `ACTIONS_STEP_DEBUG`.
 */
export function createConsole(masker: Masker, debug: boolean): RunnerConsole {
  let stopToken: string | undefined;

  const console: RunnerConsole = {
    log: [],
    annotations: [],
    output: (text) => void console.log.push(masker.mask(text)),
    debug(text) {
      if (debug) for (const line of text.split(/\r?\n/)) console.output(`##[debug]${line}`);
    },
    hear(line) {
      const command = parseCommand(line, stopToken === undefined ? known : new Set([...known, stopToken]));
      if (!command || (stopToken !== undefined && command.name !== stopToken)) return console.output(line);
      if (command.name === stopToken) {
        stopToken = undefined;
        return console.output(line);
      }
      handlers[command.name]?.(command, line);
    },
  };

  const annotate = ({ name, properties, data }: Command) => {
    console.annotations.push(`${name} ${JSON.stringify(properties)} ${masker.mask(data)}`);
    console.output(`##[${name}]${data}`);
  };

  const echo = (text: string) => {
    if (debug) console.output(text);
  };

  const handlers: Record<string, (command: Command, line: string) => void> = {
    'add-mask': ({ data }) => {
      if (data.trim() === '') return console.output("##[warning]Can't add secret mask for empty string.");
      echo('::add-mask::***');
      masker.addLines(data);
    },
    'stop-commands': ({ data }, line) => {
      stopToken = data.toLowerCase();
      if (data.length > 6) masker.add(data);
      console.output(line);
    },
    debug: ({ data }) => console.debug(data),
    error: annotate,
    warning: annotate,
    notice: annotate,
    group: ({ data }, line) => {
      echo(line);
      console.output(`##[group]${data}`);
    },
    endgroup: (_command, line) => {
      echo(line);
      console.output('##[endgroup]');
    },
    ...Object.fromEntries(SILENT.map((name) => [name, (_command: Command, line: string) => echo(line)])),
  };
  const known = new Set(Object.keys(handlers));

  return console;
}
