import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { GridColumn } from '../../../components/grid/grid-column.ts';
import { today } from '../../../components/values/today.ts';
import { cellTest, sortedRows } from '../../../pieces/grids/matching-rows.ts';
import { scopeOf } from '../../../pieces/selection/scope-of.ts';
import {
  type AcrossName,
  acrossStore,
  type RowsAcross,
  readAcross,
  useAcrossViews,
} from '../../../stores/across-store.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { useShownRows } from '../../../stores/year-on-screen.ts';

/** Rows of the objectives on screen, as they are looked for and sorted. */
export interface AcrossRows<Row> {
  readonly rows: readonly Row[];
  /** How many there are, of how many objectives, whatever is looked for. */
  readonly total: { readonly rows: number; readonly objectives: number };
  /** The objectives on screen, by their identity. */
  readonly objectives: ReadonlyMap<Id, TreeRow>;
  /** The first row of each objective, with it; nothing where rows are sorted. */
  readonly firsts: ReadonlyMap<string, TreeRow>;
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
  readonly readAgain: () => void;
}

/**
 * Reads the rows of all objectives of the plan and year on screen, and keeps them in the order that was asked for last: what is written
 * stays where it was written, until one sorts or looks for something anew.
 */
export function useAcrossRows<Name extends AcrossName>(
  name: Name,
  columns: readonly GridColumn<RowsAcross[Name], unknown>[],
): AcrossRows<RowsAcross[Name]> {
  type Row = RowsAcross[Name];
  const shown = useShownRows();
  const objectives = useMemo(() => new Map(shown.map((row) => [row.id, row])), [shown]);
  const ids = useSame(useMemo(() => shown.map(({ id }) => id), [shown]));
  const { rows: read, reading, failure, epoch, stale } = acrossStore(name)();
  const view = useAcrossViews((views) => views[name]);
  const centres = useArchive(({ registers }) => registers.centres);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is doubted is read anew.
  useEffect(() => void readAcross(name, ids), [name, ids, stale]);

  const latest = useRef({ read, objectives });
  latest.current = { read, objectives };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is made anew when rows come, not when one is written.
  const order = useMemo(() => {
    const { read: rows, objectives: of } = latest.current;
    const inScope = scopeOf(view, centres);
    const all = ids.flatMap((id) => {
      const objective = of.get(id);
      return objective !== undefined && inScope(objective) ? (rows.get(id) ?? []) : [];
    });
    const tests = columns.flatMap((column) => cellTest(view.filters[column.key] ?? '', column, today()) ?? []);
    return sortedRows<Row>(
      all.filter((row) => tests.every((test) => test(row))),
      columns,
      view.sort,
    );
  }, [ids, view, centres, columns, epoch, read.size]);

  const rows = useMemo(
    () =>
      order.flatMap(({ id, objectiveId }) => {
        const row = read.get(objectiveId)?.find((one) => one.id === id);
        return row === undefined ? [] : [row];
      }),
    [order, read],
  );
  return {
    rows,
    total: useMemo(() => totalOf(read), [read]),
    objectives,
    firsts: useMemo(() => (view.sort === null ? firstsOf(rows, objectives) : new Map()), [rows, objectives, view.sort]),
    reading,
    failure,
    readAgain: () => void readAcross(name, ids),
  };
}

/** What stands over the first row of each objective. */
export function groupHeads(
  firsts: ReadonlyMap<string, TreeRow>,
  head: (objective: TreeRow, rowId: string) => ReactNode,
): ReadonlyMap<string, ReactNode> {
  return new Map([...firsts].map(([rowId, objective]) => [rowId, head(objective, rowId)]));
}

function totalOf(read: ReadonlyMap<Id, readonly unknown[]>): { readonly rows: number; readonly objectives: number } {
  let [rows, objectives] = [0, 0];
  for (const those of read.values()) {
    rows += those.length;
    objectives += those.length > 0 ? 1 : 0;
  }
  return { rows, objectives };
}

function firstsOf(
  rows: readonly { readonly id: Id; readonly objectiveId: Id }[],
  objectives: ReadonlyMap<Id, TreeRow>,
): ReadonlyMap<string, TreeRow> {
  const firsts = new Map<string, TreeRow>();
  let before: Id | null = null;
  for (const { id, objectiveId } of rows) {
    const objective = objectives.get(objectiveId);
    if (objectiveId !== before && objective !== undefined) firsts.set(id, objective);
    before = objectiveId;
  }
  return firsts;
}

/** The list as it was while it holds the same. */
function useSame(ids: readonly Id[]): readonly Id[] {
  const kept = useRef(ids);
  const isSame = kept.current.length === ids.length && kept.current.every((id, at) => id === ids[at]);
  if (!isSame) kept.current = ids;
  return kept.current;
}
