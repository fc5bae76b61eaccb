import { withoutOrphans, withRowsOf } from '../../../shared/rules/owned-rows.ts';
import type { ArchiveDocument, RowsByTable } from '../../../shared/schemas/archive-document.ts';
import type { AnyRow } from '../../../shared/schemas/document-tables.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { eachTable } from '../../../shared/schemas/table-names.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { handOutObjectives } from '../../archive/hand-outs/hand-out-objectives.ts';
import { packageContent } from '../../archive/hand-outs/package-contents.ts';
import { receivedHandOuts } from '../../archive/hand-outs/received-hand-outs.ts';

/**
 * The objectives of a content as they came with the hand-outs before it, those that never came left out; registers as they came last, else
 * as they come now.
 */
export function receivedBefore(db: ReadableDatabase, content: ArchiveDocument): ArchiveDocument {
  const wanted = new Set(content.objectives.map(({ id }) => id));
  let base: ArchiveDocument = withoutOrphans({ ...content, objectives: [] });
  for (const { id, packageId } of receivedHandOuts(db).toReversed()) {
    const came = new Set(handOutObjectives(db, id, 'handed').filter((one) => wanted.has(one)));
    if (came.size > 0) base = laidOver(base, packageContent(db, packageId), came);
  }
  return base;
}

/** A document with some objectives as another has them, and the registers that they refer to. */
function laidOver(under: ArchiveDocument, over: ArchiveDocument, ids: ReadonlySet<Id>): ArchiveDocument {
  const below = withRowsOf(under, (id) => !ids.has(id));
  const above = withRowsOf(over, (id) => ids.has(id));
  return { ...under, ...eachTable<RowsByTable>((name) => united(below[name], above[name])) };
}

/** The rows of both, the second's where both have one. */
function united(below: readonly AnyRow[], above: readonly AnyRow[]): readonly AnyRow[] {
  return [...new Map([...below, ...above].map((row) => [row.id, row])).values()];
}
