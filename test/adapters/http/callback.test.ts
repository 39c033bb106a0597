// One plain request to the callback: against real TLS on this machine, and never to an address that is private.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CallbackOptions, createAskCallback } from '../../../src/adapters/http/callback.ts';
import { outside } from '../../support/clean.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-'));
const at = (name: string) => join(folder, name);
let server: Server;
let status: number | 'never' = 200;
const asked: { method: string | undefined; url: string | undefined; headers: object }[] = [];

beforeAll(async () => {
  const subject = ['-subj', '/CN=bot.example.com', '-addext', 'subjectAltName=DNS:bot.example.com'];
  const files = ['-keyout', at('key.pem'), '-out', at('cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  });
  const tls = { key: readFileSync(at('key.pem')), cert: readFileSync(at('cert.pem')) };
  server = createServer(tls, ({ method, url, headers }, response) => {
    asked.push({ method, url, headers });
    if (status !== 'never')
      response.writeHead(status, { location: 'https://bot.example.com/other' }).end('x'.repeat(9));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function ask(url: string, change: Partial<CallbackOptions> = {}, answer: typeof status = 200) {
  status = answer;
  const askCallback = createAskCallback({
    userAgent: 'test',
    resolve: async () => ['127.0.0.1'],
    isPrivate: () => false,
    port: (server.address() as AddressInfo).port,
    ca: readFileSync(at('cert.pem'), 'utf8'),
    ...change,
  });
  return askCallback(outside(url), new AbortController().signal);
}

test.each([200, 302, 403, 404, 502])('HTTP %i is its answer, and nothing is followed', async (answer) => {
  asked.length = 0;
  expect(await ask('https://bot.example.com/webhook?key=hidden', {}, answer)).toEqual({ is: 'status', status: answer });
  expect(asked).toMatchObject([{ method: 'GET', url: '/webhook?key=hidden', headers: { host: 'bot.example.com' } }]);
});

test('it is waited for two seconds', async () => {
  const began = performance.now();
  expect(await ask('https://bot.example.com/', {}, 'never')).toEqual({ is: 'failed', how: 'timeout' });
  expect(performance.now() - began).toBeLessThan(4_000);
});

test.each<[string, string, Partial<CallbackOptions>, object]>([
  ['a certificate for another name', 'https://other.example.com/', {}, { is: 'failed', how: 'tls' }],
  ['one that nobody vouches for', 'https://bot.example.com/', { ca: '' }, { is: 'failed', how: 'tls' }],
  ['nobody listens', 'https://bot.example.com/', { port: 1 }, { is: 'failed', how: 'unreachable' }],
  [
    'no such name',
    'https://bot.example.com/',
    { resolve: () => Promise.reject(new Error()) },
    { is: 'failed', how: 'unreachable' },
  ],
])('%s', async (_name, url, change, answer) => {
  expect(await ask(url, change)).toEqual(answer);
});

test.each([
  ['http://bot.example.com/', ['93.184.216.34']],
  ['https://127.0.0.1/', ['127.0.0.1']],
  ['https://bot.example.com/', ['127.0.0.1']],
  ['https://bot.example.com/', ['93.184.216.34', '10.0.0.1']],
  ['https://bot.example.com/', ['::ffff:192.168.1.1']],
])('%s at %p is never asked', async (url, addresses) => {
  asked.length = 0;
  const { isPrivate: _real, ...options } = { isPrivate: undefined, resolve: async () => addresses };
  const askCallback = createAskCallback({ userAgent: 'test', ...options });
  expect(await askCallback(outside(url), new AbortController().signal)).toEqual({ is: 'failed', how: 'not-asked' });
  expect(asked).toEqual([]);
});
