// Every way in which Meta, Railway and GitHub can fail × every command, on the built Action: what is promised holds, and
// the same call ends well afterwards. `npm run test:faults`; `npm test` does not run it.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWithoutLeak } from '../support/secrets.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { COLUMN_NAMES, COLUMNS, type Column, type ColumnName } from './columns.ts';
import { mend } from './faults.ts';
import { PROMISES, type Seen, summarise } from './promises.ts';
import { ROWS, type Row } from './rows.ts';
import { makeIssue, type OpenIssue, startScene } from './scene.ts';
import { printTable } from './table.ts';

/** Runs that wait, and runs that compute, beside each other. */
const AT_ONCE = { waiting: 16, computing: 6 };

const CELLS = ROWS.flatMap((row) =>
  COLUMN_NAMES.filter((name) => row.cells[name] !== undefined).map((name) => ({
    name: `${name}; ${row.where}: ${row.fault}`,
    row,
    columnName: name,
    expected: row.cells[name],
  })),
);
type Cell = (typeof CELLS)[number];

const outcomes = new Map<Cell, Promise<Seen>>();
let elsewhere: TestServer;
let openIssue: OpenIssue;

async function meet({ row, columnName }: Cell): Promise<Seen> {
  const column: Column = COLUMNS[columnName];
  await using scene = await startScene(column);
  const { bot, backup, look, traffic } = scene;
  if (column.issue === 'open') await bot.sandbox.github.createIssueAs('octo', openIssue);
  const call = column.call(bot);
  const before = await look();
  row.breakIt(bot, new URL('/caught', elsewhere.url).href.replace('127.0.0.1', 'localhost'));
  const run = await runWithoutLeak(bot, call);
  const [sent, after] = [traffic(), await look()];
  mend(bot);
  const again = await runWithoutLeak(bot, call);
  const [sentAgain, end] = [traffic(), await look()];
  return {
    column,
    known: scene.known(),
    ...(backup ? { backup } : {}),
    before,
    run,
    sent,
    after,
    again,
    sentAgain,
    end,
  };
}

beforeAll(async () => {
  elsewhere = await startServer((_request, response) => void response.end('{}'));
  openIssue = await makeIssue();
  const work = async (cells: Cell[], atOnce: number) => {
    const left = [...cells];
    const worker = async () => {
      for (let cell = left.shift(); cell; cell = left.shift()) {
        const outcome = meet(cell);
        outcomes.set(cell, outcome);
        await outcome.catch(() => {});
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  };
  await Promise.all([
    work(
      CELLS.filter(({ row }) => row.waits),
      AT_ONCE.waiting,
    ),
    work(
      CELLS.filter(({ row }) => !row.waits),
      AT_ONCE.computing,
    ),
  ]);
}, 600_000);

afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  const lines = await Promise.all(
    ROWS.map(async (row) => [
      row.where,
      row.fault,
      ...(await Promise.all(COLUMN_NAMES.map((name) => show(row, name)))),
    ]),
  );
  printTable('What became of each command while a service failed', ['service', 'fault', ...COLUMN_NAMES], lines);
});

async function show(row: Row, name: ColumnName): Promise<string> {
  const cell = CELLS.find((each) => each.row === row && each.columnName === name);
  const outcome = cell && outcomes.get(cell);
  if (!outcome) return '';
  return await outcome.then(
    ({ run }) => summarise(run),
    () => 'FAILED',
  );
}

test.each(CELLS)('$name', async (cell) => {
  const seen = (await outcomes.get(cell)) as Seen;
  for (const promise of PROMISES) promise(seen);
  expect(summarise(seen.run)).toBe(cell.expected);
  expect(seen.run.log).toMatch(cell.row.says);
});

test('the host of the redirects was never asked, so no token went there', () => {
  expect(elsewhere.requests).toEqual([]);
});
