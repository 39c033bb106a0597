// Finds the environment: a project token names its own, any other token needs an id.
import type { CleanText } from '../../core/sanitize.ts';
import { SetupError } from '../../errors.ts';
import type { ServiceSelector, VariableListing } from '../../ports.ts';
import type { Query, RailwayClient } from './client.ts';
import { noAnswer, tokenRefused } from './faults.ts';
import type { Environment } from './find-service.ts';
import {
  LIST_ENVIRONMENTS,
  LIST_VARIABLES,
  LOCATE_BY_ENVIRONMENT,
  LOCATE_BY_PROJECT_TOKEN,
  WHO_ASKS,
} from './operations.ts';
import type { AnswerOf, EnvironmentAnswer, FormName, VariableAnswer, VariablesPage } from './parse.ts';
import { nodesOf } from './read-service.ts';

/** Pages of 500 variables; far more than a project can sensibly have. */
const MAX_PAGES = 10;

export async function findEnvironment(
  client: RailwayClient,
  target: ServiceSelector,
  clean: CleanText,
  signal: AbortSignal,
): Promise<Environment> {
  if (client.kinds().includes('project')) {
    const query = { operation: LOCATE_BY_PROJECT_TOKEN, variables: {}, answer: 'PROJECT_TOKEN' as const };
    const asked = await client.askAs('project', query, signal);
    if (asked.is === 'data') {
      const { projectToken } = asked.data;
      checkIds(projectToken, target);
      return await complete(client, projectToken.environmentId, projectToken.environment, signal);
    }
    if (!client.kinds().includes('account')) throw tokenRefused(asked.said);
  }
  const { projectId } = target;
  const environmentId = target.environmentId ?? (await findOnlyEnvironment(client, projectId, clean, signal));
  const query = {
    operation: LOCATE_BY_ENVIRONMENT,
    variables: { environmentId, ...(projectId && { projectId }) },
    answer: 'ONE_ENVIRONMENT' as const,
  };
  const { environment } = await askAsAccount(client, query, signal);
  return await complete(client, environmentId, environment, signal);
}

/** All variables of an environment, from its first page on. */
export async function listVariables(
  client: RailwayClient,
  environmentId: string,
  first: VariablesPage,
  signal: AbortSignal,
): Promise<VariableListing[]> {
  const listing = nodesOf(first).map(toListing);
  let { hasNextPage, endCursor: after } = first.pageInfo;
  for (let page = 2; hasNextPage && after; page += 1) {
    if (page > MAX_PAGES) throw noAnswer('its list of variables does not end.');
    const query = { operation: LIST_VARIABLES, variables: { environmentId, after }, answer: 'VARIABLES_PAGE' as const };
    const { variables } = (await client.ask(query, signal)).environment;
    listing.push(...nodesOf(variables).map(toListing));
    ({ hasNextPage, endCursor: after } = variables.pageInfo);
  }
  return listing;
}

async function complete(
  client: RailwayClient,
  environmentId: string,
  { projectId, name, variables, serviceInstances }: EnvironmentAnswer,
  signal: AbortSignal,
): Promise<Environment> {
  const listing = await listVariables(client, environmentId, variables, signal);
  return { projectId, environmentId, name, listing, services: nodesOf(serviceInstances) };
}

async function findOnlyEnvironment(
  client: RailwayClient,
  projectId: string | undefined,
  clean: CleanText,
  signal: AbortSignal,
): Promise<string> {
  if (projectId === undefined) {
    // Only a token that Railway knows lacks an id; any other is refused here, which is another thing to put right.
    await askAsAccount(client, { operation: WHO_ASKS, variables: {}, answer: 'API_TOKEN' as const }, signal);
    throw idsMissing();
  }
  const query = { operation: LIST_ENVIRONMENTS, variables: { projectId }, answer: 'ENVIRONMENTS' as const };
  const { project } = await askAsAccount(client, query, signal);
  // Those of pull requests come and go beside the ones that last.
  const environments = nodesOf(project.environments).filter(({ deletedAt, isEphemeral }) => !deletedAt && !isEphemeral);
  const [only, ...others] = environments;
  if (only && others.length === 0) return only.id;
  const names = environments.slice(0, 10).map(({ id, name }) => `${clean(name)} (${id})`);
  throw new SetupError('RAILWAY_IDS_MISSING', {
    what: `The Railway project has ${environments.length} environments, and the settings do not say which one to monitor: ${names.join(', ') || 'none'}.`,
    fix: 'Set `railway-environment-id` to the ID of one, or use a project token, which is for one environment.',
  });
}

async function askAsAccount<Name extends FormName>(
  client: RailwayClient,
  query: Query<Name>,
  signal: AbortSignal,
): Promise<AnswerOf<Name>> {
  const asked = await client.askAs('account', query, signal);
  if (asked.is === 'refused') throw tokenRefused(asked.said);
  return asked.data;
}

function idsMissing(): SetupError {
  return new SetupError('RAILWAY_IDS_MISSING', {
    what: 'The Railway token is an account or workspace token, but no project or environment is set.',
    why: 'Such a token reaches many projects.',
    fix: 'Set `railway-environment-id`, or use a project token (on Railway: project → Settings → Tokens), which needs no IDs.',
  });
}

/** An id that contradicts the token would otherwise be passed over in silence. */
function checkIds(token: { projectId: string; environmentId: string }, target: ServiceSelector): void {
  const wrong = [
    target.projectId && target.projectId !== token.projectId && '`railway-project-id`',
    target.environmentId && target.environmentId !== token.environmentId && '`railway-environment-id`',
  ].filter(Boolean);
  if (wrong.length === 0) return;
  throw new SetupError('RAILWAY_TOKEN_REFUSED', {
    what: `The Railway project token is not for ${wrong.join(' and ')} in the settings. It is for project ${token.projectId}, environment ${token.environmentId}.`,
    why: 'A project token is for one environment. It was probably created in another one.',
    fix: "Create a project token for the bot's environment, or leave the IDs out.",
  });
}

function toListing({ serviceId, ...variable }: VariableAnswer): VariableListing {
  return { ...variable, ...(serviceId && { serviceId }) };
}
