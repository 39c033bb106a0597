// One stand-in as an HTTP server: it records every request, waits as long as it is told to, and can be made to fail.
import { channel } from 'node:diagnostics_channel';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Reply } from './call.ts';
import { createRules, type Fault, misbehave, type Rules, takeFault } from './faults.ts';

/** A request, and whose stand-in received it. */
export interface Received {
  service: string;
  request: RecordedRequest;
}

/** Says every request to every stand-in of this process, as `Received`, when it arrives. */
export const RECEIVED = channel('sandbox:received');

/** A request as it is remembered. Times are milliseconds of this process, so those of several stand-ins compare. */
export interface RecordedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  body: string;
  startedAt: number;
  /** When the answer was sent, or the connection closed; absent while neither has happened. */
  endedAt?: number;
  /** Absent where no answer began. */
  status?: number;
}

export interface Service {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly requests: RecordedRequest[];
  /** How every request fails; `undefined` where nothing is wrong. */
  fault: Fault | undefined;
  /** How some requests fail; the rule set last wins, and each wins over `fault`. */
  readonly faults: Rules<Fault>;
  /** How long each answer takes. */
  latencyMs: number;
  /** How long some answers take instead, in milliseconds. */
  readonly latencies: Rules<number>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** Whose stand-in it is. */
  name: string;
  latencyMs?: number | undefined;
  now: () => Date;
  handle(call: Call): Promise<Reply> | Reply;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Starts a stand-in on a free port of the loopback address. */
export async function startService({ name, latencyMs = 0, now, handle }: ServiceOptions): Promise<Service> {
  const clock = () => Math.round(performance.now() * 10) / 10;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = clock();
    const target = new URL(request.url ?? '/', 'http://sandbox');
    const call: Call = {
      method: request.method ?? 'GET',
      path: target.pathname,
      query: target.searchParams,
      headers: request.headers,
      body: await readText(request),
    };
    const record: RecordedRequest = { ...call, query: Object.fromEntries(call.query), startedAt };
    service.requests.push(record);
    RECEIVED.publish({ service: name, request: record } satisfies Received);
    response.on('close', () => {
      record.endedAt = clock();
      if (response.headersSent) record.status = response.statusCode;
    });
    response.setHeader('date', now().toUTCString());
    await sleep(service.latencies.find(call) ?? service.latencyMs);
    const fault = takeFault(service.faults, call) ?? takeFault(service, call);
    if (fault) await misbehave(fault, { request, response, perform: async () => await handle(call) });
    else send(response, await handle(call));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A closed connection is the caller's affair; anything else is a mistake of the stand-in, and should be seen.
      if (response.destroyed) return;
      if (response.headersSent) return response.destroy();
      send(response, { status: 599, body: `sandbox: ${error instanceof Error ? error.stack : String(error)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: Service = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    fault: undefined,
    faults: createRules(),
    latencyMs,
    latencies: createRules(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}

export function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  response.writeHead(status, headers).end(status === 204 ? undefined : body);
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
