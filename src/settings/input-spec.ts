// What is said of an input in the table of inputs, and which commands take its flag.

/** What an input may be, with its bounds. */
type ValueSpec = { default?: string } & (
  | { is: 'text'; like?: RegExp; allowed?: string }
  /** Nothing but digits. */
  | { is: 'id'; allowed: string }
  | { is: 'choice'; of: readonly string[]; note?: string }
  /** `true` or `false`. */
  | { is: 'switch' }
  /** Milliseconds once it is read; `or` is a word that may stand there instead. */
  | { is: 'duration'; from: Duration; to: Duration; or?: string; note?: string }
  /** https, or http on this very machine. */
  | { is: 'url' }
  /** Several, one a line. */
  | { is: 'lines' }
  /** Several, separated by commas. */
  | { is: 'names' }
);

/** How several are one text. */
export const JOINTS: Readonly<Record<string, string>> = { lines: '\n', names: ',' };

/** As `ms` reads it. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}` | '0';

/** The headings of help and of the docs, in their order: by task, the common ones first. */
export const GROUPS = [
  'This run',
  'Railway',
  'Token and app at Meta',
  'GitHub issue',
  'Notifications',
  'Automatic renewal',
  'Replacing a token',
  'Checks and logs',
  'History and status page',
  'Several bots',
  'API addresses',
] as const;
export type Group = (typeof GROUPS)[number];

export interface InputSpec {
  group: Group;
  value: ValueSpec;
  /** When it has to be given; the rest of a sentence that begins "Required". */
  required?: string;
  /** It concerns the run as a whole, and no single bot may set it. */
  scope?: 'run';
  /** Where its value stands in `Bot`, or in `Settings` if it is of the run. What has none is put together there. */
  field?: string;
  secret?: true;
  /** Tokens are sent there: a file that lies in some folder must not decide that. */
  notFromFile?: true;
  /** Means nothing to the class. */
  notInClass?: true;
  /** Without one it is for the Action alone. */
  flag?: Flag;
}

/** An input as a flag of the command line. */
export interface Flag {
  /** What stands for the value in help; empty for a switch. */
  placeholder: string;
  help: string;
  commands: readonly CommandName[];
}

/** The commands with settings. */
export const ALL = ['check', 'logs', 'monitor', 'update', 'refresh', 'redeploy'] as const;
/** Those that look at everything. */
export const CHECKS = ['check', 'monitor', 'update', 'refresh', 'redeploy'] as const;
/** Those that only look, unless they are told otherwise. */
export const PASSES = ['check', 'monitor'] as const;
export const ROTATIONS = ['update', 'refresh', 'redeploy'] as const;
export type CommandName = (typeof ALL)[number];

export function flag(placeholder: string, help: string, commands: readonly CommandName[]): Flag {
  return { placeholder, help, commands };
}
