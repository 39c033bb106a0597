// Deployed versus stored: a bot that still runs with an older token than the variable holds.
import { describe, expect, test } from '@jest/globals';
import { aToken, HOUR } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';
import { aBot, aWorld, expiredAnswers, silentAnswers } from '../support/fakes.ts';

/** The variable was changed, and nobody deployed. */
function anOldBot(bot = aBot()) {
  const world = aWorld(bot);
  world.railway.set(aToken('b'));
  return world;
}

describe('redeploy', () => {
  test('deploys the code that runs, and follows it', async () => {
    const { manager, railway } = anOldBot();
    const report = await manager.redeploy();
    expect(report).toMatchObject({ state: 'valid', level: 'info', rotation: { outcome: 'live', changed: false } });
    expect(railway).toMatchObject({ deployed: ['d1'], written: [] });
  });

  test('a bot that runs with the stored token already is left alone', async () => {
    const { manager, railway } = aWorld();
    expect(await manager.redeploy()).toMatchObject({ rotation: { outcome: 'unchanged' } });
    expect(railway.deployed).toEqual([]);
  });

  test('one that is on its way is followed, not started again', async () => {
    const { manager, railway } = anOldBot();
    await railway.redeploy({ id: asClean('d1') });
    expect(await manager.redeploy()).toMatchObject({ rotation: { outcome: 'live', deploymentId: 'd2' } });
    expect(railway.deployed).toHaveLength(1);
  });

  test.each<[name: string, script: string[]]>([
    ['fails', ['FAILED']],
    ['crashes', ['CRASHED']],
  ])('a deployment that %s is said, and nothing is put back', async (_name, script) => {
    const { manager, railway } = anOldBot();
    railway.script = script;
    const report = await manager.redeploy();
    expect(report).toMatchObject({ level: 'error', rotation: { outcome: 'set-not-live', changed: false } });
    expect(report.reasons.find(({ code }) => code === 'DEPLOYMENT_FAILED')?.why).toContain('nothing to restore');
    expect(railway).toMatchObject({ written: [], stored: aToken('b') });
  });

  test('a bot that may still run well is not put on a dead token', async () => {
    const { manager, meta, railway } = anOldBot();
    meta.answers = expiredAnswers();
    const report = await manager.redeploy();
    expect(report).toMatchObject({ rotation: { outcome: 'refused' } });
    expect(report.reasons.map(({ code }) => code)).toContain('STORED_TOKEN_DEAD');
    expect(railway.deployed).toEqual([]);
  });

  test('nothing is done on an outage', async () => {
    const { manager, meta, railway } = anOldBot();
    meta.answers = silentAnswers();
    expect((await manager.redeploy()).rotation).toEqual({ changed: false });
    expect(railway.deployed).toEqual([]);
  });

  test('a sealed variable is deployed like any other, and not written', async () => {
    const { manager, railway } = anOldBot(aBot({ given: { token: { reveal: () => aToken('b') } as never } }));
    railway.service.tokenVariable = { ...railway.service.tokenVariable, isSealed: true };
    expect(await manager.redeploy()).toMatchObject({ rotation: { outcome: 'live', changed: false } });
    expect(railway.written).toEqual([]);
  });
});

describe('a check with auto-redeploy', () => {
  const bot = aBot({ autoRedeploy: true });

  test('redeploys once, and all is well', async () => {
    const { check, railway, issues } = anOldBot(bot);
    expect(await check(HOUR)).toMatchObject({ state: 'valid', level: 'info', rotation: { outcome: 'live' } });
    expect((await check(2 * HOUR)).rotation).toBeUndefined();
    expect(railway.deployed).toHaveLength(1);
    expect(issues.all).toEqual([]);
  });

  test('a deployment that failed counts as that once, until the variable changes again', async () => {
    const { check, railway } = anOldBot(bot);
    railway.script = ['FAILED'];
    expect(await check(HOUR)).toMatchObject({ rotation: { outcome: 'set-not-live' } });
    const again = await check(2 * HOUR);
    expect(again.rotation).toBeUndefined();
    expect(again.reasons.find(({ code }) => code === 'NOT_DEPLOYED')?.what).toContain('ended as FAILED');
    railway.set(aToken('c'));
    await check(3 * HOUR);
    expect(railway.deployed).toHaveLength(2);
  });

  test('off, it says how', async () => {
    const { check, railway } = anOldBot();
    const { reasons } = await check(HOUR);
    expect(reasons.find(({ code }) => code === 'NOT_DEPLOYED')?.fix).toContain('redeploy');
    expect(railway.deployed).toEqual([]);
  });
});
