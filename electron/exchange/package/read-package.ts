import { z } from 'zod';
import { cleanDocument } from '../../../shared/rules/clean-document.ts';
import { isVersion } from '../../../shared/rules/newer-version.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageManifest,
  packageManifest,
} from '../../../shared/schemas/package-manifest.ts';
import { type KeptContent, packedContent } from '../../archive/hand-outs/package-contents.ts';
import { JsonTooLarge } from '../../files/json/json-heap.ts';
import { parseJson } from '../../files/json/parse-json.ts';
import { workCancelled } from '../exchange-work.ts';
import { forbiddenValue } from '../forbidden-value.ts';
import { readZip, type ZipLimits } from '../zip/read-zip.ts';
import { ZipFault } from '../zip/zip-fault.ts';
import { zipFaultReason } from '../zip/zip-fault-reason.ts';
import { contentFault } from './content-fault.ts';
import { ContentReader, decoder, type PartFacts, partFacts } from './content-reader.ts';
import { manifestFault } from './manifest-fault.ts';
import { CONTENT_PART, MANIFEST_PART, README_PART } from './package-parts.ts';
import { packageRefused } from './package-refused.ts';
import { sealHolds } from './package-seal.ts';

/** A package that is sound through and through. */
export interface Package {
  readonly manifest: PackageManifest;
  readonly content: ArchiveDocument;
}

/** The same, its content as an archive keeps it: a tenth of it in memory. */
export interface PackedPackage {
  readonly manifest: PackageManifest;
  readonly content: KeptContent;
}

/** Reads a package, and packs what it holds. @throws as `readPackage`. */
export async function readPackedPackage(
  path: string,
  options?: { readonly signal?: AbortSignal },
): Promise<PackedPackage> {
  const { manifest, content } = await readPackage(path, options);
  return { manifest, content: packedContent(content) };
}

/** Ten thousand objectives take half of this. Loose in names, so that a package of tomorrow can still say that it is one. */
const LIMITS: ZipLimits = { entries: 1_000, bytes: 256_000_000, ratio: 200, freeBytes: 100_000_000, depth: 10 };

/** What a manifest of any version says. */
const anyManifest = z.looseObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.number().int().min(1),
  application: z.unknown().optional(),
});

/**
 * Reads a package, or refuses it whole: nothing in it is believed that is not proved by something else in it.
 * @throws AppError `package-refused` that says what is wrong; that the package is of a newer version before anything else;
 * `cancelled` when it is given up.
 */
export async function readPackage(path: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Package> {
  try {
    const manifest = await readManifest(path, signal);
    const reader = new ContentReader();
    const taker = (name: string) => (name === CONTENT_PART ? (chunk: Buffer) => reader.write(chunk) : undefined);
    const parts = await readZip(path, LIMITS, signal === undefined ? { taker } : { taker, signal });
    checkParts(
      path,
      manifest,
      new Map([...parts].map(([name, bytes]) => [name, name === CONTENT_PART ? reader.facts() : partFacts(bytes)])),
    );
    const content = readOr(path, CONTENT_PART, () => reader.end());
    const fault = contentFault(content);
    if (fault !== null) throw packageRefused(path, `il contenuto ${fault}, farselo mandare di nuovo`);
    const mismatch = manifestFault(manifest, content);
    if (mismatch !== null) throw packageRefused(path, `${mismatch}, farselo mandare di nuovo`);
    if (!(await sealHolds(path)))
      throw packageRefused(path, 'è stato modificato dopo che Pegaso lo ha scritto, farselo mandare di nuovo');
    return { manifest, content: cleanDocument(content) };
  } catch (error) {
    if (signal?.aborted) throw workCancelled();
    throw error instanceof ZipFault ? packageRefused(path, zipFaultReason(error), error) : error;
  }
}

async function readManifest(path: string, signal: AbortSignal | undefined): Promise<PackageManifest> {
  const wanted = (name: string) => name === MANIFEST_PART;
  const parts = await readZip(path, LIMITS, signal === undefined ? { wanted } : { wanted, signal });
  if (!parts.has(MANIFEST_PART)) throw packageRefused(path, 'non è un pacchetto di Pegaso, controllare il file scelto');
  const text = parts.get(MANIFEST_PART);
  const value = readOr(path, MANIFEST_PART, () => parseJson(decoder().decode(text)));
  const any = anyManifest.safeParse(value);
  if (!any.success) throw packageRefused(path, 'non è un pacchetto di Pegaso, controllare il file scelto', any.error);
  if (any.data.version > PACKAGE_VERSION)
    throw packageRefused(
      path,
      `è stato scritto da una versione più nuova di Pegaso${named(any.data.application)}, aggiornare il programma`,
    );
  return readOr(path, MANIFEST_PART, () => packageManifest.parse(value));
}

/** A version that a manifest says it was written by, where it does. */
const named = (said: unknown): string => (typeof said === 'string' && isVersion(said) ? ` (${said})` : '');

/** The parts that a manifest lists are there, as it says, and no others. */
function checkParts(path: string, { parts: listed }: PackageManifest, parts: ReadonlyMap<string, PartFacts>): void {
  const names = listed.map(({ name }) => name);
  const known = [CONTENT_PART, README_PART];
  const foreign = [...parts.keys()].find((name) => name !== MANIFEST_PART && !known.includes(name));
  if (foreign !== undefined) throw packageRefused(path, 'contiene file che non sono suoi, farselo mandare di nuovo');
  if (names.length !== known.length || !known.every((name) => names.includes(name) && parts.has(name)))
    throw packageRefused(path, 'gli manca una delle sue parti, farselo mandare di nuovo');
  for (const { name, bytes, sha256 } of listed) {
    const found = parts.get(name);
    if (found?.bytes !== bytes || found.sha256 !== sha256)
      throw packageRefused(path, `la parte «${name}» è stata modificata, farselo mandare di nuovo`);
  }
}

/** @throws AppError `package-refused` where reading a part says what is wrong with it. */
function readOr<Read>(path: string, name: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof z.ZodError)
      throw packageRefused(path, `${forbiddenValue(error)}, farselo mandare di nuovo`, error);
    if (error instanceof JsonTooLarge)
      throw packageRefused(
        path,
        `la parte «${name}» contiene troppi dati per la memoria, farsi mandare meno obiettivi per volta`,
        error,
      );
    throw packageRefused(path, `la parte «${name}» è illeggibile, farselo mandare di nuovo`, error);
  }
}
