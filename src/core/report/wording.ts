// The words that every renderer shares: the first line, a short name, a mark, and what a state means for people.

import { BLOCKED_LINE, CRITICAL_LINE } from '../alert-lines.ts';
import { findNeed } from '../backup/backup.ts';
import { backupWords } from '../backup/reasons.ts';
import { countLogLines, type LogGroup } from '../log/log-scan.ts';
import type { CanReceive, CanSend } from '../messaging/messaging.ts';
import { isLoud, type Reason, sortByLevel } from '../reason.ts';
import { codeFence } from '../sanitize.ts';
import { HOUR_MS, renderMoment, renderTime } from '../time.ts';
import { isDead, isWorking, type State } from '../token/token-health.ts';
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
  misconfigured: (bot) => `Setup problem with the WhatsApp token of ${bot}`,
  blocked: () => BLOCKED_LINE,
  unknown: (bot) => `Couldn't check the WhatsApp token of ${bot} this time`,
};

/** A token that was only asked about: whether a bot depends on it is not known, so this is no alarm. */
const GIVEN: Record<State, string> = {
  valid: '✅ This token works',
  expiring: '🟡 This token works, but expires soon',
  expired: '❌ Token rejected',
  invalid: '❌ Token rejected',
  misconfigured: "🟠 Couldn't verify this token",
  blocked: '⛔ Meta has blocked the account of this token',
  unknown: "⚪ Couldn't check this token",
};

/** A line, and the reason that it says in full, which then need not be said again. */
export interface Said {
  text: string;
  of?: Reason;
}

/** The first line of everything that is told about a state. A good token beside a fault is no good news. */
export function headline(report: Headed): string {
  return headlineOf(report).text;
}

/** @param told what was said before it, which it need not say again */
export function headlineOf(report: Headed, told?: Said): Said {
  const { state, context, reasons } = report;
  if (report.isGiven) {
    const main = isWorking(state) ? undefined : findMain(reasons);
    return main ? sayWith(GIVEN[state], main) : { text: GIVEN[state] };
  }
  const leading = findLeading(report);
  if (leading?.headline) return { text: leading.headline.line.replace('{bot}', () => context.bot) };
  const line = HEADLINE[state](context.bot);
  if (leading && told?.of && isAlike(told.of, leading)) return { text: line };
  if (leading) return { text: `${line}, ${state === 'valid' ? 'but' : 'and'}: ${leading.what}`, of: leading };
  return { text: isFaulty(report) ? `${line}, but not all is well` : line };
}

/** The loudest reason: it says why. */
export function findMain(reasons: readonly Reason[]): Reason | undefined {
  return sortByLevel(reasons)[0];
}

/** What goes before, and the reason in the same sentence. */
export function sayWith(before: string, reason: Reason): Said {
  const lower = (what: string) =>
    what.replace(/^(?:A|An|Another|It|No|The|This|Couldn't)\b/, (word) => word.toLowerCase());
  return { text: `${before}${reason.sequel ?? `: ${lower(reason.what)}`}`, of: reason };
}

/** What is still to be said of the reasons, once some were said in full. */
export function unsaid(reasons: readonly Reason[], ...said: readonly (Said | undefined)[]): Reason[] {
  const isSaid = (reason: Reason) => said.some((line) => line?.of && isAlike(line.of, reason));
  return reasons.filter((reason) => !isSaid(reason));
}

/** One that was passed on may be louder or quieter since, and say what it came to as well. */
export function isAlike(a: Reason, b: Reason): boolean {
  return a.code === b.code && (a.what.includes(b.what) || b.what.includes(a.what));
}

/** The state in the words of the title, which says what is wrong where the state does not. */
export function stateTitle(report: Headed): string {
  const { state } = report;
  return findLeading(report)?.headline?.title ?? (isFaulty(report) ? 'needs attention' : state);
}

type Headed = Pick<Report, 'state' | 'level' | 'reasons' | 'isGiven'> & { context: { bot: string } };

/** Something is wrong that the state, a good one, does not say. */
function isFaulty({ state, level }: Headed): boolean {
  return state === 'valid' && isLoud(level);
}

/** What happens next, what you need to do, and which tokens could take over: each with its name. */
export function predictionWords({
  prediction,
  backups = [],
}: Pick<Report, 'prediction' | 'backups'>): [name: string, words: string][] {
  if (!prediction) return [];
  const { byItself, byHand } = prediction;
  return [
    ['What happens next', byItself],
    ...(byHand ? [['What you need to do', byHand] satisfies [string, string]] : []),
    ...backups.map((backup): [string, string] => ['Backup', backupWords(backup)]),
  ];
}

/** When the token ends, in a few words; as the reader's clock says it first, where that is known. */
export function expiryWords(token: TokenReport, now: Date, renderLocal?: (time: Date) => string): string {
  const { expiresAt } = token;
  if (expiresAt === 'never') return 'never';
  if (!expiresAt) return 'not known';
  const moment = renderMoment(expiresAt, now);
  if (!renderLocal) return moment;
  const [distance, at = ''] = moment.split(', ');
  const local = renderLocal(expiresAt);
  const isSameDay = local.startsWith(at.slice(0, 10));
  return `${distance}, ${local} (${isSameDay ? at.slice(11) : at})`;
}

/** A reason as one item of a Markdown list. */
export function reasonItem({ code, what, why, fix }: Reason): string {
  return `- **${what}**${why ? ` ${why}` : ''}${fix ? ` *What to do:* ${fix}` : ''} <sub>${code}</sub>`;
}

/** What a reason says after its first sentence, which was said already; nothing where that was all. */
export function restOf({ code, why, fix }: Omit<Reason, 'what' | 'level'>): string | undefined {
  return why || fix ? [why, fix && `What to do: ${fix}`, `(${code})`].filter(Boolean).join(' ') : undefined;
}

/** The two places that bring a bot back: where a token is made, and where it is replaced. */
export function findLinks({
  state,
  token,
  context,
  reasons,
  prediction,
}: Pick<Report, 'state' | 'token' | 'context' | 'reasons' | 'prediction'>): [name: string, url: string][] {
  const { repositoryUrl, updateWorkflow } = context;
  if (state === 'blocked') {
    return [
      ['Open the Business Support Home', 'https://business.facebook.com/business-support-home'],
      ['Open the app', appPage(token)],
    ];
  }
  // Where a check renews it, nobody is sent to do so.
  const isLeft = state === 'expiring' && (!prediction || prediction.byHand !== undefined);
  if (!isDead(state) && !isLeft && !findNeed(reasons)) return [];
  const replace: [string, string][] = repositoryUrl
    ? [['Replace it', `${repositoryUrl}/actions/workflows/${updateWorkflow}`]]
    : [];
  return [['Get a token', appPage(token)], ...replace];
}

/** On one line, in the order of use. */
export function renderLinks(links: readonly [name: string, url: string][]): string {
  return links.map(([name, url]) => `[${name}](${url})`).join(' → ');
}

/** Names and values side by side; rows without a value are left out. */
export function renderTable(rows: readonly (readonly [name: string, value: string | undefined])[]): string[] {
  const shown = rows.flatMap(([name, value]) => (value ? [`| ${name} | ${value} |`] : []));
  return ['| | |', '| --- | --- |', ...shown];
}

/** Where its app makes tokens. Which business it belongs to is not known. */
export function appPage({ appId }: TokenReport): string {
  const base = 'https://developers.facebook.com/apps';
  return appId && /^\d+$/.test(appId) ? `${base}/${appId}/whatsapp-business/wa-dev-console/` : base;
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
  const percent = token.issuedAt ? ` ${Math.round(share * 100)}%` : '';
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}${percent}`;
}

/** Whether messages go out and come in, in a few words; nothing where that was not asked. */
export function messagingWords({ messaging }: Pick<Report, 'messaging'>): string | undefined {
  if (!messaging) return undefined;
  const { canSend, canReceive, host } = messaging;
  return `${CAN_SEND[canSend]} · ${CAN_RECEIVE[canReceive]}${canReceive === 'elsewhere' ? ` ${host}` : ''}`;
}

const CAN_SEND: Record<CanSend, string> = {
  yes: 'can send',
  limited: 'can send, with limits',
  no: 'cannot send',
  unknown: "couldn't check sending",
};
const CAN_RECEIVE: Record<CanReceive, string> = {
  yes: 'can receive',
  no: 'cannot receive',
  elsewhere: 'receives at',
  unknown: 'receiving not checked',
};

/** The token is fine, and messages do not get through: a new token would not help. */
export function isAboutMessages(leading: Reason | undefined): boolean {
  return leading?.effect === 'cannot-send' || leading?.effect === 'cannot-receive';
}

/** What the log scan found, in one sentence. */
export function logWords(logs: LogObservation): string {
  if (logs.is === 'off') return 'not read';
  if (logs.is === 'unread') return "couldn't read it";
  const { scanned, count, strong } = logs.findings;
  if (scanned === 0) return 'no log lines in this period';
  const lines = countLogLines(scanned);
  if (count === 0) return `${lines}, no authentication errors`;
  const like = `${count === 1 ? 'looks' : 'look'} like an authentication error`;
  return `${count} of ${lines} ${like}${strong > 0 ? `, ${strong} from Meta` : ''}`;
}

/** What sounds like an authentication error and is none of this token, in one line; nothing where there is none. */
export function asideWords(logs: LogObservation): string | undefined {
  const groups = logs.is === 'read' ? shownGroups(logs.findings, false).filter((group) => !isAboutToken(group)) : [];
  if (groups.length === 0) return undefined;
  const named = groups.slice(0, 3).map(({ count, pattern }) => `${count} × ${pattern}`);
  return `${countAside(groups)} not about this token: ${named.join(', ')}${groups.length > 3 ? ', …' : ''}`;
}

function countAside(groups: readonly LogGroup[]): string {
  return countLogLines(groups.reduce((sum, { count }) => sum + count, 0));
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
  const summary = `${countAside(groups)} not about this token: other services, rejected messages, good news`;
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
