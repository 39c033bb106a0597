// Makes a report of what was seen and done.

import { withOwnLinks } from '../core/messaging/links.ts';
import { type Reason, sortByLevel, worstLevel } from '../core/reason.ts';
import type { Report, ReportContext, RunKind } from '../core/report/report.ts';
import type { Rotation } from '../rotation/rotation.ts';
import type { Bot } from '../settings/settings.ts';
import type { Assessment } from './assess.ts';

/** What the doors know of where a run happens. */
export interface RunContext extends Pick<ReportContext, 'repositoryUrl' | 'runUrl' | 'cloneUrl' | 'dryRun'> {
  /** Whether redacted log lines may be shown. A function is asked once there is something to tell. */
  showExcerpts: boolean | (() => Promise<boolean>);
}

/** What every report of a bot says of the bot and of the run. */
export async function reportContextOf(
  { name, target, issue }: Bot,
  { showExcerpts, ...context }: RunContext,
): Promise<ReportContext> {
  return {
    ...context,
    showExcerpts: typeof showExcerpts === 'function' ? await showExcerpts() : showExcerpts,
    bot: name,
    tokenVariable: target.variables.token,
    updateWorkflow: issue.updateWorkflow,
  };
}

/** The assessment, told; nothing has become of the issue yet. */
export async function buildReport(
  bot: Bot,
  { observation, verdict, prediction, backups, told, messaging: { messaging, ids } }: Assessment,
  context: RunContext,
): Promise<Report> {
  const { type, appId, issuedAt, expiresAt } = observation.health;
  const { logs } = observation;
  const hasLines = logs.is === 'read' && logs.findings.groups.length > 0;
  return {
    context: {
      ...(await reportContextOf(bot, hasLines ? context : { ...context, showExcerpts: false })),
      ...(observation.placeName ? { place: observation.placeName } : {}),
    },
    checkedAt: observation.now,
    state: verdict.state,
    level: verdict.level,
    reasons: withOwnLinks(verdict.reasons, ids),
    token: {
      ...(type ? { type } : {}),
      ...(appId ? { appId } : {}),
      ...(issuedAt ? { issuedAt } : {}),
      ...(expiresAt ? { expiresAt } : {}),
    },
    logs,
    ...(messaging ? { messaging } : {}),
    ids,
    prediction,
    ...(observation.cadence ? { cadence: observation.cadence } : {}),
    ...(backups.reports.length > 0 ? { backups: backups.reports } : {}),
    issue: { step: 'none' },
    ...(told ? { told } : {}),
  };
}

/** The report with more to say, first what goes before and last what goes after. */
export function withReasons(report: Report, before: readonly Reason[], after: readonly Reason[]): Report {
  const reasons = sayOnce([...before, ...report.reasons, ...after]);
  return {
    ...report,
    reasons,
    level: worstLevel([report.level, ...[...before, ...after].map((reason) => reason.level)]),
  };
}

/** What a rotation and the check after it both say, as loudly as either does. */
function sayOnce(reasons: readonly Reason[]): Reason[] {
  const alike = Map.groupBy(reasons, ({ code, what }) => `${code} ${what}`);
  return [...alike.values()].flatMap((group) => sortByLevel(group).slice(0, 1));
}

/** The report with what became of a rotation. In a dry run everything was said, and nothing happened. */
export function withRotation(
  report: Report,
  { outcome, changed, deploymentId, reasons: said }: Rotation,
  notes: readonly Reason[],
  kind?: RunKind,
): Report {
  const { dryRun } = report.context;
  const reasons = dryRun ? said.filter(({ effect }) => effect !== 'was-done') : said;
  const run = kind && { run: { kind, ...(outcome ? { outcome } : {}), reasons } };
  if (dryRun) return withReasons({ ...report, ...run, rotation: { changed: false } }, reasons, notes);
  // The rotation has seen the refusals that the check after it goes by: once is enough.
  const isTold = said.some(({ effect }) => effect === 'calls-refused');
  const others = isTold ? report.reasons.filter(({ effect }) => effect !== 'calls-refused') : report.reasons;
  const happened = { ...(outcome ? { outcome } : {}), changed, ...(deploymentId ? { deploymentId } : {}) };
  return withReasons({ ...report, ...run, reasons: others, rotation: happened }, reasons, notes);
}

/** In a dry run nothing became of the issue either; one that was not opened has the number 0. */
export function leftAlone({ number, url }: Report['issue']): Report['issue'] {
  return { step: 'none', ...(number && url ? { number, url } : {}) };
}
