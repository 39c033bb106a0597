// The door of the terminal: arguments and environment in, text and an exit code out.
import { OWN_BUG } from './cli/exit-code.ts';
import { inFlags } from './cli/flags.ts';
import { runProgram } from './cli/program.ts';
import { reasonLine } from './core/reason.ts';
import { describeBug, UserError } from './errors.ts';
import { Secrets } from './secret.ts';
import { underNet } from './wiring/net.ts';

// A token that was typed as an argument stands in the list of processes no longer than this.
process.title = 'whatsapp-token-manager';

const secrets = new Secrets();
const out = (text: string) => void process.stdout.write(`${text}\n`);
const err = (text: string) => void process.stderr.write(`${text}\n`);
const args = process.argv.slice(2);

// `check | head` closes the pipe early, which is no mistake; a full disk is one that the shell has to learn of.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  err(
    `The result could not be written to standard output (${code ?? 'no reason given'}). Free some disk space, or write it elsewhere.`,
  );
  failWith(WRONG_CALL);
});
// There is nobody left to tell.
process.stderr.on('error', () => {});

const WRONG_CALL = 2;

/** What the command found, and what went wrong besides. A bug of ours goes first, then what was found. */
const codes = { found: 0, beside: 0 };
function exit(code: number): void {
  codes.found = code;
  settle();
}
function failWith(code: number): void {
  codes.beside = Math.max(codes.beside, code);
  settle();
}
function settle(): void {
  const { found, beside } = codes;
  process.exitCode = beside === OWN_BUG ? beside : found || beside;
}

function fall(error: unknown, isEnd: boolean): void {
  const isWrongCall = error instanceof UserError;
  const code = isWrongCall ? error.code : 'INTERNAL_ERROR';
  const problems = isWrongCall ? error.problems.map(inFlags) : [reasonLine(describeBug(error))];
  if (isEnd && args.includes('--json')) out(JSON.stringify({ version: 1, error: { code, problems } }, null, 2));
  if (isWrongCall) {
    err(
      [
        `${code}: the command did not run. Nothing was changed.`,
        ...problems.map((problem) => `- ${problem}`),
        'Flags can also be set in the environment or in .env: `--railway-token` is RAILWAY_TOKEN. See `whatsapp-token-manager help`.',
      ].join('\n'),
    );
  } else {
    err(problems.join('\n'));
    if (process.env.DEBUG && error instanceof Error) err(secrets.cleanLines(error.stack ?? ''));
  }
  failWith(isWrongCall ? WRONG_CALL : OWN_BUG);
}

await underNet(() => {
  const { isTTY, columns } = process.stdout;
  return runProgram(args, { secrets, out, err, env: process.env, isTerminal: isTTY === true, columns, exit });
}, fall);
