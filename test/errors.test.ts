// What somebody outside does is a value; what is a bug of ours stays an error.
import { expect, test } from '@jest/globals';
import type { Reason } from '../src/core/reason.ts';
import { attempt, ServiceUnavailableError, SetupError, UserError } from '../src/errors.ts';

const REFUSED = new SetupError('ISSUES_FORBIDDEN', { what: 'GitHub refused.', why: 'No right.', fix: 'Give it.' });

test.each<[string, Promise<number>, Parameters<typeof attempt>[1], object]>([
  ['an answer', Promise.resolve(7), undefined, { ok: true, value: 7 }],
  [
    'an outage',
    Promise.reject(new ServiceUnavailableError('Meta', 'Meta was silent.')),
    undefined,
    { ok: false, reason: { code: 'META_UNAVAILABLE', level: 'warning', what: 'Meta was silent.' } },
  ],
  [
    'a refusal',
    Promise.reject(REFUSED),
    undefined,
    {
      ok: false,
      reason: {
        code: 'ISSUES_FORBIDDEN',
        level: 'error',
        what: 'GitHub refused.',
        why: 'No right.',
        fix: 'Give it.',
      },
    },
  ],
  ['a refusal that matters less', Promise.reject(REFUSED), 'info', { ok: false, reason: { level: 'info' } }],
])('%s', async (_name, promise, level, expected) => {
  expect(await attempt(promise, level)).toMatchObject(expected);
});

test('a bug of ours is an error that says so, and nothing of paths or line ends', async () => {
  const result = await attempt(Promise.reject(new TypeError('x\n::error::y')), 'info');
  expect(result).toMatchObject({ ok: false, reason: { code: 'INTERNAL_ERROR', level: 'error', effect: 'own-bug' } });
  expect(JSON.stringify(result)).toMatch(/TypeError: x ::error::y/);
  expect(JSON.stringify(result)).not.toContain('test/errors');
});

test.each([
  [
    'at JSON.parse (<anonymous>)\n    at async Reader.read (src/settings/read.ts:7)',
    ', in Reader.read, src/settings/read.ts:7',
  ],
  ['at node:fs:1:2\n    at src/action.ts:222', ', src/action.ts:222'],
  ['at Foo.bar [as run] (src/a-b/c.ts:1)', ', in Foo.bar, src/a-b/c.ts:1'],
  ['at run (file:///home/octo/src/a.ts:1:2)\n    at file:///home/octo/b.ts:1:2', ', in run'],
  ['at file:///home/octo/src/a.ts:1:2', ''],
])('the place of a bug in %j', async (frames, place) => {
  const bug = Object.assign(new Error('x'), { stack: `Error: x\n    ${frames}` });
  const { reason } = (await attempt(Promise.reject(bug))) as { reason: Reason };
  expect(reason.what).toContain(`(Error: x${place}).`);
  expect(reason.what).not.toContain('octo');
});

test('a long message leaves room for the place', async () => {
  const bug = Object.assign(new Error('so '.repeat(200)), { stack: 'Error\n    at run (src/a.ts:1)' });
  expect(await attempt(Promise.reject(bug))).toMatchObject({
    reason: { what: expect.stringMatching(/…, in run, src\/a\.ts:1\)\.$/) },
  });
});

test.each([undefined, null, 7, 'text', {}])('a bug may throw anything: %p', async (thrown) => {
  expect(await attempt(Promise.reject(thrown))).toMatchObject({ ok: false, reason: { code: 'INTERNAL_ERROR' } });
});

test('of a bug nothing is told that it was about', async () => {
  const token = `EAAG${'q'.repeat(40)}`;
  for (const text of [token, `"${token.slice(0, 12)}`, `{"a":"${token}",`]) {
    const parsing = (async () => JSON.parse(text))();
    expect(JSON.stringify(await attempt(parsing))).toMatch(/SyntaxError: (?!.*qqqq)/);
  }
});

test('a wrong call is thrown on', async () => {
  const wrong = new UserError('WRONG_INPUT', ['Wrong.']);
  await expect(attempt(Promise.reject(wrong))).rejects.toBe(wrong);
});
