// The door of the terminal: arguments and environment in, text and an exit code out.
import { runProgram } from './cli/program.ts';
import { UserError } from './errors.ts';
import { Secrets } from './secret.ts';

// A token that was typed as an argument stands in the list of processes no longer than this.
process.title = 'whatsapp-token-manager';

const secrets = new Secrets();
const out = (text: string) => void process.stdout.write(`${secrets.redact(text)}\n`);
const err = (text: string) => void process.stderr.write(`${secrets.redact(text)}\n`);
const args = process.argv.slice(2);

// `check | head` closes the pipe early, which is no mistake of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await runProgram(args, {
    secrets,
    out,
    err,
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    exit: (code) => {
      process.exitCode = code;
    },
  });
} catch (error) {
  if (error instanceof UserError) {
    const { code, problems } = error;
    if (args.includes('--json')) out(JSON.stringify({ version: 1, error: { code, problems } }, null, 2));
    err(
      [
        `${code}: this call is wrong. Nothing was asked and nothing was changed.`,
        ...problems.map((problem) => `- ${problem}`),
        'Flags may also come from the environment or from `.env` (`railway-token` is RAILWAY_TOKEN); `--help` shows them all.',
      ].join('\n'),
    );
    process.exitCode = 2;
  } else {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    err(`This is a bug of the WhatsApp token manager, please report it: ${message}`);
    if (process.env.DEBUG) err(stack);
    process.exitCode = 70;
  }
}
