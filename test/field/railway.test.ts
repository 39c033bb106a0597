// What Railway really does, after public reports and its own documentation, and what is right to read from it. All values
// are made up. Each row is set up in the stand-in, and read through the adapter.
import { describe, expect, test } from '@jest/globals';
import { type RailwaySandbox, startRailway } from '../../sandbox/railway/railway.ts';
import { createHttp } from '../../src/adapters/http/client.ts';
import { createRailway } from '../../src/adapters/railway/railway.ts';
import { SetupFault } from '../../src/errors.ts';
import type { Railway, RailwayTarget } from '../../src/ports.ts';
import { Secret } from '../../src/secret.ts';

const TOKEN = 'WHATSAPP_TOKEN';
const VARIABLES = { token: TOKEN, phoneNumberId: 'PHONE_NUMBER_ID', appId: 'APP_ID', appSecret: 'APP_SECRET' };

interface Field {
  /** The stand-in, with one bot in it that has a token. */
  stand: RailwaySandbox;
  bot: string;
  railway: Railway;
  signal: AbortSignal;
  target(ids?: Omit<RailwayTarget, 'variables'>): RailwayTarget;
}

/** A row: what happened, where it was seen, how it is set up, what is asked, and the right value. */
type Row = [what: string, source: string, arrange: (field: Field) => void, right: object];

async function inField<T>(use: (field: Field) => Promise<T>, kind: 'project' | 'account' = 'project'): Promise<T> {
  const stand = await startRailway({ now: () => new Date() });
  const bot = stand.addService({ name: 'bot', commitHash: 'c0ffee1', variables: { [TOKEN]: 'EAAT-first' } });
  const railway = createRailway({
    http: createHttp({ userAgent: 'test', env: {}, random: () => 0 }),
    url: new URL(stand.graphqlUrl),
    token: new Secret(kind === 'project' ? stand.projectToken : stand.accountToken),
    tokenType: kind,
    clean: (text) => text,
    keep: (value) => new Secret(value),
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
      return await field.railway.locate(field.target({ projectId: field.stand.project.id }), field.signal);
    }, 'account');
    expect(place).toMatchObject(right);
  });

  test('none is left of a service that was deleted: the variable has no owner', async () => {
    const fault = await inField(async ({ stand, bot, railway, signal, target }) => {
      stand.deleteService(bot);
      return await railway.locate(target(), signal).catch((error: unknown) => error);
    });
    expect(fault).toBeInstanceOf(SetupFault);
    expect(fault).toMatchObject({
      code: 'RAILWAY_SERVICE_NOT_FOUND',
      message: expect.stringContaining(`No service in the environment production has a variable ${TOKEN}`),
    });
  });
});
