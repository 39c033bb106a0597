// Raw strings become Settings here, for every door alike; every problem is reported at once.

import type { LogPattern } from '../core/log/log-scan.ts';
import { isMessagingCode, MESSAGING_CODES, type MessagingCodeName } from '../core/messaging/codes.ts';
import type { Channel } from '../notify/channel.ts';
import { parseNotifyUrls } from '../notify/parse-urls.ts';
import { secretParts } from '../notify/secret-parts.ts';
import type { ServiceSelector } from '../ports.ts';
import { Secret, type Secrets } from '../secret.ts';
import { INPUTS, type ReadInput } from './inputs.ts';
import { type PatternEngine, readPatterns } from './log-patterns.ts';
import { type Fields, type InputValue, Reader } from './read-inputs.ts';

/** What came with the event that started the run, as the door read it, and what the door has loaded. */
export interface EventInputs {
  /** `workflow_dispatch`, `schedule`, …; absent outside GitHub Actions. */
  name?: string;
  /** A value that a person typed into a manually run workflow. It must never pass through `with:`, `env:` or `run:`. */
  input(name: string): string | undefined;
  /** No text of a value is shown in a problem: it may come from a place where secrets stand beside it. */
  hidesValues?: true;
  /** Needed where `log-patterns` holds one. */
  patternEngine?: PatternEngine;
}

/** One watched token: everything after settings takes this value. The table of inputs says what its fields mean. */
export interface Bot extends Fields<'bot'> {
  /** Its own name: in titles, messages and the issue's marker. */
  name: string;
  /** Where it lives on Railway. */
  target: ServiceSelector;
  /** What was handed in directly; goes before the Railway variables, except for the token. */
  given: { token?: Secret; phoneNumberId?: string; appId?: string; appSecret?: Secret };
  logPatterns: readonly LogPattern[];
  /** What is not to be told of sending and receiving. */
  mute: ReadonlySet<MessagingCodeName>;
  issue: {
    label: string;
    title: string;
    assignees: string[];
    excerpts: InputValue<'issue-log-excerpts'>;
    /** File name of the workflow that takes a new token; issues link to it. */
    updateWorkflow: string;
  };
  /** A check leaves for another run what it would change itself: a pull request's code and inputs may be a stranger's. */
  changesNothing?: true;
  rotation: { exchange: InputValue<'exchange'>; force: boolean; deployTimeoutMs: number; proofWindowMs: number };
}

export interface Settings extends Fields<'run'> {
  bot: Bot;
  /** `update`: the token to put in place, as it was pasted. */
  newToken?: { text: string; alsoSecret: boolean };
  railway?: { url: URL; token: Secret; tokenType: InputValue<'railway-token-type'> };
  meta: { url: URL; version: string };
  /** Absent where no repository is known: then no issue is kept. */
  github?: { token: Secret; owner: string; repo: string };
  /** Channels to tell people through. */
  channels: readonly Channel[];
  /** Pinged at the end of a run. */
  heartbeatUrl?: Secret;
}

/** What a run does. */
type Command = Settings['command'];

/** Reads and checks all inputs. Throws one `UserError` that names every problem. */
export function readSettings(read: ReadInput, secrets: Secrets, event: EventInputs): Settings {
  const input = new Reader(read, secrets, { hidesValues: event.hidesValues === true });
  const ofRun = input.fields('run');
  const ofBot = input.fields('bot');
  const { command, history } = ofRun;
  const newToken = command === 'update' ? readNewToken(input, secrets, event) : undefined;
  for (const name of ['bot', 'shard'] as const) {
    if (input.text(name) && !input.text('bots'))
      input.problem(`\`${name}\` selects from \`bots\`, but \`bots\` is empty.`);
  }
  const prefix = input.value('variable-prefix');
  const token = input.value('railway-token');
  const givenToken = command === 'update' ? undefined : input.value('whatsapp-token');
  const isForPullRequest = event.name?.startsWith('pull_request') ?? false;
  const mayRemedy = (ofBot.autoRefresh || ofBot.autoRedeploy || ofBot.autoSwitch) && !isForPullRequest;
  const changesRailway = command !== 'check' || mayRemedy;
  if (changesRailway && !token) input.problem(`${RAILWAY_TOKEN_NEEDED}${whyEmpty(event)}`);
  if (command !== 'check' && isForPullRequest) input.problem(notForPullRequests(command));
  if (!changesRailway && !token && !givenToken) {
    input.problem(`${NO_TOKEN}${whyEmpty(event)}`);
  }
  const projectId = input.value('railway-project-id');
  const environmentId = input.value('railway-environment-id');
  const serviceId = input.value('railway-service-id');
  const phoneNumberId = input.value('phone-number-id');
  const appId = input.value('app-id');
  const appSecret = input.value('app-secret');
  const githubToken = input.value('github-token');
  const repo = input.value('repo');
  const [owner = '', name = ''] = (repo ?? '').split('/');
  if (repo && !githubToken) {
    input.problem(
      '`github-token` is empty, but `repo` is set. Set a token that may write issues. In a workflow, leave `github-token` out.',
    );
  }
  if (history === 'branch' && !repo) input.problem(HISTORY_NEEDS_REPO);
  const channels = readChannels(input, secrets);
  const heartbeat = readHeartbeat(input, secrets);
  // Once all secrets are known.
  const title = input.value('issue-title');
  const patterns = readPatterns(input.value('log-patterns') ?? '', secrets.clean, event);
  for (const problem of patterns.problems) input.problem(problem);
  const settings: Settings = {
    ...ofRun,
    ...(newToken ? { newToken } : {}),
    bot: {
      ...ofBot,
      ...(isForPullRequest ? { changesNothing: true as const } : {}),
      name: input.value('bot-name'),
      target: {
        ...(projectId ? { projectId } : {}),
        ...(environmentId ? { environmentId } : {}),
        ...(serviceId ? { serviceId } : {}),
        variables: {
          token: input.value('token-variable') ?? `${prefix}WHATSAPP_ACCESS_TOKEN`,
          phoneNumberId: `${prefix}WHATSAPP_PHONE_NUMBER_ID`,
          appId: `${prefix}WHATSAPP_APP_ID`,
          appSecret: `${prefix}WHATSAPP_APP_SECRET`,
          accountId: `${prefix}WHATSAPP_BUSINESS_ACCOUNT_ID`,
        },
      },
      given: {
        ...(givenToken ? { token: givenToken } : {}),
        ...(phoneNumberId ? { phoneNumberId } : {}),
        ...(appId ? { appId } : {}),
        ...(appSecret ? { appSecret } : {}),
      },
      logPatterns: patterns.patterns,
      mute: readMute(input),
      issue: {
        label: input.value('issue-label'),
        title: title === INPUTS['issue-title'].value.default ? title : secrets.cleanOwn(title),
        assignees: readAssignees(input),
        excerpts: input.value('issue-log-excerpts'),
        updateWorkflow: input.value('update-workflow'),
      },
      rotation: {
        exchange: input.value('exchange'),
        force: input.value('force'),
        deployTimeoutMs: input.value('deploy-timeout'),
        // What is not deployed logs nothing.
        proofWindowMs: ofRun.dryRun ? 0 : input.value('proof-window'),
      },
    },
    ...(token
      ? { railway: { url: input.value('railway-api-url'), token, tokenType: input.value('railway-token-type') } }
      : {}),
    meta: { url: input.value('graph-api-url'), version: input.value('graph-api-version') },
    ...(githubToken && repo ? { github: { token: githubToken, owner, repo: name } } : {}),
    channels,
    ...heartbeat,
  };
  input.throwProblems();
  return settings;
}

const RAILWAY_TOKEN_NEEDED =
  '`railway-token` is empty, so nothing on Railway can be changed. Create a project token on Railway (project → Settings → Tokens), and set it.';

const NO_TOKEN =
  '`railway-token` and `whatsapp-token` are both empty, so there is no token to check. Create a project token on Railway (project → Settings → Tokens), and set it as `railway-token`.';

/** https://docs.github.com/en/code-security/getting-started/understanding-github-secret-types */
function whyEmpty({ name }: EventInputs): string {
  if (name === undefined) return '';
  return ' A secret is empty if its name is misspelled, or if it belongs to an environment that the job does not name. It is also empty for pull requests from forks, for Dependabot, and in a called workflow without `secrets: inherit`.';
}

const HISTORY_NEEDS_REPO = '`history: branch` needs a repository. Set `repo` and `github-token`, too.';

function notForPullRequests(command: Command): string {
  return `\`command: ${command}\` does not run for pull requests, because anyone may open one. Start it with \`on: workflow_dispatch\`.`;
}

/**
 * The token that a person typed into the workflow's form goes before the stored secret; masked before anything else.
 * Absent text is left to the rotation, which says what to paste.
 */
function readNewToken(input: Reader, secrets: Secrets, event: EventInputs): Settings['newToken'] {
  const typed = event.name === 'workflow_dispatch' ? (event.input(input.value('token-input')) ?? '') : '';
  secrets.register(typed);
  secrets.register(typed.trim());
  const stored = input.value('whatsapp-token')?.reveal() ?? '';
  const isTyped = typed.trim() !== '';
  return { text: isTyped ? typed : stored, alsoSecret: isTyped && stored !== '' };
}

function readMute(input: Reader): ReadonlySet<MessagingCodeName> {
  const given = (input.value('mute') ?? '').split(/[\s,]+/).filter(Boolean);
  const codes = given.filter(isMessagingCode);
  if (codes.length < given.length) {
    input.problem(`\`mute\` takes these codes, one a line: ${Object.keys(MESSAGING_CODES).join(', ')}.`);
  }
  return new Set(codes);
}

/** What a test message needs, and no more. Throws one `UserError` that names every problem. */
export function readChannelSettings(read: ReadInput, secrets: Secrets): Pick<Settings, 'channels'> & { name: string } {
  const input = new Reader(read, secrets);
  const found = { name: input.value('bot-name'), channels: readChannels(input, secrets) };
  input.throwProblems();
  return found;
}

/** Each part of a notification URL is a secret; not the whole, or every address of the same service would be one. */
function readChannels(input: Reader, secrets: Secrets): readonly Channel[] {
  const text = input.value('notify') ?? '';
  for (const line of text.split('\n')) for (const part of secretParts(line.trim())) secrets.register(part);
  const { channels, problems } = parseNotifyUrls(text);
  for (const problem of problems) input.problem(problem);
  return channels;
}

function readHeartbeat(input: Reader, secrets: Secrets): { heartbeatUrl?: Secret } {
  const url = input.value('heartbeat-url');
  if (!url) return {};
  for (const part of secretParts(input.text('heartbeat-url') ?? '')) secrets.register(part);
  return { heartbeatUrl: new Secret(url.href) };
}

function readAssignees(input: Reader): string[] {
  const names = (input.value('issue-assignees') ?? '')
    .split(/[\s,]+/)
    .map((name) => name.replace(/^@/, ''))
    .filter(Boolean);
  if (names.length > 10 || names.some((name) => !/^[A-Za-z0-9-]{1,39}$/.test(name))) {
    input.problem('`issue-assignees` must be at most 10 GitHub user names, separated by commas.');
  }
  return names;
}
