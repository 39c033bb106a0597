import { describe, expect, test } from '@jest/globals';
import { mapNotes, parseMarker, replaceOurPart } from '../../../src/core/incident/marker.ts';
import { ago, aMarker, DAY, HOUR } from '../../support/builders.ts';

test('what people wrote beside our part can be changed without it', () => {
  const ours = replaceOurPart('', aMarker(), 'our words');
  const shout = (notes: string) => notes.toUpperCase();
  expect(mapNotes(`before\n${ours}\nafter`, shout)).toBe(`BEFORE\n${ours}\nAFTER`);
  expect(mapNotes('theirs', shout)).toBe('THEIRS');
});

describe('the marker', () => {
  test('comes back as it was written', () => {
    const marker = aMarker({ incidents: [{ from: ago(DAY), to: ago(HOUR), state: 'invalid' }] });
    expect(parseMarker(replaceOurPart('', marker, 'text'))).toEqual(marker);
  });

  test('remembers the last attempt to renew, and takes no broken one', () => {
    const attempt = { at: ago(3 * HOUR), code: 'APP_SECRET_WRONG', key: 'fedcba9876543210' };
    const body = replaceOurPart('', aMarker({ attempt }), 'text');
    expect(parseMarker(body)?.attempt).toEqual(attempt);
    for (const [good, bad] of [
      ['APP_SECRET_WRONG', 'ring the bell'],
      ['fedcba9876543210', 'not hex'],
      [attempt.at.toISOString(), 'yesterday'],
    ] as const)
      expect(parseMarker(body.replace(good, bad))?.attempt).toBeUndefined();
  });

  test('remembers what a rotation left unsettled, and takes no broken one', () => {
    const [salt, wrote, runs] = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(16)) as [string, string, string];
    const body = replaceOurPart('', aMarker({ unsettled: { salt, wrote, runs } }), 'text');
    expect(parseMarker(body)?.unsettled).toEqual({ salt, wrote, runs });
    expect(parseMarker(body.replace(runs, 'ring the bell'))?.unsettled).toEqual({ salt, wrote });
    for (const good of [salt, wrote])
      for (const bad of ['', 'not hex', 'ab'.repeat(5000), good.toUpperCase()])
        expect(parseMarker(body.replace(good, bad))?.unsettled).toBeUndefined();
  });

  test.each([
    ['no marker', 'just words'],
    ['never closed', '<!-- whatsapp-token-monitor:v1 {"bot":"bot"}'],
    ['no bot', '<!-- whatsapp-token-monitor:v1 {} -->'],
    ['a bot that is no name', '<!-- whatsapp-token-monitor:v1 {"bot":"../../etc"} -->'],
    ['a list', '<!-- whatsapp-token-monitor:v1 [] -->'],
    ['null', '<!-- whatsapp-token-monitor:v1 null -->'],
  ])('is none: %s', (_name, body) => {
    expect(parseMarker(body)).toBeUndefined();
  });

  test('that somebody broke still names its bot', () => {
    expect(parseMarker('<!-- whatsapp-token-monitor:v1 {"bot":"shop","state":"exp -->')).toMatchObject({
      bot: 'shop',
      state: 'unknown',
      incidents: [],
    });
  });

  test('keeps only what has the right shape', () => {
    const body =
      '<!-- whatsapp-token-monitor:v1 {"bot":"bot","place":7,"state":"splendid","since":"soon","incidents":[{"from":"x"},3,null,{"from":"2026-01-01T00:00:00Z","state":"expired","to":9}]} -->';
    expect(parseMarker(body)).toEqual({
      bot: 'bot',
      state: 'unknown',
      since: new Date(0),
      incidents: [{ from: new Date('2026-01-01T00:00:00Z'), state: 'expired' }],
    });
  });

  test('is read from an issue of an older release, where it stands first', () => {
    expect(parseMarker(`${BEGIN}{"bot":"bot","state":"expired"} -->\n🚨 old words\n${END}`)).toMatchObject({
      bot: 'bot',
      state: 'expired',
    });
  });

  test('keeps the last ten incidents', () => {
    const incidents = Array.from({ length: 30 }, (_, index) => ({
      from: ago(index * HOUR),
      state: 'expired' as const,
    })).toReversed();
    expect(parseMarker(replaceOurPart('', aMarker({ incidents }), ''))?.incidents).toEqual(incidents.slice(-10));
  });
});

describe('our part of the body', () => {
  const first = replaceOurPart('', aMarker(), 'first');

  test('is rewritten, what people wrote around it stays', () => {
    const edited = `Anna: I am on it.\n\n${first}\n\nBen: token pasted at 9.`;
    const second = replaceOurPart(edited, aMarker(), 'second');
    expect(second).toContain('Anna: I am on it.');
    expect(second).toContain('Ben: token pasted at 9.');
    expect(second).toContain('second');
    expect(second).not.toContain('first');
    expect(second.match(/whatsapp-token-monitor:v1/g)).toHaveLength(1);
  });

  test('loses no note when the mark before it was deleted', () => {
    const edited = `Anna: I am on it.\n${first.replace(START, '')}\nBen: token pasted at 9.`;
    const second = replaceOurPart(edited, aMarker(), 'second');
    expect(second).toContain('Anna: I am on it.');
    expect(second).toContain('Ben: token pasted at 9.');
    expect(second.match(/whatsapp-token-monitor:v1/g)).toHaveLength(1);
  });
});

const START = '<!-- whatsapp-token-monitor -->';
const BEGIN = '<!-- whatsapp-token-monitor:v1 ';
const END = '<!-- /whatsapp-token-monitor -->';
const written = (fields: object) => `${BEGIN}${JSON.stringify(fields)} -->`;

describe('what the issue remembers', () => {
  test('is all there after a round trip, wherever the marker stands', () => {
    const marker = aMarker({ reminded: ago(HOUR), restored: ago(DAY), previous: 3, duplicate: true });
    expect(parseMarker(`Anna --> Ben\n${replaceOurPart('', marker, 'text')}`)).toEqual(marker);
  });

  test.each(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown', 'recovered'] as const)(
    'knows the state %s',
    (state) => {
      expect(parseMarker(written({ bot: 'bot', state }))?.state).toBe(state);
      const from = '2026-01-01T00:00:00.000Z';
      const incidents = state === 'recovered' ? [] : [{ from: new Date(from), state }];
      expect(parseMarker(written({ bot: 'bot', incidents: [{ from, state }] }))?.incidents).toEqual(incidents);
    },
  );

  test.each([
    ['another version', written({ bot: 'bot' }).replace(':v1', ':v2')],
    ['a name with more behind it', written({ bot: 'bot and more' })],
    ['a name that is too long', written({ bot: 'b'.repeat(41) })],
  ])('is nothing in %s', (_name, body) => {
    expect(parseMarker(body)).toBeUndefined();
  });

  test.each<[string, object]>([
    ['a place that is a number', { place: 12_345_678 }],
    ['a place that is too short', { place: '0123456' }],
    ['a place with more before it', { place: 'x0123456789abcdef' }],
    ['a place with more behind it', { place: '0123456789abcdefx' }],
    ['a previous issue 0', { previous: 0 }],
    ['a previous issue below 0', { previous: -7 }],
    ['half a previous issue', { previous: 7.5 }],
    ['a previous issue in words', { previous: '7' }],
    ['a duplicate in words', { duplicate: 'true' }],
    ['an incident in no state', { incidents: [{ from: '2026-01-01T00:00:00Z', state: 'splendid' }] }],
    ['an incident that never began', { incidents: [{ state: 'expired' }] }],
    ['incidents that are no list', { incidents: { length: 1 } }],
  ])('leaves out %s', (_name, fields) => {
    expect(parseMarker(written({ bot: 'bot', ...fields }))).toEqual(parseMarker(written({ bot: 'bot' })));
  });

  test('is ten incidents at most, read as well as written', () => {
    const incidents = Array.from({ length: 11 }, (_, at) => ({
      from: ago((11 - at) * HOUR),
      state: 'expired' as const,
    }));
    expect(parseMarker(written({ bot: 'bot', incidents }))?.incidents).toEqual(incidents.slice(1));
    expect(replaceOurPart('', aMarker({ incidents }), '').match(/"from"/g)).toHaveLength(10);
  });

  test('cannot end its own comment', () => {
    const line =
      replaceOurPart('', aMarker({ bot: '<!-- --> x' }), '')
        .split('\n')
        .at(-1) ?? '';
    expect(line.indexOf('-->')).toBe(line.length - 3);
    expect(line.lastIndexOf('<!--')).toBe(0);
    expect(JSON.parse(line.slice(BEGIN.length, -3)).bot).toBe('<!-- --> x');
  });
});

describe('where our part goes', () => {
  const part = replaceOurPart('', aMarker(), 'text');
  test.each([
    ['into an empty body', '', part],
    ['into one of white space', ' \n', part],
    ['before what people wrote', 'Anna: I am on it.', `${part}\n\nAnna: I am on it.`],
    ['in place of itself', `Anna\n${part}\nBen`, `Anna\n${part}\nBen`],
    ['in place of one as older releases wrote it', `Anna\n${BEGIN}{} -->\nold\n${END}\nBen`, `Anna\n${part}\nBen`],
    ['in place of a memory without a mark', `Anna\n${BEGIN}{} -->\nBen`, `Anna\n${part}\n\n\nBen`],
    ['in place of a memory that is cut', `Anna\n${BEGIN}{"bot`, `Anna\n${part}\n\n`],
  ])('%s', (_name, body, expected) => {
    expect(replaceOurPart(body, aMarker(), 'text')).toBe(expected);
  });
});
