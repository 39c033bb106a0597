// What `doctor` does: looks at everything it can, even where a part of it is wrong, and writes nothing.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exitCodeOfFindings,
  type Finding,
  isBadNews,
  renderFindings,
  sumUp,
  toDiagnosisJson,
} from '../core/doctor/finding.ts';
import { diagnoseFiles, diagnoseGitHub, type WorkflowFile } from '../core/doctor/github.ts';
import { diagnoseChannels, diagnoseInputs, diagnoseNode, type GivenInput } from '../core/doctor/inputs.ts';
import { diagnoseLasting } from '../core/doctor/lasting.ts';
import { diagnoseMessaging } from '../core/doctor/messaging.ts';
import { diagnoseMeta } from '../core/doctor/meta.ts';
import { diagnoseRailway } from '../core/doctor/railway.ts';
import { judgeMessaging } from '../core/messaging/messaging.ts';
import { examineBot, examineGitHub } from '../doctor.ts';
import { UserError } from '../errors.ts';
import { INPUTS, type InputName } from '../settings/inputs.ts';
import { loadPatternEngine } from '../settings/log-patterns.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { readRuntime } from '../wiring/runtime.ts';
import { createPorts } from '../wiring/wiring.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { inFlags } from './flags.ts';
import { TEMPLATE_OWNER, WORKFLOWS } from './init.ts';
import { createLookup, type Flags } from './input-sources.ts';
import { tellWhenInterrupted } from './interrupt.ts';
import { showJson } from './output.ts';

/** Everything that is asked is asked within this. */
const EXAMINE_MS = 33_000;
/** As `init` calls it. */
const MONITOR = 'monitor.yml';

/** Shows a finding for each thing, and sets the exit code: 0, 1 something is wrong, 2 the inputs are, 3 not known. */
export async function proveSetup(
  tools: CommandContext,
  { json, quiet, flags, folder }: OutputOptions & { flags: Flags; folder: string },
): Promise<void> {
  tellWhenInterrupted([], tools.err, 'Nothing was changed.');
  const given = listGiven(tools, flags);
  const read = await readInputs(tools);
  const findings =
    read.is === 'wrong'
      ? [...diagnoseInputs(given, read.error), await lookAtFiles(folder)]
      : [...diagnoseInputs(given), ...(await askAround(read)), await lookAtFiles(folder, read.settings)];
  const all = [diagnoseNode(process.versions.node), ...findings].map(findingInFlags);
  const shown = quiet ? all.filter(isBadNews) : all;
  if (json) showJson(toDiagnosisJson(all), tools);
  else if (shown.length > 0) tools.out([...renderFindings(shown), '', sumUp(all)].join('\n'));
  tools.exit(read.is === 'wrong' ? 2 : exitCodeOfFindings(all));
}

/** The core names inputs as the Action does. */
function findingInFlags(finding: Finding): Finding {
  const { what, fix } = finding;
  return { ...finding, what: inFlags(what), ...(fix ? { fix: inFlags(fix) } : {}) };
}

interface Read {
  is: 'read';
  settings: Settings;
  ports: ReturnType<typeof createPorts>;
}

/** What the strings alone show to be wrong is a finding here, and not the end. */
async function readInputs({
  read,
  secrets,
  env,
  err,
}: CommandContext): Promise<Read | { is: 'wrong'; error: UserError }> {
  try {
    const engine = await loadPatternEngine(read('log-patterns'));
    const settings = readSettings(read, secrets, { input: () => undefined, ...engine });
    return { is: 'read', settings, ports: createPorts(settings, secrets, { ...readRuntime(env), progress: err }) };
  } catch (error) {
    if (error instanceof UserError) return { is: 'wrong', error };
    throw error;
  }
}

async function askAround({ settings, ports }: Read): Promise<Finding[]> {
  const { bot, github, channels, monitorWorkflow: workflow = MONITOR } = settings;
  const signal = ports.clock.deadline(EXAMINE_MS);
  const [{ railway, meta, messaging }, atGitHub] = await Promise.all([
    examineBot(bot, ports, signal),
    examineGitHub({ repo: `${github?.owner}/${github?.repo}`, workflow, bot }, ports, signal),
  ]);
  const found = meta && { ...meta, ...(messaging ? { ids: judgeMessaging(messaging).ids } : {}) };
  return [
    ...diagnoseRailway(railway),
    ...diagnoseMeta(found),
    ...diagnoseLasting(found),
    ...diagnoseMessaging(messaging),
    ...diagnoseGitHub(atGitHub),
    diagnoseChannels(channels.map(({ name }) => name)),
  ];
}

function listGiven({ read, env }: CommandContext, flags: Flags): GivenInput[] {
  const fromEnvironment = createLookup({}, env, {});
  const from = (name: InputName) => {
    if (flags[name] !== undefined) return 'flag';
    return fromEnvironment(name) === read(name) ? 'environment' : '.env';
  };
  const names = Object.keys(INPUTS) as InputName[];
  return names.filter((name) => read(name)?.trim()).map((name) => ({ name, from: from(name) }));
}

async function lookAtFiles(folder: string, settings?: Settings): Promise<Finding> {
  const update = settings?.bot.issue.updateWorkflow ?? INPUTS['update-workflow'].value.default;
  return diagnoseFiles(await readWorkflowFiles(folder, [settings?.monitorWorkflow ?? MONITOR, update]));
}

/** Only the top folder of a repository is looked into. */
async function readWorkflowFiles(folder: string, names: readonly string[]): Promise<WorkflowFile[] | undefined> {
  if (!existsSync(join(folder, '.git'))) return undefined;
  return await Promise.all(
    names.map(async (name): Promise<WorkflowFile> => {
      const text = await readFile(join(folder, WORKFLOWS, name), 'utf8').catch(() => undefined);
      if (text === undefined) return { name, is: 'missing' };
      return { name, is: text.includes(TEMPLATE_OWNER) ? 'template' : 'there' };
    }),
  );
}
