// From a temporary token to a running system user token in one command, on the built program: the straight way, every
// refusal, and a kill at every request.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { APP_ID } from '../../sandbox/bot.ts';
import { type BusinessCall, issueAdminToken, issueSystemUserToken } from '../../sandbox/meta/business.ts';
import type { RefusalName } from '../../sandbox/meta/refusals.ts';
import { ACCOUNT_ID } from '../../sandbox/meta/state.ts';
import { ADMIN, type Answers, pipe, type Scene, startPipe, startScene, type } from './permanent-scene.ts';

const MINUTE = 60_000;
const NAME = 'whatsapp-token-manager';

const writesTo = ({ bot }: Scene) =>
  bot.sandbox.meta.requests.filter(({ method }) => method === 'POST').map(({ path }) => path.replace(/^.*\//, ''));

/** The bot runs with a token for 60 days of the one system user. */
function expectDone(scene: Scene, { exitCode, screen }: { exitCode: number | null; screen: string }, users = 1) {
  const { meta } = scene.bot.sandbox;
  expect(screen).toContain('Done: the new token is saved to Railway, and the bot runs with it.');
  expect(exitCode).toBe(0);
  expect(meta.tokens.get(scene.stored())).toMatchObject({ type: 'SYSTEM_USER', appId: APP_ID });
  expect(scene.business.systemUsers.size).toBe(users);
}

/** `script` of util-linux opens a pseudo terminal; that of other systems is called differently. */
const onTerminal = process.platform === 'linux' && existsSync('/usr/bin/script') ? describe : describe.skip;

const ASKED = /Admin token[^\n]*not shown\): /;
const START: Answers = [
  [ASKED, `${ADMIN}\r`],
  [/Type yes to take these steps now: /, 'yes\r'],
];

onTerminal('on a terminal', () => {
  test('an admin token and a yes are all that it takes', async () => {
    await using scene = await startScene();
    const run = await type(scene, [], START);
    expectDone(scene, run);
    expect(writesTo(scene)).toEqual(['system_users', 'applications', 'assigned_users', 'access_tokens']);
    expect(run.screen).toContain('Automatic renewal would work');
    const [token] = scene.bot.sandbox.meta.business.generated;
    const { expiresAt, scopes } = scene.bot.sandbox.meta.tokens.get(token ?? '') ?? {};
    expect(scopes).toEqual(['whatsapp_business_management', 'whatsapp_business_messaging']);
    expect(Math.round((Number(expiresAt) - Date.now()) / (24 * 60 * MINUTE))).toBe(60);
  });

  test.each<[string, string]>([
    ['anything but yes', 'no\r'],
    ['only Enter', '\r'],
  ])('%s changes nothing', async (_name, keys) => {
    await using scene = await startScene();
    const { exitCode, screen } = await type(
      scene,
      [],
      [
        [ASKED, `${ADMIN}\r`],
        [/Type yes[^\n]*: /, keys],
      ],
    );
    expect([exitCode, writesTo(scene)]).toEqual([0, []]);
    expect(screen).toContain('Nothing was changed.');
  });

  test('an admin token that lacks a permission is refused, and another one is asked for', async () => {
    await using scene = await startScene();
    const { meta } = scene.bot.sandbox;
    const weak = issueAdminToken(meta, {
      token: ADMIN.replace('admin', 'weaks'),
      appId: APP_ID,
      scopes: ['public_profile'],
    });
    const other = issueAdminToken(meta, { token: ADMIN.replace('admin', 'other'), appId: '999999999999999' });
    const run = await type(scene, [], [[ASKED, `${weak}\r`], [ASKED, `${other}\r`], ...START]);
    expect(run.screen).toContain('The admin token lacks the permission `business_management`');
    expect(run.screen).toContain("belongs to another app than the bot's");
    expectDone(scene, run);
  });

  test('without an admin token a system user token can be pasted', async () => {
    await using scene = await startScene();
    const { meta } = scene.bot.sandbox;
    const user = meta.business.addSystemUser({
      name: 'made before',
      apps: new Set([APP_ID]),
      accounts: new Set([ACCOUNT_ID]),
    });
    const token = issueSystemUserToken(meta, user, {
      appId: APP_ID,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      lasts: 60,
    });
    const run = await type(
      scene,
      [],
      [
        [ASKED, '\r'],
        [/System user token[^\n]*: /, `${token}\r`],
      ],
    );
    expectDone(scene, run);
    expect([scene.stored(), writesTo(scene)]).toEqual([token, []]);
  });

  test('an admin token that is pasted as the token for the bot is not saved', async () => {
    await using scene = await startScene();
    const run = await type(
      scene,
      [],
      [
        [ASKED, '\r'],
        [/System user token[^\n]*: /, `${ADMIN}\r`],
      ],
    );
    expect([run.exitCode, scene.stored()]).toEqual([1, scene.bot.token]);
    expect(run.screen).toContain('Meta calls this a USER token, not a system user token.');
  });

  /** A refusal, what the screen says of it, and what the reader does in the dashboard before Enter. */
  type Row = [
    name: string,
    call: BusinessCall,
    refusal: RefusalName,
    says: RegExp,
    question: RegExp,
    keys: string | ((scene: Scene) => string),
    inDashboard: (scene: Scene) => void,
  ];
  const ENTER = /Press Enter to look again: /;
  const PASTE = /Token that you generated there[^\n]*: /;
  const nothing = () => {};
  const createUser = ({ bot }: Scene) => void bot.sandbox.meta.business.addSystemUser({ name: NAME });
  const give = (what: 'apps' | 'accounts') => (scene: Scene) => {
    for (const user of scene.business.systemUsers.values()) user[what].add(what === 'apps' ? APP_ID : ACCOUNT_ID);
  };
  const freshAdmin = ({ bot }: Scene) =>
    `${issueAdminToken(bot.sandbox.meta, { token: ADMIN.replace('admin', 'fresh'), appId: APP_ID })}\r`;
  const generate = ({ bot, business }: Scene) => {
    const [id = ''] = business.systemUsers.keys();
    const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
    return `${issueSystemUserToken(bot.sandbox.meta, id, { appId: APP_ID, scopes, lasts: 60 })}\r`;
  };

  test.each<Row>([
    [
      'the app is not claimed',
      'create',
      'appNotClaimed',
      /Accounts → Apps → Add, then enter the app ID/,
      ENTER,
      '\r',
      nothing,
    ],
    [
      'no permission',
      'create',
      'noPermission',
      /not an admin[\s\S]*System users → Add\+, with the name/,
      ENTER,
      '\r',
      createUser,
    ],
    ['no tier', 'create', 'developmentAccess', /access level[\s\S]*System users → Add\+/, ENTER, '\r', createUser],
    ['a hold', 'create', 'securityHold', /Please retry this action in a few minutes/, ENTER, '\r', createUser],
    ['two factors', 'create', 'twoFactor', /two-factor[\s\S]*Open Business settings/, ASKED, freshAdmin, nothing],
    ['the session ended', 'install', 'sessionEnded', /has probably\s+expired/, ASKED, freshAdmin, nothing],
    ['no tier to install', 'install', 'developmentAccess', /Manage app → Assign/, ENTER, '\r', give('apps')],
    [
      'the user is not known',
      'install',
      'invalidUser',
      /Meta does not know this system user/,
      ENTER,
      '\r',
      give('apps'),
    ],
    [
      'no right to the account',
      'assign',
      'noPermission',
      /Manage WhatsApp\s+Business accounts/,
      ENTER,
      '\r',
      give('accounts'),
    ],
    [
      'the account is unknown',
      'assign',
      'accountUnknown',
      /cannot see this WhatsApp account/,
      ENTER,
      '\r',
      give('accounts'),
    ],
    [
      'the account is hidden',
      'assign',
      'accountHidden',
      /cannot see this WhatsApp account/,
      ENTER,
      '\r',
      give('accounts'),
    ],
    ['a policy block', 'assign', 'policyBlock', /policy violation/, ENTER, '\r', give('accounts')],
    ['two factors to generate', 'generate', 'twoFactor', /two-factor/, ASKED, freshAdmin, nothing],
    ['no right to generate', 'generate', 'developmentAccess', /Generate token → the app/, PASTE, generate, nothing],
    ['a hold on generating', 'generate', 'securityHold', /security reasons/, PASTE, generate, nothing],
  ])('%s: the one step in the dashboard, and on from there', async (_name, call, name, says, question, keys, act) => {
    await using scene = await startScene();
    scene.bot.sandbox.meta.business.refusals.set(call, { name, times: 1 });
    const press = typeof keys === 'string' ? keys : () => keys(scene);
    const run = await type(scene, [], [...START, [question, press, () => act(scene)]]);
    expect(run.screen).toMatch(says);
    expectDone(scene, run);
  });

  test('what was done in the dashboard and is not shown is taken at its word: the token will show', async () => {
    await using scene = await startScene();
    const { business } = scene.bot.sandbox.meta;
    business.appsHidden = true;
    business.refusals.set('install', { name: 'developmentAccess', times: 1 });
    const run = await type(scene, [], [...START, [ENTER, '\r', () => give('apps')(scene)]]);
    expect(run.screen).toContain('Going on: the token will show whether it is enough.');
    expectDone(scene, run);
  });

  test('where there is no room, one that is there is chosen', async () => {
    await using scene = await startScene();
    const id = scene.bot.sandbox.meta.business.addSystemUser({ name: 'Reporting server' });
    scene.business.mostSystemUsers = 1;
    const run = await type(scene, [], [...START, [/Type the ID of the system user[^\n]*: /, `${id}\r`]]);
    expect(run.screen).toMatch(new RegExp(`${id} {2}Reporting server {2}EMPLOYEE`));
    expectDone(scene, run);
  });

  test('a lost answer to the generation is told, and repeated only on a yes', async () => {
    await using scene = await startScene();
    scene.bot.sandbox.meta.faults.set(({ path }) => path.endsWith('/access_tokens'), { kind: 'lost-answer', times: 1 });
    const run = await type(scene, [], [...START, [/Type yes to generate another one: /, 'yes\r']]);
    expect(run.screen).toContain('It expires after 60 days. To end it earlier');
    expectDone(scene, run);
    expect(scene.bot.sandbox.meta.business.generated).toHaveLength(2);
  });

  test('an account of another business is shared first', async () => {
    await using scene = await startScene();
    scene.business.ownedApps.clear();
    const { business } = scene.bot.sandbox.meta;
    const own = business.addBusiness({ name: 'The agency', ownedApps: new Set([APP_ID]) }, '777777777777777');
    const share = () => void own.sharedAccounts.add(ACCOUNT_ID);
    const run = await type(scene, [], [...START, [ENTER, '\r', share]]);
    expect(run.screen).toMatch(/Assign partner, then enter the\s+business ID 777777777777777/);
    expectDone(scene, run, 0);
    expect(own.systemUsers.size).toBe(1);
  });
});

describe('without a terminal', () => {
  test.each<[string, string[], string]>([
    ['a plan of what the bot’s own token shows', [], ''],
    ['a plan with what the admin sees', ['-'], `${ADMIN}\n`],
  ])('it is %s, and nothing is changed', async (_name, args, input) => {
    await using scene = await startScene();
    const { exitCode, stdout, stderr } = await pipe(scene, args, input);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(input ? '✗ Create a system user' : '? Create a system user');
    expect(stdout).toContain('Nothing was changed.');
    expect([writesTo(scene), scene.stored()]).toEqual([[], scene.bot.token]);
  });

  test('--json is the plan alone, with --yes as well', async () => {
    await using scene = await startScene();
    const { exitCode, stdout } = await pipe(scene, ['-', '--json', '--yes']);
    expect([exitCode, writesTo(scene)]).toEqual([0, []]);
    const plan = JSON.parse(stdout) as { done: boolean; steps: { id: string; state: string; link: string }[] };
    expect(plan).toMatchObject({ version: 1, done: false, ids: { appId: APP_ID, accountId: ACCOUNT_ID } });
    expect(plan.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'claim-app done',
      'system-user missing',
      'install-app missing',
      'assign-account missing',
      'generate-token missing',
      'replace-token missing',
      'app-secret done',
    ]);
  });

  test('--yes takes the steps; the same again finds nothing to do', async () => {
    await using scene = await startScene();
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expectDone(scene, { exitCode, screen: stdout });
    const again = await pipe(scene, ['--yes'], '');
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain('Nothing to do: the bot already runs with the stored token.');
    expect(writesTo(scene)).toHaveLength(4);
  });

  test('--yes without an admin token says so', async () => {
    await using scene = await startScene();
    const { exitCode, stdout } = await pipe(scene, ['--yes'], '');
    expect([exitCode, writesTo(scene)]).toEqual([1, []]);
    expect(stdout).toContain('`--yes` needs an admin token');
  });

  test('an expired temporary token is no obstacle: the admin sees the number', async () => {
    await using scene = await startScene();
    scene.bot.sandbox.meta.expire(scene.bot.token);
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expect(stdout).toContain('a USER token, expired');
    expectDone(scene, { exitCode, screen: stdout });
  });

  test('a refusal ends it with the step in the dashboard; the same again goes on from there', async () => {
    await using scene = await startScene();
    scene.business.ownedApps.clear();
    const first = await pipe(scene, ['-', '--yes']);
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toContain('Accounts → Apps → Add, then enter the app ID');
    expect(first.stdout).toContain('Run the same command again: it goes on from there.');
    scene.business.ownedApps.add(APP_ID);
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expectDone(scene, { exitCode, screen: stdout });
  });

  test.each<[string, string]>([
    ['creating a system user', '/system_users'],
    ['generating the token', '/access_tokens'],
  ])('a lost answer to %s ends it, and the same again makes no second system user', async (_name, path) => {
    await using scene = await startScene();
    const { meta } = scene.bot.sandbox;
    const isWrite = (call: { method: string; path: string }) => call.method === 'POST' && call.path.endsWith(path);
    meta.faults.set(isWrite, { kind: 'lost-answer', times: 1 });
    const first = await pipe(scene, ['-', '--yes']);
    expect([first.exitCode, meta.requests.filter(isWrite).length]).toEqual([1, 1]);
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expectDone(scene, { exitCode, screen: stdout });
  });

  test('a duplicate name is looked up, not created again', async () => {
    await using scene = await startScene();
    const { business } = scene.bot.sandbox.meta;
    business.refusals.set('create', { name: 'duplicateName', times: 1 });
    // Another run is faster: the list shows it only after the refusal.
    const { latencies } = scene.bot.sandbox.meta;
    latencies.set(({ method, path }) => {
      if (method === 'POST' && path.endsWith('/system_users') && scene.business.systemUsers.size === 0)
        business.addSystemUser({ name: NAME });
      return false;
    }, 0);
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expectDone(scene, { exitCode, screen: stdout });
  });

  test('no room: the ones that are there are listed, and `--system-user` takes one', async () => {
    await using scene = await startScene();
    const id = scene.bot.sandbox.meta.business.addSystemUser({ name: 'Reporting server' });
    scene.business.mostSystemUsers = 1;
    const first = await pipe(scene, ['-', '--yes']);
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toContain(`${id}  Reporting server  EMPLOYEE`);
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes', '--system-user', id]);
    expectDone(scene, { exitCode, screen: stdout });
  });

  test('one that has app and account is used, whatever its name; a bare `true` is success', async () => {
    await using scene = await startScene();
    const { business } = scene.bot.sandbox.meta;
    business.bareSuccess = true;
    business.ownerHidden = true;
    business.addSystemUser({ name: 'by hand', apps: new Set([APP_ID]), accounts: new Set([ACCOUNT_ID]) });
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expectDone(scene, { exitCode, screen: stdout });
    expect(writesTo(scene)).toEqual(['access_tokens']);
  });

  test('where the system users cannot be listed, none is created', async () => {
    await using scene = await startScene();
    const { meta } = scene.bot.sandbox;
    const isList = (call: { method: string; path: string }) =>
      /^GET .*\/system_users$/.test(`${call.method} ${call.path}`);
    meta.faults.set(isList, { kind: 'status', status: 503 });
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expect([exitCode, writesTo(scene)]).toEqual([1, []]);
    expect(stdout).toContain("Couldn't read the system users of the business.");
  });

  test('a system user that the business does not have is not replaced by another one', async () => {
    await using scene = await startScene();
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes', '--system-user', '615000000000000']);
    expect([exitCode, writesTo(scene)]).toEqual([1, []]);
    expect(stdout).toContain('has no system user with the ID 615000000000000');
  });

  test.each<[string, (scene: Scene) => unknown, number, string]>([
    [
      'Railway does not answer',
      ({ bot }) => Object.assign(bot.sandbox.railway, { fault: { kind: 'reset' } }),
      3,
      'RAILWAY_UNAVAILABLE',
    ],
    [
      'Meta does not answer',
      ({ bot }) => Object.assign(bot.sandbox.meta, { fault: { kind: 'reset' } }),
      3,
      'Nothing was changed',
    ],
    [
      'Meta cannot read the admin token',
      ({ bot }) => bot.sandbox.meta.tokens.delete(ADMIN),
      1,
      'rejected the admin token',
    ],
  ])('%s', async (_name, act, code, says) => {
    await using scene = await startScene();
    act(scene);
    const { exitCode, stdout, stderr } = await pipe(scene, ['-', '--yes']);
    expect([exitCode, writesTo(scene)]).toEqual([code, []]);
    expect(`${stdout}${stderr}`).toContain(says);
    // Meta repeats a token that it cannot read.
    expect(`${stdout}${stderr}`).not.toContain(ADMIN.slice(8, 40));
  });

  test('an admin token that cannot be used: where to get another one, and what to do with it', async () => {
    await using scene = await startScene();
    scene.bot.sandbox.meta.tokens.delete(ADMIN);
    const { stdout } = await pipe(scene, ['-', '--yes']);
    expect(stdout).toMatch(/Nothing was changed\.\s+Get an admin token\.[\s\S]*1\. Open https:/);
    expect(stdout).toContain('Then pipe the new token into the same command.');
  });

  test('grants that settle late are waited for', async () => {
    await using scene = await startScene();
    scene.bot.sandbox.meta.business.blindLooks = 2;
    const { exitCode, stdout } = await pipe(scene, ['-', '--yes']);
    expect(stdout).toContain('does not see the phone number yet');
    expectDone(scene, { exitCode, screen: stdout });
  });

  test('the line that a monitor workflow lacks is offered, and only then', async () => {
    await using scene = await startScene();
    const folder = await mkdtemp(join(tmpdir(), 'permanent-'));
    const workflows = join(folder, '.github', 'workflows');
    await mkdir(workflows, { recursive: true });
    await writeFile(join(workflows, 'monitor.yml'), 'jobs: {}\n');
    const { stdout } = await pipe(scene, ['-', '--yes'], undefined, { folder });
    expect(stdout).toContain('    auto-refresh: true');
    await writeFile(join(workflows, 'monitor.yml'), '      with:\n        auto-refresh: true\n');
    const again = await pipe(scene, ['--yes'], '', { folder });
    expect(again.stdout).not.toContain('    auto-refresh: true');
    await rm(folder, { recursive: true });
  });
});

describe('the admin token', () => {
  test('as an argument is refused, and not repeated', async () => {
    await using scene = await startScene();
    const { exitCode, stdout, stderr } = await pipe(scene, [ADMIN], '');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('accepts no token as an argument');
    expect(`${stdout}${stderr}`).not.toContain(ADMIN.slice(0, 20));
  });

  test('is in no output, file, argument, environment and no other service, and is not the one that is saved', async () => {
    await using scene = await startScene();
    const { meta, railway, github } = scene.bot.sandbox;
    const folder = await mkdtemp(join(tmpdir(), 'permanent-'));
    const seen: string[] = [];
    const { exitCode, stdout, stderr } = await pipe(scene, ['-', '--yes'], undefined, {
      folder,
      onOutput: ({ pid }) => {
        for (const name of ['cmdline', 'environ']) {
          if (existsSync(`/proc/${pid}/${name}`)) seen.push(readFileSync(`/proc/${pid}/${name}`, 'utf8'));
        }
      },
    });
    expectDone(scene, { exitCode, screen: stdout });
    if (process.platform === 'linux') expect(seen.length).toBeGreaterThan(0);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual([]);
    await rm(folder, { recursive: true });
    const elsewhere = JSON.stringify([railway.requests, github.requests]);
    const inUrls = meta.requests
      .filter(({ path }) => !path.endsWith('/debug_token'))
      .map(({ path, query, body }) => [path, query, body]);
    const all = [stdout, stderr, ...seen, elsewhere, JSON.stringify(inUrls), scene.stored()].join('\n');
    expect(all).not.toContain(ADMIN);
    expect(all).not.toContain(ADMIN.slice(8, 40));
    expect(stdout).not.toContain(meta.business.generated[0]);
  });
});

/** Springs when the n-th request from now on has arrived, at whichever of the two; it is answered all the same. */
function setTrap({ bot: { sandbox } }: Scene, at: number, spring: () => void) {
  let count = 0;
  let caught = '';
  for (const [name, { latencies }] of Object.entries({ Meta: sandbox.meta, Railway: sandbox.railway }))
    latencies.set(({ method, path }) => {
      count += 1;
      if (count === at) {
        caught = `${name} ${method} ${path}`;
        spring();
      }
      return false;
    }, 0);
  return { caught: () => caught };
}

async function killAt(at: number) {
  await using scene = await startScene();
  let kill = () => {};
  const trap = setTrap(scene, at, () => kill());
  const child = startPipe(scene, ['-', '--yes']);
  kill = () => child.process.kill('SIGKILL');
  const first = await child.ended;
  if (!trap.caught()) return undefined;
  const isStoredKnown = scene.bot.sandbox.meta.tokens.has(scene.stored());
  const again = await pipe(scene, ['-', '--yes']);
  const token = scene.bot.sandbox.meta.tokens.get(scene.stored());
  return {
    at,
    request: trap.caught(),
    wasKilled: first === null,
    isStoredKnown,
    exitCode: again.exitCode,
    type: token?.type,
    users: scene.business.systemUsers.size,
  };
}

test('killed at every single request, the same command finishes, with one system user', async () => {
  const outcomes: NonNullable<Awaited<ReturnType<typeof killAt>>>[] = [];
  for (let from = 1; ; from += 4) {
    const some = await Promise.all([0, 1, 2, 3].map((more) => killAt(from + more)));
    const killed = some.filter((each) => each !== undefined);
    outcomes.push(...killed);
    if (killed.length < some.length) break;
  }
  expect(outcomes.length).toBeGreaterThan(25);
  const WELL = { isStoredKnown: true, exitCode: 0, type: 'SYSTEM_USER', users: 1 };
  expect(outcomes.map(({ at, request, wasKilled: _killed, ...end }) => ({ at, request, ...end }))).toEqual(
    outcomes.map(({ at, request }) => ({ at, request, ...WELL })),
  );
}, 300_000);
