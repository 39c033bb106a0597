// Stands in for what would change something: says what it would do, and does nothing.
import type { IssueStep } from '../core/incident.ts';
import type { Issues } from '../ports.ts';

/** Reads go through; writes are only said. */
export function dryIssues(issues: Issues): Issues {
  return {
    listOpen: (options, signal) => issues.listOpen(options, signal),
    listClosed: (options, signal) => issues.listClosed(options, signal),
    apply: async (step) => ({
      number: step.do === 'open' ? 0 : step.number,
      url: '',
      notes: [{ code: 'DRY_RUN', level: 'info', what: `Dry run: would ${describe(step)}.` }],
    }),
  };
}

function describe(step: IssueStep): string {
  switch (step.do) {
    case 'open':
      return `open the issue "${step.title}"`;
    case 'edit':
      return step.state === undefined
        ? `update issue #${step.number}`
        : `${step.state === 'open' ? 'reopen' : 'close'} issue #${step.number}`;
    case 'comment':
      return `comment on issue #${step.number}`;
    case 'label':
      return `put the label ${step.label} on issue #${step.number}`;
  }
}
