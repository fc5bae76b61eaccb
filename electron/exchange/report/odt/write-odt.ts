import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import { writeOpenDocument } from '../../open-document/write-open-document.ts';
import { XML_HEAD, xmlText } from '../../spreadsheets/xml/xml-text.ts';
import type { Report } from '../report-model.ts';
import { withPrintableTexts } from '../with-printable-texts.ts';
import { odtContent } from './odt-content.ts';
import { ROOT } from './odt-root.ts';
import { STYLES_XML } from './odt-styles.ts';

/**
 * The bytes of a report as an OpenDocument text, to be gone on with in a word processor: the same headings, paragraphs and tables as on paper, in
 * styles with a name. No macros, no pictures. The same report and day give the same bytes.
 * @param day on which it says it was made.
 */
export function writeOdt(report: Report, day: IsoDate): Promise<Buffer> {
  return writeOpenDocument('text', [
    ['meta.xml', meta(report.documentTitle, day)],
    ['styles.xml', STYLES_XML],
    ['content.xml', odtContent(withPrintableTexts(report))],
  ]);
}

function meta(title: string, day: IsoDate): string {
  const moment = `${day}T00:00:00`;
  return `${XML_HEAD}<office:document-meta ${ROOT}><office:meta><meta:generator>Pegaso</meta:generator><dc:title>${xmlText(title)}</dc:title><meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date><dc:language>it-IT</dc:language></office:meta></office:document-meta>`;
}
