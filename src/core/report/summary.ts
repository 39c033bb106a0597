// The job summary: what became of the run and why, a table understood at a glance, and the rest folded.
import { cadenceWords } from '../cadence.ts';
import { hasEffect } from '../reason.ts';
import { inlineCode } from '../sanitize.ts';
import { renderTime } from '../time.ts';
import { toldOnce } from './outcome.ts';
import { permanentTokenGuide } from './recovery-steps.ts';
import type { Report } from './report.ts';
import {
  asideTable,
  expiryWords,
  findLinks,
  lifeBar,
  logTable,
  logWords,
  MARK,
  messagingWords,
  predictionWords,
  reasonItem,
  renderLinks,
  renderTable,
  restOf,
  type Said,
} from './wording.ts';

export function renderSummary(report: Report): string {
  const { context, token, checkedAt, state, issue } = report;
  const { outcome, ofRun, head, others } = toldOnce(report);
  const loud = others.filter(({ level }) => level !== 'info');
  const links = findLinks(report);
  const [next, todo, ...more] = predictionWords(report);
  const number = issue.number && `[#${issue.number}](${issue.url}) ${issue.step === 'none' ? '' : issue.step}`.trim();
  const table = renderTable([
    ['State', `${MARK[state]} **${state}**`],
    [state === 'expired' ? 'Expired' : 'Expires', expiryWords(token, checkedAt)],
    ...(next ? [next] : []),
    ...(todo ? [todo] : []),
    ['Issue', number || 'none'],
  ]);
  return [
    ...(outcome ? headOf(outcome, '##') : []),
    ...(ofRun.length > 0 ? [...ofRun.map(reasonItem), ''] : []),
    ...headOf(head, outcome ? '###' : '##'),
    ...(links.length > 0 ? [renderLinks(links), ''] : []),
    ...(loud.length > 0 ? [...loud.map(reasonItem), ''] : []),
    ...table,
    '',
    ...(context.dryRun && !outcome ? ['*Dry run: nothing was changed.*', ''] : []),
    ...details(report, { more, quiet: others.filter(({ level }) => level === 'info') }),
    '',
  ].join('\n');
}

function headOf({ text, of }: Said, mark: '##' | '###'): string[] {
  const rest = of && restOf(of);
  return [`${mark} ${text}`, '', ...(rest ? [rest, ''] : [])];
}

function details(
  report: Report,
  { more, quiet }: { more: ReturnType<typeof predictionWords>; quiet: Report['reasons'] },
): string[] {
  const { context, token, checkedAt, logs, prediction, rotation, cadence } = report;
  const bar = lifeBar(token, checkedAt);
  const isTemporary = hasEffect(report.reasons, 'temporary') || hasEffect(report.reasons, 'temporary-in-use');
  const aside = asideTable(logs, context);
  const found = logTable(logs, context);
  return [
    '<details><summary>Details</summary>',
    '',
    ...renderTable([
      ['Rotation', rotation?.outcome],
      ['Bot', inlineCode(context.bot)],
      ['On Railway', context.place && inlineCode(context.place)],
      ['Variable', inlineCode(context.tokenVariable)],
      ['Token type', token.type],
      ['Time left', bar && `\`${bar}\``],
      ...more,
      ['Next check', prediction && `by ${renderTime(prediction.nextCheckBy)}`],
      ['Messages', messagingWords(report)],
      ["Bot's log", logWords(logs)],
      ['Checked', renderTime(checkedAt)],
      ['Checks', cadence && cadenceWords(cadence)],
    ]),
    ...(quiet.length > 0 ? ['', ...quiet.map(reasonItem)] : []),
    ...(isTemporary ? ['', `For a system user token: ${permanentTokenGuide(context)}`] : []),
    ...(found.length > 0 ? ['', ...found] : []),
    ...(aside.length > 0 ? ['', ...aside] : []),
    '',
    '</details>',
  ];
}
