// The door of GitHub Actions: inputs in, outputs, summary, annotations and the step's colour out.
import {
  debug,
  fail,
  maskSecret,
  printLines,
  readInput,
  writeOutputs,
  writeSummary,
} from './adapters/actions-runner.ts';
import { LEVELS, type Reason, reasonLine } from './core/reason.ts';
import { type ConsoleLine, renderConsole } from './core/report/console.ts';
import {
  type FleetReport,
  fleetToJson,
  renderFleetConsole,
  renderFleetSummary,
  soonest,
  worstOf,
} from './core/report/fleet.ts';
import { expiresInMinutes, isRotationDone, messagingToJson, type Report, toJson } from './core/report/report.ts';
import { renderSummary } from './core/report/summary.ts';
import { describeBug, UserError } from './errors.ts';
import { Secrets } from './secret.ts';
import type { InputName } from './settings/inputs.ts';
import { type EventInputs, readSettings, type Settings } from './settings/settings.ts';
import { underNet } from './wiring/net.ts';
import { type Door, readRuntime } from './wiring/runtime.ts';
import { createManager } from './wiring/wiring.ts';

const runtime = readRuntime(process.env);
const address = `${runtime.serverUrl}/${runtime.repository ?? ''}`;
const secrets = new Secrets((value) => maskSecret(value, address));

/**
 * The event; of one that cannot be read nothing is known. With its package comes GitHub's client, so it is loaded when it
 * is asked for: a start waits for it otherwise.
 */
async function readPayload(): Promise<Partial<EventPayload>> {
  try {
    const payload: unknown = (await import('@actions/github')).context.payload;
    return Object(payload) as Partial<EventPayload>;
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
  const settings = readSettings(read, secrets, event);
  await watchOne(settings);
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

async function watchOne(settings: Settings): Promise<void> {
  const manager = createManager(settings, secrets, openDoor());
  const { newToken } = settings;
  const report = await run(settings, manager);
  if (newToken?.alsoSecret) printLines([{ level: 'info', text: TYPED_GOES_FIRST }]);
  tell(renderConsole(report), renderSummary(report), outputs(report));
  if (isRed(report, settings)) process.exitCode = 1;
}

/** Loaded only where there are several: reading YAML takes time. */
async function watchFleet(list: string, event: EventInputs): Promise<void> {
  const { readBots, readSelection: readChoice } = await import('./settings/bots.ts');
  const all = readBots({ text: list, from: 'input', env: {} }, readChoice(read), { read, secrets, event });
  const [first] = all;
  if (first && first.command !== 'check') return await watchOne(first);
  const [{ checkAll }, { createFleet }] = await Promise.all([import('./fleet.ts'), import('./wiring/fleet.ts')]);
  const { bots, ports } = createFleet(all, secrets, openDoor());
  const fleet = await checkAll(bots, ports);
  tell(renderFleetConsole(fleet), renderFleetSummary(fleet), fleetOutputs(fleet));
  const worst = worstOf(fleet);
  if (first && worst && isRed(worst, first)) process.exitCode = 1;
}

/** Summary and outputs are written whatever the colour will be. */
function tell(lines: readonly ConsoleLine[], summary: string, values: Record<string, string>): void {
  isTold = true;
  printLines(lines);
  const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = process.env;
  writeOutputs(values, output);
  writeSummary(summary, page);
}

let isTold = false;

async function run({ command, newToken }: Settings, manager: ReturnType<typeof createManager>): Promise<Report> {
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

function outputs(report: Report): Record<string, string> {
  const { token, logs, issue, rotation } = report;
  const { canSend, canReceive } = messagingToJson(report);
  return {
    state: report.state,
    level: report.level,
    'expires-at': token.expiresAt instanceof Date ? token.expiresAt.toISOString() : '',
    'expires-in-minutes': String(expiresInMinutes(report) ?? ''),
    'log-findings': logs.is === 'read' ? String(logs.findings.count) : '',
    'can-send': canSend,
    'can-receive': canReceive,
    'issue-number': String(issue.number ?? ''),
    'issue-url': issue.url ?? '',
    'issue-step': issue.step,
    changed: rotation ? String(rotation.changed) : '',
    'deployment-id': rotation?.deploymentId ?? '',
    rotation: rotation?.outcome ?? '',
    report: JSON.stringify(toJson(report)),
  };
}

/** Of the worst one, and of the one that expires first. */
function fleetOutputs(fleet: FleetReport): Record<string, string> {
  const worst = worstOf(fleet);
  const first = soonest(fleet);
  const findings = fleet.reports.flatMap(({ logs }) => (logs.is === 'read' ? [logs.findings.count] : []));
  return {
    ...(worst ? outputs(worst) : { state: 'valid', level: 'info' }),
    'expires-at': first?.token.expiresAt instanceof Date ? first.token.expiresAt.toISOString() : '',
    'expires-in-minutes': String((first && expiresInMinutes(first)) ?? ''),
    'log-findings': findings.length > 0 ? String(findings.reduce((sum, count) => sum + count, 0)) : '',
    report: JSON.stringify(fleetToJson(fleet)),
  };
}

/** What was asked for is red unless it came about, whatever `fail-on` says. */
function isRed(report: Report, { command, failOn }: Settings): boolean {
  if (command !== 'check') return !isRotationDone(report);
  return failOn !== 'never' && LEVELS.indexOf(report.level) >= LEVELS.indexOf(failOn);
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
  tell([], [`❌ ${title}`, '', ...lines.map((problem) => `- ${problem}`)].join('\n'), {
    ...{ state: isWrongCall ? '' : 'unknown', level: 'error', report },
  });
}

await underNet(main, fall);
