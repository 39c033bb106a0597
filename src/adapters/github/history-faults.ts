// GitHub's refusals to read or write the history, and to list runs, in words.
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import { type FaultContext, translate } from './faults.ts';

/** An outage's sentence. */
export function historyUnread(what: string): string {
  return `GitHub gave no usable answer (${what}), so the history was left as it is. The next run makes up for it; see https://www.githubstatus.com if it lasts.`;
}

/** https://docs.github.com/en/rest/git */
export function translateHistory(error: unknown, context: FaultContext): Error {
  const { status } = Object(error) as { status?: number };
  const fault = translate(error, undefined, context);
  const options = { cause: error };
  if (fault instanceof SetupError) {
    const { message } = fault;
    const said = /GitHub says: .*$/.exec(message)?.[0] ?? '';
    if (fault.code === 'ISSUES_FORBIDDEN') {
      return new SetupError(
        'HISTORY_FORBIDDEN',
        {
          what: `GitHub does not let this run keep the history. ${said}`.trim(),
          why: 'The job has no `contents: write`, or a rule of the repository protects the branch `whatsapp-token-history`.',
          fix: 'Add `permissions: { contents: write }` to the job, or set `history: off`.',
        },
        options,
      );
    }
    if (fault.code !== 'GITHUB_REFUSED') return fault;
    return refused(said, options);
  }
  if (status === 409) return refused('', options);
  const what = /\(([^()]*)\)/.exec(fault.message)?.[1] ?? 'no complete answer arrived';
  return new ServiceUnavailableError('GitHub', historyUnread(what), options);
}

function refused(said: string, options: { cause: unknown }): SetupError {
  return new SetupError(
    'HISTORY_REFUSED',
    {
      what: `GitHub refused to write the history. ${said}`.trim(),
      why: 'A rule of the repository may forbid to make or change the branch `whatsapp-token-history`, or the repository is empty.',
      fix: 'Take that branch out of the rule (Settings → Rules), or set `history: off`.',
    },
    options,
  );
}

/** https://docs.github.com/en/rest/actions/workflow-runs */
export function translateRuns(error: unknown, context: FaultContext): Error {
  const fault = translateHistory(error, context);
  const hidden =
    fault instanceof SetupError && (fault.code === 'HISTORY_FORBIDDEN' || fault.code === 'REPOSITORY_NOT_FOUND');
  if (!hidden) return fault;
  return new SetupError(
    'RUNS_HIDDEN',
    {
      what: 'GitHub does not show this run when the monitor ran before, so the log window was not stretched.',
      why: 'The job has no `actions: read`, or `monitor-workflow` names no workflow of this repository.',
      fix: 'Add `permissions: { actions: read }` to the job.',
    },
    { cause: error },
  );
}
