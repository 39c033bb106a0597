// Assesses one bot: what is there, what follows from it, and what will become of it.

import { type BackupJudgement, findNeed, judgeBackups, type Primary } from '../core/backup/backup.ts';
import { isReady } from '../core/backup/standing.ts';
import type { MonitorRun } from '../core/cadence.ts';
import type { History } from '../core/history/history.ts';
import { findOurs, findPrevious, type IncidentOwner, type Issue } from '../core/incident/issue.ts';
import { type Marker, parseMarker } from '../core/incident/marker.ts';
import type { Lifetime } from '../core/incident/plan.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import { hasEffect, type Outcome, type Reason } from '../core/reason.ts';
import { forecastToken, type Prediction, type Successor } from '../core/renewal/outlook.ts';
import { leaveToRenewal, renewalFailed } from '../core/renewal/reasons.ts';
import { judgeRenewal, type Renewal, type RenewalAttempt } from '../core/renewal/renewal.ts';
import type { Landed, UnsettledWrite } from '../core/rotation/unsettled.ts';
import type { Clean } from '../core/sanitize.ts';
import { judgeBlindness } from '../core/verdict/blindness.ts';
import type { VerdictFacts } from '../core/verdict/observation.ts';
import { judgeRefusals } from '../core/verdict/refusals.ts';
import { decide, type Verdict } from '../core/verdict/verdict.ts';
import { attempt } from '../errors.ts';
import type { Issues, ObservePorts } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { type Observation, observe } from './observe.ts';
import { assessMessaging, type MessagingAssessment } from './observe-messaging.ts';
import { blindSince, judgeOwnToken, LIST_RUNS_MS, type ListMonitorRuns, runsOf, withRuns } from './own-clock.ts';
import { type HistoryPorts, type HistoryReadingOfBot, readHistory } from './record-history.ts';

/** Observing, deciding and telling end within this, so that a run is one billed minute. */
const RUN_MS = 45_000;
/** The rest is for the issue. */
export const OBSERVE_MS = 33_000;

/** What is the case with one bot, and what follows from it. */
export interface Assessment {
  observation: Observation;
  /** The open issues with our label. */
  listing: Outcome<Issue[]>;
  owner: IncidentOwner;
  verdict: Verdict;
  renewal: Renewal;
  prediction: Prediction;
  backups: BackupJudgement;
  /** The last attempt to renew the token, where it failed and nothing has changed since. */
  attempt?: RenewalAttempt;
  /** When the variable was put back, as far as this run did so or found out. */
  restoredAt?: Date;
  /** What the last rotation wrote, where Railway did not answer that. */
  unsettled?: UnsettledWrite;
  /** What of it the variable holds now. */
  landed?: Landed;
  /** When Meta last refused the bot's own calls although the stored token works, where that is not over. */
  refusedAt?: Date;
  /** Codes of the warnings that an earlier run told, as far as its issue or the history remembers. */
  told?: readonly string[];
  /** What is known of sending and receiving besides. */
  messaging: MessagingAssessment;
  /** What the history says, where one is kept. */
  past?: HistoryReadingOfBot;
  /** Runs of the monitor before this one, newest first; none where GitHub does not show them. */
  runs: readonly MonitorRun[];
  /** Ends what is done about it. */
  run: AbortSignal;
  /** It is told for several bots at once, so that no issue of this one is opened, edited or closed. */
  isToldElsewhere?: true;
}

/** What assessing needs of the outside world. */
export interface AssessPorts extends ObservePorts {
  issues?: Issues;
  history?: HistoryPorts;
  /** Absent where no workflow of the monitor is known. */
  listRuns?: ListMonitorRuns;
}

/** What happened before, and what may end it. */
export interface AssessOptions {
  /** When a failed rotation of this run put the variable back. */
  restoredAt?: Date;
  /** What a rotation wrote that Railway did not answer, as this run or a process that keeps watching knows. */
  unsettled?: UnsettledWrite;
  /** Why Railway refused to deploy in this run, in its own words. */
  refusal?: Clean;
  /** Why renewing the token failed in this run: the code of the reason. */
  failedRenewal?: string;
  /** What else the verdict has to reckon with. */
  notes?: readonly Reason[];
  /** When Meta last refused the bot's own calls, as this run or a process that keeps watching knows. */
  refusedAt?: Date;
  /** This run saw the bot use the stored token, so what was remembered of refusals is over. */
  isUsed?: true;
  /** The last failed attempt, as a process that keeps watching remembers it. */
  attempt?: RenewalAttempt;
  /** What is known of sending and receiving, as a process that keeps watching remembers it. */
  messaging?: MessagingMemory;
  /** Another check follows, and remembers this one. */
  watches?: true;
  /** Ends observing, which may take long. */
  signal?: AbortSignal;
}

export async function assess(bot: Bot, ports: AssessPorts, options: AssessOptions): Promise<Assessment> {
  const { clock, issues, history } = ports;
  const run = clock.deadline(RUN_MS);
  const ends = [run, clock.deadline(OBSERVE_MS), ...(options.signal ? [options.signal] : [])];
  const listed = ports.listRuns && attempt(ports.listRuns(clock.deadline(LIST_RUNS_MS)));
  const read: Recalled = {};
  const earlier = { runs: listed?.then(runsOf), recall: () => recallMessaging(bot, options, read) };
  const [observation, listing, past, listedRuns] = await Promise.all([
    observe(bot, ports, AbortSignal.any(ends), earlier),
    (issues ? attempt(issues.listOpen({ label: bot.issue.label }, run)) : NO_ISSUES).then((listing) => {
      read.listing = listing;
      return listing;
    }),
    history &&
      readHistory(history.store, bot.name, AbortSignal.any(ends)).then((past) => {
        read.past = past;
        return past;
      }),
    listed,
  ]);
  const ownToken = await judgeOwnToken(issues, observation.now);
  const noted = { ...observation, notes: [...observation.notes, ...ownToken] };
  const seen = withRuns({ observation: noted, listing, run, ...(past ? { past } : {}) }, listedRuns, bot);
  const assessment = toAssessment(bot, seen, options);
  const closed = issues && (await recall(bot, assessment, issues));
  return closed ? toAssessment(bot, seen, options, closed) : assessment;
}

/** What was put back stays so when its issue has closed: asked for only where the bot seems to lack the stored token. */
async function recall(
  bot: Bot,
  { verdict, listing, owner, run }: Assessment,
  issues: Issues,
): Promise<Marker | undefined> {
  if (!hasEffect(verdict.reasons, 'bot-silent') || !listing.ok || findOurs(listing.value, owner).ours.length > 0)
    return undefined;
  const closed = await attempt(issues.listClosed({ label: bot.issue.label }, run));
  const previous = closed.ok ? findPrevious(closed.value, owner) : undefined;
  return previous && parseMarker(previous.body);
}

const NO_ISSUES: Promise<Outcome<Issue[]>> = Promise.resolve({ ok: true, value: [] });

const NOTHING_SEEN: MessagingMemory = { codes: {} };

/** What may remember, as far as it was read. */
interface Recalled {
  listing?: Outcome<Issue[]>;
  past?: HistoryReadingOfBot;
}

/** Nothing where nothing remembers: an open issue does, a history, and a process that keeps watching. */
function recallMessaging(
  { name }: Bot,
  { messaging, watches }: AssessOptions,
  { listing, past }: Recalled,
  place?: string,
): MessagingMemory | undefined {
  const [open] = listing?.ok ? findOurs(listing.value, { bot: name, ...(place ? { place } : {}) }).ours : [];
  const ofIssue = open && parseMarker(open.body)?.messaging;
  const ofHistory = past?.reading && (past.history?.changes.at(-1)?.messaging ?? NOTHING_SEEN);
  return messaging ?? ofIssue ?? ofHistory ?? (watches && NOTHING_SEEN);
}

type Seen = Pick<Assessment, 'observation' | 'listing' | 'past' | 'runs' | 'run'>;

/** What follows from what was found out. */
export function toAssessment(
  bot: Bot,
  seen: Seen,
  options: AssessOptions = {},
  /** Of the issue that was closed last. */
  closed?: Pick<Marker, 'restored' | 'unsettled'>,
): Assessment {
  const { observation, listing, past, runs } = seen;
  const { health, means, now, placeHash, cadence } = observation;
  const rhythm = { checkIntervalMs: bot.checkIntervalMs, cadence };
  const owner = { bot: bot.name, ...(placeHash ? { place: placeHash } : {}) };
  const [open] = listing.ok ? findOurs(listing.value, owner).ours : [];
  const marker = open && parseMarker(open.body);
  const attempted = findAttempt(bot, observation, { ...options, kept: marker?.attempt ?? options.attempt });
  const failed = attempted && { attempt: attempted };
  const renewal = judgeRenewal({ health, means, now, ...rhythm, ...failed });
  const backups = judgeBackups(toPrimary(bot, observation), observation.backups, { now, wasNeeded: marker?.backup });
  const need = findNeed(backups.reasons);
  const failure = attempted && renewal.is !== 'impossible' ? [renewalFailed(attempted, renewal, health.state)] : [];
  const remembered = options.isUsed ? undefined : (options.refusedAt ?? marker?.refused);
  const known = remembered && { refusedAt: remembered };
  const willRenew = isRenewedByItself(bot, renewal, attempted);
  const told = willRenew ? { ...health, reasons: leaveToRenewal(health.reasons) } : health;
  const evidence = { ...observation, health: told, ...known, checkIntervalMs: bot.checkIntervalMs };
  const { restored, unsettled: kept } = { ...(marker ?? closed) };
  const unsettled = options.unsettled ?? kept;
  const landed = unsettled && observation.recognize?.(unsettled);
  const restoredAt = options.restoredAt ?? (landed === 'runs' ? observation.deployment?.variableUpdatedAt : undefined);
  const memory = recallMessaging(bot, options, seen, placeHash);
  const messaging = assessMessaging(bot, observation, { memory, issueIsOpen: open !== undefined });
  const more = [...(options.notes ?? []), ...backups.reasons, ...failure, ...messaging.reasons];
  const verdict = decideOn(evidence, more, {
    restoredAt: restoredAt ?? restored,
    refusal: options.refusal,
    landedLate: landed === 'wrote',
    // Running on the backup opens one.
    issueIsOpen: !!open || need === 'running',
  });
  const refusedAt = judgeRefusals(evidence)?.last;
  const toldBefore = marker?.told ?? findTold(past?.history);
  return {
    ...seen,
    owner,
    verdict: judgeBlindness(verdict, { since: blindSince(past, runs, now), now, blindAfterMs: bot.blindAfterMs }),
    renewal,
    prediction: forecastToken({
      ...{ health, renewal, autoRefresh: bot.autoRefresh, now, ...rhythm },
      ...findStandIn(bot, observation, backups),
      needsBackup: need !== undefined,
    }),
    backups,
    messaging,
    ...failed,
    ...(restoredAt ? { restoredAt } : {}),
    ...(unsettled ? { unsettled } : {}),
    ...(landed ? { landed } : {}),
    ...(refusedAt ? { refusedAt } : {}),
    ...(toldBefore ? { told: toldBefore } : {}),
  };
}

/** A warning opens no issue that could remember it. */
function findTold(history: History | undefined): string[] | undefined {
  const last = history?.changes.at(-1);
  return last?.level === 'warning' && last.cause ? [last.cause] : undefined;
}

/** How long the token has, and whether a check will renew it before that: only its expiry can be moved. */
export function lifetimeOf(bot: Bot, { prediction, renewal, attempt: failed, observation }: Assessment): Lifetime {
  const { endsAt, endsBy } = prediction;
  return {
    renewsByItself: isRenewedByItself(bot, renewal, failed) && endsBy === 'expiry',
    ...(endsAt ? { timeLeftMs: Math.max(0, endsAt.getTime() - observation.now.getTime()) } : {}),
  };
}

function isRenewedByItself({ autoRefresh }: Bot, renewal: Renewal, failed: RenewalAttempt | undefined): boolean {
  return autoRefresh && (renewal.is === 'due' || renewal.is === 'later') && !failed;
}

/** An attempt counts as long as token, app id and app secret are those it was made with. */
function findAttempt(
  bot: Bot,
  { means, now }: Observation,
  { failedRenewal, kept }: AssessOptions & { kept: RenewalAttempt | undefined },
): RenewalAttempt | undefined {
  if (failedRenewal) return { at: now, code: failedRenewal, key: means.key };
  return bot.autoRefresh && kept?.key === means.key ? kept : undefined;
}

function toPrimary({ target }: Bot, { health, deployment, expectedAppId = health.appId }: Observation): Primary {
  return {
    variable: target.variables.token,
    health,
    ...(deployment?.variableUpdatedAt ? { changedAt: deployment.variableUpdatedAt } : {}),
    ...(expectedAppId ? { expectedAppId } : {}),
  };
}

/** The backup that would take over, and whether a check puts it in place. */
function findStandIn(bot: Bot, { means }: Observation, { reports }: BackupJudgement): { standIn?: Successor } {
  const next = reports.find(isReady);
  if (!next || means.storage === 'none') return {};
  const how = means.storage === 'sealed' ? 'sealed' : bot.autoSwitch ? 'by-itself' : 'off';
  return { standIn: { variable: next.variable, how } };
}

function decideOn(
  observation: Omit<VerdictFacts, 'issueIsOpen'>,
  more: Reason[],
  {
    restoredAt,
    refusal,
    landedLate,
    issueIsOpen,
  }: { restoredAt: Date | undefined; refusal: Clean | undefined; landedLate: boolean; issueIsOpen: boolean },
): Verdict {
  const known = {
    ...(restoredAt ? { restoredAt } : {}),
    ...(refusal ? { refusal } : {}),
    ...(landedLate ? { landedLate: true as const } : {}),
  };
  const deployment = observation.deployment && { ...observation.deployment, ...known };
  return decide({
    ...observation,
    notes: [...observation.notes, ...more],
    ...(deployment ? { deployment } : {}),
    issueIsOpen,
  });
}
