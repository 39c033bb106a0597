// Takes a token from the command line, or from standard input: a pipe is read, a terminal asks for it unseen.
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../errors.ts';

const NO_TOKEN =
  'No token was given. Run it in a terminal, which asks for the token without showing it, or pipe the token in.';

const SIGNAL_MS = 5_000;
/** No token is that long: reading ends where the input does not. */
const LONGEST = 65_536;

/** The argument itself; or, for `-` and without one, what standard input brings. It waits for no person yet. */
export async function readToken(argument: string | undefined): Promise<{ token?: string; problems: string[] }> {
  // A flag that does not exist is no token.
  if (argument !== undefined && argument !== '-' && !argument.startsWith('--'))
    return { token: argument, problems: [] };
  if (process.stdin.isTTY) return { problems: [] };
  try {
    const token = await readAll(process.stdin);
    return token.trim() === '' ? { problems: [NO_TOKEN] } : { token, problems: [] };
  } catch (error) {
    if (error instanceof UserError) return { problems: [...error.problems] };
    throw error;
  }
}

/** What a person at the terminal types unseen. */
export async function askToken(question: string): Promise<string> {
  const token = await askUnseen(question);
  if (token.trim() === '') throw new UserError('WRONG_INPUT', ['You entered no token. Paste it, then press Enter.']);
  return token;
}

/** The same where Enter alone is an answer, too. */
export async function askSecretly(question: string): Promise<string> {
  return (await askUnseen(question)).trim();
}

/** A line that is typed in sight; nothing where the terminal is gone. */
export async function askLine(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  stderr.write(`${question}: `);
  let text = '';
  for await (const chunk of stdin.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (/[\r\n]/.test(text)) break;
  }
  stdin.pause();
  return /[\r\n]/.test(text) ? text.trim() : undefined;
}

/** What somebody has typed so far. */
export interface Typed {
  text: string;
  is: 'going-on' | 'done' | 'given-up';
}

/**
 * What the keys of a chunk do to the text. What a paste brings after its first line end belongs to it, so that a token
 * which was cut in two is seen to be.
 */
export function typeKeys(before: string, chunk: string): Typed {
  // Frames of a paste, arrows and other keys that are no text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a terminal sends
  const keys = chunk.replace(/\u001b(?:\[[\d;]*[@-~]|O.)?/g, '');
  let text = before;
  for (const [at, key] of [...keys].entries()) {
    if (key === '\u0003') return { text: '', is: 'given-up' };
    if (key === '\u0004') return { text, is: 'done' };
    if (key === '\r' || key === '\n') {
      const rest = [...keys].slice(at).join('');
      if (text.trim() === '' && rest.trim() === '') return { text, is: 'done' };
      return { text: `${text}${rest}`.trim(), is: 'done' };
    }
    if (key === '\u007f' || key === '\b') text = text.slice(0, -1);
    else if (key === '\u0015') text = '';
    else text += key;
  }
  return { text, is: 'going-on' };
}

async function askUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process;
  // Unseen before it is asked for: somebody may type at once.
  stdin.setEncoding('utf8').setRawMode(true);
  stderr.write(`${question} (not shown): `);
  let typed: Typed = { text: '', is: 'going-on' };
  await new Promise<void>((resolve) => {
    const take = (chunk: string) => {
      typed = typeKeys(typed.text, chunk);
      if (typed.is === 'going-on') return;
      stdin.off('data', take).setRawMode(false).pause();
      resolve();
    };
    // An earlier question left it paused, and then listening alone does not start it.
    stdin.on('data', take).resume();
    // The terminal is gone, and nobody types any more.
    stdin.once('end', resolve);
  });
  stderr.write('\n');
  // The terminal did not, since it handed every key on; now the shell learns of it as of any other program.
  if (typed.is === 'given-up') {
    process.kill(process.pid, 'SIGINT');
    // Until it arrives, nothing else happens.
    await sleep(SIGNAL_MS);
  }
  return typed.text;
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST)
      throw new UserError('WRONG_INPUT', ['Standard input is too long for a token. Pipe in the token alone.']);
  }
  return text;
}
