// The HTTP client, and connections that open while the rest of the program is loaded.
import { createHttp, type Http } from '../adapters/http/client.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import type { Runtime } from './runtime.ts';

export const USER_AGENT = 'whatsapp-token-manager';

/** The one place where a client is made. Throws `UserError` where a proxy variable is no usable URL. */
export function openHttp({ env }: Pick<Runtime, 'env'>, { clean }: Pick<Secrets, 'clean'>): Http {
  return createHttp({ userAgent: USER_AGENT, env, clean });
}

/** The same, with as many connections under way as the first questions need. */
export function openConnected({ railway, meta, github }: Settings, secrets: Secrets, runtime: Runtime): Http {
  const http = openHttp(runtime, secrets);
  if (railway) http.openAhead(railway.url, 2);
  http.openAhead(meta.url, 2);
  if (github) http.openAhead(new URL(runtime.githubApiUrl), 1);
  return http;
}
