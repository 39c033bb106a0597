// The history: it comes back as written, survives any text, and loses no change however its writers meet.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordHistory } from '../../src/check/record-history.ts';
import { availabilityOf } from '../../src/core/history/availability.ts';
import { appendCheck, type CheckRecord, changeAt } from '../../src/core/history/changes.ts';
import { compact } from '../../src/core/history/days.ts';
import {
  type Change,
  type DaySum,
  type History,
  historyPath,
  parseHistory,
  printHistory,
} from '../../src/core/history/history.ts';
import type { HistoryReading, HistoryStore } from '../../src/ports.ts';
import { DAY, HOUR, NOW } from '../support/builders.ts';
import { aMessagingMemory } from '../support/messaging-memory.ts';

const numRuns = 500;
const aDate = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const aCause = fc.stringMatching(/^[A-Z_]{1,40}$/);
const aCure = fc.constantFrom(...(['pasted', 'renewed', 'switched', 'by-itself'] as const));
const aState = fc.constantFrom(
  ...(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'] as const),
);
const aLevel = fc.constantFrom(...(['info', 'warning', 'error', 'critical'] as const));

/** Each field of a change: a new one is added here. */
const CHANGE = {
  at: aDate,
  state: aState,
  level: aLevel,
  cause: aCause,
  cure: aCure,
  expiresAt: fc.oneof(aDate, fc.constant('never' as const)),
  issue: fc.integer({ min: 1 }),
  messaging: aMessagingMemory(aDate),
} satisfies { [Name in keyof Required<Change>]: fc.Arbitrary<Required<Change>[Name]> };
const aChange: fc.Arbitrary<Change> = fc.record(CHANGE, { requiredKeys: ['at', 'state', 'level'] });
const aDay: fc.Arbitrary<DaySum> = fc.record({
  day: aDate.map((date) => date.toISOString().slice(0, 10)),
  silentMs: fc.maxSafeNat(),
  incidents: fc.nat(),
  pasted: fc.nat(),
  renewed: fc.nat(),
});
const aHistory: fc.Arbitrary<History> = fc.record({
  bot: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
  since: aDate,
  changes: fc.array(aChange).map((all) => all.toSorted((a, b) => a.at.getTime() - b.at.getTime())),
  days: fc
    .uniqueArray(aDay, { selector: ({ day }) => day })
    .map((all) => all.toSorted((a, b) => (a.day < b.day ? -1 : 1))),
});

/** A century has many days: Jest's own comparison, much slower than Node's, is only asked to say where two differ. */
function expectReadAsWritten(history: History): void {
  const read = parseHistory(printHistory(history));
  if (!isDeepStrictEqual(read, history)) expect(read).toEqual(history);
}

// A clock without a battery begins in 1970, and Meta's numbers reach further than any date.
test('whatever a check finds out, what is written can be read', () => {
  const anyTime = fc.oneof(aDate, fc.date({ noInvalidDate: true }));
  const record: fc.Arbitrary<CheckRecord> = fc.record(
    {
      bot: fc.constant('bot'),
      ...{ at: anyTime, state: aState, level: aLevel, cause: aCause },
      expiresAt: fc.oneof(anyTime, fc.constant('never' as const)),
    },
    { requiredKeys: ['bot', 'at', 'state', 'level'] },
  );
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
      let history: History | undefined;
      for (const each of records) {
        history = appendCheck(history, each) ?? history;
        if (history) expectReadAsWritten(history);
      }
    }),
    { numRuns },
  );
});

test('what is printed is parsed as it was', () => {
  fc.assert(
    fc.property(aHistory, (history) => {
      expect(parseHistory(printHistory(history))).toEqual(history);
    }),
    { numRuns },
  );
});

test('any text is read without an exception, and what comes out can be written again', () => {
  const file = fc
    .record(
      {
        version: fc.constantFrom(1, 2),
        bot: fc.string(),
        since: fc.jsonValue(),
        changes: fc.jsonValue(),
        days: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((fields) => JSON.stringify({ bot: 'bot', since: NOW, changes: [], days: [], ...fields }));
  const edited = fc
    .tuple(aHistory, fc.nat(), fc.nat(9), fc.string({ unit: 'binary', maxLength: 9 }))
    .map(([history, at, without, text]) => {
      const printed = printHistory(history);
      const start = at % printed.length;
      return `${printed.slice(0, start)}${text}${printed.slice(start + without)}`;
    });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), file, edited), (text) => {
      const history = parseHistory(text);
      if (history) expect(parseHistory(printHistory(history))).toEqual(history);
    }),
    { numRuns: 4 * numRuns },
  );
});

/** Within a few days, so that nothing gets old, and each at a time of its own. */
const somePasses = (bots: readonly string[]) =>
  fc.uniqueArray(fc.nat(5 * 24 * 60), { minLength: 1, maxLength: 8 }).chain((minutes) =>
    fc.tuple(
      ...minutes.map((minute) =>
        fc.record(
          {
            bot: fc.constantFrom(...bots),
            at: fc.constant(new Date(NOW.getTime() - minute * 60_000)),
            state: aState,
            level: aLevel,
            cause: aCause,
            expiresAt: CHANGE.expiresAt,
            rotation: fc.record({ cure: aCure, changed: fc.boolean() }),
          },
          { requiredKeys: ['bot', 'at', 'state', 'level'] },
        ),
      ),
    ),
  ) as fc.Arbitrary<CheckRecord[]>;

/** A branch with GitHub's rule: a commit counts only on top of what is there. Each call waits for its turn. */
function aBranch(turn: () => Promise<void>) {
  let head = 0;
  let files: HistoryReading['files'] = {};
  const store: HistoryStore = {
    async read() {
      await turn();
      return { ...(head ? { head: String(head) } : {}), files };
    },
    async write(commit) {
      await turn();
      if ((commit.head ?? '0') !== String(head)) return 'lost';
      head++;
      const texts = Object.entries(commit.files).map(([path, text]) => [path, { text: String(text), sha: `${head}` }]);
      files = { ...files, ...Object.fromEntries(texts) };
      return 'written';
    },
  };
  const changesOf = (bot: string) => parseHistory(files[historyPath(bot)]?.text ?? '')?.changes ?? [];
  return { store, commits: () => head, changesOf };
}

describe('writers that meet', () => {
  test('lose no change, in whatever order their requests arrive', async () => {
    const never = new AbortController().signal;
    const bots = ['bot', 'shop'];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), somePasses(bots), async (scheduler, passes) => {
        const branch = aBranch(() => scheduler.schedule(Promise.resolve()));
        const runs = passes.map((pass) => recordHistory(branch.store, [pass], never));
        await scheduler.waitIdle();
        expect((await Promise.all(runs)).flat()).toEqual([]);
        // Each commit was one pass, and all of them are there, as they were.
        const kept = bots.flatMap((bot) => branch.changesOf(bot).map((change) => ({ bot, ...change })));
        expect(kept).toHaveLength(branch.commits());
        for (const change of kept) {
          const { bot, at, state, level } = change;
          expect(passes).toContainEqual(expect.objectContaining({ bot, at, state, level }));
        }
        for (const bot of bots.filter((name) => passes.some((pass) => pass.bot === name)))
          expect(branch.changesOf(bot)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('every change that was in a file is still there after any pass, and the pass itself is told', () => {
    fc.assert(
      fc.property(somePasses(['bot']), (passes) => {
        let history: History | undefined;
        for (const pass of passes) {
          const next = appendCheck(history, pass);
          if (!next) continue;
          expect(next.changes).toEqual(expect.arrayContaining([...(history?.changes ?? [])]));
          expect(next.changes).toHaveLength((history?.changes.length ?? 0) + 1);
          expect(changeAt(next, pass.at)).toMatchObject({ at: pass.at, state: pass.state, level: pass.level });
          expect(appendCheck(next, pass)).toBeUndefined();
          history = next;
        }
        expect(history).toBeDefined();
      }),
      { numRuns },
    );
  });
});

test('however often and whenever it is compacted, the silence is the same', () => {
  const hours = fc.uniqueArray(fc.nat(300 * 24), { minLength: 1, maxLength: 40 });
  const changes = fc
    .tuple(hours, fc.array(fc.record({ state: aState, level: aLevel }), { minLength: 40, maxLength: 40 }))
    .map(([times, found]) =>
      times
        .toSorted((a, b) => b - a)
        .map((hour, index) => ({
          at: new Date(NOW.getTime() - hour * HOUR),
          ...(found[index] as Pick<Change, 'state' | 'level'>),
        })),
    );
  const silence = (all: readonly Change[], from: number) =>
    all.reduce((sum, change, index) => {
      const end = all[index + 1]?.at.getTime() ?? NOW.getTime();
      return sum + (availabilityOf(change) === 'silent' ? Math.max(0, end - Math.max(from, change.at.getTime())) : 0);
    }, 0);
  fc.assert(
    fc.property(changes, fc.array(fc.nat(210), { maxLength: 6 }), (all, daysBefore) => {
      let history: History = { bot: 'bot', since: all[0]?.at ?? NOW, changes: [], days: [] };
      const times = [...new Set([...daysBefore, 0])].sort((a, b) => b - a);
      let from = 0;
      for (const days of times) {
        const now = new Date(NOW.getTime() - days * DAY);
        const upTo = all.filter(({ at }) => at <= now);
        const known = upTo.filter(({ at }) => at.getTime() > from);
        from = now.getTime();
        history = compact({ ...history, changes: [...history.changes, ...known] }, now);
      }
      const cutoff = Math.floor(NOW.getTime() / DAY) * DAY - 90 * DAY;
      const summed = history.days.reduce((sum, { silentMs }) => sum + silentMs, 0);
      expect(summed + silence(history.changes, cutoff)).toBe(silence(all, 0));
      expect(history.changes.filter(({ at }) => at.getTime() >= cutoff)).toEqual(
        all.filter(({ at }) => at.getTime() >= cutoff),
      );
    }),
    { numRuns },
  );
});
