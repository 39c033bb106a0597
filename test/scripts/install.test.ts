// Installing for CI and releases, with packages planted that run a script: those that package.json allows, and no other.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HOOKS = ['preinstall', 'install', 'postinstall', 'prepare'];

let folder: string;
const run = (...command: string[]) =>
  execFileSync(command[0] ?? '', command.slice(1), {
    cwd: join(folder, 'project'),
    encoding: 'utf8',
    stdio: 'pipe',
    // Nothing is fetched: the packages are files.
    env: {
      ...process.env,
      npm_config_offline: 'true',
      npm_config_cache: join(folder, 'cache'),
      npm_config_audit: 'false',
    },
  });
const json = (path: string, value: object) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
};
const ran = (name: string) => existsSync(join(folder, `${name}-ran`));

/** A package whose every hook leaves a trace, as a file that npm installs. */
function plant(name: string): string {
  const scripts = Object.fromEntries(
    HOOKS.map((hook) => [hook, `node -e "fs.writeFileSync('${join(folder, name)}-ran', '')"`]),
  );
  json(`${name}/package.json`, { name, version: '1.0.0', scripts });
  run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder, join(folder, name));
  return `file:../${name}-1.0.0.tgz`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(folder, 'project/scripts'), { recursive: true });
  copyFileSync(join(ROOT, 'scripts/install.sh'), join(folder, 'project/scripts/install.sh'));
  const devDependencies = { planted: plant('planted'), allowed: plant('allowed') };
  const scripts = { prepare: `node -e "fs.writeFileSync('${join(folder, 'prepare')}-ran', '')"` };
  json('project/package.json', {
    name: 'project',
    version: '1.0.0',
    scripts,
    devDependencies,
    allowScripts: { allowed: true },
  });
  run('npm', 'install', '--package-lock-only', '--ignore-scripts');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('only what is allowed runs, and what we prepare ourselves', () => {
  run('bash', 'scripts/install.sh');
  expect({ planted: ran('planted'), allowed: ran('allowed'), prepare: ran('prepare') }).toEqual({
    planted: false,
    allowed: true,
    prepare: true,
  });
});

test('whoever switched all scripts off for themselves gets the allowed ones all the same', () => {
  writeFileSync(join(folder, 'project/.npmrc'), 'ignore-scripts=true\n');
  run('bash', 'scripts/install.sh');
  expect({ planted: ran('planted'), allowed: ran('allowed') }).toEqual({ planted: false, allowed: true });
});

test('a planted script would run where npm may run all', () => {
  const { allowScripts: _, ...open } = JSON.parse(readFileSync(join(folder, 'project/package.json'), 'utf8'));
  json('project/package.json', open);
  run('npm', 'ci', '--foreground-scripts');
  run('npm', 'rebuild', '--ignore-scripts=false');
  expect(ran('planted')).toBe(true);
});

test('two packages are allowed, and each of them has a script', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  expect(Object.keys(allowScripts)).toEqual(['node', '@swc/core']);
  for (const name of Object.keys(allowScripts)) expect(packages[`node_modules/${name}`]?.hasInstallScript).toBe(true);
});
