import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { type FileSystemOf, fileSystemOf } from '../../files/file-system.ts';
import { publishFile } from '../../files/publish-file.ts';
import { temporaryDatabasePath } from '../../files/temporary-names.ts';
import type { Archive, WritableDatabase } from '../archive.ts';
import { connectToWrite } from '../connection/connection.ts';
import { isDiskFailure } from '../connection/sqlite-failure.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { runStep } from '../steps/run-step.ts';
import { MUNICIPALITY } from '../tables/municipality.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { refuseLongPath } from './archive-header.ts';
import { insertDefaultRows } from './default-rows.ts';
import { noteApplicationVersion, noteFileFact } from './file-facts.ts';
import { pourWal } from './guard/pour-wal.ts';
import { migrate } from './migrate.ts';
import { openArchive } from './open-archive.ts';
import { removeTemporary } from './remove-temporary.ts';

export interface CreateArchiveOptions {
  readonly who: string;
  readonly now: () => Date;
  /** Name of the municipality as printed; absent until an import names it. */
  readonly municipality?: string;
  /** As `openArchive`. */
  readonly fileSystemOf?: FileSystemOf;
  /** What the new archive is made of, if not of nothing: written before the file has its name. */
  readonly content?: { readonly label: string; readonly write: (db: WritableDatabase) => void };
}

/**
 * Makes a new archive with the default levels and lists, and opens it for writing.
 * @throws AppError `archive-exists` when anything has this path already; `output-unwritable` when it cannot be written there; what
 * writing its content throws, and there is then no file.
 */
export function createArchive(path: string, options: CreateArchiveOptions): Archive {
  const absolute = resolve(path);
  refuseLongPath(absolute);
  makeArchiveFile(absolute, (temporary) => fillArchive(temporary, options));
  return openArchive(absolute, options);
}

/**
 * Gives a new file its name once it is filled, whole and on disk. @param fill writes the archive into an empty file, and closes it.
 * @throws AppError as `createArchive`; what `fill` throws, and there is then no file.
 */
export function makeArchiveFile(absolute: string, fill: (temporary: string) => void): void {
  if (existsSync(absolute)) throw archiveExists(absolute);
  refuseLeftovers(absolute);
  const temporary = temporaryDatabasePath(absolute);
  try {
    writeFileSync(temporary, '', { flag: 'wx' });
    fill(temporary);
    if (!publishFile(temporary, absolute)) throw archiveExists(absolute);
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
    throw new AppError(
      'output-unwritable',
      `Non si può creare l'archivio «${absolute}»: il disco è pieno o la cartella è protetta, sceglierne un'altra.`,
      {
        cause: error,
      },
    );
  } finally {
    removeTemporary(temporary);
  }
}

function fillArchive(temporary: string, options: CreateArchiveOptions): void {
  const { who, now, municipality, content } = options;
  const connection = connectToWrite(temporary, (options.fileSystemOf ?? fileSystemOf)(temporary));
  try {
    migrate(connection, MIGRATIONS, { who, now });
    runStep(connection, { who, at: now(), label: 'Nuovo archivio', role: 'foundation' }, (db) => {
      insertDefaultRows(db);
      if (municipality !== undefined) insertRow(db, MUNICIPALITY, { id: newId(), name: municipality, crest: null });
    });
    if (content !== undefined)
      runStep(connection, { who, at: now(), label: content.label, role: 'foundation' }, content.write);
    endNewArchive(connection);
  } finally {
    connection.close();
  }
}

/** What a new archive says of itself as a file, and all of it in the file. */
export function endNewArchive(connection: Connection): void {
  noteFileFact(connection, 'identity', newId());
  noteFileFact(connection, 'generation', newId());
  noteApplicationVersion(connection, () => undefined);
  // Here, where a full disk is an error: closing would stop half way and say nothing.
  pourWal(connection, 0);
}

/** A -wal file outlives an archive that was deleted by hand after a crash; SQLite would pour it into the new one. */
function refuseLeftovers(path: string): void {
  const leftover = ['-wal', '-journal'].map((suffix) => `${path}${suffix}`).find((file) => existsSync(file));
  if (leftover === undefined) return;
  throw new AppError(
    'archive-exists',
    `«${leftover}» è il resto di un altro archivio con lo stesso nome: spostarlo altrove, o scegliere un altro nome.`,
  );
}

function archiveExists(path: string): AppError {
  return new AppError('archive-exists', `«${path}» esiste già: aprirlo, o scegliere un altro nome.`);
}
