// Replacing the token through the built Action: what is stored and runs afterwards, what is said, and what is left alone.
import { describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, fakeToken, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret } from '../support/secrets.ts';

const TOKEN = 'W1_WHATSAPP_ACCESS_TOKEN';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RUNNING_COMMIT = 'c0ffee0000000000000000000000000000000001';
const NEWER_COMMIT = 'c0ffee0000000000000000000000000000000002';

interface Change {
  /** What was typed into the form. */
  typed?: unknown;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  event?: object;
  /** Secrets that nobody else knows of. */
  secrets?: string[];
}

async function update(
  bot: Bot,
  { typed, inputs = {}, env = {}, event = {}, secrets = [] }: Change,
): Promise<ActionRun> {
  const run = await runAction({
    inputs: { ...bot.inputs, command: 'update', ...inputs },
    env: { ...bot.env, GITHUB_EVENT_NAME: 'workflow_dispatch', ...env },
    event: { inputs: { token: typed ?? '' }, repository: { private: true, default_branch: 'main' }, ...event },
  });
  await expectNoSecret(run, bot, ...secrets);
  return run;
}

type Story = (bot: Bot) => Promise<void>;

/** A bot whose token works. */
function living(story: Story): () => Promise<void> {
  return async () => {
    const bot = await startBot();
    bot.sandbox.railway.deploymentScript = ['SUCCESS'];
    try {
      await story(bot);
    } finally {
      await bot.sandbox.close();
    }
  };
}

/** A bot whose token has expired. */
function dead(story: Story): () => Promise<void> {
  return living(async (bot) => {
    bot.sandbox.meta.expire(bot.token);
    await story(bot);
  });
}

/** The same, and the monitor has opened the issue. */
function mourned(story: Story): () => Promise<void> {
  return dead(async (bot) => {
    const { outputs } = await runAction({ inputs: bot.inputs, env: bot.env });
    expect(outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened' });
    await story(bot);
  });
}

const stored = ({ sandbox, serviceId }: Bot) => sandbox.railway.variable(TOKEN, { serviceId })?.value;
const running = ({ sandbox, serviceId }: Bot) => sandbox.railway.running(serviceId);
/** What was changed at Railway, by the names of the operations. */
const mutations = ({ sandbox }: Bot) =>
  sandbox.railway.requests.flatMap(({ body }) => /"query":"mutation (\w+)/.exec(body)?.[1] ?? []);

function expectLive(bot: Bot, run: ActionRun, token: string): void {
  expect(run).toMatchObject({ exitCode: 0, outputs: { rotation: 'live', state: 'valid' } });
  expect(stored(bot)).toBe(token);
  expect(running(bot)?.variables[TOKEN]).toBe(token);
  expect(run.outputs['deployment-id']).toBe(running(bot)?.id);
}

function expectUntouched(bot: Bot, run: ActionRun): void {
  expect(run.exitCode).toBe(1);
  expect(run.outputs.changed).toBe('false');
  expect(mutations(bot)).toEqual([]);
  expect(stored(bot)).toBe(bot.token);
  expect(bot.sandbox.railway.deployments).toHaveLength(1);
}

describe('live', () => {
  test.concurrent(
    'the whole story, after a rollback: one write, one deployment of what ran, nothing else touched, issue closed',
    mourned(async (bot) => {
      const { railway, github } = bot.sandbox;
      railway.deploymentScript = ['BUILDING', 'DEPLOYING', 'SUCCESS'];
      const [service] = railway.services;
      if (service) service.commitHash = NEWER_COMMIT;
      railway.addDeployment({ serviceId: bot.serviceId, status: 'REMOVED', commitHash: NEWER_COMMIT });
      const others = () => railway.variables.filter(({ name }) => name !== TOKEN).map((variable) => ({ ...variable }));
      const before = others();
      const fresh = bot.issueToken('b', 'never');

      const run = await update(bot, {
        typed: `export ${TOKEN}=" ${fresh}" \n`,
        inputs: { 'monitor-workflow': 'monitor.yml' },
      });

      expectLive(bot, run, fresh);
      expect(run.outputs).toMatchObject({ level: 'info', changed: 'true', 'issue-step': 'closed' });
      expect(mutations(bot)).toEqual(['writeVariable', 'redeploy']);
      expect(railway.requests.some(({ body }) => body.includes('replace'))).toBe(false);
      expect(railway.deployments).toHaveLength(3);
      expect(running(bot)?.meta.commitHash).toBe(RUNNING_COMMIT);
      expect(others()).toEqual(before);
      expect(await github.issues()).toMatchObject([
        { state: 'closed', state_reason: 'completed', comments: [expect.stringMatching(/Resolved.*Duration/)] },
      ]);
      expect(github.dispatches()).toEqual([{ target: 'monitor.yml', body: { ref: 'main' } }]);
      expect(run.masks).toEqual(expect.arrayContaining([`export ${TOKEN}=" ${fresh}" \n`, fresh, bot.token]));
      for (const said of ['Saving the token to Railway', ': DEPLOYING', ': SUCCESS']) expect(run.log).toContain(said);
    }),
  );

  test.concurrent(
    'the same token once more: unchanged, green, and the monitor is not started',
    dead(async (bot) => {
      const fresh = bot.issueToken('b', 'never');
      await update(bot, { typed: fresh });
      const run = await update(bot, { typed: fresh, inputs: { 'monitor-workflow': 'monitor.yml' } });
      expect(run).toMatchObject({ exitCode: 0, outputs: { rotation: 'unchanged', changed: 'false' } });
      expect(mutations(bot)).toEqual(['writeVariable', 'redeploy']);
      expect(bot.sandbox.github.dispatches()).toEqual([]);
    }),
  );

  test.concurrent(
    'a deployment that Railway refuses to repeat is made from the commit that ran',
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      const [service] = railway.services;
      if (service) service.commitHash = NEWER_COMMIT;
      railway.refuse('deploymentRedeploy', { message: 'Problem processing request' });
      const fresh = bot.issueToken('b', 'never');
      expectLive(bot, await update(bot, { typed: fresh }), fresh);
      expect(running(bot)?.meta.commitHash).toBe(RUNNING_COMMIT);
      expect(railway.deployments).toHaveLength(2);
    }),
  );
});

/** The service runs an image, whose tag has moved since it was pulled. */
function ofAnImage({ sandbox: { railway } }: Bot): void {
  const [service] = railway.services;
  const [deployment] = railway.deployments;
  if (!service || !deployment) throw new Error('the sandbox has a bot that runs');
  delete service.commitHash;
  service.imageDigest = 'sha256:2';
  deployment.meta = { image: 'ghcr.io/octo/bot:latest', imageDigest: 'sha256:1' };
}

describe('proof of use', () => {
  const REFUSED = 'Error validating access token: Session has expired on Tuesday, 24-Nov-26 01:00:00 PST.';
  const WINDOW = { 'proof-window': '3s' };

  /** What the new deployment logs so long after it came up, and nothing else. */
  function logs(bot: Bot, line: string, afterMs: number): void {
    const { railway } = bot.sandbox;
    railway.onStatus = ({ id, status }) => {
      if (status === 'SUCCESS')
        setTimeout(() => railway.log(bot.serviceId, line, { deploymentId: id, severity: 'error' }), afterMs);
    };
  }

  test.concurrent.each([50, 1_000, 2_500])(
    'a refusal %i ms after SUCCESS: red, live-but-refused, and the issue stays open',
    (afterMs) =>
      mourned(async (bot) => {
        logs(bot, REFUSED, afterMs);
        const run = await update(bot, { typed: bot.issueToken('b', 'never'), inputs: WINDOW });
        expect(run.exitCode).toBe(1);
        expect(run.outputs).toMatchObject({
          ...{ rotation: 'live-but-refused', state: 'valid', level: 'error', changed: 'true', 'issue-step': 'updated' },
        });
        expect(run.log).toContain('Watching its log for up to 3 s');
        const [issue] = await bot.sandbox.github.issues();
        expect(issue).toMatchObject({ state: 'open', title: 'WhatsApp token (bot): calls rejected' });
        expect(issue?.body).toContain('read its token from another variable');
        expect(bot.sandbox.github.dispatches()).toEqual([]);

        const next = await runAction({ inputs: bot.inputs, env: bot.env });
        expect(next.outputs).toMatchObject({ state: 'valid', level: 'error' });
        expect(await bot.sandbox.github.issues()).toMatchObject([{ state: 'open' }]);
      })(),
  );

  test.concurrent(
    'an error that is not about the token: green, and the issue closes',
    mourned(async (bot) => {
      logs(bot, '{"error":{"message":"(#131047) Re-engagement message","code":131047}}', 50);
      const run = await update(bot, { typed: bot.issueToken('b', 'never'), inputs: WINDOW });
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ rotation: 'live', 'issue-step': 'closed' });
      expect(run.log).toContain('USE_NOT_SEEN');
      expect(await bot.sandbox.github.issues()).toMatchObject([{ state: 'closed' }]);
    }),
  );
});

describe('which code runs afterwards', () => {
  test.concurrent(
    'the same image, though its tag points to another one by now',
    dead(async (bot) => {
      ofAnImage(bot);
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expectLive(bot, run, fresh);
      expect(running(bot)?.meta).toEqual({ image: 'ghcr.io/octo/bot:latest', imageDigest: 'sha256:1' });
      expect(run.log).toContain('Redeploying the image ghcr.io/octo/bot:latest as it was pulled before');
      expect(run.log).not.toContain('OTHER_CODE_DEPLOYED');
    }),
  );

  test.concurrent(
    'perhaps another image, where Railway does not repeat the deployment, and that is said',
    dead(async (bot) => {
      ofAnImage(bot);
      bot.sandbox.railway.refuse('deploymentRedeploy', { message: 'Cannot redeploy without a snapshot' });
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expectLive(bot, run, fresh);
      expect(running(bot)?.meta.imageDigest).toBe('sha256:2');
      expect(run.log).toContain('OTHER_CODE_DEPLOYED');
      expect(run.log).toContain('Railway says: "Cannot redeploy without a snapshot"');
    }),
  );

  test.concurrent(
    'that of a push which was being built: it is waited for',
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      railway.deploymentScript = ['BUILDING', 'BUILDING', 'BUILDING', 'BUILDING', 'SUCCESS'];
      railway.deploy(bot.serviceId, { commitHash: NEWER_COMMIT });
      railway.deploymentScript = ['SUCCESS'];
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expectLive(bot, run, fresh);
      expect(running(bot)?.meta.commitHash).toBe(NEWER_COMMIT);
      expect(mutations(bot)).toEqual(['writeVariable', 'redeploy']);
      expect(run.log).toContain('Waiting for a push that is building on Railway');
    }),
  );

  test.concurrent.each([
    'Deploys have been paused temporarily',
    'Service deployment rate limit exceeded',
    'Deployments on the Free plan are not accepted at peak hours',
  ])(
    'the old one, because Railway refuses to deploy: %s',
    async (message) =>
      await mourned(async (bot) => {
        const { railway, github } = bot.sandbox;
        railway.refuse('deploymentRedeploy', { message });
        railway.refuse('serviceInstanceDeployV2', { message });
        const run = await update(bot, { typed: bot.issueToken('b', 'never') });
        expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'set-not-live', changed: 'true' } });
        for (const place of [run.log, run.summary]) {
          expect(place).toContain(`Railway says: "${message}"`);
          expect(place).toContain(`Railway refused to deploy it: "${message}"`);
        }
        expect(await github.issues()).toMatchObject([{ state: 'open', body: expect.stringContaining(message) }]);
      })(),
  );
});

describe('where the new token comes from', () => {
  test.concurrent(
    'the secret, where the form was left empty',
    dead(async (bot) => {
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: '', inputs: { 'whatsapp-token': `${fresh}\n` } });
      expectLive(bot, run, fresh);
      expect(run.log).not.toContain('typed');
    }),
  );

  test.concurrent(
    'the form, where both are filled, and that is said',
    dead(async (bot) => {
      const [typed, secret] = [bot.issueToken('b', 'never'), bot.issueToken('c', 'never')];
      const run = await update(bot, { typed, inputs: { 'whatsapp-token': secret } });
      expectLive(bot, run, typed);
      expect(run.log).toContain('The one from the form was used');
    }),
  );

  test.concurrent(
    'another input, where its name is given',
    dead(async (bot) => {
      const fresh = bot.issueToken('b', 'never');
      const event = { inputs: { token: bot.token, 'new-token': fresh } };
      expectLive(bot, await update(bot, { event, inputs: { 'token-input': 'new-token' } }), fresh);
    }),
  );

  test.concurrent.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'nowhere on %s: nothing is asked',
    async (name) =>
      await dead(async (bot) => {
        const { meta, railway, github } = bot.sandbox;
        const run = await update(bot, { typed: bot.issueToken('b', 'never'), env: { GITHUB_EVENT_NAME: name } });
        expectUntouched(bot, { ...run, outputs: { changed: 'false' } });
        expect(run.outputs.state ?? '').toBe('');
        expect(run.log).toContain('does not run for pull requests');
        for (const { requests } of [meta, railway, github]) expect(requests).toEqual([]);
      })(),
  );

  test.concurrent.each<[string, Change]>([
    ['a number', { event: { inputs: { token: 42 } } }],
    ['an object', { event: { inputs: { token: { toString: 'x' } } } }],
    ['null', { event: { inputs: { token: null } } }],
    ['inputs that are text', { event: { inputs: 'token' } }],
    ['inputs that are a list', { event: { inputs: ['token'] } }],
    ['no inputs', { event: { inputs: null } }],
    ['an inherited property', { inputs: { 'token-input': 'constructor' } }],
    ['the prototype', { inputs: { 'token-input': '__proto__' } }],
  ])(
    'not from %s',
    async (_name, change) =>
      await living(async (bot) => {
        const run = await update(bot, change);
        expectUntouched(bot, run);
        expect(run.outputs.rotation).toBe('refused');
        expect(run.log).toContain('TOKEN_MISSING');
      })(),
  );

  test.concurrent(
    'not from the inputs of another event',
    living(async (bot) => {
      const typed = bot.issueToken('b', 'never');
      const run = await update(bot, { typed, env: { GITHUB_EVENT_NAME: 'repository_dispatch' } });
      expectUntouched(bot, run);
      expect(run.log).toContain('TOKEN_MISSING');
    }),
  );
});

/** A token of the same kind, with one thing otherwise. */
function another(bot: Bot, change: Partial<Parameters<Bot['sandbox']['meta']['addToken']>[0]>): string {
  const token = fakeToken('n');
  bot.sandbox.meta.addToken({
    token,
    appId: APP_ID,
    type: 'SYSTEM_USER',
    phoneNumberIds: [PHONE_NUMBER_ID],
    ...change,
  });
  return token;
}

describe('refused, and nothing is written', () => {
  test.concurrent.each<[string, (bot: Bot) => string, string]>([
    ['expired', (bot) => another(bot, { expiresAt: new Date(Date.now() - HOUR) }), 'TOKEN_EXPIRED'],
    [
      'revoked',
      (bot) => {
        const token = another(bot, {});
        bot.sandbox.meta.revoke(token);
        return token;
      },
      'TOKEN_REVOKED',
    ],
    ['unknown to Meta', () => fakeToken('u'), 'TOKEN_MALFORMED'],
    ['half of a token', () => fakeToken('u').slice(0, 90), 'TOKEN_MALFORMED'],
    ['of another app', (bot) => another(bot, { appId: '257422819769992' }), 'APP_DIFFERS'],
    ['cannot see the phone number', (bot) => another(bot, { phoneNumberIds: [] }), 'PHONE_NUMBER_NOT_FOUND'],
    ['without the permission to send', (bot) => another(bot, { scopes: ['public_profile'] }), 'SCOPE_MISSING'],
    [
      'expires sooner than the stored one',
      (bot) => another(bot, { expiresAt: new Date(Date.now() + DAY) }),
      'EXPIRES_SOONER',
    ],
    ['empty', () => '', 'TOKEN_MISSING'],
    ['blank', () => ' \n\t ', 'TOKEN_MISSING'],
    ['broken by a line break', () => `${fakeToken('u').slice(0, 90)}\n${fakeToken('u').slice(90)}`, 'TOKEN_BROKEN'],
    ['an app token', (bot) => `${APP_ID}|${bot.appSecret}`, 'TOKEN_KIND_WRONG'],
    ['an Instagram token', () => `IGAA${'fakei'.repeat(30)}`, 'TOKEN_KIND_WRONG'],
    ['a Page token', (bot) => another(bot, { type: 'PAGE', phoneNumberIds: [] }), 'TOKEN_KIND_WRONG'],
    ['a whole JSON answer', () => `{"access_token":"${fakeToken('u')}"}`, 'TOKEN_BROKEN'],
    ['plain words', () => 'see the chat of today', 'TOKEN_BROKEN'],
  ])(
    '%s',
    async (name, paste, code) =>
      await living(async (bot) => {
        const typed = paste(bot);
        const run = await update(bot, { typed, secrets: name === 'plain words' || !typed.trim() ? [] : [typed] });
        expectUntouched(bot, run);
        expect(run.outputs).toMatchObject({ rotation: 'refused', level: 'error', 'deployment-id': '' });
        expect(run.log).toContain(code);
        expect(run.summary).toContain(code);
      })(),
  );
});

test.concurrent(
  'the id of the account instead of the phone number: refused, whatever the token',
  living(async (bot) => {
    const account = '102290129340398';
    bot.sandbox.meta.addNode(account, 'WhatsAppBusinessAccount');
    const run = await update(bot, {
      typed: bot.issueToken('b', 'never'),
      inputs: { 'phone-number-id': account },
    });
    expectUntouched(bot, run);
    expect(run.outputs).toMatchObject({ rotation: 'refused', 'deployment-id': '' });
    expect(run.summary).toContain('ID of a WhatsApp Business Account, not of a phone number');
  }),
);

describe('an outage: nothing is written, nothing is claimed, try again', () => {
  const badGateway = (): Fault => ({ kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>' });
  test.concurrent.each<[string, (bot: Bot) => void]>([
    ['Meta gives 502', ({ sandbox }) => Object.assign(sandbox.meta, { fault: badGateway() })],
    ['Meta resets connections', ({ sandbox }) => Object.assign(sandbox.meta, { fault: { kind: 'reset' } })],
    ['Railway gives 502', ({ sandbox }) => Object.assign(sandbox.railway, { fault: badGateway() })],
    ['Railway resets connections', ({ sandbox }) => Object.assign(sandbox.railway, { fault: { kind: 'reset' } })],
  ])(
    '%s',
    async (_name, break_) =>
      await dead(async (bot) => {
        break_(bot);
        const run = await update(bot, { typed: bot.issueToken('b', 'never') });
        expectUntouched(bot, run);
        expect(run.outputs.rotation).toBe('');
        expect(run.log).toMatch(/New token not saved: .*Nothing was changed\..*Run this again/);
      })(),
  );

  test.concurrent(
    'Railway answers questions, but takes no changes',
    dead(async (bot) => {
      bot.sandbox.railway.faults.set(({ body }) => body.includes('mutation '), badGateway());
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: '', changed: 'false' } });
      expect(stored(bot)).toBe(bot.token);
      expect(run.log).toContain('Run this again');
    }),
  );

  test.concurrent(
    'Railway lets this token only look',
    dead(async (bot) => {
      bot.sandbox.railway.refuse('variableUpsert');
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: '', changed: 'false' } });
      expect(run.log).toContain('RAILWAY_TOKEN_REFUSED');
    }),
  );
});

describe('a deployment that does not come up', () => {
  test.concurrent(
    'fails, and the old token is dead: the new one stays',
    mourned(async (bot) => {
      bot.sandbox.railway.deploymentScript = ['BUILDING', 'FAILED'];
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'set-not-live', changed: 'true' } });
      expect(run.log).toContain('DEPLOYMENT_FAILED');
      expect(stored(bot)).toBe(fresh);
      expect(running(bot)?.variables[TOKEN]).toBe(bot.token);
      expect(await bot.sandbox.github.issues()).toMatchObject([{ state: 'open' }]);
    }),
  );

  test.concurrent(
    'fails, and Meta accepts the old token: that goes back, and the old container still runs',
    living(async (bot) => {
      bot.sandbox.railway.deploymentScript = ['FAILED'];
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'restored', changed: 'false', state: 'valid' } });
      expect(stored(bot)).toBe(bot.token);
      expect(mutations(bot)).toEqual(['writeVariable', 'redeploy', 'writeVariable']);
      expect(running(bot)?.variables[TOKEN]).toBe(bot.token);
    }),
  );

  test.concurrent(
    'crashes, and Meta accepts the old token: that goes back and is deployed',
    living(async (bot) => {
      const { railway } = bot.sandbox;
      railway.deploymentScript = ({ variables }) => [variables[TOKEN] === bot.token ? 'SUCCESS' : 'CRASHED'];
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'restored', changed: 'false' } });
      expect(stored(bot)).toBe(bot.token);
      expect(running(bot)).toMatchObject({ meta: { commitHash: RUNNING_COMMIT }, variables: { [TOKEN]: bot.token } });
    }),
  );

  test.concurrent(
    'never ends: it is left after deploy-timeout, and the next run goes on with the same deployment',
    mourned(async (bot) => {
      const { railway } = bot.sandbox;
      railway.deploymentScript = ['BUILDING', { status: 'WAITING', forMs: HOUR }, 'SUCCESS'];
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh, inputs: { 'deploy-timeout': '5s' } });
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { rotation: 'set-not-live', changed: 'true', state: 'valid' },
      });
      expect(run.log).toContain('DEPLOYMENT_SLOW');
      expect(run.durationMs).toBeLessThan(20_000);
      expect(stored(bot)).toBe(fresh);
      railway.settle();
      const again = await update(bot, { typed: fresh });
      expect(again).toMatchObject({ exitCode: 0, outputs: { rotation: 'unchanged', 'issue-step': 'closed' } });
      expect(railway.deployments).toHaveLength(2);
    }),
  );
});

describe('one write and one deployment come of it', () => {
  test.concurrent.each<[string, string, Fault]>([
    ['the answer to the write is lost', 'writeVariable', { kind: 'lost-answer', times: 1 }],
    ['the answer to the write breaks off', 'writeVariable', { kind: 'truncated', times: 1 }],
    ['the write itself is lost', 'writeVariable', { kind: 'reset', times: 1 }],
    ['the answer to the deployment is lost', 'redeploy', { kind: 'lost-answer', times: 1 }],
    ['the answer to the deployment breaks off', 'redeploy', { kind: 'truncated', times: 1 }],
    ['the deployment itself is lost', 'redeploy', { kind: 'reset', times: 1 }],
  ])(
    '%s',
    async (_name, mutation, fault) =>
      await mourned(async (bot) => {
        const { railway, github } = bot.sandbox;
        railway.deploymentScript = ['BUILDING', 'SUCCESS'];
        railway.faults.set(({ body }) => body.includes(`mutation ${mutation}`), fault);
        const fresh = bot.issueToken('b', 'never');
        const run = await update(bot, { typed: fresh });
        expect(run).toMatchObject({ exitCode: 0, outputs: { rotation: 'live', changed: 'true' } });
        expect(stored(bot)).toBe(fresh);
        expect(running(bot)).toMatchObject({ meta: { commitHash: RUNNING_COMMIT }, variables: { [TOKEN]: fresh } });
        expect(railway.deployments).toHaveLength(2);
        expect(mutations(bot)).toHaveLength(fault.kind === 'reset' ? 3 : 2);
        expect(await github.issues()).toMatchObject([{ state: 'closed' }]);
      })(),
  );
});

describe('what Railway takes only after it answered with HTTP 504', () => {
  const check = async (bot: Bot, inputs = {}) =>
    await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env });
  /** Railway's gateway gives up on setting the variable to this value. */
  const giveUpOn = ({ sandbox: { railway } }: Bot, value: string) =>
    railway.faults.set(({ body }) => body.includes('mutation writeVariable') && body.includes(value), {
      kind: 'status',
      status: 504,
    });
  const land = ({ sandbox: { railway }, serviceId }: Bot, value: string) =>
    railway.setVariable({ name: TOKEN, value, serviceId });

  test.concurrent(
    'the old token: the next check knows that the bot runs with it',
    living(async (bot) => {
      const { meta, railway, github } = bot.sandbox;
      meta.expire(bot.token, new Date(Date.now() + 2 * DAY));
      expect((await check(bot)).outputs).toMatchObject({ state: 'expiring', 'issue-step': 'opened' });
      railway.deploymentScript = ['FAILED'];
      giveUpOn(bot, bot.token);
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'set-not-live', state: 'valid' } });
      expect(run.log).toContain('NOT_DEPLOYED');
      const deployments = railway.deployments.length;
      land(bot, bot.token);
      for (const _time of [1, 2]) {
        const next = await check(bot, { 'auto-redeploy': 'true' });
        expect(next).toMatchObject({ exitCode: 0, outputs: { state: 'expiring', level: 'warning', rotation: '' } });
        expect(next.log).not.toContain('NOT_DEPLOYED');
      }
      expect(railway.deployments).toHaveLength(deployments);
      const [issue] = await github.issues();
      for (const secret of [bot.token.slice(8, 40), bot.token.slice(-32)]) expect(issue?.body).not.toContain(secret);
    }),
  );

  test.concurrent(
    'the new token: the next check says so, and deploys it where it may',
    mourned(async (bot) => {
      const { railway, github } = bot.sandbox;
      railway.deploymentScript = ['SUCCESS'];
      const fresh = bot.issueToken('b', 'never');
      giveUpOn(bot, fresh);
      const run = await update(bot, { typed: fresh });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: '', changed: 'false', state: 'expired' } });
      land(bot, fresh);
      const told = await check(bot);
      expect(told).toMatchObject({ exitCode: 1, outputs: { state: 'valid', 'issue-step': 'updated' } });
      expect(told.log).toMatch(/NOT_DEPLOYED: .*An update by this monitor wrote it, and Railway saved it only later\./);
      const done = await check(bot, { 'auto-redeploy': 'true' });
      expect(done).toMatchObject({ exitCode: 0, outputs: { rotation: 'live', 'issue-step': 'closed' } });
      expect(running(bot)?.variables[TOKEN]).toBe(fresh);
      expect(await github.issues()).toMatchObject([{ state: 'closed' }]);
    }),
  );
});

describe('two updates at once', () => {
  test.concurrent.each([0, 20, 60])(
    'that meet a Railway which takes %i ms',
    async (latencyMs) =>
      await dead(async (bot) => {
        const { railway } = bot.sandbox;
        railway.latencyMs = latencyMs;
        railway.deploymentScript = ['BUILDING', 'SUCCESS'];
        const tokens = [bot.issueToken('b', 'never'), bot.issueToken('c', 'never')];
        const runs = await Promise.all(tokens.map((typed) => update(bot, { typed })));
        railway.settle();
        expect(tokens).toContain(stored(bot));
        expect(running(bot)?.variables[TOKEN]).toBe(stored(bot));
        const winner = runs[tokens.indexOf(stored(bot) ?? '')];
        expect(winner).toMatchObject({ exitCode: 0, outputs: { rotation: 'live' } });
        // Who was through before the other began was live at that time.
        for (const { log, outputs } of runs)
          expect(outputs.rotation === 'live' || log.includes('OVERTAKEN')).toBe(true);
      })(),
  );
});

describe('a dry run', () => {
  test.concurrent(
    'says every step and changes nothing anywhere',
    mourned(async (bot) => {
      const { meta, railway, github } = bot.sandbox;
      const before = { issues: await github.issues(), requests: github.requests.length };
      const run = await update(bot, {
        typed: bot.issueToken('b', HOUR),
        inputs: { 'dry-run': 'true', 'monitor-workflow': 'monitor.yml' },
      });
      expect(run).toMatchObject({ exitCode: 0, outputs: { rotation: '', changed: 'false', 'deployment-id': '' } });
      for (const step of [
        'would exchange it',
        `would save the token to the variable ${TOKEN} on Railway`,
        'would redeploy',
        'would close issue #1',
      ])
        expect(run.log).toContain(step);
      for (const untrue of ['Meta gave', 'LIVE']) expect(run.log).not.toContain(untrue);
      expect(mutations(bot)).toEqual([]);
      expect(stored(bot)).toBe(bot.token);
      expect(railway.deployments).toHaveLength(1);
      expect(meta.issued).toEqual([]);
      expect(github.requests.slice(before.requests).every(({ method }) => method === 'GET')).toBe(true);
      expect(await github.issues()).toEqual(before.issues);
      expect(github.dispatches()).toEqual([]);
    }),
  );
});

describe('exchange', () => {
  test.concurrent(
    'stores what Meta gives for a short-lived token, and none of the three leaves, even with debug logging',
    mourned(async (bot) => {
      const { meta } = bot.sandbox;
      const run = await update(bot, { typed: bot.issueToken('b', HOUR), env: { RUNNER_DEBUG: '1' } });
      const [issued = ''] = meta.issued;
      expectLive(bot, run, issued);
      expect(meta.issued).toHaveLength(1);
      expect(run.masks).toContain(issued);
      expect(Number(run.outputs['expires-in-minutes'])).toBeGreaterThan(59 * 24 * 60);
    }),
  );

  test.concurrent(
    'that fails is said, and the pasted token is used',
    dead(async (bot) => {
      bot.sandbox.meta.faults.set(({ path }) => path.endsWith('/oauth/access_token'), { kind: 'not-json' });
      const fresh = bot.issueToken('b', 2 * HOUR);
      const run = await update(bot, { typed: fresh });
      expectLive(bot, run, fresh);
      expect(run.log).toContain('EXCHANGE_FAILED');
    }),
  );

  test.concurrent(
    'never: the pasted token is stored',
    dead(async (bot) => {
      const fresh = bot.issueToken('b', 2 * HOUR);
      expectLive(bot, await update(bot, { typed: fresh, inputs: { exchange: 'never' } }), fresh);
      expect(bot.sandbox.meta.issued).toEqual([]);
    }),
  );
});

describe('where the variable is no plain one', () => {
  test.concurrent(
    'a reference to a shared one: that is written, our service alone is deployed, and the other one is named',
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      railway.setVariable({ name: 'WHATSAPP', value: bot.token, updatedAt: new Date(Date.now() - DAY) });
      railway.setVariable({ name: TOKEN, value: '${{shared.WHATSAPP}}', serviceId: bot.serviceId });
      railway.addService({ name: 'shop', variables: { WA: '${{shared.WHATSAPP}}' } });
      railway.stage(2);
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expect(run).toMatchObject({ exitCode: 0, outputs: { rotation: 'live' } });
      expect(railway.variable('WHATSAPP')?.value).toBe(fresh);
      expect(stored(bot)).toBe('${{shared.WHATSAPP}}');
      expect(running(bot)?.variables[TOKEN]).toBe(fresh);
      expect(railway.deployments.map(({ serviceId }) => serviceId === bot.serviceId)).toEqual([true, false, true]);
      expect(run.log).toContain('railway redeploy --service shop --yes');
      expect(run.log).toContain('2 staged changes are waiting');
    }),
  );

  test.concurrent(
    "a reference to another service's: refused, with the place to change it",
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      railway.addService({ name: 'shop', variables: { WA: bot.token } });
      railway.setVariable({ name: TOKEN, value: '${{shop.WA}}', serviceId: bot.serviceId });
      const run = await update(bot, { typed: bot.issueToken('b', 'never') });
      expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'refused' } });
      expect(run.log).toContain('Monitor shop.WA at its own service');
      expect(mutations(bot)).toEqual([]);
    }),
  );

  test.concurrent.each<[string, string, string]>([
    ['a shared one that refers on', '${{shared.WHATSAPP}}', 'Monitor shop.WA at its own service'],
    ['text around a reference', 'Bearer ${{shop.WA}}', 'Change shop.WA where it is set on Railway'],
    ['several references', '${{shop.WA}}${{shared.END}}', 'Change shop.WA and shared.END where'],
  ])(
    '%s: refused, with the place to change, and the reference stays',
    async (_name, value, says) =>
      await dead(async (bot) => {
        const { railway } = bot.sandbox;
        railway.addService({ name: 'shop', variables: { WA: bot.token } });
        railway.setVariable({ name: 'WHATSAPP', value: '${{shop.WA}}' });
        railway.setVariable({ name: 'END', value: '' });
        railway.setVariable({ name: TOKEN, value, serviceId: bot.serviceId });
        const run = await update(bot, { typed: bot.issueToken('b', 'never') });
        expect(run).toMatchObject({ exitCode: 1, outputs: { rotation: 'refused', changed: 'false' } });
        expect(run.log).toContain(says);
        expect(mutations(bot)).toEqual([]);
        expect(stored(bot)).toBe(value);
      })(),
  );

  test.concurrent(
    'one that other services refer to, or hold a copy of: each is named, and what holds another token is not',
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      railway.addService({ name: 'panel', variables: { WA: `\${{whatsapp-bot.${TOKEN}}}` } });
      railway.addService({ name: 'worker', variables: { [TOKEN]: bot.token } });
      railway.addService({ name: 'second-bot', variables: { [TOKEN]: bot.issueToken('c', 'never') } });
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh, inputs: { 'railway-service-id': bot.serviceId } });
      expectLive(bot, run, fresh);
      expect(run.log).toContain('railway redeploy --service panel --yes');
      expect(run.log).toContain(`The service worker has its own variable ${TOKEN}, which holds the replaced token`);
      expect(run.log).not.toContain('second-bot');
    }),
  );

  test.concurrent(
    'a sealed one: written, said, and the new token is the one that is checked',
    dead(async (bot) => {
      const { railway } = bot.sandbox;
      railway.setVariable({ name: TOKEN, value: bot.token, serviceId: bot.serviceId, isSealed: true });
      const fresh = bot.issueToken('b', 'never');
      const run = await update(bot, { typed: fresh });
      expectLive(bot, run, fresh);
      expect(run.log).toContain('Also replace the GitHub secret');
    }),
  );
});
