// What a person must find in the issue, the job summary and the log, state by state.
import { describe, expect, test } from '@jest/globals';
import { AWAITED, running } from '../../../src/core/backup/reasons.ts';
import { type Marker, parseMarker, replaceOurPart } from '../../../src/core/incident/marker.ts';
import type { Recovery } from '../../../src/core/incident/recovery.ts';
import type { LogGroup } from '../../../src/core/log/log-scan.ts';
import { type Reason, worstLevel } from '../../../src/core/reason.ts';
import { renewalFailed } from '../../../src/core/renewal/reasons.ts';
import { renderConsole } from '../../../src/core/report/console.ts';
import { fleetToJson, renderFleetConsole, renderFleetSummary } from '../../../src/core/report/fleet.ts';
import { type ReportDraft, renderIssue, renderTitle } from '../../../src/core/report/issue-body.ts';
import { renderAlert } from '../../../src/core/report/message.ts';
import { type Report, type TokenReport, toJson } from '../../../src/core/report/report.ts';
import { renderSummary } from '../../../src/core/report/summary.ts';
import { expiryWords, headline, lifeBar, logWords } from '../../../src/core/report/wording.ts';
import type { State } from '../../../src/core/token/token-health.ts';
import type { LogObservation } from '../../../src/core/verdict/observation.ts';
import { decide } from '../../../src/core/verdict/verdict.ts';
import { ServiceUnavailableError, toReason } from '../../../src/errors.ts';
import { ago, aMarker, aVerdict, DAY, HOUR, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

const CRITICAL = '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨';
const BLOCKED = '🚨 WHATSAPP ACCOUNT BLOCKED - A NEW TOKEN WILL NOT HELP 🚨';
const STATES: State[] = ['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'];
const APP_PAGE = 'https://developers.facebook.com/apps/634974688087057/whatsapp-business/wa-dev-console/';
const REASON: Reason = { code: 'BOT_NAME_TAKEN', level: 'error', what: 'It broke.', why: 'Of age.', fix: 'Mend it.' };

const inAWhile = (durationMs: number) => ago(-durationMs);

function aGroup({
  example = 'got 401 unauthorized',
  ...change
}: Partial<Omit<LogGroup, 'example'>> & { example?: string } = {}): LogGroup {
  const times = { first: ago(HOUR), last: ago(HOUR / 2) };
  return { pattern: 'unauthorized', evidence: 'weak', count: 3, example: asClean(example), ...times, ...change };
}

function readLogs(groups: LogGroup[], scanned = 100): LogObservation {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return { is: 'read', truncated: false, findings: { scanned, count, strong: 0, groups, droppedByRailway: false } };
}

function aMatter(state: State, change: Partial<ReportDraft> = {}): ReportDraft {
  return {
    context: {
      bot: 'shop',
      tokenVariable: 'W1_WHATSAPP_ACCESS_TOKEN',
      place: 'whatsapp-bot in production',
      updateWorkflow: 'update-token.yml',
      showExcerpts: true,
      dryRun: false,
    },
    checkedAt: NOW,
    state,
    level: aVerdict(state).level,
    reasons: [REASON],
    token: { appId: '634974688087057', type: 'USER', expiresAt: ago(HOUR) },
    logs: readLogs([]),
    ...change,
  };
}

const aReport = (state: State, change: Partial<Report> = {}): Report => ({
  ...aMatter(state),
  issue: { step: 'none' },
  ...change,
});

const issueOf = (
  state: State,
  change: { matter?: Partial<ReportDraft>; marker?: Partial<Marker>; recovery?: Recovery } = {},
) => renderIssue(aMatter(state, change.matter), aMarker({ state, ...change.marker }), change.recovery);
const sectionsOf = (text: string) => [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title);

function expectEverywhere(report: Report, line: string): void {
  expect(headline(report)).toBe(line);
  expect(renderIssue(report, aMarker({ state: report.state })).split('\n')[0]).toBe(`## ${line}`);
  expect(renderSummary(report).split('\n')[0]).toBe(`## ${line}`);
  expect(renderConsole(report)[0]?.text.split('\n')[0]).toBe(line);
  expect(renderAlert(report, { is: 'changed' }).split('\n')[0]).toBe(line);
}

describe('the first line', () => {
  test.each<[State, string]>([
    ['expired', CRITICAL],
    ['invalid', CRITICAL],
    ['blocked', BLOCKED],
    ['expiring', 'The WhatsApp token of shop expires soon'],
    ['valid', 'The WhatsApp token of shop works'],
    ['misconfigured', 'Setup problem with the WhatsApp token of shop'],
    ['unknown', "Couldn't check the WhatsApp token of shop this time"],
  ])('%s, alike in issue, summary and log', (state, line) => {
    expectEverywhere(aReport(state, { reasons: [] }), line);
  });

  const deployment = {
    variableUpdatedAt: ago(HOUR),
    active: { id: 'd', status: asClean('SUCCESS'), phase: 'up' as const, createdAt: ago(2 * HOUR) },
    inFlight: [],
  };
  const notDeployed = decide({
    ...{ now: NOW, notes: [], logs: { is: 'off' } as const, deployment, issueIsOpen: true, checkIntervalMs: HOUR / 2 },
    health: { state: 'valid', level: 'info', reasons: [] },
  }).reasons;
  const notRenewed = (state: State) =>
    renewalFailed({ at: NOW, code: 'APP_SECRET_WRONG', key: 'k' }, { is: 'held-back' }, state);
  const onBackup = running({ primary: 'TOKEN', backup: 'TOKEN_BACKUP' });
  test.each<[string, State, Reason[], string, string]>([
    [
      'an error that has no words of its own',
      'valid',
      [REASON],
      'The WhatsApp token of shop works, but: It broke.',
      'needs attention',
    ],
    [
      'such an error while the token expires soon',
      'expiring',
      [REASON],
      'The WhatsApp token of shop expires soon, and: It broke.',
      'expiring',
    ],
    [
      'an old deployment',
      'valid',
      notDeployed,
      'The bot shop does not run with the stored WhatsApp token',
      'not deployed',
    ],
    [
      'an old deployment, beside an error without words',
      'valid',
      [REASON, ...notDeployed],
      'The bot shop does not run with the stored WhatsApp token',
      'not deployed',
    ],
    [
      'a renewal that failed',
      'valid',
      [notRenewed('valid')],
      'The WhatsApp token of shop works, but could not be renewed',
      'not renewed',
    ],
    [
      'one that failed shortly before the end',
      'expiring',
      [notRenewed('expiring')],
      'The WhatsApp token of shop expires soon, but could not be renewed',
      'not renewed',
    ],
    [
      'a backup in use',
      'valid',
      [onBackup],
      'The bot shop runs on its backup WhatsApp token and needs a new backup',
      'running on the backup',
    ],
    ['no backup left', 'valid', [AWAITED], 'The bot shop has no working backup WhatsApp token', 'without a backup'],
    [
      'a backup in use, and the token expires soon',
      'expiring',
      [onBackup],
      'The WhatsApp token of shop expires soon',
      'expiring',
    ],
    [
      'an error beside a backup in use',
      'valid',
      [onBackup, REASON],
      'The WhatsApp token of shop works, but: It broke.',
      'needs attention',
    ],
    ['an error of a dead token', 'expired', [REASON, ...notDeployed], CRITICAL, 'expired'],
  ])('%s: the headline and the title say so', (_name, state, reasons, line, title) => {
    const level = worstLevel([aVerdict(state).level, ...reasons.map((reason) => reason.level)]);
    const report = aReport(state, { reasons, level });
    expectEverywhere(report, line);
    expect(renderTitle('WhatsApp token', report)).toBe(`WhatsApp token (shop): ${title}`);
  });

  test('of a recovered issue says so', () => {
    const text = issueOf('valid', { marker: { state: 'recovered' }, recovery: 'token' });
    expect(text.split('\n')[0]).toBe('## ✅ The WhatsApp token of shop works again');
  });
});

describe('the issue', () => {
  test.each(STATES)('%s: says what is wrong, since when, where, and what was checked', (state) => {
    const text = issueOf(state);
    for (const words of [
      `**${state}**`,
      '| Detected | 2026-11-24 08:00 UTC |',
      '`shop`, on Railway: `whatsapp-bot in production`',
      '`W1_WHATSAPP_ACCESS_TOKEN`',
      'It broke.',
      'Of age.',
      "| Bot's log |",
      'ongoing',
    ])
      expect(text).toContain(words);
  });

  test.each<[State, string[]]>([
    ['expired', ['Restore the bot', 'Stop it from happening again']],
    ['invalid', ['Restore the bot', 'Stop it from happening again']],
    ['expiring', ['Replace the token before it expires', 'Stop it from happening again']],
    ['misconfigured', ['What is wrong', 'Fix the setup']],
    ['blocked', ['What is wrong', 'Restore the bot']],
    ['valid', ['What is wrong', 'What you need to do']],
  ])('%s: the steps in their order', (state, sections) => {
    expect(sectionsOf(issueOf(state))).toEqual(sections);
  });

  test('for a dead token: the page of the app, the command that does not show the token, and how to verify', () => {
    const text = issueOf('expired');
    expect(text).toContain(`[your app at Meta](${APP_PAGE})`);
    expect(text).toMatch(
      /read -rs TOKEN && printf %s "\$TOKEN" \| railway variable set W1_WHATSAPP_ACCESS_TOKEN --stdin/,
    );
    expect(text).toContain('railway logs --tail 10');
    expect(text).toContain('https://business.facebook.com/latest/settings');
  });

  test.each([undefined, '12/../evil'])('without a usable app id (%s) the link leads to all apps', (appId) => {
    const text = issueOf('expired', { matter: { token: appId === undefined ? {} : { appId } } });
    expect(text).toContain('(https://developers.facebook.com/apps)');
  });

  test.each<[State]>([['blocked'], ['misconfigured'], ['valid']])('%s: nobody is sent to make a new token', (state) => {
    expect(issueOf(state)).not.toMatch(/Generate access token|system user token/);
  });

  test('blocked: says that a new token will not help, and where to ask for a review', () => {
    const text = issueOf('blocked');
    expect(text).toContain('**A new token will not help**');
    expect(text).toContain('https://business.facebook.com/business-support-home');
  });

  const expiredAgo = (...days: number[]) =>
    days.map((day) => ({ from: ago(day * DAY), to: ago(day * DAY - HOUR), state: 'expired' as const }));
  test.each<[string, number[], boolean]>([
    ['three times within a week', [6, 3, 1], true],
    ['twice within a week', [3, 1], false],
    ['three times, one of them eight days ago', [8, 3, 1], false],
  ])('expired %s: whether it says why a permanent token is needed', (_name, days, first) => {
    const text = issueOf('expired', { marker: { incidents: expiredAgo(...days) } });
    expect(sectionsOf(text)).toEqual(['Restore the bot', 'Stop it from happening again']);
    expect(text.includes('**This token expired three times within a week.**')).toBe(first);
  });

  test.each([
    [
      'where this project is known, its page',
      'https://github.com/octo/tool',
      'octo/tool/blob/HEAD/docs/permanent-token.md',
    ],
    ['where it is not, Meta’s guide', undefined, 'documentation/business-messaging/whatsapp/get-started'],
  ])('the steps to a permanent token are linked, not repeated: %s', (_name, cloneUrl, target) => {
    const { context } = aMatter('expired');
    const text = issueOf('expired', { matter: { context: { ...context, ...(cloneUrl && { cloneUrl }) } } });
    const [, last = ''] = text.split('### Stop it from happening again');
    expect(last.split('###')[0]).toContain(`${target}) has every step.`);
    expect(text).not.toContain('Manage app');
  });

  test.each<[effect: Reason['effect'], linked: boolean]>([
    ['temporary', true],
    ['temporary-in-use', true],
    [undefined, false],
  ])('the summary links the steps where the token is temporary: %s', (effect, linked) => {
    const reasons: Reason[] = [{ ...REASON, level: 'info', ...(effect && { effect }) }];
    const { context } = aMatter('valid');
    const cloneUrl = 'https://github.com/octo/tool';
    const text = renderSummary({
      ...aMatter('valid', { reasons, context: { ...context, cloneUrl } }),
      issue: { step: 'none' },
    } as Report);
    expect(text.includes(`(${cloneUrl}/blob/HEAD/docs/permanent-token.md) has every step.`)).toBe(linked);
  });

  test('recovered: no steps any more, and how long it lasted', () => {
    const incidents = [{ from: ago(3 * HOUR), to: ago(HOUR), state: 'expired' as const }];
    const text = issueOf('valid', { marker: { state: 'recovered', incidents } });
    expect(sectionsOf(text)).toEqual([]);
    expect(text).not.toMatch(/Get a token|It broke/);
    expect(text).toContain('| 2026-11-24 06:00 UTC | 🔴 expired | 2 h |');
  });

  test('links the issue before it', () => {
    expect(issueOf('expired', { marker: { previous: 7 } })).toContain('#7');
  });

  test('holds nothing but one line that time alone changes', () => {
    const logs = readLogs([], 250);
    const later = issueOf('expired', { matter: { checkedAt: inAWhile(DAY), logs } }).split('\n');
    const changed = issueOf('expired')
      .split('\n')
      .filter((line, index) => line !== later[index]);
    expect(changed).toEqual([expect.stringContaining('| Last check |')]);
  });

  test('carries the state in its title', () => {
    expect(renderTitle('WhatsApp token', aMatter('blocked'))).toBe('WhatsApp token (shop): blocked');
  });

  test.each([
    ['an even', ''],
    ['an odd', '.'],
  ])('is cut between characters, at %s place, and keeps our end mark and what stands behind it', (_name, shift) => {
    const reasons = [{ ...REASON, what: `${shift}${'🙂'.repeat(40_000)}` }];
    const marker = aMarker({
      incidents: Array.from({ length: 10 }, () => ({ from: ago(HOUR), to: NOW, state: 'expired' })),
    });
    const old = `${replaceOurPart('', marker, 'old')}\n\nOur notes`;
    const body = replaceOurPart(old, marker, renderIssue(aMatter('expired', { reasons }), marker));
    expect(body.length).toBeLessThan(60_000);
    expect(body.isWellFormed()).toBe(true);
    expect(body).toMatch(/\*The rest did not fit\.\*\n<!-- whatsapp-token-monitor:v1 [^\n]*-->\n\nOur notes$/);
    expect(body.split('<details>').length).toBe(body.split('</details>').length);
    expect(parseMarker(body)).toEqual(marker);
  });
});

describe('log findings', () => {
  test.each<[string, LogObservation, string]>([
    ['off', { is: 'off' }, 'not read'],
    ['unread', { is: 'unread', reason: REASON }, "couldn't read it"],
    ['no lines', readLogs([], 0), 'no log lines in this period'],
    ['clean', readLogs([], 1), '1 log line, no authentication errors'],
    ['three', readLogs([aGroup()]), '3 of 100 log lines look like an authentication error'],
  ])('%s', (_name, logs, words) => {
    expect(logWords(logs)).toContain(words);
  });

  test('logs that could not be read are never "no errors"', () => {
    expect(issueOf('expired', { matter: { logs: { is: 'unread', reason: REASON } } })).not.toContain(
      'no authentication errors',
    );
  });

  test.each([true, false])('excerpts are shown only where they may be (%s)', (showExcerpts) => {
    const logs = readLogs([aGroup()]);
    const context = { ...aMatter('expired').context, showExcerpts };
    const report = aReport('expired', { context, logs });
    const console = renderConsole(report)
      .map(({ text }) => text)
      .join('\n');
    for (const text of [issueOf('expired', { matter: { context, logs } }), renderSummary(report), console]) {
      expect(text).toContain('unauthorized');
      expect(text.includes('got 401 unauthorized')).toBe(showExcerpts);
    }
  });

  const ASIDE = [
    aGroup({ pattern: 'Meta: code 131047', evidence: 'messaging', count: 1, example: 'send failed (#131047)' }),
    aGroup({ pattern: 'Telegram', evidence: 'elsewhere', count: 2, example: 'ETELEGRAM: 401' }),
  ];

  test('what is not about this token is told in one line, and folded where there is room', () => {
    const logs: LogObservation = readLogs([]);
    if (logs.is === 'read') logs.findings.groups = ASIDE;
    const report = aReport('valid', { logs });
    const console = renderConsole(report).map(({ text }) => text.trim());
    expect(console).toContain('3 log lines not about this token: 1 × Meta: code 131047, 2 × Telegram');
    expect(console.filter((line) => line.includes('Telegram'))).toHaveLength(1);
    for (const text of [renderSummary(report), issueOf('expired', { matter: { logs } })]) {
      expect(text).toContain('no authentication errors');
      const [before = '', folded = ''] = text.split('<details><summary>3 log lines not about this token');
      expect(before).not.toContain('Telegram');
      expect(folded).toMatch(/\| `Telegram` \| 2 \| elsewhere \|[\s\S]*ETELEGRAM: 401[\s\S]*<\/details>/);
    }
    expect(toJson(report).logs).toMatchObject({
      findings: 0,
      groups: [{ evidence: 'messaging' }, { evidence: 'elsewhere' }],
    });
  });

  test('nothing is folded where there is nothing', () => {
    const report = aReport('valid', { logs: readLogs([aGroup()]) });
    expect(renderSummary(report).match(/<summary>.*<\/summary>/g)).toEqual(['<summary>Details</summary>']);
  });

  test('without excerpts, groups of one pattern are one row', () => {
    const groups = [aGroup(), aGroup({ count: 4, first: ago(3 * HOUR), last: ago(HOUR / 4), example: 'another' })];
    const context = { ...aMatter('valid').context, showExcerpts: false };
    const report = aReport('valid', { context, logs: readLogs(groups) });
    expect(renderSummary(report)).toContain('| `unauthorized` | 7 | weak | 2026-11-24 08:45 UTC |');
    expect(toJson(report).logs).toMatchObject({ groups: [{ count: 7, first: ago(3 * HOUR) }] });
    expect(renderSummary({ ...report, context: { ...context, showExcerpts: true } })).toContain(
      '| `unauthorized` | 4 |',
    );
  });

  test('a pattern with a bar and a backtick stays in its cell', () => {
    const text = issueOf('expired', { matter: { logs: readLogs([aGroup({ pattern: 'a`|b' })]) } });
    expect(text).toContain("| `a'\\|b` | 3 | weak | 2026-11-24 08:30 UTC |");
  });

  test('hundreds of groups do not bury the rest', () => {
    const groups = Array.from({ length: 300 }, (_, index) =>
      aGroup({ pattern: `needle-${index}-`, example: 'x'.repeat(300) }),
    );
    const text = issueOf('expired', { matter: { logs: readLogs(groups) } });
    expect(text).toContain('and 260 more');
    expect(text.length).toBeLessThan(25_000);
  });
});

describe('how long the token lives', () => {
  test.each<[string, TokenReport, string]>([
    ['never ends', { expiresAt: 'never' }, 'never'],
    ['nobody knows', {}, 'not known'],
    ['ends in an hour', { expiresAt: inAWhile(HOUR) }, 'in 1 h, 10:00 UTC'],
    ['ended', { expiresAt: ago(90 * 60_000) }, '1 h 30 min ago, 07:30 UTC'],
  ])('%s', (_name, token, words) => {
    expect(expiryWords(token, NOW)).toBe(words);
    expect(renderSummary(aReport('valid', { token }))).toContain(`| Expires | ${words} |`);
    expect(renderConsole(aReport('valid', { token })).map(({ text }) => text)).toContain(
      `   Expires              ${words}`,
    );
  });

  test.each<[string, TokenReport, string | undefined]>([
    ['half', { issuedAt: ago(30 * DAY), expiresAt: inAWhile(30 * DAY) }, `${'█'.repeat(10)}${'░'.repeat(10)} 50%`],
    ['whole', { issuedAt: NOW, expiresAt: inAWhile(DAY) }, `${'█'.repeat(20)} 100%`],
    [
      'hardly any, which is still one cell',
      { issuedAt: ago(59 * DAY), expiresAt: inAWhile(HOUR) },
      `█${'░'.repeat(19)} 0%`,
    ],
    [
      'an hour of a token without a birthday, of two',
      { expiresAt: inAWhile(HOUR) },
      `${'█'.repeat(10)}${'░'.repeat(10)}`,
    ],
    ['none', { expiresAt: ago(HOUR) }, undefined],
    ['without end', { expiresAt: 'never' }, undefined],
  ])('bar: %s', (_name, token, bar) => {
    expect(lifeBar(token, NOW)).toBe(bar);
  });
});

describe('summary and log', () => {
  test('link the issue and say what happened to it', () => {
    const report = aReport('expired', {
      issue: { step: 'opened', number: 7, url: 'https://github.com/octo/bot/issues/7' },
    });
    expect(renderSummary(report)).toContain('| Issue | [#7](https://github.com/octo/bot/issues/7) opened |');
    expect(renderConsole(report).map(({ text }) => text)).toContain(
      '   Issue                #7 opened https://github.com/octo/bot/issues/7',
    );
  });

  test('show each reason with its level, its code and what to do', () => {
    const lines = renderConsole(aReport('misconfigured'));
    const text = 'BOT_NAME_TAKEN: It broke. Of age. What to do: Mend it.';
    expect(lines.at(-1)).toMatchObject({ level: 'error', text });
    expect(lines.slice(0, -1).every(({ level }) => level === 'info')).toBe(true);
    expect(renderSummary(aReport('misconfigured'))).toMatch(/\*\*It broke\.\*\* Of age\.\s+\*What to do:\* Mend it\./);
  });

  test('say when nothing was really done', () => {
    const report = aReport('expired', { context: { ...aMatter('expired').context, dryRun: true } });
    expect(renderSummary(report)).toContain('Dry run: nothing was changed');
    expect(renderConsole(report).map(({ text }) => text)).toContain('   Dry run              nothing was changed');
  });
});

describe('a message', () => {
  test('names the loudest problem, and does not say again what the first line says', () => {
    const quiet: Reason = { code: 'LOG_ERRORS_WEAK', level: 'warning', what: 'Lines.' };
    const lines = (change: Partial<Report>) => renderAlert(aReport('valid', change), { is: 'changed' }).split('\n');
    expect(lines({ level: 'error', reasons: [quiet, REASON] })).toEqual([
      'The WhatsApp token of shop works, but: It broke.',
      'Mend it.',
      'Bot: shop',
    ]);
    expect(lines({ level: 'warning', reasons: [AWAITED, quiet] })).toContain(`${AWAITED.what} ${AWAITED.fix}`);
  });
});

test('programs are told what people are told of a reason, and no more', () => {
  const reasons = [AWAITED, toReason(new ServiceUnavailableError('GitHub', 'No answer.'))];
  const told = [
    ['code', 'fix', 'level', 'what'],
    ['code', 'level', 'what'],
  ];
  const { reasons: one } = toJson(aReport('valid', { reasons })) as { reasons: Reason[] };
  const { notes } = fleetToJson({ reports: [], shared: [], notes: reasons }) as { notes: Reason[] };
  for (const list of [one, notes]) expect(list.map((reason) => Object.keys(reason).sort())).toEqual(told);
});

describe('a run of several bots', () => {
  const note: Reason = { ...REASON, code: 'HISTORY_FORBIDDEN', level: 'warning' };
  const fleet = { reports: [aReport('expired'), aReport('valid')], shared: [], notes: [note] };

  test('says what to do about what concerns all of them', () => {
    const text = 'HISTORY_FORBIDDEN: It broke. Of age. What to do: Mend it.';
    expect(renderFleetConsole(fleet)).toContainEqual({ level: 'warning', text, hang: 3 });
  });

  test('keeps the folded part of a bot out of the list before it, where Markdown would show it as text', () => {
    expect(renderFleetSummary(fleet)).toMatch(/\n- \*\*It broke\.\*\*[^\n]*HISTORY_FORBIDDEN[^\n]*\n\n<details>/);
  });
});
