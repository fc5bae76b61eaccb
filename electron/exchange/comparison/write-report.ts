import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import { outputFailure, outputRefused } from '../../scheda/print/output-failure.ts';
import { StagedFile } from '../../scheda/print/staged-file.ts';
import type { ComparisonReport } from './comparison-report.ts';
import { reportPdf } from './report-pdf.ts';
import { reportWorkbook } from './report-workbook.ts';

interface ReportFormat {
  /** What files of this format begin with. */
  readonly signature: string;
  readonly bytes: (report: ComparisonReport, date: IsoDate) => Uint8Array | Promise<Uint8Array>;
}

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  '.pdf': { signature: '%PDF-', bytes: reportPdf },
  '.xlsx': { signature: 'PK', bytes: reportWorkbook },
};

/**
 * Writes a comparison in the format that the extension says. @returns the absolute path.
 * @throws AppError `output-unwritable`, for an extension that is not known too; what is there and is no file of that format is
 * not touched.
 */
export async function writeReport(report: ComparisonReport, date: IsoDate, out: string): Promise<string> {
  const path = resolve(out);
  const { bytes } = reportFormat(path);
  const file = new StagedFile(path);
  try {
    file.write(await bytes(report, date));
    file.close();
    file.publish();
    return path;
  } finally {
    file.discard();
  }
}

/** The format of a report's path, before anything is read for it. @throws as `writeReport`. */
export function reportFormat(path: string): ReportFormat {
  const extension = extname(path).toLowerCase();
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format === undefined)
    throw outputRefused(path, `il nome deve finire in ${Object.keys(FORMATS).join(' oppure ')}`);
  refuseOther(path, extension, format.signature);
  return format;
}

function refuseOther(path: string, extension: string, signature: string): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) return;
    if (there.isDirectory()) throw outputRefused(path, 'è una cartella, serve il nome di un file');
    if (!there.isFile() || !beginsWith(path, signature))
      throw outputRefused(path, `esiste già e non è un file ${extension}, scegliere un altro nome`);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

/** An empty file counts: a person who made room for the report loses nothing. */
function beginsWith(path: string, signature: string): boolean {
  const head = Buffer.alloc(signature.length);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, head.length, 0);
    return length === 0 || head.toString('latin1', 0, length) === signature;
  } finally {
    closeSync(file);
  }
}
