// The HTTP client, and connections that open while the rest of the program is loaded.
import { createHttp, type Http } from '../adapters/http/client.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { type Door, monitorOf, type Runtime } from './runtime.ts';

export const USER_AGENT = 'whatsapp-token-manager';

/** The one place where a client is made. Throws `UserError` where a proxy variable is no usable URL. */
export function openHttp({ env }: Pick<Runtime, 'env'>, { clean }: Pick<Secrets, 'clean'>): Http {
  return createHttp({ userAgent: USER_AGENT, env, clean });
}

/** The same, with as many connections under way as the first questions need. */
export function openConnected(settings: Settings, secrets: Secrets, door: Door): Http {
  const { railway, meta, github, bot } = settings;
  const http = openHttp(door, secrets);
  if (railway) http.openAhead(railway.url, 2);
  // The token, its phone number, and beside them whether the bot can send and receive.
  http.openAhead(meta.url, bot.messagingHealth === 'off' ? 2 : 4);
  if (github) http.openAhead(new URL(door.githubApiUrl), monitorOf(settings, door) ? 2 : 1);
  return http;
}
