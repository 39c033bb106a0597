// The memory in the issue's body: it comes back as written, survives people, and nothing in it can escape.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Marker, mapNotes, parseMarker, replaceOurPart } from '../../src/core/incident/marker.ts';
import { createRedactor } from '../../src/core/redact.ts';
import { sanitizeLine } from '../../src/core/sanitize.ts';
import { aMessagingMemory } from '../support/messaging-memory.ts';

const numRuns = 1000;
const START = '<!-- whatsapp-token-monitor -->';
const BEGIN = '<!-- whatsapp-token-monitor:v1 ';
const END = '<!-- /whatsapp-token-monitor -->';

const aDate = fc.date({ noInvalidDate: true });
const aState = fc.constantFrom(
  ...(['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'] as const),
);
const aBot = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const anIncident = fc.record({ from: aDate, to: aDate, state: aState }, { requiredKeys: ['from', 'state'] });

const aPrint = fc.stringMatching(/^[0-9a-f]{32}$/);

/** Each field of a marker: a new one is added here, and to the required ones where it always stands there. */
const FIELDS = {
  bot: aBot,
  number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  place: fc.stringMatching(/^[0-9a-f]{8,64}$/),
  state: fc.oneof(aState, fc.constant('recovered' as const)),
  since: aDate,
  incidents: fc.array(anIncident, { maxLength: 10 }),
  reminded: aDate,
  restored: aDate,
  refused: aDate,
  attempt: fc.record({
    at: aDate,
    code: fc.stringMatching(/^[A-Z_]{1,40}$/),
    key: fc.stringMatching(/^[0-9a-f]{8,64}$/),
  }),
  unsettled: fc.record({ salt: aPrint, wrote: aPrint, runs: aPrint }, { requiredKeys: ['salt', 'wrote'] }),
  backup: fc.constantFrom('running' as const, 'awaited' as const),
  previous: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  told: fc.array(fc.stringMatching(/^[A-Z_]{1,40}$/), { minLength: 1, maxLength: 20 }),
  messaging: aMessagingMemory(aDate),
  duplicate: fc.constant(true as const),
} satisfies { [Name in keyof Required<Marker>]: fc.Arbitrary<Required<Marker>[Name]> };
const aMarker: fc.Arbitrary<Marker> = fc.record(FIELDS, { requiredKeys: ['bot', 'state', 'since', 'incidents'] });

/** What people, other programs and attackers leave in a body. */
const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      START,
      BEGIN,
      END,
      BEGIN.trim(),
      '<!--',
      '<',
      ' -->',
      '-->',
      '--',
      '>',
      '\n',
      '\r\n',
      '\u2028',
      '{}',
      '{',
      '}',
      '[]',
      'null',
    ],
    ...'{"bot":"bot"} {"bot":"shop","state":"exp "bot":"shop" {"__proto__":{"bot":"x"}} {"bot":{}} 1e999'.split(' '),
    ...[
      '{"bot":"bot","since":8640000000000001,"incidents":{"length":5}}',
      '{"bot":"bot","incidents":[null,[],{"from":"1"}]}',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.json({ maxDepth: 2 }),
);
const aBody = fc.array(scrap, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** Our own text: remote words stand in it only neutralised. */
const ourText = aBody.map((text) => sanitizeLine(text));
/** What people write, and never our own marks. */
const note = fc
  .array(scrap, { maxLength: 5 })
  .map((pieces) => pieces.join('').replaceAll('whatsapp-token-monitor', 'us'));
const asGitHubStores = (body: string) => body.replace(/\r?\n/g, '\r\n');

describe('what is written comes back', () => {
  test('alone, in a body of anything, and with the line breaks of a browser', () => {
    fc.assert(
      fc.property(aMarker, aBody, ourText, (marker, body, text) => {
        for (const around of ['', body]) {
          const written = replaceOurPart(around, marker, text);
          expect(parseMarker(written)).toEqual(marker);
          expect(parseMarker(asGitHubStores(written))).toEqual(marker);
        }
      }),
      { numRuns },
    );
  });

  test('of many incidents the last ten', () => {
    fc.assert(
      fc.property(aMarker, fc.array(anIncident, { minLength: 11, maxLength: 30 }), (marker, incidents) => {
        const written = replaceOurPart('', { ...marker, incidents }, '');
        expect(parseMarker(written)?.incidents).toEqual(incidents.slice(-10));
      }),
      { numRuns: 100 },
    );
  });
});

describe('people’s words', () => {
  test('before and behind our part survive every rewriting of it', () => {
    const writing = fc.tuple(aMarker, ourText);
    fc.assert(
      fc.property(note, note, fc.array(writing, { minLength: 1, maxLength: 4 }), (before, behind, writings) => {
        const [first, ...others] = writings.map(([marker, text]) => replaceOurPart('', marker, text));
        let body = `${before}${first}${behind}`;
        for (const [marker, text] of writings.slice(1)) body = replaceOurPart(body, marker, text);
        expect(body).toBe(`${before}${others.at(-1) ?? first}${behind}`);
      }),
      { numRuns },
    );
  });

  // Without any mark of ours left, nothing is ours, and all of it stays. A marker that is never closed hides all that
  // follows it from readers, too, and `parseMarker` finds none in it, so such a body is never rewritten.
  test('survive where somebody deleted the memory, the mark before it or both', () => {
    const deleted = fc.constantFrom('the memory', 'the mark', 'both');
    const words = note.filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, aMarker, ourText, deleted, (before, behind, marker, text, what) => {
        const lines = replaceOurPart('', marker, text).split('\n');
        if (what !== 'the memory') lines.shift();
        if (what !== 'the mark') lines.pop();
        const written = replaceOurPart(`${before}${lines.join('\n')}${behind}`, marker, 'new');
        expect(written).toContain(before);
        expect(written).toContain(behind);
        expect(parseMarker(written)).toEqual(marker);
      }),
      { numRuns },
    );
  });

  test('once rewritten, the same again changes nothing', () => {
    fc.assert(
      fc.property(aBody, aMarker, ourText, (body, marker, text) => {
        const written = replaceOurPart(body, marker, text);
        expect(replaceOurPart(written, marker, text)).toBe(written);
      }),
      { numRuns },
    );
  });
});

describe('what is hostile', () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<fc.JsonValue>('soon', '2026-01-01', '2026-13-41T00:00:00Z', 'expired', -1, 0.5, 1e300, true, ''),
  );
  const oddIncidents = fc.array(fc.oneof(odd, fc.record({ from: odd, to: odd, state: odd })), { maxLength: 12 });
  const forged = fc
    .dictionary(fc.constantFrom(...Object.keys(FIELDS)), fc.oneof(odd, oddIncidents))
    .map((fields) => `${BEGIN}${JSON.stringify({ bot: 'bot', ...fields })} -->`);

  test('any body is read without an exception, only what has its right shape comes out, and can be written again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          forged,
          aBody,
          aBody.map((body) => `${BEGIN}{"bot":"bot",${body}} -->`),
        ),
        (body) => {
          const marker = parseMarker(body);
          if (!marker) return;
          expect(marker.bot).toMatch(/^[a-z0-9-]{1,40}$/);
          expect(marker.place ?? '00000000').toMatch(/^[0-9a-f]{8,64}$/);
          expect(Number.isSafeInteger(marker.previous ?? 1)).toBe(true);
          expect(parseMarker(replaceOurPart(body, marker, ''))).toEqual(marker);
        },
      ),
      { numRuns: 2 * numRuns },
    );
  });

  test('a value cannot end the comment, nor begin another marker', () => {
    const hostile = fc.oneof(
      aBody,
      fc.constantFrom('-->', `x -->\n@octo`, `${END}x`, `${BEGIN}{"bot":"shop"} -->`, '","bot":"shop'),
    );
    fc.assert(
      fc.property(aMarker, hostile, fc.constantFrom('bot', 'place', 'state'), (marker, value, field) => {
        const written = replaceOurPart('', { ...marker, [field]: value }, 'text');
        const lines = written.split('\n');
        const comment = lines.pop();
        expect(comment?.indexOf('-->')).toBe((comment?.length ?? 0) - 3);
        expect(comment?.lastIndexOf('<')).toBe(0);
        expect(lines).toEqual([START, 'text']);
        if (field === 'bot' && value !== marker.bot) expect(parseMarker(written)?.bot).not.toBe('shop');
      }),
      { numRuns },
    );
  });
});

/** Values that people keep as secrets, and that share text with what we write ourselves. */
const aSecret = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom('your-whatsapp-token', 'whatsapp-token-monitor', 'whatsapp', 'true', 'valid', 'expired', 'incidents'),
  fc.constantFrom('2026-11-', '"state":"expired"', 'TOKEN_EXPIRED', '<!-- /whatsapp-token-monitor -->', '-->', '<!-- '),
);

test('whatever people keep as secrets, our part stays to the letter, and none stands in the notes beside it', () => {
  fc.assert(
    fc.property(aMarker, fc.array(aSecret, { maxLength: 5 }), fc.string(), (marker, secrets, words) => {
      const redact = createRedactor(secrets);
      const notes = `${words} ${secrets.join(', ')}`.replaceAll('<!--', '');
      const ours = replaceOurPart('', marker, 'our words');
      expect(mapNotes(`${notes}\n${ours}\n${notes}`, redact)).toBe(
        `${redact(`${notes}\n`)}${ours}${redact(`\n${notes}`)}`,
      );
    }),
    { numRuns },
  );
});

describe('GitHub takes 65,536 characters', () => {
  const LIMIT = 65_536;
  const marker: Marker = {
    ...{ bot: 'bot', number: 1, state: 'expired', since: new Date('2026-11-24T09:00:00Z') },
    incidents: [],
  };
  const ours = ['🚨 It has expired.', '', '```', ...Array.from({ length: 2_000 }, (_, at) => `line ${at}`), '```'].join(
    '\n',
  );

  test('however long the notes are, they stay, and our part takes the room that is left', () => {
    const first = replaceOurPart('', marker, ours);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LIMIT - 1_000 }), fc.boolean(), aMarker, (length, isBefore, next) => {
        const notes = 'n'.repeat(length);
        const body = isBefore
          ? `${notes}\n${replaceOurPart('', marker, 'short')}`
          : `${replaceOurPart('', marker, 'short')}\n${notes}`;
        fc.pre(body.length <= LIMIT - 2_600);
        const written = replaceOurPart(body, next, ours);
        expect(written.length).toBeLessThanOrEqual(LIMIT);
        expect(written).toContain(notes);
        expect(parseMarker(written)).toEqual(next);
        expect(written).toContain('It has expired.');
        // What is open is closed again, or the notes would stand in our block of code.
        expect((written.match(/^```$/gm) ?? []).length % 2).toBe(0);
        if (length === 0) expect(first).toContain('line 1999');
      }),
      { numRuns: 200 },
    );
  });
});
