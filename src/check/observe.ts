// Gathers what one pass needs to know, in as few sequential round trips as possible; each failure becomes a finding.

import type { BackupFacts } from '../core/backup/backup.ts';
import { type Cadence, type MonitorRun, measureCadence } from '../core/cadence.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import type { Reason } from '../core/reason.ts';
import type { RefreshPrerequisites } from '../core/renewal/renewal.ts';
import type { Landed, UnsettledWrite } from '../core/rotation/unsettled.ts';
import { sanitizeLine } from '../core/sanitize.ts';
import { judgeTokenHealth } from '../core/token/judge-health.ts';
import type { MetaAnswers, TokenHealth } from '../core/token/token-health.ts';
import type { VerdictFacts } from '../core/verdict/observation.ts';
import { attempt } from '../errors.ts';
import type { Clock, ObservePorts, Railway, ServiceInstance, ServiceSnapshot } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { chooseCredentials, findMeans, NO_MEANS, shortHash } from '../token/credentials.ts';
import { recognize } from '../token/fingerprint.ts';
import { proveBackups } from '../token/inspect-backups.ts';
import { createInspector } from '../token/inspect-token.ts';
import { phoneNumberFault } from '../token/phone-number-id.ts';
import { lookFurtherBack, nowBy, readRailway, scan } from './observe-logs.ts';
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

/** What Railway holds for the bot; nothing where it cannot be asked. */
export async function readServiceOf(
  bot: Bot,
  railway: Railway | undefined,
  signal: AbortSignal,
): Promise<ServiceSnapshot | undefined> {
  const service = railway && (await attempt(railway.readService(bot.target, signal)));
  return service?.ok ? service.value : undefined;
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
