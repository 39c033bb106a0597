// The one table of inputs. Settings, flags, lists of bots and the class follow from it; a test holds `action.yml` to it,
// and the README is written from there.
import { BOT_NAME } from '../core/bot-name.ts';
import { ALL, CHECKS, flag, type InputSpec, PASSES, ROTATIONS } from './input-spec.ts';

export type InputName = keyof typeof INPUTS;

/** Gives the raw value of an input; empty or absent alike mean "not given". */
export type ReadInput = (name: InputName) => string | undefined;

const TEXT = { is: 'text' } as const;
const WORKFLOW = /^[\w.-]+\.ya?ml$/;

/** In the order of `action.yml`. */
export const INPUTS = {
  command: {
    value: { is: 'choice', of: ['check', 'update', 'refresh', 'redeploy'], note: ' or `page`', default: 'check' },
    scope: 'run',
    field: 'command',
    notInClass: true,
  },
  bots: {
    value: TEXT,
    scope: 'run',
    notInClass: true,
    flag: flag('Several', 'file', 'YAML list of bots; secrets in it are names of environment variables', CHECKS),
  },
  bot: {
    value: TEXT,
    scope: 'run',
    notInClass: true,
    flag: flag('Several', 'name', 'the one of them to work on', CHECKS),
  },
  shard: {
    value: TEXT,
    scope: 'run',
    notInClass: true,
    flag: flag('Several', 'part', 'only the bots of that part, such as 2/5', PASSES),
  },
  'railway-token': {
    value: TEXT,
    secret: true,
    flag: flag(
      'Railway',
      'token',
      'project token (better as RAILWAY_TOKEN), or an account token (RAILWAY_API_TOKEN)',
      ALL,
    ),
  },
  'railway-token-type': {
    value: { is: 'choice', of: ['auto', 'project', 'account'], default: 'auto' },
    flag: flag('Railway', 'kind', 'project, account or auto', ALL),
  },
  'railway-project-id': {
    value: TEXT,
    flag: flag('Railway', 'id', 'id of the project; not needed with a project token', ALL),
  },
  'railway-environment-id': {
    value: TEXT,
    flag: flag('Railway', 'id', 'id of the environment; not needed with a project token', ALL),
  },
  'railway-service-id': {
    value: TEXT,
    flag: flag('Railway', 'id', 'id of the service; else the one that owns the token variable', ALL),
  },
  'variable-prefix': {
    value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$|^$/, allowed: 'letters, digits and _', default: 'W1_' },
    flag: flag('Railway', 'text', 'what the names of the variables begin with', ALL),
  },
  'token-variable': {
    value: { is: 'text', like: /^[A-Za-z_][A-Za-z0-9_]*$/, allowed: 'letters, digits and _' },
    flag: flag('Railway', 'name', 'name of the variable that holds the token, where it is called otherwise', ALL),
  },
  'whatsapp-token': {
    value: TEXT,
    secret: true,
    flag: flag('Meta', 'token', 'used where the variable on Railway cannot be read', ['check', 'monitor', 'redeploy']),
  },
  'phone-number-id': {
    value: { is: 'id', allowed: 'digits only: the id of the number at Meta, not the number itself' },
    flag: flag('Meta', 'id', 'id of the phone number; else the variable on Railway', CHECKS),
  },
  'app-id': {
    value: { is: 'id', allowed: 'digits only, as in App settings → Basic' },
    flag: flag('Meta', 'id', 'id of the app; else the variable on Railway', CHECKS),
  },
  'app-secret': {
    value: TEXT,
    secret: true,
    flag: flag('Meta', 'secret', 'secret of the app; else the variable on Railway', CHECKS),
  },
  'warn-before': {
    value: { is: 'duration', from: '1m', to: '60d', or: 'auto', note: ' or `auto`', default: 'auto' },
    field: 'warnBefore',
    flag: flag('Watching', 'duration', 'how long before expiry to warn, or auto', CHECKS),
  },
  'check-interval': {
    value: { is: 'duration', from: '5m', to: '24h', default: '30m' },
    field: 'checkIntervalMs',
    flag: flag('Watching', 'duration', 'how often it is checked', CHECKS),
  },
  'log-window': {
    value: { is: 'duration', from: '0', to: '24h', note: ' (0 turns the scan off)', default: '35m' },
    field: 'logWindowMs',
    flag: flag('Watching', 'duration', "how far back to read the bot's log; 0 turns that off", ALL),
  },
  'log-patterns': {
    value: { is: 'lines' },
    flag: flag(
      'Watching',
      'pattern',
      'one more pattern to look for; !unauthorized drops that one, !line: GET / such lines; repeatable',
      ALL,
    ),
  },
  'github-token': {
    value: TEXT,
    scope: 'run',
    secret: true,
    flag: flag('Telling', 'token', 'token that may write its issues (better as GITHUB_TOKEN)', CHECKS),
  },
  repo: {
    value: { is: 'text', like: /^[\w.-]+\/[\w.-]+$/, allowed: 'owner/name' },
    scope: 'run',
    flag: flag('Telling', 'owner/name', 'repository whose issue is kept; without it none is', CHECKS),
  },
  'bot-name': {
    value: { is: 'text', like: BOT_NAME, allowed: 'at most 40 of a-z, 0-9 and -', default: 'bot' },
    scope: 'run',
    flag: flag('Telling', 'name', 'what the watched token is called in issues and messages', ALL),
  },
  'issue-label': {
    value: {
      is: 'text',
      like: /^[^,\p{Cc}\p{Cs}]{1,50}$/u,
      allowed: 'one label of at most 50 characters, without a comma',
      default: 'whatsapp-token',
    },
    flag: flag('Telling', 'label', 'label by which the issue is found again', CHECKS),
  },
  'issue-title': {
    value: {
      is: 'text',
      like: /^[^\p{Cc}\p{Cs}]{1,150}$/u,
      allowed: 'one line of at most 150 characters',
      default: 'WhatsApp token',
    },
    flag: flag('Telling', 'text', "begin of the issue's title", CHECKS),
  },
  'issue-assignees': {
    value: { is: 'names' },
    flag: flag('Telling', 'names', 'login names to assign, separated by commas', CHECKS),
  },
  'issue-log-excerpts': {
    value: { is: 'choice', of: ['auto', 'none', 'redacted'], default: 'auto' },
    flag: flag('Telling', 'kind', 'none or redacted: whether matching log lines are shown; auto shows none here', ALL),
  },
  'fail-on': {
    value: { is: 'choice', of: ['warning', 'error', 'critical', 'never'], default: 'error' },
    scope: 'run',
    field: 'failOn',
    notInClass: true,
  },
  'token-input': { value: { is: 'text', default: 'token' }, scope: 'run', notInClass: true },
  'update-workflow': {
    value: {
      is: 'text',
      like: WORKFLOW,
      allowed: 'the file name of a workflow, such as update-token.yml',
      default: 'update-token.yml',
    },
    flag: flag('Telling', 'file', 'workflow that issues and messages link to', CHECKS),
  },
  'monitor-workflow': {
    value: { is: 'text', like: WORKFLOW, allowed: 'the file name of a workflow, such as monitor.yml' },
    scope: 'run',
    field: 'monitorWorkflow',
    notInClass: true,
    flag: flag('Updating', 'file', 'workflow to start once the new token is live', ROTATIONS),
  },
  exchange: {
    value: { is: 'choice', of: ['auto', 'never'], default: 'auto' },
    flag: flag('Updating', 'kind', 'auto exchanges a short-lived token for a long-lived one; never', ['update']),
  },
  force: {
    value: { is: 'switch', default: 'false' },
    flag: flag('Updating', '', 'take a token that expires sooner, or belongs to another app', ['update']),
  },
  'deploy-timeout': {
    value: { is: 'duration', from: '0', to: '11m', note: ' (0 does not wait)', default: '8m' },
    flag: flag('Updating', 'duration', 'how long to follow the deployment; 0 does not wait', CHECKS),
  },
  'proof-window': {
    value: { is: 'duration', from: '0', to: '10m', note: ' (0 turns that off)', default: '90s' },
    flag: flag('Updating', 'duration', 'how long to watch the log of the new deployment; 0 turns that off', CHECKS),
  },
  'auto-refresh': {
    value: { is: 'switch', default: 'false' },
    field: 'autoRefresh',
    flag: flag('Mending', '', 'renew the token at Meta before it expires, where it is due', PASSES),
  },
  'auto-redeploy': {
    value: { is: 'switch', default: 'false' },
    field: 'autoRedeploy',
    flag: flag('Mending', '', 'redeploy a bot that runs with an older token than the stored one', PASSES),
  },
  'auto-switch': {
    value: { is: 'switch', default: 'false' },
    field: 'autoSwitch',
    flag: flag('Mending', '', 'put a backup token in the place of a dead one', PASSES),
  },
  notify: {
    value: { is: 'lines' },
    secret: true,
    flag: flag('Telling', 'url', 'notification URL (better as NOTIFY, one a line); repeatable', CHECKS),
  },
  'remind-every': {
    value: { is: 'duration', from: '0', to: '30d', note: ' (0 reminds never)', default: '6h' },
    field: 'remindEveryMs',
    flag: flag('Telling', 'duration', 'how often to remind of a critical problem; 0 never', CHECKS),
  },
  'heartbeat-url': {
    value: { is: 'url' },
    secret: true,
    flag: flag('Telling', 'url', 'pinged at the end of every check (better as HEARTBEAT_URL)', CHECKS),
  },
  history: {
    value: { is: 'choice', of: ['off', 'branch'], default: 'off' },
    scope: 'run',
    field: 'history',
    flag: flag('Telling', 'kind', 'off, or branch: keeps the past on a branch of `repo`', CHECKS),
  },
  'blind-after': {
    value: { is: 'duration', from: '30m', to: '7d', default: '3h' },
    field: 'blindAfterMs',
    flag: flag(
      'Telling',
      'duration',
      'with a history: how long a check may find nothing out before that is an error',
      CHECKS,
    ),
  },
  'page-dir': { value: { is: 'text', default: 'page' }, scope: 'run', notInClass: true },
  'dry-run': {
    value: { is: 'switch', default: 'false' },
    scope: 'run',
    field: 'dryRun',
    flag: flag('Options', '', 'decide and say everything, change nothing', CHECKS),
  },
  'graph-api-url': {
    value: { is: 'url', default: 'https://graph.facebook.com' },
    scope: 'run',
    notFromFile: true,
    flag: flag('Meta', 'url', 'base URL of the Graph API', CHECKS),
  },
  'graph-api-version': {
    value: { is: 'text', like: /^v\d+\.\d+$/, allowed: 'a version such as v26.0', default: 'v26.0' },
    scope: 'run',
    flag: flag('Meta', 'version', 'version of the Graph API', CHECKS),
  },
  'railway-api-url': {
    value: { is: 'url', default: 'https://backboard.railway.com/graphql/v2' },
    scope: 'run',
    notFromFile: true,
    flag: flag('Railway', 'url', 'URL of the GraphQL API', ALL),
  },
} as const satisfies Record<string, InputSpec>;
