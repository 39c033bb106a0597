// No secret survives the redactor, however it is written and wherever it stands; everything else does.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, redactOutside, redactPersonal } from '../../src/core/redact.ts';
import { aToken } from '../support/builders.ts';

/** Fewer characters than this are no fragment: ordinary words hold them as well. */
const FRAGMENT = 8;
const numRuns = 400;

const visible = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', 'ß', '東', '🚨', '\u0301', '\u0000', '\u001b', '\\', '"', '/', '+', '%', '*'),
  },
);

/** What passwords and tokens are made of: anything but white space, which is a promise of its own. */
const aSecret = fc
  .oneof(
    fc.array(visible, { minLength: FRAGMENT, maxLength: 40 }).map((characters) => characters.join('')),
    // What each encoding writes in its own way, close together.
    fc.string({ unit: fc.constantFrom(...'"\\/+%é&a1'), minLength: FRAGMENT, maxLength: 20 }),
    fc.constantFrom('a', 'b').map(aToken),
    fc.uuid(),
    fc.base64String({ minLength: 12, maxLength: 60 }),
    fc.stringMatching(/^[0-9a-f]{32}$/),
  )
  // What stands in front by habit, a URL's scheme or `TOKEN=`, is no part of the secret.
  .filter((secret) => !/\s|:\/\/|(?:TOKEN|SECRET|KEY)=/.test(secret) && [...secret].length >= FRAGMENT);

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', '\n', ...'*** * " \\ % = access_token= "access_token":" EAAT'.split(' '), 'Bearer '),
  fc.constantFrom('\ud83d', '\udca9', 'eyJ', 'ghp_', '+49 151 ', 'https://'),
);

type Encode = (text: string, before: string, after: string) => string;
const percent: Encode = (text) => encodeURIComponent(text);
const json: Encode = (text) => JSON.stringify(text).slice(1, -1);
const form: Encode = (text) => new URLSearchParams({ '': text }).toString().slice(1);
const inLowerCase = (text: string) => text.replace(/%../g, (byte) => byte.toLowerCase());

/** Each way to write a value that the redactor promises to know. Base64 depends on what stands before and after. */
const ENCODINGS: Record<string, Encode> = {
  raw: (text) => text,
  URL: percent,
  'URL in lower case': (text) => inLowerCase(percent(text, '', '')),
  form,
  'form in lower case': (text) => inLowerCase(form(text, '', '')),
  JSON: json,
  'JSON with escaped slashes': (text) => json(text, '', '').replaceAll('/', '\\/'),
  hex: (text, ...around) => Buffer.from(around.join(text)).toString('hex'),
  'hex in upper case': (text, ...around) => Buffer.from(around.join(text)).toString('hex').toUpperCase(),
  base64: (text, ...around) => Buffer.from(around.join(text)).toString('base64'),
  base64url: (text, ...around) => Buffer.from(around.join(text)).toString('base64url'),
};
const anEncoding = fc.constantFrom(...Object.values(ENCODINGS));

/** All fragments of eight characters of the secret that a reader of the text could get back, by decoding what is there. */
function readableFragments(text: string, secret: string): string[] {
  const bytes = [...text.matchAll(/[\w+/-]{10,}/g)].flatMap(([run]) => [
    ...[0, 1, 2, 3].map((at) => Buffer.from(run.slice(at), 'base64')),
    ...(run.match(/[0-9a-fA-F]{16,}/g) ?? []).flatMap((hex) => [0, 1].map((at) => Buffer.from(hex.slice(at), 'hex'))),
  ]);
  const forms = [ENCODINGS.raw, percent, form, json].map((encode) => encode as Encode);
  const haystacks = [text, inLowerCase(text), text.replaceAll('\\/', '/')];
  return fragmentsOf(secret).filter((fragment) => {
    const needles = forms.map((encode) => encode(fragment, '', ''));
    return (
      haystacks.some((haystack) => [...needles, ...needles.map(inLowerCase)].some((each) => haystack.includes(each))) ||
      bytes.some((each) => each.includes(Buffer.from(fragment)))
    );
  });
}

function fragmentsOf(secret: string): string[] {
  const characters = [...secret];
  return characters.slice(FRAGMENT - 1).map((_, at) => characters.slice(at, at + FRAGMENT).join(''));
}

/** A part of the secret, from eight characters to all of them. */
const aPartOf = (secret: string) => {
  const characters = [...secret];
  return fc
    .tuple(fc.nat(characters.length - FRAGMENT), fc.integer({ min: FRAGMENT, max: characters.length }))
    .map(([from, length]) => characters.slice(from, from + length).join(''));
};

describe('no secret survives', () => {
  test('whole or in part, in any encoding, between anything', () => {
    const written = aSecret.chain((secret) =>
      fc.record({ secret: fc.constant(secret), part: fc.oneof(fc.constant(secret), aPartOf(secret)) }),
    );
    fc.assert(
      fc.property(written, anEncoding, noise, noise, ({ secret, part }, encode, before, after) => {
        const clean = createRedactor([secret]);
        expect(readableFragments(clean(before + encode(part, before, after) + after), secret)).toEqual([]);
      }),
      { numRuns: 2 * numRuns },
    );
  });

  test('of several, side by side and into each other', () => {
    const mixed = fc.array(aSecret, { minLength: 2, maxLength: 4 }).chain((secrets) => {
      const piece = fc.constantFrom(...secrets).chain(aPartOf);
      const encoded = fc.tuple(piece, anEncoding).map(([text, encode]) => encode(text, '', ''));
      return fc.record({ secrets: fc.constant(secrets), pieces: fc.array(fc.oneof(piece, encoded, noise)) });
    });
    fc.assert(
      fc.property(mixed, ({ secrets, pieces }) => {
        const text = createRedactor(secrets)(pieces.join(''));
        expect(secrets.flatMap((secret) => readableFragments(text, secret))).toEqual([]);
      }),
      { numRuns },
    );
  });

  // Of a secret that a line break cuts, fewer than eight characters of either half may stay: nothing can tell them from
  // words. So the promise is one for each line; base64 wraps at any column, as in a mail or a certificate.
  test('split over lines', () => {
    fc.assert(
      fc.property(
        aSecret,
        anEncoding,
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('\n', '\r\n', '\n    ', '\n> '),
        noise,
        (secret, encode, width, lineBreak, before) => {
          const lines = encode(secret, before, '').match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
          const text = createRedactor([secret])(lines.join(lineBreak));
          expect(readableFragments(text, secret)).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  test('short ones as a whole', () => {
    const short = fc.array(visible, { minLength: 4, maxLength: 7 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(
        short.filter((secret) => !/\s|=/.test(secret)),
        anEncoding,
        noise,
        noise,
        (secret, encode, before, after) => {
          const text = createRedactor([secret])(before + encode(secret, '', '') + after);
          expect([secret, percent(secret, '', ''), json(secret, '', '')].filter((form) => text.includes(form))).toEqual(
            [],
          );
        },
      ),
      { numRuns },
    );
  });
});

describe('everything else stays', () => {
  const word = fc.constantFrom(
    ...'The bot still runs with the old token, which Meta refused: (#190) 401 W1_WHATSAPP_ACCESS_TOKEN'.split(' '),
    ...'`railway-token` is empty. https://github.com/octo/bot/issues/7 2026-11-24T09:00:00Z 🚨 Zürich 東京 | ** --'.split(
      ' ',
    ),
  );

  test('words, and of a secret up to seven characters', () => {
    const text = aSecret.chain((secret) => {
      const characters = [...secret];
      const scrap = fc
        .tuple(fc.nat(characters.length), fc.nat(FRAGMENT - 1))
        .map(([from, length]) => characters.slice(from).join('').slice(0, length));
      return fc.record({ secret: fc.constant(secret), pieces: fc.array(fc.oneof(word, scrap)) });
    });
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\n', '\t', ' \u2028'), ({ secret, pieces }, space) => {
        const before = pieces.join(space);
        expect(createRedactor([secret])(before)).toBe(before);
      }),
      { numRuns: 2 * numRuns },
    );
  });

  test('times and small numbers, where what is personal goes', () => {
    const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const piece = fc.oneof(
      time.map((date) => date.toISOString()),
      fc.nat(9_999_999).map(String),
      fc.constantFrom('code', 'at', 'express@4.18.2', '(#131030)', 'ERROR'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(', ');
        expect(redactPersonal(text)).toBe(text);
      }),
      { numRuns },
    );
  });
});

test('no telephone number or address survives, in any spelling and script', () => {
  const digits = fc.stringMatching(/^[1-9]\d{9,14}$/);
  const separator = fc.constantFrom(
    ...[
      '',
      ' ',
      '-',
      '.',
      ' (',
      ') ',
      '\u00a0',
      '\u2011',
      '/',
      '_',
      '·',
      '•',
      '|',
      ':',
      ',',
      '+',
      ' - ',
      '\u202f',
      '\t',
    ],
    ...['%20', '%2D', '%2520', '&nbsp;', '&#45;', '\\u00a0', '\\t'],
  );
  /** The zero of ASCII, Arabic, Persian, Devanagari, full width and mathematical bold. */
  const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce);
  const around = fc.constantFrom('', ' ', 'from ', '"', 'wa.me/', 'x', 'to=', ',', '\n', '%2B');
  const spelling = fc.record({ number: digits, gaps: fc.array(separator, { minLength: 14, maxLength: 14 }), zero });
  fc.assert(
    fc.property(spelling, around, around, ({ number, gaps, zero }, a, b) => {
      const inScript = [...number].map((digit) => String.fromCodePoint(zero + Number(digit)));
      const written = inScript.map((digit, at) => (at > 0 && at % 3 === 0 ? gaps[at - 1] : '') + digit).join('');
      for (const text of [written, `+${written}`, `${inScript.join('')}@s.whatsapp.net`, `${number}%40example.com`]) {
        const left = redactPersonal(`${a}${text}${b}`).replaceAll('%2B', '');
        expect(left.match(/\p{Nd}/gu)).toBeNull();
      }
    }),
    { numRuns: 3 * numRuns },
  );
});

describe('whatever the secrets and the text', () => {
  const anything = fc.oneof(noise, aSecret, fc.constant('two words'), fc.constant('line 1\nline 2'));
  const world = fc.record({ secrets: fc.array(anything, { maxLength: 6 }), text: fc.array(anything) });

  test('nothing is thrown, and a second time changes nothing', () => {
    fc.assert(
      fc.property(world, ({ secrets, text }) => {
        const clean = createRedactor(secrets);
        const once = clean([...text, ...secrets].join(''));
        expect(clean(once)).toBe(once);
        expect(redactOutside(redactOutside(once))).toBe(redactOutside(once));
      }),
      { numRuns: 2 * numRuns },
    );
  });

  // Without a clock: a redactor that is not linear does not come to an end here.
  test('a mebibyte of anything comes to its end', () => {
    const piece = fc.array(
      fc.oneof(anything, fc.constantFrom('1', 'a@', '%40', 'a.', '12 ', 'key=', '://', ':', '&#', '\\u')),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), piece, (secrets, pieces) => {
        const text = pieces.join('').padEnd(1, 'x');
        const clean = redactOutside(createRedactor(secrets)(text.repeat((1 << 20) / text.length)));
        expect(clean.length).toBeLessThanOrEqual(2 << 20);
      }),
      { numRuns: 15 },
    );
  });
});
