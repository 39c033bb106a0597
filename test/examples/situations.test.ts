// The workflows for particular situations, run as GitHub's runner does: a healthy bot is valid, an expired one opens an issue.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { expectUnseen, viewWorkflow, withBot } from '../support/workflow-view.ts';

const FOLDER = new URL('../../examples/situations/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const MONITORS = readdirSync(FOLDER).filter((name) => name.startsWith('monitor-'));

describe.each(MONITORS)('%s', (name) => {
  test('checks a bot, and opens an issue once its token has expired', async () =>
    await withBot(async (bot) => {
      const healthy = await viewWorkflow(bot, read(name), {}, false);
      expect(new Set(healthy.runs.map(({ outputs }) => outputs.state))).toEqual(new Set(['valid']));
      bot.sandbox.meta.expire(bot.token);
      const [first, second] = (await viewWorkflow(bot, read(name), {}, false)).runs;
      expect(first?.outputs).toMatchObject({ state: 'expired', 'issue-step': 'opened' });
      // Each environment is a job, and has its own issue.
      if (name.includes('environments'))
        expect(second?.outputs['issue-number']).not.toBe(first?.outputs['issue-number']);
      else expect(second).toBeUndefined();
    }));
});

test('a token is replaced in the environment that was chosen', async () =>
  await withBot(async (bot) => {
    bot.sandbox.railway.deploymentScript = ['SUCCESS'];
    const inputs = { environment: 'staging', token: bot.issueToken('b', 'never') };
    const event = { name: 'workflow_dispatch', inputs };
    const view = await viewWorkflow(bot, read('update-environments.yml'), { event }, false);
    expect(view.runs.map(({ outputs }) => outputs.rotation)).toEqual(['live']);
    expect(view.titles).toContain('Update the token of staging');
    await expectUnseen(view, bot);
  }));

test('GitHub Enterprise Server is given no `queue`, which it does not know', () => {
  expect(read('monitor-enterprise-server.yml')).not.toMatch(/^\s+queue:/m);
});
