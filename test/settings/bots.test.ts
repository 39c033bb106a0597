// A list of bots as settings: what an entry may say, what it leaves out, and every problem at once without a secret.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { Secrets } from '../../src/secret.ts';
import { type BotList, isInShard, parseShard, readBots, readSelection } from '../../src/settings/bots.ts';
import type { InputName } from '../../src/settings/inputs.ts';
import { aToken } from '../support/builders.ts';

type Given = Partial<Record<InputName, string>>;
const RUN: Given = { 'railway-token': 'a-token-of-the-run', repo: 'octo/bot', 'github-token': 'gh' };

function read(text: string, given: Given = {}, list: Partial<BotList> = {}, secrets = new Secrets()) {
  const input = (name: InputName) => ({ ...RUN, ...given })[name];
  return readBots({ text, from: 'input', env: {}, ...list }, readSelection(input), {
    read: (name) => (name === 'bots' ? text : input(name)),
    secrets,
    event: { input: () => undefined },
  });
}

async function problemsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

test('what an entry leaves out comes from the run', async () => {
  const [shop, support] = await read(
    `
- name: shop
  variable-prefix: SHOP_
  check-interval: 1h
  phone-number-id: 106853218861309
- name: support
  railway-token: its-own-token
  log-patterns: [out of order, '!unauthorized']
`,
    { 'check-interval': '10m' },
  );
  expect(shop?.bot).toMatchObject({
    name: 'shop',
    checkIntervalMs: 3_600_000,
    given: { phoneNumberId: '106853218861309' },
  });
  expect(shop?.bot.target.variables.token).toBe('SHOP_WHATSAPP_ACCESS_TOKEN');
  expect(shop?.railway?.token.reveal()).toBe('a-token-of-the-run');
  expect(support?.bot).toMatchObject({ name: 'support', checkIntervalMs: 600_000 });
  expect(support?.railway?.token.reveal()).toBe('its-own-token');
  expect(support?.bot.logPatterns.map(({ name }) => name)).toEqual(expect.arrayContaining(['out of order']));
});

test('every secret of the list is known before anything is said', async () => {
  const secrets = new Secrets();
  await read(`- name: shop\n  whatsapp-token: ${aToken('b')}\n`, { 'railway-token': '' }, {}, secrets);
  expect(secrets.redact(`token ${aToken('b')}`)).toBe('token ***');
});

describe('everything that is wrong is said at once, by entry and key', () => {
  const NAMELESS = 'must be at most 40 of a-z, 0-9 and -';
  test.each<[name: string, text: string, problems: RegExp[]]>([
    ['no YAML', '- name: [', [/not valid YAML at line \d/]],
    ['a key twice', '- name: a\n  name: b\n', [/not valid YAML at line 2: the syntax is wrong, or a key occurs twice/]],
    ['no list', 'name: shop', [/must be a YAML list/]],
    ['an empty list', '[]', [/must be a YAML list/]],
    ['an entry that is a word', '- shop', [/entry 1: must be a map/]],
    ['no name', '- check-interval: 1h', [new RegExp(`entry 1: \`name\` ${NAMELESS}`)]],
    ['a bad name', '- name: My Shop', [new RegExp(`entry 1: \`name\` ${NAMELESS}`)]],
    ['the same name twice', '- name: a\n- name: a', [/entry 2 \(a\): another entry has the same `name`/]],
    ['an unknown key', '- name: a\n  colour: red', [/entry 1 \(a\): `colour` is not a setting of a bot/]],
    [
      'keys of the run',
      '- name: a\n  repo: x/y\n  history: branch',
      [/`repo` is not a setting/, /`history` is not a setting/],
    ],
    [
      'a bad value',
      '- name: a\n  check-interval: often',
      [/entry 1 \(a\): `check-interval` is something of 5 characters/],
    ],
    [
      'several at once',
      '- name: a\n  check-interval: often\n  hue: 1\n- name: B\n- name: c\n  app-id: x\n',
      [/\(a\): `hue`/, /entry 2: `name`/, /\(a\): `check-interval`/, /\(c\): `app-id`/],
    ],
    ['a map for a value', '- name: a\n  app-id: { a: b }', [/`app-id` must be a single value/]],
    [
      'an environment variable in the input',
      '- name: a\n  railway-token: { env: X }',
      [/`railway-token` must be a single value/],
    ],
  ])('%s', async (_name, text, problems) => {
    const said = await problemsOf(() => read(text));
    expect(said).toHaveLength(problems.length);
    for (const [at, problem] of problems.entries()) expect(said[at]).toMatch(problem);
  });

  test('what is wrong with the run is said once for all', async () => {
    const said = await problemsOf(() => read('- name: a\n- name: b\n', { 'check-interval': 'often' }));
    expect(said).toEqual([expect.stringMatching(/^every bot: `check-interval`/)]);
  });

  test('no text of the list is shown, wherever a secret was pasted', async () => {
    const token = aToken('b');
    for (const text of [
      `- name: ${token}`,
      `- name: a\n  ${token}: x`,
      `- name: a\n  check-interval: ${token}`,
      `- name: a\n  check-interval: s3cr3t`,
      `- name: a\n  app-id: [${token}]`,
      `- name: a\n  log-patterns: '!${token}'`,
      `- name: a\n  log-patterns: '(${token}'`,
      `- name: a\n  log-patterns: ['!s3cr3t', '(?<s3cr3t']`,
      `- name: a\n  notify: ${token}`,
      `- name: a\n  heartbeat-url: s3cr3t`,
      `- ${token}`,
      `- name: a\n\t${token}`,
    ]) {
      const said = (await problemsOf(() => read(text))).join('\n');
      expect(said).not.toBe('');
      expect(said).not.toMatch(/EAAT|s3cr3t/);
    }
  });
});

describe('in a file', () => {
  const FILE = { from: 'file', env: { SHOP_TOKEN: 'from-the-environment' } } as const;

  test('a secret is the name of an environment variable', async () => {
    const [shop] = await read('- name: shop\n  railway-token: { env: SHOP_TOKEN }', {}, FILE);
    expect(shop?.railway?.token.reveal()).toBe('from-the-environment');
  });

  test.each<[name: string, value: string, problem: RegExp]>([
    ['the secret itself', 'hunter2hunter2', /is a secret\. Do not write it in a file/],
    ['a variable that is empty', '{ env: NOT_SET }', /environment variable of `railway-token` is empty/],
    ['another form', '{ file: x }', /must be `\{ env: NAME \}`/],
    ['no name', '{ env: "a b" }', /must be `\{ env: NAME \}`/],
  ])('%s is refused', async (_name, value, problem) => {
    const said = await problemsOf(() => read(`- name: shop\n  railway-token: ${value}`, {}, FILE));
    expect(said).toEqual([expect.stringMatching(problem)]);
    expect(said.join()).not.toContain('hunter2');
  });
});

describe('which of them', () => {
  const LIST = '- name: a\n- name: b\n- name: c\n';
  const namesOf = async (given: Given) => (await read(LIST, given)).map(({ bot }) => bot.name);

  test('all, unless one is named', async () => {
    expect(await namesOf({})).toEqual(['a', 'b', 'c']);
    expect(await namesOf({ bot: 'b' })).toEqual(['b']);
  });

  test('a rotation needs one', async () => {
    expect(await problemsOf(() => read(LIST, { command: 'redeploy' }))).toEqual([
      expect.stringMatching(/one of the 3 bots/),
    ]);
    expect(await read(LIST, { command: 'redeploy', bot: 'c' })).toMatchObject([
      { command: 'redeploy', bot: { name: 'c' } },
    ]);
    expect(await read('- name: only', { command: 'redeploy' })).toMatchObject([{ command: 'redeploy' }]);
  });

  test('a name that is not there, and a part that is none', async () => {
    expect(await problemsOf(() => read(LIST, { bot: 'z' }))).toEqual(['`bot` is not in the list `bots`.']);
    for (const shard of ['0/2', '3/2', '1', '1/200', 'x'])
      expect(await problemsOf(() => read(LIST, { shard }))).toHaveLength(1);
  });

  test('the parts hold each bot once', async () => {
    const parts = (await Promise.all(['1/3', '2/3', '3/3'].map((shard) => namesOf({ shard })))).flat();
    expect(parts.toSorted()).toEqual(['a', 'b', 'c']);
  });
});

describe('a part of the list', () => {
  const aName = fc.stringMatching(/^[a-z0-9-]{1,40}$/);

  test('every bot is in exactly one part, whoever else is in the list', () => {
    fc.assert(
      fc.property(aName, fc.integer({ min: 1, max: 100 }), (name, of) => {
        const parts = Array.from({ length: of }, (_, at) => isInShard(name, { part: at + 1, of }));
        expect(parts.filter(Boolean)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test.each([2, 3, 5, 10])('names that differ in a number are spread over %i parts', (of) => {
    const sizes = Array.from({ length: of }, () => 0);
    for (let at = 0; at < 1_000; at++)
      for (let part = 1; part <= of; part++)
        if (isInShard(`bot-${String(at).padStart(4, '0')}`, { part, of })) sizes[part - 1] = (sizes[part - 1] ?? 0) + 1;
    for (const size of sizes) expect(Math.abs(size - 1_000 / of)).toBeLessThan((1_000 / of) * 0.35);
  });

  test.each([
    ['2/5', { part: 2, of: 5 }],
    ['1/1', { part: 1, of: 1 }],
    ['0/5', undefined],
    ['6/5', undefined],
    ['1/101', undefined],
    ['2-5', undefined],
    ['', undefined],
  ])('%p', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });
});
