// `init`: puts the two workflow files into a bot's repository, both or none, and says what is left to do.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from './context.ts';

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
  program
    .command('init')
    .description('write the two workflow files into .github/workflows of this folder')
    .option('--force', 'write over files that are there already')
    .addHelpText(
      'after',
      '\nRun it in the top folder of the repository of your bot.\n\nExample:\n  $ whatsapp-token-manager init',
    )
    .action(async ({ force = false }: { force?: boolean }) => await init(tools, { force, folder }));
}

/** Looks at everything before it writes anything. Exits 1 where other files are in the way, 2 in a wrong folder. */
async function init({ out, err, exit }: CommandContext, { force, folder }: { force: boolean; folder: string }) {
  if (!existsSync(join(folder, '.git'))) {
    err(`${folder} is not the top folder of a git repository, and GitHub looks for workflows nowhere else.`);
    err('Go to the top folder of the repository of your bot and run this again. Nothing was written.');
    return exit(2);
  }
  const files = await Promise.all(
    Object.entries(SOURCES).map(async ([name, source]) => {
      const path = join(WORKFLOWS, name);
      const [text, present] = await Promise.all([readFile(source, 'utf8'), readIfThere(join(folder, path))]);
      return { path, text, present };
    }),
  );
  const others = files.filter(({ text, present }) => present !== undefined && present !== text);
  if (others.length > 0 && !force) {
    err(`In the way: ${others.map(({ path }) => path).join(', ')}. Nothing was written.`);
    err('Compare them with what you need. To write over them: init --force');
    return exit(1);
  }
  try {
    await mkdir(join(folder, WORKFLOWS), { recursive: true });
    for (const { path, text } of files) await writeFile(join(folder, path), text);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    err(`${WORKFLOWS} cannot be written (${code}). See who owns it and whether the disk is full, and run this again.`);
    return exit(2);
  }
  for (const { path, text, present } of files) out(`${present === text ? 'there already' : 'written'}  ${path}`);
  out(remainingSteps(files.some(({ text }) => text.includes(TEMPLATE_OWNER))));
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

function remainingSteps(isTemplate: boolean): string {
  const owner = isTemplate ? ['', 'In both files, put the owner of the Action in place of OWNER.'] : [];
  return [
    ...owner,
    '',
    'Two steps are left:',
    '1. Make a project token in Railway (project → Settings → Tokens, for the environment that the bot runs in)',
    '   and store it as a secret of the repository. This asks for it without showing it:',
    '     gh secret set RAILWAY_TOKEN',
    '2. Commit both files and push them to the default branch:',
    `     git add ${WORKFLOWS} && git commit -m "Watch the WhatsApp token" && git push`,
    '',
    'Then start the monitor once: gh workflow run monitor.yml',
  ].join('\n');
}
