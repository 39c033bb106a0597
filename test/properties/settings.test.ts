// Any strings for any inputs give Settings, or one UserError that lists problems and holds no secret.
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as patternEngine from 're2js';
import { UserError } from '../../src/errors.ts';
import { Secrets } from '../../src/secret.ts';
import { INPUTS, type InputName } from '../../src/settings/inputs.ts';
import { type EventInputs, readSettings, type Settings } from '../../src/settings/settings.ts';

const numRuns = 1500;
type Given = Partial<Record<InputName, string>>;
const NAMES = Object.keys(INPUTS) as InputName[];
const SECRET_INPUTS = ['railway-token', 'whatsapp-token', 'app-secret', 'github-token'] as const;

/** What was read, or the problems; any other exception fails the test. */
function read(given: Given, event: EventInputs = { input: () => undefined }) {
  const secrets = new Secrets();
  try {
    return { settings: readSettings((name) => given[name], secrets, { ...event, patternEngine }), secrets };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: error.problems, message: error.message, secrets };
  }
}

const scrap = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-ascii' }),
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(
    ...'auto true check update 0 30m 1h 1e3m -5m .5h constructor'.split(' '),
    ...'__proto__ octo/bot ../.. v26.0 ( [a !unauthorized ! a{9999}'.split(' '),
    ...'https:// http://127.0.0.1:1 http://[::1 slack:// tgram://1:a/2 mailto://a:b@c?to=d json://%0d'.split(' '),
    ...'ntfys://%zz/% apprises://h/t?tags=%ff discord://1/2?level=loud twilio://a:b@+1/+2 https:///x'.split(' '),
    ...[`${'9'.repeat(120)}s`, '\\Qa', '(?P<n>a)\n(?P<n>b)', '\ud83d'],
  ),
);
const junk = fc.oneof(
  { weight: 4, arbitrary: scrap },
  fc.array(scrap, { maxLength: 4 }).map((lines) => lines.join('\n')),
);
const anyInputs: fc.Arbitrary<Given> = fc
  .tuple(
    fc.constantFrom<Given>(
      {},
      { 'railway-token': 'x' },
      { 'railway-token': 'x', repo: 'octo/bot', 'github-token': 'x' },
    ),
    fc.constantFrom(2, 5, 40).chain((maxKeys) => fc.dictionary(fc.constantFrom(...NAMES), junk, { maxKeys })),
  )
  .map(([base, others]) => ({ ...base, ...others }));
const anyEvent = fc
  .record({ name: fc.constantFrom('workflow_dispatch', 'schedule', 'pull_request_target', ''), typed: junk })
  .map(({ name, typed }): EventInputs => ({ name, input: () => typed }));

/** Letters that stand in no sentence of ours. */
const aSecret = fc.stringMatching(/^Zq[0-9a-zA-Z]{18,40}Xj$/);

describe('whatever the strings', () => {
  test('there are settings, or a list of sentences', () => {
    fc.assert(
      fc.property(anyInputs, anyEvent, (given, event) => {
        const { settings, problems } = read(given, event);
        if (settings) return expect(everyNumber(settings).filter((value) => !(value >= 0))).toEqual([]);
        expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problem).toMatch(/^`[a-z`-].*\.$/s);
      }),
      { numRuns: 2 * numRuns },
    );
  });

  test('what is wrong with one input is blamed on that one alone', () => {
    const base: Given = { 'railway-token': 'x', repo: 'octo/bot', 'github-token': 'x' };
    // Any text is a secret or an id, and an empty one is not given.
    const free: readonly InputName[] = [
      ...SECRET_INPUTS,
      'railway-project-id',
      'railway-environment-id',
      'railway-service-id',
      'token-input',
    ];
    const checked = fc.constantFrom(...NAMES.filter((name) => !free.includes(name)));
    fc.assert(
      fc.property(checked, junk, (name, value) => {
        const { problems = [] } = read({ ...base, [name]: value });
        for (const problem of problems) expect(problem.startsWith(`\`${name}\``)).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('a secret', () => {
  const held = fc.record({
    secrets: fc.tuple(aSecret, aSecret, aSecret, aSecret, aSecret, aSecret),
    others: anyInputs,
    typed: aSecret,
    url: fc.constantFrom(
      ...'slack://S/S/S discord://1/S tgram://1:S/2 mailto://me:S@host?to=S ntfys://S/S jsons://S:S@S/S?+a=S'.split(
        ' ',
      ),
      ...'apprises://host/S?tags=S twilio://S:S@1/2 S S://S https://S/S?S=S https://hooks.slack.com/services/S'.split(
        ' ',
      ),
      ...'json://S/S slack://S?level=S slack://S?S=1 https://me:S@host/S http://S ntfy://S:S@S%0d/S?mode=S'.split(' '),
    ),
    heartbeat: fc.constantFrom('https://hc-ping.com/S', 'http://S', 'S', 'https://u:S@h/S', 'https://h?k=S', 'ftp://S'),
  });

  test('is in no problem, and cannot print itself; the redactor knows it even where reading failed', () => {
    fc.assert(
      fc.property(held, ({ secrets: values, others, typed, url, heartbeat }) => {
        const [notify, heart] = values.slice(4) as [string, string];
        const given: Given = {
          ...others,
          ...Object.fromEntries(SECRET_INPUTS.map((name, at) => [name, ` ${values[at]}\n`])),
          notify: url.replace(/S/g, () => notify),
          'heartbeat-url': heartbeat.replace(/S/g, () => heart),
        };
        const { settings, message, secrets } = read(given, { name: 'workflow_dispatch', input: () => typed });
        const { newToken: _pasted, ...rest } = settings ?? {};
        const shown = [message ?? '', JSON.stringify(rest), inspect(rest, { depth: 9 })].join('\n');
        const used = [...values, ...(settings?.command === 'update' ? [typed] : [])];
        expect(used.filter((value) => shown.includes(value.slice(2, 10)))).toEqual([]);
        expect(used.filter((value) => secrets.redact(`x ${value} y`).includes(value.slice(2, 10)))).toEqual([]);
      }),
      { numRuns },
    );
  });

  // Patterns are shown whole: whoever wrote one needs to see which is wrong.
  test('pasted into the wrong place is not shown', () => {
    const wrong = fc.constantFrom(...NAMES.filter((name) => name !== 'log-patterns'));
    fc.assert(
      fc.property(fc.dictionary(wrong, aSecret, { minKeys: 1 }), aSecret, (given, token) => {
        const long = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, `${value}${token}`]));
        const { message = '' } = read(long);
        for (const value of Object.values(given)) expect(message).not.toContain(value.slice(0, 8));
      }),
      { numRuns },
    );
  });
});

describe('what is right comes through as it was meant', () => {
  const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
  const minutes = (min: number, max: number) =>
    fc
      .tuple(fc.integer({ min, max }), fc.constantFrom('s' as const, 'm' as const, 'h' as const, 'd' as const))
      .filter(([count, unit]) => Number.isInteger((count * 60) / SECONDS[unit]))
      .map(([count, unit]) => ({ ms: count * 60_000, text: `${(count * 60) / SECONDS[unit]}${unit}` }));
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
  const id = fc.stringMatching(/^\d{5,20}$/);
  const slug = fc.stringMatching(/^[\w.-]{1,20}$/);
  const level = fc.constantFrom('warning', 'error', 'critical', 'never');
  const right = fc.record({
    token: fc.uuid(),
    bot: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    prefix: name,
    tokenVariable: fc.option(name),
    phoneNumberId: fc.option(id),
    owner: slug,
    repo: slug,
    failOn: level,
    dryRun: fc.boolean(),
    interval: minutes(5, 24 * 60),
    window: fc.oneof(minutes(0, 24 * 60), fc.constant({ ms: 0, text: '0' })),
    remind: minutes(0, 30 * 24 * 60),
    warn: fc.oneof(minutes(1, 60 * 24 * 60), fc.constant({ ms: 'auto' as const, text: 'auto' })),
    assignees: fc.array(fc.stringMatching(/^[A-Za-z0-9-]{1,39}$/), { maxLength: 10 }),
    comma: fc.constantFrom(',', ', ', '\n', ' ', ', @'),
    port: fc.integer({ min: 1, max: 65_535 }),
    space: fc.constantFrom('', ' ', '\n', '\t '),
  });

  test('in every unit and between white space', () => {
    fc.assert(
      fc.property(right, (r) => {
        const given: Given = {
          'railway-token': r.token,
          'bot-name': r.bot,
          'variable-prefix': r.prefix,
          ...(r.tokenVariable ? { 'token-variable': r.tokenVariable } : {}),
          ...(r.phoneNumberId ? { 'phone-number-id': r.phoneNumberId } : {}),
          repo: `${r.owner}/${r.repo}`,
          'github-token': r.token,
          'fail-on': r.failOn,
          'dry-run': String(r.dryRun),
          'check-interval': r.interval.text,
          'log-window': r.window.text,
          'remind-every': r.remind.text,
          'warn-before': r.warn.text,
          'issue-assignees': r.assignees.join(r.comma),
          'graph-api-url': `http://127.0.0.1:${r.port}`,
        };
        const spaced = Object.entries(given).map(([key, value]) => [key, `${r.space}${value}${r.space}`]);
        const { settings, problems } = read(Object.fromEntries(spaced));
        expect(problems).toBeUndefined();
        expect(settings).toMatchObject({
          bot: {
            name: r.bot,
            target: { variables: { token: r.tokenVariable ?? `${r.prefix}WHATSAPP_ACCESS_TOKEN` } },
            given: r.phoneNumberId ? { phoneNumberId: r.phoneNumberId } : {},
            checkIntervalMs: r.interval.ms,
            logWindowMs: r.window.ms,
            remindEveryMs: r.remind.ms,
            warnBefore: r.warn.ms,
            issue: { assignees: r.assignees },
          },
          github: { owner: r.owner, repo: r.repo },
          meta: { url: new URL(`http://127.0.0.1:${r.port}`) },
          failOn: r.failOn,
          dryRun: r.dryRun,
        });
        expect(settings?.railway?.token.reveal()).toBe(r.token);
      }),
      { numRuns },
    );
  });
});

/** None may be NaN or negative. */
function everyNumber({ bot }: Settings): number[] {
  const { checkIntervalMs, logWindowMs, remindEveryMs, warnBefore, rotation } = bot;
  return [
    checkIntervalMs,
    logWindowMs,
    remindEveryMs,
    rotation.deployTimeoutMs,
    ...(warnBefore === 'auto' ? [] : [warnBefore]),
  ];
}
