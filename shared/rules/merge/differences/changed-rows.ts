import type { DocumentEntity } from '../../../schemas/difference.ts';
import type { Id } from '../../../schemas/primitives.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import { isSameValue, type Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';

/** Whether a row, anything that belongs to it, or the order of that, is not the same in two documents. */
export function rowChanged(
  entity: DocumentEntity,
  [before, from]: readonly [Row, DocumentIndex],
  [after, to]: readonly [Row, DocumentIndex],
): boolean {
  const { fields, owned } = MERGE_TABLES[entity];
  for (const field of fields) if (!isSameValue(before[field], after[field])) return true;
  return owned.some((table) =>
    ownedChanged(table, [from.owned(table, before.id), from], [to.owned(table, after.id), to]),
  );
}

function ownedChanged(
  entity: DocumentEntity,
  [before, from]: readonly [readonly Row[], DocumentIndex],
  [after, to]: readonly [readonly Row[], DocumentIndex],
): boolean {
  const { identity } = MERGE_TABLES[entity];
  if (before.length !== after.length) return true;
  return before.some((row, at) => {
    const other = after[at];
    if (other === undefined || identity(row) !== identity(other)) return true;
    return rowChanged(entity, [row, from], [other, to]);
  });
}

/**
 * Whether theirs wrote under an objective that mine deleted: it put a child there, or changed one that mine deleted too. Children that
 * mine keeps were moved by it.
 */
export function writtenBelow(objectiveId: Id, { base, mine, theirs }: Sides<DocumentIndex>): boolean {
  return theirs.children(objectiveId).some((child) => {
    const before = base.find('objectives', child.id);
    if (before?.['parentId'] !== objectiveId) return true;
    if (mine.find('objectives', child.id) !== undefined) return false;
    return rowChanged('objectives', [before, base], [child, theirs]) || writtenBelow(child.id, { base, mine, theirs });
  });
}
