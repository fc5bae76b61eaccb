import type { ArchiveDocument } from '../schemas/archive-document.ts';
import type { AnyRow, DocumentTableName } from '../schemas/document-table.ts';
import type { Id } from '../schemas/primitives.ts';
import { TABLE_NAMES, tableNamed } from '../schemas/table-names.ts';

/** A document with the rows of some of its objectives only; the objectives themselves and all that rows refer to stay. */
export function withRowsOf(document: ArchiveDocument, keeps: (objectiveId: Id) => boolean): ArchiveDocument {
  return ownedRows(document, new Set(document.objectives.map(({ id }) => id).filter(keeps)));
}

/** A document without rows whose owner is not in it. */
export function withoutOrphans(document: ArchiveDocument): ArchiveDocument {
  return ownedRows(document, new Set(document.objectives.map(({ id }) => id)));
}

/** Owners stand before what they own, so that what is left of those is known. */
function ownedRows(document: ArchiveDocument, objectives: ReadonlySet<unknown>): ArchiveDocument {
  const owners = new Map<DocumentTableName, ReadonlySet<unknown>>([['objectives', objectives]]);
  let left = document;
  for (const name of TABLE_NAMES) {
    const { owner } = tableNamed(name);
    if (owner === null) continue;
    const all: readonly AnyRow[] = document[name];
    const rows = all.filter((row) => owners.get(owner.table)?.has(row[owner.field]));
    owners.set(name, new Set(rows.map(({ id }) => id)));
    left = { ...left, [name]: rows };
  }
  return left;
}
