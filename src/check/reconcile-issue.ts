// Carries out the plan for the one issue, and copes with other runs and people who change it meanwhile.

import type { AlertCause } from '../core/incident/alert.ts';
import { findOurs, type Issue } from '../core/incident/issue.ts';
import {
  type IncidentPlan,
  type IssueOutcome,
  opensIssue,
  planDuplicate,
  planIncident,
} from '../core/incident/plan.ts';
import type { Reason } from '../core/reason.ts';
import { renderIssue, renderTitle } from '../core/report/issue-body.ts';
import type { Report } from '../core/report/report.ts';
import { attempt, IssueGone, toReason } from '../errors.ts';
import type { Issues } from '../ports.ts';
import type { Bot } from '../settings/settings.ts';
import { type Assessment, lifetimeOf } from './assess.ts';

/** What became of the issue. */
export interface IssueResult {
  step: IssueOutcome;
  number?: number;
  url?: string;
  /** Why people have to be told, where they have. */
  alert?: AlertCause;
  /** It could not be kept, so it remembers nothing of this run. */
  failed?: true;
  notes: Reason[];
}

/** Everything that the state of the issue is decided from. */
export interface IssueSubject {
  bot: Bot;
  assessment: Assessment;
  /** The report, as the issue tells it. */
  draft: Report;
}

/** Brings the issue into the state that the verdict asks for. Failures of GitHub become notes. */
export async function reconcileIssue(issues: Issues, subject: IssueSubject): Promise<IssueResult> {
  const { listing } = subject.assessment;
  const result = listing.ok ? await attempt(reconcileListed(issues, listing.value, subject)) : listing;
  if (result.ok) return result.value;
  return { step: 'none', notes: [issueNote(result.reason, isNeeded(subject))], failed: true };
}

function isNeeded({ bot, assessment }: IssueSubject): boolean {
  return opensIssue(assessment.verdict, lifetimeOf(bot, assessment));
}

async function reconcileListed(issues: Issues, labelled: Issue[], subject: IssueSubject): Promise<IssueResult> {
  const { bot, assessment, draft } = subject;
  const { owner, verdict, attempt: failed, restoredAt } = assessment;
  const gone = new Set<number>();
  const isThere = (issue: Issue) => !gone.has(issue.number);
  for (;;) {
    const { open, closed } = isNeeded(subject)
      ? await lookAround(issues, labelled.filter(isThere), subject)
      : { open: labelled, closed: [] };
    const { ours, taken } = findOurs(open, owner);
    if (taken && ours.length === 0) return { step: 'none', notes: [nameTaken(bot.name, taken)], failed: true };
    const plan = planIncident({
      owner,
      verdict,
      now: draft.checkedAt,
      lifetime: lifetimeOf(bot, assessment),
      ...(restoredAt ? { restoredAt } : {}),
      ...(failed ? { attempt: failed } : {}),
      open: open.filter(isThere),
      closed: closed.filter(isThere),
      remindEveryMs: bot.remindEveryMs,
      label: bot.issue.label,
      assignees: bot.issue.assignees,
      title: renderTitle(bot.issue.title, draft),
      render: (marker) => renderIssue(draft, marker),
    });
    try {
      return await carryOut(issues, plan, subject);
    } catch (error) {
      if (!(error instanceof IssueGone) || gone.has(error.number)) throw error;
      gone.add(error.number);
    }
  }
}

/** Where none of ours is listed although one is needed: it may have lost its label, or be closed. */
async function lookAround(issues: Issues, labelled: Issue[], { bot, assessment }: IssueSubject) {
  const { owner, run } = assessment;
  if (findOurs(labelled, owner).ours.length > 0) return { open: labelled, closed: [] };
  const [open, closed] = await Promise.all([
    issues.listOpen({}, run),
    issues.listClosed({ label: bot.issue.label }, run),
  ]);
  return { open, closed };
}

async function carryOut(issues: Issues, plan: IncidentPlan, subject: IssueSubject): Promise<IssueResult> {
  const notes: Reason[] = plan.acknowledged && plan.issue ? [acknowledged(plan.issue)] : [];
  let shown: { number: number; url: string } | undefined = plan.issue;
  for (const step of plan.steps) {
    try {
      const written = await issues.apply(step, subject.assessment.run);
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
  if (plan.outcome === 'opened') shown = (await closeDuplicates(issues, subject)) ?? shown;
  return {
    step: plan.outcome,
    ...(shown ? { number: shown.number, url: shown.url } : {}),
    ...(plan.alert ? { alert: plan.alert } : {}),
    notes,
  };
}

/** Runs that met may each have opened one: the lowest number stays, and whoever sees the others closes them. */
async function closeDuplicates(issues: Issues, { bot, assessment }: IssueSubject): Promise<Issue | undefined> {
  const { owner, run } = assessment;
  const listed = await issues.listOpen({ label: bot.issue.label, fresh: true }, run);
  const [kept, ...others] = findOurs(listed, owner).ours;
  for (const other of others) {
    for (const step of planDuplicate(other, kept as Issue)) {
      try {
        await issues.apply(step, run);
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
