import { basename } from 'node:path';
import { formatPlace } from '../../shared/format/place.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { FileFilter } from '../host.ts';
import type { ImportReport } from '../official/import-report.ts';
import type { Session } from '../session.ts';

export const ARCHIVE_FILES: FileFilter = { name: 'Archivio di Pegaso', extensions: ['pegaso'] };
const OFFICIAL_FILES: FileFilter = { name: 'Schede obiettivi (PDF o testo)', extensions: ['pdf', 'txt'] };

/** Asks for official documents and takes them in, each all or nothing; stops at the first that is refused. */
export async function importChosenFiles(
  session: Session,
  onConflict: ParsedInputOf<'archive:import'>['onConflict'],
): Promise<OutputOf<'archive:import'>> {
  const archive = session.archive();
  const paths = await session.host.chooseFiles({ title: 'Importa schede', filters: [OFFICIAL_FILES], multiple: true });
  if (paths.length === 0) return null;
  const { readDocumentBytes } = await import('../official/read-document-bytes.ts');
  const { readOfficialFile } = await import('../official/read-official-file.ts');
  const { importSchede } = await import('../official/import-schede.ts');
  const reports: ImportReport[] = [];
  for (const path of paths) {
    const document = await readOfficialFile(readDocumentBytes(path), basename(path));
    reports.push(importSchede(archive, document, onConflict === 'refuse' ? {} : { onConflict }));
  }
  const count = (list: (report: ImportReport) => readonly string[]) =>
    reports.reduce((sum, report) => sum + list(report).length, 0);
  return {
    created: count(({ created }) => created),
    replaced: count(({ replaced }) => replaced),
    kept: count(({ kept }) => kept),
    unchanged: count(({ unchanged }) => unchanged),
    problems: reports.flatMap(({ problems }) =>
      problems.map(({ message, place }) => `${formatPlace(place)}: ${message}`),
    ),
  };
}
