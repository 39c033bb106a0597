// When the GitHub token ends: read from a header that GitHub writes in two ways, and sometimes wrongly.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type GitHubSandbox, startGitHub } from '../../../sandbox/github/github.ts';
import { createGitHub } from '../../../src/adapters/github/issues.ts';
import { parseExpiry } from '../../../src/adapters/github/token-expiry.ts';
import { createHttp } from '../../../src/adapters/http/client.ts';
import { Secret } from '../../../src/secret.ts';
import { ago, DAY, NOW } from '../../support/builders.ts';
import { asClean } from '../../support/clean.ts';

let github: GitHubSandbox;
beforeEach(async () => {
  github = await startGitHub({ now: () => NOW });
});
afterEach(() => github.close());

async function ask(token: string) {
  const { issues } = createGitHub({
    ...{ token: new Secret(token), apiUrl: github.url, owner: github.owner, repo: github.repo },
    ...{ fetch: createHttp({ userAgent: 'test', clean: asClean, env: {} }).fetch, clean: asClean },
    redact: (text) => text,
  });
  await issues.listOpen({ label: 'whatsapp-token' }, AbortSignal.timeout(20_000)).catch(() => {});
  return await issues.tokenExpiresAt?.();
}

test.each<[string, unknown, string | undefined]>([
  ['in UTC', '2026-12-09 12:00:00 UTC', '2026-12-09T12:00:00.000Z'],
  ['with an offset', '2026-12-09 12:00:00 +0530', '2026-12-09T06:30:00.000Z'],
  ['behind UTC', '2026-12-09 12:00:00 -0700', '2026-12-09T19:00:00.000Z'],
  ['a day that is none', '2026-13-45 12:00:00 UTC', undefined],
  ['something else', 'soon', undefined],
  ['nothing', undefined, undefined],
])('%s', (_name, header, expected) => {
  expect(parseExpiry(header)?.toISOString()).toBe(expected);
});

test('a personal token: what GitHub says', async () => {
  github.expireToken(ago(-5 * DAY));
  expect(await ask(github.personalToken)).toEqual(ago(-5 * DAY));
});

test.each<[string, () => void, 'personalToken' | 'token']>([
  ['a personal token that never ends', () => {}, 'personalToken'],
  ['the token of a workflow', () => github.expireToken(ago(-5 * DAY)), 'token'],
  ['the time of the answer, which GitHub gives by mistake', () => github.expireToken(NOW), 'personalToken'],
])('nothing is known of %s', async (_name, arrange, kind) => {
  arrange();
  expect(await ask(github[kind])).toBeUndefined();
});
