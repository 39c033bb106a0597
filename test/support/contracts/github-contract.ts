// Says what of a request to GitHub its own description of the API does not allow: github-routes.json holds what it says of
// the routes that come into question.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Sent } from './contracts.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { oneOf?: object[] };
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: object }> };
}
interface Checks {
  path: ValidateFunction;
  query: ValidateFunction;
  /** Absent where no body is taken. */
  body?: ValidateFunction;
  needsBody: boolean;
}

const FILE = new URL('github-routes.json', import.meta.url);
const paths: Record<string, Record<string, unknown>> = JSON.parse(readFileSync(FILE, 'utf8'));
const templates = Object.keys(paths).map((template) => ({ template, segments: template.split('/') }));

const options = { strict: false, allErrors: true };
const bodies = addFormats.default(new Ajv(options));
/** A URL has only text. */
const texts = addFormats.default(new Ajv({ ...options, coerceTypes: true }));

const compiled = new Map<string, Checks>();

export function findBreaches({ method, path, query, body }: Sent): string[] {
  // The stand-in itself holds it against GitHub's schema.
  if (method === 'POST' && path === '/graphql') return [];
  const template = findTemplate(path);
  if (!template) return [`${method} ${path}: there is no such path`];
  const methods = paths[template] ?? {};
  const operation = methods[method.toLowerCase()];
  if (!operation) return [`${method} ${path}: it takes only ${Object.keys(methods).join(', ').toUpperCase()}`];
  const key = `${method} ${template}`;
  const checks = compiled.get(key) ?? compile(close(operation) as Operation);
  compiled.set(key, checks);
  const breaches = [
    ...explain('path', checks.path, parametersOf(template, path)),
    ...explain('query', checks.query, { ...query }),
    ...judgeBody(checks, body),
  ];
  return breaches.map((breach) => `${method} ${path}: ${breach}`);
}

function isParameter(segment: string | undefined): boolean {
  return segment?.startsWith('{') ?? false;
}

/** The one that names most of the path. */
function findTemplate(path: string): string | undefined {
  const given = path.split('/');
  const fitting = templates.filter(
    ({ segments }) =>
      segments.length === given.length &&
      segments.every((segment, at) => isParameter(segment) || segment === given[at]),
  );
  const blanks = (segments: string[]) => segments.filter(isParameter).length;
  return fitting.sort((a, b) => blanks(a.segments) - blanks(b.segments))[0]?.template;
}

function parametersOf(template: string, path: string): Record<string, string> {
  const given = path.split('/').map(decodeURIComponent);
  const segments = template.split('/').map((segment, at): [string, string] => [segment.slice(1, -1), given[at] ?? '']);
  return Object.fromEntries(segments.filter((_, at) => isParameter(template.split('/')[at])));
}

/** GitHub overlooks a field that it does not know, so a misspelt one would do nothing, and say nothing. */
function close(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(close);
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, close(value)]));
  if ('properties' in rest) rest.additionalProperties ??= false;
  // JSON Schema says it in this way.
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

function compile({ parameters = [], requestBody }: Operation): Checks {
  const compileParameters = (place: string) => {
    const there = parameters.filter((parameter) => parameter.in === place);
    return texts.compile({
      type: 'object',
      // A number in a URL is a text as well.
      properties: Object.fromEntries(
        there.map(({ name, schema: { oneOf, ...rest } }) => [name, oneOf ? { ...rest, anyOf: oneOf } : rest]),
      ),
      required: there.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    });
  };
  const schema = requestBody?.content['application/json']?.schema;
  return {
    path: compileParameters('path'),
    query: compileParameters('query'),
    ...(schema && { body: bodies.compile(schema) }),
    needsBody: requestBody?.required ?? false,
  };
}

function judgeBody({ body: check, needsBody }: Checks, body: string): string[] {
  if (body === '') return needsBody ? ['body is missing'] : [];
  if (!check) return ['body is not taken'];
  try {
    return explain('body', check, JSON.parse(body));
  } catch {
    return ['body is not JSON'];
  }
}

/** Names fields, never what stands in them. */
function explain(place: string, check: ValidateFunction, value: unknown): string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message, params }) => {
    const field = params.additionalProperty ? ` (${params.additionalProperty})` : '';
    return `${place}${instancePath} ${message}${field}`;
  });
}
