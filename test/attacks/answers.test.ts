// Any field of any answer of any service is replaced by something else: a check ends with a report that explains itself.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bot, startBot } from '../../sandbox/bot.ts';
import type { Call } from '../../sandbox/call.ts';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import { renderConsole } from '../../src/core/report/console.ts';
import { type Report, toJson } from '../../src/core/report/report.ts';
import { renderSummary } from '../../src/core/report/summary.ts';
import { checkAll } from '../../src/fleet.ts';
import { Secrets } from '../../src/secret.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { createFleet } from '../../src/wiring/fleet.ts';
import { readRuntime } from '../../src/wiring/runtime.ts';
import { SEED } from '../support/seed.ts';

type Path = (string | number)[];
type ServiceName = 'meta' | 'railway' | 'github';

/** What is asked, without what differs from run to run. */
const nameOf = ({ body, method, path }: Call) =>
  /"query":"(?:query|mutation) (\w+)/.exec(body)?.[1] ?? `${method} ${path.replace(/[0-9a-f]{40}/g, '…')}`;

/** Every place in an answer; of a list the first entry stands for all. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  const inside: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 1).map((each) => [0, each])
    : Object.entries(Object(value));
  return [at, ...(typeof value === 'string' ? [] : inside.flatMap(([key, each]) => pathsOf(each, [...at, key])))];
}

/** The value with something else at that place; `undefined` takes it away. */
function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
  copy[key] = replaceAt(copy[key], rest, by);
  return copy;
}

const ODD: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(undefined, null, true, 0, -1, 1.5, 1e300, '', 'x', '__proto__', 'constructor', [], {}),
  fc.constantFrom<unknown[]>([null], [{}], [[]], { a: null }, '9999-99-99', '+275760-09-13T00:00:00.000Z', '<!-- -->'),
  fc.jsonValue({ maxDepth: 2 }),
);

interface Altered {
  service: ServiceName;
  name: string;
  path: Path;
  by: unknown;
}

/** A bot whose token has expired, with all that a check asks about; `tap` sees and changes each answer. */
async function check(tap: (service: ServiceName, name: string, body: string) => string): Promise<Report> {
  const bot: Bot = await startBot();
  await using sandbox = bot.sandbox;
  sandbox.meta.expire(bot.token);
  sandbox.railway.log(bot.serviceId, 'OAuthException: code 190');
  await sandbox.github.history.commit({ 'README.md': 'by a person' });
  for (const service of ['meta', 'railway', 'github'] as const) {
    sandbox[service].faults.find = (call) => ({ kind: 'altered', alter: (body) => tap(service, nameOf(call), body) });
  }
  const secrets = new Secrets();
  const inputs: Record<string, string> = { ...bot.inputs, repo: 'octo/bot', history: 'branch', 'proof-window': '0' };
  const env = {
    ...bot.env,
    ...{ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'octo/bot' },
    GITHUB_WORKFLOW_REF: 'octo/bot/.github/workflows/monitor.yml@refs/heads/main',
  };
  const settings = readSettings((name) => inputs[name], secrets, { input: () => undefined });
  // As one of a list, whose writes to GitHub do not wait a second for each other.
  const { bots, ports } = createFleet([settings], secrets, { ...readRuntime(env), progress: () => {} });
  const { reports, notes } = await checkAll(bots, ports);
  const [report] = reports;
  if (!report) throw new Error('there is no report');
  return { ...report, reasons: [...report.reasons, ...notes] };
}

const CASES = 120;
const AT_ONCE = 8;
const cases: Altered[] = [];
const reports: (Report | Error)[] = [];

beforeAll(async () => {
  const answers = new Map<string, { service: ServiceName; name: string; body: unknown }>();
  await check((service, name, text) => {
    if (text) answers.set(`${service} ${name}`, { service, name, body: JSON.parse(text) });
    return text;
  });
  // Each kind of request as often as any other, however much its answer holds.
  const altered = fc.constantFrom(...answers.values()).chain(({ service, name, body }) =>
    fc.record({
      service: fc.constant(service),
      name: fc.constant(name),
      path: fc.constantFrom(...pathsOf(body)),
      by: ODD,
    }),
  );
  cases.push(...fc.sample(altered, { seed: SEED, numRuns: CASES }));
  const left = [...cases.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [at, { service, name, path, by }] = next;
      reports[at] = await check((of, asked, text) =>
        of === service && asked === name && text ? (JSON.stringify(replaceAt(JSON.parse(text), path, by)) ?? '') : text,
      ).catch((error: Error) => error);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}, 120_000);

afterAll(() => {
  cases.length = 0;
});

const STATES = ['valid', 'expiring', 'expired', 'invalid', 'misconfigured', 'blocked', 'unknown'];

describe('a check ends with a report, whatever stands in an answer', () => {
  test.each(Array.from({ length: CASES }, (_, at) => [at + 1] as const))('answer %i', (number) => {
    const report = reports[number - 1];
    const { service, name, path, by } = cases[number - 1] as Altered;
    const what = `${service} ${name} ${path.join('.')} = ${JSON.stringify(by)}`;
    if (!report || report instanceof Error) throw new Error(`${what}: ${report?.stack ?? 'no report'}`);
    const { state, reasons } = report;
    expect({ what, codes: reasons.map(({ code }) => code) }).toEqual({
      what,
      codes: expect.not.arrayContaining(['INTERNAL_ERROR']),
    });
    expect(STATES).toContain(state);
    expect([0, 1, 2, 3]).toContain(exitCodeOf(report));
    const texts = [
      renderConsole(report)
        .map(({ text }) => text)
        .join('\n'),
      renderSummary(report),
    ];
    for (const text of texts) expect(text).toContain(state);
    expect(JSON.parse(JSON.stringify(toJson(report)))).toMatchObject({ state });
    // What is wrong is said, and what to do.
    if (state !== 'valid') expect(texts[0]).toMatch(/[A-Z]+_[A-Z_]+: .+\./);
    // Whatever GitHub says, the token is what it is.
    if (service === 'github') expect({ what, state }).toEqual({ what, state: 'expired' });
  });
});
