// The simulation behind the README's table: it repeats itself, and its world counts silence rightly.
import { describe, expect, test } from '@jest/globals';
import { SimulatedClock } from '../../bench/treadmill/clock.ts';
import { AUTOMATIC_ODDS, planSitting } from '../../bench/treadmill/guide.ts';
import { STRATEGIES, type Strategy } from '../../bench/treadmill/manager.ts';
import { answersAt, noticesAt } from '../../bench/treadmill/person.ts';
import { SimulatedRailway } from '../../bench/treadmill/railway.ts';
import { createRandom } from '../../bench/treadmill/random.ts';
import { planChecks } from '../../bench/treadmill/schedule.ts';
import { measureSilence, type Reign } from '../../bench/treadmill/silence.ts';
import { simulate } from '../../bench/treadmill/simulate.ts';
import { renderSpread, renderTable } from '../../bench/treadmill/table.ts';
import { DAY, HOUR, MINUTE, START } from '../../bench/treadmill/time.ts';
import { acceptedUntil, exchangeToken, makeToken, type TokenKind } from '../../bench/treadmill/tokens.ts';
import { Secret } from '../../src/secret.ts';

const NEVER = Number.POSITIVE_INFINITY;

function live(
  name: Strategy['name'],
  { kind = 'hourly', seed = 1, days = 3 }: { kind?: TokenKind; seed?: number; days?: number } = {},
) {
  const strategy = STRATEGIES.find((each) => each.name === name);
  if (!strategy) throw new Error(`There is no strategy ${name}.`);
  return simulate({ kind, strategy, seed, days, minutes: [17, 47] });
}

async function tableOf(seed: number): Promise<string> {
  const rows = [];
  for (const { name } of STRATEGIES)
    rows.push({ token: 'hourly', strategy: name, lives: [await live(name, { seed })] });
  return renderTable(rows);
}

describe('a simulated life', () => {
  test('the same seed gives the same table, another seed another', async () => {
    const table = await tableOf(1);
    expect(await tableOf(1)).toBe(table);
    expect(await tableOf(2)).not.toBe(table);
  });

  test('being told makes the silence of an hourly token shorter, and an exchange ends it', async () => {
    const [untold, told, exchanged] = await Promise.all([
      live('No tool'),
      live('Check and alert only'),
      live('With exchange at intake'),
    ]);
    expect(untold.silence.totalMs).toBeGreaterThan(told.silence.totalMs);
    expect(untold.alerts).toBe(0);
    expect(told.alerts).toBeGreaterThan(0);
    expect(exchanged.pastes).toBe(1);
    expect(exchanged.silence.totalMs).toBeLessThan(24 * HOUR);
  });

  test('auto-refresh renews the first hourly token, so that nobody pastes, is told, or waits', async () => {
    const silence = { totalMs: 0, longestMs: 0 };
    expect(await live('With auto-refresh')).toEqual({ pastes: 0, silence, alerts: 0 });
  });

  test('guided on day 1, the person pastes once or twice and never again; without it, each time data access ends', async () => {
    const months = { days: 200 };
    const unguided = await live('With auto-refresh', months);
    expect(unguided.pastes).toBe(2);
    const pastes = [];
    for (const seed of [1, 2, 3, 4]) {
      const guided = await live('Guided on day 1', { ...months, seed });
      expect(guided).toEqual({
        pastes: planSitting(createRandom(seed, 'guide')).pastes,
        silence: { totalMs: 0, longestMs: 0 },
        alerts: 0,
      });
      pastes.push(guided.pastes);
    }
    expect(new Set(pastes)).toEqual(new Set([1, 2]));
  });

  test('a token that never expires asks nothing of anybody', async () => {
    for (const { name } of STRATEGIES) {
      const silence = { totalMs: 0, longestMs: 0 };
      expect(await live(name, { kind: 'never' })).toEqual({ pastes: 0, silence, alerts: 0 });
    }
  });
});

describe('silence', () => {
  const span = { from: 0, to: 10 * HOUR };
  const reign = (from: number, until: number): Reign => ({ from: from * HOUR, acceptedUntil: until * HOUR });
  test.each<[name: string, reigns: Reign[], totalHours: number, longestHours: number]>([
    ['none while the token is accepted', [reign(-1, NEVER)], 0, 0],
    ['from its end to that of the time', [reign(-1, 7)], 3, 3],
    ['from its end to the next token', [reign(-1, 4), reign(5, NEVER)], 1, 1],
    ['none where the next one comes before', [reign(-1, 6), reign(5, NEVER)], 0, 0],
    ['several count together, the longest by itself', [reign(-1, 1), reign(2, 3), reign(6, 9)], 5, 3],
    ['goes on where the next token is dead as well', [reign(-1, 2), reign(4, 3), reign(5, NEVER)], 3, 3],
    ['before the time does not count', [reign(-5, -4), reign(2, NEVER)], 2, 2],
    ['after the time does not count', [reign(-1, 8), reign(12, NEVER)], 2, 2],
  ])('%s', (_name, reigns, totalHours, longestHours) => {
    expect(measureSilence(reigns, span)).toEqual({ totalMs: totalHours * HOUR, longestMs: longestHours * HOUR });
  });
});

describe('the world', () => {
  test('the bot sends with the old token until the deployment runs, whatever the variable holds', async () => {
    const clock = new SimulatedClock(START);
    const railway = new SimulatedRailway(clock, { token: 'old', since: START - HOUR }, () => 0.5);
    const place = await railway.findService();
    await railway.writeVariable(place, { value: new Secret('new') });
    clock.jumpTo(START + HOUR);
    expect(railway.running().token).toBe('old');
    await railway.deploy();
    expect((await railway.readService()).inFlight).toMatchObject([{ status: 'DEPLOYING' }]);
    clock.jumpTo(START + HOUR + 2 * MINUTE);
    expect(railway.running().token).toBe('old');
    clock.jumpTo(START + HOUR + 4 * MINUTE);
    expect(railway.running().token).toBe('new');
    expect((await railway.readService()).active).toMatchObject({ id: 'd2', status: 'SUCCESS' });
    expect(railway.reigns()).toMatchObject([
      { token: 'old', from: START - HOUR },
      { token: 'new', from: START + HOUR + 3 * MINUTE },
    ]);
  });

  test('a sleep meets each deadline at its own time, and ends with its own', async () => {
    const clock = new SimulatedClock(START);
    const [near, own, later] = [clock.deadline(MINUTE), clock.deadline(HOUR), clock.deadline(2 * HOUR)];
    const metAt: number[] = [];
    near.addEventListener('abort', () => metAt.push(clock.time));
    await clock.sleep(2 * MINUTE, own);
    expect(metAt).toEqual([START + MINUTE]);
    expect(clock.time).toBe(START + 2 * MINUTE);
    await clock.sleep(3 * HOUR, own);
    expect(clock.time).toBe(START + HOUR);
    expect(later.aborted).toBe(false);
  });
});

describe('the assumptions', () => {
  const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 0, day, hour, minute);

  test.each<[name: string, toldAt: number, pastesAt: number]>([
    ['by day after ten minutes', at(5, 12), at(5, 12, 10)],
    ['late in the evening as well', at(5, 22, 59), at(5, 23, 9)],
    ['before midnight not before the morning', at(5, 23, 30), at(6, 8, 10)],
    ['after midnight not before the morning', at(6, 3), at(6, 8, 10)],
  ])('the person answers %s', (_name, toldAt, pastesAt) => {
    expect(new Date(answersAt(toldAt))).toEqual(new Date(pastesAt));
  });

  test('whom nobody tells notices later, and never at night', () => {
    const random = createRandom(1, 'test');
    for (let hour = 0; hour < 48; hour++) {
      const silentFrom = START + hour * HOUR;
      const pastesAt = noticesAt(silentFrom, random);
      expect(pastesAt).toBeGreaterThan(answersAt(silentFrom));
      expect(new Date(pastesAt).getUTCHours()).toBeGreaterThanOrEqual(8);
    }
  });

  test('an hourly token ends on a full hour and lives one to two', () => {
    for (let minute = 0; minute < 60; minute++) {
      const { expiresAt } = makeToken('hourly', START + minute * MINUTE);
      expect(expiresAt % HOUR).toBe(0);
      expect(expiresAt - START - minute * MINUTE).toBeGreaterThanOrEqual(HOUR);
      expect(expiresAt - START - minute * MINUTE).toBeLessThanOrEqual(2 * HOUR);
    }
  });

  test('an exchange gives 60 days, but not beyond 90 days after the login', () => {
    const hourly = makeToken('hourly', START);
    expect(acceptedUntil(exchangeToken(hourly, START + HOUR))).toBe(START + HOUR + 60 * DAY);
    const again = exchangeToken(exchangeToken(hourly, START), START + 40 * DAY);
    expect(again.expiresAt).toBe(START + 100 * DAY);
    expect(acceptedUntil(again)).toBe(START + 90 * DAY);
  });

  test('the API makes the system user token as often as is estimated, and a refusal costs a paste and time', () => {
    const random = createRandom(1, 'test');
    const sittings = Array.from({ length: 2_000 }, () => planSitting(random));
    const automatic = sittings.filter(({ pastes }) => pastes === 1);
    expect(automatic.length / sittings.length).toBeCloseTo(AUTOMATIC_ODDS, 1);
    expect(new Set(sittings.map(({ pastes, takes }) => `${pastes}: ${takes / MINUTE} min`))).toEqual(
      new Set(['1: 10 min', '2: 40 min']),
    );
  });

  test('a renewed system user token stays one, and its data access never ends', () => {
    const token = makeToken('system-user', START);
    expect(exchangeToken(token, START + 40 * DAY)).toEqual(makeToken('system-user', START + 40 * DAY));
    expect(acceptedUntil(token)).toBe(START + 60 * DAY);
  });

  test('a schedule at the full hour is later, and loses more of its runs', () => {
    const span = { from: START, to: START + 90 * DAY };
    const [odd, full] = [17, 0].map((minute) => {
      const starts = planChecks([minute], span, createRandom(1, 'schedule'));
      const lateness = starts.map((start) => (start - minute * MINUTE - START) % HOUR);
      return { runs: starts.length, lateMs: lateness.reduce((sum, each) => sum + each, 0) / starts.length };
    });
    expect(full?.runs).toBeLessThan(odd?.runs ?? 0);
    expect(odd?.runs).toBeLessThan(90 * 24);
    expect(full?.lateMs).toBeGreaterThan(odd?.lateMs ?? 0);
  });
});

test.each<[figures: number[], shown: string]>([
  [[0, 0, 0], '0'],
  [[3, 1, 2], '2 (1–3)'],
  [[0.94, 0.96, 12.34], '1 (0.9–12.3)'],
  [[1500, 1400.4, 1599], '1,500 (1,400–1,599)'],
])('%j is shown as %s', (figures, shown) => {
  expect(renderSpread(figures, 1)).toBe(shown);
});
