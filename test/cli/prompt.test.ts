// What keys do to a token that is typed unseen, and that a real terminal shows nothing of it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { PHONE_NUMBER_ID, startBot } from '../../sandbox/bot.ts';
import { type Typed, typeKeys } from '../../src/cli/prompt.ts';

test.each<[string, string[], Typed]>([
  ['nothing yet', ['EAA'], { text: 'EAA', is: 'going-on' }],
  ['Enter', ['EAA', '\r'], { text: 'EAA', is: 'done' }],
  ['a paste with its line end', ['EAAT\n'], { text: 'EAAT', is: 'done' }],
  ['Enter on nothing', ['\r'], { text: '', is: 'done' }],
  ['Backspace', ['EAB\u007fA\r'], { text: 'EAA', is: 'done' }],
  ['Ctrl-U', ['oops\u0015EAA\r'], { text: 'EAA', is: 'done' }],
  ['Ctrl-D', ['EAA\u0004'], { text: 'EAA', is: 'done' }],
  ['Ctrl-C', ['EAA\u0003'], { text: '', is: 'given-up' }],
  ['arrows and the frame of a paste', ['\u001b[200~EAA\u001b[201~\u001b[D\u001bOA\r'], { text: 'EAA', is: 'done' }],
  ['a paste cut in two stays so, and is refused later', ['EAA\rT\r'], { text: 'EAA\rT', is: 'done' }],
  ['an empty line before the token', ['\nEAA\n'], { text: 'EAA', is: 'done' }],
])('%s', (_name, chunks, typed) => {
  let so: Typed = { text: '', is: 'going-on' };
  for (const chunk of chunks) so = typeKeys(so.text, chunk);
  expect(so).toEqual(typed);
});

const CLI = fileURLToPath(new URL('../../bin/whatsapp-token-manager.js', import.meta.url));
/** `script` of util-linux opens a pseudo terminal; that of other systems is called differently. */
const onTerminal = process.platform === 'linux' && existsSync('/usr/bin/script') ? describe : describe.skip;

/** What the screen shows while somebody answers a question, and how it ended. */
async function answer(args: string, question: RegExp, keys: string, env: Record<string, string>) {
  const terminal = spawn('script', ['-qec', `'${process.execPath}' '${CLI}' ${args}`, '/dev/null'], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  let screen = '';
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!question.test(screen) && question.test(screen + text)) terminal.stdin.write(keys);
    screen += text;
  });
  const exitCode = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  return { screen, exitCode };
}

onTerminal('on a terminal', () => {
  test('a token that is asked for is checked, and never shown', async () => {
    const bot = await startBot();
    const env = { GRAPH_API_URL: bot.sandbox.meta.url, PHONE_NUMBER_ID };
    const { screen, exitCode } = await answer('check -', /not shown\): /, `${bot.token}\r`, env);
    expect(exitCode).toBe(0);
    expect(screen).toContain('works');
    expect(screen).not.toContain('EAA');
    await bot.sandbox.close();
  });

  test('`update` asks by itself; Ctrl-C leaves everything as it was', async () => {
    const bot = await startBot();
    const { railway } = bot.sandbox;
    const env = { RAILWAY_TOKEN: railway.projectToken, RAILWAY_API_URL: `${railway.url}/graphql/v2` };
    const { screen, exitCode } = await answer('update', /not shown\): /, 'EAA\u0003', env);
    expect(exitCode).toBe(130);
    expect(screen).toContain('Stopped. Nothing was changed on Railway.');
    expect(railway.requests).toEqual([]);
    await bot.sandbox.close();
  });
});
