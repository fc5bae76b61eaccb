import type { Archive, WritableDatabase } from '../archive.ts';
import { inTransaction } from '../steps/in-transaction.ts';

/** A step of the sample, which is never undone. */
export function foundation(archive: Archive, label: string, work: (db: WritableDatabase) => void): void {
  inTransaction(archive, label, work, { role: 'foundation' });
}
