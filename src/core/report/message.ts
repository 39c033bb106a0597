// What people are told on their channels: the headline, what is wrong, and where to act.
import { findNeed } from '../backup/backup.ts';
import type { AlertCause } from '../incident/alert.ts';
import { goodNews } from '../incident/recovery.ts';
import { renderDuration } from '../time.ts';
import { findLeading } from '../verdict/verdict.ts';
import type { Report } from './report.ts';
import { expiryWords, findLinks, findMain, headlineOf } from './wording.ts';

/** Plain text; its first line is the title. */
export function renderAlert(report: Report, cause: AlertCause): string {
  const { context, issue, reasons, token, checkedAt } = report;
  const isOver = cause.is === 'recovered';
  const { text: first, of: said } = isOver
    ? { text: `${goodNews(context.bot, cause.of)}, after ${renderDuration(cause.afterMs)}` }
    : headlineOf(report);
  const main = said ?? findLeading(report) ?? findMain(reasons.filter(({ level }) => level !== 'info'));
  const lines = [
    first,
    isOver
      ? `Token expires: ${expiryWords(token, checkedAt)}`
      : [main !== said && main?.what, main?.fix].filter(Boolean).join(' '),
    ...(isOver ? [] : linksOf(report).map(([name, url]) => `${name}: ${url}`)),
    issue.url && `Issue: ${issue.url}`,
    `Bot: ${context.bot}${cause.is === 'reminder' ? ' (reminder: ongoing)' : ''}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** Where only a backup is needed, it is not the bot's own token that is replaced. */
function linksOf(report: Report): [string, string][] {
  const links = findLinks(report);
  return findNeed(report.reasons) ? links.filter(([name]) => name !== 'Get a token') : links;
}
