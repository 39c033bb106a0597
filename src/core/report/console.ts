// What the run's log and the terminal show: few lines, the important one first.
import { type Level, reasonLine } from '../reason.ts';
import { isAboutToken, type Report, shownGroups } from './report.ts';
import {
  asideWords,
  expiryWords,
  headline,
  lifeBar,
  logWords,
  MARK,
  predictionWords,
  rotationWords,
} from './wording.ts';

/** One line, with the level that the door shows it at (an annotation on GitHub). */
export interface ConsoleLine {
  level: Level;
  text: string;
}

export function renderConsole(report: Report): ConsoleLine[] {
  const { context, token, checkedAt, state, level, issue, logs } = report;
  const bar = lifeBar(token, checkedAt);
  const lines: ConsoleLine[] = [{ level: 'info', text: headline(report) }];
  const say = (text: string) => lines.push({ level: 'info', text });
  const rotation = rotationWords(report);
  const tell = (name: string, words: string) => say(`   ${name.padEnd(9)}  ${words}`);
  if (rotation) tell('rotation', rotation);
  say(`${MARK[state]} ${state} · ${level} · ${context.bot}${context.place ? ` · ${context.place}` : ''}`);
  tell(state === 'expired' ? 'expired' : 'expires', `${expiryWords(token, checkedAt)}${bar ? `  ${bar}` : ''}`);
  for (const [name, words] of predictionWords(report)) tell(name, words);
  tell('log', logWords(logs));
  if (logs.is === 'read') {
    for (const { count, pattern, evidence, example } of shownGroups(logs.findings, context.showExcerpts).filter(
      isAboutToken,
    ))
      tell('', `${count} × ${pattern} (${evidence})${context.showExcerpts ? ` | ${example}` : ''}`);
  }
  const aside = asideWords(logs);
  if (aside) tell('', aside);
  if (issue.number)
    tell('issue', `#${issue.number} ${issue.step === 'none' ? 'unchanged' : issue.step} ${issue.url ?? ''}`.trimEnd());
  if (context.dryRun) say('   dry run: nothing was changed');
  for (const reason of report.reasons) lines.push({ level: reason.level, text: reasonLine(reason) });
  return lines;
}
