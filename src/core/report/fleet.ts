// Many bots at a glance: one line for each, and more only where something is wrong.

import { LEVELS, type Reason, reasonLine, toldOf, worstLevel } from '../reason.ts';
import { inlineCode } from '../sanitize.ts';
import type { State } from '../token/token-health.ts';
import { type ConsoleLine, reasonParagraph } from './console.ts';
import { expiresInMinutes, type Report, toJson } from './report.ts';
import { expiryWords, findLinks, headlineOf, MARK, reasonItem, renderLinks, restOf, unsaid } from './wording.ts';

/** From quiet to loud, so that the state of the worst can be told. */
const STATES: readonly State[] = ['valid', 'unknown', 'expiring', 'misconfigured', 'blocked', 'invalid', 'expired'];

/** The reports of one run: of each bot, and of what several of them share. */
export interface FleetReport {
  reports: readonly Report[];
  shared: readonly Report[];
  /** What concerns the run as a whole. */
  notes: readonly Reason[];
}

/** The one that is told loudest; nothing where there is none. */
export function worstOf({ reports, shared }: FleetReport): Report | undefined {
  const rank = ({ level, state }: Report) => LEVELS.indexOf(level) * STATES.length + STATES.indexOf(state);
  return [...reports, ...shared].toSorted((a, b) => rank(b) - rank(a))[0];
}

/** `100 bots: 97 valid, 2 expiring, 1 expired`. */
function fleetHeadline({ reports }: FleetReport): string {
  const counts = STATES.toReversed()
    .map((state) => ({ state, count: reports.filter((report) => report.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`);
  const bots = reports.length === 1 ? '1 bot' : `${reports.length} bots`;
  return counts.length > 0 ? `${bots}: ${counts.join(', ')}` : 'No bots in this part of the list';
}

/** Silence of a service that changes no bot's level, once for all of them. */
function silences(all: readonly Report[]): string[] {
  const told = all.flatMap(({ reasons }) =>
    reasons.filter(({ level, noAnswerFrom }) => level === 'info' && noAnswerFrom),
  );
  return [...new Set(told.map(reasonLine))];
}

/** A line for each bot; then what is wrong, grouped by bot. */
export function renderFleetConsole(fleet: FleetReport): ConsoleLine[] {
  const all = [...fleet.shared, ...fleet.reports];
  const width = Math.max(0, ...all.map(({ context }) => context.bot.length));
  return [
    { level: 'info', text: fleetHeadline(fleet), headline: worstLevel(all.map(({ level }) => level)) },
    ...all.map(({ context, state, level, token, checkedAt, issue }): ConsoleLine => {
      const about = issue.number ? ` · issue #${issue.number}` : '';
      const name = context.bot.padEnd(width);
      return {
        level: 'info',
        text: `${MARK[state]} ${name}  ${state} · ${level} · ${state === 'expired' ? 'expired' : 'expires'} ${expiryWords(token, checkedAt)}${about}`,
        hang: width + 5,
      };
    }),
    ...silences(all).map((text): ConsoleLine => ({ level: 'info', text, hang: 3 })),
    ...fleet.notes.map((note): ConsoleLine => ({ level: note.level, text: reasonLine(note), hang: 3 })),
    ...all.flatMap((report) =>
      report.reasons
        .filter(({ level }) => level !== 'info')
        .map((reason) => reasonParagraph(reason, report, `${report.context.bot}: `)),
    ),
  ];
}

export function renderFleetSummary(fleet: FleetReport): string {
  const all = [...fleet.shared, ...fleet.reports];
  const rows = all.map(({ context, state, token, checkedAt, issue, prediction }) => {
    const number = issue.number ? `[#${issue.number}](${issue.url})` : '';
    return `| ${inlineCode(context.bot)} | ${MARK[state]} ${state} | ${expiryWords(token, checkedAt)} | ${prediction?.byHand ?? ''} | ${number} |`;
  });
  const notes = [...silences(all).map((text) => `- ${text}`), ...fleet.notes.map(reasonItem)];
  return [
    `## ${fleetHeadline(fleet)}`,
    '',
    '| Bot | State | Expires | What you need to do | Issue |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...notes,
    ...(notes.length > 0 ? [''] : []),
    ...all.filter(({ level }) => level !== 'info').flatMap(troubleOf),
  ].join('\n');
}

/** What is wrong with one bot, folded. */
function troubleOf(report: Report): string[] {
  const head = headlineOf(report);
  const links = findLinks(report);
  const rest = head.of && restOf(head.of);
  return [
    `<details><summary>${report.context.bot}: ${head.text}</summary>`,
    '',
    ...(links.length > 0 ? [renderLinks(links), ''] : []),
    ...(rest ? [`- ${rest}`] : []),
    ...unsaid(report.reasons, head).map(reasonItem),
    '',
    '</details>',
    '',
  ];
}

export function fleetToJson(fleet: FleetReport): Record<string, unknown> {
  const worst = worstOf(fleet);
  return {
    version: 1,
    state: worst?.state ?? 'valid',
    level: worstLevel([...fleet.reports, ...fleet.shared].map(({ level }) => level)),
    bots: fleet.reports.map(toJson),
    ...(fleet.notes.length > 0 ? { notes: fleet.notes.map(toldOf) } : {}),
    ...(fleet.shared.length > 0 ? { shared: fleet.shared.map(toJson) } : {}),
  };
}

/** When the first of them expires. */
export function soonest({ reports }: FleetReport): Report | undefined {
  return reports
    .filter((report) => expiresInMinutes(report) !== undefined)
    .toSorted((a, b) => (expiresInMinutes(a) ?? 0) - (expiresInMinutes(b) ?? 0))[0];
}
