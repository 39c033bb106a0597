// The program on one screen: observe, decide, act. Knows the ports and the core, never an adapter.
import type { RotatePorts, Rotation } from './carry-out.ts';
import { findOurs } from './core/incident.ts';
import { parseMarker } from './core/marker.ts';
import { type Reason, worstLevel } from './core/reason.ts';
import type { IssueMatter } from './core/render-issue.ts';
import type { Report, ReportContext } from './core/report.ts';
import { decide, type Verdict } from './core/verdict.ts';
import { UserError } from './errors.ts';
import { type KeptIssue, keepIssue, listIssues } from './keep-issue.ts';
import { type Findings, type ObservePorts, observe, toReason } from './observe.ts';
import type { Issues } from './ports.ts';
import { rotate } from './rotate.ts';
import type { Bot } from './settings.ts';

/** Observing, deciding and telling end within this, so that a run is one billed minute. */
const RUN_MS = 45_000;
/** The rest is for the issue. */
const OBSERVE_MS = 33_000;

/** The outside world of one manager. */
export interface ManagerPorts extends ObservePorts, Pick<RotatePorts, 'keep' | 'say'> {
  /** Absent where no repository is known: then no issue is kept. */
  issues?: Issues;
  /** Starts the monitor workflow once, so that the badge is true at once. */
  startMonitor?(signal: AbortSignal): Promise<void>;
}

/** What the doors know of where a run happens. */
export type RunContext = Omit<ReportContext, 'bot' | 'tokenVariable' | 'updateWorkflow' | 'place'>;

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

  /** One pass: what is the token's state, and is the issue as it should be? Throws only what is a bug of ours. */
  async check(): Promise<Report> {
    return await this.#check(this.#bot);
  }

  /**
   * Puts a new token in the place of the stored one: proves it at Meta, sets the Railway variable, follows the
   * deployment, and checks once more, which closes the issue. The same call again finishes what was interrupted.
   * Throws `UserError` without a Railway token.
   */
  async updateRailwayToken(token: string): Promise<Report> {
    const { railway } = this.#ports;
    if (!railway)
      throw new UserError('WRONG_INPUT', ['Without `railway-token` the variable on Railway cannot be set.']);
    const rotation = await rotate(this.#bot, token, { ...this.#ports, railway });
    const { given } = this.#bot;
    // A sealed variable cannot be read, so the check takes the token that was just written.
    const bot = rotation.stored ? { ...this.#bot, given: { ...given, token: rotation.stored } } : this.#bot;
    const report = await this.#check(bot, rotation.restoredAt);
    return this.#withRotation(report, rotation, await this.#startMonitor(rotation));
  }

  async #check(bot: Bot, restoredAt?: Date): Promise<Report> {
    const { clock, issues } = this.#ports;
    const run = clock.deadline(RUN_MS);
    const [findings, listing] = await Promise.all([
      observe(bot, this.#ports, AbortSignal.any([run, clock.deadline(OBSERVE_MS)])),
      issues ? listIssues(issues, bot.issue.label, run) : { issues: [] },
    ]);
    const owner = { bot: bot.name, ...(findings.placeHash ? { place: findings.placeHash } : {}) };
    const [open] = 'issues' in listing ? findOurs(listing.issues, owner).ours : [];
    const restored = restoredAt ?? (open && parseMarker(open.body)?.restored);
    const deployment = findings.deployment && { ...findings.deployment, ...(restored ? { restoredAt: restored } : {}) };
    const verdict = decide({ ...findings, ...(deployment ? { deployment } : {}), issueIsOpen: open !== undefined });
    const matter = this.#matter(findings, verdict);
    const about = { bot, owner, verdict, matter, ...(restoredAt ? { restoredAt } : {}) };
    const kept: KeptIssue = issues ? await keepIssue(issues, listing, about, run) : { step: 'none', notes: [] };
    const { notes, ...issue } = kept;
    return withReasons({ ...matter, issue: this.#context.dryRun ? leftAlone(issue) : issue }, [], notes);
  }

  #withRotation(report: Report, rotation: Rotation, notes: Reason[]): Report {
    const { outcome, changed, deploymentId } = rotation;
    // In a dry run everything was said, and nothing happened.
    const happened = this.#context.dryRun
      ? { changed: false }
      : { ...(outcome ? { outcome } : {}), changed, ...(deploymentId ? { deploymentId } : {}) };
    return withReasons({ ...report, rotation: happened }, rotation.reasons, notes);
  }

  async #startMonitor({ outcome }: Rotation): Promise<Reason[]> {
    const { startMonitor, clock } = this.#ports;
    if (outcome !== 'live' || !startMonitor) return [];
    try {
      await startMonitor(clock.deadline(OBSERVE_MS));
      return [];
    } catch (error) {
      return [{ ...toReason(error, 'info'), code: 'MONITOR_NOT_STARTED' }];
    }
  }

  #matter(findings: Findings, verdict: Verdict): IssueMatter {
    const { type, appId, issuedAt, expiresAt } = findings.health;
    return {
      context: {
        ...this.#context,
        bot: this.#bot.name,
        tokenVariable: this.#bot.target.variables.token,
        updateWorkflow: this.#bot.issue.updateWorkflow,
        ...(findings.placeName ? { place: findings.placeName } : {}),
      },
      checkedAt: findings.now,
      state: verdict.state,
      level: verdict.level,
      reasons: verdict.reasons,
      token: {
        ...(type ? { type } : {}),
        ...(appId ? { appId } : {}),
        ...(issuedAt ? { issuedAt } : {}),
        ...(expiresAt ? { expiresAt } : {}),
      },
      logs: findings.logs,
    };
  }
}

/** In a dry run everything was said, and nothing happened; an issue that was not opened has the number 0. */
function leftAlone({ number, url }: Report['issue']): Report['issue'] {
  return { step: 'none', ...(number && url ? { number, url } : {}) };
}

/** The report with more to say, first what goes before and last what goes after. */
function withReasons(report: Report, before: readonly Reason[], after: readonly Reason[]): Report {
  const reasons = [...before, ...report.reasons, ...after];
  return {
    ...report,
    reasons,
    level: worstLevel([report.level, ...[...before, ...after].map((reason) => reason.level)]),
  };
}
