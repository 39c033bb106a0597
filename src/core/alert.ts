// When people are told, and what: on a change of state, as a reminder while it is critical, and on recovery.
import { type BackupNeed, findNeed } from './backup.ts';
import { isBlind } from './blind.ts';
import type { KeptState } from './marker.ts';
import type { Level } from './reason.ts';
import type { Report } from './report.ts';
import { renderDuration } from './time-words.ts';
import { expiryWords, goodNews, headline } from './wording.ts';

/** Why people are told. */
export type AlertCause =
  | { is: 'changed' }
  | { is: 'reminder' }
  /** `of`: the bot depended on its backup, and was not silent. */
  | { is: 'recovered'; afterMs: number; of?: 'backup' };

/** What was announced last: from the issue's marker, or from the process that keeps watching. */
export interface AlertMemory {
  state: KeptState;
  since: Date;
  reminded?: Date;
  /** It was about a new backup token. */
  backup?: BackupNeed;
}

/** Whether a lasting problem is due for a reminder. `remindEveryMs` 0 reminds never. */
export function isReminderDue(
  level: Level,
  memory: Pick<AlertMemory, 'since' | 'reminded'>,
  now: Date,
  remindEveryMs: number,
): boolean {
  if (level !== 'critical' || remindEveryMs === 0) return false;
  return now.getTime() - (memory.reminded ?? memory.since).getTime() >= remindEveryMs;
}

/** For a process that watches without an issue: what it tells, and what it remembers from then on. */
export function planAlert(
  report: Pick<Report, 'state' | 'level' | 'checkedAt' | 'reasons'>,
  memory: AlertMemory | undefined,
  remindEveryMs: number,
): { cause?: AlertCause; memory: AlertMemory } {
  const { state, level, checkedAt: now } = report;
  const backup = findNeed(report.reasons);
  // Silence of a service is no news; what was known before still counts.
  if (state === 'unknown' && !isBlind(report)) return { memory: memory ?? { state: 'recovered', since: now } };
  const isProblem = level === 'error' || level === 'critical' || backup !== undefined;
  const wasProblem = memory !== undefined && memory.state !== 'recovered';
  if (!isProblem) {
    if (!wasProblem) return { memory: { state: 'recovered', since: memory?.since ?? now } };
    const afterMs = now.getTime() - memory.since.getTime();
    const of = memory.backup ? { of: 'backup' as const } : {};
    return { cause: { is: 'recovered', afterMs, ...of }, memory: { state: 'recovered', since: now } };
  }
  if (memory?.state !== state) {
    const since = wasProblem && !backup ? memory.since : now;
    return { cause: { is: 'changed' }, memory: { state, since, ...(backup ? { backup } : {}) } };
  }
  if (!isReminderDue(level, memory, now, remindEveryMs)) return { memory };
  return { cause: { is: 'reminder' }, memory: { ...memory, reminded: now } };
}

/** The message: first line as everywhere, then what is wrong and where to act. Plain text. */
export function renderAlert(report: Report, cause: AlertCause): string {
  const { context, state, issue, reasons, token, checkedAt } = report;
  const first =
    cause.is === 'recovered'
      ? `${endOf(context.bot, cause)}, after ${renderDuration(cause.afterMs)}`
      : headline(report);
  const [main] = reasons.filter((reason) => reason.level !== 'info');
  const workflow = context.repositoryUrl && `${context.repositoryUrl}/actions/workflows/${context.updateWorkflow}`;
  const curable = state === 'expired' || state === 'invalid' || state === 'expiring' || findNeed(reasons);
  const lines = [
    first,
    `Bot: ${context.bot}${cause.is === 'reminder' ? ' (reminder: it still lasts)' : ''}`,
    cause.is === 'recovered'
      ? `Token expires: ${expiryWords(token, checkedAt)}`
      : main && `${main.what}${main.fix ? ` ${main.fix}` : ''}`,
    cause.is !== 'recovered' && curable && workflow && `Hand in a new token: ${workflow}`,
    issue.url && `Issue: ${issue.url}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function endOf(bot: string, { of }: Extract<AlertCause, { is: 'recovered' }>): string {
  return of === 'backup' ? `✅ The bot ${bot} does not depend on its backup WhatsApp token any more` : goodNews(bot);
}
