import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { MergeCounts } from '../../../shared/ipc/channels/merging.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { TextEncoding } from '../../../shared/schemas/text-encoding.ts';
import type { Archive, WritableDatabase } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { writeArchiveDocument } from '../../archive/document/write-archive-document.ts';
import { backupBefore } from '../../archive/file/backups/backup-archive.ts';
import { createArchive } from '../../archive/file/create-archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import { localDate } from '../../local-date.ts';
import { readTableApart } from '../apart/read-apart.ts';
import type { WorkWatch } from '../exchange-work.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { readMine } from '../merge/read-mine.ts';
import { type ListedDifference, ShownMerge } from '../merge/shown-merge.ts';
import { takeIn } from '../merge/take-in.ts';
import { fillInRequest } from './fill-in/fill-in-request.ts';
import { openDataRequest } from './open-data/open-data-request.ts';
import type { ChosenTableFile } from './read-chosen-table.ts';
import { readableRequest } from './readable/readable-request.ts';
import { type TypedTable, typedTableRequest } from './typed-table-request.ts';
import { withoutChanges } from './without-changes.ts';

/** How a table is to be taken in, as a person types it. */
export interface TableImport extends TypedTable {
  /** The sheet of a workbook by its name; the one whose heads are known when absent. */
  readonly sheet?: string | undefined;
  /** How the letters of a text are written; as they seem when absent. */
  readonly encoding?: TextEncoding | undefined;
  /** What becomes of what is here and there differently: `keep` what is here, `replace` it; when absent, conflicts refuse the file. */
  readonly onConflict?: 'keep' | 'replace' | undefined;
}

export interface ImportedTable extends Pick<MergeCounts, 'added' | 'removed' | 'changed' | 'refused'> {
  readonly path: string;
  readonly archive: string;
  /** Whether the archive was made of it. */
  readonly created: boolean;
  /** Fields changed, rows added and taken away. */
  readonly changes: number;
  readonly notices: readonly string[];
  /** Conflicts, which were decided, and what was refused. */
  readonly differences: readonly ListedDifference[];
}

/**
 * Takes a spreadsheet, a table or open data into an archive, whole or not at all. Of open data an archive that is not there is made.
 * @throws AppError that says what is wrong with the file; `conflict` when both sides changed the same and nobody says which is to stay.
 */
export async function importTable(
  path: string,
  file: string,
  order: TableImport,
  options: Author,
  { progress, signal }: WorkWatch,
): Promise<ImportedTable> {
  const archivePath = resolve(path);
  const source = resolve(file);
  progress('Lettura del file', 0, 1);
  const choice = { sheet: order.sheet ?? null, encoding: order.encoding ?? null, separator: null };
  const chosen = await readTableApart(source, choice, { signal });
  progress('Lettura del file', 1, 1);
  const told = { path: file, archive: archivePath };
  if (chosen.kind === 'document' && !existsSync(archivePath)) {
    const label = `importazione di ${basename(file)}`;
    const write = (db: WritableDatabase) => writeArchiveDocument(db, chosen.document);
    const made = createArchive(archivePath, { ...options, content: { label, write } });
    options.opened?.(made);
    made.close();
    const nothing = { changes: 0, added: 0, removed: 0, changed: 0, refused: 0, notices: [], differences: [] };
    return { ...told, created: true, ...nothing };
  }
  return withArchive(archivePath, 'write', options, (archive) => {
    const request = requestOf(archive, source, chosen, order, options.now());
    const shown = new ShownMerge(request, readMine(archive.database));
    const { counts, notices } = shown.summary();
    if (counts.conflicts > 0 && order.onConflict === undefined) throw conflicting(source, counts.conflicts);
    const differences = shown.listed();
    backupBefore(archive, options.backup);
    const { changes } = takeIn(archive, request, order.onConflict === 'replace' ? 'theirs' : 'mine', shown);
    const { added, removed, changed, refused } = counts;
    return { ...told, created: false, changes, added, removed, changed, refused, notices, differences };
  });
}

function requestOf(
  archive: Archive,
  path: string,
  chosen: ChosenTableFile,
  order: TableImport,
  now: Date,
): MergeRequest {
  if (chosen.kind === 'fillIn')
    return fillInRequest(archive.database, path, chosen.sheets, chosen.mark, localDate(now));
  const mine = readArchiveDocument(archive.database);
  const request =
    chosen.kind === 'document'
      ? openDataRequest(path, mine, chosen.document)
      : chosen.kind === 'readable'
        ? typedReadableRequest(path, mine, chosen, order, now)
        : typedTableRequest(archive, path, chosen.opened, order, now);
  // Nothing says what such files were built on, so what is here and there differently is a change, never a conflict.
  return order.onConflict === 'keep' ? { ...request, theirs: withoutChanges(mine, request.theirs) } : request;
}

function typedReadableRequest(
  path: string,
  mine: ArchiveDocument,
  { sheets, mark }: Extract<ChosenTableFile, { readonly kind: 'readable' }>,
  { target, matching = [], plan }: TableImport,
  now: Date,
): MergeRequest {
  if (target === undefined && matching.length === 0)
    return readableRequest(path, mine, sheets, mark, plan ?? null, localDate(now));
  throw new AppError(
    'usage',
    `«${basename(path)}» sa già che cosa contiene: togliere --target e --matching, o indicare con --sheet un foglio solo.`,
  );
}

function conflicting(path: string, conflicts: number): AppError {
  const count = conflicts === 1 ? 'un conflitto' : `${conflicts} conflitti`;
  return new AppError(
    'conflict',
    `«${basename(path)}» non è stato importato: ha ${count} con l'archivio; scegliere con --on-conflict se tenere o sostituire.`,
  );
}
