// Railway as the simulation assumes it: one variable, and deployments that take it along and run minutes later.
import type { Clean } from '../../src/core/sanitize.ts';
import type { Deployment, LogReading, Railway, ServiceInstance, ServiceSnapshot } from '../../src/ports.ts';
import { Secret } from '../../src/secret.ts';
import type { SimulatedClock } from './clock.ts';
import { between, type Random } from './random.ts';
import { MINUTE } from './time.ts';

/** From asking for a deployment to its bot answering; until then the old one does. */
export const DEPLOYMENT_TAKES = { from: 2 * MINUTE, to: 4 * MINUTE };

const VARIABLES = {
  token: 'W1_WHATSAPP_ACCESS_TOKEN',
  phoneNumberId: 'W1_WHATSAPP_PHONE_NUMBER_ID',
  appId: 'W1_WHATSAPP_APP_ID',
  appSecret: 'W1_WHATSAPP_APP_SECRET',
};

/** Its container keeps the token that the variable held when the deployment was asked for. */
export interface SimulatedDeployment {
  id: string;
  createdAt: number;
  /** When it takes over. */
  from: number;
  token: string;
}

const PLACE: ServiceInstance = { projectId: 'p', environmentId: 'e', serviceId: 's' };
const NO_LINES: LogReading = { lines: [], truncated: false };

export class SimulatedRailway implements Railway {
  readonly #clock: SimulatedClock;
  readonly #random: Random;
  readonly #first: SimulatedDeployment;
  readonly #later: SimulatedDeployment[] = [];
  #stored: { token: string; changedAt: number };

  /** A service that has been running with that token for a while. */
  constructor(clock: SimulatedClock, { token, since }: { token: string; since: number }, random: Random) {
    this.#clock = clock;
    this.#random = random;
    this.#first = { id: 'd1', createdAt: since, from: since, token };
    this.#stored = { token, changedAt: since };
  }

  /** Which token the bot sends with, and since when. */
  running(): SimulatedDeployment {
    return this.#later.findLast((deployment) => this.#runs(deployment)) ?? this.#first;
  }
  /** What the variable holds. */
  stored(): string {
    return this.#stored.token;
  }
  /** All that ran so far, oldest first. */
  reigns(): readonly SimulatedDeployment[] {
    return [this.#first, ...this.#later.filter((deployment) => this.#runs(deployment))];
  }

  async findService(): Promise<ServiceInstance> {
    return PLACE;
  }
  async readService(): Promise<ServiceSnapshot> {
    return {
      place: PLACE,
      values: {
        [VARIABLES.token]: new Secret(this.#stored.token),
        [VARIABLES.phoneNumberId]: new Secret('106853218861309'),
      },
      tokenVariable: {
        exists: true,
        isSealed: false,
        updatedAt: new Date(this.#stored.changedAt),
        sharedWith: [],
      },
      active: this.#show(this.running()),
      inFlight: this.#later.filter((deployment) => !this.#runs(deployment)).map((deployment) => this.#show(deployment)),
    };
  }
  async readDeployment(deploymentId: string): Promise<Deployment> {
    const found = [this.#first, ...this.#later].find(({ id }) => id === deploymentId);
    if (!found) throw new Error(`The simulated Railway has no deployment ${deploymentId}.`);
    return this.#show(found);
  }
  async listDomains(): Promise<[]> {
    return [];
  }
  async countStagedChanges(): Promise<number> {
    return 0;
  }
  async writeVariable(_place: ServiceInstance, { value }: { value: Secret }): Promise<void> {
    this.#stored = { token: value.reveal(), changedAt: this.#clock.time };
  }
  async redeploy(): Promise<Clean> {
    return await this.deploy();
  }
  async deploy(): Promise<Clean> {
    const id = `d${this.#later.length + 2}` as Clean;
    const createdAt = this.#clock.time;
    const from = createdAt + between(DEPLOYMENT_TAKES, this.#random);
    this.#later.push({ id, createdAt, from, token: this.#stored.token });
    return id;
  }
  async readLogs(): Promise<LogReading> {
    return NO_LINES;
  }
  async readDeploymentLogs(): Promise<LogReading> {
    return NO_LINES;
  }

  #runs({ from }: SimulatedDeployment): boolean {
    return from <= this.#clock.time;
  }
  #show(deployment: SimulatedDeployment): Deployment {
    const { id, createdAt } = deployment;
    const [status, phase] = !this.#runs(deployment)
      ? (['DEPLOYING', 'in-flight'] as const)
      : id === this.running().id
        ? (['SUCCESS', 'up'] as const)
        : (['REMOVED', 'superseded'] as const);
    return { id: id as Clean, status: status as Clean, phase, createdAt: new Date(createdAt) };
  }
}
