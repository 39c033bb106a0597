// The logs of the Railway stand-in: what services write, and the two windows through which the API shows it.
import type { Deployments } from './deployment.ts';
import { parseFilter, type StoredLine } from './filter.ts';
import type { RailwayState } from './state.ts';

export interface LogOptions {
  /** Now, unless said. */
  at?: Date;
  severity?: 'debug' | 'info' | 'warn' | 'error';
  /** Fields of a JSON line; strings are stored quoted, as Railway does. */
  attributes?: Record<string, unknown>;
  /** The running deployment, unless said. */
  deploymentId?: string;
}

export interface Logs {
  lines: StoredLine[];
  /** A service writes a line. */
  log(serviceId: string, message: string, options?: LogOptions): void;
}

/** The most lines that Railway gives at once. */
export const MAX_LINES = 5_000;

export function createLogs(getState: () => RailwayState & Deployments & Logs, now: () => Date): Logs {
  let serial = 0;
  return {
    lines: [],
    log(serviceId, message, { at = now(), severity = 'info', attributes = {}, deploymentId } = {}) {
      const state = getState();
      const deployment =
        deploymentId ??
        state.running(serviceId)?.id ??
        state.deployments.findLast((each) => each.serviceId === serviceId)?.id;
      serial = (serial + 1) % 1_000_000;
      state.lines.push({
        // Nanoseconds: six more digits, so that lines of one millisecond keep their order.
        timestamp: at.toISOString().replace('Z', `${String(serial).padStart(6, '0')}Z`),
        message,
        severity,
        attributes: Object.entries({ level: severity, ...attributes }).map(([key, value]) => ({
          key,
          value: JSON.stringify(value),
        })),
        tags: {
          projectId: state.project.id,
          environmentId: state.services.find(({ id }) => id === serviceId)?.environmentId ?? state.environmentId,
          serviceId,
          ...(deployment !== undefined && { deploymentId: deployment, deploymentInstanceId: deployment }),
        },
      });
    },
  };
}

/** A date of the caller, in the form that lines are stored in: so they compare as text. */
function nanoseconds(date: string): string {
  const [, seconds, decimals = ''] = /^(.{19})(?:\.(\d+))?Z$/.exec(date) ?? [];
  return seconds === undefined ? nanoseconds(new Date(date).toISOString()) : `${seconds}.${decimals.padEnd(9, '0')}Z`;
}

const oldestFirst = (a: StoredLine, b: StoredLine) => (a.timestamp < b.timestamp ? -1 : 1);

export interface EnvironmentLogsArgs {
  environmentId: string;
  filter?: string | null;
  beforeDate?: string | null;
  beforeLimit?: number | null;
  anchorDate?: string | null;
  afterDate?: string | null;
  afterLimit?: number | null;
}

/** Around an anchor; one line more than `beforeLimit` where there is one. `beforeDate` is exclusive. */
export function readEnvironmentLogs(lines: readonly StoredLine[], args: EnvironmentLogsArgs, now: Date): StoredLine[] {
  const { environmentId, filter, beforeDate, beforeLimit, anchorDate, afterDate, afterLimit } = args;
  const passes = parseFilter(filter ?? '');
  const anchor = nanoseconds(anchorDate ?? now.toISOString());
  const from = beforeDate ? nanoseconds(beforeDate) : '';
  const to = afterDate ? nanoseconds(afterDate) : '9';
  const here = lines.filter((line) => line.tags.environmentId === environmentId && passes(line)).sort(oldestFirst);
  const before = here.filter(({ timestamp }) => timestamp > from && timestamp <= anchor);
  const after = here.filter(({ timestamp }) => timestamp > anchor && timestamp <= to);
  return [...before.slice(-((beforeLimit ?? 100) + 1)), ...after.slice(0, afterLimit ?? 100)];
}

export interface DeploymentLogsArgs {
  deploymentId: string;
  filter?: string | null;
  limit?: number | null;
  startDate?: string | null;
  endDate?: string | null;
}

/** The newest of one deployment; one more than `limit` where there is one. */
export function readDeploymentLogs(lines: readonly StoredLine[], args: DeploymentLogsArgs): StoredLine[] {
  const { deploymentId, filter, limit, startDate, endDate } = args;
  const passes = parseFilter(filter ?? '');
  const from = startDate ? nanoseconds(startDate) : '';
  const to = endDate ? nanoseconds(endDate) : '9';
  return lines
    .filter((line) => line.tags.deploymentId === deploymentId && passes(line))
    .filter(({ timestamp }) => timestamp >= from && timestamp <= to)
    .sort(oldestFirst)
    .slice(-((limit ?? 100) + 1));
}
