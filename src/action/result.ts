// What a run of the Action comes to: the lines of its log, its summary, its outputs and its colour.
import { LEVELS } from '../core/reason.ts';
import { type ConsoleLine, renderConsole } from '../core/report/console.ts';
import {
  type FleetReport,
  fleetToJson,
  renderFleetConsole,
  renderFleetSummary,
  soonest,
  worstOf,
} from '../core/report/fleet.ts';
import { expiresInMinutes, isRotationDone, messagingToJson, type Report, toJson } from '../core/report/report.ts';
import { renderSummary } from '../core/report/summary.ts';
import type { Settings } from '../settings/settings.ts';

export interface RunResult {
  lines: readonly ConsoleLine[];
  /** Markdown. */
  summary: string;
  outputs: Record<string, string>;
  /** Whether the step fails. */
  isRed: boolean;
}

export function resultOf(report: Report, settings: Settings): RunResult {
  return {
    lines: renderConsole(report),
    summary: renderSummary(report),
    outputs: outputs(report),
    isRed: isRed(report, settings),
  };
}

/** @param settings of one of the bots: they share what makes a step fail */
export function resultOfFleet(fleet: FleetReport, settings: Settings | undefined): RunResult {
  const worst = worstOf(fleet);
  return {
    lines: renderFleetConsole(fleet),
    summary: renderFleetSummary(fleet),
    outputs: fleetOutputs(fleet),
    isRed: settings !== undefined && worst !== undefined && isRed(worst, settings),
  };
}

function outputs(report: Report): Record<string, string> {
  const { token, logs, issue, rotation } = report;
  const { canSend, canReceive } = messagingToJson(report);
  return {
    state: report.state,
    level: report.level,
    'expires-at': token.expiresAt instanceof Date ? token.expiresAt.toISOString() : '',
    'expires-in-minutes': String(expiresInMinutes(report) ?? ''),
    'log-findings': logs.is === 'read' ? String(logs.findings.count) : '',
    'can-send': canSend,
    'can-receive': canReceive,
    'issue-number': String(issue.number ?? ''),
    'issue-url': issue.url ?? '',
    'issue-step': issue.step,
    changed: rotation ? String(rotation.changed) : '',
    'deployment-id': rotation?.deploymentId ?? '',
    rotation: rotation?.outcome ?? '',
    report: JSON.stringify(toJson(report)),
  };
}

/** Of the worst one, and of the one that expires first. */
function fleetOutputs(fleet: FleetReport): Record<string, string> {
  const worst = worstOf(fleet);
  const first = soonest(fleet);
  const findings = fleet.reports.flatMap(({ logs }) => (logs.is === 'read' ? [logs.findings.count] : []));
  return {
    ...(worst ? outputs(worst) : { state: 'valid', level: 'info' }),
    'expires-at': first?.token.expiresAt instanceof Date ? first.token.expiresAt.toISOString() : '',
    'expires-in-minutes': String((first && expiresInMinutes(first)) ?? ''),
    'log-findings': findings.length > 0 ? String(findings.reduce((sum, count) => sum + count, 0)) : '',
    report: JSON.stringify(fleetToJson(fleet)),
  };
}

/** What was asked for is red unless it came about, whatever `fail-on` says. */
function isRed(report: Report, { command, failOn }: Settings): boolean {
  if (command !== 'check') return !isRotationDone(report);
  return failOn !== 'never' && LEVELS.indexOf(report.level) >= LEVELS.indexOf(failOn);
}
