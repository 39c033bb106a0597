// Every way in which one of the three services can fail × every command, on the built Action: what is promised holds, and
// the same call ends well afterwards. A test file a service, so that Jest's workers share them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWithoutLeak } from '../support/secrets.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { COLUMN_NAMES, COLUMNS, type Column, type ColumnName } from './columns.ts';
import { mend, type ServiceName } from './faults.ts';
import { PROMISES, type Seen, summarise } from './promises.ts';
import { ROWS, type Row } from './rows.ts';
import { makeIssue, type OpenIssue, startScene } from './scene.ts';
import { printTable } from './table.ts';

/** Runs that wait, and runs that compute, beside each other. */
const AT_ONCE = { waiting: 8, computing: 3 };

const cellsOf = (rows: Row[]) =>
  rows.flatMap((row) =>
    COLUMN_NAMES.filter((name) => row.cells[name] !== undefined).map((name) => ({
      name: `${name}; ${row.where}: ${row.fault}`,
      row,
      columnName: name,
      expected: row.cells[name],
    })),
  );
type Cell = ReturnType<typeof cellsOf>[number];

async function meet({ row, columnName }: Cell, openIssue: OpenIssue, elsewhere: TestServer): Promise<Seen> {
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

/** Meets each of them; an outcome that is a failure is the test's of that cell. */
async function meetAll(cells: Cell[], atOnce: number, start: (cell: Cell) => Promise<Seen>): Promise<void> {
  const left = [...cells];
  const worker = async () => {
    for (let cell = left.shift(); cell; cell = left.shift()) await start(cell).catch(() => {});
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const show = async (outcome: Promise<Seen> | undefined) =>
  await outcome?.then(
    ({ run }) => summarise(run),
    () => 'FAILED',
  );

/** The tests of the rows in which that service fails. */
export function everyCommandHoldsWhileItFails(service: ServiceName): void {
  const rows = ROWS.filter((row) => row.service === service);
  const cells = cellsOf(rows);
  const outcomes = new Map<Cell, Promise<Seen>>();
  let elsewhere: TestServer;

  beforeAll(async () => {
    elsewhere = await startServer((_request, response) => void response.end('{}'));
    const openIssue = await makeIssue();
    const start = (cell: Cell) => {
      const outcome = meet(cell, openIssue, elsewhere);
      outcomes.set(cell, outcome);
      return outcome;
    };
    const waiting = cells.filter(({ row }) => row.waits);
    const computing = cells.filter(({ row }) => !row.waits);
    await Promise.all([meetAll(waiting, AT_ONCE.waiting, start), meetAll(computing, AT_ONCE.computing, start)]);
  }, 900_000);

  afterAll(async () => {
    await elsewhere[Symbol.asyncDispose]();
    const outcomeOf = (row: Row, name: ColumnName) =>
      outcomes.get(cells.find((each) => each.row === row && each.columnName === name) as Cell);
    const lines = rows.map(async (row) => {
      const shown = COLUMN_NAMES.map(async (name) => (await show(outcomeOf(row, name))) ?? '');
      return [row.where, row.fault, ...(await Promise.all(shown))];
    });
    const headings = ['service', 'fault', ...COLUMN_NAMES];
    printTable('What became of each command while a service failed', headings, await Promise.all(lines));
  });

  test.each(cells)('$name', async (cell) => {
    const seen = (await outcomes.get(cell)) as Seen;
    for (const promise of PROMISES) promise(seen);
    expect(summarise(seen.run)).toBe(cell.expected);
    expect(seen.run.log).toMatch(cell.row.says);
  });

  test('the host of the redirects was never asked, so no token went there', () => {
    expect(elsewhere.requests).toEqual([]);
  });
}
