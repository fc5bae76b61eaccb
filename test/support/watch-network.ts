import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/*
 * Loaded before a program (`--import`), also before each of its threads: whatever reaches for the network is written into the file that
 * NETWORK_LOG names, and goes on.
 */
const require = createRequire(import.meta.url);

function watch(holder: object, method: string): void {
  const original: unknown = Reflect.get(holder, method);
  if (typeof original !== 'function') throw new Error(`No method ${method}`);
  Object.defineProperty(holder, method, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]): unknown {
      // Asked at each call: each file of tests has its own.
      const { NETWORK_LOG: log } = process.env;
      if (log !== undefined) appendFileSync(log, `${method} ${new Error('reached').stack}\n`);
      return Reflect.apply(original, this, args);
    },
  });
}

const net = require('node:net');
const dgram = require('node:dgram');
watch(net.Socket.prototype, 'connect');
watch(net.Server.prototype, 'listen');
for (const method of ['connect', 'send', 'bind']) watch(dgram.Socket.prototype, method);
for (const module of ['node:dns', 'node:dns/promises'])
  for (const method of ['lookup', 'resolve']) watch(require(module), method);
watch(require('node:http2'), 'connect');
for (const method of ['fetch', 'WebSocket']) if (method in globalThis) watch(globalThis, method);
syncBuiltinESMExports();
