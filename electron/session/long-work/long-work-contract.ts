import { z } from 'zod';
import { id, isoDate, isoInstant, lineText, year } from '../../../shared/schemas/primitives.ts';
import { salvageReport } from '../../../shared/schemas/salvage.ts';
import { printSelection } from '../../../shared/schemas/selection.ts';
import { preparedSnapshot } from '../../archive/reviews/snapshots.ts';
import { preparedVersion } from '../../archive/versions/approve-version.ts';
import { inspectedPackage } from '../../exchange/hand-outs/inspect-package.ts';
import { handOutRequest, preparedHandOut } from '../../exchange/hand-outs/prepare-hand-out.ts';
import { preparedReturn, returnOrder } from '../../exchange/hand-outs/write-return.ts';
import { paperRequest } from '../../exchange/papers/paper-request.ts';
import { reportOrder } from '../../exchange/reviews/report/report-order.ts';
import { proposalOrder } from '../../exchange/versions/write-proposal.ts';
import type { ThreadContract } from '../../threads/thread-messages.ts';

const archivePath = z.string();
const path = z.string();

/**
 * The long works of a window that are one question each. Those of an archive read it by a connection of their own; what they come to is
 * written by whoever asks, but for files and new archives. Paths are absolute.
 */
export const longWorkContract = {
  /** Makes a verified copy in the folder that was chosen, or in the archive's own folder of copies. */
  copyToBackup: {
    input: z.strictObject({ archivePath, at: isoInstant, folder: path.nullable(), spared: path.nullable() }),
    output: z.strictObject({ path, trouble: z.string().nullable() }),
  },
  /** Looks for the copies of an archive, beside it and in the folder that was chosen, the newest first. */
  listBackups: {
    input: z.strictObject({ archivePath, chosen: path.nullable(), mark: z.string().nullable() }),
    output: z.array(z.strictObject({ path, at: z.date(), bytes: z.number().int() })),
  },
  /** Looks through an archive for what should never be there. */
  checkArchive: {
    input: z.strictObject({ archivePath, depth: z.enum(['pages', 'whole']) }),
    output: z.strictObject({ isDamaged: z.boolean(), problems: z.array(z.string()) }),
  },
  /** Writes open data or a workbook to read, in the format of the extension. */
  exportArchive: {
    input: z.strictObject({ archivePath, out: path, selection: printSelection, isReadable: z.boolean() }),
    output: z.strictObject({ path, bytes: z.number().int(), objectives: z.number().int() }),
  },
  prepareHandOut: { input: z.strictObject({ archivePath, request: handOutRequest }), output: preparedHandOut },
  writeHandOutAgain: { input: z.strictObject({ archivePath, handOutId: id, out: path }), output: z.void() },
  /** Makes ready what closing a check freezes. */
  prepareSnapshot: { input: z.strictObject({ archivePath, reviewId: id }), output: preparedSnapshot },
  /** Makes ready what adopting the plan of a vista and year freezes. */
  prepareVersion: {
    input: z.strictObject({ archivePath, planId: id, year, date: isoDate }),
    output: preparedVersion,
  },
  /** Writes the document of a check in the format that the extension says, or one for each centre. */
  writeReviewReport: {
    input: z.strictObject({
      archivePath,
      reviewId: id,
      order: reportOrder,
      out: path,
      split: z.literal('centre').nullable(),
    }),
    output: z.strictObject({ files: z.array(path), pages: z.number().int().nullable() }),
  },
  /** Writes a paper over the objectives of a year. */
  writePaper: {
    input: z.strictObject({ archivePath, request: paperRequest, out: path }),
    output: z.strictObject({ path, objectives: z.number().int(), pages: z.number().int().nullable() }),
  },
  /** Writes what is varied since the last version of a plan. */
  writeProposal: {
    input: z.strictObject({ archivePath, order: proposalOrder, out: path }),
    output: z.strictObject({ path, objectives: z.number().int(), pages: z.number().int().nullable() }),
  },
  prepareReturn: { input: z.strictObject({ archivePath, order: returnOrder }), output: preparedReturn },
  /** Reads a package through, and tells what it is and whether it can go into an archive, if one is given. */
  inspectPackage: { input: z.strictObject({ path, archivePath: path.nullable() }), output: inspectedPackage },
  /** Makes a new archive of a hand-out. */
  receiveHandOut: {
    input: z.strictObject({ path, archivePath, who: lineText, at: isoInstant }),
    output: z.void(),
  },
  /** Makes a new archive of what can be read of a damaged one. */
  salvageArchive: {
    input: z.strictObject({ path, out: path, isOpenHere: z.boolean(), who: lineText, at: isoInstant }),
    output: salvageReport,
  },
} as const satisfies ThreadContract;
