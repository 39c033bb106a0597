// The real manager, set up as one of the strategies, with the simulated world behind its ports.

import type { ListMonitorRuns } from '../../src/check/own-clock.ts';
import type { HistoryPorts } from '../../src/check/record-history.ts';
import type { Clean } from '../../src/core/sanitize.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { Secret, Secrets } from '../../src/secret.ts';
import type { InputName } from '../../src/settings/inputs.ts';
import { readSettings } from '../../src/settings/settings.ts';
import type { SimulatedClock } from './clock.ts';
import { SimulatedIssues } from './issues.ts';
import type { SimulatedMeta } from './meta.ts';
import type { Person } from './person.ts';
import type { SimulatedRailway } from './railway.ts';

/** What the person has set up. */
export interface Strategy {
  name: string;
  /** Whether the monitor workflow is there. Without it nobody is told anything. */
  checks: boolean;
  exchange: 'auto' | 'never';
  autoRefresh: boolean;
  /** Whether the person is guided to a system user token on day 1. */
  guided?: true;
}

export const STRATEGIES: readonly Strategy[] = [
  { name: 'No tool', checks: false, exchange: 'never', autoRefresh: false },
  { name: 'Check and alert only', checks: true, exchange: 'never', autoRefresh: false },
  { name: 'With exchange at intake', checks: true, exchange: 'auto', autoRefresh: false },
  { name: 'With auto-refresh', checks: true, exchange: 'auto', autoRefresh: true },
  { name: 'Guided on day 1', checks: true, exchange: 'auto', autoRefresh: true, guided: true },
];

export interface World {
  clock: SimulatedClock;
  meta: SimulatedMeta;
  railway: SimulatedRailway;
  person: Person;
  /** Absent where none is kept. */
  history?: HistoryPorts;
  listRuns: ListMonitorRuns;
}

/** Settings as the example workflows have them. The log scan is off: this world's bots write no log, so none is watched either. */
export function createManager(
  { clock, meta, railway, person, history, listRuns }: World,
  strategy: Strategy,
): WhatsAppTokenManager {
  const settings: Partial<Record<InputName, string>> = {
    'railway-token': 'x',
    'log-window': '0',
    'proof-window': '0',
    'issue-log-excerpts': 'none',
    exchange: strategy.exchange,
    'auto-refresh': String(strategy.autoRefresh),
    ...(strategy.exchange === 'auto' ? { 'app-secret': 'fake-app-secret' } : {}),
  };
  const { bot } = readSettings((name) => settings[name], new Secrets(), { input: () => undefined });
  const ports = {
    meta,
    railway,
    clock,
    cleanOwn: (line: string) => line as Clean,
    sanitizeExcerpt: (text: string) => text as Clean,
    register: (value: string) => new Secret(value),
    progress: () => {},
    ...(history ? { history } : {}),
    listRuns,
    ...(strategy.checks
      ? {
          issues: new SimulatedIssues(clock),
          notifiers: [{ name: 'the person', send: person.hear }],
        }
      : {}),
  };
  return new WhatsAppTokenManager(bot, ports, { showExcerpts: false, dryRun: false });
}
