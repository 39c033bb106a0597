// The Railway adapter against a server that answers each operation as told. Error bodies are word for word Railway's.
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createRailway } from '../../../src/adapters/railway/railway.ts';
import { ServiceUnavailableError, SetupError } from '../../../src/errors.ts';
import type { Railway, ServiceInstance, ServiceSelector } from '../../../src/ports.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean, shownIn } from '../../support/clean.ts';
import { findBreaches } from '../../support/contracts/railway-contract.ts';
import { type Recorded, sendJson, startServer } from '../../support/server.ts';

const RAILWAY_TOKEN = '00000000-1111-4222-8333-444444444444';
const TOKEN = `EAAG${'q'.repeat(180)}`;
const RUNNING = { id: asClean('d1'), status: asClean('SUCCESS'), phase: 'up', createdAt: new Date(0) } as const;
const NAMES = {
  token: 'W1_WHATSAPP_ACCESS_TOKEN',
  phoneNumberId: 'W1_WHATSAPP_PHONE_NUMBER_ID',
  appId: 'W1_WHATSAPP_APP_ID',
  appSecret: 'W1_WHATSAPP_APP_SECRET',
};
const PLACE: ServiceInstance = { projectId: 'p1', environmentId: 'e1', serviceId: 's1' };
const nothingRuns = async () => undefined;

const NOT_AUTHORIZED = {
  errors: [
    {
      message: 'Not Authorized',
      locations: [{ line: 1, column: 3 }],
      path: ['projects'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
      traceId: '909477571025499935',
    },
  ],
  data: null,
};
const NO_PROJECT_TOKEN = {
  errors: [
    { message: 'Project Token not found', path: ['projectToken'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ],
  data: null,
};

interface Call {
  operation: string;
  variables: Record<string, unknown>;
  kind: 'project' | 'account';
}
type Answer = (call: Call, response: ServerResponse) => unknown;

/** Runs `use` against a Railway that sends whatever `answer` returns as `data`, unless it answers by itself. */
async function withRailway<T>(
  answer: Answer,
  use: (railway: Railway, signal: AbortSignal) => Promise<T>,
  tokenType: 'auto' | 'project' | 'account' = 'auto',
): Promise<{ result: T; calls: Call[]; kept: string[]; requests: Recorded[] }> {
  const calls: Call[] = [];
  await using server = await startServer((request, response) => {
    const { query, variables } = JSON.parse(request.body);
    const kind = request.headers['project-access-token'] ? 'project' : 'account';
    const call: Call = { operation: /^query (\w+)/.exec(query)?.[1] ?? '', variables, kind };
    calls.push(call);
    const data = answer(call, response);
    if (!response.writableEnded && !response.destroyed) sendJson(response, 200, { data });
  });
  const kept: string[] = [];
  const railway = createRailway({
    http: createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0 }),
    url: new URL('/graphql/v2', server.url),
    token: new Secret(RAILWAY_TOKEN),
    tokenType,
    clean: (text) => asClean(text.replaceAll('@', '(at)')),
    register: (value) => {
      kept.push(value);
      return new Secret(value);
    },
  });
  const result = await use(railway, new AbortController().signal);
  for (const { method, url, body } of server.requests) {
    const query = Object.fromEntries(url.searchParams);
    expect(findBreaches({ method, path: url.pathname, query, body })).toEqual([]);
  }
  return { result, calls, kept, requests: server.requests };
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  return error as Error;
}

/** Accepts one kind of token only. */
const only =
  (kind: Call['kind'], answer: Answer): Answer =>
  (call, response) =>
    call.kind === kind
      ? answer(call, response)
      : sendJson(response, 200, call.operation === 'locateByProjectToken' ? NO_PROJECT_TOKEN : NOT_AUTHORIZED);

const page = (nodes: unknown[], endCursor: string | null = null) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});
const variable = (name: string, serviceId: string | null, rest = {}) => ({
  name,
  serviceId,
  isSealed: false,
  references: [],
  updatedAt: '2026-11-24T10:00:00.000Z',
  createdAt: 'ignored',
  ...rest,
});
const environment = (
  variables: unknown[],
  services: [string, string][] = [
    ['s1', 'bot'],
    ['s2', 'worker'],
  ],
) => ({
  name: 'production',
  projectId: 'p1',
  variables: page(variables),
  serviceInstances: page(services.map(([serviceId, serviceName]) => ({ serviceId, serviceName }))),
});
const projectToken = (variables: unknown[]) => ({
  projectToken: { projectId: 'p1', environmentId: 'e1', environment: environment(variables) },
});
const target = (ids: Partial<ServiceSelector> = {}): ServiceSelector => ({ variables: NAMES, ...ids });
const deployment = (id: string, status: string, createdAt: string, rest = {}) => ({ id, status, createdAt, ...rest });
const service = (rest: Record<string, unknown> = {}) => ({
  rendered: { [NAMES.token]: TOKEN, DATABASE_URL: 'other' },
  unrendered: { [NAMES.token]: TOKEN, DATABASE_URL: 'other' },
  environment: environment([variable(NAMES.token, 's1')]),
  serviceInstance: { activeDeployments: [], latestDeployment: null },
  deployments: page([]),
  ...rest,
});

describe('findService', () => {
  test('asks nothing where all ids are known', async () => {
    const { result, calls } = await withRailway(
      () => ({}),
      (railway, signal) => railway.findService(target(PLACE), signal),
    );
    expect(result).toEqual(PLACE);
    expect(calls).toEqual([]);
  });

  test('a project token: one request, and the owner of the variable', async () => {
    const { result, calls, requests } = await withRailway(
      only('project', () => projectToken([variable(NAMES.token, 's2'), variable(NAMES.token, null)])),
      (railway, signal) => railway.findService(target(), signal),
    );
    expect(shownIn(result)).toMatchObject({
      projectId: 'p1',
      environmentId: 'e1',
      serviceId: 's2',
      serviceName: 'worker',
      environmentName: 'production',
    });
    expect(result.listing).toEqual([
      {
        name: NAMES.token,
        serviceId: 's2',
        isSealed: false,
        references: [],
        updatedAt: new Date('2026-11-24T10:00:00Z'),
      },
      { name: NAMES.token, isSealed: false, references: [], updatedAt: new Date('2026-11-24T10:00:00Z') },
    ]);
    expect(calls).toHaveLength(1);
    expect(requests[0]?.url.search).toBe('?source=whatsapp-token-manager');
    expect(requests[0]?.headers).toMatchObject({ 'project-access-token': RAILWAY_TOKEN, 'user-agent': 'test' });
    expect(requests[0]?.headers.authorization).toBeUndefined();
  });

  test('an account token with an environment id', async () => {
    const { result, calls } = await withRailway(
      only('account', () => ({ environment: environment([variable(NAMES.token, 's1')]) })),
      (railway, signal) => railway.findService(target({ environmentId: 'e1' }), signal),
    );
    expect(result).toMatchObject({ projectId: 'p1', environmentId: 'e1', serviceId: 's1' });
    expect(calls.map(({ kind, operation }) => [kind, operation])).toEqual([
      ['project', 'locateByProjectToken'],
      ['account', 'locateByEnvironment'],
    ]);
  });

  test('an account token with a project that has one environment', async () => {
    const environments = page([
      { id: 'e1', name: 'production', deletedAt: null, isEphemeral: false },
      { id: 'e0', name: 'old', deletedAt: '2026-01-01T00:00:00Z', isEphemeral: false },
    ]);
    const { result, requests } = await withRailway(
      ({ operation }) =>
        operation === 'listEnvironments'
          ? { project: { environments } }
          : { environment: environment([variable(NAMES.token, 's1')]) },
      (railway, signal) => railway.findService(target({ projectId: 'p1' }), signal),
      'account',
    );
    expect(result).toMatchObject({ environmentId: 'e1', serviceId: 's1' });
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill(`Bearer ${RAILWAY_TOKEN}`));
  });

  test('further pages of variables', async () => {
    const { result } = await withRailway(
      ({ operation, variables }) => {
        if (operation === 'listVariables') {
          return {
            environment: {
              variables:
                variables.after === 'c1' ? page([variable('B', 's2')], 'c2') : page([variable(NAMES.token, 's1')]),
            },
          };
        }
        const first = projectToken([]);
        first.projectToken.environment.variables = page([variable('A', 's2')], 'c1');
        return first;
      },
      (railway, signal) => railway.findService(target(), signal),
    );
    expect(result.serviceId).toBe('s1');
    expect(result.listing?.map(({ name }) => name)).toEqual(['A', 'B', NAMES.token]);
  });

  test('a list without an end is an outage', async () => {
    const { result, calls } = await withRailway(
      ({ operation }) => {
        const variables = page([variable('A', 's2')], 'again');
        if (operation === 'listVariables') return { environment: { variables } };
        const first = projectToken([]);
        first.projectToken.environment.variables = variables;
        return first;
      },
      (railway, signal) => failureOf(railway.findService(target(), signal)),
    );
    expect(result).toBeInstanceOf(ServiceUnavailableError);
    expect(calls.length).toBeLessThan(20);
  });

  const faults: [string, Answer, Partial<ServiceSelector>, string, RegExp][] = [
    [
      'no owner',
      () => projectToken([variable('WHATSAPP_KEY', 's1'), variable('My_Token_@x', 's2'), variable('PORT', 's1')]),
      {},
      'RAILWAY_SERVICE_NOT_FOUND',
      /No service in the environment production .*bot \(s1\), worker \(s2\).*similar name: WHATSAPP_KEY, My_Token_\(at\)x\.$/,
    ],
    [
      'only a shared variable',
      () => projectToken([variable(NAMES.token, null)]),
      {},
      'RAILWAY_SERVICE_NOT_FOUND',
      /only a shared variable in the environment production: no service refers to it/,
    ],
    [
      'two owners',
      () => projectToken([variable(NAMES.token, 's1'), variable(NAMES.token, 's2')]),
      {},
      'RAILWAY_SERVICE_AMBIGUOUS',
      /bot \(s1\), worker \(s2\)/,
    ],
    [
      'a project token of another environment',
      () => projectToken([variable(NAMES.token, 's1')]),
      { environmentId: 'e9' },
      'RAILWAY_TOKEN_REFUSED',
      /not for `railway-environment-id`/,
    ],
    [
      'an account token without ids',
      only('account', () => ({ apiToken: { workspaces: [] } })),
      {},
      'RAILWAY_IDS_MISSING',
      /no project or environment is set/,
    ],
    [
      'a project with several environments',
      only('account', () => ({
        project: {
          environments: page([
            { id: 'e1', name: 'production', isEphemeral: false },
            { id: 'e2', name: 'staging', isEphemeral: false },
            { id: 'e3', name: 'bot-pr-17', isEphemeral: true },
          ]),
        },
      })),
      { projectId: 'p1' },
      'RAILWAY_IDS_MISSING',
      /has 2 environments.*production \(e1\), staging \(e2\)\.$/,
    ],
    [
      'a token that is no good',
      ({ operation }, response) =>
        sendJson(response, 200, operation === 'locateByProjectToken' ? NO_PROJECT_TOKEN : NOT_AUTHORIZED),
      {},
      'RAILWAY_TOKEN_REFUSED',
      /it says "Not Authorized"/,
    ],
  ];
  test.each(faults)('fault: %s', async (_name, answer, ids, code, message) => {
    const { result } = await withRailway(answer, (railway, signal) =>
      failureOf(railway.findService(target(ids), signal)),
    );
    expect(result).toBeInstanceOf(SetupError);
    expect(result).toMatchObject({ code, fix: expect.any(String) });
    expect(result.message).toMatch(message);
  });
});

describe('the kind of token', () => {
  test('is found out once: two requests at the same time cost two refusals, the next none', async () => {
    const answer = only('account', ({ operation }) => (operation === 'readLogs' ? { environmentLogs: [] } : service()));
    const window = { from: new Date(0), to: new Date(1) };
    const { calls } = await withRailway(answer, async (railway, signal) => {
      await Promise.all([
        railway.readService(target(PLACE), signal),
        railway.readLogs(PLACE, window, signal, nothingRuns),
      ]);
      await railway.readLogs(PLACE, window, signal, nothingRuns);
    });
    expect(calls.map(({ kind }) => kind).toSorted()).toEqual(['account', 'account', 'account', 'project', 'project']);
  });

  test('that works once is not doubted: a refusal afterwards is about that request', async () => {
    const { result, calls } = await withRailway(
      ({ operation }, response) => (operation === 'readLogs' ? sendJson(response, 200, NOT_AUTHORIZED) : service()),
      async (railway, signal) => {
        await railway.readService(target(PLACE), signal);
        return await failureOf(railway.readLogs(PLACE, { from: new Date(0), to: new Date(1) }, signal, nothingRuns));
      },
    );
    expect(result).toMatchObject({ code: 'RAILWAY_TOKEN_REFUSED' });
    expect(calls).toHaveLength(2);
  });
});

describe('"Not Authorized" that comes and goes', () => {
  /** Refuses the first request of each operation. */
  const atFirst = (answer: Answer): Answer => {
    const asked = new Set<string>();
    return (call, response) => {
      if (asked.has(call.operation)) return answer(call, response);
      asked.add(call.operation);
      return sendJson(response, 200, NOT_AUTHORIZED);
    };
  };

  test.each<[string, 'project' | 'account', Partial<ServiceSelector>, unknown, string[]]>([
    [
      'to a project token',
      'project',
      {},
      projectToken([variable(NAMES.token, 's1')]),
      ['locateByProjectToken', 'locateByProjectToken'],
    ],
    [
      'to an account token',
      'account',
      { environmentId: 'e1' },
      { environment: environment([variable(NAMES.token, 's1')]) },
      ['locateByEnvironment', 'locateByEnvironment'],
    ],
  ])('%s is asked again, and the place is found', async (_name, kind, ids, data, operations) => {
    const { result, calls } = await withRailway(
      atFirst(() => data),
      (railway, signal) => railway.findService(target(ids), signal),
      kind,
    );
    expect(result).toMatchObject({ serviceId: 's1' });
    expect(calls.map(({ operation }) => operation)).toEqual(operations);
  });

  test('while the service is read', async () => {
    const { result, calls } = await withRailway(
      atFirst(() => service()),
      (railway, signal) => railway.readService(target(PLACE), signal),
      'project',
    );
    expect(result.tokenVariable.exists).toBe(true);
    expect(calls).toHaveLength(2);
  });

  test('to a change is not asked again: it may have happened', async () => {
    const { result, requests } = await withRailway(
      (_call, response) => sendJson(response, 200, NOT_AUTHORIZED),
      (railway, signal) => failureOf(railway.redeploy(RUNNING, signal)),
      'project',
    );
    expect(result).toMatchObject({ code: 'RAILWAY_TOKEN_REFUSED' });
    expect(requests).toHaveLength(1);
  });
});

describe('answers that are none', () => {
  const json =
    (status: number, body: unknown, headers = {}): Answer =>
    (_, response) =>
      sendJson(response, status, body, headers);
  const html =
    (status: number, text: string): Answer =>
    (_, response) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end(text);
  const error = (message: string, code?: string) => ({
    errors: [{ message, ...(code && { extensions: { code } }) }],
    data: null,
  });
  const cases: [string, Answer, typeof ServiceUnavailableError | typeof SetupError, RegExp, number][] = [
    [
      'refused as both kinds, twice',
      json(200, NOT_AUTHORIZED),
      SetupError,
      /refused the monitor's own token, RAILWAY_TOKEN \(it says "Not Authorized"\)/,
      4,
    ],
    [
      'a refusal behind another error',
      json(200, { errors: [{ message: 'Problem processing request' }, { message: 'not authorized' }] }),
      SetupError,
      /refused the monitor's own token/,
      4,
    ],
    [
      'a field that is gone',
      json(400, {
        errors: [
          {
            message: 'Cannot query field "nope" on type "Query".',
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
            traceId: '1',
          },
        ],
      }),
      SetupError,
      /rejected the request \(it says "Cannot query field "nope"/,
      1,
    ],
    ['bad input', json(200, error('Invalid id', 'BAD_USER_INPUT')), SetupError, /Invalid id/, 1],
    [
      'a service that is not there',
      json(200, error('ServiceInstance not found', 'INTERNAL_SERVER_ERROR')),
      SetupError,
      /ServiceInstance not found/,
      1,
    ],
    [
      'a masked error',
      json(200, error('Problem processing request', 'INTERNAL_SERVER_ERROR')),
      ServiceUnavailableError,
      /it says "Problem processing request"/,
      1,
    ],
    [
      'an error of the server',
      json(500, error('boom @all', 'INTERNAL_SERVER_ERROR')),
      ServiceUnavailableError,
      /it says "boom \(at\)all" \(HTTP 500\)/,
      3,
    ],
    [
      'a rate limit',
      json(429, { data: null }, { 'retry-after': '1800' }),
      ServiceUnavailableError,
      /HTTP 429\) and asks to wait 1800 s/,
      1,
    ],
    ["Cloudflare's rate limit", html(429, 'error code: 1015'), ServiceUnavailableError, /Cloudflare.*1015/, 3],
    [
      "Cloudflare's refusal of a program",
      html(403, 'error code: 1010'),
      ServiceUnavailableError,
      /Cloudflare.*1010/,
      1,
    ],
    [
      "Cloudflare's refusal",
      html(403, '<title>Access denied | Cloudflare</title>'),
      ServiceUnavailableError,
      /Cloudflare.*blocks this address/,
      1,
    ],
    [
      'another path',
      json(404, { message: 'Not Found', requestId: 'x' }),
      ServiceUnavailableError,
      /its answer was empty \(HTTP 404\)/,
      1,
    ],
    ['no data', json(200, { data: null }), ServiceUnavailableError, /its answer was empty/, 1],
    [
      'another form',
      json(200, { data: { rendered: [] } }),
      ServiceUnavailableError,
      /another form than expected \(at rendered\)/,
      1,
    ],
    [
      'a date that is none',
      json(200, {
        data: service({ serviceInstance: { activeDeployments: [deployment('d1', 'SUCCESS', 'yesterday')] } }),
      }),
      ServiceUnavailableError,
      /at serviceInstance\.activeDeployments\.0\.createdAt/,
      1,
    ],
  ];
  test.each(cases)('%s', async (_name, answer, kind, message, requests) => {
    const { result, calls } = await withRailway(answer, (railway, signal) =>
      failureOf(railway.readService(target(PLACE), signal)),
    );
    expect(result).toBeInstanceOf(kind);
    expect(result.message).toMatch(message);
    expect(result.message).not.toContain(RAILWAY_TOKEN);
    expect(calls).toHaveLength(requests);
  });
});

describe('readService', () => {
  const read = (data: unknown, place: ServiceInstance = PLACE) =>
    withRailway(
      () => data,
      (railway, signal) => railway.readService(target(), signal, place),
      'project',
    );

  test('returns the variables asked for, and no other value', async () => {
    const values = {
      [NAMES.token]: TOKEN,
      [NAMES.phoneNumberId]: '',
      [NAMES.appId]: null,
      DATABASE_URL: 'postgres://secret',
    };
    const { result, kept, calls } = await read(service({ rendered: values, unrendered: values }));
    expect(Object.entries(result.values).map(([name, value]) => [name, value.reveal()])).toEqual([
      [NAMES.token, TOKEN],
      [NAMES.phoneNumberId, ''],
    ]);
    expect(kept).toEqual([TOKEN]);
    expect(result.tokenVariable).toEqual({
      exists: true,
      isSealed: false,
      sharedWith: [],
      namesakes: [],
      updatedAt: new Date('2026-11-24T10:00:00Z'),
    });
    expect(result).not.toHaveProperty('tokenReference');
    expect(calls).toMatchObject([{ variables: { ...PLACE, withListing: true } }]);
    // Of a place that is known by its ids, the names come along.
    const { environmentName, serviceName, serviceNames } = result.place;
    expect(shownIn({ environmentName, serviceName, serviceNames })).toEqual({
      environmentName: 'production',
      serviceName: 'bot',
      serviceNames: { s1: 'bot', s2: 'worker' },
    });
  });

  test('backups of the token come along in the same answer, as secrets; a sealed one without its value', async () => {
    const [backup, second] = [`${NAMES.token}_BACKUP`, `${NAMES.token}_BACKUP_2`];
    const values = { [NAMES.token]: TOKEN, [backup]: 'a-second-token', [second]: '*****' };
    const variables = [
      variable(NAMES.token, 's1'),
      variable(backup, 's1', { updatedAt: '2026-11-24T08:00:00Z' }),
      variable(second, 's1', { isSealed: true }),
      variable(`${NAMES.token}_BACKUP_3`, 's1'),
    ];
    const { result, kept, calls } = await read(
      service({ rendered: values, unrendered: values, environment: environment(variables) }),
    );
    expect(result.backups).toEqual([
      { variable: backup, isSealed: false, updatedAt: new Date('2026-11-24T08:00:00Z') },
      { variable: second, isSealed: true, updatedAt: new Date('2026-11-24T10:00:00Z') },
    ]);
    expect(kept).toEqual([TOKEN, 'a-second-token']);
    expect(Object.keys(result.values)).toEqual([NAMES.token, backup]);
    expect(calls).toHaveLength(1);
  });

  const FORGED = 'd1\n::error::evil';
  test('a status that is no word of Railway is shown as none, and taken for one on its way', async () => {
    const odd = deployment('d1', 'BUILDING\n::error::evil', '2026-11-24T10:00:00Z');
    const { result } = await read(service({ deployments: page([odd]) }));
    expect(result.inFlight).toMatchObject([{ id: 'd1', status: 'UNKNOWN', phase: 'in-flight' }]);
  });

  test('an id that is none makes the answer none', async () => {
    const odd = deployment(FORGED, 'SUCCESS', '2026-11-24T10:00:00Z');
    const { result } = await withRailway(
      () => service({ deployments: page([odd]) }),
      (railway, signal) => failureOf(railway.readService(target(PLACE), signal)),
      'project',
    );
    expect(result).toBeInstanceOf(ServiceUnavailableError);
    expect(String(result)).toContain('another form than expected (at deployments.edges.0.node.id)');
    expect(String(result)).not.toContain('evil');
  });

  test.each([
    [
      'redeployed',
      { deploymentRedeploy: { id: FORGED } },
      (railway: Railway, signal: AbortSignal) => railway.redeploy(RUNNING, signal),
    ],
    [
      'deployed',
      { serviceInstanceDeployV2: FORGED },
      (railway: Railway, signal: AbortSignal) => railway.deploy(PLACE, undefined, signal),
    ],
  ])('nor does one of what was %s', async (_name, answer, run) => {
    const { result } = await withRailway(
      () => answer,
      (railway, signal) => failureOf(run(railway, signal)),
      'project',
    );
    expect(result).toBeInstanceOf(ServiceUnavailableError);
    expect(String(result)).not.toContain('evil');
  });

  test('a backup that is missing is none', async () => {
    expect((await read(service())).result.backups).toEqual([]);
  });

  test.each([2 * 3_600_000, -2 * 3_600_000])("says how far Railway's clock is ahead: %i ms", async (aheadMs) => {
    const { result } = await withRailway(
      (_call, response) => {
        response.setHeader('date', new Date(Date.now() + aheadMs).toUTCString());
        return service();
      },
      (railway, signal) => railway.readService(target(), signal, PLACE),
    );
    expect(Math.abs((result.clockAheadMs ?? 0) - aheadMs)).toBeLessThan(60_000);
  });

  test('uses the listing that locating the place brought along', async () => {
    const listing = [
      { name: NAMES.token, serviceId: asClean('s1'), isSealed: false, references: [], updatedAt: new Date(5) },
    ];
    const { result, calls } = await read(service({ environment: undefined }), { ...PLACE, listing });
    expect(result.tokenVariable.updatedAt).toEqual(new Date(5));
    expect(calls).toMatchObject([{ variables: { withListing: false } }]);
  });

  test.each([
    ['left out', {}],
    ['null', { [NAMES.token]: null }],
    ['masked', { [NAMES.token]: '*****' }],
  ])('a sealed variable has no value (%s)', async (_name, values) => {
    const variables = [variable(NAMES.token, 's1', { isSealed: true })];
    const { result } = await read(
      service({ rendered: values, unrendered: values, environment: environment(variables) }),
    );
    expect(result.values).toEqual({});
    expect(result.tokenVariable).toMatchObject({ exists: true, isSealed: true });
  });

  test('a variable that is not there', async () => {
    const { result } = await read(
      service({ rendered: {}, unrendered: {}, environment: environment([variable(NAMES.token, 's2')]) }),
    );
    expect(result.tokenVariable).toEqual({ exists: false, isSealed: false, sharedWith: [], namesakes: ['s2'] });
  });

  const shared = { is: 'shared', name: 'WA_TOKEN' };
  test.each([
    [`\${{shared.WA_TOKEN}}`, shared, '2026-11-24T12:00:00Z'],
    [`\${{ shared.WA_TOKEN }}`, shared, '2026-11-24T12:00:00Z'],
    [` \${{ Shared.WA_TOKEN }}\n`, shared, '2026-11-24T12:00:00Z'],
    [`\${{Other.WA_TOKEN}}`, { is: 'elsewhere', path: ['Other.WA_TOKEN'] }, '2026-11-24T10:00:00Z'],
    [`\${{worker.WA_TOKEN}}`, { is: 'elsewhere', path: ['worker.WA_TOKEN'] }, '2026-11-24T13:00:00Z'],
    [`\${{ WA_TOKEN }}`, { is: 'elsewhere', path: ['WA_TOKEN'] }, '2026-11-24T10:00:00Z'],
  ])('a reference %j is told, with the time that counts', async (raw, reference, updatedAt) => {
    const variables = [
      variable(NAMES.token, 's1'),
      variable('WA_TOKEN', null, { updatedAt: '2026-11-24T12:00:00Z' }),
      variable('WA_TOKEN', 's2', { updatedAt: '2026-11-24T13:00:00Z' }),
    ];
    const { result } = await read(service({ unrendered: { [NAMES.token]: raw }, environment: environment(variables) }));
    expect(shownIn(result.tokenReference)).toEqual(reference);
    expect(result.tokenVariable.updatedAt).toEqual(new Date(updatedAt));
    expect(result.values[NAMES.token]?.reveal()).toBe(TOKEN);
  });

  test('the running deployment is the newest active one; newer ones on their way are in flight', async () => {
    const running = deployment('d3', 'SUCCESS', '2026-11-24T03:00:00Z', {
      canRedeploy: true,
      meta: { commitHash: 'abc', repo: 'x' },
    });
    const coming = deployment('d5', 'BUILDING', '2026-11-24T05:00:00Z');
    const { result } = await read(
      service({
        serviceInstance: {
          activeDeployments: [deployment('d2', 'SUCCESS', '2026-11-24T02:00:00Z'), running],
          latestDeployment: coming,
        },
        deployments: page([
          deployment('d1', 'QUEUED', '2026-11-24T01:00:00Z'),
          running,
          deployment('d4', 'FAILED', '2026-11-24T04:00:00Z'),
          deployment('d6', 'NEEDS_APPROVAL', '2026-11-24T06:00:00Z'),
        ]),
      }),
    );
    expect(result.active).toEqual({
      id: 'd3',
      status: 'SUCCESS',
      phase: 'up',
      createdAt: new Date('2026-11-24T03:00:00Z'),
      canRedeploy: true,
      commitHash: 'abc',
    });
    expect(result.inFlight.map(({ id }) => id)).toEqual(['d5']);
    expect(result.awaitsApproval?.id).toBe('d6');
  });

  test('without an active one, the newest that ran', async () => {
    const { result } = await read(
      service({
        deployments: page([
          deployment('d1', 'SUCCESS', '2026-11-24T01:00:00Z'),
          deployment('d2', 'CRASHED', '2026-11-24T02:00:00Z'),
          deployment('d3', 'FAILED', '2026-11-24T03:00:00Z'),
        ]),
      }),
    );
    expect(result.active?.id).toBe('d2');
    expect(result.inFlight).toEqual([]);
  });
});

describe("Railway's thirteen words for a deployment", () => {
  test.each([
    ['SUCCESS', 'up'],
    ['SLEEPING', 'up'],
    ['FAILED', 'failed'],
    ['SKIPPED', 'failed'],
    ['CRASHED', 'crashed'],
    ['REMOVED', 'superseded'],
    ['REMOVING', 'superseded'],
    ['BUILDING', 'in-flight'],
    ['DEPLOYING', 'in-flight'],
    ['INITIALIZING', 'in-flight'],
    ['NEEDS_APPROVAL', 'in-flight'],
    ['QUEUED', 'in-flight'],
    ['WAITING', 'in-flight'],
    ['A_WORD_OF_NEXT_YEAR', 'in-flight'],
  ])('%s', async (status, phase) => {
    const { result } = await withRailway(
      () => ({ deployment: deployment('d1', status, '2026-11-24T03:00:00Z') }),
      (railway, signal) => railway.readDeployment('d1', signal),
      'project',
    );
    expect(result).toMatchObject({ status, phase });
  });
});

describe('logs', () => {
  const window = { from: new Date('2026-11-24T10:00:00Z'), to: new Date('2026-11-24T10:35:00Z') };
  const row = (timestamp: string, message = 'hello', rest = {}) => ({
    timestamp,
    message,
    attributes: [],
    tags: null,
    ...rest,
  });

  test('asks for a window of one service, and puts attributes under the message', async () => {
    const rows = [
      row('2026-11-24T10:02:00.000000000Z', 'later'),
      row('2026-11-24T10:01:00.123456789Z', 'send failed', {
        attributes: [
          { key: 'level', value: '"error"' },
          { key: 'code', value: '190' },
          { key: 'error', value: '"Session \\"has\\" expired"' },
          { key: 'odd', value: '"a" and "b"' },
        ],
        tags: { deploymentId: 'd1', serviceId: 's1' },
      }),
    ];
    const { result, calls } = await withRailway(
      () => ({ environmentLogs: rows }),
      (railway, signal) => railway.readLogs(PLACE, window, signal, nothingRuns),
      'project',
    );
    expect(calls[0]?.variables).toEqual({
      environmentId: 'e1',
      filter: '@service:s1',
      from: '2026-11-24T10:00:00.000Z',
      to: '2026-11-24T10:35:00.000Z',
      limit: 5000,
    });
    expect(result).toEqual({
      truncated: false,
      lines: [
        {
          timestamp: new Date('2026-11-24T10:01:00.123Z'),
          text: 'send failed\ncode=190\nerror=Session "has" expired\nodd="a" and "b"',
          deploymentId: 'd1',
        },
        { timestamp: new Date('2026-11-24T10:02:00Z'), text: 'later' },
      ],
    });
  });

  test('keeps the newest 5,000 of one line too many', async () => {
    const rows = Array.from({ length: 5_001 }, (_, index) =>
      row(new Date(index * 1_000).toISOString(), 'x'.repeat(400)),
    );
    const { result } = await withRailway(
      () => ({ deploymentLogs: rows }),
      (railway, signal) => railway.readDeploymentLogs('d1', window, signal),
      'project',
    );
    expect(result.truncated).toBe(true);
    expect(result.lines).toHaveLength(5_000);
    expect(result.lines[0]?.timestamp).toEqual(new Date(1_000));
  });

  const refuse = (response: ServerResponse) => sendJson(response, 200, NOT_AUTHORIZED);

  test("where the environment's log is refused, that of the running deployment has to do", async () => {
    const { result, calls } = await withRailway(
      ({ operation }, response) =>
        operation === 'readLogs' ? refuse(response) : { deploymentLogs: [row('2026-11-24T10:01:00Z')] },
      (railway, signal) => railway.readLogs(PLACE, window, signal, async () => RUNNING),
      'project',
    );
    expect(result).toMatchObject({ onlyRunningDeployment: true, lines: [{ text: 'hello' }] });
    expect(calls.map(({ operation, variables }) => [operation, variables.deploymentId])).toEqual([
      ['readLogs', undefined],
      ['readDeploymentLogs', 'd1'],
    ]);
  });

  test.each<[string, () => Promise<typeof RUNNING | undefined>]>([
    ['nothing runs', nothingRuns],
    ['its log is refused as well', async () => RUNNING],
  ])('refused, and %s: that is a fault', async (_name, runs) => {
    const { result } = await withRailway(
      (_call, response) => refuse(response),
      (railway, signal) => failureOf(railway.readLogs(PLACE, window, signal, runs)),
      'project',
    );
    expect(result).toMatchObject({ code: 'RAILWAY_TOKEN_REFUSED' });
  });

  test('a line without a proper time is an outage', async () => {
    const { result } = await withRailway(
      () => ({ environmentLogs: [row('sometime')] }),
      (railway, signal) => failureOf(railway.readLogs(PLACE, window, signal, nothingRuns)),
      'project',
    );
    expect(result).toBeInstanceOf(ServiceUnavailableError);
  });
});
