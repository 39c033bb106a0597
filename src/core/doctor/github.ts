// What the doctor says of GitHub: the token, the schedule, and the workflow files in this folder.

import type { Incident } from '../incident/marker.ts';
import { expiredRepeatedly } from '../incident/marker.ts';
import type { Outcome } from '../reason.ts';
import { TEMPORARY_TOKEN_IN_USE } from '../token/permanent-token.ts';
import { type Finding, toFinding } from './finding.ts';

/** What was found out at GitHub. */
export interface GitHubFound {
  /** `owner/name`. */
  repo: string;
  /** The last incidents, as the issue remembers them; none where there is no issue. */
  issues: Outcome<readonly Incident[]>;
  /** File name of the monitor workflow. */
  workflow: string;
  schedule: Outcome<WorkflowState>;
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
    : { about: 'GitHub token', is: 'fine', what: `It may read the issues of ${repo}.` };
  const often = issues.ok && expiredRepeatedly(issues.value, found.now) ? [TREADMILL] : [];
  return [token, ...(issues.ok ? [NOT_WRITTEN] : []), ...often, diagnoseSchedule(found)];
}

const NO_REPOSITORY: Finding = {
  about: 'GitHub token',
  is: 'untried',
  what: 'Not tried: `repo` is not given, so no issue is kept from here.',
  fix: 'Give the repository as `repo` (owner/name) and a token as `github-token`, if issues should be kept.',
};

const TREADMILL: Finding = {
  about: 'token',
  is: 'wrong',
  what: 'The token expired three times within a week, as the issue remembers.',
  ...(TEMPORARY_TOKEN_IN_USE.fix ? { fix: TEMPORARY_TOKEN_IN_USE.fix } : {}),
  code: TEMPORARY_TOKEN_IN_USE.code,
};

/** https://docs.github.com/en/rest/issues/issues#create-an-issue: no question tells whether it may. */
const NOT_WRITTEN: Finding = {
  about: 'GitHub writing',
  is: 'untried',
  what: 'Not tried: whether it may write issues shows only when it does. It needs the permission issues: write.',
};

/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-a-workflow */
const INACTIVITY =
  'GitHub switches schedules of a public repository off after 60 days without activity there, and says so by mail.';

/** GitHub's words for a workflow that does not run. https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
const SWITCHED_OFF: Record<string, string> = {
  disabled_inactivity: 'GitHub has switched it off: the public repository had no activity for 60 days.',
  disabled_manually: 'Somebody has switched it off.',
  disabled_fork: 'It is off because the repository is a fork, where schedules are off at first.',
};

function diagnoseSchedule({ repo, workflow, schedule, issues }: GitHubFound): Finding {
  const about = 'schedule';
  if (!schedule.ok) {
    const isSame = !issues.ok && issues.reason.code === schedule.reason.code;
    if (isSame) return { about, is: 'untried', what: 'Not known as long as GitHub cannot be read.' };
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
        what: `GitHub knows no workflow ${workflow} in ${repo}: the file is not on the default branch, or is called otherwise.`,
        fix: 'Commit it there and push. `init` writes it; `monitor-workflow` names another file.',
      };
    case 'hidden':
      return {
        about,
        is: 'untried',
        what: 'Not known: this token may not look at workflows.',
        fix: `Give it the permission actions: read, or look yourself: gh workflow list --all -R ${repo}`,
      };
    default:
      return { about, is: 'unsure', what: `GitHub has a word for ${workflow} that is not known here.` };
  }
}

/** Nothing is said against a folder that is no repository. */
export function diagnoseFiles(files: readonly WorkflowFile[] | undefined): Finding {
  const about = 'workflow files';
  if (!files) {
    const what = 'Not tried: this folder is no git repository.';
    return { about, is: 'untried', what, fix: "Run this in the folder of the bot's repository." };
  }
  const named = (is: WorkflowFile['is']) => files.filter((file) => file.is === is).map(({ name }) => name);
  const [missing, templates] = [named('missing'), named('template')];
  if (missing.length > 0) {
    const what = `Not in .github/workflows of this folder: ${missing.join(', ')}.`;
    return { about, is: 'wrong', what, fix: '`init` writes what is missing.' };
  }
  if (templates.length > 0) {
    const what = `${templates.join(' and ')} still name OWNER/whatsapp-token-manager, which is nobody's.`;
    return { about, is: 'wrong', what, fix: 'Put the owner of the Action in place of OWNER, commit and push.' };
  }
  return { about, is: 'fine', what: `${files.map(({ name }) => name).join(' and ')} lie in .github/workflows.` };
}
