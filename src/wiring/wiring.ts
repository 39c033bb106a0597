// Settings become adapters become a manager; here and in its two neighbours alone implementations are chosen.

import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { dryHistory, dryIssues, dryMeta, dryNotifier, dryRailway } from '../adapters/dry-run.ts';
import type { GitHubOptions } from '../adapters/github/client.ts';
import type { GitHub } from '../adapters/github/issues.ts';
import { createAskCallback } from '../adapters/http/callback.ts';
import type { Http } from '../adapters/http/client.ts';
import type { Pace } from '../adapters/http/pace.ts';
import type { MetaOptions } from '../adapters/meta/meta.ts';
import { pingHeartbeat, type RunEnd } from '../adapters/notify/heartbeat.ts';
import { createNotifiers } from '../adapters/notify/http.ts';
import { createRailway } from '../adapters/railway/railway.ts';
import type { ListMonitorRuns } from '../check/own-clock.ts';
import type { HistoryPorts } from '../check/record-history.ts';
import type { ExaminePorts } from '../doctor.ts';
import { type ManagerPorts, WhatsAppTokenManager } from '../manager.ts';
import type { Clock, HistoryFolder, HistoryStore, Meta, Railway, RunLog } from '../ports.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openConnected, openHttp, USER_AGENT } from './connections.ts';
import { contextOf, type Door, monitorOf, type Runtime } from './runtime.ts';
import { watchChanges } from './watch-changes.ts';

export const clock: Clock = {
  now: () => new Date(),
  deadline: (durationMs) => AbortSignal.timeout(durationMs),
  sleep: (durationMs, signal) => sleep(durationMs, undefined, { signal }).catch(() => {}),
};

/** A manager on the real adapters. */
export function createManager(settings: Settings, secrets: Secrets, door: Door): WhatsAppTokenManager {
  return new WhatsAppTokenManager(settings.bot, createPorts(settings, secrets, door), contextOf(settings, door));
}

/** What the ports of several bots share. */
export interface Shared {
  http: Http;
  github?: GitHub;
  railwayOf(settings: RailwaySettings): { railway: Railway; snapshot: Railway };
  metaPace: Pace;
  history?: HistoryPorts;
  listRuns?: ListMonitorRuns;
  startedAt: Date;
}

export type RailwaySettings = NonNullable<Settings['railway']>;

/** The outside world for these settings; in a dry run with adapters that only say what they would change. */
export function createPorts(
  settings: Settings,
  secrets: Secrets,
  door: Door,
  shared?: Shared,
): ManagerPorts & Pick<ExaminePorts, 'readWorkflow' | 'listRunsOf'> {
  const { railway, meta, github, dryRun, monitorWorkflow, heartbeatUrl } = settings;
  const { progress, defaultBranch } = door;
  const { clean, cleanOwn, sanitizeExcerpt, register, redact } = secrets;
  const http = shared?.http ?? door.http ?? openConnected(settings, secrets, door);
  const pace = shared ? { pace: shared.metaPace } : {};
  const realMeta = loadMeta({ http, baseUrl: meta.url, version: meta.version, clean, register, ...pace });
  const both = railway && shared?.railwayOf(railway);
  const quietRailway = both?.railway ?? (railway && createRailway({ http, clean, register, ...railway }));
  const whose = shared ? settings.bot.name : undefined;
  const realRailway = quietRailway && door.changes ? watchChanges(quietRailway, door.changes, whose) : quietRailway;
  const gitHubOptions = github && { ...github, apiUrl: door.githubApiUrl, fetch: http.fetch, clean, redact };
  const realGitHub = shared ? shared.github : gitHubOptions && loadGitHub(gitHubOptions);
  const runLog = gitHubOptions && loadHistory(gitHubOptions);
  const history = shared ? shared.history : runLog && openHistory(settings, runLog, door);
  const listRuns = shared ? shared.listRuns : runLog && openRuns(settings, runLog, door);
  const startMonitor =
    realGitHub && monitorWorkflow && !dryRun
      ? {
          startMonitor: async (signal: AbortSignal) =>
            await realGitHub.startWorkflow(monitorWorkflow, (await defaultBranch?.()) ?? 'main', signal),
        }
      : {};
  return {
    meta: dryRun ? dryMeta(realMeta, progress) : realMeta,
    ...(realRailway ? { railway: dryRun ? dryRailway(realRailway, progress, clock.now) : realRailway } : {}),
    ...(shared
      ? {
          snapshot: {
            clock: { ...clock, now: () => shared.startedAt },
            ...(both ? { railway: both.snapshot } : {}),
          },
        }
      : {}),
    ...(realGitHub ? { issues: dryRun ? dryIssues(realGitHub.issues) : realGitHub.issues } : {}),
    ...startMonitor,
    ...(history ? { history } : {}),
    ...(listRuns ? { listRuns } : {}),
    notifiers: dryRun
      ? settings.channels.map((channel) => dryNotifier(channel.name, progress))
      : createNotifiers(settings.channels, { http }),
    ...(heartbeatUrl && !dryRun
      ? { heartbeat: (end: RunEnd, signal: AbortSignal) => pingHeartbeat(heartbeatUrl, end, { http }, signal) }
      : {}),
    ...(realGitHub ? { readWorkflow: realGitHub.readWorkflow } : {}),
    ...(runLog ? { listRunsOf: (workflow: string, signal: AbortSignal) => listNewest(runLog, workflow, signal) } : {}),
    clock,
    askCallback: createAskCallback({ userAgent: USER_AGENT }),
    cleanOwn,
    sanitizeExcerpt,
    register,
    progress,
  };
}

/** The channels alone, for a test message. Throws `UserError` where a proxy variable is no usable URL. */
export function createChannels(channels: Settings['channels'], runtime: Runtime, secrets: Secrets) {
  return createNotifiers(channels, { http: openHttp(runtime, secrets) });
}

/** Meta is asked about what Railway has, so its part is loaded meanwhile, and there when it is needed. */
function loadMeta(options: MetaOptions): Meta {
  let loading: Promise<Meta> | undefined;
  const load = () => {
    loading ??= import('../adapters/meta/meta.ts').then(({ createMeta }) => createMeta(options));
    return loading;
  };
  return {
    probe: async (...call) => (await load()).probe(...call),
    readMessaging: async (...call) => (await load()).readMessaging(...call),
    exchange: async (...call) => (await load()).exchange(...call),
  };
}

/**
 * GitHub's client is the largest part of the program, and nothing else happens while it is loaded: so that is not before
 * the first requests are on their way.
 */
export function loadGitHub(options: GitHubOptions): GitHub {
  let loading: Promise<GitHub> | undefined;
  const load = () => {
    loading ??= immediate()
      .then(() => import('../adapters/github/issues.ts'))
      .then(({ createGitHub }) => createGitHub(options));
    return loading;
  };
  return {
    issues: {
      listOpen: async (...call) => (await load()).issues.listOpen(...call),
      listClosed: async (...call) => (await load()).issues.listClosed(...call),
      read: async (...call) => (await load()).issues.read(...call),
      apply: async (...call) => (await load()).issues.apply(...call),
      tokenExpiresAt: async () => await (await load()).issues.tokenExpiresAt?.(),
    },
    startWorkflow: async (...call) => (await load()).startWorkflow(...call),
    readWorkflow: async (...call) => (await load()).readWorkflow(...call),
  };
}

/** Loaded as late. */
export function loadHistory(options: GitHubOptions): HistoryStore & HistoryFolder & RunLog {
  let loading: Promise<HistoryStore & HistoryFolder & RunLog> | undefined;
  const load = () => {
    loading ??= immediate()
      .then(() => import('../adapters/github/history.ts'))
      .then(({ createGitHubHistory }) => createGitHubHistory(options));
    return loading;
  };
  return {
    list: async (...call) => (await load()).list(...call),
    read: async (...call) => (await load()).read(...call),
    write: async (...call) => (await load()).write(...call),
    listRuns: async (...call) => (await load()).listRuns(...call),
  };
}

/** A page of GitHub's, which is days of a schedule. */
const NEWEST_RUNS = 100;

/** Nothing where no history is kept. */
export function openHistory(
  { history, dryRun }: Pick<Settings, 'history' | 'dryRun'>,
  real: HistoryStore,
  { progress }: Pick<Door, 'progress'>,
): HistoryPorts | undefined {
  if (history !== 'branch') return undefined;
  return { store: dryRun ? dryHistory(real, progress) : real };
}

/** Nothing where no workflow of the monitor is known. */
export function openRuns(
  settings: Pick<Settings, 'command' | 'monitorWorkflow'>,
  runLog: RunLog,
  door: Pick<Door, 'workflow'>,
): ListMonitorRuns | undefined {
  const monitor = monitorOf(settings, door);
  return monitor ? (signal) => listNewest(runLog, monitor, signal) : undefined;
}

function listNewest(runLog: RunLog, workflow: string, signal: AbortSignal): ReturnType<ListMonitorRuns> {
  return runLog.listRuns(workflow, { since: new Date(0), newest: NEWEST_RUNS }, signal);
}

/** Railway alone, to ask where the bot is; nothing without its token. */
export function createRailwayOf({ railway }: Settings, secrets: Secrets, runtime: Runtime): Railway | undefined {
  const { clean, register } = secrets;
  return railway && createRailway({ http: openHttp(runtime, secrets), clean, register, ...railway });
}
