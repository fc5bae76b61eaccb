import { resolve } from 'node:path';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { type FileKind, kindByExtension, PDF, WORKBOOK, writableTarget } from '../../files/writable-target.ts';
import { printableText } from '../../paper/layout/printable-text.ts';
import { PagedDocument } from '../../paper/pdf/paged-document.ts';
import type { FindingsReport } from './findings-report.ts';
import { findingsWorkbook } from './findings-workbook.ts';
import { layOutFindings } from './lay-out-findings.ts';

interface FindingsFormat extends FileKind {
  readonly bytes: (report: FindingsReport, date: IsoDate) => Uint8Array | Promise<Uint8Array>;
}

const FORMATS: readonly FindingsFormat[] = [
  { ...PDF, bytes: findingsPdf },
  { ...WORKBOOK, bytes: findingsWorkbook },
];

/**
 * Writes findings in the format that the extension says, PDF or workbook. @returns the absolute path.
 * @throws AppError `output-unwritable`, for an extension that is not known too; what is there and is no file of that format is not touched.
 */
export async function writeFindings(report: FindingsReport, date: IsoDate, out: string): Promise<string> {
  const path = resolve(out);
  const extensions = FORMATS.map(({ extension }) => extension).join(' oppure ');
  const format = kindByExtension(path, FORMATS, `il nome deve finire in ${extensions}`);
  const target = writableTarget(path, format);
  writeWhole(target, await format.bytes(report, date));
  return path;
}

/** Findings as a tagged PDF/A with numbered pages. The same report and date give the same bytes. */
function findingsPdf(report: FindingsReport, date: IsoDate): Uint8Array {
  const printable = printableReport(report);
  const created = new Date(`${date}T00:00:00Z`);
  const document = new PagedDocument({ title: printable.title, created, pageNumbers: true });
  document.add(layOutFindings(printable, date));
  document.end();
  return document.take();
}

/** A report whose every text the typeface can print; what it lacks is drawn as the replacement glyph. */
function printableReport(report: FindingsReport): FindingsReport {
  const clean = (text: string): string => printableText(text, () => undefined);
  return {
    ...report,
    municipality: clean(report.municipality),
    about: clean(report.about),
    groups: report.groups.map(({ code, title, centre, findings }) => ({
      code: clean(code),
      title: clean(title),
      centre: clean(centre),
      findings: findings.map((one) => ({ ...one, message: clean(one.message), accepted: clean(one.accepted) })),
    })),
  };
}
