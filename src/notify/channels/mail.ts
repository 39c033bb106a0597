// E-mail, by any server that speaks SMTP.
import { renderBody, titleLine } from '../../core/report/notification.ts';
import type { ChannelKind, Mail } from '../channel.ts';
import { isLoopback, type NotifyUrl } from '../url.ts';

const ADDRESS = /^(?:[^<>]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/;
/** Long enough for everything, short enough for every server. */
const MAX_LENGTH = 20_000;

/** https://appriseit.com/services/email/ */
export const mail: ChannelKind = {
  kind: 'mail',
  schemes: ['mailto', 'mailtos'],
  publicParts: [
    'smtp.sendgrid.net',
    'smtp.mailgun.org',
    'smtp.eu.mailgun.org',
    'smtp.gmail.com',
    'gmail.com',
    'googlemail.com',
  ],
  parameters: ['user', 'pass', 'smtp', 'from', 'to', 'mode'],
  shape:
    '`mailtos://user:password@host?from=me@example.com&to=you@example.com`, with `&smtp=` where the server has another name; an @ in the user name is written %40',
  fix: 'Check the user and the password: many providers need an app password or an API key. Check that this sender may write to this recipient.',
  read(url) {
    const { query, path } = url;
    const server = readServer(url);
    const user = server?.login?.user;
    const domain = url.host.replace(/:\d+$/, '');
    const from = query.get('from') ?? (user?.includes('@') ? user : `${user ?? ''}@${domain}`);
    const named = [...path, ...(query.get('to') ?? '').split(',')].map((address) => address.trim()).filter(Boolean);
    const recipients = named.length > 0 ? named : [from];
    if (!server || ![from, ...recipients].every((address) => ADDRESS.test(address))) return undefined;
    return recipients.map((to) => ({
      by: 'smtp',
      mail: (notification) => ({
        server,
        from,
        to,
        subject: titleLine(notification),
        text: `${renderBody(notification, { maxLength: MAX_LENGTH })}\n`,
      }),
    }));
  },
};

function readServer({ scheme, host, query, ...url }: NotifyUrl): Mail['server'] | undefined {
  const [, domain, ownPort] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
  const name = query.get('smtp') ?? domain ?? '';
  const mode = query.get('mode') ?? (ownPort === '465' ? 'ssl' : 'starttls');
  const user = query.get('user') ?? url.user;
  const password = query.get('pass') ?? url.password;
  if (!/^(?:[a-z0-9_.-]+|\[[0-9a-f:]+\])$/i.test(name) || !/^(?:ssl|starttls)$/.test(mode)) return undefined;
  const login = user !== undefined && password !== undefined ? { user, password } : undefined;
  if (!login && (user ?? password) !== undefined) return undefined;
  const usualPort = mode === 'ssl' ? 465 : scheme === 'mailtos' ? 587 : 25;
  return {
    host: name.replace(/[[\]]/g, ''),
    port: Number(ownPort ?? usualPort),
    secure: mode === 'ssl',
    // A password never travels in the clear, whatever the scheme says.
    requireTls: scheme === 'mailtos' || (login !== undefined && !isLoopback(name)),
    ...(login ? { login } : {}),
    ...(ownPort === undefined && !query.has('smtp') ? { addressDomain: name } : {}),
  };
}
