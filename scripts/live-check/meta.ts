// What is assumed of Meta's tokens and of the phone number.
import { type Access, appToken } from './access.ts';
import {
  byHand,
  type Check,
  confirmed,
  contradicted,
  describe,
  type Finding,
  isOk,
  isOutage,
  judgeRefusal,
  listAt,
  notSettled,
  pick,
  shapeOf,
  skipped,
  textAt,
} from './check.ts';

const DAY_S = 24 * 60 * 60;

export const WHATSAPP_SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

const typeOf = ({ facts }: Access) => textAt(facts, 'type');
const scopesOf = (facts: unknown) => listAt(facts, 'scopes').filter((each) => typeof each === 'string');
const granularOf = (facts: unknown) => listAt(facts, 'granular_scopes').map((each) => textAt(each, 'scope'));
const endOf = ({ facts }: Access) => Number(pick(facts, 'expires_at') ?? Number.NaN);

/** Less than two days are left of a temporary one. */
function kindOf(access: Access): 'temporary' | 'long-lived' | 'system user' | 'never expires' | undefined {
  const [type, end] = [typeOf(access), endOf(access)];
  if (Number.isNaN(end) || (type !== 'USER' && type !== 'SYSTEM_USER')) return undefined;
  if (end === 0) return 'never expires';
  if (type === 'SYSTEM_USER') return 'system user';
  return end - Date.now() / 1000 < 2 * DAY_S ? 'temporary' : 'long-lived';
}

const NO_TOKEN = skipped('no WhatsApp token, or no phone number id');

export const META_CHECKS: readonly Check[] = [
  {
    id: 'self-inspection',
    assumed: 'A system user token may inspect itself.',
    by: 'read',
    async run(access) {
      const { token } = access;
      if (!token) return NO_TOKEN;
      const answer = await access.graph('debug_token', { input_token: token }, token);
      const type = textAt(answer.body, 'data', 'type') ?? typeOf(access);
      const evidence = `${describe(answer)}; type ${word(type)}`;
      if (type !== 'SYSTEM_USER') return notSettled(`${evidence}; only a system user token settles it`);
      return isOk(answer) ? confirmed(evidence) : judgeRefusal(answer);
    },
  },
  {
    id: 'expired-token-status',
    assumed: 'The status of code 190 on a phone number does not matter.',
    by: 'read',
    async run({ expiredToken, phoneNumberId, graph }) {
      if (!expiredToken || !phoneNumberId) return skipped('no expired token, or no phone number id');
      const answer = await graph(phoneNumberId, { fields: 'id' }, expiredToken);
      if (isOk(answer)) return notSettled('the token has not expired');
      return pick(answer.body, 'error', 'code') === 190 ? confirmed(describe(answer)) : judgeRefusal(answer);
    },
  },
  {
    id: 'flat-scopes',
    assumed: 'The flat list of scopes has both WhatsApp permissions; `granular_scopes` may lack one.',
    by: 'read',
    async run({ facts, token, phoneNumberId, graph }) {
      if (!token || !phoneNumberId || facts === undefined) return NO_TOKEN;
      const answer = await graph(phoneNumberId, { fields: 'id,display_phone_number' }, token);
      if (!isOk(answer)) return notSettled(`the phone number was not read: ${describe(answer)}`);
      const lacking = WHATSAPP_SCOPES.filter((scope) => !scopesOf(facts).includes(scope));
      const evidence = `flat: ${2 - lacking.length} of 2; granular: ${
        WHATSAPP_SCOPES.filter((scope) => granularOf(facts).includes(scope)).length
      } of 2`;
      return lacking.length === 0 ? confirmed(evidence) : contradicted(evidence);
    },
  },
  {
    id: 'temporary-token-scopes',
    assumed: 'A token from API Setup lacks `business_management`.',
    by: 'read',
    async run(access) {
      if (!access.token || access.facts === undefined) return NO_TOKEN;
      if (kindOf(access) !== 'temporary') return notSettled('only a token from API Setup settles it');
      const has = scopesOf(access.facts).includes('business_management');
      return has
        ? contradicted('it has the permission')
        : confirmed(`${scopesOf(access.facts).length} scopes, without it`);
    },
  },
  {
    id: 'health-status-ids',
    assumed: '`health_status` names the WhatsApp account, the business and the app.',
    by: 'read',
    async run({ token, phoneNumberId, graph }) {
      if (!token || !phoneNumberId) return NO_TOKEN;
      const answer = await graph(phoneNumberId, { fields: 'health_status' }, token);
      if (!isOk(answer)) return judgeRefusal(answer);
      const named = listAt(answer.body, 'health_status', 'entities')
        .filter((entity) => textAt(entity, 'id'))
        .map((entity) => textAt(entity, 'entity_type'));
      const missing = ['WABA', 'BUSINESS', 'APP'].filter((type) => !named.includes(type));
      return missing.length === 0 ? confirmed('all three ids') : contradicted(`without ${missing.join(', ')}`);
    },
  },
  {
    id: 'account-owner',
    assumed: 'The account names the business that owns it, the same as `health_status`.',
    by: 'read',
    async run({ token, ids, graph }) {
      if (!token || !ids.accountId) return skipped('the account is not known');
      const answer = await graph(ids.accountId, { fields: 'id,owner_business_info' }, token);
      if (!isOk(answer)) return judgeRefusal(answer);
      return judgeOwner(textAt(answer.body, 'owner_business_info', 'id'), ids.businessId);
    },
  },
  {
    id: 'app-owner',
    assumed: 'The app names the business that has claimed it, the same as `health_status`.',
    by: 'read',
    async run(access) {
      const by = appToken(access);
      if (!by || !access.appId) return skipped('no app id and app secret');
      const answer = await access.graph(access.appId, { fields: 'id,owner_business' }, by);
      if (!isOk(answer)) return judgeRefusal(answer);
      return judgeOwner(textAt(answer.body, 'owner_business', 'id'), access.ids.businessId);
    },
  },
  {
    id: 'data-access-end',
    assumed: 'Once its data access has ended, a user token is of no use.',
    by: 'read',
    async run({ token, phoneNumberId, facts, graph }) {
      if (!token || !phoneNumberId || facts === undefined) return NO_TOKEN;
      const end = Number(pick(facts, 'data_access_expires_at') ?? 0);
      if (end === 0 || end > Date.now() / 1000) return notSettled('the data access of this token has not ended');
      const answer = await graph(phoneNumberId, { fields: 'id' }, token);
      if (isOutage(answer)) return notSettled(describe(answer));
      return isOk(answer) ? contradicted('HTTP 200 after its end') : confirmed(describe(answer));
    },
  },
  exchangeOf('exchange-temporary', 'A token from API Setup is exchanged for one of 60 days.', 'temporary'),
  exchangeOf('exchange-again', 'A long-lived user token is exchanged again, for 60 days more.', 'long-lived'),
  exchangeOf('renew-system-user', 'A 60-day system user token is renewed.', 'system user'),
  byHand('exchange-by-app-type', 'The exchange works for every type of app.'),
  byHand('health-messaging-only', '`health_status` cannot be read with `whatsapp_business_messaging` alone.'),
  byHand('health-test-number', 'The health of Meta’s test number is available, and `account_mode` is `SANDBOX`.'),
  byHand('deep-links', 'The links with `business_id` and `asset_id` open the right business and account.'),
];

/** The old token keeps working; the new one is not kept. */
function exchangeOf(id: string, assumed: string, kind: 'temporary' | 'long-lived' | 'system user'): Check {
  return {
    id,
    assumed,
    by: 'write',
    changes: 'Meta issues one more token, for up to 60 days. It is not shown and not kept.',
    lacks(access) {
      if (!access.token || !appToken(access)) return 'no WhatsApp token, or no app id and app secret';
      return kindOf(access) === kind ? undefined : `needs a token that is: ${kind}`;
    },
    async run(access) {
      const { token = '', appId = '', appSecret = '' } = access;
      const answer = await access.graph(
        'oauth/access_token',
        {
          grant_type: 'fb_exchange_token',
          client_id: appId,
          client_secret: appSecret,
          fb_exchange_token: token,
          ...(kind === 'system user' && { set_token_expires_in_60_days: 'true' }),
        },
        token,
      );
      const fresh = textAt(answer.body, 'access_token');
      if (!isOk(answer) || !fresh) return judgeRefusal(answer);
      const inspection = await access.graph('debug_token', { input_token: fresh }, appToken(access) ?? fresh);
      const end = Number(pick(inspection.body, 'data', 'expires_at') ?? Number.NaN);
      const days = Math.round((end - Date.now() / 1000) / DAY_S);
      const evidence = `${shapeOf(answer.body)}; ${Number.isNaN(days) ? 'expiry not read' : `${days} days`}`;
      if (Number.isNaN(days)) return notSettled(evidence);
      return days >= 50 && days <= 61 ? confirmed(evidence) : contradicted(evidence);
    },
  };
}

function judgeOwner(owner: string | undefined, expected: string | undefined): Finding {
  if (!owner) return contradicted('HTTP 200, without it');
  if (!expected) return notSettled('`health_status` named no business');
  return owner === expected ? confirmed('the same business') : contradicted('another business');
}

/** Only a word in Meta's own capitals is repeated. */
const word = (text: string | undefined) => (text && /^[A-Z_]{1,30}$/.test(text) ? text : 'not known');
