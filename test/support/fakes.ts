// In-memory ports that remember, for tests of the manager.

import { toPhase } from '../../src/adapters/railway/read-service.ts';
import type { Issue } from '../../src/core/incident/issue.ts';
import type { IssueStep } from '../../src/core/incident/plan.ts';
import type { MessagingAnswers } from '../../src/core/messaging/answers.ts';
import type { Notification } from '../../src/core/report/notification.ts';
import type { Clean } from '../../src/core/sanitize.ts';
import type { MetaAnswers } from '../../src/core/token/token-health.ts';
import { IssueGoneError, ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { type ManagerPorts, WhatsAppTokenManager } from '../../src/manager.ts';
import type { Deployment, Issues, Meta, Railway, ServiceInstance, ServiceSnapshot } from '../../src/ports.ts';
import { Secret, Secrets } from '../../src/secret.ts';
import { type Bot, readSettings } from '../../src/settings/settings.ts';
import { ago, aToken, HOUR, NOW } from './builders.ts';
import { asClean, outside } from './clean.ts';

/** What the settings make of no inputs at all. */
const DEFAULTS = readSettings((name) => (name === 'railway-token' ? 'x' : undefined), new Secrets(), {
  input: () => undefined,
}).bot;
const VARIABLES = DEFAULTS.target.variables;

export function aBot(change: Partial<Bot> = {}): Bot {
  return { ...DEFAULTS, ...change };
}

/** Meta's answers to a healthy token that never expires; `expired` ones below. */
export function healthyAnswers(change: Partial<MetaAnswers> = {}): MetaAnswers {
  return {
    inspector: 'app',
    inspection: {
      is: 'value',
      value: {
        isValid: true,
        type: 'SYSTEM_USER',
        appId: '634974688087057',
        expiresAt: 'never',
        scopes: ['whatsapp_business_messaging'],
      },
    },
    phone: { is: 'value', value: { id: '106853218861309' } },
    proofRefused: false,
    now: NOW,
    ...change,
  };
}

export function expiredAnswers(now = NOW): MetaAnswers {
  const error = {
    code: 190,
    subcode: 463,
    message: asClean('Error validating access token: Session has expired on Tuesday'),
    transient: false,
    status: 401,
  };
  return {
    ...healthyAnswers(),
    inspection: { is: 'value', value: { isValid: false, type: 'USER', scopes: [], error: { ...error, status: 200 } } },
    phone: { is: 'error', error },
    now,
  };
}

/** Meta's silence, as an outage gives it. */
export function silentAnswers(): MetaAnswers {
  const silence = { is: 'silence', reason: 'Meta did not answer.' } as const;
  const { now: _none, ...rest } = healthyAnswers();
  return { ...rest, inspection: silence, phone: silence };
}

export class FakeMeta implements Meta {
  /** What Meta says of a token; `answers` where it has no entry. */
  readonly about = new Map<string, MetaAnswers>();
  answers = healthyAnswers();
  asked: string[] = [];
  /** The token that Meta gives in exchange, or why not. */
  exchanged: string | Error = new ServiceUnavailableError('Meta', 'Meta gave no usable answer.');

  probe(credentials: { token: Secret }): Promise<MetaAnswers> {
    const token = credentials.token.reveal();
    this.asked.push(token);
    return Promise.resolve(this.about.get(token) ?? this.answers);
  }
  /** What Meta says besides the token; nothing unless a test says so. */
  messaging: MessagingAnswers = {};
  readMessaging(): Promise<MessagingAnswers> {
    return Promise.resolve(this.messaging);
  }
  exchange(..._call: Parameters<Meta['exchange']>): Promise<Secret> {
    return this.exchanged instanceof Error
      ? Promise.reject(this.exchanged)
      : Promise.resolve(new Secret(this.exchanged));
  }
}

/** A deployment whose phase is what Railway's word for it means. */
type FakeDeployment = Omit<Deployment, 'phase' | 'id' | 'status' | 'commitHash' | 'image'> & {
  id: string;
  status: string;
  commitHash?: string;
  image?: string;
};
type FakeService = Omit<ServiceSnapshot, 'place' | 'active' | 'inFlight' | 'latest'> & {
  active?: FakeDeployment;
  inFlight: FakeDeployment[];
  latest?: FakeDeployment;
};

/** A service on Railway: one variable that counts, and deployments that go through a script, one step a look. */
export class FakeRailway implements Railway {
  place: ServiceInstance = {
    projectId: 'p',
    environmentId: 'e',
    serviceId: 's',
    serviceName: outside('bot'),
    environmentName: outside('production'),
    serviceNames: { s: outside('bot'), other: outside('shop') },
  };
  service: FakeService = {
    values: {
      [VARIABLES.token]: new Secret(aToken('a')),
      [VARIABLES.phoneNumberId]: new Secret('106853218861309'),
      [VARIABLES.appSecret]: new Secret('9f3c1e7ab2d84c60a5e1f7d20b9c4e88'),
    },
    tokenVariable: { exists: true, isSealed: false, updatedAt: ago(3 * HOUR), sharedWith: [] },
    active: { id: 'd1', status: 'SUCCESS', createdAt: ago(2 * HOUR), commitHash: 'c0ffee' },
    inFlight: [],
  };
  lines: { timestamp: Date; text: string; deploymentId?: string }[] = [];
  clock = () => NOW;
  /** How far its clock is ahead of the machine's, where it says what time it is. */
  aheadMs?: number;
  faults: {
    findService?: Error;
    service?: Error;
    logs?: Error;
    deploymentLogs?: Error;
    write?: Error;
    redeploy?: Error;
  } = {};
  /** What each new deployment goes through. */
  script = ['BUILDING', 'DEPLOYING', 'SUCCESS'];
  staged = 0;
  readonly written: { name: string; shared: boolean; value: string }[] = [];
  readonly deployed: string[] = [];
  /** Time moves by a second with every write and deployment. */
  #ticks = 0;

  get stored(): string | undefined {
    return this.service.values[VARIABLES.token]?.reveal();
  }
  #now(): Date {
    this.#ticks += 1;
    return new Date(NOW.getTime() + this.#ticks * 1000);
  }
  #answer<T>(value: T, fault: Error | undefined): Promise<T> {
    return fault ? Promise.reject(fault) : Promise.resolve(value);
  }
  findService() {
    return this.#answer(this.place, this.faults.findService);
  }
  async readService(_target: unknown, _signal?: AbortSignal, place?: ServiceInstance) {
    const reading = readingOf(this.service, place ?? (await this.findService()));
    const { aheadMs } = this;
    return this.#answer(aheadMs === undefined ? reading : { ...reading, clockAheadMs: aheadMs }, this.faults.service);
  }
  async readLogs(...[, window, , running]: Parameters<Railway['readLogs']>) {
    if (this.faults.logs && !(await running())) throw this.faults.logs;
    return this.#logged(window);
  }
  async readDeploymentLogs(...[id, window]: Parameters<Railway['readDeploymentLogs']>) {
    if (this.faults.deploymentLogs) throw this.faults.deploymentLogs;
    const { lines } = this.#logged(window);
    return { lines: lines.filter(({ deploymentId = id }) => deploymentId === id), truncated: false };
  }
  /** What has been logged by now: the lines may be given before. */
  #logged({ from, to }: { from: Date; to: Date }) {
    const now = this.clock();
    const isIn = ({ timestamp }: { timestamp: Date }) => timestamp >= from && timestamp <= to && timestamp <= now;
    return { lines: this.lines.filter(isIn), truncated: false };
  }
  /** What Railway says of the service's domains. */
  domains: string[] = [];
  listDomains() {
    return Promise.resolve(this.domains.map(outside));
  }
  countStagedChanges() {
    return Promise.resolve(this.staged);
  }
  /** Somebody sets the variable. */
  set(value: string): void {
    this.service.values[VARIABLES.token] = new Secret(value);
    this.service.tokenVariable = { ...this.service.tokenVariable, updatedAt: this.#now() };
  }
  async writeVariable(
    _place: ServiceInstance,
    { name, shared, value }: { name: string; shared: boolean; value: Secret },
  ) {
    if (this.faults.write) throw this.faults.write;
    this.written.push({ name, shared, value: value.reveal() });
    this.set(value.reveal());
  }
  async redeploy({ id }: Pick<Deployment, 'id'>) {
    if (this.faults.redeploy) throw this.faults.redeploy;
    return this.#start(id);
  }
  async deploy(_place: ServiceInstance, commitHash: string | undefined) {
    return this.#start(commitHash ?? 'latest');
  }
  #start(from: string): Clean {
    this.deployed.push(from);
    const id = `d${this.deployed.length + 1}`;
    this.service.inFlight = [...this.service.inFlight, { id, status: 'QUEUED', createdAt: this.#now() }];
    return asClean(id);
  }
  async readDeployment(id: string) {
    const deployment = this.service.inFlight.find((each) => each.id === id);
    const { active } = this.service;
    if (!deployment && active?.id === id) return withPhase(active);
    if (!deployment) return withPhase({ id, status: 'REMOVED', createdAt: NOW });
    const status =
      this.script[Math.min(this.script.indexOf(deployment.status) + 1, this.script.length - 1)] ?? 'SUCCESS';
    deployment.status = status;
    const tookOver = status === 'SUCCESS' || status === 'CRASHED';
    if (tookOver) this.service.active = { ...deployment };
    this.service.latest = { ...deployment };
    if (tookOver || status === 'FAILED') this.service.inFlight = this.service.inFlight.filter((each) => each.id !== id);
    return withPhase(deployment);
  }
}

function withPhase({ id, status, commitHash, image, ...deployment }: FakeDeployment): Deployment {
  return {
    ...deployment,
    id: asClean(id),
    status: asClean(status),
    phase: toPhase(status),
    ...(commitHash ? { commitHash: asClean(commitHash) } : {}),
    ...(image ? { image: outside(image) } : {}),
  };
}

/** A sealed value is not shown. */
function readingOf({ active, latest, ...service }: FakeService, place: ServiceInstance): ServiceSnapshot {
  const { [VARIABLES.token]: token, ...others } = service.values;
  return {
    ...service,
    place,
    ...(active ? { active: withPhase(active) } : {}),
    ...(latest ? { latest: withPhase(latest) } : {}),
    values: token && !service.tokenVariable.isSealed ? { ...others, [VARIABLES.token]: token } : others,
    inFlight: service.inFlight.map(withPhase),
  };
}

/** GitHub's issues with its rules: numbers count up, dates are stamped, closed is closed. */
export class FakeIssues implements Issues {
  readonly all: (Issue & { texts: string[] })[] = [];
  now = NOW;
  faults: { list?: Error; write?: Error; gone?: number } = {};

  listOpen({ label }: { label?: string }) {
    if (this.faults.list) return Promise.reject(this.faults.list);
    return Promise.resolve(
      this.all.filter((issue) => issue.open && (!label || issue.labels.includes(label))).map((issue) => ({ ...issue })),
    );
  }
  listClosed({ label }: { label: string }) {
    return Promise.resolve(
      this.all.filter((issue) => !issue.open && issue.labels.includes(label)).map((issue) => ({ ...issue })),
    );
  }
  async read(number: number) {
    if (this.faults.list) throw this.faults.list;
    return { closedByPerson: true, ...this.#find(number) };
  }
  async apply(step: IssueStep) {
    if (this.faults.write) throw this.faults.write;
    if (step.do === 'open') {
      const number = this.all.length + 1;
      const url = `https://github.com/octo/bot/issues/${number}`;
      this.all.push({
        number,
        url,
        title: step.title,
        body: step.body,
        open: true,
        createdAt: this.now,
        comments: 0,
        labels: [step.label],
        author: 'github-actions[bot]',
        authorType: 'Bot',
        authorAssociation: 'NONE',
        texts: [],
      });
      return { number, url, notes: [] };
    }
    const issue = this.#find(step.number);
    if (step.do === 'edit') {
      if (step.title) issue.title = step.title;
      if (step.body) issue.body = step.body;
      if (step.state === 'closed')
        Object.assign(issue, { open: false, closedAt: this.now, stateReason: step.stateReason });
      if (step.state === 'open') Object.assign(issue, { open: true, stateReason: 'reopened' });
    }
    if (step.do === 'label') issue.labels.push(step.label);
    if (step.do === 'comment') {
      issue.texts.push(step.text);
      issue.comments++;
    }
    return { number: issue.number, url: issue.url, notes: [] };
  }
  #find(wanted: number) {
    const issue = this.all.find(({ number }) => number === wanted);
    if (issue && this.faults.gone !== wanted) return issue;
    // From now on GitHub no longer lists it either.
    Object.assign(issue ?? {}, { open: false, labels: [] });
    throw new IssueGoneError(wanted);
  }
}

/** One watched token with everything around it held in memory. */
export function aWorld(bot = aBot()) {
  const meta = new FakeMeta();
  const railway = new FakeRailway();
  const issues = new FakeIssues();
  const time = { now: NOW };
  railway.clock = () => time.now;
  const said: string[] = [];
  const told: Notification[] = [];
  const deadlines: { at: number; controller: AbortController }[] = [];
  const ports: ManagerPorts = {
    meta,
    railway,
    issues,
    clock: {
      now: () => time.now,
      deadline: (durationMs) => {
        const controller = new AbortController();
        if (durationMs === 0) controller.abort();
        deadlines.push({ at: time.now.getTime() + durationMs, controller });
        return controller.signal;
      },
      sleep: async (durationMs) => {
        time.now = new Date(time.now.getTime() + durationMs);
        for (const { at, controller } of deadlines) if (time.now.getTime() >= at) controller.abort();
      },
    },
    cleanOwn: asClean,
    sanitizeExcerpt: asClean,
    register: (value) => new Secret(value),
    progress: (text) => said.push(text),
    notifiers: [{ name: 'fake #1', send: async (notification) => void told.push(notification) }],
  };
  const manager = new WhatsAppTokenManager(bot, ports, { showExcerpts: true, dryRun: false });
  /** One pass so many hours after the start. */
  const check = (afterMs = 0) => {
    time.now = new Date(NOW.getTime() + afterMs);
    issues.now = time.now;
    if (meta.answers.now) meta.answers = { ...meta.answers, now: time.now };
    return manager.check();
  };
  return { meta, railway, issues, ports, manager, check, said, told };
}

export const forbidden = new SetupError('ISSUES_FORBIDDEN', {
  what: 'GitHub refused access to the issues.',
  fix: 'Add it.',
});
