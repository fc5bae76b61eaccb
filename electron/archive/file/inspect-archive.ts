import { existsSync, rmSync, statSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';
import { archiveRefusal } from '../connection/archive-refusal.ts';
import { connectImmutable, connectReadOnly, connectToRead } from '../connection/connection.ts';
import { isDiskFailure, isFullDisk } from '../connection/sqlite-failure.ts';
import { MIGRATIONS, type Migration } from '../migrations/migrations.ts';
import { tableBeyondMeasure } from '../schema/beyond-measure.ts';
import { schemaDifferences } from '../schema/schema-differences.ts';
import { APPLICATION_ID, refuseForeignHeader, refuseNoFile } from './archive-header.ts';
import { newerApplicationOf } from './file-facts.ts';
import { latestVersion, schemaVersion } from './migrate.ts';
import { refuseTangledSchema } from './refuse-tangled-schema.ts';

/** What is known of a file before it is opened for good. */
export interface Inspection {
  readonly version: number;
  /** Whether SQLite's own files stand beside it: it is open somewhere, or a crash left its last changes there. */
  readonly unfinished: boolean;
}

/** What a file may be: of this version at most, and as these migrations make it. */
interface Expected {
  readonly latest: number;
  readonly migrations: readonly Migration[];
  /** Of the version at which the pages of the file need not be looked through: whoever opens it does so afterwards. */
  readonly uncheckedAt: number | null;
}

export interface InspectOptions {
  /** Whether it is looked at together with SQLite's files beside it; if they are not its own, it is not. As they stand when absent. */
  readonly unfinished?: boolean | undefined;
  /** Whether a file of the latest version is not looked through page by page: at ten thousand objectives that takes a second. */
  readonly isCheckedLater?: boolean;
}

/**
 * Looks at a file that should be an archive and changes nothing: no byte of it, no file beside it. What the file declares is compared
 * before any table is read, since the SQL of a file from elsewhere may do anything, or never end.
 * @throws AppError `archive-missing`, `archive-unreadable`, `archive-damaged`, `archive-newer` than `latest`, or `archive-altered` where it
 * declares what Pegaso never did.
 */
export function inspectArchive(
  path: string,
  latest: number,
  migrations: readonly Migration[] = MIGRATIONS,
  { unfinished = isUnfinished(path), isCheckedLater = false }: InspectOptions = {},
): Inspection {
  refuseNoFile(path);
  const expected = { latest, migrations, uncheckedAt: isCheckedLater ? latest : null };
  const version = unfinished ? inspectUnfinished(path, expected) : inspectAtRest(path, expected);
  return { version, unfinished };
}

/** Whether SQLite's own files stand beside an archive. */
export function isUnfinished(path: string): boolean {
  return existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
}

/** Whether the file alone has everything, whatever stands beside it: SQLite's files there are empty. */
export function isPoured(path: string): boolean {
  const size = (suffix: string) => statSync(`${path}${suffix}`, { throwIfNoEntry: false })?.size ?? 0;
  return size('-wal') === 0 && size('-journal') === 0;
}

function inspectAtRest(path: string, expected: Expected): number {
  refuseForeignHeader(path);
  refuseTangledSchema(path);
  try {
    return inspectThrough(path, expected, connectImmutable);
  } catch (error) {
    // Someone opened it meanwhile, and what looked broken was being written.
    if (isUnfinished(path)) return inspectUnfinished(path, expected);
    throw error;
  }
}

function inspectUnfinished(path: string, expected: Expected): number {
  const index = `${path}-shm`;
  const hadIndex = existsSync(index);
  try {
    return inspectThrough(path, expected, connectReadOnly);
  } catch (error) {
    if (isFullDisk(error) && isPoured(path)) return inspectThrough(path, expected, connectImmutable);
    // SQLite rebuilt the index of the -wal file to read it; of a file that is refused, nothing of ours may stay.
    if (!hadIndex) rmSync(index, { force: true });
    throw error;
  }
}

function inspectThrough(path: string, expected: Expected, connect: (path: string) => Connection): number {
  try {
    const connection = connect(path);
    try {
      return inspectConnection(path, expected, connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    switch (error.code) {
      case 'SQLITE_BUSY':
      case 'SQLITE_BUSY_RECOVERY':
      case 'SQLITE_BUSY_SNAPSHOT':
        throw error;
      case 'SQLITE_READONLY_ROLLBACK':
        // A transaction cut off outside WAL, while a copy became an archive: only its rollback makes the file readable again.
        if (connect !== connectToRead) return inspectThrough(path, expected, connectToRead);
        throw archiveRefusal.unfinished(path, error);
      case 'SQLITE_CANTOPEN':
      case 'SQLITE_READONLY_DIRECTORY':
      case 'SQLITE_READONLY_CANTINIT':
      case 'SQLITE_READONLY_RECOVERY':
        throw archiveRefusal.unfinished(path, error);
      case 'SQLITE_NOTADB':
        throw archiveRefusal.foreign(path);
      default:
        // A disk that fails or is full says nothing about the file.
        throw isDiskFailure(error) ? error : archiveRefusal.damaged(path, error);
    }
  }
}

function inspectConnection(path: string, expected: Expected, connection: Connection): number {
  const { latest, migrations, uncheckedAt } = expected;
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw archiveRefusal.foreign(path);
  const version = schemaVersion(connection);
  if (version > latest) throw archiveRefusal.newer(path, version, newerApplicationOf(connection));
  if (version < 1) throw archiveRefusal.damaged(path, new Error(`No schema at version ${version}`));
  // What a later version declares is not known here: nothing of it may be run, not even its checks.
  if (version > latestVersion(migrations)) return version;
  const [difference, ...others] = schemaDifferences(connection, migrations);
  if (difference !== undefined) throw archiveRefusal.altered(path, difference, others.length);
  if (version !== uncheckedAt) {
    const verdict = connection.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw archiveRefusal.damaged(path, new Error(String(verdict)));
  }
  const table = tableBeyondMeasure(connection);
  if (table !== null) throw archiveRefusal.altered(path, `ha in «${table}» un testo più lungo di quanto Pegaso scriva`);
  return version;
}
