// One ping at the end of a run, so that a service elsewhere notices a monitor that has stopped.
import { isLoud, type Level, type Reason } from '../../core/reason.ts';
import type { State } from '../../core/token/token-health.ts';
import { ServiceUnavailableError, type SetupError } from '../../errors.ts';
import type { Secret } from '../../secret.ts';
import type { Http } from '../http/client.ts';
import { describeRefusal, describeSilence } from './faults.ts';

const NAME = 'The heartbeat service';
const FIX = 'Copy the ping URL of this check from the service into `heartbeat-url`.';
const LIMIT_MS = 10_000;

/** How a run ended, as far as the ping tells it. */
export interface RunEnd {
  level: Level;
  state: State;
}

/**
 * GETs the URL at info and warning, and URL + `/fail` at error and critical, as https://healthchecks.io/docs/http_api/
 * has it. At `unknown` nothing is said: the service's own grace time decides. What went wrong is a reason, never thrown.
 */
export async function pingHeartbeat(
  url: Secret,
  { level, state }: RunEnd,
  { http }: { http: Pick<Http, 'fetch'> },
  signal: AbortSignal,
): Promise<Reason[]> {
  if (state === 'unknown') return [];
  const address = new URL(url.reveal());
  if (isLoud(level)) address.pathname = `${address.pathname.replace(/\/$/, '')}/fail`;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    const { ok, status } = await http.fetch(address, { signal: limit }).catch((error) => {
      throw describeSilence(NAME, error);
    });
    return ok ? [] : [toHeartbeatReason(describeRefusal(NAME, status, FIX))];
  } catch (error) {
    return [toHeartbeatReason(error as ServiceUnavailableError)];
  }
}

/** A service that is down costs nothing but its own false alarm; one that refuses will never notice anything. */
function toHeartbeatReason(fault: ServiceUnavailableError | SetupError): Reason {
  const reason = { code: 'HEARTBEAT_FAILED', what: fault.message } as const;
  if (fault instanceof ServiceUnavailableError)
    return { ...reason, level: 'info', fix: 'Nothing, unless it happens again.' };
  const { why, fix } = fault;
  return { ...reason, level: 'warning', ...(why ? { why } : {}), fix };
}
