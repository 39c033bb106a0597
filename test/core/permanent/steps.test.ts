// The plan as a function of what was read: each step, how it stands, where to do it, and which system user is meant.
import { describe, expect, test } from '@jest/globals';
import { choosePortfolio, chooseSystemUser } from '../../../src/core/permanent/choose.ts';
import type { Assets, Owners, PermanentFacts, SystemUser } from '../../../src/core/permanent/facts.ts';
import { describeStep, planSteps, type StepId } from '../../../src/core/permanent/steps.ts';
import { renderPlan, tellRenewal, toPlanJson } from '../../../src/core/permanent/texts.ts';
import { type Clean, Outside, toWord } from '../../../src/core/sanitize.ts';
import type { Probe } from '../../../src/core/token/token-health.ts';
import { asClean } from '../../support/clean.ts';

const IDS = { appId: '634', accountId: '102', businessId: '506', phoneNumberId: '106' };
const id = (text: string) => toWord(text) as Clean;
const value = <T>(known: T): Probe<T> => ({ is: 'value', value: known });
const SILENT = { is: 'silence', reason: 'Meta gave no usable answer.' } as const;
const user = (number: string, name: string): SystemUser => ({ id: id(number), name: new Outside(name, asClean) });

function assets(given: Partial<Assets> = {}): Assets {
  return {
    ownedApps: value([id('634')]),
    systemUsers: value([]),
    accountHolders: value([]),
    appsOf: {},
    ...given,
  };
}

const facts = (given: Partial<PermanentFacts> = {}): PermanentFacts => ({
  ids: IDS,
  current: { is: 'other', type: 'USER' },
  hasAppSecret: true,
  ...given,
});

const OURS = user('1', 'whatsapp-token-manager');
const OTHER = user('2', 'Reporting server');

const standings = (situation: PermanentFacts) =>
  Object.fromEntries(planSteps(situation).map(({ id: step, is }) => [step, is])) as Partial<Record<StepId, string>>;

describe('the steps stand', () => {
  const ALL = ['claim-app', 'system-user', 'install-app', 'assign-account', 'generate-token', 'replace-token'] as const;
  const WORDS = { '+': 'done', '-': 'missing', '?': 'not known' } as const;
  const ready = { accountHolders: value([id('1')]), appsOf: { 1: value([id('634')]) } };

  test.each<[string, Partial<PermanentFacts>, string]>([
    ['without an admin token', {}, '????--'],
    ['in a new business', { assets: assets({ ownedApps: value([]) }) }, '-- - - - -'],
    ['with the app claimed', { assets: assets() }, '+-----'],
    ['with a system user that has nothing', { assets: assets({ systemUsers: value([OURS]) }) }, '++?---'],
    ['with the app only', { assets: assets({ systemUsers: value([OURS]), appsOf: ready.appsOf }) }, '+++---'],
    ['with everything given', { assets: assets({ systemUsers: value([OURS]), ...ready }) }, '++++--'],
    ['where the list of system users is hidden', { assets: assets({ systemUsers: SILENT }) }, '+???--'],
    ['with a token that lasts', { current: { is: 'lasting', type: 'SYSTEM_USER' } }, '++++++'],
  ])('%s', (_name, given, marks) => {
    const expected = [...marks.replaceAll(' ', '')].map((mark) => WORDS[mark as keyof typeof WORDS]);
    const found = standings(facts(given));
    expect(ALL.map((step) => found[step])).toEqual(expected);
  });

  test('the secret of the app, which renewal needs, is a step of its own', () => {
    expect(standings(facts({ hasAppSecret: false }))['app-secret']).toBe('missing');
    expect(standings(facts({ hasAppSecret: false, current: { is: 'lasting' } }))['app-secret']).toBe('missing');
  });

  test('sharing the account is a step only where it is of another business', () => {
    expect(standings(facts({ assets: assets() }))).not.toHaveProperty('share-account');
    const apart = { accountOwnerId: '777', assets: assets({ sharedAccounts: value([]) }) };
    expect(standings(facts(apart))['share-account']).toBe('missing');
    const shared = { ...apart, assets: assets({ sharedAccounts: value([id('102')]) }) };
    expect(standings(facts(shared))['share-account']).toBe('done');
  });
});

describe('the system user that is meant', () => {
  const both = { accountHolders: value([id('2')]), appsOf: { 1: value([]), 2: value([id('634')]) } };
  const users = value([OURS, OTHER]);
  test.each<[string, Assets, string | undefined, string | undefined]>([
    ['is none where there is none', assets(), undefined, undefined],
    ['is not one of another name that has nothing', assets({ systemUsers: value([OTHER]) }), undefined, undefined],
    ['is the one of our name', assets({ systemUsers: users }), undefined, '1'],
    ['is one that has app and account already', assets({ systemUsers: users, ...both }), undefined, '2'],
    ['is what the reader chose', assets({ systemUsers: users, ...both }), '1', '1'],
    ['is not what nobody has heard of', assets({ systemUsers: users }), '9', '1'],
  ])('%s', (_name, given, chosen, expected) => {
    expect(chooseSystemUser(given, IDS, chosen)?.user.id).toBe(expected);
  });
});

describe('the business to work in', () => {
  const owner = (number?: string) => value(number ? { owner: { id: id(number) } } : {});
  const owners = (account?: string, app?: string): Owners => ({
    ofAccount: owner(account),
    ofApp: owner(app),
    mine: value([]),
  });
  test.each<[string, Owners, string[], { businessId?: string; accountOwnerId?: string }]>([
    ['is that of both', owners('506', '506'), [], { businessId: '506' }],
    ["is the app's where they differ", owners('506', '777'), [], { businessId: '777', accountOwnerId: '506' }],
    ['is the one that claimed the app, where Meta does not say', owners('506'), ['777', '506'], { businessId: '506' }],
    ['is the only one that did', owners('506'), ['777'], { businessId: '777', accountOwnerId: '506' }],
    ["is the account's where nobody did", owners('506'), [], { businessId: '506' }],
    ['is that of the health of the number at last', owners(), [], { businessId: '999' }],
  ])('%s', (_name, given, claimers, expected) => {
    const list = claimers.map((number) => ({ id: id(number) }));
    expect(choosePortfolio({ businessId: '999' }, given, list)).toEqual(expected);
  });
});

test.each<StepId>([
  'claim-app',
  'share-account',
  'system-user',
  'install-app',
  'assign-account',
  'generate-token',
  'app-secret',
])('the step %s opens at the reader’s own business or app, and names what to press', (step) => {
  const { link, press } = describeStep(step, { ids: IDS });
  expect(link).toMatch(/[=/](?:506|634)\/?/);
  expect(press.length).toBeGreaterThan(20);
  expect(`${link}${press}`).not.toMatch(/_ID\b/);
});

test('the call of a step names the real ids', () => {
  const calls = planSteps(facts({ assets: assets({ systemUsers: value([OURS]) }) })).flatMap(({ call }) => call ?? []);
  expect(calls).toEqual([
    'POST /506/system_users name=whatsapp-token-manager role=EMPLOYEE',
    'POST /1/applications business_app=634',
    'POST /102/assigned_users user=1 tasks=["MANAGE"]',
    'POST /1/access_tokens business_app=634 scope=whatsapp_business_management,whatsapp_business_messaging set_token_expires_in_60_days=true',
  ]);
});

test('the plan says where to go only for what is still to be done', () => {
  const situation = facts({ assets: assets() });
  const plan = renderPlan(planSteps(situation), situation);
  expect(plan).toContain('✓ Claim the app 634 for the business 506.');
  expect(plan.join('\n')).not.toContain('Accounts → Apps');
  expect(plan.join('\n')).toContain('https://business.facebook.com/latest/settings/system_users?business_id=506');
});

test('as JSON it says whether anything is left', () => {
  const left = facts();
  expect(toPlanJson(planSteps(left), left)).toMatchObject({ version: 1, done: false, token: { lasting: false } });
  const none = facts({ current: { is: 'lasting', type: 'SYSTEM_USER', expiry: 'never expires' } });
  expect(toPlanJson(planSteps(none), none)).toMatchObject({ done: true, token: { lasting: true } });
});

test.each([
  ['would work', { type: 'SYSTEM_USER', expiresAt: new Date(), hasAppSecret: true }, /would work/],
  ['needs the secret', { type: 'SYSTEM_USER', expiresAt: new Date(), hasAppSecret: false }, /needs the app secret/],
  ['is not needed', { type: 'SYSTEM_USER', expiresAt: 'never' as const, hasAppSecret: false }, /never expires/],
  ['is not claimed of another kind', { type: 'USER', expiresAt: new Date(), hasAppSecret: true }, /not checked/],
])('renewal %s', (_name, given, said) => {
  expect(tellRenewal(given)).toMatch(said);
});
