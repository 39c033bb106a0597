// Connections: kept open between requests, and through the proxy that the environment names.
import { type ClientRequest, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { readProxies } from './proxy.ts';

// As Node's own global agent: an idle connection is given up before most servers close it under the next request.
const IDLE_MS = 5_000;

/** Which agent serves a URL. */
export interface Agents {
  (url: URL): HttpAgent;
  /**
   * Opens connections to a URL's host, for the next requests to it. Nothing is sent, the process does not wait for them,
   * and one that cannot be opened is none: the request that needs one opens its own.
   */
  openAhead(url: URL, count: number): void;
}

/**
 * Node's agents know proxies: https://nodejs.org/api/http.html#built-in-proxy-support
 * Only the proxy variables go in, because an agent keeps, and shows, what it was given.
 * Throws `UserError` where one is no usable proxy.
 */
export function createAgents(env: Record<string, string | undefined>): Agents {
  const proxyEnv = readProxies(env);
  const plain = new HttpAgent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
  const secure = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS, proxyEnv });
  for (const agent of [plain, secure]) refuseUpgrades(agent);
  const agentOf = (url: URL) => (url.protocol === 'https:' ? secure : plain);
  // A proxy is told with the request where to connect to.
  const isProxied = Boolean(proxyEnv.HTTP_PROXY || proxyEnv.HTTPS_PROXY);
  const openers = new Map([plain, secure].map((agent) => [agent, keepReady(agent)]));
  const openAhead = (url: URL, count: number) => {
    for (let opened = 0; opened < count && !isProxied; opened++) openers.get(agentOf(url))?.(url);
  };
  return Object.assign(agentOf, { openAhead });
}

/** Lets an agent begin with connections that are open already. Gives what opens one. */
function keepReady(agent: HttpAgent): (url: URL) => void {
  const ready = new Map<string, Socket[]>();
  const connect = agent.createConnection.bind(agent);
  const placeOf = (host: unknown, port: unknown) => `${host}:${port}`;
  const ignore = () => {};
  agent.createConnection = (options, ...more) => {
    const waiting = ready.get(placeOf(options.host, options.port)) ?? [];
    let socket = waiting.shift();
    while (socket?.destroyed) socket = waiting.shift();
    return socket?.off('error', ignore).ref() ?? connect(options, ...more);
  };
  return ({ protocol, hostname, port }) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    // As an agent does it; an address is no name that a certificate is chosen by.
    const options = {
      keepAlive: true,
      noDelay: true,
      host,
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
      servername: isIP(host) ? '' : host,
    };
    const socket = connect(options) as Socket;
    socket.unref().on('error', ignore);
    const place = placeOf(host, options.port);
    ready.set(place, [...(ready.get(place) ?? []), socket]);
  };
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
