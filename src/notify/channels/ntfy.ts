// ntfy: push messages to phones, by ntfy.sh or a server of one's own.

import type { Level } from '../../core/reason.ts';
import { type Notification, renderBody, titleLine } from '../../core/report/notification.ts';
import { basicAuth, type ChannelKind, jsonPost } from '../channel.ts';
import { type NotifyUrl, webOrigin } from '../url.ts';

/** 2 makes no sound, 5 rings through. https://docs.ntfy.sh/publish/#message-priority */
const PRIORITY: Record<Level, number> = { info: 2, warning: 3, error: 4, critical: 5 };
/** 4,096 bytes, and three at most for a code unit: what is longer would become an attachment. */
const MAX_LENGTH = 1300;

/** https://docs.ntfy.sh/publish/#publish-as-json (a header could not hold the title’s emoji), https://appriseit.com/services/ntfy/ */
export const ntfy: ChannelKind = {
  kind: 'ntfy',
  schemes: ['ntfy', 'ntfys'],
  endpoint: 'https://ntfy.sh',
  parameters: ['token'],
  shape:
    '`ntfy://topic` for ntfy.sh, or `ntfys://host/topic`, with `user:password@` or `token@` in front where one is needed',
  fix: 'Check the topic, and that the user, password or access token may write to it.',
  read(url, endpoint) {
    const isPublic = url.path.length === 0 || /^ntfy\.sh$/i.test(url.host);
    const topics = url.path.length > 0 ? url.path : [url.host];
    const origin = isPublic ? '' : webOrigin(url);
    if (typeof origin !== 'string') return origin;
    if (!topics.every((topic) => /^[\w-]{1,64}$/.test(topic))) return undefined;
    return topics.map((topic) => ({
      by: 'http',
      post: (notification) =>
        jsonPost(`${isPublic ? endpoint : origin}/`, message(topic, notification), authorization(url)),
    }));
  },
};

function message(topic: string, notification: Notification) {
  const title = titleLine(notification);
  return {
    topic,
    title,
    message: renderBody(notification, { maxLength: MAX_LENGTH }) || title,
    priority: PRIORITY[notification.level],
    ...(notification.url ? { click: notification.url } : {}),
  };
}

/** Access tokens begin with `tk_`. https://docs.ntfy.sh/publish/#access-tokens */
function authorization({ user, password, query }: NotifyUrl): Record<string, string> {
  const token = query.get('token') ?? (password === undefined && user?.startsWith('tk_') ? user : undefined);
  return token ? { authorization: `Bearer ${token}` } : basicAuth(user, password);
}
