// The folders of the page: histories that lie on this machine are read here, and the page is written, whole or not at all.
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PAGE_MARK } from '../../core/page/render-page.ts';
import { UserError } from '../../errors.ts';
import type { PageFiles, ReadHistories } from '../../ports.ts';

/**
 * GitHub Pages serves only what everybody may read, and a folder of `mkdtemp` is its owner's alone.
 * https://github.com/actions/upload-pages-artifact#file-permissions
 */
const READABLE = { folder: 0o755, file: 0o644 };

/** When the monitor ran, as `gh run list --json createdAt` prints it, beside the histories. */
const RUNS = 'runs.json';

/** Every history of a folder, or the one in a file. Throws `UserError` where there is none to be read. */
export function readHistoriesIn(path: string): ReadHistories {
  return async () => {
    try {
      if (!(await stat(path)).isDirectory()) return { files: { [basename(path)]: await readFile(path, 'utf8') } };
      const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
      const texts = await Promise.all(
        names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const),
      );
      const { [RUNS]: runs, ...files } = Object.fromEntries(texts);
      const known = runs === undefined ? {} : { runs: parseRuns(runs) };
      if (Object.keys(files).length === 0) throw noHistories(path);
      return { files, ...known };
    } catch (error) {
      throw error instanceof UserError ? error : cannot('read', path, error);
    }
  };
}

function noHistories(path: string): UserError {
  return new UserError('WRONG_INPUT', [
    `The folder "${path}" has no history files. Use the folder "history" of the branch whatsapp-token-history.`,
  ]);
}

function parseRuns(text: string): Date[] {
  const wrong = new UserError('WRONG_INPUT', [
    `\`${RUNS}\` is not a list of runs. Write it again with \`gh run list --workflow monitor.yml --limit 5000 --json createdAt\`, or remove it.`,
  ]);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (!Array.isArray(list)) throw wrong;
  const runs = list.map((entry: unknown) => new Date(String((entry as { createdAt?: unknown } | null)?.createdAt)));
  if (runs.some((run) => Number.isNaN(run.getTime()))) throw wrong;
  return runs;
}

/**
 * Puts the files into the folder, in the place of the page that was there. They are written beside it first, so that
 * nobody ever sees half a page. Throws `UserError` where the folder holds anything else, or cannot be written.
 */
export async function writePage(path: string, files: PageFiles): Promise<void> {
  const folder = resolve(path);
  try {
    const isThere = await isReplaceable(folder, files);
    await mkdir(dirname(folder), { recursive: true });
    const fresh = await mkdtemp(`${folder}.new-`);
    const old = `${fresh}-before`;
    try {
      for (const [name, text] of Object.entries(files)) {
        await writeFile(join(fresh, name), text);
        await chmod(join(fresh, name), READABLE.file);
      }
      await chmod(fresh, READABLE.folder);
      if (isThere) await rename(folder, old);
      await rename(fresh, folder);
    } catch (error) {
      if (isThere) await rename(old, folder).catch(() => {});
      throw error;
    } finally {
      await rm(fresh, { recursive: true, force: true });
      await rm(old, { recursive: true, force: true });
    }
  } catch (error) {
    throw error instanceof UserError ? error : cannot('write', path, error);
  }
}

/** Whether a folder is there; throws where something in it is not ours to remove. */
async function isReplaceable(folder: string, files: PageFiles): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!names) return false;
  const foreign = names.filter((name) => !Object.hasOwn(files, name));
  const index = names.includes('index.html') ? await readFile(join(folder, 'index.html'), 'utf8') : '';
  if (foreign.length > 0 || (names.length > 0 && !index.includes(PAGE_MARK.toString())))
    throw new UserError('WRONG_INPUT', [
      `The folder "${basename(folder)}" holds other files, which would be removed. Nothing was written. Choose a new or empty folder.`,
    ]);
  return true;
}

function cannot(attempt: 'read' | 'write', path: string, error: unknown): UserError {
  const { code = 'no reason given' } = error as NodeJS.ErrnoException;
  const what = attempt === 'read' ? 'The histories cannot be read' : 'The page cannot be written';
  return new UserError('WRONG_INPUT', [`${what} (${code}) at "${path}". Check the path and its permissions.`]);
}
