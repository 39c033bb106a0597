// `npm run demo`: the whole story, told by running the built Action against the stand-ins and reading their state.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBot } from './bot.ts';
import { readPage } from './page-text.ts';
import { type ActionCall, type ActionRun, runAction } from './runner/run-action.ts';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
const bold = (text: string) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[0m` : text);
const print = (text = '') => process.stdout.write(`${text}\n`);
const indent = (text: string) => text.trimEnd().replace(/^/gm, '  │ ');

const bot = await startBot({ livesForMs: 60 * MINUTE });
const { meta, railway, github } = bot.sandbox;
// A private repository, where redacted log excerpts may be shown.
const event = { repository: { private: true } };
let faults = 0;

async function chapter(
  title: string,
  expected: { state: string; step: string },
  more: Partial<ActionCall> = {},
): Promise<ActionRun> {
  const workflow = more.inputs?.command === 'update' ? 'update-token.yml' : 'monitor.yml';
  const startedAt = new Date();
  const run = await runAction({
    inputs: { ...bot.inputs, history: 'branch', ...more.inputs },
    env: { ...bot.env, GITHUB_WORKFLOW_REF: `octo/bot/.github/workflows/${workflow}@refs/heads/main`, ...more.env },
    event: more.event ?? event,
  });
  const conclusion = run.exitCode === 0 ? 'success' : 'failure';
  github.runs.set(workflow, [...(github.runs.get(workflow) ?? []), { startedAt, conclusion }]);
  const seen = { state: run.outputs.state, step: run.outputs['issue-step'] };
  const right = seen.state === expected.state && seen.step === expected.step;
  if (!right) faults++;
  print(bold(`${right ? '✓' : '✗'} ${title}`));
  print(
    indent(
      run.log
        .split('\n')
        .filter((line) => line && !line.startsWith('::add-mask::'))
        .join('\n'),
    ),
  );
  print(
    `  state ${seen.state} · issue ${seen.step} · ${run.exitCode === 0 ? 'green' : 'red'} · ${Math.round(run.durationMs)} ms`,
  );
  print();
  return run;
}

print(bold('A WhatsApp bot on Railway, its token at Meta, its repository at GitHub. All three are local stand-ins.'));
print();
await chapter('1. Healthy: a new token from API Setup, with an hour to live', { state: 'valid', step: 'none' });

meta.expire(bot.token, new Date(Date.now() + 40 * MINUTE));
await chapter('2. Twenty minutes later: it will die before the check after the next one', {
  state: 'expiring',
  step: 'none',
});

meta.expire(bot.token);
railway.log(
  bot.serviceId,
  `{"error":{"message":"Error validating access token: Session has expired","type":"OAuthException","code":190}} to +49 151 23456789`,
);
const expired = await chapter('3. It has expired: one issue opens', { state: 'expired', step: 'opened' });

const [opened] = await github.issues();

await chapter('4. Half an hour later it is still expired: nothing new', { state: 'expired', step: 'none' });

meta.fault = {
  kind: 'status',
  status: 502,
  body: '<html><h1>Bad Gateway</h1></html>',
  headers: { 'content-type': 'text/html' },
};
await chapter('5. Meta is down: an outage says nothing about the token', { state: 'unknown', step: 'none' });
meta.fault = undefined;

const fresh = bot.issueToken('b', 60 * MINUTE);
const updated = await chapter(
  '6. A person pastes a new token into the update workflow: proved, exchanged for a long-lived one, stored, deployed; the issue closes',
  { state: 'valid', step: 'closed' },
  {
    inputs: { command: 'update', 'monitor-workflow': 'monitor.yml' },
    env: { GITHUB_EVENT_NAME: 'workflow_dispatch' },
    event: { ...event, inputs: { token: fresh } },
  },
);
const [longLived = ''] = meta.issued;
const running = () => railway.running(bot.serviceId)?.variables.W1_WHATSAPP_ACCESS_TOKEN;
if (updated.outputs.rotation !== 'live' || running() !== longLived) faults++;

meta.expire(longLived, new Date(Date.now() + 19 * DAY));
const renewed = await chapter(
  '7. Forty-one days later the last third of its life has begun: the check renews it at Meta, and nobody has to do anything',
  { state: 'valid', step: 'none' },
  { inputs: { 'auto-refresh': 'true' } },
);
const [, second = ''] = meta.issued;
if (renewed.outputs.rotation !== 'live' || running() !== second) faults++;

const [issue] = await github.issues();
print(bold(`The issue of chapter 3, as a reader sees it: #${opened?.number} ${opened?.title}`));
print(indent((opened?.body ?? '').replace(/<!--[\s\S]*?-->\n?/g, '')));
print();
print(bold(`What was said on it since; it is ${issue?.state} now`));
for (const comment of issue?.comments ?? []) print(indent(`💬 ${comment}`));
print();
print(bold('The job summary of chapter 3'));
print(indent(expired.summary));
print();
const folder = join(tmpdir(), 'whatsapp-token-page');
const made = await runAction({
  inputs: { command: 'page', 'github-token': github.token, 'page-dir': folder },
  env: bot.env,
});
const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
const told = readPage(page);
const happened = [
  'The bot answers.',
  'Expired TOKEN_EXPIRED',
  'a person handed in',
  '1 by hand, 1 by itself',
  ' silent',
];
if (made.exitCode !== 0 || !happened.every((part) => told.includes(part))) faults++;
print(bold('The page of what happened, made of the history by `command: page`. Most of its 90 days nobody watched'));
print(indent(`${made.log}\n${told}`));
print(`  To look at it: ${pathToFileURL(join(folder, 'index.html'))}`);
print();
const leaked = [bot.token, fresh, longLived, second, bot.token.slice(0, 40), bot.appSecret].filter((secret) =>
  JSON.stringify([
    updated.log,
    updated.outputs,
    renewed.log,
    renewed.summary,
    renewed.outputs,
    expired.log,
    expired.summary,
    expired.outputs,
    issue,
    made.log,
    page,
  ]).includes(secret),
);
print(
  faults === 0 && leaked.length === 0
    ? '✓ Everything happened as told, and no secret is in any of it.'
    : `✗ ${faults} chapters went otherwise, ${leaked.length} secrets leaked.`,
);
await bot.sandbox.close();
if (faults > 0 || leaked.length > 0) process.exitCode = 1;
