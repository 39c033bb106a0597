// `init`: puts the two workflow files into a bot's repository, both or none, and says what to do next.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { inputLines } from '../core/doctor/finding.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { addOutput } from './flags.ts';
import { addExamples } from './help.ts';
import { showJson } from './output.ts';

/** Where GitHub looks for workflows, below the top folder of a repository. */
export const WORKFLOWS = '.github/workflows';

// One literal address each: the bundler then carries the files along.
const SOURCES = {
  'monitor.yml': new URL('../../examples/workflows/monitor.yml', import.meta.url),
  'update-token.yml': new URL('../../examples/workflows/update-token.yml', import.meta.url),
};

/** As long as the Action has no home of its own, its files name this one. */
export const TEMPLATE_OWNER = 'OWNER/whatsapp-token-manager@';

/** `folder`: the repository of the bot. */
export function registerInit(program: Command, tools: CommandContext, folder = process.cwd()): void {
  const command = program
    .command('init')
    .summary('write the two workflow files into this repository')
    .description("Writes two workflow files into .github/workflows. Run it in the top folder of your bot's repository.")
    .option('--force', 'replace files that exist')
    .action(
      async ({ force = false, json = false }: { force?: boolean } & OutputOptions) =>
        await init(tools, { force, json, folder }),
    );
  addOutput(command);
  addExamples(command, '\nExample:\n  $ whatsapp-token-manager init');
}

/** Looks at everything before it writes anything. Exits 1 where other files are in the way, 2 in a wrong folder. */
async function init(
  tools: CommandContext,
  { force, json, folder }: { force: boolean; json: boolean; folder: string },
): Promise<void> {
  const { out, exit } = tools;
  const fail = (code: 1 | 2, problems: readonly string[]) => {
    if (json) showJson({ version: 1, error: { code: 'WRONG_INPUT', problems } }, tools);
    for (const problem of problems) tools.err(problem);
    exit(code);
  };
  if (!existsSync(join(folder, '.git')))
    return fail(2, [
      `${folder} is not the top folder of a git repository. Nothing was written.`,
      "Go to the top folder of your bot's repository and run this again.",
    ]);
  const files = await Promise.all(
    Object.entries(SOURCES).map(async ([name, source]) => {
      const path = join(WORKFLOWS, name);
      const [text, present] = await Promise.all([readFile(source, 'utf8'), readIfThere(join(folder, path))]);
      return { path, text, present };
    }),
  );
  const others = files.filter(({ text, present }) => present !== undefined && present !== text);
  if (others.length > 0 && !force)
    return fail(1, [
      `These files exist and differ: ${others.map(({ path }) => path).join(', ')}. Nothing was written.`,
      'Keep them, or replace them with: whatsapp-token-manager init --force',
    ]);
  try {
    await mkdir(join(folder, WORKFLOWS), { recursive: true });
    for (const { path, text } of files) await writeFile(join(folder, path), text);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return fail(2, [
      `${WORKFLOWS} cannot be written (${code}). Check its owner and the free disk space, then run this again.`,
    ]);
  }
  const inputs = tools.read('railway-token')
    ? await (await import('./place-inputs.ts')).findPlaceInputs(tools)
    : undefined;
  const done = files.map(({ path, text, present }) => ({ path, result: present === text ? 'unchanged' : 'written' }));
  if (json) return showJson({ version: 1, files: done, ...(inputs ? { inputs } : {}) }, tools);
  for (const { path, result } of done) out(`${result.padEnd('unchanged'.length)}  ${path}`);
  const isTemplate = files.some(({ text }) => text.includes(TEMPLATE_OWNER));
  out(remainingSteps(isTemplate, inputs));
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    // Whatever it is (a folder, or nobody may read it), it is not ours to write over.
    return '';
  }
}

const FASTER = [
  'For faster checks, add these IDs under `with:` in both files. Each check then sends',
  'one fewer request to Railway.',
];

function remainingSteps(isTemplate: boolean, inputs?: Readonly<Record<string, string>>): string {
  const owner = isTemplate ? ['', 'In both files, replace OWNER with the owner of the Action.'] : [];
  return [
    ...owner,
    ...(inputs ? ['', ...FASTER, ...inputLines(inputs).map((line) => `  ${line}`)] : []),
    '',
    'Do this next:',
    '1. On Railway, open project → Settings → Tokens and create a project token',
    "   for the bot's environment. Save it as a secret of this repository:",
    '     gh secret set RAILWAY_TOKEN',
    '2. Commit both files and push them to the default branch:',
    `     git add ${WORKFLOWS} && git commit -m "Monitor the WhatsApp token" && git push`,
    '3. Start the monitor once:',
    '     gh workflow run monitor.yml',
    inputs
      ? '4. Check the setup:'
      : '4. Check the setup. With RAILWAY_TOKEN set, this also prints three IDs for faster checks:',
    '     whatsapp-token-manager doctor',
  ].join('\n');
}
