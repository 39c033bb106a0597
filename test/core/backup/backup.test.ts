import { describe, expect, test } from '@jest/globals';
import {
  type BackupFacts,
  backupVariables,
  findNeed,
  findSuccessor,
  judgeBackups,
  type Primary,
} from '../../../src/core/backup/backup.ts';
import { backupWords } from '../../../src/core/backup/reasons.ts';
import type { BackupStatus } from '../../../src/core/backup/standing.ts';
import type { Code } from '../../../src/core/reason.ts';
import type { State, TokenHealth } from '../../../src/core/token/token-health.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const [FIRST = '', SECOND = ''] = backupVariables(TOKEN);

const health = (change: Partial<TokenHealth> = {}): TokenHealth => ({
  state: 'valid',
  level: 'info',
  reasons: [],
  type: 'SYSTEM_USER',
  appId: '634974688087057',
  userId: '104169029247128',
  expiresAt: 'never',
  ...change,
});
const inState = (state: State, code: Code = 'EXPIRY_UNKNOWN') =>
  health({ state, reasons: [{ code, level: 'warning', what: 'Meta said something.', fix: 'Do something.' }] });
const shortLived = (change: Partial<TokenHealth> = {}) =>
  health({ type: 'USER', expiresAt: ago(-2 * HOUR), ...change });
const primary = (token = health(), change: Partial<Primary> = {}): Primary => ({
  variable: TOKEN,
  changedAt: ago(2 * DAY),
  health: token,
  ...change,
});
const asked = (token: TokenHealth, variable = FIRST): BackupFacts => ({ variable, is: 'asked', health: token });
const same = (storedAgoMs: number, as = TOKEN): BackupFacts => ({
  variable: FIRST,
  changedAt: ago(storedAgoMs),
  is: 'same',
  as,
});
const judge = (token: Primary, ...backups: BackupFacts[]) => judgeBackups(token, backups, { now: NOW });

test('the names are those of the token’s own variable', () => {
  expect(backupVariables('BOT_KEY')).toEqual(['BOT_KEY_BACKUP', 'BOT_KEY_BACKUP_2']);
});

describe('how one backup stands', () => {
  test.each<[name: string, token: Primary, backup: BackupFacts, standing: BackupStatus, code: string | undefined]>([
    ['never ends', primary(), asked(health()), 'ready', undefined],
    ['ends in months', primary(), asked(health({ expiresAt: ago(-50 * DAY) })), 'ready', undefined],
    ['ends soon', primary(), asked(inState('expiring')), 'expiring', 'BACKUP_EXPIRING'],
    ['has expired', primary(), asked(inState('expired')), 'dead', 'BACKUP_DEAD'],
    ['was invalidated', primary(), asked(inState('invalid')), 'dead', 'BACKUP_DEAD'],
    ['is dead, as the token is', primary(inState('expired')), asked(inState('expired')), 'dead', 'BACKUP_DEAD'],
    ['cannot see the number', primary(), asked(inState('misconfigured')), 'unusable', 'BACKUP_UNUSABLE'],
    ['is blocked alone', primary(), asked(inState('blocked')), 'unusable', 'BACKUP_UNUSABLE'],
    ['is blocked with the token', primary(inState('blocked')), asked(inState('blocked')), 'unusable', undefined],
    [
      'shares a wrong set-up',
      primary(inState('misconfigured')),
      asked(inState('misconfigured')),
      'unusable',
      undefined,
    ],
    ['nobody answers', primary(), asked(inState('unknown')), 'not-known', undefined],
    ['is of another app', primary(), asked(health({ appId: '111111111111' })), 'ready', undefined],
    [
      'is of another app than the known one',
      primary(health(), { expectedAppId: '634974688087057' }),
      asked(health({ appId: '111111111111' })),
      'unusable',
      'BACKUP_UNUSABLE',
    ],
    ['may not send', primary(), asked(health({ scopes: ['public_profile'] })), 'unusable', 'BACKUP_UNUSABLE'],
    ['is one of a page', primary(), asked(health({ type: 'PAGE' })), 'unusable', 'BACKUP_UNUSABLE'],
    ['is sealed', primary(), { variable: FIRST, is: 'sealed' }, 'sealed', 'BACKUP_SEALED'],
    [
      'is text',
      primary(),
      { variable: FIRST, is: 'broken', problem: { code: 'VARIABLE_UNUSABLE', level: 'error', what: 'It has quotes.' } },
      'unusable',
      'BACKUP_UNUSABLE',
    ],
    [
      'ends sooner than the token, which counts for nothing',
      primary(health({ expiresAt: ago(-50 * DAY) })),
      asked(health({ expiresAt: ago(-20 * DAY) })),
      'ready',
      undefined,
    ],
    ['is a copy, stored after the token', primary(), same(DAY), 'same', 'BACKUP_SAME_TOKEN'],
    ['is a copy, stored at the same time', primary(), same(2 * DAY), 'same', 'BACKUP_SAME_TOKEN'],
    ['is a copy of another backup', primary(), same(3 * DAY, SECOND), 'same', 'BACKUP_SAME_TOKEN'],
    ['is what the token was set to later', primary(), same(3 * DAY), 'running', 'RUNNING_ON_BACKUP'],
    [
      'is a copy, and Railway names no times',
      primary(health(), { changedAt: new Date(Number.NaN) }),
      same(DAY),
      'same',
      'BACKUP_SAME_TOKEN',
    ],
    [
      'short-lived, as the token, of one user',
      primary(shortLived()),
      asked(shortLived()),
      'dies-too',
      'BACKUP_DIES_TOO',
    ],
    ['short-lived, of another user', primary(shortLived()), asked(shortLived({ userId: '2' })), 'ready', undefined],
    ['short-lived beside one that lasts', primary(), asked(shortLived()), 'ready', undefined],
    ['one that lasts beside a short-lived one', primary(shortLived()), asked(health()), 'ready', undefined],
    [
      'short-lived, the token is dead by now',
      primary(shortLived({ state: 'expired' })),
      asked(shortLived()),
      'ready',
      undefined,
    ],
  ])('%s', (_name, token, backup, standing, code) => {
    const { reports, reasons } = judge(token, backup);
    expect(reports).toMatchObject([{ variable: FIRST, standing }]);
    expect(reasons.map((reason) => reason.code)).toEqual(code ? [code] : []);
    for (const { level, what, fix } of reasons)
      expect([level, what !== '', !!fix || backup.is === 'broken']).toEqual(['warning', true, true]);
  });

  test('whose token nobody knows may be another user’s', () => {
    const { userId: _unknown, ...nobody } = shortLived();
    expect(judge(primary(nobody), asked(nobody)).reports).toMatchObject([{ standing: 'ready' }]);
  });
});

describe('which backup takes over', () => {
  const backups = [asked(inState('expired')), asked(health(), SECOND)];
  test.each<[State, string | undefined]>([
    ['expired', SECOND],
    ['invalid', SECOND],
    ['unknown', undefined],
    ['blocked', undefined],
    ['misconfigured', undefined],
    ['valid', undefined],
    ['expiring', undefined],
  ])('of a token that is %s: %s', (state, variable) => {
    const { reports } = judge(primary(inState(state)), ...backups);
    expect(findSuccessor(state, reports)?.variable).toBe(variable);
  });

  test.each<[name: string, backup: BackupFacts]>([
    ['nobody answers about', asked(inState('unknown'))],
    ['is blocked', asked(inState('blocked'))],
    ['is dead', asked(inState('invalid'))],
    ['is sealed', { variable: FIRST, is: 'sealed' }],
    ['is the dead token itself', same(DAY)],
    ['the dead token was set to', same(3 * DAY)],
  ])('none that %s', (_name, backup) => {
    expect(findSuccessor('expired', judge(primary(inState('expired')), backup).reports)).toBeUndefined();
  });

  test('the first in order where both work', () => {
    const { reports } = judge(primary(inState('expired')), asked(inState('expiring')), asked(health(), SECOND));
    expect(findSuccessor('expired', reports)?.variable).toBe(FIRST);
  });
});

describe('whether a new backup is asked for', () => {
  const need = (token: Primary, backups: BackupFacts[], wasNeeded?: 'running' | 'awaited') =>
    findNeed(judgeBackups(token, backups, { now: NOW, wasNeeded }).reasons);
  test.each<[string, Primary, BackupFacts[], 'running' | 'awaited' | undefined, 'running' | 'awaited' | undefined]>([
    ['running on it', primary(), [same(3 * DAY)], undefined, 'running'],
    [
      'running on the first while the second works',
      primary(),
      [same(3 * DAY), asked(health(), SECOND)],
      'running',
      'running',
    ],
    ['a new one works', primary(), [asked(health())], 'running', undefined],
    ['a new one is dead', primary(), [asked(inState('expired'))], 'running', 'awaited'],
    ['a new one is still none', primary(), [asked(inState('expired'))], 'awaited', 'awaited'],
    ['a new one dies with the token', primary(shortLived()), [asked(shortLived())], 'running', 'awaited'],
    ['nobody answers about the new one', primary(), [asked(inState('unknown'))], 'running', 'awaited'],
    ['a dead one that was never needed', primary(), [asked(inState('expired'))], undefined, undefined],
    ['the variable was deleted', primary(), [], 'running', undefined],
    ['the token on it died as well', primary(inState('expired')), [same(3 * DAY)], 'running', undefined],
  ])('%s', (_name, token, backups, wasNeeded, expected) => {
    expect(need(token, backups, wasNeeded)).toBe(expected);
  });

  test('what stands behind it is named', () => {
    const [alone] = judge(primary(), same(3 * DAY)).reasons;
    const [backed] = judge(primary(), same(3 * DAY), asked(health(), SECOND)).reasons;
    expect(alone?.what).toContain('No other backup is left.');
    expect(backed?.what).toContain(`Only \`${SECOND}\` is left as a backup.`);
  });
});

test.each<[BackupStatus, Date | 'never' | undefined, RegExp]>([
  ['ready', 'never', /works, never expires$/],
  ['expiring', ago(-HOUR), /works for now, expires at 2026-11-24 10:00 UTC$/],
  ['ready', undefined, /works$/],
  ['dead', ago(HOUR), /Meta rejects it$/],
  ['running', undefined, /the bot runs on it$/],
])('a row says how one that is %s stands', (standing, expiresAt, words) => {
  expect(backupWords({ variable: FIRST, standing, ...(expiresAt ? { expiresAt } : {}) })).toMatch(words);
});
