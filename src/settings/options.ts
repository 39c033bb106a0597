// The options of the class become Settings: inputs in camel case, whose values need not be text. What cannot be meant is
// refused by name, because a program without types would learn of it too late.
import { createRequire } from 'node:module';

import { UserError } from '../errors.ts';
import type { Secrets } from '../secret.ts';
import { asOption, spellInputs, toOption } from './input-names.ts';
import { type InputSpec, JOINTS } from './input-spec.ts';
import { INPUTS, type InputName } from './inputs.ts';
import type { PatternEngine } from './log-patterns.ts';
import { readSettings, type Settings } from './settings.ts';

/** A constructor cannot wait for an `import()`. */
const require = createRequire(import.meta.url);

/** The inputs that mean something to the class. */
type OptionName = { [Name in InputName]: (typeof INPUTS)[Name] extends { notInClass: true } ? never : Name }[InputName];

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

type OptionValue<Value extends InputSpec['value']> = Value extends { is: 'switch' }
  ? boolean | 'true' | 'false'
  : Value extends { is: 'choice'; of: readonly (infer Word)[] }
    ? Word
    : Value extends { is: 'duration' }
      ? string | 0
      : Value extends { is: 'id' }
        ? string | number
        : Value extends { is: 'lines' | 'names' }
          ? string | readonly string[]
          : string;

export type InputOptions = { [Name in OptionName as Camel<Name>]?: OptionValue<(typeof INPUTS)[Name]['value']> };

const NAMES = new Map(
  Object.entries<InputSpec>(INPUTS)
    .filter(([, { notInClass }]) => !notInClass)
    .map(([name]) => [toOption(name), name as InputName]),
);

/** Throws one `UserError` that names every problem. `others` judge the options that are no inputs. */
export function readOptions(
  options: unknown = {},
  secrets: Secrets,
  others: Readonly<Record<string, (value: unknown) => string | undefined>>,
): Settings {
  if (typeof options !== 'object' || Array.isArray(options)) throw new UserError('WRONG_INPUT', [NO_OBJECT]);
  const problems: string[] = [];
  const wrong: string[] = [];
  const given = new Map<InputName, string>();
  for (const [option, value] of Object.entries(options ?? {})) {
    const name = NAMES.get(option);
    if (value === undefined || value === null) continue;
    const read = name ? toText(option, value, INPUTS[name].value) : { problem: judgeOther(option, value, others) };
    if ('text' in read) given.set(name as InputName, read.text);
    else if (read.problem) {
      problems.push(read.problem);
      wrong.push(`\`${option}\``);
    }
  }
  try {
    const engine = given.get('log-patterns') ? { patternEngine: require('re2js') as PatternEngine } : {};
    const settings = readSettings((name) => given.get(name), secrets, { input: () => undefined, ...engine });
    if (problems.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What was given wrongly is not missing as well.
    const more = error.problems
      .map((problem) => spellInputs(problem, asOption))
      .filter((problem) => !wrong.some((option) => problem.includes(option)));
    problems.push(...more);
  }
  throw new UserError('WRONG_INPUT', problems);
}

const NO_OBJECT = 'The options must be an object, such as `new WhatsAppTokenManager({ railwayToken: … })`.';

function judgeOther(
  option: string,
  value: unknown,
  others: Readonly<Record<string, (value: unknown) => string | undefined>>,
): string | undefined {
  const judge = Object.hasOwn(others, option) ? others[option] : undefined;
  if (judge) return judge(value);
  const plain = (text: string) => text.replace(/[-_]/g, '').toLowerCase();
  const meant = [...NAMES.keys(), ...Object.keys(others)].find((known) => plain(known) === plain(option));
  // What is longer may be a secret in the wrong place.
  const shown = /^[\w-]{1,30}$/.test(option) ? `\`${option}\`` : 'One of the options';
  return `${shown} is not an option. ${meant ? `Did you mean \`${meant}\`?` : 'See docs/library.md.'}`;
}

function toText(option: string, value: unknown, spec: InputSpec['value']): { text: string } | { problem: string } {
  if (typeof value === 'string') return { text: value };
  switch (spec.is) {
    case 'switch':
      if (typeof value === 'boolean') return { text: String(value) };
      return { problem: `\`${option}\` must be \`true\` or \`false\`, not ${describeValue(value)}.` };
    case 'duration':
      if (value === 0) return { text: '0' };
      return { problem: `\`${option}\` must be a string such as \`'30m'\`, not ${describeValue(value)}.` };
    case 'id':
      if (typeof value === 'bigint' || Number.isSafeInteger(value)) return { text: String(value) };
      if (typeof value !== 'number') break;
      return {
        problem: `\`${option}\` is not a whole number, or is too large for JavaScript. Put the ID in quotes.`,
      };
    case 'lines':
    case 'names':
      if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
        return { text: value.join(JOINTS[spec.is]) };
      return { problem: `\`${option}\` must be a string, or an array of strings.` };
  }
  return { problem: `\`${option}\` must be a string, not ${describeValue(value)}.` };
}

/** Says nothing of a value but its kind: it may be a secret. */
function describeValue(value: unknown): string {
  if (typeof value === 'boolean') return `\`${value}\``;
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : typeof value === 'bigint' ? 'a number' : `a ${typeof value}`;
}
