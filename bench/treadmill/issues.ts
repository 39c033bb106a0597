// GitHub's issues, held in memory: numbers count up, dates are stamped, closed is closed.

import type { Issue } from '../../src/core/incident/issue.ts';
import type { IssueStep } from '../../src/core/incident/plan.ts';
import type { Clock, Issues, WrittenIssue } from '../../src/ports.ts';

export class SimulatedIssues implements Issues {
  readonly #clock: Clock;
  readonly #all: Issue[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async listOpen(): Promise<Issue[]> {
    return this.#all.filter((issue) => issue.open).map((issue) => ({ ...issue }));
  }
  async listClosed(): Promise<Issue[]> {
    return this.#all.filter((issue) => !issue.open).map((issue) => ({ ...issue }));
  }
  async read(number: number): Promise<Issue> {
    return { closedByPerson: true, ...this.#find(number) };
  }
  async apply(step: IssueStep): Promise<WrittenIssue> {
    const issue = step.do === 'open' ? this.#open(step) : this.#find(step.number);
    if (step.do === 'comment') issue.comments++;
    if (step.do === 'edit') {
      const { title = issue.title, body = issue.body, state, stateReason } = step;
      Object.assign(issue, { title, body });
      if (state) Object.assign(issue, { open: state === 'open', stateReason });
      if (state === 'closed') issue.closedAt = this.#clock.now();
    }
    return { number: issue.number, url: issue.url, notes: [] };
  }

  #find(wanted: number): Issue {
    const issue = this.#all.find(({ number }) => number === wanted);
    if (!issue) throw new Error('The simulated GitHub was asked about an issue that it does not have.');
    return issue;
  }

  #open({ title, body, label }: Extract<IssueStep, { do: 'open' }>): Issue {
    const number = this.#all.length + 1;
    const issue: Issue = {
      number,
      url: `https://github.com/octo/bot/issues/${number}`,
      title,
      body,
      open: true,
      createdAt: this.#clock.now(),
      comments: 0,
      labels: [label],
      author: 'github-actions[bot]',
      authorType: 'Bot',
      authorAssociation: 'NONE',
    };
    this.#all.push(issue);
    return issue;
  }
}
