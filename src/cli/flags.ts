// The inputs as flags of the command line: what each is called in `--help`, and which command takes which.
import { type Command, Option } from 'commander';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import type { Flags } from './input-sources.ts';

type FlagName = Exclude<InputName, 'command' | 'fail-on' | 'token-input' | 'page-dir'>;

/** The heading in `--help`, the placeholder (none for a switch), and the meaning. */
const FLAGS: Record<FlagName, readonly [heading: string, placeholder: string, meaning: string]> = {
  'railway-token': [
    'Railway',
    'token',
    'project token (better as RAILWAY_TOKEN), or an account token (RAILWAY_API_TOKEN)',
  ],
  'railway-token-type': ['Railway', 'kind', 'project, account or auto'],
  'railway-project-id': ['Railway', 'id', 'id of the project; not needed with a project token'],
  'railway-environment-id': ['Railway', 'id', 'id of the environment; not needed with a project token'],
  'railway-service-id': ['Railway', 'id', 'id of the service; else the one that owns the token variable'],
  'variable-prefix': ['Railway', 'text', 'what the names of the variables begin with'],
  'token-variable': ['Railway', 'name', 'name of the variable that holds the token, where it is called otherwise'],
  'railway-api-url': ['Railway', 'url', 'URL of the GraphQL API'],
  'whatsapp-token': ['Meta', 'token', 'used where the variable on Railway cannot be read'],
  'phone-number-id': ['Meta', 'id', 'id of the phone number; else the variable on Railway'],
  'app-id': ['Meta', 'id', 'id of the app; else the variable on Railway'],
  'app-secret': ['Meta', 'secret', 'secret of the app; else the variable on Railway'],
  'graph-api-url': ['Meta', 'url', 'base URL of the Graph API'],
  'graph-api-version': ['Meta', 'version', 'version of the Graph API'],
  'warn-before': ['Watching', 'duration', 'how long before expiry to warn, or auto'],
  'check-interval': ['Watching', 'duration', 'how often it is checked'],
  'log-window': ['Watching', 'duration', "how far back to read the bot's log; 0 turns that off"],
  'log-patterns': [
    'Watching',
    'pattern',
    'one more pattern to look for, or !unauthorized to drop that one; repeatable',
  ],
  'bot-name': ['Telling', 'name', 'what the watched token is called in issues and messages'],
  repo: ['Telling', 'owner/name', 'repository whose issue is kept; without it none is'],
  'github-token': ['Telling', 'token', 'token that may write its issues (better as GITHUB_TOKEN)'],
  'issue-label': ['Telling', 'label', 'label by which the issue is found again'],
  'issue-title': ['Telling', 'text', "begin of the issue's title"],
  'issue-assignees': ['Telling', 'names', 'login names to assign, separated by commas'],
  'issue-log-excerpts': [
    'Telling',
    'kind',
    'none or redacted: whether matching log lines are shown; auto shows none here',
  ],
  'update-workflow': ['Telling', 'file', 'workflow that issues and messages link to'],
  notify: ['Telling', 'url', 'notification URL (better as NOTIFY, one a line); repeatable'],
  'remind-every': ['Telling', 'duration', 'how often to remind of a critical problem; 0 never'],
  'heartbeat-url': ['Telling', 'url', 'pinged at the end of every check (better as HEARTBEAT_URL)'],
  history: ['Telling', 'kind', 'off, or branch: keeps the past on a branch of `repo`'],
  'blind-after': [
    'Telling',
    'duration',
    'with a history: how long a check may find nothing out before that is an error',
  ],
  exchange: ['Updating', 'kind', 'auto exchanges a short-lived token for a long-lived one; never'],
  force: ['Updating', '', 'take a token that expires sooner, or belongs to another app'],
  'deploy-timeout': ['Updating', 'duration', 'how long to follow the deployment; 0 does not wait'],
  'auto-refresh': ['Mending', '', 'renew the token at Meta before it expires, where it is due'],
  'auto-redeploy': ['Mending', '', 'redeploy a bot that runs with an older token than the stored one'],
  'auto-switch': ['Mending', '', 'put a backup token in the place of a dead one'],
  'monitor-workflow': ['Updating', 'file', 'workflow to start once the new token is live'],
  bots: ['Several', 'file', 'YAML list of bots; secrets in it are names of environment variables'],
  bot: ['Several', 'name', 'the one of them to work on'],
  shard: ['Several', 'part', 'only the bots of that part, such as 2/5'],
  'dry-run': ['Options', '', 'decide and say everything, change nothing'],
};

const REPEATABLE: readonly InputName[] = ['notify', 'log-patterns'];
const SECRET: readonly FlagName[] = [
  'railway-token',
  'whatsapp-token',
  'app-secret',
  'github-token',
  'notify',
  'heartbeat-url',
];

const PLACE: readonly FlagName[] = [
  'railway-token',
  'railway-token-type',
  'railway-project-id',
  'railway-environment-id',
  'railway-service-id',
  'variable-prefix',
  'token-variable',
  'railway-api-url',
];
const META: readonly FlagName[] = ['phone-number-id', 'app-id', 'app-secret', 'graph-api-url', 'graph-api-version'];
const LOG: readonly FlagName[] = ['log-window', 'log-patterns', 'issue-log-excerpts'];
const CHECK: readonly FlagName[] = [
  ...PLACE,
  ...META,
  ...LOG,
  'warn-before',
  'check-interval',
  'bot-name',
  'repo',
  'github-token',
  'issue-label',
  'issue-title',
  'issue-assignees',
  'update-workflow',
  'notify',
  'remind-every',
  'heartbeat-url',
  'history',
  'blind-after',
  'dry-run',
];

const MENDING: readonly FlagName[] = ['auto-refresh', 'auto-redeploy', 'auto-switch', 'deploy-timeout'];

/** Which flags a command takes. */
export const TAKES = {
  check: [...CHECK, ...MENDING, 'whatsapp-token', 'bots', 'bot', 'shard'],
  logs: [...PLACE, ...LOG, 'bot-name'],
  monitor: [...CHECK, ...MENDING, 'bots', 'bot', 'shard', 'whatsapp-token'],
  update: [...CHECK, 'exchange', 'force', 'deploy-timeout', 'monitor-workflow', 'bots', 'bot'],
  refresh: [...CHECK, 'deploy-timeout', 'monitor-workflow', 'bots', 'bot'],
  redeploy: [...CHECK, 'whatsapp-token', 'deploy-timeout', 'monitor-workflow', 'bots', 'bot'],
} as const satisfies Record<string, readonly FlagName[]>;

/** Gives a command flags for inputs, each of the same name. */
export function addInputs(command: Command, names: readonly FlagName[]): Command {
  // In the order of the table, so that `--help` reads alike everywhere.
  for (const name of Object.keys(FLAGS) as FlagName[]) {
    if (names.includes(name)) command.addOption(toOption(name));
  }
  return command;
}

/** What the flags of a command were given as. */
export function readFlags(command: Command): Flags {
  const given: Record<string, unknown> = command.opts();
  const flags: Flags = {};
  for (const name of Object.keys(FLAGS) as FlagName[]) {
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
  return SECRET.some((name) => flags[name]);
}

function toOption(name: FlagName): Option {
  const [heading, placeholder, meaning] = FLAGS[name];
  const { default: fallback }: { default?: string } = INPUTS[name];
  const byDefault = placeholder && fallback ? ` (default: ${fallback})` : '';
  const option = new Option(`--${name}${placeholder && ` <${placeholder}>`}`, `${meaning}${byDefault}`);
  if (REPEATABLE.includes(name))
    option.argParser((value: string, before?: string) => (before === undefined ? value : `${before}\n${value}`));
  return heading === 'Options' ? option : option.helpGroup(`${heading}:`);
}

/** As commander calls it: `railway-token` is `railwayToken`. */
function toAttribute(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
