// What holds whatever fails: each promise once, as a function that fails where it is broken.
import { expect } from '@jest/globals';
import type { ActionRun } from '../../sandbox/run-action.ts';
import type { Column } from './columns.ts';
import type { Standing, Traffic } from './scene.ts';

/** One run while something fails, and the same run again once nothing does. */
export interface Seen {
  column: Column;
  /** Every token that Meta has given out. */
  known: string[];
  before: Standing;
  run: ActionRun;
  sent: Traffic;
  after: Standing;
  again: ActionRun;
  sentAgain: Traffic;
  end: Standing;
}

/** Only what a service said of the token opens, edits or closes an issue; or that renewing one that ends soon failed. */
function anOutageIsNoIncident({ before, run, after }: Seen): void {
  const { state } = run.outputs;
  const isOpen = after.issues.some((issue) => issue.state === 'open');
  const isDead = state === 'expired' && !after.storedLives;
  const isNotRenewed = state === 'expiring' && run.outputs.report?.includes('RENEWAL_FAILED');
  const isNotRun = after.storedLives && after.running !== after.stored && state === 'valid';
  const isWell = state === 'valid' && after.storedLives && after.running === after.stored;
  if (isOpen ? isDead || isNotRenewed || isNotRun : isWell) return;
  expect(after.issues).toEqual(before.issues);
}

function oneProblemIsOneIssue({ after, end }: Seen): void {
  for (const { issues } of [after, end]) expect(issues.length).toBeLessThanOrEqual(1);
}

/** What takes the place of a token is one that Meta gave out and accepts. */
function aKnownTokenIsStored({ known, before, after, end }: Seen): void {
  for (const { stored, storedLives } of [after, end]) {
    expect(known).toContain(stored);
    if (stored !== before.stored) expect(storedLives).toBe(true);
  }
}

function theBotRunsWithTheOldOrTheNewOne({ before, after }: Seen): void {
  expect([before.running, after.stored]).toContain(after.running);
}

function nothingElseIsTouched({ before, after, end }: Seen): void {
  expect(after.others).toEqual(before.others);
  expect(end.others).toEqual(before.others);
}

/** The same change is sent a second time only after a look, and none happens twice in one run. */
function noChangeIsSentBlindly({ before, sent, after, sentAgain, end }: Seen): void {
  for (const requests of [sent.railway, sent.github, sentAgain.railway, sentAgain.github]) {
    const sinceLook: string[] = [];
    for (const request of requests) {
      if (request === 'read') sinceLook.length = 0;
      else {
        expect(sinceLook).not.toContain(request);
        sinceLook.push(request);
      }
    }
  }
  const runs = [
    { from: before.done, to: after.done, requests: sent },
    { from: after.done, to: end.done, requests: sentAgain },
  ];
  for (const { from, to, requests } of runs) {
    const asked = (name: string) => requests.railway.filter((request) => request === name).length;
    const writes = to.writes - from.writes;
    const deployments = to.deployments - from.deployments;
    expect({ writes, deployments }).toEqual({
      writes: Math.min(writes, asked('writeVariable'), 1),
      deployments: Math.min(deployments, asked('deploy'), 1),
    });
  }
}

const USUAL_LEVELS: Record<string, string> = {
  valid: 'info',
  expiring: 'warning',
  unknown: 'warning',
  expired: 'critical',
};
const WELL = ['live', 'unchanged'];
const ROTATIONS = [...WELL, 'set-not-live', 'restored', 'refused', ''];

/** Outputs, summary, console and exit code are there in every case, and tell of the same. */
function everythingIsSaid({ column: { command }, before, run, after }: Seen): void {
  const { state, level = '', changed, rotation = '', report = '' } = run.outputs;
  expect(Object.keys(USUAL_LEVELS)).toContain(state);
  expect(JSON.parse(report)).toMatchObject({ state, level });
  expect(run.summary).toContain(state);
  expect(run.log).not.toMatch(/^\s+at .+:\d+|node:internal|is a bug of/m);
  const isRed = command === 'check' ? ['error', 'critical'].includes(level) : !WELL.includes(rotation);
  expect({ exitCode: run.exitCode, level }).toEqual({ exitCode: isRed ? 1 : 0, level: expect.stringMatching(/./) });
  expect(ROTATIONS).toContain(rotation);
  expect(changed).toBe(command === 'check' ? '' : String(after.stored !== before.stored));
  if (rotation === '') expect(after.stored).toBe(before.stored);
  if (WELL.includes(rotation)) expect(after).toMatchObject({ storedLives: true, running: after.stored });
}

function itEndsInTime({ column, run, again }: Seen): void {
  for (const { durationMs } of [run, again]) expect(durationMs).toBeLessThan(column.endsInMs);
}

/** Once nothing fails any more, the same call finishes the work. */
function theSameCallEndsWell({ column, again, end }: Seen): void {
  expect(summarise(again)).toMatch(column.endsAs);
  const isDead = column.command === 'check' && column.livesForMs === 0;
  expect(again.exitCode).toBe(isDead ? 1 : 0);
  expect(end.issues.filter(({ state }) => state === 'open')).toHaveLength(isDead ? 1 : 0);
  expect(end).toMatchObject({ storedLives: !isDead, running: end.stored });
}

export const PROMISES = [
  anOutageIsNoIncident,
  oneProblemIsOneIssue,
  aKnownTokenIsStored,
  theBotRunsWithTheOldOrTheNewOne,
  nothingElseIsTouched,
  noChangeIsSentBlindly,
  everythingIsSaid,
  itEndsInTime,
  theSameCallEndsWell,
];

/** What became of a run: the state, its level where it is not the usual one, the rotation and the step of the issue. */
export function summarise({ outputs }: ActionRun): string {
  const { state = '', level = '', rotation, 'issue-step': step } = outputs;
  const unusual = level === USUAL_LEVELS[state] ? '' : ` (${level})`;
  return [`${state}${unusual}`, rotation, step === 'none' ? '' : step].filter(Boolean).join(', ');
}
