// What a check would change itself, in a run that must not: a pull request's.
import { expect, test } from '@jest/globals';
import { Secret } from '../../src/secret.ts';
import { ago, aToken, DAY, HOUR } from '../support/builders.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers } from '../support/fakes.ts';

type World = ReturnType<typeof aWorld>;

/** An hour is left, and Meta would give out another token. */
function due({ meta }: World): void {
  const { inspection } = healthyAnswers();
  if (inspection.is !== 'value') throw new Error('a healthy token is inspected');
  const ending = (expiresAt: Date) =>
    healthyAnswers({ inspection: { is: 'value', value: { ...inspection.value, type: 'USER', expiresAt } } });
  meta.answers = ending(ago(-2 * HOUR));
  meta.exchanged = aToken('c');
  meta.about.set(aToken('c'), ending(ago(-60 * DAY)));
}

const old = ({ railway }: World) => railway.set(aToken('b'));

function deadWithBackup({ meta, railway }: World): void {
  const variable = 'W1_WHATSAPP_ACCESS_TOKEN_BACKUP';
  railway.service.values[variable] = new Secret(aToken('b'));
  railway.service.backups = [{ variable, isSealed: false, updatedAt: ago(DAY) }];
  meta.about.set(aToken('a'), expiredAnswers());
}

test.each<[name: string, arrange: (world: World) => void, what: string]>([
  ['a token that is due', due, 'The token was not renewed: this run is for a pull request.'],
  ['a bot with an older token', old, 'The bot was not redeployed: this run is for a pull request.'],
  ['a dead token with a backup', deadWithBackup, 'The backup token was not used: this run is for a pull request.'],
])('%s is left for the next check, and that is said', async (_name, arrange, what) => {
  const worldOf = (change: object) => {
    const world = aWorld(aBot({ autoRefresh: true, autoRedeploy: true, autoSwitch: true, ...change }));
    arrange(world);
    return world;
  };
  const { check, railway } = worldOf({ changesNothing: true });
  const { rotation, reasons } = await check(HOUR);
  expect({ rotation, written: railway.written, deployed: railway.deployed }).toEqual({ written: [], deployed: [] });
  expect(reasons.filter(({ code }) => code === 'PULL_REQUEST')).toEqual([
    expect.objectContaining({ level: 'info', what }),
  ]);
  // In any other run it is done.
  expect((await worldOf({}).check(HOUR)).rotation).toMatchObject({ outcome: 'live' });
});

test('nothing is said where nothing was to do', async () => {
  const { check } = aWorld(aBot({ autoRefresh: true, autoRedeploy: true, autoSwitch: true, changesNothing: true }));
  expect((await check()).reasons.map(({ code }) => code)).not.toContain('PULL_REQUEST');
});
