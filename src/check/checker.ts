// A check in its two halves: what is the case, and what follows from it. Every bot of a fleet goes through the same two.

import { type Replacement, toCheckRecord } from '../core/history/changes.ts';
import { type AlertCause, type AlertMemory, planAlert } from '../core/incident/alert.ts';
import type { MessagingMemory } from '../core/messaging/memory.ts';
import type { Level, Reason } from '../core/reason.ts';
import type { RenewalAttempt } from '../core/renewal/renewal.ts';
import { renderAlert } from '../core/report/message.ts';
import type { Notification } from '../core/report/notification.ts';
import type { Report } from '../core/report/report.ts';
import type { UnsettledWrite } from '../core/rotation/unsettled.ts';
import type { Clean } from '../core/sanitize.ts';
import type { State } from '../core/token/token-health.ts';
import { clockSkewed } from '../core/verdict/clock-skew.ts';
import { attempt, UserError } from '../errors.ts';
import { type Notifier, sendAll } from '../notify/send-all.ts';
import type { Issues, ObservePorts } from '../ports.ts';
import type { RotatePorts, Rotation } from '../rotation/rotation.ts';
import type { Bot } from '../settings/settings.ts';
import { type Assessment, type AssessOptions, assess, toAssessment } from './assess.ts';
import { buildReport, leftAlone, type RunContext, withReasons, withRotation } from './build-report.ts';
import { observationOf } from './observe.ts';
import { type IssueResult, reconcileIssue } from './reconcile-issue.ts';
import { type HistoryPorts, recordHistory } from './record-history.ts';
import {
  CURE,
  chooseRemediation,
  explain,
  leftForNextCheck,
  REMEDIES,
  type RotationKind,
  reckonWith,
  wasBegun,
} from './remediation.ts';

/** All channels at once; each has a limit of its own besides. */
const NOTIFY_MS = 12_000;
/** Where a bug of ours has used up nobody knows how much of the time. */
const ACT_MS = 12_000;

/** The outside world of one bot's checks. */
export interface CheckPorts extends ObservePorts, Pick<RotatePorts, 'register' | 'progress'> {
  /** Absent where no repository is known: then no issue is kept. */
  issues?: Issues;
  /** Absent where no history is kept. */
  history?: HistoryPorts;
  /** Takes secrets out of a line that a caller wants to have told. */
  cleanOwn(line: string): Clean;
  /** Channels to tell people through. */
  notifiers?: readonly Notifier[];
  /** Tells a dead man's switch that this run took place. */
  heartbeat?(end: { state: State; level: Level }, signal: AbortSignal): Promise<Reason[]>;
  /** What the first looks of several bots share: Railway asked once for all, and one time that counts as now. */
  snapshot?: Pick<ObservePorts, 'railway' | 'clock'>;
}

/** What a message is about. */
export type About = Pick<Notification, 'state' | 'url' | 'concerns'>;

/** Tells people; the first line of the message is its title. What did not arrive comes back, a reason for each. */
export type Send = (message: string, level: Level, about: About) => Promise<Reason[]>;

/** What a process that keeps watching remembers: what it has told, and what an issue would remember besides. */
export interface MonitorMemory {
  alert?: AlertMemory;
  attempt?: RenewalAttempt;
  refusedAt?: Date;
  unsettled?: UnsettledWrite;
  messaging?: MessagingMemory;
}

/** What acting goes by besides the assessment. */
export interface ActOptions {
  /** What a process that keeps watching remembers; it is brought up to date. */
  memory?: MonitorMemory | undefined;
  /** Ends what may take long. */
  signal?: AbortSignal | undefined;
}

/** Checks one bot; of one check to the next it keeps nothing. */
export class Checker {
  readonly #bot: Bot;
  readonly #ports: CheckPorts;
  readonly #context: RunContext;
  readonly #send: Send;
  /** The lines and the link of the alert that is being told: our own words. */
  #alert: readonly string[] = [];

  /** @param send what every alert goes through; the channels unless given */
  constructor(bot: Bot, ports: CheckPorts, context: RunContext, send?: Send) {
    this.#bot = bot;
    this.#ports = ports;
    this.#context = context;
    this.#send = send ?? ((...message) => this.sendToChannels(...message));
  }

  /** Finds out what is the case. Nothing is changed, and nobody is told. */
  async assess(options: AssessOptions = {}): Promise<Assessment> {
    return await this.#assess(this.#bot, { ...this.#ports, ...this.#ports.snapshot }, options);
  }

  /** Where we fail at it ourselves, nothing is known, and that is told. */
  async #assess(bot: Bot, ports: CheckPorts, options: AssessOptions): Promise<Assessment> {
    const assessed = await attempt(assess(bot, ports, options));
    if (assessed.ok) return assessed.value;
    const { reason } = assessed;
    const observation = observationOf(ports.clock.now(), { state: 'unknown', level: reason.level, reasons: [reason] });
    const run = ports.clock.deadline(ACT_MS);
    return toAssessment(bot, { observation, listing: { ok: true, value: [] }, runs: [], run });
  }

  /** Mends what the settings let it mend, keeps the issue and the history, and tells people. */
  async act(assessment: Assessment, options: ActOptions = {}): Promise<Report> {
    const kind = chooseRemediation(this.#bot, assessment);
    if (!kind || this.#bot.changesNothing) {
      const report = await this.#conclude(this.#bot, assessment, options);
      return kind ? withReasons(report, [], [leftForNextCheck(kind)]) : report;
    }
    const mend = async () => await (await REMEDIES[kind]())(this.#bot, withRailway(this.#ports), options.signal);
    const rotated = await attempt(mend());
    if (!rotated.ok) return withReasons(await this.#conclude(this.#bot, assessment, options), [], [rotated.reason]);
    const rotation = rotated.value;
    const report = await this.followUp(kind, rotation, options);
    return withRotation(report, explain(rotation), [], wasBegun(rotation) ? kind : undefined);
  }

  /** Assesses anew after a rotation, and acts on that; nothing is mended any more. */
  async followUp(kind: RotationKind, rotation: Rotation, options: ActOptions = {}): Promise<Report> {
    const { stored, restoredAt, refusal, isUsed } = rotation;
    const { given } = this.#bot;
    // A sealed variable cannot be read, so the check takes the token that was just written.
    const bot = stored ? { ...this.#bot, given: { ...given, token: stored } } : this.#bot;
    const { memory, signal } = options;
    const refusedAt = rotation.refusedAt ?? memory?.refusedAt;
    const unsettled = rotation.unsettled ?? memory?.unsettled;
    const assessment = await this.#assess(bot, this.#ports, {
      ...(refusedAt ? { refusedAt } : {}),
      ...(isUsed ? { isUsed } : {}),
      ...(signal ? { signal } : {}),
      ...(memory?.attempt ? { attempt: memory.attempt } : {}),
      ...(memory?.messaging ? { messaging: memory.messaging } : {}),
      ...(restoredAt ? { restoredAt } : {}),
      ...(unsettled ? { unsettled } : {}),
      ...(refusal ? { refusal } : {}),
      ...(this.#context.dryRun ? {} : reckonWith(kind, rotation)),
    });
    const cure = CURE[kind];
    return await this.#conclude(bot, assessment, options, cure && { cure, rotation });
  }

  async #conclude(bot: Bot, assessment: Assessment, { memory }: ActOptions, replaced?: Replacement): Promise<Report> {
    const { attempt, refusedAt, unsettled, messaging, run } = assessment;
    const draft = await buildReport(bot, assessment, this.#context);
    const { notes, alert, failed, ...issue } = await this.#reconcile(bot, assessment, draft);
    const unwritten = await notesOf(this.#remember(bot, assessment, { replaced, issue: issue.number }));
    const kept = { ...draft, issue: this.#context.dryRun ? leftAlone(issue) : issue };
    const report = withReasons(kept, [], [...notes, ...unwritten, ...clockSkewed(assessment.observation)]);
    // An outage says nothing of it.
    if (memory)
      Object.assign(
        memory,
        { attempt, unsettled, messaging: messaging.memory },
        assessment.verdict.state !== 'unknown' && { refusedAt },
      );
    const chosen = chooseAlert(report, failed ? 'unremembered' : alert, memory, bot.remindEveryMs);
    const cause = chosen ?? (messaging.isNews && !assessment.isToldElsewhere ? { is: 'changed' as const } : undefined);
    const untold = cause ? await notesOf(this.#tell(report, cause)) : [];
    const { heartbeat } = this.#ports;
    return withReasons(report, [], [...untold, ...(heartbeat ? await notesOf(heartbeat(report, run)) : [])]);
  }

  async #reconcile(bot: Bot, assessment: Assessment, draft: Report): Promise<IssueResult> {
    const { issues } = this.#ports;
    if (assessment.isToldElsewhere) return { step: 'none', notes: [] };
    return issues
      ? await reconcileIssue(issues, { bot, assessment, draft })
      : { step: 'none', notes: [], failed: true };
  }

  /** After the issue, which matters more. What could not be read is not written to either. */
  async #remember(
    bot: Bot,
    { verdict, observation, messaging, past, run }: Assessment,
    { replaced, issue }: { replaced: Replacement | undefined; issue: number | undefined },
  ): Promise<Reason[]> {
    const { history } = this.#ports;
    if (!history || !past?.reading) return past?.notes ?? [];
    const pass = toCheckRecord(bot.name, { ...observation, verdict, issue, messaging: messaging.memory }, replaced);
    if (history.later) {
      history.later(pass);
      return past.notes;
    }
    return [...past.notes, ...(await recordHistory(history.store, [pass], run, past.reading))];
  }

  /**
   * Never rejects: a channel that fails is named in what comes back, and never silences another. Lines of our own alert
   * go as they are; whatever a caller adds to them, or says instead, goes without secrets.
   */
  async sendToChannels(...[message, level, about]: Parameters<Send>): Promise<Reason[]> {
    const { notifiers = [], clock, cleanOwn } = this.#ports;
    if (notifiers.length === 0) return [];
    const clean = (text: string) => (this.#alert.includes(text) ? text : cleanOwn(text));
    const [title = '', ...lines] = message.split('\n').map(clean);
    const notification = { ...about, level, bot: this.#bot.name, title, lines };
    const { url } = about;
    return await sendAll(
      notifiers,
      url ? { ...notification, url: clean(url) } : notification,
      clock.deadline(NOTIFY_MS),
    );
  }

  async #tell(report: Report, cause: AlertCause): Promise<Reason[]> {
    const { state, issue } = report;
    // Whoever was told of the problem is told of its end as well.
    const concerns = cause.is === 'recovered' ? { concerns: 'critical' as const } : {};
    const about = { state, ...(issue.url ? { url: issue.url } : {}), ...concerns };
    const alert = renderAlert(report, cause);
    this.#alert = [...alert.split('\n'), ...(issue.url ? [issue.url] : [])];
    return await this.#send(alert, report.level, about);
  }
}

/**
 * A single run goes by the issue, which remembers; without one it tells every time. A process that keeps watching
 * remembers by itself, so that an outage of GitHub neither repeats nor swallows a change; only its first pass goes by
 * the issue, and so does what is no problem yet, such as a token that expires soon.
 */
function chooseAlert(
  report: Report,
  alert: AlertCause | undefined | 'unremembered',
  known: MonitorMemory | undefined,
  remindEveryMs: number,
): AlertCause | undefined {
  const byIssue = alert === 'unremembered' ? undefined : alert;
  const { cause, memory } = planAlert(report, known?.alert, remindEveryMs);
  const isFirst = known?.alert === undefined;
  if (known) known.alert = memory;
  if (isFirst) return alert === 'unremembered' ? cause : byIssue;
  return cause ?? (byIssue?.is === 'changed' && report.level === 'warning' ? byIssue : undefined);
}

/** One effect that fails, be it by a bug of ours, never silences the others. */
async function notesOf(effect: Promise<Reason[]>): Promise<Reason[]> {
  const done = await attempt(effect);
  return done.ok ? done.value : [done.reason];
}

/** Throws `UserError` without a Railway token. */
export function withRailway(ports: CheckPorts): RotatePorts {
  const { railway } = ports;
  if (railway) return { ...ports, railway };
  throw new UserError('WRONG_INPUT', ['Set `railway-token`: without it, nothing on Railway can be changed.']);
}
