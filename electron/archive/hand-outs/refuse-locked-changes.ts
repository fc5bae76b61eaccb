import { AppError } from '../../../shared/errors.ts';
import { fieldName } from '../../../shared/format/field-names.ts';
import { mayChange } from '../../../shared/rules/hand-out-scope.ts';
import type { ChangedEntity } from '../../../shared/schemas/change.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';
import { registerOfTable } from '../registers/register-references.ts';
import { registerUses } from '../registers/register-uses.ts';
import { rowWhere } from '../tables/table.ts';
import { OBJECTIVES } from '../tables/tables.ts';
import { type HandOutLock, handOutLock, hasReceivedHandOuts } from './hand-out-locks.ts';

interface StepChange {
  readonly entity: ChangedEntity;
  readonly entityId: Id;
  readonly objectiveId: Id | null;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly field: string | null;
}

type LockOf = (objectiveId: Id) => HandOutLock | null;

const OPEN_FIELDS = 'stato di attuazione, stato, date effettive, avanzamento delle fasi, valori raggiunti e note';

/** How forms call what the log calls by its column. */
const FORM_FIELDS: Readonly<Record<string, string>> = {
  councillorId: 'councillor',
  responsibleId: 'responsible',
  statusId: 'status',
  typeId: 'type',
  personId: 'name',
  relationId: 'relation',
};

/**
 * Looks at what a step wrote, whatever wrote it, for what offices that handed objectives out did not leave open.
 * @throws AppError `field-locked` naming field and sender; the step must then be taken back.
 */
export function refuseLockedChanges(db: ReadableDatabase, step: number | bigint): void {
  if (!hasReceivedHandOuts(db)) return;
  const asked = new Map<Id, HandOutLock | null>();
  const lockOf: LockOf = (objectiveId) => {
    if (!asked.has(objectiveId)) asked.set(objectiveId, handOutLock(db, objectiveId));
    return asked.get(objectiveId) ?? null;
  };
  const sql = 'SELECT entity, entityId, objectiveId, kind, field FROM changes WHERE step = ? ORDER BY number';
  for (const change of prepared<[number | bigint], StepChange>(db, sql).iterate(step)) {
    if (change.objectiveId === null) refuseRegisterChange(db, lockOf, change);
    else refuseObjectiveChange(db, lockOf, change.objectiveId, change);
  }
}

function refuseObjectiveChange(db: ReadableDatabase, lockOf: LockOf, objectiveId: Id, change: StepChange): void {
  const lock = lockOf(objectiveId);
  if (lock !== null) refuseUnlessOpen(db, lock, change);
  if (change.entity !== 'objectives' || change.kind === 'delete') return;
  if (change.kind === 'update' && change.field !== 'parentId') return;
  const parentId = rowWhere(db, OBJECTIVES, { id: objectiveId })?.parentId ?? null;
  const above = parentId === null ? null : lockOf(parentId);
  if (above === null) return;
  throw locked(
    `Sotto ${codeOf(db, above.objectiveId)} non si possono mettere obiettivi: la consegna di «${above.sender}» non lo permette.`,
    'parentId',
  );
}

function refuseUnlessOpen(db: ReadableDatabase, { objectiveId, sender, open }: HandOutLock, change: StepChange): void {
  const { entity, kind, field } = change;
  if (open === 'nothing')
    throw locked(
      `${codeOf(db, objectiveId)} non si può cambiare: è qui solo perché ne dipendono gli obiettivi consegnati da «${sender}».`,
      field,
    );
  if (kind === 'update' && field !== null && mayChange('results', entity, field)) return;
  throw locked(
    `${subject(db, objectiveId, change)}: la consegna di «${sender}» lascia cambiare solo ${OPEN_FIELDS}.`,
    field,
  );
}

function subject(db: ReadableDatabase, objectiveId: Id, { entity, kind, field }: StepChange): string {
  // Its rows went before it.
  if (rowWhere(db, OBJECTIVES, { id: objectiveId }) === null) return "L'obiettivo non si può eliminare";
  const of = `di ${codeOf(db, objectiveId)} non si`;
  if (entity === 'indicatorResults') return `${tableNamed(entity).plural} ${of} possono cambiare`;
  if (kind === 'update' && field !== null && field !== 'position')
    return `Il campo «${fieldName(entity, field)}» ${of} può cambiare`;
  const table = TABLE_NAMES.find((name) => name === entity && name !== 'objectives');
  return `${table === undefined ? 'Le righe' : tableNamed(table).plural} ${of} possono aggiungere, togliere o spostare`;
}

/** A register row that objectives of results only are printed with; its place in a list is the receiver's own. */
function refuseRegisterChange(
  db: ReadableDatabase,
  lockOf: LockOf,
  { entity, entityId, kind, field }: StepChange,
): void {
  const register = registerOfTable(entity);
  if (register === undefined || kind !== 'update' || field === 'position' || field === null) return;
  const used = registerUses(db, register, entityId)
    .map(({ objectiveId }) => lockOf(objectiveId))
    .find((lock) => lock?.open === 'results');
  if (used === undefined || used === null) return;
  throw locked(
    `Il campo «${fieldName(entity, field)}» non si può cambiare: lo usa ${codeOf(db, used.objectiveId)}, e la consegna di «${used.sender}» lascia cambiare solo ${OPEN_FIELDS}.`,
    field,
  );
}

function codeOf(db: ReadableDatabase, objectiveId: Id): string {
  return rowWhere(db, OBJECTIVES, { id: objectiveId })?.code ?? "L'obiettivo";
}

function locked(message: string, field: string | null): AppError {
  const fields = field === null ? {} : { [FORM_FIELDS[field] ?? field]: message };
  return new AppError('field-locked', message, { fields });
}
