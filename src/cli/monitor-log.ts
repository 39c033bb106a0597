// One pass of the monitor as lines of a log: when, what state, and the reasons where they are new.
import type { ConsoleLine } from '../core/report/console.ts';
import type { FleetReport } from '../core/report/fleet.ts';
import type { Report } from '../core/report/report.ts';
import { expiryWords, headline, predictionWords } from '../core/report/wording.ts';

/** Whether a pass says something that the one before did not. */
export function isNews(report: Report, before: Report | undefined): boolean {
  return before === undefined || gist(report) !== gist(before);
}

/** The same of several bots: one of them says something new, or came or went. */
export function isFleetNews(after: FleetReport, before: FleetReport | undefined): boolean {
  const told = new Map(before && allOf(before).map((report) => [report.context.bot, report]));
  return (
    allOf(after).length !== told.size || allOf(after).some((report) => isNews(report, told.get(report.context.bot)))
  );
}

function allOf({ reports, shared }: FleetReport): Report[] {
  return [...reports, ...shared];
}

/** With the reasons where it is news. */
export function renderPass(report: Report, news: boolean): ConsoleLine[] {
  const { checkedAt, state, level, token, reasons, issue } = report;
  const at = `${checkedAt.toISOString().slice(0, 19)}Z`;
  const about = issue.number ? ` · issue #${issue.number}` : '';
  const summary = `${at} ${state} · ${level} · expires ${expiryWords(token, checkedAt)}${about}`;
  if (!news) return [{ level: 'info', text: summary }];
  return [
    { level, text: `${at} ${headline(report)}` },
    { level: 'info', text: summary },
    ...predictionWords(report).map(
      ([name, words]): ConsoleLine => ({ level: 'info', text: `${at} ${name}: ${words}` }),
    ),
    ...reasons.map(({ code, level, what, fix }) => ({
      level,
      text: `${at} ${code}: ${what}${fix ? ` What to do: ${fix}` : ''}`,
    })),
  ];
}

function gist({ state, level, reasons, prediction }: Report): string {
  return [state, level, ...reasons.map(({ code }) => code), prediction?.byItself, prediction?.byHand].join(' ');
}
