// The class as plain JavaScript uses it: values that are no text, misspelt options, and no options at all.
import { describe, expect, test } from '@jest/globals';
import { startBot } from '../sandbox/bot.ts';
import { UserError, WhatsAppTokenManager } from '../src/index.ts';
import { Secrets } from '../src/secret.ts';
import { readOptions } from '../src/settings/options.ts';

const RAILWAY = { railwayToken: '00000000-1111-4222-8333-444444444444' };

/** As a program without types may write it. */
function create(...args: unknown[]): WhatsAppTokenManager {
  return Reflect.construct(WhatsAppTokenManager, args);
}

function problemsOf(...args: unknown[]): readonly string[] {
  try {
    create(...args);
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}

test.each<[name: string, dryRun: unknown, writes: boolean]>([
  ['true', true, false],
  ['the text true', 'true', false],
  ['false', false, true],
  ['nothing', undefined, true],
])('dryRun %s: an update writes only without it', async (_name, dryRun, writes) => {
  const bot = await startBot();
  const { railway, meta } = bot.sandbox;
  const fresh = bot.issueToken('b', 'never');
  const manager = create({
    railwayToken: railway.projectToken,
    graphApiUrl: meta.url,
    railwayApiUrl: `${railway.url}/graphql/v2`,
    deployTimeout: 0,
    dryRun,
  });
  const report = await manager.updateRailwayToken(fresh);
  expect(railway.variable('W1_WHATSAPP_ACCESS_TOKEN', bot)?.value).toBe(writes ? fresh : bot.token);
  expect(report.rotation?.changed).toBe(writes);
  await bot.sandbox.close();
});

describe('options that cannot be meant are refused, each by its name', () => {
  test.each<[name: string, options: Record<string, unknown>, problem: RegExp]>([
    ['a switch that is a number', { dryRun: 1 }, /^`dryRun` must be `true` or `false`, not a number\.$/],
    ['a switch that is a list', { autoRefresh: [] }, /^`autoRefresh` must be `true` or `false`, not an array\.$/],
    ['a switch that is a word', { force: 'yes' }, /^`force` is `yes`. Allowed: one of `false`, `true`\.$/],
    ['a number of no unit', { checkInterval: 1 }, /^`checkInterval` must be a string such as `'30m'`, not a number\.$/],
    ['a switch for a duration', { logWindow: false }, /^`logWindow` must be a string such as `'30m'`, not `false`\.$/],
    ['an id that lost its digits', { phoneNumberId: 2 ** 60 }, /^`phoneNumberId` is not a whole number/],
    ['an id that is no whole number', { appId: 12345.5 }, /^`appId` is not a whole number/],
    [
      'an object for a secret',
      { railwayToken: { token: 'hunter2hunter2' } },
      /^`railwayToken` must be a string, not an object\.$/,
    ],
    ['a function for text', { botName: () => 'shop' }, /^`botName` must be a string, not a function\.$/],
    ['a number for text', { issueTitle: 5 }, /^`issueTitle` must be a string, not a number\.$/],
    [
      'a list with a number',
      { issueAssignees: ['ada', 7] },
      /^`issueAssignees` must be a string, or an array of strings\.$/,
    ],
    ['a misspelt option', { dryrun: true }, /^`dryrun` is not an option\. Did you mean `dryRun`\?$/],
    ['an input as the Action spells it', { 'dry-run': true }, /^`dry-run` is not an option\. Did you mean `dryRun`\?$/],
    ['an unknown option', { colour: 'red' }, /^`colour` is not an option\. See docs\/library\.md\.$/],
    ['an input of the Action alone', { failOn: 'never' }, /^`failOn` is not an option\. /],
    [
      'notifiers that are none',
      { notifiers: [{}] },
      /^`notifiers` must be a list of objects with a `send` function\.$/,
    ],
    ['one notifier', { notifiers: { send() {} } }, /^`notifiers` must be a list of objects with a `send` function\.$/],
    ['a switch for say', { say: true }, /^`say` must be a function\.$/],
  ])('%s', (_name, options, problem) => {
    const problems = problemsOf({ ...RAILWAY, ...options });
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('all at once, with what the settings find wrong', () => {
    expect(problemsOf({ dryRun: 'maybe', checkInterval: 5, colour: 'red', githubToken: '' })).toEqual([
      expect.stringMatching(/^`checkInterval`/),
      expect.stringMatching(/^`colour`/),
      expect.stringMatching(/^`dryRun`/),
      expect.stringMatching(/^`railwayToken` and `whatsappToken` are both empty/),
    ]);
  });

  test.each([[[]], [[undefined]], [[null]], [[{}]]])('no options: %j', (args) => {
    expect(problemsOf(...args)).toEqual([expect.stringMatching(/^`railwayToken` and `whatsappToken` are both empty/)]);
  });

  test.each([['a token'], [7], [true], [['x']], [() => {}]])('no object: %p', (options) => {
    expect(problemsOf(options)).toEqual([
      'The options must be an object, such as `new WhatsAppTokenManager({ railwayToken: … })`.',
    ]);
  });
});

test('what is meant is taken, whether it is text or not', () => {
  const options = {
    ...RAILWAY,
    autoRefresh: true,
    autoSwitch: false,
    force: 'true',
    logWindow: 0,
    phoneNumberId: 106853218861309,
    appId: 634974688087057n,
    issueAssignees: ['ada', 'grace'],
    notify: ['ntfy://one', 'ntfy://two'],
    exchange: undefined,
    repo: null,
  };
  const { bot, channels, github } = readOptions(options, new Secrets(), {});
  expect(bot).toMatchObject({
    autoRefresh: true,
    autoRedeploy: false,
    autoSwitch: false,
    rotation: { exchange: 'auto', force: true },
    logWindowMs: 0,
    given: { phoneNumberId: '106853218861309', appId: '634974688087057' },
    issue: { assignees: ['ada', 'grace'] },
  });
  expect(channels.map(({ name }) => name)).toEqual(['ntfy #1', 'ntfy #2']);
  expect(github).toBeUndefined();
  expect(problemsOf({ ...options, notifiers: null, say: undefined })).toEqual([]);
});
