import { readFileSync } from 'node:fs';

const NAMES = ['open', 'opentruncated', 'write', 'sync', 'truncate', 'rename', 'exchange', 'link', 'unlink'] as const;
const MORE = ['mkdir', 'rmdir', 'mark'] as const;

/** A call that changed a file, or a mark of the program between two. */
export interface Call {
  readonly name: (typeof NAMES)[number] | (typeof MORE)[number];
  /** The system's number of the file, for what is done to an open one. */
  readonly file: string;
  /** Whether opening made the file. */
  readonly fresh: boolean;
  /** Where it was written, or the length that it was cut to. */
  readonly offset: number;
  readonly data: Buffer;
  /** Negative: it failed. */
  readonly result: number;
  readonly path: string;
  readonly second: string;
}

/** Reads what `fault-calls.c` wrote down. */
export function readTrace(path: string): readonly Call[] {
  const bytes = readFileSync(path);
  const read: Call[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const [name = '', file = '', fresh, offset, length, result, first = '', second = ''] = bytes
      .toString('utf8', at, end)
      .split('\t');
    const known = [...NAMES, ...MORE].find((one) => one === name);
    if (known === undefined) throw new Error(`Unknown call «${name}»`);
    at = end + 1 + Number(length);
    const data = bytes.subarray(end + 1, at);
    read.push({
      name: known,
      file,
      fresh: fresh === '1',
      offset: Number(offset),
      data,
      result: Number(result),
      path: first,
      second,
    });
  }
  return read;
}

/** Whether a fault of this kind does anything else at this call than at the next one. */
export function canFail(call: Call, kind: 'ENOSPC' | 'EIO' | 'EPERM'): boolean {
  switch (kind) {
    case 'ENOSPC':
      return (call.name === 'open' && call.fresh) || ['write', 'sync', 'mkdir', 'link'].includes(call.name);
    case 'EPERM':
      return !['write', 'sync', 'truncate'].includes(call.name);
    default:
      return true;
  }
}
