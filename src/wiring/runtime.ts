// Where the program runs, as its environment says: read here, for every door alike.
import type { Http } from '../adapters/http/client.ts';
import type { RunContext } from '../check/build-report.ts';
import type { Settings } from '../settings/settings.ts';
import type { SentChange } from './watch-changes.ts';

/**
 * What the environment says of the place.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export interface Runtime {
  /** Where the proxy variables are looked up. */
  env: Record<string, string | undefined>;
  /** Base URL of GitHub's REST API. */
  githubApiUrl: string;
  /** Where people see GitHub: `https://github.com`, or an Enterprise Server. */
  serverUrl: string;
  /** `owner/name` of the repository whose workflow runs this, inside GitHub Actions. */
  repository?: string;
  /** The page of this run, inside GitHub Actions. */
  runUrl?: string;
  /** File name of the workflow that runs this, inside GitHub Actions. */
  workflow?: string;
  /** Where this program can be cloned from, where a workflow uses it as a published action. */
  cloneUrl?: string;
}

/** What a door knows besides. */
export interface Door extends Runtime {
  /** The client, where its connections were opened already. */
  http?: Http;
  /** Shows progress, a line at a time. */
  progress(text: string): void;
  /** Where each change at Railway, and at Meta's business management, is noted as it is sent. */
  changes?: SentChange[];
  /** The branch whose monitor workflow is started; `main` where nobody says. */
  defaultBranch?(): Promise<string | undefined>;
  /** Whether only members see the repository; nobody is taken for one where this is absent. */
  isPrivate?(): Promise<boolean>;
}

export function readRuntime(env: Record<string, string | undefined>): Runtime {
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const place = { env, githubApiUrl: env.GITHUB_API_URL || 'https://api.github.com', serverUrl };
  // A codespace, for one, names a repository as well, and runs no workflow.
  if (env.GITHUB_ACTIONS !== 'true') return place;
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId, GITHUB_ACTION_REPOSITORY: action = '' } = env;
  const [, workflow] = /\/([^/@]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
  return {
    ...place,
    ...(repository ? { repository } : {}),
    ...(repository && runId ? { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}` } : {}),
    ...(workflow ? { workflow } : {}),
    ...(/^[\w.-]+\/[\w.-]+$/.test(action) ? { cloneUrl: `${serverUrl}/${action}` } : {}),
  };
}

/** What reports of this bot say of where they come from. Workflows lie where this one runs, else beside the issues. */
export function contextOf(
  { github, bot, dryRun }: Settings,
  { serverUrl, repository, runUrl, cloneUrl, isPrivate }: Omit<Door, 'progress'>,
): RunContext {
  const { excerpts } = bot.issue;
  return {
    ...(github ? { repositoryUrl: `${serverUrl}/${repository ?? `${github.owner}/${github.repo}`}` } : {}),
    ...(runUrl ? { runUrl } : {}),
    ...(cloneUrl ? { cloneUrl } : {}),
    showExcerpts: excerpts === 'auto' ? (isPrivate ?? false) : excerpts === 'redacted',
    dryRun,
  };
}

/** The workflow that runs the checks, where it is known. */
export function monitorOf(
  { command, monitorWorkflow }: Pick<Settings, 'command' | 'monitorWorkflow'>,
  { workflow }: Pick<Door, 'workflow'>,
): string | undefined {
  // An update runs in a workflow of its own, which says nothing about when the monitor ran.
  return monitorWorkflow ?? (command === 'update' ? undefined : workflow);
}
