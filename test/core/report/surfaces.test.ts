// How every surface is built: what the run did comes first, then what is wrong, and nothing of it is said twice.
import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../../src/core/incident/marker.ts';
import { replaceOurPart } from '../../../src/core/incident/marker.ts';
import type { Reason } from '../../../src/core/reason.ts';
import { renderConsole } from '../../../src/core/report/console.ts';
import { renderIssue } from '../../../src/core/report/issue-body.ts';
import { renderAlert } from '../../../src/core/report/message.ts';
import type { Report, RunKind } from '../../../src/core/report/report.ts';
import { renderSummary } from '../../../src/core/report/summary.ts';
import { classifyGraphError } from '../../../src/core/token/graph-errors.ts';
import { GIVEN, NEW as NEW_TOKEN, RENEWED, type Subject, tellOf, WATCHED } from '../../../src/core/token/subject.ts';
import type { State } from '../../../src/core/token/token-health.ts';
import { kindByLooks, kindByType } from '../../../src/core/token/token-kind.ts';
import { ago, aMarker, aVerdict, HOUR, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

const ALARM = '🚨 WHATSAPP TOKEN EXPIRED - MANUAL UPDATE REQUIRED 🚨';
const APP = 'https://developers.facebook.com/apps/634974688087057/whatsapp-business/wa-dev-console/';
const WORKFLOW = 'https://github.com/octo/bot/actions/workflows/update-token.yml';

function expired(name: string, subject = WATCHED): Reason {
  return {
    code: 'TOKEN_EXPIRED',
    level: 'critical',
    ...tellOf(subject, '{Token} expired 5 minutes ago.'),
    why: `${name} was a temporary token.`,
    fix: 'Generate another one.',
  };
}

const STORED = expired('The token');
const NEW: Reason = { ...expired('The new token', NEW_TOKEN), level: 'error' };

function aReport(state: State, change: Partial<Report> = {}): Report {
  return {
    context: {
      bot: 'shop',
      tokenVariable: 'W1_WHATSAPP_ACCESS_TOKEN',
      repositoryUrl: 'https://github.com/octo/bot',
      updateWorkflow: 'update-token.yml',
      showExcerpts: false,
      dryRun: false,
    },
    checkedAt: NOW,
    state,
    level: aVerdict(state).level,
    reasons: state === 'expired' ? [STORED] : [],
    token: { appId: '634974688087057', type: 'USER', expiresAt: ago(HOUR / 12) },
    logs: { is: 'off' },
    prediction: {
      nextCheckBy: NOW,
      endsBeforeNextCheck: false,
      byItself: 'Nothing changes.',
      byHand: 'Replace the token now.',
    },
    issue: { step: 'none', number: 7, url: 'https://github.com/octo/bot/issues/7' },
    ...change,
  };
}

const consoleOf = (report: Report) =>
  renderConsole(report)
    .map(({ text }) => text)
    .join('\n');
const issueOf = (report: Report) => renderIssue(report, aMarker({ state: report.state }));
const SURFACES = {
  console: consoleOf,
  summary: renderSummary,
  issue: issueOf,
  message: (report: Report) => renderAlert(report, { is: 'changed' }),
};

describe('the outcome of the run', () => {
  const rejected = aReport('expired', {
    reasons: [NEW, STORED],
    rotation: { outcome: 'refused', changed: false },
    run: { kind: 'update', outcome: 'refused', reasons: [NEW] },
  });

  test.each([
    ['console', consoleOf, ''],
    ['summary', renderSummary, '## '],
  ] as const)('of a rejected paste leads on the %s, and the stored token follows', (_name, render, mark) => {
    const lines = render(rejected).split('\n');
    expect(lines[0]).toBe(`${mark}✋ New token rejected: it expired 5 minutes ago. Nothing was changed.`);
    const alarm = lines.findIndex((line) => line.endsWith(ALARM));
    expect(alarm).toBeGreaterThan(0);
    expect(lines.slice(0, alarm).join('\n')).not.toContain(STORED.what);
  });

  test.each<[string, Partial<Report>, string]>([
    ['done', { run: { kind: 'update', outcome: 'live', reasons: [] } }, '✅ Done: the new token is saved'],
    ['a renewal', { run: { kind: 'refresh', outcome: 'live', reasons: [] } }, '✅ Done: the token is renewed'],
    [
      'a deployment that did not end',
      {
        run: {
          kind: 'update',
          outcome: 'set-not-live',
          reasons: [{ code: 'DEPLOYMENT_SLOW', level: 'error', what: 'The token is saved.' }],
        },
        rotation: { outcome: 'set-not-live', changed: true },
      },
      '⚠️ Not finished: the token is saved.',
    ],
    [
      'no answer',
      {
        run: { kind: 'update', reasons: [{ code: 'META_UNAVAILABLE', level: 'error', what: 'Meta gave no answer.' }] },
      },
      '⚠️ New token not saved: Meta gave no answer. Nothing was changed.',
    ],
    [
      'a variable that cannot be written',
      {
        run: {
          kind: 'update',
          outcome: 'refused',
          reasons: [{ code: 'VARIABLE_REFERS_ELSEWHERE', level: 'error', what: 'The variable only refers elsewhere.' }],
        },
      },
      '✋ New token not saved: the variable only refers elsewhere. Nothing was changed.',
    ],
    [
      'a dry run',
      { ...rejected, context: { ...rejected.context, dryRun: true } },
      '✋ Dry run. New token rejected: it expired 5 minutes ago. Nothing was changed.',
    ],
  ])('%s', (_name, change, line) => {
    const report = aReport('valid', change);
    expect(consoleOf(report).split('\n')[0]).toContain(line);
    expect(renderSummary(report).split('\n')[0]).toContain(line);
  });

  const meta = (subject: Subject, code: number, subcode?: number): Reason => {
    const error = { code, ...(subcode ? { subcode } : {}), message: asClean(''), transient: false, status: 401 };
    return { ...classifyGraphError(error, 'phone-number', 'app', subject).reason, level: 'error' };
  };

  test.each<[string, RunKind, Reason, string]>([
    ['why', 'update', meta(NEW_TOKEN, 190, 467), 'New token rejected by Meta: it was revoked (code 190, subcode 467).'],
    ['no why', 'update', meta(NEW_TOKEN, 190, 457), 'New token rejected by Meta (code 190, subcode 457).'],
    [
      'another kind',
      'update',
      kindByLooks('an app secret', 'error', NEW_TOKEN),
      'New token rejected by Meta: it looks like an app secret.',
    ],
    [
      'a type',
      'update',
      kindByType('PAGE', 'error', NEW_TOKEN),
      'New token rejected: it is a Page token, which cannot',
    ],
    ['an ID', 'update', meta(NEW_TOKEN, 101), 'New token rejected: the app ID is wrong: Meta does not know that app,'],
    [
      'the renewed one',
      'refresh',
      meta(RENEWED, 190, 467),
      'Token not renewed: Meta rejected the renewed token: it was',
    ],
  ])('goes on where the token was named already: %s', (_name, kind, reason, line) => {
    const run = { kind, outcome: 'refused', reasons: [reason] } as const;
    expect(consoleOf(aReport('valid', { reasons: [reason], run })).replace(/\s+/g, ' ')).toContain(`✋ ${line}`);
  });

  test('of a check of one token is about that token, and never the alarm', () => {
    const given = expired('This token', GIVEN);
    const { prediction: _none, ...report } = aReport('expired', { reasons: [given], isGiven: true });
    expect(consoleOf(report).split('\n')[0]).toBe('❌ Token rejected: it expired 5 minutes ago.');
    expect(consoleOf(report)).not.toContain('🚨');
    expect(consoleOf(aReport('valid', { isGiven: true })).split('\n')[0]).toBe('✅ This token works');
  });
});

describe.each(Object.entries(SURFACES))('the %s', (_name, render) => {
  const codes: Reason[] = [
    { code: 'BOT_NAME_TAKEN', level: 'error', what: 'It broke.', why: 'Of age.', fix: 'Buy another.' },
    { code: 'LOG_ERRORS_WEAK', level: 'warning', what: 'Lines came.', why: 'Of rain.', fix: 'Read them.' },
    { code: 'TEMPORARY_TOKEN', level: 'info', what: 'It is temporary.', why: 'Of haste.', fix: 'Take time.' },
  ];
  test.each(['valid', 'expiring', 'expired', 'misconfigured', 'blocked', 'unknown'] as const)(
    'says each reason once while it is %s',
    (state) => {
      const text = render(aReport(state, { reasons: codes, level: 'critical' }));
      for (const { what, why } of codes)
        for (const words of [what, why ?? ''])
          expect(text.toLowerCase().split(words.toLowerCase()).length).toBeLessThanOrEqual(2);
    },
  );

  test('shows the two links, in their order', () => {
    const text = render(aReport('expired'));
    expect(text.indexOf(APP)).toBeGreaterThan(0);
    expect(text.indexOf(WORKFLOW)).toBeGreaterThan(text.indexOf(APP));
  });
});

describe('the first screen of the issue', () => {
  const incidents: Incident[] = Array.from({ length: 10 }, (_, at) => ({
    from: ago((20 - 2 * at) * HOUR),
    to: ago((19 - 2 * at) * HOUR),
    state: 'expired',
  }));

  test('has the alarm, the two links and what is wrong within 700 characters, whatever the issue remembers', () => {
    const marker = aMarker({ incidents, previous: 3, told: ['TEMPORARY_TOKEN_IN_USE'] });
    const body = replaceOurPart('', marker, renderIssue(aReport('expired'), marker));
    const lines = body.slice(0, 700).split('\n').filter(Boolean);
    expect(lines.slice(1, 4)).toEqual([
      `## ${ALARM}`,
      `**[Get a token](${APP}) → [Replace it](${WORKFLOW})**`,
      STORED.what,
    ]);
  });

  test.each(['valid', 'expiring', 'expired', 'misconfigured', 'blocked', 'unknown'] as const)(
    'has at most five rows while it is %s, and the rest is folded',
    (state) => {
      const [shown = ''] = issueOf(aReport(state)).split('<details>');
      expect(shown.match(/^\| (?!---|\|)/gm)?.length).toBeLessThanOrEqual(5);
      const [first = ''] = renderSummary(aReport(state)).split('<details>');
      expect(first.match(/^\| (?!---|\|)/gm)?.length).toBeLessThanOrEqual(5);
    },
  );

  test('restores the bot before it stops it from happening again', () => {
    const text = issueOf(aReport('expired'));
    expect(text.indexOf('### Restore the bot')).toBeLessThan(text.indexOf('### Stop it from happening again'));
  });

  test('sends nobody to replace what a check renews', () => {
    const prediction = { nextCheckBy: NOW, endsBeforeNextCheck: false, byItself: 'The next check renews the token.' };
    expect(renderSummary(aReport('expiring', { prediction }))).not.toContain('Replace it');
  });
});

describe('advice', () => {
  const advice: Reason = { code: 'TEMPORARY_TOKEN_IN_USE', level: 'warning', what: 'It is temporary.' };
  const fault: Reason = { code: 'BOT_NAME_TAKEN', level: 'error', what: 'It broke.' };
  const toldIn = (told: string[]) =>
    renderConsole(aReport('expired', { reasons: [STORED, advice, fault], told })).filter(({ isTold }) => isTold);

  test('that an earlier run told is marked so, and what makes a run red is not', () => {
    expect(toldIn([])).toEqual([]);
    expect(toldIn(['TEMPORARY_TOKEN_IN_USE', 'BOT_NAME_TAKEN', 'TOKEN_EXPIRED'])).toMatchObject([
      { text: 'TEMPORARY_TOKEN_IN_USE: It is temporary.' },
    ]);
  });
});

test('local time comes first where it is known, then UTC', () => {
  const expiresAt = ago(-2 * HOUR);
  const report = aReport('expiring', { token: { expiresAt } });
  const lines = renderConsole(report, () => '12:00 local time').map(({ text }) => text);
  expect(lines).toContain('   Expires              in 2 h, 12:00 local time (11:00 UTC)');
});
