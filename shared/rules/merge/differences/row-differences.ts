import type { Difference, DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES, ROOT_TABLES } from '../rows/merge-tables.ts';
import type { FieldValue, Row } from '../rows/row.ts';
import { eachSide, type Sides } from '../rows/sides.ts';
import { rowChanged, writtenBelow } from './changed-rows.ts';
import { fieldDifferences } from './field-differences.ts';
import { conflict, takenDifference } from './new-difference.ts';
import { orderDifferences } from './order-differences.ts';

type Versions = Sides<Row | undefined>;
type RowsByIdentity = ReadonlyMap<FieldValue | undefined, Row>;

/** Whether a row that theirs has not was deleted there: a package holds only a part of an archive. */
export type Deletes = (entity: DocumentEntity, id: Id) => boolean;

/**
 * What theirs changed since the base and mine has otherwise, row by row and field by field, each thing by itself: whether all of it
 * together leaves an archive whole is asked afterwards. What theirs left as it was costs one comparison and is nothing.
 */
export function rowDifferences(sides: Sides<DocumentIndex>, deletes: Deletes): readonly Difference[] {
  return ROOT_TABLES.flatMap((entity) => {
    const rows = eachSide(sides, (index) => index.rows(entity));
    return versionsOf(rows).flatMap((versions) => {
      const { base, theirs } = versions;
      if (base !== undefined && theirs === undefined && !deletes(entity, base.id)) return [];
      const objectiveId = entity === 'objectives' ? ((theirs ?? base)?.id ?? null) : null;
      return differencesOf(sides, entity, versions, objectiveId);
    });
  });
}

/** Rows that the base or theirs have, each with its other versions: a row that only mine has is no difference. */
function versionsOf({ base, mine, theirs }: Sides<RowsByIdentity>): readonly Versions[] {
  const versions: Versions[] = [];
  for (const [id, row] of base) versions.push({ base: row, mine: mine.get(id), theirs: theirs.get(id) });
  for (const [id, row] of theirs) {
    if (!base.has(id)) versions.push({ base: undefined, mine: mine.get(id), theirs: row });
  }
  return versions;
}

function differencesOf(
  sides: Sides<DocumentIndex>,
  entity: DocumentEntity,
  versions: Versions,
  objectiveId: Id | null,
): readonly Difference[] {
  const { base, mine, theirs } = versions;
  const isSame = (row: Row, side: 'mine' | 'theirs') =>
    base !== undefined && !rowChanged(entity, [base, sides.base], [row, sides[side]]);
  if (mine !== undefined && theirs !== undefined) {
    if (isSame(theirs, 'theirs')) return [];
    const subject = { objectiveId, entity, entityId: mine.id };
    const owned = MERGE_TABLES[entity].owned.flatMap((table) => ownedDifferences(sides, table, versions, objectiveId));
    return [...fieldDifferences(subject, { base, mine, theirs }), ...owned];
  }
  const values = eachSide(versions, (row) => row ?? null);
  if (theirs !== undefined) {
    const subject = { objectiveId, entity, entityId: theirs.id, kind: 'added', field: null } as const;
    if (base === undefined) return [takenDifference(subject, values, theirs)];
    const isEdited = !isSame(theirs, 'theirs') || (entity === 'objectives' && writtenBelow(base.id, sides));
    return isEdited ? [conflict(subject, values, ['mine', 'theirs'])] : [];
  }
  if (mine === undefined || base === undefined) return [];
  const subject = { objectiveId, entity, entityId: mine.id, kind: 'removed', field: null } as const;
  return [
    isSame(mine, 'mine') ? takenDifference(subject, values, null) : conflict(subject, values, ['mine', 'theirs']),
  ];
}

function ownedDifferences(
  sides: Sides<DocumentIndex>,
  entity: DocumentEntity,
  owners: Versions,
  objectiveId: Id | null,
): readonly Difference[] {
  const { identity, ordered } = MERGE_TABLES[entity];
  const rowsOf = (index: DocumentIndex, owner: Row | undefined) =>
    owner === undefined ? [] : index.owned(entity, owner.id);
  const rows: Sides<readonly Row[]> = {
    base: rowsOf(sides.base, owners.base),
    mine: rowsOf(sides.mine, owners.mine),
    theirs: rowsOf(sides.theirs, owners.theirs),
  };
  const byIdentity = eachSide(rows, (list) => new Map(list.map((row) => [identity(row), row])));
  const found = versionsOf(byIdentity).flatMap((versions) => differencesOf(sides, entity, versions, objectiveId));
  const ownerId = owners.mine?.id;
  if (!ordered || ownerId === undefined) return found;
  return [...found, ...orderDifferences({ entity, objectiveId, ownerId }, eachSide(rows, idsOf), found)];
}

function idsOf(rows: readonly Row[]): readonly Id[] {
  return rows.map(({ id }) => id);
}
