import Database from 'better-sqlite3';

/** Whether the disk or its permissions failed, and not our program: a system call, or SQLite in one. */
export function isDiskFailure(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|PERM)/u.test(error.code);
  return error instanceof Error && 'syscall' in error;
}
