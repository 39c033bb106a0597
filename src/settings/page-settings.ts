// What the page is made from: strings become settings of its own, because it needs no token and knows all bots.

import type { Secret, Secrets } from '../secret.ts';
import type { ReadInput } from './inputs.ts';
import { Reader } from './read-inputs.ts';

export interface PageSettings {
  /** How often the monitor runs. */
  intervalMs: number;
  /** The folder that becomes the page. */
  folder: string;
  /** A folder or a file with histories; without it they are read from the repository. */
  history?: string;
  /** The repository whose branch holds the histories, and the workflow whose runs are those of the monitor. */
  github?: { token: Secret; owner: string; repo: string; monitorWorkflow: string };
  /** `owner/name` of the repository whose issues are linked to, also where the histories lie in a folder. */
  repo?: string;
  /** File name of the workflow that takes a new token. */
  updateWorkflow: string;
}

/** Throws one `UserError` that names every problem. */
export function readPageSettings(
  read: ReadInput,
  secrets: Secrets,
  { folder, history }: { folder?: string; history?: string } = {},
): PageSettings {
  const input = new Reader(read, secrets);
  const token = input.value('github-token');
  const repo = input.value('repo');
  const [owner = '', name = ''] = (repo ?? '').split('/');
  const monitorWorkflow = input.value('monitor-workflow') ?? 'monitor.yml';
  const settings: PageSettings = {
    intervalMs: input.value('check-interval'),
    folder: folder ?? input.value('page-dir'),
    ...(history ? { history } : {}),
    ...(repo ? { repo } : {}),
    updateWorkflow: input.value('update-workflow'),
    ...(token && repo ? { github: { token, owner, repo: name, monitorWorkflow } } : {}),
  };
  if (!history && !settings.github)
    input.problem(
      'There is no history to show: `repo` and `github-token` are not both set. Set both. On the command line, you can use `--history` with a folder.',
    );
  input.throwProblems();
  return settings;
}
