// Telegram, by a bot that writes into chats.
import { renderMessage } from '../../core/report/notification.ts';
import { type ChannelKind, type Delivery, jsonPost } from '../channel.ts';

/** Plain text has no markup, but an `@name` in it calls that person: a lookalike does not. */
function escapeTelegram(text: string): string {
  return text.replace(/@(?=\w)/g, '＠');
}

/** https://core.telegram.org/bots/api#sendmessage, https://appriseit.com/services/telegram/ */
export const telegram: ChannelKind = {
  kind: 'telegram',
  schemes: ['tgram'],
  endpoint: 'https://api.telegram.org',
  parameters: ['topic'],
  shape: '`tgram://BotToken/ChatID`, with one chat or several; a group’s id begins with `-`',
  fix: 'Check the bot token with @BotFather, and the chat id. Start the bot in that chat, or add it to the group.',
  read({ host, path, query }, endpoint) {
    const token = host.replace(/^bot/i, '');
    const chats = path.map((chat) => /^(-?\d+|@?[A-Za-z]\w*)(?::(\d+))?$/.exec(chat));
    if (!/^\d+:[\w-]+$/.test(token) || chats.length === 0 || !/^\d*$/.test(query.get('topic') ?? '')) return undefined;
    const deliveries: Delivery[] = [];
    for (const chat of chats) {
      if (!chat) return undefined;
      const [, id = '', topic = query.get('topic')] = chat;
      deliveries.push({
        by: 'http',
        post: (notification) =>
          jsonPost(`${endpoint}/bot${token}/sendMessage`, {
            chat_id: /^[A-Za-z]/.test(id) ? `@${id}` : id,
            ...(topic ? { message_thread_id: Number(topic) } : {}),
            text: renderMessage(notification, { maxLength: 4000, quote: escapeTelegram }),
            link_preview_options: { is_disabled: true },
          }),
      });
    }
    return deliveries;
  },
};
