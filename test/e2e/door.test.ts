// Whatever the secrets are, they leave our own words alone; whatever others write, it gets out harmless on every surface.
import { expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { parseMarker } from '../../src/core/incident/marker.ts';
import { expectNoSecret } from '../support/secrets.ts';
import { sendJson, startServer } from '../support/server.ts';

const PUBLIC = { repository: { private: false } };

/** A bot, and a channel that tells everything; what each surface shows, by its name. */
async function onEverySurface(
  change: (bot: Bot) => void,
  inputs: Record<string, string> = {},
): Promise<{ run: ActionRun; surfaces: Record<string, string> }> {
  await using people = await startServer((_request, response) => sendJson(response, 200, { ok: true }));
  const bot = await startBot();
  try {
    change(bot);
    const notify = `json://127.0.0.1:${new URL(people.url).port}/hook-c2VjcmV0`;
    const run = await runAction({ inputs: { ...bot.inputs, notify, ...inputs }, env: bot.env, event: PUBLIC });
    const issues = await bot.sandbox.github.issues();
    await expectNoSecret(run, bot);
    const told = people.requests.map(({ body }) => body);
    return {
      run,
      surfaces: {
        log: run.log,
        summary: run.summary,
        outputs: JSON.stringify(run.outputs),
        issue: issues.map(({ title, body, comments }) => [title, body, ...comments].join('\n')).join('\n'),
        channel: told.join('\n'),
      },
    };
  } finally {
    await bot.sandbox.close();
  }
}

const TOKEN_LIKE = '9f3c1e7ab2d84c60a5e1f7d20b9c4e88ffffe1c2';
const ATTACKS: Record<string, string> = {
  'a mention': '@octo cc @octo/team',
  'a forged end of our part': '<!-- /whatsapp-token-monitor -->',
  'a command': 'a\n::error::evil\n::set-env name=a::evil',
  'escapes for the terminal': 'a\u001b]0;title\u0007\u001b[2J',
  'a token of Meta': `EAATother${'x9'.repeat(60)}`,
  'a key': TOKEN_LIKE,
};
const VARIABLE = 'W1_WHATSAPP_ACCESS_TOKEN';

/** Texts that others write, by where they enter. */
const ENTRIES: Record<string, (bot: Bot, text: string) => void> = {
  'what the variable refers to': ({ sandbox: { railway }, serviceId }, text) =>
    railway.setVariable({ name: VARIABLE, value: `\${{${text}}}`, serviceId }),
  'the shared variable that it refers to': ({ sandbox: { railway }, serviceId }, text) =>
    railway.setVariable({ name: VARIABLE, value: `\${{shared.${text}}}`, serviceId }),
  'what the variable is put together from': ({ sandbox: { railway }, serviceId }, text) =>
    railway.setVariable({ name: VARIABLE, value: `\${{other.X}} \${{${text}}}`, serviceId }),
  'the name of the service': ({ sandbox: { railway, meta }, token }, text) => {
    meta.expire(token);
    for (const service of railway.services) service.name = text;
  },
};

test.concurrent.each(
  Object.entries(ENTRIES).flatMap(([entry, enter]) =>
    Object.entries(ATTACKS).map(([name, text]) => [`${entry}: ${name}`, enter, text] as const),
  ),
)('%s', async (_name, enter, text) => {
  const { surfaces, run } = await onEverySurface((bot) => enter(bot, text));
  for (const [surface, shown] of Object.entries(surfaces)) {
    expect([surface, shown]).toEqual([
      surface,
      expect.not.stringMatching(/@octo|evil\n?::|^::(?:error|set-env)::?.*evil/m),
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    expect([surface, shown]).toEqual([surface, expect.not.stringMatching(/[\x00-\x08\x0b-\x1f\x7f]|\\u001b/)]);
    expect([surface, shown]).toEqual([surface, expect.not.stringMatching(/EAATother|9f3c1e7ab2d84c60|x9x9x9x9/)]);
  }
  expect(surfaces.issue?.match(/<!-- \/?whatsapp-token-monitor -->/g)).toHaveLength(1);
  expect(run.outputs['issue-step']).toBe('opened');
  expect(surfaces.channel).not.toBe('');
});

/** What people take for a secret, or choose as one, and our own words hold as well. */
const COLLISIONS: Record<string, { inputs?: Record<string, string>; appSecret?: string }> = {
  'a placeholder': { appSecret: 'your-whatsapp-token' },
  'a slug': { inputs: { 'heartbeat-url': 'http://127.0.0.1:1/ping/whatsapp-token-monitor-of-octo' } },
  'the name of the repository': { appSecret: 'octo/bot/issues/1' },
  'a state': { appSecret: 'misconfigured' },
  'a code': { appSecret: 'TOKEN_EXPIRED' },
  'the host of GitHub': { appSecret: '127.0.0.1' },
  'the beginning of our marker': { appSecret: '<!-- whatsapp-token-monitor:v1 {"bot":"bot"' },
};

test.concurrent.each(Object.entries(COLLISIONS))(
  '%s among the secrets: one issue, told once, and closed',
  async (_name, { inputs = {}, appSecret }) => {
    const bot = await startBot();
    const { meta, railway, github } = bot.sandbox;
    try {
      if (appSecret)
        railway.setVariable({ name: 'W1_WHATSAPP_APP_SECRET', value: appSecret, serviceId: bot.serviceId });
      railway.deploy(bot.serviceId);
      railway.settle();
      meta.expire(bot.token);
      const check = async () => await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env, event: PUBLIC });
      const first = await check();
      const second = await check();
      const [issue, ...others] = await github.issues();
      expect(others).toEqual([]);
      expect(parseMarker(issue?.body ?? '')).toMatchObject({ bot: 'bot', number: 1, state: first.outputs.state });
      expect(first.outputs).toMatchObject({
        'issue-step': 'opened',
        'issue-url': 'https://github.com/octo/bot/issues/1',
      });
      expect(second.outputs).toMatchObject({ 'issue-step': expect.stringMatching(/none|updated/) });
      for (const { outputs } of [first, second]) {
        expect(JSON.parse(outputs.report ?? '')).toMatchObject({ state: outputs.state, issue: { number: 1 } });
        expect(JSON.stringify(outputs)).not.toContain('***');
      }
      expect(issue?.body).toContain('/actions/workflows/update-token.yml');

      railway.setVariable({ name: VARIABLE, value: bot.issueToken('b', 'never'), serviceId: bot.serviceId });
      railway.deploy(bot.serviceId);
      railway.settle();
      expect((await check()).outputs['issue-step']).toBe('closed');
    } finally {
      await bot.sandbox.close();
    }
  },
);

test.concurrent('a token that a person pastes beside our part is taken out with the next edit; our part is not touched', async () => {
  const bot = await startBot();
  const { meta, railway, github } = bot.sandbox;
  const check = async () => await runAction({ inputs: bot.inputs, env: bot.env, event: PUBLIC });
  try {
    meta.expire(bot.token);
    await check();
    const [opened] = await github.issues();
    await github.editBody(1, `${opened?.body}\n\nI have tried ${bot.token}, see #12`);
    railway.setVariable({ name: VARIABLE, value: bot.issueToken('b', 'never'), serviceId: bot.serviceId });
    railway.deploy(bot.serviceId);
    railway.settle();
    const run = await check();
    await expectNoSecret({ ...run }, {
      ...bot,
      sandbox: { ...bot.sandbox, github: { ...github, requests: [] } },
    } as Bot);
    const [closed] = await github.issues();
    expect(closed?.body).toMatch(/\n\nI have tried \*\*\*, see #12$/);
    expect(parseMarker(closed?.body ?? '')).toMatchObject({ state: 'recovered', number: 1 });
  } finally {
    await bot.sandbox.close();
  }
});
