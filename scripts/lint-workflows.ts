// Judges what GitHub and shells run: workflows, action.yml, shell scripts, and the packages that are bundled.
// `--online` asks GitHub as well. Every check runs, and prints what it found; the exit code is 1 where any found something.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { argv, env } from 'node:process';
import { githubFindings } from './github-parser.ts';
import { forOlderSchema } from './older-schema.ts';
import { tool } from './tools.ts';

const WORKFLOWS = globSync(['.github/workflows/*.{yml,yaml}', 'examples/{workflows,situations}/*.{yml,yaml}']).sort();
const SCRIPTS = ['.ci/run', ...globSync('scripts/**/*.sh')];

/** zizmor then asks GitHub about the pinned commits as well, which takes a token in GH_TOKEN. */
const IS_ONLINE = argv.includes('--online');

interface Call {
  input?: string;
}

/** What a program prints where it fails; `undefined` where it is content. */
function findings(program: string, args: string[], { input }: Call = {}): string[] {
  const run = spawnSync(program, args, { encoding: 'utf8', env, ...(input !== undefined && { input }) });
  if (run.error) throw run.error;
  return run.status === 0 ? [] : [`${run.stdout}${run.stderr}`.trim()];
}

/** actionlint cannot look into an Action that is not here, so the published one is judged as this very one. */
const asOurs = (workflow: string) => workflow.replaceAll('OWNER/whatsapp-token-manager@v1', './');

interface Verdict {
  found: string[];
  /** What was judged, or why nothing was. */
  of: string;
}

const CHECKS: [name: string, check: () => Promise<Verdict>][] = [
  [
    "GitHub's own parser",
    async () => ({
      found: await githubFindings(WORKFLOWS, 'action.yml'),
      of: `${WORKFLOWS.length} workflows, action.yml`,
    }),
  ],
  [
    'actionlint',
    async () => ({
      found: WORKFLOWS.flatMap((file) =>
        findings(tool('actionlint'), ['-no-color', '-shellcheck', tool('shellcheck'), '-stdin-filename', file, '-'], {
          input: asOurs(forOlderSchema(readFileSync(file, 'utf8'))),
        }),
      ),
      of: `${WORKFLOWS.length} workflows`,
    }),
  ],
  [
    'zizmor',
    async () => ({
      found: findings(tool('zizmor'), [
        ...['--config', 'zizmor.yml', '--persona', 'pedantic', '--strict-collection'],
        ...(IS_ONLINE ? [] : ['--offline']),
        ...['--quiet', '--no-progress', '--color', 'never'],
        ...[...WORKFLOWS, '.github/dependabot.yml', 'action.yml'],
      ]),
      of: `${WORKFLOWS.length} workflows, dependabot.yml, action.yml${IS_ONLINE ? '; online' : ''}`,
    }),
  ],
  ['ShellCheck', async () => ({ found: findings(tool('shellcheck'), SCRIPTS), of: SCRIPTS.join(', ') })],
  ['npm audit', audit],
];

/** Known holes in what is bundled. A registry need not have a list of them: a mirror often has none. */
async function audit(): Promise<Verdict> {
  const run = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', env });
  const answer = JSON.parse(run.stdout);
  if ([404, 405, 501].includes(answer.statusCode))
    return {
      found: [],
      of: `nothing: the registry that npm uses has no list of known holes (HTTP ${answer.statusCode})`,
    };
  if (!answer.vulnerabilities)
    return { found: [`npm audit gave no list: ${answer.message ?? answer.error?.summary}`], of: 'nothing' };
  const named = Object.entries(answer.vulnerabilities as Record<string, { severity: string }>);
  return {
    found: named.map(([name, { severity }]) => `${name}: ${severity}; see \`npm audit --omit=dev\``),
    of: 'what is bundled',
  };
}

for (const [name, check] of CHECKS) {
  // A check that could not be made is no check passed, and the others still say theirs.
  const { found, of } = await check().catch((error: unknown) => ({
    found: [error instanceof Error ? error.message : String(error)],
    of: 'could not be made',
  }));
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${of}`);
  for (const text of found) console.log(text.replaceAll(/^/gm, '     '));
  if (found.length > 0) process.exitCode = 1;
}
