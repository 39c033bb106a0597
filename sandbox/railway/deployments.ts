// How deployments of the Railway stand-in come about, go through a script of statuses, and replace each other.

import type { Deployment, Deployments, NewDeployment, Script, Status } from './deployment.ts';
import { type RailwayService, type RailwayState, referencesIn, type VariableRecord, valuesOf } from './state.ts';

export type Engine = ReturnType<typeof createDeployments>;

const UP: readonly Status[] = ['SUCCESS', 'SLEEPING'];
const TOOK_OVER: readonly Status[] = [...UP, 'CRASHED'];

interface Progress {
  script: Script;
  step: number;
  wasRead: boolean;
  stepBegan: number;
}

export function createDeployments(getState: () => RailwayState & Deployments, now: () => Date) {
  const progress = new Map<Deployment, Progress>();
  const statusAt = (script: Script, step: number): Status => {
    const entry = script[step];
    if (entry === undefined) throw new Error('a deployment script needs at least one status');
    return typeof entry === 'string' ? entry : entry.status;
  };

  function insert(deployment: Deployment): Deployment {
    getState().deployments.push(deployment);
    changeStatus(deployment, deployment.status, deployment.createdAt);
    return deployment;
  }

  function changeStatus(deployment: Deployment, status: Status, at = now()): void {
    deployment.status = status;
    deployment.updatedAt = at;
    if (TOOK_OVER.includes(status)) {
      for (const other of occupants(deployment.serviceId)) if (other !== deployment) changeStatus(other, 'REMOVED', at);
    }
    getState().onStatus?.(deployment);
  }

  /** At most one, once `changeStatus` is through: a crashed container takes the place of the old one, too. */
  function occupants(serviceId: string): Deployment[] {
    return getState().deployments.filter((each) => each.serviceId === serviceId && TOOK_OVER.includes(each.status));
  }

  function serviceOf(serviceId: string): RailwayService {
    const service = getState().services.find(({ id }) => id === serviceId);
    if (!service) throw new Error('the sandbox knows no such service');
    return service;
  }

  function create({
    serviceId,
    status = 'SUCCESS',
    createdAt = now(),
    commitHash,
    imageDigest,
    canRedeploy = true,
    variables,
  }: NewDeployment): Deployment {
    const state = getState();
    const { environmentId, imageDigest: today = 'sha256:1' } = serviceOf(serviceId);
    return {
      id: state.id('deployment'),
      serviceId,
      environmentId,
      status,
      createdAt,
      updatedAt: createdAt,
      canRedeploy,
      deploymentStopped: false,
      meta:
        commitHash === undefined
          ? { image: 'ghcr.io/octo/bot:latest', imageDigest: imageDigest ?? today }
          : { commitHash },
      variables: variables ?? valuesOf(state, { environmentId, serviceId, withSealed: true }),
    };
  }

  function step(deployment: Deployment, at: Progress): void {
    at.step += 1;
    at.wasRead = false;
    changeStatus(deployment, statusAt(at.script, at.step));
  }

  /** Lets time pass: what has been read goes on by one, what is timed as far as its time has come. */
  function advance(): void {
    for (const [deployment, at] of progress) {
      if (at.step < at.script.length - 1 && at.wasRead && typeof at.script[at.step] === 'string') {
        step(deployment, at);
        at.stepBegan = performance.now();
      }
      for (
        let entry = at.script[at.step];
        at.step < at.script.length - 1 && typeof entry === 'object';
        entry = at.script[at.step]
      ) {
        if (performance.now() - at.stepBegan < entry.forMs) break;
        at.stepBegan += entry.forMs;
        step(deployment, at);
      }
    }
  }

  const api: Deployments = {
    deployments: [],
    deploymentScript: ['BUILDING', 'DEPLOYING', 'SUCCESS'],
    onStatus: undefined,
    addService({ name, environmentId = getState().environmentId, variables = {}, deployment = {}, commitHash }) {
      const state = getState();
      const head = commitHash ?? (deployment ? deployment.commitHash : undefined);
      const service: RailwayService = {
        id: state.id('service'),
        name,
        environmentId,
        ...(head !== undefined && { commitHash: head }),
      };
      state.services.push(service);
      for (const [key, given] of Object.entries(variables)) {
        const about = typeof given === 'string' ? { value: given } : given;
        state.setVariable({
          name: key,
          serviceId: service.id,
          environmentId,
          updatedAt: new Date(now().getTime() - 86_400_000),
          ...about,
        });
      }
      if (deployment)
        api.addDeployment({ serviceId: service.id, createdAt: new Date(now().getTime() - 3_600_000), ...deployment });
      return service.id;
    },
    addDeployment: (deployment) => insert(create(deployment)),
    running: (serviceId) => occupants(serviceId).find(({ status }) => UP.includes(status)),
    deploy(serviceId, { commitHash = serviceOf(serviceId).commitHash, canRedeploy = true, imageDigest } = {}) {
      const source = { ...(commitHash !== undefined && { commitHash }), ...(imageDigest && { imageDigest }) };
      const deployment = create({ serviceId, canRedeploy, ...source });
      const { deploymentScript } = getState();
      const script = typeof deploymentScript === 'function' ? deploymentScript(deployment) : deploymentScript;
      deployment.status = statusAt(script, 0);
      progress.set(deployment, { script, step: 0, wasRead: false, stepBegan: performance.now() });
      return insert(deployment);
    },
    settle() {
      for (const [deployment, at] of progress) while (at.step < at.script.length - 1) step(deployment, at);
    },
  };

  return {
    api,
    advance,
    /** Remembers that a request has seen the deployment. */
    markRead(deployment: Deployment): Deployment {
      const at = progress.get(deployment);
      if (at) at.wasRead = true;
      return deployment;
    },
    occupants,
    /** Deploys what runs with a variable that was just written. */
    deployChanged(
      { environmentId, serviceId }: { environmentId: string; serviceId?: string | undefined },
      changed: readonly VariableRecord[],
    ): void {
      const state = getState();
      const affected = state.services.filter((service) => {
        if (service.environmentId !== environmentId) return false;
        if (serviceId !== undefined) return service.id === serviceId;
        const references = state.variables
          .filter((each) => each.serviceId === service.id)
          .flatMap(({ value }) => referencesIn(value));
        return changed.some(({ name }) => references.includes(`shared.${name}`));
      });
      for (const service of affected) api.deploy(service.id);
    },
  };
}
