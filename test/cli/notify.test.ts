// `notify --test`: one message to each channel, one line each, whatever the others do.
import { expect, test } from '@jest/globals';
import { runCli } from '../../sandbox/run-cli.ts';
import { sendJson, startServer } from '../support/server.ts';

const SECRET = 'team-hook-c2VjcmV0cGF0aA';
const notify = (env: Record<string, string>, ...args: string[]) =>
  runCli({ args: ['notify', '--test', ...args], env: { ...env } });

test('each channel gets one message, whatever its threshold; no Railway token is needed', async () => {
  await using people = await startServer((_request, response) => sendJson(response, 200, {}));
  const at = `json://127.0.0.1:${people.url.port}/${SECRET}`;
  const { exitCode, stdout, stderr } = await notify({ NOTIFY: `${at}1\n${at}2?level=critical` }, '--bot-name', 'shop');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toBe('✓ json #1  Test message sent.\n✓ json #2  Test message sent.\n');
  expect(people.requests.map(({ url }) => url.pathname).sort()).toEqual([`/${SECRET}1`, `/${SECRET}2`]);
  for (const { body } of people.requests)
    expect(JSON.parse(body)).toMatchObject({ bot: 'shop', level: 'info', title: 'Test message for the bot shop' });
});

test('one that refuses is told with its fix and without its URL, and silences no other', async () => {
  await using people = await startServer(({ url }, response) =>
    sendJson(response, url.pathname.endsWith('1') ? 404 : 200, {}),
  );
  const at = `json://127.0.0.1:${people.url.port}/${SECRET}`;
  const { exitCode, stdout, stderr } = await notify({ NOTIFY: `${at}1\n${at}2` });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^✗ json #1 {2}NOTIFY_FAILED: .*\n.*→ .*\n✓ json #2 {2}Test message sent\.\n$/);
  expect(stdout + stderr).not.toContain('c2VjcmV0');
  expect(people.requests).toHaveLength(2);
});

test.each([
  ['no channel', {}, /`--notify` is empty/],
  ['a channel that is none', { NOTIFY: `carrier-pigeon://${SECRET}` }, /`--notify`, line 1/],
  [
    'a proxy that is none',
    { NOTIFY: `jsons://example.com/${SECRET}`, HTTPS_PROXY: 'http://proxy.example:99999' },
    /PROXY_INVALID/,
  ],
])('%s is a wrong call', async (_name, env: Record<string, string>, says) => {
  const { exitCode, stdout, stderr } = await notify(env);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('c2VjcmV0');
});

test('without --test nothing is sent, and what is missing is named', async () => {
  const { exitCode, stderr } = await runCli({ args: ['notify'] });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--test');
});
