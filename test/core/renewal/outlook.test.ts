import { describe, expect, test } from '@jest/globals';
import { forecastToken, type Outlook, type Successor } from '../../../src/core/renewal/outlook.ts';
import type { Renewal } from '../../../src/core/renewal/renewal.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';

const MINUTE = 60_000;
type Health = Outlook['health'];
const long: Health = {
  state: 'valid',
  type: 'USER',
  expiresAt: ago(-40 * DAY),
  dataAccessExpiresAt: ago(-70 * DAY),
};
const never: Health = { state: 'valid', type: 'SYSTEM_USER', expiresAt: 'never' };
const LATER: Renewal = { is: 'later', from: ago(-20 * DAY) };
const no = (because: Extract<Renewal, { is: 'impossible' }>['because']): Renewal => ({ is: 'impossible', because });

const outlook = (health: Health, renewal: Renewal, autoRefresh = true, how?: Successor['how']) =>
  forecastToken({
    ...{ health, renewal, autoRefresh, now: NOW, checkIntervalMs: 30 * MINUTE },
    ...(how ? { standIn: { variable: 'T_BACKUP', how } } : {}),
  });

const BEFORE = /^Replace the token before 2027-01-03 09:00 UTC\.$/;

describe('what becomes of the token', () => {
  const CASES: [name: string, seen: ReturnType<typeof outlook>, byItself: RegExp, byHand?: RegExp][] = [
    ['never expires', outlook(never, no('never-expires')), /never expires/],
    [
      'renewed in time',
      outlook({ ...long, type: 'SYSTEM_USER' }, LATER),
      /^The first check after 2026-12-14 09:00 UTC renews the token\.$/,
    ],
    ['renewed, but its user has to log in', outlook(long, LATER), /renews/, /^Before 2027-02-02 09:00 UTC.*logged in/],
    ['renewing is off', outlook(long, LATER, false), /^No automatic renewal: `auto-refresh` is off\.$/, BEFORE],
    ['off, and no secret', outlook(long, no('no-app-secret'), false), /off, and the app secret is not known/, BEFORE],
    [
      'on, and no secret',
      outlook(long, no('no-app-secret')),
      /^No automatic renewal: the app secret is not known\.$/,
      BEFORE,
    ],
    ['on, and sealed', outlook(long, no('sealed')), /^No automatic renewal: the variable is sealed\.$/, BEFORE],
    [
      'tried again later',
      outlook(long, { is: 'held-back', until: ago(-HOUR) }),
      /^The first check after 2026-11-24 10:00 UTC tries again/,
      /If that fails/,
    ],
    ['stuck', outlook(long, { is: 'held-back' }), /trying again would not help/, BEFORE],
    ['tried again by the next check', outlook(long, { is: 'due', again: true }), /tries again/, /^If that fails/],
    ['the kind cannot be renewed', outlook(long, no('kind')), /^No automatic renewal\.$/, BEFORE],
    ['the expiry is not known', outlook({ state: 'valid' }, no('expiry-unknown')), /unknown time/],
    [
      'expired',
      outlook({ state: 'expired' }, no('not-working')),
      /until you replace the token/,
      /^Replace the token now\.$/,
    ],
    ['blocked', outlook({ state: 'blocked' }, no('not-working')), /restriction/, /review/],
    [
      'nothing renews it, but a backup takes over',
      outlook(long, no('no-app-secret'), false, 'by-itself'),
      /^No automatic renewal: `auto-refresh` is off, and the app secret is not known. Once Meta rejects the token, the backup in `T_BACKUP` takes over\.$/,
      /^Replace/,
    ],
    ['a backup that is not used', outlook(never, no('never-expires'), true, 'off'), /never expires\.$/],
    ['expired, before the switch', outlook({ state: 'expired' }, no('not-working'), true, 'by-itself'), /next/, /now/],
    [
      'invalid, auto-switch off',
      outlook({ state: 'invalid' }, no('not-working'), true, 'off'),
      /works, but `auto-switch` is off/,
      /^Replace the token now\.$/,
    ],
    ['expired and sealed', outlook({ state: 'expired' }, no('not-working'), true, 'sealed'), /is sealed/, /`T_BACKUP`/],
    ['blocked beside a backup', outlook({ state: 'blocked' }, no('not-working'), true, 'by-itself'), /lifts/, /review/],
    ['unknown beside a backup', outlook({ state: 'unknown' }, no('not-known'), true, 'by-itself'), /tries again\.$/],
    ['unknown', outlook({ state: 'unknown' }, no('not-known')), /next check tries again/],
  ];
  test.each(CASES)('%s', (...[, seen, byItself, byHand]) => {
    expect(seen.byItself).toMatch(byItself);
    if (byHand instanceof RegExp) expect(seen.byHand).toMatch(byHand);
    else expect(seen.byHand).toBeUndefined();
  });
});

describe('when it ends', () => {
  test.each<[name: string, health: Health, endsAt: Date | undefined, early: boolean]>([
    ['by its expiry', long, ago(-40 * DAY), false],
    ['by its access to data', { ...long, dataAccessExpiresAt: ago(-DAY) }, ago(-DAY), false],
    [
      'a system user has no such end',
      { ...long, type: 'SYSTEM_USER', dataAccessExpiresAt: ago(-DAY) },
      ago(-40 * DAY),
      false,
    ],
    ['just before the next check can be expected', { ...long, expiresAt: ago(-45 * MINUTE) }, ago(-45 * MINUTE), true],
    ['just after', { ...long, expiresAt: ago(-46 * MINUTE) }, ago(-46 * MINUTE), false],
    ['never', never, undefined, false],
    ['it is dead already', { ...long, state: 'expired' }, undefined, false],
  ])('%s', (_name, health, endsAt, early) => {
    const seen = outlook(health, LATER);
    expect(seen.endsAt).toEqual(endsAt);
    expect(seen).toMatchObject({ endsBeforeNextCheck: early, nextCheckBy: ago(-45 * MINUTE) });
  });
});
