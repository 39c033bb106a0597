import { expect, test } from '@jest/globals';
import { ServiceUnavailableError, SetupError } from '../../src/errors.ts';
import { type Notifier, sendAll } from '../../src/notify/send-all.ts';
import { aNotification } from '../support/notification.ts';

const never = new AbortController().signal;

test('one is told although others hang, refuse and break, and each failure is said by its name', async () => {
  const told: string[] = [];
  const notifiers: Notifier[] = [
    { name: 'deaf #1', send: () => new Promise(() => {}) },
    {
      name: 'down #1',
      send: () => Promise.reject(new ServiceUnavailableError('down #1', 'down #1 refused the connection.')),
    },
    {
      name: 'wrong #1',
      send: () =>
        Promise.reject(
          new SetupError('NOTIFY_FAILED', { what: 'wrong #1 refused.', why: 'It is gone.', fix: 'Make one.' }),
        ),
    },
    {
      name: 'own #1',
      send() {
        throw new TypeError('https://user:password@secret.example');
      },
    },
    { name: 'fine #1', send: async ({ title }) => void told.push(title) },
  ];
  const started = performance.now();
  const reasons = await sendAll(notifiers, aNotification({ title: 'T' }), never, { limitMs: 200 });
  expect(performance.now() - started).toBeLessThan(1500);
  expect(told).toEqual(['T']);
  const failed = { code: 'NOTIFY_FAILED', level: 'warning' };
  expect(reasons).toEqual([
    {
      ...failed,
      what: expect.stringMatching(/^deaf #1 did not accept the message within 0\.2 s\./),
      fix: expect.any(String),
    },
    { ...failed, what: 'down #1 refused the connection.', fix: expect.any(String) },
    { ...failed, what: 'wrong #1 refused.', why: 'It is gone.', fix: 'Make one.' },
    { ...failed, what: 'own #1 failed to send the message (TypeError).', fix: expect.any(String) },
  ]);
});

test.each([
  ['already over', 0],
  ['over in a moment', 50],
])('the end of the run ends it: %s', async (_name, afterMs) => {
  const run = afterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(afterMs);
  const reasons = await sendAll([{ name: 'deaf #1', send: () => new Promise(() => {}) }], aNotification(), run);
  expect(reasons[0]?.what).toBe('deaf #1 had not accepted the message when this run ran out of time.');
});

test('nobody to tell is no failure', async () => {
  expect(await sendAll([], aNotification(), never)).toEqual([]);
});
