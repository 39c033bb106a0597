// Decides, from everything that was observed, what state the watched token is in and how loudly to say so.

import type { LogFindings } from '../log-scan.ts';
import { type Effect, type Headline, hasEffect, type Level, type Reason, sortByLevel, worstLevel } from '../reason.ts';
import { isMakeshift, preferLasting, TEMPORARY_TOKEN_IN_USE } from '../token/permanent-token.ts';
import type { State, TokenHealth } from '../token/token-health.ts';
import { isWorking, levelOfState } from '../token/token-health.ts';

/** What became of reading the bot's log. */
export type LogObservation =
  | { is: 'read'; findings: LogFindings; truncated: boolean }
  | { is: 'off' }
  | { is: 'unread'; reason: Reason };

/** When the token variable changed and which deployments could have picked it up. */
export interface DeploymentObservation {
  variableUpdatedAt?: Date;
  active?: { id: string; createdAt: Date };
  inFlight: readonly { id: string; createdAt: Date; status: string }[];
  /** The newest deployment, whatever became of it. */
  latest?: { createdAt: Date; status: string };
  /** When a failed update put the old value back, which the running deployment has. */
  restoredAt?: Date;
}

/** Everything one pass found out. No token in it: only facts about one. */
export interface Observation {
  now: Date;
  health: TokenHealth;
  /** What the settings and Railway had to say besides, such as a token given twice. */
  notes: readonly Reason[];
  logs: LogObservation;
  deployment?: DeploymentObservation;
  issueIsOpen: boolean;
  /** Name of the environment on Railway, as far as it is known. */
  environmentName?: string;
}

/** The decision of one pass. */
export interface Verdict {
  state: State;
  level: Level;
  /** Loudest first. */
  reasons: Reason[];
  /** The bot answers again (or still): an open issue may be closed. */
  healthy: boolean;
}

/** What a code always does, for whoever remembers no more than the code. */
const MEANINGS = { NOT_DEPLOYED: { effect: 'bot-silent' } } as const satisfies Record<string, { effect: Effect }>;

/** The effect of a reason that is remembered by its code alone. */
export function effectOf(code: string | undefined): Effect | undefined {
  return code !== undefined && Object.hasOwn(MEANINGS, code)
    ? MEANINGS[code as keyof typeof MEANINGS].effect
    : undefined;
}

export function decide(observation: Observation): Verdict {
  const { health, notes } = observation;
  const working = isWorking(health.state);
  const deployment = working ? judgeDeployment(observation) : undefined;
  const makeshift = isMakeshift(health, observation.environmentName, observation.now);
  const reasons = [...(makeshift ? preferLasting(health.reasons) : health.reasons), ...notes];
  if (makeshift) reasons.push(TEMPORARY_TOKEN_IN_USE);
  if (deployment) reasons.push(deployment);
  reasons.push(...judgeLogs(observation.logs, working));
  const level = worstLevel([levelOfState(health.state), health.level, ...reasons.map((reason) => reason.level)]);
  return {
    state: health.state,
    level,
    reasons: sortByLevel(reasons),
    healthy: working && !hasEffect(reasons, 'holds-issue') && (level === 'info' || level === 'warning'),
  };
}

function judgeDeployment(observation: Observation): Reason | undefined {
  const { deployment, logs, issueIsOpen } = observation;
  if (!deployment?.variableUpdatedAt || !deployment.active) return undefined;
  const changed = deployment.variableUpdatedAt;
  if (deployment.active.createdAt >= changed) return undefined;
  if (deployment.restoredAt?.getTime() === changed.getTime()) return undefined;
  const coming = deployment.inFlight.find((candidate) => candidate.createdAt >= changed);
  if (coming) {
    return {
      code: 'DEPLOYING',
      level: 'info',
      what: `A deployment with the current token is on its way (${coming.status}).`,
      fix: 'Nothing: the next check sees how it ended.',
      ...(issueIsOpen ? { effect: 'holds-issue' } : {}),
    };
  }
  const isUrgent = issueIsOpen || (logs.is === 'read' && logs.findings.strong > 0);
  const tried = wasDeployed(deployment)
    ? ` A newer deployment was tried, and ended as ${deployment.latest?.status}.`
    : '';
  return {
    code: 'NOT_DEPLOYED',
    level: isUrgent ? 'error' : 'warning',
    what: `The bot still runs with the old token: the variable was changed after the running deployment was created.${tried}`,
    why: 'A container reads its variables only when it starts, and nothing has deployed it since. After a failed update that put the old token back this is harmless.',
    fix: tried
      ? 'Read the log of that deployment on Railway (`railway logs --latest`), mend what is wrong, and redeploy it.'
      : 'Redeploy it: run the monitor workflow with the command `redeploy`, `whatsapp-token-manager redeploy` in a terminal, or Redeploy on Railway.',
    ...(isUrgent ? { headline: OLD_TOKEN } : {}),
    effect: MEANINGS.NOT_DEPLOYED.effect,
  };
}

const OLD_TOKEN: Headline = {
  line: 'The bot {bot} does not run with the WhatsApp token that is stored',
  title: 'not deployed',
};

/** The reason that the first line is about: the loudest that says more than the state; nothing where none does. */
export function findLeading({ state, reasons }: Pick<Verdict, 'state'> & { reasons: readonly Reason[] }) {
  if (!isWorking(state)) return state === 'unknown' ? reasons.find(({ effect }) => effect === 'blind') : undefined;
  const loud = sortByLevel(reasons.filter(({ level }) => level === 'error' || level === 'critical'));
  const quiet = state === 'valid' ? reasons : [];
  return loud.find(({ headline }) => headline) ?? loud[0] ?? quiet.find(({ headline }) => headline);
}

/** Whether any deployment, of whatever outcome, was started since the variable was changed: once is enough. */
export function wasDeployed({ variableUpdatedAt, latest }: DeploymentObservation): boolean {
  return variableUpdatedAt !== undefined && latest !== undefined && latest.createdAt >= variableUpdatedAt;
}

function judgeLogs(logs: LogObservation, working: boolean): Reason[] {
  if (logs.is === 'unread') return [logs.reason];
  if (logs.is === 'off') return [];
  const { findings, truncated } = logs;
  const reasons: Reason[] = [];
  if (working && findings.count > 0) {
    const lines = findings.count === 1 ? '1 line' : `${findings.count} lines`;
    reasons.push(
      findings.strong > 0
        ? {
            code: 'LOG_ERRORS_STRONG',
            level: 'warning',
            what: `Meta accepts the token, yet the bot's log shows ${lines} about authentication, ${findings.strong} of them from the Graph API.`,
            why: 'The bot may run with another token than the variable holds, or the errors are from just before a recovery.',
            fix: 'If they go on, redeploy the bot and read its log: `railway logs --tail 10`.',
          }
        : {
            code: 'LOG_ERRORS_WEAK',
            level: 'warning',
            what: `The bot's log shows ${lines} that ${findings.count === 1 ? 'looks' : 'look'} like authentication errors; none names the Graph API.`,
            why: 'They may be about something else: a bot has 401s of its own.',
            fix: 'Look at them. Lines that do not matter can be left out with `log-patterns` (a line `!unauthorized` takes that pattern out).',
          },
    );
  }
  if (truncated || findings.droppedByRailway) {
    reasons.push({
      code: 'LOGS_INCOMPLETE',
      level: 'info',
      what: truncated
        ? `The log window holds more lines than are read in one check; only the newest ${findings.scanned} were read.`
        : 'Railway dropped log lines: the bot writes more than 500 a second.',
    });
  }
  return reasons;
}
