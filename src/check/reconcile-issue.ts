// Carries out the plan for the one issue, and copes with other runs and people who change it meanwhile.

import type { AlertCause } from '../core/incident/alert.ts';
import { findOurs, hasLabel, type Issue } from '../core/incident/issue.ts';
import { numberMarker, parseMarker } from '../core/incident/marker.ts';
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
import { attempt, IssueGoneError, toReason } from '../errors.ts';
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
  const { owner, verdict, attempt: failed, restoredAt, refusedAt, unsettled } = assessment;
  const gone = new Set<number>();
  const read = new Map<number, Issue>();
  for (;;) {
    const known = current(labelled, { gone, read });
    const listed = isNeeded(subject) ? await lookAround(issues, known, subject) : known;
    const all = current(listed, { gone, read });
    const open = all.filter((issue) => issue.open);
    const { ours, taken } = findOurs(open, owner);
    if (taken && ours.length === 0) return { step: 'none', notes: [nameTaken(bot.name, taken)], failed: true };
    const plan = planIncident({
      owner,
      verdict,
      now: draft.checkedAt,
      lifetime: lifetimeOf(bot, assessment),
      ...(restoredAt ? { restoredAt } : {}),
      ...(refusedAt ? { refusedAt } : {}),
      ...(failed ? { attempt: failed } : {}),
      ...(unsettled ? { unsettled } : {}),
      ...(assessment.messaging.memory ? { messaging: assessment.messaging.memory } : {}),
      ...(assessment.messaging.isUnheard ? { isUnheard: true } : {}),
      open,
      closed: all.filter((issue) => !issue.open),
      remindEveryMs: bot.remindEveryMs,
      label: bot.issue.label,
      assignees: bot.issue.assignees,
      title: renderTitle(bot.issue.title, draft),
      render: (marker, recovery) => renderIssue(draft, marker, recovery),
    });
    try {
      const unread = findDoubtful(plan).filter((number) => !read.has(number));
      if (unread.length === 0) return await carryOut(issues, plan, gone, subject);
      for (const number of unread) read.set(number, await issues.read(number, assessment.run));
    } catch (error) {
      if (!(error instanceof IssueGoneError) || gone.has(error.number)) throw error;
      gone.add(error.number);
    }
  }
}

/** What a list says, corrected by what is known better: which issues are gone, and which were read one by one. */
function current(
  listed: readonly Issue[],
  { gone, read }: { gone: ReadonlySet<number>; read: ReadonlyMap<number, Issue> },
): Issue[] {
  const all = new Map([...listed, ...read.values()].map((issue) => [issue.number, issue]));
  return [...all.values()].filter(({ number }) => !gone.has(number));
}

/**
 * Issues to be read before the plan is carried out. GitHub's lists lag behind by up to minutes: what is told once, closed
 * in favor of another or taken for an acknowledgement goes by the issue itself.
 */
function findDoubtful({ steps, issue, acknowledged }: IncidentPlan): number[] {
  const final = steps.flatMap((step) =>
    step.do === 'comment' || (step.do === 'edit' && step.stateReason === 'duplicate') ? [step.number] : [],
  );
  return issue && (acknowledged || final.length > 0) ? [...new Set([issue.number, ...final])] : [];
}

/** Where none of ours is listed although one is needed: it may have lost its label, or be closed. */
async function lookAround(issues: Issues, known: Issue[], { bot, assessment }: IssueSubject): Promise<Issue[]> {
  const { owner, run } = assessment;
  const labelled = known.filter(({ open }) => open);
  if (findOurs(labelled, owner).ours.length > 0) return known;
  const { label } = bot.issue;
  const [open, closed] = await Promise.all([issues.listOpen({}, run), issues.listClosed({ label }, run)]);
  // Without our label, only what names its own issue is ours beyond doubt.
  const sure = open.filter((issue) => hasLabel(issue, label) || parseMarker(issue.body)?.number === issue.number);
  return [...closed, ...sure];
}

async function carryOut(
  issues: Issues,
  plan: IncidentPlan,
  gone: ReadonlySet<number>,
  subject: IssueSubject,
): Promise<IssueResult> {
  const { run } = subject.assessment;
  const notes: Reason[] = plan.acknowledged && plan.issue ? [acknowledged(plan.issue)] : [];
  let shown: { number: number; url: string } | undefined = plan.issue;
  for (const step of plan.steps) {
    try {
      const written = await issues.apply(step, run);
      notes.push(...written.notes);
      if (step.do === 'open') shown = written;
    } catch (error) {
      // A duplicate that is gone is out of the way. Planning anew would do and tell a second time what is done.
      if (error instanceof IssueGoneError && shown && error.number !== shown.number) continue;
      // The body says it all: a refused comment or label must not lose the rest.
      if (step.do !== 'comment' && step.do !== 'label') throw error;
      notes.push(toReason(error, 'info'));
    }
  }
  const opening = plan.steps.find((step) => step.do === 'open');
  // A dry run opens nothing, so there is no number.
  if (opening && shown?.number) {
    const { number } = shown;
    const body = numberMarker(opening.body, number);
    // The issue is open, and the next run does what does not work now.
    const numbered = await attempt(unlessGone(issues.apply({ do: 'edit', number, body }, run)), 'info');
    const kept = await attempt(unlessGone(closeDuplicates(issues, number, gone, subject)), 'info');
    for (const result of [numbered, kept]) if (!result.ok) notes.push(result.reason);
    if (kept.ok) shown = kept.value ?? shown;
  }
  return {
    step: plan.outcome,
    ...(shown ? { number: shown.number, url: shown.url } : {}),
    ...(plan.alert ? { alert: plan.alert } : {}),
    notes,
  };
}

/** Runs that met may each have opened one: the lowest number stays, and whoever sees the others closes them. */
async function closeDuplicates(
  issues: Issues,
  opened: number,
  gone: ReadonlySet<number>,
  { bot, assessment }: IssueSubject,
): Promise<Issue | undefined> {
  const { owner, run } = assessment;
  const listed = await issues.listOpen({ label: bot.issue.label, fresh: true }, run);
  const there: Issue[] = [];
  for (const issue of findOurs(listed, owner).ours.filter(({ number }) => !gone.has(number))) {
    // What the list has beside our own may be closed or deleted by now: nothing is closed in favor of that.
    const itself = issue.number === opened ? issue : await unlessGone(issues.read(issue.number, run));
    if (itself?.open) there.push(itself);
  }
  const [kept, ...others] = findOurs(there, owner).ours;
  for (const other of others)
    for (const step of planDuplicate(other, kept as Issue)) await unlessGone(issues.apply(step, run));
  return kept;
}

/** Nothing where the issue was deleted or moved meanwhile. */
async function unlessGone<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof IssueGoneError) return undefined;
    throw error;
  }
}

/** An outage of GitHub changes nothing; a refusal is as bad as the need for an issue. */
function issueNote(reason: Reason, needed: boolean): Reason {
  if (reason.effect === 'own-bug') return reason;
  if (reason.level === 'warning') return { ...reason, level: 'info' };
  return { ...reason, level: needed ? 'error' : 'warning' };
}

/** The set-up error of two monitors under one name. */
function nameTaken(bot: string, issue: Issue): Reason {
  return {
    code: 'BOT_NAME_TAKEN',
    level: 'error',
    what: `Another monitor here also uses the name \`${bot}\`: issue #${issue.number} belongs to a token in another place.`,
    why: 'Two workflows monitor two tokens under one `bot-name`, or the bot moved on Railway.',
    fix: 'Set a different `bot-name` for each. If the bot moved, close that issue to free the name.',
  };
}

function acknowledged(issue: Issue): Reason {
  return {
    code: 'ACKNOWLEDGED',
    level: 'info',
    what: `Issue #${issue.number} was closed as not planned, so it stays closed for 24 hours while the problem lasts.`,
    fix: 'Reopen it to get notifications before then.',
  };
}
