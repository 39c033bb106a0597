// The program on one screen: observe, decide, act. Knows the ports and the core, never an adapter.

import { findCause, type Told } from './check/alert-memory.ts';
import { type Before, lifetimeOf, look, OBSERVE_MS, type Sight } from './check/assess.ts';
import { leftAlone, type RunContext, toMatter, withReasons, withRotation } from './check/build-report.ts';
import { observeLogs, readServiceOf } from './check/observe.ts';
import { type KeptIssue, keepIssue } from './check/reconcile-issue.ts';
import { type HistoryPorts, keepHistory } from './check/record-history.ts';
import { chooseMending, explain, findMendingFault, type Mending } from './check/remediation.ts';
import { switchFailed } from './core/backup/reasons.ts';
import { type Replacement, toPass } from './core/history/changes.ts';
import type { Cure } from './core/history/history.ts';
import type { AlertCause } from './core/incident/alert.ts';
import type { Level, Reason } from './core/reason.ts';
import { renderAlert } from './core/report/message.ts';
import type { Notification } from './core/report/notification.ts';
import type { Report } from './core/report/report.ts';
import type { State, TokenHealth } from './core/token/token-health.ts';
import type { LogObservation } from './core/verdict/observation.ts';
import { attempt, UserError } from './errors.ts';
import { type Notifier, sendAll } from './notify/send-all.ts';
import type { Issues, ObservePorts } from './ports.ts';
import { redeploy } from './rotation/redeploy.ts';
import { refresh } from './rotation/refresh.ts';
import type { RotatePorts, Rotation } from './rotation/rollout.ts';
import { takeBackup } from './rotation/switch-to-backup.ts';
import { update } from './rotation/update.ts';
import type { Bot } from './settings/settings.ts';
import { companionsOf } from './token/credentials.ts';
import { createAsk } from './token/inspect-token.ts';
import { cleanPasted } from './token/pasted-token.ts';

/** All channels at once; each has a limit of its own besides. */
const NOTIFY_MS = 12_000;

/** How a recovery came about, for the history; a redeployment replaces no token. */
const CURE: Partial<Record<Mending, Cure>> = { renew: 'renewed', switch: 'switched' };
const MEND = { renew: refresh, redeploy, switch: takeBackup } satisfies Record<Mending, unknown>;

/** The outside world of one manager. */
export interface ManagerPorts extends ObservePorts, Pick<RotatePorts, 'keep' | 'say'> {
  /** Absent where no repository is known: then no issue is kept. */
  issues?: Issues;
  /** Absent where no history is kept. */
  history?: HistoryPorts;
  /** Channels to tell people through. */
  notifiers?: readonly Notifier[];
  /** Tells a dead man's switch that this run took place. */
  heartbeat?(end: { state: State; level: Level }, signal: AbortSignal): Promise<Reason[]>;
  /** What the first looks of several bots share: Railway asked once for all, and one time that counts as now. */
  snapshot?: Pick<ObservePorts, 'railway' | 'clock'>;
  /** Starts the monitor workflow once, so that the badge is true at once. */
  startMonitor?(signal: AbortSignal): Promise<void>;
}

/** Waits until it is a bot's turn to tell, and says what was decided about it meanwhile. */
export type Turn = (sight: Sight) => Promise<Pick<Sight, 'run' | 'isToldElsewhere'>>;

/** Watches one token. Settings and ports, partially applied; keeps no state of its own. */
export class WhatsAppTokenManager {
  readonly #bot: Bot;
  readonly #ports: ManagerPorts;
  readonly #context: RunContext;

  constructor(bot: Bot, ports: ManagerPorts, context: RunContext) {
    this.#bot = bot;
    this.#ports = ports;
    this.#context = context;
  }

  /**
   * One pass: what is the token's state, and is the issue as it should be? With `auto-refresh` it renews a token that is
   * due, with `auto-redeploy` it redeploys a bot that runs with an older one, with `auto-switch` it puts a backup in the
   * place of a dead one. Throws only what is a bug of ours.
   */
  async check(): Promise<Report> {
    return await this.#pass();
  }

  /**
   * The same for one of many bots. `turn` is awaited between looking and telling, and says whether the problem is told
   * elsewhere, for several bots at once.
   */
  async checkInTurn(turn: Turn): Promise<Report> {
    return await this.#pass({ turn });
  }

  /** Keeps the issue and tells people of what was seen. For what several bots share, which no look of one bot shows. */
  async conclude(sight: Sight): Promise<Report> {
    return await this.#conclude(this.#bot, sight, {});
  }

  /**
   * Puts a new token in the place of the stored one: proves it at Meta, sets the Railway variable, follows the
   * deployment, and checks once more, which closes the issue. The same call again finishes what was interrupted.
   * Throws `UserError` without a Railway token.
   */
  async updateRailwayToken(token: string): Promise<Report> {
    return await this.#command(await update(this.#bot, token, this.#rotatePorts()), {}, 'pasted');
  }

  /**
   * Renews the stored token at Meta where it is due, and puts the renewed one in its place as an update does. Tries it
   * whatever came of the last attempt. Throws `UserError` without a Railway token.
   */
  async refreshToken(): Promise<Report> {
    const rotation = await refresh(this.#bot, this.#rotatePorts());
    return await this.#command(rotation, this.#faultOf('renew', rotation), 'renewed');
  }

  /**
   * Redeploys the bot where it still runs with an older token than the stored one, and follows that deployment.
   * Throws `UserError` without a Railway token.
   */
  async redeploy(): Promise<Report> {
    return await this.#command(await redeploy(this.#bot, this.#rotatePorts()));
  }

  /** What Meta says of a token, for the watched phone number. Nothing is stored or told. */
  async validateToken(token: string): Promise<TokenHealth> {
    const { clock, meta, railway, keep } = this.#ports;
    const signal = clock.deadline(OBSERVE_MS);
    const cleaned = cleanPasted(token);
    if (!cleaned.ok) return { state: 'invalid', level: 'critical', reasons: [cleaned.reason] };
    const service = await readServiceOf(this.#bot, railway, signal);
    const ask = createAsk(this.#bot, { meta, clock }, signal);
    return await ask({ token: keep(cleaned.value), ...companionsOf(this.#bot, service) });
  }

  /** What the bot's log on Railway says about authentication, within `log-window`. */
  async checkRailwayLogs(): Promise<LogObservation> {
    const { clock } = this.#ports;
    return await observeLogs(this.#bot, this.#ports, clock.deadline(OBSERVE_MS));
  }

  /**
   * Tells people through every channel at once. Every alert goes through here, so a subclass can tell them otherwise,
   * or besides. Never rejects: a channel that fails is named in what comes back, and never silences another.
   * @param message plain text; its first line is the title
   * @param about what the message is about, where it is about a state
   */
  async sendNotification(message: string, level: Level | Uppercase<Level>, about: About = {}): Promise<Reason[]> {
    const { notifiers = [], clock } = this.#ports;
    if (notifiers.length === 0) return [];
    const [title = '', ...lines] = message.split('\n');
    const notification = { level: toLevel(level), bot: this.#bot.name, title, lines, ...about };
    return await sendAll(notifiers, notification, clock.deadline(NOTIFY_MS));
  }

  /**
   * A pass every `checkInterval` until the signal aborts. Survives any outage; what a pass cannot know is told as
   * `unknown`. Remembers in its process what was told, where no issue does.
   */
  async startMonitoring({
    signal,
    onReport,
  }: {
    signal: AbortSignal;
    onReport?: (report: Report) => void;
  }): Promise<void> {
    const { clock } = this.#ports;
    const told: Told = {};
    while (!signal.aborted) {
      const report = await this.#pass({ told, signal });
      // What was cut short could not find out much.
      if (!signal.aborted) onReport?.(report);
      await clock.sleep(this.#bot.checkIntervalMs, signal);
    }
  }

  /** Looks, mends what the settings let it mend, and tells. */
  async #pass({ told, signal, turn }: { told?: Told; signal?: AbortSignal; turn?: Turn } = {}): Promise<Report> {
    const before = { ...(signal ? { signal } : {}), ...(told?.attempt ? { attempt: told.attempt } : {}) };
    const seen = await look(this.#bot, { ...this.#ports, ...(turn ? this.#ports.snapshot : {}) }, before);
    const sight = turn ? { ...seen, ...(await turn(seen)) } : seen;
    const mending = chooseMending(this.#bot, sight);
    if (!mending) return await this.#conclude(this.#bot, sight, { told });
    const rotation = await MEND[mending](this.#bot, this.#rotatePorts(), signal);
    const cure = CURE[mending];
    const replaced = cure && { cure, rotation };
    const report = await this.#after(rotation, { ...before, ...this.#faultOf(mending, rotation) }, { told, replaced });
    return withRotation(report, explain(rotation), []);
  }

  /** What a rotation that was asked for led to. */
  async #command(rotation: Rotation, before: Before = {}, cure?: Cure): Promise<Report> {
    const report = await this.#after(rotation, before, cure ? { replaced: { cure, rotation } } : {});
    return withRotation(report, rotation, await this.#startMonitor(rotation));
  }

  async #after({ stored, restoredAt }: Rotation, before: Before, known: Known): Promise<Report> {
    const { given } = this.#bot;
    // A sealed variable cannot be read, so the check takes the token that was just written.
    const bot = stored ? { ...this.#bot, given: { ...given, token: stored } } : this.#bot;
    const restored = restoredAt ? { restoredAt } : {};
    const sight = await look(bot, this.#ports, { ...before, ...restored });
    return await this.#conclude(bot, sight, { ...restored, ...known });
  }

  #faultOf(mending: Mending, rotation: Rotation): Before {
    const fault = this.#context.dryRun ? undefined : findMendingFault(rotation);
    if (!fault || mending === 'redeploy') return {};
    return mending === 'renew' ? { failedRenewal: fault.code } : { notes: [switchFailed(fault)] };
  }

  #rotatePorts(): RotatePorts {
    const { railway } = this.#ports;
    if (railway) return { ...this.#ports, railway };
    throw new UserError('WRONG_INPUT', ['Without `railway-token` nothing on Railway can be changed.']);
  }

  /** Keeps the issue, tells people, and says what came of it. */
  async #conclude(
    bot: Bot,
    sight: Sight,
    { restoredAt, told, replaced }: Known & { restoredAt?: Date },
  ): Promise<Report> {
    const { issues } = this.#ports;
    const { owner, listing, verdict, attempt, run } = sight;
    const matter = await toMatter(bot, sight, this.#context);
    const about = {
      bot,
      owner,
      verdict,
      matter,
      lifetime: lifetimeOf(bot, sight),
      ...(restoredAt ? { restoredAt } : {}),
      ...(attempt ? { attempt } : {}),
    };
    const kept: KeptIssue = sight.isToldElsewhere
      ? { step: 'none', notes: [] }
      : issues
        ? await keepIssue(issues, listing, about, run)
        : { step: 'none', notes: [], failed: true };
    const { notes, alert, failed, ...issue } = kept;
    const unwritten = await this.#remember(bot, sight, replaced);
    const report = withReasons(
      { ...matter, issue: this.#context.dryRun ? leftAlone(issue) : issue },
      [],
      [...notes, ...unwritten],
    );
    if (told) Object.assign(told, { attempt });
    const cause = findCause(report, failed ? 'unremembered' : alert, told, bot.remindEveryMs);
    const untold = cause ? await this.#tell(report, cause) : [];
    return withReasons(report, [], [...untold, ...((await this.#ports.heartbeat?.(report, run)) ?? [])]);
  }

  /** After the issue, which matters more. What could not be read is not written to either. */
  async #remember(bot: Bot, { verdict, findings, past, run }: Sight, replaced?: Replacement): Promise<Reason[]> {
    const { history } = this.#ports;
    if (!history || !past?.reading) return past?.notes ?? [];
    const pass = toPass(bot.name, { ...findings, verdict }, replaced);
    if (history.later) {
      history.later(pass);
      return past.notes;
    }
    return [...past.notes, ...(await keepHistory(history.store, [pass], run, past.reading))];
  }

  async #tell(report: Report, cause: AlertCause): Promise<Reason[]> {
    const { state, issue } = report;
    // Whoever was told of the problem is told of its end as well.
    const concerns = cause.is === 'recovered' ? { concerns: 'critical' as const } : {};
    const about = { state, ...(issue.url ? { url: issue.url } : {}), ...concerns };
    return await this.sendNotification(renderAlert(report, cause), report.level, about);
  }

  async #startMonitor({ outcome }: Rotation): Promise<Reason[]> {
    const { startMonitor, clock } = this.#ports;
    if (outcome !== 'live' || !startMonitor) return [];
    const started = await attempt(startMonitor(clock.deadline(OBSERVE_MS)), 'info');
    return started.ok ? [] : [{ ...started.reason, code: 'MONITOR_NOT_STARTED' }];
  }
}

/** What a pass that is at its end still has to know. */
interface Known {
  told?: Told | undefined;
  /** How this run replaced the token. */
  replaced?: Replacement | undefined;
}

/** What a message is about. */
export type About = Pick<Notification, 'state' | 'url' | 'concerns'>;

function toLevel(level: Level | Uppercase<Level>): Level {
  return level.toLowerCase() as Level;
}
