// What a deployment of the Railway stand-in is, what it goes through, and what tests may do with deployments.

/** `DeploymentStatus` of Railway's schema. */
export type Status =
  | 'BUILDING'
  | 'CRASHED'
  | 'DEPLOYING'
  | 'FAILED'
  | 'INITIALIZING'
  | 'NEEDS_APPROVAL'
  | 'QUEUED'
  | 'REMOVED'
  | 'REMOVING'
  | 'SKIPPED'
  | 'SLEEPING'
  | 'SUCCESS'
  | 'WAITING';

/** Statuses in turn. A plain one lasts until a request has read the deployment, a timed one that many milliseconds, the last for ever. */
export type Script = readonly (Status | { status: Status; forMs: number })[];

export interface Deployment {
  id: string;
  serviceId: string;
  environmentId: string;
  status: Status;
  createdAt: Date;
  updatedAt: Date;
  canRedeploy: boolean;
  deploymentStopped: boolean;
  meta: { commitHash?: string; image?: string; imageDigest?: string };
  /** The variables it started with, sealed ones included. */
  variables: Record<string, string | null>;
}

export interface NewDeployment {
  serviceId: string;
  status?: Status;
  createdAt?: Date;
  commitHash?: string;
  /** What the image's tag pointed to when it was pulled; today's unless said. */
  imageDigest?: string;
  canRedeploy?: boolean;
  variables?: Record<string, string | null>;
}

export interface NewService {
  name: string;
  environmentId?: string;
  /** Values, or more about each. Changed a day ago unless said. */
  variables?: Record<string, string | { value: string; isSealed?: boolean; updatedAt?: Date }>;
  /** What runs; an hour old unless said, `false` for nothing. */
  deployment?: Omit<NewDeployment, 'serviceId'> | false;
  /** What a new deployment takes; that of `deployment` unless said. */
  commitHash?: string;
}

export interface Deployments {
  deployments: Deployment[];
  /** What each new deployment goes through; a function may look at the deployment's variables. */
  deploymentScript: Script | ((deployment: Deployment) => Script);
  /** Called on every change of status; a bot can write its log here. */
  onStatus: ((deployment: Deployment) => void) | undefined;
  /** Adds a service with its variables and what runs; returns its id. */
  addService(service: NewService): string;
  /** Adds a deployment that exists already, without a script. SUCCESS unless said. */
  addDeployment(deployment: NewDeployment): Deployment;
  /** The deployment whose container runs, if one does. */
  running(serviceId: string): Deployment | undefined;
  /** Starts a deployment as Railway does on a redeploy. */
  deploy(
    serviceId: string,
    options?: { commitHash?: string | undefined; canRedeploy?: boolean; imageDigest?: string | undefined },
  ): Deployment;
  /** Every deployment goes to the end of its script at once. */
  settle(): void;
}
