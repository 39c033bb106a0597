// What the doctor says of Railway: the token and its kind, the place, the variables, the log.

import type { Outcome, Reason } from '../reason.ts';
import { renderDuration } from '../time.ts';
import { type Finding, toFinding } from './finding.ts';
import { powersOfRailwayToken } from './powers.ts';

/** The inputs that say where the bot is, so that no check has to ask. */
export type PlaceInputs = Readonly<
  Record<'railway-project-id' | 'railway-environment-id' | 'railway-service-id', string>
>;

export function toInputs(place: { projectId: string; environmentId: string; serviceId: string }): PlaceInputs {
  return {
    'railway-project-id': place.projectId,
    'railway-environment-id': place.environmentId,
    'railway-service-id': place.serviceId,
  };
}

/** What was found out with the Railway token. */
export interface RailwayFound {
  /** As far as Railway took the token. */
  kind?: 'project' | 'account';
  /**
   * `service in environment`, as far as it was named, and what would spare looking it up, where that is not given yet; or
   * why Railway could not be read.
   */
  place: Outcome<{ name?: string; spared?: PlaceInputs }>;
  /** Names of the variables that could be read, and of those that are not there or sealed. */
  variables: { read: readonly string[]; unread: readonly string[] };
  /** What is wrong or odd about the token variable. */
  notes: readonly Reason[];
  /** Absent where the scan is switched off. */
  logs?: Outcome<{ lines: number; onlyRunningDeployment: boolean }>;
  logWindowMs: number;
}

const KIND = {
  project: 'It is a project token for one environment.',
  account: 'It is an account or workspace token.',
};
const TOO_MUCH = 'It reaches more than this bot. A project token is enough (on Railway: project → Settings → Tokens).';

export function diagnoseRailway(found: RailwayFound | undefined): Finding[] {
  if (!found) return [NO_TOKEN];
  const { kind, place } = found;
  if (!place.ok) {
    // A token of a known kind was accepted: then something else is wrong.
    return kind ? [accepted(kind), toFinding('service', place.reason)] : [toFinding('Railway token', place.reason)];
  }
  return [accepted(kind), NOT_WRITTEN, diagnosePlace(place.value), ...diagnoseVariables(found), diagnoseLogs(found)];
}

function diagnosePlace({ name, spared }: { name?: string; spared?: PlaceInputs }): Finding {
  const found: Finding = { about: 'service', is: 'fine', what: `${name ?? 'The one with the IDs you set'}.` };
  return spared ? { ...found, fix: FASTER, inputs: spared } : found;
}

const FASTER =
  'For faster checks, add these IDs under `with:` in both workflows. Each check then sends one fewer request to Railway.';

function accepted(kind: RailwayFound['kind']): Finding {
  return {
    about: 'Railway token',
    is: 'fine',
    what: `Railway accepts it.${kind ? ` ${KIND[kind]}` : ''}`,
    powers: powersOfRailwayToken(kind),
    ...(kind === 'account' ? { fix: TOO_MUCH } : {}),
  };
}

const NO_TOKEN: Finding = {
  about: 'Railway token',
  is: 'untried',
  what: 'Not checked: `railway-token` is not set, so the variable and the log cannot be read.',
  fix: 'Create a project token (on Railway: project → Settings → Tokens), and set it as RAILWAY_TOKEN.',
};

/** https://docs.railway.com/integrations/api: no question tells what a token may write. */
const NOT_WRITTEN: Finding = {
  about: 'Railway writing',
  is: 'untried',
  what: 'Not checked: only a change shows if it may save and redeploy. A project token may do both.',
};

function diagnoseVariables({ variables: { read, unread }, notes }: RailwayFound): Finding[] {
  const findings = notes.map((note) => toFinding('variables', note));
  if (read.length > 0) findings.unshift({ about: 'variables', is: 'fine', what: `On Railway: ${read.join(', ')}.` });
  if (unread.length > 0) {
    const what = `Not on Railway, or sealed: ${unread.join(', ')}. See below for what needs them.`;
    findings.push({ about: 'variables', is: 'untried', what });
  }
  return findings;
}

function diagnoseLogs({ logs, logWindowMs }: RailwayFound): Finding {
  const about = 'log';
  if (!logs) return { about, is: 'untried', what: 'Not checked: `log-window` is 0.' };
  if (!logs.ok) return toFinding(about, logs.reason);
  const { lines, onlyRunningDeployment } = logs.value;
  const amount = lines === 1 ? '1 line' : `${lines} lines`;
  const part = onlyRunningDeployment ? ', from the running deployment only. Railway shows this token no other log' : '';
  return { about, is: 'fine', what: `Readable: ${amount} in the last ${renderDuration(logWindowMs)}${part}.` };
}
