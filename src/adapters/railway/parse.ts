// The forms of Railway's answers, field by field as they are asked for; what comes besides is dropped.
import * as z from 'zod/mini';
import type { DeploymentPhase } from '../../core/rotation/next-step.ts';
import { type Clean, type CleanText, Outside, ourWord, toWord } from '../../core/sanitize.ts';
import type { Deployment, LogReading, VariableListing } from '../../ports.ts';

/** A date that is none fails the whole answer: a wrong time would be worse than no time. */
const DATE_TIME = z.pipe(z.string(), z.coerce.date());

/** An id, and whatever else is harmless by its form; anything else fails the answer. */
const WORD = z.pipe(
  z.string(),
  z.pipe(
    z.transform(toWord),
    z.custom<Clean>((word) => word !== undefined),
  ),
);

const connection = <T extends z.ZodMiniType>(node: T) => z.object({ edges: z.array(z.object({ node })) });

const VARIABLE = z.object({
  name: z.string(),
  serviceId: z.optional(z.nullable(WORD)),
  isSealed: z.boolean(),
  references: z.array(z.string()),
  updatedAt: DATE_TIME,
});

const VARIABLES = z.object({
  edges: z.array(z.object({ node: VARIABLE })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.optional(z.nullable(z.string())) }),
});

const ENVIRONMENT = z.object({
  name: z.string(),
  projectId: WORD,
  variables: VARIABLES,
  serviceInstances: connection(z.object({ serviceId: WORD, serviceName: z.string() })),
});

const DEPLOYMENT = z.object({
  id: WORD,
  // Any word but a known one is taken for one on its way, so this one is as good.
  status: z.catch(WORD, ourWord('UNKNOWN')),
  createdAt: DATE_TIME,
  canRedeploy: z.optional(z.boolean()),
  meta: z.catch(z.optional(z.object({ commitHash: z.optional(WORD), image: z.optional(z.string()) })), undefined),
});

/** Names and values of all variables; `pickReading` takes those that were asked for, and the rest goes no further. */
const VALUES = z.record(z.string(), z.unknown());

/** A line of a log. */
export interface LogRow {
  timestamp: string;
  message: string;
  attributes: readonly { key: string; value: string }[];
  tags?: { deploymentId?: string | null; serviceId?: string | null } | null;
}

/** Looked at as they are: thousands come at once, and a schema of their fields would copy each of them. */
const LOG_LINES = z.array(z.custom<LogRow>(isLogRow));

function isLogRow(value: unknown): value is LogRow {
  const { timestamp, message, attributes, tags } = Object(value) as Partial<Record<keyof LogRow, unknown>>;
  return (
    isText(timestamp) &&
    !Number.isNaN(Date.parse(timestamp)) &&
    isText(message) &&
    Array.isArray(attributes) &&
    attributes.every((each) => isText(each?.key) && isText(each?.value)) &&
    areTags(tags ?? {})
  );
}

function areTags(tags: object): boolean {
  const { deploymentId, serviceId } = tags as { deploymentId?: unknown; serviceId?: unknown };
  return [deploymentId ?? '', serviceId ?? ''].every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export const PROJECT_TOKEN = z.object({
  projectToken: z.object({ projectId: WORD, environmentId: WORD, environment: ENVIRONMENT }),
});
export const ONE_ENVIRONMENT = z.object({ environment: ENVIRONMENT });
export const ENVIRONMENTS = z.object({
  project: z.object({
    environments: connection(
      z.object({
        id: WORD,
        name: z.string(),
        deletedAt: z.optional(z.nullable(z.string())),
        isEphemeral: z.boolean(),
      }),
    ),
  }),
});
export const API_TOKEN = z.object({ apiToken: z.object({ workspaces: z.array(z.unknown()) }) });
export const VARIABLES_PAGE = z.object({ environment: z.object({ variables: VARIABLES }) });
export const SERVICE = z.object({
  rendered: VALUES,
  unrendered: VALUES,
  environment: z.optional(z.object({ variables: VARIABLES })),
  serviceInstance: z.object({
    activeDeployments: z.array(DEPLOYMENT),
    latestDeployment: z.optional(z.nullable(DEPLOYMENT)),
  }),
  deployments: connection(DEPLOYMENT),
});
export const ONE_DEPLOYMENT = z.object({ deployment: DEPLOYMENT });
export const STAGED_CHANGES = z.object({
  environment: z.object({ unmergedChangesCount: z.optional(z.nullable(z.number())) }),
});
export const VARIABLE_WRITTEN = z.object({ variableUpsert: z.boolean() });
export const REDEPLOYMENT_STARTED = z.object({ deploymentRedeploy: z.object({ id: WORD }) });
const DOMAINS = z.array(z.object({ domain: z.string() }));
export const ALL_DOMAINS = z.object({ domains: z.object({ customDomains: DOMAINS, serviceDomains: DOMAINS }) });
export const DEPLOYED = z.object({ serviceInstanceDeployV2: WORD });
export const ENVIRONMENT_LOGS = z.object({ environmentLogs: LOG_LINES });
export const DEPLOYMENT_LOGS = z.object({ deploymentLogs: LOG_LINES });

export type ServiceAnswer = z.infer<typeof SERVICE>;
export type EnvironmentAnswer = z.infer<typeof ENVIRONMENT>;
export type VariablesPage = z.infer<typeof VARIABLES>;

/** The nodes of a connection. */
export function nodesOf<T>(connection: { edges: { node: T }[] }): T[] {
  return connection.edges.map(({ node }) => node);
}

export function toListing({ serviceId, ...variable }: z.infer<typeof VARIABLE>): VariableListing {
  return { ...variable, ...(serviceId && { serviceId }) };
}

export function toDeployment(
  { meta, canRedeploy, ...deployment }: z.infer<typeof DEPLOYMENT>,
  clean: CleanText,
): Deployment {
  return {
    ...deployment,
    phase: toPhase(deployment.status),
    ...(canRedeploy !== undefined && { canRedeploy }),
    ...(meta?.commitHash ? { commitHash: meta.commitHash } : meta?.image && { image: new Outside(meta.image, clean) }),
  };
}

/**
 * `DeploymentStatus` of Railway's schema. Like its own command line, takes any other word for one on its way.
 * https://docs.railway.com/deployments/reference
 */
const PHASES: Readonly<Record<string, DeploymentPhase>> = {
  SUCCESS: 'up',
  SLEEPING: 'up',
  FAILED: 'failed',
  SKIPPED: 'failed',
  CRASHED: 'crashed',
  REMOVED: 'superseded',
  REMOVING: 'superseded',
};

export function toPhase(status: string): DeploymentPhase {
  return PHASES[status] ?? 'in-flight';
}

/** The most lines that Railway gives at once. https://docs.railway.com/observability/logs */
export const MAX_LINES = 5_000;

/** Keeps the newest: Railway may send one more than the limit, and does not promise an order. */
export function toLogReading(rows: readonly LogRow[]): LogReading {
  const lines = rows.map(({ timestamp, message, attributes, tags }) => ({
    timestamp: new Date(timestamp),
    text: [message, ...attributes.filter(({ key }) => key !== 'level').map(renderAttribute)].join('\n'),
    ...(tags?.deploymentId && { deploymentId: tags.deploymentId }),
  }));
  lines.sort((a, b) => a.timestamp.getTime() - b.timestamp.getTime());
  return { lines: lines.slice(-MAX_LINES), truncated: rows.length >= MAX_LINES };
}

/** String values come quoted as JSON, others as they are. */
function renderAttribute({ key, value }: { key: string; value: string }): string {
  return `${key}=${unquote(value)}`;
}

function unquote(value: string): string {
  if (!/^".*"$/s.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
