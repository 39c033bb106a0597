// What can go wrong, in the three kinds that are handled differently. Each says what, why probably, and what to do.

/** Somebody outside did not answer, or not usably. Never says anything about the token. */
export class Outage extends Error {
  readonly service: string;
  constructor(service: string, what: string, options?: { cause?: unknown }) {
    super(what, options);
    this.name = 'Outage';
    this.service = service;
  }
}

/** Railway, Meta or GitHub answered, and the answer shows that something is set up wrongly. */
export class SetupFault extends Error {
  readonly code: string;
  readonly why: string | undefined;
  readonly fix: string;
  constructor(code: string, text: { what: string; why?: string; fix: string }, options?: { cause?: unknown }) {
    super(text.what, options);
    this.name = 'SetupFault';
    this.code = code;
    this.why = text.why;
    this.fix = text.fix;
  }
}

/** The issue was deleted, or moved to another repository. */
export class IssueGone extends Error {
  readonly number: number;
  constructor(number: number, options?: { cause?: unknown }) {
    super(`Issue #${number} is not there any more.`, options);
    this.name = 'IssueGone';
    this.number = number;
  }
}

/** The call itself is wrong: the strings alone show it, before anything is asked. Lists every problem at once. */
export class UserError extends Error {
  readonly code: string;
  readonly problems: readonly string[];
  constructor(code: string, problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UserError';
    this.code = code;
    this.problems = problems;
  }
}
