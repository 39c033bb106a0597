// The text of `notify`, one URL a line in Apprise's spelling, becomes channels. Nothing of a URL stands in a problem.

import { LEVELS, type Level } from '../core/reason.ts';
import type { Channel, ChannelKind } from './channel.ts';
import { apprise } from './channels/apprise.ts';
import { discord } from './channels/discord.ts';
import { json } from './channels/json.ts';
import { mail } from './channels/mail.ts';
import { ntfy } from './channels/ntfy.ts';
import { slack } from './channels/slack.ts';
import { telegram } from './channels/telegram.ts';
import { twilio } from './channels/twilio.ts';
import { type NotifyUrl, splitUrl } from './url.ts';

/** Every kind of channel there is. */
export const KINDS: readonly ChannelKind[] = [slack, discord, telegram, mail, twilio, ntfy, json, apprise];

/** Other places for public services, by kind. Only tests have some. */
export type Endpoints = Readonly<Record<string, string>>;

/**
 * `level=` on any URL is its threshold: `info` unless given, since only changes are told, and their end should be.
 * https://appriseit.com/getting-started/universal-syntax/
 */
export function parseNotifyUrls(text: string, endpoints: Endpoints = {}): { channels: Channel[]; problems: string[] } {
  const channels: Channel[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const url = splitUrl(line.trim());
    const found = url ? readChannels(url, endpoints) : 'is not a URL like `slack://…`';
    if (typeof found === 'string') problems.push(`\`notify\`, line ${index + 1}: ${found}.`);
    else for (const channel of found) channels.push({ ...channel, name: nextName(channel.name, channels) });
  }
  return { channels, problems };
}

/** The channels that one URL names, called by their kind; or what is wrong with it. */
function readChannels(url: NotifyUrl, endpoints: Endpoints): Channel[] | string {
  const kind = KINDS.find(({ schemes, nativeHosts }) =>
    url.scheme === 'https' ? nativeHosts?.includes(url.host.toLowerCase()) : schemes.includes(url.scheme),
  );
  if (!kind) return describeUnknown(url.scheme);
  const threshold = (url.query.get('level') ?? 'info') as Level;
  if (!LEVELS.includes(threshold)) return `(${kind.kind}) \`level\` must be one of ${code(LEVELS)}`;
  const parameters = ['level', ...(kind.parameters ?? [])];
  if ([...url.query.keys()].some((name) => !parameters.some((known) => matches(name, known))))
    return `(${kind.kind}) has an unknown parameter. The known ones are ${code(parameters)}`;
  const deliveries = kind.read(url, endpoints[kind.kind] ?? kind.endpoint ?? '');
  if (!deliveries) return `(${kind.kind}) must look like ${kind.shape}`;
  if ('problem' in deliveries) return `(${kind.kind}) ${deliveries.problem}`;
  return deliveries.map((delivery) => ({ name: kind.kind, threshold, fix: kind.fix, delivery }));
}

function describeUnknown(scheme: string): string {
  if (/^https?$/.test(scheme))
    return 'is a web address of neither Slack nor Discord. To send JSON to it, write `jsons://` instead of `https://`';
  const schemes = KINDS.flatMap((kind) => kind.schemes).map((known) => `${known}://`);
  return `has an unknown scheme. The known ones are ${code(schemes)}. For any other service, use an Apprise API server (\`apprises://\`)`;
}

function matches(name: string, known: string): boolean {
  return known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known;
}

function nextName(kind: string, channels: readonly Channel[]): string {
  return `${kind} #${channels.filter(({ name }) => name.startsWith(`${kind} #`)).length + 1}`;
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
