// What a rotation says: one reason for each way it can end, and for what else people should know of it.

import type { Proof } from '../log/log-proof.ts';
import { countLogLines } from '../log/log-scan.ts';
import type { Behaviour, Reason } from '../reason.ts';
import type { Clean } from '../sanitize.ts';
import { renderSeconds } from '../time.ts';

/** What is said of putting a token in place. */
export const ROTATION_CODES = {
  LIVE: { effect: 'was-done' },
  OVERTAKEN: { effect: 'overtaken' },
  UNCHANGED: {},
  LIVE_BUT_REFUSED: { effect: 'calls-refused' },
  USE_NOT_SEEN: {},
  STORED_TOKEN_DEAD: {},
  DEPLOYMENT_SLOW: {},
  DEPLOYMENT_NOT_FOLLOWED: {},
  DEPLOYMENT_REFUSED: {},
  DEPLOYMENT_FAILED: {},
  EXCHANGE_FAILED: {},
  STAGED_CHANGES: {},
  SHARED_VARIABLE: {},
  TOKEN_COPIED: {},
  OTHER_CODE_DEPLOYED: {},
  PUSH_IN_FLIGHT: {},
  VARIABLE_SEALED: {},
  VARIABLE_REFERS_ELSEWHERE: {},
} as const satisfies Record<string, Behaviour>;

declare module '../reason.ts' {
  interface CodeTables {
    rotation: typeof ROTATION_CODES;
  }
}

export const NOTHING_CHANGED = 'Nothing was changed.';

const AGAIN = 'Run this again: it continues where it stopped, and changes nothing twice.';

export const UNCHANGED: Reason = {
  code: 'UNCHANGED',
  level: 'info',
  what: 'The variable already holds this token, and the bot runs with it. Nothing was changed.',
};

export const LIVE: Reason = {
  code: 'LIVE',
  level: 'info',
  what: 'The new token is saved to Railway, and a deployment with it is running.',
  ...ROTATION_CODES.LIVE,
};

export const RUNS_ALREADY: Reason = {
  code: 'UNCHANGED',
  level: 'info',
  what: 'The bot already runs with the stored token. Nothing was deployed.',
};

export const REDEPLOYED: Reason = {
  code: 'LIVE',
  level: 'info',
  what: 'A deployment with the stored token is running.',
  ...ROTATION_CODES.LIVE,
};

/** Why the bot is not redeployed. */
export function storedIsDead(reason: Reason | undefined): Reason {
  return {
    code: 'STORED_TOKEN_DEAD',
    level: 'error',
    what: 'The stored token does not work, so redeploying the bot would not help.',
    fix: reason?.fix ?? 'Replace the token: that also redeploys the bot.',
  };
}

export const NOT_WRITTEN: Reason = {
  code: 'RAILWAY_UNAVAILABLE',
  level: 'error',
  what: 'Railway did not confirm the new token in two attempts, and the variable does not show it.',
  why: 'Railway may not accept changes at the moment.',
  fix: AGAIN,
  noAnswerFrom: 'Railway',
};

export const OVERTAKEN: Reason = {
  code: 'OVERTAKEN',
  level: 'error',
  what: 'Another update ran at the same time, and the variable now holds its token.',
  fix: 'Check whether that update is the one you want. If not, run this again.',
  ...ROTATION_CODES.OVERTAKEN,
};

export const DEPLOYMENT_SLOW: Reason = {
  code: 'DEPLOYMENT_SLOW',
  level: 'error',
  what: 'The token is saved to Railway, but its deployment did not finish within `deploy-timeout`.',
  why: 'The deployment may be queued, or waiting for approval or CI. Or Railway is slow.',
  fix: `Open the deployment on Railway. ${AGAIN}`,
};

export const DEPLOYMENT_NOT_FOLLOWED: Reason = {
  code: 'DEPLOYMENT_NOT_FOLLOWED',
  level: 'info',
  what: 'The token is saved to Railway, and a deployment was started. It was not followed, because `deploy-timeout` is 0.',
  fix: 'Wait: the next check sees whether it runs.',
};

/** @param said Railway's own words */
export function deploymentRefused(said: Clean | undefined): Reason {
  return {
    code: 'DEPLOYMENT_REFUSED',
    level: 'error',
    what: `The token is saved to Railway, but no deployment could be started.${said ? ` Railway says: "${said}".` : ''}`,
    fix: `Redeploy the service on Railway${said ? ' once it accepts deployments again' : ''}. ${AGAIN}`,
  };
}

/** What was deployed is not known to be what ran before. */
export const OTHER_CODE: Reason = {
  code: 'OTHER_CODE_DEPLOYED',
  level: 'warning',
  what: 'The running deployment could not be repeated, so the service was built again. Its code may be newer now.',
  why: 'No earlier commit is known to deploy. An image is pulled again, and its tag may have moved.',
  fix: 'Check whether the bot works as before. If not, roll back to the former deployment on Railway, then run `redeploy`.',
};

/** Two deployments were on their way at once. */
export const PUSH_IN_FLIGHT: Reason = {
  code: 'PUSH_IN_FLIGHT',
  level: 'warning',
  what: 'A push was still building on Railway when the token was deployed. It may take over with the old token.',
  why: 'A deployment that started before the variable changed may not have the new token.',
  fix: 'When that build has finished, run the monitor workflow with the command `redeploy`. The next check sees it too.',
};

/** Why the new token is not in the variable any more. */
export const WAS_PUT_BACK = 'The old token was restored, because Meta still accepts it.';

/** How the failed deployment left the container. */
const AFTER = {
  failed: 'The deployment failed. The old container still runs.',
  crashed: 'The deployment crashed, and it has replaced the old container.',
};

export function deploymentFailed(how: keyof typeof AFTER, why: string): Reason {
  return {
    code: 'DEPLOYMENT_FAILED',
    level: 'error',
    what: AFTER[how],
    why,
    fix: 'Read its log on Railway (`railway logs --latest`), fix the problem, and run this again.',
  };
}

/** Something stopped the rotation before the variable was touched. */
export function stoppedBefore(reason: Reason): Reason {
  // What no service answered is tried again by a schedule, but an update is not.
  const fix = (reason.noAnswerFrom ? undefined : reason.fix) ?? AGAIN;
  return { ...reason, level: 'error', what: `${reason.what} ${NOTHING_CHANGED}`, fix };
}

/** Something stopped the rotation half-way. */
export function stoppedAfter({ sequel: _before, ...reason }: Reason, { wrote }: { wrote: boolean }): Reason {
  const done = wrote ? 'The token was sent to Railway' : 'A deployment was requested';
  return { ...reason, level: 'error', what: `${done}, then this failed: ${reason.what}`, fix: AGAIN };
}

export function exchangeFailed({ sequel: _before, ...reason }: Reason): Reason {
  const what = `Couldn't exchange the token for a long-lived one, so the pasted token was used. ${reason.what}`;
  // No schedule tries it again.
  const known = reason.noAnswerFrom ? undefined : reason.fix;
  const fix = known ?? 'Run the update again before this token expires, or use a system user token.';
  return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what, fix };
}

export function stagedChanges(count: number): Reason {
  return {
    code: 'STAGED_CHANGES',
    level: 'warning',
    what: `${count} staged ${count === 1 ? 'change is' : 'changes are'} waiting in this Railway environment. The token is saved without them.`,
    fix: 'Apply or discard them in the Railway dashboard.',
  };
}

export const SEALED_WRITTEN: Reason = {
  code: 'VARIABLE_SEALED',
  level: 'warning',
  what: 'The variable is sealed: the token was written, but cannot be read back.',
  fix: 'Also replace the GitHub secret behind `whatsapp-token`, or the monitor keeps checking the old token.',
};

export function sharedWith(service: Clean): Reason {
  return {
    code: 'SHARED_VARIABLE',
    level: 'warning',
    what: `The service ${service} uses the same variable and still runs with the old token.`,
    fix: `Redeploy it when you are ready: \`railway redeploy --service ${service} --yes\`.`,
  };
}

/** The token that is replaced stands at another service, too. */
export function copiedTo(service: Clean, variable: string): Reason {
  return {
    code: 'TOKEN_COPIED',
    level: 'warning',
    what: `The service ${service} has its own variable ${variable}, which holds the replaced token.`,
    why: 'An update changes only the variable of the monitored service.',
    fix: `Replace it there too: run the update with the \`railway-service-id\` of ${service}. A shared variable for both avoids this.`,
  };
}

/** Why Meta refuses the calls of a bot whose variable holds a token that works. */
export const READS_ELSEWHERE = {
  why: 'The bot may read its token from another variable, a file, a cache, or a database. Another service may also be the sender.',
  fix: 'Read its log (`railway logs --tail 10`) and find where the bot gets its token. If it uses another variable, set `token-variable`.',
};

export function liveButRefused(lines: number): Reason {
  return {
    code: 'LIVE_BUT_REFUSED',
    level: 'error',
    what: `The new deployment runs with the token, but Meta rejects its calls (${countLogLines(lines)}).`,
    ...READS_ELSEWHERE,
    ...ROTATION_CODES.LIVE_BUT_REFUSED,
  };
}

const NOT_SEEN = {
  code: 'USE_NOT_SEEN',
  level: 'info',
  fix: 'Send the bot a message to see whether it answers.',
} as const;

/** What a watched log leaves open; nothing where a call was seen to succeed. */
export function proofNotes({ lines, isUsed }: Proof, windowMs: number): Reason[] {
  if (isUsed) return [];
  if (lines === undefined)
    return [{ ...NOT_SEEN, what: "Couldn't check whether the bot uses the token: its log could not be read." }];
  const seen = lines === 0 ? 'had no lines' : 'showed no call to Meta and no rejection';
  const what = `The bot has not been seen to use the token yet: its log ${seen} within ${renderSeconds(windowMs)}.`;
  return [{ ...NOT_SEEN, what }];
}

/** Writing a token over a reference to another service's variable would cut the two apart. */
export function refersElsewhere(variable: string, path: readonly Clean[]): Reason {
  const where = path.at(-1) ?? '';
  return {
    code: 'VARIABLE_REFERS_ELSEWHERE',
    level: 'error',
    what: `The variable ${variable} only refers to another variable (${path.join(' → ')}).`,
    why: 'Writing a token here would replace the reference.',
    fix: `Monitor ${where} at its own service, with \`railway-service-id\` and \`token-variable\`, or first replace the reference with a token.`,
  };
}

/** Whatever was written would stand in the place of the references. */
export function isComposed(variable: string, names: readonly Clean[]): Reason {
  const places = names.join(' and ');
  return {
    code: 'VARIABLE_REFERS_ELSEWHERE',
    level: 'error',
    what: `The variable ${variable} combines other variables and text (${places}).`,
    why: 'Writing a token here would replace them.',
    fix: `Change ${places} where it is set on Railway, or let ${variable} hold only the token.`,
  };
}
