// What went wrong with a message or a ping, in words that hold nothing of the URL: the HTTP client's own name its path.
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import { describeError } from '../http/faults.ts';

/** There was no complete answer. Of the client's error only the system's code is used. */
export function describeSilence(name: string, error: unknown): ServiceUnavailableError {
  const { cause } = error as { cause?: unknown };
  if (!(cause instanceof Error)) {
    return new ServiceUnavailableError(
      name,
      `${name} gave no usable answer. It is overloaded, or the network drops packets.`,
    );
  }
  const { what, why, code = '' } = describeError({ code: cause.message }, 0);
  return new ServiceUnavailableError(name, `${name} ${what}. ${why}`, { cause: new Error(code) });
}

/** The answer says that it did not work. */
export function describeRefusal(name: string, status: number, fix: string): ServiceUnavailableError | SetupError {
  if (status === 429)
    return new ServiceUnavailableError(name, `${name} answered HTTP 429: it limits the rate of messages.`);
  if (status === 408 || status >= 500)
    return new ServiceUnavailableError(name, `${name} answered HTTP ${status}: it has an internal problem.`);
  if (status >= 300 && status < 400) {
    return new SetupError('NOTIFY_FAILED', {
      what: `${name} answered HTTP ${status}, which points to another address.`,
      why: 'Redirects are not followed, because they could send the message anywhere.',
      fix: 'Use the final address.',
    });
  }
  return new SetupError('NOTIFY_FAILED', {
    what: `${name} answered HTTP ${status}.`,
    why: WHY[status] ?? 'It does not understand the message, or the URL is wrong.',
    fix,
  });
}

const WHY: Record<number, string> = {
  204: 'Nothing is configured there, so no notification was sent.',
  401: 'The token or password is wrong.',
  403: 'The token or password is wrong, or may not do this.',
  404: 'The channel in the URL does not exist, or was deleted.',
  410: 'The channel in the URL was deleted.',
};
