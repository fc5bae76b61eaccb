import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import { PagedDocument } from '../../../paper/pdf/paged-document.ts';
import type { Report } from '../report-model.ts';
import { withPrintableTexts } from '../with-printable-texts.ts';
import { layOutReport } from './lay-out-report.ts';

/**
 * The bytes of a report as a tagged PDF/A with numbered pages. The same report and day give the same bytes. What the typeface lacks is drawn as the
 * replacement glyph. @param day on which it says it was made.
 */
export function writePdf(report: Report, day: IsoDate): { readonly bytes: Uint8Array; readonly pages: number } {
  const printable = withPrintableTexts(report);
  const document = new PagedDocument({
    title: printable.documentTitle,
    created: new Date(`${day}T00:00:00Z`),
    pageNumbers: true,
  });
  document.add(layOutReport(printable));
  document.end();
  return { bytes: document.take(), pages: document.pages };
}
