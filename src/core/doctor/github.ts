// What the doctor says of GitHub: the token, the schedule, and the workflow files in this folder.

import type { MonitorRun } from '../cadence.ts';
import type { Incident } from '../incident/marker.ts';
import { expiredRepeatedly } from '../incident/marker.ts';
import type { Outcome } from '../reason.ts';
import { TEMPORARY_TOKEN_IN_USE } from '../token/permanent-token.ts';
import { judgeGitHubToken } from '../verdict/own-tokens.ts';
import { type Finding, toFinding } from './finding.ts';
import { powersOfGitHubToken } from './powers.ts';
import { diagnoseRuns } from './runs.ts';

/** What was found out at GitHub. */
export interface GitHubFound {
  /** `owner/name`. */
  repo: string;
  /** The last incidents, as the issue remembers them; none where there is no issue. */
  issues: Outcome<readonly Incident[]>;
  /** File name of the monitor workflow. */
  workflow: string;
  schedule: Outcome<WorkflowState>;
  /** The newest runs of that workflow, newest first; absent where nobody could list them. */
  runs?: Outcome<readonly MonitorRun[]>;
  checkIntervalMs: number;
  /** When the token ends, where GitHub says so. */
  tokenExpiresAt?: Date;
  now: Date;
}

/** GitHub's word for it, or `missing` where there is no such workflow, `hidden` where the token may not look. */
export type WorkflowState = string;

/** A workflow file as it lies in this folder; `template` still names nobody's Action. */
export interface WorkflowFile {
  name: string;
  is: 'there' | 'template' | 'missing';
}

export function diagnoseGitHub(found: GitHubFound | undefined): Finding[] {
  if (!found) return [NO_REPOSITORY];
  const { repo, issues } = found;
  const token: Finding = !issues.ok
    ? toFinding('GitHub token', issues.reason)
    : {
        about: 'GitHub token',
        is: 'fine',
        what: `GitHub accepts it for ${repo}.`,
        powers: powersOfGitHubToken({ canListRuns: canListRuns(found), expiresAt: found.tokenExpiresAt }),
      };
  const ending = judgeGitHubToken(found.tokenExpiresAt, found.now).map((reason) => toFinding('GitHub token', reason));
  const often = issues.ok && expiredRepeatedly(issues.value, found.now) ? [TREADMILL] : [];
  return [token, ...ending, ...(issues.ok ? [NOT_WRITTEN] : []), ...often, diagnoseSchedule(found), ...runsOf(found)];
}

const NO_REPOSITORY: Finding = {
  about: 'GitHub token',
  is: 'untried',
  what: 'Not checked: `repo` is not set, so no issue is kept from here.',
  fix: 'To keep an issue, set `repo` (owner/name) and `github-token`.',
};

const TREADMILL: Finding = {
  about: 'token',
  is: 'wrong',
  what: 'The token expired three times within a week.',
  ...(TEMPORARY_TOKEN_IN_USE.fix ? { fix: TEMPORARY_TOKEN_IN_USE.fix } : {}),
  code: TEMPORARY_TOKEN_IN_USE.code,
};

/** https://docs.github.com/en/rest/issues/issues#create-an-issue: no question tells whether it may. */
const NOT_WRITTEN: Finding = {
  about: 'GitHub writing',
  is: 'untried',
  what: 'Not checked: only writing an issue shows if it may. It needs the permission issues: write.',
};

/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-a-workflow */
const INACTIVITY =
  'In a public repository, GitHub disables schedules after 60 days without activity, and sends an email.';

/** GitHub's words for a workflow that does not run. https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
const SWITCHED_OFF: Record<string, string> = {
  disabled_inactivity: 'GitHub disabled it: the public repository had no activity for 60 days.',
  disabled_manually: 'It was disabled manually.',
  disabled_fork: 'It is disabled because the repository is a fork.',
};

function diagnoseSchedule({ repo, workflow, schedule, issues }: GitHubFound): Finding {
  const about = 'schedule';
  if (!schedule.ok) {
    const isSame = !issues.ok && issues.reason.code === schedule.reason.code;
    if (isSame) return { about, is: 'untried', what: 'Not checked, because GitHub cannot be read.' };
    return toFinding(about, schedule.reason);
  }
  const state = schedule.value;
  const off = SWITCHED_OFF[state];
  if (off) return { about, is: 'wrong', what: `${workflow}: ${off}`, fix: `gh workflow enable ${workflow} -R ${repo}` };
  switch (state) {
    case 'active':
      return { about, is: 'fine', what: `${workflow} is active. ${INACTIVITY}` };
    case 'missing':
    case 'deleted':
      return {
        about,
        is: 'wrong',
        what: `${repo} has no workflow ${workflow}: the file is not on the default branch, or has another name.`,
        fix: 'Commit it there and push: `init` writes it. If it has another name, set `monitor-workflow`.',
      };
    case 'hidden':
      return {
        about,
        is: 'untried',
        what: 'Not checked: this token may not read workflows.',
        fix: `Give it the permission actions: read, or run: gh workflow list --all -R ${repo}`,
      };
    default:
      return { about, is: 'unsure', what: `GitHub reports an unknown state for ${workflow}.` };
  }
}

/** Not known where GitHub did not answer, or nobody asked. */
function canListRuns({ runs }: GitHubFound): boolean | undefined {
  if (runs?.ok) return true;
  return runs?.reason.code === 'RUNS_HIDDEN' ? false : undefined;
}

/** Only of a workflow that is known to be there: the rest is said of the schedule. */
function runsOf({ schedule, runs, ...found }: GitHubFound): Finding[] {
  const isThere = schedule.ok && (schedule.value === 'active' || SWITCHED_OFF[schedule.value] !== undefined);
  return isThere && runs ? [diagnoseRuns({ ...found, runs })] : [];
}

/** Nothing is said against a folder that is no repository. */
export function diagnoseFiles(files: readonly WorkflowFile[] | undefined): Finding {
  const about = 'workflow files';
  if (!files) {
    const what = 'Not checked: this folder is not a git repository.';
    return { about, is: 'untried', what, fix: "Run this in the top folder of the bot's repository." };
  }
  const named = (is: WorkflowFile['is']) => files.filter((file) => file.is === is).map(({ name }) => name);
  const [missing, templates] = [named('missing'), named('template')];
  if (missing.length > 0) {
    const what = `Missing in .github/workflows: ${missing.join(', ')}.`;
    return { about, is: 'wrong', what, fix: 'Run `init`: it writes the missing files.' };
  }
  if (templates.length > 0) {
    const what = `${templates.join(' and ')} still contain the placeholder OWNER/whatsapp-token-manager.`;
    return { about, is: 'wrong', what, fix: 'Replace OWNER with the owner of the Action, commit and push.' };
  }
  return { about, is: 'fine', what: `${files.map(({ name }) => name).join(' and ')} are in .github/workflows.` };
}
