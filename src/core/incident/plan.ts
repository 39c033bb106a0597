// Plans what happens to the one issue: the wished state is worked out from what is there, in every run anew.

import { findNeed } from '../backup/backup.ts';
import { blockedEffects, blockedIn, type MessagingMemory } from '../messaging/memory.ts';
import { hasEffect, isLoud } from '../reason.ts';
import type { RenewalAttempt } from '../renewal/renewal.ts';
import type { UnsettledWrite } from '../rotation/unsettled.ts';
import { DAY_MS, renderDuration } from '../time.ts';
import { isBlind } from '../verdict/blindness.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type AlertCause, isReminderDue } from './alert.ts';
import { continueIncidents, endIncidents, toldIn } from './incidents.ts';
import { findOurs, findPrevious, hasLabel, type IncidentOwner, type Issue } from './issue.ts';
import { type Marker, parseMarker, replaceOurPart } from './marker.ts';
import { saysNews } from './news.ts';
import { type Recovery, recoveryOf, recoveryWords } from './recovery.ts';

/** A problem this soon after the last recovery belongs to the same issue; an acknowledgement lasts as long. */
const SAME_ISSUE_MS = DAY_MS;
/** An issue that is older, or has more comments, is left closed at its next recovery. */
const WORN_OUT = { ageMs: 30 * DAY_MS, comments: 300 };
/** One call to GitHub. */
export type IssueStep =
  | { do: 'open'; title: string; body: string; label: string; assignees: readonly string[] }
  | {
      do: 'edit';
      number: number;
      title?: string;
      body?: string;
      state?: 'open' | 'closed';
      stateReason?: 'completed' | 'reopened' | 'duplicate';
    }
  | { do: 'label'; number: number; label: string }
  | { do: 'comment'; number: number; text: string };

/** What the output `issue-step` says. */
export type IssueOutcome = 'none' | 'opened' | 'updated' | 'reopened' | 'closed';

/** What to do about the issue, as data. */
export interface IncidentPlan {
  outcome: IssueOutcome;
  steps: IssueStep[];
  /** The issue it is about, where one exists. */
  issue?: Issue;
  /** Why people have to be told; absent where they need not be. */
  alert?: AlertCause;
  /** A person closed it as not planned less than a day ago, as far as is known: acknowledged, so silent. */
  acknowledged?: true;
}

/** Renders our part of the body from the memory that it will carry; `recovery`: what recovered, once all is well. */
export type RenderBody = (marker: Marker, recovery?: Recovery) => string;

/** How long the token has left, and whether a check will renew it before that. */
export interface Lifetime {
  /** Absent where it never ends, or nobody knows. Milliseconds. */
  timeLeftMs?: number;
  renewsByItself: boolean;
}

/** Whether this verdict opens an issue where none is open. */
export function opensIssue(verdict: Verdict, { timeLeftMs = 0, renewsByItself }: Lifetime): boolean {
  if (verdict.state === 'unknown') return isBlind(verdict);
  if (isLoud(verdict.level) || findNeed(verdict.reasons) === 'running') return true;
  return verdict.state === 'expiring' && !renewsByItself && timeLeftMs > DAY_MS;
}

/** Everything the plan is made from. */
export interface Situation {
  owner: IncidentOwner;
  verdict: Verdict;
  now: Date;
  /** When the variable was put back after a failed deployment, where this run did so. */
  restoredAt?: Date;
  /** When Meta last refused the bot's own calls, where that is not over. */
  refusedAt?: Date;
  /** The last attempt to renew the token, where it failed. */
  attempt?: RenewalAttempt;
  /** What the last rotation wrote, where Railway did not answer that. */
  unsettled?: UnsettledWrite;
  /** What is known of sending and receiving. */
  messaging?: MessagingMemory;
  /** Less was seen of that than the check before may have seen: it says nothing new. */
  isUnheard?: true;
  lifetime: Lifetime;
  /** Open issues that may be ours, whether labelled or found by their marker. */
  open: readonly Issue[];
  /** Closed ones with our label; needed only where none is open and one may have to be. */
  closed: readonly Issue[];
  /** 0 reminds never. */
  remindEveryMs: number;
  label: string;
  assignees: readonly string[];
  /** The title for this verdict. */
  title: string;
  render: RenderBody;
}

export function planIncident(situation: Situation): IncidentPlan {
  const { ours } = findOurs(situation.open, situation.owner);
  const [issue, ...others] = ours;
  const duplicates = others.flatMap((other) => planDuplicate(other, issue as Issue));
  const plan = issue ? planOpenIssue(situation, issue) : planNoIssue(situation);
  const relabel: IssueStep[] =
    plan.issue?.open && !hasLabel(plan.issue, situation.label)
      ? [{ do: 'label', number: plan.issue.number, label: situation.label }]
      : [];
  return { ...plan, steps: [...relabel, ...plan.steps, ...duplicates] };
}

/** Closes an issue that another run opened at the same moment; the lowest number stays. */
export function planDuplicate(issue: Issue, kept: Issue): IssueStep[] {
  const marker = parseMarker(issue.body);
  if (!marker) return [];
  return [
    {
      do: 'edit',
      number: issue.number,
      body: replaceOurPart(
        issue.body,
        { ...marker, number: issue.number, duplicate: true },
        `Two runs opened an issue at the same moment. This one is a duplicate of #${kept.number}.`,
      ),
      state: 'closed',
      stateReason: 'duplicate',
    },
  ];
}

function planOpenIssue(situation: Situation, issue: Issue): IncidentPlan {
  const { verdict, now, owner } = situation;
  const marker = parseMarker(issue.body) as Marker;
  if (verdict.state === 'unknown' && !isBlind(verdict)) return { outcome: 'none', steps: [], issue };
  const backup = findNeed(verdict.reasons);
  const persists =
    opensIssue(verdict, situation.lifetime) ||
    (verdict.state === 'expiring' && marker.state === 'expiring') ||
    hasEffect(verdict.reasons, 'awaits-proof') ||
    backup !== undefined;
  if (!persists)
    return verdict.healthy ? planRecovery(situation, issue, marker) : { outcome: 'none', steps: [], issue };

  const place = owner.place ?? marker.place;
  const isOther = blockedIn(marker.messaging) !== blockedIn(situation.messaging);
  const changed = marker.state !== verdict.state || marker.backup !== backup || isOther;
  const isDue = !changed && isReminderDue(verdict.level, marker, now, situation.remindEveryMs);
  const reminded = isDue ? now : changed ? undefined : marker.reminded;
  const next: Marker = {
    bot: owner.bot,
    number: issue.number,
    ...(place ? { place } : {}),
    ...(marker.restored ? { restored: marker.restored } : {}),
    ...memoryOf(situation),
    ...(reminded ? { reminded } : {}),
    ...(backup ? { backup } : {}),
    state: verdict.state,
    since: changed ? now : marker.since,
    incidents: continueIncidents(marker.incidents, verdict, now),
    ...(marker.previous ? { previous: marker.previous } : {}),
    ...toldIn(verdict),
  };
  const body = replaceOurPart(issue.body, next, situation.render(next));
  if (!changed) {
    const isNews = saysNews({ before: issue.body, after: body, marker, next, verdict, isUnheard: situation.isUnheard });
    return isNews || isDue
      ? {
          outcome: 'updated',
          steps: [{ do: 'edit', number: issue.number, body }],
          issue,
          ...(isDue ? { alert: REMINDER } : {}),
        }
      : { outcome: 'none', steps: [], issue };
  }
  const step =
    marker.state === verdict.state ? '' : `The state changed from \`${marker.state}\` to \`${verdict.state}\`. `;
  const text = `${step}${verdict.reasons[0]?.what ?? ''}`;
  return {
    outcome: 'updated',
    steps: [
      { do: 'edit', number: issue.number, title: situation.title, body },
      { do: 'comment', number: issue.number, text: text.trim() },
    ],
    issue,
    alert: CHANGED,
  };
}

const CHANGED: AlertCause = { is: 'changed' };
const REMINDER: AlertCause = { is: 'reminder' };

function planRecovery(situation: Situation, issue: Issue, marker: Marker): IncidentPlan {
  const { now } = situation;
  // A person opened a duplicate again though nothing is wrong: it becomes again what it was, and tells nothing.
  if (marker.duplicate) {
    const step: IssueStep = { do: 'edit', number: issue.number, state: 'closed', stateReason: 'duplicate' };
    return { outcome: 'closed', steps: [step], issue };
  }
  const began = marker.incidents.findLast((incident) => !incident.to)?.from ?? marker.since;
  const { attempt: _over, backup, refused: _was, told: _said, ...kept } = marker;
  const { attempt: _too, refused: _neither, ...learned } = memoryOf(situation);
  const incidents = endIncidents(kept.incidents, now);
  const next: Marker = { ...kept, ...learned, number: issue.number, state: 'recovered', since: now, incidents };
  const recovery = recoveryOf({
    state: marker.state,
    backup,
    effects: [...(marker.refused ? (['calls-refused'] as const) : []), ...blockedEffects(marker.messaging)],
  });
  const body = replaceOurPart(issue.body, next, situation.render(next, recovery));
  const close: IssueStep = { do: 'edit', number: issue.number, body, state: 'closed', stateReason: 'completed' };
  // Told already: a person opened it again though nothing is wrong.
  if (marker.state === 'recovered') return { outcome: 'closed', steps: [close], issue };
  const afterMs = now.getTime() - began.getTime();
  const quietForMs = marker.refused && now.getTime() - marker.refused.getTime();
  const text = `✅ ${recoveryWords(recovery, quietForMs)} Duration since it was detected: ${renderDuration(afterMs)}.`;
  // Closing first: a run that dies in between loses a comment, the other order would write it again and again.
  return {
    outcome: 'closed',
    steps: [close, { do: 'comment', number: issue.number, text }],
    issue,
    alert: { is: 'recovered', afterMs, of: recovery },
  };
}

function planNoIssue(situation: Situation): IncidentPlan {
  const { verdict, now, owner, render } = situation;
  if (!opensIssue(verdict, situation.lifetime)) return { outcome: 'none', steps: [] };
  const backup = findNeed(verdict.reasons);
  const previous = findPrevious(situation.closed, owner);
  const past = previous ? parseMarker(previous.body) : undefined;
  const marker: Marker = {
    bot: owner.bot,
    ...(owner.place ? { place: owner.place } : {}),
    ...memoryOf(situation),
    ...(backup ? { backup } : {}),
    state: verdict.state,
    since: now,
    incidents: continueIncidents(past?.incidents ?? [], verdict, now),
    ...toldIn(verdict),
  };
  if (previous) {
    const closedForMs = now.getTime() - (previous.closedAt?.getTime() ?? 0);
    const byPerson = previous.stateReason === 'not_planned' && previous.closedByPerson !== false;
    if (byPerson && closedForMs < SAME_ISSUE_MS)
      return { outcome: 'none', steps: [], issue: previous, acknowledged: true };
    const wornOut =
      now.getTime() - previous.createdAt.getTime() > WORN_OUT.ageMs || previous.comments >= WORN_OUT.comments;
    if ((byPerson || closedForMs < SAME_ISSUE_MS) && !wornOut) {
      const before = past?.previous ? { previous: past.previous } : {};
      return planReopening(situation, previous, { ...marker, number: previous.number, ...before });
    }
  }
  const fresh: Marker = previous ? { ...marker, previous: previous.number } : marker;
  const body = replaceOurPart('', fresh, render(fresh));
  return {
    outcome: 'opened',
    steps: [{ do: 'open', title: situation.title, body, label: situation.label, assignees: situation.assignees }],
    alert: CHANGED,
  };
}

function planReopening(situation: Situation, issue: Issue, marker: Marker): IncidentPlan {
  const body = replaceOurPart(issue.body, marker, situation.render(marker));
  return {
    outcome: 'reopened',
    steps: [
      { do: 'edit', number: issue.number, title: situation.title, body, state: 'open', stateReason: 'reopened' },
      {
        do: 'comment',
        number: issue.number,
        text: `The problem is back: \`${marker.state}\`. ${situation.verdict.reasons[0]?.what ?? ''}`.trim(),
      },
    ],
    issue,
    alert: CHANGED,
  };
}

/** What is known besides the state. */
function memoryOf({ restoredAt, refusedAt, attempt, unsettled, messaging }: Situation): Partial<Marker> {
  return {
    ...(restoredAt ? { restored: restoredAt } : {}),
    ...(refusedAt ? { refused: refusedAt } : {}),
    ...(attempt ? { attempt } : {}),
    ...(unsettled ? { unsettled } : {}),
    ...(messaging ? { messaging } : {}),
  };
}
