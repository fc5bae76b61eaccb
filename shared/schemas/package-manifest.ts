import { z } from 'zod';
import { VERSION } from '../rules/newer-version.ts';
import { handOut } from './hand-out.ts';
import { municipality } from './municipality.ts';
import { id, isoInstant, lineText } from './primitives.ts';

export const PACKAGE_FORMAT = 'pegaso-pacchetto';
export const PACKAGE_VERSION = 3;

/** One file inside a package; `bytes` and `sha256` (lower case hex) are of its content as unzipped. */
export const packagePart = z.strictObject({
  name: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/**
 * `manifesto.json` of a `*.pegasoz` package. The content is an archive document with the rows of `objectiveIds` and every row that they
 * refer to, ancestors included: whole enough to make an archive of. Published as JSON Schema in docs/schema.
 */
export const packageManifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal([1, 2, PACKAGE_VERSION]),
  /** Identity of this package: the same twice is the same file twice. */
  id,
  purpose: z.enum(['handOut', 'return']),
  writtenAt: isoInstant,
  writtenBy: lineText,
  /** The version of Pegaso that wrote it. Packages written before this was told have none. */
  application: z.string().regex(VERSION).optional(),
  municipality: municipality.pick({ id: true, name: true }),
  plans: z.array(z.strictObject({ id, code: lineText, name: lineText })).readonly(),
  handOut,
  /** The objectives that this package speaks for; all others in the content are there because these refer to them. */
  objectiveIds: z.array(id).readonly(),
  /** Packages that this one was written after, from the same copy, the oldest first: a return older than another is among its lineage. */
  lineage: z.array(id).readonly(),
  parts: z.array(packagePart).readonly(),
});
export type PackageManifest = z.infer<typeof packageManifest>;
