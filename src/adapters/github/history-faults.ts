// GitHub's refusals to read or write the history, and to list runs, in words.
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import { type FaultContext, translate } from './faults.ts';

/** An outage's sentence. */
export function historyUnread(what: string): string {
  return `GitHub gave no usable answer (${what}), so the history was not updated. The next run adds what is missing. See https://www.githubstatus.com.`;
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
          what: `GitHub refused access to the history. ${said}`.trim(),
          why: 'The token may not write contents, or a rule protects the branch `whatsapp-token-history`.',
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
      why: 'A repository rule may protect the branch `whatsapp-token-history`, or the repository is empty.',
      fix: 'Exclude that branch from the rule (Settings → Rules), or set `history: off`.',
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
      what: 'GitHub refused to list earlier runs, so the log window was not extended.',
      why: 'The token may not read Actions, or `monitor-workflow` is not a workflow of this repository.',
      fix: 'Add `permissions: { actions: read }` to the job.',
    },
    { cause: error },
  );
}
