// The root fields of the Railway stand-in: who may ask what, and what each field answers.
import type { Deployment, Deployments } from './deployment.ts';
import type { Engine } from './deployments.ts';
import {
  type DeploymentLogsArgs,
  type EnvironmentLogsArgs,
  type Logs,
  MAX_LINES,
  readDeploymentLogs,
  readEnvironmentLogs,
} from './logs.ts';
import { type Environment, type RailwayService, type RailwayState, valuesOf } from './state.ts';
import { createViews, type PageArgs, page } from './views.ts';

/** Who asks: the environment of a project token, an account, or nobody that Railway knows. */
export type Asker = { kind: 'project'; environmentId: string } | { kind: 'account' } | { kind: 'nobody' };

/** Something that Railway refuses. Its code is INTERNAL_SERVER_ERROR, for lack of rights, too. */
export class RailwayFault extends Error {}

export type Railway = RailwayState & Deployments & Logs;
type Place = { environmentId: string; serviceId?: string | null };
type Upsert = Place & { projectId: string; skipDeploys: boolean };

export function createResolvers(state: Railway, engine: Engine, now: () => Date) {
  const { project, showEnvironment, showInstance, showDeployment } = createViews(state, engine);

  /** Out of scope, unknown and unauthorized are all the same to Railway. */
  function reach(asker: Asker, environmentId: string, projectId?: string | null): Environment {
    const environment = state.environments.find(({ id }) => id === environmentId);
    const inScope = asker.kind === 'account' || (asker.kind === 'project' && asker.environmentId === environmentId);
    if (!inScope || !environment || (projectId && projectId !== state.project.id))
      throw new RailwayFault('Not Authorized');
    return environment;
  }

  function reachService(asker: Asker, { environmentId, serviceId }: Place): RailwayService {
    reach(asker, environmentId);
    const service = state.services.find((each) => each.id === serviceId && each.environmentId === environmentId);
    if (!service) throw new RailwayFault('ServiceInstance not found');
    return service;
  }

  function reachDeployment(asker: Asker, id: string): Deployment {
    const deployment = state.deployments.find((each) => each.id === id);
    if (!deployment || asker.kind === 'nobody')
      throw new RailwayFault(asker.kind === 'account' ? 'Deployment not found' : 'Not Authorized');
    reach(asker, deployment.environmentId);
    return deployment;
  }

  function read(
    asker: Asker,
    { environmentId, serviceId, ...args }: Place & { projectId: string; unrendered?: boolean | null },
  ) {
    reach(asker, environmentId, args.projectId);
    if (serviceId) reachService(asker, { environmentId, serviceId });
    const values = valuesOf(state, {
      environmentId,
      serviceId: serviceId ?? undefined,
      unrendered: args.unrendered ?? false,
    });
    const [domain] = state.domains.get(serviceId ?? '') ?? [];
    return domain ? { ...values, RAILWAY_PUBLIC_DOMAIN: domain } : values;
  }

  function write(
    asker: Asker,
    { environmentId, serviceId, ...input }: Upsert,
    variables: Record<string, string>,
  ): true {
    reach(asker, environmentId, input.projectId);
    if (serviceId) reachService(asker, { environmentId, serviceId });
    const place = { environmentId, ...(serviceId && { serviceId }) };
    const changed = Object.entries(variables).map(([name, value]) => state.setVariable({ name, value, ...place }));
    if (!input.skipDeploys) engine.deployChanged(place, changed);
    return true;
  }

  function checkLimit(limit: number | null | undefined): void {
    if (limit && limit > MAX_LINES) throw new RailwayFault('Problem processing request');
  }

  return {
    projectToken(_args: unknown, asker: Asker) {
      const environment =
        asker.kind === 'project' ? state.environments.find(({ id }) => id === asker.environmentId) : undefined;
      if (!environment) throw new RailwayFault('Project Token not found');
      return {
        id: 'project-token',
        name: 'monitor',
        projectId: state.project.id,
        environmentId: environment.id,
        project,
        environment: showEnvironment(environment),
      };
    },
    apiToken(_args: unknown, asker: Asker) {
      if (asker.kind !== 'account') throw new RailwayFault('Not Authorized');
      return { workspaces: [{ id: 'workspace', name: 'Workspace' }] };
    },
    project({ id }: { id: string }, asker: Asker) {
      if (asker.kind === 'nobody' || id !== state.project.id) throw new RailwayFault('Not Authorized');
      return project;
    },
    environment: ({ id, projectId }: { id: string; projectId?: string }, asker: Asker) =>
      showEnvironment(reach(asker, id, projectId)),
    variables: (args: Place & { projectId: string; unrendered?: boolean | null }, asker: Asker) => read(asker, args),
    variablesForServiceDeployment: (args: Place & { projectId: string }, asker: Asker) => read(asker, args),
    environmentStagedChanges({ environmentId }: Place, asker: Asker) {
      const { staged } = reach(asker, environmentId);
      const at = now().toISOString();
      return {
        id: `patch:${environmentId}`,
        environmentId,
        status: 'STAGED',
        message: null,
        createdAt: at,
        updatedAt: at,
        appliedAt: null,
        lastAppliedError: null,
        patch: staged?.patch ?? {},
      };
    },
    serviceInstance: (args: Place, asker: Asker) => showInstance(reachService(asker, args)),
    domains(args: Place & { projectId: string }, asker: Asker) {
      const all = (state.domains.get(reachService(asker, args).id) ?? []).map((domain) => ({ domain }));
      const isRailways = ({ domain }: { domain: string }) => domain.endsWith('.up.railway.app');
      return { serviceDomains: all.filter(isRailways), customDomains: all.filter((each) => !isRailways(each)) };
    },
    deployments(
      {
        input,
        ...args
      }: PageArgs & {
        input: Partial<Place> & {
          projectId?: string | null;
          status?: { in?: string[] | null; notIn?: string[] | null } | null;
        };
      },
      asker: Asker,
    ) {
      const environmentId =
        input.environmentId ?? (asker.kind === 'project' ? asker.environmentId : state.environmentId);
      reach(asker, environmentId, input.projectId);
      const found = state.deployments.filter(
        (each) =>
          each.environmentId === environmentId &&
          (!input.serviceId || each.serviceId === input.serviceId) &&
          (!input.status?.in || input.status.in.includes(each.status)) &&
          !input.status?.notIn?.includes(each.status),
      );
      return page(
        found.toReversed().map((each) => showDeployment(engine.markRead(each))),
        args,
      );
    },
    deployment: ({ id }: { id: string }, asker: Asker) => showDeployment(engine.markRead(reachDeployment(asker, id))),
    deploymentLogs(args: DeploymentLogsArgs, asker: Asker) {
      reachDeployment(asker, args.deploymentId);
      checkLimit(args.limit);
      return readDeploymentLogs(state.lines, args);
    },
    environmentLogs(args: EnvironmentLogsArgs, asker: Asker) {
      reach(asker, args.environmentId);
      checkLimit(args.beforeLimit);
      checkLimit(args.afterLimit);
      return readEnvironmentLogs(state.lines, args, now());
    },
    variableUpsert: ({ input }: { input: Upsert & { name: string; value: string } }, asker: Asker) =>
      write(asker, input, { [input.name]: input.value }),
    variableCollectionUpsert(
      { input }: { input: Upsert & { variables: Record<string, string>; replace: boolean } },
      asker: Asker,
    ) {
      const { environmentId, serviceId, variables, replace } = input;
      reach(asker, environmentId, input.projectId);
      const place = { environmentId, ...(serviceId && { serviceId }) };
      const gone = state.variables.filter(
        (each) =>
          each.environmentId === environmentId &&
          each.serviceId === (serviceId ?? undefined) &&
          !Object.hasOwn(variables, each.name),
      );
      if (replace) for (const { name } of gone) state.deleteVariable(name, place);
      return write(asker, input, variables);
    },
    serviceInstanceDeployV2({ commitSha, ...place }: Place & { commitSha?: string | null }, asker: Asker) {
      return state.deploy(reachService(asker, place).id, { commitHash: commitSha ?? undefined }).id;
    },
    serviceInstanceRedeploy(place: Place, asker: Asker) {
      state.deploy(reachService(asker, place).id);
      return true;
    },
    deploymentRedeploy(
      { id, usePreviousImageTag }: { id: string; usePreviousImageTag?: boolean | null },
      asker: Asker,
    ) {
      const { canRedeploy, serviceId, meta, status } = reachDeployment(asker, id);
      if (status === 'SKIPPED') throw new RailwayFault('Cannot redeploy without a snapshot');
      if (!canRedeploy) throw new RailwayFault('Problem processing request');
      const imageDigest = usePreviousImageTag ? meta.imageDigest : undefined;
      return showDeployment(state.deploy(serviceId, { commitHash: meta.commitHash, imageDigest }));
    },
  };
}
