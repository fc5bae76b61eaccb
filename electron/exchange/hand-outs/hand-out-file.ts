import { extname } from 'node:path';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOutFormat } from '../../../shared/schemas/hand-out.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { outputRefused } from '../../files/output-failure.ts';
import { exportTarget } from '../export-target.ts';
import { packageBytes } from '../package/package-bytes.ts';
import { MANIFEST_PART } from '../package/package-parts.ts';

/** What each format is called on disk. */
export const FORMAT_EXTENSIONS = { package: '.pegasoz', spreadsheet: '.xlsx' } as const satisfies Record<
  HandOutFormat,
  string
>;

/** How the files of each format begin that may be written over. */
const OWN_FILES = {
  package: { head: MANIFEST_PART, noun: 'un pacchetto di Pegaso' },
  spreadsheet: { head: '[Content_Types].xml', noun: 'un foglio di calcolo' },
} as const;

/**
 * The file that a package or a sheet to fill in would be written to. @throws AppError `output-unwritable` for a name that is not of the
 * format, and for what is there and is another thing.
 */
export function handOutTarget(path: string, format: HandOutFormat): string {
  const extension = FORMAT_EXTENSIONS[format];
  if (extname(path).toLowerCase() !== extension) throw outputRefused(path, `il nome deve finire in ${extension}`);
  return exportTarget(path, OWN_FILES[format]);
}

/** The bytes of the file that carries a hand-out. */
export async function handOutBytes(
  manifest: Omit<PackageManifest, 'parts'>,
  content: ArchiveDocument,
): Promise<Buffer> {
  const { format } = manifest.handOut;
  switch (format) {
    case 'package':
      return packageBytes(manifest, content);
    case 'spreadsheet': {
      const { writeFillInWorkbook } = await import('../spreadsheets/fill-in/write-fill-in-workbook.ts');
      const { handOut, objectiveIds } = manifest;
      return writeFillInWorkbook({ document: content, objectiveIds, handOut });
    }
    default:
      return assertNever(format);
  }
}
