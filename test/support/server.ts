// A disposable HTTP server on a free port that remembers what it was asked.
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Recorded {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface TestServer extends AsyncDisposable {
  url: URL;
  requests: Recorded[];
  server: Server;
}

/** Answers each request with `handle`; `await using` closes it, and every connection to it. */
export async function startServer(
  handle: (request: Recorded, response: ServerResponse, count: number) => void,
): Promise<TestServer> {
  const requests: Recorded[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url: path = '', headers } = incoming;
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    // Only a request to a proxy names its host in the path.
    const request = { method, url: new URL(path, url), headers, body: Buffer.concat(chunks).toString() };
    handle(request, response, requests.push(request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    url,
    requests,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
