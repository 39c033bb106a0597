// Help, version and completion as a person meets them: on the built program, and in the shells themselves.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../../sandbox/run-cli.ts';
import { VERSION } from '../../src/cli/version.ts';

const COMMANDS = [
  ...['check', 'monitor', 'logs', 'doctor', 'update', 'refresh', 'redeploy', 'permanent'],
  ...['init', 'notify', 'page', 'completion', 'help'],
];
const call = (...args: string[]) => runCli({ args });

describe('help', () => {
  test.each([[[]], [['help']], [['-h']], [['--help']]])('%j shows the commands and the exit codes', async (args) => {
    const { exitCode, stdout, stderr } = await call(...args);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const word of [...COMMANDS, '70']) expect(stdout).toContain(word);
  });

  test.each(COMMANDS)('of %s fits one screen, however it is asked for', async (command) => {
    const shown = await Promise.all([call('help', command), call(command, '-h'), call(command, '--help')]);
    expect(shown.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([0, 0, 0].map((code) => [code, '']));
    const [first = '', ...others] = shown.map(({ stdout }) => stdout);
    expect(others).toEqual([first, first]);
    const lines = first.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(first).toContain(`whatsapp-token-manager ${command}`);
  });

  test('shows the rare flags where it is asked for them, in groups', async () => {
    const [some, all] = await Promise.all([call('help', 'check'), call('help', 'check', '--all')]);
    expect(some.stdout).toMatch(/\d+ more flags: whatsapp-token-manager help check --all/);
    expect(some.stdout).not.toContain('--issue-label');
    expect(all.stdout).toMatch(/^GitHub issue:\n( {2}--.*\n)*? {2}--issue-label/m);
    expect(all.stdout).not.toContain('more flags');
    expect(all.stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test.each(['-v', '--version'])('%s is the version', async (flag) => {
    expect(await call(flag)).toMatchObject({ exitCode: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

/** A shell that is not installed cannot be asked. */
function has(shell: string): boolean {
  try {
    execFileSync(shell, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('completion', () => {
  test('of an unknown shell is a wrong call', async () => {
    const runs = await Promise.all([call('completion'), call('completion', 'tcsh')]);
    for (const { exitCode, stderr } of runs) {
      expect(exitCode).toBe(2);
      expect(stderr).toContain('`bash`, `zsh` or `fish`');
    }
  });

  const inBash = has('bash') ? describe : describe.skip;
  inBash('in bash', () => {
    let script: string;
    beforeAll(async () => {
      script = (await call('completion', 'bash')).stdout;
    });
    /** What Tab offers after these words, the last of which is being typed. */
    const complete = (words: string[], cwd = tmpdir()) =>
      execFileSync(
        'bash',
        [
          '--norc',
          '-c',
          `${script}\nCOMP_WORDS=("$@") COMP_CWORD=$(($# - 1))\n_whatsapp_token_manager\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
          ...['bash', 'whatsapp-token-manager', ...words],
        ],
        { encoding: 'utf8', cwd },
      )
        .trim()
        .split('\n');

    test('commands', () => expect(complete(['re'])).toEqual(['refresh', 'redeploy']));
    test('every command', () => expect(complete([''])).toEqual([...COMMANDS, '--help', '--version']));
    test('flags of the command', () => {
      expect(complete(['update', '--for'])).toEqual(['--force']);
      expect(complete(['check', '--for'])).toEqual(['']);
    });
    test('values of a flag', () => expect(complete(['update', '--exchange', ''])).toEqual(['auto', 'never']));
    test('nothing where any value may stand', () => expect(complete(['check', '--repo', ''])).toEqual(['']));
    test('shells and commands', () => {
      expect(complete(['completion', 'f'])).toEqual(['fish']);
      expect(complete(['help', 'up'])).toEqual(['update']);
    });
    test('files', () => {
      const folder = mkdtempSync(join(tmpdir(), 'completion-'));
      writeFileSync(join(folder, 'bots.yml'), '');
      expect(complete(['check', '--bots', 'b'], folder)).toEqual(['bots.yml']);
      rmSync(folder, { recursive: true });
    });
  });

  test.each(['bash', 'zsh', 'fish'])('for %s is a script that the shell can read', async (shell) => {
    const { exitCode, stdout, stderr } = await call('completion', shell);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const word of [...COMMANDS, 'auto-refresh', 'redacted']) expect(stdout).toContain(word);
    if (has(shell)) execFileSync(shell, ['-n'], { input: stdout });
  });

  (has('fish') ? test : test.skip)('offers commands and values in fish', async () => {
    const { stdout } = await call('completion', 'fish');
    const complete = (line: string) =>
      execFileSync('fish', ['--no-config', '-c', `${stdout}\ncomplete -C '${line}'`], { encoding: 'utf8' });
    expect(complete('whatsapp-token-manager ref')).toMatch(/^refresh\t/);
    expect(complete('whatsapp-token-manager update --exchange ')).toMatch(/^auto\b.*\nnever/);
  });
});
