// What somebody outside does is a value; what is a bug of ours stays an error.
import { expect, test } from '@jest/globals';
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

test.each([new TypeError('ours'), new UserError('WRONG_INPUT', ['Wrong.'])])('%s is thrown on', async (bug) => {
  await expect(attempt(Promise.reject(bug))).rejects.toBe(bug);
});
