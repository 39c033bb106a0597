// Whatever is wrong: no problem is told in the words of a token that works.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEVELS, type Reason, worstLevel } from '../../src/core/reason.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { renderTitle } from '../../src/core/report/issue-body.ts';
import { renderAlert } from '../../src/core/report/message.ts';
import type { Report } from '../../src/core/report/report.ts';
import { headline } from '../../src/core/report/wording.ts';
import type { State } from '../../src/core/token/token-health.ts';
import { levelOfState } from '../../src/core/token/token-health.ts';
import { NOW } from '../support/builders.ts';

const STATES = ['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'] as const;

const aReason: fc.Arbitrary<Reason> = fc
  .record({
    code: fc.constantFrom('NOT_DEPLOYED', 'RENEWAL_FAILED', 'BOT_NAME_TAKEN', 'RUNNING_ON_BACKUP', 'LOGS_UNREAD'),
    level: fc.constantFrom(...LEVELS),
    what: fc.constantFrom('It broke.', 'Another monitor has that name.'),
  })
  .chain((reason) => fc.constantFrom(reason, { ...reason, headline: { line: 'The bot {bot} is old', title: 'old' } }));

const aReport: fc.Arbitrary<Report> = fc
  .record({
    state: fc.constantFrom<State[]>(...STATES),
    reasons: fc.array(aReason, { maxLength: 4 }),
    // What a part of the program may raise it to without a reason of its own.
    raised: fc.constantFrom(...LEVELS),
  })
  .map(({ state, reasons, raised }) => ({
    context: { bot: 'shop', tokenVariable: 'TOKEN', updateWorkflow: 'u.yml', showExcerpts: false, dryRun: false },
    checkedAt: NOW,
    state,
    level: worstLevel([levelOfState(state), raised, ...reasons.map(({ level }) => level)]),
    reasons,
    token: {},
    logs: { is: 'off' },
    issue: { step: 'none' },
  }));

const wordsOf = (report: Report) => ({
  headline: headline(report),
  title: renderTitle('WhatsApp token', report),
  message: renderAlert(report, { is: 'changed' }).split('\n')[0],
  log: renderConsole(report)[0]?.text.split('\n')[0],
});

const HEALTHY = {
  headline: 'The WhatsApp token of shop works',
  title: 'WhatsApp token (shop): valid',
  message: 'The WhatsApp token of shop works',
  log: 'The WhatsApp token of shop works',
};

test('a report of level error or critical has neither headline nor title nor message of a healthy one', () => {
  fc.assert(
    fc.property(aReport, (report) => {
      const words = wordsOf(report);
      const names = Object.keys(HEALTHY) as (keyof typeof HEALTHY)[];
      if (report.level === 'error' || report.level === 'critical')
        for (const name of names) expect(words[name]).not.toBe(HEALTHY[name]);
      else if (report.state === 'valid' && !report.reasons.some((reason) => reason.headline))
        expect(words).toEqual(HEALTHY);
    }),
    { numRuns: 1000 },
  );
});
