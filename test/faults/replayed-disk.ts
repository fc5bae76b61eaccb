import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Call } from './call-trace.ts';

/** A file apart from its names: what it holds, and what of that is surely on the disk. */
interface Content {
  bytes: Buffer;
  synced: Buffer;
}

/** Files by path; folders are null. */
export type Files = ReadonlyMap<string, Buffer | null>;

type Names = Map<string, Content | 'folder'>;

const NOTHING = Buffer.alloc(0);

/**
 * What a person may find after the end: `killed` has all that was written (the system goes on), `power cut` only the names and data that
 * were forced to the disk, `power cut, names kept` the names as they were and the data that were forced: what a file system leaves that
 * writes names before data.
 */
export const ENDS = ['killed', 'power cut', 'power cut, names kept'] as const;
export type End = (typeof ENDS)[number];

/** A folder as the calls on it made it, call by call: what is on the disk, and what would be there after a cut. */
export class ReplayedDisk {
  readonly #folder: string;
  readonly #names: Names = new Map();
  readonly #lasting: Names = new Map();
  readonly #files = new Map<string, Content>();

  /** Begins with a folder as it is; all of it is on the disk for sure. */
  constructor(folder: string) {
    this.#folder = folder;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const bytes = entry.isDirectory() ? null : readFileSync(path);
      const content = bytes === null ? 'folder' : { bytes, synced: bytes };
      this.#names.set(path, content);
      this.#lasting.set(path, content);
      if (content !== 'folder') this.#files.set(String(statSync(path).ino), content);
    }
  }

  /** Does a call. */
  apply({ name, file, fresh, offset, data, result, path, second }: Call): void {
    if (result < 0) return;
    const content = this.#files.get(file);
    switch (name) {
      case 'open':
        if (fresh) this.#create(file, path);
        return;
      case 'opentruncated':
        if (content !== undefined) content.bytes = Buffer.alloc(0);
        return;
      case 'write':
        if (content !== undefined) content.bytes = written(content.bytes, offset, data);
        return;
      case 'truncate':
        if (content !== undefined) content.bytes = resized(content.bytes, offset);
        return;
      case 'sync':
        if (content !== undefined) content.synced = content.bytes;
        else this.#syncFolder(path);
        return;
      case 'mkdir':
        this.#names.set(path, 'folder');
        return;
      case 'unlink':
      case 'rmdir':
        this.#names.delete(path);
        return;
      case 'link':
      case 'rename':
      case 'exchange':
        this.#rename(name, path, second);
        return;
      case 'mark':
        return;
      default:
        name satisfies never;
    }
  }

  /** The files when the program is killed half way through a write. */
  halfWritten({ file, offset, data }: Call): Files {
    const content = this.#files.get(file);
    if (content === undefined) return this.at('killed');
    const whole = content.bytes;
    content.bytes = written(whole, offset, data.subarray(0, Math.ceil(data.length / 2)));
    const files = this.at('killed');
    content.bytes = whole;
    return files;
  }

  /** The files at an end. SQLite's index of a -wal file is made anew by whoever opens it next. */
  at(end: End): Files {
    const names = end === 'power cut' ? this.#lasting : this.#names;
    const isThere = (path: string): boolean => path === this.#folder || (names.has(path) && isThere(dirname(path)));
    const found = [...names].filter(([path]) => isThere(dirname(path)));
    return new Map(
      found.map(([path, content]) => {
        if (content === 'folder') return [path, null];
        const bytes = end === 'killed' ? content.bytes : content.synced;
        return [path, path.endsWith('-shm') ? NOTHING : bytes];
      }),
    );
  }

  #create(file: string, path: string): void {
    const content = { bytes: Buffer.alloc(0), synced: Buffer.alloc(0) };
    this.#files.set(file, content);
    this.#names.set(path, content);
  }

  /** A folder that is forced to the disk takes its own name along, as file systems with a journal do it. */
  #syncFolder(folder: string): void {
    for (const path of this.#lasting.keys()) {
      if (dirname(path) === folder && !this.#names.has(path)) this.#lasting.delete(path);
    }
    for (const [path, content] of this.#names) {
      const holdsIt = content === 'folder' && `${folder}/`.startsWith(`${path}/`);
      if (dirname(path) === folder || holdsIt) this.#lasting.set(path, content);
    }
  }

  #rename(name: 'link' | 'rename' | 'exchange', from: string, to: string): void {
    const moved = this.#names.get(from);
    const other = this.#names.get(to);
    if (moved === undefined) throw new Error(`Renamed, but never seen: ${from}`);
    this.#names.set(to, moved);
    if (name === 'rename') this.#names.delete(from);
    if (name === 'exchange' && other !== undefined) this.#names.set(from, other);
    if (moved !== 'folder') return;
    for (const [path, content] of [...this.#names].filter(([path]) => path.startsWith(`${from}/`))) {
      this.#names.set(`${to}${path.slice(from.length)}`, content);
      this.#names.delete(path);
    }
  }
}

/** Other memory than before, always: what was synced stays as it was. */
function written(bytes: Buffer, offset: number, data: Buffer): Buffer {
  const after = resized(bytes, Math.max(bytes.length, offset + data.length));
  data.copy(after, offset);
  return after;
}

function resized(bytes: Buffer, length: number): Buffer {
  const after = Buffer.alloc(length);
  bytes.copy(after);
  return after;
}

const hashes = new WeakMap<Buffer, string>();

/** The same for the same files, whatever was done to make them. */
export function fingerprint(files: Files): string {
  const lines = [...files].map(([path, bytes]) => `${path} ${bytes === null ? 'folder' : hashOf(bytes)}`);
  return lines.toSorted().join('\n');
}

function hashOf(bytes: Buffer): string {
  const known = hashes.get(bytes) ?? createHash('sha1').update(bytes).digest('base64');
  hashes.set(bytes, known);
  return known;
}
