// A webhook of one's own: the message as JSON.
import { renderBody, titleLine } from '../../core/report/notification.ts';
import { basicAuth, type ChannelKind, jsonPost } from '../channel.ts';
import { webOrigin } from '../url.ts';

/** Not a limit of anybody's, but an end. */
const MAX_LENGTH = 10_000;

/** https://appriseit.com/services/json/: `-name` goes into the address, `+Name` is a header. */
export const json: ChannelKind = {
  kind: 'json',
  schemes: ['json', 'jsons'],
  parameters: ['-*', '+*'],
  shape:
    '`jsons://host/path`, with `user:password@` in front, `?-name=value` for a query and `?+Name=value` for a header where they are needed',
  fix: 'Check the address, the password and the headers. The log of that server says why it refused.',
  read(url) {
    const origin = webOrigin(url);
    if (typeof origin !== 'string') return origin;
    const address = new URL(url.rawPath || '/', origin);
    const headers: Record<string, string> = { ...basicAuth(url.user, url.password) };
    for (const [name, value] of url.query) {
      if (name.startsWith('-')) address.searchParams.append(name.slice(1), value);
      if (name.startsWith('+')) headers[name.slice(1).toLowerCase()] = value;
    }
    const isHeader = ([name, value]: [string, string]) => /^[\w-]+$/.test(name) && /^[\x20-\x7e]*$/.test(value);
    if (!Object.entries(headers).every(isHeader)) return { problem: 'has a header that is not plain ASCII' };
    return [
      {
        by: 'http',
        post: (notification) => {
          const { level, bot, state = null, url: link = null } = notification;
          const message = renderBody({ ...notification, url: '' }, { maxLength: MAX_LENGTH });
          return jsonPost(
            address.href,
            { level, title: titleLine(notification), message, url: link, bot, state },
            headers,
          );
        },
      },
    ];
  },
};
