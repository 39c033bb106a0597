// What the workflows meet in practice: for each command of the Action, the worlds in which a secret could leak.
import { APP_ID, type Bot, fakeToken, PHONE_NUMBER_ID } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { printHistory } from '../../src/core/history/history.ts';

/** What a person, or a clock, does with the workflow in this world. */
export interface Attempt {
  /** `schedule` where nothing is said. */
  event?: { name: string; inputs?: Record<string, unknown> };
  /** Beside `RAILWAY_TOKEN`, or in its place. */
  secrets?: Record<string, string>;
  /** What must not be seen either, and the stand-ins do not know of. */
  others?: string[];
  /** What the Action says in the end, so that a scenario that misses its point is noticed. Unset counts as empty. */
  outputs: Record<string, string>;
  /** What stands in the log, where there are no outputs to tell. */
  says?: string;
}

export type Scenario = (bot: Bot) => Attempt | Promise<Attempt>;

const HOUR = 3_600_000;
const badGateway = (): Fault => ({ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>' });
const WRONG_TOKEN = 'd1e2f3a4-0b1c-4d2e-8f3a-5b6c7d8e9f0a';

function typed(token: string, outputs: Attempt['outputs'], rest: Partial<Attempt> = {}): Attempt {
  return { event: { name: 'workflow_dispatch', inputs: { token } }, outputs, ...rest };
}

function stored(token: string, outputs: Attempt['outputs'], rest: Partial<Attempt> = {}): Attempt {
  return typed('', outputs, { secrets: { NEW_WHATSAPP_TOKEN: token }, ...rest });
}

/** The first token has expired, and Meta gives out another. */
function renewed(bot: Bot, livesForMs: number | 'never' = 'never'): string {
  bot.sandbox.meta.expire(bot.token);
  return bot.issueToken('b', livesForMs);
}

const LIVE = { rotation: 'live', state: 'valid' };
const REFUSED = { rotation: 'refused', changed: 'false' };
const NOT_ASKED = { rotation: '', changed: 'false' };

/** By command, then by name. A command that a workflow uses and that has none here fails the test. */
export const SCENARIOS: Record<string, Record<string, Scenario>> = {
  check: {
    healthy: () => ({ outputs: { state: 'valid' } }),
    'healthy, run by hand': () => ({ event: { name: 'workflow_dispatch' }, outputs: { state: 'valid' } }),
    expired({ sandbox, token }) {
      sandbox.meta.expire(token);
      return { outputs: { state: 'expired' } };
    },
    revoked({ sandbox, token }) {
      sandbox.meta.revoke(token);
      return { outputs: { state: 'invalid' } };
    },
    'an outage of Meta': ({ sandbox: { meta } }) => {
      meta.fault = badGateway();
      return { outputs: { state: 'unknown' } };
    },
    'an outage of Railway': ({ sandbox: { railway } }) => {
      railway.fault = badGateway();
      return { outputs: { state: 'unknown' } };
    },
    'a wrong Railway token': () => ({
      secrets: { RAILWAY_TOKEN: WRONG_TOKEN },
      others: [WRONG_TOKEN],
      outputs: { state: 'misconfigured' },
    }),
    'no Railway token': () => ({ secrets: { RAILWAY_TOKEN: '' }, outputs: { state: '' } }),
    'a bot that logs its own secrets': ({ sandbox, serviceId, token, appSecret }) => {
      sandbox.meta.expire(token);
      for (const line of [`401 Unauthorized for Bearer ${token}`, `invalid token ${btoa(token)} of ${appSecret}`])
        sandbox.railway.log(serviceId, line);
      return { outputs: { state: 'expired', 'log-findings': '2' } };
    },
  },

  update: {
    'a typed token': (bot) => typed(renewed(bot), LIVE),
    'a stored token': (bot) => stored(renewed(bot), LIVE),
    'one typed and one stored': (bot) => {
      const token = renewed(bot);
      return typed(token, LIVE, { secrets: { NEW_WHATSAPP_TOKEN: bot.issueToken('c', 'never') } });
    },
    'a short-lived token, which is exchanged': (bot) => typed(renewed(bot, HOUR), LIVE),
    'typed in quotes': (bot) => typed(`"${renewed(bot)}"`, LIVE),
    'typed with white space around': (bot) => typed(`  ${renewed(bot)}\t\n`, LIVE),
    'typed as a header': (bot) => typed(`Authorization: Bearer ${renewed(bot)}`, LIVE),
    'typed as a line of a .env file': (bot) => typed(`export W1_WHATSAPP_ACCESS_TOKEN='${renewed(bot)}'`, LIVE),
    'typed in two lines': (bot) => typed(inTwo(renewed(bot)), REFUSED),
    'typed with words around': (bot) => typed(`the new one is ${renewed(bot)}`, REFUSED),
    'typed as half of a token': (bot) => typed(renewed(bot).slice(0, 90), REFUSED),
    'typed as an app token': (bot) => typed(`${APP_ID}|${bot.appSecret}`, REFUSED),
    'stored in quotes': (bot) => stored(`"${renewed(bot)}"\n`, LIVE),
    'stored in two lines': (bot) => stored(inTwo(renewed(bot)), REFUSED),
    'no token at all': () => typed('', REFUSED),
    'a token that Meta never saw': () => typed(fakeToken('u'), REFUSED, { others: [fakeToken('u')] }),
    'a token that has expired': (bot) => {
      const token = renewed(bot);
      bot.sandbox.meta.expire(token);
      return typed(token, REFUSED);
    },
    'a token of another app': ({ sandbox }) => {
      const [token, appId] = [fakeToken('o'), '257422819769992'];
      sandbox.meta.addToken({ token, appId, type: 'SYSTEM_USER', phoneNumberIds: [PHONE_NUMBER_ID] });
      return typed(token, REFUSED);
    },
    'a wrong Railway token': (bot) =>
      typed(renewed(bot), NOT_ASKED, { secrets: { RAILWAY_TOKEN: WRONG_TOKEN }, others: [WRONG_TOKEN] }),
    'no Railway token': (bot) => typed(renewed(bot), { state: '' }, { secrets: { RAILWAY_TOKEN: '' } }),
    'an outage of Meta': (bot) => {
      bot.sandbox.meta.fault = badGateway();
      return typed(renewed(bot), NOT_ASKED);
    },
    'an outage of Railway': (bot) => {
      bot.sandbox.railway.fault = badGateway();
      return typed(renewed(bot), NOT_ASKED);
    },
    'a deployment that fails': (bot) => {
      bot.sandbox.railway.deploymentScript = ['FAILED'];
      return typed(bot.issueToken('b', 'never'), { rotation: 'restored' });
    },
  },

  refresh: {
    'a token that is due': (bot) => chosen('refresh', LIVE, dying(bot)),
    'a token that is due, in a check by the clock': (bot) => ({ ...dying(bot), outputs: LIVE }),
    'a token that has expired': ({ sandbox, token }) => {
      sandbox.meta.expire(token);
      return chosen('refresh', REFUSED);
    },
    'a wrong app secret': (bot) => {
      const secret = WRONG_TOKEN.replaceAll('-', '');
      bot.sandbox.railway.setVariable({ name: 'W1_WHATSAPP_APP_SECRET', value: secret, serviceId: bot.serviceId });
      return chosen('refresh', REFUSED, { ...dying(bot), others: [secret] });
    },
    'a deployment that fails': (bot) => {
      bot.sandbox.railway.deploymentScript = ['FAILED'];
      return chosen('refresh', { rotation: 'restored' }, dying(bot));
    },
    'an outage of Meta': (bot) => {
      bot.sandbox.meta.faults.set(({ path }) => path.endsWith('/oauth/access_token'), badGateway());
      return chosen('refresh', NOT_ASKED, dying(bot));
    },
  },

  redeploy: {
    'a bot that runs with an older token': ({ sandbox, serviceId, issueToken }) => {
      sandbox.railway.setVariable({ name: 'W1_WHATSAPP_ACCESS_TOKEN', value: issueToken('b', 'never'), serviceId });
      return chosen('redeploy', LIVE);
    },
    'nothing to do': () => chosen('redeploy', { rotation: 'unchanged' }),
    'a stored token that is dead': ({ sandbox, token }) => {
      sandbox.meta.revoke(token);
      return chosen('redeploy', REFUSED);
    },
  },

  // It has no outputs: that it made a page is said once it is written.
  page: {
    'no history yet': () => ({ outputs: {}, says: 'page  0 bots, in page/index.html' }),
    'a history': async (bot) => ({ ...(await remembered(bot)), says: 'page  1 bot, in page/index.html' }),
    'a history, run by hand': async (bot) => ({
      ...(await remembered(bot)),
      event: { name: 'workflow_dispatch' },
      says: 'page  1 bot, in page/index.html',
    }),
    'a history that somebody broke': async (bot) => {
      await bot.sandbox.github.history.commit({ 'history/shop.json': '{"version":1,"bot":"shop"}' });
      return { ...(await remembered(bot)), says: 'HISTORY_UNREADABLE: shop.json' };
    },
    'an outage of GitHub': async (bot) => {
      const attempt = await remembered(bot);
      bot.sandbox.github.faults.set(({ path }) => path.includes('/contents/') || path.includes('/git/'), badGateway());
      return { ...attempt, says: 'GITHUB_UNAVAILABLE' };
    },
  },
};

/** The bots of the two workflows for several: the one that is there is the shop. */
export function addSupport({ sandbox, token }: Bot) {
  const { meta, railway } = sandbox;
  const support = { token: fakeToken('s'), phoneNumberId: '106853218869999' };
  meta.addToken({ ...support, appId: APP_ID, type: 'SYSTEM_USER', phoneNumberIds: [support.phoneNumberId] });
  const serviceId = railway.addService({
    name: 'support-bot',
    variables: {
      SUPPORT_WHATSAPP_ACCESS_TOKEN: support.token,
      SUPPORT_WHATSAPP_PHONE_NUMBER_ID: support.phoneNumberId,
    },
  });
  const secrets = { SHOP_RAILWAY_TOKEN: railway.projectToken, SUPPORT_RAILWAY_TOKEN: railway.addProjectToken() };
  return { serviceId, secrets, shopToken: token, ...support };
}

/** The same for workflows that watch several bots. */
export const FLEET_SCENARIOS: typeof SCENARIOS = {
  check: {
    'all are healthy': (bot) => ({ ...part(addSupport(bot)), outputs: { state: 'valid' } }),
    'one has expired': (bot) => {
      const support = addSupport(bot);
      bot.sandbox.meta.revoke(support.token);
      return { ...part(support), outputs: { state: 'invalid', level: 'critical' } };
    },
    'one has a wrong Railway token': (bot) => ({
      secrets: { ...addSupport(bot).secrets, SHOP_RAILWAY_TOKEN: WRONG_TOKEN },
      others: [WRONG_TOKEN],
      outputs: { state: 'misconfigured' },
    }),
    'one has none': (bot) => ({
      secrets: { ...addSupport(bot).secrets, SHOP_RAILWAY_TOKEN: '' },
      outputs: { state: '' },
    }),
  },
  update: {
    'a typed token': (bot) => {
      const support = addSupport(bot);
      const token = renewed(bot);
      const inputs = { bot: 'shop', token };
      return { ...part(support), event: { name: 'workflow_dispatch', inputs }, outputs: LIVE };
    },
    'a stored token': (bot) => {
      const { secrets } = addSupport(bot);
      const event = { name: 'workflow_dispatch', inputs: { bot: 'shop', token: '' } };
      return { secrets: { ...secrets, NEW_WHATSAPP_TOKEN: renewed(bot) }, event, outputs: LIVE };
    },
    'a token of another bot': (bot) => {
      const support = addSupport(bot);
      const inputs = { bot: 'support', token: bot.token };
      return { ...part(support), event: { name: 'workflow_dispatch', inputs }, outputs: REFUSED };
    },
  },
};

const part = ({ secrets }: ReturnType<typeof addSupport>) => ({ secrets });

/** A monitor has kept a history. */
async function remembered({ sandbox: { github } }: Bot): Promise<Attempt> {
  const [at, recoveredAt] = [2, 1].map((hours) => new Date(Date.now() - hours * HOUR)) as [Date, Date];
  const history = printHistory({
    bot: 'bot',
    since: at,
    changes: [
      { at, state: 'expired', level: 'critical', cause: 'TOKEN_EXPIRED' },
      { at: recoveredAt, state: 'valid', level: 'info', cure: 'pasted' },
    ],
    days: [],
  });
  await github.history.commit({ 'history/bot.json': history });
  return { outputs: {} };
}

/** The command of a run by hand. */
function chosen(command: string, outputs: Attempt['outputs'], rest: Partial<Attempt> = {}): Attempt {
  return { event: { name: 'workflow_dispatch', inputs: { command } }, outputs, ...rest };
}

/** Its token has two days left of its 60. */
function dying({ sandbox, token }: Bot): Partial<Attempt> {
  sandbox.meta.expire(token, new Date(Date.now() + 48 * HOUR));
  return {};
}

const inTwo = (token: string) => `${token.slice(0, 90)}\n${token.slice(90)}`;
