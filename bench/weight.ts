// What a JavaScript Action weighs: what it loads at its start, what is built, and what `uses:` fetches.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { start } from './start.ts';

const HOOK = fileURLToPath(new URL('loaded.cjs', import.meta.url));

/** A JavaScript Action in a clone of its own. */
export interface ActionFolder {
  folder: string;
  /** `owner/name` where the clone says so, else the folder's name. */
  name: string;
  /** The version that its package.json says, and the commit. */
  version: string;
  /** The file that the runner starts. */
  entry: string;
}

/** Throws where there is no such Action, with a sentence. */
export function readAction(path: string): ActionFolder {
  const folder = resolve(path);
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((each) => existsSync(each));
  if (!file) throw new Error(`${path} has no action.yml. Give the folder of a cloned Action.`);
  const { using, main } = parse(readFileSync(file, 'utf8'))?.runs ?? {};
  if (typeof main !== 'string') throw new Error(`${path} is no JavaScript Action: \`runs.using\` is ${using}.`);
  const entry = join(folder, main);
  if (!existsSync(entry)) throw new Error(`${path} has no ${main}, which its action.yml names. It may not be built.`);
  const manifest = join(folder, 'package.json');
  const { version = '' } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  const [, name = basename(folder)] =
    /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\s/.exec(git(folder, 'remote', '-v')) ?? [];
  const commit = git(folder, 'rev-parse', '--short=7', 'HEAD').trim();
  return { folder, name, entry, version: `${version} \`${commit}\``.trim() };
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
}

/** Program files that it loads until it ends for want of inputs, in bytes. */
export function loadedBytes({ entry }: Pick<ActionFolder, 'entry'>): number {
  const scratch = mkdtempSync(join(tmpdir(), 'loaded-'));
  const file = join(scratch, 'bytes');
  start([`--require=${HOOK}`, entry], { LOADED_FILE: file });
  const bytes = Number(readFileSync(file, 'utf8'));
  rmSync(scratch, { recursive: true });
  return bytes;
}

/** The folder at the top of the clone that the entry lies in, in bytes. */
export function builtBytes({ folder, entry }: Pick<ActionFolder, 'folder' | 'entry'>): number {
  const [top = ''] = relative(folder, entry).split(sep);
  if (dirname(entry) === folder) return statSync(entry).size;
  const files = globSync('**', { cwd: join(folder, top), withFileTypes: true }).filter((each) => each.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** What GitHub packs for `uses:`, in bytes: the commit as committed, less what `export-ignore` leaves out. */
export function archiveBytes({ folder }: Pick<ActionFolder, 'folder'>): number {
  const archive = execFileSync('git', ['-C', folder, 'archive', '--format=tar.gz', 'HEAD'], {
    maxBuffer: 1024 * 1024 * 1024,
  });
  return archive.length;
}
