// A mistake of ours in one part of a check: what does not depend on it happens all the same, and the mistake is told.
import { describe, expect, test } from '@jest/globals';
import { exitCodeOf, exitCodeOfRotation } from '../../src/cli/exit-code.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { renderSummary } from '../../src/core/report/summary.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import { aToken } from '../support/builders.ts';
import { aBot, aWorld, expiredAnswers, healthyAnswers } from '../support/fakes.ts';

type World = ReturnType<typeof aWorld>;

const BUG = async () => {
  throw new TypeError('planted');
};
const history = (world: World) =>
  Object.assign(world.ports, {
    history: {
      store: { read: async () => ({ files: {} }), write: async () => 'written' },
    },
  }).history;

/** Each breaks one port. */
const BROKEN: Record<string, (world: World) => void> = {
  'the list of issues': ({ issues }) => Object.assign(issues, { listOpen: BUG }),
  'a write to GitHub': ({ issues }) => Object.assign(issues, { apply: BUG }),
  'a channel': ({ ports }) =>
    Object.assign(ports, { notifiers: [{ name: 'broken', send: BUG }, ...(ports.notifiers ?? [])] }),
  'the heartbeat': ({ ports }) => Object.assign(ports, { heartbeat: BUG }),
  'reading the history': (world) => Object.assign(history(world).store, { read: BUG }),
  'writing the history': (world) => Object.assign(history(world).store, { write: BUG }),
  'what the history was read as': (world) =>
    Object.assign(history(world).store, { read: async () => ({ files: null }) }),
  'when the monitor ran before': ({ ports }) => Object.assign(ports, { listRuns: BUG }),
  'the bot’s log': ({ railway }) => Object.assign(railway, { readLogs: BUG }),
};

describe('a dead token is told whatever else breaks', () => {
  test.each(Object.entries(BROKEN))('%s', async (name, breakIt) => {
    const world = aWorld();
    world.meta.answers = expiredAnswers();
    breakIt(world);
    const report = await world.check();
    expect(report).toMatchObject({ state: 'expired', level: 'critical' });
    expect(world.told.map(({ title }) => title)).toEqual([expect.stringContaining('EXPIRED')]);
    expect(report.reasons.map(({ code }) => code)).toContain(
      name === 'a channel' ? 'NOTIFY_FAILED' : name === 'the bot’s log' ? 'TOKEN_EXPIRED' : 'INTERNAL_ERROR',
    );
    expect(exitCodeOf(report)).toBe(1);
    for (const text of [
      renderConsole(report)
        .map(({ text }) => text)
        .join('\n'),
      renderSummary(report),
    ])
      expect(text).toMatch(/planted|null|failed to send the message|not read/);
  });
});

describe('a healthy token stays one, and the run is red', () => {
  test.each(Object.entries(BROKEN).filter(([name]) => /history|heartbeat|list of issues|ran before/.test(name)))(
    '%s',
    async (_name, breakIt) => {
      const world = aWorld();
      breakIt(world);
      const report = await world.check();
      expect(report).toMatchObject({ state: 'valid', level: 'error' });
      expect(exitCodeOf(report)).toBe(70);
    },
  );
});

test('where we fail at looking, nothing is known: no issue is touched, and the next check goes on from there', async () => {
  const world = aWorld();
  world.meta.answers = expiredAnswers();
  await world.check();
  const [before] = structuredClone(world.issues.all);
  const { probe } = world.meta;
  Object.assign(world.meta, { probe: BUG });
  const report = await world.check();
  expect(report).toMatchObject({ state: 'unknown', level: 'error', issue: { step: 'none' } });
  expect(report.reasons[0]).toMatchObject({ code: 'INTERNAL_ERROR' });
  expect(exitCodeOf(report)).toBe(70);
  expect(world.issues.all).toEqual([before]);
  Object.assign(world.meta, { probe, answers: healthyAnswers() });
  expect(await world.check()).toMatchObject({ state: 'valid', issue: { step: 'closed' } });
});

test('a monitor outlives it', async () => {
  const world = aWorld();
  Object.assign(world.railway, { findService: BUG });
  const stop = new AbortController();
  const states: string[] = [];
  await world.manager.startMonitoring({
    signal: stop.signal,
    onReport: ({ state }) => states.push(state) === 2 && stop.abort(),
  });
  expect(states).toEqual(['unknown', 'unknown']);
});

test('a rotation that we break off is followed by a check that tells how far it came', async () => {
  const world = aWorld();
  Object.assign(world.railway, { redeploy: BUG, deploy: BUG });
  const report = await world.manager.updateRailwayToken(aToken('b'));
  expect(report.reasons[0]).toMatchObject({ code: 'INTERNAL_ERROR' });
  // Nobody knows whether the variable was written, so nothing is said of it.
  expect(report.rotation).toBeUndefined();
  expect(exitCodeOfRotation(report)).toBe(70);
});

test('a subclass whose channel fails loses its own message only', async () => {
  const world = aWorld();
  world.meta.answers = expiredAnswers();
  class Own extends WhatsAppTokenManager {
    override sendNotification = BUG as never;
  }
  const manager = new Own(aBot(), world.ports, { showExcerpts: true, dryRun: false });
  expect(await manager.check()).toMatchObject({ state: 'expired', issue: { step: 'opened' } });
});
