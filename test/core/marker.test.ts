import { describe, expect, test } from '@jest/globals';
import { parseMarker, replaceOurPart } from '../../src/core/marker.ts';
import { ago, aMarker, DAY, HOUR } from '../support/builders.ts';

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

  test('loses no note when the end mark was deleted', () => {
    const edited = `${first.replace('<!-- /whatsapp-token-monitor -->', '')}\nBen: token pasted at 9.`;
    const second = replaceOurPart(edited, aMarker(), 'second');
    expect(second).toContain('Ben: token pasted at 9.');
    expect(second.match(/whatsapp-token-monitor:v1/g)).toHaveLength(1);
  });
});
