import type { ReadableDatabase } from '../archive.ts';
import { prepared } from './prepared.ts';

/** Reads an archive as it is at one moment, whatever another program writes meanwhile. Not inside a transaction. */
export function inOneReading<T>(db: ReadableDatabase, work: () => T): T {
  prepared(db, 'BEGIN').run();
  try {
    return work();
  } finally {
    prepared(db, 'COMMIT').run();
  }
}
