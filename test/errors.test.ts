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

test('a bug of ours is an error that says so, and nothing of paths or line ends', async () => {
  const result = await attempt(Promise.reject(new TypeError('x\n::error::y')), 'info');
  expect(result).toMatchObject({ ok: false, reason: { code: 'INTERNAL_ERROR', level: 'error', effect: 'own-bug' } });
  expect(JSON.stringify(result)).toMatch(/TypeError: x ::error::y/);
  expect(JSON.stringify(result)).not.toContain('test/errors');
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
