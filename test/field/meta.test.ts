// What Meta really answers, after public reports of people who run such bots, and what is right to say then. All values are
// made up. Each answer goes over HTTP through the adapter, and ends in what a check, an update, a refresh or the doctor says.
import { expect, test } from '@jest/globals';
import { createHttp } from '../../src/adapters/http/client.ts';
import { createMeta } from '../../src/adapters/meta/meta.ts';
import { diagnoseMeta } from '../../src/core/doctor/meta.ts';
import { examineBot } from '../../src/doctor.ts';
import { Secret, Secrets } from '../../src/secret.ts';
import { aToken, NOW } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld } from '../support/fakes.ts';
import { type Recorded, sendJson, startServer } from '../support/server.ts';

const APP = '634974688087057';
const PHONE = '106853218861309';
const STORED = aToken('a');
const PASTED = aToken('b');

/** What the Graph API answers to one question. */
interface Answer {
  status?: number;
  body: object;
  headers?: Record<string, string>;
}

interface Answers {
  /** About the phone number. */
  phone?: Answer;
  debug?: Answer;
  exchange?: Answer;
}

/** What is right: about the text, everything that the report says. */
interface Right {
  state?: string;
  level?: 'info' | 'warning' | 'error' | 'critical';
  /** The first reason. */
  code?: string;
  says?: RegExp;
  never?: RegExp;
  rotation?: string;
}

type Command = 'check' | 'update' | 'refresh' | 'doctor';

interface Row {
  what: string;
  /** Where it was seen. */
  source: string;
  commands: readonly Command[];
  answers: Answers;
  /** The token that is asked about: stored, or in an update the one that is pasted. */
  token?: string;
  /** What Railway's variables hold besides. */
  variables?: Readonly<Record<string, string>>;
  right: Right;
}

/** An error as the Graph API wraps it. */
function graph(
  code: number,
  message: string,
  { status = 400, ...more }: { status?: number; [more: string]: unknown } = {},
): Answer {
  return {
    status,
    body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'AFieldCase00000000000', ...more } },
  };
}

/** What `/debug_token` says of it. */
function inspected(change: object = {}): Answer {
  const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
  return { body: { data: { app_id: APP, type: 'SYSTEM_USER', is_valid: true, expires_at: 0, scopes, ...change } } };
}

const both = (answer: Answer): Answers => ({ phone: answer, debug: answer });
const HEALTHY: Answers = { phone: { body: { id: PHONE, display_phone_number: '15550783881' } }, debug: inspected() };

/** A node of another type answers to its id, and to no field of a phone number. */
const anotherNode = (type: string): Answers => ({
  phone: graph(100, `(#100) Tried accessing nonexisting field (display_phone_number) on node type (${type})`),
});

const SETUP = { state: 'misconfigured', level: 'error', rotation: 'refused' } as const;
const ALL: readonly Command[] = ['check', 'update', 'doctor'];

const ANOTHER_NODE: Row[] = [
  {
    what: 'the id of the WhatsApp Business Account stands in the phone number variable',
    source: 'PipedreamHQ/pipedream#9004',
    commands: ALL,
    answers: anotherNode('WhatsAppBusinessAccount'),
    right: {
      ...SETUP,
      code: 'NOT_A_PHONE_NUMBER',
      says: /ID of a WhatsApp Business Account.*Phone number ID.*API Setup/s,
    },
  },
  ...(
    [
      ['Business', 'a business portfolio'],
      ['Application', 'an app'],
      ['User', 'a user'],
      ['Page', 'a Facebook Page'],
      ['ProductCatalog', 'a ProductCatalog'],
    ] as const
  ).map(
    ([type, words]): Row => ({
      what: `the id of ${words}`,
      source: 'public code that asks for `display_phone_number`, with the same sentence',
      commands: ALL,
      answers: anotherNode(type),
      right: { ...SETUP, code: 'NOT_A_PHONE_NUMBER', says: new RegExp(`the ID of ${words}, not of a phone number`) },
    }),
  ),
  {
    what: 'another node, in the older wording without its type',
    source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    commands: ['check'],
    answers: { phone: graph(100, '(#100) Tried accessing nonexisting field (display_phone_number)') },
    right: { ...SETUP, code: 'NOT_A_PHONE_NUMBER', says: /not the ID of a phone number/ },
  },
  {
    what: 'the id of an account that the token may not see',
    source: 'tawn33y/whatsapp-cloud-api#7',
    commands: ALL,
    answers: {
      phone: graph(
        100,
        "Unsupported get request. Object with ID '102290129340398' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
        {
          type: 'GraphMethodException',
          error_subcode: 33,
        },
      ),
    },
    right: { ...SETUP, code: 'PHONE_NUMBER_NOT_FOUND' },
  },
  {
    what: 'a phone number, asked for more than its id',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/about-the-platform',
    commands: ['check', 'doctor'],
    answers: {},
    right: { state: 'valid', level: 'info' },
  },
];

const DEAD = { state: 'invalid', level: 'critical', rotation: 'refused' } as const;
const BLOCKED = { state: 'blocked', level: 'critical', rotation: 'refused', says: /new token will not help/i } as const;
const IN_THREE_DAYS = Math.floor(NOW.getTime() / 1000) + 3 * 86_400;
/** A token of a user that is due to be renewed. */
const DUE = inspected({ type: 'USER', issued_at: IN_THREE_DAYS - 60 * 86_400, expires_at: IN_THREE_DAYS });

const SWITCHED_OFF = graph(200, 'API access deactivated. To reactivate, go to the app dashboard.');
const DISRUPTED = graph(200, 'API access disrupted. Go to the App Dashboard and complete Data Use Checkup.');
const GONE = 'Error validating application. Application has been deleted.';
const APP_KNOWN = { W1_WHATSAPP_APP_ID: APP };

const THE_APP: Row[] = [
  {
    what: 'the app is switched off',
    source: 'public code that tells this sentence from "API access blocked."',
    commands: ALL,
    answers: both(SWITCHED_OFF),
    right: { ...BLOCKED, code: 'APP_DEACTIVATED', never: /business support home and read/i },
  },
  {
    what: 'the app is switched off, asked with app id and secret',
    source: 'the same, where the app inspects',
    commands: ALL,
    answers: both(SWITCHED_OFF),
    variables: APP_KNOWN,
    right: { ...BLOCKED, code: 'APP_DEACTIVATED' },
  },
  {
    what: 'a Data Use Checkup is due',
    source: 'https://developers.facebook.com/docs/development/maintaining-data-access/data-use-checkup',
    commands: ALL,
    answers: both(DISRUPTED),
    right: { ...BLOCKED, code: 'APP_DEACTIVATED', says: /complete Data Use Checkup/ },
  },
  {
    what: 'the app is switched off between the check and the exchange',
    source: 'the same sentence on `/oauth/access_token`',
    commands: ['refresh'],
    answers: { debug: DUE, exchange: SWITCHED_OFF },
    right: { rotation: 'refused', says: /APP_DEACTIVATED/ },
  },
  {
    what: 'the app is blocked',
    source: 'many public reports of 2026',
    commands: ALL,
    answers: both(graph(200, 'API access blocked.')),
    right: { ...BLOCKED, code: 'ACCOUNT_BLOCKED' },
  },
  {
    what: 'the app is deleted, and its token asks',
    source: 'facebookarchive/php-graph-sdk#770',
    commands: ALL,
    answers: both(graph(190, GONE)),
    right: { ...DEAD, code: 'APP_DELETED', says: /in another app/, never: /copy app id/i },
  },
  {
    what: 'the app is deleted, with code 101',
    source: 'facebookarchive/php-graph-sdk#770, in its other form',
    commands: ALL,
    answers: both(graph(101, GONE)),
    right: { ...DEAD, code: 'APP_DELETED', never: /copy app id/i },
  },
  {
    what: 'the app is deleted, and the token is told so about itself',
    source: 'the same inside `data` of `/debug_token`',
    commands: ALL,
    answers: {
      phone: graph(190, GONE),
      debug: { body: { data: { is_valid: false, scopes: [], error: { code: 190, message: GONE } } } },
    },
    variables: APP_KNOWN,
    right: { ...DEAD, code: 'APP_DELETED', never: /copy app id/i },
  },
  {
    what: 'the app id is that of a deleted app, the token works',
    source: 'the same, to the call of the app',
    commands: ['doctor'],
    answers: { debug: graph(190, GONE) },
    variables: APP_KNOWN,
    right: { code: 'EXPIRY_UNKNOWN', says: /Copy App ID/ },
  },
  {
    what: 'the user has removed the app, without a subcode',
    source: 'public code that looks for this sentence',
    commands: ALL,
    answers: both(graph(190, `Error validating access token: The user has not authorized application ${APP}.`)),
    right: { ...DEAD, code: 'APP_REMOVED' },
  },
];

const LOG_IN_FIRST = { ...DEAD, code: 'USER_MUST_ACT', says: /log in at https:\/\/www\.facebook\.com/ };
const CHECKPOINT = 'Error validating access token: The user is enrolled in a blocking, logged-in checkpoint';

const THE_USER: Row[] = [
  ...(
    [
      ['a checkpoint', 'facebook/facebook-python-business-sdk#411', CHECKPOINT, {}],
      [
        'a checkpoint, whose error_data is a string',
        'facebook/facebook-python-business-sdk#525',
        CHECKPOINT,
        { error_subcode: 490, error_data: '{"checkpoint_flow_id":"207799259245384"}' },
      ],
      [
        'a checkpoint by its subcode alone',
        'mautrix/facebook#226',
        'Error validating access token',
        { error_subcode: 490 },
      ],
      [
        'a login that is asked for',
        'public code that looks for "follow the instructions"',
        'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
        {},
      ],
      [
        'two-factor authentication that the business demands',
        'facebook/facebook-java-business-sdk#437, as code 190',
        'Error validating access token: Two factor authentication required.',
        { error_subcode: 492 },
      ],
      [
        'an unconfirmed user',
        'php-graph-sdk, a fixture',
        'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
        {},
      ],
    ] as const
  ).map(
    ([what, source, message, more]): Row => ({
      ...{ what, source, commands: ALL, right: LOG_IN_FIRST },
      answers: both(graph(190, message, more)),
    }),
  ),
  ...(
    [
      [
        'a changed password',
        'session has been invalidated because the user has changed the password.',
        'TOKEN_INVALIDATED',
      ],
      [
        'a changed password, in the older words',
        'Session does not match current stored session. This may be because the user changed the password since the time the session was created or Facebook has changed the session for security reasons.',
        'TOKEN_INVALIDATED',
      ],
      ['a logout', 'The session is invalid because the user logged out.', 'TOKEN_REVOKED'],
      ['an end by the API', 'The session was invalidated explicitly using an API call.', 'TOKEN_REVOKED'],
    ] as const
  ).map(
    ([what, words, code]): Row => ({
      what: `${what}, without a subcode`,
      source: 'public code that looks for these sentences',
      commands: ALL,
      answers: both(graph(190, `Error validating access token: ${words}`)),
      right: { ...DEAD, code },
    }),
  ),
  {
    what: 'a session that the user has revoked',
    source: 'https://developers.facebook.com/docs/graph-api/reference/system-user/access_tokens',
    commands: ALL,
    answers: both(
      graph(
        452,
        'Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session',
      ),
    ),
    right: { ...DEAD, code: 'TOKEN_INVALID' },
  },
];

const THE_QUESTION: Row[] = [
  {
    what: 'a version that does not exist, or an id that Graph does not know',
    source: 'public code that asks for a version to come',
    commands: ALL,
    answers: both(graph(2500, 'Unknown path components: /106540352242922')),
    right: { ...SETUP, code: 'GRAPH_PATH_UNKNOWN', says: /graph-api-version/, never: /received no token/ },
  },
  {
    what: 'no token, said with code 2500',
    source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    commands: ['check'],
    answers: both(graph(2500, 'An active access token must be used to query information about the current user.')),
    right: { ...SETUP, code: 'TOKEN_EMPTY' },
  },
  {
    what: 'a syntax error, with the same code',
    source: 'public code that asks with nested fields',
    commands: ['check'],
    answers: both(graph(2500, 'Syntax error "Expected end of string instead of "?"." at character 3: id,?')),
    right: { ...SETUP, code: 'META_REQUEST_REFUSED', never: /received no token/ },
  },
  {
    what: 'a permission is missing, in two words',
    source: 'public code that looks for "Missing Permission"',
    commands: ALL,
    answers: { phone: graph(100, '(#100) Missing Permission') },
    right: { ...SETUP, code: 'PERMISSION_MISSING' },
  },
  {
    what: 'a permission or a reviewed feature is missing',
    source: 'https://developers.facebook.com/docs/features-reference',
    commands: ALL,
    answers: {
      phone: graph(
        100,
        '(#100) Object does not exist, cannot be loaded due to missing permission or reviewable feature, or does not support this operation.',
        { error_subcode: 33 },
      ),
    },
    right: { ...SETUP, code: 'PERMISSION_MISSING' },
  },
  {
    what: 'a wrong signature',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    commands: ALL,
    answers: both(graph(104, 'Incorrect signature')),
    right: { ...SETUP, code: 'APP_SECRET_WRONG', never: /received no token/ },
  },
  {
    what: 'a parameter that Meta does not take',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    commands: ALL,
    answers: { phone: graph(100, '(#100) Invalid parameter') },
    right: { ...SETUP, code: 'META_REQUEST_REFUSED', says: /Invalid parameter.*error-codes/s },
  },
];

const ANOTHER_APP = graph(1, `The access token does not belong to application ${APP}`);
const NOT_SAID = /Meta had a problem|outage|(?:add|give|set) (?:the )?app secret/i;

const THE_EXCHANGE: Row[] = [
  {
    what: 'app id and secret of another app',
    source: 'public code that exchanges tokens of several apps',
    commands: ['refresh'],
    answers: { debug: DUE, exchange: ANOTHER_APP },
    variables: APP_KNOWN,
    right: {
      rotation: 'refused',
      code: 'APP_ID_WRONG',
      says: /app ID and app secret belong to a different app/,
      never: NOT_SAID,
    },
  },
  {
    what: 'app id and secret of another app, for a pasted token',
    source: 'the same',
    commands: ['update'],
    answers: {
      debug: inspected({ type: 'USER', expires_at: IN_THREE_DAYS - 3 * 86_400 + 3600 }),
      exchange: ANOTHER_APP,
    },
    variables: APP_KNOWN,
    right: { says: /EXCHANGE_FAILED.*app ID and app secret belong to a different app/s, never: NOT_SAID },
  },
  ...(
    [
      ['a wrong app secret', graph(1, 'Error validating client secret.'), 'APP_SECRET_WRONG'],
      ['a wrong app id', graph(101, 'Error validating application. Invalid application ID.'), 'APP_ID_WRONG'],
      ['the id of an app that was deleted', graph(101, GONE), 'APP_ID_WRONG'],
    ] as const
  ).map(
    ([what, exchange, code]): Row => ({
      ...{ what, source: 'public logs of `/oauth/access_token`', commands: ['refresh'] },
      answers: { debug: DUE, exchange },
      variables: APP_KNOWN,
      right: { rotation: 'refused', code, never: NOT_SAID },
    }),
  ),
  {
    what: 'a trouble of Meta, with the same code',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    commands: ['refresh'],
    answers: { debug: DUE, exchange: graph(1, 'An unknown error occurred', { status: 500 }) },
    variables: APP_KNOWN,
    right: { says: /META_UNAVAILABLE/ },
  },
];

const NOT_ABOUT_THE_TOKEN: Row[] = [
  ...(
    [
      [
        'a service that is away, with HTTP 400',
        graph(2, 'Service temporarily unavailable', { is_transient: true }),
        'META_UNAVAILABLE',
      ],
      ['an unknown error, with HTTP 400', graph(1, 'An unknown error occurred'), 'META_UNAVAILABLE'],
      [
        'the limit of the app, with HTTP 403',
        graph(4, '(#4) Application request limit reached', { status: 403 }),
        'META_RATE_LIMITED',
      ],
      [
        'the limit of the account',
        graph(80007, '(#80007) There have been too many calls', { error_subcode: 2446079 }),
        'META_RATE_LIMITED',
      ],
    ] as const
  ).map(
    ([what, phone, code]): Row => ({
      what,
      source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
      commands: ['check'],
      answers: { phone },
      right: { state: 'unknown', level: 'warning', code },
    }),
  ),
  {
    what: 'another version answers than the one that was asked',
    source: 'https://developers.facebook.com/docs/graph-api/guides/versioning',
    commands: ['check'],
    answers: { debug: { ...inspected(), headers: { 'facebook-api-version': 'v27.0' } } },
    right: { state: 'valid', level: 'warning', code: 'GRAPH_VERSION_RETIRED', says: /v27\.0, not v26\.0\./ },
  },
];

const DETAILS: Row[] = [
  {
    what: 'the only useful sentence stands in the details',
    source: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
    commands: ALL,
    answers: {
      phone: graph(100, '(#100) Invalid parameter', {
        error_data: {
          messaging_product: 'whatsapp',
          details: 'Param phone_number_id must be one of the numbers of this account',
        },
      }),
    },
    right: { ...SETUP, code: 'META_REQUEST_REFUSED', says: /must be one of the numbers of this account/ },
  },
  {
    what: 'details beside a cause that has words of its own',
    source: 'the same page, code 131005',
    commands: ['check'],
    answers: {
      phone: graph(131005, '(#131005) Access denied', {
        status: 403,
        error_data: {
          messaging_product: 'whatsapp',
          details: 'The permission whatsapp_business_messaging was removed',
        },
      }),
    },
    right: { ...SETUP, code: 'PERMISSION_MISSING', says: /whatsapp_business_messaging was removed/ },
  },
  {
    what: 'details that are no text',
    source: 'facebook/facebook-python-business-sdk#525',
    commands: ['check'],
    answers: { phone: graph(10, '(#10) Not permitted', { error_data: { details: { nested: true } } }) },
    right: { ...SETUP, code: 'PERMISSION_MISSING' },
  },
  {
    what: 'details that try to be more than text',
    source: 'remote text is data',
    commands: ['check'],
    answers: {
      phone: graph(10, '(#10) Not permitted', {
        error_data: { details: '::error::x <!-- y --> @someone (the token)' },
      }),
    },
    right: { ...SETUP, code: 'PERMISSION_MISSING', never: /"what":"[^"]*(?:::error::|<!--|@someone)/ },
  },
];

/** Made up, and plainly so: a prefix that tells a kind, and letters. */
const made = (prefix: string, length: number) => `${prefix}${'fakeK7'.repeat(40)}`.slice(0, length);
const MALFORMED = both(graph(190, 'Malformed access token (the token)'));
const NOT_PARSED = both(graph(190, 'Invalid OAuth access token - Cannot parse access token'));
const HEX = '0123456789abcdef'.repeat(2);

const OF_ANOTHER_KIND: Row[] = (
  [
    ['an Instagram token', 'public reports of bots for both', made('IGAA', 154), MALFORMED],
    ['an Instagram token', 'the older Basic Display API', made('IGQV', 150), MALFORMED],
    ['a Threads token', 'public reports of bots for both', made('THAA', 170), NOT_PARSED],
    [
      'an app token',
      'the form `id|secret` of Meta',
      `${APP}|${made('', 27)}`,
      both(graph(190, 'Invalid OAuth access token signature.')),
    ],
    ['an app secret', 'App settings → Basic shows it beside the App ID', HEX, NOT_PARSED],
    ['an ID', 'API Setup shows it beside the token', PHONE, NOT_PARSED],
    [
      'a Railway token',
      'https://docs.railway.com/reference/public-api',
      '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0',
      NOT_PARSED,
    ],
    ['a GitHub token', 'https://docs.github.com/en/authentication', made('ghp_', 40), NOT_PARSED],
    ['a GitHub token', 'https://docs.github.com/en/authentication', made('github_pat_', 93), NOT_PARSED],
    ['an OpenAI key', 'bots that answer with a model keep it beside the token', made('sk-proj-', 120), NOT_PARSED],
    ['a Slack token', 'https://docs.slack.dev/authentication/tokens', made('xoxb-', 56), NOT_PARSED],
    ['a Telegram token', 'https://core.telegram.org/bots/api', `123456789:${made('AA', 35)}`, NOT_PARSED],
    ['a Google key', 'https://cloud.google.com/docs/authentication/api-keys', made('AIza', 39), NOT_PARSED],
    ['a JSON Web Token', 'RFC 7519', `eyJhbGciOiJIUzI1NiJ9.${made('', 60)}.${made('', 43)}`, NOT_PARSED],
    ['a Twilio ID or key', 'https://www.twilio.com/docs/iam/api-keys', `SK${HEX}`, NOT_PARSED],
    ['a key from a reseller', '360dialog gives keys of its own', made('', 26), NOT_PARSED],
    ['a key from a reseller', '360dialog, the sandbox', `${made('', 22)}_sandbox`, NOT_PARSED],
  ] as const
).map(([words, source, token, answers]) => ({
  what: `${words} (${token.slice(0, 4)}…)`,
  source,
  // What shows without Meta is refused before an update asks it.
  commands: words === 'an app token' ? (['check', 'doctor'] as const) : ALL,
  answers,
  token,
  right: { ...DEAD, code: 'TOKEN_KIND_WRONG', says: new RegExp(`looks like ${words}`) },
}));

const BY_ITS_TYPE: Row[] = [
  {
    what: 'a Page token',
    source: 'public reports of bots for Messenger and WhatsApp',
    commands: ALL,
    answers: {
      debug: inspected({ type: 'PAGE', profile_id: '1042552638945974' }),
      phone: graph(
        100,
        "Unsupported get request. Object with ID '106540352242922' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
        {
          type: 'GraphMethodException',
          error_subcode: 33,
        },
      ),
    },
    right: {
      ...SETUP,
      code: 'TOKEN_KIND_WRONG',
      says: /is a Page token.*system user/s,
      never: /Copy the phone number/i,
    },
  },
  {
    what: 'an app token that Meta knows',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
    commands: ['check', 'doctor'],
    answers: { debug: inspected({ type: 'APP', scopes: [] }), phone: graph(10, '(#10) Not permitted') },
    right: { ...SETUP, code: 'TOKEN_KIND_WRONG', says: /is an app token/ },
  },
  {
    what: 'a kind that is new',
    source: 'Meta adds kinds',
    commands: ALL,
    answers: { debug: inspected({ type: 'GUEST' }), phone: graph(100, '(#100) Missing Permission') },
    right: { ...SETUP, code: 'TOKEN_KIND_WRONG', says: /is a GUEST token/ },
  },
  {
    what: 'a Page token that has expired',
    source: 'the same reports',
    commands: ALL,
    answers: {
      debug: inspected({
        type: 'PAGE',
        is_valid: false,
        error: { code: 190, subcode: 463, message: 'Session has expired' },
      }),
      phone: graph(100, '(#100) Missing Permission'),
    },
    right: { state: 'expired', level: 'critical', code: 'TOKEN_EXPIRED', rotation: 'refused' },
  },
];

const STORED_WHOLE: Row[] = [
  {
    what: 'the whole answer of the exchange is stored',
    source: 'public reports of people who copy what curl shows',
    commands: ['check'],
    answers: {},
    token: JSON.stringify({ access_token: STORED, token_type: 'bearer', expires_in: 5183944 }),
    right: { ...SETUP, code: 'VARIABLE_UNUSABLE', says: /whole JSON/ },
  },
  {
    what: 'the whole answer of the exchange is stored, with line breaks',
    source: 'the same, through jq',
    commands: ['check'],
    answers: {},
    token: JSON.stringify({ access_token: STORED, token_type: 'bearer' }, undefined, 2),
    right: { ...SETUP, code: 'VARIABLE_UNUSABLE', says: /whole JSON/ },
  },
  {
    what: 'the whole answer of the exchange is pasted',
    source: 'the same',
    commands: ['update'],
    answers: {},
    token: JSON.stringify({ access_token: PASTED, token_type: 'bearer' }),
    right: { code: 'TOKEN_BROKEN', rotation: 'refused', says: /whole JSON/ },
  },
  {
    what: 'the whole answer of the exchange is pasted, with line breaks',
    source: 'the same, through jq',
    commands: ['update'],
    answers: {},
    token: JSON.stringify([{ access_token: PASTED }], undefined, 2),
    right: { code: 'TOKEN_BROKEN', rotation: 'refused', says: /whole JSON/ },
  },
];

const WITHOUT_MESSAGING = inspected({ scopes: ['business_management', 'whatsapp_business_management'] });
const CANNOT_SEND: Row[] = [
  {
    what: 'the token lacks whatsapp_business_messaging, and the number can be read',
    source: 'baptisteArno/typebot.io#922',
    commands: ALL,
    answers: { debug: WITHOUT_MESSAGING },
    right: { ...SETUP, code: 'SCOPE_MISSING', says: /whatsapp_business_messaging.*cannot send/s, never: /It works/ },
  },
  {
    what: 'the scopes are not told',
    source: 'chatwoot/chatwoot#14690: Meta changes from one day to the next what it lists',
    commands: ['check', 'doctor'],
    answers: { debug: inspected({ scopes: undefined, granular_scopes: [{ scope: 'business_management' }] }) },
    right: { state: 'valid', level: 'info' },
  },
];

const PHONE_VARIABLE = 'W1_WHATSAPP_PHONE_NUMBER_ID';
const ID_AS_IT_STANDS: Row[] = (
  [
    ['in quotes', `"${PHONE}"`, 'quotes'],
    ['in single quotes', `'${PHONE}'`, 'quotes'],
    ['with spaces inside', '1068 5321 8861 309', 'space'],
    ['with a line break as the shell wrote it', `${PHONE}\\n`, 'only digits'],
    ['as the number itself', '+1 555 078 3881', 'phone number itself'],
    ['as the number itself, in one', '+15550783881', 'phone number itself'],
    ['with its name', `PHONE_NUMBER_ID=${PHONE}`, 'only digits'],
    ['as a placeholder', 'YOUR_PHONE_NUMBER_ID', 'only digits'],
    ['as a reference that leads nowhere', '${{shared.PHONE}}', 'refers to another variable'],
  ] as const
).map(([how, value, says]) => ({
  what: `the phone number id ${how}`,
  source: 'tawn33y/whatsapp-cloud-api#58',
  commands: ALL,
  // Graph does not know such a path.
  answers: { phone: graph(2500, 'Unknown path components: /x') },
  variables: { [PHONE_VARIABLE]: value },
  right: { ...SETUP, code: 'PHONE_NUMBER_ID_UNUSABLE', says: new RegExp(`${PHONE_VARIABLE}.*${says}`, 's') },
}));

const ID_WITH_SPACE_AROUND: Row = {
  what: 'the phone number id with white space around, which harms nothing here',
  source: 'tawn33y/whatsapp-cloud-api#58',
  commands: ['check', 'doctor'],
  answers: {},
  variables: { [PHONE_VARIABLE]: ` ${PHONE}\n` },
  right: { state: 'valid', level: 'info' },
};

const ROWS: Row[] = [
  ...OF_ANOTHER_KIND,
  ...BY_ITS_TYPE,
  ...STORED_WHOLE,
  ...CANNOT_SEND,
  ...ID_AS_IT_STANDS,
  ID_WITH_SPACE_AROUND,
  ...DETAILS,
  ...ANOTHER_NODE,
  ...THE_APP,
  ...THE_USER,
  ...THE_QUESTION,
  ...THE_EXCHANGE,
  ...NOT_ABOUT_THE_TOKEN,
];

/** Meta documents all of this, so none of it is ours to be told of. */
const NEVER = /report (?:it|this)|\ba bug\b/i;

interface Said {
  state?: string;
  level?: string;
  code?: string | undefined;
  rotation?: string | undefined;
  issues: number;
  text: string;
}

/** Carries the command out in a world whose Meta gives these answers about the token; of any other it says good things. */
async function run(command: Command, { answers, token, variables = {} }: Row): Promise<Said> {
  const secrets = new Secrets();
  const { clean, register } = secrets;
  const asked = register(token ?? (command === 'update' ? PASTED : STORED));
  await using server = await startServer((request, response) => {
    const isOther = credentialOf(request) !== asked.reveal();
    const { status = 200, body, headers } = answerTo(request, isOther ? HEALTHY : { ...HEALTHY, ...answers });
    // As everywhere, a malformed token comes back in the message.
    const echoed = JSON.parse(
      JSON.stringify(body).replaceAll('(the token)', JSON.stringify(asked.reveal()).slice(1, -1)),
    );
    sendJson(response, status, echoed, { date: NOW.toUTCString(), ...headers });
  });
  const { ports, railway, issues, manager } = aWorld();
  const http = createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 });
  ports.meta = createMeta({ http, baseUrl: server.url, version: 'v26.0', clean, register });
  for (const [name, value] of Object.entries(variables)) railway.service.values[name] = new Secret(value);
  if (command !== 'update' && token) railway.set(token);
  if (command === 'doctor') {
    const { meta } = await examineBot(aBot(), ports, new AbortController().signal);
    const findings = diagnoseMeta(meta);
    const [wrong] = findings.filter(({ is }) => is === 'wrong');
    return { code: wrong?.code, issues: 0, text: JSON.stringify(findings) };
  }
  const before = railway.stored;
  const report = await {
    check: () => manager.check(),
    update: () => manager.updateRailwayToken(asked.reveal()),
    refresh: () => manager.refreshToken(),
  }[command]();
  if (report.rotation?.outcome === 'refused') expect([railway.stored, railway.written]).toEqual([before, []]);
  const { state, level, reasons, rotation } = report;
  const text = JSON.stringify([reasons, issues.all.map(({ title, body }) => [title, body])]);
  return { state, level, code: reasons[0]?.code, rotation: rotation?.outcome, issues: issues.all.length, text };
}

/** Whose question it is: of the token asked for, or of the one that asks. */
function credentialOf({ url: { searchParams }, headers }: Recorded): string | undefined {
  const asked = searchParams.get('input_token') ?? searchParams.get('fb_exchange_token');
  return asked ?? searchParams.get('access_token') ?? headers.authorization?.replace('Bearer ', '');
}

function answerTo({ url: { pathname, searchParams } }: Recorded, { phone, debug, exchange }: Answers): Answer {
  if (pathname.endsWith('/debug_token')) return debug ?? inspected();
  if (pathname.endsWith('/oauth/access_token'))
    return exchange ?? graph(1, 'An unknown error occurred', { status: 500 });
  // Every node has an id, so that alone is answered by all.
  return (searchParams.get('fields') === 'id' ? HEALTHY.phone : phone) ?? graph(100, 'no such answer');
}

test.each(ROWS.flatMap((row) => row.commands.map((command) => ({ ...row, command }))))(
  '$command: $what ($source)',
  async ({ command, ...row }) => {
    const { right, token = command === 'update' ? PASTED : STORED } = row;
    const said = await run(command, row);
    expect(said.text).toMatch(right.says ?? /./);
    expect(said.text).not.toMatch(right.never ?? NEVER);
    expect(said.text).not.toMatch(NEVER);
    expect(said.text).not.toContain(token.slice(0, 40));
    if (right.code) expect(said.code).toBe(right.code);
    if (command === 'check') expect(said).toMatchObject({ state: right.state, level: right.level });
    if (command === 'check') expect(said.issues).toBe(right.level === 'error' || right.level === 'critical' ? 1 : 0);
    if ((command === 'update' || command === 'refresh') && right.rotation) expect(said.rotation).toBe(right.rotation);
  },
);
