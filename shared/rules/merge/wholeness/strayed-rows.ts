import type { Difference } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Sides } from '../rows/sides.ts';
import { withOwned } from '../rows/with-owned.ts';
import { Leaving, mayCome } from './possible-values.ts';
import { onlyMine, type WholenessCheck } from './wholeness-check.ts';

/** A row of theirs that stands elsewhere in mine, under another objective or year, cannot come a second time. */
export const strayedRows: WholenessCheck = (sides, differences) => {
  const added = differences.filter((one) => one.kind === 'added' && one.objectiveId !== null && mayCome(one));
  if (added.length === 0) return [];
  const leaving = new Leaving(sides.mine, differences);
  return added.filter((one) => standsElsewhere(sides, one, leaving)).map(onlyMine);
};

function standsElsewhere(
  { mine, theirs }: Sides<DocumentIndex>,
  { entity, entityId }: Difference,
  leaving: Leaving,
): boolean {
  const row = theirs.find(entity, entityId);
  if (row === undefined) return false;
  return withOwned(theirs, entity, row).some(([table, { id }]) => {
    const other = mine.find(table, id);
    return other !== undefined && !leaving.has(table, other);
  });
}
