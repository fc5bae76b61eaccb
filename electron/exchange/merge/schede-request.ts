import { basename, join } from 'node:path';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../archive/document/write-archive-document.ts';
import { createArchive } from '../../archive/file/create-archive.ts';
import { importDoubts } from '../../archive/findings/import-doubts.ts';
import { inComparedFolder } from '../../files/temporary-names.ts';
import { importSchede } from '../../official/import/import-schede.ts';
import type { OfficialDocument } from '../../official/official-document.ts';
import type { MergeRequest } from './merge-request.ts';

/**
 * What taking official schede in compares, all the files as one: what the archive is now with what it would be were every value of
 * theirs taken. Nothing says what they were printed of, so what differs is a change; what the sheet does not print stays as it is.
 * @param files in the order in which they are taken: of two that print the same objective the later one counts.
 * @throws AppError as `importSchede`, but for what differs.
 */
export function schedeRequest(mine: ArchiveDocument, files: readonly OfficialDocument[]): MergeRequest {
  const names = files.map(({ file }) => basename(file));
  const [only, ...others] = names;
  const { theirs, doubts } = withSchede(mine, files);
  const told = only !== undefined && others.length === 0 ? only : `${names.length} file`;
  return {
    kind: 'official',
    title: others.length === 0 ? `Schede di «${told}»` : `Schede di ${names.map((name) => `«${name}»`).join(', ')}`,
    baseLabel: null,
    mineLabel: "nell'archivio",
    theirsLabel: others.length === 0 ? 'nel file' : 'nei file',
    message: '',
    notices: [
      "Quello che la scheda stampata non porta, come la lettura del risultato e il peso degli indicatori, resta com'è.",
    ],
    scope: 'everything',
    base: mine,
    theirs,
    objectiveIds: null,
    label: `Importazione di ${told}`,
    record: () => ({ kind: 'imported', doubts }),
  };
}

/** What is compared was looked at before: whose schede they are was asked then. */
const TAKEN = { onConflict: 'replace', otherMunicipality: true } as const;

/** The document of an archive with schede laid over it and what was doubtful in them, made by importing them into one that nobody sees. */
function withSchede(mine: ArchiveDocument, files: readonly OfficialDocument[]) {
  return inComparedFolder((folder) => {
    const content = { label: 'Confronto', write: (db: WritableDatabase) => writeArchiveDocument(db, mine) };
    const archive = createArchive(join(folder, 'schede.pegaso'), { who: '', now: () => new Date(), content });
    try {
      for (const file of files) importSchede(archive, file, TAKEN);
      return { theirs: readArchiveDocument(archive.database), doubts: importDoubts(archive.database) };
    } finally {
      archive.close();
    }
  });
}
