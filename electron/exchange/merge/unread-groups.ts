import type { MergeGroup } from '../../../shared/ipc/channels/merging.ts';
import { rowsIn } from '../../../shared/rules/merge/rows/row.ts';
import type { Documents } from '../../../shared/rules/merge/rows/sides.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../shared/rules/merge/shown/merge-groups.ts';
import type { Difference } from '../../../shared/schemas/difference.ts';
import type { UnreadCell } from '../../../shared/schemas/unread-cell.ts';

const TABLES = { objective: 'objectives', phase: 'phases', indicator: 'indicators' } as const;

/** The objectives of a merge, each with the cells of it that could not be read; one that has nothing else is there for them. */
export function withUnread(
  sides: Documents,
  groups: readonly MergeGroup[],
  cells: readonly UnreadCell[],
): readonly MergeGroup[] {
  if (cells.length === 0) return groups;
  const kept = cells.map((cell) => keptValue(sides, cell));
  const shown = new Map(mergeEntries(sides, kept, new Map()).map((entry) => [entry.key, entry]));
  const unread = Map.groupBy(cells, ({ objectiveId }) => objectiveId);
  const shownOf = (objectiveId: MergeGroup['objectiveId']) =>
    (objectiveId === null ? [] : (unread.get(objectiveId) ?? [])).map((cell) => {
      const { subject = '', field = '', mine = null } = shown.get(cell.cell) ?? {};
      return { cell: cell.cell, text: cell.text, message: cell.message, subject, field, mine };
    });
  const there = new Set(groups.map(({ objectiveId }) => objectiveId));
  // What is kept is no change, and nobody refused it.
  const others = mergeGroups(sides, kept, new Map())
    .filter(({ objectiveId }) => !there.has(objectiveId))
    .map((group) => ({ ...group, counts: { ...group.counts, refused: 0 } }));
  return [...groups, ...others].toSorted(byCode).map((group) => ({ ...group, unread: shownOf(group.objectiveId) }));
}

/** What stays where a cell could not be read, as a difference that does not go in. */
function keptValue({ mine }: Documents, { cell, objectiveId, entity, rowId, field }: UnreadCell): Difference {
  const table = TABLES[entity];
  const value = rowsIn(mine, table).find(({ id }) => id === rowId)?.[field] ?? null;
  const where = { key: cell, objectiveId, entity: table, entityId: rowId, kind: 'field', field } as const;
  return { ...where, state: 'refused', base: value, mine: value, theirs: null, merged: value, choices: [] };
}

/** The registers last. */
function byCode(one: MergeGroup, other: MergeGroup): number {
  if (one.objectiveId === null || other.objectiveId === null) return one.objectiveId === null ? 1 : -1;
  return one.code < other.code ? -1 : Number(one.code > other.code);
}
