// What people are told on their channels: the headline, then what is wrong and where to act.
import { findNeed } from '../backup/backup.ts';
import type { AlertCause } from '../incident/alert.ts';
import { sortByLevel } from '../reason.ts';
import { renderDuration } from '../time.ts';
import { isDead } from '../token/token-health.ts';
import { findLeading } from '../verdict/verdict.ts';
import type { Report } from './report.ts';
import { expiryWords, goodNews, headline } from './wording.ts';

/** Plain text; its first line is the title. */
export function renderAlert(report: Report, cause: AlertCause): string {
  const { context, state, issue, reasons, token, checkedAt } = report;
  const first =
    cause.is === 'recovered'
      ? `${endOf(context.bot, cause)}, after ${renderDuration(cause.afterMs)}`
      : headline(report);
  const [loudest] = sortByLevel(reasons.filter(({ level }) => level !== 'info'));
  const main = findLeading(report) ?? loudest;
  const workflow = context.repositoryUrl && `${context.repositoryUrl}/actions/workflows/${context.updateWorkflow}`;
  const curable = isDead(state) || state === 'expiring' || findNeed(reasons);
  const lines = [
    first,
    `Bot: ${context.bot}${cause.is === 'reminder' ? ' (reminder: it still lasts)' : ''}`,
    cause.is === 'recovered'
      ? `Token expires: ${expiryWords(token, checkedAt)}`
      : [main && !first.endsWith(main.what) && main.what, main?.fix].filter(Boolean).join(' '),
    cause.is !== 'recovered' && curable && workflow && `Hand in a new token: ${workflow}`,
    issue.url && `Issue: ${issue.url}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function endOf(bot: string, { of }: Extract<AlertCause, { is: 'recovered' }>): string {
  return of === 'backup' ? `✅ The bot ${bot} does not depend on its backup WhatsApp token any more` : goodNews(bot);
}
