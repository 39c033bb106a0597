// Says which requests to Railway are none of the operations that are held against its published schema.
import * as operations from '../../../src/adapters/railway/operations.ts';
import type { Sent } from './contracts.ts';

const OPERATIONS = new Set<unknown>(Object.values(operations));

/** Operations are sent word for word. With `?source=test`, a test speaks to the stand-in itself: that is not held to it. */
export function findBreaches({ method, path, query, body }: Sent): string[] {
  if (query.source === 'test') return [];
  if (method !== 'POST' || path !== '/graphql/v2') return [`${method} ${path}: it is POST /graphql/v2`];
  const asked: string = JSON.parse(body).query;
  return OPERATIONS.has(asked)
    ? []
    : [`an operation that is not in src/adapters/railway/operations.ts: ${asked.split('\n')[0]}`];
}
