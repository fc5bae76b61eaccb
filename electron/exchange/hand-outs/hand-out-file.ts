import { assertNever } from '../../../shared/assert-never.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOutFormat } from '../../../shared/schemas/hand-out.ts';
import type { PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { type FileKind, WORKBOOK } from '../../files/writable-target.ts';
import { packageBytes } from '../package/package-bytes.ts';
import { MANIFEST_PART } from '../package/package-parts.ts';

/** What the file of each format is on disk. */
export const HAND_OUT_FILES: Readonly<Record<HandOutFormat, FileKind>> = {
  package: { extension: '.pegasoz', mark: MANIFEST_PART, noun: 'un pacchetto di Pegaso' },
  spreadsheet: WORKBOOK,
};

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
