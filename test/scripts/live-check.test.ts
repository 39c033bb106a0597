// `npm run live-check` against the stand-ins: what it settles, what it sends only after a yes, and what it never shows.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { APP_ID, type Bot, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import type { Given } from '../../scripts/live-check/access.ts';
import { CHECKS, type Outcome, renderOutcomes, runChecks } from '../../scripts/live-check/run.ts';
import { type Recorded, sendJson, startServer } from '../support/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DAY = 24 * 60 * 60_000;

test('the page names the same checks in the same order, and how each is settled', () => {
  const page = readFileSync(`${ROOT}/docs/live-checks.md`, 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` \| (reads|asks|you) \|/gm)].map(([, id, by]) => `${id} ${by}`);
  const how = { read: 'reads', write: 'asks', hand: 'you' };
  expect(rows).toEqual(CHECKS.map(({ id, by }) => `${id} ${how[by]}`));
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});

/** Runs all checks with the answer to each question. */
async function run(given: Given, answer: (id: string) => boolean = () => false) {
  const asked: string[] = [];
  const confirm = async (id: string) => {
    asked.push(id);
    return answer(id);
  };
  const outcomes = await runChecks(given, { confirm, progress: () => {} });
  const of = (id: string) => outcomes.find((each) => each.id === id) as Outcome;
  return { outcomes, of, asked, table: renderOutcomes(outcomes) };
}

describe('against the stand-ins', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(async () => await bot.sandbox.close());

  const given = (more: Partial<Given> = {}): Given => {
    const env = { ...cliEnv(bot), REPO: 'octo/bot' };
    return { env, railwayToken: bot.sandbox.railway.projectToken, githubToken: bot.sandbox.github.token, ...more };
  };
  const writes = () => [
    ...bot.sandbox.meta.requests.filter(({ method, path }) => method !== 'GET' || path.includes('oauth')),
    ...bot.sandbox.railway.requests.filter(({ body }) => body.includes('mutation')),
    ...bot.sandbox.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql'),
  ];

  test('reads are settled with the Railway project token alone', async () => {
    const { of } = await run(given());
    expect(of('health-status-ids')).toMatchObject({ result: 'confirmed', evidence: 'all three ids' });
    expect(of('flat-scopes').result).toBe('confirmed');
    expect(of('project-token-logs').result).toBe('confirmed');
    expect(of('project-token-variables').result).toBe('confirmed');
    expect(of('ten-services').result).toBe('confirmed');
    expect(of('self-inspection')).toMatchObject({ result: 'not settled' });
    expect(of('system-users')).toMatchObject({ result: 'skipped', evidence: 'no admin token' });
    expect(of('seal-kept').result).toBe('skipped');
  });

  test('a system user token that inspects itself, and one that has expired', async () => {
    const { meta } = bot.sandbox;
    const expiredToken = bot.issueToken('e', 60 * DAY);
    meta.expire(expiredToken);
    const env = { ...given().env, WHATSAPP_TOKEN: bot.issueToken('s', 'never') };
    const { of } = await run(given({ env, expiredToken }));
    expect(of('self-inspection')).toMatchObject({ result: 'confirmed', evidence: 'HTTP 200; type SYSTEM_USER' });
    expect(of('expired-token-status').result).toBe('confirmed');
    expect(of('expired-token-status').evidence).toContain('code 190');
  });

  test('what is refused contradicts', async () => {
    bot.sandbox.railway.refusals.set('environmentLogs', { message: 'Not Authorized' });
    expect((await run(given())).of('project-token-logs')).toEqual({
      id: 'project-token-logs',
      result: 'contradicted',
      evidence: 'HTTP 200, Not Authorized',
    });
  });

  test.each<Fault>([{ kind: 'status', status: 503 }, { kind: 'not-json' }, { kind: 'reset' }, { kind: 'empty' }])(
    'a service that is out of order settles nothing: %j',
    async (fault) => {
      const { meta, railway, github } = bot.sandbox;
      for (const service of [meta, railway, github]) service.fault = fault;
      const env = { ...given().env, WHATSAPP_TOKEN: bot.token, PHONE_NUMBER_ID, APP_ID, APP_SECRET: bot.appSecret };
      const { outcomes } = await run(given({ env, expiredToken: bot.token, adminToken: bot.token }), () => true);
      expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['not settled', 'skipped']));
    },
  );

  test('a sealed variable is told by what stands in its place', async () => {
    const { railway } = bot.sandbox;
    railway.setVariable({ name: 'SECRET', value: 'x-sealed', serviceId: bot.serviceId, isSealed: true });
    const { of, table } = await run(given());
    expect(of('sealed-values')).toMatchObject({ result: 'confirmed' });
    expect(of('sealed-values').evidence).toMatch(/^1 sealed: (absent|null|empty|text)$/);
    expect(table).not.toContain('SECRET');
  });

  test('no write is sent without a yes', async () => {
    const { asked, of } = await run(given());
    expect(asked).toEqual(['exchange-again', 'project-token-write', 'start-monitor']);
    for (const id of asked) expect(of(id)).toEqual({ id, result: 'skipped', evidence: 'not sent: you said no' });
    expect(writes()).toEqual([]);
  });

  test('a yes sends that write alone', async () => {
    const { of } = await run(given(), (id) => id === 'project-token-write');
    expect(of('project-token-write').result).toBe('confirmed');
    expect(writes()).toHaveLength(1);
    expect(bot.sandbox.railway.variable('LIVE_CHECK', { serviceId: bot.serviceId })?.value).toBe('one');
    const exchanged = await run(given(), (id) => id === 'exchange-again');
    expect(exchanged.of('exchange-again')).toMatchObject({ result: 'confirmed' });
    expect(exchanged.of('exchange-again').evidence).toContain('60 days');
    expect(bot.sandbox.railway.variable('W1_WHATSAPP_ACCESS_TOKEN', { serviceId: bot.serviceId })?.value).toBe(
      bot.token,
    );
  });

  test('the table holds no secret, no id, no name, and no token that was issued meanwhile', async () => {
    const adminToken = bot.issueToken('d', DAY / 24);
    const expiredToken = bot.issueToken('e', 60 * DAY);
    const { table } = await run(given({ adminToken, expiredToken }), () => true);
    const { railway, github, meta } = bot.sandbox;
    const secrets = [bot.token, bot.appSecret, adminToken, expiredToken, railway.projectToken, github.token];
    const names = [APP_ID, PHONE_NUMBER_ID, bot.serviceId, railway.project.id, 'octo', 'whatsapp-bot', 'DATABASE_URL'];
    for (const hidden of [...secrets, ...names, ...meta.tokens.keys()]) expect(table).not.toContain(hidden);
    expect(table).not.toMatch(/\d{5,}/);
    expect(table.split('\n')).toHaveLength(CHECKS.length + 2);
  });

  test('at a terminal it takes the tokens unseen, and Enter refuses a write', async () => {
    const { RAILWAY_TOKEN = '', ...env } = cliEnv(bot);
    const command = `"${process.execPath}" "${ROOT}/scripts/live-check.ts"`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/bash', ...env },
    });
    // Each question is answered once, in its turn: three for tokens, two for writes.
    const answers = [RAILWAY_TOKEN, '', '', '', 'y'];
    let output = '';
    let answered = 0;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const questions = output.match(/\(not shown\): |\[y\/N\] /g) ?? [];
      for (; answered < questions.length; answered++) child.stdin.write(`${answers[answered] ?? ''}\r`);
    });
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect({ exitCode, answered, output }).toMatchObject({ exitCode: 0, answered: answers.length });
    expect(output).toContain('| `exchange-again` | skipped | not sent: you said no |');
    expect(output).toContain('| `project-token-write` | confirmed | HTTP 200 |');
    expect(output).not.toContain(RAILWAY_TOKEN);
    expect(writes()).toHaveLength(1);
  });

  test('without a terminal the command asks nothing, and sends no write', async () => {
    const program = [process.execPath, `${ROOT}/scripts/live-check.ts`] as const;
    const { exitCode, stdout, stderr } = await runCli({ args: [], env: cliEnv(bot), program, input: 'y\ny\ny\n' });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('| `health-status-ids` | confirmed | all three ids |');
    expect(`${stdout}${stderr}`).not.toContain(bot.token);
    expect(writes()).toEqual([]);
  });
});

const BUSINESS = '2729063490586005';
const ACCOUNT = '102290129340398';
const USER = '100081799813123';
const ADMIN = `EAAT${'admin'.repeat(30)}`;
const TOKEN = `EAAT${'own'.repeat(50)}`;
const MINTED = `EAAT${'minted'.repeat(30)}`;
const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

/** Meta with a business, as its documentation words the answers. `change` is what it answers instead. */
function documented({ method, url, headers }: Recorded): unknown {
  const path = url.pathname.replace(/^\/v[\d.]+\//, '');
  const isAdmin = headers.authorization === `Bearer ${ADMIN}`;
  const refused = { error: { code: 100, message: `The parameter business is required for ${USER}` } };
  const user = { id: USER, name: 'Reporting server', role: 'EMPLOYEE', created_time: '2026-01-01T00:00:00+0000' };
  const answers: Record<string, unknown> = {
    'GET debug_token': {
      data: {
        app_id: APP_ID,
        type: url.searchParams.get('input_token') === ADMIN ? 'USER' : 'SYSTEM_USER',
        expires_at: Math.floor(Date.now() / 1000) + 60 * 86_400,
        user_id: USER,
        scopes: url.searchParams.get('input_token') === ADMIN ? ['business_management', ...SCOPES] : SCOPES,
      },
    },
    [`GET ${PHONE_NUMBER_ID}`]: {
      id: PHONE_NUMBER_ID,
      health_status: {
        entities: [
          { entity_type: 'WABA', id: ACCOUNT },
          { entity_type: 'BUSINESS', id: BUSINESS },
          { entity_type: 'APP', id: APP_ID },
        ],
      },
    },
    [`GET ${ACCOUNT}`]: { id: ACCOUNT, owner_business_info: { id: BUSINESS, name: 'Lucky Shrub' } },
    [`GET ${APP_ID}`]: { id: APP_ID, owner_business: { id: BUSINESS, name: 'Lucky Shrub' } },
    'GET me/businesses': { data: [{ id: BUSINESS, name: 'Lucky Shrub' }] },
    [`GET ${BUSINESS}/owned_apps`]: { data: [{ id: APP_ID, name: 'Bot' }] },
    [`GET ${BUSINESS}/owned_whatsapp_business_accounts`]: { data: [{ id: ACCOUNT, name: 'Lucky Shrub' }] },
    [`GET ${BUSINESS}/system_users`]: { data: [user], paging: {} },
    [`GET ${ACCOUNT}/assigned_users`]: url.searchParams.has('business')
      ? { data: [{ id: USER, name: 'Reporting server', user_type: 'SYSTEM_USER' }] }
      : refused,
    [`GET ${USER}/assigned_applications`]: { data: [{ id: APP_ID, name: 'Bot' }] },
    [`GET ${USER}/assigned_whatsapp_business_accounts`]: { data: [{ id: ACCOUNT }] },
    [`GET ${BUSINESS}/business_users`]: { error: { code: 200, message: 'Lucky Shrub may not' } },
    [`GET ${BUSINESS}`]: { id: BUSINESS, two_factor_type: 'none' },
    [`POST ${USER}/applications`]: true,
    [`POST ${ACCOUNT}/assigned_users`]: { success: true },
    [`POST ${USER}/access_tokens`]: isAdmin
      ? { access_token: MINTED }
      : { error: { code: 10, error_subcode: 2_859_030, message: 'This action is not allowed' } },
    'GET oauth/revoke': { success: 'true' },
    'GET oauth/access_token': { access_token: MINTED, token_type: 'bearer' },
  };
  return answers[`${method} ${path}`] ?? { error: { code: 803, message: 'unknown' } };
}

describe('the way to a system user token', () => {
  const open = () =>
    startServer((request, response) => {
      const body = documented(request);
      sendJson(response, JSON.stringify(body).startsWith('{"error"') ? 400 : 200, body);
    });
  const given = (url: URL): Given => ({
    adminToken: ADMIN,
    env: {
      GRAPH_API_URL: url.href,
      WHATSAPP_TOKEN: TOKEN,
      PHONE_NUMBER_ID,
      APP_ID,
      APP_SECRET: '9f3c1e7ab2d84c60a5e1f7d20b9c4e88',
    },
  });
  const READS = CHECKS.filter(
    ({ id, by }) => by === 'read' && /^(admin|owned|system-u|assigned|business|two)/.test(id),
  );

  test('answers as Meta documents them confirm every read, and nothing is written', async () => {
    await using meta = await open();
    const { of, asked, table } = await run(given(meta.url));
    expect(READS).toHaveLength(11);
    for (const { id } of READS) expect(of(id)).toMatchObject({ id, result: 'confirmed' });
    expect(of('account-owner').result).toBe('confirmed');
    expect(of('app-owner').result).toBe('confirmed');
    expect(asked).toEqual(['renew-system-user', 'install-app', 'assign-account', 'mint', 'mint-by-itself']);
    expect(meta.requests.filter(({ method, url }) => method !== 'GET' || url.pathname.includes('oauth'))).toEqual([]);
    for (const hidden of [ADMIN, TOKEN, BUSINESS, ACCOUNT, USER, 'Lucky', 'Reporting'])
      expect(table).not.toContain(hidden);
  });

  test('an account that is assigned already was not refused', async () => {
    await using meta = await startServer((request, response) => {
      const isAssignment = request.method === 'POST' && request.url.pathname.endsWith('/assigned_users');
      if (isAssignment) return sendJson(response, 400, { error: { code: 100, message: 'User is already assigned' } });
      sendJson(response, 200, documented(request));
    });
    const { of } = await run(given(meta.url), (id) => id === 'assign-account');
    expect(of('assign-account')).toMatchObject({
      result: 'confirmed',
      evidence: 'HTTP 400, code 100; it has it already',
    });
  });

  test('a token that is generated is revoked and not shown; a refusal is told by its codes', async () => {
    await using meta = await open();
    const { of, table } = await run(given(meta.url), () => true);
    expect(of('mint')).toMatchObject({ result: 'confirmed' });
    expect(of('mint').evidence).toMatch(/; revoked$/);
    expect(of('install-app').evidence).toBe('HTTP 200, a bare `true`');
    expect(of('assign-account').result).toBe('confirmed');
    expect(of('mint-by-itself').result).toBe('contradicted');
    expect(table).toContain('HTTP 400, code 10, subcode …');
    expect(table).not.toContain(MINTED);
    const revoked = meta.requests.filter(({ url }) => url.pathname.endsWith('/oauth/revoke'));
    expect(revoked.map(({ url }) => url.searchParams.get('revoke_token'))).toEqual([MINTED]);
  });
});
