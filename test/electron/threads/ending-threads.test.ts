import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { endingGate, shutGate } from '../../../electron/threads/ending-gate.ts';

test('threads that are ended while they unpack leave the program whole', async () => {
  const script = join(import.meta.dirname, 'end-many.ts');
  expect((await promisify(execFile)(process.execPath, [script, '48'])).stdout).toBe('whole');
});

/** Each way to a stream of zlib that a thread takes, the last two when it zips. */
const WAYS = {
  'inflateSync by its name': "(await import('node:zlib')).inflateSync(packed)",
  'createInflateRaw of the module': "require('node:zlib').createInflateRaw()",
  'the stream of the web': "new DecompressionStream('deflate')",
  'a class of the module': "new (require('node:zlib').DeflateRaw)({})",
  'deflateRaw of the module': "require('node:zlib').deflateRaw(packed, () => undefined)",
};

test.each(Object.entries(WAYS))('a shut gate holds a thread before %s, an open one does not', async (_, way) => {
  const gate = endingGate();
  const module = join(import.meta.dirname, '../../../electron/threads/ending-gate.ts');
  const program = `
    const { workerData, parentPort } = require('node:worker_threads');
    const packed = require('node:zlib').deflateSync('pegaso');
    (async () => {
      const { guardStreams } = await import(${JSON.stringify(module)});
      guardStreams(workerData);
      parentPort.on('message', async () => { ${way}; parentPort.postMessage('through'); });
      parentPort.postMessage('ready');
    })();`;
  const thread = new Worker(program, { eval: true, workerData: gate });
  const heard: unknown[] = [];
  thread.on('message', (said) => heard.push(said));
  try {
    await once(thread, 'message');
    thread.postMessage('go');
    await once(thread, 'message');
    await shutGate(gate, () => false);
    thread.postMessage('go');
    await sleep(200);
    expect(heard).toEqual(['ready', 'through']);
  } finally {
    await thread.terminate();
  }
});
