// The table of refusals: by its code, each leads to one step; and what an admin token has to be.
import { describe, expect, test } from '@jest/globals';
import { REFUSALS, type RefusalName } from '../../../sandbox/meta/refusals.ts';
import { judgeAdminToken } from '../../../src/core/permanent/admin-token.ts';
import type { Write, WriteError } from '../../../src/core/permanent/facts.ts';
import { explainRefusal, quoteRefusal } from '../../../src/core/permanent/refusals.ts';
import type { Probe, TokenFacts } from '../../../src/core/token/token-health.ts';
import { asClean } from '../../support/clean.ts';

/** As the adapter reads what the stand-in says. */
function errorOf(name: RefusalName): WriteError {
  const { status, code, subcode, message, forPeople } = REFUSALS[name]();
  return {
    ...{ status, code, message: asClean(message), transient: false },
    ...(subcode ? { subcode } : {}),
    ...(forPeople.error_user_title ? { userTitle: asClean(forPeople.error_user_title) } : {}),
    ...(forPeople.error_user_msg ? { userMessage: asClean(forPeople.error_user_msg) } : {}),
  };
}

test.each<[RefusalName, Write, object]>([
  ['appNotClaimed', 'create', { is: 'step', step: 'claim-app' }],
  ['appNotClaimed', 'install', { is: 'step', step: 'claim-app' }],
  ['noMoreSystemUsers', 'create', { is: 'full' }],
  ['noMoreAdmins', 'create', { is: 'full' }],
  ['duplicateName', 'create', { is: 'exists' }],
  ['twoFactor', 'generate', { is: 'admin-token' }],
  ['sessionEnded', 'install', { is: 'admin-token' }],
  ['securityHold', 'install', { is: 'step', step: 'install-app' }],
  ['developmentAccess', 'create', { is: 'step', step: 'system-user' }],
  ['developmentAccess', 'install', { is: 'step', step: 'install-app' }],
  ['noPermission', 'assign', { is: 'step', step: 'assign-account' }],
  ['noPermission', 'generate', { is: 'step', step: 'generate-token' }],
  ['alreadyAssigned', 'assign', { is: 'already' }],
  ['accountUnknown', 'assign', { is: 'step', step: 'assign-account' }],
  ['accountHidden', 'assign', { is: 'step', step: 'assign-account' }],
  ['invalidUser', 'install', { is: 'step', step: 'install-app' }],
  // One client takes it for "already assigned"; it is a block.
  ['policyBlock', 'assign', { is: 'step', step: 'assign-account' }],
])('%s of %s', (name, write, expected) => {
  expect(explainRefusal(write, errorOf(name))).toMatchObject(expected);
});

test.each([1, 2, 4, 17, 613])('code %i passes', (code) => {
  expect(explainRefusal('create', { ...errorOf('noPermission'), code })).toMatchObject({ is: 'later' });
});

test('a code that nobody has heard of ends at the step of its call', () => {
  const error = { ...errorOf('noPermission'), code: 99_999 };
  expect(explainRefusal('generate', error)).toMatchObject({ is: 'step', step: 'generate-token' });
  expect(
    explainRefusal('assign', { ...error, code: 100, subcode: 33, message: asClean('already assigned') }),
  ).toMatchObject({
    is: 'step',
  });
});

test('what Meta wrote for people goes before its message', () => {
  expect(quoteRefusal(errorOf('securityHold'))).toBe(
    'Meta said: "This Action Is Not Allowed: Please retry this action in a few minutes" (code 10, subcode 2859030).',
  );
  expect(quoteRefusal(errorOf('invalidUser'))).toBe('Meta said: "Invalid user id" (code 110).');
});

describe('an admin token', () => {
  const ALL = ['business_management', 'whatsapp_business_management', 'whatsapp_business_messaging'];
  const inspected = (given: Partial<TokenFacts>): Probe<TokenFacts> => ({
    is: 'value',
    value: { isValid: true, type: 'USER', appId: '634', scopes: ALL, ...given },
  });
  const refused = (message: string, code = 100): Probe<TokenFacts> => ({
    is: 'error',
    error: { message: asClean(message), code, transient: false, status: 400 },
  });
  const expired = { code: 190, subcode: 463, message: asClean('Session has expired'), transient: false, status: 200 };

  test.each<[string, Probe<TokenFacts>, string, RegExp]>([
    ['with everything', inspected({}), 'good', /^$/],
    ['of an admin system user', inspected({ type: 'SYSTEM_USER' }), 'good', /^$/],
    ['from API Setup', inspected({ scopes: ALL.slice(1) }), 'wrong', /lacks the permission `business_management`/],
    ['of another app', inspected({ appId: '999' }), 'wrong', /another app/],
    [
      'of another app, as Meta says',
      refused('(#100) The App_id … did not match the Viewing App'),
      'wrong',
      /another app/,
    ],
    ['of a Page', inspected({ type: 'PAGE' }), 'wrong', /PAGE token/],
    ['that expired', inspected({ isValid: false, error: expired }), 'wrong', /has expired/],
    ['that is none', inspected({ isValid: false, scopes: [] }), 'wrong', /rejected/],
    ['that Meta refuses', refused('Invalid OAuth access token signature.', 190), 'wrong', /signature.*code 190/],
    ['that Meta says nothing of', { is: 'silence', reason: 'Meta gave no usable answer.' }, 'unsure', /no usable/],
  ])('%s', (_name, inspection, is, what) => {
    const judged = judgeAdminToken({ inspection }, { appId: '634' });
    expect(judged.is).toBe(is);
    expect('what' in judged ? judged.what : '').toMatch(what);
  });
});
