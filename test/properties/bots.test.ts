// A list of bots, whatever stands in it: settings, or problems that show nothing of the text.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { Secrets } from '../../src/secret.ts';
import { readBots } from '../../src/settings/bots.ts';
import { INPUTS, type InputName } from '../../src/settings/inputs.ts';
import { aToken } from '../support/builders.ts';

const numRuns = 400;
const SECRET = aToken('s');
const RUN: Partial<Record<InputName, string>> = { 'railway-token': 'a-token-of-the-run' };

async function problemsOf(text: string, from: 'input' | 'file'): Promise<readonly string[]> {
  const read = (name: InputName) => (name === 'bots' ? text : RUN[name]);
  try {
    await readBots({ text, from, env: {} }, {}, { read, secrets: new Secrets(), event: { input: () => undefined } });
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

const aKey = fc.oneof(fc.constantFrom(...Object.keys(INPUTS), 'name', 'colour'), fc.constant(SECRET), fc.string());
const aValue = fc.oneof(
  fc.constantFrom('shop', '30m', 'true', '', '[]', '{}', '{ env: X }', '&a x', '*a', '"', '|', '!!int 3', '- - -'),
  fc.constantFrom(SECRET, `"${SECRET}"`, `[${SECRET}]`, `{ ${SECRET}: x }`, `{ env: ${SECRET} }`, `&${SECRET} x`),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const aLine = fc.tuple(fc.constantFrom('- ', '  ', '', '    ', '\t'), aKey, fc.constantFrom(': ', ':', ''), aValue);
const aList = fc
  .array(
    aLine.map((parts) => parts.join('')),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

test.each(['input', 'file'] as const)(
  'from an %s: settings or problems, never another failure, and no secret',
  async (from) => {
    await fc.assert(
      fc.asyncProperty(aList, async (text) => {
        const said = (await problemsOf(text, from)).join('\n');
        for (let at = 0; at + 12 <= SECRET.length; at += 6) expect(said).not.toContain(SECRET.slice(at, at + 12));
      }),
      { numRuns },
    );
  },
);
