import type { ArchiveDocument, RowsByTable } from '../schemas/archive-document.ts';
import type { AnyRow, DocumentTableName } from '../schemas/document-table.ts';
import type { Id } from '../schemas/primitives.ts';
import { eachTable, parentField, REGISTER_NAMES, TABLE_NAMES, tableNamed } from '../schemas/table-names.ts';
import { withRowsOf } from './owned-rows.ts';

/**
 * The part of a document that some objectives need to stand alone, as a slice of an archive is: them with their rows, their ancestors
 * without, what all these refer to, and every level and list. Objectives that are not there are left out.
 */
export function documentPart(document: ArchiveDocument, objectiveIds: readonly Id[]): ArchiveDocument {
  const wanted = new Set(objectiveIds);
  const owned = withRowsOf(document, (id) => wanted.has(id));
  const rows = new Map<DocumentTableName, readonly AnyRow[]>(TABLE_NAMES.map((name) => [name, owned[name]]));
  rows.set('objectives', withAncestors('objectives', document.objectives, wanted));
  // A register refers to those before it: what it needs of them is known once it is.
  for (const name of REGISTER_NAMES.toReversed()) {
    if (!tableNamed(name).isGiven) rows.set(name, withAncestors(name, document[name], namedIn(rows, name)));
  }
  return { ...document, ...eachTable<RowsByTable>((name) => rows.get(name) ?? []) };
}

/** The rows of a table with some identities and those above them, in their order. */
function withAncestors(
  name: DocumentTableName,
  all: readonly AnyRow[],
  wanted: ReadonlySet<unknown>,
): readonly AnyRow[] {
  const parent = parentField(name);
  const byId = new Map<unknown, AnyRow>(all.map((row) => [row.id, row]));
  const kept = new Set<AnyRow>();
  for (const id of wanted) {
    for (let row = byId.get(id); row !== undefined && !kept.has(row); ) {
      kept.add(row);
      row = parent === null ? undefined : byId.get(row[parent]);
    }
  }
  return all.filter((row) => kept.has(row));
}

/** The rows of a table that rows of others refer to. */
function namedIn(
  rows: ReadonlyMap<DocumentTableName, readonly AnyRow[]>,
  target: DocumentTableName,
): ReadonlySet<unknown> {
  const named = new Set<unknown>();
  for (const [name, own] of rows) {
    for (const [field, reference] of Object.entries(tableNamed(name).references)) {
      // Those of the table itself are not wanted by being there.
      if (reference?.table === target && name !== target) for (const row of own) named.add(row[field]);
    }
  }
  return named;
}
