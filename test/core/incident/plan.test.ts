import { describe, expect, test } from '@jest/globals';
import { findOurs, type Issue } from '../../../src/core/incident/issue.ts';
import { parseMarker } from '../../../src/core/incident/marker.ts';
import { type IncidentPlan, planIncident } from '../../../src/core/incident/plan.ts';
import { judgeBlindness } from '../../../src/core/verdict/blindness.ts';
import type { Verdict } from '../../../src/core/verdict/verdict.ts';
import { ago, aMarker, anIssue, aVerdict, DAY, HOUR, NOW } from '../../support/builders.ts';

const owner = { bot: 'bot', place: '0123456789abcdef' };

function plan(
  verdict: Verdict,
  given: {
    refusedAt?: Date;
    open?: Issue[];
    closed?: Issue[];
    timeLeftMs?: number;
    renewsByItself?: boolean;
    text?: string;
  } = {},
): IncidentPlan {
  const { open = [], closed = [], text, timeLeftMs, renewsByItself = false, refusedAt } = given;
  return planIncident({
    owner,
    verdict,
    now: NOW,
    ...(refusedAt ? { refusedAt } : {}),
    open,
    closed,
    remindEveryMs: 6 * HOUR,
    label: 'whatsapp-token',
    assignees: [],
    title: `title ${verdict.state}`,
    lifetime: { renewsByItself, ...(timeLeftMs === undefined ? {} : { timeLeftMs }) },
    render: ({ state, previous }) => `${text ?? `rendered ${state}`}${previous ? ` after #${previous}` : ''}`,
  });
}

/** Nothing could be found out for longer than `blind-after`. */
const aBlindVerdict = judgeBlindness(aVerdict('unknown'), {
  since: ago(3 * HOUR),
  now: NOW,
  blindAfterMs: 3 * HOUR,
});

const steps = ({ steps: all }: IncidentPlan) =>
  all.map((step) => `${step.do}${'state' in step && step.state ? ` ${step.state}` : ''}`);

describe('with no open issue', () => {
  test.each<[string, Verdict, number | undefined, string]>([
    ['valid', aVerdict('valid'), undefined, 'none'],
    ['valid with a warning', aVerdict('valid', { level: 'warning' }), undefined, 'none'],
    ['valid, but not deployed and failing', aVerdict('valid', { level: 'error', healthy: false }), undefined, 'opened'],
    ['unknown', aVerdict('unknown'), undefined, 'none'],
    ['unknown although a reason is an error', aVerdict('unknown', { level: 'error' }), undefined, 'none'],
    ['unknown for hours', aBlindVerdict, undefined, 'opened'],
    ['expired', aVerdict('expired'), undefined, 'opened'],
    ['invalid', aVerdict('invalid'), undefined, 'opened'],
    ['blocked', aVerdict('blocked'), undefined, 'opened'],
    ['misconfigured', aVerdict('misconfigured'), undefined, 'opened'],
    ['expiring in 40 minutes', aVerdict('expiring'), 40 * 60_000, 'none'],
    ['expiring in six days', aVerdict('expiring'), 6 * DAY, 'opened'],
  ])('%s', (_name, verdict, timeLeftMs, outcome) => {
    expect(plan(verdict, timeLeftMs === undefined ? {} : { timeLeftMs }).outcome).toBe(outcome);
  });
});

test('what a check will renew by itself opens nothing, unless renewing it failed', () => {
  const soon = { timeLeftMs: 6 * DAY, renewsByItself: true };
  expect(plan(aVerdict('expiring'), soon).outcome).toBe('none');
  expect(plan(aVerdict('expiring', { level: 'error', healthy: false }), soon).outcome).toBe('opened');
});

describe('refused calls of a bot whose token works', () => {
  const refusedAt = ago(HOUR / 2);
  const refused = aMarker({ state: 'valid', refused: refusedAt });
  const awaiting = aVerdict('valid', {
    level: 'warning',
    healthy: false,
    reasons: [{ code: 'NOT_SEEN_TO_WORK', level: 'warning', what: 'Not seen.', effect: 'awaits-proof' }],
  });
  const markerOf = ({ steps: [step] }: IncidentPlan) =>
    step && 'body' in step && step.body ? parseMarker(step.body) : undefined;

  test('the issue remembers when it was, opened or edited', () => {
    const verdict = aVerdict('valid', { level: 'error', healthy: false });
    expect(markerOf(plan(verdict, { refusedAt }))?.refused).toEqual(refusedAt);
    expect(markerOf(plan(verdict, { refusedAt, open: [anIssue()] }))?.refused).toEqual(refusedAt);
  });

  test('not seen to work yet: it stays open, says so, and tells people nothing new', () => {
    const held = plan(awaiting, { refusedAt, open: [anIssue({ marker: refused })], text: 'not seen' });
    expect(held).toMatchObject({ outcome: 'updated', steps: [{ do: 'edit' }] });
    expect(held.alert).toBeUndefined();
    expect(plan(awaiting).outcome).toBe('none');
  });

  test.each<[string, Date, string]>([
    ['lines without a refusal', refusedAt, "Meta no longer rejects calls in the bot's log."],
    ['a day without a refusal', ago(DAY), 'No rejected call was seen for 24 hours.'],
  ])('%s end it, and are said', (_name, since, says) => {
    const over = plan(aVerdict('valid'), { open: [anIssue({ marker: { ...refused, refused: since } })] });
    expect(over).toMatchObject({ outcome: 'closed', alert: { is: 'recovered' } });
    expect(over.steps[1]).toMatchObject({ do: 'comment', text: expect.stringContaining(says) });
    expect(markerOf(over)?.refused).toBeUndefined();
  });
});

describe('with an open issue', () => {
  test('blindness for hours is a change of state, silence for a moment is none', () => {
    expect(plan(aVerdict('unknown'), { open: [anIssue()] })).toMatchObject({ outcome: 'none', steps: [] });
    expect(steps(plan(aBlindVerdict, { open: [anIssue()] }))).toEqual(['edit', 'comment']);
  });

  test('the same state with the same text changes nothing', () => {
    expect(plan(aVerdict('expired'), { open: [anIssue()] })).toMatchObject({ outcome: 'none', steps: [] });
  });

  test('a body that differs only in the time of checking is not written', () => {
    const text = (time: string) => `rendered\n| Last check | ${time} |`;
    const first = plan(aVerdict('expired'), { open: [anIssue()], text: text('09:00') });
    const [edit] = first.steps;
    const body = edit?.do === 'edit' ? (edit.body ?? '') : '';
    expect(plan(aVerdict('expired'), { open: [anIssue({ body })], text: text('09:30') }).outcome).toBe('none');
  });

  test('a text that differs is edited, without a comment', () => {
    expect(steps(plan(aVerdict('expired'), { open: [anIssue()], text: 'more' }))).toEqual(['edit']);
  });

  test('another state is edited and told', () => {
    const changed = plan(aVerdict('blocked'), { open: [anIssue()] });
    expect(steps(changed)).toEqual(['edit', 'comment']);
    expect(changed.steps[0]).toMatchObject({ title: 'title blocked' });
    expect(changed.outcome).toBe('updated');
  });

  test('recovery closes it as completed and says how long it lasted', () => {
    const recovered = plan(aVerdict('valid'), {
      open: [anIssue({ marker: aMarker({ incidents: [{ from: ago(3 * HOUR), state: 'expired' }] }) })],
    });
    expect(steps(recovered)).toEqual(['edit closed', 'comment']);
    expect(recovered.steps).toMatchObject([{ stateReason: 'completed' }, { text: expect.stringContaining('3 h') }]);
  });

  test.each<[string, Verdict]>([
    ['unknown', aVerdict('unknown')],
    ['a new deployment is on its way', aVerdict('valid', { healthy: false })],
  ])('%s leaves it alone', (_name, verdict) => {
    expect(plan(verdict, { open: [anIssue()] })).toMatchObject({ outcome: 'none', steps: [] });
  });

  test('a new short-lived token counts as recovery although it expires soon', () => {
    expect(plan(aVerdict('expiring'), { open: [anIssue()], timeLeftMs: 40 * 60_000 }).outcome).toBe('closed');
  });

  test('an issue about expiring stays in the last 24 hours', () => {
    const open = [
      anIssue({ marker: aMarker({ state: 'expiring', incidents: [{ from: ago(HOUR), state: 'expiring' }] }) }),
    ];
    expect(plan(aVerdict('expiring'), { open, timeLeftMs: 2 * HOUR }).outcome).toBe('none');
  });

  test('the label comes back where somebody removed it', () => {
    expect(steps(plan(aVerdict('expired'), { open: [anIssue({ labels: [] })] }))).toEqual(['label']);
  });

  test('of several the lowest number stays, the others are closed as duplicates for good', () => {
    const merged = plan(aVerdict('expired'), {
      open: [anIssue({ number: 9 }), anIssue({ number: 8 }), anIssue({ number: 12 })],
    });
    expect(merged.issue?.number).toBe(8);
    expect(merged.steps).toMatchObject([
      { number: 9, state: 'closed', stateReason: 'duplicate' },
      { number: 12, state: 'closed', stateReason: 'duplicate' },
    ]);
    const [first] = merged.steps;
    expect(parseMarker(first?.do === 'edit' ? (first.body ?? '') : '')?.duplicate).toBe(true);
  });

  test('one that a person opened again though all is well is closed without another word', () => {
    expect(steps(plan(aVerdict('valid'), { open: [anIssue({ marker: aMarker({ state: 'recovered' }) })] }))).toEqual([
      'edit closed',
    ]);
  });
});

describe('with a duplicate that a person opened again', () => {
  const duplicate = (state: 'expired' | 'recovered' = 'expired') =>
    anIssue({ stateReason: 'reopened', marker: aMarker({ state, duplicate: true }) });

  test('another one that is open stays, whatever its number, and it is closed again', () => {
    const planned = plan(aVerdict('expired'), { open: [duplicate(), anIssue({ number: 9 })] });
    expect(planned.issue?.number).toBe(9);
    expect(planned.steps).toMatchObject([{ number: 7, state: 'closed', stateReason: 'duplicate' }]);
  });

  test('alone it is kept from now on', () => {
    const planned = plan(aVerdict('expired'), { open: [duplicate()], text: 'kept' });
    expect(steps(planned)).toEqual(['edit']);
    const [edit] = planned.steps;
    const marker = parseMarker(edit?.do === 'edit' ? (edit.body ?? '') : '');
    expect(marker?.state).toBe('expired');
    expect(marker?.duplicate).toBeUndefined();
  });

  test('alone though nothing is wrong it is closed as what it was, and nobody is told', () => {
    const planned = plan(aVerdict('valid'), { open: [duplicate()] });
    expect(planned).toMatchObject({ outcome: 'closed', issue: { number: 7 } });
    expect(planned.steps).toEqual([{ do: 'edit', number: 7, state: 'closed', stateReason: 'duplicate' }]);
    expect(planned.alert).toBeUndefined();
  });
});

describe('with a closed issue', () => {
  const closed = (change: Parameters<typeof anIssue>[0], markerState: 'recovered' | 'expired' = 'recovered') =>
    anIssue({
      open: false,
      stateReason: 'completed',
      closedAt: ago(HOUR),
      marker: aMarker({ state: markerState }),
      ...change,
    });

  test.each<[string, Issue, string]>([
    ['recovered an hour ago', closed({}), 'reopened'],
    ['recovered 23 hours ago', closed({ closedAt: ago(23 * HOUR) }), 'reopened'],
    ['recovered 25 hours ago', closed({ closedAt: ago(25 * HOUR) }), 'opened'],
    ['closed as completed by a person while it lasts', closed({}, 'expired'), 'reopened'],
    [
      'closed as not planned by a person an hour ago',
      closed({ stateReason: 'not_planned' }, 'expired'),
      'acknowledged',
    ],
    [
      'closed as not planned by a person 25 hours ago',
      closed({ stateReason: 'not_planned', closedAt: ago(25 * HOUR) }, 'expired'),
      'reopened',
    ],
    ['older than 30 days', closed({ createdAt: ago(31 * DAY) }), 'opened'],
    ['with 300 comments', closed({ comments: 300 }), 'opened'],
    ['closed as our duplicate', closed({ stateReason: 'duplicate', marker: aMarker({ duplicate: true }) }), 'opened'],
    ['closed as our duplicate, its marker lost to a run it met', closed({ stateReason: 'duplicate' }), 'opened'],
    ['of a stranger', closed({ authorType: 'User', authorAssociation: 'NONE' }), 'opened'],
  ])('%s', (_name, issue, outcome) => {
    const result = plan(aVerdict('expired'), { closed: [issue] });
    expect(result.acknowledged ? 'acknowledged' : result.outcome).toBe(outcome);
    if (result.acknowledged) expect(result.steps).toEqual([]);
  });

  test('a fresh issue links the worn-out one and carries its table over', () => {
    const old = closed({
      number: 3,
      comments: 300,
      marker: aMarker({
        state: 'recovered',
        incidents: [{ from: ago(2 * DAY), to: ago(DAY), state: 'expired' }],
      }),
    });
    const [open] = plan(aVerdict('invalid'), { closed: [old] }).steps;
    const body = open?.do === 'open' ? open.body : '';
    expect(body).toContain('after #3');
    expect(parseMarker(body)?.incidents.map((incident) => incident.state)).toEqual(['expired', 'invalid']);
  });
});

describe('whose issue it is', () => {
  test.each<[string, Partial<Issue>, boolean]>([
    ['a bot account', { authorType: 'Bot' }, true],
    ['the owner, by the command line', { authorType: 'User', authorAssociation: 'OWNER' }, true],
    ['a collaborator', { authorType: 'User', authorAssociation: 'COLLABORATOR' }, true],
    ['a stranger with our title and marker', { authorType: 'User', authorAssociation: 'NONE' }, false],
    ['a contributor', { authorType: 'User', authorAssociation: 'CONTRIBUTOR' }, false],
    ['no marker', { body: 'The token of bot is dead' }, false],
  ])('%s', (_name, change, ours) => {
    expect(findOurs([anIssue(change)], owner).ours).toHaveLength(ours ? 1 : 0);
  });

  test('the same name for another place is taken, not ours', () => {
    const other = anIssue({ marker: aMarker({ place: 'fedcba9876543210' }) });
    expect(findOurs([other], owner)).toMatchObject({ ours: [], taken: { number: 7 } });
  });

  test('a place that is not known matches any', () => {
    const { place: _gone, ...unplaced } = aMarker();
    expect(findOurs([anIssue({ marker: unplaced })], owner).ours).toHaveLength(1);
    expect(findOurs([anIssue({ marker: aMarker({ place: 'fedcba9876543210' }) })], { bot: 'bot' }).ours).toHaveLength(
      1,
    );
  });

  test('another bot is another issue', () => {
    expect(findOurs([anIssue({ marker: aMarker({ bot: 'shop' }) })], owner)).toEqual({ ours: [] });
  });
});
