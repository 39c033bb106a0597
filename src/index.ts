// The library door: `new WhatsAppTokenManager({ railwayToken, … })`.

import type { BACKUP_CODES } from './core/backup/reasons.ts';
import type { MESSAGING_CODES } from './core/messaging/codes.ts';
import type { Level, OUTAGES } from './core/reason.ts';
import type { RENEWAL_CODES } from './core/renewal/reasons.ts';
import type { Notification } from './core/report/notification.ts';
import type { ROTATION_CODES } from './core/rotation/reasons.ts';
import type { TOKEN_CODES } from './core/token/codes.ts';
import type { CAUSES } from './core/token/graph-causes.ts';
import type { VERDICT_CODES } from './core/verdict/rules.ts';
import type { PROGRAM_CODES } from './errors.ts';
import { WhatsAppTokenManager as Manager } from './manager.ts';
import { Secrets } from './secret.ts';
import { type InputOptions, readOptions } from './settings/options.ts';
import { contextOf, readRuntime } from './wiring/runtime.ts';
import { createPorts } from './wiring/wiring.ts';

export type { Level, Reason } from './core/reason.ts';
export type { Report } from './core/report/report.ts';
export type { State, TokenHealth } from './core/token/token-health.ts';
export { UserError } from './errors.ts';

/** The codes of reasons; each has a heading in `docs/troubleshooting.md`. Named here, or their types are not published. */
export type Code = keyof (typeof OUTAGES &
  typeof CAUSES &
  typeof TOKEN_CODES &
  typeof VERDICT_CODES &
  typeof MESSAGING_CODES &
  typeof BACKUP_CODES &
  typeof RENEWAL_CODES &
  typeof ROTATION_CODES &
  typeof PROGRAM_CODES);

/** A channel of one's own. */
export interface Notifier {
  /** Plain text; the first line is the title. Reject where it did not arrive: that is said, and silences nobody. */
  send(message: string, level: Level): Promise<void> | void;
}

/**
 * The inputs of the Action in camel case: `railwayToken`, `checkInterval: '30m'`, `dryRun: true`, … See the README's table
 * for each. Durations are text, or `0`; ids may be numbers, and several names or URLs lists. `notifiers` are channels of
 * one's own, besides those of `notify`.
 */
export type Options = InputOptions & {
  notifiers?: readonly Notifier[];
  /** Tells of progress, a line at a time; silent unless given. */
  say?: (text: string) => void;
};

/**
 * Watches one token. Throws `UserError`, which lists every problem, where an option is wrong or unknown.
 * Issues are kept only where `repo` and `githubToken` are given.
 */
export class WhatsAppTokenManager extends Manager {
  constructor(options: Options) {
    const secrets = new Secrets();
    const settings = readOptions(options, secrets, { notifiers: judgeNotifiers, say: judgeSay });
    const runtime = readRuntime(process.env);
    const ports = createPorts(settings, secrets, { ...runtime, progress: (text) => sayTo(options, text) });
    const own = (options.notifiers ?? []).map((notifier, index) => ({
      name: `own channel #${index + 1}`,
      send: async ({ title, lines, level }: Notification) => await notifier.send([title, ...lines].join('\n'), level),
    }));
    super(settings.bot, { ...ports, notifiers: [...(ports.notifiers ?? []), ...own] }, contextOf(settings, runtime));
  }
}

/** What a listener throws is its own affair: it must not end a rotation in the middle. */
function sayTo({ say }: Options, text: string): void {
  try {
    say?.(text);
  } catch {}
}

function judgeNotifiers(value: unknown): string | undefined {
  const isNotifier = (each: Partial<Notifier> | null) => typeof each?.send === 'function';
  if (Array.isArray(value) && value.every(isNotifier)) return undefined;
  return '`notifiers` must be a list of objects with a `send` function.';
}

function judgeSay(value: unknown): string | undefined {
  return typeof value === 'function' ? undefined : '`say` must be a function.';
}
