// Connections: kept open between requests, and through the proxy that the environment names.
import { type ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { readProxies } from './proxy.ts';

// As Node's own global agent: an idle connection is given up before most servers close it under the next request.
const IDLE_MS = 5_000;

/**
 * Which agent serves a URL. Node's agents know proxies: https://nodejs.org/api/http.html#built-in-proxy-support
 * Only the proxy variables go in, because an agent keeps, and shows, what it was given.
 * Throws `UserError` where one is no usable proxy.
 */
export function createAgents(env: Record<string, string | undefined>): (url: URL) => HttpAgent {
  const proxyEnv = readProxies(env);
  const plain = new HttpAgent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
  const secure = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
  for (const agent of [plain, secure]) refuseUpgrades(agent);
  return (url) => (url.protocol === 'https:' ? secure : plain);
}

const UPGRADED = 'ERR_HTTP_UPGRADED';

/** Where nobody listens for an HTTP 101, Node closes the connection after a 101, and the request neither fails nor ends. */
function refuseUpgrades(agent: HttpAgent): void {
  const dispatcher = agent as HttpAgent & { addRequest(request: ClientRequest, ...more: unknown[]): void };
  const addRequest = dispatcher.addRequest.bind(agent);
  dispatcher.addRequest = (request, ...more) => {
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      request.emit('error', Object.assign(new Error('HTTP 101'), { code: UPGRADED }));
    });
    addRequest(request, ...more);
  };
}
