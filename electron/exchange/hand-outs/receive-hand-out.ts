import { isoInstant } from '../../../shared/schemas/primitives.ts';
import type { Archive } from '../../archive/archive.ts';
import { ArchiveFilling } from '../../archive/document/write-archive-document.ts';
import { createArchive } from '../../archive/file/create-archive.ts';
import type { Author } from '../../archive/file/with-archive.ts';
import { unpackRows } from '../../archive/hand-outs/package-contents.ts';
import { noteReceivedHandOut } from '../../archive/hand-outs/received-hand-outs.ts';
import { packageRefused } from '../package/package-refused.ts';
import type { PackedPackage } from '../package/read-package.ts';

/**
 * Makes a new archive of a hand-out, and opens it. @param source path of the package, for messages.
 * @throws AppError `package-refused` for a return; what `createArchive` throws.
 */
export function receiveHandOut(
  source: string,
  { manifest, content }: PackedPackage,
  path: string,
  author: Author,
): Archive {
  const { id, purpose, handOut } = manifest;
  if (purpose === 'return')
    throw packageRefused(
      source,
      "contiene obiettivi restituiti: aprire l'archivio da cui erano partiti e accoglierli lì",
    );
  const receivedAt = isoInstant.parse(author.now().toISOString());
  return createArchive(path, {
    ...author,
    content: {
      label: `Consegna di ${handOut.sender}`,
      write: (db) => {
        const filling = new ArchiveFilling(db);
        filling.end(unpackRows(content.bytes, (table, row) => filling.add(table, row)));
        noteReceivedHandOut(db, handOut, id, content, receivedAt);
      },
    },
  });
}
