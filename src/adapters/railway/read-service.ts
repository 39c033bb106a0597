// Picks, from all that Railway tells of a service, the few things that were asked for. Pure but for making secrets.
import { backupVariables } from '../../core/backup/backup.ts';
import type { DeploymentPhase } from '../../core/rotation/next-step.ts';
import { type CleanText, Outside } from '../../core/sanitize.ts';
import type { Deployment, ServiceInstance, ServiceSelector, ServiceSnapshot, VariableListing } from '../../ports.ts';
import { Secret } from '../../secret.ts';
import type { DeploymentAnswer, ServiceAnswer } from './parse.ts';
import { findNamesakes, findOrigin, findUsers, type View } from './references.ts';

/** What Railway tells every service that has a domain. https://docs.railway.com/variables/reference#railway-provided-variables */
const PUBLIC_DOMAIN = 'RAILWAY_PUBLIC_DOMAIN';

/** `register` makes a secret that the redactor knows. Ids are none: they stand in links. */
export function pickReading(
  answer: ServiceAnswer,
  listing: readonly VariableListing[],
  { place, variables }: { place: ServiceInstance; variables: ServiceSelector['variables'] },
  { register, clean }: { register(value: string): Secret; clean: CleanText },
): ServiceSnapshot {
  const view = { place, listing, clean };
  const names = [...Object.values(variables), ...backupVariables(variables.token)];
  const readings = new Map(names.map((name) => [name, readVariable(name, answer, view)]));
  const values: Record<string, Secret> = {};
  for (const [name, { value, isSealed }] of readings) {
    const isId = [variables.phoneNumberId, variables.appId, variables.accountId].includes(name);
    if (value !== undefined && !isSealed) values[name] = isId ? new Secret(value) : register(value);
  }
  const token = readings.get(variables.token);
  const domain = textOf(answer.rendered, PUBLIC_DOMAIN);
  const { reference } = token ?? {};
  return {
    place,
    values,
    ...(domain && { publicDomain: new Outside(domain, clean) }),
    tokenVariable: {
      exists: token?.exists ?? false,
      isSealed: token?.isSealed ?? false,
      ...(token?.updatedAt && { updatedAt: token.updatedAt }),
      sharedWith: findUsers(variables.token, reference, view),
      namesakes: findNamesakes(variables.token, view),
    },
    ...(reference && { tokenReference: reference }),
    backups: backupVariables(variables.token).flatMap((variable) => {
      const { exists = false, isSealed = false, updatedAt } = readings.get(variable) ?? {};
      return exists ? [{ variable, isSealed, ...(updatedAt && { updatedAt }) }] : [];
    }),
    ...pickDeployments(answer, clean),
  };
}

function readVariable(name: string, answer: ServiceAnswer, view: View) {
  const value = textOf(answer.rendered, name);
  const { reference, variables } = findOrigin(textOf(answer.unrendered, name) ?? '', view);
  const { serviceId } = view.place;
  const own = view.listing.find((candidate) => candidate.name === name && candidate.serviceId === serviceId);
  const sources = own ? [own, ...variables] : variables;
  return {
    value,
    reference,
    exists: own !== undefined || value !== undefined,
    // Whether a sealed value is left out or masked is not documented: it is not taken either way.
    isSealed: sources.some((source) => source.isSealed),
    updatedAt: latest(sources.map((source) => source.updatedAt)),
  };
}

function textOf(values: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function pickDeployments(
  { serviceInstance, deployments }: ServiceAnswer,
  clean: CleanText,
): Pick<ServiceSnapshot, 'active' | 'inFlight' | 'awaitsApproval' | 'latest' | 'lastGoodCommit'> {
  const parse = (raw: DeploymentAnswer) => toDeployment(raw, clean);
  // The order of `deployments` is not documented.
  const known = nodesOf(deployments).map(parse);
  const { latestDeployment } = serviceInstance;
  if (latestDeployment && !known.some(({ id }) => id === latestDeployment.id)) known.push(parse(latestDeployment));
  const active =
    newest(serviceInstance.activeDeployments.map(parse)) ??
    newest(known.filter(({ phase }) => phase === 'up' || phase === 'crashed'));
  // A push that touched no watched path is skipped: nothing was tried, and nothing comes of it.
  const tried = known.filter(({ status }) => status !== 'SKIPPED' && status !== 'NEEDS_APPROVAL');
  const isNewer = ({ createdAt }: Deployment) => !active || createdAt > active.createdAt;
  const inFlight = tried.filter((deployment) => deployment.phase === 'in-flight' && isNewer(deployment));
  const awaitsApproval = newest(known.filter((each) => each.status === 'NEEDS_APPROVAL' && isNewer(each)));
  const last = newest(tried);
  const commits = known.filter(({ commitHash }) => commitHash !== undefined);
  const good =
    newest(commits.filter(({ phase }) => phase === 'up')) ??
    newest(commits.filter(({ phase }) => phase === 'superseded'));
  return {
    inFlight,
    ...(active && { active }),
    ...(awaitsApproval && { awaitsApproval }),
    ...(last && { latest: last }),
    ...(good?.commitHash && { lastGoodCommit: good.commitHash }),
  };
}

function newest(deployments: Deployment[]): Deployment | undefined {
  return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}

function latest(dates: Date[]): Date | undefined {
  return dates.toSorted((a, b) => b.getTime() - a.getTime())[0];
}

/** The nodes of a connection. */
export function nodesOf<T>(connection: { edges: { node: T }[] }): T[] {
  return connection.edges.map(({ node }) => node);
}

export function toDeployment({ meta, canRedeploy, ...deployment }: DeploymentAnswer, clean: CleanText): Deployment {
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
