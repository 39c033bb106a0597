// Tests that send what is not taken and assert nothing: the contracts must fail them. Run by test/sandbox/contracts.test.ts alone.
import { afterAll, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/index.ts';

const { github, railway, meta, close } = await startSandbox();
afterAll(close);

test('GitHub', async () => {
  await fetch(`${github.url}/repos/octo/bot/issues`, { method: 'DELETE' });
});

test('Railway', async () => {
  await fetch(railway.graphqlUrl, { method: 'POST', body: JSON.stringify({ query: '{ nope }' }) });
});

test('Meta, which publishes no description', async () => {
  await fetch(`${meta.url}/nowhere`);
});
