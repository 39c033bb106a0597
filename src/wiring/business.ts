// The business management part of Meta's API, for the one command that needs it.
import { createBusiness } from '../adapters/meta/business.ts';
import type { Business } from '../permanent/ports.ts';
import type { Secrets } from '../secret.ts';
import type { Settings } from '../settings/settings.ts';
import { openHttp } from './connections.ts';
import type { Door, Runtime } from './runtime.ts';
import { watchBusiness } from './watch-changes.ts';

export function createBusinessOf(
  { meta }: Settings,
  secrets: Secrets,
  runtime: Runtime & Required<Pick<Door, 'changes'>>,
): Business {
  const { clean, register } = secrets;
  const business = createBusiness({
    http: openHttp(runtime, secrets),
    baseUrl: meta.url,
    version: meta.version,
    clean,
    register,
  });
  return watchBusiness(business, runtime.changes);
}
