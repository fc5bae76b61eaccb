import type { Database as Connection } from 'better-sqlite3';
import { connectImmutable, readableDatabase } from '../../connection/connection.ts';
import { prepared } from '../../connection/prepared.ts';
import { keepsFileFacts } from '../file-facts.ts';

/**
 * By what a file says which archive it is and how far it has come. The identity is born when it is first opened to write; the generation
 * changes each time a -wal is poured into it; the number of its schema tells it from a compacted copy of the same generation.
 */
export interface FileMark {
  readonly identity: string;
  readonly generation: string;
  readonly schema: number;
}

/** The mark in an open database; null in an archive that no program wrote which knows of marks. @throws SqliteError when it is damaged. */
export function fileMark(connection: Connection): FileMark | null {
  if (!keepsFileFacts(connection)) return null;
  const db = readableDatabase(connection);
  const sql = "SELECT name, value FROM fileFacts WHERE name IN ('identity', 'generation')";
  const rows = prepared<[], { readonly name: string; readonly value: string }>(db, sql).all();
  const fact = (name: string) => rows.find((row) => row.name === name)?.value;
  const [identity, generation] = [fact('identity'), fact('generation')];
  if (identity === undefined || generation === undefined) return null;
  const schema = prepared<[], { readonly schema_version: number }>(
    readableDatabase(connection),
    'PRAGMA schema_version',
  ).get();
  return { identity, generation, schema: schema?.schema_version ?? 0 };
}

/** Changes with every change of the schema, and with every compacting. */
export const schemaNumber = (connection: Connection): number =>
  Number(connection.pragma('schema_version', { simple: true }));

/** A look at a file alone, whatever -wal stands beside it, as often as wanted and without touching the locks that others have on it. */
export interface FileWatch {
  /** As `fileMark`, from the disk and not from memory. */
  mark(): FileMark | null;
  close(): void;
}

/** Looks through SQLite itself: to close a file of our own would drop the locks that SQLite has on it in this process. */
export function watchFile(path: string): FileWatch {
  const connection = connectImmutable(path);
  // SQLite, told that the file stays as it is, calls one that grew since damaged, unless its schema may be mended: this one cannot write.
  connection.unsafeMode();
  connection.pragma('writable_schema = ON');
  const forget = connection.prepare('PRAGMA shrink_memory');
  return {
    mark: () => {
      forget.run();
      return fileMark(connection);
    },
    close: () => connection.close(),
  };
}
