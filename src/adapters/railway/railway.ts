// Railway's public GraphQL API: where the bot is, what its variables hold, what runs, and what it logged.
import { Outside } from '../../core/sanitize.ts';
import type { LogReading, Railway, ServiceInstance, ServiceSelector } from '../../ports.ts';
import type { Secret } from '../../secret.ts';
import { createRailwayClient, type RailwayClient, type RailwayClientOptions, shareReads } from './client.ts';
import { findEnvironment, listVariables } from './find-environment.ts';
import { type Environment, findPlace, listServices, namesIn } from './find-service.ts';
import {
  COUNT_STAGED_CHANGES,
  DEPLOY,
  LIST_DOMAINS,
  READ_DEPLOYMENT,
  READ_DEPLOYMENT_LOGS,
  READ_LOGS,
  READ_SERVICE,
  REDEPLOY,
  WRITE_VARIABLE,
} from './operations.ts';
import type { LogRow } from './parse.ts';
import { createPages, type Pages } from './read-pages.ts';
import { nodesOf, pickReading, toDeployment } from './read-service.ts';

/** The most lines that Railway gives at once. https://docs.railway.com/observability/logs */
const MAX_LINES = 5_000;
/** So many of about 4 KiB with their attributes. */
const LOG_BYTES = 24 * 1024 * 1024;
/** A check goes on without. */
const LOGS = { maxBytes: LOG_BYTES, isOptional: true } as const;

export interface RailwayOptions extends RailwayClientOptions {
  /** Makes a secret of each value that is read, known to the redactor from then on. */
  register(value: string): Secret;
}

export function createRailway(options: RailwayOptions): Railway {
  return railwayOn(createRailwayClient(options), options);
}

/** For many bots that share a token: as it is, and as a snapshot, in which nothing is asked twice. */
export function createSharedRailway(
  options: RailwayOptions,
  /** Where all of them are, as far as their settings say. */
  targets: readonly ServiceSelector[],
): { railway: Railway; snapshot: Railway } {
  const client = createRailwayClient(options);
  const shared = shareReads(client);
  const pages = createPages(client);
  const environments = new Map<string, Promise<Environment>>();
  const { clean } = options;
  // Whoever owns one of these variables is a bot, and its log is read along.
  const tokenNames = new Set(targets.map(({ variables }) => variables.token));
  const placeOf = ({ projectId, environmentId }: ServiceSelector) => `${projectId} ${environmentId}`;
  const readEnvironment = async (target: ServiceSelector, signal: AbortSignal) => {
    const environment = await findEnvironment(shared, target, clean, signal);
    const sharing = targets.filter((each) => placeOf(each) === placeOf(target));
    pages.plan(environment.environmentId, listServices(environment, sharing, clean));
    return environment;
  };
  // The listing of an environment is worth one request, whoever of its bots needs it; it is kept in memory once.
  const findService: Railway['findService'] = async (target, signal) => {
    const key = placeOf(target);
    const environment = environments.get(key) ?? readEnvironment(target, signal);
    environments.set(key, environment);
    environment.catch(() => environments.delete(key));
    return findPlace(await environment, target, clean);
  };
  const snapshot: Railway = {
    ...railwayOn(shared, options, { findService, readInPage: pages.read }),
    readLogs: orOfDeployment(shared, async ({ environmentId, serviceId, listing = [] }, window, signal) => {
      const owners = listing.filter(({ name }) => tokenNames.has(name)).flatMap((variable) => variable.serviceId ?? []);
      const services = [...new Set([serviceId, ...owners])].sort();
      const filter = services.map((id) => `@service:${id}`).join(' OR ');
      const variables = { environmentId, filter, ...range(window) };
      const query = { ...LOGS, operation: READ_LOGS, variables, answer: 'ENVIRONMENT_LOGS' as const };
      const { environmentLogs: rows } = await shared.ask(query, signal);
      const ours = rows.filter(({ tags }) => services.length === 1 || tags?.serviceId === serviceId);
      return { ...toLogReading(ours), truncated: rows.length >= MAX_LINES };
    }),
  };
  return { railway: railwayOn(client, options), snapshot };
}

function railwayOn(
  client: RailwayClient,
  { register, clean }: RailwayOptions,
  together?: Pick<Railway, 'findService'> & { readInPage: Pages['read'] },
): Railway {
  const findService: Railway['findService'] =
    together?.findService ??
    (async (target, signal) => {
      const { projectId, environmentId, serviceId } = target;
      if (projectId && environmentId && serviceId) return { projectId, environmentId, serviceId };
      return findPlace(await findEnvironment(client, target, clean, signal), target, clean);
    });

  return {
    findService,

    async readService(target, signal, known) {
      const place = known ?? (await findService(target, signal));
      const { projectId, environmentId, serviceId, listing } = place;
      const ids = { projectId, environmentId, serviceId, withListing: listing === undefined };
      const answer =
        (listing && (await together?.readInPage(place, signal))) ??
        (await client.ask({ operation: READ_SERVICE, variables: ids, answer: 'SERVICE' as const }, signal));
      const { environment } = answer;
      const page = environment?.variables;
      const listed = listing ?? (page ? await listVariables(client, environmentId, page, signal) : []);
      const found = environment && { name: environment.name, services: nodesOf(environment.serviceInstances) };
      const named = found ? { ...place, ...namesIn(found, serviceId, clean) } : place;
      const reading = pickReading(answer, listed, { place: named, variables: target.variables }, { register, clean });
      const clockAheadMs = client.clockAheadMs();
      return clockAheadMs === undefined ? reading : { ...reading, clockAheadMs };
    },

    tokenKind: () => client.accepted(),

    async readDeployment(id, signal) {
      const query = { operation: READ_DEPLOYMENT, variables: { id }, answer: 'ONE_DEPLOYMENT' as const };
      return toDeployment((await client.ask(query, signal)).deployment, clean);
    },

    async listDomains({ projectId, environmentId, serviceId }, signal) {
      const variables = { projectId, environmentId, serviceId };
      const query = { operation: LIST_DOMAINS, variables, answer: 'ALL_DOMAINS' as const, isOptional: true as const };
      const { customDomains, serviceDomains } = (await client.ask(query, signal)).domains;
      return [...customDomains, ...serviceDomains].map(({ domain }) => new Outside(domain, clean));
    },

    async countStagedChanges({ projectId, environmentId }, signal) {
      const variables = { projectId, environmentId };
      const query = {
        operation: COUNT_STAGED_CHANGES,
        variables,
        answer: 'STAGED_CHANGES' as const,
        isOptional: true as const,
      };
      return (await client.ask(query, signal)).environment.unmergedChangesCount ?? 0;
    },

    async writeVariable({ projectId, environmentId, serviceId }, { name, shared, value }, signal) {
      const at = { projectId, environmentId, ...(shared ? {} : { serviceId }) };
      const variables = { ...at, name, value: value.reveal() };
      await client.ask(
        { operation: WRITE_VARIABLE, variables, answer: 'VARIABLE_WRITTEN' as const, isMutation: true },
        signal,
      );
    },

    async redeploy({ id, image }, signal) {
      const variables = { id, ...(image !== undefined && { usePreviousImageTag: true }) };
      const query = {
        operation: REDEPLOY,
        variables,
        answer: 'REDEPLOYMENT_STARTED' as const,
        isMutation: true as const,
      };
      return (await client.ask(query, signal)).deploymentRedeploy.id;
    },

    async deploy({ environmentId, serviceId }, commitSha, signal) {
      const variables = { environmentId, serviceId, ...(commitSha ? { commitSha } : {}) };
      const query = { operation: DEPLOY, variables, answer: 'DEPLOYED' as const, isMutation: true as const };
      return (await client.ask(query, signal)).serviceInstanceDeployV2;
    },

    readLogs: orOfDeployment(client, async ({ environmentId, serviceId }, window, signal) => {
      const variables = { environmentId, filter: `@service:${serviceId}`, ...range(window) };
      const query = { ...LOGS, operation: READ_LOGS, variables, answer: 'ENVIRONMENT_LOGS' as const };
      return toLogReading((await client.ask(query, signal)).environmentLogs);
    }),

    readDeploymentLogs: (id, window, signal) => readDeploymentLogs(client, id, window, signal),
  };
}

type ReadWindow = (
  place: ServiceInstance,
  window: { from: Date; to: Date },
  signal: AbortSignal,
) => Promise<LogReading>;

/** Whether a project token may read the log of an environment is not documented. */
function orOfDeployment(client: RailwayClient, readEnvironment: ReadWindow): Railway['readLogs'] {
  return async (place, window, signal, running) => {
    try {
      return await readEnvironment(place, window, signal);
    } catch (error) {
      const deployment = await running();
      if (!deployment) throw error;
      return { ...(await readDeploymentLogs(client, deployment.id, window, signal)), onlyRunningDeployment: true };
    }
  };
}

async function readDeploymentLogs(
  client: RailwayClient,
  deploymentId: string,
  window: { from: Date; to: Date },
  signal: AbortSignal,
): Promise<LogReading> {
  const variables = { deploymentId, ...range(window) };
  const query = { ...LOGS, operation: READ_DEPLOYMENT_LOGS, variables, answer: 'DEPLOYMENT_LOGS' as const };
  return toLogReading((await client.ask(query, signal)).deploymentLogs);
}

function range({ from, to }: { from: Date; to: Date }): { from: string; to: string; limit: number } {
  return { from: from.toISOString(), to: to.toISOString(), limit: MAX_LINES };
}

/** Keeps the newest: Railway may send one more than the limit, and does not promise an order. */
function toLogReading(rows: readonly LogRow[]): LogReading {
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
