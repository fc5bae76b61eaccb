import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How much of each file is held in memory at once, in bytes. */
const PIECE = 1_000_000;

/** Whether two files are one under two names, or hold the same bytes. Either may be missing: then they do not. */
export function sameContents(one: string, other: string): boolean {
  const facts = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  const [first, second] = facts;
  if (first === undefined || second === undefined || first.size !== second.size) return false;
  // Some disks give no number to a file.
  if (first.ino !== 0n && first.ino === second.ino && first.dev === second.dev) return true;
  return sameBytes(one, other);
}

function sameBytes(one: string, other: string): boolean {
  const files = [openSync(one, 'r')];
  try {
    files.push(openSync(other, 'r'));
    for (let at = 0; ; at += PIECE) {
      const [left = Buffer.of(), right = Buffer.of()] = files.map((file) => piece(file, at));
      if (!left.equals(right)) return false;
      if (left.length < PIECE) return true;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}

function piece(file: number, at: number): Buffer {
  const buffer = Buffer.alloc(PIECE);
  let length = 0;
  for (let read = -1; read !== 0 && length < PIECE; length += read)
    read = readSync(file, buffer, length, PIECE - length, at + length);
  return buffer.subarray(0, length);
}
