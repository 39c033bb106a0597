// The words for states that every renderer shares: the first line, a short name, a mark, and what it means for people.

import { BLOCKED_LINE, CRITICAL_LINE } from '../alert-lines.ts';
import { backupWords } from '../backup/reasons.ts';
import type { LogGroup } from '../log/log-scan.ts';
import { isLoud, type Reason } from '../reason.ts';
import type { RotationOutcome } from '../rotation/next-step.ts';
import { codeFence } from '../sanitize.ts';
import { HOUR_MS, renderMoment, renderTime } from '../time.ts';
import type { State } from '../token/token-health.ts';
import type { LogObservation } from '../verdict/observation.ts';
import { findLeading } from '../verdict/verdict.ts';
import { isAboutToken, type Report, type ReportContext, shownGroups, type TokenReport, timeLeftMs } from './report.ts';

/** A coloured mark for a state. */
export const MARK: Record<State, string> = {
  valid: '🟢',
  expiring: '🟡',
  expired: '🔴',
  invalid: '🔴',
  misconfigured: '🟠',
  blocked: '⛔',
  unknown: '⚪',
};

const HEADLINE: Record<State, (bot: string) => string> = {
  valid: (bot) => `The WhatsApp token of ${bot} works`,
  expiring: (bot) => `The WhatsApp token of ${bot} expires soon`,
  expired: () => CRITICAL_LINE,
  invalid: () => CRITICAL_LINE,
  misconfigured: (bot) => `There is a setup problem with the WhatsApp token of ${bot}`,
  blocked: () => BLOCKED_LINE,
  unknown: (bot) => `The WhatsApp token of ${bot} could not be checked this time`,
};

/** The first line of everything that is told about a state. A good token beside a fault is no good news. */
export function headline(report: Headed): string {
  const { state, context } = report;
  const leading = findLeading(report);
  if (leading?.headline) return leading.headline.line.replace('{bot}', () => context.bot);
  const line = HEADLINE[state](context.bot);
  if (leading) return `${line}, ${state === 'valid' ? 'but' : 'and'}: ${leading.what}`;
  return isFaulty(report) ? `${line}, but not all is well` : line;
}

/** The state in the words of the title, which says what is wrong where the state does not. */
export function stateTitle(report: Headed): string {
  const { state } = report;
  return findLeading(report)?.headline?.title ?? (isFaulty(report) ? 'needs attention' : state);
}

type Headed = Pick<Report, 'state' | 'level' | 'reasons'> & { context: { bot: string } };

/** Something is wrong that the state, a good one, does not say. */
function isFaulty({ state, level }: Headed): boolean {
  return state === 'valid' && isLoud(level);
}

/** What happens by itself, what a person has to do, and which tokens could take over: each with its name. */
export function predictionWords({
  prediction,
  backups = [],
}: Pick<Report, 'prediction' | 'backups'>): [name: string, words: string][] {
  if (!prediction) return [];
  const { byItself, byHand } = prediction;
  return [
    ['by itself', byItself],
    ...(byHand ? [['by hand', byHand] satisfies [string, string]] : []),
    ...backups.map((backup): [string, string] => ['backup', backupWords(backup)]),
  ];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first line once all is well again. */
export function goodNews(bot: string): string {
  return `✅ ${HEADLINE.valid(bot)} again`;
}

/** When the token ends, in a few words. */
export function expiryWords(token: TokenReport, now: Date): string {
  if (token.expiresAt === 'never') return 'never';
  return token.expiresAt ? renderMoment(token.expiresAt, now) : 'not known';
}

const OUTCOME: Record<RotationOutcome, string> = {
  live: '✅ live: the bot runs with the stored token',
  'live-but-refused': '❌ live-but-refused: the bot runs with the stored token, but Meta refuses its calls',
  unchanged: '✅ unchanged: there was nothing to do',
  'set-not-live': '⚠️ set-not-live: stored, but the bot does not run with it yet',
  restored: '↩️ restored: the deployment failed, the old token was put back',
  refused: '✋ refused: nothing was written',
};

/** What became of replacing the token, in a few words; nothing where that was not asked for. */
export function rotationWords({ rotation, context }: Report): string | undefined {
  if (!rotation) return undefined;
  if (context.dryRun) return 'dry run: nothing was written';
  return rotation.outcome ? OUTCOME[rotation.outcome] : 'not tried: somebody could not be asked';
}

/** A reason as one item of a Markdown list. */
export function reasonItem({ code, what, why, fix }: Reason): string {
  return `- **${what}**${why ? ` ${why}` : ''}${fix ? ` *What to do:* ${fix}` : ''} <sub>${code}</sub>`;
}

const BAR_CELLS = 20;

/**
 * How much of the token's life is left, as a bar. Short-lived tokens don't say when they were issued: theirs is
 * drawn against two hours, the most such a token was seen to live.
 */
export function lifeBar(token: TokenReport, now: Date): string | undefined {
  const left = timeLeftMs(token, now);
  if (!left || !(token.expiresAt instanceof Date)) return undefined;
  const whole = token.issuedAt ? token.expiresAt.getTime() - token.issuedAt.getTime() : Math.max(left, 2 * HOUR_MS);
  const share = whole > 0 ? Math.min(1, left / whole) : 0;
  const full = Math.max(1, Math.round(share * BAR_CELLS));
  const percent = token.issuedAt ? ` ${Math.round(share * 100)} %` : '';
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}${percent}`;
}

/** What the log scan found, in one sentence. */
export function logWords(logs: LogObservation): string {
  if (logs.is === 'off') return 'not read';
  if (logs.is === 'unread') return 'could not be read';
  const { scanned, count, strong } = logs.findings;
  if (scanned === 0) return 'no lines in the window';
  const lines = scanned === 1 ? '1 line' : `${scanned} lines`;
  if (count === 0) return `${lines}, no authentication errors`;
  return `${count} of ${lines} ${count === 1 ? 'looks' : 'look'} like authentication errors (${strong} from the Graph API)`;
}

/** What sounds like an authentication error and is none of this token, in one line; nothing where there is none. */
export function asideWords(logs: LogObservation): string | undefined {
  const groups = logs.is === 'read' ? shownGroups(logs.findings, false).filter((group) => !isAboutToken(group)) : [];
  if (groups.length === 0) return undefined;
  const named = groups.slice(0, 3).map(({ count, pattern }) => `${count} × ${pattern}`);
  return `${countAside(groups)} not about the token: ${named.join(', ')}${groups.length > 3 ? ', …' : ''}`;
}

function countAside(groups: readonly LogGroup[]): string {
  const lines = groups.reduce((sum, { count }) => sum + count, 0);
  return lines === 1 ? '1 log line' : `${lines} log lines`;
}

/** Only patterns of the user's own can make more groups; in an issue they would bury the rest. */
const SHOWN_GROUPS = 40;
const SHOWN_ASIDE = 10;

/** The groups of matching log lines as a Markdown table, followed by one redacted line of each where that is allowed. */
export function logTable(logs: LogObservation, context: Pick<ReportContext, 'showExcerpts'>): string[] {
  return logs.is === 'read'
    ? groupTable(shownGroups(logs.findings, context.showExcerpts).filter(isAboutToken), context, SHOWN_GROUPS)
    : [];
}

/** The same of the lines that are not about the token, folded. */
export function asideTable(logs: LogObservation, context: Pick<ReportContext, 'showExcerpts'>): string[] {
  if (logs.is !== 'read') return [];
  const groups = shownGroups(logs.findings, context.showExcerpts).filter((group) => !isAboutToken(group));
  if (groups.length === 0) return [];
  const table = groupTable(groups, context, SHOWN_ASIDE);
  const summary = `${countAside(groups)} not about the token: other services, rejected messages, good news`;
  return [`<details><summary>${summary}</summary>`, '', ...table, '', '</details>'];
}

function groupTable(
  all: readonly LogGroup[],
  { showExcerpts }: Pick<ReportContext, 'showExcerpts'>,
  most: number,
): string[] {
  if (all.length === 0) return [];
  const groups = all.slice(0, most);
  const rows = groups.map(
    (group) =>
      `| \`${group.pattern.replaceAll('`', "'").replaceAll('|', '\\|')}\` | ${group.count} | ${group.evidence} | ${renderTime(group.last)} |`,
  );
  const table = ['| Pattern | Lines | Evidence | Last seen |', '| --- | ---: | --- | --- |', ...rows];
  if (all.length > groups.length) table.push(`| and ${all.length - groups.length} more | | | |`);
  return showExcerpts ? [...table, '', codeFence(groups.map((group) => group.example))] : table;
}
