// Many bots of one environment, read ten in one request: what they learn, and what becomes of them where Railway answers
// such a request in no usable way.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../sandbox/faults.ts';
import { type Fleet, startFleet } from '../../../sandbox/fleet.ts';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { createSharedRailway } from '../../../src/adapters/railway/railway.ts';
import type { Railway, ServiceSelector, ServiceSnapshot } from '../../../src/ports.ts';
import { Secret } from '../../../src/secret.ts';
import { asClean } from '../../support/clean.ts';

const never = new AbortController().signal;
const PAGE = 'readTenServices';
const ALONE = 'readService(';

let fleet: Fleet;
beforeEach(async () => {
  fleet = await startFleet({ count: 23 });
  const { railway } = fleet.sandbox;
  railway.deploymentScript = ['SUCCESS'];
  // Not all alike.
  const [a, b, c, d] = fleet.bots.map(({ serviceId }) => serviceId);
  railway.setVariable({ name: 'COMMON', value: 'common' });
  railway.setVariable({ name: 'W1_WHATSAPP_APP_SECRET', value: '${{shared.COMMON}}', serviceId: a as string });
  railway.setVariable({ name: 'W1_WHATSAPP_ACCESS_TOKEN', value: 'sealed', isSealed: true, serviceId: b as string });
  railway.deploy(c as string, { commitHash: 'c0ffee1' });
  railway.deploy(d as string);
});
afterEach(() => fleet.sandbox.close());

function targetsOf({ bots, inputs }: Fleet): ServiceSelector[] {
  return bots.map(({ serviceId, variable }) => ({
    environmentId: inputs['railway-environment-id'] as string,
    serviceId,
    variables: {
      token: variable,
      phoneNumberId: 'W1_WHATSAPP_PHONE_NUMBER_ID',
      appId: 'W1_WHATSAPP_APP_ID',
      appSecret: 'W1_WHATSAPP_APP_SECRET',
    },
  }));
}

function open(targets: readonly ServiceSelector[]): { railway: Railway; snapshot: Railway } {
  const http = createHttp({ userAgent: 'test', clean: asClean, env: {}, random: () => 0, tryTimeoutMs: 3_000 });
  const [url, token] = [new URL(fleet.sandbox.railway.graphqlUrl), new Secret(fleet.inputs['railway-token'] as string)];
  const register = (value: string) => new Secret(value);
  return createSharedRailway({ http, url, token, tokenType: 'account', clean: asClean, register }, targets);
}

/** As the bots of a fleet do, all at once; what was asked, by the names of the operations. */
async function readAll(railway: Railway, targets = targetsOf(fleet)) {
  const { requests } = fleet.sandbox.railway;
  requests.length = 0;
  const read = async (target: ServiceSelector) =>
    railway.readService(target, never, await railway.findService(target, never));
  const readings = await Promise.all(targets.map(read));
  const count = (name: string) => requests.filter(({ body }) => body.includes(`query ${name}`)).length;
  return { readings: readings.map(tell), pages: count(PAGE), alone: count(ALONE), all: requests.length };
}

/** What can be compared: values in the clear, and nothing of when it was asked. */
function tell({ clockAheadMs: _now, values, ...rest }: ServiceSnapshot) {
  const revealed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
  return JSON.parse(JSON.stringify({ ...rest, values: revealed }));
}

/** What each learns where it is read by itself. */
const readEachAlone = async () => {
  const targets = targetsOf(fleet);
  return (await Promise.all(targets.map((target) => readAll(open([target]).snapshot, [target])))).flatMap(
    ({ readings }) => readings,
  );
};

test('whole pages are one request each, whoever is left is read alone, and all learn the same as alone', async () => {
  const expected = await readEachAlone();
  expect(expected.map(({ values }) => Object.keys(values).length)).toContain(2);
  const { readings, pages, alone, all } = await readAll(open(targetsOf(fleet)).snapshot);
  expect({ pages, alone, all }).toEqual({ pages: 2, alone: 3, all: 1 + 2 + 3 });
  expect(readings).toEqual(expected);
});

test('nothing is asked twice, and none is read that is not watched', async () => {
  const { railway } = fleet.sandbox;
  railway.addService({ name: 'database', variables: { PASSWORD: 'hidden' } });
  const { snapshot } = open(targetsOf(fleet));
  await readAll(snapshot);
  expect(railway.requests.every(({ body }) => !body.includes(railway.services.at(-1)?.id ?? ''))).toBe(true);
  expect((await readAll(snapshot)).all).toBe(0);
});

test('fewer than ten are read as ever', async () => {
  const targets = targetsOf(fleet).slice(0, 9);
  expect(await readAll(open(targets).snapshot, targets)).toMatchObject({ pages: 0, alone: 9 });
});

test('ten on one service are one read, as ever', async () => {
  const [target] = targetsOf(fleet) as [ServiceSelector];
  const targets = Array.from({ length: 12 }, () => target);
  expect(await readAll(open(targets).snapshot, targets)).toMatchObject({ pages: 0, alone: 1 });
});

test('before something is written, a service is read by itself and anew', async () => {
  const targets = targetsOf(fleet);
  const { railway, snapshot } = open(targets);
  await readAll(snapshot);
  const [target] = targets as [ServiceSelector];
  expect(await readAll(railway, [target])).toMatchObject({ pages: 0, alone: 1 });
});

test('whoever names no service is found by the variable, and is in a page as well', async () => {
  const targets = targetsOf(fleet).slice(0, 10);
  const [first, ...others] = targets as [ServiceSelector, ...ServiceSelector[]];
  const { railway } = fleet.sandbox;
  railway.setVariable({ name: 'OWN_TOKEN', value: 'own', serviceId: first.serviceId as string });
  const { serviceId: _left, ...rest } = first;
  const found = { ...rest, variables: { ...rest.variables, token: 'OWN_TOKEN' } };
  const mixed = [found, ...others];
  expect(await readAll(open(mixed).snapshot, mixed)).toMatchObject({ pages: 1, alone: 0 });
});

test('one whose service is gone spoils no page, and hears the same as ever', async () => {
  const targets = targetsOf(fleet).slice(0, 11);
  const gone = targets[3]?.serviceId as string;
  fleet.sandbox.railway.deleteService(gone);
  const { snapshot } = open(targets);
  const others = targets.filter(({ serviceId }) => serviceId !== gone);
  expect(await readAll(snapshot, others)).toMatchObject({ pages: 1, alone: 0 });
  await expect(readAll(snapshot, [targets[3] as ServiceSelector])).rejects.toMatchObject({
    code: 'RAILWAY_REQUEST_REFUSED',
  });
});

test('one that is missing in the answer is read alone, and no other', async () => {
  const expected = await readEachAlone();
  fleet.sandbox.railway.faults.set(({ body }) => body.includes(PAGE), {
    kind: 'altered',
    alter: (body) => body.replace('"serviceInstance3":', '"nothing":'),
  });
  const { readings, pages, alone } = await readAll(open(targetsOf(fleet)).snapshot);
  expect({ pages, alone }).toEqual({ pages: 2, alone: 3 + 2 });
  expect(readings).toEqual(expected);
});

const refusing = (message: string, code: string, status = 200): Fault => ({
  kind: 'status',
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ message, extensions: { code } }], data: null }),
});

describe('a page that fails costs one request, and nothing else', () => {
  test.each<[string, Fault]>([
    ['refused', refusing('Not Authorized', 'INTERNAL_SERVER_ERROR')],
    ['too complex', refusing('Query is too complex', 'GRAPHQL_VALIDATION_FAILED', 400)],
    ['a wrong id in it', refusing('ServiceInstance not found', 'INTERNAL_SERVER_ERROR')],
    ['a masked error', refusing('Problem processing request', 'INTERNAL_SERVER_ERROR')],
    [
      'HTTP 429',
      { kind: 'status', status: 429, headers: { 'content-type': 'application/json' }, body: '{"data":null}' },
    ],
    ['HTTP 502', { kind: 'status', status: 502, body: '<html>' }],
    ['HTTP 413', { kind: 'status', status: 413, body: 'too large' }],
    ['too large an answer', { kind: 'endless' }],
    ['no answer', { kind: 'hang' }],
    ['half of one', { kind: 'truncated' }],
    ['the connection is reset', { kind: 'reset' }],
    ['other JSON', { kind: 'wrong-json' }],
    ['data without any of them', { kind: 'wrong-json', body: { data: {} } }],
    ['null', { kind: 'null' }],
  ])('%s', async (_name, fault) => {
    const expected = await readEachAlone();
    fleet.sandbox.railway.faults.set(({ body }) => body.includes(PAGE), fault);
    const { readings, pages, alone } = await readAll(open(targetsOf(fleet)).snapshot);
    expect({ pages, alone }).toEqual({ pages: 1, alone: 23 });
    expect(readings).toEqual(expected);
  });

  test('a later one: what the first told stays', async () => {
    fleet.sandbox.railway.faults.set(
      ({ body }) => body.includes(PAGE) && body.includes(fleet.bots[15]?.serviceId ?? ''),
      { kind: 'reset' },
    );
    expect(await readAll(open(targetsOf(fleet)).snapshot)).toMatchObject({ pages: 2, alone: 13 });
  });

  test('whoever asked first runs out of time: the others are read', async () => {
    const { snapshot } = open(targetsOf(fleet));
    const targets = targetsOf(fleet);
    const places = await Promise.all(targets.map((target) => snapshot.findService(target, never)));
    fleet.sandbox.railway.latencies.set(({ body }) => body.includes(PAGE), 200);
    const [late, ...others] = targets.map((target, at) =>
      snapshot.readService(target, at === 0 ? AbortSignal.timeout(50) : never, places[at]),
    );
    await expect(late).rejects.toThrow(/out of time|did not answer|no usable answer/);
    expect(await Promise.all(others)).toHaveLength(22);
  });
});

test('each environment has pages of its own', async () => {
  const { railway } = fleet.sandbox;
  const staging = railway.addEnvironment('staging');
  const targets = targetsOf(fleet).slice(0, 10);
  const [like] = targets as [ServiceSelector];
  const elsewhere = Array.from({ length: 10 }, (_, at) => ({
    ...like,
    environmentId: staging,
    serviceId: railway.addService({
      name: `staging-${at}`,
      environmentId: staging,
      variables: { [like.variables.token]: 'x' },
    }),
  }));
  const all = [...targets, ...elsewhere];
  expect(await readAll(open(all).snapshot, all)).toMatchObject({ pages: 2, alone: 0, all: 4 });
});

test('a bot elsewhere that names no service is not looked for here', async () => {
  const { railway } = fleet.sandbox;
  const staging = railway.addEnvironment('staging');
  const targets = targetsOf(fleet).slice(0, 10);
  const [like] = targets as [ServiceSelector];
  const variables = { OTHER_TOKEN: 'x' };
  const nobodys = railway.addService({ name: 'nobodys', variables });
  railway.addService({ name: 'other', environmentId: staging, variables });
  const elsewhere = {
    environmentId: staging,
    variables: { ...like.variables, token: 'OTHER_TOKEN' },
  };
  const all = [elsewhere, ...targets];
  expect(await readAll(open(all).snapshot, all)).toMatchObject({ pages: 1, alone: 1, all: 4 });
  expect(railway.requests.every(({ body }) => !body.includes(nobodys))).toBe(true);
});
