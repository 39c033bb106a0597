// The body of the one issue, between our two markers, for a person who was just woken by it.

import type { Incident, Marker } from '../incident/marker.ts';
import { expiredRepeatedly } from '../incident/marker.ts';
import { hasEffect } from '../reason.ts';
import { inlineCode } from '../sanitize.ts';
import { renderDuration, renderTime } from '../time.ts';
import { isDead } from '../token/token-health.ts';
import { findLeading } from '../verdict/verdict.ts';
import { permanentTokenSteps, recoverySteps, verifySteps } from './recovery-steps.ts';
import type { Report } from './report.ts';
import {
  asideTable,
  capital,
  expiryWords,
  goodNews,
  headline,
  logTable,
  logWords,
  MARK,
  predictionWords,
  reasonItem,
  stateTitle,
} from './wording.ts';

/** GitHub refuses bodies over 65,536 characters; our marker and people's own notes need room, too. */
const MAX_LENGTH = 58_000;

/** What a report needs to be an issue; the step taken is not known yet. */
export type ReportDraft = Omit<Report, 'issue' | 'rotation'>;

export function renderIssue(matter: ReportDraft, marker: Marker): string {
  const { context, state } = matter;
  const recovered = marker.state === 'recovered';
  const often = expiredRepeatedly(marker.incidents, matter.checkedAt);
  const makeshift = hasEffect(matter.reasons, 'temporary-in-use');
  const treadmill = often || makeshift;
  const temporary = isDead(state) || state === 'expiring';
  const permanent =
    temporary && !recovered
      ? permanentTokenSteps(often ? 'expired again and again' : makeshift ? 'in production' : undefined)
      : [];
  const sections: string[][] = [
    [recovered ? goodNews(context.bot) : headline(matter)],
    facts(matter, marker),
    ...(recovered ? [] : [problems(matter)]),
    ...(treadmill ? [permanent] : []),
    ...(recovered ? [] : [recoverySteps(matter, findLeading(matter)), verifySteps()]),
    ...(treadmill ? [] : [permanent]),
    logSection(matter),
    incidentTable(marker.incidents),
    marker.previous ? [`The time before: #${marker.previous}`] : [],
    ['<sub>Written by the WhatsApp token monitor, which rewrites only this part. Write your notes below it.</sub>'],
  ];
  const text = sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
  return text.length <= MAX_LENGTH ? text : `${[...text.slice(0, MAX_LENGTH - 2)].slice(0, -1).join('')}…`;
}

/** The title, which changes with the state only. */
export function renderTitle(
  title: string,
  matter: Pick<ReportDraft, 'state' | 'context' | 'reasons' | 'level'>,
): string {
  return `${title} (${matter.context.bot}): ${stateTitle(matter)}`;
}

function facts(matter: ReportDraft, marker: Marker): string[] {
  const { context, token, checkedAt, state } = matter;
  const expires = token.expiresAt instanceof Date ? renderTime(token.expiresAt) : expiryWords(token, checkedAt);
  const rows: [string, string | undefined][] = [
    ['State', `${MARK[state]} **${state}**`],
    [marker.state === 'recovered' ? 'Recovered' : 'Since', `${renderTime(marker.since)} (when it was noticed)`],
    [state === 'expired' ? 'Token expired' : 'Token expires', expires],
    ...predictionWords(matter).map(([name, words]): [string, string] => [capital(name), words]),
    ['Bot', `\`${context.bot}\`${context.place ? `, on Railway: ${inlineCode(context.place)}` : ''}`],
    ['Variable', `\`${context.tokenVariable}\``],
    ['Last check', `${renderTime(checkedAt)}${context.runUrl ? ` ([run](${context.runUrl}))` : ''}`],
  ];
  return [
    '| | |',
    '| --- | --- |',
    ...rows.filter(([, value]) => value).map(([name, value]) => `| ${name} | ${value} |`),
  ];
}

function problems(matter: ReportDraft): string[] {
  if (matter.reasons.length === 0) return [];
  return ['### What is wrong', '', ...matter.reasons.map(reasonItem)];
}

function logSection(matter: ReportDraft): string[] {
  const table = logTable(matter.logs, matter.context);
  const aside = asideTable(matter.logs, matter.context);
  // The number of lines read differs in every run, so it would cause an edit in every run.
  const summary = table.length > 0 ? [] : [`The bot's log: ${logSummary(matter)}.`];
  return [
    '### What was checked',
    '',
    'The token and the phone number at Meta, and the bot’s log on Railway.',
    ...summary,
    ...(table.length > 0 ? ['', ...table] : []),
    ...(aside.length > 0 ? ['', ...aside] : []),
  ];
}

function logSummary({ logs }: ReportDraft): string {
  return logs.is === 'read' ? 'no authentication errors' : logWords(logs);
}

function incidentTable(incidents: readonly Incident[]): string[] {
  if (incidents.length === 0) return [];
  const rows = incidents
    .toReversed()
    .map(
      ({ from, to, state }) =>
        `| ${renderTime(from)} | ${MARK[state]} ${state} | ${to ? renderDuration(to.getTime() - from.getTime()) : 'still open'} |`,
    );
  return ['### The last incidents', '', '| Noticed | State | Lasted |', '| --- | --- | --- |', ...rows];
}
