// The objects of the Railway stand-in as its GraphQL types show them, and the pages that hold them.
import type { Deployment } from './deployment.ts';
import type { Engine } from './deployments.ts';
import { type Environment, type RailwayService, type RailwayState, referencesIn } from './state.ts';

export type PageArgs = { first?: number | null; after?: string | null; last?: number | null; before?: string | null };

/** What a page holds where the caller does not say; Railway documents no number. */
const PAGE_SIZE = 100;

export function page<T extends { id: string }>(nodes: readonly T[], { first, after, last, before }: PageArgs) {
  const from = after ? nodes.findIndex(({ id }) => id === after) + 1 : 0;
  const to = before ? nodes.findIndex(({ id }) => id === before) : nodes.length;
  const part = nodes.slice(from, to);
  const shown = last ? part.slice(-last) : part.slice(0, first ?? PAGE_SIZE);
  return {
    edges: shown.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: !last && shown.length < part.length,
      hasPreviousPage: from > 0 || (!!last && shown.length < part.length),
      startCursor: shown[0]?.id ?? null,
      endCursor: shown.at(-1)?.id ?? null,
    },
  };
}

export function createViews(state: RailwayState & { deployments: Deployment[] }, engine: Engine) {
  const project = {
    ...state.project,
    deletedAt: null,
    environments: ({ isEphemeral, ...args }: PageArgs & { isEphemeral?: boolean | null }) => {
      const shown = state.environments.filter((each) => (isEphemeral ?? each.isEphemeral) === each.isEphemeral);
      return page(shown.map(showEnvironment), args);
    },
    services: listServices,
  };

  function listServices(args: PageArgs) {
    return page(
      state.services.map(({ id, name }) => ({ id, name, projectId: state.project.id })),
      args,
    );
  }

  function showEnvironment(environment: Environment) {
    const { id, name, isEphemeral } = environment;
    const variables = () =>
      state.variables
        .filter(({ environmentId }) => environmentId === id)
        .map(({ value, ...variable }) => ({
          ...variable,
          references: referencesIn(value),
          createdAt: variable.createdAt.toISOString(),
          updatedAt: variable.updatedAt.toISOString(),
        }));
    return {
      id,
      name,
      projectId: state.project.id,
      canAccess: true,
      deletedAt: null,
      isEphemeral,
      unmergedChangesCount: environment.staged?.count ?? 0,
      variables: (args: PageArgs) => page(variables(), args),
      serviceInstances: (args: PageArgs) =>
        page(state.services.filter(({ environmentId }) => environmentId === id).map(showInstance), args),
    };
  }

  function showInstance({ id, name, environmentId }: RailwayService) {
    return {
      id: `${id}:${environmentId}`,
      serviceId: id,
      serviceName: name,
      environmentId,
      activeDeployments: () => engine.occupants(id).map(showDeployment),
      latestDeployment: () => {
        const latest = state.deployments.findLast(({ serviceId }) => serviceId === id);
        return latest ? showDeployment(latest) : null;
      },
    };
  }

  function showDeployment(deployment: Deployment) {
    const { variables: _kept, createdAt, updatedAt, ...shown } = deployment;
    const times = {
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      statusUpdatedAt: updatedAt.toISOString(),
    };
    return { ...shown, ...times, projectId: state.project.id, canRollback: true };
  }

  return { project, showEnvironment, showInstance, showDeployment };
}
