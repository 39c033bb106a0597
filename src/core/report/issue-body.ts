// The body of the one issue, before our memory, for a person who was just woken by it.

import { cadenceWords } from '../cadence.ts';
import type { Incident, Marker } from '../incident/marker.ts';
import { cutToFit, expiredRepeatedly } from '../incident/marker.ts';
import { goodNews, type Recovery } from '../incident/recovery.ts';
import { hasEffect, type Reason } from '../reason.ts';
import { inlineCode } from '../sanitize.ts';
import { renderDuration, renderTime } from '../time.ts';
import { isDead } from '../token/token-health.ts';
import { findLeading } from '../verdict/verdict.ts';
import { permanentTokenSteps, recoverySteps, verifySteps } from './recovery-steps.ts';
import type { Report } from './report.ts';
import {
  asideTable,
  expiryWords,
  findLinks,
  findMain,
  headlineOf,
  isAboutMessages,
  logTable,
  logWords,
  MARK,
  messagingWords,
  predictionWords,
  reasonItem,
  renderLinks,
  renderTable,
  restOf,
  stateTitle,
} from './wording.ts';

/** GitHub refuses bodies over 65,536 characters; our marker and people's own notes need room, too. */
const MAX_LENGTH = 58_000;

/** What a report needs to be an issue; the step taken is not known yet. */
export type ReportDraft = Omit<Report, 'issue' | 'rotation'>;

/** @param recovery what recovered, where all is well again */
export function renderIssue(matter: ReportDraft, marker: Marker, recovery: Recovery = 'other'): string {
  const isOver = marker.state === 'recovered';
  const head = isOver ? { text: goodNews(matter.context.bot, recovery) } : headlineOf(matter);
  const links = isOver ? [] : findLinks(matter);
  const main = isOver || head.of ? undefined : (findLeading(matter) ?? findMain(matter.reasons));
  const said = head.of ?? main;
  const sections: string[][] = [
    [`## ${head.text}`],
    links.length > 0 ? [`**${renderLinks(links)}**`] : [],
    main ? [withoutHead(main.what, head.text)] : [],
    facts(matter, marker),
    ...(isOver ? [] : [problems(matter, said), recoverySteps(matter, findLeading(matter)), permanent(matter, marker)]),
    details(matter, marker, said),
    ['<sub>Written by the WhatsApp token monitor, which rewrites only this part. Write your notes below it.</sub>'],
  ];
  const text = sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
  return cutToFit(text, MAX_LENGTH);
}

/** The title, which changes with the state only. */
export function renderTitle(
  title: string,
  matter: Pick<ReportDraft, 'state' | 'context' | 'reasons' | 'level'>,
): string {
  return `${title} (${matter.context.bot}): ${stateTitle(matter)}`;
}

function facts(matter: ReportDraft, marker: Marker): string[] {
  const { context, token, checkedAt, state, cadence } = matter;
  const run = context.runUrl ? ` ([run](${context.runUrl}))` : '';
  // On one line with the time, which alone differs in every check.
  const watched = cadence ? `; checked ${cadenceWords(cadence)}` : '';
  const expires = token.expiresAt instanceof Date ? renderTime(token.expiresAt) : expiryWords(token, checkedAt);
  const [next] = predictionWords(matter);
  const end = marker.state === 'recovered' ? 'Resolved' : 'Detected';
  return renderTable([
    ['State', `${MARK[state]} **${state}**`],
    [end, renderTime(marker.since)],
    [state === 'expired' ? 'Token expired' : 'Token expires', expires],
    // Where the links above are the answer, what happens without them is not.
    next && !isBotFirst(matter) ? next : botRow(context),
    ['Last check', `${renderTime(checkedAt)}${run}${watched}`],
  ]);
}

/** Where the links are the answer, or nothing is foretold, it has the row of what happens next. */
function isBotFirst({ state, prediction }: ReportDraft): boolean {
  return isDead(state) || !prediction;
}

function botRow({ bot, place }: ReportDraft['context']): [name: string, value: string] {
  return ['Bot', `\`${bot}\`${place ? `, on Railway: ${inlineCode(place)}` : ''}`];
}

/** Without the sentence that was said already. Of a token that has to be replaced, the steps say what to do. */
function problems(matter: ReportDraft, said: Reason | undefined): string[] {
  if (needsToken(matter)) return [];
  const rest = said && restOf(said);
  const others = matter.reasons.filter((reason) => reason !== said && reason.level !== 'info');
  const items = [...(rest ? [`- ${rest}`] : []), ...others.map(reasonItem)];
  return items.length > 0 ? ['### What is wrong', '', ...items] : [];
}

/** A headline of its own begins as its reason does, and says that part already. */
function withoutHead(what: string, head: string): string {
  const [begin = ''] = /^[^.]+\. /.exec(what) ?? [];
  return begin && head.startsWith(begin) ? what.slice(begin.length) : what;
}

function needsToken(matter: ReportDraft): boolean {
  return isDead(matter.state) || (matter.state === 'expiring' && !isAboutMessages(findLeading(matter)));
}

function permanent(matter: ReportDraft, { incidents }: Marker): string[] {
  if (!needsToken(matter)) return [];
  const { context, ids } = matter;
  if (expiredRepeatedly(incidents, matter.checkedAt))
    return permanentTokenSteps('expired again and again', context, ids);
  const inUse = hasEffect(matter.reasons, 'temporary-in-use');
  return permanentTokenSteps(inUse ? 'in production' : undefined, context, ids);
}

function details(matter: ReportDraft, marker: Marker, said: Reason | undefined): string[] {
  const { context, reasons } = matter;
  const isOver = marker.state === 'recovered';
  const main = needsToken(matter) ? said : undefined;
  const { fix: _stepsSayIt, ...why } = main ?? {};
  const rest = main && restOf({ ...why, code: main.code });
  // What lasts has a part of its own.
  const others = reasons.filter(({ effect, level }) =>
    needsToken(matter) ? effect !== 'temporary-in-use' : level === 'info',
  );
  const found = logTable(matter.logs, context);
  const aside = asideTable(matter.logs, context);
  const sections = [
    renderTable([
      ...(isBotFirst(matter) ? [] : [botRow(context)]),
      ['Variable', `\`${context.tokenVariable}\``],
      ['Token type', matter.token.type],
      ...(isOver ? [] : predictionWords(matter).slice(isBotFirst(matter) ? 0 : 1)),
      // The number of lines read differs in every run, so it would cause an edit in every run.
      ['Messages', isOver ? undefined : messagingWords(matter)],
      ["Bot's log", found.length > 0 ? 'see below' : logSummary(matter)],
    ]),
    rest ? [rest] : [],
    isOver ? [] : others.filter((reason) => reason !== main).map(reasonItem),
    found,
    aside,
    ...(isOver ? [] : [verifySteps()]),
    incidentTable(marker.incidents),
    marker.previous ? [`The issue before this one: #${marker.previous}`] : [],
  ];
  return [
    '<details><summary>Details</summary>',
    '',
    ...sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']),
    '</details>',
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
        `| ${renderTime(from)} | ${MARK[state]} ${state} | ${to ? renderDuration(to.getTime() - from.getTime()) : 'ongoing'} |`,
    );
  return ['**Last incidents**', '', '| Detected | State | Duration |', '| --- | --- | --- |', ...rows];
}
