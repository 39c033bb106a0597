// What holds whatever fails: each promise once, as a function that fails where it is broken.
import { expect } from '@jest/globals';
import type { ActionRun } from '../../sandbox/runner/run-action.ts';
import { parseHistory } from '../../src/core/history/history.ts';
import type { Column } from './columns.ts';
import type { Standing, Traffic } from './scene.ts';

/** One run while something fails, and the same run again once nothing does. */
export interface Seen {
  column: Column;
  /** Every token that Meta has given out. */
  known: string[];
  /** The one that lay ready. */
  backup?: string;
  before: Standing;
  run: ActionRun;
  sent: Traffic;
  after: Standing;
  again: ActionRun;
  sentAgain: Traffic;
  end: Standing;
}

/** Only what a service said of the token opens, edits or closes an issue; or that renewing one that ends soon failed. */
function anOutageIsNoIncident({ backup, before, run, after }: Seen): void {
  const { state } = run.outputs;
  const isOpen = after.issues.some((issue) => issue.state === 'open');
  const isDead = state === 'expired' && !after.storedLives;
  const isNotRenewed = state === 'expiring' && run.outputs.report?.includes('RENEWAL_FAILED');
  const isNotRun = after.storedLives && after.running !== after.stored && state === 'valid';
  const isOnBackup = backup !== undefined && after.stored === backup && run.outputs.report?.includes('ON_BACKUP');
  const isWell = state === 'valid' && after.storedLives && after.running === after.stored;
  if (isOpen ? isDead || isNotRenewed || isNotRun || isOnBackup : isWell) return;
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

/** Only Meta's word puts a backup in the place of a token: it says of one that it is dead, and of the other that it works. */
function aSwitchNeedsMetasWord({ column, backup, before, run, after }: Seen): void {
  if (column.command !== 'check' || after.stored === before.stored) return;
  expect(after.stored).toBe(backup);
  expect(before.storedLives).toBe(false);
  expect(run.outputs.report).toContain('ON_BACKUP');
}

/** A commit a run, and whatever breaks, each file is of our form or not there. */
function theHistoryIsWhole({ before, after, end }: Seen): void {
  for (const { history } of [after, end]) {
    for (const [path, text] of Object.entries(history)) {
      if (path.startsWith('badge/')) expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1 });
      else expect({ path, history: parseHistory(text) }).toMatchObject({ path, history: { bot: 'bot' } });
    }
  }
  for (const [from, to] of [
    [before, after],
    [after, end],
  ] as const)
    expect([from.commits, from.commits + 1]).toContain(to.commits);
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
function everythingIsSaid({ column: { command, hasBackup }, before, run, after }: Seen): void {
  const { state, level = '', changed, rotation = '', report = '' } = run.outputs;
  expect(Object.keys(USUAL_LEVELS)).toContain(state);
  expect(JSON.parse(report)).toMatchObject({ state, level });
  expect(run.summary).toContain(state);
  expect(run.log).not.toMatch(/^\s+at .+:\d+|node:internal|is a bug of/m);
  const isRed = command === 'check' ? ['error', 'critical'].includes(level) : !WELL.includes(rotation);
  expect({ exitCode: run.exitCode, level }).toEqual({ exitCode: isRed ? 1 : 0, level: expect.stringMatching(/./) });
  expect(ROTATIONS).toContain(rotation);
  // A check says nothing of a change, unless it tried to make one.
  const silent = command === 'check' && rotation === '' ? [''] : [];
  expect([...silent, ...(command !== 'check' || hasBackup ? [String(after.stored !== before.stored)] : [])]).toContain(
    changed,
  );
  if (rotation === '') expect(after.stored).toBe(before.stored);
  if (WELL.includes(rotation)) expect(after).toMatchObject({ storedLives: true, running: after.stored });
}

function itEndsInTime({ column, run, again }: Seen): void {
  for (const { durationMs } of [run, again]) expect(durationMs).toBeLessThan(column.endsInMs);
}

/** Once nothing fails any more, the same call finishes the work. */
function theSameCallEndsWell({ column, again, end }: Seen): void {
  expect(summarise(again)).toMatch(column.endsAs);
  const isDead = column.command === 'check' && column.livesForMs === 0 && !column.hasBackup;
  expect(again.exitCode).toBe(isDead ? 1 : 0);
  expect(end.issues.filter(({ state }) => state === 'open')).toHaveLength(isDead || column.hasBackup ? 1 : 0);
  expect(end).toMatchObject({ storedLives: !isDead, running: end.stored });
}

export const PROMISES = [
  anOutageIsNoIncident,
  oneProblemIsOneIssue,
  aKnownTokenIsStored,
  aSwitchNeedsMetasWord,
  theHistoryIsWhole,
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
