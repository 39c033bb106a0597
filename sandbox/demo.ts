// `npm run demo`: the whole story on two screens, told by running the built Action against the stand-ins. With --verbose,
// whatever each run printed, the issue and the summary as they are, and the page as text.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startBot } from './bot.ts';
import { renderIssuePage } from './github-page.ts';
import { readPage } from './page-text.ts';
import { type ActionCall, type ActionRun, runAction } from './runner/run-action.ts';
import { PLAIN, renderBox, type Styles, wrap } from './terminal-markdown.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
/** Of a terminal that is wider only so much is used. */
const WIDTH = Math.min(process.stdout.columns || 100, 100);
/** What a reader sees of the issue before scrolling. */
const FIRST_SCREEN = 30;

const { verbose } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } }).values;
const isColored = process.stdout.isTTY && !process.env.NO_COLOR;
// Word by word, as a text may be wrapped.
const styled = (code: number) => (text: string) => text.replace(/\S+/g, (word) => `\u001b[${code}m${word}\u001b[0m`);
const styles: Styles = isColored ? { bold: styled(1), link: styled(4), dim: styled(2) } : PLAIN;
const print = (text = '') => process.stdout.write(`${text}\n`);
const heading = (text: string) => print(`\n${styles.bold(text)}`);
/** As it is, for those who want to see all of it. */
const quote = (text: string) => print(text.trimEnd().replace(/^/gm, '   │ '));
const printWrapped = (first: string, text: string) => {
  const [line = '', ...rest] = wrap(text, WIDTH - first.length);
  print([`${first}${line}`, ...rest.map((each) => `${' '.repeat(first.length)}${each}`)].join('\n'));
};

// `npm run demo | head` closes the pipe early.
process.stdout.on('error', () => process.exit());

const startedAt = performance.now();
const bot = await startBot({ livesForMs: 60 * MINUTE });
const { meta, railway, github } = bot.sandbox;
// A private repository, where redacted log excerpts may be shown.
const event = { repository: { private: true } };
const runs: ActionRun[] = [];
const said = new Set<string>();
let faults = 0;

interface Chapter {
  /** What happened. */
  title: string;
  state: string;
  step: string;
  /** The line of the log that tells it best, where the first is no news. */
  sees?: RegExp;
}

async function chapter({ title, state, step, sees }: Chapter, more: Partial<ActionCall> = {}): Promise<ActionRun> {
  const workflow = more.inputs?.command === 'update' ? 'update-token.yml' : 'monitor.yml';
  const began = new Date();
  const run = await runAction({
    inputs: { ...bot.inputs, history: 'branch', ...more.inputs },
    env: { ...bot.env, GITHUB_WORKFLOW_REF: `octo/bot/.github/workflows/${workflow}@refs/heads/main`, ...more.env },
    event: more.event ?? event,
  });
  const conclusion = run.exitCode === 0 ? 'success' : 'failure';
  github.runs.set(workflow, [...(github.runs.get(workflow) ?? []), { startedAt: began, conclusion }]);
  const isRight = run.outputs.state === state && run.outputs['issue-step'] === step;
  if (!isRight) faults++;
  runs.push(run);
  printWrapped(`${isRight ? '✓' : '✗'} ${runs.length}  `, styles.bold(title));
  printWrapped('     ', `${findLine(run, sees)}${styles.dim(` · run ${run.exitCode === 0 ? 'green' : 'red'}`)}`);
  if (verbose) quote(run.log);
  return run;
}

/** What the user is told first and was not told before; the summary begins with it, whatever was printed on the way. */
function findLine({ log, summary }: ActionRun, sees: RegExp | undefined): string {
  const lines = log.split('\n').map((line) =>
    line
      .trim()
      .replace(/^::\w+::|%0A.*/g, '')
      .replace(/ {2,}/g, ' '),
  );
  const headline = summary.split('\n')[0]?.replace(/^#+ /, '') ?? '';
  const line = lines.find((each) => sees?.test(each)) ?? headline;
  const isNews = !said.has(line);
  said.add(line);
  return isNews ? line : 'The same as before.';
}

printWrapped('', styles.bold('A WhatsApp bot on Railway, with its token at Meta and its repository on GitHub.'));
printWrapped(
  '',
  'All three services are local stand-ins. Each step is a real run, and below it is what you would see.',
);
print();

await chapter({
  title: 'A temporary token from API Setup is on Railway. It expires in one hour.',
  state: 'valid',
  step: 'none',
});

meta.expire(bot.token, new Date(Date.now() + 40 * MINUTE));
await chapter({ title: 'Twenty minutes later, the next check may come too late.', state: 'expiring', step: 'none' });

meta.expire(bot.token);
railway.log(
  bot.serviceId,
  `{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}} to +49 151 23456789`,
);
const expired = await chapter({
  title: 'The token expires, and the bot is down. One issue opens.',
  state: 'expired',
  step: 'opened',
  sees: /^issue\b/i,
});
const [opened] = await github.issues();

await chapter({
  title: 'Half an hour later it is still expired. No second issue, no second message.',
  state: 'expired',
  step: 'none',
  sees: /^issue\b/i,
});

meta.fault = {
  kind: 'status',
  status: 502,
  body: '<html><h1>Bad Gateway</h1></html>',
  headers: { 'content-type': 'text/html' },
};
await chapter({
  title: 'Meta is down. An outage says nothing about the token, so the issue stays.',
  state: 'unknown',
  step: 'none',
});
meta.fault = undefined;

const paste = (token: string): Partial<ActionCall> => ({
  inputs: { command: 'update', 'monitor-workflow': 'monitor.yml' },
  env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
  event: { ...event, inputs: { token } },
});
const running = () => railway.running(bot.serviceId)?.variables.W1_WHATSAPP_ACCESS_TOKEN;
await chapter(
  {
    title: 'You paste the expired token by mistake. Nothing is changed.',
    state: 'expired',
    step: 'none',
    sees: /refused:|rejected/,
  },
  paste(bot.token),
);
if (running() !== bot.token) faults++;

const fresh = bot.issueToken('b', 60 * MINUTE);
const updated = await chapter(
  {
    title: 'You paste a new token. It becomes a 60-day token, is saved and deployed. The issue closes.',
    state: 'valid',
    step: 'closed',
    sees: /\blive:/,
  },
  paste(fresh),
);
const [longLived = ''] = meta.issued;
if (updated.outputs.rotation !== 'live' || running() !== longLived) faults++;

meta.expire(longLived, new Date(Date.now() + 19 * DAY));
const renewed = await chapter(
  {
    title: '41 days later the check renews the token at Meta. You do nothing.',
    state: 'valid',
    step: 'none',
    sees: /^(?!Asking\b).*\brenew/i,
  },
  { inputs: { 'auto-refresh': 'true' } },
);
const [, second = ''] = meta.issued;
if (renewed.outputs.rotation !== 'live' || running() !== second) faults++;

const [issue] = await github.issues();
if (!opened?.body || !issue?.body) throw new Error('GitHub has no issue.');
heading('The issue of step 3, as GitHub shows it');
const box = renderBox(`${opened.title} #${opened.number}`, opened.body, { width: WIDTH, styles });
const isCut = box.length > FIRST_SCREEN;
for (const line of isCut ? [...box.slice(0, FIRST_SCREEN - 2), more(box.length - FIRST_SCREEN + 1), box.at(-1)] : box)
  print(line);

function more(count: number): string {
  const text = `⋮ ${count} more lines when you scroll`;
  return `${styles.dim('│')} ${text.padEnd(WIDTH - 4)} ${styles.dim('│')}`;
}

const folder = join(tmpdir(), 'whatsapp-token-demo');
await rm(folder, { recursive: true, force: true });
const made = await runAction({
  inputs: { command: 'page', 'github-token': github.token, 'page-dir': join(folder, 'page') },
  env: bot.env,
});
const page = await readFile(join(folder, 'page', 'index.html'), 'utf8').catch(() => '');
if (made.exitCode !== 0 || !page.includes('TOKEN_EXPIRED')) faults++;
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'issue.html'), renderIssuePage({ ...issue, body: issue.body }));

if (verbose) {
  heading('The issue, as it is written');
  quote(opened.body);
  heading(`The comments on it; it is ${issue.state} now`);
  for (const comment of issue.comments) quote(comment);
  heading('The job summary of step 3');
  quote(expired.summary);
  heading('The status page, as text');
  quote(`${made.log}\n${readPage(page)}`);
}

const told = JSON.stringify([runs.map(({ log, summary, outputs }) => [log, summary, outputs]), issue, made.log, page]);
const leaked = [bot.token, fresh, longLived, second, bot.token.slice(0, 40), bot.appSecret].filter((secret) =>
  told.includes(secret),
);
const seconds = Math.round((performance.now() - startedAt) / 1000);
heading(
  faults === 0 && leaked.length === 0
    ? `✓ All of it happened as told, in ${seconds} s. No secret is in any log, issue, summary or page.`
    : `✗ ${faults} steps went otherwise, ${leaked.length} secrets leaked.`,
);
if (!verbose) print('To see everything: npm run demo -- --verbose');
print(`The issue:        ${pathToFileURL(join(folder, 'issue.html')).href}`);
print(`The status page:  ${pathToFileURL(join(folder, 'page', 'index.html')).href}`);
await bot.sandbox.close();
if (faults > 0 || leaked.length > 0) process.exitCode = 1;
