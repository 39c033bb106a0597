// How fast a log is scanned, beside grep on the same lines, and how long lines take that are made to be slow.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import { cleanLine } from '../src/core/excerpt.ts';
import { BUILT_IN_PATTERNS, type LogPattern, scanLogs } from '../src/core/log/log-scan.ts';
import { makeLog } from './log.ts';
import { measure, type Row } from './measure.ts';

const MIB = 1024 * 1024;
const LOG_MB = 32;
const LINE = 127;

function scan(lines: readonly string[], patterns: readonly LogPattern[] = BUILT_IN_PATTERNS) {
  const timestamp = new Date();
  return scanLogs(
    lines.map((text) => ({ timestamp, text })),
    { patterns, sanitizeExcerpt: (text) => cleanLine(text, (raw) => raw) },
  );
}

export function measureScan(): Row[] {
  const made = makeLog({ lines: (LOG_MB * 1_000_000) / (LINE + 1), length: LINE });
  // As they come from Railway's JSON: each a string of its own.
  const lines: string[] = JSON.parse(JSON.stringify(made));
  const ours = measure(() => void scan(lines));
  const grep = timeGrep(lines);
  if (grep.found !== scan(lines).count) throw new Error('grep counts other lines than the scan');
  const rate = (ms: number) => `${Math.round(LOG_MB / (ms / 1000))} MB/s`;
  return [
    {
      what: `Scanning ${LOG_MB} MB of log for authentication errors`,
      figure: rate(ours),
      beside: `\`grep -ciE\` on the same file: ${rate(grep.ms)}`,
    },
  ];
}

function timeGrep(lines: readonly string[]): { ms: number; found: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'log');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const expression = BUILT_IN_PATTERNS.map((pattern) => pattern.name).join('|');
  const grep = () => spawnSync('grep', ['-ciE', expression, file], { encoding: 'utf8' });
  const timedGrep = { ms: measure(grep, 3), found: Number(grep().stdout) };
  rmSync(folder, { recursive: true });
  return timedGrep;
}

export function measureHostileLines(): Row[] {
  const tokens = 'token '.repeat(Math.ceil(MIB / 6));
  const compiled = RE2JS.compile('(a+)+$', RE2JS.CASE_INSENSITIVE);
  const pattern = { name: '(a+)+$', matches: (text: string) => compiled.matcher(text).find() };
  const letters = `${'a'.repeat(MIB)}!`;
  return [
    {
      what: 'A 1 MiB line `token token token …`',
      figure: `${measure(() => void scan([tokens])).toFixed(1)} ms`,
      beside: '',
    },
    {
      what: "A user's pattern `(a+)+$` on a 1 MiB line",
      figure: `${measure(() => void scan([letters], [pattern]), 3).toFixed(0)} ms`,
      beside: '',
    },
  ];
}
