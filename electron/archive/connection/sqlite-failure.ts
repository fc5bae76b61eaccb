import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { archiveRefusal } from './archive-refusal.ts';

/**
 * What a failure of SQLite on an archive means to a person. Anything that is no fault of the file or the disk is a bug and comes back as
 * it is.
 */
export function archiveFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (isFullDisk(error)) return fullDisk(path, error);
  const [, kind = ''] = error.code.split('_');
  switch (kind) {
    case 'BUSY':
    case 'LOCKED':
      return new AppError(
        'archive-busy',
        `L'archivio «${path}» è occupato da un altro programma: riprovare fra poco.`,
        {
          cause: error,
        },
      );
    case 'CORRUPT':
    case 'NOTADB':
      return archiveRefusal.damaged(path, error);
    case 'READONLY':
    case 'IOERR':
    case 'CANTOPEN':
      return new AppError(
        'archive-unreadable',
        `Il disco non lascia lavorare sull'archivio «${path}»: controllare che sia collegato e scrivibile.`,
        { cause: error },
      );
    default:
      return error;
  }
}

const fullDisk = (path: string, cause: unknown): AppError =>
  new AppError('output-unwritable', `Il disco di «${path}» è pieno: liberare spazio e riprovare.`, { cause });

/**
 * Whether SQLite found no room. To grow the file that its readers share it asks for room too, even to read, and has a name of its own for that
 * failing: what else could keep a file of 32 KB from growing would have kept it from being made.
 */
export function isFullDisk(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError && (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_SHMSIZE')
  );
}

/** Whether another one who reads or writes the file kept SQLite from it. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Whether the disk or its permissions failed, and not our program: a system call, or SQLite in one. */
export function isDiskFailure(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|PERM)/u.test(error.code);
  return error instanceof Error && 'syscall' in error;
}
