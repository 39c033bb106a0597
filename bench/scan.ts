// How fast a log is scanned, beside grep and ripgrep on the same lines, and how long lines take that are made to be slow.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as patternEngine from 're2js';
import { cleanLine } from '../src/core/excerpt.ts';
import { BUILT_IN_PATTERNS, type LogPattern, scanLogs } from '../src/core/log/log-scan.ts';
import { readPatterns } from '../src/settings/log-patterns.ts';
import { makeLog } from './log.ts';
import { measure, type Row } from './measure.ts';

const MIB = 1024 * 1024;
const LOG_MB = 32;
const LINE = 127;

const clean = (text: string) => cleanLine(text, (raw) => raw);

function scan(lines: readonly string[], patterns: readonly LogPattern[] = BUILT_IN_PATTERNS) {
  const timestamp = new Date();
  return scanLogs(
    lines.map((text) => ({ timestamp, text })),
    { patterns, sanitizeExcerpt: clean },
  );
}

export function measureScan(): Row[] {
  const made = makeLog({ lines: (LOG_MB * 1_000_000) / (LINE + 1), length: LINE });
  // As they come from Railway's JSON: each a string of its own.
  const lines: string[] = JSON.parse(JSON.stringify(made));
  const ours = measure(() => void scan(lines));
  const { count } = scan(lines);
  return [
    {
      what: `Scanning ${LOG_MB} MB of log for authentication errors`,
      figure: rate(ours),
      beside: `on the same file: ${timeSearchers(lines, count).join(', ')}`,
    },
  ];
}

const rate = (ms: number) => `${Math.round(LOG_MB / (ms / 1000))} MB/s`;

/** With their own start. Both must find as many lines as the scan does. */
function timeSearchers(lines: readonly string[], expected: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const expression = BUILT_IN_PATTERNS.map((pattern) => pattern.name).join('|');
  const searchers: [program: string, flags: string][] = [
    ['grep', '-ciE'],
    ['rg', '-ci'],
  ];
  const told = searchers.map(([program, flags]) => {
    const search = () => spawnSync(program, [flags, expression, file], { encoding: 'utf8' });
    const { error, stdout } = search();
    if (error) return `\`${program}\` is not installed here`;
    if (Number(stdout) !== expected) throw new Error(`${program} counts other lines than the scan`);
    return `\`${program} ${flags}\` ${rate(measure(search, 3))}`;
  });
  rmSync(folder, { recursive: true });
  return told;
}

/** As a user writes them: the engine holds a line against all of them at once. */
const HOSTILE = [
  '(a+)+$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){9}$',
  'token rejected',
  'session (closed|lost)',
  'HTTP 40[13]',
];

export function measureHostileLines(): Row[] {
  const tokens = 'token '.repeat(Math.ceil(MIB / 6));
  // Another one each time: what was found in a line is kept until the next.
  let run = 0;
  const letters = () => `${'a'.repeat(MIB)}!${run++}`;
  const row = (what: string, own: readonly string[]): Row => {
    const { patterns } = readPatterns(own.join('\n'), clean, { patternEngine });
    return { what, figure: `${measure(() => void scan([letters()], patterns), 3).toFixed(0)} ms`, beside: '' };
  };
  return [
    {
      what: 'A 1 MiB line `token token token …`',
      figure: `${measure(() => void scan([tokens])).toFixed(1)} ms`,
      beside: '',
    },
    row("A user's pattern `(a+)+$` on a 1 MiB line", ['(a+)+$']),
    row('Seven patterns at once, four of them as hostile, on a 1 MiB line', HOSTILE),
  ];
}
