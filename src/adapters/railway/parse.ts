// The forms of Railway's answers, field by field as they are asked for; what comes besides is dropped. Loaded, as is the
// language they are written in, while the first answer is waited for.
import * as z from 'zod/mini';
import { type Clean, ourWord, toWord } from '../../core/sanitize.ts';

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
const LOG_LINES = z.custom<readonly LogRow[]>((rows) => Array.isArray(rows) && rows.every(isLogRow));

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

const DOMAINS = z.array(z.object({ domain: z.string() }));

/** By the name that a query has for its answer. */
export const FORMS = {
  /** Every answer: data, or what is wrong. */
  REPLY: z.object({
    data: z.optional(z.unknown()),
    errors: z.optional(
      z.array(
        z.object({
          message: z.catch(z.string(), ''),
          extensions: z.catch(z.optional(z.object({ code: z.optional(z.string()) })), undefined),
        }),
      ),
    ),
  }),
  PROJECT_TOKEN: z.object({
    projectToken: z.object({ projectId: WORD, environmentId: WORD, environment: ENVIRONMENT }),
  }),
  ONE_ENVIRONMENT: z.object({ environment: ENVIRONMENT }),
  ENVIRONMENTS: z.object({
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
  }),
  API_TOKEN: z.object({ apiToken: z.object({ workspaces: z.array(z.unknown()) }) }),
  VARIABLES_PAGE: z.object({ environment: z.object({ variables: VARIABLES }) }),
  SERVICE: z.object({
    rendered: VALUES,
    unrendered: VALUES,
    environment: z.optional(z.omit(ENVIRONMENT, { projectId: true })),
    serviceInstance: z.object({
      activeDeployments: z.array(DEPLOYMENT),
      latestDeployment: z.optional(z.nullable(DEPLOYMENT)),
    }),
    deployments: connection(DEPLOYMENT),
  }),
  ONE_DEPLOYMENT: z.object({ deployment: DEPLOYMENT }),
  STAGED_CHANGES: z.object({
    environment: z.object({ unmergedChangesCount: z.optional(z.nullable(z.number())) }),
  }),
  VARIABLE_WRITTEN: z.object({ variableUpsert: z.boolean() }),
  REDEPLOYMENT_STARTED: z.object({ deploymentRedeploy: z.object({ id: WORD }) }),
  ALL_DOMAINS: z.object({ domains: z.object({ customDomains: DOMAINS, serviceDomains: DOMAINS }) }),
  DEPLOYED: z.object({ serviceInstanceDeployV2: WORD }),
  ENVIRONMENT_LOGS: z.object({ environmentLogs: LOG_LINES }),
  DEPLOYMENT_LOGS: z.object({ deploymentLogs: LOG_LINES }),
  /** Parts of several answers in one. Each is judged by itself: one that does not fit costs the others nothing. */
  PARTS: z.record(z.string(), z.unknown()),
};

export type FormName = keyof typeof FORMS;
export type AnswerOf<Name extends FormName> = z.infer<(typeof FORMS)[Name]>;
export type ServiceAnswer = AnswerOf<'SERVICE'>;
export type EnvironmentAnswer = z.infer<typeof ENVIRONMENT>;
export type VariablesPage = z.infer<typeof VARIABLES>;

export type DeploymentAnswer = z.infer<typeof DEPLOYMENT>;
export type VariableAnswer = z.infer<typeof VARIABLE>;
