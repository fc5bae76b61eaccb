import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/*
 * Loaded before a program (`--import`), also before each of its threads: whatever reaches for the network is written into the file that
 * NETWORK_LOG names, and fails.
 */
const require = createRequire(import.meta.url);
const { NETWORK_LOG: log = '' } = process.env;

/** Puts a refusal in the place of a method. */
function refuse(holder: object, method: string): void {
  Object.defineProperty(holder, method, {
    configurable: true,
    writable: true,
    value: () => {
      appendFileSync(log, `${method}\n`);
      throw new Error(`Reached for the network: ${method}`);
    },
  });
}

const net = require('node:net');
const dgram = require('node:dgram');
refuse(net.Socket.prototype, 'connect');
refuse(net.Server.prototype, 'listen');
for (const method of ['connect', 'send', 'bind']) refuse(dgram.Socket.prototype, method);
for (const module of ['node:http', 'node:https'])
  for (const method of ['request', 'get']) refuse(require(module), method);
refuse(require('node:http2'), 'connect');
for (const method of ['lookup', 'resolve']) {
  refuse(require('node:dns'), method);
  refuse(require('node:dns/promises'), method);
}
refuse(globalThis, 'fetch');
refuse(globalThis, 'WebSocket');
syncBuiltinESMExports();
