// What the doctor says: one finding for each thing that was looked at, and how a terminal and a program read them.
import type { Code, Reason } from '../reason.ts';
import type { Powers } from './powers.ts';

/** Proved to be right, proved to be wrong, not found out (nobody answered), or not tried. */
export type Mark = 'fine' | 'wrong' | 'unsure' | 'untried';

/** One thing that was looked at. */
export interface Finding {
  /** What it is about, in a word or two. */
  about: string;
  is: Mark;
  /** What was found, as one sentence. */
  what: string;
  /** What to do about it; beside something fine, a piece of advice. */
  fix?: string;
  /** What to set for that, by the name of the input. */
  inputs?: Readonly<Record<string, string>>;
  /** Of a token or a secret. */
  powers?: Powers;
  /** The heading on the troubleshooting page, where there is one. */
  code?: Code;
}

/** A reason as a finding. Somebody who did not answer proves nothing. */
export function toFinding(about: string, { code, level, what, why, fix, noAnswerFrom }: Reason): Finding {
  const is: Mark = noAnswerFrom ? 'unsure' : level === 'info' ? 'fine' : 'wrong';
  return { about, is, what: why ? `${what} ${why}` : what, ...(fix ? { fix } : {}), code };
}

/** 0 all is fine, 1 something is wrong, 3 something could not be found out. */
export function exitCodeOfFindings(findings: readonly Finding[]): 0 | 1 | 3 {
  if (count(findings, 'wrong') > 0) return 1;
  return count(findings, 'unsure') > 0 ? 3 : 0;
}

const SIGN: Record<Mark, string> = { fine: '✓', wrong: '✗', unsure: '?', untried: '–' };

/** A line for each finding, and its fix below it. */
export function renderFindings(findings: readonly Finding[]): string[] {
  const width = Math.max(0, ...findings.map(({ about }) => about.length));
  return findings.flatMap(({ about, is, what, fix, inputs = {}, powers, code }) => [
    `${SIGN[is]} ${about.padEnd(width)}  ${code && is !== 'fine' ? `${code}: ` : ''}${what}`,
    ...(powers ? powerLines(powers) : []).map((line) => `  ${' '.repeat(width)}  ${line}`),
    ...(fix ? [`  ${' '.repeat(width)}  → ${fix}`] : []),
    ...inputLines(inputs).map((line) => `  ${' '.repeat(width)}    ${line}`),
  ]);
}

/** As they stand in a workflow, below `with:`. */
export function inputLines(inputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(inputs).map(([name, value]) => `${name}: ${value}`);
}

function powerLines({ can, cannot, ends }: Powers): string[] {
  return [
    ...(can.length > 0 ? [`can: ${can.join('; ')}`] : []),
    ...(cannot.length > 0 ? [`cannot: ${cannot.join('; ')}`] : []),
    `ends: ${ends}`,
  ];
}

/** What is shown where only the bad news is wanted. */
export function isBadNews({ is }: Finding): boolean {
  return is === 'wrong' || is === 'unsure';
}

/** The same for programs. */
export function toDiagnosisJson(findings: readonly Finding[]): Record<string, unknown> {
  return { version: 1, ok: exitCodeOfFindings(findings) === 0, findings };
}

/** The last line, for people. */
export function sumUp(findings: readonly Finding[]): string {
  const wrong = count(findings, 'wrong');
  const unsure = count(findings, 'unsure');
  const silent = `${unsure} couldn't be checked: run this again in a few minutes.`;
  if (wrong > 0)
    return `${wrong === 1 ? '1 problem' : `${wrong} problems`} to fix.${unsure > 0 ? ` ${silent}` : ''} Nothing was changed.`;
  if (unsure > 0) return `${silent} Nothing was changed.`;
  return 'Everything that was checked is fine. Nothing was changed.';
}

function count(findings: readonly Finding[], mark: Mark): number {
  return findings.filter(({ is }) => is === mark).length;
}
