import type { Database as Connection } from 'better-sqlite3';
import packageJson from '../../../package.json' with { type: 'json' };
import type { ReadableDatabase } from '../archive.ts';
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

/** Notes that this version of the program has the archive open to write. @param begin called before it is written, if it is. */
export function noteApplicationVersion(connection: Connection, begin: () => void): void {
  const known = connection.prepare("SELECT value FROM fileFacts WHERE name = 'applicationVersion'").pluck().get();
  if (known === packageJson.version) return;
  begin();
  noteFileFact(connection, 'applicationVersion', packageJson.version);
}
