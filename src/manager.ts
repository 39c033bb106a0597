// The program on one screen: observe, decide, act. Knows the ports and the core, never an adapter.
import { findOurs } from './core/incident.ts';
import { worstLevel } from './core/reason.ts';
import type { IssueMatter } from './core/render-issue.ts';
import type { Report, ReportContext } from './core/report.ts';
import { decide, type Verdict } from './core/verdict.ts';
import { type KeptIssue, keepIssue, listIssues } from './keep-issue.ts';
import { type Findings, type ObservePorts, observe } from './observe.ts';
import type { Issues } from './ports.ts';
import type { Bot } from './settings.ts';

/** Observing, deciding and telling end within this, so that a run is one billed minute. */
const RUN_MS = 45_000;
/** The rest is for the issue. */
const OBSERVE_MS = 33_000;

/** The outside world of one manager. */
export interface ManagerPorts extends ObservePorts {
  /** Absent where no repository is known: then no issue is kept. */
  issues?: Issues;
}

/** What the doors know of where a run happens. */
export type RunContext = Pick<ReportContext, 'repositoryUrl' | 'runUrl' | 'showExcerpts' | 'dryRun'>;

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
    const { clock, issues } = this.#ports;
    const run = clock.deadline(RUN_MS);
    const [findings, listing] = await Promise.all([
      observe(this.#bot, this.#ports, AbortSignal.any([run, clock.deadline(OBSERVE_MS)])),
      issues ? listIssues(issues, this.#bot.issue.label, run) : { issues: [] },
    ]);
    const owner = { bot: this.#bot.name, ...(findings.placeHash ? { place: findings.placeHash } : {}) };
    const open = 'issues' in listing ? findOurs(listing.issues, owner).ours : [];
    const verdict = decide({ ...findings, issueIsOpen: open.length > 0 });
    const matter = this.#matter(findings, verdict);
    const kept: KeptIssue = issues
      ? await keepIssue(issues, listing, { bot: this.#bot, owner, verdict, matter }, run)
      : { step: 'none', notes: [] };
    const { notes, ...issue } = kept;
    return {
      ...matter,
      level: worstLevel([verdict.level, ...notes.map((note) => note.level)]),
      reasons: [...verdict.reasons, ...notes],
      issue,
    };
  }

  #matter(findings: Findings, verdict: Verdict): IssueMatter {
    const { type, appId, issuedAt, expiresAt } = findings.health;
    return {
      context: {
        ...this.#context,
        bot: this.#bot.name,
        tokenVariable: this.#bot.target.variables.token,
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
