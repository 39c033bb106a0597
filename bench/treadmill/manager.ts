// The real manager, set up as one of the strategies, with the simulated world behind its ports.
import type { HistoryPorts } from '../../src/check/record-history.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { Secret } from '../../src/secret.ts';
import type { SimulatedClock } from './clock.ts';
import { SimulatedIssues } from './issues.ts';
import type { SimulatedMeta } from './meta.ts';
import type { Person } from './person.ts';
import { type SimulatedRailway, VARIABLES } from './railway.ts';
import { HOUR, MINUTE } from './time.ts';

/** What the person has set up. */
export interface Strategy {
  name: string;
  /** Whether the monitor workflow is there. Without it nobody is told anything. */
  checks: boolean;
  exchange: 'auto' | 'never';
  autoRefresh: boolean;
}

export const STRATEGIES: readonly Strategy[] = [
  { name: 'No tool', checks: false, exchange: 'never', autoRefresh: false },
  { name: 'Check and alert only', checks: true, exchange: 'never', autoRefresh: false },
  { name: 'With exchange at intake', checks: true, exchange: 'auto', autoRefresh: false },
  { name: 'With auto-refresh', checks: true, exchange: 'auto', autoRefresh: true },
];

export interface World {
  clock: SimulatedClock;
  meta: SimulatedMeta;
  railway: SimulatedRailway;
  person: Person;
  /** Absent where none is kept. */
  history?: HistoryPorts;
}

/** Settings as the example workflows have them. The log scan is off: this world's bots write no log, so none is watched either. */
export function createManager(
  { clock, meta, railway, person, history }: World,
  strategy: Strategy,
): WhatsAppTokenManager {
  const bot = {
    name: 'bot',
    target: { variables: VARIABLES },
    given: strategy.exchange === 'auto' ? { appSecret: new Secret('fake-app-secret') } : {},
    warnBefore: 'auto' as const,
    checkIntervalMs: 30 * MINUTE,
    logWindowMs: 0,
    logPatterns: [],
    issue: {
      label: 'whatsapp-token',
      title: 'WhatsApp token',
      assignees: [],
      excerpts: 'none' as const,
      updateWorkflow: 'update-token.yml',
    },
    remindEveryMs: 6 * HOUR,
    rotation: { exchange: strategy.exchange, force: false, deployTimeoutMs: 8 * MINUTE, proofWindowMs: 0 },
    autoRefresh: strategy.autoRefresh,
    autoRedeploy: false,
    autoSwitch: false,
    blindAfterMs: 3 * 3_600_000,
  };
  const ports = {
    meta,
    railway,
    clock,
    sanitizeExcerpt: (text: string) => text,
    register: (value: string) => new Secret(value),
    progress: () => {},
    ...(history ? { history } : {}),
    ...(strategy.checks
      ? {
          issues: new SimulatedIssues(clock),
          notifiers: [{ name: 'the person', send: person.hear }],
        }
      : {}),
  };
  return new WhatsAppTokenManager(bot, ports, { showExcerpts: false, dryRun: false });
}
