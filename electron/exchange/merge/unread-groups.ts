import type { MergeGroup } from '../../../shared/ipc/channels/merging.ts';
import { differenceKey } from '../../../shared/rules/merge/differences/new-difference.ts';
import { rowsIn } from '../../../shared/rules/merge/rows/row.ts';
import type { Documents } from '../../../shared/rules/merge/rows/sides.ts';
import { mergeEntries } from '../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../shared/rules/merge/shown/merge-groups.ts';
import type { Decisions, Difference } from '../../../shared/schemas/difference.ts';
import type { UnreadCell } from '../../../shared/schemas/unread-cell.ts';

const TABLES = { objective: 'objectives', phase: 'phases', indicator: 'indicators' } as const;

/** The name of the difference that a cell would be. */
const keyOf = ({ entity, rowId, field }: UnreadCell): string => differenceKey(TABLES[entity], rowId, field);

/**
 * Cells that could not be read, as differences whose other side nobody knows: mine stays, unless a value is typed in its place. Those of rows that
 * mine does not have, or of no single field of theirs, are none.
 */
export function unreadDifferences(
  sides: Documents,
  cells: readonly UnreadCell[],
  differences: readonly Difference[],
): readonly Difference[] {
  const there = new Set(differences.map(({ key }) => key));
  return cells.flatMap((cell) => {
    const row = rowsIn(sides.mine, TABLES[cell.entity]).find(({ id }) => id === cell.rowId);
    const isField = row !== undefined && Object.hasOwn(row, cell.field) && cell.field !== 'position';
    return isField && !there.has(keyOf(cell)) ? [keptValue(sides, cell)] : [];
  });
}

/** The cells in whose place no value was typed: they are to be looked at afterwards. */
export function stillUnread(cells: readonly UnreadCell[], decisions: Decisions): readonly UnreadCell[] {
  return cells.filter((cell) => typeof decisions.get(keyOf(cell)) !== 'object');
}

/** The objectives of a merge, each with the cells of it that are still unread; one that has nothing else is there for them. */
export function withUnread(
  sides: Documents,
  groups: readonly MergeGroup[],
  cells: readonly UnreadCell[],
  differences: readonly Difference[],
): readonly MergeGroup[] {
  if (cells.length === 0) return groups;
  const kept = cells.map((cell) => keptValue(sides, cell));
  const shown = new Map(mergeEntries(sides, kept, new Map()).map((entry) => [entry.key, entry]));
  const entries = new Set(differences.filter(({ state }) => state === 'unread').map(({ key }) => key));
  const unread = Map.groupBy(cells, ({ objectiveId }) => objectiveId);
  const shownOf = (objectiveId: MergeGroup['objectiveId']) =>
    (objectiveId === null ? [] : (unread.get(objectiveId) ?? [])).map((one) => {
      const { cell, text, message } = one;
      const { subject = '', field = '', mine = null } = shown.get(keyOf(one)) ?? {};
      return { cell, text, message, subject, field, mine, isEntry: entries.has(keyOf(one)) };
    });
  const there = new Set(groups.map(({ objectiveId }) => objectiveId));
  const others = mergeGroups(sides, kept, new Map()).filter(({ objectiveId }) => !there.has(objectiveId));
  return [...groups, ...others].toSorted(byCode).map((group) => ({ ...group, unread: shownOf(group.objectiveId) }));
}

/** What stays where a cell could not be read. */
function keptValue({ mine }: Documents, unread: UnreadCell): Difference {
  const { cell, text, message, objectiveId, entity, rowId, field } = unread;
  const value = rowsIn(mine, TABLES[entity]).find(({ id }) => id === rowId)?.[field] ?? null;
  const where = { objectiveId, entity: TABLES[entity], entityId: rowId, kind: 'field', field } as const;
  const values = { base: value, mine: value, theirs: null, merged: value };
  return { key: keyOf(unread), ...where, ...values, state: 'unread', choices: [], unread: { cell, text, message } };
}

/** The registers last. */
function byCode(one: MergeGroup, other: MergeGroup): number {
  if (one.objectiveId === null || other.objectiveId === null) return one.objectiveId === null ? 1 : -1;
  return one.code < other.code ? -1 : Number(one.code > other.code);
}
