// Which of several places a value is taken from, and under which names.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createLookup, type Flags, readEnvFile } from '../../src/cli/input-sources.ts';
import { UserError } from '../../src/errors.ts';
import type { InputName } from '../../src/settings/inputs.ts';

type Values = Record<string, string>;
interface Case {
  input: InputName;
  flags?: Flags;
  env?: Values;
  file?: Values;
  gives: string | undefined;
}

const cases: Record<string, Case> = {
  'nothing anywhere': { input: 'app-id', gives: undefined },
  'a flag goes before all': { input: 'app-id', flags: { 'app-id': 'f' }, env: { APP_ID: 'e' }, gives: 'f' },
  'an empty flag says none': {
    input: 'railway-service-id',
    flags: { 'railway-service-id': '' },
    env: { RAILWAY_SERVICE_ID: 'e' },
    gives: undefined,
  },
  'the environment goes before the file': {
    input: 'check-interval',
    env: { CHECK_INTERVAL: '10m' },
    file: { CHECK_INTERVAL: '20m' },
    gives: '10m',
  },
  'an empty variable is none': { input: 'repo', env: { REPO: ' ' }, file: { REPO: 'octo/bot' }, gives: 'octo/bot' },
  'the name of the bot goes before the generic one': {
    input: 'app-secret',
    env: { APP_SECRET: 'of another program', W1_WHATSAPP_APP_SECRET: 'own' },
    gives: 'own',
  },
  'also where the generic one stands in the environment and its own in the file': {
    input: 'app-secret',
    env: { APP_SECRET: 'of another program' },
    file: { W1_WHATSAPP_APP_SECRET: 'own' },
    gives: 'own',
  },
  'the names of the bot have its prefix': {
    input: 'phone-number-id',
    env: { VARIABLE_PREFIX: 'SHOP_', SHOP_WHATSAPP_PHONE_NUMBER_ID: '12345', W1_WHATSAPP_PHONE_NUMBER_ID: '54321' },
    gives: '12345',
  },
  'the token may be called otherwise': {
    input: 'whatsapp-token',
    flags: { 'token-variable': 'WA_TOKEN' },
    env: { WA_TOKEN: 'right', W1_WHATSAPP_ACCESS_TOKEN: 'wrong' },
    gives: 'right',
  },
  'a project token goes before an account token': {
    input: 'railway-token',
    env: { RAILWAY_TOKEN: 'project', RAILWAY_API_TOKEN: 'account' },
    gives: 'project',
  },
  'an account token alone': { input: 'railway-token', env: { RAILWAY_API_TOKEN: 'account' }, gives: 'account' },
  'an account token is known by its name': {
    input: 'railway-token-type',
    file: { RAILWAY_API_TOKEN: 'account' },
    gives: 'account',
  },
  'a flag is no account token because of the environment': {
    input: 'railway-token-type',
    flags: { 'railway-token': 'f' },
    env: { RAILWAY_API_TOKEN: 'account' },
    gives: undefined,
  },
  'a token is not sent where a file says': {
    input: 'graph-api-url',
    file: { GRAPH_API_URL: 'https://evil.example' },
    gives: undefined,
  },
  'nor is one of Railway': {
    input: 'railway-api-url',
    file: { RAILWAY_API_URL: 'https://evil.example' },
    gives: undefined,
  },
  'the environment may say where': {
    input: 'graph-api-url',
    env: { GRAPH_API_URL: 'http://localhost:1' },
    gives: 'http://localhost:1',
  },
  'what the command line decides is not read': { input: 'command', env: { COMMAND: 'update' }, gives: undefined },
  'the repository of a workflow, where a token was handed on': {
    input: 'repo',
    env: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'octo/bot', GITHUB_TOKEN: 'ghs_x' },
    gives: 'octo/bot',
  },
  'not the repository of a workflow without a token': {
    input: 'repo',
    env: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'octo/bot' },
    gives: undefined,
  },
  'no repository outside of a workflow': {
    input: 'repo',
    env: { GITHUB_REPOSITORY: 'octo/bot', GITHUB_TOKEN: 'ghs_x' },
    gives: undefined,
  },
};

test.each(Object.entries(cases))('%s', (_name, { input, flags = {}, env = {}, file = {}, gives }) => {
  expect(createLookup(flags, env, file)(input)).toBe(gives);
});

describe('the file .env', () => {
  async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'env-'));
    try {
      return await use(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  test('may be missing', () => inFolder((folder) => expect(readEnvFile(folder)).toEqual({})));

  test('is read as shells and editors write it', () =>
    inFolder(async (folder) => {
      await writeFile(
        join(folder, '.env'),
        '\uFEFF# note\r\nexport RAILWAY_TOKEN="a b"\r\nNOTIFY="ntfy://x\nntfy://y"\n',
      );
      expect(readEnvFile(folder)).toEqual({ RAILWAY_TOKEN: 'a b', NOTIFY: 'ntfy://x\nntfy://y' });
    }));

  test('says so where it cannot be read', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, '.env'));
      expect(() => readEnvFile(folder)).toThrow(UserError);
      expect(() => readEnvFile(folder)).toThrow(/`\.env`.*EISDIR/);
    }));
});
