import { describe, expect, test } from '@jest/globals';
import type { Reason } from '../../../src/core/reason.ts';
import { judgeRotation } from '../../../src/core/token/judge-candidate.ts';
import type { TokenHealth } from '../../../src/core/token/token-health.ts';
import { DAY, NOW } from '../../support/builders.ts';
import { expectSentences } from '../../support/sentences.ts';

const APP = '634974688087057';
const OTHER_APP = '257422819769992';

function health(change: Partial<TokenHealth> = {}): TokenHealth {
  return {
    state: 'valid',
    level: 'info',
    reasons: [],
    type: 'SYSTEM_USER',
    appId: APP,
    expiresAt: 'never',
    scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    ...change,
  };
}

/** A token without the facts that only an inspection gives. */
function uninspected(): TokenHealth {
  const { state, level, reasons } = health();
  return { state, level, reasons };
}

const SAID: Reason = { code: 'TOKEN_INVALID', level: 'critical', what: 'It is so.', fix: 'Do this.' };

const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

const dead = (state: TokenHealth['state']) => health({ state, level: 'critical', reasons: [SAID] });

interface Row {
  name: string;
  /** The stored token and the app to compare with are known unless they are `undefined` here. */
  given: { next?: TokenHealth; current?: TokenHealth | undefined; expectedAppId?: string | undefined };
  is: 'accepted' | 'refused' | 'unanswered';
  /** What is said, in order; nothing unless given. */
  codes?: string[];
  /** With `force`; as without unless given. */
  forced?: { is: 'accepted'; codes: string[] };
}

const ROWS: Row[] = [
  { name: 'valid, same app, all scopes, never expires', given: {}, is: 'accepted' },
  { name: 'valid, and nothing is stored that could be read', given: { current: undefined }, is: 'accepted' },

  { name: 'expired', given: { next: dead('expired') }, is: 'refused', codes: ['TOKEN_INVALID'] },
  { name: 'revoked or unknown to Meta', given: { next: dead('invalid') }, is: 'refused', codes: ['TOKEN_INVALID'] },
  { name: 'blocked account', given: { next: dead('blocked') }, is: 'refused', codes: ['TOKEN_INVALID'] },
  {
    name: 'cannot see the phone number',
    given: { next: dead('misconfigured') },
    is: 'refused',
    codes: ['TOKEN_INVALID'],
  },
  { name: 'Meta did not answer', given: { next: dead('unknown') }, is: 'unanswered', codes: ['TOKEN_INVALID'] },

  { name: 'of a user', given: { next: health({ type: 'USER' }) }, is: 'accepted' },
  { name: 'of a page', given: { next: health({ type: 'PAGE' }) }, is: 'refused', codes: ['TOKEN_KIND_WRONG'] },
  { name: 'of an app', given: { next: health({ type: 'APP' }) }, is: 'refused', codes: ['TOKEN_KIND_WRONG'] },

  {
    name: 'without the permission to send',
    given: { next: health({ scopes: ['whatsapp_business_management'] }) },
    is: 'refused',
    codes: ['SCOPE_MISSING'],
  },
  { name: 'Meta lists no permissions at all', given: { next: health({ scopes: [] }) }, is: 'accepted' },

  {
    name: 'of another app',
    given: { next: health({ appId: OTHER_APP }) },
    is: 'refused',
    codes: ['APP_DIFFERS'],
    forced: { is: 'accepted', codes: ['APP_DIFFERS'] },
  },
  {
    name: 'of another app, as Meta says without naming it',
    given: { next: { ...uninspected(), ofOtherApp: true } },
    is: 'refused',
    codes: ['APP_DIFFERS'],
    forced: { is: 'accepted', codes: ['APP_DIFFERS'] },
  },
  {
    name: 'of another app, and nothing is stored that could be read',
    given: { next: { ...uninspected(), ofOtherApp: true }, current: undefined },
    is: 'refused',
    codes: ['APP_DIFFERS'],
    forced: { is: 'accepted', codes: ['APP_DIFFERS'] },
  },
  {
    name: 'of another app than the one that asked, and so is the stored one',
    given: { next: { ...uninspected(), ofOtherApp: true }, current: { ...uninspected(), ofOtherApp: true } },
    is: 'accepted',
    codes: ['APP_UNKNOWN'],
  },
  {
    name: 'no inspection, so the app is not known',
    given: { next: uninspected() },
    is: 'accepted',
    codes: ['APP_UNKNOWN'],
  },
  {
    name: 'the app to compare with is not known',
    given: { expectedAppId: undefined },
    is: 'accepted',
    codes: ['APP_UNKNOWN'],
  },

  {
    name: 'expires, the stored one never',
    given: { next: health({ expiresAt: inDays(60) }) },
    is: 'refused',
    codes: ['EXPIRES_SOONER'],
    forced: { is: 'accepted', codes: ['EXPIRES_SOONER'] },
  },
  {
    name: 'expires a day sooner',
    given: { next: health({ expiresAt: inDays(9) }), current: health({ expiresAt: inDays(10) }) },
    is: 'refused',
    codes: ['EXPIRES_SOONER'],
    forced: { is: 'accepted', codes: ['EXPIRES_SOONER'] },
  },
  {
    name: 'expires sooner than one that is about to',
    given: {
      next: health({ expiresAt: inDays(0.01) }),
      current: health({ state: 'expiring', expiresAt: inDays(0.02) }),
    },
    is: 'refused',
    codes: ['EXPIRES_SOONER'],
    forced: { is: 'accepted', codes: ['EXPIRES_SOONER'] },
  },
  {
    name: 'expires at the same moment',
    given: { next: health({ expiresAt: inDays(9) }), current: health({ expiresAt: inDays(9) }) },
    is: 'accepted',
  },
  {
    name: 'expires later',
    given: { next: health({ expiresAt: inDays(60) }), current: health({ expiresAt: inDays(9) }) },
    is: 'accepted',
  },
  {
    name: 'never expires, the stored one does',
    given: { current: health({ expiresAt: inDays(9) }) },
    is: 'accepted',
  },
  {
    name: 'expires, but the stored one is dead',
    given: { next: health({ expiresAt: inDays(0.04) }), current: health({ state: 'expired', expiresAt: inDays(-1) }) },
    is: 'accepted',
  },
  {
    name: 'expires, but nobody knows about the stored one',
    given: { next: health({ expiresAt: inDays(0.04) }), current: dead('unknown') },
    is: 'accepted',
  },
  {
    name: 'expires, and when the stored one does is not known',
    given: { next: health({ expiresAt: inDays(9) }), current: uninspected() },
    is: 'accepted',
  },
  {
    name: 'when it expires is not known',
    given: { next: uninspected(), current: health({ expiresAt: inDays(9) }) },
    is: 'accepted',
    codes: ['APP_UNKNOWN'],
  },

  {
    name: 'several things at once are said at once',
    given: {
      next: health({ type: 'PAGE', appId: OTHER_APP, scopes: ['public_profile'], expiresAt: inDays(1) }),
    },
    is: 'refused',
    codes: ['TOKEN_KIND_WRONG', 'SCOPE_MISSING', 'APP_DIFFERS', 'EXPIRES_SOONER'],
  },
];

const judge = (given: Row['given'], force: boolean) => {
  const { next, current, expectedAppId } = { next: health(), current: health(), expectedAppId: APP, ...given };
  const judgement = judgeRotation({
    next,
    ...(current ? { current } : {}),
    ...(expectedAppId ? { expectedAppId } : {}),
    force,
  });
  const said = judgement.is === 'accepted' ? judgement.notes : judgement.reasons;
  for (const reason of said) expectSentences(reason);
  return { is: judgement.is, codes: said.map(({ code }) => code), said };
};

describe('whether a new token may take the place of the stored one', () => {
  test.each(ROWS)('$name: $is', ({ given, is, codes = [] }) => {
    expect(judge(given, false)).toMatchObject({ is, codes });
  });
});

describe('with force only what it names is overridden', () => {
  test.each(ROWS.filter(({ name }) => !name.startsWith('several')))('$name', ({ given, is, codes = [], forced }) => {
    expect(judge(given, true)).toMatchObject(forced ?? { is, codes });
  });

  test('the rest still refuses', () => {
    expect(judge({ next: health({ type: 'PAGE', appId: OTHER_APP, expiresAt: inDays(1) }) }, true)).toMatchObject({
      is: 'refused',
      codes: ['TOKEN_KIND_WRONG'],
    });
  });
});

describe('how it is said', () => {
  test("Meta's words are about the new token, and no alarm", () => {
    expect(judge({ next: dead('expired') }, false).said).toEqual([{ ...SAID, level: 'error', what: 'It is so.' }]);
  });

  test('what is no alarm stays none', () => {
    const next = health({ state: 'blocked', level: 'critical', reasons: [{ ...SAID, level: 'warning' }] });
    expect(judge({ next }, false).said.map(({ level }) => level)).toEqual(['warning']);
    expect(judge({ next: uninspected() }, false).said.map(({ level }) => level)).toEqual(['info']);
  });

  test('what force has overridden is a warning, and refused without it', () => {
    const next = health({ appId: OTHER_APP, expiresAt: inDays(1) });
    expect(judge({ next }, false).said.map(({ level }) => level)).toEqual(['error', 'error']);
    for (const { level, what } of judge({ next }, true).said) {
      expect(level).toBe('warning');
      expect(what).toMatch(/ It is used anyway, because `force` is on\.$/);
    }
  });

  test('what force would override says so', () => {
    const { said } = judge({ next: health({ appId: OTHER_APP, expiresAt: inDays(1) }) }, false);
    for (const { fix } of said) expect(fix).toContain('turn on `force`');
  });

  test('another app is named by both ids', () => {
    const [reason] = judge({ next: health({ appId: OTHER_APP }) }, false).said;
    expect(reason?.what).toContain(OTHER_APP);
    expect(reason?.what).toContain(APP);
  });

  test('another app that Meta does not name is not named', () => {
    const [reason] = judge({ next: { ...uninspected(), ofOtherApp: true } }, false).said;
    expect(reason?.what).toBe('The new token belongs to a different Meta app than the bot uses.');
  });
});
