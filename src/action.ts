// The door of GitHub Actions: inputs in, outputs, summary, annotations and the step's colour out.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RunResult } from './action/result.ts';
import {
  debug,
  fail,
  maskSecret,
  printLines,
  readInput,
  writeOutputs,
  writeSummary,
} from './adapters/actions-runner.ts';
import { type Reason, reasonLine } from './core/reason.ts';
import type { Report } from './core/report/report.ts';
import { describeBug, UserError } from './errors.ts';
import type { WhatsAppTokenManager } from './manager.ts';
import { Secrets } from './secret.ts';
import type { InputName } from './settings/inputs.ts';
import { loadPatternEngine } from './settings/log-patterns.ts';
import { type EventInputs, readSettings, type Settings } from './settings/settings.ts';
import { underNet } from './wiring/net.ts';
import { type Door, readRuntime } from './wiring/runtime.ts';

const runtime = readRuntime(process.env);
const address = `${runtime.serverUrl}/${runtime.repository ?? ''}`;
const secrets = new Secrets((value) => maskSecret(value, address));

/** The event; of one that cannot be read nothing is known. Its package reads the file by being loaded. */
async function readPayload(): Promise<Partial<EventPayload>> {
  try {
    const { context } = await import('@actions/github');
    return Object(context.payload) as Partial<EventPayload>;
  } catch {
    // The package has read the file by the time it is loaded, and its error shows what stands there.
    if (!isEventBroken) printLines([{ level: EVENT_BROKEN.level, text: reasonLine(EVENT_BROKEN) }]);
    isEventBroken = true;
    return {};
  }
}

type EventPayload = { inputs: unknown; repository: { private?: unknown; default_branch?: unknown } | null };

let isEventBroken = false;
const EVENT_BROKEN: Reason = {
  code: 'EVENT_UNREADABLE',
  level: 'warning',
  what: "Couldn't read the event file of this run, so a token from the form is not known. The repository is treated as public.",
  why: 'The file is broken, or belongs to another user.',
  fix: 'Run the workflow again.',
};

async function main(): Promise<void> {
  if (readInput('command')?.trim() === 'page') return await makePage();
  const event = await readEvent();
  const list = readInput('bots');
  if (list) return await watchFleet(list, event);
  const engine = await loadPatternEngine(read('log-patterns'));
  await watchOne(readSettings(read, secrets, { ...event, ...engine }));
}

/** The page is of all bots, so it has settings of its own and none of the outputs. */
async function makePage(): Promise<void> {
  const [{ readPageSettings }, { publishPage }] = await Promise.all([
    import('./settings/page-settings.ts'),
    import('./wiring/page.ts'),
  ]);
  const { lines, is } = await publishPage(readPageSettings(read, secrets), secrets, openDoor());
  printLines(lines);
  if (is !== 'made') process.exitCode = 1;
}

/** Only a person who starts a workflow types something into a form. */
async function readEvent(): Promise<EventInputs> {
  const name = process.env.GITHUB_EVENT_NAME ?? '';
  const form: unknown = name === 'workflow_dispatch' ? (await readPayload()).inputs : undefined;
  return { name, input: (key) => readTyped(form, key) };
}

function read(name: InputName): string | undefined {
  return readInput(name) ?? (name === 'repo' ? process.env.GITHUB_REPOSITORY : undefined);
}

/** What the inputs alone show to be wrong ends the run before anything else is loaded. */
async function watchOne(settings: Settings): Promise<void> {
  const { loadManager, LATER_MS } = await import('./wiring/load-manager.ts');
  const manager = await loadManager(settings, secrets, openDoor());
  const [report, { resultOf }] = await Promise.all([run(settings, manager), loadResult(LATER_MS)]);
  if (settings.newToken?.alsoSecret) printLines([{ level: 'info', text: TYPED_GOES_FIRST }]);
  tell(resultOf(report, settings));
}

/** Loaded only where there are several: reading YAML takes time. */
async function watchFleet(list: string, event: EventInputs): Promise<void> {
  const { readBots, readSelection: readChoice } = await import('./settings/bots.ts');
  const all = await readBots({ text: list, from: 'input', env: {} }, readChoice(read), { read, secrets, event });
  const [first] = all;
  if (first && first.command !== 'check') return await watchOne(first);
  const [{ checkAll }, { createFleet }] = await Promise.all([import('./fleet.ts'), import('./wiring/fleet.ts')]);
  const { bots, ports } = createFleet(all, secrets, openDoor());
  const [fleet, { resultOfFleet }] = await Promise.all([checkAll(bots, ports), loadResult(0)]);
  tell(resultOfFleet(fleet, first));
}

/** While the services are asked. */
async function loadResult(afterMs: number) {
  await sleep(afterMs);
  return await import('./action/result.ts');
}

/** Summary and outputs are written whatever the colour will be. */
function tell({ lines, summary, outputs, isRed }: RunResult): void {
  isTold = true;
  printLines(lines);
  const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = process.env;
  writeOutputs(outputs, output);
  writeSummary(summary, page);
  if (isRed) process.exitCode = 1;
}

let isTold = false;

async function run({ command, newToken }: Settings, manager: WhatsAppTokenManager): Promise<Report> {
  switch (command) {
    case 'check':
      return await manager.check();
    case 'update':
      return await manager.updateRailwayToken(newToken?.text ?? '');
    case 'refresh':
      return await manager.refreshToken();
    case 'redeploy':
      return await manager.redeploy();
  }
}

const TYPED_GOES_FIRST = 'The form and the secret both hold a token. The one from the form was used.';

/** What a person typed into the form of a manually run workflow; it reaches nobody else on its way here. */
function readTyped(form: unknown, key: string): string | undefined {
  if (typeof form !== 'object' || form === null || !Object.hasOwn(form, key)) return undefined;
  const value: unknown = Reflect.get(form, key);
  return typeof value === 'string' ? value : undefined;
}

function openDoor(): Door {
  return {
    ...runtime,
    progress: (text) => printLines([{ level: 'info', text }]),
    defaultBranch: async () => {
      const branch = (await readPayload()).repository?.default_branch;
      return typeof branch === 'string' ? branch : undefined;
    },
    // An event that does not say so is taken for a public repository's.
    isPrivate: async () => (await readPayload()).repository?.private === true,
  };
}

/** How a run ends that came to no report: of the token nothing is known, and where the inputs are wrong nothing was asked. */
function fall(error: unknown, isEnd: boolean): void {
  process.exitCode = 1;
  const isWrongCall = error instanceof UserError;
  const { code, problems } = isWrongCall
    ? error
    : { code: 'INTERNAL_ERROR', problems: [reasonLine(describeBug(error))] };
  const [title, ...lines] = isWrongCall
    ? [`${code}: the inputs of this step are wrong. Nothing was checked and nothing was changed.`, ...problems]
    : problems;
  fail([title, ...lines.map((problem) => `- ${problem}`)].join('\n'));
  if (error instanceof Error && !isWrongCall) debug(secrets.cleanLines(error.stack ?? ''));
  if (isTold || !isEnd) return;
  const report = JSON.stringify({ version: 1, error: { code, problems } });
  tell({
    lines: [],
    summary: [`❌ ${title}`, '', ...lines.map((problem) => `- ${problem}`)].join('\n'),
    outputs: { state: isWrongCall ? '' : 'unknown', level: 'error', report },
    isRed: true,
  });
}

await underNet(main, fall);
