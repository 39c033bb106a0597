// What went wrong with a message or a ping, in words that hold nothing of the URL: the HTTP client's own name its path.
import { ServiceUnavailableError, SetupError } from '../../errors.ts';
import { describeError } from '../http/faults.ts';

/** There was no complete answer. Of the client's error only the system's code is used. */
export function describeSilence(name: string, error: unknown): ServiceUnavailableError {
  const { cause } = error as { cause?: unknown };
  if (!(cause instanceof Error)) {
    return new ServiceUnavailableError(
      name,
      `${name} gave no usable answer. It is overloaded, or the network on the way drops packets.`,
    );
  }
  const { what, why, code = '' } = describeError({ code: cause.message }, 0);
  return new ServiceUnavailableError(name, `${name} ${what}. ${why}`, { cause: new Error(code) });
}

/** The answer says that it did not work. */
export function describeRefusal(name: string, status: number, fix: string): ServiceUnavailableError | SetupError {
  if (status === 429)
    return new ServiceUnavailableError(name, `${name} answered HTTP 429: it gets more messages than it takes.`);
  if (status === 408 || status >= 500)
    return new ServiceUnavailableError(name, `${name} answered HTTP ${status}: it has a problem of its own.`);
  if (status >= 300 && status < 400) {
    return new SetupError('NOTIFY_FAILED', {
      what: `${name} answered HTTP ${status}, which points to another address.`,
      why: 'Redirects are not followed: what is sent would go wherever they lead.',
      fix: 'Put the final address into the settings.',
    });
  }
  return new SetupError('NOTIFY_FAILED', {
    what: `${name} answered HTTP ${status}.`,
    why: WHY[status] ?? 'It does not understand it, or what the URL names is not there.',
    fix,
  });
}

const WHY: Record<number, string> = {
  204: 'Nothing is configured there, so nobody was told.',
  401: 'The token or password is wrong.',
  403: 'The token or password is wrong, or may not do this.',
  404: 'What the URL names does not exist, or not any more.',
  410: 'What the URL names does not exist any more.',
};
