import { AppError } from '../../../shared/errors.ts';
import { type FoundFact, findingFact } from '../../../shared/rules/findings/finding-fact.ts';
import { type AcceptedFinding, acceptedFinding } from '../../../shared/schemas/finding.ts';
import type { Id, IsoInstant } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { readObjectiveDetail } from '../objectives/objective-detail.ts';
import { newId } from '../tables/new-id.ts';
import { defineTable, deleteRow, insertRow, rowWhere } from '../tables/table.ts';

const ACCEPTED = defineTable<AcceptedFinding>('acceptedFindings', 'La cosa da guardare', acceptedFinding);

/** What was accepted of an objective, or of the whole archive for null, the last first. */
export function acceptedFindingsOf(db: ReadableDatabase, objectiveId: Id | null): readonly AcceptedFinding[] {
  // Identities are made as they are written; `rowid` would be read as the column `rowId`.
  const sql = `SELECT ${ACCEPTED.columns.join(', ')} FROM acceptedFindings WHERE objectiveId IS ? ORDER BY id DESC`;
  return prepared<[Id | null], AcceptedFinding>(db, sql).all(objectiveId);
}

/** Remembers that a finding is well as it is, until what it saw changes; what was accepted of it before gives way. */
export function acceptFinding(
  db: WritableDatabase,
  found: FoundFact,
  { who, at }: { readonly who: string; readonly at: IsoInstant },
): void {
  const { kind, objectiveId, entity, rowId, field } = found;
  for (const before of acceptedFindingsOf(db, objectiveId)) {
    if (before.kind === kind && before.rowId === rowId && before.field === field) deleteRow(db, ACCEPTED, before.id);
  }
  const detail = objectiveId === null ? null : readObjectiveDetail(db, objectiveId);
  const saw = findingFact(found, detail);
  insertRow(db, ACCEPTED, { id: newId(), kind, objectiveId, entity, rowId, field, ...saw, who, at });
}

/** Lets an accepted finding be seen again. @returns the objective that it is about. @throws AppError `not-found`. */
export function showAgain(db: WritableDatabase, id: Id): Id | null {
  const known = rowWhere(db, ACCEPTED, { id });
  if (known === null)
    throw new AppError('not-found', 'Non è più tra le cose nascoste: forse è già tornata da guardare.');
  deleteRow(db, ACCEPTED, id);
  return known.objectiveId;
}
