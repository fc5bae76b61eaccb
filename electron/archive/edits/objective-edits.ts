import { AppError } from '../../../shared/errors.ts';
import { cleanTexts } from '../../../shared/format/clean-texts.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { ObjectivePatch } from '../../../shared/schemas/objective-patch.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { BLANK_OBJECTIVE } from '../tables/blank-rows.ts';
import { newId } from '../tables/new-id.ts';
import { deleteRow, insertRow, rowsWhere, rowWhere, updateRow } from '../tables/table.ts';
import { OBJECTIVES } from '../tables/tables.ts';
import { withAncestors } from '../tables/with-ancestors.ts';
import { copyOwnedRows } from './copied-rows.ts';
import { councillorNamed, listItemLabelled, personNamed } from './named-references.ts';

/** What a new objective is born with; the rest is blank. */
export type NewObjective = Pick<Objective, 'planId' | 'level' | 'parentId' | 'code' | 'year' | 'title' | 'centreId'>;

export function createObjective(db: WritableDatabase, born: NewObjective): Id {
  const id = newId();
  insertRow(db, OBJECTIVES, { ...BLANK_OBJECTIVE, ...cleanTexts(born), id });
  return id;
}

/** Writes fields of an objective. @throws AppError `field-invalid` for an objective that would become its own ancestor. */
export function writeObjective(db: WritableDatabase, id: Id, patch: ObjectivePatch): void {
  const { councillor, responsible, status, ...fields } = cleanTexts(patch);
  if (fields.parentId !== undefined && fields.parentId !== null) refuseCycle(db, id, fields.parentId);
  updateRow(db, OBJECTIVES, id, {
    ...fields,
    ...(councillor === undefined ? {} : { councillorId: councillorNamed(db, councillor) }),
    ...(responsible === undefined ? {} : { responsibleId: personNamed(db, responsible) }),
    ...(status === undefined ? {} : { statusId: listItemLabelled(db, 'status', status) }),
  });
}

/** Writes the same fields of several objectives. @throws AppError as `writeObjective`, naming the objective that does not allow it. */
export function writeObjectives(db: WritableDatabase, ids: readonly Id[], patch: ObjectivePatch): void {
  for (const id of ids) {
    try {
      writeObjective(db, id, patch);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const code = rowWhere(db, OBJECTIVES, { id })?.code;
      throw code === undefined
        ? error
        : new AppError(error.code, `${code}: ${error.message}`, { fields: error.fields });
    }
  }
}

/** Copies an objective with all its rows under another code. @returns the id of the copy. */
export function duplicateObjective(db: WritableDatabase, from: Id, code: string): Id {
  const objective = rowWhere(db, OBJECTIVES, { id: from });
  if (objective === null) throw objectiveGone();
  const id = newId();
  // A copy goes on from nothing, and varies nothing yet.
  const { continuesId, changeReason } = BLANK_OBJECTIVE;
  insertRow(db, OBJECTIVES, { ...objective, id, code: cleanTexts(code), continuesId, changeReason });
  copyOwnedRows(db, OBJECTIVES.name, from, id);
  return id;
}

/** Deletes an objective with all its rows. @throws AppError `conflict` when others hang under it. */
export function removeObjective(db: WritableDatabase, id: Id): void {
  const children = rowsWhere(db, OBJECTIVES, { parentId: id });
  const [first] = children;
  if (first !== undefined) {
    const others =
      children.length === 1
        ? `c'è l'obiettivo ${first.code}. Spostarlo`
        : `ci sono ${children.length} obiettivi, il primo è ${first.code}. Spostarli`;
    throw new AppError('conflict', `L'obiettivo non si può eliminare: sotto di lui ${others} prima altrove.`);
  }
  deleteRow(db, OBJECTIVES, id);
}

/** @throws AppError `field-invalid` for an objective that would become its own ancestor. */
export function refuseCycle(db: ReadableDatabase, id: Id, parentId: Id): void {
  if (!withAncestors(db, 'objectives', [parentId]).includes(id)) return;
  const message = 'Un obiettivo non può stare sotto sé stesso: sceglierne un altro a cui collegarlo.';
  throw new AppError('field-invalid', message, { fields: { parentId: message } });
}

function objectiveGone(): AppError {
  return new AppError('not-found', "L'obiettivo non c'è più: forse è stato eliminato nel frattempo.");
}
