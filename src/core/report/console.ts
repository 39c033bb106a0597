// What the run's log and the terminal show: few lines, the important one first.
import { type Level, type Reason, reasonLine } from '../reason.ts';
import { toldOnce } from './outcome.ts';
import { isAboutToken, type Report, shownGroups } from './report.ts';
import {
  asideWords,
  expiryWords,
  findLinks,
  lifeBar,
  logWords,
  MARK,
  messagingWords,
  predictionWords,
  restOf,
  type Said,
} from './wording.ts';

/** One paragraph, with the level that the door shows it at (an annotation on GitHub). */
export interface ConsoleLine {
  level: Level;
  text: string;
  /** The first line of a part of its own, in the color of this level. */
  headline?: Level;
  /** How far the lines after its first are indented, where it is wrapped. */
  hang?: number;
  /** An earlier run told it already, so it is no annotation. */
  isTold?: true;
}

/** No console is used wider: lines that long are hard to read. */
export const MOST_COLUMNS = 100;

/** @param renderLocal a time as the place of the reader says it, where that is known */
export function renderConsole(report: Report, renderLocal?: (time: Date) => string): ConsoleLine[] {
  const { outcome, ofRun, head, others } = toldOnce(report);
  const tell = (reason: Reason) => reasonParagraph(reason, report);
  return [
    ...(outcome ? [headParagraph(outcome, report, outcome.of?.level ?? 'info'), ...ofRun.map(tell), BLANK] : []),
    headParagraph(head, report, report.level),
    ...facts(report, renderLocal),
    ...others.map(tell),
  ];
}

const BLANK: ConsoleLine = { level: 'info', text: '' };

/** A reason that the line says is told with it, and only there. */
function headParagraph({ text, of }: Said, report: Report, color: Level): ConsoleLine {
  if (!of) return { level: 'info', text, headline: color };
  const lines = [text, restOf(of)].filter(Boolean);
  return { ...asTold(of, report), text: lines.join('\n'), headline: color, hang: INDENT };
}

/** @param before what goes before its code */
export function reasonParagraph(reason: Reason, report: Report, before = ''): ConsoleLine {
  return { ...asTold(reason, report), text: `${before}${reasonLine(reason)}`, hang: INDENT };
}

/** What makes a run red is annotated in each of them; advice only while it is news. */
function asTold({ level, code }: Reason, { told = [] }: Report): Pick<ConsoleLine, 'level' | 'isTold'> {
  return { level, ...(level === 'warning' && told.includes(code) ? { isTold: true } : {}) };
}

const INDENT = 3;
const NAME_COLUMNS = 19;

function facts(report: Report, renderLocal: ((time: Date) => string) | undefined): ConsoleLine[] {
  const { context, token, checkedAt, state, level, issue, logs, rotation, run } = report;
  const bar = lifeBar(token, checkedAt);
  const row = (name: string, words: string): ConsoleLine => ({
    level: 'info',
    text: `${' '.repeat(INDENT)}${name.padEnd(NAME_COLUMNS)}  ${words}`,
    hang: INDENT + NAME_COLUMNS + 2,
  });
  const expires = row(state === 'expired' ? 'Expired' : 'Expires', expiryWords(token, checkedAt, renderLocal));
  if (report.isGiven)
    return [...(token.expiresAt ? [expires] : []), ...(token.type ? [row('Token type', token.type)] : [])];
  const groups = logs.is === 'read' ? shownGroups(logs.findings, context.showExcerpts).filter(isAboutToken) : [];
  const aside = asideWords(logs);
  const messages = messagingWords(report);
  const about = issue.step === 'none' ? 'unchanged' : issue.step;
  return [
    {
      level: 'info',
      text: `${MARK[state]} ${state} · ${level} · ${context.bot}${context.place ? ` · ${context.place}` : ''}`,
      hang: INDENT,
    },
    expires,
    ...(bar ? [row('Time left', bar)] : []),
    ...predictionWords(report).map(([name, words]) => row(name, words)),
    ...findLinks(report).map(([name, url]) => row(name, url)),
    ...(messages ? [row('Messages', messages)] : []),
    row("Bot's log", logWords(logs)),
    ...groups.map(({ count, pattern, evidence, example }) =>
      row('', `${count} × ${pattern} (${evidence})${context.showExcerpts ? ` | ${example}` : ''}`),
    ),
    ...(aside ? [row('', aside)] : []),
    ...(issue.number ? [row('Issue', `#${issue.number} ${about} ${issue.url ?? ''}`.trimEnd())] : []),
    ...(rotation?.outcome && !run ? [row('Rotation', rotation.outcome)] : []),
    ...(context.dryRun && !run ? [row('Dry run', 'nothing was changed')] : []),
  ];
}

/**
 * The paragraph as lines of at most so many columns; what has no space to break at stays whole. No line begins with what
 * a runner takes for a command: others wrote part of the text.
 */
export function wrapLine({ text, hang = 0 }: Pick<ConsoleLine, 'text' | 'hang'>, columns: number): string[] {
  const room = Math.max(20, columns);
  const indent = ' '.repeat(Math.min(hang, Math.floor(room / 2)));
  return text.split('\n').flatMap((line, at) => {
    // The name of a row is not broken.
    const name = at === 0 && /^.* {2}$/.test(line.slice(0, hang)) ? line.slice(0, hang) : undefined;
    const begin = name ?? (at === 0 ? (/^ */.exec(line)?.[0] ?? '') : indent);
    const lines: string[] = [];
    let current = begin;
    let isEmpty = true;
    for (const word of line
      .slice(at === 0 ? begin.length : 0)
      .trimStart()
      .split(/(?<=\S) (?=\S)(?!::|##)/)) {
      const longer = isEmpty ? `${current}${word}` : `${current} ${word}`;
      if (!isEmpty && columnsOf(longer) > room) {
        lines.push(current);
        current = `${indent}${word}`;
      } else current = longer;
      isEmpty = false;
    }
    return [...lines, current.trimEnd()];
  });
}

/** Made where a text needs it: it brings three megabytes of Unicode along. */
let graphemes: Intl.Segmenter | undefined;
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
