// What is assumed of the way to a system user token by API. https://developers.facebook.com/docs/business-management-apis/system-users
import { type Access, appToken, SYSTEM_USER_NAME } from './access.ts';
import {
  type Answer,
  byHand,
  type Check,
  confirmed,
  contradicted,
  describe,
  type Finding,
  isOk,
  judgeRefusal,
  listAt,
  notSettled,
  pick,
  shapeOf,
  skipped,
  textAt,
} from './check.ts';
import { WHATSAPP_SCOPES } from './meta.ts';

const NEEDED = ['business_management', ...WHATSAPP_SCOPES];
const SCOPE = WHATSAPP_SCOPES.join(',');

type Known = Access & { adminToken: string; ids: { accountId: string; businessId: string } };

/** A read by the admin, once account and business are known. */
function read(id: string, assumed: string, run: (known: Known) => Promise<Finding>): Check {
  return {
    id,
    assumed,
    by: 'read',
    run: async (access) => (isKnown(access) ? await run(access) : skipped(lacking(access))),
  };
}

const isKnown = (access: Access): access is Known =>
  Boolean(access.adminToken && access.ids.accountId && access.ids.businessId);
const lacking = ({ adminToken }: Access) => (adminToken ? 'account or business are not known' : 'no admin token');

/** A list in which something stands. */
async function findIn(answer: Answer, id: string | undefined): Promise<Finding> {
  if (!isOk(answer)) return judgeRefusal(answer);
  const entries = listAt(answer.body, 'data');
  const evidence = entries[0] === undefined ? 'an empty list' : `list of ${shapeOf(entries[0])}`;
  return entries.some((entry) => textAt(entry, 'id') === id)
    ? confirmed(evidence)
    : contradicted(`${evidence}; not in it`);
}

const readList = (id: string, assumed: string, path: string): Check =>
  read(id, assumed, async ({ adminToken, systemUserId, graph }) => {
    if (!systemUserId) return skipped('no system user that is plainly the one');
    const answer = await graph(`${systemUserId}/${path}`, {}, adminToken);
    if (!isOk(answer)) return judgeRefusal(answer);
    if (!Array.isArray(pick(answer.body, 'data'))) return contradicted(shapeOf(answer.body));
    const [first] = listAt(answer.body, 'data');
    return first === undefined ? notSettled('an empty list') : confirmed(`list of ${shapeOf(first)}`);
  });

/** A write about the one system user. */
function write(
  id: string,
  assumed: string,
  changes: string,
  run: (known: Known, user: string) => Promise<Finding>,
): Check {
  return {
    id,
    assumed,
    by: 'write',
    changes,
    lacks(access) {
      if (!isKnown(access)) return lacking(access);
      if (!access.systemUserId) return 'no system user that is plainly the one';
      return appToken(access) ? undefined : 'no app id and app secret';
    },
    run: async (access) => await run(access as Known, access.systemUserId ?? ''),
  };
}

function judgeSuccess(answer: Answer): Finding {
  if (!isOk(answer)) return judgeRefusal(answer);
  if (answer.body === true) return confirmed('HTTP 200, a bare `true`');
  const isSuccess = pick(answer.body, 'success') === true;
  return isSuccess ? confirmed('HTTP 200, `success`') : contradicted(`HTTP 200, ${shapeOf(answer.body)}`);
}

/** Issues a token, looks at it, and revokes it. */
async function mint(access: Access, user: string, by: string): Promise<Finding> {
  const { appId = '', appSecret = '' } = access;
  const query = { business_app: appId, scope: SCOPE, set_token_expires_in_60_days: 'true' };
  const answer = await access.graph(`${user}/access_tokens`, query, by, 'POST');
  const fresh = textAt(answer.body, 'access_token');
  if (!isOk(answer) || !fresh) return judgeRefusal(answer);
  const inspector = appToken(access) ?? fresh;
  const isSystem = async () => {
    const { body } = await access.graph('debug_token', { input_token: fresh }, inspector);
    return {
      is: textAt(body, 'data', 'type') === 'SYSTEM_USER',
      expires: Number(pick(body, 'data', 'expires_at')) > 0,
    };
  };
  const facts = await isSystem().catch(() => ({ is: false, expires: false }));
  const revoke = { client_id: appId, client_secret: appSecret, revoke_token: fresh };
  const revoked = await access.graph('oauth/revoke', revoke, inspector).then(isOk, () => false);
  const evidence = [
    shapeOf(answer.body),
    facts.is ? 'a system user token' : 'its type was not seen',
    facts.expires ? 'it expires' : 'its expiry was not seen',
    revoked ? 'revoked' : '**not revoked: it works for 60 days**',
  ].join('; ');
  return facts.is && facts.expires ? confirmed(evidence) : notSettled(evidence);
}

export const SYSTEM_USER_CHECKS: readonly Check[] = [
  read(
    'admin-token-scopes',
    'The Graph API Explorer gives a token of the app with all three permissions.',
    async (known) => {
      const { adminToken, appId } = known;
      const answer = await known.graph('debug_token', { input_token: adminToken }, appToken(known) ?? adminToken);
      if (!isOk(answer)) return judgeRefusal(answer);
      const scopes = listAt(answer.body, 'data', 'scopes');
      const missing = NEEDED.filter((scope) => !scopes.includes(scope));
      if (textAt(answer.body, 'data', 'app_id') !== appId) return notSettled('the token is of another app');
      return missing.length === 0 ? confirmed('all three') : notSettled(`not ticked: ${missing.join(', ')}`);
    },
  ),
  read('admin-businesses', '`/me/businesses` lists the business.', async ({ adminToken, ids, graph }) =>
    findIn(await graph('me/businesses', { fields: 'id,name' }, adminToken), ids.businessId),
  ),
  read('owned-apps', '`owned_apps` of the business lists the app.', async ({ adminToken, ids, appId, graph }) =>
    findIn(await graph(`${ids.businessId}/owned_apps`, { fields: 'id,name' }, adminToken), appId),
  ),
  read('owned-accounts', '`owned_whatsapp_business_accounts` takes `find`.', async ({ adminToken, ids, graph }) =>
    findIn(
      await graph(`${ids.businessId}/owned_whatsapp_business_accounts`, { find: ids.accountId }, adminToken),
      ids.accountId,
    ),
  ),
  read('system-users', 'An admin may list the system users, with their roles.', async ({ adminToken, ids, graph }) => {
    const query = { fields: 'id,name,role,created_time', summary: 'total_count' };
    const answer = await graph(`${ids.businessId}/system_users`, query, adminToken);
    if (!isOk(answer)) return judgeRefusal(answer);
    const users = listAt(answer.body, 'data');
    if (users.length === 0) return notSettled('there is none');
    const isRole = users.every((user) => ['ADMIN', 'EMPLOYEE'].includes(textAt(user, 'role') ?? ''));
    const evidence = `list of ${shapeOf(users[0])}`;
    return isRole ? confirmed(evidence) : contradicted(`${evidence}; another role`);
  }),
  read(
    'assigned-users',
    '`assigned_users` of the account tells system users apart.',
    async ({ adminToken, ids, graph }) => {
      const query = { business: ids.businessId, fields: 'id,name,user_type' };
      const answer = await graph(`${ids.accountId}/assigned_users`, query, adminToken);
      if (!isOk(answer)) return judgeRefusal(answer);
      const isThere = listAt(answer.body, 'data').some((user) => textAt(user, 'user_type') === 'SYSTEM_USER');
      return isThere ? confirmed('`user_type` SYSTEM_USER') : notSettled('no system user is in the list');
    },
  ),
  read(
    'assigned-users-business',
    'Without `business`, it is refused with code 100.',
    async ({ adminToken, ids, graph }) => {
      const answer = await graph(`${ids.accountId}/assigned_users`, {}, adminToken);
      return pick(answer.body, 'error', 'code') === 100 ? confirmed(describe(answer)) : judgeRefusal(answer);
    },
  ),
  readList('assigned-apps', '`assigned_applications` lists what a system user has.', 'assigned_applications'),
  readList(
    'assigned-accounts',
    'So does `assigned_whatsapp_business_accounts`.',
    'assigned_whatsapp_business_accounts',
  ),
  read('business-users', '`business_users` is refused without Advanced Access.', async ({ adminToken, ids, graph }) => {
    const answer = await graph(`${ids.businessId}/business_users`, { fields: 'id' }, adminToken);
    if (isOk(answer)) return contradicted('HTTP 200');
    const isRight = [10, 200, 270].includes(Number(pick(answer.body, 'error', 'code')));
    return isRight ? confirmed(describe(answer)) : notSettled(describe(answer));
  }),
  read(
    'two-factor-type',
    'The business says whether it wants two-factor authentication.',
    async ({ adminToken, ids, graph }) => {
      const answer = await graph(ids.businessId, { fields: 'two_factor_type' }, adminToken);
      if (!isOk(answer)) return judgeRefusal(answer);
      const type = textAt(answer.body, 'two_factor_type') ?? '';
      return ['none', 'admin_required', 'all_required'].includes(type)
        ? confirmed(type)
        : contradicted(shapeOf(answer.body));
    },
  ),
  {
    id: 'create-system-user',
    assumed: 'An admin may create a system user by API.',
    by: 'write',
    changes: 'Adds an employee system user to the business. No API call deletes it, and it uses one of few places.',
    lacks(access) {
      if (!isKnown(access)) return lacking(access);
      return access.systemUsers === 0 ? undefined : 'the business has one already, or the list was not read';
    },
    async run(access) {
      const { adminToken = '', ids } = access;
      const query = { name: SYSTEM_USER_NAME, role: 'EMPLOYEE' };
      const answer = await access.graph(`${ids.businessId}/system_users`, query, adminToken, 'POST');
      const id = textAt(answer.body, 'id');
      if (!isOk(answer) || !id) return judgeRefusal(answer);
      // The checks after it go on with this one.
      access.systemUserId = id;
      return confirmed(`HTTP 200, ${shapeOf(answer.body)}`);
    },
  },
  write(
    'install-app',
    'An app without the Marketing API may be installed for a system user.',
    'Gives the system user the app. That is repeatable, and harmless where it has it.',
    async ({ adminToken, appId = '', graph }, user) =>
      judgeSuccess(await graph(`${user}/applications`, { business_app: appId }, adminToken, 'POST')),
  ),
  write(
    'assign-account',
    'An admin may assign the WhatsApp account to a system user.',
    'Gives the system user the WhatsApp account with the task MANAGE.',
    async ({ adminToken, ids, graph }, user) => {
      const answer = await graph(`${ids.accountId}/assigned_users`, { user, tasks: '["MANAGE"]' }, adminToken, 'POST');
      if (pick(answer.body, 'error', 'code') !== 100) return judgeSuccess(answer);
      // Meta may refuse what is there already.
      const query = { business: ids.businessId, fields: 'id' };
      const { body } = await graph(`${ids.accountId}/assigned_users`, query, adminToken);
      const isThere = listAt(body, 'data').some((each) => textAt(each, 'id') === user);
      return isThere ? confirmed(`${describe(answer)}; it has it already`) : judgeRefusal(answer);
    },
  ),
  write(
    'mint',
    'An admin may generate a system user token by API.',
    'Generates a 60-day token, which is not shown, and revokes it. If that fails, it works for 60 days.',
    async (known, user) => await mint(known, user, known.adminToken),
  ),
  {
    id: 'mint-by-itself',
    assumed: "The bot's own system user token may generate its successor.",
    by: 'write',
    changes: 'The same with the token of the bot, which keeps working.',
    lacks({ token, facts, ...access }) {
      if (!token || !appToken(access as Access)) return 'no WhatsApp token, or no app id and app secret';
      return textAt(facts, 'type') === 'SYSTEM_USER' && textAt(facts, 'user_id')
        ? undefined
        : 'needs a system user token';
    },
    run: async (access) => await mint(access, textAt(access.facts, 'user_id') ?? '', access.token ?? ''),
  },
  byHand('install-instead-of-asset', '`/applications` replaces *Manage app*.'),
  byHand('never-refused', 'Where tokens must expire, a request for one that never does is refused.'),
  byHand('grant-delay', 'The grants of a new token are there after five minutes at most.'),
  byHand('second-approval', 'Where a second admin must approve, the API refuses with code 10 or 200.'),
  byHand('two-factor-refusal', 'Where Meta wants two-factor authentication, the API refuses with code 415.'),
  byHand('security-hold', 'A security hold is code 10 with subcode 2859030, and is over after some minutes.'),
  byHand('system-user-limit', 'At the limit, creating is refused with code 3949, for an admin with 3965.'),
  byHand('duplicate-name', 'A second system user of the same name is refused with code 3972.'),
  byHand('app-not-claimed', 'Creating is refused with code 104001 where the app is not part of the business.'),
  byHand('access-tier', 'The tier of the Marketing API decides whether the app may be installed.'),
  byHand('selected-businesses', 'A token for selected businesses does not list others.'),
  byHand('dashboard-id', 'The id in the address of the dashboard is refused by the API.'),
  byHand('fetch-system-user-token', '`system_user_access_tokens` works for one’s own business.'),
  byHand('admin-leaves', 'The token stays valid when the admin who made it leaves.'),
  byHand('app-secret-reset', 'A reset of the app secret ends system user tokens.'),
];
