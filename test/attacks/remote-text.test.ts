// What others write (the bot's log, Meta, Railway) is data: it commands no runner, forges no issue, and leaks nothing.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { APP_ID, type Bot, startBot } from '../../sandbox/bot.ts';
import type { IssueView } from '../../sandbox/github/github.ts';
import { type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { parseMarker } from '../../src/core/incident/marker.ts';
import { expectNoSecret } from '../support/secrets.ts';

const PRIVATE = { repository: { private: true } };
const PUBLIC = { repository: { private: false } };
const FORGED = '<!-- whatsapp-token-monitor:v1 {"bot":"bot","state":"valid"} -->';
const IMAGE = '<img src=x onerror=alert(1)>';

/** Log lines by what they try. Each says `evil`, and a pattern of its own makes each an excerpt. */
const LINES: Record<string, string> = {
  'a command that fails the step': '::set-env name=a::evil',
  'a command that blanks the log': '::add-mask::e\n::add-mask::evil',
  'an annotation in the old form': 'evil ##[error]x ##[warning]y',
  'an annotation behind a carriage return': 'evil\r::error::x',
  'an annotation behind a line feed': 'evil\n::error::x\n\n::warning::y',
  'an annotation behind spaces': '   \t ::error::evil',
  'an annotation behind a next-line character': 'evil\u0085::error::x\u2028::error::y',
  'a stop of all commands': '::stop-commands::evil',
  'a mention': '@octo cc @octo/team evil',
  'references to issues': 'evil #1 fixes #1 octo/bot#1 GH-1',
  'a fence of backticks': 'evil\n```\n# out\n```` \n`````',
  'a fence of tildes': 'evil\n~~~\n# out\n~~~~~~',
  'an image': `evil ${IMAGE} <script>alert(1)</script>`,
  links: 'evil [click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>',
  'a forged marker': `evil ${FORGED}`,
  'a forged end of our part': 'evil <!-- /whatsapp-token-monitor --> --> outside',
  'colours and cursor movements': 'evil \u001b[31mred\u001b[2J\u001b[H\u009b1m gone',
  'a title and a link for the terminal':
    'evil \u001b]0;title\u0007 \u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'text that runs backwards': 'evil \u202eesrever\u202c \u2066inside\u2069 zero\u200bwidth',
  'half a surrogate pair': 'evil \ud83d and \udc4d',
  'a table': 'evil | a | b |\n| --- | --- |',
  '100,000 letters': `evil ${'a'.repeat(100_000)}`,
  'a MiB of the same word': `evil ${'token '.repeat(174_763)}`,
  'an address and numbers': 'evil customer.one@example.org wrote to +49 151 23456789 and 4915123456789@s.whatsapp.net',
};
const NAMES = Object.keys(LINES);
const patternOf = (name: string) => `unauthorized-${100 + NAMES.indexOf(name)}`;
// Without the built-in one, which would gather all lines in one group and show the newest only.
const PATTERNS = ['!unauthorized', ...NAMES.map(patternOf)].join('\n');

interface Story {
  bot: Bot;
  run: ActionRun;
  issues: IssueView[];
}

/** One run on a bot whose token has expired, so that there is an issue; `change` makes the world a hostile one. */
async function tell(
  change: (bot: Bot) => void = () => {},
  { event = PRIVATE, inputs = {} }: { event?: object; inputs?: Record<string, string> } = {},
  look: (story: Story) => Promise<void> | void = () => {},
): Promise<Story> {
  const bot = await startBot();
  try {
    bot.sandbox.meta.expire(bot.token);
    change(bot);
    const run = await runAction({ inputs: { ...bot.inputs, ...inputs }, env: bot.env, event });
    await expectNoSecret(run, bot);
    const story = { bot, run, issues: await bot.sandbox.github.issues() };
    await look(story);
    return story;
  } finally {
    await bot.sandbox.close();
  }
}

/** The attack stands at the beginning of the line, where it counts; the word that makes it an excerpt as early as can be. */
function logHostile({ sandbox, serviceId }: Bot): void {
  for (const [name, text] of Object.entries(LINES)) {
    const [, head = '', tail = ''] = /^(\s*\S+)([\s\S]*)$/.exec(text) ?? [];
    sandbox.railway.log(serviceId, `${head} ${patternOf(name)}${tail}`);
  }
}

/** What the runner would obey or show as an annotation: `kind CODE`. */
function commandsOf({ log }: ActionRun): string[] {
  const lines = log.split(/[\r\n\u0085\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line.startsWith('::')).map((line) => line.split(/(?<=^::\w+::[A-Z_]+):/)[0] ?? line);
}

const bodyOf = ({ issues }: Pick<Story, 'issues'>) => issues[0]?.body ?? '';
/** Everything that a reader sees of a run, in one text. */
const everything = ({ run, issues }: Story) =>
  [
    run.log,
    run.summary,
    JSON.stringify(run.outputs),
    ...issues.flatMap(({ title, body, comments }) => [title, body, ...comments]),
  ].join('\n');

/** The page that Markdown becomes, apart into its code blocks and the rest. */
function renderPage(markdown: string): { code: string[]; rest: string } {
  const html = marked.parse(markdown, { async: false });
  const blocks = /<pre><code[^>]*>([\s\S]*?)<\/code><\/pre>/g;
  return { code: [...html.matchAll(blocks)].map(([, inside = '']) => inside), rest: html.replace(blocks, '') };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

function expectHarmless(story: Story, innocent: Story): void {
  const { run, issues } = story;
  expect(commandsOf(run)).toEqual(commandsOf(innocent.run));
  expect(run.masks).toEqual(innocent.run.masks);
  expect(run.exitCode).toBe(innocent.run.exitCode);
  expect(run.log).not.toContain('##[');
  expect(everything(story)).not.toMatch(UNSEEN);
  expect(issues).toHaveLength(1);
  const body = bodyOf(story);
  expect(body.match(/<!-- whatsapp-token-monitor:v1 /g)).toHaveLength(1);
  expect(body.match(/<!-- \/?whatsapp-token-monitor -->/g)).toHaveLength(1);
  expect(body.match(/<!--/g)).toHaveLength(2);
  expect(parseMarker(body)).toMatchObject({ bot: 'bot', state: innocent.run.outputs.state });
  for (const text of [issues[0]?.title, body, run.summary]) expect(text).not.toMatch(/@octo|#1\b(?!\]\()|GH-1/);
  for (const text of [body, run.summary]) {
    expect(renderPage(text).rest).not.toMatch(
      /<(?:img|script|iframe|form|h1)\b|href="https:\/\/evil\.example[^"]*">(?!https:)/i,
    );
  }
}

let innocent: Story;
beforeAll(async () => {
  innocent = await tell();
});

describe('a log full of attacks', () => {
  let story: Story;
  let later: { writes: number; issues: IssueView[] };
  beforeAll(async () => {
    story = await tell(logHostile, { inputs: { 'log-patterns': PATTERNS } }, async ({ bot }) => {
      const { github } = bot.sandbox;
      const writes = () => github.requests.filter(({ method }) => method !== 'GET').length;
      const before = writes();
      for (const _ of ['second', 'third']) {
        const inputs = { ...bot.inputs, 'log-patterns': PATTERNS };
        await expectNoSecret(await runAction({ inputs, env: bot.env, event: PRIVATE }), bot);
      }
      later = { writes: writes() - before, issues: await github.issues() };
    });
  });

  test('every line counts, and is shown in one line', () => {
    expect(story.run.outputs['log-findings']).toBe(String(NAMES.length));
    for (const text of [bodyOf(story), story.run.summary, story.run.log]) {
      const shown = text.split('\n').filter((line) => line.includes('evil'));
      expect(shown).toHaveLength(NAMES.length);
      expect(Math.max(...shown.map((line) => line.length))).toBeLessThan(400);
    }
  });

  test('commands nothing, forges nothing and mentions nobody', () => {
    expectHarmless(story, innocent);
  });

  test('stays inside one code block of the issue and of the summary', () => {
    for (const text of [bodyOf(story), story.run.summary]) {
      const { code, rest } = renderPage(text);
      const holding = code.filter((block) => block.includes('evil'));
      expect(holding).toHaveLength(1);
      expect(holding[0]?.trimEnd().split('\n')).toHaveLength(NAMES.length);
      expect(rest).not.toMatch(/evil|outside/);
    }
  });

  test('tells nothing of the people in it', () => {
    expect(everything(story)).not.toMatch(/customer\.one|23456789/);
    expect(bodyOf(story)).toContain('[e-mail] wrote to [number] and [number]');
  });

  test('is read quickly', () => {
    expect(story.run.durationMs).toBeLessThan(15_000);
  });

  test('leaves the issue as it is in the next runs', () => {
    expect(later).toEqual({ writes: 0, issues: story.issues });
  });
});

test.concurrent.each<[string, { event?: object; inputs?: Record<string, string> }, boolean]>([
  ['a public repository', { event: PUBLIC }, false],
  ['an event that does not say whether it is private', { event: {} }, false],
  ['a private repository that wants none', { inputs: { 'issue-log-excerpts': 'none' } }, false],
  ['a public repository that wants them', { event: PUBLIC, inputs: { 'issue-log-excerpts': 'redacted' } }, true],
])('excerpts in %s', async (_name, options, shown) => {
  const story = await tell(
    ({ sandbox, serviceId }) =>
      sandbox.railway.log(serviceId, 'unauthorized: evil', { attributes: { error: 'evil, too' } }),
    options,
  );
  expect(story.run.outputs['log-findings']).toBe('1');
  for (const text of [story.run.log, story.run.summary, story.run.outputs.report, bodyOf(story)]) {
    expect(text?.includes('evil')).toBe(shown);
    expect(text).toContain('unauthorized');
  }
});

describe('secrets in the bot’s own log', () => {
  const base64 = (text: string, encoding: BufferEncoding = 'base64') => Buffer.from(text).toString(encoding);
  test.concurrent.each<[string, (bot: Bot) => string]>([
    ['the token', ({ token }) => `token ${token} refused`],
    ['the token in a URL', ({ token }) => `GET https://graph.facebook.com/v26.0/me?access_token=${token}&fields=id`],
    ['the first half of it', ({ token }) => `token ${token.slice(0, token.length / 2)}… refused`],
    ['the second half of it', ({ token }) => `token …${token.slice(token.length / 2)} refused`],
    ['the token across the end of the excerpt', ({ token }) => `${'. '.repeat(120)}${token}`],
    ['a header', ({ token }) => JSON.stringify({ headers: { Authorization: `Bearer ${token}` } })],
    ['a header in base64', ({ token }) => `Basic ${base64(`bot:${token}`)}`],
    ['the token in base64url', ({ token }) => base64(token, 'base64url')],
    ['the token in hex', ({ token }) => base64(token, 'hex')],
    ['the app token, URL-encoded', ({ appSecret }) => `?access_token=${encodeURIComponent(`${APP_ID}|${appSecret}`)}`],
    ['the app secret in base64', ({ appSecret }) => base64(`${APP_ID}:${appSecret}`)],
    ['the Railway token', ({ sandbox }) => `RAILWAY_TOKEN=${sandbox.railway.projectToken}`],
    ['the GitHub token', ({ sandbox }) => sandbox.github.token],
  ])('%s', async (_name, print) => {
    const story = await tell((bot) => bot.sandbox.railway.log(bot.serviceId, `unauthorized: ${print(bot)}`));
    for (const text of [story.run.log, story.run.summary, bodyOf(story)])
      expect(text).toMatch(/unauthorized: .*\*\*\*/);
  });
});

/** Short enough for a quotation. */
const WORDS: [string, string][] = [
  ['commands', '::error::evil ##[error]evil\n::error::evil\r::set-env name=a::evil'],
  ['a mention and references', 'evil @octo fixes #1 octo/bot#1 GH-1'],
  ['an image', `evil ${IMAGE} ![x](https://evil.example/x.png)`],
  ['a link', 'evil [click](https://evil.example)'],
  ['a forged marker', `evil ${FORGED}`],
  ['a forged end', 'evil <!-- /whatsapp-token-monitor -->'],
  ['a fence and a cell', 'evil ``` \n~~~\n| a | b |'],
  ['escapes', 'evil \u001b[2J\u001b]0;title\u0007 \u202eesrever \ud83d'],
  ['an emoji where a quotation ends', `evil ${'🙂'.repeat(200)}`],
];

test.concurrent.each(WORDS)("Meta's message: %s", async (_name, message) => {
  const kill = (text: string) => (bot: Bot) => bot.sandbox.meta.kill(bot.token, { code: 100, message: text });
  const [story, harmless] = await Promise.all([tell(kill(message)), tell(kill('innocent'))]);
  expect(story.run.outputs).toMatchObject({ state: 'misconfigured', 'issue-step': 'opened' });
  expect(bodyOf(story)).toContain('evil');
  expectHarmless(story, harmless);
});

test.concurrent.each(WORDS)('name of the service at Railway: %s', async (_name, name) => {
  const story = await tell(({ sandbox: { railway } }) => {
    for (const service of railway.services) service.name = name;
  });
  expectHarmless(story, innocent);
  for (const text of [bodyOf(story), story.run.summary]) {
    const rows = renderPage(text).rest.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    const [row = '', ...others] = rows.filter((each) => each.includes('evil'));
    expect(others).toEqual([]);
    // A bar that ends the cell would take the rest of the row away.
    expect(row).toMatch(name.length > 80 ? '…' : 'in production');
  }
});

test.concurrent.each(WORDS)('names in the list of what Railway has: %s', async (_name, name) => {
  const without =
    (text: string) =>
    ({ sandbox: { railway }, serviceId }: Bot) => {
      railway.deleteVariable('W1_WHATSAPP_ACCESS_TOKEN', { serviceId });
      railway.setVariable({ name: `WHATSAPP_${text}`, value: 'x', serviceId });
      for (const named of [...railway.services, ...railway.environments]) named.name = text;
    };
  const [story, harmless] = await Promise.all([tell(without(name)), tell(without('innocent'))]);
  expect(story.run.outputs).toMatchObject({ state: 'misconfigured', 'issue-step': 'opened' });
  expect(bodyOf(story)).toContain('evil');
  expectHarmless(story, harmless);
});
