// What Railway really does, after public reports and its own documentation, and what is right to read from it. All values
// are made up. Each row is set up in the stand-in, and read through the adapter.
import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../sandbox/railway/deployment.ts';
import { type RailwaySandbox, startRailway } from '../../sandbox/railway/railway.ts';
import { createHttp } from '../../src/adapters/http/client.ts';
import { createRailway } from '../../src/adapters/railway/railway.ts';
import type { Report } from '../../src/core/report/report.ts';
import { SetupError } from '../../src/errors.ts';
import type { Railway, ServiceSelector } from '../../src/ports.ts';
import { Secret } from '../../src/secret.ts';
import { aToken, NOW } from '../support/builders.ts';
import { asClean, shownIn } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers } from '../support/fakes.ts';

const TOKEN = 'WHATSAPP_TOKEN';
const VARIABLES = { token: TOKEN, phoneNumberId: 'PHONE_NUMBER_ID', appId: 'APP_ID', appSecret: 'APP_SECRET' };

interface Field {
  /** The stand-in, with one bot in it that has a token. */
  stand: RailwaySandbox;
  bot: string;
  railway: Railway;
  signal: AbortSignal;
  target(ids?: Omit<ServiceSelector, 'variables'>): ServiceSelector;
}

/** A row: what happened, where it was seen, how it is set up, what is asked, and the right value. */
type Row = [what: string, source: string, arrange: (field: Field) => void, right: object];

async function inField<T>(
  use: (field: Field) => Promise<T>,
  kind: 'project' | 'account' = 'project',
  now = () => new Date(),
): Promise<T> {
  const stand = await startRailway({ now });
  const bot = stand.addService({
    name: 'bot',
    deployment: { commitHash: 'c0ffee1' },
    variables: { [TOKEN]: 'EAAT-first', PHONE_NUMBER_ID: '106853218861309' },
  });
  const railway = createRailway({
    http: createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 }),
    url: new URL(stand.graphqlUrl),
    token: new Secret(kind === 'project' ? stand.projectToken : stand.accountToken),
    tokenType: kind,
    clean: asClean,
    register: (value) => new Secret(value),
  });
  const target = (ids = {}) => ({ variables: VARIABLES, ...ids });
  try {
    return await use({ stand, bot, railway, signal: AbortSignal.timeout(10_000), target });
  } finally {
    await stand.close();
  }
}

describe('which service is meant', () => {
  test.each<Row>([
    [
      'an environment that was made for a pull request stands beside the one that lasts',
      "Railway's schema: `Environment.isEphemeral`",
      ({ stand }) => {
        const environmentId = stand.addEnvironment('bot-pr-17', { isEphemeral: true });
        stand.addService({ name: 'bot', environmentId, variables: { [TOKEN]: 'EAAT-of-a-branch' } });
      },
      { environmentName: 'production', serviceName: 'bot' },
    ],
    [
      'a service that was deleted still owns a variable of that name',
      "Railway's schema: `Environment.variables` beside `Environment.serviceInstances`",
      ({ stand }) =>
        stand.deleteService(stand.addService({ name: 'old-bot', variables: { [TOKEN]: 'EAAT-forgotten' } })),
      { serviceName: 'bot' },
    ],
  ])('%s (%s)', async (_what, _source, arrange, right) => {
    const place = await inField(async (field) => {
      arrange(field);
      return await field.railway.findService(field.target({ projectId: field.stand.project.id }), field.signal);
    }, 'account');
    expect(shownIn(place)).toMatchObject(right);
  });

  test('none is left of a service that was deleted: the variable has no owner', async () => {
    const fault = await inField(async ({ stand, bot, railway, signal, target }) => {
      stand.deleteService(bot);
      return await railway.findService(target(), signal).catch((error: unknown) => error);
    });
    expect(fault).toBeInstanceOf(SetupError);
    expect(fault).toMatchObject({
      code: 'RAILWAY_SERVICE_NOT_FOUND',
      message: expect.stringContaining(`No service in the environment production has a variable ${TOKEN}`),
    });
  });
});

describe('where the token really stands, since when, and who else has it', () => {
  const minutes = (count: number) => new Date(Date.UTC(2026, 10, 28, 9, count));
  const own = ({ stand, bot }: Field, value: string) =>
    stand.setVariable({ name: TOKEN, value, serviceId: bot, updatedAt: minutes(0) });
  const shared = ({ stand }: Field, name: string, value: string) =>
    stand.setVariable({ name, value, updatedAt: minutes(10) });
  const service = ({ stand }: Field, name: string, variables: Record<string, string>) => {
    const entries = Object.entries(variables).map(([key, value]) => [key, { value, updatedAt: minutes(20) }]);
    return stand.addService({ name, variables: Object.fromEntries(entries) });
  };
  const REFERENCES = 'https://docs.railway.com/variables#reference-variables';

  test.each<Row>([
    [
      'a shared variable',
      REFERENCES,
      (field) => {
        own(field, '${{ shared.WA }}');
        shared(field, 'WA', 'EAAT');
      },
      { tokenReference: { is: 'shared', name: 'WA' }, tokenVariable: { updatedAt: minutes(10) } },
    ],
    [
      "another service's variable, which changed after ours",
      REFERENCES,
      (field) => {
        own(field, '${{Secrets.WA}}');
        service(field, 'Secrets', { WA: 'EAAT' });
      },
      { tokenReference: { is: 'elsewhere', path: ['Secrets.WA'] }, tokenVariable: { updatedAt: minutes(20) } },
    ],
    [
      'a shared variable that refers on',
      REFERENCES,
      (field) => {
        own(field, '${{shared.WA}}');
        shared(field, 'WA', '${{Secrets.WA}}');
        service(field, 'Secrets', { WA: '${{ TOKEN }}', TOKEN: 'EAAT' });
      },
      {
        tokenReference: { is: 'elsewhere', path: ['shared.WA', 'Secrets.WA', 'TOKEN'] },
        tokenVariable: { updatedAt: minutes(20) },
      },
    ],
    [
      'text around a reference',
      REFERENCES,
      (field) => {
        own(field, 'Bearer ${{shared.WA}}');
        shared(field, 'WA', 'EAAT');
      },
      { tokenReference: { is: 'composed', of: ['shared.WA'] }, tokenVariable: { updatedAt: minutes(10) } },
    ],
    [
      'two references',
      REFERENCES,
      (field) => {
        own(field, '${{shared.A}}${{Secrets.B}}');
        shared(field, 'A', 'EA');
        service(field, 'Secrets', { B: 'AT' });
      },
      { tokenReference: { is: 'composed', of: ['shared.A', 'Secrets.B'] }, tokenVariable: { updatedAt: minutes(20) } },
    ],
    [
      'references that go in a circle',
      REFERENCES,
      (field) => {
        own(field, '${{shared.A}}');
        shared(field, 'A', '${{shared.B}}');
        shared(field, 'B', '${{shared.A}}');
      },
      { tokenReference: { is: 'elsewhere' }, tokenVariable: { updatedAt: minutes(10) } },
    ],
  ])('%s (%s)', async (_what, _source, arrange, right) => {
    const reading = await inField(async (field) => {
      arrange(field);
      return await field.railway.readService(field.target({ serviceId: field.bot }), field.signal);
    });
    expect(shownIn(reading)).toMatchObject(right);
  });

  test('whoever refers to it, directly or through another, and whoever has one of the same name', async () => {
    const { names, reading } = await inField(async (field) => {
      own(field, '${{shared.WA}}');
      shared(field, 'WA', 'EAAT');
      const names = Object.fromEntries([
        [service(field, 'web', { WA: '${{shared.WA}}' }), 'web'],
        [service(field, 'jobs', { A: '${{web.WA}}' }), 'jobs'],
        [service(field, 'panel', { B: `\${{bot.${TOKEN}}}` }), 'panel'],
        [service(field, 'copy', { [TOKEN]: 'EAAT' }), 'copy'],
        [service(field, 'stranger', { WA: 'EAAT', C: '${{copy.OTHER}}' }), 'stranger'],
      ]);
      field.stand.deleteService(service(field, 'gone', { WA: '${{shared.WA}}', [TOKEN]: 'EAAT' }));
      const target = field.target({ serviceId: field.bot });
      return { names, reading: await field.railway.readService(target, field.signal) };
    });
    const { sharedWith, namesakes = [] } = reading.tokenVariable;
    expect(sharedWith.map((id) => names[id]).toSorted()).toEqual(['jobs', 'panel', 'web']);
    expect(namesakes.map((id) => names[id])).toEqual(['copy']);
  });
});

describe('what runs, what comes, and what never ran', () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const add = ({ stand, bot }: Field, status: Status, minutes: number, commitHash?: string) =>
    stand.addDeployment({ serviceId: bot, status, createdAt: ago(minutes), ...(commitHash && { commitHash }) });

  test.each<Row>([
    [
      'a push that touched no watched path was skipped: it ran nothing and replaces nothing',
      'koala73/worldmonitor#5288',
      (field) => void add(field, 'SKIPPED', 5),
      { active: { status: 'SUCCESS' }, inFlight: [], latest: { status: 'SUCCESS' } },
    ],
    [
      'a deployment that waits for an approval, which may take days',
      "Railway's schema: `DeploymentStatus`",
      (field) => void add(field, 'NEEDS_APPROVAL', 5),
      {
        active: { status: 'SUCCESS' },
        inFlight: [],
        awaitsApproval: { status: 'NEEDS_APPROVAL' },
        latest: { status: 'SUCCESS' },
      },
    ],
    [
      'a deployment that was tried and failed',
      'https://docs.railway.com/deployments/reference',
      (field) => void add(field, 'FAILED', 5),
      { active: { status: 'SUCCESS' }, inFlight: [], latest: { status: 'FAILED' } },
    ],
    [
      'all were removed: the commit of the last one that ran is known, not that of one that failed',
      'https://docs.railway.com/deployments/reference',
      (field) => {
        for (const deployment of field.stand.deployments) deployment.status = 'REMOVED';
        add(field, 'REMOVED', 30, 'c0ffee2');
        add(field, 'FAILED', 5, 'badc0de');
      },
      { inFlight: [], latest: { status: 'FAILED' }, lastGoodCommit: 'c0ffee2' },
    ],
    [
      'it crashed after a push: the commit before that push was the last good one',
      'https://docs.railway.com/deployments/reference',
      (field) => void add(field, 'CRASHED', 5, 'badc0de'),
      { active: { status: 'CRASHED', phase: 'crashed' }, lastGoodCommit: 'c0ffee1' },
    ],
  ])('%s (%s)', async (_what, _source, arrange, right) => {
    const reading = await inField(async (field) => {
      arrange(field);
      return await field.railway.readService(field.target(), field.signal);
    });
    expect(reading).toMatchObject(right);
  });
});

test('an image is told from a commit, so that it can be deployed again as it was pulled (Infisical PR 6952; https://docs.railway.com/guides/private-container-registry)', async () => {
  const { before, after, stand } = await inField(async ({ stand, bot, railway, signal, target }) => {
    const [service] = stand.services;
    if (!service) throw new Error('the stand-in has a bot');
    delete service.commitHash;
    service.imageDigest = 'sha256:2';
    stand.addDeployment({ serviceId: bot, imageDigest: 'sha256:1' });
    stand.deploymentScript = ['SUCCESS'];
    const before = (await railway.readService(target(), signal)).active;
    const id = before && (await railway.redeploy(before, signal));
    return { before, after: stand.deployments.find((each) => each.id === id), stand };
  });
  expect(shownIn(before)).toMatchObject({ image: 'ghcr.io/octo/bot:latest' });
  expect(before).not.toHaveProperty('commitHash');
  expect(after?.meta.imageDigest).toBe('sha256:1');
  expect(stand.requests.at(-1)?.body).toContain('"usePreviousImageTag":true');
});

/** What a check, an update or a redeploy makes of it, with a token that works. */
describe('what is said of it', () => {
  const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
  const store = ({ stand, bot }: Field, minutes: number) =>
    stand.setVariable({ name: TOKEN, value: aToken('a'), serviceId: bot, updatedAt: ago(minutes) });
  const deploy = ({ stand, bot }: Field, status: Status, minutes: number) =>
    stand.addDeployment({ serviceId: bot, status, createdAt: ago(minutes), commitHash: 'c0ffee1' });
  const SECRETS = { [TOKEN]: '${{Secrets.WA}}' };

  type Said = { wasDead?: true; codes: string[]; never?: string[]; says?: RegExp; issue?: RegExp; rotation?: string };
  const COMMANDS = { check: 'check', update: 'updateRailwayToken', redeploy: 'redeploy' } as const;

  test.each<[what: string, source: string, command: keyof typeof COMMANDS, (field: Field) => void, right: Said]>([
    [
      'nothing of note',
      'the rows below differ from this one',
      'check',
      () => {},
      { codes: [], never: ['NOT_DEPLOYED', 'BOT_NOT_RUNNING'] },
    ],
    [
      'a build that is on its way excuses the old token',
      "Railway's schema: `DeploymentStatus`",
      'check',
      (field) => {
        store(field, 20);
        deploy(field, 'BUILDING', 10);
      },
      { codes: ['DEPLOYING'], never: ['NOT_DEPLOYED'] },
    ],
    [
      'a build that hangs excuses nothing any more',
      'https://docs.railway.com/deployments/reference',
      'check',
      (field) => {
        store(field, 50);
        deploy(field, 'BUILDING', 45);
      },
      { codes: ['NOT_DEPLOYED'], says: /in progress for 45 min \(BUILDING\)/ },
    ],
    [
      'a build that waits for an approval excuses nothing',
      "Railway's schema: `DeploymentStatus`",
      'check',
      (field) => {
        store(field, 50);
        deploy(field, 'NEEDS_APPROVAL', 45);
      },
      { codes: ['NOT_DEPLOYED'], says: /waiting for approval/ },
    ],
    [
      'a push that was skipped was no try',
      'koala73/worldmonitor#5288',
      'check',
      (field) => {
        store(field, 50);
        deploy(field, 'SKIPPED', 45);
      },
      { codes: ['NOT_DEPLOYED'], says: /^(?!.*was tried)/s },
    ],
    [
      'the variable that is referred to has changed',
      'https://docs.railway.com/variables#reference-variables',
      'check',
      ({ stand, bot }) => {
        for (const [name, value] of Object.entries(SECRETS))
          stand.setVariable({ name, value, serviceId: bot, updatedAt: ago(600) });
        stand.addService({ name: 'Secrets', variables: { WA: { value: aToken('a'), updatedAt: ago(50) } } });
      },
      { codes: ['NOT_DEPLOYED'] },
    ],
    [
      'the bot has crashed',
      'https://docs.railway.com/deployments/reference',
      'check',
      (field) => void deploy(field, 'CRASHED', 5),
      { codes: ['BOT_NOT_RUNNING'], says: /crashed \(CRASHED\)/ },
    ],
    [
      'the bot was taken down',
      'https://docs.railway.com/deployments/reference',
      'check',
      ({ stand }) => {
        for (const deployment of stand.deployments) deployment.status = 'REMOVED';
      },
      { codes: ['BOT_NOT_RUNNING'], says: /no running deployment/ },
    ],
    [
      'one "Not Authorized", which comes and goes',
      'public records of scripts against this API',
      'check',
      ({ stand }) => stand.refuse('variables', { times: 1 }),
      { codes: [], never: ['RAILWAY_TOKEN_REFUSED'] },
    ],
    [
      '"Not Authorized" that stays',
      'public records of scripts against this API',
      'check',
      ({ stand }) => stand.refuse('variables'),
      { codes: ['RAILWAY_TOKEN_REFUSED'], issue: /Railway/ },
    ],
    ...(
      [
        ['deployments are paused', 'Deploys have been paused temporarily', 'an incident of Railway, 2026-09-29'],
        [
          'too many deployments',
          'Service deployment rate limit exceeded',
          'public records of scripts against this API',
        ],
      ] as const
    ).map(([what, message, source]): [string, string, 'update', (field: Field) => void, Said] => [
      what,
      source,
      'update',
      ({ stand }) => {
        for (const field of ['deploymentRedeploy', 'serviceInstanceDeployV2']) stand.refuse(field, { message });
      },
      {
        wasDead: true,
        codes: ['DEPLOYMENT_REFUSED'],
        rotation: 'set-not-live',
        says: new RegExp(message),
        issue: new RegExp(message),
      },
    ]),
    [
      'a token over a reference to another service',
      'https://docs.railway.com/variables#reference-variables',
      'update',
      ({ stand, bot }) => {
        stand.setVariable({ name: TOKEN, value: SECRETS[TOKEN] ?? '', serviceId: bot });
        stand.addService({ name: 'Secrets', variables: { WA: aToken('a') } });
      },
      { codes: ['VARIABLE_REFERS_ELSEWHERE'], rotation: 'refused', says: /Monitor Secrets\.WA/ },
    ],
    [
      'a token over text with a reference in it',
      'https://docs.railway.com/variables#reference-variables',
      'update',
      ({ stand, bot }) => {
        stand.setVariable({ name: TOKEN, value: 'EA${{shared.REST}}', serviceId: bot });
        stand.setVariable({ name: 'REST', value: aToken('a') });
      },
      { codes: ['VARIABLE_REFERS_ELSEWHERE'], rotation: 'refused', says: /Change shared\.REST/ },
    ],
    [
      'the token stands at another service, too',
      'https://docs.railway.com/variables',
      'update',
      (field) => {
        store(field, 600);
        field.stand.addService({ name: 'worker', variables: { [TOKEN]: aToken('a') } });
      },
      { codes: ['TOKEN_COPIED'], rotation: 'live', says: /service worker has its own variable/ },
    ],
    [
      'a push is being built meanwhile, and waited for',
      'https://docs.railway.com/deployments/reference',
      'update',
      ({ stand, bot }) => void stand.deploy(bot, { commitHash: 'c0ffee2' }),
      { codes: ['LIVE'], rotation: 'live', never: ['PUSH_IN_FLIGHT'] },
    ],
    [
      'the image is deployed as it was pulled',
      'Infisical PR 6952',
      'redeploy',
      (field) => {
        for (const service of field.stand.services) delete service.commitHash;
        field.stand.addDeployment({ serviceId: field.bot, createdAt: ago(60), imageDigest: 'sha256:1' });
        store(field, 50);
      },
      { codes: ['LIVE'], rotation: 'live', never: ['OTHER_CODE_DEPLOYED'] },
    ],
  ])('%s (%s): %s', async (...[, , command, arrange, right]) => {
    const { report, body } = await inField(
      async (field) => {
        const { stand, bot } = field;
        stand.setVariable({ name: TOKEN, value: aToken('a'), serviceId: bot, updatedAt: ago(600) });
        for (const deployment of stand.deployments) deployment.createdAt = ago(300);
        const { ports, meta, issues, manager } = aWorld(aBot({ target: field.target({ serviceId: bot }) }));
        ports.railway = {
          ...field.railway,
          // The stand-in goes by the time of the world, and not by the machine's, which the adapter compares it with.
          readService: async (...asked) => ({ ...(await field.railway.readService(...asked)), clockAheadMs: 0 }),
        };
        if (right.wasDead) {
          meta.answers = expiredAnswers();
          await manager.check();
          meta.answers = healthyAnswers();
        }
        arrange(field);
        const report: Report = await manager[COMMANDS[command]](aToken('b'));
        return { report, body: issues.all[0]?.body };
      },
      'project',
      () => NOW,
    );
    const codes = report.reasons.map(({ code }) => code as string);
    expect(codes).toEqual(expect.arrayContaining(right.codes));
    for (const code of right.never ?? []) expect(codes).not.toContain(code);
    expect(report.rotation?.outcome).toBe(right.rotation);
    expect(report.reasons.map(({ what, fix }) => `${what} ${fix}`).join(' ')).toMatch(right.says ?? /.*/);
    if (right.issue) expect(body).toMatch(right.issue);
  });
});
