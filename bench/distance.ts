// Puts distance between a program and the stand-ins: TLS on loopback, and a delay for every network round trip.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, connect as open, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';

/** What a program had on the network. */
export interface Taken {
  connections: number;
  /** Round trips that came one after another: those of TCP, of TLS, and of requests with their answers. */
  trips: number;
}

/** Stand-ins at a distance. */
export interface Distance {
  /** PEM file for `NODE_EXTRA_CA_CERTS`. */
  certificate: string;
  /** The URL at which a plain server of this machine is then found. */
  move(url: string): Promise<string>;
  /** Looks at the next program; what it had is counted in what this gives. A round trip takes that many milliseconds. */
  start(tripMs: number): Taken;
  close(): void;
}

export function createDistance(): Distance {
  const folder = mkdtempSync(join(tmpdir(), 'distance-'));
  const { key, certificate } = makeCertificate(folder);
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let tripMs = 0;
  let taken: Taken = { connections: 0, trips: 0 };

  async function listen(server: Server): Promise<number> {
    servers.push(server.listen(0, '127.0.0.1'));
    await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
  }

  /** A connection to a port of this machine that ends with the one that it is for. */
  function pair(socket: Socket, port: number): Socket {
    const other = open(port, '127.0.0.1');
    for (const [one, its] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one.setNoDelay());
      one.on('error', () => its.destroy()).on('close', () => sockets.delete(one));
    }
    return other;
  }

  return {
    certificate,
    async move(url) {
      const { port, pathname } = new URL(url);
      const tls = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
        socket.pipe(pair(socket, Number(port))).pipe(socket);
      });
      const tlsPort = await listen(tls);
      const edge = createServer((client) => travel(client, pair(client, tlsPort), taken, tripMs));
      return `https://127.0.0.1:${await listen(edge)}${pathname === '/' ? '' : pathname}`;
    },
    start(ms) {
      tripMs = ms;
      taken = { connections: 0, trips: 0 };
      return taken;
    },
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

function makeCertificate(folder: string): { key: string; certificate: string } {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...subject, ...made], { stdio: 'ignore' });
  return { key, certificate };
}

/**
 * Everything takes half a trip either way. What a client sends comes after all that it was told by then, and an answer is
 * one trip later than what it answers: so the trips are counted, whatever the machine's own work takes.
 */
function travel(client: Socket, server: Socket, taken: Taken, tripMs: number): void {
  taken.connections++;
  // The loopback's own handshake takes no time: what the client sends at once is under way only a trip later.
  const opened = { at: performance.now() + tripMs, trips: taken.trips + 1 };
  let asked = 0;
  carry(client, server, () => {
    const trips = Math.max(taken.trips, opened.trips);
    const arriveAt = Math.max(performance.now(), opened.at) + tripMs / 2;
    return { arriveAt, arrive: () => (asked = trips) };
  });
  carry(server, client, () => {
    const trips = asked + 1;
    return { arriveAt: performance.now() + tripMs / 2, arrive: () => (taken.trips = Math.max(taken.trips, trips)) };
  });
}

/** Hands on each piece, in order, at its time. */
function carry(from: Socket, to: Socket, send: () => { arriveAt: number; arrive(): void }): void {
  let last: Promise<unknown> = Promise.resolve();
  from.on('data', (piece) => {
    const { arriveAt, arrive } = send();
    last = last.then(async () => {
      await sleep(Math.max(0, arriveAt - performance.now()));
      arrive();
      if (to.writable) to.write(piece);
    });
  });
  from.on('end', () => {
    last = last.then(() => to.end());
  });
}
