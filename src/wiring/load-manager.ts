// A manager whose program is loaded while its connections open.
import type { WhatsAppTokenManager } from '../manager.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openConnected } from './connections.ts';
import type { Door } from './runtime.ts';

/** Rejects with `UserError` where a proxy variable is no usable URL. */
export async function loadManager(settings: Settings, secrets: Secrets, door: Door): Promise<WhatsAppTokenManager> {
  const http = openConnected(settings, secrets, door);
  const { createManager } = await import('./wiring.ts');
  // The first use of all its expressions takes milliseconds, which would come on top of those of an answer.
  setImmediate(() => secrets.clean('x'));
  return createManager(settings, secrets, { ...door, http });
}
