// The seven bodies of Meta's health, and what becomes of each: never by the word on top.
import { describe, expect, test } from '@jest/globals';
import { HEALTH, type Health } from '../../../sandbox/meta/health.ts';
import { parseNumberHealth } from '../../../src/adapters/meta/parse-messaging.ts';
import { cleanLine } from '../../../src/core/excerpt.ts';
import type { AppWebhook, MessagingAnswers, NumberHealth, SubscribedApp } from '../../../src/core/messaging/answers.ts';
import { judgeMessaging, type MessagingFacts } from '../../../src/core/messaging/messaging.ts';
import { Outside } from '../../../src/core/sanitize.ts';
import type { Probe } from '../../../src/core/token/token-health.ts';
import { asClean } from '../../support/clean.ts';

/** As the program cleans it. */
const cleaned = (text: string, maxLength?: number) => cleanLine(text, (known) => known, maxLength);

const ids = {
  number: '106540352242922',
  account: '102290129340398',
  business: '506914307656634',
  app: '634974688087057',
};
const known = { phoneNumberId: ids.number, appId: ids.app };
const CALLBACK = 'https://bot.example.com/webhook?key=hidden';

function healthOf(health: Health, more: object = {}): Probe<NumberHealth> {
  const body = {
    id: ids.number,
    status: 'CONNECTED',
    platform_type: 'CLOUD_API',
    account_mode: 'LIVE',
    name_status: 'APPROVED',
    webhook_configuration: { application: CALLBACK },
    ...health(ids),
    ...more,
  };
  return { is: 'value', value: parseNumberHealth(body, cleaned) as NumberHealth };
}

const value = <T>(of: T): Probe<T> => ({ is: 'value', value: of });
const callback = (url: string) => ({ host: asClean(new URL(url).host), url: new Outside(url, asClean) });
const webhook = (change: Partial<AppWebhook> = {}): Probe<AppWebhook> =>
  value({ exists: true, isActive: true, hasMessages: true, callback: callback(CALLBACK), ...change });
const apps = (...all: string[]): Probe<SubscribedApp[]> => value(all.map((id) => ({ id: asClean(id) })));
const REFUSED: Probe<never> = {
  is: 'error',
  error: { message: asClean('(#200) Permissions error'), code: 200, transient: false, status: 403 },
};

function judge(answers: MessagingAnswers, more: Partial<MessagingFacts> = {}) {
  return judgeMessaging({ answers, known, groups: [], ...more });
}

/** Code, and a part of its sentence and of its cure. */
type Said = [code: string, what: RegExp, fix: RegExp];

describe('can it send?', () => {
  test.each<[string, Health, object, string, Said[]]>([
    ['all is well', HEALTH.well, {}, 'yes', []],
    [
      'a display name that is not approved',
      HEALTH.nameUnapproved,
      {},
      'limited',
      [['DISPLAY_NAME_UNAPPROVED', /display name/, /business_id=506914307656634&asset_id=102290129340398/]],
    ],
    ['one that was approved since', HEALTH.nameUnapproved, { name_status: 'APPROVED' }, 'yes', []],
    [
      'a business that is not verified: errors beside LIMITED',
      HEALTH.unverified,
      {},
      'limited',
      [['BUSINESS_UNVERIFIED', /not verified/, /security_center\?business_id=506914307656634/]],
    ],
    [
      'a payment method that fails: BLOCKED, and replies may work',
      HEALTH.payment,
      {},
      'limited',
      [['PAYMENT_METHOD_FAILED', /template messages fail, replies may/, /billing_hub.*asset_id=102290129340398/]],
    ],
    [
      'a number that was never registered, said once',
      HEALTH.unregistered,
      {},
      'no',
      [['NUMBER_UNREGISTERED', /not registered with the Cloud API/, /106540352242922\/register/]],
    ],
    ['the trap of SIP: BLOCKED on top, and all is well', HEALTH.sipOnly, {}, 'yes', []],
    [
      'a node and a code that nobody has heard of, in Meta’s own words',
      HEALTH.unheardOf,
      {},
      'no',
      [['SENDING_BLOCKED', /blocks PARTNER \(code 149999: "The partner ＠everyone is on hold/, /Ask the partner\./]],
    ],
    [
      'Meta’s test number',
      HEALTH.testNumber,
      {},
      'limited',
      [['TEST_NUMBER', /five listed recipients/, /wa-dev-console/]],
    ],
    ['a banned number', HEALTH.banned, {}, 'no', [['NUMBER_RESTRICTED', /status BANNED/, /business-support-home/]]],
    [
      'a number that is gone',
      HEALTH.well,
      { status: 'MIGRATED' },
      'no',
      [['NUMBER_DISCONNECTED', /status MIGRATED/, /phone_numbers/]],
    ],
    [
      'a number that is slowed down',
      HEALTH.well,
      { status: 'FLAGGED' },
      'limited',
      [['SENDING_LIMITED', /FLAGGED/, /./]],
    ],
    [
      'not registered, however green the rest is',
      HEALTH.well,
      { platform_type: 'NOT_APPLICABLE', status: 'PENDING' },
      'no',
      [['NUMBER_UNREGISTERED', /not registered/, /register/]],
    ],
    ['a status that is yet to come', HEALTH.well, { status: 'SPARKLING' }, 'yes', []],
    [
      'a name that was declined',
      HEALTH.well,
      { name_status: 'DECLINED' },
      'limited',
      [['DISPLAY_NAME_UNAPPROVED', /./, /./]],
    ],
  ])('%s', (_name, health, more, canSend, said) => {
    const found = judge({ number: healthOf(health, more) });
    expect(found.canSend).toBe(canSend);
    expect(found.send.map(({ code }) => code)).toEqual(said.map(([code]) => code));
    found.send.forEach(({ what, fix }, at) => {
      const [, says, cure] = said[at] as Said;
      expect(what).toMatch(/^The token is fine\. /);
      expect(what).toMatch(says);
      expect(fix).toMatch(cure);
    });
  });

  test.each<[string, Record<string, unknown>, string, string[]]>([
    ['BLOCKED without a reason', { can_send_message: 'BLOCKED' }, 'no', ['SENDING_BLOCKED']],
    ['BLOCKED for SIP alone', { can_send_message: 'BLOCKED', errors: [{ error_code: 138024 }] }, 'yes', []],
    [
      'LIMITED by a code that blocks elsewhere',
      { can_send_message: 'LIMITED', errors: [{ error_code: 141000 }] },
      'limited',
      ['SENDING_LIMITED'],
    ],
    [
      'BLOCKED by a code that only limits elsewhere',
      { can_send_message: 'BLOCKED', errors: [{ error_code: 141010 }] },
      'no',
      ['SENDING_BLOCKED'],
    ],
    ['errors of another form', { can_send_message: 'BLOCKED', errors: 'none' }, 'no', ['SENDING_BLOCKED']],
    ['a word that is no availability', { can_send_message: 'MAYBE' }, 'yes', []],
    ['a template', { entity_type: 'MESSAGE_TEMPLATE', can_send_message: 'BLOCKED' }, 'yes', []],
  ])('a node: %s', (_name, entity, canSend, codes) => {
    const entities = [
      { entity_type: 'APP', can_send_message: 'AVAILABLE' },
      { entity_type: 'WABA', ...entity },
      null,
      7,
    ];
    const found = judge({ number: healthOf(() => ({ health_status: { entities } })) });
    expect([found.canSend, found.send.map(({ code }) => code)]).toEqual([canSend, codes]);
  });

  test.each<[string, MessagingAnswers]>([
    ['nobody was asked', {}],
    ['Meta does not answer', { number: { is: 'silence', reason: 'Meta did not answer.' } }],
    ['Meta refuses', { number: REFUSED }],
    ['no node is shown', { number: healthOf(() => ({})) }],
  ])('not known: %s', (_name, answers) => {
    expect(judge(answers)).toMatchObject({ canSend: 'unknown', send: [] });
  });

  test('what was refused or not answered is said with its reason, and nothing else', () => {
    const { unread } = judge({ number: REFUSED, webhook: { is: 'silence', reason: 'Meta did not answer.' } });
    expect(unread).toEqual({
      number: `Couldn't check the number's health. Meta refused: "(#200) Permissions error".`,
      webhook: "Couldn't check the app's webhook. Meta did not answer.",
    });
  });
});

describe('send errors in the log', () => {
  const line = (code: string, count = 2) => ({
    pattern: `Meta: code ${code}`,
    evidence: 'messaging' as const,
    count,
    first: new Date(0),
    last: new Date(0),
    example: asClean(''),
  });

  test.each([
    ['131030', /not on the list of Meta's test number/, /wa-dev-console/],
    ['131042', /payment method/, /billing_hub/],
    ['133010', /not registered/, /phone_numbers/],
    ['131031', /locked/, /business-support-home/],
    ['2', /temporary error/, /billing_hub/],
  ])('%s: Meta’s meaning beside it, and never the token', (code, meaning, cure) => {
    const found = judge({ number: healthOf(HEALTH.well) }, { groups: [line(code), line(code, 1)] });
    expect(found).toMatchObject({ canSend: 'limited', send: [{ code: 'SENDS_REFUSED' }] });
    expect(found.send[0]?.what).toMatch(meaning);
    expect(found.send[0]?.what).toContain(`3 log lines have code ${code} `);
    expect(found.send[0]?.fix).toMatch(cure);
  });

  test.each(['131047', '132001', '131026'])('%s is about one message', (code) => {
    expect(judge({ number: healthOf(HEALTH.well) }, { groups: [line(code)] })).toMatchObject({
      canSend: 'yes',
      send: [],
    });
  });

  test('a line that is about the token says nothing here', () => {
    const strong = { ...line('190'), evidence: 'strong' as const };
    expect(judge({}, { groups: [strong] }).send).toEqual([]);
  });
});

describe('can it receive?', () => {
  const number = healthOf(HEALTH.well);
  const both = { number, subscribedApps: apps(ids.app), webhook: webhook() };

  test.each<[string, MessagingAnswers, Partial<MessagingFacts>, string, Said[]]>([
    ['subscribed, ticked, and a callback', both, {}, 'yes', []],
    [
      'no app is subscribed to the account',
      { ...both, subscribedApps: apps() },
      {},
      'no',
      [
        [
          'APP_NOT_SUBSCRIBED',
          /not subscribed to the WhatsApp account\. No app is\./,
          /102290129340398\/subscribed_apps/,
        ],
      ],
    ],
    [
      'only another app is',
      { ...both, subscribedApps: apps('670843887433847') },
      {},
      'no',
      [['APP_NOT_SUBSCRIBED', /Only another app is\./, /./]],
    ],
    [
      '`messages` is not ticked',
      { ...both, webhook: webhook({ hasMessages: false }) },
      {},
      'no',
      [
        [
          'MESSAGES_NOT_SUBSCRIBED',
          /webhook field `messages` is off/,
          /apps\/634974688087057\/whatsapp-business\/wa-settings/,
        ],
      ],
    ],
    [
      'the webhook is off',
      { ...both, webhook: webhook({ isActive: false }) },
      {},
      'no',
      [['WEBHOOK_INACTIVE', /switched off/, /./]],
    ],
    [
      'the app has no webhook for WhatsApp, said once',
      {
        ...both,
        number: healthOf(HEALTH.well, { webhook_configuration: {} }),
        webhook: value({ exists: false, isActive: false, hasMessages: false }),
      },
      {},
      'no',
      [['CALLBACK_MISSING', /no callback URL/, /./]],
    ],
    [
      'no callback, as the number shows without the app secret',
      { number: healthOf(HEALTH.well, { webhook_configuration: {} }) },
      {},
      'no',
      [['CALLBACK_MISSING', /no callback URL/, /./]],
    ],
    ['its host is the service', both, { domains: ['BOT.example.com'] }, 'yes', []],
    [
      'its host is another',
      both,
      { domains: ['bot.up.railway.app'] },
      'elsewhere',
      [['CALLBACK_ELSEWHERE', /sends messages to bot\.example\.com \(set in the app\)/, /change the callback/]],
    ],
    [
      'an override of the number wins',
      {
        ...both,
        number: healthOf(HEALTH.well, {
          webhook_configuration: { phone_number: 'https://crm.example.net/in', application: CALLBACK },
        }),
      },
      { domains: ['bot.example.com'] },
      'elsewhere',
      [['CALLBACK_ELSEWHERE', /crm\.example\.net \(set on the phone number\)/, /remove that override/]],
    ],
    [
      'an override of the account is seen in either answer',
      { ...both, subscribedApps: value([{ id: asClean(ids.app), override: callback('https://crm.example.net/in') }]) },
      { domains: ['bot.example.com'] },
      'elsewhere',
      [['CALLBACK_ELSEWHERE', /crm\.example\.net \(set on the WhatsApp account\)/, /./]],
    ],
    [
      'only one of two questions asked, where they take turns',
      { number, webhook: webhook() },
      { takesTurns: true },
      'yes',
      [],
    ],
    ['whether the app is subscribed was never asked', { number, webhook: webhook() }, {}, 'unknown', []],
    ['what was refused is no alarm', { number, subscribedApps: REFUSED, webhook: webhook() }, {}, 'unknown', []],
    ['nobody was asked', {}, {}, 'unknown', []],
  ])('%s', (_name, answers, more, canReceive, said) => {
    const found = judge(answers, more);
    expect(found.canReceive).toBe(canReceive);
    expect(found.receive.map(({ code }) => code)).toEqual(said.map(([code]) => code));
    found.receive.forEach(({ what, why = '', fix }, at) => {
      const [, says, cure] = said[at] as Said;
      expect(what).toMatch(/^The token is fine\. /);
      expect(what).toMatch(says);
      expect(fix).toMatch(cure);
      expect(`${what} ${why} ${fix}`).not.toContain('hidden');
    });
  });

  test('of the callback only the host is shown', () => {
    const found = judge({ number });
    expect(found.host).toBe('bot.example.com');
    expect(JSON.stringify(found)).not.toContain('hidden');
  });

  test.each<[string, MessagingFacts['callbackAnswer'] & object, RegExp | undefined]>([
    ['it takes a plain request', { is: 'status', status: 200 }, undefined],
    ['the bot refuses one without a challenge', { is: 'status', status: 403 }, undefined],
    ['the bot takes no GET', { is: 'status', status: 405 }, undefined],
    ['the path is not there', { is: 'status', status: 404 }, /bot\.example\.com: it answered HTTP 404/],
    ['the bot is down', { is: 'status', status: 502 }, /HTTP 502/],
    ['no answer', { is: 'failed', how: 'timeout' }, /2 seconds/],
    ['a certificate that is no good', { is: 'failed', how: 'tls' }, /TLS certificate/],
    ['nobody there', { is: 'failed', how: 'unreachable' }, /nothing answers/],
    ['an address that is not asked', { is: 'failed', how: 'not-asked' }, undefined],
  ])('the callback: %s', (_name, callbackAnswer, says) => {
    const { receive, canReceive } = judge(both, { callbackAnswer });
    expect(canReceive).toBe('yes');
    expect(receive.map(({ code }) => code)).toEqual(says ? ['CALLBACK_FAILS'] : []);
    if (says) expect(receive[0]?.what).toMatch(says);
  });
});
