// Many bots on the real adapters: what they have in common is asked for once, and limits are kept together.
import { createHash } from 'node:crypto';
import { shareIssues } from '../adapters/github/shared-issues.ts';
import { createPace } from '../adapters/http/pace.ts';
import { createSharedRailway } from '../adapters/railway/railway.ts';
import { Checker } from '../check/checker.ts';
import type { ListMonitorRuns } from '../check/own-clock.ts';
import { type HistoryPorts, recordHistory } from '../check/record-history.ts';
import type { CheckRecord } from '../core/history/changes.ts';
import { historyPath } from '../core/history/history.ts';
import type { FleetBot, FleetPorts } from '../fleet.ts';
import type { HistoryStore } from '../ports.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openHttp } from './connections.ts';
import { createRailwayPaces } from './railway-pace.ts';
import { contextOf, type Door } from './runtime.ts';
import {
  clock,
  createPorts,
  loadGitHub,
  loadHistory,
  openHistory,
  openRuns,
  type RailwaySettings,
  type Shared,
} from './wiring.ts';

/** Meta counts by the hour, the app and the account; this only keeps a burst within what one address may send. */
const META_A_SECOND = 100;

/** The bots, and what they share. */
export function createFleet(
  all: readonly Settings[],
  secrets: Secrets,
  door: Door,
): { bots: FleetBot[]; ports: FleetPorts } {
  const { clean, register, redact } = secrets;
  const http = openHttp(door, secrets);
  const options = all[0]?.github && { ...all[0].github, apiUrl: door.githubApiUrl, fetch: http.fetch, clean, redact };
  const runLog = options && loadHistory(options);
  const history = all[0] && runLog && openHistory(all[0], runLog, door);
  const listRuns = all[0] && runLog && openRuns(all[0], runLog, door);
  const past =
    history &&
    shareHistory(
      history,
      all.map(({ bot }) => bot.name),
    );
  const github = options && loadGitHub({ ...options, isPaced: true });
  const openPace = createRailwayPaces();
  const users = Map.groupBy(all, ({ railway }) => railway && keyOf(railway));
  const railways = new Map<string, ReturnType<typeof createSharedRailway>>();
  const shared: Shared = {
    http,
    ...(github ? { github: { ...github, issues: shareIssues(github.issues) } } : {}),
    railwayOf(settings) {
      const key = keyOf(settings);
      const known = railways.get(key);
      if (known) return known;
      const targets = (users.get(key) ?? []).map(({ bot }) => bot.target);
      const opened = createSharedRailway({ http, clean, register, pace: openPace(), ...settings }, targets);
      railways.set(key, opened);
      return opened;
    },
    metaPace: createPace(META_A_SECOND),
    ...(past ? { history: past.ports } : {}),
    ...(listRuns ? { listRuns: shareRuns(listRuns) } : {}),
    startedAt: clock.now(),
  };
  const sayingWho = ({ bot }: Settings) => ({
    ...door,
    progress: (text: string) => door.progress(`${bot.name}: ${text}`),
  });
  const open = (settings: Settings) => {
    const ports = createPorts(settings, secrets, sayingWho(settings), shared);
    return new Checker(settings.bot, ports, contextOf(settings, door));
  };
  const settingsOf = new Map(all.map((settings) => [settings.bot, settings]));
  return {
    bots: all.map((settings) => ({
      bot: settings.bot,
      checker: open(settings),
      ...(settings.railway ? { credential: keyOf(settings.railway) } : {}),
    })),
    ports: {
      clock,
      ...(past ? { keepHistory: past.keep } : {}),
      openCredential: (name, { bot }) => open({ ...(settingsOf.get(bot) as Settings), bot: { ...bot, name } }),
    },
  };
}

/** The same for the same credential, and says nothing of it. */
function keyOf({ url, token, tokenType }: RailwaySettings): string {
  const hash = createHash('sha256').update([url.href, token.reveal(), tokenType].join('\n')).digest('hex');
  return `railway-${hash.slice(0, 8)}`;
}

/** One list for all bots. */
function shareRuns(listRuns: ListMonitorRuns): ListMonitorRuns {
  let runs: ReturnType<ListMonitorRuns> | undefined;
  return (signal) => {
    runs ??= listRuns(signal);
    return runs;
  };
}

/** One read for all bots, and one commit for what all of them found out. */
function shareHistory(history: HistoryPorts, bots: readonly string[]) {
  const passes: CheckRecord[] = [];
  let reading: ReturnType<HistoryStore['read']> | undefined;
  const ports: HistoryPorts = {
    store: {
      ...history.store,
      read: (_paths, signal) => {
        reading ??= history.store.read(bots.map(historyPath), signal);
        return reading;
      },
    },
    later: (pass) => void passes.push(pass),
  };
  const keep = async (signal: AbortSignal) =>
    passes.length > 0 ? await recordHistory(history.store, passes, signal, await reading) : [];
  return { ports, keep };
}
