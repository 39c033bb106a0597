// A bot with a temporary token, its business at Meta, and an admin who may do everything there.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { APP_ID, type Bot, startBot } from '../../sandbox/bot.ts';
import { type BusinessRecord, issueAdminToken } from '../../sandbox/meta/business.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';

export const ADMIN = `EAAT${'admin'.repeat(40)}ZDZD`;
const CLI = fileURLToPath(new URL('../../bin/whatsapp-token-manager.js', import.meta.url));

export interface Scene extends AsyncDisposable {
  bot: Bot;
  business: BusinessRecord;
  env: Record<string, string>;
  /** The token on Railway now. */
  stored(): string;
}

export async function startScene({ livesForMs = 60 * 60_000 } = {}): Promise<Scene> {
  const bot = await startBot({ livesForMs });
  const { meta, railway } = bot.sandbox;
  railway.deploymentScript = ['BUILDING', 'SUCCESS'];
  const business = meta.business.addBusiness({ ownedApps: new Set([APP_ID]) });
  issueAdminToken(meta, { token: ADMIN, appId: APP_ID });
  const env = { ...cliEnv(bot), PROOF_WINDOW: '0', DEPLOY_TIMEOUT: '1m' };
  return {
    bot,
    business,
    env,
    stored: () => railway.variable('W1_WHATSAPP_ACCESS_TOKEN', { serviceId: bot.serviceId })?.value ?? '',
    [Symbol.asyncDispose]: () => bot.sandbox.close(),
  };
}

/** Without a terminal, the admin token in a pipe. */
export function pipe(
  { env }: Scene,
  args: readonly string[],
  input = `${ADMIN}\n`,
  more: Partial<Parameters<typeof runCli>[0]> = {},
) {
  return runCli({ args: ['permanent', ...args], env, input, ...more });
}

/** The same as a process that can be killed; how it ended is its exit code, or null. */
export function startPipe({ env }: Scene, args: readonly string[]) {
  const child = spawn(process.execPath, [CLI, 'permanent', ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => {}).end(`${ADMIN}\n`);
  return { process: child, ended: new Promise<number | null>((resolve) => child.on('close', resolve)) };
}

/** What a reader types where the screen asks for it: the first question that fits next, each once. */
export type Answers = readonly (readonly [question: RegExp, keys: string | (() => string), inDashboard?: () => void])[];

/** On a pseudo terminal. */
export async function type({ env }: Scene, args: readonly string[], answers: Answers) {
  const terminal = spawn(
    'script',
    ['-qec', `'${process.execPath}' '${CLI}' permanent ${args.join(' ')}`, '/dev/null'],
    {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
      timeout: 60_000,
      killSignal: 'SIGKILL',
    },
  );
  let screen = '';
  let seen = 0;
  const left = [...answers];
  terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const [next] = left;
    const found = next?.[0].exec(screen.slice(seen));
    if (!next || !found) return;
    seen += found.index + found[0].length;
    left.shift();
    next[2]?.();
    terminal.stdin.write(typeof next[1] === 'string' ? next[1] : next[1]());
  });
  const exitCode = await new Promise<number | null>((resolve) => terminal.on('close', resolve));
  return { screen: screen.replaceAll('\r', ''), exitCode, unanswered: left.length };
}
