// Slack, by an incoming webhook.
import { renderMessage } from '../../core/report/notification.ts';
import { type ChannelKind, jsonPost } from '../channel.ts';

/** The three characters by which mentions and links begin. https://docs.slack.dev/messaging/formatting-message-text */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, https://appriseit.com/services/slack/ */
export const slack: ChannelKind = {
  kind: 'slack',
  schemes: ['slack'],
  nativeHosts: ['hooks.slack.com'],
  endpoint: 'https://hooks.slack.com',
  publicParts: ['services'],
  shape:
    '`slack://TokenA/TokenB/TokenC` or `https://hooks.slack.com/services/TokenA/TokenB/TokenC`, an incoming webhook',
  fix: 'Open the incoming webhooks of the Slack app. If the webhook is gone, create one, and set its URL in `notify`.',
  read({ scheme, user, host, path }, endpoint) {
    const [services, ...nativeTokens] = path;
    const tokens = scheme === 'https' ? nativeTokens : [host, ...path];
    if (scheme === 'https' && services !== 'services') return undefined;
    if (tokens.length !== 3 || !tokens.every((token) => /^[A-Za-z0-9]+$/.test(token))) return undefined;
    return [
      {
        by: 'http',
        post: (notification) =>
          jsonPost(`${endpoint}/services/${tokens.join('/')}`, {
            text: renderMessage(notification, { maxLength: 4000, quote: escapeSlack }),
            // Asterisks, backticks and tildes have no escape: formatting as a whole is off.
            mrkdwn: false,
            unfurl_links: false,
            unfurl_media: false,
            ...(user ? { username: user } : {}),
          }),
      },
    ];
  },
};
