// Any sequence of findings, people, outages and races: one issue at most, told on change only, closed when healthy.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Issue } from '../../src/core/incident/issue.ts';
import { DAY, HOUR } from '../support/builders.ts';
import {
  aRepository,
  type Fault,
  OBSERVATIONS,
  type ObservationName,
  oursIn,
  QUOTERS,
  type Repository,
  STRANGERS,
  stateOf,
} from '../support/repository.ts';

const MINUTE = 60_000;

/** People act upon one of the issues that the program wrote. */
const PEOPLE: Record<string, (issue: Issue, repository: Repository) => void> = {
  'closes as completed': (issue, { now }) => close(issue, 'completed', now()),
  'closes as not planned': (issue, { now }) => close(issue, 'not_planned', now()),
  'has a stale issue closed by a workflow': (issue, { now }) => close(issue, 'not_planned', now(), false),
  'closes as a duplicate': (issue, { now }) => close(issue, 'duplicate', now()),
  reopens: (issue) => Object.assign(issue, { open: true, stateReason: 'reopened' }),
  'removes the label': (issue) => Object.assign(issue, { labels: [] }),
  'deletes the marker': (issue) => Object.assign(issue, { body: issue.body.replace(/<!--.*?-->/, '') }),
  'writes notes': (issue) => Object.assign(issue, { body: `Anna: mine.\n\n${issue.body}\n\nBen: ok.` }),
  'deletes the issue': (issue, repository) => repository.delete(issue),
};

function close(issue: Issue, stateReason: string, closedAt: Date, closedByPerson = true): void {
  if (issue.open) Object.assign(issue, { open: false, stateReason, closedAt, closedByPerson });
}

type Person = { does: string; to: number };
type Step =
  | { is: 'run'; finds: ObservationName }
  | { is: 'run with a fault'; finds: ObservationName; fault: Fault }
  | { is: 'race'; finds: ObservationName[]; person?: Person | undefined; fault?: Fault | undefined }
  | { is: 'person'; person: Person }
  | { is: 'quote'; by: keyof typeof QUOTERS; of: number; verbatim: boolean }
  | { is: 'time'; durationMs: number };

const finds = fc.constantFrom(...(Object.keys(OBSERVATIONS) as ObservationName[]));
const person = fc.record({ does: fc.constantFrom(...Object.keys(PEOPLE)), to: fc.nat(5) });
const fault = fc.record({ at: fc.oneof(fc.nat(3), fc.constant('listing' as const)), done: fc.boolean() });
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('run' as const), finds }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('run with a fault' as const), finds, fault }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('race' as const),
      finds: fc.array(finds, { minLength: 2, maxLength: 3 }),
      person: fc.option(person, { nil: undefined }),
      fault: fc.option(fault, { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('person' as const), person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('quote' as const),
      by: fc.constantFrom(...(Object.keys(QUOTERS) as (keyof typeof QUOTERS)[])),
      of: fc.nat(5),
      verbatim: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('time' as const),
      durationMs: fc.constantFrom(HOUR / 2, 7 * HOUR, 23 * HOUR, 25 * HOUR, 8 * DAY, 31 * DAY),
    }),
  },
);

test('the issue is kept whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 25, size: 'max' }), fc.scheduler(), async (steps, scheduler) => {
      const repository = aRepository();
      for (const stranger of STRANGERS) repository.plant(stranger);
      const planted = repository.issues.map((issue) => JSON.stringify(issue));
      const last: Step[] = [
        { is: 'run', finds: 'expired' },
        { is: 'run', finds: 'healthy' },
      ];
      for (const step of [...steps, ...last]) {
        await take(step, repository, scheduler);
        if (step.is === 'quote') planted.push(...repository.issues.slice(-1).map((issue) => JSON.stringify(issue)));
        const strangers = repository.issues.filter(({ number }) => repository.planted.has(number));
        expect(strangers.map((issue) => JSON.stringify(issue))).toEqual(planted);
      }
    }),
    { numRuns: 400 },
  );
});

async function take(step: Step, repository: Repository, scheduler: fc.Scheduler): Promise<void> {
  // No two things happen in the same moment.
  repository.pass(1000);
  switch (step.is) {
    case 'run':
      return await runAlone(step.finds, repository);
    case 'run with a fault':
      return await toldOnChangeOnly(repository, [step.finds], () => repository.run(step.finds, { fault: step.fault }));
    case 'race': {
      const turn = () => scheduler.schedule(Promise.resolve());
      const meddle = async () => {
        await turn();
        if (step.person) act(step.person, repository);
      };
      const runs = step.finds.map(
        (name, at) => () => repository.run(name, { turn, fault: at ? undefined : step.fault }),
      );
      const all = () => scheduler.waitFor(Promise.all([meddle(), ...runs.map((run) => run())]));
      const before = openOurs(repository).length;
      await toldOnChangeOnly(repository, step.finds, all, step.person !== undefined);
      // What a person or an outage prevents is repaired by the next run; runs alone leave nothing behind.
      if (!step.person && !step.fault) expect(openOurs(repository).length).toBeLessThanOrEqual(Math.max(1, before));
      return;
    }
    case 'person':
      return act(step.person, repository);
    case 'quote': {
      const { body } = pick(repository, step.of) ?? { body: '' };
      // A copy of one whose run broke off before it was numbered, with nothing before it, is told from it by nothing.
      const isPlain = step.verbatim && body.includes('"number":');
      return repository.plant({ ...QUOTERS[step.by], body: isPlain ? body : `Look:\n\n${body}` });
    }
    case 'time':
      return repository.pass(step.durationMs);
  }
}

function act({ does, to }: Person, repository: Repository): void {
  const issue = pick(repository, to);
  if (issue) PEOPLE[does]?.(issue, repository);
}

/** One of the issues that the program wrote, the newest first. */
function pick({ issues, planted }: Repository, to: number): Issue | undefined {
  const written = issues.filter(({ number }) => !planted.has(number));
  return written.at(-1 - (to % Math.max(1, written.length)));
}

/**
 * A comment only where the state changed. Runs that meet see the same change before either has told it, and GitHub has
 * no lock: then each of them may tell it once.
 */
async function toldOnChangeOnly(
  repository: Repository,
  found: ObservationName[],
  run: () => Promise<unknown>,
  disturbed = false,
): Promise<void> {
  const before = repository.issues.map((issue) => ({ ...issue }));
  await run();
  for (const issue of repository.issues) {
    const was = before.find(({ number }) => number === issue.number);
    const comments = issue.comments - (was?.comments ?? 0);
    const changed = was && (stateOf(was) !== stateOf(issue) || (issue.open && !was.open));
    const backAndForth = found.some((name) => !was?.open || STATE[name] !== stateOf(was));
    const mayBeTold = changed || disturbed || (found.length > 1 && backAndForth);
    if (was?.stateReason === 'duplicate' && !was.open && !disturbed) expect(issue.open).toBe(false);
    expect(comments).toBeLessThanOrEqual(mayBeTold ? found.length : 0);
  }
}

/** After a run that nothing disturbed, all is as it should be, and the same a little later changes and tells nothing. */
async function runAlone(name: ObservationName, repository: Repository): Promise<void> {
  const at = repository.now();
  const wanted = wantedIssues(name, repository);
  const notes = repository.issues.filter(({ body }) => body.startsWith('Anna')).map(({ number }) => number);
  const told = repository.told.length;
  await toldOnChangeOnly(repository, [name], async () => {
    const report = await repository.run(name);
    expect({ name, state: report.state }).toEqual({ name, state: STATE[name] });
  });
  expect(openOurs(repository).map(stateOf)).toEqual(wanted);
  expect(repository.told.length).toBeLessThanOrEqual(told + 1);
  for (const number of notes) {
    const { body = '' } = repository.issues[number - 1] ?? {};
    expect(body.startsWith('Anna: mine.\n\n') && body.endsWith('\n\nBen: ok.')).toBe(true);
  }
  const after = { writes: repository.writes(), told: repository.told.length };
  repository.pass(MINUTE);
  await repository.run(name, { at });
  expect({ writes: repository.writes(), told: repository.told.length }).toEqual(after);
}

const STATE: Record<ObservationName, string> = {
  healthy: 'valid',
  'expires in 30 minutes': 'expiring',
  'expires in six days': 'expiring',
  expired: 'expired',
  invalid: 'invalid',
  blocked: 'blocked',
  misconfigured: 'misconfigured',
  'misconfigured, the place not known': 'misconfigured',
  unknown: 'unknown',
  'unknown, the place neither': 'unknown',
};

/** The states of our open issues that there should be after a run that finds this out. */
function wantedIssues(name: ObservationName, repository: Repository): (string | undefined)[] {
  const [open] = openOurs(repository);
  const state = STATE[name];
  if (state === 'unknown') return open ? [stateOf(open)] : [];
  // A run that opens nothing does not look for an issue whose label somebody removed: that costs a request more.
  if (state === 'valid') return [];
  if (name === 'expires in 30 minutes') return open && stateOf(open) === 'expiring' ? ['expiring'] : [];
  return open || !isAcknowledged(repository) ? [state] : [];
}

/** The last one was closed as not planned less than a day ago, and none is open, labelled or not. */
function isAcknowledged({ issues, now }: Repository): boolean {
  const labelled = (issue: Issue) => ({
    ...issue,
    labels: issue.body.includes('"number":') ? ['whatsapp-token'] : issue.labels,
  });
  if (oursIn(issues.filter(({ open }) => open).map(labelled)).length > 0) return false;
  const closed = oursIn(issues.filter(({ open }) => !open));
  const last = closed.sort((a, b) => Number(a.closedAt) - Number(b.closedAt)).at(-1);
  return (
    last?.stateReason === 'not_planned' &&
    last.closedByPerson !== false &&
    now().getTime() - Number(last.closedAt) < DAY
  );
}

function openOurs({ issues }: Repository): Issue[] {
  return oursIn(issues.filter(({ open }) => open));
}
