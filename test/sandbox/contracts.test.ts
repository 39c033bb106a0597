// What the contracts let through, and what they stop: what a test of ours sends must be what the real services take.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { READ_DEPLOYMENT } from '../../src/adapters/railway/operations.ts';
import type { Sent } from '../support/contracts/contracts.ts';
import { findBreaches as findGitHubBreaches } from '../support/contracts/github-contract.ts';
import { findBreaches as findRailwayBreaches } from '../support/contracts/railway-contract.ts';

const ISSUES = '/repos/octo/bot/issues';
const send = (method: string, path: string, body?: unknown, query: Record<string, string> = {}): Sent => ({
  method,
  path,
  query,
  body: body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body),
});

describe('GitHub takes', () => {
  test.each<[string, Sent]>([
    ['a listing', send('GET', ISSUES, '', { state: 'open', labels: 'whatsapp-token', per_page: '100', page: '1' })],
    ['a new issue', send('POST', ISSUES, { title: 'Expired', body: 'text', labels: ['whatsapp-token'] })],
    ['an edit', send('PATCH', `${ISSUES}/7`, { state: 'closed', state_reason: 'not_planned' })],
    ['no title, in an edit', send('PATCH', `${ISSUES}/7`, { title: null })],
    ['a comment', send('POST', `${ISSUES}/7/comments`, { body: 'still expired' })],
    ['labels that are added', send('POST', `${ISSUES}/7/labels`, { labels: ['whatsapp-token'] })],
    ['a path that another one would fit as well', send('GET', `${ISSUES}/comments`)],
    ['a workflow by its file name', send('GET', '/repos/octo/bot/actions/workflows/monitor.yml')],
    ['a workflow by its number', send('GET', '/repos/octo/bot/actions/workflows/4711')],
    [
      'a start',
      send('POST', '/repos/octo/bot/actions/workflows/a%20b.yml/dispatches', { ref: 'main', inputs: { a: 1 } }),
    ],
  ])('%s', (_name, sent) => {
    expect(findGitHubBreaches(sent)).toEqual([]);
  });
});

describe('GitHub would not take', () => {
  test.each<[string, Sent, string]>([
    ['another method', send('PUT', `${ISSUES}/7`, {}), 'it takes only GET, PATCH'],
    ['a path that is not there', send('GET', '/repos/octo/bot/issue'), 'there is no such path'],
    ['no path at all', send('POST', '/', {}), 'it takes only GET'],
    ['a word for a number in the path', send('GET', `${ISSUES}/seven`), 'path/issue_number must be integer'],
    ['an unknown filter', send('GET', ISSUES, '', { label: 'x' }), 'query must NOT have additional properties (label)'],
    [
      'an unknown choice',
      send('GET', ISSUES, '', { state: 'new' }),
      'query/state must be equal to one of the allowed values',
    ],
    [
      'a word for a number in the query',
      send('GET', ISSUES, '', { per_page: 'all' }),
      'query/per_page must be integer',
    ],
    ['a field of another type', send('POST', ISSUES, { title: 'a', labels: 'b' }), 'body/labels must be array'],
    ['a field too few', send('POST', ISSUES, { body: 'b' }), "body must have required property 'title'"],
    [
      'a field too many',
      send('POST', ISSUES, { title: 'a', label: 'b' }),
      'body must NOT have additional properties (label)',
    ],
    [
      'an unknown reason',
      send('PATCH', `${ISSUES}/7`, { state_reason: 'done' }),
      'body/state_reason must be equal to one of the allowed values',
    ],
    ['no body', send('POST', `${ISSUES}/7/comments`), 'body is missing'],
    ['a body where none is read', send('GET', ISSUES, {}), 'body is not taken'],
    ['a body that is cut', send('POST', ISSUES, '{"title":'), 'body is not JSON'],
  ])('%s', (_name, sent, breach) => {
    expect(findGitHubBreaches(sent)).toContain(`${sent.method} ${sent.path}: ${breach}`);
  });
});

describe('Railway', () => {
  const ask = (query: string, source = 'whatsapp-token-manager') =>
    findRailwayBreaches(send('POST', '/graphql/v2', { query }, { source }));

  test('takes an operation word for word', () => {
    expect(ask(READ_DEPLOYMENT)).toEqual([]);
    expect(ask(READ_DEPLOYMENT.replace('meta', 'meta url'))).toEqual([
      'an operation that is not in src/adapters/railway/operations.ts: query readDeployment($id: String!) {',
    ]);
  });

  test('is asked at one place', () => {
    expect(findRailwayBreaches(send('GET', '/graphql/v2'))).toEqual(['GET /graphql/v2: it is POST /graphql/v2']);
  });

  test('may be asked anything by a test of the stand-in itself', () => {
    expect(ask('{ nope }', 'test')).toEqual([]);
  });
});

test('whoever sends what is not taken fails, whatever it asserts itself', () => {
  const jest = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--testMatch',
    '**/support/contracts/breaches.ts',
  ];
  const folder = new URL('../..', import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, jest, { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('Tests:       2 failed, 1 passed, 3 total');
  expect(stderr).toContain('GitHub would not take DELETE /repos/octo/bot/issues: it takes only GET, POST');
  expect(stderr).toContain(
    'Railway would not take an operation that is not in src/adapters/railway/operations.ts: { nope }',
  );
});
