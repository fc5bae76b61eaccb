import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../prepared.ts';

/** What the office that handed an objective out left open in it: what is filled in at a check, or nothing of an ancestor. */
export type OpenPart = 'results' | 'nothing';

export interface HandOutLock {
  readonly objectiveId: Id;
  readonly sender: string;
  readonly open: OpenPart;
}

/** The last hand-out that an objective came with decides; one that only stood above others is locked until it is handed itself. */
const LOCKS = `
SELECT objectiveId, sender, open FROM (
  SELECT objectiveId, sender,
    CASE WHEN role = 'context' THEN 'nothing' WHEN scope = 'results' THEN 'results' END AS open,
    row_number() OVER (PARTITION BY objectiveId ORDER BY role = 'context', at DESC, handOutId DESC) AS rank
  FROM handOutObjectives JOIN receivedHandOuts ON receivedHandOuts.id = handOutId)
WHERE rank = 1 AND open IS NOT NULL`;

/** Every objective that the archive received with something locked, still there or not. */
export function handOutLocks(db: ReadableDatabase): readonly HandOutLock[] {
  return prepared<[], HandOutLock>(db, LOCKS).all();
}

/** Whether anything was ever received: most archives have no locks. */
export function hasReceivedHandOuts(db: ReadableDatabase): boolean {
  return prepared(db, 'SELECT 1 FROM receivedHandOuts LIMIT 1').get() !== undefined;
}
