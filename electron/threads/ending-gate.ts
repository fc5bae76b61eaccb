import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';

/*
 * Node ends the whole program, not the thread, when a thread is ended between making a zlib stream and setting it up (`close before
 * init`, Node 24). The thread therefore goes through a gate for it, and whoever ends the thread shuts the gate first.
 */

/** Two shared numbers between a thread and whoever may end it: whether the gate is shut, and whether the thread is inside. */
export type EndingGate = Int32Array<SharedArrayBuffer>;

const SHUT = 0;
const INSIDE = 1;
/** How often it is looked whether the thread came out, in milliseconds. */
const TRY_MS = 1;
/** All that zlib has makes streams, but this: `createInflateRaw`, `inflateSync`, `new Inflate`. The web's streams are made by them too. */
const MAKES_NONE = 'crc32';

/** A gate that is open. */
export const endingGate = (shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)): EndingGate =>
  new Int32Array(shared);

/** Lets the thread in no more. Resolves when it is not inside either. @param isGone whether it ended by itself, inside perhaps. */
export async function shutGate(gate: EndingGate, isGone: () => boolean): Promise<void> {
  Atomics.store(gate, SHUT, 1);
  while (!isGone() && Atomics.load(gate, INSIDE) === 1) await sleep(TRY_MS);
}

/** Leads whatever makes zlib streams in this thread through its gate. A thread that finds it shut waits there for its end. */
export function guardStreams(gate: EndingGate): void {
  let depth = 0;
  const throughGate = <T>(make: () => T): T => {
    if (depth === 0) enter(gate);
    depth += 1;
    try {
      return make();
    } finally {
      depth -= 1;
      if (depth === 0) Atomics.store(gate, INSIDE, 0);
    }
  };
  for (const [name, make] of Object.entries(zlib)) {
    if (name === MAKES_NONE || typeof make !== 'function') continue;
    const guarded = new Proxy(make, {
      apply: (target, _self, args) => throughGate(() => Reflect.apply(target, zlib, args)),
      construct: (target, args, made) => throughGate(() => Reflect.construct(target, args, made)),
    });
    Object.defineProperty(zlib, name, { configurable: true, enumerable: true, writable: true, value: guarded });
  }
  syncBuiltinESMExports();
}

/** First in, then a look at the gate: whoever shuts it does the same the other way round, so one of the two sees the other. */
function enter(gate: EndingGate): void {
  Atomics.store(gate, INSIDE, 1);
  if (Atomics.load(gate, SHUT) === 0) return;
  Atomics.store(gate, INSIDE, 0);
  for (;;) Atomics.wait(gate, SHUT, 1);
}
