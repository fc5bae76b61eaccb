import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** What the office that handed an objective out left open in it: what is filled in at a check, or nothing of an ancestor. */
export type OpenPart = 'results' | 'nothing';

export interface HandOutLock {
  readonly objectiveId: Id;
  readonly sender: string;
  readonly open: OpenPart;
}

/** The last hand-out that an objective came with decides; one that only stood above others is locked until it is handed itself. */
const ORDER = "role = 'context', at DESC, handOutId DESC";
const COLUMNS = `objectiveId, sender,
  CASE WHEN role = 'context' THEN 'nothing' WHEN scope = 'results' THEN 'results' END AS open`;
const RECEIVED = 'handOutObjectives JOIN receivedHandOuts ON receivedHandOuts.id = handOutId';

const LOCKS = `
SELECT objectiveId, sender, open FROM (
  SELECT ${COLUMNS}, row_number() OVER (PARTITION BY objectiveId ORDER BY ${ORDER}) AS rank FROM ${RECEIVED})
WHERE rank = 1 AND open IS NOT NULL ORDER BY objectiveId`;

const LOCK = `SELECT * FROM (SELECT ${COLUMNS} FROM ${RECEIVED} WHERE objectiveId = ? ORDER BY ${ORDER} LIMIT 1)
WHERE open IS NOT NULL`;

/** Every objective that the archive received with something locked, still there or not. */
export function handOutLocks(db: ReadableDatabase): readonly HandOutLock[] {
  return prepared<[], HandOutLock>(db, LOCKS).all();
}

/** What is locked in one objective; null when nothing is. */
export function handOutLock(db: ReadableDatabase, objectiveId: Id): HandOutLock | null {
  return prepared<[Id], HandOutLock>(db, LOCK).get(objectiveId) ?? null;
}

/** Whether anything was ever received: most archives have no locks. */
export function hasReceivedHandOuts(db: ReadableDatabase): boolean {
  return prepared(db, 'SELECT 1 FROM receivedHandOuts LIMIT 1').get() !== undefined;
}
