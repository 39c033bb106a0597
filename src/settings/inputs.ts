// The one table of inputs. Settings, flags, help, lists of bots and the class follow from it; a test holds `action.yml`
// to it, and the page of inputs is written from both.
import { BOT_NAME } from '../core/bot-name.ts';
import { ALL, CHECKS, flag, type InputSpec, PASSES, ROTATIONS } from './input-spec.ts';

export type InputName = keyof typeof INPUTS;

/** Gives the raw value of an input; empty or absent alike mean "not given". */
export type ReadInput = (name: InputName) => string | undefined;

const TEXT = { is: 'text' } as const;
const SWITCH = { is: 'switch', default: 'false' } as const;
/** What only a call can say, not a program that makes the class. */
const CALL = { scope: 'run', notInClass: true } as const;
const CHECKING = { group: 'Checks and logs' } as const;
const LINES_OF_CHECKS = { ...CHECKING, value: { is: 'lines' } } as const;
const RENEWAL = { group: 'Automatic renewal', value: SWITCH } as const;
const LIST = { group: 'Several bots', value: TEXT, ...CALL } as const;
const API = { group: 'API addresses', scope: 'run' } as const;
const WORKFLOW_FILE = 'the file name of a workflow, such as monitor.yml';
const WORKFLOW = /^[\w.-]+\.ya?ml$/;

/** By group, in the order of `action.yml`. */
export const INPUTS = {
  command: {
    group: 'This run',
    value: { is: 'choice', of: ['check', 'update', 'refresh', 'redeploy'], note: ' or `page`', default: 'check' },
    ...CALL,
    field: 'command',
  },
  'dry-run': {
    group: 'This run',
    value: SWITCH,
    scope: 'run',
    field: 'dryRun',
    flag: flag('', 'check and report, but change nothing', CHECKS),
  },
  'fail-on': {
    group: 'This run',
    value: { is: 'choice', of: ['warning', 'error', 'critical', 'never'], default: 'error' },
    ...CALL,
    field: 'failOn',
  },
  'railway-token': {
    group: 'Railway',
    value: TEXT,
    required: 'unless you give `whatsapp-token` and only check',
    secret: true,
    flag: flag('token', 'project token; better set RAILWAY_TOKEN', ALL),
  },
  'railway-service-id': {
    group: 'Railway',
    value: TEXT,
    required: 'if several services own the token variable',
    flag: flag('id', 'service of the bot, if several own the token variable', ALL),
  },
  'railway-environment-id': {
    group: 'Railway',
    value: TEXT,
    required: 'with an account token, if the project has several environments',
    flag: flag('id', 'environment of the bot; not needed with a project token', ALL),
  },
  'railway-project-id': {
    group: 'Railway',
    value: TEXT,
    required: 'with an account token',
    flag: flag('id', 'project of the bot; not needed with a project token', ALL),
  },
  'variable-prefix': {
    group: 'Railway',
    value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$|^$/, allowed: 'letters, digits and _', default: 'W1_' },
    flag: flag('text', 'prefix of the variable names on Railway', ALL),
  },
  'token-variable': {
    group: 'Railway',
    value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$/, allowed: 'letters, digits and _' },
    flag: flag('name', 'full name of the token variable, if it differs', ALL),
  },
  'railway-token-type': {
    group: 'Railway',
    value: { is: 'choice', of: ['auto', 'project', 'account'], default: 'auto' },
    flag: flag('type', 'project, account or auto', ALL),
  },
  'app-secret': {
    group: 'Token and app at Meta',
    value: TEXT,
    required: 'for automatic renewal, unless the variable is on Railway',
    secret: true,
    flag: flag('secret', 'app secret; read from Railway if not given', CHECKS),
  },
  'app-id': {
    group: 'Token and app at Meta',
    value: { is: 'id', allowed: 'digits only, as in App settings → Basic' },
    flag: flag('id', 'app ID; read from Railway if not given', CHECKS),
  },
  'phone-number-id': {
    group: 'Token and app at Meta',
    value: { is: 'id', allowed: 'digits only: the ID of the number at Meta, not the number itself' },
    required: 'unless the variable is on Railway',
    flag: flag('id', 'phone number ID; read from Railway if not given', CHECKS),
  },
  'whatsapp-token': {
    group: 'Token and app at Meta',
    value: TEXT,
    required: 'without `railway-token`, or if the variable is sealed',
    secret: true,
    flag: flag('token', 'used if the variable on Railway cannot be read', ['check', 'monitor', 'redeploy']),
  },
  'warn-before': {
    group: 'Token and app at Meta',
    value: { is: 'duration', from: '1m', to: '60d', or: 'auto', note: ', or `auto`', default: 'auto' },
    field: 'warnBefore',
    flag: flag('duration', 'warn this long before the token expires', CHECKS),
  },
  repo: {
    group: 'GitHub issue',
    value: { is: 'text', like: /^[\w.-]+\/[\w.-]+$/, allowed: 'owner/name' },
    scope: 'run',
    flag: flag('owner/name', 'repository of the issue and the history', CHECKS),
  },
  'github-token': {
    group: 'GitHub issue',
    value: TEXT,
    required: 'with `repo`, outside the Action',
    scope: 'run',
    secret: true,
    flag: flag('token', 'may write issues; better set GITHUB_TOKEN', CHECKS),
  },
  'bot-name': {
    group: 'GitHub issue',
    value: { is: 'text', like: BOT_NAME, allowed: 'at most 40 of a-z, 0-9 and -', default: 'bot' },
    scope: 'run',
    flag: flag('name', 'name of the bot in issues and notifications', ALL),
  },
  'issue-assignees': {
    group: 'GitHub issue',
    value: { is: 'names' },
    flag: flag('logins', 'GitHub users to assign, separated by commas', CHECKS),
  },
  'issue-label': {
    group: 'GitHub issue',
    value: {
      is: 'text',
      like: /^[^,\p{Cc}\p{Cs}]{1,50}$/u,
      allowed: 'one label of at most 50 characters, without a comma',
      default: 'whatsapp-token',
    },
    flag: flag('label', 'label that marks the issue', CHECKS),
  },
  'issue-title': {
    group: 'GitHub issue',
    value: {
      is: 'text',
      like: /^[^\p{Cc}\p{Cs}]{1,150}$/u,
      allowed: 'one line of at most 150 characters',
      default: 'WhatsApp token',
    },
    flag: flag('text', 'start of the issue title', CHECKS),
  },
  'issue-log-excerpts': {
    group: 'GitHub issue',
    value: { is: 'choice', of: ['auto', 'none', 'redacted'], default: 'auto' },
    flag: flag('mode', 'none or redacted log lines; auto shows none here', ALL),
  },
  'update-workflow': {
    group: 'GitHub issue',
    value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE, default: 'update-token.yml' },
    flag: flag('file', 'workflow that issues link to', CHECKS),
  },
  notify: {
    group: 'Notifications',
    value: { is: 'lines' },
    secret: true,
    flag: flag('url', 'notification URL, repeatable; better set NOTIFY', CHECKS),
  },
  'remind-every': {
    group: 'Notifications',
    value: { is: 'duration', from: '0', to: '30d', note: ' (0 turns reminders off)', default: '6h' },
    field: 'remindEveryMs',
    flag: flag('duration', 'remind of a critical problem; 0 turns that off', CHECKS),
  },
  'heartbeat-url': {
    group: 'Notifications',
    value: { is: 'url' },
    secret: true,
    flag: flag('url', 'pinged after every check; better set HEARTBEAT_URL', CHECKS),
  },
  'auto-refresh': {
    ...RENEWAL,
    field: 'autoRefresh',
    flag: flag('', 'renew the token at Meta before it expires', PASSES),
  },
  'auto-redeploy': {
    ...RENEWAL,
    field: 'autoRedeploy',
    flag: flag('', 'redeploy a bot that runs with an older token', PASSES),
  },
  'auto-switch': {
    ...RENEWAL,
    field: 'autoSwitch',
    flag: flag('', 'switch to a backup token when the token expires', PASSES),
  },
  'token-input': { group: 'Replacing a token', value: { is: 'text', default: 'token' }, ...CALL },
  exchange: {
    group: 'Replacing a token',
    value: { is: 'choice', of: ['auto', 'never'], default: 'auto' },
    flag: flag('mode', 'exchange a temporary token for one of 60 days: auto, never', ['update']),
  },
  force: {
    group: 'Replacing a token',
    value: SWITCH,
    flag: flag('', 'accept a token that expires sooner or is of another app', ['update']),
  },
  'deploy-timeout': {
    group: 'Replacing a token',
    value: { is: 'duration', from: '0', to: '11m', note: ' (0 does not wait)', default: '8m' },
    flag: flag('duration', 'wait this long for the deployment; 0 does not wait', CHECKS),
  },
  'proof-window': {
    group: 'Replacing a token',
    value: { is: 'duration', from: '0', to: '10m', note: ' (0 turns that off)', default: '90s' },
    flag: flag('duration', 'watch the new deployment log; 0 turns that off', CHECKS),
  },
  'monitor-workflow': {
    group: 'Replacing a token',
    value: { is: 'text', like: WORKFLOW, allowed: WORKFLOW_FILE },
    ...CALL,
    field: 'monitorWorkflow',
    flag: flag('file', 'workflow to start once the new token is live', ROTATIONS),
  },
  'check-interval': {
    group: 'Checks and logs',
    value: { is: 'duration', from: '5m', to: '24h', default: '30m' },
    field: 'checkIntervalMs',
    flag: flag('duration', 'time between two checks', CHECKS),
  },
  'log-window': {
    group: 'Checks and logs',
    value: { is: 'duration', from: '0', to: '24h', note: ' (0 turns the scan off)', default: '35m' },
    field: 'logWindowMs',
    flag: flag('duration', 'read the log this far back; 0 turns that off', ALL),
  },
  'log-patterns': {
    ...LINES_OF_CHECKS,
    flag: flag('pattern', 'add a pattern, repeatable; !unauthorized removes that one', ALL),
  },
  'messaging-health': {
    ...CHECKING,
    value: { is: 'choice', of: ['auto', 'off'], default: 'auto' },
    field: 'messagingHealth',
    flag: flag('mode', 'off: do not check sending and receiving', CHECKS),
  },
  mute: { ...LINES_OF_CHECKS, flag: flag('code', 'ignore this code about sending or receiving, repeatable', CHECKS) },
  'probe-callback': { ...CHECKING, value: SWITCH, field: 'probeCallback', flag: flag('', 'ask the callback', CHECKS) },
  history: {
    group: 'History and status page',
    value: { is: 'choice', of: ['off', 'branch'], default: 'off' },
    scope: 'run',
    field: 'history',
    flag: flag('mode', 'branch keeps a history on a branch of the repository', CHECKS),
  },
  'blind-after': {
    group: 'History and status page',
    value: { is: 'duration', from: '30m', to: '7d', default: '3h' },
    field: 'blindAfterMs',
    flag: flag('duration', 'with a history: error after this long unknown', CHECKS),
  },
  'page-dir': { group: 'History and status page', value: { is: 'text', default: 'page' }, ...CALL },
  bots: { ...LIST, flag: flag('file', 'YAML list of bots', CHECKS) },
  bot: {
    ...LIST,
    required: 'with `bots`, for `update`, `refresh` and `redeploy`',
    flag: flag('name', 'only this bot of the list', CHECKS),
  },
  shard: { ...LIST, flag: flag('part', 'only this part of the list, such as 2/5', PASSES) },
  'graph-api-url': {
    ...API,
    value: { is: 'url', default: 'https://graph.facebook.com' },
    notFromFile: true,
    flag: flag('url', 'base URL of the Graph API', CHECKS),
  },
  'graph-api-version': {
    ...API,
    value: { is: 'text', like: /^v\d+\.\d+$/, allowed: 'a version such as v26.0', default: 'v26.0' },
    flag: flag('version', 'version of the Graph API', CHECKS),
  },
  'railway-api-url': {
    ...API,
    value: { is: 'url', default: 'https://backboard.railway.com/graphql/v2' },
    notFromFile: true,
    flag: flag('url', 'URL of the GraphQL API', ALL),
  },
} as const satisfies Record<string, InputSpec>;
