// The commands as they are called, each with a bot for which it has something to do: the columns of the matrix.
import type { Bot } from '../../sandbox/bot.ts';
import type { ActionCall } from '../../sandbox/runner/run-action.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Column {
  command: 'check' | 'update' | 'refresh';
  /** How long the stored token lives; it is dead where it lives no longer. */
  livesForMs: number;
  issue: 'none' | 'open';
  /** A backup that works lies ready. */
  hasBackup?: true;
  /** Milliseconds within which a run has to be over, starting a process on a busy machine included. */
  endsInMs: number;
  call(bot: Bot): Partial<ActionCall>;
  /** What the same call comes to, once nothing is wrong any more. */
  endsAs: RegExp;
}

const START_MS = 5_000;
/** A run is one billed minute. */
const CHECK_MS = 45_000;
const DEPLOY_TIMEOUT_S = 5;
/** A rotation may take two minutes besides following the deployment; a check comes after it. */
const ROTATION_MS = DEPLOY_TIMEOUT_S * 1_000 + 120_000 + CHECK_MS;

/** As GitHub tells every job: with it the runs of the monitor are listed, too. */
const MONITOR = { GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main' };

const DEPLOY = { 'deploy-timeout': `${DEPLOY_TIMEOUT_S}s`, 'proof-window': '1s' };
const rotation = (command: 'update' | 'refresh') => ({ command, ...DEPLOY });

export const COLUMNS = {
  'check, token dead': {
    command: 'check',
    livesForMs: 0,
    issue: 'none',
    endsInMs: CHECK_MS + START_MS,
    call: () => ({ env: MONITOR }),
    endsAs: /^expired/,
  },
  'check, issue open': {
    command: 'check',
    livesForMs: 60 * DAY,
    issue: 'open',
    endsInMs: CHECK_MS + START_MS,
    call: () => ({ env: MONITOR }),
    endsAs: /^valid/,
  },
  // The other way through the program, on which many bots share what is asked.
  'check of a list': {
    command: 'check',
    livesForMs: 60 * DAY,
    issue: 'open',
    endsInMs: CHECK_MS + 12_000 + START_MS,
    call: () => ({ env: MONITOR, inputs: { bots: '- name: bot\n' } }),
    endsAs: /^valid/,
  },
  'check, backup ready': {
    command: 'check',
    livesForMs: 0,
    issue: 'none',
    hasBackup: true,
    endsInMs: ROTATION_MS + START_MS,
    call: () => ({
      inputs: { 'auto-switch': 'true', history: 'branch', ...DEPLOY },
    }),
    endsAs: /^valid \(warning\)/,
  },
  update: {
    command: 'update',
    livesForMs: 0,
    issue: 'open',
    endsInMs: ROTATION_MS + START_MS,
    call: (bot) => ({
      inputs: rotation('update'),
      env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
      // Short-lived: it is exchanged, too.
      event: { inputs: { token: bot.issueToken('b', 2 * HOUR) } },
    }),
    endsAs: /^valid, (live|unchanged)/,
  },
  refresh: {
    command: 'refresh',
    livesForMs: 40 * MINUTE,
    issue: 'none',
    endsInMs: ROTATION_MS + START_MS,
    call: () => ({ inputs: rotation('refresh') }),
    endsAs: /^valid, (live|unchanged)/,
  },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
