import { describe, expect, test } from '@jest/globals';
import { type HealthRules, judgeTokenHealth } from '../../../src/core/token/judge-health.ts';
import { backupIn, GIVEN, NEW, type Subject, WATCHED } from '../../../src/core/token/subject.ts';
import type { GraphError, MetaAnswers, TokenFacts } from '../../../src/core/token/token-health.ts';
import { ago, DAY, HOUR, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';
import { expectSentences } from '../../support/sentences.ts';

const MINUTE = 60_000;
const RULES: HealthRules = { now: NOW, warnBefore: 'auto', checkIntervalMs: 30 * MINUTE };

type Phone = MetaAnswers['phone'];
type Inspection = MetaAnswers['inspection'];

function fault(
  code: number | undefined,
  message: string,
  status: number,
  subcode?: number,
): { is: 'error'; error: GraphError } {
  const numbers = { ...(code === undefined ? {} : { code }), ...(subcode === undefined ? {} : { subcode }) };
  return { is: 'error', error: { ...numbers, message: asClean(message), transient: false, status } };
}

function facts(change: Partial<TokenFacts> = {}): { is: 'value'; value: TokenFacts } {
  const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
  return {
    is: 'value',
    value: { isValid: true, type: 'SYSTEM_USER', appId: '634974688087057', expiresAt: 'never', scopes, ...change },
  };
}

function judge(
  phone: Phone,
  inspection: Inspection,
  change: Partial<MetaAnswers> = {},
  rules: Partial<HealthRules> = {},
) {
  const health = judgeTokenHealth(
    { inspector: 'app', inspection, phone, proofRefused: false, ...change },
    { ...RULES, ...rules },
  );
  for (const reason of health.reasons) expectSentences(reason);
  return { ...health, codes: health.reasons.map((reason) => reason.code) };
}

const WORKS: Phone = { is: 'value', value: { id: '106853218861309' } };
const SILENT = { is: 'silence', reason: 'Meta did not answer within 10 s.' } as const;
const EXPIRED_MESSAGE = 'Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST.';
const EXPIRED = fault(190, EXPIRED_MESSAGE, 401, 463);
const REVOKED = fault(190, 'Error validating access token', 400, 467);
const NOT_FOUND = fault(100, 'Unsupported get request. Object with ID', 400, 33);
const BLOCKED = fault(200, 'API access blocked.', 400);
const LIMITED = fault(4, '(#4) Application request limit reached', 403);
const DOWN = fault(2, 'An unexpected error has occurred.', 503);
const UNCLEAR = fault(undefined, 'Unauthorized', 401);
const OF_A_MESSAGE = fault(131030, 'Recipient phone number not in allowed list', 400);
const REFUSED = fault(
  100,
  '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
  400,
);
const SECRET_WRONG = fault(190, 'Invalid OAuth access token signature.', 400);
const dead = (code: number | undefined, message: string, subcode?: number): Inspection =>
  facts({ isValid: false, error: fault(code, message, 200, subcode).error });
const DEAD = dead(190, EXPIRED_MESSAGE, 463);
const DEAD_SILENTLY = facts({ isValid: false });

test('a deleted app is the cause of what Meta says to it, so nobody is told to copy its id and secret', () => {
  const gone = fault(190, 'Error validating application. Application has been deleted.', 400);
  const change = { inspector: 'token', appRefused: gone.error } as const;
  expect(judge(gone, dead(190, gone.error.message), change).codes).toEqual(['APP_DELETED']);
});

describe('two answers that may disagree', () => {
  test.each<[string, Phone, Inspection, string, string, string[]]>([
    ['both fine', WORKS, facts(), 'valid', 'info', []],
    ['works, inspection refused', WORKS, REFUSED, 'valid', 'warning', ['EXPIRY_UNKNOWN']],
    ['works, secret wrong at the inspection', WORKS, SECRET_WRONG, 'valid', 'warning', ['EXPIRY_UNKNOWN']],
    ['works, inspection blocked', WORKS, BLOCKED, 'valid', 'warning', ['EXPIRY_UNKNOWN']],
    ['works, inspection limited', WORKS, LIMITED, 'valid', 'warning', ['EXPIRY_UNKNOWN']],
    ['works, inspection silent', WORKS, SILENT, 'valid', 'warning', ['EXPIRY_UNKNOWN']],
    [
      'works, expiry not told',
      WORKS,
      { is: 'value', value: { isValid: true, scopes: [] } },
      'valid',
      'warning',
      ['EXPIRY_UNKNOWN'],
    ],
    ['works, called dead', WORKS, DEAD, 'valid', 'warning', ['META_CONTRADICTS']],
    ['works, called dead without a cause', WORKS, DEAD_SILENTLY, 'valid', 'warning', ['META_CONTRADICTS']],
    ['expired, inspection fine', EXPIRED, facts(), 'expired', 'critical', ['TOKEN_EXPIRED']],
    ['expired, inspection says so too', EXPIRED, DEAD, 'expired', 'critical', ['TOKEN_EXPIRED']],
    ['expired, inspection silent', EXPIRED, SILENT, 'expired', 'critical', ['TOKEN_EXPIRED']],
    ['revoked, inspection says expired', REVOKED, DEAD, 'invalid', 'critical', ['TOKEN_REVOKED', 'TOKEN_EXPIRED']],
    ['revoked, inspection refused', REVOKED, REFUSED, 'invalid', 'critical', ['TOKEN_REVOKED']],
    ['number not found, token fine', NOT_FOUND, facts(), 'misconfigured', 'error', ['PHONE_NUMBER_NOT_FOUND']],
    ['number not found, inspection silent', NOT_FOUND, SILENT, 'misconfigured', 'error', ['PHONE_NUMBER_NOT_FOUND']],
    ['number not found because the token is dead', NOT_FOUND, DEAD, 'expired', 'critical', ['TOKEN_EXPIRED']],
    [
      'number not found, called dead without a cause',
      NOT_FOUND,
      DEAD_SILENTLY,
      'misconfigured',
      'error',
      ['PHONE_NUMBER_NOT_FOUND'],
    ],
    ['blocked, token fine', BLOCKED, facts(), 'blocked', 'critical', ['ACCOUNT_BLOCKED']],
    ['an error about a message', OF_A_MESSAGE, facts(), 'valid', 'warning', ['MESSAGE_REFUSED']],
    [
      'an error about a message, inspection silent',
      OF_A_MESSAGE,
      SILENT,
      'valid',
      'warning',
      ['MESSAGE_REFUSED', 'EXPIRY_UNKNOWN'],
    ],
    ['both silent', SILENT, SILENT, 'unknown', 'warning', ['META_UNAVAILABLE']],
    ['silent, token fine', SILENT, facts(), 'unknown', 'warning', ['META_UNAVAILABLE']],
    ['silent, inspection refused', SILENT, REFUSED, 'unknown', 'warning', ['META_UNAVAILABLE', 'INSPECTION_REFUSED']],
    [
      'silent, secret wrong at the inspection',
      SILENT,
      SECRET_WRONG,
      'unknown',
      'warning',
      ['META_UNAVAILABLE', 'APP_SECRET_WRONG'],
    ],
    ['silent, inspection limited', SILENT, LIMITED, 'unknown', 'warning', ['META_UNAVAILABLE', 'META_RATE_LIMITED']],
    ['silent, Meta in trouble', SILENT, DOWN, 'unknown', 'warning', ['META_UNAVAILABLE']],
    ['silent, called dead', SILENT, DEAD, 'expired', 'critical', ['TOKEN_EXPIRED']],
    ['silent, called dead without a cause', SILENT, DEAD_SILENTLY, 'unknown', 'warning', ['META_UNAVAILABLE']],
    [
      'silent, its app not found for a system error',
      SILENT,
      dead(190, 'Error validating application. Cannot get application info due to a system error.'),
      'unknown',
      'warning',
      ['META_UNAVAILABLE', 'APP_ID_WRONG'],
    ],
    ['silent, blocked at the inspection', SILENT, BLOCKED, 'blocked', 'critical', ['ACCOUNT_BLOCKED']],
    ['Meta in trouble, token fine', DOWN, facts(), 'unknown', 'warning', ['META_UNAVAILABLE']],
    ['limited, token fine', LIMITED, facts(), 'unknown', 'warning', ['META_RATE_LIMITED']],
    ['401 without a code, token fine', UNCLEAR, facts(), 'unknown', 'warning', ['META_UNCLEAR']],
    ['limited, called dead', LIMITED, DEAD, 'expired', 'critical', ['TOKEN_EXPIRED']],
  ])('%s', (_name, phone, inspection, state, level, codes) => {
    expect(judge(phone, inspection)).toMatchObject({ state, level, codes });
  });

  test('a token that asks about itself and is called expired is', () => {
    const health = judge(SILENT, fault(190, EXPIRED_MESSAGE, 400, 463), { inspector: 'token' });
    expect(health).toMatchObject({ state: 'expired', codes: ['TOKEN_EXPIRED'] });
  });

  test('an unknown expiry says why it is not known and what would help', () => {
    const [reason] = judge(WORKS, REFUSED, { inspector: 'token' }).reasons;
    expect(reason?.why).toContain('Meta did not let the token be inspected');
    expect(reason?.fix).toContain('`app-secret`');
    expect(judge(WORKS, SILENT).reasons[0]?.why).toBe(SILENT.reason);
    expect(judge(WORKS, facts(), {}).reasons).toEqual([]);
    const [untold] = judge(WORKS, { is: 'value', value: { isValid: true, scopes: [] } }).reasons;
    expect(untold?.why).toBe('Meta named no expiry.');
  });

  test('a contradiction is one where the token asks about itself, too, and gives the cause that Meta gave', () => {
    const { codes, reasons } = judge(WORKS, fault(190, EXPIRED_MESSAGE, 400, 463), { inspector: 'token' });
    expect(codes).toEqual(['META_CONTRADICTS']);
    expect(reasons[0]?.why).toContain('has expired');
    expect(judge(WORKS, DEAD_SILENTLY).reasons[0]?.why).toContain('no cause');
  });

  test('silence says that it says nothing, and what is known besides is no more than a warning', () => {
    const { reasons } = judge(SILENT, SECRET_WRONG);
    expect(reasons.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(reasons[0]?.what).toBe(`${SILENT.reason} This says nothing about the token.`);
  });
});

describe('a token of another app than the one that asked', () => {
  const OTHER = fault(100, '(#100) The App_id in the input_token did not match the Viewing App', 400);
  test.each<[string, Inspection, boolean]>([
    ['is known by what Meta says then', OTHER, true],
    ['is not meant by another refusal of the same code', REFUSED, false],
    ['is not meant where the app is unknown', fault(190, 'Error validating application.', 400), false],
    ['is not meant where Meta was silent', SILENT, false],
    ['is not meant where Meta described the token', facts(), false],
  ])('%s', (_name, inspection, ofOtherApp) => {
    expect(judge(WORKS, inspection).ofOtherApp ?? false).toBe(ofOtherApp);
  });
});

describe("Meta's recorded answers of /debug_token, while the phone number is silent", () => {
  const at = (unixTime: number) => new Date(unixTime * 1000);
  const told = (value: Omit<TokenFacts, 'scopes'>, scopes: string[] = []): Inspection => ({
    is: 'value',
    value: { scopes, ...value },
  });
  const because = (message: string, subcode?: number) => fault(190, message, 200, subcode).error;
  test.each<[string, Inspection, string, string[]]>([
    [
      'expired',
      told(
        {
          isValid: false,
          type: 'USER',
          appId: '257422819769992',
          expiresAt: at(1668613551),
          issuedAt: at(1663429551),
          dataAccessExpiresAt: at(1671205551),
          error: because(
            'Error validating access token: Session has expired on Wednesday, 16-Nov-22 07:45:51 PST. The current time is Thursday, 17-Nov-22 21:30:03 PST.',
            463,
          ),
        },
        ['email', 'public_profile'],
      ),
      'expired',
      ['TOKEN_EXPIRED'],
    ],
    [
      'password changed',
      told(
        {
          isValid: false,
          type: 'USER',
          dataAccessExpiresAt: at(1671412462),
          error: because(
            'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
            460,
          ),
        },
        ['email'],
      ),
      'invalid',
      ['TOKEN_INVALIDATED'],
    ],
    [
      'revoked',
      told({
        isValid: false,
        expiresAt: at(1622793600),
        error: because('Error validating access token: The session was invalidated explicitly using an API call.', 466),
      }),
      'invalid',
      ['TOKEN_REVOKED'],
    ],
    [
      'not parsed',
      told({ isValid: false, error: because('Invalid OAuth access token - Cannot parse access token') }),
      'invalid',
      ['TOKEN_MALFORMED'],
    ],
    [
      'not decrypted',
      told({ isValid: false, error: because('The access token could not be decrypted') }),
      'invalid',
      ['TOKEN_MALFORMED'],
    ],
    [
      'wrong signature',
      told({ isValid: false, error: because('Invalid OAuth access token signature.') }),
      'invalid',
      ['TOKEN_MALFORMED'],
    ],
  ])('%s', (_name, inspection, state, codes) => {
    expect(judge(SILENT, inspection)).toMatchObject({ state, level: 'critical', codes });
  });
});

describe('a token that works', () => {
  const inMinutes = (minutes: number) => ago(-minutes * MINUTE);
  test.each<[string, Partial<TokenFacts>, string, string, string[]]>([
    ['never expires', {}, 'valid', 'info', []],
    ['user token, 59 minutes left', { type: 'USER', expiresAt: inMinutes(59) }, 'valid', 'info', ['TEMPORARY_TOKEN']],
    [
      'user token, 44 minutes left',
      { type: 'USER', expiresAt: inMinutes(44) },
      'expiring',
      'warning',
      ['TOKEN_EXPIRING', 'TEMPORARY_TOKEN'],
    ],
    [
      'user token of 60 days, 8 days left',
      { type: 'USER', expiresAt: ago(-8 * DAY), issuedAt: ago(52 * DAY) },
      'valid',
      'info',
      [],
    ],
    [
      'system user token of 60 days, 6 days left',
      { expiresAt: ago(-6 * DAY), issuedAt: ago(54 * DAY) },
      'expiring',
      'warning',
      ['TOKEN_EXPIRING'],
    ],
    ['past its end by our clock', { expiresAt: ago(HOUR) }, 'expiring', 'warning', ['TOKEN_EXPIRING']],
    [
      'access to data ends in 6 days',
      { type: 'USER', expiresAt: ago(-50 * DAY), issuedAt: ago(10 * DAY), dataAccessExpiresAt: ago(-6 * DAY) },
      'expiring',
      'warning',
      ['DATA_ACCESS_EXPIRES'],
    ],
    ['cannot send', { scopes: ['public_profile'] }, 'misconfigured', 'error', ['SCOPE_MISSING']],
    ['scopes not told', { scopes: [] }, 'valid', 'info', []],
  ])('%s', (_name, change, state, level, codes) => {
    expect(judge(WORKS, facts(change))).toMatchObject({ state, level, codes });
  });

  test('a fixed warning time shorter than the interval still tells of an end that no check will see coming', () => {
    const health = judge(WORKS, facts({ expiresAt: inMinutes(20) }), {}, { warnBefore: 5 * MINUTE });
    expect(health).toMatchObject({ state: 'valid', level: 'warning', codes: ['TOKEN_EXPIRING'] });
    expect(health.reasons[0]?.what).toBe('The token expires at 2026-11-24 09:20 UTC, possibly before the next check.');
  });

  test('says when it ends, where there is time enough', () => {
    const [reason] = judge(WORKS, facts({ expiresAt: ago(-6 * DAY), issuedAt: ago(54 * DAY) })).reasons;
    expect(reason?.what).toBe('The token expires at 2026-11-30 09:00 UTC.');
  });

  test('is temporary as a piece of information', () => {
    const { reasons } = judge(WORKS, facts({ type: 'USER', expiresAt: inMinutes(59) }));
    expect(reasons.map(({ level }) => level)).toEqual(['info']);
  });

  test('says of an end that has passed only that Meta sees it otherwise', () => {
    expect(judge(WORKS, facts({ expiresAt: ago(HOUR) })).reasons[0]?.what).toContain('Meta still accepts it');
  });

  test('reads the same at the next check, so that an open issue is not rewritten', () => {
    const inspection = facts({ expiresAt: ago(-6 * DAY), issuedAt: ago(54 * DAY) });
    expect(judge(WORKS, inspection, {}, { now: ago(-HOUR / 2) }).reasons).toEqual(judge(WORKS, inspection).reasons);
  });
});

describe('whose reasons they are', () => {
  const ENDED = facts({ isValid: false, expiresAt: ago(5 * MINUTE) });
  const whats = (subject: Subject, phone: Phone, inspection: Inspection) =>
    judge(phone, inspection, {}, { subject }).reasons.map(({ what }) => what);

  test.each<[string, Subject, Phone, Inspection, string]>([
    ['watched', WATCHED, EXPIRED, ENDED, 'Meta rejected the token: it has expired (code 190, subcode 463).'],
    [
      'given',
      GIVEN,
      EXPIRED,
      ENDED,
      'Meta rejected this token: it expired 5 min ago, 08:55 UTC (code 190, subcode 463).',
    ],
    [
      'given, no time told',
      GIVEN,
      EXPIRED,
      SILENT,
      'Meta rejected this token: it has expired (code 190, subcode 463).',
    ],
    ['new', NEW, REVOKED, SILENT, 'Meta rejected the new token: it was revoked (code 190, subcode 467).'],
    [
      'a backup',
      backupIn('T_BACKUP'),
      REVOKED,
      SILENT,
      'Meta rejected the backup in `T_BACKUP`: it was revoked (code 190, subcode 467).',
    ],
    [
      'given, and it ends soon',
      GIVEN,
      WORKS,
      facts({ expiresAt: ago(-40 * MINUTE) }),
      'This token expires in 40 min, 09:40 UTC.',
    ],
    [
      'given, of another kind',
      GIVEN,
      NOT_FOUND,
      facts({ type: 'PAGE' }),
      'This token is a Page token, which cannot send messages.',
    ],
  ])('%s', (_name, subject, phone, inspection, what) => {
    expect(whats(subject, phone, inspection)[0]).toBe(what);
  });
});

describe('what comes along', () => {
  test.each<[string, Phone, Partial<MetaAnswers>, string, string, string[]]>([
    ['a refused proof', WORKS, { proofRefused: true }, 'valid', 'warning', ['APP_SECRET_WRONG']],
    [
      'a refused proof beside a dead token',
      EXPIRED,
      { proofRefused: true },
      'expired',
      'critical',
      ['TOKEN_EXPIRED', 'APP_SECRET_WRONG'],
    ],
    [
      'another version',
      WORKS,
      { otherVersion: { asked: 'v26.0', served: 'v27.0' } },
      'valid',
      'warning',
      ['GRAPH_VERSION_RETIRED'],
    ],
    [
      'another version beside a wrong number',
      NOT_FOUND,
      { otherVersion: { asked: 'v26.0', served: 'v27.0' } },
      'misconfigured',
      'error',
      ['PHONE_NUMBER_NOT_FOUND', 'GRAPH_VERSION_RETIRED'],
    ],
  ])('%s', (_name, phone, change, state, level, codes) => {
    expect(judge(phone, facts(), change)).toMatchObject({ state, level, codes });
  });
});

describe('what is reported of the token', () => {
  test('is what Meta says of it, dead or alive', () => {
    const issuedAt = ago(DAY);
    expect(judge(WORKS, facts({ issuedAt }))).toMatchObject({
      type: 'SYSTEM_USER',
      appId: '634974688087057',
      expiresAt: 'never',
      issuedAt,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    });
    expect(judge(EXPIRED, facts({ isValid: false, expiresAt: issuedAt })).expiresAt).toEqual(issuedAt);
  });

  test('is not `never` where Meta says 0 of a token that is not valid', () => {
    expect(judge(EXPIRED, facts({ isValid: false, expiresAt: 'never' }))).not.toHaveProperty('expiresAt');
    expect(judge(WORKS, DEAD)).not.toHaveProperty('expiresAt');
  });

  test('is nothing where nobody looked', () => {
    expect(judge(WORKS, SILENT)).not.toHaveProperty('type');
    expect(judge(WORKS, facts({ scopes: [] }))).not.toHaveProperty('scopes');
  });
});
