import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ZipFault } from './zip-fault.ts';
import { type ZipNames, zipName, zipNameKey } from './zip-name.ts';
import { zipWithin } from './zip-within.ts';

/** How much a zip may hold before it is refused. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts together once inflated, counted while inflating. */
  readonly bytes: number;
  /** Inflated bytes to each zipped one, of the whole, once more than `freeBytes` came out. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** Names in a path: 1 when there may be no folder. */
  readonly depth: number;
}

export interface ReadZipOptions {
  /** Which parts to inflate; the others are checked by name only. All when absent. */
  readonly wanted?: (name: string) => boolean;
  /** What takes the bytes of a part as they are inflated, so that they are never whole in memory; the part is blank in the answer then. */
  readonly taker?: (name: string) => ((chunk: Buffer) => void) | undefined;
  /** Bytes that were inflated of it before, which count too. */
  readonly before?: number;
  readonly signal?: AbortSignal;
}

/** Begins every zip that has a part. */
const SIGNATURE = 'PK\u0003\u0004';

/**
 * The parts of a zip by name, folders left out, in the order that its directory lists them. The zip is refused whole when anything in
 * it is not as it should be; what its headers claim is never believed. @throws ZipFault; the signal's reason when it is stopped.
 */
export async function readZip(
  path: string,
  limits: ZipLimits,
  options: ReadZipOptions = {},
): Promise<ReadonlyMap<string, Buffer>> {
  return partsOf(await open(path), limits, 'strict', options);
}

/**
 * As `readZip`, for the bytes of a file that other programs wrote as programs read them: whatever stands before and after the zip is left out, and
 * names may be written with the backslashes of Windows. @throws as `readZip`.
 */
export async function readForeignZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  options: ReadZipOptions = {},
): Promise<ReadonlyMap<string, Buffer>> {
  const within = zipWithin(bytes);
  if (within === null) throw new ZipFault(hasZipHead(bytes) ? 'cutShort' : 'notZip');
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(within.buffer, within.byteOffset, within.byteLength), {
      decodeStrings: false,
    });
  } catch (error) {
    throw new ZipFault('cutShort', null, error);
  }
  return partsOf(zip, limits, 'foreign', options);
}

/** Whether bytes begin as every zip that has a part does. */
export const hasZipHead = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

async function partsOf(
  zip: ZipFile,
  limits: ZipLimits,
  names: ZipNames,
  { wanted = () => true, taker = () => undefined, before = 0, signal }: ReadZipOptions,
): Promise<ReadonlyMap<string, Buffer>> {
  try {
    const entries = await listedEntries(zip, limits, names);
    const parts = new Map<string, Buffer>();
    const count = { bytes: before };
    for (const [name, entry] of entries) {
      signal?.throwIfAborted();
      if (name.endsWith('/') || !wanted(name)) continue;
      const chunks: Buffer[] = [];
      const take = taker(name) ?? ((chunk: Buffer) => chunks.push(chunk));
      await inflate(zip, name, entry, limits, count, take, signal);
      parts.set(name, Buffer.concat(chunks));
    }
    return parts;
  } catch (error) {
    if (error instanceof ZipFault || signal?.aborted) throw error;
    throw new ZipFault(isOfSystem(error) ? 'unreadable' : 'damaged', null, error);
  } finally {
    zip.close();
  }
}

async function open(path: string): Promise<ZipFile> {
  let head: string;
  try {
    head = firstBytes(path);
  } catch (error) {
    throw new ZipFault('unreadable', null, error);
  }
  if (head === '') throw new ZipFault('empty');
  try {
    return await openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    throw new ZipFault(head === SIGNATURE ? 'cutShort' : 'notZip', null, error);
  }
}

function firstBytes(path: string): string {
  const head = Buffer.alloc(SIGNATURE.length);
  const file = openSync(path, 'r');
  try {
    return head.toString('latin1', 0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

/** The directory, where no name, size or place contradicts another. */
async function listedEntries(zip: ZipFile, limits: ZipLimits, names: ZipNames): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new ZipFault('tooMany');
  const entries = new Map<string, Entry>();
  const keys = new Set<string>();
  const places: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = zipName(entry, limits.depth, names);
    const key = zipNameKey(name);
    if (keys.has(key)) throw new ZipFault('duplicateName', name);
    keys.add(key);
    if (entry.isEncrypted()) throw new ZipFault('encrypted', name);
    if (!entry.canDecodeFileData()) throw new ZipFault('unknownCompression', name);
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
      throw new ZipFault('damaged', name);
    entries.set(name, entry);
    const start = entry.relativeOffsetOfLocalHeader;
    places.push({ start, end: header.fileDataStart + entry.compressedSize, name });
  }
  // Parts that share their bytes make a small file inflate without end.
  places.sort((a, b) => a.start - b.start);
  const shared = places.find(({ end }, index) => end > (places[index + 1]?.start ?? zip.fileSize));
  if (shared !== undefined) throw new ZipFault('damaged', shared.name);
  return entries;
}

async function inflate(
  zip: ZipFile,
  name: string,
  entry: Entry,
  limits: ZipLimits,
  count: { bytes: number },
  take: (chunk: Buffer) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Before inflating the first byte where the header admits it; by counting where it does not.
  const most = Math.min(limits.bytes, Math.max(limits.freeBytes, limits.ratio * zip.fileSize));
  if (count.bytes + entry.uncompressedSize > most) throw new ZipFault('tooBig', name, undefined, most);
  let checksum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      signal?.throwIfAborted();
      if (!Buffer.isBuffer(chunk)) throw new Error('A stream of bytes gave something else');
      count.bytes += chunk.length;
      if (count.bytes > most) throw new ZipFault('tooBig', name, undefined, most);
      checksum = crc32(chunk, checksum);
      take(chunk);
    }
  } catch (error) {
    if (error instanceof ZipFault || signal?.aborted || isOfSystem(error)) throw error;
    throw new ZipFault('damaged', name, error);
  }
  if (checksum !== entry.crc32) throw new ZipFault('damaged', name);
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
