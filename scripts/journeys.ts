// `npm run journeys`: writes docs/journeys.md, what users meet on five journeys, by running the built program against the
// stand-ins. The clock is set, and names that differ from run to run are put in one form, so the same program gives the same page.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, type BotOptions, startBot } from '../sandbox/bot.ts';
import { cliEnv, runCli } from '../sandbox/run-cli.ts';
import { runWorkflow } from '../sandbox/runner/runner.ts';
import { clockEnv, setTime } from '../sandbox/story-clock.ts';

const ROOT = new URL('..', import.meta.url);
// Runs begin early in a minute, and what is measured between two of them ends in the middle of one.
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const monitor = readFileSync(new URL('examples/workflows/monitor.yml', ROOT), 'utf8');
const update = readFileSync(new URL('examples/workflows/update-token.yml', ROOT), 'utf8');

/** One journey, as it is written down. */
interface Journey {
  bot: Bot;
  lines: string[];
  /** Messages since this was asked last. */
  messages(): { title: string; message: string; url: string | null }[];
}

async function journey(title: string, about: string, options: BotOptions, walk: (journey: Journey) => Promise<void>) {
  const received: string[] = [];
  const hook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => received.push(body));
    response.end('{}');
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const bot = await startBot(options);
  bot.inputs.notify = `json://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  const lines = [`## ${title}`, '', about, ''];
  await walk({ bot, lines, messages: () => received.splice(0).map((body) => JSON.parse(body)) });
  await bot.sandbox.close();
  hook.closeAllConnections();
  hook.close();
  return normalize(lines.join('\n'), bot);
}

const say = ({ lines }: Journey, text: string) => lines.push(text, '');
const showText = ({ lines }: Journey, text: string) => lines.push('```text', text.trimEnd(), '```', '');
/** As GitHub shows it, set off from the page by a line at its side. */
const showMarkdown = ({ lines }: Journey, text: string) =>
  lines.push(
    ...text
      .replace(/<!--[\s\S]*?-->\n?/g, '')
      .trim()
      .split('\n')
      .map((line) => `> ${line}`.trimEnd()),
    '',
  );

interface Start {
  workflow: string;
  /** A person started it, and typed this. */
  typed?: Record<string, string>;
  secrets?: Record<string, string>;
}

/** Runs a workflow, and shows its log and its summary. */
async function runs(journey: Journey, { workflow, typed, secrets }: Start): Promise<void> {
  const { 'railway-token': railwayToken = '', 'github-token': githubToken = '', ...standIns } = journey.bot.inputs;
  const payload = { repository: { private: true, default_branch: 'main' }, ...(typed ? { inputs: typed } : {}) };
  const view = await runWorkflow({
    workflow,
    event: { name: typed ? 'workflow_dispatch' : 'schedule', payload },
    secrets: { RAILWAY_TOKEN: railwayToken, ...secrets },
    githubToken,
    standIns,
    env: { ...journey.bot.env, ...clockEnv() },
  });
  const { exitCode } = view.runs.at(-1) ?? {};
  say(journey, `*The log of the run, which is ${exitCode === 0 ? 'green' : 'red'}:*`);
  showText(journey, readable(view.log));
  say(journey, '*Its summary:*');
  showMarkdown(journey, view.summary);
}

/** The log as GitHub shows it: what it folds is left out. */
function readable(log: string): string {
  return log
    .replace(/^##\[group\][\s\S]*?^##\[endgroup\]\n/gm, '')
    .replace(
      /^##\[(error|warning|notice)\]/gm,
      (_all, level: string) => `${level.charAt(0).toUpperCase()}${level.slice(1)}: `,
    );
}

async function types(
  journey: Journey,
  command: string,
  folder: string,
  env: Record<string, string> = {},
): Promise<void> {
  const { stdout, stderr } = await runCli({ args: command.split(' '), folder, env: { ...env, ...clockEnv() } });
  showText(journey, `$ whatsapp-token-manager ${command}\n${stdout}${stderr}`);
}

async function issue(journey: Journey, saying: string): Promise<void> {
  const [found] = await journey.bot.sandbox.github.issues();
  say(journey, saying);
  showMarkdown(journey, `**${found?.title} #${found?.number}**\n\n${found?.body}`);
}

async function comments(journey: Journey, saying: string): Promise<void> {
  const [found] = await journey.bot.sandbox.github.issues();
  say(journey, saying);
  for (const comment of found?.comments ?? []) showMarkdown(journey, comment);
}

function message(journey: Journey, saying: string): void {
  const told = journey.messages();
  say(journey, told.length > 0 ? saying : 'No message is sent.');
  for (const { title, message: text, url } of told)
    showText(journey, [title, text, ...(url && !text.includes(url) ? [url] : [])].join('\n'));
}

/** The stand-ins by the names of what they stand for; ids in the order in which they come. */
function normalize(text: string, { sandbox }: Bot): string {
  const ids = new Map<string, string>();
  const places = {
    [sandbox.meta.url]: 'https://graph.facebook.com',
    [sandbox.railway.url]: 'https://backboard.railway.com',
    [sandbox.github.url]: 'https://api.github.com',
  };
  const named = Object.entries(places).reduce(
    (rest, [url, name]) => rest.replaceAll(url, name).replaceAll(new URL(url).host, new URL(name).host),
    text,
  );
  return named
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}`);
      return ids.get(id) ?? id;
    })
    .replaceAll(/^(. Node +)v?\d[\d.]*\.?/gm, '$124.')
    .replaceAll(/, (?:graph|railway)-api-url \(environment\)/g, '')
    .replaceAll(tmpdir(), '~');
}

const parts: string[] = [];

setTime('2026-11-23T09:30:05Z');
parts.push(
  await journey(
    'First setup',
    'You have a bot on Railway and its repository on GitHub. You want it monitored.',
    { livesForMs: 60 * DAY + MINUTE },
    async (way) => {
      const { bot } = way;
      const folder = mkdtempSync(join(tmpdir(), 'journey-'));
      mkdirSync(join(folder, '.git'));
      say(way, "In your bot's repository you let the command line write both workflows.");
      await types(way, 'init', folder);
      say(way, 'You add the secret as it says, and ask whether everything is right.');
      const { NOTIFY: _none, ...env } = cliEnv(bot);
      await types(way, 'doctor', folder, { ...env, REPO: 'octo/bot' });
      rmSync(folder, { recursive: true });
      setTime('2026-11-23T09:47:05Z');
      say(way, 'You push, and the first scheduled check runs.');
      await runs(way, { workflow: monitor });
    },
  ),
);

setTime('2026-11-24T03:17:05Z');
parts.push(
  await journey(
    'The token expires at night',
    'It is a quarter past three in the morning. All you have is a phone.',
    {},
    async (way) => {
      const { bot } = way;
      const { meta, railway } = bot.sandbox;
      meta.expire(bot.token, new Date(Date.now() - 12 * MINUTE));
      railway.log(
        bot.serviceId,
        '{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}} to +49 151 23456789',
      );
      say(way, 'The scheduled check detects it.');
      await runs(way, { workflow: monitor });
      message(way, 'The message on your phone:');
      await issue(way, 'It leads to the issue:');
      setTime('2026-11-24T03:24:15Z');
      say(way, 'You get a token from API Setup, open the update workflow, paste it, and press *Run workflow*.');
      await runs(way, { workflow: update, typed: { token: bot.issueToken('b', 60 * MINUTE) } });
      await comments(way, 'The issue is closed, with this comment:');
      message(way, 'The message on your phone:');
    },
  ),
);

setTime('2026-11-24T08:02:05Z');
parts.push(
  await journey(
    'The pasted token is rejected',
    'The token has expired. You paste a new one, and something is wrong with it.',
    {},
    async (way) => {
      const { bot } = way;
      bot.sandbox.meta.expire(bot.token, new Date(Date.now() - 30 * MINUTE));
      await quietly(way, { workflow: monitor });
      setTime('2026-11-24T08:10:05Z');
      const late = bot.issueToken('l', 60 * MINUTE);
      bot.sandbox.meta.expire(late, new Date(Date.now() - 5 * MINUTE));
      say(way, 'You paste a token that expired five minutes ago.');
      await runs(way, { workflow: update, typed: { token: late } });
      setTime('2026-11-24T08:12:05Z');
      say(way, 'You paste the app secret by mistake.');
      await runs(way, { workflow: update, typed: { token: bot.appSecret } });
      message(way, 'The message on your phone:');
    },
  ),
);

setTime('2026-11-24T10:17:05Z');
parts.push(
  await journey(
    'The secret has another name',
    'You named the secret `RAILWAY_API_TOKEN`, and the workflow reads `RAILWAY_TOKEN`.',
    {},
    async (way) => {
      say(way, 'The scheduled check.');
      await runs(way, { workflow: monitor, secrets: { RAILWAY_TOKEN: '' } });
      setTime('2026-11-24T10:25:05Z');
      say(
        way,
        'You rename it. Then you start the update workflow without a token, and its secret has another name as well.',
      );
      await runs(way, {
        workflow: update,
        typed: { token: '' },
        secrets: { NEW_TOKEN: way.bot.issueToken('b', 'never') },
      });
    },
  ),
);

setTime('2026-11-24T13:47:05Z');
parts.push(
  await journey(
    'Railway is down',
    'Railway has an outage. Your bot runs, and its token works. Your monitor keeps a history (`history: branch`).',
    {},
    async (way) => {
      const { railway } = way.bot.sandbox;
      way.bot.inputs.history = 'branch';
      await quietly(way, { workflow: monitor });
      setTime('2026-11-24T14:17:05Z');
      railway.fault = {
        kind: 'status',
        status: 503,
        body: '<h1>Service Unavailable</h1>',
        headers: { 'content-type': 'text/html' },
      };
      say(way, 'The scheduled check.');
      await runs(way, { workflow: monitor });
      message(way, 'The message on your phone:');
      setTime('2026-11-24T17:47:05Z');
      say(way, 'Three and a half hours later it is still down.');
      await runs(way, { workflow: monitor });
      message(way, 'The message on your phone:');
      await issue(way, 'It leads to the issue:');
      railway.fault = undefined;
      setTime('2026-11-24T18:17:35Z');
      say(way, 'Half an hour later Railway is back.');
      await runs(way, { workflow: monitor });
      await comments(way, 'The issue is closed, with this comment:');
    },
  ),
);

/** Before the journey begins. */
async function quietly(way: Journey, start: Start): Promise<void> {
  const kept = way.lines.length;
  await runs(way, start);
  way.lines.length = kept;
  way.messages();
}

const HEAD = `# Five journeys

What you would see, from real runs against local stand-ins of Meta, Railway and GitHub. \`npm run journeys\` writes this page.`;
writeFileSync(new URL('docs/journeys.md', ROOT), `${[HEAD, ...parts.map((part) => part.trimEnd())].join('\n\n')}\n`);
