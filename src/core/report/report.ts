// The result of one pass: what outputs, summary, console, issue and JSON are all made from. Holds no secret.
import type { BackupReport } from '../backup/standing.ts';
import type { Cadence } from '../cadence.ts';
import type { IssueOutcome } from '../incident/plan.ts';
import type { LogGroup, LogMatches } from '../log/log-scan.ts';
import type { MetaIds } from '../messaging/answers.ts';
import type { Messaging } from '../messaging/messaging.ts';
import { type Level, type Reason, toldOf } from '../reason.ts';
import type { Prediction } from '../renewal/outlook.ts';
import type { RotationOutcome } from '../rotation/next-step.ts';
import { MINUTE_MS } from '../time.ts';
import type { State } from '../token/token-health.ts';
import type { LogObservation } from '../verdict/observation.ts';

/** What texts need besides the verdict: whom and what they are about, and what they may show. */
export interface ReportContext {
  bot: string;
  /** Name of the Railway variable that holds the token. */
  tokenVariable: string;
  /** As far as Railway named it: `service in environment`. */
  place?: string;
  /** `https://github.com/owner/repo`, whose workflows are linked to; absent where no issue is kept. */
  repositoryUrl?: string;
  runUrl?: string;
  /** Where the program can be cloned from, where the run knows; absent elsewhere. */
  cloneUrl?: string;
  /** File name of the workflow that takes a new token. */
  updateWorkflow: string;
  /** Whether redacted log lines may be shown; otherwise only counts. */
  showExcerpts: boolean;
  dryRun: boolean;
}

/** What is known of the token, without the token. */
export interface TokenReport {
  type?: string;
  appId?: string;
  issuedAt?: Date;
  expiresAt?: Date | 'never';
}

/** One pass, told. */
export interface Report {
  context: ReportContext;
  checkedAt: Date;
  state: State;
  level: Level;
  reasons: readonly Reason[];
  token: TokenReport;
  logs: LogObservation;
  /** Whether the bot can send and receive; absent where that was not asked for, or the token does not work. */
  messaging?: Messaging;
  /** The reader's own nodes at Meta, as far as they are known: links go there. */
  ids?: MetaIds;
  /** What will become of the token; absent where a token is looked at that nobody watches. */
  prediction?: Prediction;
  /** How often the monitor really runs, where GitHub says so. */
  cadence?: Cadence;
  /** The tokens that could take over, in that order; absent where there are none. */
  backups?: readonly BackupReport[];
  issue: { step: IssueOutcome; number?: number; url?: string };
  /** What became of replacing the token, or of deploying it, where that was asked for or due. */
  rotation?: { outcome?: RotationOutcome; changed: boolean; deploymentId?: string };
  /** What this run did about the token, or was asked to do: it is told before the state of the stored one. */
  run?: { kind: RunKind; outcome?: RotationOutcome; reasons: readonly Reason[] };
  /** Codes of the warnings that an earlier run told already. */
  told?: readonly string[];
  /** It is about a token that was given to be looked at, and that no bot uses as far as is known. */
  isGiven?: true;
}

/** What is done about a token. */
export type RunKind = 'update' | 'refresh' | 'redeploy' | 'switch';

/** Whether what was asked for came about: the bot runs with the token. A dry run is asked to change nothing. */
export function isRotationDone({ rotation, context }: Pick<Report, 'rotation' | 'context'>): boolean {
  return context.dryRun || rotation?.outcome === 'live' || rotation?.outcome === 'unchanged';
}

/** Milliseconds until the token expires; nothing where it never does or nobody knows. */
export function timeLeftMs(token: TokenReport, now: Date): number | undefined {
  return token.expiresAt instanceof Date ? Math.max(0, token.expiresAt.getTime() - now.getTime()) : undefined;
}

/** The report as the output `report` carries it: dates as ISO text, excerpts only where they may be shown. */
export function toJson(report: Report): Record<string, unknown> {
  const { context, logs, token } = report;
  return {
    version: 1,
    bot: context.bot,
    checkedAt: report.checkedAt,
    state: report.state,
    level: report.level,
    reasons: report.reasons.map(toldOf),
    token: { ...token, expiresInMinutes: expiresInMinutes(report) },
    logs: logsToJson(logs, context.showExcerpts),
    messaging: messagingToJson(report),
    ...(report.prediction ? { prediction: report.prediction } : {}),
    ...(report.cadence ? { cadence: cadenceToJson(report.cadence) } : {}),
    ...(report.backups ? { backups: report.backups } : {}),
    issue: report.issue,
    ...(report.rotation ? { rotation: report.rotation } : {}),
    dryRun: context.dryRun,
  };
}

/** As outputs and `report` carry it. */
export function messagingToJson({ messaging }: Pick<Report, 'messaging'>) {
  const { canSend = 'unknown', canReceive = 'unknown', host } = messaging ?? {};
  return { canSend, canReceive, ...(host ? { callbackHost: host } : {}) };
}

/** In whole minutes, as `report` carries it. */
function cadenceToJson({ medianMs, usualMs, longestMs, spanMs }: Cadence): Record<string, number> {
  const minutes = (durationMs: number) => Math.round(durationMs / MINUTE_MS);
  return {
    medianMinutes: minutes(medianMs),
    usualMinutes: minutes(usualMs),
    longestMinutes: minutes(longestMs),
    spanMinutes: minutes(spanMs),
  };
}

/** What was found in the bot's log, as `report` carries it. */
export function logsToJson(logs: LogObservation, showExcerpts: boolean): Record<string, unknown> {
  if (logs.is !== 'read') return { read: false };
  const { scanned, count, strong } = logs.findings;
  const groups = shownGroups(logs.findings, showExcerpts);
  return {
    read: true,
    lines: scanned,
    findings: count,
    strong,
    groups: groups.map(({ example, ...group }) => (showExcerpts ? { ...group, example } : group)),
  };
}

/** Without excerpts nothing tells apart what one pattern found, so that it is one group. */
export function shownGroups({ groups }: Pick<LogMatches, 'groups'>, showExcerpts: boolean): readonly LogGroup[] {
  if (showExcerpts) return groups;
  const merged = Map.groupBy(groups, ({ evidence, pattern }) => `${evidence} ${pattern}`);
  return [...merged.values()].map((alike) => {
    const newest = alike.reduce((late, group) => (group.last > late.last ? group : late));
    const first = new Date(Math.min(...alike.map((group) => group.first.getTime())));
    return { ...newest, first, count: alike.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** Whether such lines look like authentication errors of the watched token; others are only told. */
export function isAboutToken({ evidence }: LogGroup): boolean {
  return evidence === 'strong' || evidence === 'weak';
}

/** Whole minutes until expiry, as the output `expires-in-minutes` gives them. */
export function expiresInMinutes(report: Pick<Report, 'token' | 'checkedAt'>): number | undefined {
  const left = timeLeftMs(report.token, report.checkedAt);
  return left === undefined ? undefined : Math.floor(left / MINUTE_MS);
}
