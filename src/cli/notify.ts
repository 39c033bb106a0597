// `notify --test`: one message to each channel, so that their set-up is proved before anything is wrong.
import type { Command } from 'commander';
import type { Notification } from '../core/report/notification.ts';
import { UserError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { addInputs } from './flags.ts';

const TEST_MS = 20_000;

export function registerNotify(program: Command, tools: CommandContext): void {
  const command = program
    .command('notify')
    .description('send one test message to each channel')
    .requiredOption('--test', 'send the message; nothing else is sent by hand')
    .addHelpText('after', '\nExample:\n  $ NOTIFY=slack://TokenA/TokenB/TokenC whatsapp-token-manager notify --test')
    .action(async () => await testChannels(tools));
  addInputs(command, ['notify', 'bot-name']);
}

/** A line for each channel. Exits 1 where one was not reached. Throws `UserError` where there is none, or a wrong one. */
async function testChannels({ read, secrets, env, out, exit }: CommandContext): Promise<void> {
  const [{ readChannelSettings }, { readRuntime }, { createChannels }, { sendAll }, { renderFindings, toFinding }] =
    await Promise.all([
      import('../settings/settings.ts'),
      import('../wiring/runtime.ts'),
      import('../wiring/wiring.ts'),
      import('../notify/send-all.ts'),
      import('../core/doctor/finding.ts'),
    ]);
  const { name, channels } = readChannelSettings(read, secrets);
  if (channels.length === 0) throw new UserError('WRONG_INPUT', [NO_CHANNELS]);
  const signal = AbortSignal.timeout(TEST_MS);
  const findings = await Promise.all(
    createChannels(channels, readRuntime(env), secrets).map(async (notifier) => {
      const [failure] = await sendAll([notifier], testMessage(name), signal);
      const about = notifier.name;
      return failure ? toFinding(about, failure) : { about, is: 'fine' as const, what: 'It took the message.' };
    }),
  );
  out(renderFindings(findings).join('\n'));
  exit(findings.some(({ is }) => is !== 'fine') ? 1 : 0);
}

const NO_CHANNELS =
  '`notify` is empty, so there is nobody to tell. Put the URL of a channel into NOTIFY, such as `slack://TokenA/TokenB/TokenC`.';

/** Reaches everybody, whatever their threshold. */
function testMessage(bot: string): Notification {
  return {
    level: 'info',
    concerns: 'critical',
    bot,
    title: `Test message for the bot ${bot}`,
    lines: ['The WhatsApp token manager would tell you here.', 'Nothing is wrong: somebody is testing the channels.'],
  };
}
