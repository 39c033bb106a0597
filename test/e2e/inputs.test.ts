// What a user hands in or stores wrongly, and where the token comes from: what is said, how red it is, what is opened.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Bot, PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import { runAction } from '../../sandbox/runner/run-action.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

type Inputs = Record<string, string>;

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.sandbox.close());

describe('inputs that are wrong', () => {
  async function refuse(inputs: Inputs, ...problems: string[]): Promise<void> {
    const { meta, railway, github } = bot.sandbox;
    const run = await runAction({ inputs, env: bot.env });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.state ?? '').toBe('');
    expect(run.log.match(/^::error::/gm)).toHaveLength(1);
    for (const problem of problems) expect(run.log).toContain(problem);
    expect([meta, railway, github].flatMap((service) => service.requests)).toEqual([]);
    await expectNoSecret(run, bot);
  }

  test('nothing is given', () =>
    refuse({}, '`railway-token` and `whatsapp-token` are both empty', '`github-token` is empty'));

  test('a secret that arrived empty: its causes', () =>
    refuse({ ...bot.inputs, 'railway-token': '' }, 'for Dependabot', '`secrets: inherit`'));

  test('the name of a secret, and an id that YAML rounded', () =>
    refuse(
      { ...bot.inputs, 'railway-token': 'RAILWAY_TOKEN', 'phone-number-id': '1.04123456789012E+15' },
      '`railway-token` is the name of a secret or variable',
      '`phone-number-id` is `1.04123456789012E+15`: it was read as a number',
    ));

  test('several at once: each is named', () =>
    refuse(
      {
        ...bot.inputs,
        'check-interval': 'soon',
        'fail-on': 'once',
        'log-patterns': '(',
        'graph-api-url': 'http://a.b',
      },
      ...[
        '`check-interval` is `soon`',
        '`fail-on` is `once`',
        '`log-patterns`: `(`',
        '`graph-api-url` must be an https',
      ],
    ));

  test.each(['phone-number-id', 'app-id', 'bot-name', 'check-interval', 'command', 'fail-on'])(
    'a token pasted as `%s` is not printed',
    (name) => refuse({ ...bot.inputs, [name]: bot.token }, `\`${name}\``),
  );
});

/** The token variable, as it would have been for a day. */
function store(value: string, more: { isSealed?: true } = {}): void {
  const updatedAt = new Date(Date.now() - 86_400_000);
  bot.sandbox.railway.setVariable({ name: VARIABLE, value, serviceId: bot.serviceId, updatedAt, ...more });
}
const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';

const seal = () => store(bot.token, { isSealed: true });
const mask = () => {
  bot.sandbox.railway.sealedAs = 'masked';
  seal();
};
const share = (name: string) => {
  bot.sandbox.railway.setVariable({ name, value: bot.token, updatedAt: new Date(Date.now() - 86_400_000) });
  store(`\${{shared.${name}}}`);
};
const drop = (name: string) => bot.sandbox.railway.deleteVariable(name, { serviceId: bot.serviceId });
const rename = (name: string) => {
  drop(VARIABLE);
  bot.sandbox.railway.setVariable({ name, value: bot.token, serviceId: bot.serviceId });
};
const addTwin = () => void bot.sandbox.railway.addService({ name: 'twin', variables: { [VARIABLE]: bot.token } });
const nothing = () => {};

const given = () => ({ 'whatsapp-token': bot.token });
const another = () => ({ 'whatsapp-token': bot.issueToken('b', 'never') });
const alone = () => ({ ...given(), 'railway-token': '', 'phone-number-id': PHONE_NUMBER_ID });
const none = () => ({});

describe('where the token comes from', () => {
  test.each<[string, () => void, () => Inputs, string, RegExp]>([
    ['given, without Railway', nothing, alone, 'valid · info', /Expires/],
    ['given and stored, and they differ', nothing, another, 'valid · warning', /`whatsapp-token` differs from/],
    ['sealed', seal, none, 'misconfigured · error', /is sealed.*pass it as `whatsapp-token`/],
    ['sealed, and given', seal, given, 'valid · info', /is sealed, so `whatsapp-token` was\s+checked/],
    ['sealed, shown as asterisks, and given', mask, given, 'valid · info', /is sealed, so `whatsapp-token` was/],
    ['shared', () => share('BOT_TOKEN'), none, 'valid · info', /Expires/],
    ['a reference to nothing', () => store('${{shared.X}}'), none, 'misconfigured · error', /VARIABLE_UNUSABLE/],
    ['another name', () => rename('WA_TOKEN'), none, 'misconfigured · error', /similar name: .*\bWA_TOKEN\b/],
    ['in two services', addTwin, none, 'misconfigured · error', /whatsapp-bot \(.*twin \(.*`railway-service-id`/],
    ['empty', () => store(''), none, 'misconfigured · error', /is empty/],
    [
      'a placeholder',
      () => store('your-whatsapp-token'),
      none,
      'misconfigured · error',
      /looks like a placeholder, not/,
    ],
    ['a word', () => store('abc1'), none, 'misconfigured · error', /holds only 4 characters, too few for a token/],
    [
      'there, and a placeholder for the app secret',
      () =>
        bot.sandbox.railway.setVariable({
          name: 'W1_WHATSAPP_APP_SECRET',
          value: 'changeme',
          serviceId: bot.serviceId,
        }),
      none,
      'valid · warning',
      /W1_WHATSAPP_APP_SECRET looks like a placeholder, so it was not used/,
    ],
    ['in quotes', () => store(`"${bot.token}"`), none, 'misconfigured · error', /quotes around the token/],
    [
      'with a line end',
      () => store(`${bot.token}\n`),
      none,
      'valid · warning',
      /a space or a line break around the token/,
    ],
    ['broken in two', () => store(bot.token.replace('f', '\nf')), none, 'misconfigured · error', /line break inside/],
    ['pasted in half', () => store(bot.token.slice(0, 99)), none, 'invalid · critical', /only part of it was pasted/],
    [
      'there, and no phone number id',
      () => drop('W1_WHATSAPP_PHONE_NUMBER_ID'),
      none,
      'misconfigured · error',
      /No phone number ID is known.*`phone-number-id`/,
    ],
  ])('%s', async (_name, arrange, inputs, verdict, says) => {
    arrange();
    const run = await runWithoutLeak(bot, { inputs: inputs() });
    expect(`${run.outputs.state} · ${run.outputs.level}`).toBe(verdict);
    expect(run.log).toMatch(says);
    const isProblem = /error|critical/.test(verdict);
    expect(run.exitCode).toBe(isProblem ? 1 : 0);
    expect(await bot.sandbox.github.issues()).toHaveLength(isProblem ? 1 : 0);
  });
});
