// Carries out the plan for the one issue, and copes with other runs and people who change it meanwhile.

import type { AlertCause } from '../core/incident/alert.ts';
import { findOurs, type IncidentOwner, type Issue } from '../core/incident/issue.ts';
import {
  type IncidentPlan,
  type IssueOutcome,
  type Lifetime,
  opensIssue,
  planDuplicate,
  planIncident,
} from '../core/incident/plan.ts';
import type { Outcome, Reason } from '../core/reason.ts';
import type { RenewalAttempt } from '../core/renewal/renewal.ts';
import { type IssueMatter, renderIssue, renderTitle } from '../core/report/issue-body.ts';
import type { Verdict } from '../core/verdict/verdict.ts';
import { attempt, IssueGone, toReason } from '../errors.ts';
import type { Issues } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';

/** What became of the issue. */
export interface KeptIssue {
  step: IssueOutcome;
  number?: number;
  url?: string;
  /** Why people have to be told, where they have. */
  alert?: AlertCause;
  /** It could not be kept, so it remembers nothing of this run. */
  failed?: true;
  notes: Reason[];
}

/** Everything that keeping the issue is decided from. */
export interface Matter {
  bot: Bot;
  owner: IncidentOwner;
  verdict: Verdict;
  matter: IssueMatter;
  /** When this run put the variable back after a failed deployment. */
  restoredAt?: Date;
  /** The last attempt to renew the token, where it failed. */
  attempt?: RenewalAttempt;
  lifetime: Lifetime;
}

/**
 * Brings the issue into the state that the verdict asks for. Failures of GitHub become notes.
 * @param listed the open issues with our label
 */
export async function keepIssue(
  issues: Issues,
  listed: Outcome<Issue[]>,
  about: Matter,
  signal: AbortSignal,
): Promise<KeptIssue> {
  const kept = listed.ok ? await attempt(keepListed(issues, listed.value, about, signal)) : listed;
  if (kept.ok) return kept.value;
  const needed = opensIssue(about.verdict, about.lifetime);
  return { step: 'none', notes: [issueNote(kept.reason, needed)], failed: true };
}

async function keepListed(issues: Issues, labelled: Issue[], about: Matter, signal: AbortSignal): Promise<KeptIssue> {
  const { bot, owner, verdict, matter, lifetime } = about;
  const gone = new Set<number>();
  const isThere = (issue: Issue) => !gone.has(issue.number);
  for (;;) {
    const { open, closed } = opensIssue(verdict, lifetime)
      ? await lookAround(issues, labelled.filter(isThere), about, signal)
      : { open: labelled, closed: [] };
    const { ours, taken } = findOurs(open, owner);
    if (taken && ours.length === 0) return { step: 'none', notes: [nameTaken(bot.name, taken)], failed: true };
    const plan = planIncident({
      owner,
      verdict,
      now: matter.checkedAt,
      lifetime,
      ...(about.restoredAt ? { restoredAt: about.restoredAt } : {}),
      ...(about.attempt ? { attempt: about.attempt } : {}),
      open: open.filter(isThere),
      closed: closed.filter(isThere),
      remindEveryMs: bot.remindEveryMs,
      label: bot.issue.label,
      assignees: bot.issue.assignees,
      title: renderTitle(bot.issue.title, matter),
      render: (marker) => renderIssue(matter, marker),
    });
    try {
      return await act(issues, plan, about, signal);
    } catch (error) {
      if (!(error instanceof IssueGone) || gone.has(error.number)) throw error;
      gone.add(error.number);
    }
  }
}

/** Where none of ours is listed although one is needed: it may have lost its label, or be closed. */
async function lookAround(issues: Issues, labelled: Issue[], { bot, owner }: Matter, signal: AbortSignal) {
  if (findOurs(labelled, owner).ours.length > 0) return { open: labelled, closed: [] };
  const [open, closed] = await Promise.all([
    issues.listOpen({}, signal),
    issues.listClosed({ label: bot.issue.label }, signal),
  ]);
  return { open, closed };
}

async function act(issues: Issues, plan: IncidentPlan, about: Matter, signal: AbortSignal): Promise<KeptIssue> {
  const notes: Reason[] = plan.acknowledged && plan.issue ? [acknowledged(plan.issue)] : [];
  let shown: { number: number; url: string } | undefined = plan.issue;
  for (const step of plan.steps) {
    try {
      const written = await issues.apply(step, signal);
      notes.push(...written.notes);
      if (step.do === 'open') shown = written;
    } catch (error) {
      // A duplicate that is gone is out of the way. Planning anew would do and tell a second time what is done.
      if (error instanceof IssueGone && shown && error.number !== shown.number) continue;
      // The body says it all: a refused comment or label must not lose the rest.
      if (step.do !== 'comment' && step.do !== 'label') throw error;
      notes.push(toReason(error, 'info'));
    }
  }
  if (plan.outcome === 'opened') shown = (await converge(issues, about, signal)) ?? shown;
  return {
    step: plan.outcome,
    ...(shown ? { number: shown.number, url: shown.url } : {}),
    ...(plan.alert ? { alert: plan.alert } : {}),
    notes,
  };
}

/** Runs that met may each have opened one: the lowest number stays, and whoever sees the others closes them. */
async function converge(issues: Issues, { bot, owner }: Matter, signal: AbortSignal): Promise<Issue | undefined> {
  const [kept, ...others] = findOurs(
    await issues.listOpen({ label: bot.issue.label, fresh: true }, signal),
    owner,
  ).ours;
  for (const other of others) {
    for (const step of planDuplicate(other, kept as Issue)) {
      try {
        await issues.apply(step, signal);
      } catch (error) {
        if (!(error instanceof IssueGone)) throw error;
      }
    }
  }
  return kept;
}

/** An outage of GitHub changes nothing; a refusal is as bad as the need for an issue. */
function issueNote(reason: Reason, needed: boolean): Reason {
  if (reason.level === 'warning') return { ...reason, level: 'info' };
  return { ...reason, level: needed ? 'error' : 'warning' };
}

/** The set-up error of two monitors under one name. */
export function nameTaken(bot: string, issue: Issue): Reason {
  return {
    code: 'BOT_NAME_TAKEN',
    level: 'error',
    what: `Another monitor here is also called \`${bot}\`: issue #${issue.number} belongs to a token in another place.`,
    why: 'Two workflows watch two tokens under one `bot-name`, or the bot moved on Railway.',
    fix: 'Give each its own `bot-name`. If the bot moved, close that issue: this frees the name.',
  };
}

function acknowledged(issue: Issue): Reason {
  return {
    code: 'ACKNOWLEDGED',
    level: 'info',
    what: `Issue #${issue.number} was closed as not planned, so it stays closed for 24 hours although the problem lasts.`,
    fix: 'Open it again to be told of changes before that.',
  };
}
