// Gathers what one pass needs to know, in as few sequential round trips as possible; each failure becomes a finding.

import type { BackupFacts } from '../core/backup/backup.ts';
import { type Cadence, type MonitorRun, measureCadence } from '../core/cadence.ts';
import { isOfRunningDeployment, type LogLine, type ScanOptions, scanLogs } from '../core/log/log-scan.ts';
import { windowOf } from '../core/log/log-window.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import type { Outcome, Reason } from '../core/reason.ts';
import type { RefreshPrerequisites } from '../core/renewal/renewal.ts';
import type { Landed, UnsettledWrite } from '../core/rotation/unsettled.ts';
import { ourWord, sanitizeLine } from '../core/sanitize.ts';
import { judgeTokenHealth } from '../core/token/judge-health.ts';
import type { MetaAnswers, TokenHealth } from '../core/token/token-health.ts';
import { isSkewed } from '../core/verdict/clock-skew.ts';
import type { LogObservation, VerdictFacts } from '../core/verdict/observation.ts';
import { countRefusals, needsIntervalBefore } from '../core/verdict/refusals.ts';
import { attempt } from '../errors.ts';
import type { Clock, LogReading, ObservePorts, Railway, ServiceInstance, ServiceSnapshot } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials, findMeans, NO_MEANS, shortHash } from '../token/credentials.ts';
import { recognize } from '../token/fingerprint.ts';
import { proveBackups } from '../token/inspect-backups.ts';
import { createInspector } from '../token/inspect-token.ts';
import { phoneNumberFault } from '../token/phone-number-id.ts';
import { askBeside, type MessagingObservation } from './observe-messaging.ts';

/** What was found out, and where the token lives. Whether an issue is open is learned beside it. */
export interface Observation extends Omit<VerdictFacts, 'issueIsOpen' | 'refusedAt' | 'checkIntervalMs'> {
  /** A short hash of environment, service and variable, for the marker. */
  placeHash?: string;
  placeName?: string;
  means: RefreshPrerequisites;
  backups: readonly BackupFacts[];
  /** Absent where it was not asked for. */
  messaging?: MessagingObservation;
  /** What the variable holds of what a rotation wrote or put back; absent where nobody can read it. */
  recognize?(unsettled: UnsettledWrite): Landed | undefined;
  /** The app that backups have to belong to, as far as settings or Railway say. */
  expectedAppId?: string;
  /** How often the monitor really runs, where GitHub says so. */
  cadence?: Cadence;
}

/** What is known of earlier checks. */
export interface Earlier {
  /** Runs of the monitor before this one, as soon as they are known: only the log and the judgement wait for them. */
  runs?: Promise<readonly MonitorRun[]> | undefined;
  /** What was known of sending and receiving, as far as that was read by the time Meta is asked. */
  recall?(): MessagingMemory | undefined;
}

export async function observe(
  bot: Bot,
  ports: ObservePorts,
  signal: AbortSignal,
  earlier: Earlier = {},
): Promise<Observation> {
  const { railway, clock } = ports;
  if (!railway) return await inspectStored(bot, ports, undefined, signal, earlier);

  const { place, service, logs } = await readRailway(bot, railway, clock, signal, earlier.runs);
  if (!service.ok) {
    await logs;
    return { ...blind(clock, service.reason), ...(place ? named(place, bot) : {}) };
  }
  const [observation, lines] = await Promise.all([inspectStored(bot, ports, service.value, signal, earlier), logs]);
  const now = observation.deployment?.now ?? observation.now;
  const seen = scan(lines, bot, ports, service.value, now);
  const scanned = await lookFurtherBack(seen, lines, {
    bot,
    ports: { ...ports, railway },
    service: service.value,
    now,
    signal,
  });
  const { values, active } = service.value;
  const stored = values[bot.target.variables.token];
  return {
    ...observation,
    ...named(service.value.place, bot),
    ...(stored ? { recognize: (unsettled) => recognize(unsettled, stored, active?.id) } : {}),
    logs: scanned,
  };
}

/**
 * Few refusals count where the check before saw some as well. The log itself remembers, so it is asked again, where its
 * window does not reach that far; what cannot be read changes nothing.
 */
async function lookFurtherBack(
  seen: LogObservation,
  lines: Outcome<LogReading> | undefined,
  {
    bot,
    ports,
    service,
    now,
    signal,
  }: {
    bot: Bot;
    ports: ObservePorts & { railway: Railway };
    service: ServiceSnapshot;
    now: Date;
    signal: AbortSignal;
  },
): Promise<LogObservation> {
  const { checkIntervalMs } = bot;
  if (seen.is !== 'read' || !lines?.ok || !seen.refusals || !needsIntervalBefore(seen.refusals)) return seen;
  const { active } = service;
  const to = new Date(now.getTime() - checkIntervalMs);
  if (bot.logWindowMs >= 2 * checkIntervalMs || (active && active.createdAt > to)) return seen;
  const window = { from: new Date(to.getTime() - checkIntervalMs), to };
  const earlier = await attempt(ports.railway.readLogs(service.place, window, signal, async () => active));
  if (!earlier.ok) return seen;
  const refusals = refusalsOf([...earlier.value.lines, ...lines.value.lines], bot, ports, service, now);
  return { ...seen, ...(refusals ? { refusals: { ...refusals, count: seen.refusals.count } } : {}) };
}

/** The scan alone. Without a Railway token there is nothing to read. */
export async function observeLogs(bot: Bot, ports: ObservePorts, signal: AbortSignal): Promise<LogObservation> {
  const { railway, clock } = ports;
  if (!railway || bot.logWindowMs === 0) return { is: 'off' };
  const { service, logs } = await readRailway(bot, railway, clock, signal);
  if (!service.ok) return scan(service, bot, ports, undefined, clock.now());
  return scan(await logs, bot, ports, service.value, nowBy(service.value, clock));
}

/** What Railway holds for the bot; nothing where it cannot be asked. */
export async function readServiceOf(
  bot: Bot,
  railway: Railway | undefined,
  signal: AbortSignal,
): Promise<ServiceSnapshot | undefined> {
  const service = railway && (await attempt(railway.readService(bot.target, signal)));
  return service?.ok ? service.value : undefined;
}

/** As soon as the service is found, it is read and its log is asked for at the same time; nobody waits for the log. */
async function readRailway(
  bot: Bot,
  railway: Railway,
  clock: Clock,
  signal: AbortSignal,
  runs?: Promise<readonly MonitorRun[]>,
): Promise<{ place?: ServiceInstance; service: Outcome<ServiceSnapshot>; logs?: Promise<Outcome<LogReading>> }> {
  const place = await attempt(railway.findService(bot.target, signal));
  if (!place.ok) return { service: place };
  const service = attempt(railway.readService(bot.target, signal, place.value));
  const running = async () => {
    const read = await service;
    return read.ok ? read.value.active : undefined;
  };
  const readLogs = async (to: Date) =>
    await railway.readLogs(place.value, windowOf(bot, to, (await runs)?.[0]?.at), signal, running);
  const first = bot.logWindowMs > 0 ? attempt(readLogs(clock.now())) : undefined;
  const read = await service;
  // The window was of another time: only the answer beside it says what time it is at Railway.
  const isOff = read.ok && isSkewed(read.value.clockAheadMs ?? 0);
  const logs = first && isOff ? attempt(readLogs(nowBy(read.value, clock))) : first;
  return { place: place.value, service: read, ...(logs ? { logs } : {}) };
}

/** By Railway's clock, where it says what time it is. */
function nowBy({ clockAheadMs = 0 }: ServiceSnapshot, clock: Clock): Date {
  return new Date(clock.now().getTime() + clockAheadMs);
}

async function inspectStored(
  bot: Bot,
  ports: ObservePorts,
  service: ServiceSnapshot | undefined,
  signal: AbortSignal,
  { runs, recall = () => undefined }: Earlier,
): Promise<Observation> {
  const now = ports.clock.now();
  const deployment = service && {
    ...(service.clockAheadMs === undefined ? {} : { now: nowBy(service, ports.clock) }),
    ...(service.tokenVariable.updatedAt ? { variableUpdatedAt: service.tokenVariable.updatedAt } : {}),
    ...(service.active ? { active: service.active } : {}),
    inFlight: service.inFlight,
    ...(service.awaitsApproval ? { awaitsApproval: service.awaitsApproval } : {}),
    ...(service.latest ? { latest: service.latest } : {}),
  };
  const chosen = chooseCredentials(bot, service);
  const prove = () => proveBackups(bot, service, createInspector(bot, ports, signal));
  const rest = { logs: { is: 'off' } as const, clocks: clocksOf({}, service), ...(deployment ? { deployment } : {}) };
  if (!chosen.ok) {
    const health = unchecked('misconfigured', chosen.reason);
    return { now, health, notes: [], means: NO_MEANS, backups: await prove(), ...rest };
  }
  const { credentials, notes } = chosen.value;
  // First, so that its turns come first where many bots are watched.
  const probed = ports.meta.probe(credentials, signal);
  const askedBeside = askBeside(bot, ports, { credentials, service }, recall(), signal);
  const [answers, backups] = await Promise.all([probed, prove()]);
  const asked = answers.now ?? now;
  const cadence = runs && measureCadence(await runs, asked);
  const { warnBefore, checkIntervalMs } = bot;
  const health = judgeTokenHealth(answers, { now: asked, warnBefore, checkIntervalMs, cadence });
  const { phoneNumberId, appId } = credentials;
  const phoneMissing = !phoneNumberId && health.level !== 'critical';
  const messaging = await askedBeside(health.appId);
  return {
    now: asked,
    health: phoneMissing ? { ...health, ...unchecked('misconfigured', phoneNumberFault(bot, service)) } : health,
    notes,
    means: findMeans(credentials, service),
    backups,
    ...(messaging ? { messaging } : {}),
    ...(appId ? { expectedAppId: appId } : {}),
    ...(cadence ? { cadence } : {}),
    ...rest,
    clocks: clocksOf(answers, service),
  };
}

function clocksOf(
  { clockAheadMs: meta }: Pick<MetaAnswers, 'clockAheadMs'>,
  { clockAheadMs: railway }: Pick<ServiceSnapshot, 'clockAheadMs'> = {},
): NonNullable<VerdictFacts['clocks']> {
  return { ...(meta === undefined ? {} : { meta }), ...(railway === undefined ? {} : { railway }) };
}

function scan(
  lines: Outcome<LogReading> | undefined,
  bot: Bot,
  ports: ObservePorts,
  service: ServiceSnapshot | undefined,
  now: Date,
): LogObservation {
  if (!lines) return { is: 'off' };
  if (!lines.ok) {
    // It is another reason now, and does not lead; a mistake of ours stays one.
    const { noAnswerFrom: _silent, headline: _line, effect, ...reason } = lines.reason;
    const what = `Couldn't read the bot's log, so this check says nothing about errors in it. ${reason.what}`;
    const level = reason.level === 'error' ? 'warning' : 'info';
    const ours = effect === 'own-bug' ? { effect } : {};
    return { is: 'unread', reason: { ...reason, ...ours, code: 'LOGS_UNREAD', what, level } };
  }
  const options = scanOptions(bot, ports, service);
  const findings = scanLogs(lines.value.lines, options);
  const refusals = findings.strong > 0 ? refusalsOf(lines.value.lines, bot, ports, service, now) : undefined;
  const newest = lines.value.lines.findLast((line) => isOfRunningDeployment(line, options));
  return {
    is: 'read',
    findings,
    truncated: lines.value.truncated,
    ...(refusals ? { refusals } : {}),
    ...(newest ? { lastLineAt: newest.timestamp } : {}),
  };
}

function refusalsOf(
  lines: readonly LogLine[],
  bot: Bot,
  ports: ObservePorts,
  service: ServiceSnapshot | undefined,
  now: Date,
) {
  const when = { now, intervalMs: bot.checkIntervalMs };
  return countRefusals(lines, { ...scanOptions(bot, ports, service), sanitizeExcerpt: () => ourWord('') }, when);
}

function scanOptions(
  { logPatterns }: Bot,
  { sanitizeExcerpt }: ObservePorts,
  service: ServiceSnapshot | undefined,
): ScanOptions {
  const { active } = service ?? {};
  return {
    patterns: logPatterns,
    ...(active ? { since: active.createdAt, deploymentId: active.id } : {}),
    sanitizeExcerpt,
  };
}

/** Where Railway says nothing, there is nothing else to be seen. */
function blind(clock: Clock, reason: Reason): Observation {
  const isSetup = reason.level === 'error' && reason.effect !== 'own-bug';
  return observationOf(clock.now(), unchecked(isSetup ? 'misconfigured' : 'unknown', reason));
}

/** A state, and nothing besides. */
export function observationOf(now: Date, health: TokenHealth): Observation {
  return { now, health, notes: [], logs: { is: 'off' }, means: NO_MEANS, backups: [] };
}

function unchecked(state: TokenHealth['state'], reason: Reason): TokenHealth {
  return { state, level: reason.level, reasons: [reason] };
}

function named(place: ServiceInstance, bot: Bot): Pick<Observation, 'placeHash' | 'placeName' | 'environmentName'> {
  const names = [place.serviceName, place.environmentName].flatMap((name) => name?.shown() ?? []);
  return {
    placeHash: shortHash([place.environmentId, place.serviceId, bot.target.variables.token]),
    ...(place.environmentName ? { environmentName: place.environmentName } : {}),
    ...(names.length > 0 ? { placeName: sanitizeLine(names.join(' in '), 100) } : {}),
  };
}
