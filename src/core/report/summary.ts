// The job summary: a table a person understands at a glance.
import { inlineCode } from '../sanitize.ts';
import { renderTime } from '../time.ts';
import type { Report } from './report.ts';
import {
  asideTable,
  capital,
  expiryWords,
  headline,
  lifeBar,
  logTable,
  logWords,
  MARK,
  predictionWords,
  reasonItem,
  rotationWords,
} from './wording.ts';

export function renderSummary(report: Report): string {
  const { context, token, checkedAt, state, issue } = report;
  const bar = lifeBar(token, checkedAt);
  const rows: [string, string | undefined][] = [
    ['Rotation', rotationWords(report)],
    ['State', `${MARK[state]} **${state}**`],
    ['Bot', inlineCode(context.bot)],
    ['On Railway', context.place && inlineCode(context.place)],
    ['Variable', inlineCode(context.tokenVariable)],
    ['Token type', token.type],
    [state === 'expired' ? 'Expired' : 'Expires', expiryWords(token, checkedAt)],
    ['Life left', bar && `\`${bar}\``],
    ...predictionWords(report).map(([name, words]): [string, string] => [capital(name), words]),
    ['Next check', report.prediction && `by ${renderTime(report.prediction.nextCheckBy)}`],
    ['Log', logWords(report.logs)],
    [
      'Issue',
      issue.number ? `[#${issue.number}](${issue.url}) ${issue.step === 'none' ? '' : issue.step}`.trim() : 'none',
    ],
    ['Checked', renderTime(checkedAt)],
  ];
  const table = rows.filter(([, value]) => value).map(([name, value]) => `| ${name} | ${value} |`);
  const reasons = report.reasons.map(reasonItem);
  const aside = asideTable(report.logs, context);
  return [
    `## ${headline(report)}`,
    '',
    '| | |',
    '| --- | --- |',
    ...table,
    '',
    ...(reasons.length > 0 ? [...reasons, ''] : []),
    ...logTable(report.logs, context),
    ...(aside.length > 0 ? ['', ...aside] : []),
    ...(context.dryRun ? ['', '*Dry run: nothing was changed.*'] : []),
    '',
  ].join('\n');
}
