// `notify --test`: one message to each channel, so that their setup is known to work before anything is wrong.
import type { Command } from 'commander';
import type { Notification } from '../core/report/notification.ts';
import { UserError } from '../errors.ts';
import type { CommandContext, OutputOptions } from './context.ts';
import { addInputs, addOutput } from './flags.ts';
import { addExamples } from './help.ts';
import { showJson } from './output.ts';

const TEST_MS = 20_000;

const EXAMPLE = '\nExample:\n  $ NOTIFY=slack://TokenA/TokenB/TokenC whatsapp-token-manager notify --test';

export function registerNotify(program: Command, tools: CommandContext): void {
  const command = program
    .command('notify')
    .summary('send a test message to each channel')
    .description('Sends a test message to each notification channel.')
    .requiredOption('--test', 'send the test message (required)')
    .action(async (manner: OutputOptions) => await testChannels(tools, manner));
  addOutput(command);
  addExamples(addInputs(command, ['notify', 'bot-name']), EXAMPLE);
}

/** A line for each channel. Exits 1 where one was not reached. Throws `UserError` where there is none, or a wrong one. */
async function testChannels(tools: CommandContext, { json }: OutputOptions): Promise<void> {
  const { read, secrets, env, out, exit } = tools;
  const [{ readChannelSettings }, { readRuntime }, { createChannels }, { sendAll }, findings_] = await Promise.all([
    import('../settings/settings.ts'),
    import('../wiring/runtime.ts'),
    import('../wiring/wiring.ts'),
    import('../notify/send-all.ts'),
    import('../core/doctor/finding.ts'),
  ]);
  const { renderFindings, toDiagnosisJson, toFinding } = findings_;
  const { name, channels } = readChannelSettings(read, secrets);
  if (channels.length === 0) throw new UserError('WRONG_INPUT', [NO_CHANNELS]);
  const signal = AbortSignal.timeout(TEST_MS);
  const findings = await Promise.all(
    createChannels(channels, readRuntime(env), secrets).map(async (notifier) => {
      const [failure] = await sendAll([notifier], testMessage(name), signal);
      const about = notifier.name;
      return failure ? toFinding(about, failure) : { about, is: 'fine' as const, what: 'Test message sent.' };
    }),
  );
  if (json) showJson(toDiagnosisJson(findings), tools);
  else out(renderFindings(findings).join('\n'));
  exit(findings.some(({ is }) => is !== 'fine') ? 1 : 0);
}

const NO_CHANNELS =
  '`notify` is empty, so there is no channel to test. Set NOTIFY to its URL, such as `slack://TokenA/TokenB/TokenC`.';

/** Reaches everybody, whatever their threshold. */
function testMessage(bot: string): Notification {
  return {
    level: 'info',
    concerns: 'critical',
    bot,
    title: `Test message for the bot ${bot}`,
    lines: ['The WhatsApp token manager will notify you here.', 'This is a test: nothing is wrong.'],
  };
}
