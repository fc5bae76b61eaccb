import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server of this machine that whoever may reach the network reaches: it tells who came. */
export interface CountingServer {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Connections so far, whatever was asked over them: a web socket and a prefetch count like any request. */
  readonly connections: () => number;
}

/** Starts one; it ends with the test. No network is needed, so that none can hide what a page tries. */
export async function countingServer(): Promise<CountingServer> {
  let connections = 0;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', connection: 'close' });
    response.end('reached');
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // Listening on a port is listening on an address.
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, connections: () => connections };
}
