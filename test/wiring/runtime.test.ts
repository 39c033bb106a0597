// What the environment says of where the program runs, in the words of GitHub's runner.
import { expect, test } from '@jest/globals';
import { Secrets } from '../../src/secret.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { contextOf, readRuntime } from '../../src/wiring/runtime.ts';

const JOB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'octo/bot',
  GITHUB_RUN_ID: '4711',
  GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main',
};
const ENTERPRISE = { GITHUB_SERVER_URL: 'https://git.example.org', GITHUB_API_URL: 'https://git.example.org/api/v3' };

test.each<[string, Record<string, string>, object]>([
  [
    'a terminal',
    {},
    { githubApiUrl: 'https://api.github.com', repositoryUrl: 'https://github.com/octo/issues', workflow: undefined },
  ],
  [
    'a terminal that knows of an Enterprise Server',
    ENTERPRISE,
    { githubApiUrl: ENTERPRISE.GITHUB_API_URL, repositoryUrl: 'https://git.example.org/octo/issues' },
  ],
  [
    'variables that are empty',
    { GITHUB_SERVER_URL: '', GITHUB_API_URL: '' },
    { githubApiUrl: 'https://api.github.com', repositoryUrl: 'https://github.com/octo/issues' },
  ],
  [
    'a codespace, which names a repository and runs no workflow',
    { GITHUB_REPOSITORY: 'octo/code', GITHUB_RUN_ID: '1' },
    { repositoryUrl: 'https://github.com/octo/issues', runUrl: undefined },
  ],
  [
    'a workflow',
    JOB,
    {
      repositoryUrl: 'https://github.com/octo/bot',
      runUrl: 'https://github.com/octo/bot/actions/runs/4711',
      workflow: 'monitor.yml',
    },
  ],
  [
    'a workflow on an Enterprise Server',
    { ...JOB, ...ENTERPRISE },
    {
      githubApiUrl: ENTERPRISE.GITHUB_API_URL,
      repositoryUrl: 'https://git.example.org/octo/bot',
      runUrl: 'https://git.example.org/octo/bot/actions/runs/4711',
    },
  ],
])('%s', (_name, env, expected) => {
  const given: Record<string, string> = { 'railway-token': 'r', repo: 'octo/issues', 'github-token': 'g' };
  const settings = readSettings((name) => given[name], new Secrets(), { input: () => undefined });
  const runtime = readRuntime(env);
  const { githubApiUrl, workflow } = runtime;
  const { repositoryUrl, runUrl } = contextOf(settings, runtime);
  expect({ githubApiUrl, workflow, repositoryUrl, runUrl }).toMatchObject(expected);
});
