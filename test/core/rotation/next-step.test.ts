import { describe, expect, test } from '@jest/globals';
import {
  type DeploymentView,
  nextStep,
  pollPauseMs,
  type RotationStep,
  type RotationView,
} from '../../../src/core/rotation/next-step.ts';
import { ago, HOUR, NOW } from '../../support/builders.ts';

const MINUTE = 60_000;
const after = (durationMs: number) => ago(-durationMs);

/** What ran before: as old as the variable's former value. */
const OLD: DeploymentView = { id: 'old', phase: 'up', createdAt: ago(HOUR) };
/** The one that this run started, or an earlier one that was killed. */
const NEW: DeploymentView = { id: 'new', phase: 'up', createdAt: after(MINUTE) };
const COMING: DeploymentView = { ...NEW, phase: 'in-flight' };

const UNTOUCHED: RotationView = {
  stored: 'other',
  writes: { sent: 0, answered: 0 },
  changedAt: ago(2 * HOUR),
  active: OLD,
  ranBefore: 'old',
  inFlight: [],
  deploys: 0,
  proof: 'off',
};
/** The variable was written now: by this run, or by an earlier one that was killed. */
const WRITTEN: RotationView = { ...UNTOUCHED, stored: 'new', changedAt: NOW, writes: { sent: 1, answered: 1 } };
const RESUMED: RotationView = { ...WRITTEN, writes: { sent: 0, answered: 0 } };
const DEPLOYED: RotationView = { ...WRITTEN, deploys: 1 };

const finish = (as: Extract<RotationStep, { do: 'finish' }>['as']): RotationStep => ({ do: 'finish', as });
const follow = (id: string): RotationStep => ({ do: 'follow', id });

describe('a fresh run', () => {
  test.each<[string, RotationView, RotationStep]>([
    ['nothing has happened yet', UNTOUCHED, { do: 'write' }],
    ['nothing runs at all', withoutActive(UNTOUCHED), { do: 'write' }],
    ['written', WRITTEN, { do: 'deploy' }],
    ['written, and nothing runs', withoutActive(WRITTEN), { do: 'deploy' }],
    ['deployed', { ...DEPLOYED, asked: 'new', inFlight: [COMING] }, follow('new')],
    ['deployed, though Railway does not list it yet', { ...DEPLOYED, asked: 'new' }, follow('new')],
    ['it runs', { ...DEPLOYED, active: NEW, followed: { id: 'new', ended: 'up' } }, finish('live')],
    [
      'it runs, though Railway still lists the old one as active',
      { ...DEPLOYED, followed: { id: 'new', ended: 'up' } },
      finish('live'),
    ],
    [
      'it runs, and the variable changed by the clock of another machine',
      { ...DEPLOYED, changedAt: after(HOUR), active: NEW, followed: { id: 'new', ended: 'up' } },
      finish('live'),
    ],
    ['it failed', { ...DEPLOYED, followed: { id: 'new', ended: 'failed' } }, { do: 'undo', because: 'failed' }],
    [
      'it crashed',
      { ...DEPLOYED, active: { ...NEW, phase: 'crashed' }, followed: { id: 'new', ended: 'crashed' } },
      { do: 'undo', because: 'crashed' },
    ],
    [
      'it did not end in time',
      { ...DEPLOYED, inFlight: [COMING], followed: { id: 'new', ended: 'timeout' } },
      finish('timeout'),
    ],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('an answer that was lost', () => {
  const sent = (count: number) => ({ writes: { sent: count, answered: 0 } });
  test.each<[string, RotationView, RotationStep]>([
    ['of the write, which happened', { ...WRITTEN, ...sent(1) }, { do: 'deploy' }],
    ['of the write, which did not happen', { ...UNTOUCHED, ...sent(1) }, { do: 'write' }],
    ['of the second write, which happened', { ...WRITTEN, ...sent(2) }, { do: 'deploy' }],
    ['of the second write, which did not happen', { ...UNTOUCHED, ...sent(2) }, finish('not-written')],
    ['of the deployment, which is on its way', { ...DEPLOYED, inFlight: [COMING] }, follow('new')],
    ['of the deployment, which runs already', { ...DEPLOYED, active: NEW }, finish('live')],
    ['of the deployment, which did not happen', DEPLOYED, { do: 'deploy' }],
    ['of the second deployment, which is on its way', { ...DEPLOYED, deploys: 2, inFlight: [COMING] }, follow('new')],
    ['of the second deployment, which did not happen', { ...DEPLOYED, deploys: 2 }, finish('not-deployed')],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('somebody else', () => {
  const superseded = { followed: { id: 'new', ended: 'superseded' } } as const;
  const push: DeploymentView = { id: 'push', phase: 'in-flight', createdAt: ago(MINUTE) };
  const wait = (id: string): RotationStep => ({ do: 'wait', id });
  const DEPLOY: RotationStep = { do: 'deploy' };
  const again: RotationStep = { do: 'look-again' };
  const theirs: DeploymentView = { id: 'theirs', phase: 'in-flight', createdAt: after(2 * MINUTE) };
  test.each<[string, RotationView, RotationStep]>([
    ['wrote another token after us, or the read is stale', { ...WRITTEN, stored: 'other', otherSeen: 1 }, again],
    ['wrote another token after us', { ...WRITTEN, stored: 'other', otherSeen: 2 }, finish('overtaken')],
    ['wrote while we deployed', { ...DEPLOYED, stored: 'other', otherSeen: 2, asked: 'new' }, finish('overtaken')],
    [
      'wrote while we followed',
      { ...DEPLOYED, stored: 'other', otherSeen: 2, active: NEW, followed: { id: 'new', ended: 'up' } },
      finish('overtaken'),
    ],
    [
      'wrote, so the failure of our deployment is theirs to mend',
      { ...DEPLOYED, stored: 'other', otherSeen: 2, followed: { id: 'new', ended: 'failed' } },
      finish('overtaken'),
    ],
    ['deployed after our write', { ...WRITTEN, inFlight: [theirs] }, follow('theirs')],
    ['pushed before our write: theirs lacks it, and is waited for', { ...WRITTEN, inFlight: [push] }, wait('push')],
    ['pushed before our write, and we have waited', { ...WRITTEN, inFlight: [push], waitedFor: ['push'] }, DEPLOY],
    [
      'pushed before our write, which runs now, without it',
      { ...WRITTEN, active: { ...push, phase: 'up' }, waitedFor: ['push'] },
      DEPLOY,
    ],
    ['pushed before our write, and another one since', { ...WRITTEN, inFlight: [push, theirs] }, follow('theirs')],
    ['pushed while our deployment was asked for', { ...DEPLOYED, inFlight: [push] }, DEPLOY],
    [
      'replaced our deployment, and theirs is on its way',
      { ...DEPLOYED, ...superseded, inFlight: [theirs] },
      follow('theirs'),
    ],
    [
      'replaced our deployment, and theirs runs',
      { ...DEPLOYED, ...superseded, active: { ...theirs, phase: 'up' } },
      finish('live'),
    ],
    [
      'replaced our deployment, which Railway still lists',
      { ...DEPLOYED, ...superseded, inFlight: [COMING] },
      { do: 'deploy' },
    ],
    ['deployed what we wrote', { ...WRITTEN, active: { ...theirs, phase: 'up' } }, finish('live')],
    ['took our deployment away', { ...DEPLOYED, ...superseded }, { do: 'deploy' }],
    ['took the second one away, too', { ...DEPLOYED, ...superseded, deploys: 2 }, finish('not-deployed')],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('proof of use: that it runs is not the end yet', () => {
  const { proof: _off, ...watched } = { ...DEPLOYED, active: NEW, followed: { id: 'new', ended: 'up' } } as const;
  const { proof: _either, ...resumed } = { ...RESUMED, active: NEW, ranBefore: 'new' };
  const prove = (id: string): RotationStep => ({ do: 'prove', id });
  const seen = (refused: boolean, id = 'new') => ({ proof: { id, refused } });
  test.each<[string, RotationView, RotationStep]>([
    ['it came up: its log is watched', watched, prove('new')],
    ['no refusal was seen', { ...watched, ...seen(false) }, finish('live')],
    ['Meta refused a call', { ...watched, ...seen(true) }, finish('live-but-refused')],
    ['another one took its place meanwhile', { ...watched, ...seen(false, 'before') }, prove('new')],
    ['it crashed at the next look', { ...watched, active: { ...NEW, phase: 'crashed' } }, crashed()],
    ['that crash also counts where nothing is watched', { ...watched, active: gone(), proof: 'off' }, crashed()],
    [
      'it crashed while it was watched',
      { ...watched, ...seen(false), followed: { id: 'new', ended: 'crashed' } },
      crashed(),
    ],
    [
      'the variable was overwritten while it was watched',
      { ...watched, ...seen(false), stored: 'other', otherSeen: 2 },
      finish('overtaken'),
    ],
    ['a killed run left it behind', resumed, prove('new')],
    ['left behind, and well', { ...resumed, ...seen(false) }, finish('unchanged')],
    ['left behind, and refused', { ...resumed, ...seen(true) }, finish('live-but-refused')],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('a run that goes on where another was killed', () => {
  test.each<[string, RotationView, RotationStep]>([
    ['after the write', RESUMED, { do: 'deploy' }],
    ['after the deployment was started', { ...RESUMED, inFlight: [COMING] }, follow('new')],
    ['when it has come up', { ...RESUMED, active: NEW, ranBefore: 'new' }, finish('unchanged')],
    ['when it sleeps', { ...RESUMED, active: { ...NEW, phase: 'up' }, ranBefore: 'new' }, finish('unchanged')],
    ['when it has crashed', { ...RESUMED, active: { ...NEW, phase: 'crashed' }, ranBefore: 'new' }, { do: 'deploy' }],
    [
      'when it came up while being followed',
      { ...RESUMED, active: NEW, followed: { id: 'new', ended: 'up' } },
      finish('live'),
    ],
    ['when it had to deploy again, and that runs', { ...RESUMED, deploys: 1, active: NEW }, finish('live')],
    [
      'when the variable is as old as what runs',
      { ...RESUMED, changedAt: NEW.createdAt, active: NEW },
      finish('unchanged'),
    ],
    ['and when the variable changed is not known', withoutTime({ ...RESUMED, active: NEW }), { do: 'deploy' }],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('what ran before a write of this run cannot have it, whatever the times say', () => {
  const early = { changedAt: ago(2 * HOUR) };
  test.each<[string, RotationView, RotationStep]>([
    ['it deploys', { ...WRITTEN, ...early }, { do: 'deploy' }],
    ['also after a lost answer', { ...WRITTEN, ...early, writes: { sent: 1, answered: 0 } }, { do: 'deploy' }],
    ['and gives up rather than call it live', { ...DEPLOYED, ...early, deploys: 2 }, finish('not-deployed')],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('a sealed variable, which nobody can read', () => {
  const sealed = { stored: 'hidden' } as const;
  test.each<[string, RotationView, RotationStep]>([
    ['is written in any case', { ...RESUMED, ...sealed, active: NEW }, { do: 'write' }],
    ['once is enough where Railway answered', { ...WRITTEN, ...sealed }, { do: 'deploy' }],
    ['again where the answer was lost', { ...WRITTEN, ...sealed, writes: { sent: 1, answered: 0 } }, { do: 'write' }],
    ['and not a third time', { ...WRITTEN, ...sealed, writes: { sent: 2, answered: 0 } }, finish('not-written')],
    ['is live like any other', { ...DEPLOYED, ...sealed, followed: { id: 'new', ended: 'up' } }, finish('live')],
  ])('%s', (_name, view, step) => {
    expect(nextStep(view)).toEqual(step);
  });
});

describe('how often a deployment is looked at', () => {
  const pauses = Array.from({ length: 50 }, (_, polls) => pollPauseMs(polls));

  test('following it for 8 minutes costs at most 50 requests', () => {
    let elapsedMs = 0;
    let requests = 0;
    for (const pause of pauses) {
      if (elapsedMs > 8 * MINUTE) break;
      requests++;
      elapsedMs += pause;
    }
    expect(elapsedMs).toBeGreaterThan(8 * MINUTE);
    expect(requests).toBeLessThanOrEqual(50);
  });

  test('a quick deployment is seen within seconds, and pauses only grow', () => {
    expect(pauses[0]).toBeLessThanOrEqual(3_000);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  });
});

function crashed(): RotationStep {
  return { do: 'undo', because: 'crashed' };
}

function gone(): DeploymentView {
  return { ...NEW, phase: 'crashed' };
}

function withoutActive({ active: _none, ranBefore: _neither, ...view }: RotationView): RotationView {
  return view;
}

function withoutTime({ changedAt: _none, ...view }: RotationView): RotationView {
  return view;
}
