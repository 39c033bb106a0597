// Raw strings become Settings here, for every door alike; every problem is reported at once.
import ms, { type StringValue } from 'ms';
import { RE2JS } from 're2js';
import { BUILT_IN_PATTERNS, type LogPattern } from './core/log-scan.ts';
import { UserError } from './errors.ts';
import type { RailwayTarget } from './ports.ts';
import type { Secret, Secrets } from './secret.ts';

/** Every input and its default. `action.yml` and the README are held to this by a test. */
export const INPUTS = {
  command: { default: 'check' },
  'railway-token': {},
  'railway-token-type': { default: 'auto' },
  'railway-project-id': {},
  'railway-environment-id': {},
  'railway-service-id': {},
  'variable-prefix': { default: 'W1_' },
  'token-variable': {},
  'whatsapp-token': {},
  'phone-number-id': {},
  'app-id': {},
  'app-secret': {},
  'warn-before': { default: 'auto' },
  'check-interval': { default: '30m' },
  'log-window': { default: '35m' },
  'log-patterns': {},
  'github-token': {},
  repo: {},
  'bot-name': { default: 'bot' },
  'issue-label': { default: 'whatsapp-token' },
  'issue-title': { default: 'WhatsApp token' },
  'issue-assignees': {},
  'issue-log-excerpts': { default: 'auto' },
  'fail-on': { default: 'error' },
  'token-input': { default: 'token' },
  'update-workflow': { default: 'update-token.yml' },
  'monitor-workflow': {},
  exchange: { default: 'auto' },
  force: { default: 'false' },
  'deploy-timeout': { default: '8m' },
  'dry-run': { default: 'false' },
  'graph-api-url': { default: 'https://graph.facebook.com' },
  'graph-api-version': { default: 'v26.0' },
  'railway-api-url': { default: 'https://backboard.railway.com/graphql/v2' },
} as const satisfies Record<string, InputSpec>;

interface InputSpec {
  default?: string;
}

export type InputName = keyof typeof INPUTS;

/** Gives the raw value of an input; empty or absent alike mean "not given". */
export type ReadInput = (name: InputName) => string | undefined;

/** What came with the event that started the run, as the door read it. */
export interface EventInputs {
  /** `workflow_dispatch`, `schedule`, …; absent outside GitHub Actions. */
  name?: string;
  /** A value that a person typed into a manually run workflow. It must never pass through `with:`, `env:` or `run:`. */
  input(name: string): string | undefined;
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
  rotation: { exchange: 'auto' | 'never'; force: boolean; deployTimeoutMs: number };
}

export interface Settings {
  command: 'check' | 'update';
  bot: Bot;
  /** `update`: the token to put in place, as it was pasted. */
  newToken?: { text: string; alsoSecret: boolean };
  /** `update`: the workflow to start once the new token is live. */
  monitorWorkflow?: string;
  railway?: { url: URL; token: Secret; tokenType: 'auto' | 'project' | 'account' };
  meta: { url: URL; version: string };
  /** Absent where no repository is known: then no issue is kept. */
  github?: { token: Secret; owner: string; repo: string };
  failOn: 'warning' | 'error' | 'critical' | 'never';
  dryRun: boolean;
}

/** Reads and checks all inputs. Throws one `UserError` that names every problem. */
export function readSettings(read: ReadInput, secrets: Secrets, event: EventInputs): Settings {
  const input = new Reader(read, secrets);
  const command = input.oneOf('command', ['check', 'update']);
  const newToken = command === 'update' ? readNewToken(input, secrets, event) : undefined;
  const prefix = input.matching('variable-prefix', /^[A-Za-z_][A-Za-z0-9_]*$|^$/, 'letters, digits and _') ?? '';
  const token = input.secret('railway-token');
  const givenToken = command === 'check' ? input.secret('whatsapp-token') : undefined;
  if (command === 'update' && !token) {
    input.problem(
      '`railway-token` is empty, so the variable on Railway cannot be set. Store a project token as the secret `RAILWAY_TOKEN`.',
    );
  }
  if (command === 'check' && !token && !givenToken) {
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
      name: input.matching('bot-name', /^[a-z0-9-]{1,40}$/, 'at most 40 of a-z, 0-9 and -') ?? '',
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
      logPatterns: readPatterns(input),
      issue: {
        label:
          input.matching('issue-label', /^[^,\n]{1,50}$/, 'one label of at most 50 characters, without a comma') ?? '',
        title: input.matching('issue-title', /^[^\n]{1,150}$/, 'one line of at most 150 characters') ?? '',
        assignees: readAssignees(input),
        excerpts: input.oneOf('issue-log-excerpts', ['auto', 'none', 'redacted']),
        updateWorkflow:
          input.matching('update-workflow', workflow, 'the file name of a workflow, such as update-token.yml') ?? '',
      },
      rotation: {
        exchange: input.oneOf('exchange', ['auto', 'never']),
        force: input.oneOf('force', ['false', 'true']) === 'true',
        deployTimeoutMs: input.duration('deploy-timeout', '0', '11m', ' (0 does not wait)'),
      },
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
    failOn: input.oneOf('fail-on', ['warning', 'error', 'critical', 'never']),
    dryRun: input.oneOf('dry-run', ['false', 'true']) === 'true',
  };
  input.throwProblems();
  return settings;
}

/**
 * The token that a person typed into the workflow's form goes before the stored secret; masked before anything else.
 * Absent text is left to the rotation, which says what to paste.
 */
function readNewToken(input: Reader, secrets: Secrets, event: EventInputs): Settings['newToken'] {
  if (event.name?.startsWith('pull_request')) {
    input.problem(
      '`command: update` does not run for pull requests, whose code and inputs may be a stranger’s. Start it by hand: `on: workflow_dispatch`.',
    );
  }
  const typed = event.name === 'workflow_dispatch' ? (event.input(input.text('token-input') ?? '') ?? '') : '';
  secrets.keep(typed);
  secrets.keep(typed.trim());
  const stored = input.secret('whatsapp-token')?.reveal() ?? '';
  const isTyped = typed.trim() !== '';
  return { text: isTyped ? typed : stored, alsoSecret: isTyped && stored !== '' };
}

/** Built-in patterns less those taken out with `!`, and the user's own on an engine that is linear by construction. */
function readPatterns(input: Reader): LogPattern[] {
  const lines = (input.text('log-patterns') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const removed = new Set(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim()));
  const builtIn = BUILT_IN_PATTERNS.map((pattern) => pattern.name);
  for (const name of removed) {
    if (!builtIn.includes(name)) {
      input.problem(
        `\`log-patterns\`: \`!${name}\` takes out no built-in pattern. These exist: ${builtIn.map((known) => `\`${known}\``).join(', ')}.`,
      );
    }
  }
  const kept = BUILT_IN_PATTERNS.filter((pattern) => !removed.has(pattern.name));
  const own = lines.filter((line) => !line.startsWith('!'));
  if (own.length === 0) return kept;
  return kept.concat(
    own.flatMap((name) => {
      try {
        const compiled = RE2JS.compile(name, RE2JS.CASE_INSENSITIVE);
        return [{ name, matches: (text: string) => compiled.matcher(text).find() }];
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        input.problem(
          `\`log-patterns\`: \`${name}\` is no pattern of the RE2 syntax (${why}). Look-around and back references are not part of it.`,
        );
        return [];
      }
    }),
  );
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

/** Reads single inputs and collects what is wrong with them. */
class Reader {
  readonly #read: ReadInput;
  readonly #secrets: Secrets;
  readonly #problems: string[] = [];
  constructor(read: ReadInput, secrets: Secrets) {
    this.#read = read;
    this.#secrets = secrets;
  }

  text(name: InputName): string | undefined {
    const specs: Record<InputName, InputSpec> = INPUTS;
    return this.#read(name)?.trim() || specs[name].default;
  }

  /** Masked as it was given, before it is looked at. */
  secret(name: InputName): Secret | undefined {
    this.#secrets.keep(this.#read(name) ?? '');
    const value = this.text(name);
    return value === undefined ? undefined : this.#secrets.keep(value);
  }

  matching(name: InputName, pattern: RegExp, allowed: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !pattern.test(value)) this.#wrong(name, value, allowed);
    return value;
  }

  oneOf<T extends string>(name: InputName, allowed: readonly T[]): T {
    const value = this.text(name);
    const found = allowed.find((candidate) => candidate === value);
    if (!found) this.#wrong(name, value ?? '', `one of ${allowed.map((word) => `\`${word}\``).join(', ')}`);
    return found ?? (allowed[0] as T);
  }

  /** A duration in milliseconds, such as `30m` or `2h`. */
  duration(name: InputName, least: StringValue, most: StringValue, note = ''): number {
    const value = this.text(name) ?? '';
    const parsed = value === '0' ? 0 : /^\d+(\.\d+)?\s?(s|m|h|d)$/.test(value) ? ms(value as StringValue) : Number.NaN;
    if (!(parsed >= ms(least) && parsed <= ms(most)))
      this.#wrong(name, value, `a duration from ${least} to ${most}, such as 30m or 2h${note}`);
    return parsed;
  }

  /** https, or http on this very machine: a token must not travel in the clear. */
  url(name: InputName): URL {
    const value = this.text(name) ?? '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const loopback = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (
      !url ||
      url.username ||
      url.password ||
      !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))
    ) {
      this.problem(`\`${name}\` must be an https URL without user name and password (http only for localhost).`);
    }
    return url ?? new URL('https://localhost');
  }

  problem(text: string): void {
    this.#problems.push(text);
  }

  #wrong(name: InputName, value: string, allowed: string): void {
    const given = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    this.problem(`\`${name}\` is \`${given.replaceAll('`', "'")}\`; allowed is ${allowed}.`);
  }

  throwProblems(): void {
    if (this.#problems.length > 0) throw new UserError('WRONG_INPUT', this.#problems);
  }
}
