// Which service of an environment is the watched one: the one that owns the token variable. Pure.
import { type CleanText, Outside } from '../../core/sanitize.ts';
import { SetupError } from '../../errors.ts';
import type { ServiceInstance, ServiceSelector, VariableListing } from '../../ports.ts';

/** One environment as Railway shows it. */
export interface Environment {
  projectId: string;
  environmentId: string;
  name: string;
  listing: VariableListing[];
  services: { serviceId: string; serviceName: string }[];
}

const MAX_NAMES = 10;
/** So many services are asked for; there may be more. */
const MOST_LISTED = 500;

/** Throws `SetupError` unless it is exactly one service. */
export function findPlace(environment: Environment, target: ServiceSelector, clean: CleanText): ServiceInstance {
  const { projectId, environmentId, listing } = environment;
  const serviceId = target.serviceId ?? findOwner(environment, target, clean);
  return { projectId, environmentId, serviceId, listing, ...namesIn(environment, serviceId, clean) };
}

/** What people call the place. */
export function namesIn(
  environment: Pick<Environment, 'name' | 'services'>,
  serviceId: string,
  clean: CleanText,
): Pick<ServiceInstance, 'serviceNames' | 'environmentName' | 'serviceName'> {
  const service = environment.services.find((candidate) => candidate.serviceId === serviceId);
  return {
    serviceNames: namesOf(environment, clean),
    environmentName: new Outside(environment.name, clean),
    ...(service && { serviceName: new Outside(service.serviceName, clean) }),
  };
}

/** The services of those that have one there, each once, in their order. */
export function listServices(
  environment: Environment,
  targets: readonly ServiceSelector[],
  clean: CleanText,
): readonly string[] {
  const found = targets.flatMap((target) => {
    try {
      const { serviceId, serviceName } = findPlace(environment, target, clean);
      return serviceName || environment.services.length >= MOST_LISTED ? [serviceId] : [];
    } catch (error) {
      if (error instanceof SetupError) return [];
      throw error;
    }
  });
  return [...new Set(found)];
}

/** The same for every bot of an environment that is read once for all. */
const KNOWN_NAMES = new WeakMap<object, Record<string, Outside>>();

function namesOf(environment: Pick<Environment, 'services'>, clean: CleanText): Record<string, Outside> {
  const known = KNOWN_NAMES.get(environment);
  if (known) return known;
  const names = Object.fromEntries(
    environment.services.map((each) => [each.serviceId, new Outside(each.serviceName, clean)]),
  );
  KNOWN_NAMES.set(environment, names);
  return names;
}

function findOwner(environment: Environment, target: ServiceSelector, clean: CleanText): string {
  const { listing, services, name } = environment;
  const variable = target.variables.token;
  const same = listing.filter((candidate) => candidate.name === variable);
  // A deleted service leaves its variables behind.
  const present = new Set(services.map(({ serviceId }) => serviceId));
  const owners = [...new Set(same.flatMap(({ serviceId }) => serviceId ?? []))].filter((id) => present.has(id));
  if (owners.length === 1 && owners[0] !== undefined) return owners[0];

  const nameOf = (id: string) => clean(services.find(({ serviceId }) => serviceId === id)?.serviceName ?? 'unnamed');
  const where = `the environment ${clean(name)}`;
  if (owners.length > 1) {
    throw new SetupError('RAILWAY_SERVICE_AMBIGUOUS', {
      what: `Several services in ${where} have a variable ${variable}: ${list(owners.map((id) => `${nameOf(id)} (${id})`))}.`,
      why: 'Each of them may be a bot, and the settings do not say which one to monitor.',
      fix: "Set `railway-service-id` to the ID of the bot's service.",
    });
  }
  const shared = same.some(({ serviceId }) => serviceId === undefined);
  throw new SetupError('RAILWAY_SERVICE_NOT_FOUND', {
    what: [
      shared
        ? `${variable} is only a shared variable in ${where}: no service refers to it under that name.`
        : `No service in ${where} has a variable ${variable}.`,
      `Services there: ${list(services.map(({ serviceId }) => `${nameOf(serviceId)} (${serviceId})`))}.`,
      `Variables with a similar name: ${list(similarNames(listing).map((each) => clean(each)))}.`,
    ].join(' '),
    why: shared
      ? 'A service sees a shared variable only through its own variable that references it.'
      : 'The variable has another name, or the bot runs in another environment.',
    fix: shared
      ? `Add a variable ${variable} with the value \${{shared.${variable}}} to the bot, or set \`token-variable\` to the bot's own variable.`
      : "Set `token-variable` or `variable-prefix`, or use a project token for the bot's environment.",
  });
}

function similarNames(listing: VariableListing[]): string[] {
  return [...new Set(listing.map(({ name }) => name))].filter((name) => /whatsapp|token/i.test(name));
}

function list(names: string[]): string {
  if (names.length === 0) return 'none';
  const rest = names.length - MAX_NAMES;
  return names.slice(0, MAX_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
