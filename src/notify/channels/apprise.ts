// Everything else, by an Apprise API server, which knows more than a hundred services.

import type { Level } from '../../core/reason.ts';
import { renderBody, titleLine } from '../../core/report/notification.ts';
import { basicAuth, type ChannelKind, jsonPost } from '../channel.ts';
import { webOrigin } from '../url.ts';

const TYPE: Record<Level, string> = { info: 'info', warning: 'warning', error: 'failure', critical: 'failure' };
/** Apprise cuts further for each service. */
const MAX_LENGTH = 10_000;

/** https://appriseit.com/api/endpoints/, https://appriseit.com/services/apprise_api/ */
export const apprise: ChannelKind = {
  kind: 'apprise',
  schemes: ['apprise', 'apprises'],
  parameters: ['tags'],
  shape: '`apprises://host/token`, where the token is the configuration key on that server',
  fix: 'Check that the Apprise server has a configuration with that key. A 424 in its log means that a service behind it refused.',
  read(url) {
    const origin = webOrigin(url);
    if (typeof origin !== 'string') return origin;
    const token = url.path.at(-1) ?? '';
    const tags = url.query.get('tags');
    if (!/^[\w-]{1,128}$/.test(token)) return undefined;
    const folder = url.path.slice(0, -1).map((part) => `${encodeURIComponent(part)}/`);
    return [
      {
        by: 'http',
        // An empty 204 means that nothing is configured there, and nobody was told.
        delivered: 200,
        post: (notification) =>
          jsonPost(
            `${origin}/${folder.join('')}notify/${token}`,
            {
              title: titleLine(notification),
              body: renderBody(notification, { maxLength: MAX_LENGTH }) || titleLine(notification),
              type: TYPE[notification.level],
              format: 'text',
              ...(tags ? { tag: tags } : {}),
            },
            basicAuth(url.user, url.password),
          ),
      },
    ];
  },
};
