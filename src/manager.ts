// The program on one screen: assess, act, and what a person may ask for besides. Knows the ports and the core, never an adapter.

import { OBSERVE_MS } from './check/assess.ts';
import { type RunContext, withReasons, withRotation } from './check/build-report.ts';
import { type About, Checker, type CheckPorts, type MonitorMemory, withRailway } from './check/checker.ts';
import { readServiceOf } from './check/observe.ts';
import { observeLogs } from './check/observe-logs.ts';
import type { RotationKind } from './check/remediation.ts';
import type { Level, Reason } from './core/reason.ts';
import type { Report } from './core/report/report.ts';
import { GIVEN } from './core/token/subject.ts';
import type { TokenHealth } from './core/token/token-health.ts';
import type { LogObservation } from './core/verdict/observation.ts';
import { attempt } from './errors.ts';
import type { RotatePorts, Rotation } from './rotation/rotation.ts';
import type { Bot } from './settings/settings.ts';
import { inspectionContext } from './token/credentials.ts';
import { createInspector } from './token/inspect-token.ts';
import { cleanPasted } from './token/pasted-token.ts';

/** The outside world of one manager. */
export interface ManagerPorts extends CheckPorts {
  /** Starts the monitor workflow once, so that the badge is true at once. */
  startMonitor?(signal: AbortSignal): Promise<void>;
}

const UNKNOWN: Rotation = { changed: false, reasons: [] };

/** Watches one token. Settings and ports, partially applied; keeps no state of its own. */
export class WhatsAppTokenManager {
  readonly #bot: Bot;
  readonly #ports: ManagerPorts;
  readonly #checker: Checker;

  constructor(bot: Bot, ports: ManagerPorts, context: RunContext) {
    this.#bot = bot;
    this.#ports = ports;
    this.#checker = new Checker(bot, ports, context, (...message) => this.sendNotification(...message));
  }

  /**
   * One pass: what is the token's state, and is the issue as it should be? With `auto-refresh` it renews a token that is
   * due, with `auto-redeploy` it redeploys a bot that runs with an older one, with `auto-switch` it puts a backup in the
   * place of a dead one. A part that we fail at ourselves is a reason of the report (`INTERNAL_ERROR`).
   */
  async check(): Promise<Report> {
    return await this.#checker.act(await this.#checker.assess());
  }

  /**
   * Puts a new token in the place of the stored one: proves it at Meta, sets the Railway variable, follows the
   * deployment, and checks once more, which closes the issue. The same call again finishes what was interrupted.
   * Throws `UserError` without a Railway token.
   */
  async updateRailwayToken(token: string): Promise<Report> {
    return await this.#rotate('update', async (ports) => {
      const { update } = await import('./rotation/update.ts');
      return await update(this.#bot, token, ports);
    });
  }

  /**
   * Renews the stored token at Meta where it is due, and puts the renewed one in its place as an update does. Tries it
   * whatever came of the last attempt. Throws `UserError` without a Railway token.
   */
  async refreshToken(): Promise<Report> {
    return await this.#rotate('refresh', async (ports) => {
      const { refresh } = await import('./rotation/refresh.ts');
      return await refresh(this.#bot, ports);
    });
  }

  /**
   * Redeploys the bot where it still runs with an older token than the stored one, and follows that deployment.
   * Throws `UserError` without a Railway token.
   */
  async redeploy(): Promise<Report> {
    return await this.#rotate('redeploy', async (ports) => {
      const { redeploy } = await import('./rotation/redeploy.ts');
      return await redeploy(this.#bot, ports);
    });
  }

  /** What Meta says of a token, for the watched phone number. Nothing is stored or told. */
  async validateToken(token: string): Promise<TokenHealth> {
    const { clock, meta, railway, register } = this.#ports;
    const signal = clock.deadline(OBSERVE_MS);
    const cleaned = cleanPasted(token);
    if (!cleaned.ok) return { state: 'invalid', level: 'critical', reasons: [cleaned.reason] };
    const service = await readServiceOf(this.#bot, railway, signal);
    const ask = createInspector(this.#bot, { meta, clock }, signal);
    return await ask({ token: register(cleaned.value), ...inspectionContext(this.#bot, service) }, GIVEN);
  }

  /** What the bot's log on Railway says about authentication, within `log-window`. */
  async checkRailwayLogs(): Promise<LogObservation> {
    const { clock } = this.#ports;
    return await observeLogs(this.#bot, this.#ports, clock.deadline(OBSERVE_MS));
  }

  /**
   * Tells people through every channel at once. Every alert goes through here, so a subclass can tell them otherwise,
   * or besides. Secrets are taken out of a message. Never rejects: a channel that fails is named in what comes back, and never silences another.
   * @param message plain text; its first line is the title
   * @param about what the message is about, where it is about a state
   */
  async sendNotification(message: string, level: Level | Uppercase<Level>, about: About = {}): Promise<Reason[]> {
    return await this.#checker.sendToChannels(message, level.toLowerCase() as Level, about);
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
    const memory: MonitorMemory = {};
    while (!signal.aborted) {
      const { alert: _told, ...known } = memory;
      const assessment = await this.#checker.assess({ signal, watches: true, ...known });
      const report = await this.#checker.act(assessment, { memory, signal });
      // What was cut short could not find out much.
      if (!signal.aborted) onReport?.(report);
      await this.#ports.clock.sleep(this.#bot.checkIntervalMs, signal);
    }
  }

  /** A rotation that was asked for, and a check afterwards; also where we fail at it ourselves: how far it came, that tells. */
  async #rotate(kind: RotationKind, run: (ports: RotatePorts) => Promise<Rotation>): Promise<Report> {
    const rotated = await attempt(run(withRailway(this.#ports)));
    if (!rotated.ok) {
      const { reason } = rotated;
      const report = withReasons(await this.#checker.followUp(kind, UNKNOWN), [reason], []);
      return { ...report, run: { kind, reasons: [reason] } };
    }
    const rotation = rotated.value;
    const report = await this.#checker.followUp(kind, rotation);
    return withRotation(report, rotation, await this.#startMonitor(rotation), kind);
  }

  async #startMonitor({ outcome }: Rotation): Promise<Reason[]> {
    const { startMonitor, clock } = this.#ports;
    if (outcome !== 'live' || !startMonitor) return [];
    const started = await attempt(startMonitor(clock.deadline(OBSERVE_MS)), 'info');
    return started.ok ? [] : [{ ...started.reason, code: 'MONITOR_NOT_STARTED' }];
  }
}
