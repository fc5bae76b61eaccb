import { basename, extname, resolve } from 'node:path';
import type { Id, IsoInstant } from '../../../shared/schemas/primitives.ts';
import { localMoment } from '../../local-date.ts';

/** A version to compare: an archive or backup as it is, as it was, what it froze of a check, or a package. Paths are absolute. */
export type ComparisonSource =
  | { readonly kind: 'archive'; readonly path: string; readonly label: string }
  | { readonly kind: 'past'; readonly path: string; readonly at: IsoInstant; readonly label: string }
  | { readonly kind: 'snapshot'; readonly path: string; readonly snapshotId: Id; readonly label: string }
  | { readonly kind: 'package'; readonly path: string; readonly label: string };

/** A file as its name says what it is: an archive that may be open is not to be looked into before (ADR 2). */
export function fileSource(path: string): ComparisonSource {
  const kind = extname(path).toLowerCase() === '.pegasoz' ? 'package' : 'archive';
  return { kind, path: resolve(path), label: basename(path) };
}

/** An archive as it was at a moment. */
export function pastSource(path: string, at: IsoInstant): Extract<ComparisonSource, { kind: 'past' }> {
  return { kind: 'past', path: resolve(path), at, label: `${basename(path)} del ${localMoment(new Date(at))}` };
}
