// What a rotation says: one reason for each way it can end, and for what else people should know of it.
import type { Proof } from '../log/log-proof.ts';
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

const AGAIN = 'Run the same again: it goes on where this stopped, and changes nothing twice.';

export const UNCHANGED: Reason = {
  code: 'UNCHANGED',
  level: 'info',
  what: 'The variable already holds this token, and the bot runs with it: nothing was written.',
};

export const LIVE: Reason = {
  code: 'LIVE',
  level: 'info',
  what: 'The new token is stored, and a deployment that has it is running.',
  ...ROTATION_CODES.LIVE,
};

export const RUNS_ALREADY: Reason = {
  code: 'UNCHANGED',
  level: 'info',
  what: 'The bot runs with the stored token already: nothing was deployed.',
};

export const REDEPLOYED: Reason = {
  code: 'LIVE',
  level: 'info',
  what: 'A deployment that has the stored token is running.',
  ...ROTATION_CODES.LIVE,
};

/** Why the bot is not redeployed. */
export function storedIsDead(reason: Reason | undefined): Reason {
  return {
    code: 'STORED_TOKEN_DEAD',
    level: 'error',
    what: `The stored token does not work, so the bot was not put on it.${reason ? ` ${reason.what}` : ''}`,
    fix: reason?.fix ?? 'Hand in a new token: that deploys as well.',
  };
}

export const NOT_WRITTEN: Reason = {
  code: 'RAILWAY_UNAVAILABLE',
  level: 'error',
  what: 'Railway twice gave no usable answer to setting the variable, and does not show the new token in it.',
  why: 'Railway takes no changes at the moment.',
  fix: AGAIN,
  noAnswerFrom: 'Railway',
};

export const OVERTAKEN: Reason = {
  code: 'OVERTAKEN',
  level: 'error',
  what: 'The variable now holds another token than the one written here: another update overtook this one.',
  fix: 'See whether the other update is the one you want; otherwise run this again.',
  ...ROTATION_CODES.OVERTAKEN,
};

export const DEPLOYMENT_SLOW: Reason = {
  code: 'DEPLOYMENT_SLOW',
  level: 'error',
  what: 'The token is stored, but the deployment with it did not end within `deploy-timeout`.',
  why: 'It may be queued, wait for an approval or for CI, or Railway is slow.',
  fix: `Look at it on Railway. ${AGAIN}`,
};

export const DEPLOYMENT_NOT_FOLLOWED: Reason = {
  code: 'DEPLOYMENT_NOT_FOLLOWED',
  level: 'info',
  what: 'The token is stored and a deployment with it was started; it was not followed, because `deploy-timeout` is 0.',
  fix: 'The next check sees whether it runs.',
};

/** @param said Railway's own words */
export function deploymentRefused(said: Clean | undefined): Reason {
  return {
    code: 'DEPLOYMENT_REFUSED',
    level: 'error',
    what: `The token is stored, but no deployment with it could be started.${said ? ` Railway says: "${said}".` : ''}`,
    fix: `Redeploy the service on Railway${said ? ' as soon as it takes deployments again' : ''}. ${AGAIN}`,
  };
}

/** What was deployed is not known to be what ran before. */
export const OTHER_CODE: Reason = {
  code: 'OTHER_CODE_DEPLOYED',
  level: 'warning',
  what: 'The service was deployed anew, because the deployment that ran could not be repeated. Its code may be newer now.',
  why: 'No commit is known that could be deployed again. An image is then pulled anew, and its tag may have moved.',
  fix: 'Look whether the bot works as before. If not, roll back to the former deployment on Railway, then run `redeploy`.',
};

/** Two deployments were on their way at once. */
export const PUSH_IN_FLIGHT: Reason = {
  code: 'PUSH_IN_FLIGHT',
  level: 'warning',
  what: 'A push was still being built on Railway when the token was deployed. It may take over with the old token.',
  why: 'A deployment that was begun before the variable changed does not have the new token for certain.',
  fix: 'When that build has ended, run the monitor workflow with the command `redeploy`. The next check sees it as well.',
};

/** Why the new token is not in the variable any more. */
export const WAS_PUT_BACK = 'The old token was put back, because Meta still accepts it.';

/** How the failed deployment left the container. */
const AFTER = {
  failed: 'The deployment failed; the old container still runs.',
  crashed: 'The deployment crashed and has replaced the old container.',
};

export function deploymentFailed(how: keyof typeof AFTER, why: string): Reason {
  return {
    code: 'DEPLOYMENT_FAILED',
    level: 'error',
    what: AFTER[how],
    why,
    fix: 'Read its log on Railway (`railway logs --latest`), mend what is wrong, and run this again.',
  };
}

/** Something stopped the rotation before the variable was touched. */
export function stoppedBefore(reason: Reason): Reason {
  return { ...reason, level: 'error', what: `${reason.what} Nothing was written.`, fix: reason.fix ?? AGAIN };
}

/** Something stopped the rotation after the variable was written. */
export function stoppedAfter(reason: Reason): Reason {
  return {
    ...reason,
    level: 'error',
    what: `The variable was written, then this went wrong: ${reason.what}`,
    fix: AGAIN,
  };
}

export function exchangeFailed(reason: Reason): Reason {
  const what = `The token could not be exchanged for a long-lived one, so it was used as it is. ${reason.what}`;
  return { ...reason, code: 'EXCHANGE_FAILED', level: 'warning', what };
}

export function stagedChanges(count: number): Reason {
  return {
    code: 'STAGED_CHANGES',
    level: 'warning',
    what: `${count} staged ${count === 1 ? 'change waits' : 'changes wait'} in this Railway environment. The token is set without them.`,
    fix: 'Apply or discard them in the dashboard when it suits.',
  };
}

export const SEALED_WRITTEN: Reason = {
  code: 'VARIABLE_SEALED',
  level: 'warning',
  what: 'The variable is sealed: it was written, but nobody can read it back.',
  fix: 'Also replace the GitHub secret that feeds `whatsapp-token`, or the monitor goes on checking the old token.',
};

export function sharedWith(service: Clean): Reason {
  return {
    code: 'SHARED_VARIABLE',
    level: 'warning',
    what: `The service ${service} refers to the same variable and still runs with the old token.`,
    fix: `Redeploy it when it suits: \`railway redeploy --service ${service} --yes\`.`,
  };
}

/** The token that is replaced stands at another service, too. */
export function copiedTo(service: Clean, variable: string): Reason {
  return {
    code: 'TOKEN_COPIED',
    level: 'warning',
    what: `The service ${service} has a variable ${variable} of its own, which holds the replaced token.`,
    why: 'An update writes the variable of the watched service only.',
    fix: `Replace it there, too: run the update with \`railway-service-id\` of ${service}. Or let both refer to one shared variable.`,
  };
}

/** Why Meta refuses the calls of a bot whose variable holds a token that works. */
export const READS_ELSEWHERE = {
  why: 'The bot reads its token from another variable or a file, keeps an old one in a cache or a database, or another service sends.',
  fix: 'Read its log (`railway logs --tail 10`) and look where the bot takes its token from. If it calls the variable otherwise, set `token-variable`.',
};

export function liveButRefused(lines: number): Reason {
  return {
    code: 'LIVE_BUT_REFUSED',
    level: 'error',
    what: `The new deployment runs with the token, but Meta refuses its calls: ${lines} ${lines === 1 ? 'line' : 'lines'} of its log ${lines === 1 ? 'says' : 'say'} so.`,
    ...READS_ELSEWHERE,
    ...ROTATION_CODES.LIVE_BUT_REFUSED,
  };
}

const NOT_SEEN = {
  code: 'USE_NOT_SEEN',
  level: 'info',
  fix: 'Send the bot a message and see whether it answers.',
} as const;

/** What a watched log leaves open; nothing where a call was seen to succeed. */
export function proofNotes({ lines, isUsed }: Proof, windowMs: number): Reason[] {
  if (isUsed) return [];
  if (lines === undefined)
    return [{ ...NOT_SEEN, what: 'Whether the bot uses the token was not checked: its log could not be read.' }];
  const seen = lines === 0 ? 'had no line' : 'showed no call to Meta, and no refusal';
  const what = `The bot was not seen to use the token yet: its log ${seen} within ${renderSeconds(windowMs)}.`;
  return [{ ...NOT_SEEN, what }];
}

/** Writing a token over a reference to another service's variable would cut the two apart. */
export function refersElsewhere(variable: string, path: readonly Clean[]): Reason {
  const where = path.at(-1) ?? '';
  return {
    code: 'VARIABLE_REFERS_ELSEWHERE',
    level: 'error',
    what: `The variable ${variable} only refers to another one (${path.join(' → ')}).`,
    why: 'Writing the token over the reference would cut the two apart.',
    fix: `Change ${where} at its own service: watch that one with \`railway-service-id\` and \`token-variable\`, or replace the reference with a token on Railway first.`,
  };
}

/** Whatever was written would stand in the place of the references. */
export function isComposed(variable: string, names: readonly Clean[]): Reason {
  const places = names.join(' and ');
  return {
    code: 'VARIABLE_REFERS_ELSEWHERE',
    level: 'error',
    what: `The variable ${variable} is put together from other variables and text (${places}).`,
    why: 'Writing the token over them would cut the reference.',
    fix: `Change ${places} where it is set on Railway, or let ${variable} hold the token alone.`,
  };
}
