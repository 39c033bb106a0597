// `init` in a repository of its own: both files or none, never over somebody's work, and what is left to do.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { expectNoSecret } from '../support/secrets.ts';

const NAMES = ['monitor.yml', 'update-token.yml'] as const;
const example = (name: string) => readFile(new URL(`../../examples/workflows/${name}`, import.meta.url), 'utf8');

/** A fresh repository with these workflows in it, removed afterwards. */
async function inRepository(
  files: Record<string, string>,
  run: (repository: { folder: string; init(...args: string[]): ReturnType<typeof runCli> }) => Promise<void>,
  env: Record<string, string> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'init-'));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, '.github/workflows'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, '.github/workflows', name), text);
  await run({ folder, init: (...args) => runCli({ args: ['init', ...args], env, folder }) });
  await rm(folder, { recursive: true });
}

const read = (folder: string, name: string) => readFile(join(folder, '.github/workflows', name), 'utf8');

test('writes both files as they stand in the examples, and names what to do next', async () => {
  await inRepository({}, async ({ folder, init }) => {
    await rm(join(folder, '.github'), { recursive: true });
    const { exitCode, stdout, stderr } = await init();
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const name of NAMES) expect(await read(folder, name)).toBe(await example(name));
    expect(stdout).toContain('Do this next');
    expect(stdout).toContain('gh secret set RAILWAY_TOKEN');
    expect(stdout).toContain('git push');
    expect(stdout).toContain('replace OWNER');
    expect(stdout).toMatch(/Check the setup.*three IDs.*:\n +whatsapp-token-manager doctor$/m);
  });
});

test('with a Railway token it prints the IDs that spare each check a request, and they do', async () => {
  const bot = await startBot();
  const { railway, meta, github } = bot.sandbox;
  await inRepository(
    {},
    async ({ folder, init }) => {
      const { exitCode, stdout, stderr } = await init();
      expect([exitCode, stderr]).toEqual([0, '']);
      const { inputs } = JSON.parse((await init('--json')).stdout);
      expect(inputs).toEqual({
        'railway-project-id': railway.project.id,
        'railway-environment-id': railway.environmentId,
        'railway-service-id': bot.serviceId,
      });
      const lines = Object.entries(inputs).map(([name, id]) => `  ${name}: ${id}\n`);
      expect(stdout).toContain(
        `under \`with:\` in both files. Each check then sends\none fewer request to Railway.\n${lines.join('')}`,
      );
      expect(stdout).not.toContain('three IDs');
      expect(await read(folder, 'monitor.yml')).toBe(await example('monitor.yml'));
      await expectNoSecret({ log: stdout, summary: '', outputs: {} }, bot);
      expect([meta, github].flatMap(({ requests }) => requests)).toEqual([]);

      const count = async (env: Record<string, string>) => {
        railway.requests.length = 0;
        await runCli({ args: ['check'], env: { ...cliEnv(bot), ...env } });
        return railway.requests.length;
      };
      const given = Object.entries(inputs).map(([name, id]) => [name.toUpperCase().replaceAll('-', '_'), id]);
      const without = await count({});
      expect(await count(Object.fromEntries(given))).toBe(without - 1);
    },
    // What has no say in where the bot is may be wrong.
    { ...cliEnv(bot), WARN_BEFORE: 'soon' },
  );
  await bot.sandbox.close();
});

test.each<[string, Record<string, string>]>([
  ['a token that Railway refuses', { RAILWAY_TOKEN: '00000000-0000-4000-8000-000000000000' }],
  ['a setting that is wrong', { RAILWAY_TOKEN_TYPE: 'personal' }],
  ['no bot there', { TOKEN_VARIABLE: 'ANOTHER' }],
])('%s: both files all the same, and the way to the IDs', async (_name, env) => {
  const bot = await startBot();
  await inRepository(
    {},
    async ({ init }) => {
      const { exitCode, stdout, stderr } = await init();
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout.match(/^written/gm)).toHaveLength(2);
      expect(stdout).toContain('three IDs');
      expect(stdout).not.toContain('railway-service-id');
    },
    { ...cliEnv(bot), ...env },
  );
  await bot.sandbox.close();
});

test('the same again changes nothing and is fine', async () => {
  const files = Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await example(name)])));
  await inRepository(files, async ({ init }) => {
    const { exitCode, stdout } = await init();
    expect(exitCode).toBe(0);
    expect(stdout.match(/^unchanged/gm)).toHaveLength(2);
  });
});

test('writes none where one would go over something else, unless it is told to', async () => {
  await inRepository({ 'update-token.yml': 'mine\n' }, async ({ folder, init }) => {
    const refused = await init();
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('.github/workflows/update-token.yml');
    expect(await readdir(join(folder, '.github/workflows'))).toEqual(['update-token.yml']);
    expect(await read(folder, 'update-token.yml')).toBe('mine\n');

    expect((await init('--force')).exitCode).toBe(0);
    for (const name of NAMES) expect(await read(folder, name)).toBe(await example(name));
  });
});

test('a folder that is no repository is a wrong call', async () => {
  await inRepository({}, async ({ folder }) => {
    const inside = join(folder, 'src');
    await mkdir(inside);
    const { exitCode, stderr } = await runCli({ args: ['init'], folder: inside });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('top folder');
    expect(await readdir(inside)).toEqual([]);
  });
});

test('what cannot be written is said with its reason', async () => {
  await inRepository({}, async ({ folder, init }) => {
    await rm(join(folder, '.github'), { recursive: true });
    await writeFile(join(folder, '.github'), 'a file where a folder should be');
    const { exitCode, stderr } = await init();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('cannot be written');
  });
});
