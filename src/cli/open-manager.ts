// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.
import { readFile } from 'node:fs/promises';
import { reportContextOf } from '../check/build-report.ts';
import type { ReportContext } from '../core/report/report.ts';
import { UserError } from '../errors.ts';
import type { WhatsAppTokenManager } from '../manager.ts';
import type { InputName, ReadInput } from '../settings/inputs.ts';
import { loadPatternEngine } from '../settings/log-patterns.ts';
import { type EventInputs, readSettings, type Settings } from '../settings/settings.ts';
import { loadManager } from '../wiring/load-manager.ts';
import { contextOf, type Door, readRuntime } from '../wiring/runtime.ts';
import type { SentChange } from '../wiring/watch-changes.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { inFlags } from './flags.ts';
import { tellWhenInterrupted } from './interrupt.ts';

export interface OpenManager {
  settings: Settings;
  manager: WhatsAppTokenManager;
  /** What reports of this command say of where they come from. */
  context: ReportContext;
}

export interface OpenManagerCall extends OutputOptions {
  command?: Settings['command'];
  /** Inputs that this call decides, whatever stands elsewhere; `undefined` for none. */
  inputs?: Partial<Record<InputName, string | undefined>>;
  /** What the command found wrong, too. */
  problems?: readonly string[];
  /** Where changes are noted as they are sent, where the command has to know of them. */
  changes?: SentChange[];
  /** What is said on Ctrl-C where nothing was sent; absent where that is of Railway alone. */
  nothingChanged?: string;
  /** The command ends well on Ctrl-C, and says so. */
  endsItself?: true;
}

/** Throws one `UserError` that names every problem, before anything is asked. Of several bots, `bot` says which. */
export async function openManager(tools: CommandContext, call: OpenManagerCall): Promise<OpenManager> {
  const [settings] = await readAll(tools, call);
  if (!settings)
    throw new UserError('WRONG_INPUT', [
      'The list has no bot to work on. Remove `shard`, or name a bot of the list with `bot`.',
    ]);
  const door = openDoor(tools, call);
  if (!call.endsItself) tellWhenInterrupted(door.changes, tools.err, call.nothingChanged);
  return {
    settings,
    manager: await loadManager(settings, tools.secrets, door),
    context: await reportContextOf(settings.bot, contextOf(settings, door)),
  };
}

/** Every bot of the list that the call is about. */
export async function openFleet(tools: CommandContext, call: OpenManagerCall) {
  const [all, { createFleet }] = await Promise.all([readAll(tools, call), import('../wiring/fleet.ts')]);
  const door = openDoor(tools, call);
  if (!call.endsItself) tellWhenInterrupted(door.changes, tools.err, call.nothingChanged);
  return createFleet(all, tools.secrets, door);
}

function openDoor({ env, out, err }: CommandContext, { json, quiet, changes = [] }: OpenManagerCall) {
  const progress = (text: string) => (json ? err : out)(inFlags(text));
  return { ...readRuntime(env), progress: quiet && !json ? () => {} : progress, changes } satisfies Door;
}

async function readAll(
  tools: CommandContext,
  { command = 'check', inputs = {}, problems = [] }: OpenManagerCall,
): Promise<Settings[]> {
  const { env } = tools;
  const wrong = [...tools.problems, ...problems];
  const read = (name: InputName) => {
    if (name === 'command') return command;
    return Object.hasOwn(inputs, name) ? inputs[name] : tools.read(name);
  };
  const event = env.GITHUB_ACTIONS === 'true' && env.GITHUB_EVENT_NAME ? { name: env.GITHUB_EVENT_NAME } : {};
  try {
    const settings = await readList(read, tools, { ...event, input: () => undefined });
    if (wrong.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, [...wrong, ...error.problems]);
  }
  throw new UserError('WRONG_INPUT', wrong);
}

/** One bot, or those of the file that `bots` names. */
async function readList(read: ReadInput, { secrets, env }: CommandContext, event: EventInputs): Promise<Settings[]> {
  const file = read('bots');
  if (!file) return [readSettings(read, secrets, { ...event, ...(await loadPatternEngine(read('log-patterns'))) })];
  const { readBots, readSelection: readChoice } = await import('../settings/bots.ts');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError('WRONG_INPUT', [
      `\`bots\` names a file that could not be read (${error.code ?? 'no reason given'}). Correct the path.`,
    ]);
  });
  return await readBots({ text, from: 'file', env }, readChoice(read), { read, secrets, event });
}
