import { describe, expect, test } from '@jest/globals';
import { diagnoseGitHub } from '../../../src/core/doctor/github.ts';
import type { Incident } from '../../../src/core/incident/marker.ts';
import { expiredRepeatedly } from '../../../src/core/incident/marker.ts';
import { isTemporaryInProduction } from '../../../src/core/token/permanent-token.ts';
import type { TokenHealth } from '../../../src/core/token/token-health.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';
import { outside } from '../../support/clean.ts';

const expired = (...daysAgo: number[]): Incident[] =>
  daysAgo.map((days) => ({ from: ago(days * DAY), to: ago(days * DAY - HOUR), state: 'expired' }));

describe('renewed by hand again and again', () => {
  test.each<[name: string, incidents: Incident[], expected: boolean]>([
    ['three times within a week', expired(6, 3, 0), true],
    ['twice', expired(3, 0), false],
    ['three times, the first eight days ago', expired(8, 3, 0), false],
    [
      'three times, but one was an outage of the set-up',
      [...expired(3, 0), { from: NOW, state: 'misconfigured' }],
      false,
    ],
  ])('%s', (_name, incidents, expected) => {
    expect(expiredRepeatedly(incidents, NOW)).toBe(expected);
    const found = diagnoseGitHub({
      repo: 'octo/bot',
      workflow: 'monitor.yml',
      checkIntervalMs: HOUR / 2,
      issues: { ok: true, value: incidents },
      schedule: { ok: true, value: 'active' },
      now: NOW,
    });
    expect(found.some(({ code }) => code === 'TEMPORARY_TOKEN_IN_USE')).toBe(expected);
  });
});

describe('a token for trying things out in production', () => {
  const health: TokenHealth = { state: 'valid', level: 'info', reasons: [], type: 'USER', expiresAt: ago(-HOUR) };
  test.each<[name: string, health: Partial<TokenHealth>, environment: string | undefined, expected: boolean]>([
    ['it works, in production', {}, 'production', true],
    ['called prod', {}, 'Prod', true],
    ['it has expired', { state: 'expired', expiresAt: ago(HOUR) }, 'production', true],
    ['in staging', {}, 'staging', false],
    ['nobody knows where', {}, undefined, false],
    ['a long-lived one', { issuedAt: ago(DAY), expiresAt: ago(-59 * DAY) }, 'production', false],
    ['one of a system user', { type: 'SYSTEM_USER' }, 'production', false],
    ['one that was revoked', { state: 'invalid' }, 'production', false],
  ])('%s', (_name, change, environment, expected) => {
    expect(
      isTemporaryInProduction(
        { ...health, ...change },
        environment === undefined ? undefined : outside(environment),
        NOW,
      ),
    ).toBe(expected);
  });
});
