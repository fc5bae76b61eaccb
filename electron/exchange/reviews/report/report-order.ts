import { z } from 'zod';
import { isFinalReview } from '../../../../shared/rules/review/review-date.ts';
import { id, isoDate } from '../../../../shared/schemas/primitives.ts';
import { REPORT_PARTS, type ReportPart, reportPart, usualParts } from '../../../../shared/schemas/report-part.ts';
import { reportTitle } from '../../../../shared/schemas/report-title.ts';

/** What of a check is printed, and how. */
export const reportOrder = z.strictObject({
  /** What it is called; by its usual name when null. */
  title: reportTitle.nullable(),
  /** In the order of the document, whatever order they are given in; the usual ones when null. */
  parts: z.array(reportPart).nullable(),
  /** Only what is of these centres and those below; all when null. */
  centreIds: z.array(id).nullable(),
  isInternal: z.boolean(),
  /** Whether the final check's list ends with lines for date and signatures. */
  withSignatures: z.boolean(),
  /** Whether sheets show what the Nucleo says. */
  withEvaluation: z.boolean(),
  /** The day printed while a check is open. */
  printedOn: isoDate,
});
export type ReportOrder = Readonly<z.infer<typeof reportOrder>>;

/** The parts to print, in the order of the document. */
export function partsOf(order: Pick<ReportOrder, 'parts'>, date: string): readonly ReportPart[] {
  const wanted = order.parts ?? usualParts(isFinalReview(isoDate.parse(date)));
  return REPORT_PARTS.filter((part) => wanted.includes(part));
}
