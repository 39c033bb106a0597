import { describe, expect, test } from '@jest/globals';
import { renewalFailed } from '../../../src/core/renewal/reasons.ts';
import {
  judgeRenewal,
  type RefreshPrerequisites,
  type RenewalAttempt,
  type RenewalSituation,
} from '../../../src/core/renewal/renewal.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';

const MINUTE = 60_000;
const means = (change: Partial<RefreshPrerequisites> = {}): RefreshPrerequisites => ({
  hasAppSecret: true,
  storage: 'open',
  key: 'aaaaaaaaaaaaaaaa',
  ...change,
});
type Health = RenewalSituation['health'];

/** A token of a user that lives so long, with so much of it left. */
function lasting(lifetimeMs: number, leftMs: number, change: Partial<Health> = {}): Health {
  const expiresAt = ago(-leftMs);
  return { state: 'valid', type: 'USER', issuedAt: ago(lifetimeMs, expiresAt), expiresAt, ...change };
}
/** As API Setup makes them: nobody knows since when. */
const shortLived = (leftMs: number): Health => ({ state: 'valid', type: 'USER', expiresAt: ago(-leftMs) });

const judge = (health: Health, more: Partial<RenewalSituation> = {}) =>
  judgeRenewal({ health, means: means(), now: NOW, checkIntervalMs: 30 * MINUTE, ...more });

describe('when a token is renewed', () => {
  test.each<[name: string, health: Health, expected: object]>([
    ['60 days, a third and a minute left', lasting(60 * DAY, 20 * DAY + MINUTE), { is: 'later', from: ago(-MINUTE) }],
    ['60 days, a third left', lasting(60 * DAY, 20 * DAY), { is: 'due' }],
    ['60 days of a system user, the last minute', lasting(60 * DAY, MINUTE, { type: 'SYSTEM_USER' }), { is: 'due' }],
    ['12 hours, more than half left', lasting(12 * HOUR, 6 * HOUR + MINUTE), { is: 'later', from: ago(-MINUTE) }],
    ['12 hours, half left', lasting(12 * HOUR, 6 * HOUR), { is: 'due' }],
    ['an hour, of which the next check would see nothing', lasting(HOUR, 44 * MINUTE), { is: 'due' }],
    ['nobody knows since when, less than a day left', shortLived(23 * HOUR), { is: 'due' }],
    ['nobody knows since when, two days left', shortLived(2 * DAY), { is: 'later', from: ago(-DAY) }],
    ['about to expire', lasting(60 * DAY, DAY, { state: 'expiring' }), { is: 'due' }],
  ])('%s', (_name, health, expected) => {
    expect(judge(health)).toEqual(expected);
  });

  test('a long check interval brings it forward', () => {
    expect(judge(lasting(2 * HOUR, 80 * MINUTE))).toMatchObject({ is: 'later' });
    expect(judge(lasting(2 * HOUR, 80 * MINUTE), { checkIntervalMs: 2 * HOUR })).toEqual({ is: 'due' });
  });
});

describe('what is never renewed', () => {
  test.each<[name: string, health: Health, means: RefreshPrerequisites, because: string]>([
    ['expired', lasting(HOUR, -MINUTE, { state: 'expired' }), means(), 'not-working'],
    ['revoked', lasting(HOUR, MINUTE, { state: 'invalid' }), means(), 'not-working'],
    ['blocked', lasting(HOUR, MINUTE, { state: 'blocked' }), means(), 'not-working'],
    ['nobody answered', lasting(HOUR, MINUTE, { state: 'unknown' }), means(), 'not-known'],
    ['never expires', lasting(HOUR, MINUTE, { expiresAt: 'never' }), means(), 'never-expires'],
    ['no expiry', { state: 'valid', type: 'USER' }, means(), 'expiry-unknown'],
    ['of a page', lasting(HOUR, MINUTE, { type: 'PAGE' }), means(), 'kind'],
    ['sealed', lasting(HOUR, MINUTE), means({ storage: 'sealed' }), 'sealed'],
    ['no Railway token', lasting(HOUR, MINUTE), means({ storage: 'none' }), 'no-railway'],
    ['no app secret', lasting(HOUR, MINUTE), means({ hasAppSecret: false }), 'no-app-secret'],
  ])('%s', (_name, health, at, because) => {
    expect(judge(health, { means: at })).toEqual({ is: 'impossible', because });
  });
});

describe('after an attempt that failed', () => {
  const attempt = (code: string, change: Partial<RenewalAttempt> = {}): RenewalAttempt => ({
    at: ago(HOUR),
    code,
    key: means().key,
    ...change,
  });
  const long = lasting(60 * DAY, 10 * DAY);

  test.each<[name: string, health: Health, attempt: RenewalAttempt, expected: object]>([
    ['a wrong secret stays wrong', long, attempt('APP_SECRET_WRONG'), { is: 'held-back' }],
    ['so does a deployment that fails', long, attempt('DEPLOYMENT_FAILED'), { is: 'held-back' }],
    ['however short the time', shortLived(HOUR), attempt('APP_SECRET_WRONG'), { is: 'held-back' }],
    ['another token, id or secret', long, attempt('APP_SECRET_WRONG', { key: 'bbbbbbbbbbbbbbbb' }), { is: 'due' }],
    ['an outage, with time left', long, attempt('META_UNAVAILABLE'), { is: 'held-back', until: ago(-5 * HOUR) }],
    [
      'an outage six hours ago',
      long,
      attempt('RAILWAY_UNAVAILABLE', { at: ago(6 * HOUR) }),
      { is: 'due', again: true },
    ],
    ['an outage, and the token ends today', shortLived(HOUR), attempt('META_UNAVAILABLE'), { is: 'due', again: true }],
  ])('%s', (_name, health, last, expected) => {
    expect(judge(health, { attempt: last })).toEqual(expected);
  });

  test.each<[name: string, code: string, state: 'valid' | 'expiring', level: string, says: RegExp]>([
    [
      'an outage, with time left',
      'META_UNAVAILABLE',
      'valid',
      'warning',
      /the first check after 2026-11-24 14:00 UTC tries again/,
    ],
    ['an outage, and it ends soon', 'META_UNAVAILABLE', 'expiring', 'error', /tries again/],
    ['a wrong secret', 'APP_SECRET_WRONG', 'valid', 'error', /app secret.*\(APP_SECRET_WRONG\).*run `refresh`/],
    ['a failed deployment', 'DEPLOYMENT_FAILED', 'expiring', 'error', /the old token was restored/],
    ['a code of tomorrow', 'SOMETHING_NEW', 'valid', 'error', /at 2026-11-24 08:00 UTC failed \(SOMETHING_NEW\)\./],
  ])('%s is said so', (_name, code, state, level, says) => {
    const last = attempt(code);
    const reason = renewalFailed(last, judge(long, { attempt: last }), state);
    expect(reason).toMatchObject({ code: 'RENEWAL_FAILED', level });
    expect(`${reason.what} ${reason.fix}`).toMatch(says);
  });
});
