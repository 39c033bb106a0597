// What speaks against a bot besides its token's health. A rule is a function of the observation and a line in the list.

import type { LogMatches } from '../log/log-scan.ts';
import type { Behaviour, Effect, Headline, Reason } from '../reason.ts';
import { isStuck } from '../rotation/next-step.ts';
import { READS_ELSEWHERE } from '../rotation/reasons.ts';
import { renderDuration, renderTime } from '../time.ts';
import { isTemporaryInProduction, TEMPORARY_TOKEN_IN_USE } from '../token/permanent-token.ts';
import { isWorking } from '../token/token-health.ts';
import type { DeploymentObservation, VerdictFacts } from './observation.ts';
import { isToldOfRefusals, judgeRefusals, sinceRefusal } from './refusals.ts';

/** What it has to say of an observation, where it has. */
export type Rule = (observation: VerdictFacts) => Reason | undefined;

/** What the rules say, and a monitor that is blind. */
export const VERDICT_CODES = {
  DEPLOYING: {},
  NOT_DEPLOYED: { effect: 'bot-silent' },
  BOT_NOT_RUNNING: {},
  CALLS_REFUSED: {
    headline: {
      line: 'The WhatsApp token of {bot} works, but Meta rejects the bot’s calls',
      title: 'calls rejected',
    },
    effect: 'calls-refused',
  },
  NOT_SEEN_TO_WORK: {
    headline: {
      line: 'The WhatsApp token of {bot} works, but the bot has not been seen to work yet',
      title: 'not seen to work',
    },
    effect: 'awaits-proof',
  },
  LOG_ERRORS_STRONG: {},
  LOG_ERRORS_WEAK: {},
  LOGS_INCOMPLETE: {},
  CLOCK_SKEWED: {},
  MONITOR_ASLEEP: {},
  MONITOR_BLIND: {
    headline: { line: "Couldn't check the WhatsApp token of {bot} for hours", title: 'unknown' },
    effect: 'blind',
  },
} as const satisfies Record<string, Behaviour>;

declare module '../reason.ts' {
  interface CodeTables {
    verdict: typeof VERDICT_CODES;
  }
}

/** The effect of a reason that is remembered by its code alone. */
export function effectOf(code: string | undefined): Effect | undefined {
  const known: Readonly<Record<string, Behaviour>> = VERDICT_CODES;
  return code !== undefined && Object.hasOwn(known, code) ? known[code]?.effect : undefined;
}

function temporaryInProduction({ health, environmentName, now }: VerdictFacts): Reason | undefined {
  return isTemporaryInProduction(health, environmentName, now) ? TEMPORARY_TOKEN_IN_USE : undefined;
}

const REDEPLOY =
  'Redeploy the bot on Railway, or run the monitor workflow with the command `redeploy`. In a terminal, run `whatsapp-token-manager redeploy`.';

function oldDeployment({ health, deployment, logs, issueIsOpen, ...rest }: VerdictFacts): Reason | undefined {
  if (!isWorking(health.state)) return undefined;
  if (!deployment?.variableUpdatedAt || !deployment.active) return undefined;
  const { now = rest.now } = deployment;
  const changed = deployment.variableUpdatedAt;
  if (deployment.active.createdAt >= changed) return undefined;
  if (deployment.restoredAt?.getTime() === changed.getTime()) return undefined;
  const coming = deployment.inFlight.find((candidate) => candidate.createdAt >= changed);
  if (coming && !isStuck(coming, now)) {
    return {
      code: 'DEPLOYING',
      level: 'info',
      what: `A deployment with the current token is in progress (${coming.status}).`,
      fix: 'Wait: the next check sees how it ended.',
      ...(issueIsOpen ? { effect: 'holds-issue' } : {}),
    };
  }
  const isUrgent = issueIsOpen || (logs.is === 'read' && logs.findings.strong > 0);
  const tried = findTry(deployment, changed, now);
  const told = [
    'The bot still runs with the old token: the variable changed after its deployment was created.',
    deployment.landedLate && 'An update by this monitor wrote it, and Railway saved it only later.',
    tried?.what,
    deployment.refusal && `Railway refused to deploy it: "${deployment.refusal}".`,
  ];
  return {
    code: 'NOT_DEPLOYED',
    level: isUrgent ? 'error' : 'warning',
    what: told.filter(Boolean).join(' '),
    why: 'A container reads its variables only when it starts. After a failed update that restored the old token, this is harmless.',
    fix: tried?.fix ?? REDEPLOY,
    ...(isUrgent ? { headline: OLD_TOKEN } : {}),
    ...VERDICT_CODES.NOT_DEPLOYED,
  };
}

/** What became of the newest deployment since the change, which did not put the new token in place. */
function findTry(
  deployment: DeploymentObservation,
  changed: Date,
  now: Date,
): Required<Pick<Reason, 'what' | 'fix'>> | undefined {
  const { inFlight, awaitsApproval, latest } = deployment;
  const readItsLog =
    'Read the log of that deployment on Railway (`railway logs --latest`), fix the problem, and redeploy.';
  const stuck = inFlight.find(({ createdAt }) => createdAt >= changed);
  if (stuck) {
    const since = renderDuration(now.getTime() - stuck.createdAt.getTime());
    return { what: `A newer deployment has been in progress for ${since} (${stuck.status}).`, fix: readItsLog };
  }
  if (awaitsApproval && awaitsApproval.createdAt >= changed) {
    const fix = 'Approve that deployment on Railway, or redeploy the running one.';
    return { what: 'A newer deployment is waiting for approval on Railway.', fix };
  }
  if (!wasDeployed(deployment)) return undefined;
  return { what: `A newer deployment ended as ${latest?.status}.`, fix: readItsLog };
}

/** A token that works helps nobody where no bot runs with it. */
function notRunning({ health, deployment, ...rest }: VerdictFacts): Reason | undefined {
  if (!isWorking(health.state) || !deployment) return undefined;
  const { now = rest.now } = deployment;
  if (deployment.inFlight.some((coming) => !isStuck(coming, now))) return undefined;
  const { active, latest } = deployment;
  if (active && active.phase !== 'crashed') return undefined;
  const ended = active?.status ?? latest?.status;
  return {
    code: 'BOT_NOT_RUNNING',
    level: 'warning',
    what: active
      ? `The bot is not running: its deployment on Railway crashed (${ended}).`
      : `The bot is not running: Railway has no running deployment for it${ended ? ` (the newest is ${ended})` : ''}.`,
    why: 'The token works, but no container is running to use it.',
    fix: 'Read the log of the last deployment on Railway (`railway logs --latest`), then redeploy the service.',
  };
}

const OLD_TOKEN: Headline = {
  line: 'The bot {bot} does not run with the stored WhatsApp token',
  title: 'not deployed',
};

/** Whether any deployment, of whatever outcome, was started since the variable was changed: once is enough. */
export function wasDeployed({ variableUpdatedAt, latest }: DeploymentObservation): boolean {
  return variableUpdatedAt !== undefined && latest !== undefined && latest.createdAt >= variableUpdatedAt;
}

function unreadLog({ logs }: VerdictFacts): Reason | undefined {
  return logs.is === 'unread' ? logs.reason : undefined;
}

function refusedCalls(observation: VerdictFacts): Reason | undefined {
  const standing = judgeRefusals(observation);
  if (!standing) return undefined;
  if (standing.is === 'refused') {
    return {
      code: 'CALLS_REFUSED',
      level: 'error',
      what: `The stored token works, but Meta rejects the bot's own calls (${sinceRefusal(standing)}).`,
      ...READS_ELSEWHERE,
      ...VERDICT_CODES.CALLS_REFUSED,
    };
  }
  return {
    code: 'NOT_SEEN_TO_WORK',
    level: 'warning',
    what: `The bot has not been seen to work since Meta last rejected its calls at ${renderTime(standing.last)}. Its log has no newer lines.`,
    why: 'The stored token works, but a log without new lines does not show whether the bot uses it.',
    fix: 'Send the bot a message. The issue closes when a check finds new log lines without a rejection, or after 24 hours without one.',
    ...VERDICT_CODES.NOT_SEEN_TO_WORK,
  };
}

function strongLogLines(observation: VerdictFacts): Reason | undefined {
  if (isToldOfRefusals(observation)) return undefined;
  const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
  if (strong === 0) return undefined;
  return {
    code: 'LOG_ERRORS_STRONG',
    level: 'warning',
    what: `Meta accepts the token, but the bot's log has ${authErrors(count)} (${strong} from the Graph API).`,
    why: 'The bot may run with another token than the stored one. Or the errors are from just before a recovery.',
    fix: 'If they continue, redeploy the bot and read its log: `railway logs --tail 10`.',
  };
}

function weakLogLines(observation: VerdictFacts): Reason | undefined {
  const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
  if (count === 0 || strong > 0) return undefined;
  return {
    code: 'LOG_ERRORS_WEAK',
    level: 'warning',
    what: `The bot's log has ${authErrors(count)}. Meta does not reject the token there.`,
    why: 'This may be about something else: bots get a 401 for other reasons too.',
    fix: 'Read the log. To ignore harmless lines, set `log-patterns`: `!unauthorized` drops that pattern, `!line: GET /admin` drops lines with that text.',
  };
}

/** Beside a dead token they say nothing new. */
function findSuspicious({ health, logs }: VerdictFacts): Pick<LogMatches, 'count' | 'strong'> | undefined {
  return isWorking(health.state) && logs.is === 'read' ? logs.findings : undefined;
}

function authErrors(count: number): string {
  return count === 1
    ? '1 line that looks like an authentication error'
    : `${count} lines that look like authentication errors`;
}

function incompleteLog({ logs }: VerdictFacts): Reason | undefined {
  if (logs.is !== 'read' || !(logs.truncated || logs.findings.droppedByRailway)) return undefined;
  return {
    code: 'LOGS_INCOMPLETE',
    level: 'info',
    what: logs.truncated
      ? `The log has more lines than one check reads, so only the newest ${logs.findings.scanned} were read.`
      : 'Railway dropped log lines, because the bot writes more than 500 per second.',
  };
}

/** In the order in which reasons of the same level are told. */
export const RULES: readonly Rule[] = [
  temporaryInProduction,
  oldDeployment,
  notRunning,
  unreadLog,
  refusedCalls,
  strongLogLines,
  weakLogLines,
  incompleteLog,
];
