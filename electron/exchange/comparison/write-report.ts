import { resolve } from 'node:path';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { type FileKind, kindByExtension, PDF, WORKBOOK, writableTarget } from '../../files/writable-target.ts';
import type { ComparisonReport } from './comparison-report.ts';
import { reportPdf } from './report-pdf.ts';
import { reportWorkbook } from './report-workbook.ts';

interface ReportFormat extends FileKind {
  readonly bytes: (report: ComparisonReport, date: IsoDate) => Uint8Array | Promise<Uint8Array>;
}

const FORMATS: readonly ReportFormat[] = [
  { ...PDF, bytes: reportPdf },
  { ...WORKBOOK, bytes: reportWorkbook },
];

/**
 * Writes a comparison in the format that the extension says. @returns the absolute path.
 * @throws AppError `output-unwritable`, for an extension that is not known too; what is there and is no file of that format is
 * not touched.
 */
export async function writeReport(report: ComparisonReport, date: IsoDate, out: string): Promise<string> {
  const path = resolve(out);
  const { bytes, target } = reportFormat(path);
  writeWhole(target, await bytes(report, date));
  return path;
}

/** The format of a report's path and the file that it would write, before anything is read for it. @throws as `writeReport`. */
export function reportFormat(path: string): ReportFormat & { readonly target: string } {
  const extensions = FORMATS.map(({ extension }) => extension).join(' oppure ');
  const format = kindByExtension(path, FORMATS, `il nome deve finire in ${extensions}`);
  return { ...format, target: writableTarget(path, format) };
}
