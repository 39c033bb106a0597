// Raw strings become Settings here, for every door alike; every problem is reported at once.

import type { LogPattern } from '../core/log-scan.ts';
import type { Channel } from '../notify/channel.ts';
import { parseNotifyUrls } from '../notify/parse-urls.ts';
import { secretParts } from '../notify/secret-parts.ts';
import type { RailwayTarget } from '../ports.ts';
import { Secret, type Secrets } from '../secret.ts';
import { Reader, type ReadInput } from './inputs.ts';
import { readPatterns } from './log-patterns.ts';

/** What came with the event that started the run, as the door read it. */
export interface EventInputs {
  /** `workflow_dispatch`, `schedule`, …; absent outside GitHub Actions. */
  name?: string;
  /** A value that a person typed into a manually run workflow. It must never pass through `with:`, `env:` or `run:`. */
  input(name: string): string | undefined;
  /** No text of a value is shown in a problem: it may come from a place where secrets stand beside it. */
  hidesValues?: true;
}

/** One watched token: everything after settings takes this value. */
export interface Bot {
  /** Its own name: in titles, messages and the issue's marker. */
  name: string;
  /** Where it lives on Railway. */
  target: RailwayTarget;
  /** What was handed in directly; goes before the Railway variables, except for the token. */
  given: { token?: Secret; phoneNumberId?: string; appId?: string; appSecret?: Secret };
  warnBefore: 'auto' | number;
  checkIntervalMs: number;
  /** 0 turns the scan off. */
  logWindowMs: number;
  logPatterns: readonly LogPattern[];
  issue: {
    label: string;
    title: string;
    assignees: string[];
    excerpts: 'auto' | 'none' | 'redacted';
    /** File name of the workflow that takes a new token; issues link to it. */
    updateWorkflow: string;
  };
  /** How often to remind of a critical problem that lasts; 0 never. */
  remindEveryMs: number;
  rotation: { exchange: 'auto' | 'never'; force: boolean; deployTimeoutMs: number };
  /** A check renews the token at Meta before it expires. */
  autoRefresh: boolean;
  /** A check redeploys a bot that runs with an older token than the stored one. */
  autoRedeploy: boolean;
  /** A check puts a backup token in the place of a dead one. */
  autoSwitch: boolean;
  /** From then on a monitor that cannot find out is a problem of its own; only the history knows how long that is. */
  blindAfterMs: number;
}

/** What a run does. */
export type Command = 'check' | 'update' | 'refresh' | 'redeploy';

export interface Settings {
  command: Command;
  bot: Bot;
  /** `update`: the token to put in place, as it was pasted. */
  newToken?: { text: string; alsoSecret: boolean };
  /** The workflow that checks: `update` starts it once the new token is live, and its runs tell when it last looked. */
  monitorWorkflow?: string;
  railway?: { url: URL; token: Secret; tokenType: 'auto' | 'project' | 'account' };
  meta: { url: URL; version: string };
  /** Absent where no repository is known: then no issue is kept. */
  github?: { token: Secret; owner: string; repo: string };
  /** Channels to tell people through. */
  channels: readonly Channel[];
  /** Whether the past is kept on a branch of that repository. */
  history: 'off' | 'branch';
  /** Pinged at the end of a run. */
  heartbeatUrl?: Secret;
  failOn: 'warning' | 'error' | 'critical' | 'never';
  dryRun: boolean;
}

/** Reads and checks all inputs. Throws one `UserError` that names every problem. */
export function readSettings(read: ReadInput, secrets: Secrets, event: EventInputs): Settings {
  const input = new Reader(read, secrets, { hidesValues: event.hidesValues === true });
  const command = input.oneOf('command', ['check', 'update', 'refresh', 'redeploy'], ' or `page`');
  const newToken = command === 'update' ? readNewToken(input, secrets, event) : undefined;
  for (const name of ['bot', 'shard'] as const) {
    if (input.text(name) && !input.text('bots'))
      input.problem(`\`${name}\` chooses among \`bots\`, and that is empty.`);
  }
  const prefix = input.matching('variable-prefix', /^[A-Za-z_][A-Za-z0-9_]*$|^$/, 'letters, digits and _') ?? '';
  const token = input.secret('railway-token');
  const givenToken = command === 'update' ? undefined : input.secret('whatsapp-token');
  const autoRefresh = input.oneOf('auto-refresh', ['false', 'true']) === 'true';
  const autoRedeploy = input.oneOf('auto-redeploy', ['false', 'true']) === 'true';
  const autoSwitch = input.oneOf('auto-switch', ['false', 'true']) === 'true';
  const changesRailway = command !== 'check' || autoRefresh || autoRedeploy || autoSwitch;
  if (changesRailway && !token) input.problem(RAILWAY_TOKEN_NEEDED);
  if (command !== 'check' && event.name?.startsWith('pull_request')) input.problem(notForPullRequests(command));
  if (!changesRailway && !token && !givenToken) {
    input.problem(
      '`railway-token` and `whatsapp-token` are both empty, so there is no token to check. Give `railway-token` (a project token, made in Railway under Project → Settings → Tokens and stored as a repository secret). A secret is empty in a workflow when its name is misspelt, and in pull requests from forks.',
    );
  }
  const projectId = input.text('railway-project-id');
  const environmentId = input.text('railway-environment-id');
  const serviceId = input.text('railway-service-id');
  const phoneNumberId = input.matching(
    'phone-number-id',
    /^\d{5,20}$/,
    'digits only: the id of the number at Meta, not the number itself',
  );
  const appId = input.matching('app-id', /^\d{5,20}$/, 'digits only, as in App settings → Basic');
  const appSecret = input.secret('app-secret');
  const githubToken = input.secret('github-token');
  const repo = input.matching('repo', /^[\w.-]+\/[\w.-]+$/, 'owner/name');
  const [owner = '', name = ''] = (repo ?? '').split('/');
  const warnBefore =
    input.text('warn-before') === 'auto' ? 'auto' : input.duration('warn-before', '1m', '60d', ' or `auto`');
  if (repo && !githubToken) {
    input.problem('`github-token` is empty, so no issue can be kept. Leave it out to use the token of the workflow.');
  }
  const history = input.oneOf('history', ['off', 'branch']);
  if (history === 'branch' && !repo) input.problem(HISTORY_NEEDS_REPO);
  const patterns = readPatterns(input.text('log-patterns') ?? '');
  for (const problem of patterns.problems) input.problem(problem);
  const workflow = /^[\w.-]+\.ya?ml$/;
  const monitorWorkflow = input.matching(
    'monitor-workflow',
    workflow,
    'the file name of a workflow, such as monitor.yml',
  );
  const settings: Settings = {
    command,
    ...(newToken ? { newToken } : {}),
    ...(monitorWorkflow ? { monitorWorkflow } : {}),
    bot: {
      name: readBotName(input),
      target: {
        ...(projectId ? { projectId } : {}),
        ...(environmentId ? { environmentId } : {}),
        ...(serviceId ? { serviceId } : {}),
        variables: {
          token:
            input.matching('token-variable', /^[A-Za-z_][A-Za-z0-9_]*$/, 'letters, digits and _') ??
            `${prefix}WHATSAPP_ACCESS_TOKEN`,
          phoneNumberId: `${prefix}WHATSAPP_PHONE_NUMBER_ID`,
          appId: `${prefix}WHATSAPP_APP_ID`,
          appSecret: `${prefix}WHATSAPP_APP_SECRET`,
        },
      },
      given: {
        ...(givenToken ? { token: givenToken } : {}),
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret } : {}),
      },
      warnBefore,
      checkIntervalMs: input.duration('check-interval', '5m', '24h'),
      logWindowMs: input.duration('log-window', '0', '24h', ' (0 turns the scan off)'),
      logPatterns: patterns.patterns,
      issue: {
        label:
          input.matching('issue-label', /^[^,\n]{1,50}$/, 'one label of at most 50 characters, without a comma') ?? '',
        title: input.matching('issue-title', /^[^\n]{1,150}$/, 'one line of at most 150 characters') ?? '',
        assignees: readAssignees(input),
        excerpts: input.oneOf('issue-log-excerpts', ['auto', 'none', 'redacted']),
        updateWorkflow:
          input.matching('update-workflow', workflow, 'the file name of a workflow, such as update-token.yml') ?? '',
      },
      remindEveryMs: input.duration('remind-every', '0', '30d', ' (0 reminds never)'),
      rotation: {
        exchange: input.oneOf('exchange', ['auto', 'never']),
        force: input.oneOf('force', ['false', 'true']) === 'true',
        deployTimeoutMs: input.duration('deploy-timeout', '0', '11m', ' (0 does not wait)'),
      },
      autoRefresh,
      autoRedeploy,
      autoSwitch,
      blindAfterMs: input.duration('blind-after', '30m', '7d'),
    },
    ...(token
      ? {
          railway: {
            url: input.url('railway-api-url'),
            token,
            tokenType: input.oneOf('railway-token-type', ['auto', 'project', 'account']),
          },
        }
      : {}),
    meta: {
      url: input.url('graph-api-url'),
      version: input.matching('graph-api-version', /^v\d+\.\d+$/, 'a version such as v26.0') ?? '',
    },
    ...(githubToken && repo ? { github: { token: githubToken, owner, repo: name } } : {}),
    history,
    channels: readChannels(input, secrets),
    ...readHeartbeat(input, secrets),
    failOn: input.oneOf('fail-on', ['warning', 'error', 'critical', 'never']),
    dryRun: input.oneOf('dry-run', ['false', 'true']) === 'true',
  };
  input.throwProblems();
  return settings;
}

const RAILWAY_TOKEN_NEEDED =
  '`railway-token` is empty, so nothing on Railway can be changed. Store a project token as the secret `RAILWAY_TOKEN`.';

const HISTORY_NEEDS_REPO =
  '`history: branch` needs a repository to keep it in: give `repo` and `github-token` as well.';

function notForPullRequests(command: Command): string {
  return `\`command: ${command}\` does not run for pull requests, whose code and inputs may be a stranger’s. Start it by hand: \`on: workflow_dispatch\`.`;
}

/**
 * The token that a person typed into the workflow's form goes before the stored secret; masked before anything else.
 * Absent text is left to the rotation, which says what to paste.
 */
function readNewToken(input: Reader, secrets: Secrets, event: EventInputs): Settings['newToken'] {
  const typed = event.name === 'workflow_dispatch' ? (event.input(input.text('token-input') ?? '') ?? '') : '';
  secrets.keep(typed);
  secrets.keep(typed.trim());
  const stored = input.secret('whatsapp-token')?.reveal() ?? '';
  const isTyped = typed.trim() !== '';
  return { text: isTyped ? typed : stored, alsoSecret: isTyped && stored !== '' };
}

/** What a test message needs, and no more. Throws one `UserError` that names every problem. */
export function readChannelSettings(read: ReadInput, secrets: Secrets): Pick<Settings, 'channels'> & { name: string } {
  const input = new Reader(read, secrets);
  const found = { name: readBotName(input), channels: readChannels(input, secrets) };
  input.throwProblems();
  return found;
}

function readBotName(input: Reader): string {
  return input.matching('bot-name', /^[a-z0-9-]{1,40}$/, 'at most 40 of a-z, 0-9 and -') ?? '';
}

/** Each part of a notification URL is a secret; not the whole, or every address of the same service would be one. */
function readChannels(input: Reader, secrets: Secrets): readonly Channel[] {
  const text = input.text('notify') ?? '';
  for (const line of text.split('\n')) for (const part of secretParts(line.trim())) secrets.keep(part);
  const { channels, problems } = parseNotifyUrls(text);
  for (const problem of problems) input.problem(problem);
  return channels;
}

function readHeartbeat(input: Reader, secrets: Secrets): { heartbeatUrl?: Secret } {
  const text = input.text('heartbeat-url');
  if (!text) return {};
  for (const part of secretParts(text)) secrets.keep(part);
  return { heartbeatUrl: new Secret(input.url('heartbeat-url').href) };
}

function readAssignees(input: Reader): string[] {
  const names = (input.text('issue-assignees') ?? '')
    .split(/[\s,]+/)
    .map((name) => name.replace(/^@/, ''))
    .filter(Boolean);
  if (names.length > 10 || names.some((name) => !/^[A-Za-z0-9-]{1,39}$/.test(name))) {
    input.problem('`issue-assignees` must be at most 10 GitHub login names, separated by commas.');
  }
  return names;
}
