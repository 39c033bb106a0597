// Proves that the stand-in of Railway answers as its API does, and that deployments go the way they should.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Script } from '../../../sandbox/railway/deployment.ts';
import type { RailwaySandbox } from '../../../sandbox/railway/railway.ts';
import { startRailway } from '../../../sandbox/railway/railway.ts';

let railway: RailwaySandbox;
let bot: string;
let place: { projectId: string; environmentId: string; serviceId: string };

beforeEach(async () => {
  railway = await startRailway({ now: () => new Date() });
  railway.setVariable({ name: 'SHARED', value: 'common' });
  bot = railway.addService({
    name: 'bot',
    commitHash: 'abc1234',
    variables: {
      TOKEN: 'old',
      VIA: '${{shared.SHARED}}',
      OTHER: '${{bot.TOKEN}}',
      SEALED: { value: 'hidden', isSealed: true },
    },
  });
  place = { projectId: railway.project.id, environmentId: railway.environmentId, serviceId: bot };
});
afterEach(() => railway.close());

async function ask(
  query: string,
  variables: object = {},
  headers: Record<string, string> = { 'project-access-token': railway.projectToken },
) {
  const response = await fetch(`${railway.graphqlUrl}?source=test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

const ARGS = '$projectId: String!, $environmentId: String!, $serviceId: String!';
const VARIABLES = `query v(${ARGS}) {
  rendered: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId)
  raw: variables(projectId: $projectId, environmentId: $environmentId, serviceId: $serviceId, unrendered: true)
}`;
const UPSERT = 'mutation u($input: VariableUpsertInput!) { variableUpsert(input: $input) }';
const REDEPLOY = 'mutation r($id: String!) { deploymentRedeploy(id: $id) { id status meta } }';
const DEPLOYMENT = 'query d($id: String!) { deployment(id: $id) { status } }';
const runningToken = () => railway.running(bot)?.variables.TOKEN;

describe('errors', () => {
  test('a refusal is HTTP 200 with code INTERNAL_SERVER_ERROR and a traceId beside the message', async () => {
    const { status, body } = await ask(
      '{ projectToken { id } }',
      {},
      { authorization: `Bearer ${railway.accountToken}` },
    );
    expect([status, body.data]).toEqual([200, null]);
    expect(body.errors[0]).toMatchObject({
      message: 'Project Token not found',
      path: ['projectToken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(body.errors[0].traceId).toMatch(/^\d{15,20}$/);
  });

  test.each([
    ['no token', {}],
    ['a project token as Bearer', { authorization: 'Bearer {project}' }],
    ['an account token as project token', { 'project-access-token': '{account}' }],
  ])('%s: Not Authorized', async (_name, headers) => {
    const filled = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('{project}', railway.projectToken).replace('{account}', railway.accountToken),
    ]);
    const { body } = await ask(VARIABLES, place, Object.fromEntries(filled));
    expect(body.errors[0].message).toBe('Not Authorized');
  });

  test('a query that is not valid is HTTP 400 without data', async () => {
    const { status, body } = await ask('{ nope }');
    expect([status, 'data' in body, body.errors[0].extensions.code]).toEqual([400, false, 'GRAPHQL_VALIDATION_FAILED']);
    expect(body.errors[0].message).toBe('Cannot query field "nope" on type "Query".');
    expect((await ask('{')).body.errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('another path is 404, and no requests left is 429', async () => {
    const elsewhere = await fetch(`${railway.url}/graphql?source=test`, { method: 'POST' });
    expect([elsewhere.status, ((await elsewhere.json()) as any).message]).toEqual([404, 'Not Found']);
    railway.rateLimit.remaining = 1;
    expect((await ask('{ projectToken { id } }')).headers.get('x-ratelimit-remaining')).toBe('0');
    const limited = await ask('{ projectToken { id } }');
    expect([limited.status, limited.body, limited.headers.has('retry-after')]).toEqual([429, { data: null }, true]);
  });

  test('more than a plan allows a second is 429 as well, for as long as that second lasts', async () => {
    railway.rateLimit = { limit: 10_000, remaining: 10_000, perSecond: 3 };
    const ping = () => ask('{ projectToken { id } }');
    const first = [await ping(), await ping(), await ping(), await ping()];
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(first[3]?.headers.get('retry-after')).toBe('1');
    expect(first[0]?.headers.get('ratelimit-policy')).toBe('"default";q=10000;w=3600');
    await sleep(1_050);
    expect((await ping()).status).toBe(200);
  });

  test('environmentLogs can be refused to project tokens alone', async () => {
    railway.refuse('environmentLogs', { to: 'project' });
    const query = 'query l($environmentId: String!) { environmentLogs(environmentId: $environmentId) { message } }';
    expect((await ask(query, place)).body.errors[0].message).toBe('Not Authorized');
    expect((await ask(query, place, { authorization: `Bearer ${railway.accountToken}` })).body).toEqual({
      data: { environmentLogs: [] },
    });
  });
});

test('variables: rendered and raw, sealed ones left out, listed with their references', async () => {
  const { rendered, raw } = (await ask(VARIABLES, place)).body.data;
  expect(rendered).toEqual({ TOKEN: 'old', VIA: 'common', OTHER: 'old' });
  expect(raw.VIA).toBe('${{shared.SHARED}}');
  const { body } = await ask(
    '{ projectToken { environment { variables(first: 2) { edges { node { name references isSealed } } pageInfo { hasNextPage } } } } }',
  );
  expect(body.data.projectToken.environment.variables.pageInfo.hasNextPage).toBe(true);
});

describe('deployments', () => {
  test('an upsert with skipDeploys changes nothing that runs', async () => {
    expect(
      (await ask(UPSERT, { input: { ...place, name: 'TOKEN', value: 'new', skipDeploys: true } })).body.data,
    ).toEqual({ variableUpsert: true });
    expect(railway.variable('TOKEN', { serviceId: bot })?.value).toBe('new');
    expect([railway.deployments.length, runningToken()]).toEqual([1, 'old']);
  });

  test('a redeploy takes the new variables and the old code, one status a read', async () => {
    const old = railway.running(bot);
    railway.setVariable({ name: 'TOKEN', value: 'new', serviceId: bot });
    const { id, status, meta } = (await ask(REDEPLOY, { id: old?.id })).body.data.deploymentRedeploy;
    expect([status, meta.commitHash]).toEqual(['BUILDING', 'abc1234']);
    const seen: string[] = [];
    for (let read = 0; read < 4; read += 1) seen.push((await ask(DEPLOYMENT, { id })).body.data.deployment.status);
    expect(seen).toEqual(['BUILDING', 'DEPLOYING', 'SUCCESS', 'SUCCESS']);
    expect([runningToken(), railway.running(bot)?.variables.SEALED, old?.status]).toEqual(['new', 'hidden', 'REMOVED']);
  });

  test.each<[string, Script, string | undefined, string]>([
    ['FAILED leaves the old container', ['BUILDING', 'FAILED'], 'old', 'SUCCESS'],
    ['CRASHED replaces it', ['BUILDING', 'CRASHED'], undefined, 'REMOVED'],
    ['one that waits leaves it', ['NEEDS_APPROVAL'], 'old', 'SUCCESS'],
  ])('%s', (_name, script, token, oldStatus) => {
    const old = railway.running(bot);
    railway.setVariable({ name: 'TOKEN', value: 'new', serviceId: bot });
    railway.deploymentScript = script;
    railway.deploy(bot);
    railway.settle();
    expect([runningToken(), old?.status]).toEqual([token, oldStatus]);
  });

  test('a shared variable deploys the services that refer to it', async () => {
    railway.addService({ name: 'other' });
    await ask(UPSERT, {
      input: { projectId: place.projectId, environmentId: place.environmentId, name: 'SHARED', value: 'x' },
    });
    expect(railway.deployments.filter(({ status }) => status === 'BUILDING').map(({ serviceId }) => serviceId)).toEqual(
      [bot],
    );
  });
});

describe('logs', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const LOGS = `query l($environmentId: String!, $filter: String, $from: String, $to: String, $limit: Int) {
    environmentLogs(environmentId: $environmentId, filter: $filter, beforeDate: $from, anchorDate: $to, afterDate: $to, afterLimit: 0, beforeLimit: $limit) { timestamp message attributes { key value } }
  }`;
  const read = async (variables: object) => {
    const { body } = await ask(LOGS, {
      ...place,
      from: at(0).toISOString(),
      to: at(9).toISOString(),
      limit: 100,
      ...variables,
    });
    return body.data.environmentLogs.map(({ message }: { message: string }) => message);
  };

  beforeEach(() => {
    for (let second = 0; second < 6; second += 1) railway.log(bot, `line ${second}`, { at: at(second) });
    railway.log(bot, 'Error: 401 Unauthorized', { at: at(7), severity: 'error' });
    railway.log(railway.addService({ name: 'other' }), 'not mine', { at: at(8) });
  });

  test('a limit gives one line more, the newest', async () => {
    expect(await read({ limit: 1, filter: `@service:${bot}` })).toEqual(['line 5', 'Error: 401 Unauthorized']);
  });

  test.each([
    ['Unauthorized', 1],
    ['unauthorized', 0],
    ['"line 3" OR "401 Unauthorized"', 2],
    ['(line OR Error) AND -"line 1"', 6],
    ['@level:error', 1],
    ['', 8],
  ])('the filter %s finds %d', async (filter, count) => {
    expect(await read({ filter, from: at(-1).toISOString() })).toHaveLength(count);
  });

  test('one deployment has its own', async () => {
    const query =
      'query d($id: String!) { deploymentLogs(deploymentId: $id, limit: 2) { message tags { deploymentId } } }';
    expect((await ask(query, { id: railway.running(bot)?.id })).body.data.deploymentLogs).toHaveLength(3);
  });
});
