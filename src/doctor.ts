// Gathers what the doctor tells: asks everybody what can be asked without changing anything, and writes nothing.

import { examineMessaging } from './check/observe-messaging.ts';
import type { MonitorRun } from './core/cadence.ts';
import type { GitHubFound, WorkflowState } from './core/doctor/github.ts';
import type { MetaFound } from './core/doctor/meta.ts';
import { type RailwayFound, toInputs } from './core/doctor/railway.ts';
import { findOurs } from './core/incident/issue.ts';
import { type Incident, parseMarker } from './core/incident/marker.ts';
import type { MessagingFacts } from './core/messaging/messaging.ts';
import type { Outside } from './core/sanitize.ts';
import { judgeTokenHealth } from './core/token/judge-health.ts';
import { isWorking } from './core/token/token-health.ts';
import { attempt } from './errors.ts';
import type { Clock, Issues, Meta, ObservePorts, Railway, ServiceInstance, ServiceSnapshot } from './ports.ts';
import type { Bot } from './settings/settings.ts';
import { chooseCredentials } from './token/credentials.ts';
import { phoneNumberFault } from './token/phone-number-id.ts';

/** What examining needs of the outside world. */
export interface ExaminePorts {
  meta: Meta;
  railway?: Railway;
  issues?: Issues;
  /** Throws `ServiceUnavailableError`, and `SetupError` where GitHub refuses. */
  readWorkflow?(file: string, signal: AbortSignal): Promise<WorkflowState>;
  /** The newest runs of a workflow, newest first. Throws likewise. */
  listRunsOf?(file: string, signal: AbortSignal): Promise<MonitorRun[]>;
  clock: Clock;
  askCallback?: ObservePorts['askCallback'];
}

/** What Railway and Meta answered, as the core turns it into findings. Absent is what there was nothing to ask with. */
export interface Examined {
  railway?: RailwayFound;
  meta?: MetaFound;
  messaging?: MessagingFacts;
}

/** Railway first, since Meta is asked about what it holds. Throws only what is a bug of ours. */
export async function examineBot(bot: Bot, ports: ExaminePorts, signal: AbortSignal): Promise<Examined> {
  const { railway } = ports;
  if (!railway) return await probeMeta(bot, undefined, ports, signal);
  const asked = await attempt(railway.readService(bot.target, signal));
  const { logWindowMs } = bot;
  if (!asked.ok) {
    const found = { ...kindOf(railway), place: asked, variables: { read: [], unread: [] }, notes: [], logWindowMs };
    return { railway: found, ...(bot.given.token ? await probeMeta(bot, undefined, ports, signal) : {}) };
  }
  const service = asked.value;
  const { place } = service;
  const chosen = chooseCredentials(bot, service);
  // By Railway's clock, whose log it is.
  const to = new Date(ports.clock.now().getTime() + (service.clockAheadMs ?? 0));
  const [logs, answered] = await Promise.all([
    logWindowMs > 0 ? attempt(readLogs(railway, service, { to, logWindowMs }, signal)) : undefined,
    probeMeta(bot, service, ports, signal, place.environmentName),
  ]);
  const { projectId, environmentId, serviceId } = bot.target;
  const isGiven = projectId && environmentId && serviceId;
  const found: RailwayFound = {
    ...kindOf(railway),
    place: { ok: true, value: { ...nameOf(place), ...(isGiven ? {} : { spared: toInputs(place) }) } },
    variables: sortVariables(bot, service),
    notes: chosen.ok ? chosen.value.notes : [chosen.reason],
    ...(logs ? { logs } : {}),
    logWindowMs,
  };
  return { railway: found, ...answered };
}

/** Reading issues, the schedule and its runs; none of it proves that writing is allowed. */
export async function examineGitHub(
  { repo, workflow, bot }: { repo: string; workflow: string; bot: Bot },
  { issues, readWorkflow, listRunsOf, clock }: ExaminePorts,
  signal: AbortSignal,
): Promise<GitHubFound | undefined> {
  if (!issues || !readWorkflow) return undefined;
  const [listed, schedule, runs] = await Promise.all([
    attempt(readIncidents(issues, bot, signal)),
    attempt(readWorkflow(workflow, signal)),
    listRunsOf && attempt(listRunsOf(workflow, signal)),
  ]);
  const { checkIntervalMs } = bot;
  const seen = { repo, issues: listed, workflow, schedule, checkIntervalMs, now: clock.now() };
  const end = issues.tokenExpiresAt && (await attempt(issues.tokenExpiresAt()));
  return { ...seen, ...(runs ? { runs } : {}), ...(end?.ok && end.value ? { tokenExpiresAt: end.value } : {}) };
}

/** What the newest issue of the bot remembers, open or closed. */
async function readIncidents(issues: Issues, { name, issue }: Bot, signal: AbortSignal): Promise<Incident[]> {
  const { label } = issue;
  const listed = await Promise.all([issues.listOpen({ label }, signal), issues.listClosed({ label }, signal)]);
  const markers = findOurs(listed.flat(), { bot: name }).ours.map(({ body }) => parseMarker(body));
  return markers.findLast((marker) => marker && !marker.duplicate)?.incidents ?? [];
}

async function readLogs(
  railway: Railway,
  { place, active }: ServiceSnapshot,
  { to, logWindowMs }: { to: Date; logWindowMs: number },
  signal: AbortSignal,
): Promise<{ lines: number; onlyRunningDeployment: boolean }> {
  const window = { from: new Date(to.getTime() - logWindowMs), to };
  const { lines, onlyRunningDeployment = false } = await railway.readLogs(place, window, signal, async () => active);
  return { lines: lines.length, onlyRunningDeployment };
}

async function probeMeta(
  bot: Bot,
  service: ServiceSnapshot | undefined,
  { meta, clock, railway, askCallback }: ExaminePorts,
  signal: AbortSignal,
  environmentName?: Outside,
): Promise<Pick<Examined, 'meta' | 'messaging'>> {
  const chosen = chooseCredentials(bot, service);
  if (!chosen.ok) return {};
  const { credentials } = chosen.value;
  const answers = await meta.probe(credentials, signal);
  const { warnBefore, checkIntervalMs } = bot;
  const rules = { now: answers.now ?? clock.now(), warnBefore, checkIntervalMs };
  const { state, appId } = judgeTokenHealth(answers, rules);
  const ports = { meta, railway, askCallback };
  const messaging = isWorking(state)
    ? await examineMessaging(bot, ports, { credentials, service }, appId, signal)
    : undefined;
  return {
    ...(messaging ? { messaging } : {}),
    meta: {
      answers,
      rules,
      isSigned: credentials.appSecret !== undefined,
      ...(environmentName ? { environmentName } : {}),
      ...(credentials.phoneNumberId ? {} : { phoneMissing: phoneNumberFault(bot, service) }),
    },
  };
}

function kindOf(railway: Railway): Pick<RailwayFound, 'kind'> {
  const kind = railway.tokenKind?.();
  return kind ? { kind } : {};
}

function nameOf({ serviceName, environmentName }: ServiceInstance): { name?: string } {
  const names = [serviceName, environmentName].flatMap((name) => name?.shown() ?? []);
  return names.length > 0 ? { name: names.join(' in ') } : {};
}

function sortVariables({ target }: Bot, { values }: ServiceSnapshot): RailwayFound['variables'] {
  const { accountId: _mayBeMissing, ...needed } = target.variables;
  const names = Object.values(needed);
  return { read: names.filter((name) => values[name]), unread: names.filter((name) => !values[name]) };
}
