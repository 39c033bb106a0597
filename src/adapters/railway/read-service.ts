// Picks, from all that Railway tells of a service, the few things that were asked for. Pure but for making secrets.
import { backupVariables } from '../../core/backup/backup.ts';
import type {
  Deployment,
  Place,
  RailwayTarget,
  ServiceReading,
  VariableListing,
  VariableReference,
} from '../../ports.ts';
import { Secret } from '../../secret.ts';
import { nodesOf, type ServiceAnswer, toDeployment } from './parse.ts';

/** A reference, and the shared variable that one names; Railway lists references without the braces. */
const REFERENCE = /^\$\{\{([^{}]*)\}\}$/;
const SHARED = /^\s*shared\.([^\s{}]+)\s*$/i;

/** `keep` makes a secret that the redactor knows. Ids are none: they stand in links. */
export function pickReading(
  answer: ServiceAnswer,
  listing: readonly VariableListing[],
  { place, variables }: { place: Place; variables: RailwayTarget['variables'] },
  keep: (value: string) => Secret,
): ServiceReading {
  const { serviceId } = place;
  const names = [...Object.values(variables), ...backupVariables(variables.token)];
  const readings = new Map(names.map((name) => [name, readVariable(name, serviceId, answer, listing)]));
  const values: Record<string, Secret> = {};
  for (const [name, { value, isSealed }] of readings) {
    const isId = name === variables.phoneNumberId || name === variables.appId;
    if (value !== undefined && !isSealed) values[name] = isId ? new Secret(value) : keep(value);
  }
  const token = readings.get(variables.token);
  const { reference } = token ?? {};
  return {
    place,
    values,
    tokenVariable: {
      exists: token?.exists ?? false,
      isSealed: token?.isSealed ?? false,
      ...(token?.updatedAt && { updatedAt: token.updatedAt }),
      sharedWith: reference?.is === 'shared' ? findOthers(reference.name, serviceId, listing) : [],
    },
    ...(reference && { tokenReference: reference }),
    backups: backupVariables(variables.token).flatMap((variable) => {
      const { exists = false, isSealed = false, updatedAt } = readings.get(variable) ?? {};
      return exists ? [{ variable, isSealed, ...(updatedAt && { updatedAt }) }] : [];
    }),
    ...pickDeployments(answer),
  };
}

function readVariable(name: string, serviceId: string, answer: ServiceAnswer, listing: readonly VariableListing[]) {
  const value = textOf(answer.rendered, name);
  const reference = toReference(textOf(answer.unrendered, name) ?? '');
  const own = listing.find((candidate) => candidate.name === name && candidate.serviceId === serviceId);
  const shared =
    reference?.is === 'shared' &&
    listing.find((candidate) => candidate.name === reference.name && candidate.serviceId === undefined);
  const sources = [own, shared].filter((source) => source !== undefined && source !== false);
  return {
    value,
    reference,
    exists: own !== undefined || value !== undefined,
    // Whether a sealed value is left out or masked is not documented: it is not taken either way.
    isSealed: sources.some((source) => source.isSealed),
    updatedAt: latest(sources.map((source) => source.updatedAt)),
  };
}

/** https://docs.railway.com/variables#reference-variables */
function toReference(raw: string): VariableReference | undefined {
  const inside = REFERENCE.exec(raw.trim())?.[1];
  if (inside === undefined) return undefined;
  const shared = SHARED.exec(inside)?.[1];
  return shared ? { is: 'shared', name: shared } : { is: 'elsewhere', name: inside.trim() };
}

/** Services besides ours with a variable that refers to the same shared one. */
function findOthers(sharedName: string, serviceId: string, listing: readonly VariableListing[]): string[] {
  const refers = ({ references }: VariableListing) =>
    references.some((reference) => SHARED.exec(REFERENCE.exec(reference)?.[1] ?? reference)?.[1] === sharedName);
  const owners = listing.filter(refers).flatMap((variable) => variable.serviceId ?? []);
  return [...new Set(owners)].filter((owner) => owner !== serviceId);
}

function textOf(values: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function pickDeployments({
  serviceInstance,
  deployments,
}: ServiceAnswer): Pick<ServiceReading, 'active' | 'inFlight' | 'latest'> {
  // The order of `deployments` is not documented.
  const all = nodesOf(deployments).map(toDeployment);
  const { latestDeployment } = serviceInstance;
  if (latestDeployment && !all.some(({ id }) => id === latestDeployment.id)) all.push(toDeployment(latestDeployment));
  const active =
    newest(serviceInstance.activeDeployments.map(toDeployment)) ??
    newest(all.filter(({ phase }) => phase === 'up' || phase === 'crashed'));
  const inFlight = all.filter(
    ({ phase, createdAt }) => phase === 'in-flight' && (!active || createdAt > active.createdAt),
  );
  const last = newest(all);
  return { inFlight, ...(active && { active }), ...(last && { latest: last }) };
}

function newest(deployments: Deployment[]): Deployment | undefined {
  return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
}

function latest(dates: Date[]): Date | undefined {
  return dates.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
