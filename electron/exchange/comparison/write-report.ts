import { extname, resolve } from 'node:path';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { outputRefused } from '../../files/output-failure.ts';
import { StagedFile } from '../../files/staged-file.ts';
import { exportTarget, type OwnFile } from '../export-target.ts';
import type { ComparisonReport } from './comparison-report.ts';
import { reportPdf } from './report-pdf.ts';
import { reportWorkbook } from './report-workbook.ts';

interface ReportFormat {
  readonly own: OwnFile;
  readonly bytes: (report: ComparisonReport, date: IsoDate) => Uint8Array | Promise<Uint8Array>;
}

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  '.pdf': { own: { head: '%PDF-', noun: 'un PDF' }, bytes: reportPdf },
  '.xlsx': { own: { head: '[Content_Types].xml', noun: 'un foglio di calcolo' }, bytes: reportWorkbook },
};

/**
 * Writes a comparison in the format that the extension says. @returns the absolute path.
 * @throws AppError `output-unwritable`, for an extension that is not known too; what is there and is no file of that format is
 * not touched.
 */
export async function writeReport(report: ComparisonReport, date: IsoDate, out: string): Promise<string> {
  const path = resolve(out);
  const { bytes, target } = reportFormat(path);
  const file = new StagedFile(target);
  try {
    file.write(await bytes(report, date));
    file.close();
    file.publish();
    return path;
  } finally {
    file.discard();
  }
}

/** The format of a report's path and the file that it would write, before anything is read for it. @throws as `writeReport`. */
export function reportFormat(path: string): ReportFormat & { readonly target: string } {
  const extension = extname(path).toLowerCase();
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format === undefined)
    throw outputRefused(path, `il nome deve finire in ${Object.keys(FORMATS).join(' oppure ')}`);
  return { ...format, target: exportTarget(path, format.own) };
}
