// The business management part of Meta's API, for the one command that needs it.
import { createBusiness } from '../adapters/meta/business.ts';
import type { Business } from '../permanent/ports.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openHttp } from './connections.ts';
import type { Runtime } from './runtime.ts';

export function createBusinessOf({ meta }: Settings, secrets: Secrets, runtime: Runtime): Business {
  const { clean, register } = secrets;
  return createBusiness({
    http: openHttp(runtime, secrets),
    baseUrl: meta.url,
    version: meta.version,
    clean,
    register,
  });
}
