// The stand-in of Railway's public API: real GraphQL behind an HTTP layer that answers with Railway's statuses and bodies.
import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import type { Call, Reply } from '../call.ts';
import { json, type Service, startService } from '../service.ts';
import type { Deployments } from './deployment.ts';
import { createDeployments } from './deployments.ts';
import { createLogs, type Logs } from './logs.ts';
import { type Asker, createResolvers, RailwayFault } from './resolvers.ts';
import { createRailwayState, type RailwayState } from './state.ts';

export interface RailwaySandbox extends Service, RailwayState, Deployments, Logs {
  /** `{url}/graphql/v2`. */
  graphqlUrl: string;
  /**
   * Requests an hour, and how many of them are left; at none, HTTP 429. The headers tell of these only. Within any one
   * second as many as `perSecond`, where that is set. https://docs.railway.com/integrations/api
   */
  rateLimit: { limit: number; remaining: number; perSecond?: number };
}

const SCHEMA = buildSchema(readFileSync(new URL('./railway.graphql', import.meta.url), 'utf8'));

export async function startRailway({
  latencyMs,
  now,
}: {
  latencyMs?: number | undefined;
  now: () => Date;
}): Promise<RailwaySandbox> {
  const service = await startService({ name: 'Railway', latencyMs, now, handle: (call) => answer(call) });
  const engine = createDeployments(() => railway, now);
  const railway: RailwaySandbox = Object.assign(
    service,
    createRailwayState(now),
    engine.api,
    createLogs(() => railway, now),
    {
      graphqlUrl: `${service.url}/graphql/v2`,
      rateLimit: { limit: 1_000, remaining: 1_000 },
    },
  );
  let lastSecond: number[] = [];
  const rootValue = guard(railway, createResolvers(railway, engine, now));
  return railway;

  function answer(call: Call): Reply {
    if (call.path !== '/graphql/v2' || call.method !== 'POST')
      return json(404, { message: 'Not Found', requestId: randomUUID() });
    const { rateLimit } = railway;
    const headers = {
      'x-ratelimit-limit': String(rateLimit.limit),
      'x-ratelimit-remaining': String(Math.max(0, rateLimit.remaining - 1)),
      'x-ratelimit-reset': String(Math.ceil(now().getTime() / 1000) + 3_600),
      'ratelimit-policy': `"default";q=${rateLimit.limit};w=3600`,
    };
    if (rateLimit.remaining <= 0) return json(429, { data: null }, { ...headers, 'retry-after': '60' });
    const { perSecond = Number.POSITIVE_INFINITY } = rateLimit;
    const at = performance.now();
    lastSecond = lastSecond.filter((time) => time > at - 1_000);
    if (lastSecond.push(at) > perSecond) return json(429, { data: null }, { ...headers, 'retry-after': '1' });
    rateLimit.remaining -= 1;
    engine.advance();
    const { status, body } = run(call, rootValue, identify(railway, call));
    return json(status, body, headers);
  }
}

function identify({ projectTokens, accountTokens }: RailwayState, { headers }: Call): Asker {
  const token = headers['project-access-token'];
  if (typeof token === 'string') {
    const environmentId = projectTokens.get(token);
    return environmentId ? { kind: 'project', environmentId } : { kind: 'nobody' };
  }
  const bearer = headers.authorization?.match(/^Bearer\s+(\S+)$/i)?.[1];
  return bearer !== undefined && accountTokens.has(bearer) ? { kind: 'account' } : { kind: 'nobody' };
}

type Resolver = (args: never, asker: Asker) => unknown;

/** Every root field refuses what it was told to refuse. */
function guard(railway: RailwayState, resolvers: Record<string, Resolver>): Record<string, Resolver> {
  const guarded =
    (field: string, resolve: Resolver): Resolver =>
    (args, asker) => {
      const refusal = railway.refusals.get(field);
      if (refusal && refusal.times !== 0 && (refusal.to ?? asker.kind) === asker.kind) {
        if (refusal.times !== undefined) refusal.times -= 1;
        throw new RailwayFault(refusal.message);
      }
      return resolve(args, asker);
    };
  return Object.fromEntries(Object.entries(resolvers).map(([field, resolve]) => [field, guarded(field, resolve)]));
}

/** HTTP 200 for what was executed, 400 without `data` for what could not be. */
function run(call: Call, rootValue: object, contextValue: Asker): { status: number; body: object } {
  const reject = (code: string, errors: readonly GraphQLError[]) => ({
    status: 400,
    body: { errors: errors.map((error) => renderError(error, code)) },
  });
  let asked: { query?: unknown; variables?: Record<string, unknown>; operationName?: string };
  try {
    asked = JSON.parse(call.body);
    const document = parse(String(asked.query));
    const errors = validate(SCHEMA, document);
    if (errors.length > 0) return reject('GRAPHQL_VALIDATION_FAILED', errors);
    const result = execute({
      schema: SCHEMA,
      document,
      rootValue,
      contextValue,
      variableValues: asked.variables,
      operationName: asked.operationName,
    });
    if (result instanceof Promise) throw new Error('the resolvers are synchronous');
    const { data, errors: faults = [] } = result as { data?: unknown; errors?: readonly GraphQLError[] };
    if (data === undefined) return reject('BAD_USER_INPUT', faults);
    return {
      status: 200,
      body: faults.length > 0 ? { errors: faults.map((error) => renderError(error)), data } : { data },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return reject('GRAPHQL_PARSE_FAILED', [error]);
    if (error instanceof SyntaxError)
      return reject('GRAPHQL_PARSE_FAILED', [new GraphQLError('Unexpected end of JSON input')]);
    throw error;
  }
}

/** `traceId` stands beside `message`, and is too long for a number. */
function renderError({ message, locations, path, originalError }: GraphQLError, code = 'INTERNAL_SERVER_ERROR') {
  if (originalError && !(originalError instanceof RailwayFault) && !(originalError instanceof GraphQLError))
    throw originalError;
  const traceId = `${randomInt(1e9, 1e10)}${randomInt(1e8, 1e9)}`;
  return { message, locations, path, extensions: { code }, traceId };
}
