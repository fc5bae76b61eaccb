import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import type { KeptContent } from './package-contents.ts';

/** `handed`: what the hand-out is about; `context`: the ancestors that came along. */
type Role = 'handed' | 'context';

/** Notes which objectives of a content are handed, and which only stand above them. */
export function noteObjectives(
  db: WritableDatabase,
  handOutId: Id,
  handed: readonly Id[],
  { objectiveIds }: KeptContent,
): void {
  const roles = new Set(handed);
  const noted: readonly (readonly [Role, readonly Id[]])[] = [
    ['handed', handed],
    ['context', objectiveIds.filter((id) => !roles.has(id))],
  ];
  // As one statement, whatever their number: the window waits for it.
  const sql = `INSERT INTO handOutObjectives (handOutId, objectiveId, role)
    SELECT ?, value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;
  for (const [role, ids] of noted) prepared(db, sql).run([handOutId, role, JSON.stringify(ids)]);
}

/** Forgets which objectives a hand-out was about. */
export function forgetObjectives(db: WritableDatabase, handOutId: Id): void {
  prepared(db, 'DELETE FROM handOutObjectives WHERE handOutId = ?').run([handOutId]);
}

/** The objectives of a hand-out in one role, always in the same order. */
export function handOutObjectives(db: ReadableDatabase, handOutId: Id, role: Role): readonly Id[] {
  const sql = 'SELECT objectiveId FROM handOutObjectives WHERE handOutId = ? AND role = ? ORDER BY objectiveId';
  return prepared<[Id, Role], { readonly objectiveId: Id }>(db, sql)
    .all(handOutId, role)
    .map(({ objectiveId }) => objectiveId);
}
