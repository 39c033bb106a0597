// Whatever the world is like: no surface advises what is done already, or against what another line of it says.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AlertCause } from '../../src/core/incident/alert.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { renderAlert } from '../../src/core/report/message.ts';
import type { Report } from '../../src/core/report/report.ts';
import { renderSummary } from '../../src/core/report/summary.ts';
import type { GraphError, MetaAnswers, TokenFacts } from '../../src/core/token/token-health.ts';
import { ServiceUnavailableError } from '../../src/errors.ts';
import { Secret } from '../../src/secret.ts';
import { ago, aToken, DAY, HOUR, NOW } from '../support/builders.ts';
import { asClean, outside } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers, silentAnswers } from '../support/fakes.ts';

const NAMES = aBot().target.variables;
const BLOCKED: GraphError = {
  code: 131031,
  message: asClean('Account has been locked'),
  transient: false,
  status: 403,
};

interface World {
  autoRefresh: boolean;
  autoRedeploy: boolean;
  autoSwitch: boolean;
  appSecret: boolean;
  appId: boolean;
  sealed: boolean;
  givenToken: boolean;
  environmentName: 'production' | 'staging';
  type: 'USER' | 'SYSTEM_USER';
  says: 'works' | 'expired' | 'blocked' | 'silent' | 'not inspected';
  leftMs: number | 'never' | undefined;
  lifetimeMs: number | undefined;
  dataAccess: boolean;
  backup: 'none' | 'works' | 'expired';
  wasDeployed: boolean;
  deploymentFails: boolean;
  refused: boolean;
  exchange: 'gives a longer one' | 'gives the same' | 'is silent';
  /** What an earlier check saw; it may have opened the issue. */
  before: 'nothing' | 'expired';
  command: 'check' | 'update' | 'refresh' | 'redeploy';
}

const aWorldOf: fc.Arbitrary<World> = fc.record({
  autoRefresh: fc.boolean(),
  autoRedeploy: fc.boolean(),
  autoSwitch: fc.boolean(),
  appSecret: fc.boolean(),
  appId: fc.boolean(),
  sealed: fc.boolean(),
  givenToken: fc.boolean(),
  environmentName: fc.constantFrom('production', 'staging'),
  type: fc.constantFrom('USER', 'SYSTEM_USER'),
  says: fc.constantFrom('works', 'works', 'works', 'expired', 'blocked', 'silent', 'not inspected'),
  leftMs: fc.constantFrom<World['leftMs'][]>(HOUR / 4, HOUR, 20 * HOUR, 6 * DAY, 30 * DAY, 'never', undefined),
  lifetimeMs: fc.constantFrom(undefined, 60 * DAY),
  dataAccess: fc.boolean(),
  backup: fc.constantFrom('none', 'works', 'expired'),
  wasDeployed: fc.boolean(),
  deploymentFails: fc.boolean(),
  refused: fc.boolean(),
  exchange: fc.constantFrom('gives a longer one', 'gives the same', 'is silent'),
  before: fc.constantFrom('nothing', 'expired'),
  command: fc.constantFrom('check', 'check', 'update', 'refresh', 'redeploy'),
});

function answersOf({ says, type, leftMs, lifetimeMs, dataAccess }: World): MetaAnswers {
  if (says === 'expired') return expiredAnswers();
  if (says === 'silent') return silentAnswers();
  if (says === 'blocked') return healthyAnswers({ phone: { is: 'error', error: BLOCKED } });
  if (says === 'not inspected')
    return healthyAnswers({ inspector: 'token', inspection: { is: 'silence', reason: 'Meta did not answer.' } });
  const end = typeof leftMs === 'number' ? new Date(NOW.getTime() + leftMs) : leftMs;
  const value: TokenFacts = {
    isValid: true,
    type,
    appId: '634974688087057',
    scopes: ['whatsapp_business_messaging'],
    ...(end ? { expiresAt: end } : {}),
    ...(end instanceof Date && lifetimeMs ? { issuedAt: ago(lifetimeMs, end) } : {}),
    ...(dataAccess ? { dataAccessExpiresAt: new Date(NOW.getTime() + 5 * DAY) } : {}),
  };
  return healthyAnswers({ inspection: { is: 'value', value } });
}

/** What every surface says of one run. */
interface Told {
  report: Report;
  /** By the name of the surface. */
  texts: Record<string, string>;
}

async function tell(given: World): Promise<Told> {
  const bot = aBot({
    autoRefresh: given.autoRefresh,
    autoRedeploy: given.autoRedeploy,
    autoSwitch: given.autoSwitch,
    given: given.givenToken ? { token: new Secret(aToken('a')) } : {},
  });
  const { meta, railway, issues, manager, check } = aWorld(bot);
  const { [NAMES.appSecret]: appSecret, ...others } = railway.service.values;
  const known = { ...others, ...(given.appSecret && appSecret ? { [NAMES.appSecret]: appSecret } : {}) };
  railway.service.values = { ...known, ...(given.appId ? { [NAMES.appId]: new Secret('634974688087057') } : {}) };
  railway.service.tokenVariable = {
    ...railway.service.tokenVariable,
    isSealed: given.sealed,
    ...(given.wasDeployed ? {} : { updatedAt: ago(HOUR) }),
  };
  railway.place = { ...railway.place, environmentName: outside(given.environmentName) };
  if (given.deploymentFails) railway.script = ['BUILDING', 'FAILED'];
  if (given.backup !== 'none') {
    const variable = `${NAMES.token}_BACKUP`;
    railway.service.backups = [{ variable, isSealed: false, updatedAt: ago(DAY) }];
    railway.service.values[variable] = new Secret(aToken('b'));
    meta.about.set(aToken('b'), given.backup === 'works' ? healthyAnswers() : expiredAnswers());
  }
  if (given.refused)
    railway.lines = [
      { timestamp: ago(60_000), text: 'Error validating access token: Session has expired', deploymentId: 'd1' },
    ];
  if (given.before === 'expired') {
    meta.answers = expiredAnswers(ago(HOUR));
    await check(-HOUR);
  }
  meta.answers = answersOf(given);
  if (given.exchange !== 'is silent') meta.exchanged = aToken('c');
  else meta.exchanged = new ServiceUnavailableError('Meta', 'Meta gave no usable answer.');
  if (given.exchange === 'gives a longer one') meta.about.set(aToken('c'), healthyAnswers());
  const report = await {
    check: () => check(0),
    update: () => manager.updateRailwayToken(aToken('d')),
    refresh: () => manager.refreshToken(),
    redeploy: () => manager.redeploy(),
  }[given.command]();
  const cause: AlertCause = { is: 'changed' };
  const issue = issues.all.find(({ open }) => open);
  return {
    report,
    texts: {
      console: renderConsole(report)
        .map(({ text }) => text)
        .join('\n'),
      summary: renderSummary(report),
      message: renderAlert(report, cause),
      ...(issue && report.issue.step !== 'none' ? { issue: issue.body } : {}),
    },
  };
}

const RENEWS = /check (?:after [^.]{1,40} )?renews the token/;
const TO_REPLACE = /hand in a new token|(?:make|generate) a new token at Meta|replace the token (?:now|before|with)/i;
/** Renewing moves the expiry only. */
const ITS_USER = /from a user who has just logged in/;
const TO_RENEW = /set `auto-refresh|make the app secret known/i;
const TO_STOP_RENEWING =
  /(?:make|use|generate) (?:a token|one) of a system user|(?:use|generate|save) a system user token|system-user token/i;

/** What no surface says in such a world. */
const PROMISES: [name: string, applies: (given: World, told: Told, text: string) => boolean, never: RegExp][] = [
  ['nothing unseals a variable', () => true, /\bunseal/i],
  ['what is on is not to be turned on', ({ autoRefresh }) => autoRefresh, /set `auto-refresh|auto-refresh: true/],
  ['what is on is not to be turned on', ({ autoSwitch }) => autoSwitch, /set `auto-switch|auto-switch: true/],
  ['what is on is not to be turned on', ({ autoRedeploy }) => autoRedeploy, /auto-redeploy: true/],
  [
    'a known secret is not asked for',
    ({ appSecret }) => appSecret,
    /app secret known|app id and app secret|(?:give|set|pass) `app-secret`|app secret is not known|only with the app secret/i,
  ],
  ['a token that is given is not asked for', ({ givenToken }) => givenToken, /pass it as `whatsapp-token`/],
  [
    'what is renewed is not to be replaced',
    (_given, _told, text) => RENEWS.test(text) && !ITS_USER.test(text),
    TO_REPLACE,
  ],
  ['nobody is to stop what is on', ({ autoRefresh }) => autoRefresh, /stop renewing/i],
  ['a fix is one step', () => true, /What to do:[^\n]*[.;] Or |, or (?:set|make|unseal|put right)\b/],
  ['what is renewed is not said to be left', (_given, _told, text) => RENEWS.test(text), /No automatic renewal/],
  ['a token that is to go is not to be renewed', (_given, _told, text) => TO_STOP_RENEWING.test(text), TO_RENEW],
  ['where no new token helps, none is asked for', (_given, { report }) => report.state === 'blocked', TO_REPLACE],
  [
    'where nothing is known, nothing is replaced',
    (_given, { report }) => report.state === 'unknown',
    /(?:make|generate) a new token at Meta|replace the token (?:now|before|with)/i,
  ],
];

test('no report advises against its settings, or against itself, or tells a problem twice', async () => {
  const applied = new Set<RegExp>();
  await fc.assert(
    fc.asyncProperty(aWorldOf, async (given) => {
      const told = await tell(given);
      for (const [surface, text] of Object.entries(told.texts))
        for (const [name, applies, never] of PROMISES) {
          if (!applies(given, told, text)) continue;
          applied.add(never);
          const against = text.split('\n').filter((line) => never.test(line));
          expect({ surface, name, against }).toEqual({ surface, name, against: [] });
        }
      const problems = told.report.reasons.map(({ code, what }) => `${code} ${what}`);
      expect(problems).toEqual([...new Set(problems)]);
    }),
    { numRuns: 1000 },
  );
  expect(PROMISES.filter(([, , never]) => !applied.has(never))).toEqual([]);
});
