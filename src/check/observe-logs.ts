// The bot's log: read beside the service that it is of, scanned, and read again where refusals may go further back.

import type { MonitorRun } from '../core/cadence.ts';
import { isOfRunningDeployment, type LogLine, type ScanOptions, scanLogs } from '../core/log/log-scan.ts';
import { windowOf } from '../core/log/log-window.ts';
import type { Outcome } from '../core/reason.ts';
import { ourWord } from '../core/sanitize.ts';
import { isSkewed } from '../core/verdict/clock-skew.ts';
import type { LogObservation } from '../core/verdict/observation.ts';
import { countRefusals, needsIntervalBefore } from '../core/verdict/refusals.ts';
import { attempt } from '../errors.ts';
import type { Clock, LogReading, ObservePorts, Railway, ServiceInstance, ServiceSnapshot } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

/** The scan alone. Without a Railway token there is nothing to read. */
export async function observeLogs(bot: Bot, ports: ObservePorts, signal: AbortSignal): Promise<LogObservation> {
  const { railway, clock } = ports;
  if (!railway || bot.logWindowMs === 0) return { is: 'off' };
  const { service, logs } = await readRailway(bot, railway, clock, signal);
  if (!service.ok) return scan(service, bot, ports, undefined, clock.now());
  return scan(await logs, bot, ports, service.value, nowBy(service.value, clock));
}

/** As soon as the service is found, it is read and its log is asked for at the same time; nobody waits for the log. */
export async function readRailway(
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
export function nowBy({ clockAheadMs = 0 }: ServiceSnapshot, clock: Clock): Date {
  return new Date(clock.now().getTime() + clockAheadMs);
}

export function scan(
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

/**
 * Few refusals count where the check before saw some as well. The log itself remembers, so it is asked again, where its
 * window does not reach that far; what cannot be read changes nothing.
 */
export async function lookFurtherBack(
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
