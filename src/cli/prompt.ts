// Takes a token from the command line, from standard input, or from a person at the terminal, who does not see it.
import { UserError } from '../errors.ts';

const NO_TOKEN =
  'No token was given. Call it on a terminal, where it asks for the token unseen, or hand the token in by standard input with `-`.';

/** No token is that long: reading ends where the input does not. */
const LONGEST = 65_536;

/** What is wrong where there is no token, and nobody to ask. A flag that does not exist is no token either. */
export function findTokenProblem(argument: string | undefined): string[] {
  const isGiven = argument !== undefined && !argument.startsWith('--');
  return isGiven || process.stdin.isTTY ? [] : [NO_TOKEN];
}

/** The argument itself; or, for `-` and without one, what a person types unseen, or standard input brings. */
export async function takeToken(argument: string | undefined, question: string): Promise<string> {
  if (argument !== undefined && argument !== '-') return argument;
  const token = process.stdin.isTTY ? await askUnseen(question) : await readAll(process.stdin);
  if (token.trim() === '') throw new UserError('WRONG_INPUT', ['What was handed in as the token is empty.']);
  return token;
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
  stderr.write(`${question} (it is not shown): `);
  let typed: Typed = { text: '', is: 'going-on' };
  await new Promise<void>((resolve) => {
    const take = (chunk: string) => {
      typed = typeKeys(typed.text, chunk);
      if (typed.is === 'going-on') return;
      stdin.off('data', take).setRawMode(false).pause();
      resolve();
    };
    stdin.on('data', take);
    // The terminal is gone, and nobody types any more.
    stdin.once('end', resolve);
  });
  stderr.write('\n');
  // The terminal did not, since it handed every key on; now the shell learns of it as of any other program.
  if (typed.is === 'given-up') process.kill(process.pid, 'SIGINT');
  return typed.text;
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
    if (text.length > LONGEST)
      throw new UserError('WRONG_INPUT', ['What came by standard input is far too long for a token.']);
  }
  return text;
}
