import { describe, expect, test } from '@jest/globals';
import { CAUSES, type CauseCode, causeOf } from '../../../src/core/token/graph-causes.ts';
import { classifyGraphError, type GraphCall } from '../../../src/core/token/graph-errors.ts';
import { judgeTokenHealth } from '../../../src/core/token/judge-health.ts';
import type { GraphError } from '../../../src/core/token/token-health.ts';
import { NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';
import { expectSentences } from '../../support/sentences.ts';

type Numbers = [code: number | undefined, subcode?: number];

function anError([code, subcode]: Numbers, message: string, status: number, transient = false): GraphError {
  return {
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    message: asClean(message),
    transient,
    status,
  };
}

const EXPIRED =
  'Error validating access token: Session has expired on Saturday, 29-Jun-24 09:00:00 PDT. The current time is Monday, 01-Jul-24 11:06:30 PDT.';
const PASSWORD =
  'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.';
const BY_CALL = 'Error validating access token: The session was invalidated explicitly using an API call.';
const UNCONFIRMED =
  'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.';
const NO_APP = 'Error validating application. Cannot get application info due to a system error.';
const APP_GONE = 'Error validating application. Application has been deleted.';
const NO_OBJECT =
  "Unsupported get request. Object with ID '123' does not exist, cannot be loaded due to missing permissions, or does not support this operation.";

/** What the phone number's call can answer: numbers, message, statuses seen, cause, state. */
const PHONE: [Numbers, string, number[], string, string][] = [
  [[190, 463], EXPIRED, [401, 400], 'TOKEN_EXPIRED', 'expired'],
  [[190, 463], 'Invalid OAuth access token', [401, 400], 'TOKEN_EXPIRED', 'expired'],
  [[190], EXPIRED, [401, 400], 'TOKEN_EXPIRED', 'expired'],
  [[190, 467], 'Error validating access token', [401, 400], 'TOKEN_REVOKED', 'invalid'],
  [[190, 466], BY_CALL, [400, 401], 'TOKEN_REVOKED', 'invalid'],
  [[190], BY_CALL, [400, 401], 'TOKEN_REVOKED', 'invalid'],
  [[190, 460], PASSWORD, [401, 400], 'TOKEN_INVALIDATED', 'invalid'],
  [[190], PASSWORD, [401, 400], 'TOKEN_INVALIDATED', 'invalid'],
  [[190, 458], 'Error validating access token', [401, 400], 'APP_REMOVED', 'invalid'],
  [[190, 461], 'Error validating access token', [400], 'APP_REMOVED', 'invalid'],
  [[190, 459], 'Error validating access token', [401, 400], 'USER_MUST_ACT', 'invalid'],
  [[190, 464], UNCONFIRMED, [400], 'USER_MUST_ACT', 'invalid'],
  [[190], UNCONFIRMED, [400], 'USER_MUST_ACT', 'invalid'],
  [[190, 456], 'Error validating access token', [400], 'TOKEN_MALFORMED', 'invalid'],
  [[190, 457], 'Error validating access token', [400], 'TOKEN_INVALID', 'invalid'],
  [[190, 462], 'Error validating access token', [400], 'TOKEN_INVALID', 'invalid'],
  [[190, 465], 'Error validating access token', [400], 'TOKEN_INVALID', 'invalid'],
  [[190, 468], 'Error validating access token', [400], 'TOKEN_INVALID', 'invalid'],
  [[190, 999], 'something new', [400], 'TOKEN_INVALID', 'invalid'],
  [[190, 492], 'Error validating access token', [400], 'PERMISSION_MISSING', 'misconfigured'],
  [[190], 'The access token could not be decrypted', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], 'Invalid OAuth access token - Cannot parse access token', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], 'Malformed access token [secret]', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], 'Invalid OAuth access token', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], 'Invalid OAuth access token signature.', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], 'Error validating access token: Session key is malformed', [401, 400], 'TOKEN_MALFORMED', 'invalid'],
  [[190], '', [401, 400], 'TOKEN_INVALID', 'invalid'],
  [[190], NO_APP, [400, 401, 200], 'APP_ID_WRONG', 'misconfigured'],
  [[190], APP_GONE, [400], 'APP_DELETED', 'invalid'],
  [[101], APP_GONE, [400], 'APP_DELETED', 'invalid'],
  [[190, 490], 'Error validating access token', [400], 'USER_MUST_ACT', 'invalid'],
  [[452], 'Session key invalid. This could be because', [400], 'TOKEN_INVALID', 'invalid'],
  [[102], 'Session key invalid or no longer valid', [400, 401], 'TOKEN_INVALID', 'invalid'],
  [[102, 463], 'API Session', [400, 401], 'TOKEN_EXPIRED', 'expired'],
  [[102, 460], 'API Session', [400, 401], 'TOKEN_INVALIDATED', 'invalid'],
  [[0], 'AuthException', [401], 'TOKEN_INVALID', 'invalid'],
  [[104], 'An access token is required to request this resource.', [401], 'TOKEN_EMPTY', 'misconfigured'],
  [
    [2500],
    'An active access token must be used to query information about the current user.',
    [400],
    'TOKEN_EMPTY',
    'misconfigured',
  ],
  [[104], 'Incorrect signature', [400], 'APP_SECRET_WRONG', 'misconfigured'],
  [[2500], 'Unknown path components: /v99.0', [400], 'GRAPH_PATH_UNKNOWN', 'misconfigured'],
  [[2500], 'Syntax error at character 3', [400], 'META_REQUEST_REFUSED', 'misconfigured'],
  [[200], 'Provide valid app ID', [400, 401, 403], 'TOKEN_EMPTY', 'misconfigured'],
  [[200], 'API access blocked.', [400], 'ACCOUNT_BLOCKED', 'blocked'],
  [[200], 'API access deactivated. To reactivate, go to the app dashboard.', [400], 'APP_DEACTIVATED', 'blocked'],
  [[200], 'API access disrupted. Go to the App Dashboard', [400], 'APP_DEACTIVATED', 'blocked'],
  [[200, 1349174], 'No permission', [403], 'PERMISSION_MISSING', 'misconfigured'],
  [[200, 1349175], 'App not linked', [403], 'PERMISSION_MISSING', 'misconfigured'],
  [[200, 1349176], 'Needs whatsapp_business_messaging', [403], 'PERMISSION_MISSING', 'misconfigured'],
  [[200], '(#200) Permission', [403, 400], 'PERMISSION_MISSING', 'misconfigured'],
  [[299], '(#299) Permission', [403, 400], 'PERMISSION_MISSING', 'misconfigured'],
  [
    [10],
    '(#10) Application does not have permission for this action',
    [403, 400],
    'PERMISSION_MISSING',
    'misconfigured',
  ],
  [[3], '(#3) Capability', [500], 'PERMISSION_MISSING', 'misconfigured'],
  [[131005], 'Access denied', [403], 'PERMISSION_MISSING', 'misconfigured'],
  [[100, 33], NO_OBJECT, [400], 'PHONE_NUMBER_NOT_FOUND', 'misconfigured'],
  [[100], NO_OBJECT, [400], 'PHONE_NUMBER_NOT_FOUND', 'misconfigured'],
  [[100], '(#100) Missing Permission', [400], 'PERMISSION_MISSING', 'misconfigured'],
  [[100, 33], '', [400], 'PHONE_NUMBER_NOT_FOUND', 'misconfigured'],
  [
    [100],
    'API calls from the server require an appsecret_proof argument',
    [400],
    'APP_SECRET_REQUIRED',
    'misconfigured',
  ],
  [[100], 'Invalid appsecret_proof provided in the API argument', [400], 'APP_SECRET_WRONG', 'misconfigured'],
  [[100], '(#100) Tried accessing nonexisting field (x)', [400], 'META_REQUEST_REFUSED', 'misconfigured'],
  [
    [100],
    '(#100) Tried accessing nonexisting field (display_phone_number) on node type (WhatsAppBusinessAccount)',
    [400],
    'NOT_A_PHONE_NUMBER',
    'misconfigured',
  ],
  [
    [100],
    '(#100) Tried accessing nonexisting field (display_phone_number) on node type (WhatsAppBusinessPhoneNumber)',
    [400],
    'META_REQUEST_REFUSED',
    'misconfigured',
  ],
  [[101], 'Invalid Client ID', [400], 'APP_ID_WRONG', 'misconfigured'],
  [[803], 'Some of the aliases you requested do not exist', [404, 400], 'PHONE_NUMBER_NOT_FOUND', 'misconfigured'],
  [[33], 'Parameter value is not valid', [400], 'PHONE_NUMBER_NOT_FOUND', 'misconfigured'],
  [[133010], 'Phone number not registered', [400], 'NUMBER_NOT_REGISTERED', 'misconfigured'],
  [[131045], 'Incorrect certificate', [400], 'NUMBER_NOT_REGISTERED', 'misconfigured'],
  [[1], 'An unknown error occurred', [500, 400], 'META_UNAVAILABLE', 'unknown'],
  [[1], 'Error validating client secret.', [400], 'META_UNAVAILABLE', 'unknown'],
  [
    [2],
    'An unexpected error has occurred. Please retry your request later.',
    [503, 500],
    'META_UNAVAILABLE',
    'unknown',
  ],
  [[131000], 'Something went wrong', [500], 'META_UNAVAILABLE', 'unknown'],
  [[131016], 'Service unavailable', [503], 'META_UNAVAILABLE', 'unknown'],
  [[131057], 'Account in maintenance mode', [400], 'META_UNAVAILABLE', 'unknown'],
  [[2494100], 'Maintenance mode', [400], 'META_UNAVAILABLE', 'unknown'],
  [[4], '(#4) Application request limit reached', [429, 403, 400], 'META_RATE_LIMITED', 'unknown'],
  [[4, 2446079], '(#4)', [429], 'META_RATE_LIMITED', 'unknown'],
  [[4, 2446080], '(#4)', [429], 'META_RATE_LIMITED', 'unknown'],
  [[17, 2446079], '(#17)', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[32], '(#32)', [400], 'META_RATE_LIMITED', 'unknown'],
  [[341], '(#341)', [400], 'META_RATE_LIMITED', 'unknown'],
  [[613], '(#613)', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[80007, 2446079], '(#80007)', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[80000], '(#80000)', [400], 'META_RATE_LIMITED', 'unknown'],
  [[80014], '(#80014)', [400], 'META_RATE_LIMITED', 'unknown'],
  [[130429, 2494055], '(#130429) Rate limit hit', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[131048], 'Spam rate limit hit', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[131056], 'Pair rate limit hit', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[133016], 'Account register limit', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[131064], 'Template limit', [429, 400], 'META_RATE_LIMITED', 'unknown'],
  [[368], 'Temporarily blocked for policies violations', [403], 'ACCOUNT_BLOCKED', 'blocked'],
  [[131031], 'Business account locked', [403], 'ACCOUNT_BLOCKED', 'blocked'],
  [[130497], 'Business account is restricted', [403], 'COUNTRY_RESTRICTED', 'blocked'],
  [[506], 'Duplicate post', [400], 'MESSAGE_REFUSED', 'valid'],
  [[131030], 'Recipient not in allowed list', [400], 'MESSAGE_REFUSED', 'valid'],
  [[131026], 'Message undeliverable', [400], 'MESSAGE_REFUSED', 'valid'],
  [[131047], 'Re-engagement message', [400], 'MESSAGE_REFUSED', 'valid'],
  [[132000], 'Template param count mismatch', [400], 'MESSAGE_REFUSED', 'valid'],
  [[132999], 'Template', [400], 'MESSAGE_REFUSED', 'valid'],
];

function stateOf(error: GraphError): string {
  const rules = { now: NOW, warnBefore: 'auto', checkIntervalMs: 1_800_000 } as const;
  const inspection = { is: 'silence', reason: 'Meta did not answer.' } as const;
  return judgeTokenHealth({ inspector: 'app', inspection, phone: { is: 'error', error }, proofRefused: false }, rules)
    .state;
}

describe('an error with a code, whatever its HTTP status', () => {
  test.each(PHONE)('%j "%s" (seen with %j) is %s: %s', (numbers, message, statuses, cause, state) => {
    for (const status of [...statuses, 200, 400, 401, 500]) {
      const error = anError(numbers, message, status);
      expect([status, classifyGraphError(error, 'phone-number').reason.code, stateOf(error)]).toEqual([
        status,
        cause,
        state,
      ]);
    }
  });
});

describe('an error that the table does not know', () => {
  test.each<[string, Numbers, number, boolean, string]>([
    ['calls itself transient', [987654], 400, true, 'META_UNAVAILABLE'],
    ['is transient and has no code', [undefined], 400, true, 'META_UNAVAILABLE'],
    ['comes with HTTP 500', [987654], 500, false, 'META_UNAVAILABLE'],
    ['has no code and comes with HTTP 503', [undefined], 503, false, 'META_UNAVAILABLE'],
    ['comes with HTTP 429', [987654], 429, false, 'META_RATE_LIMITED'],
    ['has no code and comes with HTTP 429', [undefined], 429, false, 'META_RATE_LIMITED'],
    ['has no code and comes with HTTP 401', [undefined], 401, false, 'META_UNCLEAR'],
    ['has no code and comes with HTTP 403', [undefined], 403, false, 'META_UNCLEAR'],
    ['has no code and comes with HTTP 400', [undefined], 400, false, 'META_UNCLEAR'],
    ['comes with HTTP 401', [987654], 401, false, 'META_UNCLEAR'],
  ])('and %s says nothing about the token', (_name, numbers, status, transient, cause) => {
    const error = anError(numbers, EXPIRED, status, transient);
    expect(classifyGraphError(error, 'phone-number').reason.code).toBe(cause);
    expect(stateOf(error)).toBe('unknown');
  });

  test('is not made a retry by `is_transient` where the table knows it', () => {
    expect(classifyGraphError(anError([190, 463], EXPIRED, 400, true), 'phone-number').class).toBe('bad');
    expect(classifyGraphError(anError([4], '(#4)', 403, true), 'phone-number').class).toBe('rate');
  });
});

describe('the same words mean different things', () => {
  const signature = anError([190], 'Invalid OAuth access token signature.', 400);
  const refused = anError(
    [100],
    '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
    400,
  );
  test.each<[string, GraphError, GraphCall, 'app' | 'token', string, string]>([
    ['signature, to the app that asks', signature, 'debug_token', 'app', 'setup', 'APP_SECRET_WRONG'],
    ['signature, to a token about itself', signature, 'debug_token', 'token', 'bad', 'TOKEN_MALFORMED'],
    ['signature, of the token asked for', signature, 'inspected', 'app', 'bad', 'TOKEN_MALFORMED'],
    [
      'expired, to the app that asks',
      anError([190, 463], EXPIRED, 400),
      'debug_token',
      'app',
      'setup',
      'APP_SECRET_WRONG',
    ],
    [
      'expired, to a token about itself',
      anError([190, 463], EXPIRED, 401),
      'debug_token',
      'token',
      'bad',
      'TOKEN_EXPIRED',
    ],
    ['expired, of the token asked for', anError([190, 463], EXPIRED, 200), 'inspected', 'app', 'bad', 'TOKEN_EXPIRED'],
    ['unknown app, to the app that asks', anError([190], NO_APP, 400), 'debug_token', 'app', 'setup', 'APP_ID_WRONG'],
    ['unknown app, of the token asked for', anError([190], NO_APP, 200), 'inspected', 'app', 'setup', 'APP_ID_WRONG'],
    [
      'another app',
      anError([100], '(#100) The App_id in the input_token did not match the Viewing App', 400),
      'debug_token',
      'app',
      'setup',
      'APP_ID_WRONG',
    ],
    ['no right to look', refused, 'debug_token', 'token', 'setup', 'INSPECTION_REFUSED'],
    [
      'no token to look at',
      anError([100], 'The parameter input_token is required', 400),
      'debug_token',
      'app',
      'setup',
      'META_REQUEST_REFUSED',
    ],
    [
      'blocked, to the app that asks',
      anError([200], 'API access blocked.', 400),
      'debug_token',
      'app',
      'blocked',
      'ACCOUNT_BLOCKED',
    ],
    [
      'wrong secret at the exchange',
      anError([1], 'Error validating client secret.', 400),
      'oauth',
      'app',
      'setup',
      'APP_SECRET_WRONG',
    ],
    [
      'trouble at the exchange',
      anError([1], 'An unknown error occurred', 500),
      'oauth',
      'app',
      'retry',
      'META_UNAVAILABLE',
    ],
    ['wrong id at the exchange', anError([101], 'Invalid Client ID', 400), 'oauth', 'app', 'setup', 'APP_ID_WRONG'],
    ['deleted app, to the app that asks', anError([190], APP_GONE, 400), 'debug_token', 'app', 'setup', 'APP_ID_WRONG'],
    ['deleted app, to its token', anError([190], APP_GONE, 400), 'debug_token', 'token', 'bad', 'APP_DELETED'],
    ['deleted app, of the token asked for', anError([190], APP_GONE, 200), 'inspected', 'app', 'bad', 'APP_DELETED'],
    ['deleted app at the exchange', anError([101], APP_GONE, 400), 'oauth', 'app', 'setup', 'APP_ID_WRONG'],
    [
      'another app at the exchange',
      anError([1], 'The access token does not belong to application 1', 400),
      'oauth',
      'app',
      'setup',
      'APP_ID_WRONG',
    ],
    ['expired at the exchange', anError([190, 463], EXPIRED, 400), 'oauth', 'app', 'bad', 'TOKEN_EXPIRED'],
  ])('%s', (_name, error, call, inspector, kind, cause) => {
    expect(classifyGraphError(error, call, inspector)).toMatchObject({ class: kind, reason: { code: cause } });
  });
});

describe('how loudly it is said', () => {
  test.each<[Numbers, string, string]>([
    [[190, 463], 'bad', 'critical'],
    [[10], 'setup', 'error'],
    [[368], 'blocked', 'critical'],
    [[131030], 'fine', 'warning'],
    [[2], 'retry', 'warning'],
    [[4], 'rate', 'warning'],
    [[987654], 'unknown', 'warning'],
  ])('%j, which is %s: %s', (numbers, kind, level) => {
    const fault = classifyGraphError(anError(numbers, '', 400), 'phone-number');
    expect(fault).toMatchObject({ class: kind, reason: { level } });
  });
});

test.each([
  ['(WhatsAppBusinessAccount)', /ID of a WhatsApp Business Account, not of a phone number/],
  ['(Application)', /ID of an app, not/],
  ['(SomethingNew)', /ID of a SomethingNew, not/],
  ['(toString)', /ID of a toString, not/],
  ['([click](x))', /is not the ID of a phone number/],
])('another node is named by its type: %s', (type, says) => {
  const message = `(#100) Tried accessing nonexisting field (display_phone_number) on node type ${type}`;
  expect(classifyGraphError(anError([100], message, 400), 'phone-number').reason.what).toMatch(says);
});

test('an inspection is one by the app, unless said otherwise', () => {
  expect(classifyGraphError(anError([190], '', 400), 'debug_token').reason.code).toBe('APP_SECRET_WRONG');
});

describe('the words', () => {
  test('give the numbers that Meta gave, and quote only what they cannot say themselves', () => {
    const what = (error: GraphError) => classifyGraphError(error, 'phone-number').reason.what;
    expect(what(anError([190, 463], EXPIRED, 401))).toBe(
      'Meta rejected the token: it has expired (code 190, subcode 463).',
    );
    expect(what(anError([undefined], 'x'.repeat(900), 403))).toMatch(
      /^Meta's answer does not .*: "x{159}…" \(HTTP 403, no code\)\.$/,
    );
    expect(what(anError([987654], '', 400))).toMatch(/whether the token works \(code 987654\)\.$/);
  });

  test.each(Object.keys(CAUSES) as CauseCode[])('%s says what, why and what to do', (code) => {
    const { what, why, fix } = causeOf(code);
    expectSentences({ what: `${what}.`, why, fix });
    expect(what).not.toMatch(/[.\s]$/);
  });

  test('every cause is reached by some error, so that none is documented in vain', () => {
    const reached = new Set(PHONE.map(([, , , cause]) => cause));
    const elsewhere = ['INSPECTION_REFUSED', 'META_UNCLEAR', 'TOKEN_KIND_WRONG'];
    expect([...reached, ...elsewhere].toSorted()).toEqual(Object.keys(CAUSES).toSorted());
  });
});
