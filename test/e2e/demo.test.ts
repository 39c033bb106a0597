// `npm run demo` as somebody meets it who has just cloned the project: one story, on two screens, without Markdown.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import { columnsOf } from '../../sandbox/terminal-markdown.ts';

const DEMO = fileURLToPath(new URL('../../sandbox/demo.ts', import.meta.url));
const run = async (...args: string[]) => (await promisify(execFile)(process.execPath, [DEMO, ...args])).stdout;

let lines: string[];
beforeAll(async () => {
  lines = (await run()).trimEnd().split('\n');
});

test('has less than 80 lines of at most 110 columns', () => {
  expect(lines.length).toBeLessThan(80);
  expect(lines.filter((line) => columnsOf(line) > 110)).toEqual([]);
});

test('says nothing twice', () => {
  const sentences = lines
    .join('\n')
    .replaceAll(/[│╭╮╰╯├┤─]|· run (?:green|red)/g, ' ')
    .split(/(?<=[.!?🚨])\s|\n\s*\n|\n(?=✓|\s*[•⋮▸]|\s*\d+\. )|\s{2,}|\s·\s/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length > 2);
  expect(sentences.length).toBeGreaterThan(30);
  expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
});

test('shows no Markdown, and nothing that only a runner obeys', () => {
  expect(lines.filter((line) => /\*\*|^\W*#{2,} |\| --- |<\w+>|\]\(|^::/.test(line))).toEqual([]);
});

test('tells each step as it happened, and ends with what there is to look at', () => {
  const text = lines.join('\n');
  expect(text.match(/^✓ \d/gm)).toHaveLength(8);
  expect(text).not.toContain('✗');
  expect(text).toMatch(/✓ All of it happened as told/);
  const files = lines.slice(-2).map((line) => line.match(/file:\/\/\S+/)?.[0] ?? '');
  expect(files.map((file) => existsSync(fileURLToPath(file)))).toEqual([true, true]);
});

test('shows everything on demand', async () => {
  const text = await run('--verbose');
  for (const part of ['The issue, as it is written', 'The job summary', 'The status page', '| --- | --- |'])
    expect(text).toContain(part);
});
