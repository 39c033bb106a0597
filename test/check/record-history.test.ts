// The history beside everything else a manager does: what is told of blindness, and how a failing branch is met.
import { expect, test } from '@jest/globals';
import { recordHistory } from '../../src/check/record-history.ts';
import { historyPath, parseHistory } from '../../src/core/history/history.ts';
import { windowOf } from '../../src/core/log/log-window.ts';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { WhatsAppTokenManager } from '../../src/manager.ts';
import type { HistoryReading, HistoryStore } from '../../src/ports.ts';
import { ago, HOUR, NOW } from '../support/builders.ts';
import { aBot, aWorld, silentAnswers } from '../support/fakes.ts';

const never = new AbortController().signal;
const PASS = { at: NOW, state: 'valid', level: 'info' } as const;

class FakeStore implements HistoryStore {
  files: HistoryReading['files'] = {};
  fault: Error | undefined;
  /** How often somebody else is faster. */
  losses = 0;
  readonly commits: string[] = [];

  async read() {
    if (this.fault) throw this.fault;
    return { head: String(this.commits.length), files: this.files };
  }
  async write({ files, message }: Parameters<HistoryStore['write']>[0]) {
    if (this.fault) throw this.fault;
    if (this.losses-- > 0) return 'lost' as const;
    this.commits.push(message);
    const texts = Object.entries(files).map(([path, text]) => [path, { text: String(text), sha: 'c0ffee' }]);
    this.files = { ...this.files, ...Object.fromEntries(texts) };
    return 'written' as const;
  }
}

test('several bots are one commit, and those without news are not in it', async () => {
  const store = new FakeStore();
  const passes = ['a', 'b'].map((bot) => ({ ...PASS, bot }));
  expect(await recordHistory(store, passes, never)).toEqual([]);
  const dead = { bot: 'b', at: new Date(NOW.getTime() + HOUR), state: 'expired', level: 'critical' } as const;
  await recordHistory(store, [{ ...PASS, bot: 'a', at: dead.at }, dead], never);
  await recordHistory(store, [dead], never);
  expect(store.commits).toEqual(['a: valid\nb: valid', 'b: valid → expired']);
  expect(parseHistory(store.files[historyPath('a')]?.text ?? '')?.changes).toHaveLength(1);
});

test.each<[string, Partial<FakeStore>, string | undefined, string | undefined]>([
  ['seven races lost', { losses: 7 }, undefined, undefined],
  ['eight races lost', { losses: 8 }, 'HISTORY_BUSY', 'info'],
  ['an outage', { fault: new ServiceUnavailableError('GitHub', 'No answer.') }, 'GITHUB_UNAVAILABLE', 'info'],
  [
    'a refusal',
    { fault: new SetupError('HISTORY_FORBIDDEN', { what: 'No.', fix: 'Allow it.' }) },
    'HISTORY_FORBIDDEN',
    'warning',
  ],
])('%s', async (_name, trouble, code, level) => {
  const store = Object.assign(new FakeStore(), trouble);
  const [note] = await recordHistory(store, [{ ...PASS, bot: 'bot' }], never);
  expect([note?.code, note?.level]).toEqual([code, level]);
  expect(store.commits).toHaveLength(code ? 0 : 1);
});

test('a bug of ours is louder than a note', async () => {
  const store = Object.assign(new FakeStore(), { fault: new TypeError('ours') });
  const notes = await recordHistory(store, [{ ...PASS, bot: 'bot' }], never);
  expect(notes).toMatchObject([{ code: 'INTERNAL_ERROR', level: 'error' }]);
});

test('a process that watches on tells of blindness once, and of its end', async () => {
  const bot = aBot();
  const world = aWorld(bot);
  const store = new FakeStore();
  const manager = new WhatsAppTokenManager(
    bot,
    { ...world.ports, history: { store } },
    { showExcerpts: true, dryRun: false },
  );
  world.meta.answers = silentAnswers();
  const stop = new AbortController();
  const levels: string[] = [];
  await manager.startMonitoring({
    signal: stop.signal,
    onReport({ state, level }) {
      levels.push(`${state} ${level}`);
      if (levels.length === 9)
        world.meta.answers = { ...world.meta.answers, ...aWorld().meta.answers, now: ago(-5 * HOUR) };
      if (levels.length === 10) stop.abort();
    },
  });
  expect(levels).toEqual([...Array(6).fill('unknown warning'), ...Array(3).fill('unknown error'), 'valid info']);
  expect(world.told.map(({ level, title }) => `${level}: ${title}`)).toEqual([
    "error: Couldn't check the WhatsApp token of bot for hours",
    'info: ✅ Checks of the WhatsApp token of bot work again, after 2 h',
  ]);
  expect(store.commits).toEqual(['bot: unknown', 'bot: unknown → unknown', 'bot: unknown → valid']);
});

const MINUTE = 60_000;
test.each<[string, number | undefined, number, number]>([
  ['not known', undefined, 35, 35],
  ['half an hour ago', 30, 35, 35],
  ['two hours ago', 120, 35, 125],
  ['yesterday', 24 * 60, 35, 6 * 60],
  ['yesterday, and the window is wider', 24 * 60, 12 * 60, 12 * 60],
])('the log is read further back where the last run was %s', (_name, minutesAgo, window, expected) => {
  const lastRun = minutesAgo === undefined ? undefined : ago(minutesAgo * MINUTE);
  const { from, to } = windowOf({ logWindowMs: window * MINUTE }, NOW, lastRun);
  expect([(to.getTime() - from.getTime()) / MINUTE, to]).toEqual([expected, NOW]);
});
