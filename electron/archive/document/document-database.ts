import Database from 'better-sqlite3';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { ReadableDatabase } from '../archive.ts';
import { readableDatabase } from '../connection/connection.ts';
import { migrate } from '../file/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { runStep } from '../steps/run-step.ts';
import { writeArchiveDocument } from './write-archive-document.ts';

/** Nobody hears of what is written in memory, nor when. */
const NOBODY = { who: '', now: () => new Date(0) };

/**
 * A document as an archive in memory, for as long as some work on it lasts: whatever reads an archive reads it. Every query, rule and printer is
 * then the one of live data.
 */
export function withDocumentDatabase<T>(document: ArchiveDocument, work: (db: ReadableDatabase) => T): T {
  const connection = new Database(':memory:');
  try {
    migrate(connection, MIGRATIONS, NOBODY);
    runStep(connection, { ...NOBODY, at: NOBODY.now(), label: '', role: 'foundation' }, (db) =>
      writeArchiveDocument(db, document),
    );
    return work(readableDatabase(connection));
  } finally {
    connection.close();
  }
}
