import { type ChangeStep, changeStep } from '../../shared/schemas/change.ts';
import type { ReadableDatabase } from './archive.ts';
import { prepared } from './connection/prepared.ts';

/** The last step of the history: never null in an archive that was made whole, since its birth is one. */
export function lastChange(db: ReadableDatabase): ChangeStep | null {
  const row = prepared<[]>(db, 'SELECT id, at, who, label FROM steps ORDER BY number DESC LIMIT 1').get();
  return row === undefined ? null : changeStep.parse(row);
}
