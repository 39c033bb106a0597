// What the doctor says of what it was started with: Node, the inputs and where they came from, the channels.
import type { Code } from '../reason.ts';
import type { Finding } from './finding.ts';

/** An input that was given, and where. */
export interface GivenInput {
  name: string;
  from: 'flag' | 'environment' | '.env';
}

/** An older Node does not get as far as this. */
export function diagnoseNode(version: string): Finding {
  return { about: 'Node', is: 'fine', what: `${version}.` };
}

/** Each problem with the inputs is a line; what else could be proved then waits until they are right. */
export function diagnoseInputs(
  given: readonly GivenInput[],
  wrong?: { code: Code; problems: readonly string[] },
): Finding[] {
  const names = given.map(({ name, from }) => `${name} (${from})`);
  const found: Finding = { about: 'settings', is: 'fine', what: `Set: ${names.join(', ')}.` };
  const problems = (wrong?.problems ?? []).map(
    (what): Finding => ({ about: 'settings', is: 'wrong', what, ...(wrong ? { code: wrong.code } : {}) }),
  );
  return [...(names.length > 0 ? [found] : []), ...problems];
}

/** Channels that are not well formed are problems of the inputs. */
export function diagnoseChannels(channels: readonly string[]): Finding {
  const about = 'notify';
  if (channels.length === 0) {
    return { about, is: 'untried', what: 'Not checked: no channels are set, so only the issue notifies you.' };
  }
  const what = `Valid URLs: ${channels.join(', ')}. Nothing was sent.`;
  return { about, is: 'fine', what, fix: 'Run `notify --test` to send a test message to each.' };
}
