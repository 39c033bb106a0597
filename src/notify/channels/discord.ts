// Discord, by a channel's webhook.
import { renderMessage } from '../../core/report/notification.ts';
import { type ChannelKind, jsonPost } from '../channel.ts';

const URL_OR_MARKUP = /(https?:\/\/[^\s<]+)|[\\*_~`|>#+\-[\]()<@]/g;
/** No preview of links. https://discord.com/developers/docs/resources/message#message-object-message-flags */
const SUPPRESS_EMBEDS = 1 << 2;

/** A backslash before everything that is Markdown there, except inside links, which it would break. */
function escapeDiscord(text: string): string {
  return text.replace(URL_OR_MARKUP, (match, url?: string) => url ?? `\\${match}`);
}

/** https://discord.com/developers/docs/resources/webhook#execute-webhook, https://appriseit.com/services/discord/ */
export const discord: ChannelKind = {
  kind: 'discord',
  schemes: ['discord'],
  nativeHosts: ['discord.com', 'discordapp.com', 'ptb.discord.com', 'canary.discord.com'],
  endpoint: 'https://discord.com',
  publicParts: ['webhooks'],
  parameters: ['thread', 'thread_id'],
  shape: '`discord://WebhookID/WebhookToken` or `https://discord.com/api/webhooks/WebhookID/WebhookToken`',
  fix: 'Open Edit Channel → Integrations → Webhooks in Discord. If the webhook is gone, create one, and set its URL in `notify`.',
  read({ scheme, user, host, path, query }, endpoint) {
    const native = /^api\/(?:v\d+\/)?webhooks\/([^/]+)\/([^/]+)$/.exec(path.join('/'));
    const [id = '', token = '', ...more] = scheme === 'https' ? (native?.slice(1) ?? []) : [host, ...path];
    const thread = query.get('thread') ?? query.get('thread_id') ?? '';
    if (more.length > 0 || !/^\d+$/.test(id) || !/^[\w-]+$/.test(token) || !/^\d*$/.test(thread)) return undefined;
    return [
      {
        by: 'http',
        post: (notification) =>
          jsonPost(`${endpoint}/api/webhooks/${id}/${token}${thread ? `?thread_id=${thread}` : ''}`, {
            content: renderMessage(notification, { maxLength: 2000, quote: escapeDiscord }),
            allowed_mentions: { parse: [] },
            flags: SUPPRESS_EMBEDS,
            ...(user ? { username: user } : {}),
          }),
      },
    ];
  },
};
