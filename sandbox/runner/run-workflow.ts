// Runs one workflow file on a real engine: act in host mode, without Docker, against the stand-ins.
import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forOlderSchema } from '../../scripts/older-schema.ts';
import { tool } from '../../scripts/tools.ts';
import type { Bot } from '../bot.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As the examples name it, until it is published. */
const PUBLISHED = 'OWNER/whatsapp-token-manager@v1';
const LABELS = ['ubuntu-latest', 'ubuntu-slim'];

export interface WorkflowCall {
  /** The text of the file. */
  workflow: string;
  event: string;
  payload: object;
  /** Beside `RAILWAY_TOKEN` and the token of the workflow. */
  secrets?: Record<string, string>;
  /** The repository's variables. */
  vars?: Record<string, string>;
}

export interface WorkflowRun {
  exitCode: number | null;
  /** What act printed. */
  log: string;
}

export async function runWorkflow(bot: Bot, { workflow, event, payload, ...call }: WorkflowCall): Promise<WorkflowRun> {
  const { github, railway } = bot.sandbox;
  const folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  try {
    const [repository, action] = [join(folder, 'repository'), join(folder, 'action')];
    await writeAction(action, bot);
    // `uses: ./` finds it in the repository itself, as after a checkout, which act skips for a repository at hand.
    await cp(action, repository, { recursive: true });
    await mkdir(join(repository, '.github/workflows'), { recursive: true });
    await writeFile(join(repository, '.github/workflows/it.yml'), forOlderSchema(workflow));
    commit(repository, `https://github.com/${github.owner}/${github.repo}.git`);
    await writeFile(join(folder, 'event.json'), JSON.stringify(payload));
    const secrets = { RAILWAY_TOKEN: railway.projectToken, GITHUB_TOKEN: github.token, ...call.secrets };
    const args = [
      ...[event, '-W', '.github/workflows/it.yml', '-e', join(folder, 'event.json')],
      ...LABELS.flatMap((label) => ['-P', `${label}=-self-hosted`]),
      // A name alone is read from the environment: the list of processes shows the arguments of every program.
      ...Object.keys(secrets).flatMap((name) => ['-s', name]),
      ...Object.entries(call.vars ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
      ...['--env', `GITHUB_API_URL=${github.url}`],
      ...['--local-repository', `${PUBLISHED}=${action}`, '--action-offline-mode', '--container-daemon-socket', '-'],
    ];
    // The Action runs on the first `node` of the path; act's cache and settings are in the home folder.
    const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    const child = spawn(tool('act'), args, { cwd: repository, env: { PATH, HOME: folder, ...secrets } });
    child.stdin.end();
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    const exitCode = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    return { exitCode, log };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The built Action as it is published, with the stand-ins' addresses where Meta's and Railway's are the default. */
async function writeAction(folder: string, { sandbox }: Bot): Promise<void> {
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  const text = await readFile(join(ROOT, 'action.yml'), 'utf8');
  const local = text
    .replace('default: https://graph.facebook.com', `default: ${sandbox.meta.url}`)
    .replace('default: https://backboard.railway.com/graphql/v2', `default: ${sandbox.railway.graphqlUrl}`);
  await writeFile(join(folder, 'action.yml'), local);
}

/** act takes the name of the repository from `origin`, and commit and branch from what is checked out. */
function commit(folder: string, origin: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com', ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', origin);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The workflow');
}
