import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { PagedDocument } from '../../paper/pdf/paged-document.ts';
import type { ComparisonReport } from './comparison-report.ts';
import { layOutComparison } from './lay-out-comparison.ts';
import { printableReport } from './printable-report.ts';

/** A comparison as a tagged PDF/A with numbered pages. The same report and date give the same bytes. */
export function reportPdf(report: ComparisonReport, date: IsoDate): Uint8Array {
  const printable = printableReport(report);
  const created = new Date(`${date}T00:00:00Z`);
  const document = new PagedDocument({ title: printable.title, created, pageNumbers: true });
  document.add(layOutComparison(printable, date));
  document.end();
  return document.take();
}
