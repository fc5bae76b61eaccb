import type { ArchiveDocument, RowsByTable } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow } from '../../../shared/schemas/document-table.ts';
import { eachTable } from '../../../shared/schemas/table-names.ts';

/** A document as it is here, with those rows of another that are not here: what is here and there differently stays. */
export function withoutChanges(mine: ArchiveDocument, theirs: ArchiveDocument): ArchiveDocument {
  const both = eachTable<RowsByTable>((name) => unitedRows(mine[name], theirs[name]));
  // The levels are always the same four: one of another identity is no further one.
  return { ...mine, ...both, levels: mine.levels };
}

function unitedRows(here: readonly AnyRow[], there: readonly AnyRow[]): readonly AnyRow[] {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...there.filter(({ id }) => !known.has(id))];
}
