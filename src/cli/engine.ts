// Settings and a manager for one command. It brings most of the program along, so commands load it when they run.
import type { ReportContext } from '../core/report.ts';
import { UserError } from '../errors.ts';
import type { InputName } from '../inputs.ts';
import type { WhatsAppTokenManager } from '../manager.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createManager } from '../wiring.ts';
import type { Manner, Tools } from './tools.ts';

export interface Engine {
  settings: Settings;
  manager: WhatsAppTokenManager;
  /** What reports of this command say of where they come from. */
  context: ReportContext;
}

export interface EngineCall extends Manner {
  command?: Settings['command'];
  /** Inputs that this call decides, whatever stands elsewhere; `undefined` for none. */
  inputs?: Partial<Record<InputName, string | undefined>>;
  /** What the command found wrong besides. */
  problems?: readonly string[];
}

/** Throws one `UserError` that names every problem, before anything is asked. */
export function openEngine(tools: Tools, call: EngineCall): Engine {
  const settings = readAll(tools, call);
  const { env, secrets, out, err } = tools;
  const { bot, github, dryRun } = settings;
  const context = {
    ...(github
      ? { repositoryUrl: `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${github.owner}/${github.repo}` }
      : {}),
    showExcerpts: bot.issue.excerpts === 'redacted',
  };
  const say = call.json ? err : call.quiet ? () => {} : out;
  const githubApiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
  const manager = createManager(settings, secrets, { env, githubApiUrl, say, context });
  const { variables } = bot.target;
  const { updateWorkflow } = bot.issue;
  return {
    settings,
    manager,
    context: { ...context, dryRun, bot: bot.name, tokenVariable: variables.token, updateWorkflow },
  };
}

function readAll(tools: Tools, { command = 'check', inputs = {}, problems = [] }: EngineCall): Settings {
  const { env, secrets } = tools;
  const wrong = [...tools.problems, ...problems];
  const read = (name: InputName) => {
    if (name === 'command') return command;
    return Object.hasOwn(inputs, name) ? inputs[name] : tools.read(name);
  };
  const event = env.GITHUB_ACTIONS === 'true' && env.GITHUB_EVENT_NAME ? { name: env.GITHUB_EVENT_NAME } : {};
  try {
    const settings = readSettings(read, secrets, { ...event, input: () => undefined });
    if (wrong.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, [...wrong, ...error.problems]);
  }
  throw new UserError('WRONG_INPUT', wrong);
}
