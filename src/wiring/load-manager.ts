// A manager whose program is loaded while its connections open.
import type { WhatsAppTokenManager } from '../manager.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openConnected } from './connections.ts';
import type { Door } from './runtime.ts';

/** After the first requests, and GitHub's client, which sends one of them, and long before the first answer. */
export const LATER_MS = 30;

/** Rejects with `UserError` where a proxy variable is no usable URL. */
export async function loadManager(settings: Settings, secrets: Secrets, door: Door): Promise<WhatsAppTokenManager> {
  const http = openConnected(settings, secrets, door);
  const { createManager } = await import('./wiring.ts');
  setTimeout(() => void getReady(secrets), LATER_MS);
  return createManager(settings, secrets, { ...door, http });
}

/** While the first answers are waited for: what they need, and the first use of the expressions that clean text. */
async function getReady({ clean }: Secrets): Promise<void> {
  clean('x');
  await import('../adapters/meta/meta.ts').catch(() => {});
}
