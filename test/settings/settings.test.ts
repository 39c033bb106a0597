import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as patternEngine from 're2js';
import { parse } from 'yaml';
import { BUILT_IN_PATTERNS, scanLogs } from '../../src/core/log/log-scan.ts';
import { UserError } from '../../src/errors.ts';
import { Secrets } from '../../src/secret.ts';
import type { InputSpec } from '../../src/settings/input-spec.ts';
import { INPUTS, type InputName } from '../../src/settings/inputs.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { aToken } from '../support/builders.ts';
import { asClean } from '../support/clean.ts';

type Given = Partial<Record<InputName, string>>;
const RAILWAY = { 'railway-token': '00000000-1111-4222-8333-444444444444' };

const read = (given: Given) =>
  readSettings((name) => given[name], new Secrets(), { input: () => undefined, patternEngine });

function problems(given: Given): readonly string[] {
  try {
    read(given);
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error('no UserError was thrown');
}

describe('settings', () => {
  test('a Railway token alone is enough', () => {
    const settings = read(RAILWAY);
    expect(settings.bot).toMatchObject({
      name: 'bot',
      warnBefore: 'auto',
      checkIntervalMs: 1_800_000,
      logWindowMs: 2_100_000,
    });
    expect(settings.bot.target.variables.token).toBe('W1_WHATSAPP_ACCESS_TOKEN');
    expect(settings.bot.logPatterns).toEqual(BUILT_IN_PATTERNS);
    expect(settings.github).toBeUndefined();
  });

  test.each<[string, Given, RegExp]>([
    ['no token at all', {}, /`railway-token` and `whatsapp-token` are both empty/],
    ['a command that is none', { command: 'chek' }, /`command` is `chek`. Allowed: one of `check`, `update`/],
    [
      'a duration without a unit',
      { 'check-interval': '30' },
      /`check-interval` is `30`. Allowed: a duration from 5m to 24h/,
    ],
    ['a duration too short', { 'check-interval': '1m' }, /from 5m to 24h/],
    ['a negative duration', { 'log-window': '-5m' }, /`log-window` is `-5m`/],
    [
      'a phone number for its id',
      { 'phone-number-id': '+49 151 1234' },
      /`phone-number-id` is .* not the number itself/,
    ],
    ['http to another machine', { 'graph-api-url': 'http://graph.example' }, /`graph-api-url` must be an https URL/],
    [
      'a user name in a URL',
      { 'railway-api-url': 'https://me@backboard.example' },
      /`railway-api-url` must be an https URL/,
    ],
    ['a repository without owner', { repo: 'bot', 'github-token': 'x' }, /`repo` is `bot`. Allowed: owner\/name/],
    ['a repository without token', { repo: 'octo/bot' }, /`github-token` is empty/],
    ['a history without a repository', { history: 'branch' }, /`history: branch` needs a repository/],
    ['no time to be blind', { 'blind-after': '0' }, /`blind-after` is `0`. Allowed: a duration from 30m to 7d/],
    ['a bot name with spaces', { 'bot-name': 'my bot' }, /`bot-name` is `my bot`/],
    ['a version that is none', { 'graph-api-version': '26' }, /`graph-api-version` is `26`/],
    ['a pattern with look-ahead', { 'log-patterns': '(?=x)' }, /`log-patterns`: `\(\?=x\)` is not valid RE2 syntax/],
    [
      'a pattern taken out that is none',
      { 'log-patterns': '!autorized' },
      /`!autorized` is not a built-in pattern or class\. .*`unauthorized`.*`elsewhere`.*`!line: `/,
    ],
    ['no line to take out', { 'log-patterns': '!line: ' }, /`!line:` is not a built-in pattern or class/],
    ['a line taken out by no pattern', { 'log-patterns': '!line: (' }, /`log-patterns`: `\(` is not valid/],
    ['a boolean that is none', { 'dry-run': 'yes' }, /`dry-run` is `yes`. Allowed: one of `false`, `true`/],
    ['eleven assignees', { 'issue-assignees': 'a,b,c,d,e,f,g,h,i,j,k' }, /at most 10/],
  ])('%s is said', (_name, given, message) => {
    const found = problems(_name === 'no token at all' ? given : { ...RAILWAY, ...given });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test('all problems come at once', () => {
    expect(problems({ command: 'x', 'fail-on': 'y', 'warn-before': 'z', 'bot-name': 'Ä' })).toHaveLength(5);
  });

  test('patterns are added and taken out', () => {
    const { bot } = read({ ...RAILWAY, 'log-patterns': 'quota.*exceeded\n!unauthorized\n' });
    const matching = (text: string) =>
      bot.logPatterns.filter((pattern) => pattern.matches(text, text.toLowerCase())).map((pattern) => pattern.name);
    expect(matching('QUOTA was exceeded')).toEqual(['quota.*exceeded']);
    expect(matching('unauthorized')).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    [
      'nothing',
      '',
      ['code 190', 'unauthorized', 'Request failed with status code 401', '(#131047)', 'discord 401 unauthorized'],
    ],
    ['a pattern', '!unauthorized\n!status code 401', ['code 190', '(#131047)', 'discord 401 unauthorized']],
    ['weak lines', '!weak', ['code 190', '(#131047)']],
    [
      'send errors',
      '!messaging',
      ['code 190', 'unauthorized', 'Request failed with status code 401', 'discord 401 unauthorized'],
    ],
    ['other services', '!elsewhere', ['code 190', 'unauthorized', 'Request failed with status code 401', '(#131047)']],
    [
      'strong lines',
      '!strong',
      ['unauthorized', 'Request failed with status code 401', '(#131047)', 'discord 401 unauthorized'],
    ],
    ['a line', '!line: UNAUTH.*ized', ['code 190', 'Request failed with status code 401', '(#131047)']],
    ['a line and a class', '!line: code\n!elsewhere', ['unauthorized', '(#131047)']],
  ])('taken out: %s, and never what names graph.facebook.com', (_name, given, left) => {
    const graph = ['unauthorized, code 190 at graph.facebook.com', 'token expired at graph.facebook.com'];
    const lines = [
      'code 190',
      'unauthorized',
      'Request failed with status code 401',
      '(#131047)',
      'discord 401 unauthorized',
    ];
    const { bot } = read({ ...RAILWAY, 'log-patterns': given });
    const found = (texts: string[]) =>
      texts.filter(
        (text) =>
          scanLogs([{ timestamp: new Date(), text }], { patterns: bot.logPatterns, sanitizeExcerpt: asClean }).groups
            .length > 0,
      );
    expect(found(lines)).toEqual(left);
    expect(found(graph)).toEqual(graph);
  });

  test.each([
    ['a group named alike', 'login (?P<why>failed)', 'logout (?P<why>failed)', 'logout failed'],
    ['an open quotation', '\\Qlogin(', 'logout.*failed', 'logout has failed'],
    ['two open quotations', '\\Qlogout', '\\Qlogin\\E', 'logout'],
  ])('patterns do not get into each other’s way: %s', (_name, first, second, text) => {
    const { bot } = read({ ...RAILWAY, 'log-patterns': `${first}\n${second}` });
    const own = bot.logPatterns.slice(-2);
    expect(own.filter((pattern) => pattern.matches(text))).toHaveLength(1);
  });

  test("a user's pattern that would hang a backtracking engine does not", () => {
    const { bot } = read({ ...RAILWAY, 'log-patterns': '(a+)+$' });
    const hostile = `${'a'.repeat(100_000)}!`;
    const began = performance.now();
    expect(bot.logPatterns.at(-1)?.matches(hostile, hostile)).toBe(false);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('a secret cannot print itself, and is known to the redactor before anything else', () => {
    const secrets = new Secrets();
    const token = aToken('a');
    const settings = readSettings((name) => ({ ...RAILWAY, 'whatsapp-token': ` ${token} ` })[name as string], secrets, {
      input: () => undefined,
    });
    expect(settings.bot.given.token?.reveal()).toBe(token);
    expect(JSON.stringify(settings)).not.toContain(token);
    expect(`${settings.bot.given.token}`).toBe('[secret]');
    expect(secrets.redact(`x ${token} y ${RAILWAY['railway-token']}`)).not.toMatch(/EAAT|4222/);
  });
});

describe('the contract', () => {
  const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
  const page = readFileSync(new URL('../../docs/inputs.md', import.meta.url), 'utf8');

  test('action.yml declares exactly the inputs that are read, with the same defaults', () => {
    const declared = Object.entries<{ default?: unknown }>(action.inputs).map(([name, input]) => [name, input.default]);
    const known = Object.entries<InputSpec>(INPUTS).map(([name, { value }]) => [name, value.default]);
    const withGitHubToken = known.map(([name, value]) =>
      name === 'github-token' ? [name, '${{ github.token }}'] : [name, value],
    );
    expect(declared).toEqual(withGitHubToken);
  });

  test('every input and output is on the page of inputs, once', () => {
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page.split(`\n| \`${name}\` |`)).toHaveLength(2);
  });
});
