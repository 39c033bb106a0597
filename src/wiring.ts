// Settings become adapters become a manager; the only file that chooses between implementations.
import { setTimeout as sleep } from 'node:timers/promises';
import { dryIssues, dryMeta, dryNotifier, dryRailway } from './adapters/dry-run.ts';
import type { GitHub, GitHubOptions } from './adapters/github-issues.ts';
import { pingHeartbeat, type RunEnd } from './adapters/heartbeat.ts';
import { createHttp } from './adapters/http.ts';
import { createMeta } from './adapters/meta.ts';
import { createNotifiers } from './adapters/notify.ts';
import { createRailway } from './adapters/railway.ts';
import { neutralise } from './core/neutralise.ts';
import { redactPersonal } from './core/redact.ts';
import type { ConsoleLine } from './core/render-console.ts';
import { UserError } from './errors.ts';
import type { ExaminePorts } from './examine.ts';
import { type ManagerPorts, WhatsAppTokenManager } from './manager.ts';
import type { RunContext } from './matter.ts';
import type { PageSettings } from './page-settings.ts';
import type { Clock, ReadHistories } from './ports.ts';
import type { Secrets } from './secret.ts';
import type { Settings } from './settings.ts';

const USER_AGENT = 'whatsapp-token-manager';

const clock: Clock = {
  now: () => new Date(),
  deadline: (durationMs) => AbortSignal.timeout(durationMs),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, { signal }).catch(() => {}),
};

/** Where the program runs, as a door knows it. */
export interface Surroundings {
  /** Where the proxy variables are looked up. */
  env: Record<string, string | undefined>;
  /** Base URL of GitHub's REST API. */
  githubApiUrl: string;
  /** The branch whose monitor workflow is started. */
  defaultBranch?: string;
  /** Shows progress, a line at a time. */
  say(text: string): void;
}

/** A manager on the real adapters. */
export function createManager(
  settings: Settings,
  secrets: Secrets,
  { context, ...surroundings }: Surroundings & { context: Omit<RunContext, 'dryRun'> },
): WhatsAppTokenManager {
  const ports = createPorts(settings, secrets, surroundings);
  return new WhatsAppTokenManager(settings.bot, ports, { ...context, dryRun: settings.dryRun });
}

/** The outside world for these settings; in a dry run with adapters that only say what they would change. */
export function createPorts(
  settings: Settings,
  secrets: Secrets,
  { env, githubApiUrl, defaultBranch = 'main', say }: Surroundings,
): ManagerPorts & Pick<ExaminePorts, 'readWorkflow'> {
  const { railway, meta, github, dryRun, monitorWorkflow, heartbeatUrl } = settings;
  const { redact } = secrets;
  const http = createHttp({ userAgent: USER_AGENT, env });
  const hide = (text: string) => redactPersonal(redact(text));
  // Once more afterwards: an invisible character inside a secret hides it from the first look.
  const clean = (text: string) => hide(neutralise(hide(text)));
  const keep = (value: string) => secrets.keep(value);
  const realMeta = createMeta({ http, baseUrl: meta.url, version: meta.version, clean, keep });
  const realRailway = railway && createRailway({ http, clean, keep, ...railway });
  const realGitHub = github && loadGitHub({ ...github, apiUrl: githubApiUrl, fetch: http.fetch, clean, redact });
  const startMonitor =
    realGitHub && monitorWorkflow && !dryRun
      ? { startMonitor: (signal: AbortSignal) => realGitHub.startWorkflow(monitorWorkflow, defaultBranch, signal) }
      : {};
  return {
    meta: dryRun ? dryMeta(realMeta, say) : realMeta,
    ...(realRailway ? { railway: dryRun ? dryRailway(realRailway, say, clock.now) : realRailway } : {}),
    ...(realGitHub ? { issues: dryRun ? dryIssues(realGitHub.issues) : realGitHub.issues } : {}),
    ...startMonitor,
    notifiers: dryRun
      ? settings.channels.map((channel) => dryNotifier(channel.name, say))
      : createNotifiers(settings.channels, { http }),
    ...(heartbeatUrl && !dryRun
      ? { heartbeat: (end: RunEnd, signal: AbortSignal) => pingHeartbeat(heartbeatUrl, end, { http }, signal) }
      : {}),
    ...(realGitHub ? { readWorkflow: realGitHub.readWorkflow } : {}),
    clock,
    excerpt: clean,
    keep,
    say,
  };
}

/** The channels alone, for a test message. Throws `UserError` where a proxy variable is no usable URL. */
export function createChannels(channels: Settings['channels'], env: Surroundings['env']) {
  return createNotifiers(channels, { http: createHttp({ userAgent: USER_AGENT, env }) });
}

/** GitHub's client is the largest part of the program: it is loaded while the first answers are on their way. */
function loadGitHub(options: GitHubOptions): GitHub {
  let loading: Promise<GitHub> | undefined;
  const load = () => {
    loading ??= import('./adapters/github-issues.ts').then(({ createGitHub }) => createGitHub(options));
    return loading;
  };
  return {
    issues: {
      listOpen: async (...call) => (await load()).issues.listOpen(...call),
      listClosed: async (...call) => (await load()).issues.listClosed(...call),
      apply: async (...call) => (await load()).issues.apply(...call),
    },
    startWorkflow: async (...call) => (await load()).startWorkflow(...call),
    readWorkflow: async (...call) => (await load()).readWorkflow(...call),
  };
}

/** What became of the page, told, and how it ended. */
export interface PageOutcome {
  lines: readonly ConsoleLine[];
  is: 'made' | 'outage' | 'fault';
}

/** Makes the page and puts it into its folder. Whatever that needs is loaded only here: charts are large. */
export async function publishPage(settings: PageSettings): Promise<PageOutcome> {
  const [{ describeFailure, describePage, makePage }, { drawStrip }, { writePage }, readHistories] = await Promise.all([
    import('./page.ts'),
    import('./adapters/page-strip.ts'),
    import('./adapters/page-folder.ts'),
    openHistories(settings),
  ]);
  const { intervalMs, folder } = settings;
  try {
    const page = await makePage(
      { readHistories, draw: drawStrip, now: clock.now(), intervalMs },
      clock.deadline(READ_HISTORIES_MS),
    );
    await writePage(folder, page.files);
    return { lines: describePage(page, folder), is: 'made' };
  } catch (error) {
    return describeFailure(error);
  }
}

const READ_HISTORIES_MS = 60_000;

/** Where the histories come from: a folder or a file of this machine, or the branch of the repository. */
async function openHistories({ history, github }: PageSettings): Promise<ReadHistories> {
  if (history) return (await import('./adapters/page-folder.ts')).readHistoriesIn(history);
  return readHistoriesOnGitHub(github);
}

/** The branch `whatsapp-token-history` and GitHub's list of the monitor's runs are plugged in here. */
function readHistoriesOnGitHub(_github: PageSettings['github']): ReadHistories {
  throw new UserError('WRONG_INPUT', [
    'Histories can be read only from a folder or a file so far: give `--history`. It is the folder `history` of the branch `whatsapp-token-history`.',
  ]);
}
