import type { Problem } from '../../../shared/schemas/problem.ts';

/** One field of an objective that is not the same in the archive and in the file; values as they are printed. */
export interface ImportDifference {
  /** Code of the objective. */
  readonly code: string;
  /** Name of the field in Italian, with its row: `Peso della fase 2`. */
  readonly field: string;
  readonly inArchive: string;
  readonly inFile: string;
}

/** What importing a document did; codes of objectives, ancestors included, in the order of the document. */
export interface ImportReport {
  readonly file: string;
  readonly plan: { readonly code: string; readonly name: string };
  readonly created: readonly string[];
  readonly unchanged: readonly string[];
  readonly replaced: readonly string[];
  /** Objectives that differ and were left as the archive has them. */
  readonly kept: readonly string[];
  readonly differences: readonly ImportDifference[];
  readonly problems: readonly Problem[];
}
