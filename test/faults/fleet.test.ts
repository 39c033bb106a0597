// The matrix's column for a fleet: three bots, of which one died before and lives again, and one has just died. Whatever
// fails as a whole opens and closes nothing; what fails for one bot leaves the others alone.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Bot } from '../../sandbox/bot.ts';
import { type Fleet, startFleet } from '../../sandbox/fleet.ts';
import { type ActionRun, runAction } from '../../sandbox/runner/run-action.ts';
import { parseHistory } from '../../src/core/history/history.ts';
import { expectNoSecret } from '../support/secrets.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { EVERYTHING, FAULTS, type MakeFault, NO_ANSWER, type Part, type ServiceName } from './faults.ts';
import type { OpenIssue } from './scene.ts';
import { printTable } from './table.ts';

const DAY = 86_400_000;
const DIED = new Date(Date.now() - 10 * 60_000);
const AT_ONCE = 2;
/** Each bot has 45 s from its own start, and starting a process on a busy machine takes some. */
const ENDS_IN_MS = 55_000;
const [BACK, DYING] = [1, 2];

interface Case {
  where: string;
  service: ServiceName;
  part(fleet: Fleet): Part;
  faults: Record<string, MakeFault>;
  /** The state of each bot while it fails. */
  states: string[];
  /** The issues afterwards. */
  issues: string[];
}

const BEFORE = ['open WhatsApp token (bot-0002): expired'];
const AFTER = ['closed WhatsApp token (bot-0002): expired', 'open WhatsApp token (bot-0003): expired'];
const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, FAULTS[name] as MakeFault]));
// One of each kind: the matrix of a single bot has them all.
const kinds = {
  ...pick('HTTP 502 with HTML', 'HTTP 429', 'HTTP 429, back in an hour', 'HTTP 401 with HTML', 'reset', 'other JSON'),
  ...pick('half an answer', NO_ANSWER, 'a redirect to another host, body and all'),
};
const whole = { part: () => EVERYTHING, faults: kinds, issues: BEFORE };
const ofOne = { faults: pick('HTTP 502 with HTML', NO_ANSWER, 'other JSON') };

const CASES: Case[] = [
  { where: 'Meta', service: 'meta', states: ['unknown', 'unknown', 'unknown'], ...whole },
  { where: 'Railway', service: 'railway', states: ['unknown', 'unknown', 'unknown'], ...whole },
  { where: 'GitHub', service: 'github', states: ['valid', 'valid', 'expired'], ...whole },
  {
    where: 'Meta, of the one that has just died',
    service: 'meta',
    part: ({ bots }) => {
      const { token, phoneNumberId } = bots[DYING] as Fleet['bots'][number];
      return ({ path, query }) => path.endsWith(phoneNumberId) || query.get('input_token') === token;
    },
    states: ['valid', 'valid', 'unknown'],
    issues: ['closed WhatsApp token (bot-0002): expired'],
    ...ofOne,
  },
  {
    where: 'Railway, of the one that lives again',
    service: 'railway',
    part: ({ bots }) => {
      const { serviceId } = bots[BACK] as Fleet['bots'][number];
      return ({ body }) => body.includes(serviceId) && body.includes('readService');
    },
    states: ['valid', 'unknown', 'expired'],
    issues: [...BEFORE, 'open WhatsApp token (bot-0003): expired'],
    ...ofOne,
  },
];

const CELLS = CASES.flatMap((each) =>
  Object.entries(each.faults).map(([fault, make]) => ({ ...each, fault, make, name: `${each.where}: ${fault}` })),
);
type Cell = (typeof CELLS)[number];

/** What stands at the services at one moment. */
interface Standing {
  issues: string[];
  variables: object;
  deployments: number;
  history: Record<string, string>;
  commits: number;
}

interface Outcome {
  before: Standing;
  run: ActionRun;
  after: Standing;
  again: ActionRun;
  end: Standing;
}

async function look({ sandbox: { github, railway } }: Fleet): Promise<Standing> {
  return {
    issues: (await github.issues()).map(({ state, title }) => `${state} ${title}`).toSorted(),
    variables: structuredClone(railway.variables),
    deployments: railway.deployments.length,
    history: await github.history.files(),
    commits: (await github.history.commits()).length,
  };
}

async function check(fleet: Fleet): Promise<ActionRun> {
  const run = await runAction({ inputs: { ...fleet.inputs, history: 'branch' }, env: fleet.env });
  await expectNoSecret(run, fleet as unknown as Bot);
  return run;
}

const statesOf = ({ outputs }: ActionRun): string[] =>
  JSON.parse(outputs.report ?? '{}').bots?.map(({ state }: { state: string }) => state);
const liveOn = ({ sandbox, bots }: Fleet, at: number, until: Date) => sandbox.meta.expire(bots[at]?.token ?? '', until);

/** As the program itself leaves things once the second of three has died. */
let past: { issue: OpenIssue; history: Record<string, string> };
let elsewhere: TestServer;
const outcomes = new Map<Cell, Promise<Outcome>>();

async function makePast(): Promise<typeof past> {
  const fleet = await startFleet({ count: 3 });
  liveOn(fleet, BACK, DIED);
  await check(fleet);
  const { github } = fleet.sandbox;
  const [issue] = await github.issues();
  const history = await github.history.files();
  await fleet.sandbox.close();
  return { issue: { title: issue?.title ?? '', body: issue?.body ?? '', labels: issue?.labels ?? [] }, history };
}

async function meet({ service, part, make }: Cell): Promise<Outcome> {
  const fleet = await startFleet({ count: 3 });
  try {
    const { github } = fleet.sandbox;
    await github.createIssueAs('octo', past.issue);
    await github.history.commit(past.history);
    liveOn(fleet, BACK, new Date(Date.now() + 60 * DAY));
    liveOn(fleet, DYING, DIED);
    const before = await look(fleet);
    const fault = make(new URL('/caught', elsewhere.url).href.replace('127.0.0.1', 'localhost'));
    const mend = fleet.sandbox[service].faults.set(part(fleet), fault);
    const run = await check(fleet);
    const after = await look(fleet);
    mend();
    // The history tells times by the second.
    await sleep(1_000);
    const again = await check(fleet);
    return { before, run, after, again, end: await look(fleet) };
  } finally {
    await fleet.sandbox.close();
  }
}

beforeAll(async () => {
  elsewhere = await startServer((_request, response) => void response.end('{}'));
  past = await makePast();
  const left = CELLS.filter(({ fault }) => fault !== NO_ANSWER);
  const start = (cell: Cell) => {
    const outcome = meet(cell);
    outcomes.set(cell, outcome);
    return outcome.catch(() => {});
  };
  const worker = async () => {
    for (let cell = left.shift(); cell; cell = left.shift()) await start(cell);
  };
  await Promise.all([
    ...CELLS.filter(({ fault }) => fault === NO_ANSWER).map(start),
    ...Array.from({ length: AT_ONCE }, worker),
  ]);
}, 300_000);

afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  const lines = CELLS.map(async (cell) => {
    const said = await outcomes
      .get(cell)
      ?.then(({ run }) => statesOf(run)?.join(', '))
      .catch(() => 'FAILED');
    return [cell.where, cell.fault, said ?? ''];
  });
  printTable('What became of a fleet while a service failed', ['service', 'fault', 'bots'], await Promise.all(lines));
});

test.each(CELLS)('$name', async (cell) => {
  const { before, run, after, again, end } = (await outcomes.get(cell)) as Outcome;
  expect(before.issues).toEqual(BEFORE);
  expect(statesOf(run)).toEqual(cell.states);
  expect(after.issues).toEqual(cell.issues);
  expect(run.exitCode).toBe(cell.states.includes('expired') ? 1 : 0);
  expect(run.log).not.toMatch(/^\s+at .+:\d+|node:internal|is a bug of/m);
  for (const { durationMs } of [run, again]) expect(durationMs).toBeLessThan(ENDS_IN_MS);
  // Nothing that fails any more: the same call finishes the work.
  expect(statesOf(again)).toEqual(['valid', 'valid', 'expired']);
  expect(end.issues).toEqual(AFTER);
  for (const { variables, deployments, history } of [after, end]) {
    expect({ variables, deployments }).toEqual({ variables: before.variables, deployments: before.deployments });
    const files = Object.entries(history).filter(([path]) => path.startsWith('history/'));
    expect(files.map(([path, text]) => [path, parseHistory(text)?.bot])).toEqual(
      ['bot-0001', 'bot-0002', 'bot-0003'].map((bot) => [`history/${bot}.json`, bot]),
    );
  }
  expect([before.commits, before.commits + 1]).toContain(after.commits);
  expect([after.commits, after.commits + 1]).toContain(end.commits);
  expect(statesOfHistory(end)).toEqual(['valid', 'valid', 'expired']);
});

const statesOfHistory = ({ history }: Standing) =>
  ['bot-0001', 'bot-0002', 'bot-0003'].map(
    (bot) => parseHistory(history[`history/${bot}.json`] ?? '')?.changes.at(-1)?.state,
  );

test('the host of the redirects was never asked', () => {
  expect(elsewhere.requests).toEqual([]);
});
