import { z } from 'zod';
import { frozenBy } from '../../../shared/schemas/frozen-by.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { problem } from '../../../shared/schemas/problem.ts';
import { printSelection } from '../../../shared/schemas/selection.ts';

/** What to print and where. Paths are absolute. */
export const printRequest = z.strictObject({
  archivePath: z.string(),
  selection: printSelection,
  /** A closed check or a version: schede are printed as it froze them. As they are now when absent. */
  of: frozenBy.optional(),
  /** `Data elaborazione` on the cover; also the creation date of the PDF. */
  date: isoDate,
  /** Ends in `.pdf`. With `split` it gives folder and beginning of the names: `schede.pdf` makes `schede-2020_A01_00.pdf`. */
  outPath: z.string(),
  /** One file per objective, or per centre of responsibility; one file for all when absent. */
  split: z.enum(['objective', 'centre']).optional(),
  /** The setting of the archive when absent. */
  pageNumbers: z.boolean().optional(),
  /** Whether PDFs of those names may be replaced; they may when absent. */
  overwrite: z.boolean().optional(),
  /** Whether the archive is open elsewhere, where its pages are looked through; before printing when absent. */
  isOpen: z.boolean().optional(),
});
export type PrintRequest = z.infer<typeof printRequest>;

export const printed = z.strictObject({
  /** Absolute paths, in the order of their objectives. */
  files: z.array(z.string()).readonly(),
  pages: z.number().int(),
  objectives: z.number().int(),
  /** Characters that could not be printed as they are; all mild. */
  problems: z.array(problem).readonly(),
});
export type Printed = z.infer<typeof printed>;

/** What a job tells and asks while it runs. */
export interface PrintWatch {
  readonly onProgress: (done: number, total: number) => void;
  /** Asked after each objective. */
  readonly cancelled: () => boolean;
}
