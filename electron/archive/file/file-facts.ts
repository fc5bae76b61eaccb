import type { Database as Connection } from 'better-sqlite3';
import packageJson from '../../../package.json' with { type: 'json' };
import { isNewerVersion, isVersion } from '../../../shared/rules/newer-version.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readableDatabase } from '../connection/connection.ts';
import { prepared } from '../connection/prepared.ts';

/**
 * What an archive remembers of itself as a file: the version of Pegaso that last wrote it, which archive it is and how far it has come
 * (`file-mark.ts`). Of its copies the files tell.
 */
export type FileFact = 'applicationVersion' | 'identity' | 'generation';

export function fileFact(db: ReadableDatabase, name: FileFact): string | null {
  return (
    prepared<[FileFact], { readonly value: string }>(db, 'SELECT value FROM fileFacts WHERE name = ?').get(name)
      ?.value ?? null
  );
}

/** Notes a fact outside any step: it is no data of the municipality, so the history does not speak of it. */
export function noteFileFact(connection: Connection, name: FileFact, value: string): void {
  connection
    .prepare(
      'INSERT INTO fileFacts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, value);
}

const DECLARED =
  "SELECT 1 FROM sqlite_schema WHERE name = 'fileFacts' AND type = 'table' AND sql LIKE 'CREATE TABLE fileFacts%'";

/** Whether a file keeps such facts. One from elsewhere may have something else by this name, whose SQL must not run. */
export function keepsFileFacts(connection: Connection): boolean {
  return prepared(readableDatabase(connection), DECLARED).get() !== undefined;
}

/** The version of Pegaso that last wrote an archive, whatever else it is; null where it does not say. @throws SqliteError when it is damaged. */
export function applicationVersionOf(connection: Connection): string | null {
  if (!keepsFileFacts(connection)) return null;
  const said = connection.prepare("SELECT value FROM fileFacts WHERE name = 'applicationVersion'").pluck().get();
  return typeof said === 'string' && isVersion(said) ? said : null;
}

/** The same where it is newer than this program; null where it is not, whatever the file's format says. */
export function newerApplicationOf(connection: Connection): string | null {
  const version = applicationVersionOf(connection);
  return version !== null && isNewerVersion(version, packageJson.version) ? version : null;
}

/** Notes that this version of the program has the archive open to write. @param begin called before it is written, if it is. */
export function noteApplicationVersion(connection: Connection, begin: () => void): void {
  const known = connection.prepare("SELECT value FROM fileFacts WHERE name = 'applicationVersion'").pluck().get();
  if (known === packageJson.version) return;
  begin();
  noteFileFact(connection, 'applicationVersion', packageJson.version);
}
