// The scripts of a release, run as the workflow runs them: in a small repository of their own, with a stand-in of `gh`.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runCli } from '../../sandbox/run-cli.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPOSITORY = 'octo/whatsapp-token-manager';

const CHANGELOG = `# Changelog

## Unreleased

- Not out yet.

## [1.3.0] - 2026-11-25

### Added

- A door, see [the page](docs/door.md), [the issue][#7] and [Rotation].

\`\`\`md
## 1.2.0 in a fence is no heading
\`\`\`

## 1.3.0-rc.1

- Only for the brave.

## 1.2.0 (2026-10-01)

- The plain one.

## 1.1.0

## 1.0.0

- The first.

## 1.0.0

- The first again.

[#7]: https://github.com/octo/whatsapp-token-manager/issues/7
[rotation]: docs/rotation.md
[1.3.0]: https://github.com/octo/whatsapp-token-manager/compare/v1.2.0...v1.3.0
`;

let folder: string;
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const commit = () => {
  git('add', '--all');
  git('-c', 'user.name=octo', '-c', 'user.email=octo@example.com', 'commit', '--quiet', '--message', 'A state');
};

/** Every place that names the version. */
function putVersion(version: string): void {
  put('package.json', JSON.stringify({ version, type: 'module', scripts: { build: 'node build.mjs' } }));
  put('package-lock.json', JSON.stringify({ version }));
  put('src/cli/version.ts', `export const VERSION = '${version}';\n`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet');
  put('CHANGELOG.md', CHANGELOG);
  putVersion('1.3.0');
  const needed = ['release-notes.mjs', 'check-release.mjs', 'check-dist.sh', 'publish-release.sh'];
  for (const name of needed) put(`scripts/${name}`, readFileSync(join(ROOT, 'scripts', name), 'utf8'));
  commit();
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (program: [string, ...string[]], env: Record<string, string> = {}) =>
  runCli({ program, args: [], folder, env });

describe('release-notes.mjs', () => {
  const notesOf = (...version: string[]) => run(['node', 'scripts/release-notes.mjs', ...version]);

  test('prints the section with its links and where they lead, and nothing else', async () => {
    expect(await notesOf('1.3.0')).toMatchObject({
      exitCode: 0,
      stdout: `### Added

- A door, see [the page](docs/door.md), [the issue][#7] and [Rotation].

\`\`\`md
## 1.2.0 in a fence is no heading
\`\`\`

[#7]: https://github.com/octo/whatsapp-token-manager/issues/7
[rotation]: docs/rotation.md
`,
    });
  });

  test.each([
    ['1.2.0', '- The plain one.\n'],
    ['1.3.0-rc.1', '- Only for the brave.\n'],
  ])('%s has a section of its own', async (version, stdout) => {
    expect(await notesOf(version)).toMatchObject({ exitCode: 0, stdout });
  });

  test.each([
    ['a version that nobody wrote about', ['9.9.9'], 'has no section "## 9.9.9"'],
    ['a version that is only the begin of another', ['1.3'], 'has no section "## 1.3"'],
    ['no version', [], 'has no section'],
    ['an empty section', ['1.1.0'], 'says nothing under "## 1.1.0"'],
    ['two sections', ['1.0.0'], 'has 2 sections "## 1.0.0"'],
  ])('refuses %s', async (_name, version, reason) => {
    const done = await notesOf(...version);
    expect(done).toMatchObject({ exitCode: 1, stdout: '' });
    expect(done.stderr).toContain(`CHANGELOG.md ${reason}`);
  });

  test('reads a file with the line ends of Windows', async () => {
    put('CHANGELOG.md', CHANGELOG.replaceAll('\n', '\r\n'));
    const { stdout } = await notesOf('1.3.0');
    expect(stdout).toMatch(/^### Added\n\n- A door/);
    expect(stdout).not.toContain('\r');
  });
});

describe('check-release.mjs', () => {
  const check = (...tag: string[]) => run(['node', 'scripts/check-release.mjs', ...tag]);

  test('lets a tag pass that fits', async () => {
    expect(await check('v1.3.0')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test.each([
    ['package.json', '{ "version": "1.2.9" }', 'package.json says 1.2.9, the tag 1.3.0.'],
    ['package-lock.json', '{}', 'package-lock.json says no version, the tag 1.3.0.'],
    ['src/cli/version.ts', "export const VERSION = '1.3.1';", 'src/cli/version.ts says 1.3.1, the tag 1.3.0.'],
    ['CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- All of it.\n', 'CHANGELOG.md has no section "## 1.3.0".'],
  ])('refuses where %s says otherwise', async (path, text, reason) => {
    put(path, text);
    const done = await check('v1.3.0');
    expect(done).toMatchObject({ exitCode: 1, stdout: '' });
    expect(done.stderr.match(/^- /gm)).toHaveLength(1);
    expect(done.stderr).toContain(reason);
  });

  test('says every reason at once', async () => {
    expect((await check('v9.9.9')).stderr.match(/^- /gm)).toHaveLength(4);
  });

  test.each([['1.3.0'], ['v1.3'], ['v1.3.0-rc.1'], ['v1.3.0\n'], [''], []])('refuses %j as a tag', async (...tag) => {
    const done = await check(...tag);
    expect(done.exitCode).toBe(1);
    expect(done.stderr).toContain('is not a tag of the form vX.Y.Z');
  });
});

describe('check-dist.sh', () => {
  const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('dist/action', { recursive: true });
writeFileSync('dist/action/index.js', 'built');`;
  const check = () => run(['bash', 'scripts/check-dist.sh']);

  beforeEach(async () => {
    put('build.mjs', BUILD);
    put('dist/action/index.js', 'built');
    commit();
  });

  test('is content with what the sources build', async () => {
    expect(await check()).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test.each<[string, string, () => void]>([
    ['another content', ' M dist/action/index.js', () => put('build.mjs', BUILD.replace("'built'", "'changed'"))],
    ['a new file', '?? dist/101.js', () => put('build.mjs', `${BUILD}\nwriteFileSync('dist/101.js', '');`)],
    ['a file that nothing builds any more', ' D dist/old.js', () => put('dist/old.js', 'left over')],
  ])('fails on %s, and names it', async (_name, line, change) => {
    change();
    commit();
    const done = await check();
    expect(done.exitCode).toBe(1);
    expect(done.stderr).toContain(`\n${line}\n`);
  });

  test('fails where the build fails', async () => {
    put('build.mjs', 'process.exitCode = 1;');
    expect((await check()).exitCode).not.toBe(0);
  });
});

/** A stand-in of `gh` with the releases and refs of one repository in a file; whatever it does not know, it refuses. */
const GH = `
import { readFileSync, writeFileSync } from 'node:fs';
const state = JSON.parse(readFileSync(process.env.GH_STATE, 'utf8'));
const args = process.argv.slice(2);
const flag = (name) => args[args.indexOf(name) + 1];
const fields = Object.fromEntries(args.flatMap((arg, at) => (/^-[fF]$/.test(arg) ? [args[at + 1].split('=')] : [])));
const fail = (text) => { console.error(text); process.exit(1); };
const api = 'repos/${REPOSITORY}/git/';
const asked = args.find((arg) => arg.startsWith(api))?.slice(api.length);
const ref = asked?.replace(/^(matching-)?refs\\//, 'refs/');
if (args[0] === 'release' && flag('--repo') !== '${REPOSITORY}') fail('no such repository');
else if (args[0] === 'release' && args[1] === 'view') state.releases[args[2]] ?? fail('release not found');
else if (args[0] === 'release' && args[1] === 'create') {
  if (state.releases[args[2]]) fail('a release with the same tag name already exists');
  if (args.includes('--verify-tag') && !state.refs['refs/tags/' + args[2]]) fail('no such tag');
  state.releases[args[2]] = { title: flag('--title'), notes: flag('--notes') };
} else if (asked?.startsWith('matching-refs/') && flag('--jq') === '.[].ref')
  console.log(Object.keys(state.refs).filter((name) => name.startsWith(ref)).join('\\n'));
else if (state.protected) fail('HTTP 403');
else if (flag('--method') === 'POST' && asked === 'refs') {
  if (state.refs[fields.ref]) fail('Reference already exists');
  state.refs[fields.ref] = fields.sha;
} else if (flag('--method') === 'PATCH' && fields.force === 'true') {
  if (!state.refs[ref]) fail('Reference does not exist');
  state.refs[ref] = fields.sha;
} else fail('unknown: ' + args.join(' '));
writeFileSync(process.env.GH_STATE, JSON.stringify(state));
`;

describe('publish-release.sh', () => {
  interface State {
    releases: Record<string, { title: string; notes: string }>;
    refs: Record<string, string>;
    protected?: boolean;
  }
  const OLD = '0'.repeat(40);
  const read = (): State => JSON.parse(readFileSync(join(folder, 'gh.json'), 'utf8'));

  /** Publishes a tag where GitHub has these tags beside it, and perhaps releases. */
  async function publish(tag: string, others: string[] = [], more: Partial<State> = {}) {
    const refs = Object.fromEntries(others.map((name) => [`refs/tags/${name}`, OLD]));
    put('gh.json', JSON.stringify({ releases: {}, refs: { ...refs, [`refs/tags/${tag}`]: OLD }, ...more }));
    put('bin/gh.mjs', GH);
    put('bin/gh', `#!/bin/sh\nexec node "${join(folder, 'bin/gh.mjs')}" "$@"\n`);
    chmodSync(join(folder, 'bin/gh'), 0o755);
    const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
    const env = { PATH, GITHUB_REPOSITORY: REPOSITORY, GH_STATE: join(folder, 'gh.json') };
    return run(['bash', 'scripts/publish-release.sh', tag], env);
  }

  test.each([
    ['makes the major tag where there is none', ['v0.9.0']],
    ['moves the major tag where there is one', ['v1', 'v1.2.0']],
    [
      'is not stopped by versions of another major, or what only looks like one',
      ['v1', 'v2.0.0', 'v10.0.0', 'v1.9.0-rc.1'],
    ],
  ])('%s', async (_name, others) => {
    expect(await publish('v1.3.0', others)).toMatchObject({ exitCode: 0, stderr: '' });
    const { releases, refs } = read();
    expect(refs['refs/tags/v1']).toBe(git('rev-parse', 'HEAD'));
    expect(releases['v1.3.0']?.title).toBe('v1.3.0');
    expect(releases['v1.3.0']?.notes).toMatch(/^### Added\n[\s\S]*\[#7\]: https:/);
  });

  test.each([
    ['v1.2.0', 'v1.2.1'],
    ['v1.3.0', 'v1.10.0'],
  ])('releases %s without taking users of %s back', async (tag, newest) => {
    expect(await publish(tag, ['v1', newest])).toMatchObject({ exitCode: 0 });
    expect(read().releases).toHaveProperty([tag]);
    expect(read().refs['refs/tags/v1']).toBe(OLD);
  });

  test('run again, leaves the release alone and moves the tag', async () => {
    const release = { title: 'v1.3.0', notes: 'edited by a person' };
    expect(await publish('v1.3.0', ['v1'], { releases: { 'v1.3.0': release } })).toMatchObject({ exitCode: 0 });
    expect(read().releases).toEqual({ 'v1.3.0': release });
    expect(read().refs['refs/tags/v1']).toBe(git('rev-parse', 'HEAD'));
  });

  test('without a section, publishes nothing', async () => {
    expect(await publish('v1.9.9', ['v1'])).toMatchObject({ exitCode: 1 });
    expect(read().releases).toEqual({});
    expect(read().refs['refs/tags/v1']).toBe(OLD);
  });

  test('says how to go on where GitHub does not let the tag be moved', async () => {
    const done = await publish('v1.3.0', ['v1'], { protected: true });
    expect(done.exitCode).toBe(1);
    expect(done.stderr).toContain("git push --force origin 'v1.3.0^{}:refs/tags/v1'");
  });
});

describe('release.yml', () => {
  interface Step {
    uses?: string;
    run?: string;
    with?: Record<string, unknown>;
  }
  const { jobs }: { jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }> } = parse(
    readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8'),
  );
  const stepsOf = (job: { steps: Step[] }) => job.steps.map(({ uses = '', run = '' }) => uses + run);

  test('restores no cache', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache'))).toEqual([]);
    for (const { with: inputs } of steps.filter(({ uses }) => uses?.startsWith('actions/setup-node'))) {
      expect(inputs).toMatchObject({ 'package-manager-cache': false });
      expect(inputs).not.toHaveProperty('cache');
    }
  });

  // A package that turns bad must find no right worth having.
  test('runs packages of others only where nothing may be written', () => {
    const installing = Object.values(jobs).filter((job) => /\bnpm\b|\.ci\/run/.test(stepsOf(job).join()));
    expect(installing.map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
  });

  test('leaves no credentials in a clone', () => {
    const clones = Object.values(jobs).flatMap((job) => job.steps.filter(({ uses }) => uses?.includes('/checkout@')));
    expect(clones.map((step) => step.with?.['persist-credentials'])).toEqual(clones.map(() => false));
  });
});
