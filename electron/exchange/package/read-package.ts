import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cleanDocument } from '../../../shared/rules/clean-document.ts';
import { type ArchiveDocument, archiveDocument } from '../../../shared/schemas/archive-document.ts';
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageManifest,
  packageManifest,
} from '../../../shared/schemas/package-manifest.ts';
import { workCancelled } from '../exchange-work.ts';
import { forbiddenValue } from '../forbidden-value.ts';
import { JsonTooLarge, parseJson } from '../parse-json.ts';
import { readZip, type ZipLimits } from '../zip/read-zip.ts';
import { ZipFault } from '../zip/zip-fault.ts';
import { zipFaultReason } from '../zip/zip-fault-reason.ts';
import { contentFault } from './content-fault.ts';
import { manifestFault } from './manifest-fault.ts';
import { CONTENT_PART, MANIFEST_PART, README_PART } from './package-parts.ts';
import { packageRefused } from './package-refused.ts';
import { sealHolds } from './package-seal.ts';

/** A package that is sound through and through. */
export interface Package {
  readonly manifest: PackageManifest;
  readonly content: ArchiveDocument;
}

/** Ten thousand objectives take half of this. Loose in names, so that a package of tomorrow can still say that it is one. */
const LIMITS: ZipLimits = { entries: 1_000, bytes: 256_000_000, ratio: 200, freeBytes: 100_000_000, depth: 10 };

/** What a manifest of any version says. */
const anyManifest = z.looseObject({ format: z.literal(PACKAGE_FORMAT), version: z.number().int().min(1) });

/**
 * Reads a package, or refuses it whole: nothing in it is believed that is not proved by something else in it.
 * @throws AppError `package-refused` that says what is wrong; that the package is of a newer version before anything else;
 * `cancelled` when it is given up.
 */
export async function readPackage(path: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Package> {
  try {
    const manifest = await readManifest(path, signal);
    const parts = await readZip(path, LIMITS, signal === undefined ? {} : { signal });
    checkParts(path, manifest, parts);
    const content = parsed(path, archiveDocument, jsonOf(path, CONTENT_PART, parts));
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
  const value = jsonOf(path, MANIFEST_PART, parts);
  const any = anyManifest.safeParse(value);
  if (!any.success) throw packageRefused(path, 'non è un pacchetto di Pegaso, controllare il file scelto', any.error);
  if (any.data.version > PACKAGE_VERSION)
    throw packageRefused(path, 'è stato scritto da una versione più nuova di Pegaso, aggiornare il programma');
  return parsed(path, packageManifest, value);
}

function checkParts(path: string, { parts: listed }: PackageManifest, parts: ReadonlyMap<string, Buffer>): void {
  const names = listed.map(({ name }) => name);
  const known = [CONTENT_PART, README_PART];
  const foreign = [...parts.keys()].find((name) => name !== MANIFEST_PART && !known.includes(name));
  if (foreign !== undefined) throw packageRefused(path, 'contiene file che non sono suoi, farselo mandare di nuovo');
  if (names.length !== known.length || !known.every((name) => names.includes(name) && parts.has(name)))
    throw packageRefused(path, 'gli manca una delle sue parti, farselo mandare di nuovo');
  for (const { name, bytes, sha256 } of listed) {
    const content = parts.get(name);
    const digest = content && createHash('sha256').update(content).digest('hex');
    if (content?.length !== bytes || digest !== sha256)
      throw packageRefused(path, `la parte «${name}» è stata modificata, farselo mandare di nuovo`);
  }
}

function jsonOf(path: string, name: string, parts: ReadonlyMap<string, Buffer>): unknown {
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts.get(name)));
  } catch (error) {
    if (error instanceof JsonTooLarge)
      throw packageRefused(
        path,
        `la parte «${name}» contiene troppi dati per la memoria, farsi mandare meno obiettivi per volta`,
        error,
      );
    throw packageRefused(path, `la parte «${name}» è illeggibile, farselo mandare di nuovo`, error);
  }
}

function parsed<Schema extends z.ZodType>(path: string, schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw packageRefused(path, `${forbiddenValue(result.error)}, farselo mandare di nuovo`, result.error);
}
