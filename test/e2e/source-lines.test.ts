// The stack of a bug, in the built Action and command line, names file and line of the source and not of the bundle.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import { cliEnv, runCli } from '../../sandbox/run-cli.ts';
import { nameSources } from '../../src/wiring/net.ts';
import { expectNoSecret, runWithoutLeak } from '../support/secrets.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const DIST = join(ROOT, 'dist');
const lineOf = (file: string, line: string | number) =>
  readFileSync(join(ROOT, file), 'utf8').split('\n')[Number(line) - 1];

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
  bot.sandbox.meta.expire(bot.token);
});
afterAll(() => bot.sandbox.close());

/** Breaks a part of JavaScript before the program begins, as a mistake of ours would break what uses it. */
const plant = (what: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`${what} = () => { throw new TypeError('planted') }`)}`,
});

/** The first place of ours in the stack of the log, and in the line that people see. */
function placesIn(log: string) {
  const [, file = '', line = ''] =
    /at [^\n]*?(src\/[\w/.-]+\.ts):(\d+)/.exec(log.slice(log.search(/TypeError: planted(%0A|\n)/))) ?? [];
  const [, told] = /failed \(TypeError: planted, in [\w.]+, (src\/\S+)\)\./.exec(log) ?? [];
  return { file, line, told };
}

test.each([
  ['Date.prototype.toISOString', '.toISOString('],
  ['Map.groupBy', 'Map.groupBy('],
  ['Math.min', 'Math.min('],
])('%s fails: both doors name the line that calls it', async (what, code) => {
  const action = await runWithoutLeak(bot, { env: plant(what) });
  const cli = await runCli({ args: ['check'], env: { ...cliEnv(bot), ...plant(what), DEBUG: '1' } });
  await expectNoSecret({ log: cli.stdout + cli.stderr, summary: '', outputs: {} }, bot);
  for (const log of [action.log, cli.stdout + cli.stderr]) {
    const { file, line, told } = placesIn(log);
    expect(lineOf(file, line)).toContain(code);
    expect(told).toBe(`${file}:${line}`);
    expect(log).not.toMatch(/src\/[\w/.-]+\.js|\.ts:\d+:\d+/);
  }
});

/** What the built program makes of the frame of a stack, for any line of the bundle. */
function sourceOf(part: string, line: number): [file: string, line: string] | undefined {
  const file = pathToFileURL(join(DIST, part)).href;
  const text = `f (${file}:${line}:7)`;
  const frame = { getFileName: () => file, getLineNumber: () => line, getColumnNumber: () => 7, toString: () => text };
  const [, source, at] = / f \((src\/.+):(\d+)\)$/.exec(nameFrames?.(new Error('x'), [frame as never])) ?? [];
  return source && at ? [source, at] : undefined;
}

const { prepareStackTrace } = Error;
nameSources();
const { prepareStackTrace: nameFrames } = Error;
Object.assign(Error, { prepareStackTrace });

const DECLARATION = /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function|class)\*? (\w+)/;

test('every function of ours in the bundle is found where it is written', () => {
  const parts = readdirSync(DIST).filter((file) => file.endsWith('index.js'));
  const found = parts.flatMap((part) =>
    readFileSync(join(DIST, part), 'utf8')
      .split('\n')
      .flatMap((text, at) => {
        const [, name] = DECLARATION.exec(text) ?? [];
        const source = name && sourceOf(part, at + 1);
        return source ? [{ name, file: source[0], text: lineOf(...source) ?? '' }] : [];
      }),
  );
  // The bundler puts the name of the file before one that it has twice.
  const isRight = ({ name, text }: { name: string; text: string }) => {
    const [, written] = DECLARATION.exec(text) ?? [];
    return written !== undefined && (name === written || name.endsWith(`_${written}`));
  };
  expect(found.filter((each) => !isRight(each))).toEqual([]);
  expect(found.length).toBeGreaterThan(1_000);
  expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(150);
});

test.each<[string, (file: string) => void]>([
  ['missing', (file) => rmSync(file)],
  ['empty', (file) => writeFileSync(file, '')],
  ['no table', (file) => writeFileSync(file, 'null')],
  ['another table', (file) => writeFileSync(file, '{"0.index.js":7,"index.js":[[1]]}')],
])('lines that are %s leave the stack as it is', async (_name, spoil) => {
  const folder = mkdtempSync(join(tmpdir(), 'source-lines-'));
  try {
    cpSync(DIST, join(folder, 'dist'), { recursive: true });
    spoil(join(folder, 'dist/lines.json'));
    const program = [process.execPath, join(folder, 'dist/cli/index.js')] as const;
    const { exitCode, stderr } = await runCli({
      args: ['check'],
      env: { ...cliEnv(bot), ...plant('Map.groupBy'), DEBUG: '1' },
      program,
    });
    expect(exitCode).toBe(70);
    expect(stderr).toMatch(/failed \(TypeError: planted, in Map\.groupBy\)\./);
    expect(stderr).toMatch(/^at sayOnce \(file:\/+.+\/dist\/(\d+\.)?index\.js:\d+:\d+\)$/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
