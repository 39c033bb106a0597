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
      line: 'The WhatsApp token of {bot} works, but Meta refuses the bot’s own calls',
      title: 'calls refused',
    },
    effect: 'calls-refused',
  },
  NOT_SEEN_TO_WORK: {
    headline: {
      line: 'The WhatsApp token of {bot} works, but the bot was not seen to work yet',
      title: 'not seen to work',
    },
    effect: 'awaits-proof',
  },
  LOG_ERRORS_STRONG: {},
  LOG_ERRORS_WEAK: {},
  LOGS_INCOMPLETE: {},
  CLOCK_SKEWED: {},
  MONITOR_BLIND: {
    headline: { line: 'The WhatsApp token of {bot} could not be checked for hours', title: 'unknown' },
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
  'run the monitor workflow with the command `redeploy`, `whatsapp-token-manager redeploy` in a terminal';

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
      what: `A deployment with the current token is on its way (${coming.status}).`,
      fix: 'Nothing: the next check sees how it ended.',
      ...(issueIsOpen ? { effect: 'holds-issue' } : {}),
    };
  }
  const isUrgent = issueIsOpen || (logs.is === 'read' && logs.findings.strong > 0);
  const tried = findTry(deployment, changed, now);
  const told = [
    'The bot still runs with the old token: the variable was changed after the running deployment was created.',
    deployment.landedLate && 'An update by this monitor wrote it, and Railway took it only later.',
    tried?.what,
    deployment.refusal && `Railway refused to deploy it: "${deployment.refusal}".`,
  ];
  return {
    code: 'NOT_DEPLOYED',
    level: isUrgent ? 'error' : 'warning',
    what: told.filter(Boolean).join(' '),
    why: 'A container reads its variables only when it starts, and nothing has deployed it since. After a failed update that put the old token back this is harmless.',
    fix: tried?.fix ?? `Redeploy it: ${REDEPLOY}, or Redeploy on Railway.`,
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
    'Read the log of that deployment on Railway (`railway logs --latest`), fix what is wrong, and redeploy it.';
  const stuck = inFlight.find(({ createdAt }) => createdAt >= changed);
  if (stuck) {
    const since = renderDuration(now.getTime() - stuck.createdAt.getTime());
    return { what: `A newer deployment has been on its way for ${since} (${stuck.status}).`, fix: readItsLog };
  }
  if (awaitsApproval && awaitsApproval.createdAt >= changed) {
    const fix = `Approve that deployment on Railway, or redeploy the running one: ${REDEPLOY}.`;
    return { what: 'A newer deployment waits for an approval on Railway.', fix };
  }
  if (!wasDeployed(deployment)) return undefined;
  return { what: `A newer deployment was tried, and ended as ${latest?.status}.`, fix: readItsLog };
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
      ? `The bot does not run: its deployment on Railway has crashed (${ended}).`
      : `The bot does not run: Railway shows no running deployment of it${ended ? `, the newest is ${ended}` : ''}.`,
    why: 'The token works, but no container runs that could use it.',
    fix: 'Read the log of the last deployment on Railway (`railway logs --latest`), and redeploy the service.',
  };
}

const OLD_TOKEN: Headline = {
  line: 'The bot {bot} does not run with the WhatsApp token that is stored',
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
      what: `The token in the variable works, but Meta refuses the bot's own calls: ${sinceRefusal(standing)}.`,
      ...READS_ELSEWHERE,
      ...VERDICT_CODES.CALLS_REFUSED,
    };
  }
  return {
    code: 'NOT_SEEN_TO_WORK',
    level: 'warning',
    what: `The bot was not seen to work yet: Meta last refused its calls at ${renderTime(standing.last)}, and its log shows no line since.`,
    why: 'The token in the variable works. A silent log does not say whether the bot uses it.',
    fix: 'Send the bot a message. A check that finds lines and no refusal closes the issue; so do 24 hours without a refusal.',
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
    what: `Meta accepts the token, yet the bot's log shows ${lines(count)} about authentication, ${strong} of them from the Graph API.`,
    why: 'The bot may run with another token than the variable holds, or the errors are from just before a recovery.',
    fix: 'If they go on, redeploy the bot and read its log: `railway logs --tail 10`.',
  };
}

function weakLogLines(observation: VerdictFacts): Reason | undefined {
  const { count, strong } = findSuspicious(observation) ?? { count: 0, strong: 0 };
  if (count === 0 || strong > 0) return undefined;
  return {
    code: 'LOG_ERRORS_WEAK',
    level: 'warning',
    what: `The bot's log shows ${lines(count)} that ${count === 1 ? 'looks' : 'look'} like authentication errors; in none of them does Meta reject the token.`,
    why: 'They may be about something else: a bot has 401s of its own.',
    fix: 'Look at them. Lines that do not matter can be left out with `log-patterns`: `!unauthorized` takes that pattern out, `!line: GET /admin` every line that says so.',
  };
}

/** Beside a dead token they say nothing new. */
function findSuspicious({ health, logs }: VerdictFacts): Pick<LogMatches, 'count' | 'strong'> | undefined {
  return isWorking(health.state) && logs.is === 'read' ? logs.findings : undefined;
}

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function incompleteLog({ logs }: VerdictFacts): Reason | undefined {
  if (logs.is !== 'read' || !(logs.truncated || logs.findings.droppedByRailway)) return undefined;
  return {
    code: 'LOGS_INCOMPLETE',
    level: 'info',
    what: logs.truncated
      ? `The log window holds more lines than are read in one check; only the newest ${logs.findings.scanned} were read.`
      : 'Railway dropped log lines: the bot writes more than 500 a second.',
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
