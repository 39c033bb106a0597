// What is done to the issue, step by step and in which words, and what its marker remembers afterwards.
import { describe, expect, test } from '@jest/globals';
import { parseMarker } from '../../../src/core/incident/marker.ts';
import { type IncidentPlan, planDuplicate, planIncident, type Situation } from '../../../src/core/incident/plan.ts';
import type { Reason } from '../../../src/core/reason.ts';
import { ago, aMarker, anIssue, aVerdict, DAY, HOUR, NOW } from '../../support/builders.ts';

const PLACE = '0123456789abcdef';
const SAID: Reason = { code: 'TOKEN_INVALID', level: 'critical', what: 'Meta says so.' };
const expired = aVerdict('expired', { reasons: [SAID] });

function plan(change: Partial<Situation> = {}): IncidentPlan {
  return planIncident({
    owner: { bot: 'bot', place: PLACE },
    verdict: expired,
    now: NOW,
    open: [],
    closed: [],
    remindEveryMs: 6 * HOUR,
    label: 'whatsapp-token',
    assignees: ['octo'],
    title: 'the title',
    lifetime: { renewsByItself: false },
    render: ({ state }) => `rendered ${state}`,
    ...change,
  });
}

/** What the first step writes into the body, and the memory in it. */
function written({ steps: [step] }: IncidentPlan) {
  const body = step && 'body' in step ? (step.body ?? '') : '';
  return { body, marker: parseMarker(body) };
}

describe('a first problem', () => {
  test('opens an issue of nothing but our part', () => {
    const body = expect.stringMatching(
      /^<!-- whatsapp-token-monitor -->\nrendered expired\n<!-- whatsapp-token-monitor:v1 .* -->$/,
    );
    const step = { do: 'open', title: 'the title', body, label: 'whatsapp-token', assignees: ['octo'] };
    expect(plan()).toEqual({ outcome: 'opened', steps: [step], alert: { is: 'changed' } });
  });

  test('is what the marker remembers', () => {
    const incidents = [{ from: NOW, state: 'expired' }];
    expect(written(plan()).marker).toEqual({ bot: 'bot', place: PLACE, state: 'expired', since: NOW, incidents });
  });

  test.each<[string, Partial<Situation>]>([
    [
      'a healthy token with days left',
      { verdict: aVerdict('valid'), lifetime: { timeLeftMs: 6 * DAY, renewsByItself: false } },
    ],
    [
      'a token with exactly a day left',
      { verdict: aVerdict('expiring'), lifetime: { timeLeftMs: DAY, renewsByItself: false } },
    ],
  ])('is not %s', (_name, change) => {
    expect(plan(change)).toEqual({ outcome: 'none', steps: [] });
  });
});

describe('another state', () => {
  const marker = aMarker({ restored: ago(2 * HOUR), reminded: ago(7 * HOUR), since: ago(9 * HOUR), previous: 3 });
  const blocked = (reasons: Reason[]) =>
    plan({ open: [anIssue({ marker })], verdict: aVerdict('blocked', { reasons }) });

  test.each([
    ['with its reason', [SAID], 'The state changed from `expired` to `blocked`. Meta says so.'],
    ['without one', [], 'The state changed from `expired` to `blocked`.'],
  ])('is told %s', (_name, reasons, text) => {
    expect(blocked(reasons)).toMatchObject({
      outcome: 'updated',
      steps: [
        { do: 'edit', number: 7, title: 'the title' },
        { do: 'comment', number: 7, text },
      ],
      alert: { is: 'changed' },
    });
  });

  test('begins anew in the same incident, and needs no reminder', () => {
    expect(written(blocked([])).marker).toEqual({
      bot: 'bot',
      number: 7,
      place: PLACE,
      state: 'blocked',
      since: NOW,
      incidents: [{ from: ago(HOUR), state: 'blocked' }],
      restored: ago(2 * HOUR),
      previous: 3,
    });
  });
});

describe('the same state', () => {
  const PRINTS = { salt: 'a1'.repeat(16), wrote: 'b2'.repeat(16) };
  const MORE = { salt: 'c3'.repeat(16), wrote: 'd4'.repeat(16), runs: 'e5'.repeat(16) };
  const since = ago(7 * HOUR);
  const again = (marker: object, change: Partial<Situation> = {}) =>
    plan({ open: [anIssue({ marker: aMarker({ since, ...marker }) })], ...change });

  test('is reminded of when it is time, by an edit alone', () => {
    const due = again({});
    expect(due).toMatchObject({ outcome: 'updated', steps: [{ do: 'edit', number: 7 }], alert: { is: 'reminder' } });
    expect(due.steps).toHaveLength(1);
    expect(written(due).marker).toMatchObject({ since, reminded: NOW });
  });

  test('is not reminded of before, and keeps when it was', () => {
    const reminded = ago(HOUR);
    const edited = again({ reminded }, { render: () => 'more' });
    expect(edited).toMatchObject({ outcome: 'updated' });
    expect(edited.alert).toBeUndefined();
    expect(written(edited).marker?.reminded).toEqual(reminded);
  });

  test.each<[string, object, Partial<Situation>, object]>([
    ['the place of the issue, where this run does not know it', {}, { owner: { bot: 'bot' } }, { place: PLACE }],
    ['when this run put the variable back', { restored: ago(DAY) }, { restoredAt: NOW }, { restored: NOW }],
    ['what this run wrote without an answer', { unsettled: PRINTS }, { unsettled: MORE }, { unsettled: MORE }],
    ['when an earlier one did', { restored: ago(DAY) }, {}, { restored: ago(DAY) }],
  ])('remembers %s', (_name, marker, change, kept) => {
    expect(written(again(marker, { render: () => 'more', ...change })).marker).toMatchObject(kept);
  });

  test('remembers the place where the issue did not', () => {
    const { place: _unknown, ...unplaced } = aMarker();
    const issue = anIssue({ marker: unplaced });
    expect(written(plan({ open: [issue] })).marker?.place).toBe(PLACE);
  });

  test('is not written again because the editor of GitHub ends lines in its own way', () => {
    const { body } = anIssue();
    expect(plan({ open: [anIssue({ body: body.replaceAll('\n', '\r\n') })] })).toMatchObject({ outcome: 'none' });
  });
});

describe('recovery', () => {
  const recover = (marker: object, verdict = aVerdict('valid')) =>
    plan({ open: [anIssue({ marker: aMarker(marker) })], verdict });
  const lasting = { incidents: [{ from: ago(3 * HOUR), state: 'expired' }] };

  test('closes it first, says how long it lasted, and tells people', () => {
    expect(recover(lasting)).toMatchObject({
      outcome: 'closed',
      steps: [
        { do: 'edit', number: 7, state: 'closed', stateReason: 'completed' },
        {
          do: 'comment',
          number: 7,
          text: '✅ Resolved: Meta accepts the token. Duration since it was detected: 3 h.',
        },
      ],
      alert: { is: 'recovered', afterMs: 3 * HOUR },
    });
  });

  test('ends what lasted, and leaves alone what had ended before', () => {
    const before = { from: ago(9 * HOUR), to: ago(8 * HOUR), state: 'invalid' };
    const { marker } = written(recover({ incidents: [before, ...lasting.incidents] }));
    expect(marker).toMatchObject({ state: 'recovered', since: NOW });
    expect(marker?.incidents).toEqual([before, { ...lasting.incidents[0], to: NOW }]);
  });

  test('of a token that was only about to expire says that', () => {
    const [, comment] = recover({ state: 'expiring', ...lasting }).steps;
    expect(comment).toMatchObject({ text: expect.stringMatching(/^✅ The token no longer expires soon\. /) });
  });

  test('is reckoned from the state where no incident lasts', () => {
    const ended = { since: ago(2 * HOUR), incidents: [{ from: ago(9 * HOUR), to: ago(8 * HOUR), state: 'expired' }] };
    expect(recover(ended).alert).toEqual({ is: 'recovered', afterMs: 2 * HOUR, of: 'token' });
  });

  test('is not told twice', () => {
    const again = recover({ state: 'recovered' });
    expect(again).toMatchObject({ outcome: 'closed', steps: [{ do: 'edit', state: 'closed' }] });
    expect(again.alert).toBeUndefined();
  });
});

describe('a problem after one that was closed', () => {
  const closed = (change: Parameters<typeof anIssue>[0]) =>
    anIssue({
      open: false,
      stateReason: 'completed',
      closedAt: ago(HOUR),
      marker: aMarker({ state: 'recovered' }),
      ...change,
    });
  const marker = aMarker({ state: 'recovered', incidents: [{ from: ago(9 * HOUR), to: ago(HOUR), state: 'invalid' }] });

  test.each([
    ['with its reason', [SAID], 'The problem is back: `expired`. Meta says so.'],
    ['without one', [], 'The problem is back: `expired`.'],
  ])('opens it again and tells people %s', (_name, reasons, text) => {
    expect(plan({ closed: [closed({})], verdict: aVerdict('expired', { reasons }) })).toMatchObject({
      outcome: 'reopened',
      steps: [
        { do: 'edit', number: 7, title: 'the title', state: 'open', stateReason: 'reopened' },
        { do: 'comment', number: 7, text },
      ],
      issue: { number: 7 },
      alert: { is: 'changed' },
    });
  });

  test('is another row of the same table, with the same issue before it', () => {
    expect(written(plan({ closed: [closed({ marker: { ...marker, previous: 3 } })] })).marker).toMatchObject({
      previous: 3,
      incidents: [...marker.incidents, { from: NOW, state: 'expired' }],
    });
  });

  test('opens the one that was closed last, whatever the order', () => {
    const { closedAt: _unknown, ...undated } = closed({ number: 4 });
    const all = [
      { ...undated, number: 1 },
      closed({ number: 2 }),
      undated,
      closed({ number: 3, closedAt: ago(2 * HOUR) }),
    ];
    expect(plan({ closed: all }).issue?.number).toBe(2);
    expect(plan({ closed: all.toReversed() }).issue?.number).toBe(2);
    expect(plan({ closed: [undated] }).outcome).toBe('opened');
  });

  test.each<[string, Parameters<typeof anIssue>[0], string]>([
    ['a whole day after the recovery is a new one', { closedAt: ago(DAY) }, 'opened'],
    ['a whole day after somebody knew is due', { stateReason: 'not_planned', closedAt: ago(DAY) }, 'reopened'],
    ['in an issue of thirty days stays there', { createdAt: ago(30 * DAY) }, 'reopened'],
    ['that somebody knows changes nothing', { stateReason: 'not_planned' }, 'none'],
  ])('%s', (_name, change, outcome) => {
    expect(plan({ closed: [closed(change)] }).outcome).toBe(outcome);
  });
});

describe('a duplicate', () => {
  test('says which one is kept', () => {
    const [step] = planDuplicate(anIssue({ number: 9 }), anIssue({ number: 8 }));
    expect(step).toMatchObject({ do: 'edit', number: 9, body: expect.stringContaining('a duplicate of #8') });
  });

  test('that is none of ours is left alone', () => {
    expect(planDuplicate(anIssue({ body: 'words of a person' }), anIssue())).toEqual([]);
  });
});
