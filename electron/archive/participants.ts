import { type Participant, participant } from '../../shared/schemas/participant.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { defineTable, deleteRow, insertRow, type Patch, rowsWhere, updateRow } from './tables/table.ts';

export const PARTICIPANTS = defineTable<Participant>('participants', 'Il soggetto coinvolto', participant);

export function insertParticipant(db: WritableDatabase, row: Participant): void {
  insertRow(db, PARTICIPANTS, row);
}

export function updateParticipant(db: WritableDatabase, id: Id, patch: Patch<Participant>): void {
  updateRow(db, PARTICIPANTS, id, patch);
}

export function deleteParticipant(db: WritableDatabase, id: Id): void {
  deleteRow(db, PARTICIPANTS, id);
}

/** Those of one objective, in their order. */
export function participants(db: ReadableDatabase, objectiveId: Id): readonly Participant[] {
  return rowsWhere(db, PARTICIPANTS, 'objectiveId', objectiveId, 'position, id');
}
